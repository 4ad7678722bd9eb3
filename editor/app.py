"""The only place where the window and its collaborators are built.

The window is painted first. Nothing that takes long to load (services, store, the copy's own model) is imported before
that; it loads on the store's thread.
"""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from editor.config import paths
from editor.config.options import Options
from editor.config.resources import resource
from editor.ui.actions import permits
from editor.ui.icons import Icons
from editor.ui.main_window import MainWindow
from editor.ui.messages import AWAY
from editor.ui.places import Places, usual_places
from editor.ui.settled import settle
from editor.ui.theme import ARGUMENTS, Theme

if TYPE_CHECKING:
    from editor.services.publishing import Site
    from editor.ui import jobs
    from editor.ui.open_story import OpenStory

FAULT = 1.0
"""Seconds that a fault of the program waits for the journal."""


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
        self._begun = self._ended = False
        self._signed_in = False
        self._slug = ""
        permits.tell(self.window.actions_, None, signed_in=False)
        permits.tell_several(self.window.actions_, 0)

    def begin(self) -> None:
        """Bring everybody who works for the window, once; until it is painted nobody is needed."""
        if not self._begun:
            self._begun = True
            self._build()
            self._build_stories()
            self._connect()

    def _build(self) -> None:
        from uuid import uuid4

        from editor.ui import expansion_file
        from editor.ui.caption_tools import CaptionTools
        from editor.ui.intake import Intake
        from editor.ui.journal_room import JournalRoom
        from editor.ui.messages import Messages
        from editor.ui.paste_documents import DocumentDrops
        from editor.ui.preferences import Preferences
        from editor.ui.queue_desk import QueueDesk
        from editor.ui.short_forms import ShortForms
        from editor.ui.tasks import Tasks
        from editor.ui.view import View

        self.theme.load_copy_type()
        self.window.furnish(self.options)
        self.tasks = Tasks(self)
        self.window.work = self.tasks.work
        self.client = str(uuid4())
        window, tasks, options = self.window, self.tasks, self.options
        window.stories.delegate.client = self.client
        self.messages = Messages(window.banner, window, everywhere=True)
        self.queues = QueueDesk(tasks, window.queues, window.stories, window)
        self.preferences = Preferences(window, self.theme, self.icons, options, self.queues, tasks, self.messages)
        self.intake = Intake(tasks, self.messages, self._write_in, self.theme, window)
        self.drops = DocumentDrops(self.intake, self.messages, tasks.work, window)
        self.journals = JournalRoom(self._places.journal, window)
        self.short_forms = ShortForms(options.beside(expansion_file.NAME), tasks, self.messages, window)
        self.captions = CaptionTools(self.preferences, tasks, self.messages, window)
        self.view = View(window)

    def _build_stories(self) -> None:
        from editor.ui import left_off
        from editor.ui.bug_report import BugReports
        from editor.ui.commands import Commands
        from editor.ui.front import Front
        from editor.ui.latecomers import Latecomers
        from editor.ui.leisure import Leisure
        from editor.ui.look import Look
        from editor.ui.open_stories import OpenStories
        from editor.ui.open_story import Staff, in_parts
        from editor.ui.reception import Reception
        from editor.ui.reopening import Reopening
        from editor.ui.spelling.desk import SpellingDesk
        from editor.ui.story_pool import StoryPool

        window, tasks, messages, options = self.window, self.tasks, self.messages, self.options
        icons, site, client = self.icons, self.site, self.client
        staff = Staff(
            app=self._app, window=window, tasks=tasks, icons=icons, preferences=self.preferences,
            short_forms=self.short_forms, captions=self.captions, drops=self.drops, journals=self.journals,
            site=site, client=client, tell=window.status_line.show_notice,
        )  # fmt: skip
        self.pool = StoryPool(partial(in_parts, staff), window)
        self.stories = OpenStories(self.pool, window.story.tabs, tasks, messages, window)
        self.reopening = Reopening(options.beside(left_off.NAME), self.stories, tasks, window)
        self.reception = Reception(tasks, messages, self._leave, options, self._places, client, icons, site, window)
        words = options.beside("words.txt")
        self.spelling = SpellingDesk(tasks, messages, self.preferences, words, self.story.followed, window)
        self.commands = Commands(window, self.theme, icons, self.preferences, self.stories)
        self.look = Look(window, self.preferences, self._refresh)
        names = ("stories", "reception", "intake", "view", "look", "commands", "preferences", "spelling")
        late = Latecomers(tasks, messages, self.stories, self.theme, icons, window, site)
        everywhere = {name: getattr(self, name) for name in names} | late.handlers()
        self.leisure = Leisure(
            tasks, messages, partial(late.recovery, self.journals, client), self.spelling, site, window
        )
        self.front = Front(window, self.stories, partial(late.preview, self._paper), self.spelling, everywhere)
        self.bugs = BugReports(self._places.reports, messages, partial(self.journals.flush, FAULT), window)

    @property
    def story(self) -> "OpenStory":
        """The story in front, and everybody who works for it."""
        return self.stories.front

    def _connect(self) -> None:
        app, window = self._app, self.window
        window.closing.connect(partial(self._leave, self._close))
        window.stories.story_chosen.connect(lambda story: self.stories.open(story.slug))
        window.stories.story_kept.connect(lambda story: self._write_in(story.slug))
        window.top_bar.searched.connect(self.queues.search)
        window.queues.chosen.connect(lambda _: window.top_bar.forget_search())
        self.messages.notice_given.connect(window.status_line.show_notice)
        self.tasks.failed.connect(self.messages.unasked)
        self.tasks.reached.connect(self._on_reached)
        self.stories.shown.connect(self._on_story_shown)
        self.stories.changed.connect(self._on_tabs_changed)
        self.reception.signed_in.connect(self._on_signed_in)
        self.reception.signed_out.connect(self._on_signed_out)
        self.reception.left_out.connect(lambda: window.story.show_signed_in(signed_in=False))
        app.aboutToQuit.connect(self._let_go)

    def start(self, store: str = "", login: str = "", slug: str = "") -> None:
        """Open a newsroom: the one named, the one opened last, or one's own."""
        self.begin()
        self._slug = slug
        url = store or str(self.options.value("store")) or self._places.own
        self.reception.open(url, login)

    def end(self) -> None:
        """Nothing runs any more; the store is closed."""
        if self._begun:
            self.reopening.rest()
            self._let_go()

    def _let_go(self) -> None:
        if self._ended:
            return
        self._ended = True
        self.leisure.end()
        self.pool.end()
        self.journals.end()
        self.tasks.close()

    def site(self) -> "Site":
        """Where this newsroom publishes, and with what template. Asked for on the store's thread."""
        from editor.publish.html.template import read_template
        from editor.services.publishing import Site

        folder = str(self.options.value("site"))
        place = Path(folder) if folder else paths.site_folder(self.reception.url)
        return Site(place, read_template(resource("templates", "article")))

    def _paper(self) -> str:
        newsroom = self.intake.newsroom
        return newsroom.policy.newsroom if newsroom is not None else ""

    def _on_reached(self, reached: bool) -> None:
        self.window.top_bar.show_reached(reached=reached)
        if reached:
            self.messages.settle(AWAY)

    def _on_signed_in(self, newsroom: "jobs.Newsroom") -> None:
        from editor.ui.address import identity

        window = self.window
        window.top_bar.show_newsroom(newsroom, shared=self.reception.shared)
        window.stories.delegate.name_of = newsroom.name_of
        window.setWindowTitle(f"Copydesk · {newsroom.policy.newsroom or newsroom.person.name}")
        self.journals.newsroom = identity(self.reception.url)
        self.journals.login = newsroom.person.login
        self.pool.show_newsroom(newsroom)
        self.intake.newsroom = newsroom
        window.story.show_signed_in(signed_in=True)
        self._signed_in = True
        permits.come_in(window.actions_, newsroom.person)
        window.queues.view.setFocus()
        self.queues.begin(shared=self.reception.shared)
        if self._slug:
            self.stories.open(self._slug, keep=True)
            self._slug = ""
        self.reopening.begin(self.journals.newsroom, self.journals.login)
        self.leisure.begin(newsroom)

    def _on_signed_out(self) -> None:
        self.leisure.end()
        window = self.window
        window.top_bar.show_newsroom(None, shared=False)
        window.top_bar.forget_search()
        self.queues.end()
        self.intake.newsroom = None
        window.story.show_signed_in(signed_in=False)
        self._signed_in = False
        permits.tell(window.actions_, None, signed_in=False)

    def _write_in(self, slug: str) -> None:
        """Open a story that is going to be written in."""
        self.stories.open(slug, keep=True, keyboard=True)

    def _on_story_shown(self, opened: "jobs.Opened | None") -> None:
        self.queues.mark_open(opened.story if opened is not None else None)
        permits.tell(self.window.actions_, opened, self.story.desk.objection, signed_in=self._signed_in)

    def _on_tabs_changed(self) -> None:
        permits.tell_several(self.window.actions_, len(self.stories.tabs))
        if not self.stories.tabs:
            self.look.show_everything()

    def _refresh(self) -> None:
        self.queues.refresh()
        self.story.desk.refresh()

    def _leave(self, then: "Callable[[], None]") -> None:
        """Remember what is open, then save all of it and put it away."""

        def gone() -> None:
            self.reopening.rest()
            then()

        self.reopening.keep(lambda: self.stories.leave_all(gone))

    def _close(self) -> None:
        self.window.remember(self.options)
        self.preferences.keep(self.window.close_for_good)


def main(store: str | None = None, login: str | None = None, slug: str | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    app = QApplication.instance() or QApplication([*sys.argv[:1], *ARGUMENTS])
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
    settle()
    program.window.show()
    status = app.exec()
    program.end()
    return status
