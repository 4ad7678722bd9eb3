"""By-lines in capitals: “JANE McDONALD” is Jane McDonald, “O'NEILL” O'Neill, “DE LA CRUZ” de la Cruz.

Where the same name stands in small letters elsewhere in the picture, that spelling is taken.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from editor.media.credits.agencies import Agencies
from editor.media.credits.line import put_together, take_apart
from editor.media.credits.person import PARTICLES, is_person
from editor.media.credits.values import Idea, Signed
from editor.text.vocabulary import vocabulary

_BETWEEN = re.compile(r"(, (?:and )?| and | AND | & )")
_INITIALS = re.compile(r"(?:\w\.)+(?:-?\w\.)*\w?|\w")
_PREFIXED = re.compile(r"([A-Z][a-z]{1,3}['’]?)([^\W\d_]{2,})")
_VOWELS = frozenset("AEIOUY")
_SHORT_NAMES = vocabulary("AL ED OZ AN AI NG")
_AS_IT_IS = vocabulary("II III IV VI VII VIII MBE OBE CBE KBE DBE USAF USN USMC RAF NUJ AOP BPPA FRPS ARPS LRPS")
# Behind these, “Mac” is followed by a capital; Machado, Mackay and Macey are other names.
_MAC = vocabulary(
    """ALISTER ARTHUR ASKILL AULAY BETH BRIDE CALLUM CORMACK DONALD DONNELL DONOUGH DOUGALL FADDEN FARLANE GREGOR
    GUIRE INNES INTOSH INTYRE IVER KENNA KENZIE KINNON LACHLAN LEAN LENNAN LEOD MAHON MANUS MILLAN NAB NAMARA NEIL
    NEILL PHAIL PHERSON QUARRIE RAE SWEEN TAGGART TAVISH WILLIAM"""
)


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    elsewhere = (signed.caption, signed.copyright, signed.credit, *signed.creator)

    def person(name: str) -> str:
        return _known(name, elsewhere) or in_small_letters(name)

    def credited(line: str) -> str:
        pieces = take_apart(line, agencies)
        if not any(piece.agency for piece in pieces) or any(piece.handed_out for piece in pieces):
            return line
        told = [replace(piece, text=_each(piece.text, person)) if piece.persons else piece for piece in pieces]
        return put_together(told) if told != list(pieces) else line

    creator = tuple(_each(line, person) for line in signed.creator)
    return replace(signed.lines(credited), creator=creator)


def _each(line: str, change: Callable[[str], str]) -> str:
    """A line of one or several persons, each in small letters; any other line as it is."""
    parts = _BETWEEN.split(line)
    if not all(is_person(part) for part in parts[::2]):
        return line
    parts[1::2] = map(str.lower, parts[1::2])
    parts[::2] = [change(part) if _shouted(part.split(" ")) else part for part in parts[::2]]
    return "".join(parts)


def _known(name: str, elsewhere: tuple[str, ...]) -> str:
    """The same name as it is spelt elsewhere in small letters."""
    form = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    spelt = (found[0] for text in elsewhere for found in form.finditer(text))
    return next((one for one in spelt if not _shouted(one.split(" ")) and one != one.lower()), "")


def _shouted(words: list[str]) -> range:
    """Which words of a name are in capitals for no reason: all of them, or the surname at the end."""
    loud = [_loud(word) for word in words]
    if all(sign or word in PARTICLES or _INITIALS.fullmatch(word) for sign, word in zip(loud, words, strict=True)):
        return range(len(words) if any(loud) else 0)
    if words[-1] in _AS_IT_IS or not _loud(words[-1]) or not _pronounced(words[-1]):
        return range(0)
    start = len(words)
    while start and (loud[start - 1] or words[start - 1] in PARTICLES):
        start -= 1
    return range(start, len(words))


def _loud(word: str) -> bool:
    letters = [sign for sign in word if sign.isalpha()]
    prefixed = _PREFIXED.fullmatch(word)
    return (len(letters) > 1 and all(map(str.isupper, letters)) and not _INITIALS.fullmatch(word)) or bool(
        prefixed and prefixed[2].isupper()
    )


def in_small_letters(name: str) -> str:
    """A person's name in capitals as it is written."""
    words = name.split(" ")
    for place in _shouted(words):
        inside = 0 < place < len(words) - 1
        words[place] = "-".join(
            _part(part, inside=inside, last=place == len(words) - 1) for part in words[place].split("-")
        )
    return " ".join(words)


def _part(word: str, *, inside: bool, last: bool) -> str:
    bare = word.rstrip(".")
    if bare in _AS_IT_IS or _INITIALS.fullmatch(word) or (not last and _are_initials(bare)):
        return word
    if inside and word.lower() in PARTICLES:
        return word.lower()
    prefixed = _PREFIXED.fullmatch(word)
    if prefixed:
        return prefixed[1] + _capital(prefixed[2])
    if bare.startswith("MAC") and bare[3:] in _MAC:
        return "Mac" + _capital(word[3:])
    if bare.startswith("MC") and len(bare) > 3:
        return "Mc" + _capital(word[2:])
    mark = re.search("['’]", word)
    if mark and mark.start() == 1:
        return word[:2] + _capital(word[2:])
    return _capital(word)


def _pronounced(word: str) -> bool:
    """Whether it has a vowel; letters of other scripts are taken for one."""
    return bool(_VOWELS.intersection(word)) or not word.isascii()


def _are_initials(word: str) -> bool:
    """“JB” is two initials, “JO” a name."""
    return len(word) <= 3 and word not in _SHORT_NAMES and not _pronounced(word[1:])


def _capital(word: str) -> str:
    # İ is the capital of i, though Unicode's own small form of it has two signs.
    return word[:1] + word[1:].replace("İ", "i").lower()


IDEA = Idea("capitals", "names are not in capitals", _apply)
