"""What a rule means, in a few words for the person who reads the instructions beside it."""

from collections.abc import Callable
from typing import Final

from editor.domain.listing import listed
from editor.media.rights.countries import names
from editor.media.rights.terms import Kind, Rule

_MOST_NAMES: Final = 6


def meaning(rule: Rule) -> str:
    """The rule in a few words."""
    return _WORDS[rule.kind](rule.value)


def _countries(codes: tuple[str, ...]) -> str:
    known = names()
    named = sorted(known.get(code, code) for code in codes)
    if len(named) > _MOST_NAMES:
        return f"{', '.join(named[: _MOST_NAMES - 1])} and {len(named) - _MOST_NAMES + 1} more"
    return listed(named)


def _uses(uses: tuple[str, ...]) -> str:
    return (
        "any use"
        if uses == ("any",)
        else listed(
            tuple({"alter": "changes", "crop": "cropping", "cover": "front page"}.get(one, one) for one in uses)
        )
    )


def _days(value: tuple[str, ...]) -> str:
    number, *since = value
    return f"For {number} days from {since[0]}" if since else f"For {number} days from when it came"


_WORDS: Final[dict[Kind, Callable[[tuple[str, ...]], str]]] = {
    Kind.OUT: lambda value: f"Not in {_countries(value)}",
    Kind.ONLY: lambda value: f"Only in {_countries(value)}",
    Kind.EVERYWHERE: lambda value: "Everywhere",
    Kind.BARRED: lambda value: f"No {_uses(value)}",
    Kind.LIMITED: lambda value: f"Only {_uses(value)} use",
    Kind.PERMISSION: lambda value: f"Ask first: {_uses(value)}",
    Kind.FEE: lambda value: f"Costs more: {_uses(value)}",
    Kind.STORY_ONLY: lambda value: "With one story only",
    Kind.ONCE: lambda value: "Once only",
    Kind.CREDIT: lambda value: f"Credit “{value[0]}”" if value else "With a credit",
    Kind.UNTIL: lambda value: f"Until {value[0].replace('T', ' ')}",
    Kind.FROM: lambda value: f"Not before {value[0].replace('T', ' ')}",
    Kind.DAYS: _days,
    Kind.CATEGORY: lambda value: f"Says it is {value[0]}",
    Kind.HEED: lambda value: "For a person to see to",
    Kind.NOTE: lambda value: "Binds nobody",
}  # fmt: skip
