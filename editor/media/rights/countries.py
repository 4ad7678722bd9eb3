"""Countries as instructions name them: from the table beside this file, with the groups taken apart."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

_TABLE: Final = Path(__file__).with_name("countries.tsv")
_WORD: Final = re.compile(r"[^\W_]+(?:[.'&/-][^\W_]+)*\.?")
_ARTICLE: Final = re.compile(r"(?:the|die|der|den|dem|la|le|les|il|el|los|lo) |l'")
_JOIN: Final = re.compile(r"(?:\s*[,/&+]\s*(?:(?:and|or)\s+)?|\s+-\s+|\s+(?:and|or|nor|und|oder|et|ou|e|o|y|en)\s+)")
_MOST_WORDS: Final = 6
_AMBIGUOUS: Final = frozenset(
    ["NO", "IN", "IS", "SO", "TO", "AM", "AS", "DO", "ME", "MY", "BY", "TV", "PM", "LA", "PA", "CO"]
)
"""Codes of countries that are words, or other abbreviations, too."""
_CAPITALS: Final = re.compile(r"[A-Z/-]{2,7}")


@cache
def _table() -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    members: dict[str, frozenset[str]] = {}
    codes: dict[str, str] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, names, *rest = line.split("\t")
        if rest:
            parts = rest[0].split()
            members[code] = frozenset(parts)
        for name in names.split("|"):
            codes[name if _CAPITALS.fullmatch(name) else name.lower()] = code
        if not rest and code not in _AMBIGUOUS:
            codes.setdefault(code, code)
    return members, codes


@cache
def names() -> dict[str, str]:
    """The usual English name of each country, by its code."""
    lines = [line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {parts[0]: parts[1].partition("|")[0] for parts in lines if len(parts) == 2}


@cache
def countries_in(code: str) -> frozenset[str]:
    """The countries of a group; a country is a group of one."""
    members, _ = _table()
    if code not in members:
        return frozenset({code})
    return frozenset().union(*(countries_in(part) for part in members[code]))


@lru_cache(maxsize=8)  # many forms begin with this slot, at the same place
def places(text: str, original: str, start: int) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The countries named one after another from `start`, the whole list first: where it ends, and their codes in order.

    `text` is plain, `original` as it was written: abbreviations such as US are countries in capitals alone.
    """
    lists: list[tuple[int, tuple[str, ...]]] = []
    codes: set[str] = set()
    found = _place(text, original, start)
    while found is not None:
        end, code = found
        codes |= countries_in(code)
        lists.insert(0, (end, tuple(sorted(codes))))
        join = _JOIN.match(text, end)
        found = _place(text, original, join.end()) if join is not None else None
    return tuple(lists)


def _place(text: str, original: str, start: int) -> tuple[int, str] | None:
    _, codes = _table()
    article = _ARTICLE.match(text, start)
    begin = article.end() if article else start
    for end in reversed(list(_ends(text, begin))):
        words = re.sub(r"\s+", " ", text[begin:end])
        code = codes.get(words) or codes.get(re.sub(r"\s+", " ", original[begin:end]))
        if code is not None:
            return end, code
    return None


def _ends(text: str, start: int) -> Iterator[int]:
    """Where a name that begins at `start` might end: after one word, after two, and so on."""
    place = start
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, place)
        if word is None:
            return
        if text[word.end() - 1] == ".":
            yield word.end() - 1
        for mark in re.finditer("[/&-]", text[word.start() : word.end()]):
            yield word.start() + mark.start()
        yield word.end()
        space = re.compile(r"\s+(?:&\s+)?").match(text, word.end())
        if space is None:
            return
        place = space.end()
