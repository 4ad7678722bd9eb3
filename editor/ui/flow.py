"""The workflow in the window: saves first, asks what must be asked, does the action, and says how it went."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.domain.changes import Change
from editor.domain.errors import Conflict, CopydeskError
from editor.ui import jobs, page_jobs
from editor.ui.messages import Mend, Messages
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Tasks
from editor.ui.trouble import named


class Flow(QObject):
    """One method for each action of the workflow."""

    def __init__(
        self, tasks: Tasks, messages: Messages, desk: StoryDesk, site: page_jobs.SiteMaker, window: QWidget
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._messages = messages
        self._desk = desk
        self._site = site
        self._window = window
        self._under_way = False
        desk.story_shown.connect(self._on_story_shown)

    def submit(self) -> None:
        """Hand the story to the subeditors; when headline or text is missing, ask why it goes on without."""
        self._after_saving(self._submit)

    def _submit(self) -> None:
        opened = self._desk.opened
        if opened is None:
            return
        slug, why = opened.story.slug, opened.possible["submit"]
        if why and opened.story.submit_blocks:
            self._ask_why(f"Submit “{slug}” as it is?", why, "Submit", "submit")
        else:
            self._act("submit")

    def approve(self) -> None:
        """Bind exactly this text."""
        self._act("approve")

    def recall(self) -> None:
        """Take one's own story back."""
        self._act("recall")

    def reopen(self) -> None:
        """Edit approved copy; the approval is void."""
        self._act("reopen")

    def unschedule(self) -> None:
        """Take the time away."""
        self._act("unschedule")

    def unspike(self) -> None:
        """Bring a spiked story back."""
        self._act("unspike")

    def send_back(self) -> None:
        """Return the story to its author, with a reason."""
        if (story := self._desk.story) is not None:
            words = "Say what is to be done; its author reads this first."
            self._ask_why(f"Return “{story.slug}”", words, "Return", "return")

    def spike(self) -> None:
        """Put the story aside, with a reason."""
        if (story := self._desk.story) is not None:
            words = "The story is put aside, not deleted; it can be brought back."
            self._ask_why(f"Spike “{story.slug}”", words, "Spike", "spike", kind="danger")

    def withdraw(self) -> None:
        """Take a published story down, with a reason."""
        if (story := self._desk.story) is None:
            return

        def given(reason: str) -> None:
            self._after_saving(lambda: self._change(page_jobs.withdraw(story.slug, reason, self._site, str(uuid4()))))

        words = "The public page becomes a notice. Say why; the reason is kept in history."
        from editor.ui.dialogs.questions import ReasonDialog

        ReasonDialog(f"Withdraw “{story.slug}”", words, "Withdraw", given, self._window, kind="danger").open()

    def schedule(self) -> None:
        """Publish at a time."""
        if (story := self._desk.story) is not None:

            def given(moment: datetime) -> None:
                self._act("schedule", moment=moment)

            from editor.ui.dialogs.questions import ScheduleDialog

            ScheduleDialog(story, given, self._window).open()

    def revise(self) -> None:
        """Change a published story; the live version stays."""
        if (story := self._desk.story) is not None:

            def given(kind: str, reason: str) -> None:
                self._act("revise", value=kind, reason=reason)

            from editor.ui.dialogs.questions import ReviseDialog

            ReviseDialog(story, given, self._window).open()

    def publish(self) -> None:
        """Build, prove and release the approved text."""
        if (story := self._desk.story) is not None:
            self._messages.notice("Building and proving the page…")
            self._after_saving(
                lambda: self._change(page_jobs.publish(story.slug, self._site, self._desk.saver.base, str(uuid4())))
            )

    def plan(self, action: str, value: str, moment: datetime | None) -> None:
        """Slug, desk, deadline and the like: facts about the story, each an event."""
        if (story := self._desk.story) is not None:
            self._change(jobs.plan(story.slug, action, value, moment), self._desk.refresh)

    def _ask_why(self, title: str, words: str, answer: str, action: str, kind: str = "primary") -> None:

        def given(reason: str) -> None:
            self._act(action, reason=reason)

        from editor.ui.dialogs.questions import ReasonDialog

        ReasonDialog(title, words, answer, given, self._window, kind=kind).open()

    def _act(self, action: str, **given: Any) -> None:
        story = self._desk.story
        if story is None:
            return

        def act() -> None:
            based_on, op_id = self._desk.saver.base, str(uuid4())
            self._change(jobs.act(story.slug, action, based_on=based_on, op_id=op_id, **given))

        self._after_saving(act)

    def _after_saving(self, act: Callable[[], None]) -> None:
        """What is typed goes first; when it cannot be saved, saving has said so, and nothing is done.

        Until the story is shown as the action left it, another press is the same press again, and does nothing.
        """
        if self._under_way:
            return
        self._under_way = True

        def go() -> None:
            self._under_way = False
            act()

        self._desk.saver.save(go, self._on_not_saved)

    def _on_not_saved(self) -> None:
        self._under_way = False

    def _on_story_shown(self, opened: object) -> None:
        del opened
        self._under_way = False

    def _change(self, job: jobs.Job[Change], undone: Callable[[], None] | None = None) -> None:
        self._under_way = True

        def failed(error: CopydeskError) -> None:
            self._under_way = False
            error = named(error, self._desk.name_of)
            if isinstance(error, Conflict):
                self._messages.fault(error, Mend("Show it", self._desk.refresh))
            else:
                self._messages.fault(error)
            if undone is not None:
                undone()

        self._messages.settle("")
        self._tasks.change(job, self._say, failed)

    def _say(self, change: Change) -> None:
        from editor.domain.workflow import done

        said = done(change.action, change.story) if change.story is not None else "The story is changed."
        self._messages.notice(" ".join((said, *change.remarks)))
