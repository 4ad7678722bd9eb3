"""The command about cropping, straightening and toning: photo crop."""

import re
from typing import Annotated

import typer

from editor.cli.options import AsJson, Slug, session_of
from editor.cli.output import put_change
from editor.cli.pictures import Number, photo
from editor.domain.errors import Refused
from editor.services.crops import Wanted, crop


def register(app: typer.Typer) -> None:
    """Add this command; the pictures' own group is there already."""
    del app
    photo.command("crop")(_crop)


def _crop(
    context: typer.Context,
    slug: Slug,
    number: Number,
    shape: Annotated[
        str, typer.Option(help="16:9, 4:3, 1:1, or original for the whole picture: the largest crop of that shape.")
    ] = "",
    focus: Annotated[
        str, typer.Option(metavar="X,Y", help="The point that must stay in sight, in 1/10,000 of the sides.")
    ] = "",
    box: Annotated[
        str, typer.Option(metavar="X,Y,W,H", help="Left, top, width and height of the crop, in 1/10,000.")
    ] = "",
    straighten: Annotated[
        str, typer.Option(metavar="DEGREES", help="Turn it clockwise, or with a minus the other way; 15 at most.")
    ] = "",
    brightness: Annotated[str, typer.Option(metavar="PERCENT", help="From -30 to 30; 0 is as it was sent.")] = "",
    contrast: Annotated[str, typer.Option(metavar="PERCENT", help="From -30 to 30; 0 is as it was sent.")] = "",
    as_json: AsJson = False,
) -> None:
    """Crop, straighten or tone a picture in a story; what is not said stays, and the photo in the library is never changed."""
    wanted = Wanted(
        shape,
        _numbers("--focus", focus),
        _numbers("--box", box),
        _angle(straighten),
        _percent("--brightness", brightness),
        _percent("--contrast", contrast),
    )
    with session_of(context).writing() as unit:
        change = crop(unit, slug, 0, number, wanted)
    cropped = bool(shape or box)
    put_change(change, as_json, f"The {'crop' if cropped else 'treatment'} of picture {number} of “{slug}” is set.")


def _numbers(option: str, text: str) -> tuple[int, ...]:
    parts = [part.strip() for part in text.split(",")] if text else []
    if not all(part.isascii() and part.isdecimal() and len(part) < 6 for part in parts):
        raise Refused(f"{option} takes whole numbers from 0 to 10000 parted by commas, not “{text}”.")
    return tuple(map(int, parts))


def _angle(text: str) -> int | None:
    if text and not re.fullmatch(r"[+-]?[0-9]{1,3}(\.[0-9]{1,2})?", text):
        raise Refused(f"--straighten takes degrees like 1.2 or -0.75, not “{text}”.")
    return round(float(text) * 100) if text else None


def _percent(option: str, text: str) -> int | None:
    if text and not re.fullmatch(r"[+-]?[0-9]{1,3}", text):
        raise Refused(f"{option} takes a whole number of percent like 8 or -5, not “{text}”.")
    return int(text) if text else None
