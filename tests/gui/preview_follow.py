"""`python -m tests.gui.preview_follow`: moves manuscript and page in turn, and tells where the other one is then."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from editor.domain.copy import Copy
from tests.bench.copy import made_up
from tests.gui.preview_window import PreviewedWindow

PARAGRAPHS = 120


def main() -> None:
    body = "\n\n".join(f"Paragraph {number}. {made_up(50, number).strip()}" for number in range(PARAGRAPHS))
    window = PreviewedWindow(Copy(headline="Last ferry", body=body))
    found: dict[str, object] = {"at first": window.ask("scrollY")}

    # The manuscript leads.
    go_to(window, 60)
    found["caret"] = [height_of_cursor(window), height_of(window, 60)]
    window.manuscript.verticalScrollBar().setValue(window.manuscript.verticalScrollBar().maximum())
    window.rest(150)
    found["copy at its end"] = window.ask("scrollY + innerHeight >= document.documentElement.scrollHeight - 400")

    # Typing moves the page by less than it would have to, and never back and forth.
    go_to(window, 60)
    before = window.ask("scrollY")
    places = []
    for letter in "Late news ":
        QTest.keyClick(window.manuscript, letter)
        window.rest(20)
        places.append(window.ask("scrollY"))
    found["typed"] = [before, *places]

    # The page leads: it is wheeled, and the manuscript comes along, and pulls nothing back.
    caret = window.manuscript.textCursor().position()
    window.view.touched.emit()
    window.ask(f"(scrollBy(0, {element(100)}.getBoundingClientRect().top), 1)")
    window.rest(200)
    place = window.ask("scrollY")
    window.rest(300)
    found["page stays"] = window.ask("scrollY") == place
    middle = window.manuscript.cursorForPosition(window.manuscript.viewport().rect().center()).block()
    found["copy came to"] = (middle.text() or middle.previous().text()).split(".")[0]
    found["caret stays"] = window.manuscript.textCursor().position() == caret

    # A click puts the cursor there.
    window.ask(f"(scrollBy(0, {element(30)}.getBoundingClientRect().top - 100), 1)")
    window.rest(100)
    painter = window.view.focusProxy()
    QTest.mouseClick(painter, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(100, 120))
    window.rest(200)
    found["clicked"] = window.manuscript.textCursor().block().text().split(".")[0]

    # Its width is a phone's at first; at another one the same words are read on.
    found["widths"] = [window.ask("innerWidth")]
    for name in ("preview_wide", "preview_phone"):
        go_to(window, 60)
        QTest.mouseClick(window.pane.findChild(QToolButton, name), Qt.MouseButton.LeftButton)
        window.rest(400)
        found["widths"] += [window.ask("innerWidth")]
        found[name] = [height_of_cursor(window), height_of(window, 60)]
    # So are they when the page leads.
    window.view.touched.emit()
    window.ask(f"(scrollBy(0, {element(100)}.getBoundingClientRect().top - innerHeight / 2), 1)")
    window.rest(200)
    QTest.mouseClick(window.pane.findChild(QToolButton, "preview_wide"), Qt.MouseButton.LeftButton)
    window.rest(400)
    found["read on"] = height_of(window, 100)
    window.end(found)


def element(number: int) -> str:
    return f"[...document.querySelectorAll('p')].find((p) => p.textContent.startsWith('Paragraph {number}.'))"


def go_to(window: PreviewedWindow, number: int) -> None:
    manuscript = window.manuscript
    cursor: QTextCursor = manuscript.document().find(f"Paragraph {number}.")
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    manuscript.setTextCursor(cursor)
    manuscript.centerCursor()
    window.rest(150)


def height_of_cursor(window: PreviewedWindow) -> float:
    return window.manuscript.cursorRect().center().y() / window.manuscript.viewport().height()


def height_of(window: PreviewedWindow, number: int) -> float:
    return float(window.ask(f"{element(number)}.getBoundingClientRect().bottom / innerHeight"))


if __name__ == "__main__":
    main()
