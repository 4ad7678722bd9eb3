"""Drives a manuscript on a real X11 screen, into which what another program holds is pasted."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from tests.gui.x_drag import Dragger
from tests.gui.x_owner import Owner


class Came(NamedTuple):
    """What came of a paste, and the milliseconds that the window was away from its next key at most."""

    said: str
    longest: float


class Window:
    """A manuscript in a program of its own, on a screen of its own."""

    def __init__(self, screen: str) -> None:
        self.screen = screen
        pipe = subprocess.PIPE
        environment = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-m", "tests.gui.paste_window"]
        self._child = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment)
        ready, number = self.said().split(" ")
        assert ready == "ready"
        self.number = int(number)

    def said(self) -> str:
        """The next line."""
        assert self._child.stdout is not None
        return self._child.stdout.readline().strip()

    def pasted(self, offers: Mapping[str, bytes], how: str = "paste", name: str = "CLIPBOARD") -> Came:
        """What came of it. The other program answers nobody before the window has come to its next key."""
        with Owner(self.screen, offers, name=name) as owner:
            owner.may_answer.clear()
            return self.told(how, owner.may_answer.set)

    def dropped(self, offers: Mapping[str, bytes], where: str = "manuscript", **how: Any) -> Came:
        """What came of a drop. The other program answers nobody before the drop was taken and it has been told so."""
        with Dragger(self.screen, offers, **how) as dragger:
            dragger.may_answer.clear()
            place = self.place(where)

            def drop() -> None:
                assert dragger.over(self.number, *place)
                assert dragger.drop(self.number)
                dragger.may_answer.set()

            return self.told("wait", drop)

    def place(self, where: str) -> tuple[int, int]:
        """Where on the screen a field is."""
        x, _, y = self.told(f"where {where}").said.partition(" ")
        return int(x), int(y)

    def told(self, how: str, asked: Callable[[], None] = lambda: None) -> Came:
        """What came of it; `asked` is called once the window has come to its next key."""
        assert self._child.stdin is not None
        self._child.stdin.write(f"{how}\n")
        self._child.stdin.flush()
        assert self.said() == "asked"
        asked()
        said, _, longest = self.said().partition(" · longest ")
        return Came(said, float(longest.removesuffix(" ms")))

    def close(self) -> None:
        self._child.communicate(timeout=30)
