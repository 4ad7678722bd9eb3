import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.media.rights.countries import countries_in, names
from editor.media.rights.families import FORMS
from editor.media.rights.plain import plain
from editor.media.rights.reading import MOST_TEXT, read
from editor.media.rights.terms import Kind, Passage, Terms
from editor.media.rights.wording import meaning

TABLE = (Path(__file__).parent / "fixtures" / "instructions.txt").read_text("utf-8")
PIECES = TABLE.split("\n.\n")
CASES = list(zip(PIECES[0:-1:3], PIECES[1::3], PIECES[2::3], strict=True))
WORDS = [word for _, text, _ in CASES for word in re.findall(r"\S+\s?", text)]
SAID = st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=25).map("".join)


def shown(terms: Terms) -> str:
    """Terms as the table writes them: a line for each rule and each thing not understood, in order."""
    lines = [(rule.passage.start, f"{rule.kind}: {', '.join(rule.value)}".removesuffix(": ")) for rule in terms.rules]
    lines += [(rest.start, f"not understood: {rest.text}") for rest in terms.rest]
    return "\n".join(line for _, line in sorted(lines))


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=title) for title, *case in CASES])
def test_what_instructions_say(text: str, expected: str) -> None:
    assert shown(read(text)) == expected
    assert shown(read("", text)) == expected


def test_the_table_is_long_and_reaches_every_kind() -> None:
    assert len(CASES) >= 120
    assert {rule.kind for _, text, _ in CASES for rule in read(text).rules} == set(Kind)


@given(SAID, SAID)
@example("no sales ẞ İ ŉ ﬁ\x00", "JAPAN OUT\u2028no archives")
def test_every_letter_is_in_a_rule_or_in_the_rest(instructions: str, usage_terms: str) -> None:
    terms = read(instructions, usage_terms)
    passages: list[Passage] = [*(rule.passage for rule in terms.rules), *terms.rest]
    for field, text in (("instructions", instructions), ("usage_terms", usage_terms)):
        covered: set[int] = set()
        for passage in passages:
            if passage.field == field:
                assert text[passage.start : passage.end].rstrip() == passage.text != ""
                assert covered.isdisjoint(range(passage.start, passage.end))
                covered |= set(range(passage.start, passage.end))
        assert all(place in covered for place, sign in enumerate(text) if not sign.isspace())


@given(st.text(max_size=300))
def test_plain_text_keeps_every_place(text: str) -> None:
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize("text", [pytest.param(text, id=title) for title, text, _ in CASES])
def test_a_sentence_that_goes_on_in_words_nobody_knows_is_for_a_person(text: str) -> None:
    longer = f"{text.rstrip(' .!*)')} unless zzyzx"
    assert read(longer).rest[-1].text.endswith("unless zzyzx")
    assert len(read(longer).rules) <= len(read(text).rules)


def test_what_is_longer_than_anybody_reads_is_for_a_person() -> None:
    text = "NO SALES. " * 1000
    terms = read(text)
    assert terms.rest[-1].end == len(text.rstrip())
    assert len(terms.rules) == MOST_TEXT // len("NO SALES. ")


def test_days_run_from_the_earlier_of_the_day_it_was_taken_and_the_day_it_came() -> None:
    assert read("", date_created="2026-05-06T10:00", received=date(2026, 5, 9)).arrived == date(2026, 5, 6)
    assert read("", date_created="2026-05-16", received=date(2026, 5, 9)).arrived == date(2026, 5, 9)
    assert read("", date_created="2026", received=None).arrived is None


def test_groups_hold_countries_that_are_there() -> None:
    assert countries_in("BENELUX") == {"BE", "NL", "LU"}
    assert countries_in("EU") < countries_in("EUROPE")
    for code in ("EUROPE", "LATINAMERICA", "EEA", "GREATERCHINA", "MIDDLEEAST", "CIS"):
        assert countries_in(code) <= set(names())


def test_every_rule_has_its_meaning_in_words() -> None:
    for _, text, _ in CASES:
        for rule in read(text).rules:
            assert 3 < len(meaning(rule)) < 160
    (rule,) = read("EUROPE OUT").rules
    assert meaning(rule) == "Not in Albania, Andorra, Austria, Belarus, Belgium and 47 more"


def test_no_form_is_written_twice() -> None:
    patterns = [(form.kind, form.pattern, form.value) for form in FORMS]
    assert len(set(patterns)) == len(patterns)
