import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text import counting
from editor.text.counting import Count, count, count_line, count_plain, tallies, total
from editor.text.markdown import plain_text
from tests.unit.text.reading import fixtures


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("中文字符", 4),
        ("日本語のテスト", 7),
        ("NASA说3件", 4),
        ("안녕 세계", 2),
        ("a 中", 2),
        ("مرحبا بالعالم", 2),
        ("中，文。", 2),
        ("😀 a", 1),
    ],
)
def test_signs_of_languages_without_blanks_count_each(text: str, words: int) -> None:
    assert count(text).words == count_plain(text).words == words


@pytest.mark.parametrize(("body", "expected"), fixtures("counting"))
def test_what_counts(body: str, expected: str) -> None:
    length = count(body)
    assert f"{length.words} words, {length.characters} characters" == expected


def test_marks_and_picture_lines_do_not_count() -> None:
    assert count("## Cross\n\n**Two** words.\n\n![](photo:1)") == Count(words=3, characters=15, seconds=1)


def test_reading_time_is_at_238_words_a_minute() -> None:
    assert count("word " * 238).seconds == 60
    assert count("word " * 239).seconds == 61
    assert count("") == Count(words=0, characters=0, seconds=0)


def test_a_dash_is_not_a_word() -> None:
    assert count_plain("Stop – now").words == 2


def test_over_and_under_what_was_commissioned() -> None:
    assert count("one two three").over(2) == 1
    assert count("one two three").over(500) == -497


def test_a_note_left_open_is_told_to_the_next_line() -> None:
    assert count_line("a <!-- b") == ((1, 1), True)
    assert count_line("b --> c", in_note=True) == ((1, 1), False)


WORD = st.text("abcé’-", min_size=1, max_size=6).map(lambda word: f"x{word}x")
MARKED = st.one_of(
    WORD,
    st.tuples(st.sampled_from(["*{}*", "**{}**", "_{}_", "~~{}~~", "`{}`", "[{}](/a)", '[{}](/a "b c")']), WORD).map(
        lambda pair: pair[0].format(pair[1])
    ),
)
LINE = st.tuples(
    st.sampled_from(["", "", "## ", "> ", "- ", "1. ", "> - "]), st.lists(MARKED, min_size=1, max_size=8)
).map(lambda pair: pair[0] + " ".join(pair[1]))
COPY = st.lists(st.one_of(LINE, st.just("![](photo:1)"), st.just("* * *")), max_size=6).map("\n\n".join)


@given(COPY)
def test_on_ordinary_copy_it_counts_what_is_read(body: str) -> None:
    assert count(body) == count_plain(plain_text(body))


@given(st.text("ab1 *_`[]()<!->|#\\&;~.\n", max_size=60), st.data())
def test_the_parts_add_up_to_the_whole(body: str, data: st.DataObject) -> None:
    lines = body.split("\n")
    cut = data.draw(st.integers(0, len(lines)))
    in_note = False
    for line in lines[:cut]:
        _, in_note = count_line(line, in_note=in_note)
    assert total([*tallies(lines[:cut]), *tallies(lines[cut:], in_note=in_note)]) == count(body)


def test_a_very_long_line_leaves_nothing_behind() -> None:
    counting._remembered.cache_clear()
    count_line("word " * (counting.LONGEST_REMEMBERED // 5 + 1))
    assert counting._remembered.cache_info().currsize == 0
    count_line("word " * (counting.LONGEST_REMEMBERED // 5))
    assert counting._remembered.cache_info().currsize == 1
