"""The person's rosters and picture templates: two files beside the options, read and written off the GUI thread."""

import json
from pathlib import Path

from editor.config.own_file import replace_text
from editor.domain.errors import Unavailable
from editor.text.captions.rosters import Rosters, read_rosters
from editor.ui.picture_words import Words, sound

ROSTERS = "rosters.txt"
TEMPLATES = "picture_templates.json"
LARGEST = 1_000_000
"""Bytes that are read: what is larger is some other file."""
START = (
    "# A roster begins with its prefix and its name; then a code, a tab, the words it stands for.\n"
    "# In a caption \\h7\\ becomes Nell Exampleton (7). Lines that begin with # are for you.\n"
    "# [h Avel Rovers]\n# 7\tNell Exampleton\n"
)
Templates = dict[str, Words]


def read(path: Path, start: str = "") -> str:
    """A file as text; `start` where there is none yet.

    Raises:
        Unavailable: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise Unavailable(f"“{path.name}” is larger than 1 MB, so it is not read.")
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        return start
    except UnicodeDecodeError as error:
        raise Unavailable(f"“{path.name}” is not written in UTF-8.", "Save it anew as UTF-8.") from error
    except OSError as error:
        raise Unavailable(f"“{path.name}” could not be read ({error.strerror}).") from error


def write_rosters(path: Path, text: str) -> Rosters:
    """Keep the rosters; what they hold.

    Raises:
        OSError: they could not be kept.
    """
    replace_text(path, text)
    return read_rosters(text)


def read_templates(path: Path) -> Templates:
    """The templates by name; what is no template in the file is left out.

    Raises:
        Unavailable: the file cannot be read.
    """
    text = read(path, "{}")
    try:
        kept = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unavailable(
            f"“{path.name}” is damaged, so no picture template is there.", "It is left as it is; mend or remove it."
        ) from error
    return {name: sound(words) for name, words in kept.items() if sound(words)} if isinstance(kept, dict) else {}


def write_templates(path: Path, templates: Templates) -> Templates:
    """Keep the templates.

    Raises:
        OSError: they could not be kept.
    """
    replace_text(path, json.dumps(templates, ensure_ascii=False, indent=1, sort_keys=True))
    return templates
