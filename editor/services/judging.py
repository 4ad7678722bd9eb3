"""Whether the pictures of a copy have to be judged at all: most stories have none that anything is said of."""

from editor.domain.copy import Copy
from editor.domain.unit import Unit


def is_judged(unit: Unit, copy: Copy) -> bool:
    """Whether terms bind a picture of the copy, in the story, in its file or of its agency, or it lost what its file says of whose it is.

    Where any picture is killed, or is for one story only, every copy with one is judged: its own may look the same.
    """
    uses = copy.published_pictures
    if not uses:
        return False
    if any(use.binds for use in uses):
        return True
    from editor.services.known import Known
    from editor.services.left_out import binds, left_out

    known = Known(unit)
    if known.kills.standing or known.bound:
        return True
    known.learn({use.photo for use in uses})
    says = ((use, known.says.get(use.photo, {})) for use in uses)
    return any(binds(said) or left_out(use, said) for use, said in says)
