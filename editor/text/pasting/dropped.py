"""The tally of what a paste leaves out, told in sentences for people."""

from collections import Counter
from enum import Enum


class Dropped(Enum):
    """Every kind of thing that does not survive, in the order told: one of it, many of it.

    Where one and many read the same the kind is told without a number.
    """

    COMMENT = "1 comment", "{} comments"
    DELETION = "1 tracked deletion", "{} tracked deletions"
    HIDDEN = "1 piece of hidden text", "{} pieces of hidden text"
    OUTSIDE = "text outside the copied selection", "text outside the copied selection"
    SCRIPT = "1 script", "{} scripts"
    HANDLER = "1 action tied to the page (event handler)", "{} actions tied to the page (event handlers)"
    FORWARD = "1 order to go to another page", "{} orders to go to another page"
    UNSAFE_LINK = "1 unsafe link (its words stay)", "{} unsafe links (their words stay)"
    OTHER_LINK = (
        "1 link that leads neither to the web nor to mail (its words stay)",
        "{} links that lead neither to the web nor to mail (their words stay)",
    )
    INNER_LINK = "1 link within the page (its words stay)", "{} links within the page (their words stay)"
    SHORT_LINK = (
        "1 link without a full web address (its words stay)",
        "{} links without a full web address (their words stay)",
    )
    TRACKER = "1 tracking picture", "{} tracking pictures"
    UNREACHABLE = "1 picture that did not come along", "{} pictures that did not come along"
    EMBED = "1 embedded frame or player", "{} embedded frames or players"
    DRAWING = "1 drawing", "{} drawings"
    FORMULA = "the layout of 1 formula (its signs stay)", "the layout of {} formulas (their signs stay)"
    FORM = "1 form field", "{} form fields"
    NO_SCRIPT = "1 part shown only without scripts", "{} parts shown only without scripts"
    TABLE = "the layout of 1 table (its words stay)", "the layout of {} tables (their words stay)"
    DEPTH = "nesting deeper than copy can show (the words stay)", "nesting deeper than copy can show (the words stay)"
    EMPHASIS = (
        "emphasis in 1 paragraph that Markdown cannot show",
        "emphasis in {} paragraphs that Markdown cannot show",
    )
    CONTROL = "1 control sign", "{} control signs"
    SURROGATE = "1 broken sign (half of a character)", "{} broken signs (halves of characters)"
    INVISIBLE = "1 invisible sign (soft hyphen or zero-width)", "{} invisible signs (soft hyphens, zero-width)"
    HARD_BLANK = "1 non-breaking space made plain", "{} non-breaking spaces made plain"
    STYLES = "fonts and colours", "fonts and colours"

    def told(self, number: int) -> str:
        """The sentence for so many."""
        one, many = self.value
        return one if number == 1 else many.format(f"{number:,}")


class Tally:
    """Counts what is left out while a paste is read."""

    def __init__(self) -> None:
        self._counted: Counter[Dropped] = Counter()

    def add(self, kind: Dropped, number: int = 1) -> None:
        """Counts one more, or `number` more."""
        if number:
            self._counted[kind] += number

    def told(self) -> tuple[str, ...]:
        """One sentence a kind, in the order of `Dropped`."""
        return tuple(kind.told(self._counted[kind]) for kind in Dropped if self._counted[kind])
