"""What a panel shows when it has nothing to show: what this is, and what to do."""

from PySide6.QtWidgets import QPushButton, QWidget

from editor.ui.icons import Icons
from editor.ui.widgets.build import column, label, named, row
from editor.ui.widgets.sign import Sign

_SIGN = 36


def empty_state(name: str, icons: Icons, icon: str, title: str, words: str, *buttons: QPushButton) -> QWidget:
    """A sign, a title, one sentence, and the buttons that end the emptiness."""
    made = named(QWidget(), name, title)
    sign = named(Sign(_SIGN, icons.icon(icon, "muted")), f"{name}_sign")
    heading = label(f"{name}_title", title, "subheading")
    line = label(f"{name}_words", words, "muted", wraps=True)
    for part in (heading, line):
        part.setProperty("alignment", "AlignCenter")
    line.setMaximumWidth(320)
    words_row = row(None, line, None)
    words_row.setStretch(1, 8)  # as wide as it may be: wrapped words ask for little
    ends = row(None, *buttons, None)
    made.setLayout(column(None, row(None, sign, None), heading, words_row, ends, None, None, margins=24, gap=10))
    return made


def no_story(panel: str, icons: Icons, words: str) -> QWidget:
    """What a panel of the inspector shows while no story is open."""
    return empty_state(f"{panel}_no_story", icons, "story", "No story is open", words)
