"""What came of a paste."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PastedPicture:
    """A picture the page showed. Nothing has been fetched.

    `source` is a `data:` address, a `file:` address or path, or an http(s) address.
    """

    source: str
    alt_text: str
    caption: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """Markdown copy, one sentence for each kind of thing left out, and the pictures.

    The place of picture n (from 1) in the copy is a paragraph of its own, `place_of(n)`. Typed words can never read
    the same, since they would be escaped; the caller replaces each place by a picture line or takes it out.
    """

    markdown: str
    dropped: tuple[str, ...] = ()
    pictures: tuple[PastedPicture, ...] = ()


def place_of(number: int) -> str:
    """The Markdown that stands where picture `number` (from 1) stood."""
    return f"![](pasted:{number})"
