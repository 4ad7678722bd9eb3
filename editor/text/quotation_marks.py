"""Which marks and blanks a language writes (Unicode CLDR's delimiters; newspapers' usage; the Imprimerie nationale's blanks)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Marks(NamedTuple):
    """What the " and ' keys open and close, blanks included, and the dash that two hyphens make between blanks.

    `ahead` has the blank that stands before a sign, by the sign. `solid` says that a quotation may follow a letter
    without a blank. `acronym` is what the two keys write between the letters of a word.
    """

    double: tuple[str, str]
    single: tuple[str, str]
    dash: str = "–"
    spaced: bool = True
    ellipsis: str = "…"
    ahead: Mapping[str, str] = MappingProxyType({})
    solid: bool = False
    acronym: tuple[str, str] | None = None


ENGLISH = Marks(("“", "”"), ("‘", "’"))
_GERMAN = Marks(("„", "“"), ("‚", "‘"))
_POINTED = Marks(("«", "»"), ("“", "”"))
_RUSSIAN = Marks(("«", "»"), ("„", "“"))
_NORDIC = Marks(("”", "”"), ("’", "’"))
_LOW = Marks(("„", "”"), ("«", "»"))
_SWISS = Marks(("«", "»"), ("‹", "›"))
_CHINESE = Marks(("“", "”"), ("‘", "’"), dash="——", spaced=False, ellipsis="……", solid=True)
_CORNERS = _CHINESE._replace(double=("「", "」"), single=("『", "』"))
_NARROW = "\u202f"
_FRENCH = Marks(
    (f"«{_NARROW}", f"{_NARROW}»"), ("“", "”"), ahead=MappingProxyType({**dict.fromkeys("!?;", _NARROW), ":": "\u00a0"})
)
_ARABIC = Marks(("«", "»"), ("‹", "›"))

# The longest tag that fits wins: fr-CH before fr.
_LANGUAGES = {
    "en": ENGLISH,
    "en-us": ENGLISH._replace(dash="—", spaced=False),
    "en-ca": ENGLISH._replace(dash="—", spaced=False),
    "ar": _ARABIC,
    "bg": _GERMAN,
    "ca": _POINTED,
    "cs": _GERMAN,
    "da": Marks(("»", "«"), ("›", "‹")),
    "de": _GERMAN,
    "de-ch": _SWISS,
    "de-li": _SWISS,
    "el": _POINTED,
    "es": _POINTED._replace(dash="—", spaced=False),
    "et": _GERMAN,
    "fa": _ARABIC,
    "fi": _NORDIC,
    "fr": _FRENCH,
    "fr-ca": _FRENCH._replace(double=("«\u00a0", "\u00a0»"), ahead=MappingProxyType({":": "\u00a0"})),
    "fr-ch": _FRENCH._replace(
        single=(f"‹{_NARROW}", f"{_NARROW}›"), ahead=MappingProxyType(dict.fromkeys("!?;:", _NARROW))
    ),
    "he": Marks(("”", "”"), ("’", "’"), acronym=("״", "׳")),
    "hr": _LOW,
    "hu": Marks(("„", "”"), ("»", "«")),
    "is": _GERMAN,
    "it": _POINTED,
    "it-ch": _SWISS,
    "ja": _CORNERS,
    "lt": _GERMAN,
    "nb": Marks(("«", "»"), ("‘", "’")),
    "nn": Marks(("«", "»"), ("‘", "’")),
    "no": Marks(("«", "»"), ("‘", "’")),
    "pl": _LOW,
    "pt": ENGLISH,
    "pt-pt": _POINTED,
    "rm": _SWISS,
    "ro": _LOW,
    "ru": _RUSSIAN._replace(dash="—"),
    "sk": _GERMAN,
    "sl": _GERMAN,
    "sv": _NORDIC,
    "uk": _RUSSIAN._replace(dash="—"),
    "zh": _CHINESE,
    "zh-hant": _CORNERS,
    "zh-hk": _CORNERS,
    "zh-mo": _CORNERS,
    "zh-tw": _CORNERS,
}


def marks_of(language: str) -> Marks:
    """The marks of a language tag such as `en-GB`; a language not in the table writes as English does."""
    tag = language.lower().replace("_", "-")
    while tag and tag not in _LANGUAGES:
        tag = tag.rpartition("-")[0]
    return _LANGUAGES.get(tag, ENGLISH)
