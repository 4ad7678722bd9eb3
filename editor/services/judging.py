"""Whether the pictures of a copy have to be judged at all: most stories have none that anything is said of."""

import json

from editor.domain.copy import Copy, clean
from editor.domain.photos import Photo
from editor.domain.unit import Unit

TERMS = ("instructions", "usage_terms")
"""The fields that say what may be done with a picture."""


def is_judged(unit: Unit, copy: Copy) -> bool:
    """Whether terms bind a picture of the copy, in the story or in its file, or any picture is killed and this copy has one."""
    uses = copy.published_pictures
    if any(use.binds for use in uses):
        return True
    if uses and any(kill.active for kill in unit.kills()):
        return True
    return any(came_with(unit.photo(use.photo)) for use in uses)


def came_with(photo: Photo) -> tuple[tuple[str, str], ...]:
    """What the file of a library photo says may be done with it: the fields, and their words as a copy would hold them."""
    kept = json.loads(photo.metadata)
    said = ((name, clean(str(kept.get(name) or "").replace("\0", "")).strip()) for name in TERMS)
    return tuple((name, words) for name, words in said if words)
