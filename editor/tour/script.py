"""The main job, step by step: import, write, attach, submit, return, approve, publish."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from editor.app import Program
from editor.domain.story import Status
from editor.publish.proof import prove
from editor.services.publishing import Site
from editor.tour.driver import Driver, Stuck

SLUG = "harbour-talks"
REPORTER, SUBEDITOR, PRODUCER = "Pat Inkwell", "Robin Galley", "Jo Platen"
_ADDED = " The board will publish its own timetable on Friday."
_WHY = "Say in the second paragraph who called the meeting, then send it again."


class Script:
    """The steps, in order, on one window."""

    def __init__(self, program: Program, hands: Driver, material: Path) -> None:
        """Play on `program`'s window with the demo newsroom's `material`."""
        self._program = program
        self._hands = hands
        self._material = material

    def steps(self) -> tuple[Callable[[], None], ...]:
        """Every step; each leaves the window ready for the next."""
        return (
            self.open_demo, self.look_around, self.import_copy, self.write, self.attach, self.submit, self.send_back,
            self.mend, self.approve, self.publish, self.look_at_the_page, self.see_it_dark,
        )  # fmt: skip

    def open_demo(self) -> None:
        """The first run, and signing in."""
        hands = self._hands
        hands.find(QWidget, "first_run_dialog")
        hands.picture("first-run")
        hands.click("open_demo")
        hands.find(QWidget, "sign_in_dialog")
        hands.picture("sign-in")
        self._sign_in(REPORTER)

    def look_around(self) -> None:
        """A queue and a story that waits in it."""
        self._queue("For review")
        self._story("ferry-fares")
        self._hands.choose_tab("inspector", "Pictures")
        self._hands.rest(600)
        self._hands.picture("queue-and-story")

    def import_copy(self) -> None:
        """A page as it was copied off the web, pasted."""
        hands = self._hands
        hands.click("import")
        text = (self._material / "incoming" / "pasted-article.txt").read_text("utf-8")
        hands.paste_into("import_text", text)
        hands.find(QWidget, "import_read")
        hands.picture("import")
        hands.replace("import_slug", SLUG)
        hands.click("import_dialog_answer")
        self._shown(SLUG, Status.DRAFT)
        self._queue("My copy", SLUG)
        hands.until("the words to be counted", hands.find(QLabel, "length").text)
        hands.picture("imported")

    def write(self) -> None:
        """Typing, kept as a revision by itself."""
        before = self._saved()
        self._hands.type_into("manuscript", _ADDED)
        self._hands.until("the text to be saved", lambda: self._saved() > before)
        self._hands.picture("written")

    def attach(self) -> None:
        """Two pictures dropped; their words come with them; alt text is written."""
        hands = self._hands
        hands.choose_tab("inspector", "Pictures")
        for number, name in enumerate(("talks.jpg", "trawler.jpg"), 1):
            hands.drop("pictures_panel", [self._material / "incoming" / name])
            hands.until(f"{name} to be attached", partial(self._has_attached, number))
        hands.rest(600)
        hands.picture("pictures")

    def submit(self) -> None:
        """To the subeditors."""
        self._hands.click("do_submit")
        self._shown(SLUG, Status.SUBMITTED)
        self._queue("For review", SLUG)
        self._hands.picture("submitted")

    def send_back(self) -> None:
        """The subeditor returns it with a reason."""
        self._switch(SUBEDITOR)
        self._queue("For review")
        self._story(SLUG)
        self._hands.click("do_return")
        self._hands.find(QPlainTextEdit, "reason")
        self._hands.type_into("reason", _WHY)
        self._hands.picture("return")
        self._hands.click("reason_dialog_answer")
        self._shown(SLUG, Status.DRAFT)

    def mend(self) -> None:
        """The reporter reads why in the history, mends it and submits it again."""
        hands = self._hands
        self._switch(REPORTER)
        self._queue("My copy")
        self._story(SLUG)
        hands.choose_tab("inspector", "History")
        hands.rest(400)
        hands.picture("history")
        before = self._saved()
        hands.type_into("manuscript", " The meeting was called by the harbour board.")
        hands.until("the text to be saved", lambda: self._saved() > before)
        hands.click("do_submit")
        self._shown(SLUG, Status.SUBMITTED)

    def approve(self) -> None:
        """The subeditor approves exactly this text."""
        self._switch(SUBEDITOR)
        self._queue("For review")
        self._story(SLUG)
        self._hands.click("do_approve")
        self._shown(SLUG, Status.APPROVED)
        self._queue("Approved", SLUG)
        self._hands.go_to_top("manuscript")
        self._hands.picture("approved")

    def publish(self) -> None:
        """The producer publishes; the package is proved once more from what lies on the disk."""
        self._switch(PRODUCER)
        self._queue("Approved")
        self._story(SLUG)
        self._hands.click("do_publish")
        self._shown(SLUG, Status.PUBLISHED)
        self._queue("Published", SLUG)
        self._hands.go_to_top("manuscript")
        self._hands.picture("published")
        faults = prove(self.package, None)
        if faults:
            raise Stuck(f"The published package is not whole: {faults[0].message}")

    def look_at_the_page(self) -> None:
        """The page as readers see it, from the top: the lead picture with its caption and credit."""
        self._hands.choose_tab("inspector", "Preview")
        self._hands.rest(2500)
        self._hands.scroll_to_top("preview_view")
        self._hands.rest(600)
        self._hands.picture("preview")

    def see_it_dark(self) -> None:
        """The same in the dark theme."""
        self._program.look.theme_dark()
        self._hands.choose_tab("inspector", "Pictures")
        self._hands.until("the notice to go by", lambda: not self._hands.find(QLabel, "notice").text())
        self._hands.rest(400)
        self._hands.picture("dark")

    @property
    def package(self) -> Path:
        """Where the published package lies."""
        site: Site = self._program.site()
        return site.folder / SLUG

    def _saved(self) -> int:
        return self._program.story.desk.saver.base

    def _has_attached(self, number: int) -> bool:
        return sum(bool(use.photo) for use in self._program.story.side.pictures.uses) >= number

    def _sign_in(self, name: str) -> None:
        self._hands.choose_person(name)
        self._hands.click("sign_in_dialog_answer")
        self._hands.until(f"{name} to be signed in", lambda: self._program.intake.newsroom is not None)

    def _switch(self, name: str) -> None:
        self._program.reception.switch_person()
        self._hands.until("nobody to be signed in", lambda: self._program.intake.newsroom is None)
        self._sign_in(name)

    def _queue(self, title: str, holds: str = "") -> None:
        """Look at a queue; a story that has just come into it is waited for."""
        self._hands.choose_row("queues", lambda text: text == title)
        if holds:
            here = partial(self._hands.row_of, "story_list", lambda text: holds in text)
            self._hands.until(f"“{holds}” in “{title}”", lambda: here() is not None)

    def _story(self, slug: str) -> None:
        self._hands.choose_row("story_list", lambda text: slug in text)
        self._hands.until(f"“{slug}” to open", lambda: self._open_slug() == slug)

    def _open_slug(self) -> str:
        story = self._program.story.desk.story
        return story.slug if story is not None else ""

    def _shown(self, slug: str, status: Status) -> None:
        def there() -> bool:
            story = self._program.story.desk.story
            return story is not None and story.slug == slug and story.status is status

        self._hands.until(f"“{slug}” to be {status.value}", there)
