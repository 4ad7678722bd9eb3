"""The pictures that copied text shows, with all that is said of them, on their way to where the text is pasted. Pure.

Who has read a picture's terms stays behind: it was read for one story, and nothing but the clipboard says that it was.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import count

from editor.domain.copy import PictureUse, validated
from editor.domain.errors import Refused
from editor.domain.picture_lines import NO_PICTURE, picture_lines, renumbered

LARGEST = 4_000_000
"""Bytes of pictures' words that are looked at: a thousand pictures with all their words."""
_UNREADABLE = "The words of the pictures that were copied cannot be read."


@dataclass(frozen=True, slots=True)
class Along:
    """The pictures of a text, and the id of the story they are from."""

    story: str
    pictures: tuple[PictureUse, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """The text with the numbers its pictures have where it is pasted, and the pictures that are new there.

    `waiting` are those among them whose file is not there; `nameless` counts the lines whose picture did not come along.
    """

    markdown: str
    new: tuple[PictureUse, ...] = ()
    waiting: tuple[int, ...] = ()
    nameless: int = 0


def packed(along: Along) -> bytes:
    """Pictures for the clipboard of this program."""
    pictures = [_unread(use).model_dump(mode="json") for use in along.pictures]
    return json.dumps({"story": along.story, "pictures": pictures}, ensure_ascii=False).encode("utf-8")


def unpacked(data: bytes) -> Along:
    """What `packed` made.

    Raises:
        Refused: it is not that, or more than is looked at.
    """
    if len(data) > LARGEST:
        raise Refused(_UNREADABLE)
    try:
        read = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Refused(_UNREADABLE) from error
    story, pictures = (read.get("story"), read.get("pictures")) if isinstance(read, dict) else (None, None)
    if not isinstance(story, str) or not isinstance(pictures, list):
        raise Refused(_UNREADABLE)
    uses = tuple(_unread(validated(PictureUse, each)) for each in pictures)
    if len({use.number for use in uses}) != len(uses):
        raise Refused(_UNREADABLE)
    return Along(story, uses)


def joined(
    markdown: str,
    along: Along | None,
    story: str,
    uses: Sequence[PictureUse],
    last: int,
    body: str,
    held: Collection[str],
) -> Joined:
    """What pasting a text with picture lines into a story comes to.

    A line goes on naming a picture that the story has: the same one when it is pasted back, and one that says the same.
    Every other picture comes along under a number that none had before. A line whose picture is not known names none from then on, so
    that it never shows another; in its own story it stays as it was.

    Args:
        markdown: The text.
        along: The pictures that came with it, if they could be read.
        story: The id of the story.
        uses: Its pictures.
        last: The highest number that a picture of it ever had.
        body: Its text.
        held: The fingerprints of photos that the newsroom holds.
    """
    home = along is not None and along.story == story
    theirs = {use.number: use for use in along.pictures} if along is not None else {}
    lines = picture_lines(markdown)
    numbers: dict[int, int] = {}
    new: list[PictureUse] = []
    taken = {*picture_lines(body), *(use.number for use in uses)}
    after = max((last, *(use.number for use in uses)))
    for number in dict.fromkeys(lines):
        if number not in theirs:
            numbers[number] = number if home else NO_PICTURE
            continue
        use = _arrived(theirs[number], held)
        there = (_itself(use, uses) if home else None) or next((one for one in uses if _says_the_same(one, use)), None)
        if there is None:
            free = home and all(one.number != number for one in (*uses, *new))
            here = number if free else next(one for one in count(after + 1) if one not in taken)
            taken.add(here)
            led = any(one.placement == "lead" for one in (*uses, *new))
            there = use.with_changes(number=here, placement="inline" if led else use.placement)
            new.append(there)
        numbers[number] = there.number
    waiting = tuple(use.number for use in new if not use.photo)
    nameless = sum(number not in theirs for number in lines) if not home else 0
    return Joined(renumbered(markdown, numbers), tuple(new), waiting, nameless)


def _unread(use: PictureUse) -> PictureUse:
    """A use as nobody has read its terms yet."""
    if use.rights is None or not use.rights.acknowledged:
        return use
    return use.with_changes(rights=use.rights.with_changes(acknowledged=()))


def _arrived(use: PictureUse, held: Collection[str]) -> PictureUse:
    """A use whose file is not held waits for it."""
    return use if use.photo in held else use.with_changes(photo="")


def _itself(use: PictureUse, uses: Sequence[PictureUse]) -> PictureUse | None:
    """The picture of its own story that a use was; another one may have its number by now."""
    for one in uses:
        if one.number == use.number and (one.photo == use.photo if use.photo else one.caption == use.caption):
            return one
    return None


def _says_the_same(one: PictureUse, use: PictureUse) -> bool:
    """Whether two uses show the same photo with the same words, or wait for it with the same caption."""
    number, placement = one.number, one.placement
    return bool(use.photo or use.caption) and _unread(one) == use.with_changes(number=number, placement=placement)
