import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text.moving import move_down, move_up
from tests.unit.text.reading import fixtures

MOVES = {"up": move_up, "down": move_down}


@pytest.mark.parametrize(("case", "expected"), fixtures("moving"))
def test_moving(case: str, expected: str) -> None:
    way, *lines = case.split("\n")
    caret = next(place for place, line in enumerate(lines) if "^" in line)
    lines[caret] = lines[caret].replace("^", "")
    move = MOVES[way](lines, caret)
    if move:
        lines[move.start : move.end] = move.lines
        indent = len(lines[move.at]) - len(lines[move.at].lstrip())
        lines[move.at] = f"{lines[move.at][:indent]}^{lines[move.at][indent:]}"
    assert "\n".join(lines) == expected


LINES = st.lists(
    st.sampled_from(["", "", "a", "b", "  c", "- d", "- e", "  - f", "    g", "12. h", "3. i", "# j"]), max_size=12
)


@given(LINES, st.integers(-1, 12), st.sampled_from(sorted(MOVES)))
def test_no_line_is_lost_and_only_numbers_change(lines: list[str], caret: int, way: str) -> None:
    move = MOVES[way](lines, caret)
    if move:
        assert 0 <= move.start <= move.at < move.start + len(move.lines)
        before = sorted(line.strip("0123456789") for line in lines[move.start : move.end] if line)
        assert sorted(line.strip("0123456789") for line in move.lines if line) == before


@given(st.lists(st.sampled_from(["a", "b", "c\nd"]), min_size=2, max_size=6), st.data())
def test_down_and_up_is_where_it_was(paragraphs: list[str], data: st.DataObject) -> None:
    lines = "\n\n".join(paragraphs).split("\n")
    caret = data.draw(st.sampled_from([place for place, line in enumerate(lines) if line]))
    moved = list(lines)
    down = move_down(lines, caret)
    if down:
        moved[down.start : down.end] = down.lines
        up = move_up(moved, down.at)
        assert up is not None
        moved[up.start : up.end] = up.lines
    assert moved == lines
