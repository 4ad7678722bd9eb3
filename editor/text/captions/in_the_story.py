"""The names of a caption are those of the story."""

from difflib import get_close_matches

from editor.text.captions.persons import persons

_CLOSE = 0.8


def strangers(caption: str, story: str) -> tuple[str, ...]:
    """What to say of each person whom the caption names and the story does not; silent while there is no story."""
    if not story.strip():
        return ()
    known = " ".join(story.split()).casefold()
    absent = [name for name in persons(caption) if name.casefold() not in known]
    told = persons(story) if absent else []
    return tuple(_sentence(name, get_close_matches(name, told, 1, _CLOSE)) for name in absent)


def _sentence(name: str, close: list[str]) -> str:
    return f"The story has “{close[0]}”, not “{name}”." if close else f"“{name}” is not in the story."
