"""The command line: every verb of the window without the window."""

from editor.cli.app import main

__all__ = ["main"]
