"""Commands about pictures: photo show, add, replace, edit, reread, remove."""

from pathlib import Path
from typing import Annotated

import typer

from editor.cli.options import AsJson, Slug, session_of
from editor.cli.output import put, put_change, put_json, put_table
from editor.domain.listing import parted
from editor.services.credits import cleaned_json
from editor.services.library import file_named
from editor.services.picture_files import picture_file, read_picture
from editor.services.pictures import attach, edit, remove
from editor.services.readings import Found, read_on
from editor.services.replacing import replace_picture

photo = typer.Typer(help="Pictures: what a file says of itself, and attaching it to a story.", no_args_is_help=True)
_PIECE = 50
"""Photos of which it is kept at once that they were read."""
Number = Annotated[int, typer.Argument(help="The picture’s number in the story.")]


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.add_typer(photo, name="photo")


@photo.command("show")
def _show(
    file: Annotated[Path, typer.Argument(help="A picture file.")],
    language: Annotated[str, typer.Option(help="The language of the story that it is read for, such as cy.")] = "",
    cleaned: Annotated[bool, typer.Option("--cleaned", help="Also what its credit becomes in a story.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show what the program reads from a picture."""
    metadata = read_picture(picture_file(file), language)
    read = metadata.to_json()
    tidy = cleaned_json(metadata) if cleaned else {}
    if as_json:
        put_json(read | ({"cleaned": tidy} if cleaned else {}))
        return
    for name, value in [*read.items(), *((f"cleaned {name}", value) for name, value in tidy.items())]:
        if value:
            put(f"{name}: {', '.join(map(str, value)) if isinstance(value, list) else value}")


@photo.command("add")
def _add(
    context: typer.Context,
    slug: Slug,
    files: Annotated[
        list[str],
        typer.Argument(help="Picture files, or photos of the library by at least 8 letters of their SHA-256."),
    ],
    number: Annotated[int, typer.Option("--picture", help="The number of a picture that waits for its file.")] = 0,
    as_json: AsJson = False,
) -> None:
    """Attach pictures to a story, with the words they carry."""
    with session_of(context).writing() as unit:
        change = attach(unit, slug, 0, [file_named(unit, file) for file in files], number=number)
    put_change(change, as_json, f"Attached to “{slug}”.")


@photo.command("replace")
def _replace(
    context: typer.Context,
    slug: Slug,
    number: Number,
    file: Annotated[
        str, typer.Argument(help="A picture file, or a photo of the library by at least 8 letters of its SHA-256.")
    ],
    keep_words: Annotated[
        bool, typer.Option("--keep-words", help="Keep caption, credit and the like of the picture before.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Put another picture in the place of one, with its own words."""
    with session_of(context).writing() as unit:
        change = replace_picture(unit, slug, 0, number, file_named(unit, file), keep_words=keep_words)
    put_change(change, as_json, f"Picture {number} of “{slug}” is replaced.")


@photo.command("edit")
def _edit(
    context: typer.Context,
    slug: Slug,
    number: Number,
    caption: Annotated[str | None, typer.Option()] = None,
    credit: Annotated[str | None, typer.Option()] = None,
    creator: Annotated[str | None, typer.Option(help="The by-line: who took it.")] = None,
    creator_title: Annotated[str | None, typer.Option(help="What they are, such as Stringer.")] = None,
    source: Annotated[str | None, typer.Option()] = None,
    copyright_notice: Annotated[str | None, typer.Option("--copyright")] = None,
    instructions: Annotated[str | None, typer.Option()] = None,
    alt_text: Annotated[str | None, typer.Option()] = None,
    extended_description: Annotated[str | None, typer.Option()] = None,
    usage_terms: Annotated[str | None, typer.Option()] = None,
    headline: Annotated[str | None, typer.Option(help="The picture’s own headline.")] = None,
    title: Annotated[str | None, typer.Option()] = None,
    place: Annotated[str | None, typer.Option(help="Where it was taken.")] = None,
    date_created: Annotated[str | None, typer.Option("--date", help="When it was taken, such as 2026-05-06.")] = None,
    job_id: Annotated[str | None, typer.Option("--job-id", help="The job number.")] = None,
    keywords: Annotated[str | None, typer.Option(help="Separated by commas.")] = None,
    placement: Annotated[str | None, typer.Option(help="lead or inline.")] = None,
    decorative: Annotated[
        bool | None, typer.Option("--decorative/--not-decorative", help="It says nothing that the text does not.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Change what a story says of one of its pictures; the photo in the library stays as it came."""
    words = {
        "caption": caption, "credit": credit, "creator": creator, "source": source, "copyright": copyright_notice,
        "instructions": instructions, "alt_text": alt_text, "extended_description": extended_description,
        "usage_terms": usage_terms, "headline": headline, "title": title, "place": place,
        "date_created": date_created, "job_id": job_id, "placement": placement,
        "creator_title": creator_title,
    }  # fmt: skip
    given: dict[str, object] = {name: text for name, text in words.items() if text is not None}
    if keywords is not None:
        given["keywords"] = parted(keywords)
    if decorative is not None:
        given["decorative"] = decorative
    with session_of(context).writing() as unit:
        change = edit(unit, slug, 0, number, given)
    put_change(change, as_json, f"Picture {number} of “{slug}” is changed.")


@photo.command("reread")
def _reread(context: typer.Context, as_json: AsJson = False) -> None:
    """Read the library’s files once more for what an earlier version left unread, and say what is found; goes on where it stopped."""
    session = session_of(context)
    found: list[Found] = []
    with session.open(create=False) as store:
        login, last = session.person(store), ""
        while True:
            with store.unit(login) as unit:
                piece, last = read_on(unit, last, _PIECE)
            found += piece
            if not last:
                break
    if as_json:
        put_json(
            {
                "photos": [
                    {"sha256": one.photo.sha256, "file": one.photo.file_name, "found": list(one.fields)}
                    for one in found
                ]
            }
        )
        return
    put_table((one.photo.sha256[:12], one.photo.file_name, ", ".join(one.fields)) for one in found)
    several = f"{len(found):,} photos" if len(found) > 1 else "1 photo"
    put(f"Something more was read from {several}." if found else "Nothing more is to be read from any photo.")


@photo.command("remove")
def _remove(context: typer.Context, slug: Slug, number: Number, as_json: AsJson = False) -> None:
    """Take a picture out of a story; earlier revisions keep it."""
    with session_of(context).writing() as unit:
        change = remove(unit, slug, 0, number)
    put_change(change, as_json, f"Picture {number} is out of “{slug}”.")
