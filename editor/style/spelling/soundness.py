"""Why a dictionary cannot be used, found out before Hunspell reads it: Hunspell goes on with half of one, in silence."""

import codecs
import re
from collections import Counter
from pathlib import Path
from typing import Final

from editor.style.spelling.dictionaries import Dictionary

_LARGEST: Final = 64 * 1024 * 1024
_SET: Final = re.compile(rb"^\s*SET[ \t]+(\S+)", re.MULTILINE)
_TABLES: Final = frozenset({"REP", "MAP", "PHONE", "ICONV", "OCONV", "BREAK", "COMPOUNDRULE", "CHECKCOMPOUNDPATTERN"})
_AFFIXES: Final = frozenset({"PFX", "SFX"})


def fault(dictionary: Dictionary) -> str:
    """What is wrong with the files, as the end of a sentence; nothing for a sound dictionary."""
    try:
        affixes, words = _read(dictionary.affixes), _read(dictionary.words)
    except OSError as error:
        return f"it cannot be read ({error.strerror})"
    except OverflowError:
        return "it is larger than 64 MB"
    aff, dic = dictionary.affixes.name, dictionary.words.name
    charset = _charset(affixes)
    try:
        codec = codecs.lookup(charset).name
        lines = affixes.decode(charset, "replace").splitlines()
    except (LookupError, ValueError):
        return f"“{aff}” names a character set that is none, “{charset}”"
    try:
        listed = words.decode(charset).split("\n")
    except UnicodeDecodeError:
        return f"“{dic}” is not in the character set that “{aff}” names, {charset}"
    if codec != "utf-8" and not words.isascii() and _is_utf8(words):
        return f"“{dic}” is in UTF-8, but “{aff}” names {charset}"
    return _of_words(dic, listed) or _of_affixes(aff, lines)


def samples(dictionary: Dictionary, most: int = 40) -> list[str]:
    """Words that a sound dictionary must know, from all over its list."""
    charset = _charset(_read(dictionary.affixes))
    listed = _read(dictionary.words).decode(charset, "replace").splitlines()[1:]
    stems = [re.split(r"[/\t]", line, maxsplit=1)[0].strip() for line in listed]
    plain = [stem for stem in stems if len(stem) > 2 and stem.isalpha()]
    return plain[:: max(1, len(plain) // most)]


def _read(path: Path) -> bytes:
    if path.stat().st_size > _LARGEST:
        raise OverflowError
    return path.read_bytes().removeprefix(codecs.BOM_UTF8)


def _charset(affixes: bytes) -> str:
    named = _SET.search(affixes)
    return named[1].decode("ascii", "replace") if named is not None else "ISO8859-1"


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _of_words(name: str, listed: list[str]) -> str:
    """The list begins with about how many words it holds."""
    first = listed[0].split()
    if not first or not first[0].isdecimal():
        return f"“{name}” does not begin with the number of its words"
    held = sum(1 for line in listed[1:] if line.strip())
    if not held:
        return f"“{name}” holds no words"
    if held < int(first[0]) // 2:
        return f"“{name}” is cut short: it promises {first[0]} words and holds {held}"
    return ""


def _of_affixes(name: str, lines: list[str]) -> str:
    """A table begins with how many lines it has; Hunspell stops reading at one that has fewer."""
    promised: dict[tuple[str, ...], int] = {}
    found: Counter[tuple[str, ...]] = Counter()
    for words in filter(None, map(str.split, lines)):
        table = tuple(words[:2]) if words[0] in _AFFIXES else (words[0],)
        if table in promised:
            found[table] += 1
        elif words[0] in _AFFIXES and len(words) >= 4 and words[3].isdecimal():
            promised[table] = int(words[3])
        elif words[0] in _TABLES and len(words) >= 2 and words[1].isdecimal():
            promised[table] = int(words[1])
    for table, number in promised.items():
        if found[table] < number:
            return f"“{name}” is cut short: {' '.join(table)} promises {number} lines and has {found[table]}"
    return ""
