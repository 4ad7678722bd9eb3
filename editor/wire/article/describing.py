"""Sentences that describe what a picture shows: they tell of nothing that happened and of nothing that will."""

import re

from editor.text.vocabulary import vocabulary

_CUE = re.compile(
    r"\b(?:pictured|left|right|centre|center|above|below|file (?:photo|picture|image)|undated|handout|screengrab|library (?:picture|photo))\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    r"^pictured(?:,|\s?:)\s|\((?:(?:also |both )?pictured|above|below|(?:file|library|stock) (?:photo|picture|image|pic))\b[^)]{0,20}\)",
    re.IGNORECASE,
)
_TELLS = vocabulary(
    """was were had did said says told tells asked asks added adds warned believes believe expects expect thinks think hopes
    hope wants want wanted plans plan needs need will would can could shall should must may might has have does do is are
    went came took made gave got began became saw ran won lost fell rose found left held met hit led sent spent brought
    bought built caught kept knew grew thought paid put set cut let shut broke spoke chose drove wrote understood there
    nobody nothing"""
)
_OPENS_SPEECH = vocabulary("he she it they we i but and however meanwhile also then yet so if when while although")
_PAST = re.compile(r"(?<!\b[Aa] )(?<!\b[Aa]n )(?<!\b[Tt]he )\b[a-z]{2,}[^e\W]ed\b(?! by\b)")
_RELATIVE = re.compile(r",? (?:which|who|whom|whose|where|that)\b[^,.]*")
_SHOWS = re.compile(
    r"\b(?:play|load|board|feed|swim|jump|walk|leave|arrive|climb|stand|sit|hold|wave|pose|speak|cheer|greet|address|inspect|celebrate|march|queue|gather|paddle|kneel|hug|embrace|smile|clap|applaud"
    r"|gaze|peer|chat|dance|sail|row|ride|carry|carries|unveil|admire|shake|lean|wade|rest|watch|look (?:on|out|at|up|over)|watche|embrace)s?\b"
)
_BESIDE_SOMEBODY = re.compile(r"\bpictured\b|[,(] ?(?:far |second )?(?:left|right|centre|center)(?:[,)]|\.$)")
_SCENE = re.compile(
    r"(?:an? )?(?:aerial |general |close-up |inside )?(?:view|scene|image|picture|photo) (?:of|from|inside|over)\b"
)
_DOING = re.compile(r"[a-z]+s? [a-z]{2,}ing\b")
_LONGEST_CUED = 240
_LONGEST = 200
_FEWEST_WORDS = 4


def speaks_of_a_picture(text: str) -> bool:
    """Whether it says that it belongs to a picture: “(pictured)”, “(file image)”, “Pictured: …”."""
    return bool(_IN_BRACKETS.search(text))


def has_cue(text: str) -> bool:
    """Whether it speaks of the picture itself: “left”, “pictured”, “file photo”."""
    return bool(_CUE.search(text))


def describes_a_picture(text: str) -> bool:
    """Whether a whole sentence reads like a caption."""
    if has_cue(text):
        return len(text) <= _LONGEST_CUED
    told = _RELATIVE.sub("", text)
    words = re.findall(r"[\w’']+", told.casefold())
    return (
        len(text) <= _LONGEST
        and len(words) >= _FEWEST_WORDS
        and words[0] not in _OPENS_SPEECH
        and not _TELLS.intersection(words)
        and not _PAST.search(told)
        and text[:1] not in "“‘\"'"
    )


def shows_somebody(text: str) -> bool:
    """Whether a sentence says what somebody in it can be seen doing now, or what it is a view of, and no more."""
    if _BESIDE_SOMEBODY.search(text):
        return True
    if has_cue(text) or not describes_a_picture(text):
        return False
    told = _RELATIVE.sub("", text).casefold()
    return bool(_SHOWS.search(told) or _SCENE.match(told) or _DOING.match(told))
