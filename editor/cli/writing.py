"""Commands that bring copy in or change it: import, edit."""

from pathlib import Path
from typing import Annotated

import typer

from editor.cli.options import MOST, AsJson, Slug, session_of
from editor.cli.output import put, put_change, put_json, story_json, tell
from editor.cli.session import Session
from editor.domain.changes import Change
from editor.domain.errors import CopydeskError, Refused
from editor.domain.listing import parted
from editor.services.importing import House, Incoming, foreseen, house, read_files, take_in
from editor.services.stories import open_story, save
from editor.wire.files import read_file, read_stream

FIELDS = ("headline", "standfirst", "byline", "dateline", "editor_note", "sign_off", "source", "language")


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("import")(_import)
    app.command("edit")(_edit)


def _import(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="Files with article text.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only read, and show what was read.")] = False,
    format_name: Annotated[str, typer.Option("--format", help="The format, where it cannot be told.")] = "",
    slug: Annotated[str, typer.Option(help="The slug, for a single story.")] = "",
    desk: Annotated[str, typer.Option(help="The desk it goes to.")] = "",
    as_json: AsJson = False,
) -> None:
    """Read article text and make drafts of it."""
    read = [(path, story) for path in files for story in read_files([path], format_name or None)]
    if dry_run:
        ours = _house(session_of(context)) if any(story.pictures for _, story in read) else House()
        _put_read([foreseen(story, ours, path.parent) for path, story in read], as_json)
        return
    if slug and len(read) != 1:
        raise Refused("One slug is for one story; leave it out to import several.")
    with session_of(context).writing() as unit:
        changes = [take_in(unit, story, slug=slug, desk=desk, folder=path.parent) for path, story in read]
    if as_json:
        made = [story_json(change.story) | {"remarks": list(change.remarks)} for change in changes if change.story]
        put_json({"stories": made})
        return
    for change in changes:
        put_change(change, False, f"Imported as “{change.story.slug if change.story else ''}”.")


def _house(session: Session) -> House:
    """The newsroom's own ways; those of the program where there is no newsroom, or it does not say who is asking."""
    if not session.is_there:
        return House()
    try:
        with session.reading() as unit:
            return house(unit)
    except CopydeskError as error:
        tell(f"Credits are shown as they are without the newsroom’s own agencies. {error}")
        return House()


def _put_read(stories: list[Incoming], as_json: bool) -> None:
    if as_json:
        put_json({"stories": [story.to_json() for story in stories]})
        return
    for story in stories:
        put(story.copy.headline or "(no headline found)")
        put(story.copy.standfirst or "(no standfirst)")
        put("")
        put(story.copy.body)
        for use in story.copy.pictures:
            put(f"[picture {use.number}] {use.caption} ({use.credit or 'no credit'})")
        for text in story.wire.removed:
            tell(f"Set aside: {text}")
        for remark in (*story.faults, *story.wire.warnings, *story.remarks):
            tell(remark)


def _edit(
    context: typer.Context,
    slug: Slug,
    headline: Annotated[str | None, typer.Option()] = None,
    standfirst: Annotated[str | None, typer.Option()] = None,
    byline: Annotated[str | None, typer.Option()] = None,
    dateline: Annotated[str | None, typer.Option()] = None,
    editor_note: Annotated[str | None, typer.Option()] = None,
    sign_off: Annotated[str | None, typer.Option()] = None,
    source: Annotated[str | None, typer.Option()] = None,
    language: Annotated[str | None, typer.Option()] = None,
    keywords: Annotated[str | None, typer.Option(help="Separated by commas.")] = None,
    body: Annotated[
        Path | None, typer.Option(help="A file with the new text, in Markdown; - reads standard input.")
    ] = None,
    base: Annotated[
        int, typer.Option("--base", min=0, max=MOST, help="The revision you edited; a later one is never overwritten.")
    ] = 0,
    as_json: AsJson = False,
) -> None:
    """Change a story’s copy; what is not named stays."""
    given = (headline, standfirst, byline, dateline, editor_note, sign_off, source, language)
    fields: dict[str, object] = {name: text for name, text in zip(FIELDS, given, strict=True) if text is not None}
    if keywords is not None:
        fields["keywords"] = parted(keywords)
    if body is not None:
        fields["body"] = _body(body)
    with session_of(context).writing() as unit:
        opened = open_story(unit, slug)
        change: Change = save(unit, slug, base or opened.story.revision, opened.copy.with_changes(**fields))
    put_change(change, as_json, f"“{slug}” is at revision {change.story.revision if change.story else 0}.")


def _body(path: Path) -> str:
    read = read_stream(typer.get_binary_stream("stdin"), "standard input") if str(path) == "-" else read_file(path)
    for warning in read.warnings:
        tell(warning)
    return read.text
