"""The body is built as approved: its crossheads, emphasis, lists, quotations and tables, and where its links lead."""

from collections.abc import Iterator
from itertools import zip_longest

from selectolax.lexbor import LexborNode

from editor.publish.html.body import below_headline, block_html, heading_levels
from editor.publish.rules.fault import Evidence, Fault
from editor.publish.rules.reading import Page, attribute, text


def faults(evidence: Evidence) -> Iterator[Fault]:
    """The first place where the body is built otherwise than its Markdown says."""
    if evidence.copy is None:
        return
    html = block_html(evidence.copy.body, lambda _: "")
    approved = Page(f"<div>{below_headline(html, heading_levels(html))}</div>").all("div")
    bodies = [evidence.page.body] if evidence.page.body else []
    for one, other in zip_longest(_built(approved), _built(bodies), fillvalue="its end"):
        if one != other:
            message = f"The body is not built as approved: “{one}” was approved, “{other}” is there."
            yield Fault("body-shape", message, "body")
            return


def _built(bodies: list[LexborNode]) -> Iterator[str]:
    """Words and the tags around them, in order; pictures and galleries are asked about elsewhere."""
    waiting: list[LexborNode | str | None] = [body.first_child for body in bodies]
    while waiting:
        here = waiting.pop()
        if isinstance(here, str):
            yield here
        elif here is not None:
            waiting.append(here.next)
            if here.is_text_node:
                yield from text(here).split()
            elif here.is_element_node and not _shows_pictures(here):
                said = "".join(f' {name}="{value or ""}"' for name, value in sorted(here.attributes.items()))
                yield f"<{here.tag}{said}>"
                waiting += [f"</{here.tag}>", here.first_child]


def _shows_pictures(node: LexborNode) -> bool:
    return node.tag == "figure" or "gallery" in (attribute(node, "class") or "").split()
