"""The text of a story: plain Markdown in one comfortable measure, shown as it is meant."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QMimeData, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from editor.ui.manuscript.before import Before
from editor.ui.manuscript.changes import Changes, Edit
from editor.ui.manuscript.formatting import Formatting
from editor.ui.manuscript.highlighter import Highlighter
from editor.ui.manuscript.inks import Inks
from editor.ui.manuscript.invisibles import Invisible
from editor.ui.manuscript.keys import Keys
from editor.ui.manuscript.layout import Lines
from editor.ui.manuscript.marks import Marks
from editor.ui.manuscript.menus import show_menu
from editor.ui.manuscript.paper import GUTTER, Paper, Placed
from editor.ui.manuscript.pasting import Pasting, copied
from editor.ui.manuscript.picture_lines import PictureLines
from editor.ui.manuscript.sight import sight
from editor.ui.manuscript.signs import Signs
from editor.ui.manuscript.stages import Stages
from editor.ui.manuscript.stroke import Stroke
from editor.ui.manuscript.waits import Waits
from editor.ui.theme import Theme
from editor.ui.widgets.build import named
from editor.ui.widgets.ground import ground_of
from editor.ui.widgets.typed import key_without_controls, words_without_controls

_CURSOR = 2


class Manuscript(Waits):
    """A plain-text editor: what is typed is what is kept. Pictures may be dropped on it.

    `edited` is sent for each edit by a person, and `contents_changed` with it: the position, how many UTF-16 units went
    from there and what came in their place. `blocks_changed` says which paragraphs: the number of the first, how many
    there were and how many there are in their place. `text_set` is sent when another text was put here. `menu_asked`
    carries the menu that is about to be shown, which may still be added to, and a cursor where it was asked for.
    """

    edited = Signal()
    contents_changed = Signal(int, int, str)
    blocks_changed = Signal(int, int, int)
    text_set = Signal()
    menu_asked = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground_of(self)  # which `viewport()` is from now on
        named(self, "manuscript", "Manuscript", kind="copy")
        document = QTextDocument(self)
        lines = Lines(document)
        document.setDocumentLayout(lines)
        document.setDocumentMargin(GUTTER)
        document.setDefaultFont(theme.font("copy"))
        self.setDocument(document)
        self.setFont(theme.font("copy"))
        self.setTabChangesFocus(True)
        self.setCursorWidth(_CURSOR)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes with the text would have all of it laid out twice. Without anything to scroll it is not seen.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setPlaceholderText("Write the story here. A blank line starts a paragraph; ## starts a crosshead.")
        # The paper covers all that lies below it, so nothing below is painted for each key.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._text: str | None = ""
        self._untold: list[Edit] | None = None
        self.lead = 0
        """The picture above the text, which needs no line in it."""
        self._inks = Inks(theme)
        self._paper = Paper(theme)
        self._invisible = Invisible(theme)
        self.marks = Marks(self)
        self.matches = Marks(self)
        self.highlighter = Highlighter(document, lines, self._inks, self)
        self.stages = Stages(self)
        self.stages.over.connect(self.fit)
        self.formatting = Formatting(self)
        self.pasting = Pasting(self)
        self.picture_lines = PictureLines(self)
        self.signs = Signs(self)
        self._stroke = Stroke(self)
        self._changes = Changes(document, self)
        self.before = Before(self, self._changes)
        self.menu_asked.connect(lambda menu, _: self.take_over(menu))
        self._keys = Keys(self, self.stages, self.signs.end_word)
        self._changes.made.connect(self._on_edit)
        self._changes.replaced.connect(self._on_replaced)
        self.highlighter.aged.connect(self._renew)
        self.marks.changed.connect(self._on_marks_changed)
        self.text_set.connect(self.pasting.forget)
        self.matches.changed.connect(self._on_marks_changed)
        theme.theme_changed.connect(self._on_theme_changed)

    def text(self) -> str:
        """The body, as typed. Put together anew only when it was edited since."""
        if self._text is None:
            # Not `toPlainText`, which makes every no-break space an ordinary one.
            self._text = self.document().toRawText().replace("\N{PARAGRAPH SEPARATOR}", "\n")
        return self._text

    def set_text(self, text: str) -> None:
        """Show a body without saying that it was edited; leaves cursor and undo alone when it is the same."""
        self.stages.finish()
        if text == self.text():
            return
        place = self.textCursor().position()
        self._changes.muted = True
        with QSignalBlocker(self):
            self.setPlainText(text)
        self._changes.muted = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.text_set.emit()

    def follow_text(self, text: str) -> None:
        """Show the body as somebody else left it; whoever reads it reads on where they were."""
        before = self.text()
        if text != before:
            seen = sight(self)
            self.set_text(text)
            seen.go_on(self, before, text)

    def _on_replaced(self) -> None:
        self._text = None
        self.marks.begin(self.blockCount())
        self.matches.begin(self.blockCount())
        self.highlighter.begin(self.text())
        self.highlighter.prepare()

    def _on_edit(self, edit: Edit) -> None:
        self._text = None
        if self.before.passing:
            self.highlighter.follow(edit)
            return
        start = self.document().findBlockByNumber(edit.block).position()
        self.marks.follow(edit, start)
        self.matches.follow(edit, start)
        self.highlighter.follow(edit)
        if self._is_beside_pictures(edit):
            self._renew()  # what is said beside each line of a gallery hangs on the others
        if self._untold is None:
            self._tell(edit)
        else:
            self._untold.append(edit)

    def _tell(self, edit: Edit) -> None:
        self.contents_changed.emit(edit.position, edit.removed, edit.inserted)
        self.blocks_changed.emit(edit.block, edit.blocks_removed, edit.blocks_added)
        self.edited.emit()

    def _is_beside_pictures(self, edit: Edit) -> bool:
        around = (edit.block - 1, edit.block + edit.blocks_added)
        return any(
            0 <= number < self.blockCount() and self.highlighter.look(number).kind == "picture" for number in around
        )

    @property
    def pictures(self) -> Mapping[int, str]:
        """The story's pictures by number, each with its caption and credit."""
        return self._paper.pictures

    def name_pictures(self, names: Mapping[int, str], lead: int = 0) -> None:
        """What to say of each picture beside its line: its caption and credit, by its number; and which is the lead."""
        self.lead = lead
        if names != self._paper.pictures:
            self._paper.pictures = dict(names)
            self.viewport().update()

    def _on_marks_changed(self, number: int) -> None:
        if number < 0 or self._untold is not None:
            self._renew()
            return
        block = self.document().findBlockByNumber(number)
        place = self.blockBoundingGeometry(block).translated(self.contentOffset())
        self.viewport().update(place.toAlignedRect())

    def _on_theme_changed(self) -> None:
        self.fit()
        self._inks.mix()
        self.highlighter.begin(self.text())

    def _shown(self, top: float, bottom: float) -> list[Placed]:
        """The paragraphs between two heights of the paper, each with its looks."""
        shown = []
        block = self._stroke.block or self.firstVisibleBlock()
        number = block.blockNumber()
        place = self.blockBoundingGeometry(block).translated(self.contentOffset())
        while block.isValid() and place.top() <= bottom:
            self.highlighter.show(block, number)
            place.setHeight(self.blockBoundingRect(block).height())
            if place.bottom() >= top:
                shown.append(Placed(block, number, place, self.highlighter.look(number)))
            block = block.next()
            number += 1
            place = self.blockBoundingRect(block).translated(place.left(), place.bottom())
        return shown

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._shown(event.rect().top(), event.rect().bottom())
        painter = QPainter(self.viewport())
        self._paper.behind(painter, shown, event.rect())
        self._paper.found(painter, shown, self.matches.of, event.rect())
        if self._invisibles:
            self._invisible.paint(painter, shown, event.rect())
        painter.end()
        super().paintEvent(event)
        if self._focus_mode or any(one.look.kind == "picture" or self.marks.of(one.number) for one in shown):
            self._paint_over(shown, event.rect())

    def _paint_over(self, shown: list[Placed], around: QRect) -> None:
        painter = QPainter(self.viewport())
        self._paper.over(painter, shown, self.marks.of, around)
        if self._focus_mode:
            here = self.blockBoundingGeometry(self.textCursor().block()).translated(self.contentOffset())
            self._paper.veil(painter, here, self.viewport().rect().toRectF())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.comes_later(event, self.keyPressEvent):
            self._press(key_without_controls(event, self))

    def _press(self, event: QKeyEvent) -> None:
        if self.isReadOnly() and event.matches(QKeySequence.StandardKey.Paste):
            self.paste()  # Qt would pass it over in silence
        elif not self.takes_step(event, self._press) and not self._keys.press(event):
            before = self.document().revision()
            self._type(event)
            if self.document().revision() != before:
                self.signs.follow(event.text())

    def _type(self, event: QKeyEvent) -> None:
        """What is typed is on the screen before anybody is told of it: whoever hears of an edit takes their time."""
        plain = event.text() and event.text().isprintable() and not self.textCursor().hasSelection()
        if not plain or self.isReadOnly():
            super().keyPressEvent(event)
            return
        self._untold = []
        with self._stroke.taken():
            super().keyPressEvent(event)
        edits, self._untold = self._untold, None
        for edit in edits:
            self._tell(edit)

    def _renew(self) -> None:
        """More than the lines that are typed in look otherwise now."""
        self._stroke.whole = True
        self.viewport().update()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self.comes_later(event, self.inputMethodEvent) and not self.takes_words(event, self._put_in):
            self._put_in(event)

    def _put_in(self, event: QInputMethodEvent) -> None:
        event = words_without_controls(event, self)
        super().inputMethodEvent(event)
        self.signs.follow(event.commitString())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        show_menu(self, event, self.menu_asked)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self.stages.wait(partial(self.focusNextPrevChild, forward)):
            return True
        leave = super().focusNextPrevChild
        return self._keys.tab(partial(leave, forward), forward=forward) or leave(forward)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml() or source.hasImage()  # files have text: what they are called

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.pasting.take(source)

    def createMimeDataFromSelection(self) -> QMimeData:
        return copied(self.textCursor(), self.pasting.pack)
