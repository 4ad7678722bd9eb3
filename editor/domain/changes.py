"""What a service did: one value, broadcast once; each view decides what to refresh."""

from typing import NamedTuple

from editor.domain.story import Story


class Change(NamedTuple):
    """One thing done: the verb, the story as it is afterwards, and what the person should know."""

    action: str
    story: Story | None = None
    stories: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
