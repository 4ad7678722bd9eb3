"""The person's rosters and picture templates: one of each for all open stories."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.ui.messages import Messages
from editor.ui.preferences import Preferences, writing
from editor.ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.text.captions.rosters import Rosters
    from editor.text.edits import Edit
    from editor.ui.caption_files import Templates


class CaptionTools(QObject):
    """Reads the rosters when the first story's pictures ask for them."""

    def __init__(self, preferences: Preferences, tasks: Tasks, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._preferences, self._tasks, self._messages, self._window = preferences, tasks, messages, window
        self._asked = False
        self.rosters: Rosters | None = None

    def ask(self) -> None:
        """Somebody is about to caption: have the rosters ready."""
        if not self._asked:
            self._asked = True
            self._tasks.work(self._read, self._on_read, self._messages.fault)

    def codes(self, text: str) -> "tuple[Edit, ...]":
        """What to write in the place of the codes of a caption."""
        from editor.text.captions.codes import expansion

        return expansion(text, self.rosters).edits if self.rosters is not None and "\\" in text else ()

    def show_rosters(self) -> None:
        """All rosters, to be edited."""
        from editor.ui import caption_files

        path = self._preferences.beside(caption_files.ROSTERS)
        read = partial(caption_files.read, path, caption_files.START)
        self._tasks.work(read, self._on_text_read, self._messages.fault)

    def show_templates(self, words: "dict[str, str]", use: "Callable[[dict[str, str]], None]", *, edits: bool) -> None:
        """The templates: `words` may be kept as one, `use` gets the one that is chosen if the story may be edited."""
        from editor.ui import caption_files

        path = self._preferences.beside(caption_files.TEMPLATES)

        def show(templates: "Templates") -> None:
            from editor.ui.dialogs.picture_templates import PictureTemplatesDialog

            def keep(changed: "Templates") -> None:
                work = writing(partial(caption_files.write_templates, path, changed), "Your picture templates")
                self._tasks.work(work, None, self._messages.fault)

            PictureTemplatesDialog(templates, words, keep, use if edits else None, self._window).open()

        self._tasks.work(partial(caption_files.read_templates, path), show, self._messages.fault)

    def _read(self) -> "Rosters":
        from editor.text.captions.rosters import read_rosters
        from editor.ui import caption_files

        return read_rosters(caption_files.read(self._preferences.beside(caption_files.ROSTERS)))

    def _on_read(self, rosters: "Rosters") -> None:
        self.rosters = rosters

    def _on_text_read(self, text: str) -> None:
        from editor.ui.dialogs.rosters import RostersDialog

        RostersDialog(text, self._check, self._save, self._window).open()

    def _check(self, text: str, done: "Callable[[Rosters], None]") -> None:
        from editor.text.captions.rosters import read_rosters

        self._tasks.work(partial(read_rosters, text), done, newest="rosters")

    def _save(self, text: str) -> None:
        from editor.ui import caption_files

        path = self._preferences.beside(caption_files.ROSTERS)
        work = writing(partial(caption_files.write_rosters, path, text), "Your rosters")
        self._asked = True
        self._tasks.work(work, self._on_read, self._messages.fault)
