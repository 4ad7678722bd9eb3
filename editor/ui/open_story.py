"""One open story and everybody who works for it: its page, its panels, its part of the status line, its messages."""

from collections.abc import Callable, Iterator
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from editor.ui import page_jobs
from editor.ui.caption_desk import CaptionDesk
from editor.ui.caption_tools import CaptionTools
from editor.ui.flow import Flow
from editor.ui.icons import Icons
from editor.ui.inspector_desk import InspectorDesk
from editor.ui.journal_room import JournalRoom
from editor.ui.killed_notice import KilledNotice
from editor.ui.leaving import Leaving
from editor.ui.main_window import MainWindow
from editor.ui.messages import Messages
from editor.ui.paste_desk import PasteDesk
from editor.ui.paste_documents import DocumentDrops
from editor.ui.picture_desk import PictureDesk
from editor.ui.picture_past import PicturePast
from editor.ui.pictures_along import PicturesAlong
from editor.ui.pictures_back import PicturesBack
from editor.ui.preferences import Preferences
from editor.ui.renaming import Renaming
from editor.ui.safekeeping import Safekeeping
from editor.ui.sheet import WindowSheet
from editor.ui.short_forms import ShortForms
from editor.ui.spelling.followed import Followed
from editor.ui.story_care import StoryCare
from editor.ui.story_desk import StoryDesk
from editor.ui.tasks import Tasks
from editor.ui.writing import WritingDesk

if TYPE_CHECKING:
    from editor.ui.crop_desk import CropDesk
    from editor.ui.jobs import Newsroom, Opened
    from editor.ui.panels.side import Side
    from editor.ui.panels.story_page import StoryPage


class Staff(NamedTuple):
    """Those who work for all open stories alike."""

    app: QApplication
    window: MainWindow
    tasks: Tasks
    icons: Icons
    preferences: Preferences
    short_forms: ShortForms
    captions: CaptionTools
    drops: DocumentDrops
    journals: JournalRoom
    site: page_jobs.SiteMaker
    client: str
    tell: Callable[[str], None]
    """Shows a notice in the status line."""


def in_parts(staff: Staff, keep: "Callable[[OpenStory], None]") -> Iterator[None]:
    """Make one more, part by part, for `Turns`. `keep` has it as soon as it can hold a story; what may be late comes after."""
    page = staff.window.story.add_page()
    yield
    side = staff.window.inspector.add_side()
    yield
    keep(OpenStory(staff, page, side))
    yield
    _ = side.about.form
    side.pictures.make_page()


class OpenStory(QObject):
    """Made once and used for one story after another; closing a story only empties it.

    `touched` says that the person did something to the story, beyond looking at it.
    """

    touched = Signal()

    def __init__(self, staff: Staff, page: "StoryPage", side: "Side") -> None:
        window, tasks = staff.window, staff.tasks
        super().__init__(window)
        self._window, self._tasks = window, tasks
        self.page, self.side = page, side
        self.status = window.status_line.add_story()
        self.messages = Messages(window.banner, self)
        self.messages.notice_given.connect(staff.tell)
        self.sheet = WindowSheet(self.page, self.side.pictures, self)
        self.desk = StoryDesk(tasks, self.messages, self.sheet, staff.client, self)
        Renaming(tasks, self.messages, self.desk, self)
        self.inspector = InspectorDesk(tasks, self.desk, self.sheet, window.inspector, self.side, window, self)
        self.flow = Flow(tasks, self.messages, self.desk, staff.site, window)
        self.care = StoryCare(tasks, self.messages, self.desk, self.sheet, window)
        self.pictures = PictureDesk(tasks, self.messages, self.desk, self.side.pictures, self.page.manuscript, window)
        self.pictures.panel_wanted.connect(lambda: window.inspector.turn_to(self.side.pictures))
        KilledNotice(
            self.messages, self.desk, self.pictures, self.side.pictures,
            window.actions_["replace_picture"].trigger, self,
        )  # fmt: skip
        self.captions = CaptionDesk(
            tasks, self.messages, self.desk, self.side.pictures, self.page.manuscript, staff.captions, window
        )
        self.pastes = PasteDesk(tasks, self.messages, self.desk, self.pictures, self.page, window)
        back = PicturesBack(tasks, self.messages, self.desk, self.side.pictures, self.page.manuscript, self)
        self.pictures.lineless_removed.connect(back.offer)
        self.past = PicturePast(self.messages, self.desk, self.side.pictures, self)
        PicturesAlong(tasks, self.desk, self.side.pictures, self.page.manuscript, self)
        staff.drops.watch(self.page, *self.side.panels)
        self.writing = WritingDesk(
            window, self.page, self.status, staff.icons, staff.preferences, staff.short_forms, tasks, self.messages
        )
        self.safe = Safekeeping(
            tasks, self.messages, self.desk, self.sheet, self.care, staff.journals, self.page, self.side.pictures,
            self.status, self,
        )  # fmt: skip
        self.leaving = Leaving(staff.app, self.desk.saver, (self.page, self.side.pictures), self)
        self.side.about.planned.connect(self.flow.plan)
        self.sheet.edited.connect(self.desk.touch)
        self.sheet.edited.connect(self.touched)
        self.page.manuscript.stages.begun.connect(partial(self.desk.saver.hold, "text"))
        self.page.manuscript.stages.over.connect(partial(self.desk.saver.release, "text"))
        # The page has its size only once it is seen: a text put on it before would be laid out twice.
        self.sheet.copy_read.connect(lambda: window.story.show_story(self.page, story=True))
        self.desk.story_shown.connect(self._on_story_shown)
        self.desk.measuring.measured.connect(self.status.show_measure)

    @cached_property
    def crops(self) -> "CropDesk":
        """Who crops its pictures, made when first asked for."""
        from editor.ui.crop_desk import CropDesk

        return CropDesk(self._tasks, self.messages, self.desk, self.side.pictures, self._window)

    @property
    def followed(self) -> Followed:
        """What spelling needs to know of it."""
        return Followed(self.desk, self.page, self.inspector, self.side.checks)

    def show_newsroom(self, newsroom: "Newsroom") -> None:
        """Somebody signed in."""
        self.desk.name_of = newsroom.name_of
        self.desk.trouble.name_of = newsroom.name_of
        self.inspector.show_newsroom(newsroom)
        self.page.fields.show_slots(newsroom.slots)

    def bring(self) -> None:
        """This story is in front from now on."""
        window = self._window
        window.story.bring(self.page, story=self.desk.opened is not None)
        window.inspector.bring(self.side)
        window.status_line.bring(self.status)
        self.messages.bring()
        self.desk.wake()

    def end(self) -> None:
        """The program ends."""
        self.leaving.end()
        self.safe.keeper.end()

    def _on_story_shown(self, opened: "Opened | None") -> None:
        self.page.show_story(opened)
        self._window.story.show_story(self.page, story=opened is not None)
        if opened is None:
            self.page.manuscript.stages.drop()
            self.status.clear()
            self.writing.lengths.rest()
        else:
            self.status.show_language(opened.copy.language)
            self.status.show_commission(opened.story.commissioned)
            self.writing.lengths.wake()
