"""Every picture has its figure, in its place or gallery, with its exact caption, credit, alt text and description."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from editor.domain.checks import blank
from editor.domain.copy import Copy, PictureUse
from editor.publish.html.labels import LABELS
from editor.publish.rules.fault import Evidence, Fault
from editor.publish.rules.reading import Page, attribute, lineage, running_text, seen, text
from editor.text.markdown import galleries, picture_numbers


def faults(evidence: Evidence) -> Iterator[Fault]:
    """What is wrong with the figures of an article."""
    page, copy = evidence.page, evidence.copy
    uses = {str(use.number): use for use in copy.published_pictures} if copy else {}
    for figure in page.all("figure"):
        number = attribute(figure, "data-picture") or ""
        if number not in uses:
            yield Fault("figure-unknown", f"The page shows a picture “{number}” that the copy has not.", "pictures")
    for node in page.all("img"):
        if not any(place.tag == "figure" for place in lineage(node)):
            yield Fault("picture-bare", "The page shows a picture outside a figure.", "pictures")
    for number, use in uses.items():
        yield from _use(page, number, use)
    if copy:
        yield from _places(page, copy)
        yield from _galleries(page, copy)


def _use(page: Page, number: str, use: PictureUse) -> Iterator[Fault]:
    where = f"picture {number}"
    figures = page.all(f'figure[data-picture="{number}"]')
    if not figures:
        yield Fault("figure", f"Picture {number} is not on the page.", where)
        return
    if attribute(figures[0], "id") != f"picture-{number}":
        yield Fault("figure-id", f"Links to picture {number} would not find it.", where)
    for figure in figures:
        images = figure.css("img")
        if len(images) != 1 or not seen(images[0]):
            yield Fault("picture", f"Picture {number} is not to be seen in its figure.", where)
        elif attribute(images[0], "alt") != use.alt_text:
            yield Fault("alt", f"The alt text of picture {number} is not the one approved.", where)
        elif attribute(images[0], "role") != ("presentation" if use.decorative else None):
            yield Fault("role", f"Picture {number} is not marked as decorative exactly as approved.", where)
        yield from _words(figure, "caption", use.caption, where)
        yield from _words(figure, "credit", use.credit, where)
        yield from _description(figure, use.extended_description, where)
        yield from _nothing_else(figure, use, where)


def _words(figure: LexborNode, name: str, expected: str, where: str) -> Iterator[Fault]:
    """A caption or a credit: there once, exact, and to be seen."""
    if blank(expected):
        yield Fault(name, f"The {name} of {where} is empty.", where)
        return
    nodes = figure.css(f"figcaption .{name}")
    if len(nodes) != 1 or text(nodes[0]) != expected:
        yield Fault(name, f"The {name} of {where} is not on the page exactly as approved.", where)
    elif not seen(nodes[0]) or attribute(nodes[0], "class") != name:
        yield Fault(f"{name}-hidden", f"The {name} of {where} is hidden on the page.", where)


def _description(figure: LexborNode, expected: str, where: str) -> Iterator[Fault]:
    """The extended description, which readers unfold."""
    said = [text(node) for node in figure.css(".description p")]
    if said != ([expected] if expected else []):
        yield Fault("description", f"The description of {where} is not on the page exactly as approved.", where)


def _nothing_else(figure: LexborNode, use: PictureUse, where: str) -> Iterator[Fault]:
    description = (LABELS["description"], use.extended_description) if use.extended_description else ()
    expected = " ".join((use.caption, use.credit, *description)).split()
    if running_text(figure, lambda _: False).split() != expected:
        yield Fault("figure-words", f"The figure of {where} does not say its caption and credit alone.", where)


def _places(page: Page, copy: Copy) -> Iterator[Fault]:
    """The lead picture stands above the body; in it the others, in the order of their lines, then those without."""
    shown = [use.number for use in copy.published_pictures]
    lines = [number for number in picture_numbers(copy.body) if number in shown]
    lead = [use.number for use in copy.published_pictures if use.placement == "lead"]
    rest = [number for number in shown if number not in {*lines, *lead}]
    within = [_number(node) for node in page.all("article .body figure")]
    everywhere = [_number(node) for node in page.all("figure")]
    if within != lines + rest or everywhere != lead + lines + rest:
        yield Fault("picture-place", "The pictures do not stand where the copy places them.", "pictures")


def _galleries(page: Page, copy: Copy) -> Iterator[Fault]:
    """The pictures of each gallery stand together in their order, and nothing else does."""
    shown = {use.number for use in copy.published_pictures}
    expected = [[number for number in gallery if number in shown] for gallery in galleries(copy.body)]
    nodes = page.all("article .body .gallery")
    there = [[_number(figure) for figure in node.css("figure")] for node in nodes]
    if there != [gallery for gallery in expected if len(gallery) > 1]:
        yield Fault(
            "gallery", "The galleries of the page do not hold the pictures that the copy shows together.", "pictures"
        )
    for node in nodes:
        if not seen(node) or not attribute(node, "aria-label"):
            yield Fault("gallery-label", "A gallery is hidden, or does not say that it is one.", "pictures")


def _number(figure: LexborNode) -> int:
    number = attribute(figure, "data-picture") or ""
    return int(number) if number.isdecimal() else 0
