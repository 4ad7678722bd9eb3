"""Around its body the page is built of these elements, with these attributes, and of nothing else."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from editor.publish.html.labels import LANGUAGE, direction, is_ours
from editor.publish.rules.fault import Evidence, Fault
from editor.publish.rules.reading import Page, attribute

_Attributes = dict[str, str]


def faults(evidence: Evidence) -> Iterator[Fault]:
    """The first element around the body that the page of an article, or a notice, has not."""
    language = evidence.copy.language if evidence.copy else LANGUAGE
    parts = (_ARTICLE if evidence.copy else _NOTICE) | {
        "html": {"lang": language, "dir": direction(language)},
        **dict.fromkeys(_OUR_WORDS, {} if is_ours(language) else {"lang": LANGUAGE, "dir": "ltr"}),
    }
    if evidence.copy:
        parts["body > a.skip"] = parts["p.times > span"] | {"href": "#story"}
    for place, said in _around(evidence.page, evidence.page.body if evidence.copy else None):
        if parts.get(place) != said:
            shown = "".join(f' {name}="{value}"' for name, value in said.items())
            yield Fault("frame-shape", f"Around its body the page is built otherwise: “{place}{shown}”.", "index.html")
            return


def _around(page: Page, story: LexborNode | None) -> Iterator[tuple[str, _Attributes]]:
    """Every element outside the head, the story's body and figures: where it stands, and its attributes but the class.

    The date of a time and what a figure says of itself are asked about elsewhere.
    """
    waiting = [("", node) for node in page.all("html")]
    while waiting:
        above, node = waiting.pop()
        tag = node.tag or ""
        name = ".".join([tag, *(attribute(node, "class") or "").split()])
        elsewhere = _ELSEWHERE.get(tag, frozenset({"class"}))
        yield (
            f"{above} > {name}" if above else name,
            {each: value or "" for each, value in node.attributes.items() if each not in elsewhere},
        )
        if tag not in {"head", "figure"} and (story is None or node.mem_id != story.mem_id):
            waiting += [(name, child) for child in node.iter()]


_ELSEWHERE = {"time": frozenset({"datetime"}), "figure": frozenset({"class", "id", "data-picture"})}
_BY_ITSELF = {"dir": "auto"}

_PAGE: dict[str, _Attributes] = {
    "html > head": {},
    "html > body": {},
    "body > header.masthead": {},
    "header.masthead > p.paper": {},
    "p.paper > span": _BY_ITSELF,
    "header.opening > h1": {},
    "body > footer.foot": {},
    "footer.foot > p": {},
    "p > span": _BY_ITSELF,
}
"""Each element by what it stands in, and its attributes; so below."""

_NOTICE = _PAGE | {
    "body > main": {"id": "story"},
    "main > article.notice": {},
    "article.notice > header.opening": {},
    "header.opening > p.times": {},
    "p.times > time": {},
}

_OUR_WORDS = ("p.times > span", "p.from > span", "p.kind > span")
"""Where an article says something in the page's own language."""

_ARTICLE = _PAGE | {
    "body > main": {"id": "story", "tabindex": "-1"},
    "main > article": {},
    "article > header.opening": {},
    "header.opening > p.desk": {},
    "p.desk > span": _BY_ITSELF,
    "header.opening > p.standfirst": {},
    "header.opening > div.by": {},
    "div.by > p.byline": {},
    "div.by > p.dateline": {},
    "div.by > p.times": {},
    "span > time": {},
    "article > figure.picture.lead": {},
    "article > div.body": {},
    "article > footer.closing": {},
    "footer.closing > p.sign-off": {},
    "footer.closing > p.from": {},
    "p.from > span.source": _BY_ITSELF,
    "footer.closing > div.correction": {},
    "div.correction > p.kind": {},
    "div.correction > p.change": {},
}
