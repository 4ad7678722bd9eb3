"""Copy in another case: sentence, title, capitals, small letters.

Markdown marks, addresses, inline code and comments stay as they are. Acronyms (NHS) and names with capitals of their own
(McDonald, iPhone) keep them in sentence and title case, as do the `names` the caller knows; where everything was in
capitals nothing shows which words those are, so there only `names` keep theirs. Capitals and small letters are literal,
and those of the language: Turkish has an i of its own, and Dutch writes IJ at the start of a word.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable

_SMALL = "a an and as at but by for from if in into nor of off on or over per so than the to up v via vs with yet"
SMALL_WORDS = frozenset(_SMALL.split())
"""What British headlines in title case leave small, but for the first and the last word."""

# None of these can run over the start of another of its kind, or is long, so that no copy takes more than linear time.
_VERBATIM = (
    r"`+[^`]*`+|<!--(?:(?!<!--).)*?-->|\]\([^()\s]*(?:\s[^()\n]*)?\)|<[a-z][^<>\s]{0,40}[:@][^<>\s]*>"
    r"|(?:\w{1,20}://|\bwww\.)[^\s)>]+|&#?\w{1,40};|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,190}"
)
_MARK = r"\u0300-\u036f"
_WORD = rf"[^\W_]+(?:[{_MARK}]+|['’.&][^\W_]+|[^\W_]+)*"
_PIECE = re.compile(rf"(?P<verbatim>{_VERBATIM})|(?P<word>{_WORD})", re.DOTALL | re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.?!…][\"'”’)\]*_»]*\s|\n")
_STARTS_AFRESH = re.compile(r"[:;?!.…]\s|\s[–—]\s|—|\n|[\"“«„]$")
_ELISION = re.compile(r"([odl])['’](\w{3,}(?:['’]s)?)", re.IGNORECASE)
_NOT_A_NAME = frozenset({"o’clock", "o'clock", "d’you", "d'you"})
# McDonald, O’Brien: no other word begins so. Mac is left as it is, for a machine does.
_GAELIC = re.compile(r"(mc|o['’])(?=\w{3})")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
_SMALL_DOTTED = frozenset({"a.m", "e.g", "i.e", "p.m"})
_ROCK_N_ROLL = re.compile(r"['’‘]$")
# The stop after an initial or in U.S. ends no sentence.
_DOTTED_I = frozenset({"az", "tr"})
_INITIALS = re.compile(r"[^\W\d](?:\.[^\W\d])*")


def upper(text: str, language: str = "") -> str:
    """The words in capitals."""
    return _each_word(text, lambda word, _gap, _last: _upper(word, language))


def lower(text: str, language: str = "") -> str:
    """The words in small letters."""
    return _each_word(text, lambda word, _gap, _last: _lower(word, language))


def sentence(text: str, names: Iterable[str] = (), language: str = "") -> str:
    """A capital at the start of each sentence and for what keeps its capitals; the rest in small letters."""
    kept = _kept(text, names)

    def change(word: str, gap: str | None, _last: bool) -> str:
        known = kept(word)
        if known:
            return known
        small = _lower(word, language)
        first = gap is None or _SENTENCE_END.search(gap) is not None
        return _capital(small, language) if first or _is_capital(small) else small

    return _each_word(text, change)


def title(text: str, names: Iterable[str] = (), language: str = "") -> str:
    """A capital for each word but the small ones; those too when first, last, or after a colon or a dash."""
    kept = _kept(text, names)

    def change(word: str, gap: str | None, last: bool) -> str:
        known = kept(word)
        if known:
            return known
        small = _lower(word, language)
        first = gap is None or _STARTS_AFRESH.search(gap) is not None
        if small in _SMALL_DOTTED or (small in SMALL_WORDS and not first and not last):
            return small
        if small == "n" and gap and _ROCK_N_ROLL.search(gap):
            return small
        elided = _ELISION.fullmatch(small)
        if elided and small not in _NOT_A_NAME:
            return f"{elided[1].upper()}{small[1]}{_capital(elided[2], language)}"
        return _capital(small, language)

    return _each_word(text, change)


def names_in(copy: str) -> frozenset[str]:
    """The words that stand with capitals within sentences of a story and never without: the names it knows."""
    capital: Counter[str] = Counter()
    small: set[str] = set()
    gap: str | None = None
    end = 0
    for piece in _PIECE.finditer(copy):
        gap = copy[end : piece.start()] if end else None
        end = piece.end()
        word = piece["word"]
        if not word:
            continue
        word = re.sub(r"['’]s$", "", word)
        if word == word.lower():
            small.add(word)
        elif gap is not None and not _SENTENCE_END.search(gap) and not re.search(r"[\"'“‘«„#>*-]\s*$", gap):
            capital[word] += 1
    return frozenset(word for word in capital if word.lower() not in small)


def _kept(text: str, names: Iterable[str]) -> Callable[[str], str]:
    """How a word is written that keeps its capitals, or nothing."""
    known = {name.lower(): name for name in names}
    shouted = not any(sign.islower() for piece in _PIECE.finditer(text) for sign in piece["word"] or "")
    lone = sum(piece["word"] is not None for piece in _PIECE.finditer(text)) == 1

    def kept(word: str) -> str:
        stem, mark, ending = word, "", ""
        possessive = re.search(r"(['’])([sS])$", word)
        if possessive:
            stem, mark, ending = word[: possessive.start()], possessive[1], possessive[2].lower()
        if stem.lower() in known:
            return known[stem.lower()] + mark + ending
        own = any(sign.isupper() for sign in stem[1:]) and not _ELISION.fullmatch(stem.title())
        return stem + mark + ending if own and (lone or not shouted) else ""

    return kept


def _is_capital(small: str) -> bool:
    """Whether a word has its capital wherever it stands."""
    gaelic = _GAELIC.match(small) and small not in _NOT_A_NAME
    dotted = _DOTTED.fullmatch(small) and small not in _SMALL_DOTTED
    return bool(gaelic or dotted or re.match(r"i(?:['’]|$)", small))


def _upper(word: str, language: str) -> str:
    return (word.replace("i", "İ") if language[:2].lower() in _DOTTED_I else word).upper()


def _lower(word: str, language: str) -> str:
    return (word.replace("İ", "i").replace("I", "ı") if language[:2].lower() in _DOTTED_I else word).lower()


def _capital(small: str, language: str) -> str:
    """The word with its first letter in capitals, if it begins with a letter: 4th stays; U.S. and McDonald have more."""
    if _DOTTED.fullmatch(small) and small not in _SMALL_DOTTED:
        return _upper(small, language)
    gaelic = _GAELIC.match(small) if small not in _NOT_A_NAME else None
    if gaelic:
        return small[0].upper() + small[1 : gaelic.end()] + small[gaelic.end()].upper() + small[gaelic.end() + 1 :]
    if small.startswith("ij") and language[:2].lower() == "nl":
        return f"IJ{small[2:]}"
    if small[0] == "i":
        return _upper(small[0], language) + small[1:]
    # Not `upper`, which makes FI of a ligature.
    return small[0].title() + small[1:]


def _each_word(text: str, change: Callable[[str, str | None, bool], str]) -> str:
    """Each word changed, told what stands between it and the word before (nothing for the first) and if it is last."""
    pieces = list(_PIECE.finditer(text))
    last = max((place for place, piece in enumerate(pieces) if piece["word"]), default=-1)
    out = []
    end = 0
    gap: str | None = None
    initials = False
    for place, piece in enumerate(pieces):
        between = text[end : piece.start()]
        gap = gap + between if gap is not None else None
        out.append(between)
        if piece["word"]:
            stop = "." if gap and gap.startswith(".") and initials else ""
            out.append(change(piece["word"], gap.removeprefix(stop) if gap is not None else None, place == last))
            initials = _INITIALS.fullmatch(piece["word"]) is not None
            gap = ""
        else:
            out.append(piece["verbatim"])
        end = piece.end()
    return "".join(out) + text[end:]
