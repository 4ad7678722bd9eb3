"""What keys and input methods write, without the signs that no store takes."""

import re

from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QToolTip, QWidget

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")
LEFT_OUT = "A control sign came with what was typed here, and was left out: no story can hold one."


def key_without_controls(event: QKeyEvent, field: QWidget) -> QKeyEvent:
    """The same key. Qt passes over a control sign by itself, and writes one that comes after a letter."""
    text = event.text()
    if len(text) < 2 or not _CONTROLS.search(text):
        return event
    _say(field)
    return QKeyEvent(event.type(), event.key(), event.modifiers(), _CONTROLS.sub("", text))


def words_without_controls(event: QInputMethodEvent, field: QWidget) -> QInputMethodEvent:
    """The same words."""
    words = event.commitString()
    if not _CONTROLS.search(words):
        return event
    _say(field)
    made = QInputMethodEvent(event.preeditString(), event.attributes())
    made.setCommitString(_CONTROLS.sub("", words), event.replacementStart(), event.replacementLength())
    return made


def _say(field: QWidget) -> None:
    """Below the field, while the person looks at it."""
    QToolTip.showText(field.mapToGlobal(field.rect().bottomLeft()), LEFT_OUT, field)
