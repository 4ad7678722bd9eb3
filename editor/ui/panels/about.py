"""What is planned for a story, and where it stands."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from editor.ui.icons import Icons
from editor.ui.widgets.build import named
from editor.ui.widgets.empty import no_story

if TYPE_CHECKING:
    from editor.ui.jobs import Newsroom, Opened
    from editor.ui.panels.about_form import AboutForm


class AboutPanel(QScrollArea):
    """`planned` carries an action of the rule table, its value and its moment (None when it has none)."""

    planned = Signal(str, str, object)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(
            self,
            "about_panel",
            "About the story",
            horizontalScrollBarPolicy="ScrollBarAlwaysOff",
            focusPolicy="NoFocus",
        )
        self.setWidgetResizable(True)
        self._icons = icons
        self._stack = named(QStackedWidget(), "about_stack")
        self._stack.addWidget(no_story("about", icons, "What is planned for the story is shown and set here."))
        self.setWidget(self._stack)

    @cached_property
    def form(self) -> "AboutForm":
        """The facts and their fields, made when the first story is shown."""
        from editor.ui.panels.about_form import AboutForm

        form = AboutForm(self._icons)
        form.planned.connect(self.planned)
        self._stack.addWidget(form)
        return form

    def show_story(self, opened: "Opened | None", newsroom: "Newsroom | None") -> None:
        """Show a story, or that none is open."""
        if opened is not None and newsroom is not None:
            self.form.show_story(opened, newsroom)
            self._stack.setCurrentWidget(self.form)
            return
        self._stack.setCurrentIndex(0)
        if "form" in vars(self):
            self.form.clear()
