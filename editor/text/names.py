"""What looks like a person's name, as bylines and picture credits give it."""

import re

from editor.text.vocabulary import vocabulary

_PART = r"(?:(?:de|van|von|der|den|la|le|di|da|du|al|el|bin|ní|nic|mac|ó|ap|ab|ferch|af|av|ter|zu|dos|das)[ '’-])?[^\W\d_a-z](?:[\w’'.-]*\w|\.)?"
NAME = rf"{_PART}(?: {_PART}){{1,3}}"
"""Pattern of a name of two to four words (capital letters are checked by `is_person`)."""

NOT_IN_NAMES = vocabulary(
    """council department police garda gardaí images ltd limited club university office service agency media news press
    archive museum gallery government google stock photo photos pictures file handout pool authority society trust group
    company studios studio library association party church school college hospital county city town court committee
    ireland england scotland wales britain kingdom states europe korea africa america american north south east west
    northern southern eastern western monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december world business sport politics culture opinion
    times herald post daily weekly journal reporter reporters staff team desk correspondent editor writer twitter facebook
    coast guard fire rescue force army navy ministry embassy reserve foundation wildlife institute laboratory video
    instagram screengrab via the and of for in on street bank union nations local
    democracy community digital courier gazette advertiser register tribune telegraph chronicle observer points minister president street view maps"""
)
"""Words that no person is called, so a line that holds one names an organisation or a place."""


def is_person(text: str) -> bool:
    """Whether a text is two to four words that could be one person's name."""
    words = text.split()
    if not re.fullmatch(NAME, text) or not 2 <= len(words) <= 5:
        return False
    return all(word.casefold().strip(".’'") not in NOT_IN_NAMES for word in words)


def names_in(text: str) -> list[str]:
    """The persons a text consists of, parted by commas, “and” or “&”; empty if it holds anything else."""
    parts = [part.strip() for part in re.split(r"\s*(?:,|&|\band\b|\bAND\b)\s*", text) if part.strip()]
    return parts if parts and all(is_person(part) for part in parts) else []
