"""Makes Qt's actions and menus from the catalogue and binds them to their handlers, once."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QAbstractButton, QMenu, QMenuBar, QWidget

from editor.ui.actions.catalogue import CATALOGUE, MENUS, Action
from editor.ui.icons import Icons

Handler = QObject | Callable[[], QObject]


class Handlers(NamedTuple):
    """Those who do what the catalogue lists: for the whole window, or for the story in front.

    One that is made when its action is first asked for is given by whatever makes it.
    """

    stories: Handler
    reception: Handler
    intake: Handler
    story: Handler
    flow: Handler
    pictures: Handler
    captions: Handler
    picture_past: Handler
    crops: Handler
    view: Handler
    look: Handler
    commands: Handler
    preferences: Handler
    editing: Handler
    text: Handler
    spelling: Handler
    shaping: Handler
    writing: Handler
    paste: Handler
    find: Handler
    live_rights: Handler
    finder: Handler
    kills: Handler


def handler(handlers: Handlers, path: str) -> Callable[[], object]:
    """The method that a catalogue entry names. Raises AttributeError when there is none."""
    owner, _, method = path.partition(".")
    who = getattr(handlers, owner)
    found: Callable[[], object] = getattr(who if isinstance(who, QObject) else who(), method)
    return found


class Actions:
    """The window's actions by name. They exist before their handlers do, so that the window can be painted first."""

    def __init__(self, window: QWidget, icons: Icons) -> None:
        self._by_name = {entry.name: _made(entry, window, icons) for entry in CATALOGUE}
        self._helps = {entry.name: entry.help for entry in CATALOGUE}
        self._given = {entry.name: entry.shortcut for entry in CATALOGUE}
        self._objections: dict[str, str] = {}
        self._handlers: Handlers | None = None
        self._wait: Callable[[Callable[[], object]], bool] | None = None
        for entry in CATALOGUE:
            self._by_name[entry.name].triggered.connect(partial(self._run, entry.handler))
        for name in self._by_name:
            self._tell(name)
        self._one_of_several(window)
        window.addActions(list(self._by_name.values()))

    def _one_of_several(self, window: QWidget) -> None:
        """Of the actions that give one option its value, one is marked at a time."""
        groups: dict[str, QActionGroup] = {}
        for entry in CATALOGUE:
            if entry.value is not True:
                if entry.option not in groups:
                    groups[entry.option] = QActionGroup(window)
                groups[entry.option].addAction(self._by_name[entry.name])

    def __getitem__(self, name: str) -> QAction:
        """The action of this name. Raises KeyError for one that is not in the catalogue."""
        return self._by_name[name]

    def bind(self, handlers: Handlers, wait: Callable[[Callable[[], object]], bool] | None = None) -> None:
        """From now on, these do what the actions say; later, where `wait` takes it upon itself to have it done."""
        self._handlers, self._wait = handlers, wait

    def _run(self, path: str, *_: object) -> None:
        if self._handlers is None:
            return
        act = handler(self._handlers, path)  # of the story in front now: another may be by the time it is done
        if self._wait is None or not self._wait(act):
            act()

    def fill(self, bar: QMenuBar) -> None:
        """The menus, in the order of the catalogue."""
        for title in MENUS:
            menu = bar.addMenu(title)
            menu.setObjectName(f"menu_{title.lower()}")
            menu.setToolTipsVisible(True)
            self._fill_menu(menu, title)

    def _fill_menu(self, menu: QMenu, title: str) -> None:
        group = 0
        for entry in CATALOGUE:
            if entry.menu == title:
                if entry.group != group:
                    menu.addSeparator()
                    group = entry.group
                menu.addAction(self._by_name[entry.name])

    def allow(self, name: str, objection: str = "") -> None:
        """Enable an action, or disable it and let its tooltip say why."""
        if self._objections.get(name) == objection:
            return
        self._objections[name] = objection
        self._by_name[name].setEnabled(not objection)
        self._tell(name)

    def show_option(self, option: str, value: object) -> None:
        """Let the marks of the actions that turn an option say how it stands."""
        for entry in CATALOGUE:
            if entry.option == option:
                self._by_name[entry.name].setChecked(entry.value == value)

    def objection(self, name: str) -> str:
        """Why an action cannot be done now; empty when it can."""
        return self._objections.get(name, "")

    def key(self, name: str) -> str:
        """The key of an action, empty for none. Raises KeyError for one that is not in the catalogue."""
        return self._given[name]

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Give actions other keys; menus and tooltips say so at once."""
        for name, key in keys.items():
            if self._given[name] != key:
                self._given[name] = key
                self._by_name[name].setProperty("shortcut", key)
                self._tell(name)

    def _tell(self, name: str) -> None:
        """A tooltip says why not, or what the action does and its key."""
        key = self.key(name)
        tip = f"{self._helps[name]} ({key})" if key else self._helps[name]
        self._by_name[name].setToolTip(self.objection(name) or tip)


def follow(button: QAbstractButton, action: QAction) -> None:
    """Let a button that does an action be enabled, and say why not, as the action is."""

    def agree() -> None:
        button.setEnabled(action.isEnabled())
        button.setToolTip(action.toolTip())

    action.changed.connect(agree)
    agree()


def _made(entry: Action, window: QWidget, icons: Icons) -> QAction:
    action = QAction(icons.icon(entry.icon, "muted"), entry.label, window)
    action.setObjectName(f"action_{entry.name}")
    action.setProperty("shortcut", entry.shortcut)  # making a QKeySequence would make all the tables of `Qt`
    action.setStatusTip(entry.help)
    if entry.option:
        action.setCheckable(True)
        action.setIconVisibleInMenu(False)  # where an icon stands, the menu draws no mark
    return action
