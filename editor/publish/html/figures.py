"""A picture use as a figure: the picture in its sizes, the caption, the visible credit, the description; and galleries."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from editor.domain.copy import PictureUse
from editor.publish.html.labels import LABELS, LANGUAGE, is_ours
from editor.publish.html.template import FIGURE, GALLERY, PageTemplate

SIZES = {
    "lead": "(min-width: 66rem) 62rem, calc(100vw - 2.5rem)",
    "inline": "(min-width: 44rem) 40rem, calc(100vw - 2.5rem)",
    "in-twos": "(min-width: 66rem) 30.25rem, (min-width: 44rem) calc(50vw - 2rem), calc(100vw - 2.5rem)",
    "in-threes": "(min-width: 66rem) 19.66rem, (min-width: 44rem) calc(50vw - 2rem), calc(100vw - 2.5rem)",
}
"""How wide a picture stands in each slot of the page, for the browser to choose among its sizes: as the lead, in the text
by itself, and in galleries that put two or three beside each other on a wide window."""


def columns(pictures: int) -> str:
    """The slot of a gallery of so many pictures: the rows are full where they can be."""
    return "in-twos" if pictures in (2, 4) else "in-threes"


@dataclass(frozen=True, slots=True)
class Source:
    """One file of a picture: where it lies and its size in pixels."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands behind a figure: the files of one picture, smallest first; one without a size when unknown.

    `small` are the same widths as WebP, for browsers that know it, or none of them.
    """

    sources: tuple[Source, ...]
    small: tuple[Source, ...] = ()

    @property
    def largest(self) -> Source:
        """The file with the most pixels, which others show when they link to the story."""
        return self.sources[-1]

    @property
    def usual(self) -> Source:
        """The file for a browser that cannot choose: the middle one."""
        return self.sources[len(self.sources) // 2]

    @property
    def srcset(self) -> str:
        """The files with their widths, as HTML's `srcset` wants them; nothing when there is no choice."""
        if len(self.sources) < 2:
            return ""
        return _choice(self.sources)

    @property
    def small_srcset(self) -> str:
        """The WebP files with their widths, as HTML's `srcset` wants them; one alone without, to be shown as large as it is."""
        return _choice(self.small) if len(self.small) > 1 else "".join(source.url for source in self.small)


def _choice(sources: tuple[Source, ...]) -> str:
    return ", ".join(f"{source.url} {source.width}w" for source in sources)


class Figures:
    """The figures of one page. A picture's first figure carries the id that links lead to."""

    def __init__(self, template: PageTemplate, language: str, image: Callable[[PictureUse], Shown]) -> None:
        self._template = template
        self._language = language
        self._image = image
        self.made: set[int] = set()

    def figure(self, use: PictureUse, placement: str, slot: str = "") -> str:
        """The figure of one use, standing as the lead picture or within the text; `slot` says where, if in a gallery."""
        first = use.number not in self.made
        self.made.add(use.number)
        values = {
            "use": use,
            "image": self._image(use),
            "placement": placement,
            "sizes": SIZES[slot or placement],
            "id": f"picture-{use.number}" if first else "",
            "label": LABELS,
            "ours": is_ours(self._language),
            "our_language": LANGUAGE,
        }
        return self._template.filled(FIGURE, values)

    def gallery(self, figures: Sequence[str], slot: str) -> str:
        """Figures that were made here, shown together."""
        values = {
            "figures": figures,
            "slot": slot,
            "label": LABELS,
            "language": self._language,
            "ours": is_ours(self._language),
            "our_language": LANGUAGE,
        }
        return self._template.filled(GALLERY, values)
