"""A story as lists and the window see it, its events, and who is editing it now. Cheap to import: no copy in here."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from editor.domain.lists import Queue, Sort


class Status(StrEnum):
    """Where the working copy stands; what is live is a separate fact."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    SPIKED = "spiked"


class Live(StrEnum):
    """Whether readers see a version of the story."""

    NO = "no"
    LIVE = "live"
    WITHDRAWN = "withdrawn"


class Lease(NamedTuple):
    """Who is editing a story now; it expires by itself."""

    holder: str
    client: str
    expires: datetime


class Story(NamedTuple):
    """A story's row: the state that its events and revisions add up to. Revision numbers are 0 where there is none.

    commissioned: the length asked for, in words; 0 when none was.
    """

    id: str
    slug: str
    desk: str
    status: Status
    live: Live
    author: str
    last_editor: str
    assignee: str
    revision: int
    sha256: str
    approved_revision: int
    approved_sha256: str
    approved_by: str
    live_revision: int
    address: str
    priority: int
    deadline: datetime | None
    embargo: datetime | None
    scheduled_for: datetime | None
    spiked_from: str
    submit_blocks: int
    approve_blocks: int
    blocking_notes: int
    headline: str
    words: int
    pictures: int
    created: datetime
    updated: datetime
    commissioned: int = 0
    lease: Lease | None = None


class Event(NamedTuple):
    """One immutable line of history. `hash` chains it to the line before it in the whole newsroom."""

    seq: int
    op_id: str
    story_id: str
    action: str
    actor: str
    at: datetime
    revision: int = 0
    sha256: str = ""
    from_status: str = ""
    to_status: str = ""
    value: str = ""
    moment: str = ""
    reason: str = ""
    manifest: str = ""
    remark: str = ""
    previous: str = ""
    hash: str = ""


class StoryQuery(NamedTuple):
    """Which stories to list: a page of a queue.

    `after` is the last story of the page before, `text` a full-text search.
    """

    queue: Queue = Queue.ALL
    desk: str = ""
    text: str = ""
    sort: Sort = Sort.UPDATED
    descending: bool = True
    limit: int = 100
    after: Story | None = None


class QueueCounts(NamedTuple):
    """How many stories each queue and each desk holds for the person who asks."""

    queues: Mapping[Queue, int] = MappingProxyType({})
    desks: Mapping[str, int] = MappingProxyType({})
