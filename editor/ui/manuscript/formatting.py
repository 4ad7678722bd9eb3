"""What the Text menu does to the copy: each a step of its own that can be undone."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.ui.manuscript import emphasis, lines, links
from editor.ui.manuscript.markup import places_picture
from editor.ui.manuscript.pieces import is_large
from editor.ui.manuscript.stages import Making
from editor.ui.manuscript.stretch import Stretch, reheaded
from editor.ui.manuscript.stretches import chosen, put

if TYPE_CHECKING:
    from editor.ui.manuscript.waits import Waits

_LONGEST_ADDRESS = 4_000
"""Bytes of an address on the clipboard."""


class Formatting(QObject):
    """One method for each entry of the menu. Where the keyboard is elsewhere, it only comes to the copy.

    `told` says why nothing was done.
    """

    told = Signal(str)

    def __init__(self, edit: "Waits") -> None:
        super().__init__(edit)
        self._edit = edit

    def bold(self) -> None:
        """Bold, or not."""
        self._emphasise(emphasis.BOLD)

    def italic(self) -> None:
        """Italic, or not."""
        self._emphasise(emphasis.ITALIC)

    def link(self) -> None:
        """A link, to the address on the clipboard if there is one; or its words only."""
        if not self._ready():
            return
        from editor.ui.selection.holding import few_words

        before = chosen(self._edit)
        worded = [place for place, part in enumerate(before.parts) if part.chosen.strip()] or [0]
        if len(worded) > 1:
            self.told.emit("A link stands in one paragraph: select words of one.")
            return
        part = before.parts[worded[0]]
        if not places_picture(part.text):
            linked = links.linked(part, links.address_in(few_words(_LONGEST_ADDRESS)))
            self._edit.stages.make(put(self._edit, before, {worded[0]: linked}), large=False)

    def crosshead(self) -> None:
        """A crosshead, or a paragraph again."""
        self._reshape(lines.crossheads)

    def quote(self) -> None:
        """A quotation, or a paragraph again."""
        self._reshape(lines.quoted)

    def bullets(self) -> None:
        """A list, or paragraphs again."""
        self._reshape(lines.bullets)

    def numbers(self) -> None:
        """A numbered list, or paragraphs again."""
        self._reshape(lines.numbers)

    def _ready(self) -> bool:
        if not self._edit.hasFocus():
            self._edit.setFocus()
            return False
        return not self._edit.isReadOnly()

    def _emphasise(self, asterisks: int) -> None:
        """All of the selected paragraphs alike: on, unless it is on in every one."""
        alone = not self._edit.textCursor().hasSelection()
        self._change(lambda parts: partial(emphasis.turned, parts, asterisks, alone=alone))

    def _reshape(self, reshape: Callable[[Sequence[str]], list[str]]) -> None:
        """Give each of the selected lines another head, but for pictures; the selection stays on the same words."""
        alone = not self._edit.textCursor().hasSelection()
        self._change(lambda parts: partial(_reshaped, parts, reshape, alone=alone))

    def _change(self, plan: Callable[[Sequence[Stretch]], Callable[[], dict[int, Stretch]]]) -> None:
        """Make the selected paragraphs what is planned for them; that is worked out elsewhere."""
        if not self._ready():
            return

        def making() -> Making:
            before = chosen(self._edit)
            after = yield plan(before.parts)
            yield from put(self._edit, before, after)

        self._edit.stages.make(making(), large=is_large(self._edit.textCursor()))


def _reshaped(
    parts: Sequence[Stretch], reshape: Callable[[Sequence[str]], list[str]], *, alone: bool
) -> dict[int, Stretch]:
    lines = [place for place, part in enumerate(parts) if not places_picture(part.text)]
    made = dict(enumerate(parts))
    for place, text in zip(lines, reshape([parts[place].text for place in lines]), strict=True):
        made[place] = reheaded(parts[place], text)
    if not alone and parts[0].start == 0:
        made[0] = made[0]._replace(start=0)
    return made
