import re
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor.domain.errors import Refused
from editor.text.edits import Edit, Span, apply
from editor.text.finding import Matches, Replaced, Wanted, find, replace_all
from tests.unit.text.reading import fixtures

OPTIONS = {"regex", "whole_word", "match_case", "in_quotations", "in_pictures", "keep_case"}


def left(made: Matches | Replaced) -> str:
    """How many were left in quotations and, if any, in addresses."""
    return f"left alone: {made.left_alone}" + f", in addresses: {made.in_addresses}" * bool(made.in_addresses)


def asked(case: str) -> tuple[Wanted, set[str], str, str]:
    """What a case looks for, its options, what it puts there, and the text."""
    lines = case.split("\n")
    wanted = Wanted(lines.pop(0).removeprefix("find: "))
    options = set()
    while lines[0] in OPTIONS:
        options.add(lines.pop(0))
    replacement = lines.pop(0).removeprefix("with: ") if lines[0].startswith("with: ") else ""
    return (
        replace(wanted, **dict.fromkeys(options - {"keep_case"}, True)),
        options,
        replacement,
        "\n".join(lines),
    )


@pytest.mark.parametrize(("case", "expected"), fixtures("finding"))
def test_finding(case: str, expected: str) -> None:
    wanted, _, _, text = asked(case)
    matches = find(text, wanted)
    shown = apply(text, [Edit(*span, f"⟦{text[span.start : span.end]}⟧") for span in reversed(matches.spans)])
    assert f"{shown}\n{left(matches)}" == expected


@pytest.mark.parametrize(("case", "expected"), fixtures("replacing"))
def test_replacing(case: str, expected: str) -> None:
    wanted, options, replacement, text = asked(case)
    made = replace_all(text, wanted, replacement, keep_case="keep_case" in options)
    assert f"{made.text}\nreplaced: {made.replaced}, {left(made)}" == expected
    assert apply(text, made.edits) == made.text


def test_the_selection_bounds_the_search() -> None:
    text = "aaa aaa"
    assert find(text, Wanted("aa", within=Span(1, 6))).spans == (Span(1, 3), Span(4, 6))
    assert find(text, Wanted("a+", regex=True, within=Span(1, 5))).spans == (Span(1, 3), Span(4, 5))
    assert find("ßaßa", Wanted("A", within=Span(2, 4))).spans == (Span(3, 4),)


def test_no_more_than_asked_for() -> None:
    assert find("a b a a", Wanted("a"), limit=2).more
    assert not find("a b a", Wanted("a"), limit=2).more


def test_nothing_is_not_looked_for() -> None:
    assert find("abc", Wanted("")).spans == ()
    assert find("abcß", Wanted("")).spans == ()


@pytest.mark.parametrize("pattern", ["(", "[a", "a{2,1}", "*", r"\9", "(?P<a>x)(?P<a>y)", "(?<=a+)b"])
def test_a_pattern_that_is_none_is_refused_with_its_fault(pattern: str) -> None:
    with pytest.raises(Refused, match=re.escape(f"“{pattern}” is not a regular expression")):
        find("abc", Wanted(pattern, regex=True))


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+$",
        "(a*)*b",
        "(a|a)*$",
        "(?:a?a?)*$",
        "((a{2,})b?)+",
        r"(\w+\s?)*x",
        "(?=(a+)+$)",
        "(aa|a)+$",
        "(?:(a+)){10,}",
    ],
)
def test_a_pattern_that_could_search_for_ever_is_refused(pattern: str) -> None:
    with pytest.raises(Refused, match="could search for ever"):
        find("a" * 60 + "!", Wanted(pattern, regex=True))


@pytest.mark.parametrize(
    "pattern",
    [
        r"\w+\s\w+",
        r"(?:ab)+",
        r"(?:foo|bar)*",
        "(?:[ab]|c)+",
        r"(?:\d{3},)*",
        r"(\w+ ){1,3}",
        "(?>a+b)+",
        "(?:a++b)+",
        "[[a]b",
    ],
)
def test_ordinary_patterns_are_searched(pattern: str) -> None:
    assert find("ab", Wanted(pattern, regex=True)).left_alone == 0


def test_too_long_a_pattern_is_refused() -> None:
    with pytest.raises(Refused, match="1,001 signs"):
        find("", Wanted("a" * 1001, regex=True))
    with pytest.raises(Refused, match="nested or repeated too far"):
        find("", Wanted("a{99999999999999999999}", regex=True))


@pytest.mark.parametrize("replacement", [r"\2", "$3", r"\g<nobody>", "\\", r"\q"])
def test_a_replacement_that_does_not_fit_is_refused(replacement: str) -> None:
    with pytest.raises(Refused, match="does not fit the pattern"):
        replace_all("a", Wanted("(a)", regex=True), replacement)


TEXTS = st.text("abAB ßİ’-\n“”", max_size=40)


@given(TEXTS, st.text("abAB ß", min_size=1, max_size=3))
def test_whatever_is_found_reads_so_in_any_case(text: str, words: str) -> None:
    for span in find(text, Wanted(words, in_quotations=True)).spans:
        assert text[span.start : span.end].casefold() == words.casefold()


@given(TEXTS, st.text("abAB", min_size=1, max_size=3))
def test_without_case_or_words_it_is_the_librarys_replace(text: str, words: str) -> None:
    made = replace_all(text, Wanted(words, match_case=True, in_quotations=True), "x")
    assert made.text == text.replace(words, "x")


@given(TEXTS, st.text("ab", min_size=1, max_size=2), st.booleans())
def test_quotations_come_through_untouched(text: str, words: str, whole: bool) -> None:
    assume("\n" not in text)
    quoted = f"x “{words} {words}” x"
    made = replace_all(quoted + text.replace("“", "").replace("”", ""), Wanted(words, whole_word=whole), "Z")
    assert made.text.startswith(quoted.split("”", maxsplit=1)[0] + "”")
