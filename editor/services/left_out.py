"""What a picture's file says of whose it is and what may be done with it, and what of that a story leaves out."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from editor.domain.copy import PictureUse, clean
from editor.domain.photos import Photo


class Said(NamedTuple):
    """Words of a file's field; the language that they are in, where the file tells several apart, as a tag in small letters."""

    words: str
    language: str = ""


Says = Mapping[str, tuple[Said, ...]]
"""What a file says, by field: the text in its default language first, then those in others.

Under `@` and its name stands what an agency says of all its pictures, where a file of theirs has no terms itself.
"""
TERMS = ("instructions", "usage_terms")
"""The fields that say what may be done with a picture."""


class _Kept(NamedTuple):
    """A field that a use must not lose: what it is called in a sentence, and where its words may stand.

    What is `whole` must be there word for word. Of the others it is enough that the use names somebody or something: credit
    desk and people put them into another form.
    """

    field: str
    label: str
    places: tuple[str, ...]
    whole: bool


_TABLE = (
    _Kept("instructions", "", TERMS, whole=True),
    _Kept("usage_terms", "", TERMS, whole=True),
    _Kept("copyright", "the copyright notice ", ("copyright",), whole=True),
    _Kept("creator", "the by-line ", ("creator",), whole=False),
    _Kept("source", "the source ", ("source",), whole=False),
    _Kept("job_id", "the job number ", ("job_id",), whole=False),
)


class LeftOut(NamedTuple):
    """Words of a file that a use does not say: `what` stands before them in a sentence."""

    field: str
    what: str
    words: str


def file_says(photo: Photo) -> Says:
    """What the file of a library photo says in the fields that a use must not lose, as a copy would hold it."""
    kept = json.loads(photo.metadata)
    others = kept.get("alternatives") or {}
    said = {each.field: _in_languages(kept.get(each.field), others.get(each.field) or {}) for each in _TABLE}
    ours = {f"@{name}": (Said(words),) for name, words in (kept.get("agency_terms") or {}).items()}
    return {name: texts for name, texts in said.items() if texts} | ours


def binds(says: Says) -> bool:
    """Whether a file, or the agency that it is from, says what may be done with the picture."""
    return any(name in TERMS or name.startswith("@") for name in says)


def _in_languages(default: object, others: Mapping[str, object]) -> tuple[Said, ...]:
    found: dict[str, Said] = {}
    for tag, text in (("", default), *sorted(others.items())):
        words = clean(str(text or "").replace("\0", "")).strip()
        if words:
            found.setdefault(_plain(words), Said(words, "" if tag == "x-default" else tag))
    return tuple(found.values())


def left_out(use: PictureUse, says: Says) -> tuple[LeftOut, ...]:
    """What the file of a picture says, in whichever of its languages, and its use does not: somebody took it away."""
    return tuple(
        LeftOut(each.field, each.label, says[each.field][0].words)
        for each in _TABLE
        if each.field in says and not any(_holds(use, each, one) for one in says[each.field])
    )


def besides(use: PictureUse, says: Says) -> list[tuple[str, str]]:
    """The terms that hold besides those of a use, each with where it is said.

    That is `usage_terms/fr` for what the file says in a language that the use has not, and `instructions@` with a name for
    what an agency says of all its pictures.
    """
    gone = {(one.field, one.words) for one in left_out(use, says)}
    others = [
        (f"{each.field}/{one.language}", one.words)
        for each in _TABLE
        if each.field in TERMS
        for one in says.get(each.field, ())
        if not _holds(use, each, one) and (each.field, one.words) not in gone
    ]
    agencies = [(f"instructions{name}", one.words) for name, said in says.items() if name[0] == "@" for one in said]
    return others + agencies


def _holds(use: PictureUse, each: _Kept, said: Said) -> bool:
    there = _plain(" ".join(getattr(use, name) for name in each.places))
    return _plain(said.words) in there if each.whole else bool(there)


def _plain(text: str) -> str:
    return " ".join(text.split())
