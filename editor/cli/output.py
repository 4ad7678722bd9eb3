"""What commands print: one JSON document or plain lines on stdout, messages on stderr."""

import json
import re
import sys
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from editor.domain.changes import Change
from editor.domain.story import Event, Live, Story

_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def _shown(text: str) -> str:
    """Text as a terminal may have it: what would steer the terminal is seen, not obeyed."""
    return _STEERING.sub("\ufffd", text)


def tell(message: str) -> None:
    """A message for the person."""
    sys.stderr.write(_shown(message) + "\n")


def put(text: str) -> None:
    """A line of the answer."""
    sys.stdout.write(_shown(text) + "\n")


def put_json(document: Any) -> None:
    """The one JSON document."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def time_text(moment: datetime | None) -> str | None:
    """ISO 8601 in UTC, or null."""
    return moment.isoformat() if moment is not None else None


def story_json(story: Story) -> dict[str, Any]:
    """A story as `list` gives it. `live` is the live revision, or null when readers see none."""
    return {
        "slug": story.slug,
        "headline": story.headline,
        "status": story.status.value,
        "live": story.live_revision if story.live is Live.LIVE else None,
        "withdrawn": story.live is Live.WITHDRAWN,
        "revision": story.revision,
        "desk": story.desk,
        "author": story.author,
        "words": story.words,
        "pictures": story.pictures,
        "last_editor": story.last_editor,
        "assignee": story.assignee or None,
        "approved_revision": story.approved_revision or None,
        "approved_by": story.approved_by or None,
        "address": story.address or None,
        "priority": story.priority,
        "deadline": time_text(story.deadline),
        "commissioned": story.commissioned or None,
        "embargo": time_text(story.embargo),
        "scheduled_for": time_text(story.scheduled_for),
        "editing": story.lease.holder if story.lease is not None else None,
        "sha256": story.sha256,
        "created": time_text(story.created),
        "updated": time_text(story.updated),
    }


def event_json(event: Event) -> dict[str, Any]:
    """One line of history."""
    return {
        "seq": event.seq,
        "at": time_text(event.at),
        "actor": event.actor,
        "action": event.action,
        "from": event.from_status or None,
        "to": event.to_status or None,
        "revision": event.revision or None,
        "sha256": event.sha256 or None,
        "value": event.value or None,
        "moment": event.moment or None,
        "reason": event.reason or None,
        "remark": event.remark or None,
        "manifest": event.manifest or None,
        "hash": event.hash,
    }


def put_change(change: Change, as_json: bool, done: str) -> None:
    """What a verb did."""
    if as_json:
        story = story_json(change.story) if change.story is not None else None
        put_json({"action": change.action, "story": story, "remarks": list(change.remarks)})
        return
    for remark in change.remarks:
        tell(remark)
    put(done)


def put_table(rows: Iterable[tuple[str, ...]]) -> None:
    """Rows in columns as wide as their widest entry."""
    table = [tuple(" ".join(cell.split()) for cell in row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)] if table else []
    for row in table:
        put("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
