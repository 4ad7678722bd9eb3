"""Elements that do not survive with what they hold, and why."""

import re

from selectolax.lexbor import LexborNode

from editor.text.pasting.dropped import Dropped
from editor.text.pasting.style import Style, is_hidden

_BY_TAG = {
    "del": Dropped.DELETION, "button": Dropped.FORM, "datalist": Dropped.FORM, "meter": Dropped.FORM,
    "progress": Dropped.FORM, "map": Dropped.DRAWING, "dialog": Dropped.HIDDEN, "annotation": None,
    "annotation-xml": None, "frameset": Dropped.EMBED,
}  # fmt: skip
_BY_CLASS = {
    "msodel": Dropped.DELETION, "msocommentreference": None, "msocommenttext": Dropped.COMMENT, "msocomtxt": Dropped.COMMENT, "msocomoff": None,
    "visually-hidden": Dropped.HIDDEN, "visuallyhidden": Dropped.HIDDEN, "sr-only": Dropped.HIDDEN,
    "screen-reader-text": Dropped.HIDDEN, "preheader": Dropped.HIDDEN,
}  # fmt: skip
_REFERENCE = re.compile(r"#(?:cmnt\d|_msocom_)")
_BALLOON = re.compile(r"#(?:cmnt_ref\d|_msoanchor_)")
_STAYS = (False, None)


def removed(node: LexborNode, style: Style, classes: list[str]) -> tuple[bool, Dropped | None]:
    """Whether the element goes with all it holds, and what is counted for it (nothing, if something else was)."""
    tag = str(node.tag)
    attributes = node.attributes
    if tag in _BY_TAG:
        return True, _BY_TAG[tag]
    for name in classes:
        if name in _BY_CLASS:
            return True, _BY_CLASS[name]
    if style.get("mso-element") == "comment":
        return True, Dropped.COMMENT
    if style.get("mso-special-character") == "comment":
        return True, None
    if tag == "a" and _REFERENCE.match(attributes.get("href") or ""):
        return True, None
    if tag in {"div", "p", "li"} and _is_balloon(node):
        return True, Dropped.COMMENT
    if "hidden" in attributes or is_hidden(style):
        return True, Dropped.HIDDEN if node.text(deep=True).strip() else None
    return _STAYS


def _is_balloon(node: LexborNode) -> bool:
    """Whether its words open with the way back to the place commented on, as Google's and Word's comments do."""
    inner = node.child
    for _ in range(2):
        while inner is not None and inner.tag == "-text" and not (inner.text_content or "").strip():
            inner = inner.next
        if inner is None or inner.tag == "-text":
            return False
        if inner.tag == "a" and _BALLOON.match(inner.attributes.get("href") or ""):
            return True
        inner = inner.child
    return False
