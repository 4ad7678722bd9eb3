"""Which parts of a paragraph are set apart."""

from pathlib import Path

import pytest

from editor.ui.manuscript.markup import LONGEST, look

CASES = (Path(__file__).parent / "manuscript_markup.txt").read_text(encoding="utf-8").split("\n.\n\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.split("\n")[0])
def test_a_paragraph(case: str) -> None:
    _, text, expected = case.removesuffix("\n.\n").split("\n.\n")
    found = look(text)
    units = text.encode("utf-16-le")
    parts: dict[str, list[str]] = {}
    for start, length, style in sorted(found.spans, key=lambda span: span.start):
        words = units[2 * start : 2 * (start + length)].decode("utf-16-le").strip()
        parts.setdefault(style, []).append(words)
    told = {f"{style}: {' '.join(words)}".strip() for style, words in parts.items()}
    kind, *wanted = expected.split("\n")
    assert (found.kind, told) == (kind, set(wanted))


def test_a_note_goes_on_until_it_is_closed() -> None:
    opened = look("a <!-- b")
    assert opened.noted
    within = look("c", noted=True)
    assert (within.noted, within.spans[0][:2]) == (True, (0, 1))
    assert not look("d --> e", noted=True).noted


@pytest.mark.parametrize("bad", ["x*", "*a ", "a*", "[a", "`a``b", "_a* ", "[", "\\", "](a", "<http://a", '[a](b "'])
def test_of_a_very_long_paragraph_only_the_start_is_looked_at(bad: str) -> None:
    assert look(bad * 20_000).spans == look(bad * 40_000).spans


@pytest.mark.parametrize(("first", "start"), [("a", LONGEST), ("🚢", LONGEST + 1)])
def test_the_rest_of_a_very_long_paragraph_is_set_apart_for_all_that_may_come(first: str, start: int) -> None:
    (rest,) = look(first + "a" * LONGEST).spans
    assert (rest.start, rest.style) == (start, "rest")
    assert look(first + "a" * 20 * LONGEST).spans == (rest,)
    assert rest.length > 20 * LONGEST
    assert look(first + "a" * (LONGEST - 1)).spans == ()
