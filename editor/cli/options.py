"""Arguments that many commands share."""

from typing import Annotated

import typer

from editor.cli.session import Session

MOST = 2**31 - 1
"""The largest number that a store keeps; more is a slip in the command."""
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Slug = Annotated[str, typer.Argument(help="The story’s slug.")]
Reason = Annotated[str, typer.Option(help="Why.")]
BasedOn = Annotated[
    int,
    typer.Option(
        "--revision", min=0, max=MOST, help="The revision you mean; refused if it is no longer the present one."
    ),
]


def session_of(context: typer.Context) -> Session:
    """The session that the options before the command describe."""
    session = context.find_object(Session)
    if session is None:
        raise RuntimeError("a command ran without its session")
    return session
