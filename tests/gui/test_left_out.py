"""The list of what a paste left out is as tall as what it says, and scrolled when that is much."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.ui.dialogs.left_out import TALLEST, LeftOutDialog
from editor.ui.theme import Theme

LONG = "a table inside a list, whose words stay without their cells, since Markdown has no such thing at all"


@pytest.mark.parametrize(("left_out", "scrolled"), [(("1 script",), 0), ((LONG,) * 4, 0), ((LONG,) * 40, 1), ((), 0)])
def test_it_is_scrolled_only_when_it_must_be(
    qtbot: QtBot, theme: Theme, left_out: tuple[str, ...], scrolled: int
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    dialog = LeftOutDialog(left_out, holder)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.list.doItemsLayout()
    assert (dialog.list.verticalScrollBar().maximum() > 0) == scrolled
    assert dialog.list.isHidden() == (not left_out)
    if len(left_out) == 1:
        assert dialog.list.height() < TALLEST / 4
    dialog.done(0)
