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
            for name, size in _named(image):
                used.add(name)
                yield from _file(evidence, use, name, size)
    for name in evidence.files:
        if name.endswith(".jpg") and name not in used:
            yield Fault("picture-unused", f"“{name}” is shown by no figure.", name)


def _named(image: LexborNode) -> Iterator[tuple[str, str]]:
    """The files an img element names, each with the size the page gives it: `960×640`, or `960×` without a height."""
    width, height = attribute(image, "width") or "", attribute(image, "height") or ""
    yield attribute(image, "src") or "", f"{width}×{height}"
    for candidate in (attribute(image, "srcset") or "").split(","):
        name, _, width = candidate.strip().partition(" ")
        if name:
            yield name, f"{width.removesuffix('w')}×"


def _file(evidence: Evidence, use: PictureUse, name: str, size: str) -> Iterator[Fault]:
    if name not in evidence.files:
        yield Fault("picture-file", f"The file “{name}” of picture {use.number} is not in the package.", name)
        return
    try:
        found: PhotoMetadata = read_metadata(evidence.files[name], name)
    except Refused as error:
        yield Fault("picture-file", str(error), name)
        return
    if size not in {f"{found.width}×{found.height}", f"{found.width}×"}:
        message = f"“{name}” is {found.width}×{found.height} pixels; the page says {size}."
        yield Fault("picture-size", message, name)
    expected = texts(use)
    for field, called in _CARRIED.items():
        if getattr(found, field) != getattr(expected, field):
            yield Fault("picture-texts", f"“{name}” does not carry the {called} of picture {use.number}.", name)
