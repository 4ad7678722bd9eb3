"""Commands that find pictures and kill them: photo find, kill, unkill."""

from pathlib import Path
from typing import Annotated, Any

import typer

from editor.cli.options import AsJson, session_of
from editor.cli.output import put, put_change, put_json, put_table, tell, time_text
from editor.cli.pictures import photo
from editor.domain.errors import Refused
from editor.domain.moments import day_objection
from editor.services.finding import Found, Query, find, sought_file
from editor.services.killing import KilledUse, kill, unkill
from editor.services.picture_files import PictureFile, picture_file

What = Annotated[str, typer.Argument(help="A picture file, its SHA-256 or at least 8 letters of it, or a job number.")]
_MATCH = {True: "exact", False: "likely"}
"""How sure it is that a picture is one that is killed."""
Why = Annotated[str, typer.Option("--reason", help="Why; it is kept and shown.")]


def register(_: typer.Typer) -> None:
    """Add these commands to those about pictures."""
    photo.command("find")(_find)
    photo.command("kill")(_kill)
    photo.command("unkill")(_unkill)


def _find(
    context: typer.Context,
    text: Annotated[str, typer.Argument(help="Words of caption, headline, credit, by-line, keywords or place.")] = "",
    like: Annotated[
        Path | None, typer.Option(help="The same picture as this file: as it is, as it looks, its job.")
    ] = None,
    job: Annotated[str, typer.Option(help="The job number.")] = "",
    credit: Annotated[str, typer.Option(help="Words of the credit or source.")] = "",
    creator: Annotated[str, typer.Option(help="Words of the by-line.")] = "",
    since: Annotated[str, typer.Option("--from", help="Taken on this day or later, such as 2026-05-06.")] = "",
    until: Annotated[str, typer.Option("--to", help="Taken on this day or earlier.")] = "",
    as_json: AsJson = False,
) -> None:
    """Find pictures in the library by what their files say, or that are the same as a file."""
    sought = sought_file(picture_file(like)) if like is not None else None
    if no := day_objection(since) or day_objection(until):
        raise Refused(no)
    with session_of(context).writing() as unit:  # what photos look like is kept as it is reckoned
        found = find(unit, Query(text, sought, job, credit, creator, since, until))
    if as_json:
        put_json({"photos": [_found(one) for one in found]})
        return
    put_table(
        (
            one.photo.sha256[:12],
            one.taken,
            one.how,
            one.killed.in_short.lower() if one.killed is not None else "",
            one.photo.file_name,
            one.words["credit"],
            one.words["caption"][:60],
        )
        for one in found
    )


def _found(one: Found) -> dict[str, Any]:
    return {
        "sha256": one.photo.sha256,
        "file": one.photo.file_name,
        "how": one.how or None,
        "killed": {"match": _MATCH[one.killed.exact], "sentence": f"It {one.killed.sentence}"}
        if one.killed is not None
        else None,
        "taken": one.taken,
        "came": time_text(one.photo.at),
        "width": one.photo.width,
        "height": one.photo.height,
        **{name: text or None for name, text in one.words.items()},
    }


def _kill(
    context: typer.Context,
    what: What,
    reason: Why,
    agency: Annotated[str, typer.Option(help="Whose job number it is; else everybody’s.")] = "",
    as_json: AsJson = False,
) -> None:
    """Kill a picture: no story goes out with it any more. Lists the stories that have it, and what can be done."""
    with session_of(context).writing() as unit:
        change, _, uses = kill(unit, _meant(what), reason, agency=agency)
    if as_json:
        put_json(
            {"killed": what, "reason": reason, "stories": [_use(one) for one in uses], "remarks": list(change.remarks)}
        )
        return
    put_table(
        (
            one.story.slug,
            one.story.status.value,
            "live" if one.live else "",
            _MATCH[one.exact],
            "picture " + ", ".join(map(str, one.numbers)),
            _ways(one),
        )
        for one in uses
    )
    put(f"“{what}” is killed." if uses else f"“{what}” is killed; no story has it.")
    for remark in change.remarks:
        tell(remark)


def _unkill(
    context: typer.Context,
    what: What,
    reason: Why,
    agency: Annotated[str, typer.Option(help="Whose job number may be used; else everybody’s.")] = "",
    as_json: AsJson = False,
) -> None:
    """Say that a picture may be used after all, also one that only looks the same as a killed one."""
    with session_of(context).writing() as unit:
        change = unkill(unit, _meant(what), reason, agency=agency)
    put_change(change, as_json, f"“{what}” may be used.")


def _meant(what: str) -> str | PictureFile:
    path = Path(what)
    return picture_file(path) if path.is_file() else what


def _ways(one: KilledUse) -> str:
    other = "" if "withdraw" in one.ways or not one.live else "a producer can withdraw it"
    return "; ".join(filter(None, (", ".join(one.ways), other)))


def _use(one: KilledUse) -> dict[str, Any]:
    return {
        "slug": one.story.slug,
        "headline": one.story.headline,
        "status": one.story.status.value,
        "pictures": list(one.numbers),
        "match": _MATCH[one.exact],
        "current": bool(one.present),
        "live": one.story.live_revision if one.live else None,
        "can": list(one.ways),
    }
