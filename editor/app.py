"""The only place where the window and its collaborators are built.

The window is painted first. Nothing that takes long to load (services, store, the copy's own model) is imported before
that; it loads on the store's thread.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from editor.config import paths
from editor.config.options import Options
from editor.config.resources import resource
from editor.ui.actions import permits
from editor.ui.garbage import collect_once_settled
from editor.ui.icons import Icons
from editor.ui.main_window import MainWindow
from editor.ui.messages import AWAY
from editor.ui.places import Places, usual_places
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.services.publishing import Site
    from editor.ui import jobs

AT_LEISURE = 1_500
"""Milliseconds after signing in, until what the person does not wait for is done."""


class Program(QObject):
    """The window and everybody who works for it."""

    def __init__(self, app: QApplication, options: Options, places: Places) -> None:
        """Build the window; `begin` brings those who work for it, `start` opens a newsroom."""
        super().__init__(app)
        self._app = app
        self._places = places
        self.options = options
        self.theme = Theme(app, resource())
        self.theme.choose(options.value("theme"))
        self.icons = Icons(self.theme, resource())
        self.window = MainWindow(self.theme, self.icons, options)
        self.theme.dress()
        self._leisure = QTimer(self, singleShot=True, interval=AT_LEISURE)
        self._leisure.timeout.connect(self._at_leisure)
        self._begun = False
        self._signed_in = False
        self._slug = ""
        self._started = ""
        permits.tell(self.window.actions_, None, signed_in=self._signed_in)

    def begin(self) -> None:
        """Bring everybody who works for the window, once; until it is painted nobody is needed."""
        if not self._begun:
            self._begun = True
            self._build()
            self._bind()
            self._connect()

    def _build(self) -> None:
        from uuid import uuid4

        from editor.ui.bug_report import BugReports
        from editor.ui.commands import Commands
        from editor.ui.flow import Flow
        from editor.ui.inspector_desk import InspectorDesk
        from editor.ui.intake import Intake
        from editor.ui.look import Look
        from editor.ui.messages import Messages
        from editor.ui.paste_desk import PasteDesk
        from editor.ui.picture_desk import PictureDesk
        from editor.ui.preferences import Preferences
        from editor.ui.queue_desk import QueueDesk
        from editor.ui.reception import Reception
        from editor.ui.safekeeping import Safekeeping
        from editor.ui.sheet import WindowSheet
        from editor.ui.spelling.desk import SpellingDesk
        from editor.ui.story_care import StoryCare
        from editor.ui.story_desk import StoryDesk
        from editor.ui.tasks import Tasks
        from editor.ui.view import View
        from editor.ui.writing import WritingDesk

        self.theme.load_copy_type()
        self.window.furnish(self.options)
        self.tasks = Tasks(self)
        self.client = str(uuid4())
        window, tasks = self.window, self.tasks
        window.stories.delegate.client = self.client
        self.messages = Messages(window.banner, window)
        self.sheet = WindowSheet(window.story, window.inspector.pictures, window)
        self.desk = StoryDesk(tasks, self.messages, self.sheet, self.client, window)
        self.queues = QueueDesk(tasks, window.queues, window.stories, window)
        self.inspector = InspectorDesk(tasks, self.desk, self.sheet, self.site, window)
        self.flow = Flow(tasks, self.messages, self.desk, self.site, window)
        self.intake = Intake(tasks, self.messages, self.desk, self.theme, window)
        self.reception = Reception(
            tasks, self.messages, self.desk, self.options, self._places, self.client, self.icons, self.site, window
        )
        self.care = StoryCare(tasks, self.messages, self.desk, self.sheet, window)
        self.pictures = PictureDesk(
            tasks, self.messages, self.desk, window.inspector.pictures, window.story.manuscript, window
        )
        self.pastes = PasteDesk(
            tasks, self.messages, self.desk, self.pictures, self.intake, window.story.manuscript, window
        )
        self.view = View(window)
        self.preferences = Preferences(window, self.theme, self.icons, self.options, self.queues, tasks, self.messages)
        self.spelling = SpellingDesk(
            tasks, self.messages, self.desk, self.inspector, self.preferences, self.options.beside("words.txt"), window
        )
        self.commands = Commands(window, self.theme, self.icons, self.preferences)
        self.look = Look(window, self.preferences, self._refresh)
        self.writing = WritingDesk(window, self.icons, self.preferences, tasks, self.messages)
        self.safe = Safekeeping(
            tasks, self.messages, self.desk, self.sheet, self.care, self.theme, window, self._places, self.client
        )
        self.bugs = BugReports(self._places.reports, self.messages, self.safe.flush, window)

    def _bind(self) -> None:
        """Let every action reach the one who does it."""
        from editor.ui.actions.bind import Handlers

        window = self.window
        self.handlers = Handlers(
            self.reception,
            self.intake,
            self.care,
            self.flow,
            self.pictures,
            self.view,
            self.look,
            self.commands,
            self.preferences,
            window.story.manuscript.formatting,
            self.spelling,
            self.writing.shaping,
            self.writing,
            self.pastes,
            self.writing.find,
        )
        window.actions_.bind(self.handlers)

    def _connect(self) -> None:
        from editor.ui.leaving import Leaving

        app, window = self._app, self.window
        window.closing.connect(self._on_closing)
        window.stories.story_chosen.connect(lambda story: self.desk.open(story.slug))
        window.top_bar.searched.connect(self.queues.search)
        window.queues.chosen.connect(lambda _: window.top_bar.forget_search())
        self.intake.started.connect(self._on_started)
        window.inspector.about.planned.connect(self.flow.plan)
        self.sheet.edited.connect(self.desk.touch)
        self.messages.notice_given.connect(window.status_line.show_notice)
        self.tasks.failed.connect(self.messages.unasked)
        self.tasks.reached.connect(self._on_reached)
        self.desk.story_shown.connect(self._on_story_shown)
        self._leisure.timeout.connect(self.spelling.begin)
        self.desk.measuring.measured.connect(window.status_line.show_measure)
        self.reception.signed_in.connect(self._on_signed_in)
        self.reception.signed_out.connect(self._on_signed_out)
        self.reception.left_out.connect(lambda: window.story.show_signed_in(signed_in=False))
        self.leaving = Leaving(app, self.desk.saver, (window.story, window.inspector.pictures), window)
        app.aboutToQuit.connect(self.safe.end)
        app.aboutToQuit.connect(self.tasks.close)

    def start(self, store: str = "", login: str = "", slug: str = "") -> None:
        """Open a newsroom: the one named, the one opened last, or one's own."""
        self.begin()
        self._slug = slug
        url = store or str(self.options.value("store")) or self._places.own
        self.reception.open(url, login)

    def end(self) -> None:
        """Nothing runs any more; the store is closed."""
        self._leisure.stop()
        if self._begun:
            self.leaving.end()
            self.safe.end()
            self.tasks.close()

    def site(self) -> "Site":
        """Where this newsroom publishes, and with what template. Asked for on the store's thread."""
        from editor.publish.html.template import read_template
        from editor.services.publishing import Site

        folder = str(self.options.value("site"))
        place = Path(folder) if folder else paths.site_folder(self.reception.url)
        return Site(place, read_template(resource("templates", "article")))

    def _on_reached(self, reached: bool) -> None:
        self.window.top_bar.show_reached(reached=reached)
        if reached:
            self.messages.settle(AWAY)

    def _on_signed_in(self, newsroom: "jobs.Newsroom") -> None:
        self.window.top_bar.show_newsroom(newsroom, shared=self.reception.shared)
        self.desk.name_of = newsroom.name_of
        self.window.stories.delegate.name_of = newsroom.name_of
        self.window.setWindowTitle(f"Copydesk · {newsroom.policy.newsroom or newsroom.person.name}")
        self.inspector.show_newsroom(newsroom)
        self.safe.begin(self.reception.url, newsroom)
        self.intake.newsroom = newsroom
        self.window.story.show_signed_in(signed_in=True)
        self._signed_in = True
        permits.come_in(self.window.actions_)
        self.window.queues.view.setFocus()
        if self._slug:
            self.desk.open(self._slug)
            self._slug = ""
        self.queues.begin(shared=self.reception.shared)
        self._leisure.start()

    def _at_leisure(self) -> None:
        """Put into its place what the last run recorded as published, and sweep; once the person can work."""
        from editor.ui import page_jobs

        self.safe.sweep()
        self.tasks.run(page_jobs.finish(self.site), lambda done: self.messages.notice(" ".join(done)))

    def _on_signed_out(self) -> None:
        self._leisure.stop()
        self.safe.rest()
        self.window.top_bar.show_newsroom(None, shared=False)
        self.window.top_bar.forget_search()
        self.queues.end()
        self.intake.newsroom = None
        self.window.story.show_signed_in(signed_in=False)
        self._signed_in = False
        permits.tell(self.window.actions_, None, signed_in=self._signed_in)

    def _on_started(self, slug: str) -> None:
        self._started = slug

    def _on_story_shown(self, opened: "jobs.Opened | None") -> None:
        window = self.window
        window.story.show_story(opened)
        self.queues.mark_open(opened.story if opened is not None else None)
        permits.tell(window.actions_, opened, self.desk.objection, signed_in=self._signed_in)
        if opened is None:
            window.status_line.clear()
        else:
            window.status_line.show_language(opened.copy.language)
            if opened.story.slug == self._started:
                self._started = ""
                window.story.take_keyboard()

    def _refresh(self) -> None:
        self.queues.refresh()
        self.desk.refresh()

    def _on_closing(self) -> None:
        self.desk.leave(self._close)

    def _close(self) -> None:
        self.window.remember(self.options)
        self.preferences.keep(self.window.close_for_good)


def main(store: str | None = None, login: str | None = None, slug: str | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Copydesk")
    app.setDesktopFileName("copydesk")
    program = Program(app, Options(paths.options_file()), usual_places())
    url = store or os.environ.get("COPYDESK_STORE", "")
    who = login or os.environ.get("COPYDESK_USER", "")

    def start() -> None:
        program.begin()
        program.bugs.install()
        program.start(url, who, slug or "")

    program.window.painted.connect(start)
    collect_once_settled()
    program.window.show()
    status = app.exec()
    program.end()
    return status
