"""The head tells search engines and whoever shares the page what the copy says, and nothing else."""

from collections.abc import Callable, Iterator, Sequence

from editor.domain import moments
from editor.domain.checks import blank
from editor.domain.copy import Copy, PictureUse
from editor.media.limits import Head
from editor.publish.html.labels import LABELS
from editor.publish.rules.fault import Evidence, Fault
from editor.publish.rules.largest import largest
from editor.publish.rules.reading import attribute, moment, text

_CHARSET_WITHIN = 1024
"""Bytes of a page in which a browser looks for its charset (HTML, section 4.2.5.4)."""

_TIMES = ("article:published_time", "article:modified_time")
_Told = Callable[[Evidence, Copy], Sequence[str]]


def faults(evidence: Evidence) -> Iterator[Fault]:
    """What is wrong with the page's title, charset and meta elements."""
    yield from _charset(evidence)
    yield from _title(evidence)
    said: dict[str, list[str]] = {}
    for node in evidence.page.all("meta"):
        if attribute(node, "charset") is None and attribute(node, "http-equiv") is None:
            # Whoever reads them passes over the case of names.
            name = (attribute(node, "property") or attribute(node, "name") or "").lower()
            content = attribute(node, "content") or ""
            said.setdefault(name, []).append(_at_one_zone(content) if name in _TIMES else content)
    for name, (told, field) in _TOLD.items():
        if said.pop(name, []) != (list(told(evidence, evidence.copy)) if evidence.copy else []):
            yield Fault("shared", f"What the page tells others of the story ({name}) is not what was approved.", field)
    for name, expected in (_ARTICLE if evidence.copy else _NOTICE).items():
        if said.pop(name, []) != [expected]:
            yield Fault("meta", f"The page’s “{name}” is not “{expected}”.", "index.html")
    for name in said:
        yield Fault("meta", f"The page tells others something of its own (“{name}”).", "index.html")


def _charset(evidence: Evidence) -> Iterator[Fault]:
    said = [(node.attributes, node.parent and node.parent.tag) for node in evidence.page.all("meta[charset]")]
    beginning = evidence.page.html.encode("utf-8")[:_CHARSET_WITHIN].lower()
    if said != [({"charset": "utf-8"}, "head")] or b'<meta charset="utf-8">' not in beginning:
        yield Fault("charset", "The page does not say at its beginning that it is in UTF-8.", "index.html")


def _title(evidence: Evidence) -> Iterator[Fault]:
    copy = evidence.copy
    headline = copy.headline if copy else LABELS["withdrawn"]
    expected = " – ".join(filter(None, (headline, evidence.newsroom)))
    titles = [" ".join(text(node).split()) for node in evidence.page.all("title")]
    if titles != [" ".join(expected.split())]:
        yield Fault("title", "The page’s title is not the headline with the paper’s name.", "headline")


def _at_one_zone(said: str) -> str:
    """A time as the manifest writes it; anything else as it is."""
    read = moment(said)
    return moments.to_text(read) if read else said


def _field(said: str) -> Sequence[str]:
    """A field of the copy: the page leaves it out when it is blank."""
    return [] if blank(said) else [said]


def _fact(said: str) -> Sequence[str]:
    """What no field holds: the page leaves it out only when there is none at all."""
    return [said] if said else []


def _shared(copy: Copy) -> PictureUse | None:
    """The picture others show when they link to the story: the lead, else the first."""
    return min(copy.published_pictures, key=lambda use: use.placement != "lead", default=None)


def _picture(told: Callable[[Evidence, PictureUse, str, Head], str]) -> _Told:
    """What is told of the picture that others show, its use and its largest file, where there is one."""

    def said(evidence: Evidence, copy: Copy) -> Sequence[str]:
        use = _shared(copy)
        found = largest(evidence, use.number) if use else None
        return [told(evidence, use, *found)] if use and found else []

    return said


def _time(evidence: Evidence, name: str) -> Sequence[str]:
    said = evidence.moment(name)
    return [moments.to_text(said)] if said else []


def _modified(evidence: Evidence, _: Copy) -> Sequence[str]:
    latest = _time(evidence, "published_at")
    return [] if latest == _time(evidence, "first_published_at") else latest


_TOLD: dict[str, tuple[_Told, str]] = {
    "description": (lambda _, copy: _field(copy.standfirst), "standfirst"),
    "keywords": (lambda _, copy: [", ".join(copy.keywords)] if copy.keywords else [], "keywords"),
    "og:type": (lambda _, copy: ["article"], "index.html"),
    "og:title": (lambda _, copy: _field(copy.headline), "headline"),
    "og:description": (lambda _, copy: _field(copy.standfirst), "standfirst"),
    "og:site_name": (lambda evidence, _: _fact(evidence.newsroom), "newsroom"),
    "og:url": (lambda evidence, _: _fact(evidence.base), "index.html"),
    "og:image": (_picture(lambda evidence, _, name, __: evidence.base + name), "pictures"),
    "og:image:width": (_picture(lambda _, __, ___, size: str(size.width)), "pictures"),
    "og:image:height": (_picture(lambda _, __, ___, size: str(size.height)), "pictures"),
    "og:image:alt": (_picture(lambda _, use, *__: use.alt_text), "pictures"),
    "article:published_time": (lambda evidence, _: _time(evidence, "first_published_at"), "published_at"),
    "article:modified_time": (_modified, "published_at"),
    "article:section": (lambda evidence, _: _fact(evidence.desk), "desk"),
    "article:tag": (lambda _, copy: copy.keywords, "keywords"),
    "twitter:card": (lambda _, copy: ["summary_large_image" if _shared(copy) else "summary"], "pictures"),
}
"""What the head of an article says, what it must be, and the field it comes from. The head of a notice says none of it."""

_FURNITURE = {"viewport": "width=device-width, initial-scale=1", "color-scheme": "light dark"}
_ARTICLE = _FURNITURE | {"robots": "max-image-preview:large"}
_NOTICE = _FURNITURE | {"robots": "noindex"}
