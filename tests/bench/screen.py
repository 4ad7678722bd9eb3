"""A virtual display with a window manager, and the meter that types into it: from the key to the pixels.

Each key is sent through XTEST; it is shown when XDamage reports a repainted area inside the part that is watched, wider
than a blinking cursor.
"""

import os
import random
import select
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from Xlib import XK, X, display
from Xlib.ext import damage, xtest

from tests.screens import running, virtual_screen

NEEDED = ("Xvfb", "openbox")
CARET = 8
"""Pixels: what is no wider is the cursor."""
PATIENCE = 3.0
"""Seconds after which a key counts as not shown."""
_LETTERS = "abcdefghijklmnoprstuvwxyz"


def missing() -> list[str]:
    """What this machine lacks."""
    return [name for name in NEEDED if shutil.which(name) is None]


@contextmanager
def virtual() -> Iterator[str]:
    """A display with a window manager, while it is needed."""
    with virtual_screen() as name, running(["openbox"], env={**os.environ, "DISPLAY": name}):
        yield name


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the screen, in pixels."""

    left: int
    top: int
    width: int
    height: int

    def meets(self, left: int, top: int, width: int, height: int) -> bool:
        """Whether a repainted area shows in it, and is more than the cursor."""
        across = min(left + width, self.left + self.width) - max(left, self.left)
        down = min(top + height, self.top + self.height) - max(top, self.top)
        return across > CARET and down > 0


class Typist:
    """Types into whatever has the keyboard on a display, and watches part of it."""

    def __init__(self, name: str, area: Area) -> None:
        self._display = display.Display(name)
        self._display.damage_query_version()
        self._root = self._display.screen().root
        self._root.damage_create(damage.DamageReportRawRectangles)
        self.area = area
        self._dice = random.Random(5)
        self._display.sync()

    def close(self) -> None:
        self._display.close()

    def click(self, x: int, y: int) -> None:
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        for kind in (X.ButtonPress, X.ButtonRelease):
            xtest.fake_input(self._display, kind, 1)
        self._display.sync()

    def click_inside(self) -> None:
        """Into the middle of what is watched, and wait until that is done."""
        self.click(self.area.left + self.area.width // 2, self.area.top + self.area.height // 2)
        time.sleep(0.5)

    def press(self, *names: str) -> None:
        """Keys held down together, in this order."""
        codes = [self._display.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.flush()

    def letter(self) -> None:
        """Some letter."""
        self.press(self._dice.choice(_LETTERS))

    def timed(self) -> float:
        """Type a letter into a window at rest; milliseconds until it shows. Raises TimeoutError when it does not."""
        self._rest()
        begun = time.perf_counter()
        self.letter()
        while (left := begun + PATIENCE - time.perf_counter()) > 0:
            if not self._display.pending_events():
                select.select([self._display.fileno()], [], [], left)
            if self._shown():
                took = (time.perf_counter() - begun) * 1000
                time.sleep(self._dice.uniform(0.04, 0.14))
                return took
        raise TimeoutError("a key was not shown")

    def _shown(self) -> bool:
        seen = False
        while self._display.pending_events():
            event = self._display.next_event()
            area = getattr(event, "area", None)
            seen = seen or (area is not None and self.area.meets(area.x, area.y, area.width, area.height))
        return seen

    def _rest(self) -> None:
        """Wait until nothing but the cursor has been painted for a moment."""
        until = time.perf_counter() + PATIENCE
        quiet = time.perf_counter()
        while time.perf_counter() < until and time.perf_counter() - quiet < 0.05:
            time.sleep(0.004)
            if self._shown():
                quiet = time.perf_counter()
