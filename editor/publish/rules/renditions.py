"""Every picture file can be read, is of the kind and size the page gives, and carries the texts of its use everywhere."""

from collections.abc import Iterator

from editor.domain.copy import PictureUse
from editor.domain.errors import Refused
from editor.media.finished import head_of, profile_of
from editor.media.readback import differences
from editor.publish.edition import DESK_ONLY
from editor.publish.pictures import is_rendition, texts
from editor.publish.rules.fault import Evidence, Fault
from editor.publish.rules.reading import attribute, named


def faults(evidence: Evidence) -> Iterator[Fault]:
    """What is wrong with the picture files of an article."""
    used: set[str] = set()
    # What only a file carries is known from the text that was approved; a package alone cannot say it.
    shown = evidence.approved if evidence.copy and evidence.approved else evidence.copy
    for use in shown.published_pictures if shown else ():
        told: set[str] = set()
        profile = evidence.profiles.get(use.number, b"")
        figure = f'figure[data-picture="{use.number}"]'
        for node in evidence.page.all(f"{figure} img, {figure} source"):
            for name, size in named(node):
                yield from _file(evidence, use.number, name, size, attribute(node, "type"))
                if name not in told and name in evidence.files:
                    profile = profile or _profile(evidence, name)
                    yield from _words(evidence, use, name, profile)
                told.add(name)
        used |= told
    for name in evidence.files:
        if is_rendition(name) and name not in used:
            yield Fault("picture-unused", f"“{name}” is shown by no figure.", name)


def _file(evidence: Evidence, number: int, name: str, size: str, kind: str | None) -> Iterator[Fault]:
    """Whether the page says what a file is."""
    if name not in evidence.files:
        yield Fault("picture-file", f"The file “{name}” of picture {number} is not in the package.", name)
        return
    try:
        found = head_of(evidence.files[name], name)
    except Refused as error:
        yield Fault("picture-file", str(error), name)
        return
    if size not in {f"{found.width}×{found.height}", f"{found.width}×"}:
        message = f"“{name}” is {found.width}×{found.height} pixels; the page says {size}."
        yield Fault("picture-size", message, name)
    if kind not in {None, f"image/{found.format.lower()}"}:
        yield Fault("picture-kind", f"“{name}” is a {found.format} file; the page says {kind}.", name)


def _words(evidence: Evidence, use: PictureUse, name: str, profile: bytes) -> Iterator[Fault]:
    """Where a file says something else than its use, placement by placement."""
    unknown = () if evidence.approved else DESK_ONLY
    for each in differences(evidence.files[name], texts(use), unknown, profile):
        message = f"“{name}” does not carry the {each.text} of picture {use.number} in its {each.placement}."
        yield Fault("picture-texts", message, name)


def _profile(evidence: Evidence, name: str) -> bytes:
    """The colour profile of a file, which where nobody knows better is that of all the files of its picture."""
    try:
        return profile_of(evidence.files[name], name)
    except Refused:
        return b""
