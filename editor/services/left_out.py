"""What a picture's file says of whose it is and what may be done with it, and what of that a story leaves out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from editor.domain.copy import PictureUse, clean
from editor.domain.picture_rights import TERMS


class Said(NamedTuple):
    """Words of a file's field; the language that they are in, where the file tells several apart, as a tag in small letters.

    `block` is the part of the file that says them (`IIM`), where one that is believed before it says something else.
    """

    words: str
    language: str = ""
    block: str = ""


Says = Mapping[str, tuple[Said, ...]]
"""What a file says, by field: the text in its default language first, then those in others.

Under `@` and its name stands what an agency says of all its pictures, where a file of theirs has no terms itself; under `=`
and its name what binds another photo, which looks the same, to one story.
"""


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


def file_says(*readings: Mapping[str, Any]) -> Says:
    """What a file says in the fields that a use must not lose, as a copy would hold it: all that was ever read from it."""
    said = {each.field: _in_languages(each.field, readings) for each in _TABLE}
    return {name: texts for name, texts in said.items() if texts}


def binds(says: Says) -> bool:
    """Whether a file, or the agency that it is from, says what may be done with the picture."""
    return any(name in TERMS or name.startswith("@") for name in says)


def _in_languages(field: str, readings: tuple[Mapping[str, Any], ...]) -> tuple[Said, ...]:
    found: dict[str, Said] = {}
    for said in (each for reading in readings for each in _texts(field, reading)):
        words = clean(said.words.replace("\0", "")).strip()
        if words:
            found.setdefault(_plain(words), said._replace(words=words))
    return tuple(found.values())


def _texts(field: str, reading: Mapping[str, Any]) -> Iterator[Said]:
    """The texts of a field, each with its language, that of the file's default first; then those that were not believed."""
    yield Said(str(reading.get(field) or ""))
    for tag, text in sorted(_besides("alternatives", field, reading)):
        yield Said(str(text or ""), "" if tag == "x-default" else tag)
    for block, text in sorted(_besides("contradicted", field, reading)):
        yield Said(str(text or ""), block=block)


def _besides(which: str, field: str, reading: Mapping[str, Any]) -> Iterable[tuple[str, object]]:
    return ((reading.get(which) or {}).get(field) or {}).items()


def left_out(use: PictureUse, says: Says) -> tuple[LeftOut, ...]:
    """What the file of a picture says, in whichever of its languages, and its use does not: somebody took it away."""
    return tuple(
        LeftOut(each.field, each.label, says[each.field][0].words)
        for each in _TABLE
        if each.field in says and not any(_holds(use, each, one) for one in says[each.field])
    )


def besides(use: PictureUse, says: Says) -> list[tuple[str, str]]:
    """The terms that hold besides those of a use, each with where it is said.

    That is `instructions~` for what the file says in other words than the use, `usage_terms/fr` for what it says in a language
    that the use has not, `instructions!IIM` for what one block of the file says against another, `instructions@` with a name
    for what an agency says of all its pictures, and `instructions=` with a name for what is said of a photo that looks the same.
    """
    others = [
        (f"{each.field}{mark}", one.words)
        for each in _TABLE
        if each.field in TERMS
        for mark, one in _unsaid(use, each, says.get(each.field, ()))
    ]
    elsewhere = [(f"instructions{name}", one.words) for name, said in says.items() if name[0] in "@=" for one in said]
    return others + elsewhere


def _unsaid(use: PictureUse, each: _Kept, said: tuple[Said, ...]) -> Iterator[tuple[str, Said]]:
    """What the file says of one field and the use does not, with the mark of where it stands.

    A use that says it among more words may say something else by that. One that holds what the file says in another language
    left nothing out; one that holds neither is held to what the file says first.
    """
    held = any(_holds(use, each, one) for one in said)
    for one in said:
        if one is said[0] and not one.block and (not held or _holds(use, each, one)):
            if _plain(one.words) not in {_plain(getattr(use, name)) for name in each.places}:
                yield "~", one
        elif not _holds(use, each, one):
            yield (f"!{one.block}" if one.block else f"/{one.language}"), one


def _holds(use: PictureUse, each: _Kept, said: Said) -> bool:
    there, words = _plain(" ".join(getattr(use, name) for name in each.places)), _plain(said.words)
    if said.block:  # said once more, in capitals, is no contradiction
        there, words = there.casefold(), words.casefold()
    return words in there if each.whole else bool(there)


def _plain(text: str) -> str:
    return " ".join(text.split())
