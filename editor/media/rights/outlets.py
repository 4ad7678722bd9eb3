"""What the uses that instructions speak of mean for the places where a newsroom publishes."""

from typing import Final

OUTLETS: Final = (
    "print",
    "newspaper",
    "magazine",
    "book",
    "online",
    "social",
    "mobile",
    "tv",
    "archive",
    "syndication",
)
"""Where a newsroom may publish. `print` is any of the three after it, when a newsroom does not say which it is."""
PAPERS: Final = frozenset({"newspaper", "magazine", "book"})
PUBLISHES: Final = frozenset(OUTLETS) - {"archive", "syndication"}
_MEANS: Final = {
    "archive": {"archive"},
    "sales": {"syndication"},
    "syndication": {"syndication"},
    "agencies": {"syndication"},
    "print": {"print", *PAPERS},
    "newspapers": {"newspaper"},
    "free sheets": {"newspaper"},
    "tabloids": {"newspaper"},
    "magazines": {"magazine"},
    "trade press": {"magazine"},
    "books": {"book"},
    "online": {"online", "social", "mobile"},
    "social": {"social"},
    "mobile": {"mobile"},
    "tv": {"tv"},
    "film": {"tv"},
}


def meant(uses: tuple[str, ...]) -> frozenset[str]:
    """The outlets that these uses speak of."""
    return frozenset(outlet for use in uses for outlet in _MEANS.get(use, ()))


def which_of(meant_outlets: frozenset[str], newsroom: frozenset[str]) -> tuple[frozenset[str], bool]:
    """The newsroom's outlets among those meant, and whether it may be one besides: a `print` of which no more is said."""
    unsure = (
        "print" in newsroom and not newsroom & PAPERS and bool(meant_outlets & PAPERS) and "print" not in meant_outlets
    )
    return meant_outlets & newsroom, unsure
