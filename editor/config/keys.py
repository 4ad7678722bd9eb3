"""Keys by name, such as `Ctrl+Shift+A`: one way of writing each, and which of them typing cannot do without."""

from typing import Final

_MODIFIERS: Final = ("Meta", "Ctrl", "Alt", "Shift")
_NAMED: Final = {
    name.lower(): name
    for name in (
        "Esc", "Tab", "Backtab", "Backspace", "Return", "Enter", "Ins", "Del", "Pause", "Print", "Home", "End", "Left",
        "Up", "Right", "Down", "PgUp", "PgDown", "Space", "Menu", *(f"F{number}" for number in range(1, 13)),
    )
}  # fmt: skip
_FUNCTIONS: Final = frozenset(f"F{number}" for number in range(1, 13))
_MOVING: Final = frozenset(("Left", "Right", "Up", "Down", "Home", "End", "Backspace", "Del", "Ins"))
_TEXT: Final = frozenset(
    (
        "Ctrl+A",
        "Ctrl+C",
        "Ctrl+E",
        "Ctrl+U",
        "Ctrl+V",
        "Ctrl+X",
        "Ctrl+Y",
        "Ctrl+Z",
        "Ctrl+Shift+V",
        "Ctrl+Shift+Z",
        "Alt+Backspace",
        "Alt+Shift+Backspace",
    )
)
_DESKTOP: Final = frozenset(("Alt+F4", "Alt+Tab", "Alt+Shift+Backtab", "Alt+Space", "Alt+Esc", "Shift+F10"))


def normal(text: str) -> str:
    """The one way to write a key: `shift + ctrl+a` is `Ctrl+Shift+A`; empty stays empty.

    Raises:
        ValueError: this names no key.
    """
    if not text.strip():
        return ""
    head, key = _parted(text.strip())
    given = [part.strip().capitalize() for part in head.split("+")] if head else []
    named = _NAMED.get(key.lower()) or (key.upper() if len(key.upper()) == 1 and key.isprintable() else "")
    if not named or len(set(given)) != len(given) or not set(given) <= set(_MODIFIERS):
        raise ValueError(f"{text!r} names no key")
    return "+".join([modifier for modifier in _MODIFIERS if modifier in given] + [named])


def needed_for(key: str) -> str:
    """What a key, written in the one way, cannot be spared for, as the end of a sentence; empty when it may be given."""
    head, name = _parted(key)
    modifiers = set(head.split("+")) - {""}
    if key in _DESKTOP or name == "Menu" or "Meta" in modifiers:
        return "the desktop keeps it for itself"
    if name in ("Esc", "Tab", "Backtab") and not modifiers & {"Alt", "Ctrl"}:
        return "it leaves a field or a dialog"
    if not modifiers & {"Ctrl", "Alt"} and name not in _FUNCTIONS:
        return "it is needed for typing"
    if key in _TEXT or (name in _MOVING and "Alt" not in modifiers):
        return "it is needed for editing text"
    if "Shift" in modifiers and len(name) == 1 and not name.isalpha():
        return "it is not the same on every keyboard"
    return ""


def _parted(text: str) -> tuple[str, str]:
    """The modifiers and the key, which may itself be a plus."""
    if text == "+":
        return "", "+"
    if text.endswith("++"):
        return text[:-2], "+"
    head, _, key = text.rpartition("+")
    return head, key.strip()
