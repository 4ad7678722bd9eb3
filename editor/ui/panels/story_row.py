"""How one story looks in a list: status, headline, slug and length, and what needs attention."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QCursor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.domain import moments
from editor.domain.story import Story
from editor.ui.actions.steps import in_brief
from editor.ui.icons import IconRole, Icons
from editor.ui.models.story_list import STORY
from editor.ui.theme import Theme

HEIGHT = 80
_SIDE = 16
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def clock(moment: datetime) -> str:
    """A moment as one says it: the time today, else the day, else the date with its year."""
    local, today = moment.astimezone(), moments.now().astimezone()
    if local.date() == today.date():
        return f"{local:%H:%M}"
    return f"{local.day} {local:%b %H:%M}" if local.year == today.year else f"{local.day} {local:%b %Y}"


def row_ground(
    painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, theme: Theme, side: int
) -> None:
    """What lies under a row: whether it is chosen, under the mouse, has the keyboard; the line below starts at `side`.

    The view is asked for all that, since whoever reads `option.state` makes PySide build every table of QStyle: the
    first rows would be seen later for it.
    """
    view, rect = option.widget, option.rect
    assert isinstance(view, QAbstractItemView)
    if view.selectionModel().isSelected(index):
        painter.fillRect(rect, theme.color("selection" if view.isActiveWindow() else "selection_idle"))
    elif view.underMouse() and view.indexAt(view.viewport().mapFromGlobal(QCursor.pos())) == index:
        painter.fillRect(rect, theme.color("hover"))
    painter.setPen(theme.color("hairline"))
    painter.drawLine(rect.left() + side, rect.bottom(), rect.right(), rect.bottom())
    if view.hasFocus() and view.currentIndex() == index:
        painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), theme.color("focus_ring"))


class StoryRowDelegate(QStyledItemDelegate):
    """Paints a row of three lines. Colour never says anything alone: words or a sign say it too."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._drawn: dict[tuple[str, str], QIcon] = {}
        self._fonts = {name: theme.font(name) for name in ("row_headline", "small", "small_medium")}
        self.client = ""
        self.name_of: Callable[[str], str] = str

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        return QSize(200, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        story = index.data(STORY)
        if not isinstance(story, Story):
            return
        rect: QRect = option.rect
        painter.save()
        row_ground(painter, option, index, self._theme, _SIDE)
        painter.fillRect(QRect(rect.left() + 4, rect.top() + 12, 3, HEIGHT - 25), self._theme.color(story.status.value))
        inner = rect.adjusted(_SIDE, 9, -12, -8)
        self._headline(painter, QRect(inner.left(), inner.top(), inner.width(), 22), story)
        self._facts(painter, QRect(inner.left(), inner.top() + 23, inner.width(), 18), story)
        self._signs(painter, QRect(inner.left(), inner.top() + 43, inner.width(), 18), story)
        painter.restore()

    def _headline(self, painter: QPainter, place: QRect, story: Story) -> None:
        words = story.headline or "No headline yet"
        ink = "ink" if story.headline else "muted_ink"
        self._write(painter, place, words, "row_headline", ink)

    def _facts(self, painter: QPainter, place: QRect, story: Story) -> None:
        when = clock(story.updated)
        width = QFontMetrics(self._fonts["small"]).horizontalAdvance(when) + 8
        self._write(painter, place, when, "small", "muted_ink", _RIGHT)
        facts = f"  #{story.revision}  {story.words:,}w" if story.revision else f"  {story.words:,}w"
        metrics = QFontMetrics(self._fonts["small"])
        room = place.width() - width - metrics.horizontalAdvance(facts)
        slug = metrics.elidedText(story.slug, Qt.TextElideMode.ElideRight, room)
        self._write(painter, place.adjusted(0, 0, -width, 0), slug + facts, "small", "muted_ink")

    def _signs(self, painter: QPainter, place: QRect, story: Story) -> None:
        status = story.status.value
        x = self._sign(painter, place, "", status, in_brief(story), "normal")
        for icon, ink, words, role in self._attention(story):
            x = self._sign(painter, place.adjusted(x - place.left(), 0, 0, 0), icon, ink, words, role)

    def _attention(self, story: Story) -> list[tuple[str, str, str, IconRole]]:
        now = moments.now()
        signs: list[tuple[str, str, str, IconRole]] = []
        if 0 < story.priority <= 3:
            signs.append(("star", "ink", f"P{story.priority}", "normal"))
        if story.approve_blocks:
            word = "check" if story.approve_blocks == 1 else "checks"
            signs.append(("warning", "warning", f"{story.approve_blocks} {word}", "warning"))
        if story.lease is not None and story.lease.expires > now and story.lease.client != self.client:
            signs.append(("lease", "info", self.name_of(story.lease.holder), "info"))
        if story.scheduled_for is not None and story.status.value == "scheduled":
            signs.append(("calendar", "scheduled", clock(story.scheduled_for), "scheduled"))
        if story.embargo is not None and story.embargo > now:
            signs.append(("embargo", "danger", f"until {clock(story.embargo)}", "danger"))
        if story.deadline is not None and story.status.value in ("draft", "submitted", "approved"):
            ink = "danger" if story.deadline < now else "muted_ink"
            signs.append(("deadline", ink, clock(story.deadline), "danger" if ink == "danger" else "muted"))
        return signs

    def _sign(self, painter: QPainter, place: QRect, icon: str, ink: str, words: str, role: IconRole) -> int:
        """One sign; where its words do not fit whole, its icon alone, since half a time would be a lie."""
        x = place.left()
        if x > place.right() - 14:
            return x
        if icon:
            self._icon(icon, role).paint(painter, QRect(x, place.top() + 2, 14, 14))
            x += 18
        font = "small_medium"
        width = QFontMetrics(self._fonts[font]).horizontalAdvance(words)
        if icon and x + width > place.right() + 1:
            return x
        self._write(painter, QRect(x, place.top(), max(0, place.right() - x), place.height()), words, font, ink)
        return x + width + 12

    def _icon(self, name: str, role: IconRole) -> QIcon:
        if (name, role) not in self._drawn:
            self._drawn[name, role] = self._icons.icon(name, role)
        return self._drawn[name, role]

    def _write(
        self, painter: QPainter, place: QRect, words: str, font: str, ink: str, align: Qt.AlignmentFlag = _LEFT
    ) -> None:
        face: QFont = self._fonts[font]
        painter.setFont(face)
        painter.setPen(self._theme.color(ink))
        shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, align, shown)
