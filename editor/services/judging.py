"""Whether the pictures of a copy have to be judged at all: most stories have none that anything is said of."""

from editor.domain.copy import Copy
from editor.domain.unit import Unit


def is_judged(unit: Unit, copy: Copy) -> bool:
    """Whether terms bind a picture of the copy, or any picture is killed and this copy has one."""
    uses = copy.published_pictures
    return bool(uses) and (any(use.binds for use in uses) or any(kill.active for kill in unit.kills()))
