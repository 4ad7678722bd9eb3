"""What the middle of the window shows of a story: where it stands, what can be done with it, and its copy."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.ui.actions.bind import Actions
from editor.ui.actions.steps import STEPS, others, road, standing
from editor.ui.icons import Icons
from editor.ui.manuscript.measure import measure
from editor.ui.manuscript.widget import Manuscript
from editor.ui.panels.fields import Fields
from editor.ui.theme import Theme
from editor.ui.widgets.build import button, clear, column, label, named, row, set_editable, tool
from editor.ui.widgets.elided import Elided
from editor.ui.widgets.stepper import Stepper

if TYPE_CHECKING:
    from editor.ui.jobs import Opened

ROOMY = 560
"""Pixels from which the second actions have buttons of their own; below, they are in the menu."""
COUNTER = 58
"""Pixels that the counters take beside the measure."""


class StoryPage(QWidget):
    """Stepper, the one next action, fields and manuscript. `escaped` is sent for an Esc that nobody here wanted."""

    edited = Signal()
    escaped = Signal()

    def __init__(self, theme: Theme, icons: Icons, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "story_page", ground="paper")
        self._icons = icons
        self._actions = actions
        self._opened: Opened | None = None
        self._roomy = True
        self.stepper = Stepper(theme)
        self.fields = Fields(icons, theme)
        self.manuscript = Manuscript(theme)
        self.fields.take_after(self.manuscript.signs)
        self._buttons = row(gap=6)
        self._why = label("why_not", kind="small", wraps=True)
        self._slug = named(Elided(), "slug_line", kind="small")
        self._quiet = label("read_only_line", kind="small", wraps=True)
        self._lay_out()
        self.fields.edited.connect(self.edited)
        self.manuscript.edited.connect(self.edited)

    def _lay_out(self) -> None:
        head = named(QFrame(), "story_head", kind="bar")
        steps = row(self.stepper, self._buttons, gap=12)
        steps.setStretch(0, 1)
        head.setLayout(column(steps, self._why, margins=(16, 8, 12, 8), gap=2))
        self._sheet = QVBoxLayout()
        self._sheet.addWidget(self._slug)
        self._sheet.addWidget(self._quiet)
        self._sheet.addWidget(self.fields)
        self._above = (head, self._slug, self.fields)
        self._column = column(head, self._sheet, self.manuscript, gap=0)
        self.setLayout(self._column)
        self._centre()

    def put_bar(self, bar: QWidget) -> None:
        """A bar between the fields and the manuscript."""
        self._column.insertWidget(self._column.count() - 1, bar)

    def set_bare(self, *, bare: bool) -> None:
        """The manuscript alone, or with what stands above it."""
        for part in self._above:
            part.setVisible(not bare)

    def show_story(self, opened: "Opened | None") -> None:
        """Show where a story stands and what may be done with it."""
        clear(self._buttons)
        self._opened = opened
        if opened is None:
            return
        story = opened.story
        steps, current = road(story)
        self.stepper.show_steps(steps, current, story.status.value)
        self._slug.say(f"{story.slug}  ·  {story.desk or 'no desk'}  ·  {standing(story)}")
        step = STEPS[story.status]
        self._roomy = self.width() >= ROOMY
        for name in step.quick if self._roomy else ():
            if not opened.possible[name]:
                self._buttons.addWidget(self._button(name, "quiet"))
        self._more(others(story) if self._roomy else (*step.quick, *others(story)))
        why = "" if step.next == "submit" and story.submit_blocks else opened.possible[step.next]
        self._buttons.addWidget(self._button(step.next, "primary", why))
        self._why.setText(opened.possible[step.next])
        self._why.setVisible(bool(opened.possible[step.next]))

    def take_keyboard(self) -> None:
        """Put the cursor where writing begins."""
        (self.manuscript if self.fields.headline.text() else self.fields.headline).setFocus()

    def _button(self, name: str, kind: str, objection: str = "") -> QPushButton:
        action = self._actions[name]
        made = button(f"do_{name}", action.text(), action.trigger, kind)
        made.setEnabled(not objection)
        made.setToolTip(objection or action.toolTip())
        return made

    def _more(self, names: tuple[str, ...]) -> None:
        if not names:
            return
        more: QToolButton = tool("more_actions", "More", self._icons.icon("more", "muted"))
        menu = QMenu(more)
        menu.setObjectName("more_menu")
        menu.setToolTipsVisible(True)
        for name in names:
            menu.addAction(self._actions[name])
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        self._buttons.addWidget(more)

    def set_editable(self, reason: str) -> None:
        """Let the person type; or say, quietly, why not."""
        self.fields.set_editable(editable=not reason)
        set_editable(self.manuscript, editable=not reason)
        self._quiet.setText(reason)
        self._quiet.setVisible(bool(reason))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._centre()
        if self._opened is not None and self._roomy is not (self.width() >= ROOMY):
            self.show_story(self._opened)

    def _centre(self) -> None:
        """Keep the fields over the manuscript's measure."""
        side = max(28, (self.width() - measure(self.manuscript.font())) // 2)
        self._sheet.setContentsMargins(side, 12, max(12, side - COUNTER), 0)
