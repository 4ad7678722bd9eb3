"""A picture use as a figure: the picture in its sizes, the caption, the visible credit, the description; and galleries."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from editor.domain.copy import PictureUse
from editor.publish.html.labels import LABELS, LANGUAGE, is_ours
from editor.publish.html.template import FIGURE, GALLERY, PageTemplate


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
class Smaller:
    """The files of one picture in a kind that not every browser knows, at the widths of the others."""

    kind: str
    sources: tuple[Source, ...]

    @property
    def srcset(self) -> str:
        """The files with their widths, as HTML's `srcset` wants them; one alone without, to be shown as large as it is."""
        return _choice(self.sources) if len(self.sources) > 1 else "".join(source.url for source in self.sources)


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands behind a figure: the files of one picture, smallest first; one without a size when unknown.

    `smaller` are the same widths in other kinds; a browser takes the first that it knows.
    """

    sources: tuple[Source, ...]
    smaller: tuple[Smaller, ...] = ()

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
            "sizes": self._template.slot(slot or placement).sizes,
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
