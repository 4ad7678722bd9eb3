"""What every reader of incoming copy gives back. A fact the copy does not state is None, never guessed."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class WirePicture:
    """A picture the copy speaks of. `after_paragraph` counts the body paragraphs before it: 0 stands above the body.

    `data` is the picture file, where it came inside the document; `file` is then what it shall be called.
    """

    caption: str | None = None
    credit: str | None = None
    creator: str | None = None
    source: str | None = None
    alt_text: str | None = None
    file: str | None = None
    after_paragraph: int | None = None
    data: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class WireStory:
    """One incoming story.

    `body` is Markdown with a line `![](photo:2)` where `pictures[1]` stands; the lead picture (the first one above the
    body) has no line. `paragraphs` are the body's paragraphs as plain words. `removed` is text set aside and shown to
    the person; `warnings` says whatever was doubtful.
    """

    headline: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    dateline: str | None = None
    body: str = ""
    paragraphs: tuple[str, ...] = ()
    slug: str | None = None
    language: str | None = None
    urgency: int | None = None
    keywords: tuple[str, ...] = ()
    source: str | None = None
    credit: str | None = None
    sign_off: str | None = None
    editor_note: str | None = None
    embargo: str | None = None
    usage_terms: str | None = None
    kill: bool = False
    pictures: tuple[WirePicture, ...] = ()
    warnings: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The story as `import --dry-run --json` prints it; the pictures' files are left out."""
        told = {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}
        for picture in told["pictures"]:
            del picture["data"]
        return told


def story_from_json(told: Mapping[str, Any]) -> WireStory:
    """The story that `to_json` told, without its pictures' files."""
    lists = {name: tuple(told[name]) for name in ("paragraphs", "keywords", "warnings", "removed")}
    return WireStory(**{**told, **lists, "pictures": tuple(WirePicture(**picture) for picture in told["pictures"])})
