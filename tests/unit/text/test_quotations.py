import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.text.edits import Edit, apply
from editor.text.quotations import spans
from tests.unit.text.reading import fixtures


@pytest.mark.parametrize(("text", "expected"), fixtures("quotations"))
def test_what_stands_inside_quotation_marks(text: str, expected: str) -> None:
    shown = [Edit(span.start, span.end, f"⟦{text[span.start : span.end]}⟧") for span in reversed(spans(text))]
    assert apply(text, shown) == expected


@given(st.text("ab sS1“”„\"«»‘’‚'‹›「」『』.,—*>\n", max_size=60))
@example("“\n\n“")
@example("")
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for span in spans(text):
        assert end <= span.start < span.end <= len(text)
        assert text[span.start] in "“”„\"«»‘‚'‹›「『"
        end = span.end


@given(st.text("ab “”‘’'\"", max_size=30), st.text("ab “”‘’'\"", max_size=30))
def test_a_closed_paragraph_does_not_depend_on_the_next(first: str, second: str) -> None:
    closed = f"{first}” a"
    assert spans(f"{closed}\n\nb {second}")[: len(spans(closed))] == spans(closed)


def steps(text: str) -> int:
    """How much work reading the text takes, in lines of Python run."""
    import sys

    count = 0

    def trace(*_: object) -> object:
        nonlocal count
        count += 1
        return trace

    sys.settrace(trace)
    try:
        spans(text)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize("unit", ["“", "‘", "“‘", "’ ", "\"a' ", "“\n\n", "s’ a", "»« "])
def test_the_work_grows_no_faster_than_the_text(unit: str) -> None:
    assert steps(unit * 400) < 2.5 * steps(unit * 200)
