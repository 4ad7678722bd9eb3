"""Small questions on the way: why, when, what kind of change, and what becomes of text that cannot be saved."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from editor.domain.rules import CORRECTION_CLASSES
from editor.domain.story import Story
from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import button, column, label, named
from editor.ui.widgets.moment import from_qt, moment_edit, next_full_hour, to_qt
from editor.ui.widgets.passage import Passage

_KINDS = {
    "update": "Update: there is more to tell",
    "clarification": "Clarification: it could be misunderstood",
    "correction": "Correction: something was wrong",
}


class ReasonDialog(Dialog):
    """Asks why; the reason goes into the story's history."""

    def __init__(
        self,
        title: str,
        words: str,
        answer: str,
        given: Callable[[str], None],
        parent: QWidget,
        *,
        kind: str = "primary",
    ) -> None:
        super().__init__("reason_dialog", title, parent)
        self._given = given
        self.reason = named(Passage(), "reason", "Reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(88)
        self.lay_out(
            column(label("reason_words", words, "muted", wraps=True), self.reason), answer, self._answer, kind=kind
        )
        self.reason.setFocus()

    def _answer(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.show_problem("Write a few words: the next person reads them.")
            return
        self.accept()
        self._given(reason)


class ReviseDialog(Dialog):
    """Asks what kind of change a published story needs, and what readers are told of it."""

    def __init__(self, story: Story, given: Callable[[str, str], None], parent: QWidget) -> None:
        super().__init__("revise_dialog", f"Revise “{story.slug}”", parent)
        self._given = given
        self._kinds = QButtonGroup(self)
        choices = column(gap=4)
        for number, kind in enumerate(CORRECTION_CLASSES):
            choice = named(QRadioButton(_KINDS[kind]), f"revise_{kind}", _KINDS[kind])
            choice.setChecked(number == 0)
            self._kinds.addButton(choice, number)
            choices.addWidget(choice)
        self.reason = named(Passage(), "revise_reason", "What readers are told")
        self.reason.setPlaceholderText("What readers are told of the change (may stay empty for an update)")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(74)
        words = label("revise_words", "The live version stays until the new one is published.", "muted", wraps=True)
        self.lay_out(column(words, choices, self.reason, gap=10), "Revise", self._answer)

    def _answer(self) -> None:
        self.accept()
        self._given(CORRECTION_CLASSES[self._kinds.checkedId()], self.reason.text().strip())


class ScheduleDialog(Dialog):
    """Asks when to publish, in the zone of this machine, and says which that is."""

    def __init__(self, story: Story, given: Callable[[datetime], None], parent: QWidget) -> None:
        super().__init__("schedule_dialog", f"Schedule “{story.slug}”", parent)
        self._given = given
        self._embargo = story.embargo
        self.time = moment_edit("schedule_time", "Publish at")
        start = next_full_hour()
        self.time.setDateTime(to_qt(max(start, story.embargo) if story.embargo else start))
        self._zone = label("schedule_zone", kind="small", wraps=True)
        self.time.dateTimeChanged.connect(lambda _: self._say())
        self._say()
        words = label(
            "schedule_words",
            "When the story is due. Nothing goes out by itself: somebody publishes it then.",
            "muted",
            wraps=True,
        )
        self.lay_out(column(words, self.time, self._zone), "Schedule", self._answer)

    def _say(self) -> None:
        moment = from_qt(self.time.dateTime())
        local = moment.astimezone()
        elsewhere = f" · {moment:%H:%M} UTC" if local.utcoffset() else ""
        self._zone.setText(f"{local:%A} {local.day} {local:%B %Y, %H:%M} {local.tzname()}{elsewhere}")

    def _answer(self) -> None:
        moment = from_qt(self.time.dateTime())
        if moment <= datetime.now(UTC):
            self.show_problem("This time is past.")
        elif self._embargo is not None and moment < self._embargo:
            until = self._embargo.astimezone()
            self.show_problem(f"The story is under embargo until {until.day} {until:%B %Y %H:%M}.")
        else:
            self.accept()
            self._given(moment)


class UnsavedDialog(Dialog):
    """What becomes of text that cannot be saved now: nothing, unless the person says so."""

    def __init__(self, story: Story, save_copy: Callable[[], None], leave: Callable[[], None], parent: QWidget) -> None:
        super().__init__("unsaved_dialog", "This story is not saved", parent)
        self._leave, self._save_copy = leave, save_copy
        words = f"“{story.slug}” holds text that could not be saved. It is still in the window."
        drop = button("unsaved_leave", "Leave without saving", self._drop, "quiet")
        drop.setAutoDefault(False)
        body = column(label("unsaved_words", words, "muted", wraps=True))
        self.lay_out(body, "Save a copy…", self._keep, back="Stay here", aside=drop)

    def _keep(self) -> None:
        self.accept()
        self._save_copy()

    def _drop(self) -> None:
        self.accept()
        self._leave()
