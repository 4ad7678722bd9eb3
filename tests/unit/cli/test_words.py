"""`copydesk word`: the newsroom's own words."""

from tests.unit.cli.conftest import Run, read


def test_words_are_added_listed_and_removed(staffed: Run) -> None:
    assert staffed("word", "add", "skerry", "gullery", login="sam") == (
        0,
        "skerry, gullery: let pass in every language.\n",
        "",
    )
    assert staffed("word", "add", "  O’Gannet ", "--language", "en-IE", login="boss")[0] == 0
    assert read(staffed, "word", "list") == {
        "words": [
            {"word": "O'Gannet", "language": "en-IE"},
            {"word": "gullery", "language": None},
            {"word": "skerry", "language": None},
        ]
    }
    assert [row["word"] for row in read(staffed, "word", "list", "--language", "en-GB")["words"]] == [
        "gullery",
        "skerry",
    ]
    assert staffed("word", "remove", "skerry", login="sam")[0] == 0
    assert staffed("word", "list", login="rita")[1] == "O'Gannet  en-IE\ngullery\n"
    assert read(staffed, "word", "add", "skerry", login="sam") == {"action": "word", "story": None, "remarks": []}
    assert staffed("verify", login="boss")[0] == 0


def test_what_may_not_be_is_refused_in_one_sentence(staffed: Run) -> None:
    for words, login, sentence in (
        (("add", "skerry"), "rita", "Only a subeditor or an admin may change the newsroom’s words."),
        (("add", "two words"), "sam", "“two words” is not one word: it has no spaces, and at most 80 characters."),
        (("add", "gut", "--language", "Deutsch!"), "sam", "“Deutsch!” is not a language; write it as en-IE."),
        (("remove", "skerry"), "sam", "“skerry” is not one of the newsroom’s words for every language."),
    ):
        assert staffed("word", *words, login=login) == (1, "", f"{sentence}\n")


def test_one_bad_word_keeps_the_others_out(staffed: Run) -> None:
    assert staffed("word", "add", "skerry", "two words", login="sam")[0] == 1
    assert read(staffed, "word", "list") == {"words": []}
