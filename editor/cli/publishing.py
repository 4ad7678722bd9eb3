"""Commands that make pages: publish, withdraw, export, proof."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from editor.cli.options import AsJson, BasedOn, Reason, Slug, session_of
from editor.cli.output import put, put_change, put_json, tell
from editor.config.paths import site_folder
from editor.config.resources import resource
from editor.publish.html.template import read_template
from editor.publish.proof import prove
from editor.services.publishing import Site, export_html, finish_releases, publish, withdraw

To = Annotated[Path | None, typer.Option("--to", help="The folder the paper’s packages lie in.")]


class Format(StrEnum):
    """What can be exported."""

    HTML = "html"


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("publish")(_publish)
    app.command("withdraw")(_withdraw)
    app.command("export")(_export)
    app.command("proof")(_proof)


def _site(url: str, folder: Path | None) -> Site:
    return Site(folder or site_folder(url), read_template(resource("templates", "article")))


def _publish(context: typer.Context, slug: Slug, to: To = None, based_on: BasedOn = 0, as_json: AsJson = False) -> None:
    """Publish a story’s approved text as a proved package."""
    session = session_of(context)
    site = _site(session.url, to)
    with session.writing() as unit:
        for finished in finish_releases(unit, site):
            tell(finished)
        change = publish(unit, slug, site, based_on=based_on)
    put_change(change, as_json, f"“{slug}” is published.")


def _withdraw(context: typer.Context, slug: Slug, reason: Reason = "", to: To = None, as_json: AsJson = False) -> None:
    """Withdraw a live story: its page becomes a notice."""
    session = session_of(context)
    with session.writing() as unit:
        change = withdraw(unit, slug, reason, _site(session.url, to))
    put_change(change, as_json, f"“{slug}” is withdrawn.")


def _export(
    context: typer.Context,
    slug: Slug,
    to: Annotated[Path, typer.Option("--to", help="The folder to make.")],
    form: Annotated[Format, typer.Option("--format", help="The format.")] = Format.HTML,
    as_json: AsJson = False,
) -> None:
    """Write a story’s approved text as a proved package."""
    session = session_of(context)
    with session.reading() as unit:
        folder = export_html(unit, slug, to, _site(session.url, None))
    if as_json:
        put_json({"slug": slug, "format": form.value, "folder": str(folder)})
        return
    put(f"“{slug}” is exported to {folder}.")


def _proof(folder: Annotated[Path, typer.Argument(help="A package.")], as_json: AsJson = False) -> None:
    """Check a finished package again."""
    faults = prove(folder, None)
    if as_json:
        rows = [{"rule": fault.rule, "message": fault.message, "where": fault.where} for fault in faults]
        put_json({"ok": not faults, "faults": rows})
    for fault in () if as_json else faults:
        tell(fault.message)
    if faults:
        raise typer.Exit(1)
    if not as_json:
        put(f"{folder} is whole: every word, picture, caption and credit is there.")
