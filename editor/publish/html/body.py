"""The body as it stands on the page: below the headline, without style attributes, every picture in its place."""

import re
from collections.abc import Callable, Collection, Sequence

from editor.domain.copy import Copy
from editor.domain.errors import Refused
from editor.domain.picture_lines import NO_PICTURE
from editor.publish.html.figures import Figures, columns
from editor.text.markdown import render_html

# What was typed is escaped, so these can only be tags that the Markdown reader made.
_HEADING = re.compile(r"<(/?)h([1-6])>")
_ALIGNED = re.compile(r'<(t[hd]) style="text-align:(left|right|center)">')


def body_html(copy: Copy, figures: Figures, unknown: Callable[[int], str]) -> str:
    """The body, then the inline pictures that no line placed. `unknown` answers for a line that names no picture.

    A line whose picture still waits for its file leaves nothing.
    """
    html = block_html(copy.body, picture_lines(copy, figures, unknown))
    return below_headline(html, heading_levels(html)) + unplaced_html(copy, figures)


def picture_lines(copy: Copy, figures: Figures, unknown: Callable[[int], str]) -> Callable[[Sequence[int]], str]:
    """What stands on the page for a picture's line, or for those of a gallery, by their numbers."""
    waiting = {use.number for use in copy.pictures if not use.photo}
    uses = {use.number: use for use in copy.published_pictures}

    def pictures(numbers: Sequence[int]) -> str:
        there = [number for number in numbers if number not in waiting]
        slot = columns(len(there)) if len(there) > 1 else "inline"
        made = [figures.figure(uses[each], "inline", slot) if each in uses else unknown(each) for each in there]
        return figures.gallery(made, slot) if len(made) > 1 else "".join(made)

    return pictures


def block_html(source: str, pictures: Callable[[Sequence[int]], str]) -> str:
    """Some blocks of a body, their crossheads at the levels that were typed."""
    return _ALIGNED.sub(r'<\1 class="align-\2">', render_html(source, pictures))


def unplaced_html(copy: Copy, figures: Figures) -> str:
    """The inline pictures that no line has placed so far."""
    unplaced = [use for use in copy.published_pictures if use.placement == "inline" and use.number not in figures.made]
    return "".join(figures.figure(use, "inline") + "\n" for use in unplaced)


def refuse_unknown(number: int) -> str:
    """No page is made of a text that calls for a picture nobody attached.

    Raises:
        Refused: always.
    """
    if number == NO_PICTURE:
        raise Refused("The text has a picture line that names no picture: write it like ![](photo:2), or take it out.")
    raise Refused(f"The text has a line for picture {number}, but no such picture is attached.")


def heading_levels(html: str) -> frozenset[str]:
    """The levels of the crossheads in it."""
    return frozenset(level for _, level in _HEADING.findall(html))


def below_headline(html: str, levels: Collection[str]) -> str:
    """Crossheads as h2 and on without a gap, whatever `levels` the body has: the headline alone is h1."""
    new = {level: min(place, 6) for place, level in enumerate(sorted(levels), start=2)}
    return _HEADING.sub(lambda found: f"<{found[1]}h{new[found[2]]}>", html)
