"""Commands about the rights of pictures: check, photo rights, permit, acknowledge, usage."""

import shlex
from pathlib import Path
from typing import Annotated, Any

import typer

from editor.cli.options import AsJson, Slug, session_of
from editor.cli.output import put, put_change, put_json, put_table
from editor.cli.pictures import Number, photo
from editor.domain.checks import Finding
from editor.domain.copy import Rights
from editor.domain.errors import Refused
from editor.domain.listing import ending_in
from editor.domain.moments import day_objection
from editor.media.limits import photo_sha256
from editor.services.acknowledging import acknowledge
from editor.services.live_checks import LiveFault, live_faults
from editor.services.picture_files import picture_file
from editor.services.pictures import edit
from editor.services.rights import PictureRights, facts, judged_use
from editor.services.stories import open_story
from editor.services.usage import StoryUse, usage
from editor.text.captions.findings import caption_findings


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("check")(_check)


def _check(
    context: typer.Context,
    slug: Annotated[str, typer.Argument(help="A story’s slug; none with --live.")] = "",
    live: Annotated[bool, typer.Option("--live", help="The pictures’ rights of everything that readers see.")] = False,
    as_json: AsJson = False,
) -> None:
    """Say what is amiss with a story, or with the rights of the pictures in everything live. Exits 1 if anything stops it."""
    if live == bool(slug):
        raise Refused("Name one story to check, or say --live.")
    with session_of(context).reading() as unit:
        faults = live_faults(unit) if live else []
        opened = None if live else open_story(unit, slug)
    if opened is None:
        _put_live(faults, as_json)
    else:
        _put_findings(slug, (*opened.findings, *caption_findings(opened.copy)), as_json)


def _put_live(faults: list[LiveFault], as_json: bool) -> None:
    if as_json:
        put_json({"live": [_fault(fault) for fault in faults]})
    for fault in () if as_json else faults:
        put(f"{fault.story.slug}: {fault.finding.message}")
    if faults:
        raise typer.Exit(1)
    if not as_json:
        put("Nothing stands against the pictures of what is live.")


def _fault(fault: LiveFault) -> dict[str, Any]:
    story, finding = fault.story, fault.finding
    return {
        "slug": story.slug,
        "headline": story.headline,
        "address": story.address,
        "revision": story.live_revision,
        "photo": fault.photo,
        **_finding(finding),
    }


def _put_findings(slug: str, found: tuple[Finding, ...], as_json: bool) -> None:
    if as_json:
        put_json({"slug": slug, "findings": [_finding(one) for one in found]})
    for one in () if as_json else found:
        put(f"{one.level}: {one.message}")
    if any(one.level != "advice" for one in found):
        raise typer.Exit(1)
    if not found and not as_json:
        put(f"Nothing is amiss with “{slug}”.")


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "severity": one.level,
        "message": one.message,
        "field": one.field,
        "picture": one.picture or None,
    }


@photo.command("rights")
def _rights(context: typer.Context, slug: Slug, number: Number, as_json: AsJson = False) -> None:
    """Show what a picture’s instructions and usage terms say, and what stands against using it."""
    with session_of(context).reading() as unit:
        opened = open_story(unit, slug)
        each = judged_use(opened.copy.picture(number), facts(unit, opened.copy, opened.story.id))
    if as_json:
        put_json(_picture_rights(each))
        return
    put_table((rule.kind.value, ", ".join(rule.value), rule.passage.text) for rule in each.terms.rules)
    for passage in each.terms.rest:
        put(f"not understood: {passage.text}")
    for one in each.verdicts:
        put(f"{one.level}: {one.message}")


def _picture_rights(each: PictureRights) -> dict[str, Any]:
    kept = each.use.rights or Rights()
    rules = [
        {"kind": rule.kind.value, "value": list(rule.value), "text": rule.passage.text, "field": rule.passage.field,
         "start": rule.passage.start, "end": rule.passage.end}
        for rule in each.terms.rules
    ]  # fmt: skip
    rest = [
        {"text": passage.text, "field": passage.field, "start": passage.start, "end": passage.end}
        for passage in each.terms.rest
    ]
    verdicts = [
        {"level": one.level, "rule": one.rule, "message": one.message, "words": one.words} for one in each.verdicts
    ]
    return {
        "picture": each.use.number,
        "photo": each.use.photo or None,
        "kept": kept.model_dump(mode="json"),
        "rules": rules,
        "not_understood": rest,
        "verdicts": verdicts,
    }


@photo.command("permit")
def _permit(
    context: typer.Context,
    slug: Slug,
    number: Number,
    category: Annotated[
        str | None,
        typer.Option(
            help="staff, agency, commissioned, handout, pool, social, creative commons, public domain or archive."
        ),
    ] = None,
    permission_from: Annotated[str | None, typer.Option("--from", help="Who gave permission.")] = None,
    permission_on: Annotated[str | None, typer.Option("--on", help="The day it was given, such as 2026-05-06.")] = None,
    until: Annotated[str | None, typer.Option(help="The last day of it.")] = None,
    withdrawn: Annotated[str | None, typer.Option(help="The day it was taken back.")] = None,
    licence: Annotated[str | None, typer.Option(help="The licence, such as CC BY 4.0.")] = None,
    link: Annotated[str | None, typer.Option(help="Where the picture and its licence are found.")] = None,
    as_json: AsJson = False,
) -> None:
    """Keep what the newsroom knows of its right to a picture; what is not given stays, an empty text takes it away."""
    words = {
        "category": category, "permission_from": permission_from, "permission_on": permission_on, "until": until,
        "withdrawn": withdrawn, "licence": licence, "link": link,
    }  # fmt: skip
    given = {name: text for name, text in words.items() if text is not None}
    if no := next(filter(None, (day_objection(day or "") for day in (permission_on, until, withdrawn))), ""):
        raise Refused(no)
    with session_of(context).writing() as unit:
        kept = open_story(unit, slug).copy.picture(number).rights or Rights()
        change = edit(unit, slug, 0, number, {"rights": kept.with_changes(**given)})
    put_change(change, as_json, f"The rights of picture {number} of “{slug}” are kept.")


@photo.command("acknowledge")
def _acknowledge(
    context: typer.Context,
    slug: Slug,
    words: Annotated[str, typer.Argument(help="The words that were read, exactly as they are shown.")],
    number: Annotated[int, typer.Option("--picture", help="One picture; else all that say these words.")] = 0,
    as_json: AsJson = False,
) -> None:
    """Say, under your own name, that you have read words of a picture’s terms that the program asks about."""
    with session_of(context).writing() as unit:
        change = acknowledge(unit, slug, 0, words, number)
    put_change(change, as_json, f"It is kept that you have read {ending_in(words)}")


@photo.command("usage")
def _usage(
    context: typer.Context,
    what: Annotated[
        str, typer.Argument(help="A picture file, its SHA-256 or at least 8 letters of it, or a job number.")
    ],
    as_json: AsJson = False,
) -> None:
    """Show which stories a picture is in, in which revisions, and which of them readers see."""
    path = Path(what)
    is_file = path.is_file()
    wanted = photo_sha256(picture_file(path).data) if is_file else what
    with session_of(context).reading() as unit:
        found = usage(unit, wanted)
    if as_json:
        put_json({"asked": what, "stories": [_story_use(one) for one in found]})
        return
    if not found:
        likes = f" `copydesk photo find --like {shlex.quote(what)}` shows those that look the same." if is_file else ""
        put(f"No story has this picture.{likes}")
    put_table(
        (one.story.slug, one.story.status.value, "live" if one.live else "", ", ".join(map(str, one.revisions)))
        for one in found
    )


def _story_use(one: StoryUse) -> dict[str, Any]:
    return {
        "slug": one.story.slug,
        "headline": one.story.headline,
        "status": one.story.status.value,
        "revisions": list(one.revisions),
        "current": one.current,
        "live": one.story.live_revision if one.live else None,
    }
