"""What a service did: one value, broadcast once; each view decides what to refresh."""

from dataclasses import dataclass

from editor.domain.story import Story


@dataclass(frozen=True, slots=True)
class Change:
    """One thing done: the verb, the story as it is afterwards, and what the person should know."""

    action: str
    story: Story | None = None
    stories: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
