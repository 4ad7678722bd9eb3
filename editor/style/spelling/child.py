"""A program of its own that holds Hunspell: `child.py FOLDER NAME`, one JSON question a line in, one answer a line out.

Hunspell works with Python's lock held, up to half a second for one suggestion and a tenth to load, so that the window
would stand still whatever thread asked; and a broken dictionary can bring its process down. So it has its own.
"""

import json
import sys
from importlib import import_module
from typing import Any


def main(folder: str, name: str) -> None:
    """Answer until nobody asks any more."""
    hunspell: Any = import_module("hunspell").Hunspell(name, folder, "UTF-8")
    for line in sys.stdin:
        question, given = json.loads(line)
        if question == "unknown":
            answer = [word for word in given if not _knows(hunspell, word)]
        else:
            answer = _suggestions(hunspell, given)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _knows(hunspell: Any, word: str) -> bool:
    try:
        return bool(hunspell.spell(word))
    except UnicodeEncodeError:  # the dictionary's character set cannot even write it
        return False


def _suggestions(hunspell: Any, word: str) -> list[str]:
    try:
        return list(hunspell.suggest(word))
    except UnicodeEncodeError:
        return []


if __name__ == "__main__":
    main(*sys.argv[1:])
