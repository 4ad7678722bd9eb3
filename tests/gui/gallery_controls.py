"""The small parts of the gallery: words, buttons, boxes and fields."""

from typing import TypeVar

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QFormLayout,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.icons import Icons

STATUSES = ("draft", "submitted", "approved", "scheduled", "published", "spiked")
LEVELS = ("info", "ok", "warning", "danger")


W = TypeVar("W", bound=QWidget)


def styled(widget: W, **properties: object) -> W:
    """Give a widget its style properties."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    return widget


def row(*widgets: QWidget) -> QHBoxLayout:
    """Things side by side."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row


def column(*parts: QWidget | QHBoxLayout) -> QWidget:
    """Things one below the other."""
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


def words() -> QWidget:
    """Every kind of label, badge and count."""
    kinds = ("title", "heading", "subheading", "muted", "small", "counter", "overline", "headline", "copy", "caption")
    labels = [styled(QLabel(f"{kind}: 58 of 70"), kind=kind) for kind in kinds]
    over = styled(QLabel("82 of 70"), kind="counter", over=True)
    statuses = row(*[styled(QLabel(name.capitalize()), kind="badge", status=name) for name in STATUSES])
    levels = row(*[styled(QLabel(name.capitalize()), kind="badge", level=name) for name in LEVELS])
    counts = row(styled(QLabel("6"), kind="count"), styled(QLabel("12"), kind="count", level="accent"))
    return column(*labels, over, statuses, levels, counts)


def banner(level: str, icons: Icons) -> QFrame:
    """One banner."""
    banner = styled(QFrame(), kind="banner", level=level)
    layout = QHBoxLayout(banner)
    layout.setContentsMargins(12, 8, 8, 8)
    sign = QLabel()
    sign.setPixmap(icons.icon(level if level != "danger" else "blocked", level).pixmap(QSize(16, 16), 2.0))
    layout.addWidget(sign)
    layout.addWidget(QLabel("Four eyes is off: anyone may approve what they wrote."), 1)
    layout.addWidget(styled(QPushButton("Why?"), kind="quiet", dense=True))
    return banner


def buttons(icons: Icons) -> QWidget:
    """Every kind of button, able and unable."""
    kinds = {"": "Return…", "primary": "Approve", "quiet": "Preview", "danger": "Withdraw", "link": "Show history"}
    roles = {"": "return", "primary": "approve", "quiet": "preview", "danger": "withdraw", "link": "history"}
    inks = {"primary": "on_accent", "danger": "on_danger", "link": "accent"}
    rows = []
    for enabled in (True, False):
        buttons = [styled(QPushButton(text), kind=kind) for kind, text in kinds.items()]
        for button, kind in zip(buttons, kinds, strict=True):
            button.setIcon(icons.icon(roles[kind], inks.get(kind, "normal")))
            button.setEnabled(enabled)
        rows.append(row(*buttons))
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
    person.setText("Robin Galley · subeditor")
    person.setIcon(icons.icon("user", "muted"))
    person.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    person.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    person.setMenu(QMenu(person))
    return column(*rows, row(focused, menu, styled(QPushButton("Dense"), dense=True)), row(*tools, person))


def checks() -> QWidget:
    """Check boxes, choices, a slider and progress."""
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
    return column(row(*boxes[:3]), row(*boxes[3:]), group, slider, progress)


def fields() -> QWidget:
    """Every kind of field."""
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
        ("Deadline", deadline), ("Commission", words), ("Editor’s note", note),
    )  # fmt: skip
    for label, field in rows:
        form.addRow(styled(QLabel(label), kind="field"), field)
    return form_widget
