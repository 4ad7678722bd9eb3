"""The command about cropping: photo crop."""

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
    as_json: AsJson = False,
) -> None:
    """Crop a picture in a story; the photo in the library stays whole."""
    wanted = Wanted(shape, _numbers("--focus", focus), _numbers("--box", box))
    with session_of(context).writing() as unit:
        change = crop(unit, slug, 0, number, wanted)
    put_change(change, as_json, f"The crop of picture {number} of “{slug}” is set.")


def _numbers(option: str, text: str) -> tuple[int, ...]:
    parts = [part.strip() for part in text.split(",")] if text else []
    if not all(part.isascii() and part.isdecimal() and len(part) < 6 for part in parts):
        raise Refused(f"{option} takes whole numbers from 0 to 10000 parted by commas, not “{text}”.")
    return tuple(map(int, parts))
