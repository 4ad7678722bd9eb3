"""Every picture file can be read, has the size the page gives, and carries the texts of its use."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from editor.domain.copy import PictureUse
from editor.domain.errors import Refused
from editor.media.metadata import PhotoMetadata, read_metadata
from editor.publish.pictures import texts
from editor.publish.rules.fault import Evidence, Fault
from editor.publish.rules.reading import attribute

_CARRIED = {"caption": "caption", "credit": "credit", "creator": "creator", "copyright": "copyright notice"}


def faults(evidence: Evidence) -> Iterator[Fault]:
    """What is wrong with the picture files of an article."""
    used: set[str] = set()
    for use in evidence.copy.published_pictures if evidence.copy else ():
        for image in evidence.page.all(f'figure[data-picture="{use.number}"] img'):
            named = _named(image)
            used.update(named)
            for name, width in named.items():
                yield from _file(evidence, use, name, width)
    for name in evidence.files:
        if name.endswith(".jpg") and name not in used:
            yield Fault("picture-unused", f"“{name}” is shown by no figure.", name)


def _named(image: LexborNode) -> dict[str, str]:
    """The files an img element names, each with the width the page gives it."""
    named = {attribute(image, "src") or "": attribute(image, "width") or ""}
    for candidate in (attribute(image, "srcset") or "").split(","):
        parts = candidate.split()
        if len(parts) == 2:
            named[parts[0]] = parts[1].removesuffix("w")
    return named


def _file(evidence: Evidence, use: PictureUse, name: str, width: str) -> Iterator[Fault]:
    if name not in evidence.files:
        yield Fault("picture-file", f"The file “{name}” of picture {use.number} is not in the package.", name)
        return
    try:
        found: PhotoMetadata = read_metadata(evidence.files[name], name)
    except Refused as error:
        yield Fault("picture-file", str(error), name)
        return
    if width != str(found.width):
        yield Fault("picture-size", f"“{name}” is {found.width} pixels wide; the page says {width}.", name)
    expected = texts(use)
    for field, called in _CARRIED.items():
        if getattr(found, field) != getattr(expected, field):
            yield Fault("picture-texts", f"“{name}” does not carry the {called} of picture {use.number}.", name)
