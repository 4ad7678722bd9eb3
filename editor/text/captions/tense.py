"""Doing what: the first sentence of a caption says it in the present tense; what led to it may be in the past."""

import re

from editor.text.captions.sentence_count import sentences
from editor.text.vocabulary import vocabulary

_PRESENT = vocabulary(
    """is are am has have does do goes go comes come makes make takes take gives give holds hold stands stand sits sit
    speaks speak talks talk walks walk runs run plays play shows show says say looks look meets meet leaves leave arrives
    arrive leads lead heads head kicks kick scores score celebrates celebrate waves wave smiles smile cries cry reacts
    react watches watch waits wait works work rides ride drives drive sails sail flies fly carries carry receives receive
    presents present attends attend addresses address answers answer poses pose shakes shake hugs hug kisses kiss joins
    join visits visit inspects inspect opens open closes close enters enter passes pass throws throw catches catch jumps
    jump tackles tackle saves save beats beat wins win challenges challenge competes compete protests protest demonstrates
    demonstrate clashes clash burns burn rises rise falls fall lies lie hangs hang reads read signs sign writes write
    listens listen gestures gesture points point lights light lays lay places place pays pay gathers gather queues queue
    performs perform sings sing dances dance prays pray searches search fights fight battles battle tries try prepares
    prepare breaks break crashes crash floats float drifts drift rolls roll crosses cross
    checks check stares stare fires fire moves move unloads unload loads load mends mend returns return"""
)
_PAST = vocabulary(
    """was were had did went came made took gave held stood sat spoke walked ran showed said met left led won beat lost
    shook threw caught rode drove flew fell rose hung wrote sang fought told got saw began broke brought built bought kept
    lay paid sent sold struck swam wore"""
)
_PLACE = re.compile(r" ?\([^()]*\bleft\b[^()]*\)|, (?:[a-z]+ )?left(?=,)", re.IGNORECASE)
"""Where somebody is in the picture: this “left” is no verb."""
_AFTER_SUBJECT = re.compile(r"(?:[^\W_a-z]\w+|\))[,]? ([a-z]+ed)\b(?! (?:by|from))")
_ING = re.compile(
    r"\b(?!(?:during|morning|evening|building|meeting|wing|king|spring|thing|wedding|hearing|sitting)\b)[a-z]{2,}ing\b"
)
_THIRD = re.compile(r"\b(?!(?:his|its|this|us|as|was|has|does|thus|plus|yes|is)\b)[a-z]+[^\W\ds]s\b")


def not_present(caption: str) -> str:
    """What to say when the first sentence tells the past, or nothing that happens at all."""
    first = next(iter(sentences(caption)), "")
    first = _PLACE.sub("", first.lower() if first.isupper() else first)
    words = re.findall(r"[^\W\d_]+", first)
    if not words or any(word in _PRESENT for word in words):
        return ""
    past = next((word for word in words if word in _PAST), "")
    ended = _AFTER_SUBJECT.search(first)
    past = past or (ended[1] if ended else "")
    if past:
        return f"“{past}”: say in the present tense what the picture shows."
    if not _ING.search(first) and not _THIRD.search(first):
        return "Say what happens in the picture, in the present tense."
    return ""
