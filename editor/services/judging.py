"""Whether the pictures of a copy have to be judged at all: most stories have none that anything is said of."""

from editor.domain.copy import Copy
from editor.domain.unit import Unit
from editor.services.left_out import binds, file_says, left_out


def is_judged(unit: Unit, copy: Copy) -> bool:
    """Whether terms bind a picture of the copy, in the story, in its file or of its agency, or it lost what its file says of whose it is.

    Where any picture is killed, every copy with one is judged.
    """
    uses = copy.published_pictures
    if any(use.binds for use in uses):
        return True
    if uses and any(kill.active for kill in unit.kills()):
        return True
    says = ((use, file_says(unit.photo(use.photo))) for use in uses)
    return any(binds(said) or left_out(use, said) for use, said in says)
