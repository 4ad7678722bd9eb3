"""The theme: contrast, fonts, icons and the style sheet, in light and dark."""

import re
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor.ui.fonts import FACES, face, load_other_fonts
from editor.ui.icons import IconRole, Icons
from editor.ui.theme import Theme, ThemeName, restyle
from editor.ui.tokens import TOKEN_NAMES, read_tokens
from tests.gui.gallery import RESOURCES, build_gallery, build_menu
from tests.gui.gallery_controls import styled

THEMES: tuple[ThemeName, ...] = ("light", "dark")
FOLDER = RESOURCES / "themes"


@pytest.mark.parametrize("name", THEMES)
def test_glyphs_are_drawn_in_the_colours_of_their_theme(name: ThemeName) -> None:
    tokens = read_tokens(FOLDER / f"{name}.json")
    colours = {getattr(tokens, token) for token in TOKEN_NAMES}
    for path in (FOLDER / name).glob("*.svg"):
        used = set(re.findall(r"#[0-9a-fA-F]{3,8}", path.read_text("utf-8")))
        assert used <= colours, path.name


def test_every_glyph_the_sheet_names_is_there_in_both_themes() -> None:
    named = set(re.findall(r"\$glyphs/([a-z-]+\.svg)", (FOLDER / "app.qss").read_text("utf-8")))
    for name in THEMES:
        assert {path.name for path in (FOLDER / name).iterdir()} == named


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('{"ink": "#000000"}', "t.json: missing: accent"),
        ('{"inc": "#000000"}', "t.json: unknown: inc"),
        ("{}", "t.json: missing:"),
    ],
)
def test_a_table_with_a_fault_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "t.json"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=re.escape(complaint)):
        read_tokens(path)


def test_a_table_with_a_word_for_a_colour_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text(
        (FOLDER / "light.json").read_text("utf-8").replace('"ink": "#1d2126"', '"ink": "black"', 1), "utf-8"
    )
    with pytest.raises(ValueError, match=r"t\.json: not a colour: ink"):
        read_tokens(path)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """A theme with nothing applied yet."""
    made = Theme(qapp, RESOURCES)
    made.load_copy_type()
    return made


@pytest.fixture
def icons(theme: Theme) -> Icons:
    """The icons in that theme, shown light."""
    theme.apply("light")
    return Icons(theme, RESOURCES)


@pytest.mark.parametrize("name", THEMES)
def test_the_gallery_is_painted_without_a_complaint(theme: Theme, qtbot: QtBot, name: ThemeName) -> None:
    theme.apply(name)
    icons = Icons(theme, RESOURCES)
    window = build_gallery(icons)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    picture = window.grab().toImage()
    assert picture.pixelColor(4, picture.height() // 2).name() == theme.tokens().window
    assert not build_menu(icons, window).grab().isNull()


def test_a_change_of_theme_is_told_after_it_is_done(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply("light")
    seen: list[tuple[str, bool]] = []
    theme.theme_changed.connect(lambda: seen.append((qapp.palette().window().color().name(), theme.is_dark)))
    theme.apply("dark")
    assert seen == [(theme.tokens().window, True)]
    assert theme.choice == "dark"


def test_system_follows_the_desktop_and_a_choice_does_not(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    desktop = Qt.ColorScheme.Dark
    monkeypatch.setattr("editor.ui.theme.desktop_scheme", lambda _: desktop)
    theme.apply("system")
    assert theme.is_dark
    desktop = Qt.ColorScheme.Light
    theme._on_color_scheme_changed()
    assert not theme.is_dark
    theme.apply("dark")
    theme._on_color_scheme_changed()
    assert theme.is_dark


def test_there_is_no_other_theme(theme: Theme) -> None:
    with pytest.raises(ValueError, match="sepia: no such theme"):
        theme.apply(cast("ThemeName", "sepia"))
    with pytest.raises(KeyError):
        theme.color("mauve")


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("name", FACES)
def test_every_face_is_the_shipped_one(name: str) -> None:
    shown = QFontInfo(face(name))
    assert (shown.family(), shown.pixelSize(), shown.weight()) == (
        FACES[name].family,
        FACES[name].pixels,
        FACES[name].weight,
    )


@pytest.mark.usefixtures("theme")
def test_figures_of_a_counter_are_of_one_width() -> None:
    widths = QFontMetricsF(face("counter"))
    assert widths.horizontalAdvance("111") == widths.horizontalAdvance("000")
    assert QFontMetricsF(face("ui")).horizontalAdvance("111") != QFontMetricsF(face("ui")).horizontalAdvance("000")


def test_a_font_qt_cannot_read_is_named(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "Broken.ttf").write_bytes(b"not a font")
    with pytest.raises(ValueError, match="Broken"):
        load_other_fonts(tmp_path)


def _inks(picture: QPixmap | QImage) -> set[str]:
    """The colours of the pixels that are fully inked."""
    image = picture.toImage() if isinstance(picture, QPixmap) else picture
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_every_icon_is_drawn(icons: Icons) -> None:
    empty = [name for name in icons.names() if not _inks(icons.icon(name).pixmap(QSize(48, 48), 1.0))]
    assert empty == []
    assert len(icons.names()) >= 40


def test_an_icon_or_role_there_is_not_is_an_error(icons: Icons) -> None:
    with pytest.raises(KeyError):
        icons.icon("no-such-icon")
    with pytest.raises(KeyError):
        icons.icon("check", cast("IconRole", "no-such-role"))


def test_an_icon_takes_the_ink_of_its_mode_and_of_the_theme_in_force(theme: Theme, icons: Icons) -> None:
    icon = icons.icon("warning", "muted")
    for name in ("light", "dark", "light"):
        theme.apply(name)
        modes = {QIcon.Mode.Normal: "muted_ink", QIcon.Mode.Active: "ink", QIcon.Mode.Disabled: "disabled_ink"}
        for mode, token in modes.items():
            assert _inks(icon.pixmap(QSize(32, 32), 1.0, mode)) == {getattr(theme.tokens(), token)}


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_an_icon_is_drawn_at_the_pixels_of_the_screen(icons: Icons, scale: float) -> None:
    assert icons.icon("history").pixmap(QSize(16, 16), scale).size() == QSize(16, 16) * scale


def test_a_copied_icon_outlives_its_first(icons: Icons, qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    icon = icons.icon("send")
    button.setIcon(icon)
    icon.addPixmap(QPixmap(QSize(4, 4)))
    del icon
    assert _inks(button.icon().pixmap(QSize(32, 32), 1.0))


def test_a_changed_property_is_shown_after_restyling(theme: Theme, qtbot: QtBot) -> None:
    theme.apply("light")
    badge = styled(QLabel("Copy"), kind="badge", status="draft")
    qtbot.addWidget(badge)
    badge.ensurePolished()
    before = badge.palette().windowText().color().name()
    badge.setProperty("status", "approved")
    restyle(badge)
    assert (before, badge.palette().windowText().color().name()) == (theme.tokens().draft, theme.tokens().approved)


class Told(QWidget):
    """Counts how often it is told of another style."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.times = 0

    def changeEvent(self, event: QEvent) -> None:
        self.times += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


def test_a_widget_is_dressed_no_more_often_for_being_deep_within_others(theme: Theme, qtbot: QtBot) -> None:
    def dressed(depth: int) -> int:
        outer = inner = QWidget()
        qtbot.addWidget(outer)
        for _ in range(depth):
            inner = QWidget(inner)
        told = Told(inner)
        outer.show()
        told.times = 0
        theme.dress()
        return told.times

    assert 0 < dressed(1) == dressed(20)


def test_a_running_program_changes_its_theme_in_turns(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    theme.apply("light")
    window.show()
    for name in THEMES:  # the one that was not put on yet gives way
        theme.turn_to(name)
        assert not window.updatesEnabled()
    with qtbot.waitSignal(theme.theme_changed):
        pass
    assert window.updatesEnabled()
    assert theme.is_dark
    assert theme.tokens().strong_line in qapp.styleSheet()
