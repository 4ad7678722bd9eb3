"""One of every styled widget, for looking at: `python -m tests.gui.gallery FOLDER` saves a picture in each theme."""

import sys
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QFormLayout,
    QFrame,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QSplitter,
    QTabBar,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.ui.icons import Icons
from editor.ui.theme import Theme

RESOURCES = Path(__file__).parents[2] / "resources"
STATUSES = ("draft", "submitted", "approved", "scheduled", "published", "spiked")
LEVELS = ("info", "ok", "warning", "danger")
COPY = (
    "The last boat of the evening left the **North Pier** at ten past nine, with eleven passengers and a dog.\n\n"
    "“Nobody asked us,” said a woman who has crossed every working day for nineteen years. “They put a notice on the "
    "gate and that was the consultation.”\n\n## Winter timetable\n\nFares rise by 8 per cent from the first of the month."
)


W = TypeVar("W", bound=QWidget)


def styled(widget: W, **properties: object) -> W:
    """Give a widget its style properties."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    return widget


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row


def _column(*parts: QWidget | QHBoxLayout) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    layout.addStretch()
    return column


def _words() -> QWidget:
    kinds = ("title", "heading", "subheading", "muted", "small", "counter", "overline", "headline", "copy", "caption")
    labels = [styled(QLabel(f"{kind}: 58 of 70"), kind=kind) for kind in kinds]
    over = styled(QLabel("82 of 70"), kind="counter", over=True)
    statuses = _row(*[styled(QLabel(name.capitalize()), kind="badge", status=name) for name in STATUSES])
    levels = _row(*[styled(QLabel(name.capitalize()), kind="badge", level=name) for name in LEVELS])
    counts = _row(styled(QLabel("6"), kind="count"), styled(QLabel("12"), kind="count", level="accent"))
    return _column(*labels, over, statuses, levels, counts)


def _banner(level: str, icons: Icons) -> QFrame:
    banner = styled(QFrame(), kind="banner", level=level)
    layout = QHBoxLayout(banner)
    layout.setContentsMargins(12, 8, 8, 8)
    sign = QLabel()
    sign.setPixmap(icons.icon(level if level != "danger" else "blocked", level).pixmap(QSize(16, 16), 2.0))
    layout.addWidget(sign)
    layout.addWidget(QLabel("Four eyes is off: anyone may approve what they wrote."), 1)
    layout.addWidget(styled(QPushButton("Why?"), kind="quiet", dense=True))
    return banner


def _buttons(icons: Icons) -> QWidget:
    kinds = {"": "Return…", "primary": "Approve", "quiet": "Preview", "danger": "Withdraw", "link": "Show history"}
    roles = {"": "return", "primary": "approve", "quiet": "preview", "danger": "withdraw", "link": "history"}
    inks = {"primary": "on_accent", "danger": "on_danger", "link": "accent"}
    rows = []
    for enabled in (True, False):
        buttons = [styled(QPushButton(text), kind=kind) for kind, text in kinds.items()]
        for button, kind in zip(buttons, kinds, strict=True):
            button.setIcon(icons.icon(roles[kind], inks.get(kind, "normal")))
            button.setEnabled(enabled)
        rows.append(_row(*buttons))
    focused = styled(QPushButton("Has the keyboard"), objectName="focused")
    menu = QPushButton("Export")
    menu.setMenu(QMenu(menu))
    tools = []
    for name in ("bold", "italic", "link", "quote", "list", "heading"):
        tool = QToolButton()
        tool.setIcon(icons.icon(name, "muted"))
        tool.setCheckable(True)
        tool.setChecked(name == "italic")
        tool.setEnabled(name != "heading")
        tools.append(tool)
    person = QToolButton()
    person.setText("Sue Stetson · subeditor")
    person.setIcon(icons.icon("user", "muted"))
    person.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    person.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    person.setMenu(QMenu(person))
    return _column(*rows, _row(focused, menu, styled(QPushButton("Dense"), dense=True)), _row(*tools, person))


def _checks() -> QWidget:
    boxes = [QCheckBox(text) for text in ("Off", "On", "Partly", "On, disabled", "Off, disabled")]
    boxes[1].setChecked(True)
    boxes[2].setTristate(True)
    boxes[2].setCheckState(Qt.CheckState.PartiallyChecked)
    boxes[3].setChecked(True)
    for box in boxes[3:]:
        box.setEnabled(False)
    radios = [QRadioButton("Update"), QRadioButton("Correction")]
    radios[1].setChecked(True)
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(40)
    progress = QProgressBar()
    progress.setValue(60)
    group = QGroupBox("Class of change")
    layout = QVBoxLayout(group)
    layout.setContentsMargins(0, 4, 0, 0)
    for radio in radios:
        layout.addWidget(radio)
    return _column(_row(*boxes[:3]), _row(*boxes[3:]), group, slider, progress)


def _fields() -> QWidget:
    form_widget = QWidget()
    form = QFormLayout(form_widget)
    form.setContentsMargins(0, 0, 0, 0)
    desk = QComboBox()
    desk.addItems(["News", "Sport", "Business"])
    late = QComboBox()
    late.addItem("Not available")
    late.setEnabled(False)
    deadline = QDateTimeEdit(QDate(2026, 3, 14).startOfDay())
    deadline.setCalendarPopup(True)
    words = QSpinBox()
    words.setMaximum(5000)
    words.setValue(600)
    search = styled(QLineEdit(), kind="search")
    search.setPlaceholderText("Search copy, slugs, captions…")
    wrong = styled(QLineEdit("harbour talks!"), invalid=True)
    note = QPlainTextEdit("A note for the desk, which the reader never sees.")
    note.setMaximumHeight(64)
    rows = (
        ("Search", search), ("Byline", QLineEdit("By Pat Inkwell")), ("Slug", wrong), ("Desk", desk), ("Page", late),
        ("Deadline", deadline), ("Commission", words), ("Editor's note", note),
    )  # fmt: skip
    for label, field in rows:
        form.addRow(styled(QLabel(label), kind="field"), field)
    return form_widget


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
    for row in range(3):
        for column, text in enumerate((str(3 - row), "Sue Stetson", "Submitted")):
            table.setItem(row, column, QTableWidgetItem(text))
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
        page = _column(_card(icons)) if name == "Story" else QWidget()
        page.layout() and page.layout().setContentsMargins(0, 12, 0, 0)
        inspector.addTab(page, name)
    stories = styled(QTabBar(), kind="stories")
    stories.setTabsClosable(True)
    stories.setDrawBase(False)
    stories.setExpanding(False)
    for name in ("harbour-talks", "ferry-fares", "lifeboat-rescue"):
        stories.addTab(name)
    return _column(stories, inspector)


def build_gallery(icons: Icons) -> QMainWindow:
    """A window with one of everything."""
    window = QMainWindow()
    window.setWindowTitle("Gallery")
    for title in ("Story", "Edit", "View"):
        window.menuBar().addMenu(title)
    bar = window.addToolBar("Main")
    for name, text in (("new", "New"), ("import", "Import…"), ("command", "Command…")):
        bar.addAction(QAction(icons.icon(name, "muted"), text, window))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    window.statusBar().addWidget(QLabel("Saved 12:04:31 · rev 8"))
    window.statusBar().addPermanentWidget(QLabel("842 words · 3 min 22 s"))
    centre = QWidget()
    grid = QGridLayout(centre)
    grid.setContentsMargins(24, 24, 24, 24)
    grid.setSpacing(24)
    grid.addWidget(_words(), 0, 0)
    grid.addWidget(
        _column(_buttons(icons), *[_banner(level, icons) for level in ("info", "warning", "danger")], _checks()), 0, 1
    )
    grid.addWidget(_fields(), 0, 2)
    grid.addWidget(_lists(icons), 1, 0)
    grid.addWidget(_manuscript(), 1, 1)
    grid.addWidget(_tabs(icons), 1, 2)
    for column in range(3):
        grid.setColumnStretch(column, 1)
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
