"""`python -m editor` and the `copydesk` command: the window, or one of the verbs of the command line."""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final, NamedTuple

_STREAMS: Final = (("stdin", "r"), ("stdout", "w"), ("stderr", "w"))


class WindowRequest(NamedTuple):
    """What `copydesk [--store URL] [--as LOGIN] [open [SLUG]]` asks for."""

    store: str | None = None
    login: str | None = None
    slug: str | None = None


def window_request(arguments: Sequence[str]) -> WindowRequest | None:
    """The window asked for, or None when the command line has to decide (another verb, help, a slip of the keys)."""
    given: dict[str, str] = {}
    words: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        option, equals, value = argument.partition("=")
        if option in ("--store", "--as"):
            value = value if equals else next(rest, "")
            if not value:
                return None
            given[option] = value
        elif argument.startswith("-"):
            return None
        else:
            words.append(argument)
    if words and (words[0] != "open" or len(words) > 2):
        return None
    slug = words[1] if len(words) == 2 else None
    return WindowRequest(store=given.get("--store"), login=given.get("--as"), slug=slug)


def open_closed_streams() -> None:
    """Whoever closed an output wants none, and gets none; without this the store could be opened in its place."""
    for name, mode in _STREAMS:
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or run a verb; returns the exit status.

    Typer is imported only for a verb: it alone would take longer than the window's first paint.
    """
    open_closed_streams()
    arguments = sys.argv[1:] if arguments is None else arguments
    window = window_request(arguments)
    if window is None:
        return _verb(arguments)
    gc.disable()  # start-up makes hardly any garbage; looking for it would take a sixth of the time. See `app.main`.
    import_module("editor.ui")  # before all else that a window needs: it puts Python's own import back
    from editor.app import main as open_window

    return open_window(store=window.store, login=window.login, slug=window.slug)


def _verb(arguments: Sequence[str]) -> int:
    from editor.stopping import Stopped, stoppable

    try:
        with stoppable():
            from editor.cli import main as run_verb

            return run_verb(arguments)
    except Stopped as stopped:
        sys.stderr.write(f"{stopped}\n")
        return stopped.code


if __name__ == "__main__":
    sys.exit(main())
