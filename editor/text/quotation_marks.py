"""Which quotation marks and which dash a language writes (Unicode CLDR's delimiters; newspapers' usage for English)."""

from typing import NamedTuple


class Marks(NamedTuple):
    """What the " and ' keys open and close, blanks included, and the dash that two hyphens make between blanks."""

    double: tuple[str, str]
    single: tuple[str, str]
    dash: str = "–"
    spaced: bool = True


ENGLISH = Marks(("“", "”"), ("‘", "’"))
_GERMAN = Marks(("„", "“"), ("‚", "‘"))
_POINTED = Marks(("«", "»"), ("“", "”"))
_RUSSIAN = Marks(("«", "»"), ("„", "“"))
_NORDIC = Marks(("”", "”"), ("’", "’"))
_LOW = Marks(("„", "”"), ("«", "»"))
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
    "de": _GERMAN,
    "de-ch": Marks(("«", "»"), ("‹", "›")),
    "el": _POINTED,
    "es": _POINTED._replace(dash="—", spaced=False),
    "et": _GERMAN,
    "fa": _ARABIC,
    "fi": _NORDIC,
    "fr": Marks(("«\u00a0", "\u00a0»"), ("“", "”")),
    "fr-ch": Marks(("«\u202f", "\u202f»"), ("‹\u202f", "\u202f›")),
    "hr": _LOW,
    "hu": Marks(("„", "”"), ("»", "«")),
    "is": _GERMAN,
    "it": _POINTED,
    "lt": _GERMAN,
    "nb": Marks(("«", "»"), ("‘", "’")),
    "nn": Marks(("«", "»"), ("‘", "’")),
    "no": Marks(("«", "»"), ("‘", "’")),
    "pl": _LOW,
    "pt": ENGLISH,
    "pt-pt": _POINTED,
    "ro": _LOW,
    "ru": _RUSSIAN._replace(dash="—"),
    "sk": _GERMAN,
    "sl": _GERMAN,
    "sv": _NORDIC,
    "uk": _RUSSIAN._replace(dash="—"),
}


def marks_of(language: str) -> Marks:
    """The marks of a language tag such as `en-GB`; a language not in the table writes as English does."""
    tag = language.lower().replace("_", "-")
    while tag and tag not in _LANGUAGES:
        tag = tag.rpartition("-")[0]
    return _LANGUAGES.get(tag, ENGLISH)
