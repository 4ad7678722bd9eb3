"""A picture use as a figure: the picture in its sizes, the caption, the visible credit, the description."""

from collections.abc import Callable
from dataclasses import dataclass

from editor.domain.copy import PictureUse
from editor.publish.html.labels import LABELS, LANGUAGE, is_ours
from editor.publish.html.template import FIGURE, PageTemplate

SIZES = {
    "lead": "(min-width: 66rem) 62rem, calc(100vw - 2.5rem)",
    "inline": "(min-width: 44rem) 40rem, calc(100vw - 2.5rem)",
}
"""How wide each placement stands on the page, for the browser to choose among the sizes of a picture."""


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

    def figure(self, use: PictureUse, placement: str) -> str:
        """The figure of one use, standing as the lead picture or within the text."""
        first = use.number not in self.made
        self.made.add(use.number)
        values = {
            "use": use,
            "image": self._image(use),
            "placement": placement,
            "sizes": SIZES[placement],
            "id": f"picture-{use.number}" if first else "",
            "label": LABELS,
            "ours": is_ours(self._language),
            "our_language": LANGUAGE,
        }
        return self._template.filled(FIGURE, values)
