"""The cleaner: every idea in its order, again until none has anything left to do."""

from collections.abc import Sequence

from editor.media.credits.agencies import Agencies
from editor.media.credits.ideas.registry import IDEAS
from editor.media.credits.line import take_apart
from editor.media.credits.shipped import shipped
from editor.media.credits.values import Cleaned, Remark, Signed, differences

LONGEST = 2_000
"""Letters of a field; what is longer is no credit and stays as it is."""
_ROUNDS = 8


def clean(
    credit: str,
    creator: Sequence[str] | str = (),
    source: str = "",
    copyright_notice: str = "",
    caption: str = "",
    agencies: Agencies | None = None,
) -> Cleaned:
    """The credit line, by-lines and source in one form, with what came beside them.

    Nothing is invented: every word comes from the file or is an agency's own spelling of itself, and words that are
    lost are on the lists of the idea that drops them. A credit that names no listed agency keeps its words as they are.
    `creator` is the by-lines, or all of them joined by ", ".
    Cleaning what is clean changes nothing.
    """
    agencies = agencies or shipped()
    given = _bylines(creator, agencies) if isinstance(creator, str) else tuple(creator)
    original = Signed(credit, tuple(filter(None, given)), source, copyright_notice, caption)
    signed, remarks = _settled(original, agencies)
    pieces = [
        piece
        for state in (original, signed)
        for line in (state.credit, *state.creator, state.source)
        if len(line) <= LONGEST
        for piece in take_apart(line, agencies)
    ]
    return Cleaned(
        signed.credit,
        signed.creator,
        signed.source,
        original,
        tuple(remarks),
        tuple(dict.fromkeys(piece.agency.name for piece in pieces if piece.agency is not None)),
        frozenset(piece.token.kind for piece in pieces if piece.token is not None),
    )


def _bylines(text: str, agencies: Agencies) -> tuple[str, ...]:
    """By-lines that were joined, apart where each of them is somebody: “Zuma Press, Inc.” is one."""
    parts = text.split(", ") if len(text) <= LONGEST and not agencies.named(text) else [text]
    known = all(piece.known for part in parts for piece in take_apart(part, agencies))
    return tuple(parts) if known else (text,)


def _settled(signed: Signed, agencies: Agencies) -> tuple[Signed, list[Remark]]:
    """The words once no idea changes them any more; as they came, should that not happen."""
    original, remarks = signed, list[Remark]()
    if max(map(len, (signed.credit, *signed.creator, signed.source, signed.copyright)), default=0) > LONGEST:
        return original, []
    for _ in range(_ROUNDS):
        before = signed
        for idea in IDEAS:
            after = idea.apply(signed, agencies)
            remarks += differences(idea, signed, after)
            signed = after
        if signed == before:
            return signed, remarks
    return original, []
