"""The lists of stories, and what they may be ordered by. On their own, since the window is painted with no story in it."""

from enum import StrEnum


class Queue(StrEnum):
    """The lists down the left of the window."""

    MINE = "mine"
    REVIEW = "review"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    SPIKED = "spiked"
    ALL = "all"


class Sort(StrEnum):
    """What a queue is ordered by."""

    UPDATED = "updated"
    DEADLINE = "deadline"
    HEADLINE = "headline"
    SLUG = "slug"
    PRIORITY = "priority"
