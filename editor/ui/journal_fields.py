"""A copy as the journal knows it: every field a text, pictures too; and the way back. Pure."""

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from editor.domain.copy import Copy, PictureUse

ORDER = "pictures"
"""The field that names the pictures there are, in their order."""
_LISTS = frozenset({"keywords"})
_VALUES = frozenset({"crop", "focal_point", "rights", "tone", "as_it_came"})
_FLAGS = frozenset({"decorative"})
_NUMBERS = frozenset({"straighten"})
_TREATMENT = frozenset({"crop", "focal_point", "straighten", "tone"})
_FIRST = ("headline", "standfirst", "byline", "dateline", "body")


def as_texts(fields: Mapping[str, Any]) -> dict[str, str]:
    """Fields of a copy, as the window gives them. A picture's field has a name such as `picture 2 caption`."""
    said = {name: _text(value) for name, value in fields.items() if name != ORDER}
    return said | pictures_as_texts(fields[ORDER]) if ORDER in fields else said


def pictures_as_texts(uses: "Sequence[PictureUse]") -> dict[str, str]:
    """Which pictures there are, and every field of each."""
    said = {ORDER: " ".join(str(use.number) for use in uses)}
    for use in uses:
        said |= picture_as_texts(use)
    return said


def picture_as_texts(use: "PictureUse") -> dict[str, str]:
    """The fields of one picture."""
    names = type(use).model_fields
    return {f"picture {use.number} {name}": _text(getattr(use, name)) for name in names if name != "number"}


def as_copy(texts: Mapping[str, str]) -> "Copy":
    """The copy that was told in texts; half a character and NUL, which no store takes, give way to a replacement mark.

    Raises:
        Refused: the texts are not a copy's.
    """
    from editor.domain.copy import Copy, PictureUse, validated

    fields = {name: _value(name, texts[name]) for name in Copy.model_fields if name in texts and name != ORDER}
    pictures = []
    for number in texts.get(ORDER, "").split():
        start = f"picture {number} "
        named = {name: f"{start}{name}" for name in PictureUse.model_fields}
        use = {name: _value(name, texts[key]) for name, key in named.items() if key in texts}
        pictures.append(validated(PictureUse, {**use, "number": number}))
    return validated(Copy, {**fields, ORDER: tuple(pictures)})


def title(field: str) -> str:
    """What a field is called on the screen."""
    words = field.replace("_", " ")
    if words.startswith("picture "):
        _, number, name = words.split(" ", 2)
        return f"Picture {number}, {name}"
    return words.capitalize()


def reading(texts: Mapping[str, str]) -> str:
    """All of it as one reads it, for a file: lines and body first, then every other field that says something."""
    rest = [
        name for name in texts if name not in _FIRST and texts[name] and not name.endswith((" photo", " placement"))
    ]
    head = "\n".join(texts[name] for name in _FIRST[:-1] if texts.get(name))
    notes = "\n".join(f"{title(name)}: {_shown(name, texts[name])}" for name in rest)
    return mended("\n\n".join(part for part in (head, texts.get("body", ""), notes) if part)) + "\n"


def mended(text: str) -> str:
    """The text without halves of characters and NUL."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\0", "\N{REPLACEMENT CHARACTER}")


def worded(field: str, text: str) -> str:
    """What a field says, as one reads it: what is done to a picture in words, all else as it is."""
    name = field.rpartition(" ")[2]
    if not text or name not in _TREATMENT:
        return text
    from editor.domain.copy import PictureUse, validated
    from editor.domain.treatment import words

    return ", ".join(words(validated(PictureUse, {"number": 1, name: _value(name, text)})))


def _shown(field: str, text: str) -> str:
    return ", ".join(worded(field, text).split("\n"))


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, int):
        return str(value or "")
    if isinstance(value, tuple):
        return "\n".join(value)
    return str(value.model_dump_json())


def _value(name: str, text: str) -> Any:
    if name in _LISTS:
        return tuple(mended(text).split("\n")) if text else ()
    if name in _FLAGS:
        return bool(text)
    if name in _NUMBERS:
        return int(text or 0)
    if name in _VALUES:
        return json.loads(text) if text else None
    return mended(text)
