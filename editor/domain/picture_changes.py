"""What a saved state changed about the pictures, in a few words for a list; `domain.treatment` says it in full."""

from collections.abc import Iterator, Sequence
from typing import Final

from editor.domain.copy import Copy, PictureUse
from editor.domain.listing import listed, pictures_named

_MOST: Final = 3
"""Things that are named one by one; of more, the others are counted."""
ASPECTS: Final = (
    ("caption", "caption"), ("credit", "credit"), ("alt_text", "alt text"), ("crop", "crop"),
    ("straighten", "straightening"), ("tone", "tone"), ("focal_point", "focal point"), ("creator", "by-line"),
    ("creator_title", "by-line title"), ("source", "source"), ("copyright", "copyright"), ("rights", "rights"), ("instructions", "instructions"),
    ("usage_terms", "usage terms"), ("extended_description", "extended description"), ("decorative", "decorative mark"),
    ("keywords", "keywords"), ("headline", "picture headline"), ("title", "title"), ("place", "place"),
    ("date_created", "date taken"), ("job_id", "job number"),
)  # fmt: skip
"""What may be changed about a picture, and how it is called; what readers see stands first."""


def in_short(before: Copy, after: Copy) -> str:
    """What was changed about the pictures between two states, such as “caption of picture 2, crop of the lead”."""
    told = list(_told(before, after))
    more = len(told) - _MOST
    return ", ".join(told if more <= 1 else [*told[:_MOST], f"{more} more changes"])


def _told(before: Copy, after: Copy) -> Iterator[str]:
    old = {use.number: use for use in before.pictures}
    new = {use.number: use for use in after.pictures}
    both = [(old[number], use) for number, use in new.items() if number in old]
    other = [(was, now) for was, now in both if was.photo != now.photo]
    sets = (
        ("attached", [use for number, use in new.items() if number not in old]),
        ("taken out", [use for number, use in old.items() if number not in new]),
        ("replaced", [now for was, now in other if was.photo and now.photo]),
        ("given its file", [now for was, now in other if not was.photo]),
        ("made the lead", [now for was, now in both if now.placement == "lead" != was.placement]),
    )
    for done, uses in sets:
        if uses:
            yield f"{_which(uses, by_number=done == 'made the lead')} {done}"
    yield from _words([(was, now) for was, now in both if was.photo == now.photo])


def _words(same: Sequence[tuple[PictureUse, PictureUse]]) -> Iterator[str]:
    """What is said of pictures, and done to them: things that changed in the same pictures stand together."""
    names: dict[tuple[int, ...], list[str]] = {}
    new = {now.number: now for _, now in same}
    for field, name in ASPECTS:
        changed = tuple(now.number for was, now in same if getattr(was, field) != getattr(now, field))
        if changed:
            names.setdefault(changed, []).append(name)
    for numbers, found in names.items():
        more = len(found) - _MOST
        words = listed(found) if more <= 1 else f"{', '.join(found[:_MOST])} and {more} more"
        yield f"{words} of {_which([new[number] for number in numbers])}"


def _which(uses: Sequence[PictureUse], *, by_number: bool = False) -> str:
    """The lead, picture 2, pictures 2 and 3, 12 pictures."""
    if len(uses) == 1 and uses[0].placement == "lead" and not by_number:
        return "the lead"
    return pictures_named([use.number for use in uses])
