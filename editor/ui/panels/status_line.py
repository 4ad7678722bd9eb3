"""The line at the bottom: what is safe, how long the copy is, what is amiss, and what just happened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QWidget

from editor.ui.widgets.build import label, named, row
from editor.ui.widgets.elided import Elided

if TYPE_CHECKING:
    from editor.text.counting import Count
    from editor.ui.jobs import Measure

NOTICE = 6_000
"""Milliseconds that a notice stays."""


class StoryStatus(QWidget):
    """What the line says of one story."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "story_status")
        self._saved = label("saved", kind="small")
        self._length = label("length", kind="small")
        self._checks = label("check_count", kind="small")
        self._language = label("language_name", kind="small")
        self._count: Count | None = None
        self._selected: Count | None = None
        self._commissioned = 0
        self.setLayout(row(self._saved, self._length, self._checks, self._language, gap=22))
        self.clear()

    def clear(self) -> None:
        """No story is open."""
        for part in (self._saved, self._length, self._checks, self._language):
            part.clear()
        self._length.setToolTip("")
        self._count = self._selected = None

    def show_saved(self, words: str, tip: str = "") -> None:
        """Say where what was typed is; the tip says more."""
        self._saved.setText(words)
        self._saved.setToolTip(tip)

    def show_length(self, story: "Count", selection: "Count | None") -> None:
        """Say how long the copy is, and how much of it is selected; the tip counts characters."""
        self._count, self._selected = story, selection
        self._show_length()
        characters = f"{story.characters:,} characters"
        if selection is not None:
            characters = f"{selection.characters:,} of {characters} selected"
        self._length.setToolTip(f"{characters}, blanks included. Marks, notes and picture lines do not count.")

    def show_commission(self, words: int) -> None:
        """Say how far the copy is from the length that was asked for; 0 when none was."""
        self._commissioned = words
        self._show_length()

    def _show_length(self) -> None:
        story, selection = self._count, self._selected
        if story is None:
            return
        if selection is None:
            said = [_words(story), f"{_reading(story)} to read", _beside(story.words, self._commissioned)]
        else:
            said = [f"{selection.words:,} of {_words(story)} selected", f"{_reading(selection)} to read"]
        self._length.setText(" · ".join(filter(None, said)))

    def show_measure(self, measure: "Measure") -> None:
        """Say what is amiss."""
        blocks = sum(finding.level != "advice" for finding in measure.findings)
        advice = len(measure.findings) - blocks
        said = [f"{blocks} to mend"] if blocks else []
        said += [f"{advice} advice"] if advice else []
        self._checks.setText(" · ".join(said) or "nothing amiss")

    def show_language(self, language: str) -> None:
        """Say what language the story is in."""
        self._language.setText(language)


class StatusLine(QFrame):
    """Nothing here moves or blinks; it only says. Each open story has its own part of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "status_line", "Status", ground="window")
        self._stories = named(QStackedWidget(), "story_statuses")
        self._stories.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._notice = named(Elided(), "notice", kind="small")
        self._over = QTimer(self, singleShot=True, interval=NOTICE)
        self._over.timeout.connect(self._notice.clear)
        self.setLayout(row(self._stories, None, self._notice, margins=(14, 5, 14, 6), gap=22))

    def add_story(self) -> StoryStatus:
        """A part for one story."""
        made = StoryStatus()
        self._stories.addWidget(made)
        return made

    def bring(self, status: StoryStatus) -> None:
        """Show the part of another story."""
        self._stories.setCurrentWidget(status)

    @property
    def story(self) -> StoryStatus:
        """The part that is shown."""
        shown = self._stories.currentWidget()
        assert isinstance(shown, StoryStatus)
        return shown

    def show_notice(self, words: str) -> None:
        """Say what just happened, for a moment."""
        self._notice.say(words)
        self._over.start()


def _words(count: "Count") -> str:
    return f"{count.words:,} {'word' if count.words == 1 else 'words'}"


def _beside(words: int, commissioned: int) -> str:
    """How far a length is from the one that was asked for."""
    if not commissioned:
        return ""
    if words == commissioned:
        return "as commissioned"
    return f"{abs(words - commissioned):,} {'over' if words > commissioned else 'under'} commission"


def _reading(count: "Count") -> str:
    minutes, seconds = divmod(count.seconds, 60)
    return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"
