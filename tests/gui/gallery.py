"""One of every styled widget, for looking at: `python -m tests.gui.gallery FOLDER` saves a picture in each theme."""

import sys
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTabBar,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.ui.icons import Icons
from editor.ui.theme import Theme
from tests.gui.gallery_controls import banner, buttons, checks, column, fields, styled, words

RESOURCES = Path(__file__).parents[2] / "resources"
COPY = (
    "The last boat of the evening left the **North Pier** at ten past nine, with eleven passengers and a dog.\n\n"
    "“Nobody asked us,” said a woman who has crossed every working day for nineteen years. “They put a notice on the "
    "gate and that was the consultation.”\n\n## Winter timetable\n\nFares rise by 8 per cent from the first of the month."
)


def _manuscript() -> QWidget:
    paper = styled(QFrame(), ground="paper")
    layout = QVBoxLayout(paper)
    layout.setContentsMargins(40, 24, 40, 24)
    headline = styled(QLineEdit("Last ferry of the night to go, board decides"), kind="headline")
    standfirst = styled(QLineEdit("Islanders will have to be home by eight from next month"), kind="standfirst")
    byline = styled(QLineEdit("By Pat Inkwell"), kind="plain")
    headline.setCursorPosition(0)
    copy = styled(QPlainTextEdit(COPY), kind="copy")
    for part in (headline, standfirst, byline, copy):
        layout.addWidget(part)
    return paper


def _lists(icons: Icons) -> QWidget:
    queues = styled(QListWidget(), kind="sidebar")
    for name, text in (
        ("my-copy", "My copy"),
        ("for-review", "For review"),
        ("approved", "Approved"),
        ("spiked", "Spiked"),
    ):
        queues.addItem(text)
        queues.item(queues.count() - 1).setIcon(icons.icon(name, "muted"))
    queues.setCurrentRow(1)
    tree = QTreeWidget()
    tree.ensurePolished()  # or rows keep the height they had without the style sheet
    tree.setHeaderLabels(["Desk", "Stories"])
    desks = QTreeWidgetItem(tree, ["Desks", "12"])
    for name in ("News", "Sport", "Culture"):
        QTreeWidgetItem(desks, [name, "4"])
    tree.expandAll()
    tree.setCurrentItem(desks.child(1))
    table = QTableWidget(3, 3)
    table.setHorizontalHeaderLabels(["Rev", "By", "Change"])
    table.verticalHeader().hide()
    table.setShowGrid(False)
    for line in range(3):
        for place, text in enumerate((str(3 - line), "Robin Galley", "Submitted")):
            table.setItem(line, place, QTableWidgetItem(text))
    table.selectRow(0)
    splitter = QSplitter()
    for view in (queues, tree, table):
        splitter.addWidget(view)
    return splitter


def _card(icons: Icons) -> QFrame:
    card = styled(QFrame(), kind="card", level="danger")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(12, 12, 12, 12)
    layout.addWidget(styled(QLabel("Ferry at the North Pier, Harbour, on Tuesday"), kind="caption"))
    credit = QLabel("Credit missing")
    layout.addWidget(styled(credit, level="danger"))
    return card


def _tabs(icons: Icons) -> QWidget:
    inspector = QTabWidget()
    for name in ("Story", "Pictures", "Checks", "Notes", "History"):
        page = column(_card(icons)) if name == "Story" else QWidget()
        page.setContentsMargins(0, 12, 0, 0)
        inspector.addTab(page, name)
    stories = styled(QTabBar(), kind="stories")
    stories.setTabsClosable(True)
    stories.setDrawBase(False)
    stories.setExpanding(False)
    for name in ("harbour-talks", "ferry-fares", "lifeboat-rescue"):
        stories.addTab(name)
    return column(stories, inspector)


def build_gallery(icons: Icons) -> QMainWindow:
    """A window with one of everything."""
    window = QMainWindow()
    window.setWindowTitle("Gallery")
    for title in ("Story", "Edit", "View"):
        window.menuBar().addMenu(title)
    bar = window.addToolBar("Main")
    bar.setIconSize(QSize(18, 18))
    for name, text in (("new", "New"), ("import", "Import…"), ("command", "Command…")):
        bar.addAction(QAction(icons.icon(name, "muted"), text, window))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    window.statusBar().addWidget(QLabel("Saved 12:04:31 · rev 8"))
    window.statusBar().addPermanentWidget(QLabel("842 words · 3 min 22 s"))
    centre = QWidget()
    grid = QGridLayout(centre)
    grid.setContentsMargins(24, 24, 24, 24)
    grid.setSpacing(24)
    grid.addWidget(words(), 0, 0)
    grid.addWidget(
        column(buttons(icons), *[banner(level, icons) for level in ("info", "warning", "danger")], checks()), 0, 1
    )
    grid.addWidget(fields(), 0, 2)
    grid.addWidget(_lists(icons), 1, 0)
    grid.addWidget(_manuscript(), 1, 1)
    grid.addWidget(_tabs(icons), 1, 2)
    for place in range(3):
        grid.setColumnStretch(place, 1)
    window.setCentralWidget(centre)
    window.resize(1680, 1060)
    return window


def build_menu(icons: Icons, parent: QWidget) -> QMenu:
    """A menu with every kind of line."""
    menu = QMenu(parent)
    menu.addAction(icons.icon("approve"), "Approve").setShortcut("Ctrl+Return")
    menu.addAction(icons.icon("return"), "Return…").setEnabled(False)
    menu.addSeparator()
    shown = menu.addAction("Show preview")
    shown.setCheckable(True)
    shown.setChecked(True)
    menu.addMenu("Export")
    menu.setActiveAction(shown)
    return menu


def main(folder: Path) -> None:
    """Save the gallery and a menu in both themes."""
    app = QApplication([])
    theme = Theme(app, RESOURCES)
    theme.load_copy_type()
    icons = Icons(theme, RESOURCES)
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("light", "dark"):
        theme.apply("light" if name == "light" else "dark")
        window = build_gallery(icons)
        window.show()
        window.activateWindow()
        button = window.findChild(QPushButton, "focused")
        assert isinstance(button, QPushButton)
        button.setFocus()
        QTest.qWaitForWindowActive(window)
        window.grab().save(str(folder / f"gallery-{name}.png"))
        build_menu(icons, window).grab().save(str(folder / f"menu-{name}.png"))
        window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
