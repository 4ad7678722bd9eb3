"""Each case is a title, what a file says, and what the credit desk makes of it with the ideas that acted.

A line left out is an empty field. Every case is also cleaned again, which must change nothing.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from editor.media.credits.cleaner import clean
from editor.media.credits.ideas.registry import IDEAS
from editor.media.credits.values import Cleaned

FOLDER = Path(__file__).parent / "cases"
FIELDS = ("credit", "creator", "source", "copyright", "caption", "by")


class Case(NamedTuple):
    """One case; each field has the values of its lines."""

    title: str
    said: dict[str, tuple[str, ...]]
    expected: dict[str, tuple[str, ...]]


def read(path: Path) -> list[Case]:
    parts = path.read_text("utf-8").removesuffix("\n.\n").split("\n.\n")
    return [
        Case(title.strip(), fields(said), fields(expected))
        for title, said, expected in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    ]


def fields(lines: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = dict.fromkeys(FIELDS, ())
    for line in lines.split("\n"):
        name, _, value = line.partition(":")
        found[name] = (*found[name], value.removeprefix(" "))
    return found


CASES = [
    pytest.param(case, id=f"{path.stem}: {case.title}") for path in sorted(FOLDER.glob("*.txt")) for case in read(path)
]


def one(values: tuple[str, ...]) -> str:
    return values[0] if values else ""


def cleaned(said: dict[str, tuple[str, ...]]) -> Cleaned:
    creator = said["creator"]
    return clean(
        one(said["credit"]), one(creator) if len(creator) < 2 else creator, one(said["source"]),
        one(said["copyright"]), one(said["caption"]),
    )  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_credit(case: Case) -> None:
    result = cleaned(case.said)
    assert result.credit == one(case.expected["credit"])
    assert result.creator == case.expected["creator"]
    assert result.source == one(case.expected["source"])
    acted = dict.fromkeys(remark.idea for remark in result.remarks)
    assert ", ".join(acted) == one(case.expected["by"])


@pytest.mark.parametrize("case", CASES)
def test_what_is_clean_stays(case: Case) -> None:
    once = cleaned(case.said)
    again = clean(once.credit, once.creator, once.source, once.original.copyright, once.original.caption)
    assert (again.credit, again.creator, again.source) == (once.credit, once.creator, once.source)
    assert again.remarks == ()


def test_the_original_is_kept_beside() -> None:
    result = clean("REUTERS/NELL EXAMPLETON", "NELL EXAMPLETON", "REUTERS PICTURES", "© Reuters", "A boat.")
    assert result.original.credit == "REUTERS/NELL EXAMPLETON"
    assert result.original.creator == ("NELL EXAMPLETON",)
    assert result.original.source == "REUTERS PICTURES"
    assert result.changes() == {
        "credit": "Nell Exampleton/Reuters", "creator": "Nell Exampleton", "source": "Reuters",
    }  # fmt: skip
    assert str(result.remarks[0]) == (
        "credit: “REUTERS/NELL EXAMPLETON” became “Reuters/NELL EXAMPLETON” (an agency has one spelling)"
    )


def test_it_says_who_is_credited_and_what_kind_of_picture_it_is() -> None:
    result = clean("STR/AFP via Getty Images", "POOL")
    assert result.agencies == ("Agence France-Presse", "Getty Images")
    assert result.tokens == {"stringer", "pool"}


def test_there_are_as_many_cases_as_were_promised_and_every_idea_is_seen_to_act() -> None:
    cases = [case for path in FOLDER.glob("*.txt") for case in read(path)]
    assert len(cases) >= 200
    assert len({case.title for case in cases}) == len(cases)
    acted = {idea for case in cases for idea in one(case.expected["by"]).split(", ")}
    assert {idea.name for idea in IDEAS} <= acted
    assert len({idea.name for idea in IDEAS}) == len(IDEAS)
