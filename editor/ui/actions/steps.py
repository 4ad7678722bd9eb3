"""For every status: its place on the road to the reader, the one next action, and the others."""

from typing import NamedTuple

from editor.domain.story import Live, Status, Story


class Step(NamedTuple):
    """A status as the window shows it. `quick` actions have buttons of their own; `others` are in the menu."""

    label: str
    next: str
    quick: tuple[str, ...]
    others: tuple[str, ...]


STEPS: dict[Status, Step] = {
    Status.DRAFT: Step("Draft", "submit", (), ("spike",)),
    Status.SUBMITTED: Step("Review", "approve", ("return", "recall"), ("spike",)),
    Status.APPROVED: Step("Approved", "publish", ("schedule", "reopen"), ("return",)),
    Status.SCHEDULED: Step("Scheduled", "publish", ("unschedule",), ("reopen",)),
    Status.PUBLISHED: Step("Published", "revise", (), ("withdraw",)),
    Status.SPIKED: Step("Spiked", "unspike", (), ()),
}
_WITHDRAWN = "Withdrawn"
_ROAD = (Status.DRAFT, Status.SUBMITTED, Status.APPROVED, Status.PUBLISHED)
_TIMED = (Status.DRAFT, Status.SUBMITTED, Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED)


def road(story: Story) -> tuple[tuple[str, ...], int]:
    """The labels of the steps, and which one the story stands on."""
    if story.status is Status.SPIKED:
        return (STEPS[Status.SPIKED].label,), 0
    steps = _TIMED if story.status is Status.SCHEDULED else _ROAD
    labels = [STEPS[status].label for status in steps]
    if story.status is Status.PUBLISHED and story.live is Live.WITHDRAWN:
        labels[-1] = _WITHDRAWN
    return tuple(labels), steps.index(story.status)


def in_brief(story: Story) -> str:
    """Where the story stands as the list says it: what readers see now is never left out."""
    label = STEPS[story.status].label
    if story.status is Status.PUBLISHED:
        return _WITHDRAWN if story.live is Live.WITHDRAWN else label
    return f"{label} · live" if story.live is Live.LIVE else label


def others(story: Story) -> tuple[str, ...]:
    """The actions for the menu; a live story can be withdrawn from wherever it stands."""
    menu = STEPS[story.status].others
    return (*menu, "withdraw") if story.live is Live.LIVE and "withdraw" not in menu else menu


def standing(story: Story) -> str:
    """Where working copy and live version stand, in a few words."""
    words = f"{STEPS[story.status].label} · rev {story.revision}" if story.revision else STEPS[story.status].label
    if story.live is Live.LIVE:
        return f"{words} · Live rev {story.live_revision}"
    return f"{words} · {_WITHDRAWN}" if story.live is Live.WITHDRAWN else words
