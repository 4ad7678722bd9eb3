"""Keeps the preview in step with what is typed: at once, off the GUI thread, and only while somebody looks.

On the GUI thread an edit costs the lines it touched and nothing more. Edits that come while others are being rendered
wait and go together; the page tells when it has them, and the slower it is the less often it is told.
"""

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMetaObject, QObject, QTimer
from PySide6.QtGui import QTextDocument

from editor.config.resources import resource
from editor.domain.errors import CopydeskError
from editor.ui import page_jobs
from editor.ui.preview.following import Following
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Fault, Tasks

if TYPE_CHECKING:
    from editor.domain.copy import Copy
    from editor.services.previewing import Lines, LivePage, Patch, Whole
    from editor.ui.jobs import Opened
    from editor.ui.panels.pictures import PicturesPanel
    from editor.ui.panels.story_page import StoryPage
    from editor.ui.preview.panel import PreviewPanel
    from editor.ui.preview.view import PreviewView

SOON = 8
"""Milliseconds from a key to its rendering: the manuscript is painted first."""
SLOWEST = 60
"""Milliseconds between two patches at most, unless one takes longer by itself: then as long again is waited."""
SHARE = 5.0
"""How many times as long as the last patch took is waited before the next."""
FLOW = 40
"""Milliseconds within which one key after another is a flow that nobody types for long: a key held down."""
HELD = 200
"""Milliseconds between two patches while it lasts; when it rests for as long as `FLOW`, the page is told."""
PAUSE, LONGEST_PAUSE = 2.0, 60.0
"""Seconds from a failure to the next try: twice as long each time it fails again."""
MANY = 500
"""Edits that may wait; with more the body is taken whole."""


class PreviewDesk(QObject):
    """Shows one open story in the inspector's preview: none until it is turned to one."""

    def __init__(
        self,
        tasks: Tasks,
        site: page_jobs.SiteMaker,
        panel: "PreviewPanel",
        newsroom: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._site = site
        self._panel = panel
        self._newsroom = newsroom
        self._following = Following(self)
        self._connections: list[QMetaObject.Connection] = []
        self._id = ""
        self._page: LivePage | None = None
        self._story_number = 0
        self._shown = ""
        self._told = 0.0
        self._took = 0.0
        self._key_at = 0.0
        self._flowing = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._render)
        self._panel.wanted.connect(self._wake)
        self._panel.wanted.connect(self._following.catch_up)

    def turn_to(self, desk: StoryDesk, story: "StoryPage", pictures: "PicturesPanel") -> None:
        """Follow this story from now on, and nothing of the one before: its widgets may go at any time."""
        for connection in self._connections:
            QObject.disconnect(connection)
        self._soon.stop()
        self._desk, self._story, self._pictures = desk, story, pictures
        manuscript = story.manuscript
        self._following.turn_to(manuscript)
        self._connections = [
            manuscript.blocks_changed.connect(self._on_blocks_changed),
            manuscript.text_set.connect(self._on_text_set),
            story.fields.edited.connect(self._wake),
            pictures.edited.connect(self._wake),
            desk.story_shown.connect(self._on_story_shown),
            desk.measuring.measured.connect(self._wake),
        ]
        self._forget("")
        self._on_story_shown(desk.opened)

    def _on_story_shown(self, opened: "Opened | None") -> None:
        if opened is None:
            self._forget("")
            self._panel.clear()
            return
        if opened.story.id != self._id:
            self._forget(opened.story.id)
        self._wake()

    def _forget(self, story_id: str) -> None:
        """What is under way for the story before is told to nobody."""
        self._id = story_id
        self._story_number += 1
        self._pause = 0.0
        if self._page is not None:
            self._page.give_up()
        self._page = None
        self._loaded = self._busy = self._asked = False
        self._edits: list[Lines] = []
        self._body_is_new = True
        self._fields: dict[str, Any] | None = None
        self._following.end()

    def _of_this_story(self, told: Callable[..., None]) -> Callable[..., None]:
        """A callback that is not called once another story is shown."""
        number = self._story_number

        def tell(*told_what: Any) -> None:
            if number == self._story_number:
                told(*told_what)

        return tell

    def _on_blocks_changed(self, first: int, removed: int, added: int) -> None:
        before, self._key_at = self._key_at, time.monotonic()
        self._flowing = (self._key_at - before) * 1000 < FLOW
        if self._body_is_new:
            self._wake()
            return
        if self._page is None or not self._panel.looked_at or len(self._edits) >= MANY:
            self._body_is_new = True
            self._edits = []
        else:
            self._edits.append(_lines(self._story.manuscript.document(), first, removed, added))
        self._wake()

    def _on_text_set(self) -> None:
        self._body_is_new = True
        self._edits = []
        self._wake()

    def _wake(self, *_: object) -> None:
        """Something may be otherwise; look soon."""
        if not self._id or not self._panel.looked_at:
            return
        if self._busy:
            self._asked = True
        elif self._flowing or not self._soon.isActive():
            self._soon.start(max(SOON, round(self._due())))

    def _due(self) -> float:
        """Milliseconds until the page may be told."""
        now = time.monotonic()
        told = (now - self._told) * 1000
        rest = max(min(SHARE * self._took, SLOWEST), self._took) + self._pause * 1000 - told
        return max(rest, min(FLOW - (now - self._key_at) * 1000, HELD - told)) if self._flowing else rest

    def _render(self) -> None:
        copy, opened = self._desk.saver.copy, self._desk.opened
        if self._busy or copy is None or opened is None or opened.story.id != self._id or not self._panel.looked_at:
            return
        if self._page is None:
            self._busy = True
            self._panel.pane.load()
            job = page_jobs.live_page(self._site, self._newsroom(), opened.story.desk)
            self._tasks.run(job, self._of_this_story(self._on_page), self._of_this_story(self._on_failed))
            return
        work = self._work(self._page, copy)
        if work is not None:
            self._busy = True
            revision = self._story.manuscript.document().revision()
            done = self._of_this_story(partial(self._on_rendered, revision, time.monotonic()))
            self._tasks.work(work, done, self._of_this_story(self._on_failed))

    def _work(self, page: "LivePage", copy: "Copy") -> "Callable[[], Whole | Patch] | None":
        """What is to be rendered next, if anything is."""
        before, self._fields = self._fields, self._story.fields.fields() | {"pictures": self._pictures.uses}
        fields = self._fields if self._fields != before else None
        body_is_new, self._body_is_new = self._body_is_new, False
        edits, self._edits = tuple(self._edits), []
        if not self._loaded:
            return partial(page.begin, copy, self._fields, self._story.manuscript.text())
        if body_is_new:
            return partial(page.replace, self._story.manuscript.text(), self._fields)
        return partial(page.change, edits, fields) if edits or fields is not None else None

    def _on_page(self, page: "LivePage") -> None:
        self._page = page
        self._busy = self._asked = False
        self._render()

    def _on_rendered(self, revision: int, begun: float, made: "Whole | Patch") -> None:
        from editor.services.previewing import Whole

        self._pause = 0.0
        view = self._view()
        if isinstance(made, Whole):
            self._loaded = True
            view.load_page(made.html, keep_place=self._shown == self._id)
            self._shown = self._id
            self._on_patched(begun)
        else:
            view.patch(made, self._of_this_story(partial(self._on_patched, begun)))
        self._following.keep_up(made.places, revision)

    def _view(self) -> "PreviewView":
        known = self._panel.pane.view
        view = self._panel.pane.open_view(resource("preview", "page.js"), self._fetch)
        if known is None:
            view.lost.connect(self._on_lost)
            self._following.begin(view)
        return view

    def _on_patched(self, begun: float) -> None:
        self._told = time.monotonic()
        self._took = (self._told - begun) * 1000
        self._rest()

    def _rest(self) -> None:
        """Nothing is under way; what was asked for meanwhile is next."""
        self._busy = False
        if self._asked:
            self._asked = False
            self._wake()

    def _on_lost(self) -> None:
        """The engine lost the page, and perhaps an answer with it."""
        self._forget(self._id)
        self._wake()

    def _on_failed(self, error: CopydeskError) -> None:
        """The page is made anew after a pause; after a fault of the program only once something is otherwise."""
        again = self._asked or not isinstance(error, Fault)
        pause = min(max(PAUSE, 2 * self._pause), LONGEST_PAUSE)
        self._panel.fail(str(error), page_stays=self._shown == self._id)
        self._forget(self._id)
        self._told, self._pause = time.monotonic(), pause
        if again:
            self._wake()

    def _fetch(self, sha256: str, then: Callable[[bytes | None], None]) -> None:
        self._tasks.run(page_jobs.preview_picture(sha256), then, lambda _: then(None))


def _lines(document: "QTextDocument", first: int, removed: int, added: int) -> "Lines":
    """The lines an edit touched, as they are now."""
    from editor.services.previewing import Lines

    block = document.findBlockByNumber(first)
    new = []
    for _ in range(added):
        new.append(block.text())
        block = block.next()
    return Lines(first, removed, tuple(new))
