"""Around its body the page says what the copy, its history and the paper say, in this order, and nothing else."""

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import zip_longest

from selectolax.lexbor import LexborNode

from editor.domain.checks import blank
from editor.domain.copy import Copy
from editor.publish.html.labels import LABELS, day_and_time
from editor.publish.rules.fault import Evidence, Fault
from editor.publish.rules.reading import attribute, is_hidden, moment, running_text, text

_KINDS = ("update", "clarification", "correction")
_ZONE = r"(?: [A-Z]{2,5}(?:[+-]\d\d:\d\d)?| [+-]\d\d(?:\d\d)?)?"
"""A zone as Python names it: UTC, BST, UTC+01:00, +03."""


def faults(evidence: Evidence) -> Iterator[Fault]:
    """What is wrong with the page around its body."""
    story = evidence.page.body if evidence.copy else None
    for body in evidence.page.all("body"):
        there = running_text(body, lambda node: _apart(node, story)).split()
        expected = list(_expected(evidence))
        for place, (one, other) in enumerate(zip_longest(expected, there, fillvalue="its end")):
            if one != other:
                around = " ".join(expected[max(0, place - 3) : place + 3])
                message = f"The page differs at “{around}”: “{one}” was approved, “{other}” is there."
                yield Fault("frame", message, "index.html")
                break
    yield from _times(evidence)
    yield from _hidden(evidence)


def _apart(node: LexborNode, story: LexborNode | None) -> bool:
    """What other rules ask about: the story's body, figures, what is no text."""
    return node.tag in {"figure", "script"} or (story is not None and node.mem_id == story.mem_id)


def _expected(evidence: Evidence) -> Iterator[str]:
    """The words around the body in their order."""
    article = _article(evidence, evidence.copy) if evidence.copy else _notice(evidence)
    skip = LABELS["skip"] if evidence.copy else ""
    for said in (skip, evidence.newsroom, *article, evidence.newsroom):
        yield from said.split()


def _article(evidence: Evidence, copy: Copy) -> Iterator[str]:
    yield from (evidence.desk, copy.headline, copy.standfirst, copy.byline, copy.dateline)
    times = [text(node) for node in evidence.page.all("time")]
    for label, said in zip(("published", "updated"), times, strict=False):
        yield from (LABELS[label], said)
    yield copy.sign_off
    if not blank(copy.source):
        yield from (LABELS["source"], copy.source)
    if evidence.change:
        yield from (_kind(evidence), evidence.change)


def _notice(evidence: Evidence) -> Iterator[str]:
    yield from (LABELS["withdrawn"], LABELS["withdrawn_on"])
    yield from (text(node) for node in evidence.page.all("time"))


def _kind(evidence: Evidence) -> str:
    """What a change is called: as history has it; where nobody knows better, the one of its names the page gives it."""
    if evidence.edition and evidence.edition.correction:
        return LABELS[evidence.edition.correction.kind]
    said = "".join(text(node) for node in evidence.page.all(".kind"))
    names = [LABELS[kind] for kind in _KINDS]
    return said if said in names else names[0]


def _times(evidence: Evidence) -> Iterator[Fault]:
    """The times that readers see are those of the manifest, to the second in the page's data."""
    names = ("first_published_at", "published_at") if evidence.copy else ("withdrawn_at",)
    expected = list(dict.fromkeys(filter(None, map(evidence.moment, names))))
    nodes = evidence.page.all("time")
    if len(nodes) != len(expected) or not all(map(_says, nodes, expected)):
        yield Fault("time", "The times on the page are not those of its publication.", "published_at")


def _says(node: LexborNode, expected: datetime) -> bool:
    said = moment(attribute(node, "datetime") or "")
    if said is None or said != expected:
        return False
    words = re.escape(day_and_time(said.replace(tzinfo=None)))
    return re.fullmatch(words + _ZONE, text(node)) is not None


def _hidden(evidence: Evidence) -> Iterator[Fault]:
    """The link for those who read by ear, and nothing else, may be out of sight."""
    skips = evidence.page.all(".skip")
    expected = [("a", "#story", LABELS["skip"])] if evidence.copy else []
    if [(node.tag, attribute(node, "href"), text(node)) for node in skips] != expected:
        yield Fault(
            "hidden", "Something else than the link to the article stands out of sight on the page.", "index.html"
        )
    if any(is_hidden(node) for node in evidence.page.all("body, body *")):
        yield Fault("hidden", "A part of the page is hidden.", "index.html")
