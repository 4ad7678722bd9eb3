"""Contrast of the themes: words on their grounds, and what is known by its line, in light and dark."""

import json

import pytest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.ui.icons import Icons
from editor.ui.theme import Theme, ThemeName
from tests.gui.gallery import RESOURCES, build_gallery
from tests.gui.gallery_controls import LEVELS, STATUSES
from tests.gui.test_theme import FOLDER, THEMES

BOXED = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
GROUNDS = ("window", "panel", "paper", "field", "raised", "hover")
TEXT_PAIRS = [
    *[
        (ink, ground)
        for ink in ("ink", "muted_ink", "accent_text", "danger", "warning", "ok", "info")
        for ground in GROUNDS
    ],
    *[("ink", ground) for ground in ("pressed", "text_selection", "selection_idle")],
    *[("muted_ink", ground) for ground in ("pressed", "selection", "selection_idle")],
    *[("placeholder_ink", ground) for ground in ("field", "paper", "panel")],
    *[("mark_ink", ground) for ground in ("paper", "accent_wash")],
    *[("ink", f"{name}_wash") for name in LEVELS],
    *[(name, f"{name}_wash") for name in (*STATUSES, *LEVELS)],
    *[(name, ground) for name in STATUSES for ground in (*GROUNDS, "selection")],
    ("selection_ink", "selection"),
    ("accent_text", "accent_wash"),
    ("accent_text", "selection"),
    ("warning", "selection"),
    ("danger", "selection"),
    *[("accent_ink", ground) for ground in ("accent", "accent_hover", "accent_pressed")],
    *[("danger_ink", ground) for ground in ("danger", "danger_hover")],
    ("tooltip_ink", "tooltip"),
]
SHAPE_PAIRS = [
    *[("focus_ring", ground) for ground in GROUNDS],
    *[("strong_line", ground) for ground in (*GROUNDS[:-1], "accent_wash")],
    *[(thumb, ground) for thumb in ("scroll_thumb", "scroll_thumb_hover") for ground in GROUNDS[:-1]],
]


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """The contrast ratio of WCAG 2.2, 1 to 21."""
    lights = sorted((_luminance(first), _luminance(second)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_text_reads_on_its_ground(name: ThemeName) -> None:
    table = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    poor = {pair: round(contrast(table[pair[0]], table[pair[1]]), 2) for pair in TEXT_PAIRS}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("name", THEMES)
def test_lines_that_carry_meaning_are_seen(name: ThemeName) -> None:
    table = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    poor = {pair: round(contrast(table[pair[0]], table[pair[1]]), 2) for pair in SHAPE_PAIRS}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < 3} == {}


@pytest.mark.parametrize("name", THEMES)
def test_every_field_is_drawn_with_the_line_that_is_seen(qapp: QApplication, qtbot: QtBot, name: ThemeName) -> None:
    theme = Theme(qapp, RESOURCES)
    theme.load_copy_type()
    theme.apply(name)
    window = build_gallery(Icons(theme, RESOURCES))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.setFocus()
    boxes = [one for kind in BOXED for one in window.findChildren(kind) if _is_boxed(one)]
    assert len({type(one) for one in boxes}) >= 4
    edges = {one.grab().toImage().pixelColor(one.width() // 2, 0).name() for one in boxes}
    assert edges == {theme.tokens().strong_line}


def _is_boxed(one: QWidget) -> bool:
    within = isinstance(one.parent(), QAbstractSpinBox | QComboBox)
    usable = one.isVisible() and one.isEnabled() and not one.hasFocus() and not one.property("readOnly")
    return usable and not within and one.property("kind") is None and not one.property("invalid")
