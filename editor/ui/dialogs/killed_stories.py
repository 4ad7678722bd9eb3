"""The stories that have a killed picture, and what can be done about each at once: replace it, or withdraw the story."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from editor.domain.kills import Kill
from editor.ui.dialogs.base import Dialog
from editor.ui.dialogs.killed_pictures import name_of
from editor.ui.icons import Icons
from editor.ui.widgets.build import button, column, label, named, row
from editor.ui.widgets.wrapped import WrappedQuietly

if TYPE_CHECKING:
    from editor.services.killing import KilledUse

_ROADS = {
    "recall": "Recall",
    "reopen": "Edit, voids approval",
    "revise": "Revise…",
    "unschedule": "Unschedule",
    "return": "Return…",
}
"""The actions that lead to where a picture can be replaced, the shortest first, and what their buttons say."""


class KilledStoriesDialog(Dialog):
    """`replace_wanted` carries a slug and a picture's number, `road_wanted` a slug and an action.

    `withdraw_wanted` carries the story, `story_wanted` a slug.
    """

    replace_wanted = Signal(str, int)
    road_wanted = Signal(str, str)
    withdraw_wanted = Signal(object)
    story_wanted = Signal(str)

    def __init__(self, kill: Kill, uses: "list[KilledUse]", icons: Icons, parent: QWidget, told: str = "") -> None:
        """`told` is what else is to be said where no story has it."""
        super().__init__("killed_stories_dialog", f"{name_of(kill)} is killed", parent, width=680)
        self._icons = icons
        self._words = label("killed_stories_words", kind="muted", wraps=True)
        self.list = named(QListWidget(), "killed_stories", "Stories that have it", kind="boxed")
        self.list.setItemDelegate(WrappedQuietly(self.list))
        self.list.setSpacing(2)
        self.list.setFixedHeight(220)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda *_: self._agree())
        self.list.itemActivated.connect(lambda _: self._open())
        self.replace = self._button("replace", "Replace…", self._replace, "primary")
        self.road = self._button("road", "", self._take_road)
        self.withdraw = self._button("withdraw", "Withdraw…", self._withdraw, "danger")
        self.open_story = self._button("open", "Open story", self._open)
        self._why = label("killed_stories_why", kind="small", wraps=True)
        acts = row(self.replace, self.road, self.withdraw, self.open_story, None, gap=8)
        self.lay_out(column(self._words, self.list, acts, self._why, gap=10), "Close", self.accept, kind="", back="")
        self._none = told or "No story has it."
        self.show_uses(uses)

    def _button(self, name: str, words: str, act: Callable[[], None], kind: str = "") -> QPushButton:
        made = button(f"killed_stories_{name}", words, act, kind)
        made.setAutoDefault(False)
        return made

    def show_uses(self, uses: "list[KilledUse]") -> None:
        """Show the stories as they are now, with the same one chosen."""
        row_before = max(0, self.list.currentRow())
        live = sum(use.live for use in uses)
        many = "One story has it" if len(uses) == 1 else f"{len(uses):,} stories have it"
        seen = f"; readers see {'it' if len(uses) == 1 else f'{live:,} of them'}" if live else ""
        self._words.setText(f"{many}{seen}. Nothing goes out with it any more." if uses else self._none)
        self.list.clear()
        for use in uses:
            item = QListWidgetItem(
                self._icons.icon("warning" if use.live else "story", "danger" if use.live else "muted"), _said(use)
            )
            item.setData(Qt.ItemDataRole.UserRole, use)
            self.list.addItem(item)
        self.list.setVisible(bool(uses))
        for each in (self.replace, self.withdraw, self.open_story):
            each.setVisible(bool(uses))
        self.list.setCurrentRow(min(row_before, len(uses) - 1))
        self._agree()

    @property
    def _use(self) -> "KilledUse | None":
        use: KilledUse | None = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return use

    @property
    def _road(self) -> str:
        """The action that leads to where the picture can be replaced, where it cannot be now."""
        use = self._use
        if use is None or not use.present or not use.objections["replace"]:
            return ""
        return next((name for name in _ROADS if not use.objections[name]), "")

    def _agree(self) -> None:
        """What can be done about the story that is chosen, and why not what cannot."""
        use, road = self._use, self._road
        self.road.setText(_ROADS.get(road, ""))
        self.road.setVisible(bool(road))
        told = []
        for name, each in (("replace", self.replace), ("withdraw", self.withdraw)):
            no = use.objections[name] if use is not None else ""
            each.setEnabled(use is not None and not no)
            each.setToolTip(no)
            told += [f"{each.text().rstrip('…')}: {no}"] if no else []
        self._why.setText("\n".join(told))

    def _replace(self) -> None:
        if (use := self._use) is not None:
            self.accept()
            self.replace_wanted.emit(use.story.slug, use.present[0])

    def _take_road(self) -> None:
        use, road = self._use, self._road
        if use is not None and road:
            self.accept()
            self.road_wanted.emit(use.story.slug, road)

    def _withdraw(self) -> None:
        if (use := self._use) is not None:
            self.withdraw_wanted.emit(use.story)

    def _open(self) -> None:
        if (use := self._use) is not None:
            self.accept()
            self.story_wanted.emit(use.story.slug)


def _said(use: "KilledUse") -> str:
    numbers = f"{'picture' if len(use.numbers) == 1 else 'pictures'} {', '.join(map(str, use.numbers))}"
    sure = "this very picture" if use.exact else "it looks the same"
    readers = "readers see it" if use.live else ""
    facts = (use.story.slug, use.story.status.value, readers, numbers, sure)
    return f"{use.story.headline or use.story.slug}\n{'  ·  '.join(filter(None, facts))}"
