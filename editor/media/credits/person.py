"""Whether a piece of a credit is a person's name."""

import re

from editor.text.names import NOT_IN_NAMES
from editor.text.vocabulary import vocabulary

_LONGEST = 60
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[’'.-](?=[^\W\d_]))*\.?")
PARTICLES = vocabulary(
    "de del della di da das do dos du des la las los van von der den ter ten te zu zur y e bin bint ibn al el af av"
)
"""Words that stand small inside a name."""
_ORGANISATIONS = NOT_IN_NAMES | vocabulary(
    """bros brothers entertainment records films film productions production network tv television radio channel sports
    racing fc afc rfc gaa cup league federation commission agencies hospital trust zoo theatre airport airlines motors
    electric energy water road house palace castle bridge stadium harbour wire newswire photography photographer
    photographers photographic pix pics pic satellite technologies labs corporation corp inc plc gmbh llc collection
    international national royal community members member user users viewer reader readers submitted supplied courtesy
    contributed contributor unknown anonymous various family friends handouts stringer staff archives library estate
    campaign project centre center congress parliament senate office bbc itv nasa nhs rté cnn nbc cbs abc pbs fifa uefa
    gazette tribune chronicle courier telegraph observer guardian independent examiner echo advertiser bulletin standard
    newspaper newspapers magazine review with by at to from"""
)


def is_person(text: str) -> bool:
    """Whether a text is two to six words that could be one person's name, in capitals or not."""
    words = text.split()
    if not 2 <= len(words) <= 6 or len(text) > _LONGEST:
        return False
    if any(word.casefold().strip(".’'") in _ORGANISATIONS or not _WORD.fullmatch(word) for word in words):
        return False
    named = [word for word in words if word[0].isupper() and len(word.strip(".")) > 1]
    small = [word for word in words if word[0].islower()]
    return bool(named) and all(word in PARTICLES or re.match(r"(?:al|el|d|l|de|ben)[-’']", word) for word in small)


def persons_in(text: str) -> tuple[str, ...]:
    """The persons a text consists of, parted by commas, “and” or “&”; none where it holds anything else."""
    parts = re.split(r", (?:and )?| and | AND | & ", text) if len(text) <= 4 * _LONGEST else []
    return tuple(parts) if parts and all(map(is_person, parts)) else ()
