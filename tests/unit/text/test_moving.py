import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text.moving import Move, move_down, move_up
from tests.unit.text.reading import fixtures

MOVES = {"up": move_up, "down": move_down}


def make(move: Move, lines: list[str]) -> None:
    for edit in move.edits:
        lines[edit.start : edit.end] = edit.lines


@pytest.mark.parametrize(("case", "expected"), fixtures("moving"))
def test_moving(case: str, expected: str) -> None:
    way, *lines = case.split("\n")
    caret = next(place for place, line in enumerate(lines) if "^" in line)
    lines[caret] = lines[caret].replace("^", "")
    move = MOVES[way](lines, caret)
    if move:
        make(move, lines)
        indent = len(lines[move.at]) - len(lines[move.at].lstrip())
        lines[move.at] = f"{lines[move.at][:indent]}^{lines[move.at][indent:]}"
    assert "\n".join(lines) == expected


LINES = st.lists(
    st.sampled_from(["", "", "a", "b", "  c", "- d", "- e", "  - f", "    g", "12. h", "3. i", "# j"]), max_size=12
)


@given(LINES, st.integers(-1, 12), st.integers(0, 6), st.sampled_from(sorted(MOVES)))
def test_no_line_is_lost_and_only_numbers_change(lines: list[str], caret: int, more: int, way: str) -> None:
    move = MOVES[way](lines, caret, max(caret, min(caret + more, len(lines) - 1)))
    if move:
        before = sorted(line.strip("0123456789") for line in lines if line)
        moved = lines[move.was]
        make(move, lines)
        assert sorted(line.strip("0123456789") for line in lines if line) == before
        assert lines[move.at].strip("0123456789") == moved.strip("0123456789")


@given(st.lists(st.sampled_from(["a", "b", "c\nd"]), min_size=2, max_size=6), st.data())
def test_down_and_up_is_where_it_was(paragraphs: list[str], data: st.DataObject) -> None:
    lines = "\n\n".join(paragraphs).split("\n")
    caret = data.draw(st.sampled_from([place for place, line in enumerate(lines) if line]))
    moved = list(lines)
    down = move_down(lines, caret)
    if down:
        make(down, moved)
        up = move_up(moved, down.at)
        assert up is not None
        make(up, moved)
    assert moved == lines


@pytest.mark.parametrize(
    ("way", "before", "first", "last", "after"),
    [
        ("down", "A||B||C", 0, 2, "C||A||B"),
        ("up", "A||B||C", 2, 4, "B||C||A"),
        ("up", "A||B||C", 1, 4, "B||C||A"),
        ("down", "A||B||C", 0, 4, None),
        ("down", "1. a|2. b|3. c", 0, 1, "1. c|2. a|3. b"),
        ("up", "1. a|2. b|3. c", 1, 2, "1. b|2. c|3. a"),
        ("down", "- a|  - x|- b|- c", 1, 2, "- c|- a|  - x|- b"),
        ("down", "9. a|10. b|    x|11. c", 0, 2, "9. c|10. a|11. b|    x"),
        ("down", "A||- a|- b||C", 0, 2, "C||A||- a|- b"),
        ("down", "A||![](photo:1)|![](photo:2)||C||D", 0, 3, "C||A||![](photo:1)|![](photo:2)||D"),
    ],
)
def test_several_go_together(way: str, before: str, first: int, last: int, after: str | None) -> None:
    lines = before.split("|")
    move = MOVES[way](lines, first, last)
    if move:
        make(move, lines)
    assert (("|".join(lines) if move else None), len(lines)) == (after, len(before.split("|")))


@pytest.mark.parametrize("way", sorted(MOVES))
def test_what_is_long_stays_where_it_is(way: str) -> None:
    lines = [line for number in range(8000) for line in (f"Paragraph {number}.", "")]
    first, last = (2, len(lines) - 2) if way == "up" else (0, len(lines) - 4)
    move = MOVES[way](lines, first, last)
    assert move is not None
    assert sum(edit.end - edit.start + len(edit.lines) for edit in move.edits) == 4
    make(move, lines)
    assert lines[:3:2] == (["Paragraph 1.", "Paragraph 2."] if way == "up" else ["Paragraph 7999.", "Paragraph 0."])


def test_many_numbers_are_given_anew() -> None:
    lines = [f"{number}. item {number}" for number in range(1, 8001)]
    move = move_down(lines, 0, len(lines) - 2)
    assert move is not None
    make(move, lines)
    assert lines[:2] + lines[-1:] == ["1. item 8000", "2. item 1", "8000. item 7999"]
