"""Commands that only read: list, show, history."""

from typing import Annotated, Any

import typer

from editor.cli.options import MOST, AsJson, Slug, session_of
from editor.cli.output import event_json, put, put_json, put_table, story_json
from editor.domain.copy import Copy
from editor.domain.lists import Queue, Sort
from editor.domain.story import Event, Story, StoryQuery
from editor.services.flow import possible
from editor.services.history import history, picture_changes, revision, treated
from editor.services.stories import open_story

_PAGE = 500


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("list")(_list)
    app.command("show")(_show)
    app.command("history")(_history)


def _list(
    context: typer.Context,
    queue: Annotated[Queue, typer.Option(help="Which queue.")] = Queue.ALL,
    desk: Annotated[str, typer.Option(help="Only this desk.")] = "",
    search: Annotated[str, typer.Option(help="Only stories with these words.")] = "",
    sort: Annotated[Sort, typer.Option(help="In which order.")] = Sort.UPDATED,
    as_json: AsJson = False,
) -> None:
    """List the stories."""
    stories: list[Story] = []
    with session_of(context).reading() as unit:
        query = StoryQuery(queue=queue, desk=desk, text=search, sort=sort, descending=sort is Sort.UPDATED, limit=_PAGE)
        while page := unit.stories(query._replace(after=stories[-1] if stories else None)):
            stories += page
    if as_json:
        put_json({"stories": [story_json(story) for story in stories]})
        return
    rows = [(s.slug, s.status.value, f"#{s.revision}", f"{s.words}w", s.desk, s.author, s.headline) for s in stories]
    put_table(rows)


def copy_json(copy: Copy) -> dict[str, Any]:
    """The copy's fields as plain values."""
    return copy.model_dump(mode="json")


def _show(
    context: typer.Context,
    slug: Slug,
    number: Annotated[
        int, typer.Option("--revision", min=0, max=MOST, help="An earlier revision instead of the present one.")
    ] = 0,
    as_json: AsJson = False,
) -> None:
    """Show a story: where it stands, its copy, its pictures, and what is amiss."""
    with session_of(context).reading() as unit:
        opened = open_story(unit, slug)
        copy = revision(unit, slug, number).copy if number else opened.copy
        answers = possible(unit, opened.story, opened.copy)
        done = treated(unit, slug, number or opened.story.revision)
    if as_json:
        checks = [
            {"rule": f.rule, "level": f.level, "message": f.message, "field": f.field, "picture": f.picture or None}
            for f in opened.findings
        ]
        document = story_json(opened.story) | {"shown_revision": number or opened.story.revision}
        put_json(document | {"copy": copy_json(copy), "checks": checks, "possible": answers})
        return
    story = opened.story
    put(f"{story.slug}  {story.status.value}  rev {story.revision}  {story.desk}  by {story.author}")
    put("")
    for text in (copy.headline, copy.standfirst, copy.byline):
        if text:
            put(text)
    put("")
    put(copy.body)
    for use in copy.pictures:
        put(f"\n[picture {use.number}, {use.placement}] {use.caption} ({use.credit})")
    for sentence in done:
        put(f"\n{sentence}")
    for finding in opened.findings:
        put(f"! {finding.message}")


def _history(context: typer.Context, slug: Slug, as_json: AsJson = False) -> None:
    """Show what happened to a story, in order, and what each saved state changed about its pictures."""
    with session_of(context).reading() as unit:
        events = history(unit, slug)
        saved = [event.revision for event in events if event.action == "save"]
        changed = {first: words for (first, _), words in picture_changes(unit, slug, [(one, one) for one in saved])}
    pictures = [changed[event.revision] if event.action == "save" else "" for event in events]
    if as_json:
        told = [event_json(event) | {"pictures": words or None} for event, words in zip(events, pictures, strict=True)]
        put_json({"slug": slug, "events": told})
        return
    put_table(_row(event, words) for event, words in zip(events, pictures, strict=True))


def _row(event: Event, pictures: str) -> tuple[str, ...]:
    value = pictures if event.action == "save" else event.value  # a save's is what was counted, for `verify`
    said = " · ".join(text for text in (value, event.moment, event.reason, event.remark) if text)
    revision_text = f"#{event.revision}" if event.revision else ""
    return f"{event.at:%Y-%m-%d %H:%M:%S}", event.actor, event.action, revision_text, said
