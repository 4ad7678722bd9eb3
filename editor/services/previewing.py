"""The page of a copy that is being written: made whole once, and then told block by block what reads otherwise."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from editor.domain.copy import Copy, Crop, PictureUse, Tone, validated
from editor.domain.errors import CopydeskError, Refused
from editor.domain.treatment import AS_SENT, Treatment
from editor.domain.unit import Unit
from editor.publish.html.body import below_headline, block_html, heading_levels, picture_lines, unplaced_html
from editor.publish.html.figures import Figures
from editor.publish.html.page import lead_html, preview_figures, preview_frame, unknown_html
from editor.publish.html.template import PageTemplate
from editor.services.pictures import thumbnail
from editor.text.blocks import Block, Blocks

SCHEME = "copydesk-preview"
PICTURE_SIDE = 1_200
"""Pixels of a picture's longer side in the preview."""
END = 0
"""Stands for what follows the last block: the pictures that no line placed."""


@dataclass(frozen=True, slots=True)
class Lines:
    """One edit of a body: from line `start` on, `removed` lines gave way to `new`."""

    start: int
    removed: int
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Where the blocks of a body are: their ids and the line each starts at, in order, and how many lines there are."""

    ids: tuple[int, ...]
    starts: tuple[int, ...]
    lines: int


@dataclass(frozen=True, slots=True)
class Whole:
    """A page whole, with a comment that holds its id before each block, and one that holds `END` behind the last."""

    html: str
    places: Places


@dataclass(frozen=True, slots=True)
class Patch:
    """What is otherwise on the page.

    `gone` are the ids of blocks that are not there any more. `put` holds, last one first, the id and HTML of each block
    that is new or other, and the id of the block it stands before. `frame` is the page around the body, if it is other.
    """

    gone: tuple[int, ...]
    put: tuple[tuple[int, str, int], ...]
    frame: str | None
    places: Places


@dataclass(frozen=True, slots=True)
class _Read:
    """A block's HTML as long as its Markdown stays the same; a block with pictures is made anew each time."""

    source: str
    html: str
    pictures: bool
    levels: frozenset[str]


class GivenUp(CopydeskError):
    """Nobody waits for the page any more."""


class LivePage:
    """The page of one story while it is written. Only one thread at a time may use it; any may call `give_up`."""

    def __init__(self, template: PageTemplate, newsroom: str, desk: str) -> None:
        self._template = template
        self._newsroom = newsroom
        self._desk = desk
        self._copy = Copy()
        self._blocks = Blocks()
        self._read: dict[int, _Read] = {}
        self._shown: dict[int, str] = {}
        self._frame = ""
        self._wanted = True

    def give_up(self) -> None:
        """Nobody looks at it any more: what is under way raises `GivenUp` before its next block."""
        self._wanted = False

    def begin(self, copy: Copy, fields: dict[str, Any], body: str) -> Whole:
        """The page of a copy with these fields, and with this body."""
        self._copy = copy
        self._take(fields)
        self._blocks = Blocks(body)
        self._read = {}
        return self.whole()

    def whole(self) -> Whole:
        """The page as it is now."""
        lead, self._shown = self._rendered()
        self._frame = self._framed(lead)
        body = "".join(f"<!--{number}-->{html}" for number, html in self._shown.items())
        return Whole(self._framed(lead, body), self._places())

    def change(self, edits: Sequence[Lines], fields: dict[str, Any] | None = None) -> Patch:
        """Take edits of the body in, and other fields if they are given; says what is otherwise on the page."""
        touched: dict[int, Block] = {}
        for edit in edits:
            read = self._blocks.update(edit.start, edit.removed, edit.new)
            touched |= {block.id: block for block in read.now}
        if fields is None and (patch := self._plainly(touched)) is not None:
            return patch
        if fields is not None:
            self._take(fields)
        lead, now = self._rendered()
        before, self._shown = self._shown, now
        put = []
        following = END
        for number in reversed(now):
            if before.get(number) != now[number]:
                put.append((number, now[number], following))
            following = number
        frame = self._framed(lead) if fields is not None else self._frame
        changed, self._frame = frame != self._frame, frame
        gone = tuple(number for number in before if number not in now)
        return Patch(gone, tuple(put), frame if changed else None, self._places())

    def _plainly(self, touched: dict[int, Block]) -> Patch | None:
        """The patch for blocks of which nothing else on the page depends; nothing for others.

        Crossheads take their levels from one another, and pictures stand where their first line is.
        """
        places = self._places()
        now = set(places.ids)
        gone = tuple(number for number in self._shown.keys() - now if number != END)
        figures = preview_figures(self._copy, self._template, address)
        made = {number: self._block(block, figures) for number, block in touched.items() if number in now}
        before = (self._read[number] for number in (*gone, *made) if number in self._read)
        if any(one.pictures or one.levels for one in (*before, *made.values())):
            return None
        for number in gone:
            del self._shown[number], self._read[number]
        self._read |= made
        other = {number: one.html for number, one in made.items() if self._shown.get(number) != one.html}
        self._shown |= other
        following = (*places.ids, END)
        last_first = sorted(map(places.ids.index, other), reverse=True)
        put = tuple((following[place], other[following[place]], following[place + 1]) for place in last_first)
        return Patch(gone, put, None, places)

    def replace(self, body: str, fields: dict[str, Any]) -> Patch:
        """Take another body in, keeping the blocks at its ends that stay the same."""
        return self.change([difference(self._blocks.lines, body.split("\n"))], fields)

    def _take(self, fields: dict[str, Any]) -> None:
        """Fields that no copy may hold are not shown; saving says what is wrong with them."""
        with suppress(Refused):
            self._copy = self._copy.with_changes(**fields, body="")

    def _framed(self, lead: str, body: str = "") -> str:
        return preview_frame(
            self._copy,
            self._template,
            lead,
            body,
            newsroom=self._newsroom,
            desk=self._desk,
            image_sources=f"{SCHEME}:",
        )

    def _places(self) -> Places:
        return Places(tuple(self._blocks.ids()), tuple(self._blocks.starts()), len(self._blocks.lines))

    def _rendered(self) -> tuple[str, dict[int, str]]:
        """The lead picture, and the HTML of each block by its id, in order."""
        figures = preview_figures(self._copy, self._template, address)
        lead = lead_html(self._copy, figures)
        read = {block.id: self._block(block, figures) for block in self._blocks}
        self._read = read
        levels = frozenset[str]().union(*{one.levels for one in read.values()})
        shown = {number: below_headline(one.html, levels) if one.levels else one.html for number, one in read.items()}
        return lead, shown | {END: unplaced_html(self._copy, figures)}

    def _block(self, block: Block, figures: Figures) -> _Read:
        if not self._wanted:
            raise GivenUp("The page is not wanted any more.")
        known = self._read.get(block.id)
        if known is not None and known.source == block.source and not known.pictures:
            return known
        html = block_html(block.source, picture_lines(self._copy, figures, unknown_html))
        return _Read(block.source, html, "photo:" in block.source, heading_levels(html))


def difference(before: Sequence[str], now: Sequence[str]) -> Lines:
    """The one edit that makes these lines of those."""
    shorter = min(len(before), len(now))
    ahead = 0
    while ahead < shorter and before[ahead] == now[ahead]:
        ahead += 1
    behind = 0
    while behind < shorter - ahead and before[-1 - behind] == now[-1 - behind]:
        behind += 1
    return Lines(ahead, len(before) - ahead - behind, tuple(now[ahead : len(now) - behind]))


def address(use: PictureUse) -> str:
    """Where the preview finds the picture of a use: the photo, and what is done to it where anything is."""
    if Treatment.of(use) == AS_SENT:
        return f"{SCHEME}:photo/{use.photo}"
    crop, tone = use.crop or Crop(), use.tone or Tone()
    part = f"{crop.x}.{crop.y}.{crop.width}.{crop.height}"
    return f"{SCHEME}:photo/{use.photo}/{part}/{use.straighten}/{tone.brightness}.{tone.contrast}"


def picture(unit: Unit, name: str) -> bytes:
    """A picture as it will be used, as a JPEG for the preview; `name` is what stands behind `photo/` in its address.

    Raises:
        Refused: there is no such photo.
    """
    sha256, *done = name.split("/")
    return thumbnail(unit, sha256, PICTURE_SIDE, _treatment(done) if done else AS_SENT)


def _treatment(done: Sequence[str]) -> Treatment:
    try:
        part, straighten, tone = done
        x, y, width, height = map(int, part.split("."))
        brightness, contrast = map(int, tone.split("."))
        crop = {"x": x, "y": y, "width": width, "height": height}
        use = {
            "number": 1,
            "crop": crop,
            "straighten": int(straighten),
            "tone": {"brightness": brightness, "contrast": contrast},
        }
    except ValueError as error:
        raise Refused("The preview asked for a picture in a way that it never does.") from error
    treatment = Treatment.of(validated(PictureUse, use))
    return replace(treatment, crop=None) if treatment.crop == Crop() else treatment
