"""Captioning: words copied between pictures, added to many, kept as templates; codes and advice while one types."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from editor.domain.errors import CopydeskError, Refused
from editor.domain.listing import pictures_named
from editor.ui.caption_tools import CaptionTools
from editor.ui.manuscript.widget import Manuscript
from editor.ui.messages import Messages
from editor.ui.panels.pictures import PicturesPanel
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse
    from editor.text.captions.advice import Advice, Caption

CLIPBOARD = "application/x-copydesk-picture-words"


class CaptionDesk(QObject):
    """Does what is asked of the words of the chosen pictures."""

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        desk: StoryDesk,
        panel: PicturesPanel,
        manuscript: Manuscript,
        tools: CaptionTools,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._tasks, self._messages, self._desk = tasks, messages, desk
        self._panel, self._manuscript, self._tools, self._window = panel, manuscript, tools, window
        panel.chosen_changed.connect(self._advise)
        desk.measuring.measured.connect(self._advise)

    def copy_words(self) -> None:
        """The words of the chosen picture onto the clipboard; its caption for other programs."""
        from editor.ui.picture_words import as_text, words_of

        use = self._one
        if use is None:
            self._messages.notice("No picture is chosen.")
            return
        words = words_of(use)
        data = QMimeData()
        data.setData(CLIPBOARD, as_text(words).encode("utf-8"))
        data.setText(use.caption)
        QGuiApplication.clipboard().setMimeData(data)
        self._messages.notice(f"The words of picture {use.number} are copied.")

    def paste_words(self) -> None:
        """The words that were copied into all chosen pictures."""
        from editor.ui.picture_words import from_text

        data = QGuiApplication.clipboard().mimeData()
        words = from_text(bytes(data.data(CLIPBOARD).data()).decode("utf-8", "replace"))
        if words:
            self._put(words)
        else:
            self._messages.notice("The clipboard holds no picture’s words: copy them from a picture first.")

    def add_words(self) -> None:
        """Words before or after those of all chosen pictures."""
        from editor.ui.dialogs.added_words import AddedWordsDialog
        from editor.ui.picture_words import with_added

        def add(name: str, words: str, before: bool) -> None:
            self._edit(lambda use: with_added(use, name, words, before=before))

        uses = self._panel.chosen_uses
        if uses:
            AddedWordsDialog(len(uses), add, self._window).open()
        else:
            self._messages.notice("No picture is chosen.")

    def show_templates(self) -> None:
        """Sets of words kept by name."""
        from editor.ui.picture_words import words_of

        use = self._one
        edits = use is not None and not self._desk.objection
        self._tools.show_templates(words_of(use) if use is not None else {}, self._put, edits=edits)

    def show_rosters(self) -> None:
        """The rosters that codes in captions are looked up in."""
        self._tools.show_rosters()

    @property
    def _one(self) -> "PictureUse | None":
        return next((use for use in self._panel.uses if use.number == self._panel.chosen), None)

    def _put(self, words: dict[str, str]) -> None:
        from editor.ui.picture_words import with_words

        self._edit(lambda use: with_words(use, words))

    def _edit(self, change: "Callable[[PictureUse], PictureUse]") -> None:
        """Change all chosen pictures, or none where one of them will not take it."""
        objection, uses = self._desk.objection, self._panel.chosen_uses
        if objection or not uses:
            self._messages.fault(CopydeskError(objection or "No picture is chosen."))
            return
        try:
            changed = tuple(change(use) for use in uses)
        except Refused as error:
            self._messages.fault(error, about="picture")
            return
        self._panel.edit(changed)
        told = pictures_named([use.number for use in uses])
        self._messages.notice(f"The words of {told} are changed; Ctrl+Z on the sheet takes that back.")

    def _advise(self) -> None:
        """Say what the caption of the one chosen picture lacks, once it has been looked at off the GUI thread."""
        if not self._panel.uses:
            return
        self._tools.ask()
        self._panel.page.form.codes = self._tools.codes
        copy, uses = self._desk.saver.copy, self._panel.chosen_uses
        if copy is None or len(uses) != 1:
            self._panel.page.form.show_advice([])
            return
        from editor.text.captions.advice import Caption

        use = uses[0]
        story = f"{copy.headline}\n{copy.standfirst}\n{self._manuscript.text()}"
        caption = Caption(use.caption, story, use.place, use.date_created, copy.language)
        unknown = partial(_unknown, use.caption, self._tools)

        def show(told: "tuple[Advice, ...]") -> None:
            if self._one is not None and self._one.number == use.number:
                self._panel.page.form.show_advice([*unknown(), *(one.message for one in told)])

        self._tasks.work(partial(_advice, caption), show, newest=f"caption {id(self)}")


def _advice(caption: "Caption") -> "tuple[Advice, ...]":
    from editor.text.captions.advice import advise

    return advise(caption)


def _unknown(caption: str, tools: CaptionTools) -> list[str]:
    """What to say of codes that no roster has, where there are rosters at all."""
    from editor.text.captions.codes import expansion

    if tools.rosters is None or not tools.rosters.codes:
        return []
    return [f"No roster has the code “{code}”." for code in expansion(caption, tools.rosters).unknown]
