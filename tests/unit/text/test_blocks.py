from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.text import blocks as module
from editor.text.blocks import Blocks
from editor.text.markdown import MAX_NESTING, render_html

PLAIN = ["", "", "", "a", "b c", "  d", "    e", "\tu", " ", "\u00a0", "\\", "<div>", "[s]: /t", "![](photo:1)"]
MARKED = ["# f", "===", "---", "***", "- g", "  - h", "* i", "1. j", "2) k", "- ", "> l", ">", "> - m", "```"]
TABLED = ["| n | o |", "|---|---|", "| p | q | r |"]
LINE = st.sampled_from([*PLAIN, *MARKED, *TABLED])
LINES = st.lists(LINE, max_size=14)


def shown(blocks: Blocks) -> list[tuple[str, int, str]]:
    return [(block.kind, block.lines, block.source) for block in (blocks[place] for place in range(len(blocks)))]


def figure(numbers: Sequence[int]) -> str:
    return f"<figure>{' '.join(str(number) for number in numbers)}</figure>"


def test_what_the_blocks_are() -> None:
    body = "\nOne\nmore\n\n## Cross\n> Quote\nlazy\n\n- a\n\n- b\n\n![](photo:1)\n\n![](photo:1)\n![a](photo:2)\n\n| a |\n|---|\n| b |\n\n---"
    assert shown(Blocks(body)) == [
        ("paragraph", 4, "\nOne\nmore"),
        ("crosshead", 1, "## Cross"),
        ("quote", 3, "> Quote\nlazy"),
        ("list", 4, "- a\n\n- b"),
        ("picture", 2, "![](photo:1)"),
        ("gallery", 3, "![](photo:1)\n![a](photo:2)"),
        ("table", 4, "| a |\n|---|\n| b |"),
        ("rule", 1, "---"),
    ]


def test_a_keystroke_changes_one_block_and_keeps_its_id() -> None:
    blocks = Blocks("One\n\nTwo\n\nThree")
    ids = [blocks[place].id for place in range(3)]
    change = blocks.update(2, 1, ["Twox"])
    assert (change.first, change.end, [block.source for block in change.now]) == (1, 2, ["Twox"])
    assert [blocks[place].id for place in range(3)] == ids
    assert blocks.starts() == [0, 2, 4]
    assert [blocks.at(line) for line in range(5)] == [0, 0, 1, 1, 2]


def test_a_paragraph_parted_keeps_what_stays() -> None:
    blocks = Blocks("One\n\nTwo more\n\nThree")
    third = blocks[2].id
    change = blocks.update(2, 1, ["Two", "", "more"])
    assert (change.first, change.end, [block.source for block in change.now]) == (1, 2, ["Two", "more"])
    assert blocks[3].id == third
    assert blocks.update(3, 0, []).now == ()


def test_no_block_at_all() -> None:
    blocks = Blocks("")
    assert (len(blocks), blocks.at(0)) == (0, None)
    assert [block.source for block in blocks.update(0, 1, ["a"]).now] == ["a"]
    assert blocks.update(0, 1, [""]) == module.Change(0, 1, ())


def test_only_the_neighbours_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = Blocks("\n\n".join(["word"] * 5_000))
    read: list[int] = []
    splitting = module.block_starts
    monkeypatch.setattr(module, "block_starts", lambda lines: read.append(len(lines)) or splitting(lines))
    blocks.update(5_000, 1, ["words"])
    assert sum(read) < 20


def test_a_long_body_is_read_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    splitting = module.block_starts
    monkeypatch.setattr(module, "block_starts", lambda lines: read.append(len(lines)) or splitting(lines))
    assert len(Blocks("\n\n".join(["word"] * 5_000))) == 5_000
    assert max(read) == module._PIECE
    assert sum(read) < 11_000


@settings(max_examples=600, deadline=None)
@given(st.lists(LINE, max_size=24), st.integers(1, 6))
@example(["| n | o |", "|---|---|"], 1)
@example(["a", "", "b", "| n |", "|---|"], 4)
@example(["- g", "", "  d", "a"], 1)
def test_read_in_pieces_is_read_in_one(lines: list[str], piece: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_PIECE", piece)
        pieces = shown(Blocks("\n".join(lines)))
    assert pieces == shown(Blocks("\n".join(lines)))


@settings(max_examples=600, deadline=None)
@given(LINES, st.lists(st.tuples(st.integers(0, 14), st.integers(0, 4), st.lists(LINE, max_size=4)), max_size=4))
@example(["a", "| n | o |", "x"], [(2, 1, ["|---|---|"])])
@example(["- g", "", "a"], [(2, 1, ["  d"])])
def test_kept_up_to_date_is_split_from_scratch(lines: list[str], edits: list[tuple[int, int, list[str]]]) -> None:
    blocks = Blocks("\n".join(lines))
    lines = list(blocks.lines)
    for place, number, new in edits:
        start = min(place, len(lines))
        removed = min(number, len(lines) - start)
        before = [blocks[place] for place in range(len(blocks))]
        lines[start : start + removed] = new
        change = blocks.update(start, removed, new)
        assert shown(blocks) == shown(Blocks("\n".join(lines))) or not lines
        before[change.first : change.end] = change.now
        assert [(block.id, block.source) for block in before] == [
            (blocks[place].id, blocks[place].source) for place in range(len(blocks))
        ]
        assert len({block.id for block in before}) == len(before)


def test_too_few_blocks_before_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BEFORE", 0)
    blocks = Blocks("- g\n\na")
    blocks.update(2, 1, ["  d"])
    assert shown(blocks) != shown(Blocks("- g\n\n  d"))


@settings(max_examples=600, deadline=None)
@given(LINES)
@example(["- " * (MAX_NESTING + 5) + "deep", "", "after", "", "| n | o |"])
@example(["> " * (MAX_NESTING + 5) + "deep", "", "after"])
@example(["| n |", "|---|", "| p | lost |", "", "| n |", "|---|", "| p |"])
def test_the_blocks_rendered_and_joined_are_the_body(lines: list[str]) -> None:
    blocks = Blocks("\n".join(lines))
    joined = "".join(render_html(blocks[place].source, figure) for place in range(len(blocks)))
    assert joined == render_html("\n".join(lines), figure)
