"""Every word of the copy is on the page, exactly, in its place, to be seen."""

from collections.abc import Iterator

from editor.domain.checks import blank
from editor.domain.copy import Copy
from editor.publish.rules.fault import Evidence, Fault
from editor.publish.rules.reading import Page, attribute, lineage, running_text, seen, text
from editor.text.markdown import words

FIELDS = {
    "headline": ("h1", "headline"),
    "standfirst": (".standfirst", "standfirst"),
    "byline": (".byline", "byline"),
    "dateline": (".dateline", "dateline"),
    "sign_off": (".sign-off", "sign-off"),
    "source": (".source", "source"),
}
"""Where each field stands on the page, and what a person calls it."""


def faults(evidence: Evidence) -> Iterator[Fault]:
    """What is wrong with the words of an article."""
    copy = evidence.copy
    if copy is None:
        return
    page = evidence.page
    if [attribute(node, "lang") for node in page.all("html")] != [copy.language]:
        yield Fault("language", f"The page does not say that its language is {copy.language}.", "language")
    for field, (selector, called) in FIELDS.items():
        yield from _field(page, field, selector, called, getattr(copy, field))
    yield from _body(page, copy)


def _field(page: Page, field: str, selector: str, called: str, expected: str) -> Iterator[Fault]:
    nodes = page.all(selector)
    if blank(expected):
        if nodes:
            yield Fault("field", f"The page has a {called} that the copy has not.", field)
        return
    if len(nodes) != 1 or text(nodes[0]) != expected:
        yield Fault("field", f"The {called} is not on the page exactly as approved.", field)
    elif not seen(nodes[0]):
        yield Fault("field-hidden", f"The {called} is hidden on the page.", field)


def _body(page: Page, copy: Copy) -> Iterator[Fault]:
    body = page.body
    if body is None or attribute(body, "class") != "body" or not seen(body):
        yield Fault("body", "The page has no body to be seen.", "body")
        return
    expected = words(copy.body)
    there = running_text(body, lambda node: node.tag == "figure").split()
    for place, (one, other) in enumerate(zip(expected, there, strict=False)):
        if one != other:
            around = " ".join(expected[max(0, place - 3) : place + 3])
            yield Fault("body", f"The body differs at “{around}”: “{one}” was approved, “{other}” is there.", "body")
            return
    if len(there) != len(expected):
        rest = " ".join((expected if len(expected) > len(there) else there)[min(len(there), len(expected)) :][:6])
        kind = "lacks its end" if len(there) < len(expected) else "says more than was approved"
        yield Fault("body", f"The body {kind}: “{rest}”.", "body")
        return
    for node in body.css("*"):
        if not seen(node) and not any(place.tag == "details" for place in lineage(node)):
            yield Fault("body-hidden", "A part of the body is hidden on the page.", "body")
            return
