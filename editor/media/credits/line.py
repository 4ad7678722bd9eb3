"""A credit line taken apart into who stands in it, and put together again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from editor.domain.agencies import LONGEST
from editor.media.credits.agencies import Agencies, Agency, Token, key
from editor.media.credits.person import persons_in

_JOINTS = re.compile(r" ?[/|•] ?| (?:via|VIA|Via) | [-–—]+ ")
_LOOSE = re.compile(r", | (?:for|FOR|of) |: | ?\((?=[^()]*\)$)|-")
_ONLY_BEFORE_AGENCY = (" for ", " FOR ", " of ")


@dataclass(frozen=True, slots=True)
class Piece:
    """One name in a line. `joint` is what stands between it and the name before, as written."""

    text: str
    joint: str = ""
    agency: Agency | None = None
    token: Token | None = None
    persons: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether it is an agency, a token or a person."""
        return bool(self.agency or self.token or self.persons)

    @property
    def via(self) -> bool:
        """Whether it is named as the one that passed the picture on."""
        return self.joint.strip().casefold() == "via"

    @property
    def handed_out(self) -> bool:
        """Whether it says that the picture was given by those it shows: what stands beside it need not be a person."""
        return self.token is not None and self.token.kind == "handout"

    @property
    def identity(self) -> str:
        """What is the same for two pieces that name the same."""
        return self.agency.name if self.agency else self.token.kind if self.token else key(self.text)


@lru_cache(maxsize=512)
def take_apart(line: str, agencies: Agencies) -> tuple[Piece, ...]:
    """The names in a line. Commas and the like part names only where an agency or a token stands beside them."""
    line = " ".join(line.split())
    if not line or "://" in line:
        return (Piece(line),) if line else ()
    parts: list[tuple[str, str]] = []
    start, joint = 0, ""
    for found in _JOINTS.finditer(line):
        parts.append((joint, line[start : found.start()]))
        start, joint = found.end(), found[0]
    parts.append((joint, line[start:]))
    whole = _rejoined(parts, agencies)
    return tuple(_piece(text, joint, agencies) for joint, text in _parted(whole, agencies) if text)


def _rejoined(parts: list[tuple[str, str]], agencies: Agencies) -> list[tuple[str, str]]:
    """Two parts are one where an agency is spelt with a slash (“EPA/EFE”)."""
    whole: list[tuple[str, str]] = []
    for joint, text in parts:
        if whole and joint.strip() == "/" and agencies.named(f"{whole[-1][1]}/{text}"):
            whole[-1] = (whole[-1][0], f"{whole[-1][1]}/{text}")
        else:
            whole.append((joint, text))
    return whole


def _parted(parts: list[tuple[str, str]], agencies: Agencies) -> list[tuple[str, str]]:
    parted: list[tuple[str, str]] = []
    for joint, text in parts:
        behind: list[tuple[str, str]] = []
        rest = text
        while not _stands_for_itself(rest, agencies) and (cut := _cut_behind(rest, agencies)):
            rest, loose, name = cut
            behind.insert(0, (loose, name))
        before, loose, rest = _cut_before(rest, agencies)
        parted += [(joint, before), (loose, rest)] if before else [(joint, rest)]
        parted += behind
    return parted


def _stands_for_itself(text: str, agencies: Agencies) -> bool:
    return bool(agencies.named(text) or agencies.token(text))


def _cut_behind(text: str, agencies: Agencies) -> tuple[str, str, str] | None:
    """The text before its last loose joint, that joint, and the agency or token behind it."""
    near = max(0, len(text) - LONGEST - 4)
    for found in _LOOSE.finditer(text, near):
        name = text[found.end() :].rstrip(")") if "(" in found[0] else text[found.end() :]
        if found[0] == "-" and " " not in name:
            continue  # “Jean-Rex” is a name; “Jane Doe-Imagn Images” is two
        counts = agencies.named(name) or (agencies.token(name) if found[0] not in _ONLY_BEFORE_AGENCY else None)
        if counts and found.start() and not _agency_before(text[: found.start()], found[0], agencies):
            return text[: found.start()], found[0], name
    return None


def _agency_before(text: str, joint: str, agencies: Agencies) -> bool:
    """“Getty Images for Alamy” is one commission, not two agencies."""
    return joint in _ONLY_BEFORE_AGENCY and agencies.named(text) is not None


def _cut_before(text: str, agencies: Agencies) -> tuple[str, str, str]:
    """The agency or token before the first loose joint, that joint, and the text behind it."""
    found = None if _stands_for_itself(text, agencies) else _LOOSE.search(text, 0, LONGEST + 4)
    if not found or found[0] in (*_ONLY_BEFORE_AGENCY, "-") or not _stands_for_itself(text[: found.start()], agencies):
        return "", "", text
    if "(" not in found[0]:
        return text[: found.start()], found[0], text[found.end() :]
    rest = text[found.end() :].removesuffix(")")
    known = _stands_for_itself(rest, agencies) or persons_in(rest)
    return (text[: found.start()], found[0], rest) if known else ("", "", text)


def _piece(text: str, joint: str, agencies: Agencies) -> Piece:
    token = agencies.token(text)
    agency = None if token else agencies.named(text)
    return Piece(text, joint, agency, token, () if token or agency else persons_in(text))


def put_together(pieces: Sequence[Piece]) -> str:
    """The line of some pieces. Between names that are known, joints are written one way; others stay as they were."""
    line = ""
    for place, piece in enumerate(pieces):
        if not place:
            line = piece.text
            continue
        line += _joint(pieces[place - 1], piece) + piece.text
    return line


def _joint(before: Piece, piece: Piece) -> str:
    if piece.via:
        return " via "
    if (before.known and piece.known) or piece.joint.strip() in {"/", "|", "•", "(", ""}:
        return "/"
    return piece.joint


def in_form(pieces: Sequence[Piece]) -> str:
    """The line with photographers, tokens and agencies in the form the agency is credited in.

    Where a name is unknown, or no agency is there, every name stays in its place.
    """
    agencies = [piece for piece in pieces if piece.agency is not None]
    if not agencies or not all(piece.known for piece in pieces):
        return put_together(pieces)
    late = [piece for piece in pieces if piece.token is not None and piece.token.kind == "file"]
    tokens = [piece for piece in pieces if piece.token is not None and piece not in late]
    persons = [piece for piece in pieces if piece.persons]
    makers = "/".join(piece.text for piece in (*persons, *tokens))
    first, *others = agencies
    assert first.agency is not None
    if not makers:
        line = first.text
    elif first.via and not persons:
        line = f"{makers} via {first.text}"
    else:
        line = first.agency.credited(makers)
    line += "".join((" via " if piece.via else "/") + piece.text for piece in others)
    return line + "".join(f"/{piece.text}" for piece in late)


def handed_on(pieces: Sequence[Piece], makers: Sequence[str] = ()) -> tuple[str, ...]:
    """Whoever stands alone before “via” and an agency, but for those who are known to have made the picture.

    A firm or an office that handed it out looks like a person there.
    """
    found: list[str] = []
    known = set(map(key, makers))
    for at, (piece, behind) in enumerate(pairwise(pieces)):
        if piece.persons and behind.via and behind.agency and not (at and pieces[at - 1].agency):
            found += (person for person in piece.persons if key(person) not in known)
    return tuple(found)


def without_repeats(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, each name once, where it stands first."""
    seen: set[str] = set()
    kept = []
    for piece in pieces:
        if piece.identity not in seen:
            seen.add(piece.identity)
            kept.append(piece)
    return (replace(kept[0], joint=""), *kept[1:]) if kept else ()
