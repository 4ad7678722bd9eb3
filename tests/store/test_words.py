"""The newsroom's own words: who may change them, which hold, and that every change is history."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from editor.domain.errors import Refused
from editor.domain.words import Word
from editor.store.verify import faults
from tests.store.desk import Desk, op


def test_the_latest_version_of_a_word_and_language_holds(newsroom: Desk) -> None:
    with newsroom.unit("sue") as unit:
        for word in (Word("gullery", "en"), Word("gullery"), Word("Skerry"), Word("gullery", "en", active=False)):
            unit.set_word(word, op())
    with newsroom.unit("rob") as unit:
        assert set(unit.words()) == {Word("Skerry"), Word("gullery")}
    with newsroom.unit("ada") as unit:
        unit.set_word(Word("gullery", "en"), op())
        assert set(unit.words()) == {Word("gullery"), Word("gullery", "en"), Word("Skerry")}
        assert list(faults(unit)) == []


def test_every_change_is_an_event(newsroom: Desk) -> None:
    with newsroom.unit("sue") as unit:
        unit.set_word(Word("gullery", "en-GB"), op())
        unit.set_word(Word("gullery", "en-GB"), op())
        unit.set_word(Word("skerry"), op())
        unit.set_word(Word("skerry", active=False), op())
        told = [(event.actor, event.value, event.remark) for event in unit.events() if event.action == "word"]
    assert told == [("sue", "gullery", "added, en-GB"), ("sue", "skerry", "added"), ("sue", "skerry", "removed")]


def test_the_same_op_id_changes_nothing(newsroom: Desk) -> None:
    added, removed = op(), op()
    for _ in range(2):
        with newsroom.unit("sue") as unit:
            unit.set_word(Word("skerry"), added)
    for _ in range(2):
        with newsroom.unit("sue") as unit:
            unit.set_word(Word("skerry", active=False), removed)
    with newsroom.unit("sue") as unit:
        assert unit.words() == []
        assert len([event for event in unit.events() if event.action == "word"]) == 2


@pytest.mark.parametrize("login", ["rob", "pat", "idle", "gone"])
def test_only_subeditors_and_admins_change_words(newsroom: Desk, login: str) -> None:
    with pytest.raises(Refused), newsroom.unit(login) as unit:
        unit.set_word(Word("skerry"), op())
    assert by_hand(newsroom, login) != ""


def test_without_the_guard_the_check_above_would_fail(embedded: Desk) -> None:
    with embedded.raw("ada") as connection:
        connection.execute(text("DROP TRIGGER word_guard"))
    assert by_hand(embedded, "rob") == ""


@pytest.mark.parametrize("login", ["sue", "ada", "olive"])
def test_subeditors_and_admins_may(newsroom: Desk, login: str) -> None:
    assert by_hand(newsroom, login) == ""


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        (Word("two words"), "is not one word"),
        (Word(""), "is not one word"),
        (Word("#hash"), "is not one word"),
        (Word("tab\tbed"), "is not one word"),
        (Word("nul\0"), "is not one word"),
        (Word("half\ud800"), "is not one word"),
        (Word("x" * 81), "is not one word"),
        (Word("good", "Deutsch!"), "is not a language"),
        (Word("good", "EN"), "is not a language"),
        (Word("good", "en-" + "x" * 40), "is not a language"),
        (Word("absent", active=False), "not one of the newsroom’s words for every language"),
    ],
)
def test_what_is_no_word_is_refused(newsroom: Desk, word: Word, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence), newsroom.unit("sue") as unit:
        unit.set_word(word, op())
    if "\0" not in word.text and "\ud800" not in word.text:  # which no driver carries
        assert by_hand(newsroom, "sue", word) != ""


def test_where_a_word_stands_is_said(newsroom: Desk) -> None:
    with newsroom.unit("sue") as unit:
        unit.set_word(Word("skerry", "en"), op())
    with pytest.raises(Refused, match="It is there for en\\."), newsroom.unit("sue") as unit:
        unit.set_word(Word("skerry", active=False), op())


@pytest.mark.parametrize(
    ("word", "language", "may"),
    [("", "de", True), ("en", "en", True), ("en", "en-IE", True), ("en-IE", "en", False), ("en", "eng", False)],
)
def test_the_languages_a_word_is_for(word: str, language: str, may: bool) -> None:
    assert Word("skerry", word).is_for(language) is may


def by_hand(newsroom: Desk, login: str, word: Word | None = None) -> str:
    """What the guards alone say to a row; on SQLite, whose rows the program completes, with the rest filled in."""
    word = word or Word("skerry")
    row: dict[str, object] = {"op_id": op(), "text": word.text, "language": word.language, "active": int(word.active)}
    if newsroom.name == "sqlite":
        row |= {"seq": 1, "by": login, "at": ""}
    columns, values = ", ".join(f'"{name}"' for name in row), ", ".join(f":{name}" for name in row)
    statement = f"INSERT INTO word ({columns}) VALUES ({values})"
    try:
        with newsroom.raw(login) as connection:
            connection.execute(text(statement), row)
    except DBAPIError as error:
        return str(error)
    return ""
