"""The page's own words, apart from the copy's: the template has none, so the proof can tell the two apart."""

from datetime import datetime

LANGUAGE = "en-GB"
LABELS = {
    "skip": "Skip to the article",
    "published": "Published",
    "updated": "Updated",
    "source": "Source:",
    "description": "Picture description",
    "gallery": "Gallery",
    "update": "Update",
    "clarification": "Clarification",
    "correction": "Correction",
    "withdrawn": "This story has been withdrawn",
    "withdrawn_on": "Withdrawn on",
    "waiting": "is not attached",
    "picture": "Picture",
}
_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_SCRIPTS = frozenset({"arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg", "mand", "samr"})
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def direction(language: str) -> str:
    """`rtl` for a language (or script) that is written from right to left, else `ltr`."""
    parts = language.lower().split("-")
    script = next((part for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    if script:
        return "rtl" if script in _SCRIPTS else "ltr"
    return "rtl" if parts[0] in _RIGHT_TO_LEFT else "ltr"


def is_ours(language: str) -> bool:
    """Whether the page's own words are in the copy's language, and need no mark of their own."""
    return language.lower().split("-")[0] == "en"


def day_and_time(moment: datetime) -> str:
    """A moment as readers see it: `10 January 2026, 14:30 GMT`."""
    zone = moment.tzname() or ""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M} {zone}".rstrip()
