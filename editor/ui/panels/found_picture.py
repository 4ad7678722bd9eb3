"""One picture of the library: what it shows, what its file says, what stands against it, and the stories it is in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QScrollArea, QWidget

from editor.ui.icons import Icons
from editor.ui.widgets.build import button, clear, column, label, named, row

if TYPE_CHECKING:
    from editor.services.finding import Found
    from editor.services.usage import StoryUse
    from editor.ui.library_jobs import Whereabouts

PICTURE = QSize(316, 178)
_FACTS = (
    ("credit", "Credit"),
    ("creator", "By-line"),
    ("creator_title", "By-line title"),
    ("source", "Source"),
    ("date_created", "Taken"),
    ("place", "Place"),
    ("job_id", "Job number"),
    ("keywords", "Keywords"),
    ("instructions", "Instructions"),
    ("usage_terms", "Usage terms"),
)
_MOST_STORIES = 3
_TITLE = 88
"""Pixels of the column of titles."""


class FoundPicture(QWidget):
    """`same_wanted`, `kill_wanted` and `allow_wanted` carry the photo that is shown; `story_wanted` a slug."""

    same_wanted = Signal(object)
    kill_wanted = Signal(object)
    allow_wanted = Signal(object)
    story_wanted = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "found_picture", "The picture that is chosen")
        self._icons = icons
        self._found: Found | None = None
        self._picture = label("found_small")
        self._picture.setFixedHeight(PICTURE.height())
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._rows = column(gap=6)
        self._against = label("found_killed", wraps=True)
        self._banner = named(QFrame(), "found_banner", kind="banner", level="danger")
        self._banner.setLayout(column(self._against, margins=(10, 8, 10, 8)))
        self._banner.hide()
        body = named(QWidget(), "found_body")
        body.setLayout(column(self._picture, self._banner, self._rows, None, gap=12, margins=(0, 0, 8, 0)))
        scroll = named(QScrollArea(), "found_scroll", "What its file says", kind="reading")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        self.stories = named(QListWidget(), "found_stories", "Stories with this picture", kind="boxed")
        self.stories.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stories.itemActivated.connect(lambda _: self._open())
        self.stories.currentItemChanged.connect(lambda *_: self._agree())
        self._where = label("found_where", "Where it is", "subheading")
        self.open_story = button("found_open", "Open story", self._open, dense=True)
        self.same = button(
            "found_same", "Find the same picture", lambda: self.same_wanted.emit(self._found), dense=True
        )
        self.kill = button("found_kill", "Kill…", lambda: self.kill_wanted.emit(self._found), dense=True)
        self.allow = button("found_allow", "Allow again…", lambda: self.allow_wanted.emit(self._found), dense=True)
        for each in (self.open_story, self.same, self.kill, self.allow):
            each.setAutoDefault(False)
        self._why = label("found_why", kind="small", wraps=True)
        acts = row(self.same, self.kill, self.allow, None, gap=8)
        heading = row(self._where, None, self.open_story)
        self.setLayout(column(scroll, heading, self.stories, acts, self._why, gap=8))
        self.show_found(None)

    def show_found(self, found: "Found | None") -> None:
        """Show a photo; where it is follows."""
        self._found = found
        self._banner.hide()
        self._picture.clear()
        self.stories.clear()
        clear(self._rows)
        self._where.setText("Where it is")
        self._fit_stories()
        self._why.hide()
        for each in (self.same, self.kill):
            each.setEnabled(found is not None)
        self.allow.hide()
        self._agree()
        if found is None:
            return
        self._picture.setPixmap(self._icons.icon("picture", "muted").pixmap(QSize(36, 36), 2.0))
        caption = _plain("found_caption", found.words["caption"] or "No caption", "caption")
        self._rows.addWidget(caption)
        for name, title in _FACTS:
            if words := _read(name, found.words[name]):
                self._rows.addLayout(_fact(name, title, words))
        size = f"{found.photo.file_name}, {found.photo.width:,} × {found.photo.height:,}"
        self._rows.addLayout(_fact("file", "File", size))
        self._rows.addLayout(_fact("came", "Came", f"{found.photo.at.astimezone():%d %B %Y} from {found.photo.by}"))

    def show_small(self, pixmap: QPixmap) -> None:
        """Its small picture has arrived."""
        ratio = self.devicePixelRatioF()
        shown = pixmap.scaled(
            PICTURE * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        shown.setDevicePixelRatio(ratio)
        self._picture.setPixmap(shown)

    def show_whereabouts(self, where: "Whereabouts") -> None:
        """Where it is, and what stands against it."""
        self.stories.clear()
        count = len(where.stories)
        self._where.setText({0: "In no story", 1: "In one story"}.get(count, f"In {count:,} stories"))
        for each in where.stories:
            item = QListWidgetItem(f"{each.story.headline or each.story.slug}\n{_where(each)}")
            item.setData(Qt.ItemDataRole.UserRole, each.story.slug)
            self.stories.addItem(item)
        self.stories.setCurrentRow(0)
        self._fit_stories()
        killed = where.killed
        self._against.setText(f"This picture {killed.sentence}" if killed is not None else "")
        self._banner.setVisible(killed is not None)
        self.kill.setHidden(killed is not None and killed.exact)
        self.allow.setVisible(killed is not None)
        for each_button in (self.kill, self.allow):
            each_button.setEnabled(not where.objection)
            each_button.setToolTip(where.objection)
        self._why.setText(where.objection)
        self._why.setVisible(bool(where.objection))

    def _fit_stories(self) -> None:
        """As high as the stories need, up to three; the rest is scrolled to."""
        rows = [self.stories.sizeHintForRow(row) for row in range(min(_MOST_STORIES, self.stories.count()))]
        self.stories.setVisible(bool(rows))
        self.open_story.setVisible(bool(rows))
        self.stories.setFixedHeight(sum(rows) + 12)

    def _agree(self) -> None:
        self.open_story.setEnabled(self.stories.currentItem() is not None)

    def _open(self) -> None:
        item = self.stories.currentItem()
        if item is not None:
            self.story_wanted.emit(item.data(Qt.ItemDataRole.UserRole))


def _read(name: str, words: str) -> str:
    """A date as one reads it, to the minute; other words as they are."""
    return words[:16].replace("T", " ") if name == "date_created" else words


def _plain(name: str, words: str, kind: str) -> QLabel:
    made = label(name, words, kind, wraps=True)
    made.setTextFormat(Qt.TextFormat.PlainText)  # a file's words are never taken for marks
    return made


def _fact(name: str, title: str, words: str) -> QHBoxLayout:
    heading = label(f"found_{name}_title", title, "field")
    heading.setFixedWidth(_TITLE)
    heading.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    line = row(heading, _plain(f"found_{name}", words, ""), gap=8)
    line.setStretch(1, 1)
    return line


def _where(use: "StoryUse") -> str:
    """Which revisions of a story have the picture, and whether readers see one."""
    last = use.revisions[-1]
    here = f"in the text now (rev {last})" if use.current else f"in earlier revisions, last rev {last}"
    return "  ·  ".join(filter(None, (use.story.slug, use.story.status.value, here, "live" if use.live else "")))
