from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.picture_rights import FirstUse
from editor.media.rights.judging import judge
from editor.media.rights.reading import read
from editor.media.rights.use import Use

TABLE = (Path(__file__).parent / "fixtures" / "judgements.txt").read_text("utf-8").split("\n.\n")
CASES = list(zip(TABLE[0:-1:3], TABLE[1::3], TABLE[2::3], strict=True))
USE = Use("Picture 1", datetime(2026, 5, 6, 12, tzinfo=UTC), frozenset({"IE"}), zone=UTC)


def use_of(line: str) -> tuple[Use, date | None]:
    """The use a line of the table describes, and the day the picture came."""
    use, arrived = USE, None
    for word in line.split(" "):
        name, _, value = word.partition("=")
        if name in {"territory", "outlets"}:
            use = replace(use, **{name: frozenset(filter(None, value.split(",")))})
        elif name == "first":
            slug, _, by = value.partition(":")
            use = replace(use, first=FirstUse(slug, by or "file") if slug else None)
        elif name == "at":
            use = replace(use, at=datetime.fromisoformat(value).replace(tzinfo=UTC))
        elif name == "zone":
            use = replace(use, zone=ZoneInfo(value) if value else None)
        elif name == "arrived":
            arrived = date.fromisoformat(value)
        elif name in {"came", "until"}:
            use = replace(use, **{name: date.fromisoformat(value)})
        elif name in {"lead", "cropped", "straightened", "toned", "permitted", "shown"}:
            use = replace(use, **{name: bool(value)})
        else:
            use = replace(use, **{name: value})
    return use, arrived


@pytest.mark.parametrize(("case", "expected"), [pytest.param(*case, id=title.strip()) for title, *case in CASES])
def test_what_is_said_of_a_use(case: str, expected: str) -> None:
    line, _, text = case.partition("\n")
    if line.startswith("credit="):
        use, arrived = replace(USE, credit=line.removeprefix("credit=")), None
    else:
        use, arrived = use_of(line)
    found = judge(read(text, received=arrived), use)
    assert "\n".join(f"{one.level} {one.rule}: {one.message}" for one in found) == expected


def test_what_was_acknowledged_word_for_word_is_not_said_again() -> None:
    terms = read("Phone the desk on publication. Ask first!")
    assert len(judge(terms, USE)) == 2
    once = replace(USE, acknowledged=frozenset({"Phone the desk on publication."}))
    assert [one.words for one in judge(terms, once)] == ["Ask first!"]
    assert len(judge(terms, replace(USE, acknowledged=frozenset({"phone the desk on publication"})))) == 2


def test_nothing_that_stops_a_picture_is_acknowledged_away() -> None:
    terms = read("IRELAND OUT")
    assert [one.level for one in judge(terms, replace(USE, acknowledged=frozenset({"IRELAND OUT"})))] == ["block"]


WORDS = st.sampled_from([word for _, text, _ in CASES for word in text.partition("\n")[2].split(" ")])


@given(st.lists(WORDS | st.text(max_size=3), max_size=20).map(" ".join), st.booleans())
def test_every_sentence_not_understood_must_be_acknowledged(text: str, whole: bool) -> None:
    terms = read(text if whole else "", "" if whole else text)
    asked = {one.words for one in judge(terms, USE) if one.level == "acknowledge"}
    assert {passage.text for passage in terms.rest} <= asked
