"""The bar across the top: starting copy, searching, whether the newsroom answers, and who is signed in."""

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QToolButton, QWidget

from editor.ui.actions.bind import Actions, follow
from editor.ui.icons import Icons
from editor.ui.widgets.build import BESIDE_WORDS, button, label, named, row
from editor.ui.widgets.elided import Elided
from editor.ui.widgets.line import Line
from editor.ui.widgets.sign import Sign

if TYPE_CHECKING:
    from editor.ui.jobs import Newsroom

TYPING = 250
"""Milliseconds after the last key before the search asks."""
LONGEST = 170
"""Pixels of the name of whoever is signed in."""
_PERSON_MENU = (("switch_person", "sign_out", "open_newsroom"), ("theme_light", "theme_dark", "theme_system"))


class TopBar(QFrame):
    """`searched` carries what to search for, empty for nothing."""

    searched = Signal(str)

    def __init__(self, icons: Icons, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "top_bar", "Top bar", kind="bar")
        self._icons = icons
        new = button("new", "New", actions["new_story"].trigger, "primary", icons.icon("new", "on_accent"))
        bring = button("import", "Import…", actions["import_copy"].trigger, "quiet", icons.icon("import"))
        follow(new, actions["new_story"])
        follow(bring, actions["import_copy"])
        self.command = self._command_button(actions)
        self._newsroom = named(Elided(), "newsroom", kind="subheading")
        self._four_eyes = label("four_eyes_off", "Four eyes off", "badge", level="warning")
        self._four_eyes.setMaximumHeight(22)  # or it would be as high as the buttons, and look like one
        self._four_eyes.setToolTip("In this newsroom anyone may approve what they wrote; every package says so.")
        self.search = named(Line(), "search", "Search copy, slugs and captions", kind="search")
        self.search.setPlaceholderText("Search copy, slugs, captions")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(120)
        self.search.setMaximumWidth(380)
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._typing.timeout.connect(lambda: self.searched.emit(self.search.text()))
        self.search.textChanged.connect(lambda _: self._typing.start())
        self._link = named(Sign(14), "link")
        self._link_words = label("link_words", kind="small")
        self._person = self._person_button(actions)
        parts = row(
            new, bring, self.command, self._newsroom, self._four_eyes, self.search, self._link, self._link_words, self._person,
            margins=(12, 8, 10, 8), gap=8,
        )  # fmt: skip
        parts.insertSpacing(3, 6)
        parts.setStretchFactor(self.search, 1)
        parts.insertStretch(6, 1)
        self.setLayout(parts)
        self.show_newsroom(None, shared=False)

    def _command_button(self, actions: Actions) -> QPushButton:
        """The way to everything, which says its key."""
        palette = actions["palette"]
        made = button("command", palette.text(), palette.trigger, "quiet", self._icons.icon("command"))

        def say_key() -> None:
            key = actions.key("palette")
            made.setText(f"{palette.text()}   {key}" if key else palette.text())

        palette.changed.connect(say_key)
        say_key()
        follow(made, palette)
        return made

    def _person_button(self, actions: Actions) -> QToolButton:
        person = named(QToolButton(), "person", "Signed in as", toolButtonStyle="ToolButtonTextBesideIcon")
        person.setIcon(self._icons.icon("user", "muted"))
        person.setIconSize(BESIDE_WORDS)
        person.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(person)
        menu.setObjectName("person_menu")
        for number, group in enumerate(_PERSON_MENU):
            if number:
                menu.addSection("Theme")
            for name in group:
                menu.addAction(actions[name])
        person.setMenu(menu)
        return person

    def show_newsroom(self, newsroom: "Newsroom | None", *, shared: bool) -> None:
        """Say where one is, and as whom."""
        self._shared = shared
        self.show_reached(reached=True)
        if newsroom is None:
            self._newsroom.say("Copydesk")
            self._four_eyes.hide()
            self._person.setText("Not signed in")
            return
        from editor.domain.people import FourEyes

        self._newsroom.say(newsroom.policy.newsroom or "Copydesk")
        self._four_eyes.setVisible(newsroom.policy.four_eyes is FourEyes.OFF)
        roles = sorted(role.value for role in newsroom.person.roles)
        said = roles[0] if len(roles) == 1 else "all roles" if len(roles) == 4 else f"{len(roles)} roles"
        self._person.setText(f"{self._shortened(newsroom.person.name)} · {said}")
        self._person.setToolTip(f"{newsroom.person.name}: {', '.join(roles)}")

    def _shortened(self, name: str) -> str:
        """A name that leaves room for the rest of the bar."""
        metrics = self._person.fontMetrics()
        if metrics.horizontalAdvance(name) <= LONGEST:
            return name  # without the names of Qt, for which the first rows have no time
        return metrics.elidedText(name, QtCore.Qt.TextElideMode.ElideRight, LONGEST)

    def forget_search(self) -> None:
        """The list shows something else now: the field no longer says that it shows what was searched for."""
        self.search.clear()  # told, or its button to clear it would stay
        self._typing.stop()

    def show_reached(self, *, reached: bool) -> None:
        """Say whether the newsroom answers."""
        self._link.show_icon(self._icons.icon("online" if reached else "offline", "ok" if reached else "danger"))
        words = ("on line" if self._shared else "this computer") if reached else "not saving"
        self._link_words.setText(words)
        self._link.setAccessibleName(words)
