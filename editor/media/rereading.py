"""A picture file read once more: what it says besides what an earlier program read from it when it came."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from editor.domain.picture_rights import TERMS
from editor.media.metadata import read_metadata
from editor.media.rights.reading import read
from editor.media.rights.terms import Kind

_OF_THE_PIXELS: Final = {"width", "height", "warnings"}
"""What is not said by the file's words."""


class Reading(NamedTuple):
    """What is read now and was not when the file came, as JSON; and whether its terms are for one story, or one use."""

    words: str
    bound: bool


def reread(data: bytes, name: str, kept: Mapping[str, Any]) -> Reading:
    """Read a file of the library again; `kept` is what was read when it came.

    Raises:
        Refused: the file is no picture.
    """
    now = read_metadata(data, name).to_kept()
    new = (field for field, value in now.items() if value and value != kept.get(field) and field not in _OF_THE_PIXELS)
    words = {field: now[field] for field in new}
    return Reading(json.dumps(words, ensure_ascii=False, sort_keys=True), is_bound(kept, words))


def is_bound(*layers: Mapping[str, Any]) -> bool:
    """Whether what a file says, in whichever language and block, is for one story or one use."""
    terms = (read(text) for layer in layers for text in _terms(layer))
    return any(each.of(kind) for each in terms for kind in (Kind.STORY_ONLY, Kind.ONCE))


def _terms(layer: Mapping[str, Any]) -> Iterator[str]:
    besides = [layer.get(name) or {} for name in ("alternatives", "contradicted")]
    for field in TERMS:
        yield from filter(
            None, (layer.get(field), *(text for each in besides for text in (each.get(field) or {}).values()))
        )
