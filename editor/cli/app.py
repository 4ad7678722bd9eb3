"""The `copydesk` command: its table of commands, and the one place that turns errors into exit codes."""

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from editor.cli import (
    administration,
    agencies,
    crops,
    finding,
    pictures,
    publishing,
    reading,
    rights,
    words,
    workflow,
    writing,
)
from editor.cli.output import tell
from editor.cli.session import Session
from editor.domain.errors import CopydeskError

app = typer.Typer(
    name="copydesk",
    help="Write, edit, illustrate, approve and publish copy. Without a command, the window opens.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for module in (
    reading,
    writing,
    pictures,
    crops,
    rights,
    finding,
    workflow,
    publishing,
    administration,
    words,
    agencies,
):
    module.register(app)


@app.callback(invoke_without_command=True)
def _common(
    context: typer.Context,
    store: Annotated[
        str, typer.Option(envvar="COPYDESK_STORE", help="The newsroom: a file, or postgresql://user@host/newsroom.")
    ] = "",
    login: Annotated[str, typer.Option("--as", envvar="COPYDESK_USER", help="Who you are.")] = "",
) -> None:
    context.obj = Session(store, login)
    if context.invoked_subcommand is None:
        raise typer.Exit(_window(context.obj, ""))


@app.command("open")
def _open(context: typer.Context, slug: Annotated[str, typer.Argument(help="A story to show.")] = "") -> None:
    """Open the window."""
    raise typer.Exit(_window(context.obj, slug))


@app.command("tour")
def _tour(to: Annotated[Path, typer.Option("--to", help="A folder of its own for the pictures and the page.")]) -> None:
    """Play the whole main job on the demo newsroom in the real window, with a picture of each step."""
    from editor.tour.run import run

    raise typer.Exit(run(to))


def _window(session: Session, slug: str) -> int:
    from editor.app import main as open_window

    return open_window(store=session.store_url or None, login=session.login or None, slug=slug or None)


def _speak_utf8() -> None:
    """Programs that read our output get UTF-8 on every system; a terminal gets what it can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _is_text(word: str) -> bool:
    try:
        word.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns 0 when done, 1 when refused or a check failed, 2 for a slip in the command itself."""
    _speak_utf8()
    for word in arguments:
        if not _is_text(word) and not os.path.lexists(word):
            tell(f"“{word}” is not text in UTF-8, nor a file that is there.")
            return 2
    try:
        code = _run(arguments)
        sys.stdout.flush()  # what cannot be written is known now, not while Python ends
    except BrokenPipeError:
        # Whoever read our output has enough; do not complain once more while Python closes it.
        _write_no_more()
        sys.stderr.close()
        return 1
    except OSError as error:
        _write_no_more()
        tell(f"The answer cannot be written: {error.strerror}.")
        return 1
    return code


def _run(arguments: Sequence[str]) -> int:
    try:
        app(list(arguments), prog_name="copydesk")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 1
    except CopydeskError as error:
        tell(str(error))
        return 1
    return 0


def _write_no_more() -> None:
    """What is still to be written goes nowhere; Python would try again as it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
