"""The workflow's commands: submit … unspike, and planning."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated

import typer

from editor.cli.options import AsJson, BasedOn, Reason, Slug, session_of
from editor.cli.output import put_change
from editor.domain.moments import parse
from editor.domain.workflow import done
from editor.services.flow import act

_NONE = "none"


def register(app: typer.Typer) -> None:
    """Add these commands."""
    for action, help_text in _PLAIN.items():
        app.command(action, help=help_text)(_plain(action))
    app.command("schedule")(_schedule)
    app.command("revise")(_revise)
    for action, what in _TIMED.items():
        app.command(action, help=f"Set a story’s {what}; “none” takes it away.")(_timed(action))
    for action, (verb, what) in _VALUED.items():
        app.command(verb, help=what)(_valued(action))


_PLAIN = {
    "submit": "Hand a draft to the subeditors.",
    "recall": "Take back a story you submitted.",
    "return": "Send a story back to its author, with the reason.",
    "approve": "Approve exactly the present text.",
    "reopen": "Edit approved copy: voids the approval.",
    "unschedule": "Take a story out of the schedule.",
    "spike": "Put a story away, with the reason.",
    "unspike": "Bring a spiked story back.",
}
_TIMED = {"deadline": "deadline", "embargo": "embargo"}
_VALUED = {
    "assign": ("assign", "Give a story to a member of staff; “none” to nobody."),
    "priority": ("priority", "Set a story’s priority, 1 the highest to 9."),
    "commission": ("commission", "Set a story’s commissioned length in words; “none” takes it away."),
    "desk": ("move", "Move a story to another desk."),
    "slug": ("rename", "Give a story another slug; its public address stays."),
}


def _do(
    context: typer.Context,
    slug: str,
    action: str,
    as_json: bool,
    *,
    based_on: int = 0,
    reason: str = "",
    value: str = "",
    moment: datetime | None = None,
) -> None:
    with session_of(context).writing() as unit:
        change = act(unit, slug, action, based_on=based_on, reason=reason, value=value, moment=moment)
    put_change(change, as_json, done(action, change.story) if change.story is not None else "")


def _plain(action: str) -> Callable[..., None]:
    def command(
        context: typer.Context, slug: Slug, reason: Reason = "", based_on: BasedOn = 0, as_json: AsJson = False
    ) -> None:
        _do(context, slug, action, as_json, reason=reason, based_on=based_on)

    return command


def _timed(action: str) -> Callable[..., None]:
    def command(
        context: typer.Context,
        slug: Slug,
        time: Annotated[str, typer.Argument(help="Such as 2026-01-10T14:30+01:00, or none.")],
        as_json: AsJson = False,
    ) -> None:
        _do(context, slug, action, as_json, moment=None if time == _NONE else parse(time))

    return command


def _valued(action: str) -> Callable[..., None]:
    def command(context: typer.Context, slug: Slug, value: str, as_json: AsJson = False) -> None:
        _do(context, slug, action, as_json, value="" if value == _NONE else value)

    return command


def _schedule(
    context: typer.Context,
    slug: Slug,
    at: Annotated[str, typer.Option("--at", help="When, such as 2026-01-10T14:30+01:00.")],
    as_json: AsJson = False,
) -> None:
    """Say when approved copy is to be published."""
    _do(context, slug, "schedule", as_json, moment=parse(at))


def _revise(
    context: typer.Context,
    slug: Slug,
    kind: Annotated[str, typer.Option("--class", help="update, clarification or correction.")] = "update",
    reason: Annotated[str, typer.Option(help="What changed, as readers are told.")] = "",
    as_json: AsJson = False,
) -> None:
    """Open published copy for a new version; the live one stays."""
    _do(context, slug, "revise", as_json, value=kind, reason=reason)
