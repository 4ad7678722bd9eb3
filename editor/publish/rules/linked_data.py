"""The JSON-LD says what the page says, property by property, and nothing else."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from editor.domain.copy import Copy, PictureUse
from editor.publish.html.linked_data import author, makers, organisation
from editor.publish.rules.fault import Evidence, Fault
from editor.publish.rules.largest import largest
from editor.publish.rules.reading import moment, text

_WHERE = "the page’s data (JSON-LD)"


def faults(evidence: Evidence) -> Iterator[Fault]:
    """What is wrong with the page's linked data. A notice has none."""
    scripts = evidence.page.all("script")
    if evidence.copy is None:
        if scripts:
            yield Fault("linked-data", "The notice carries data of the story.", "index.html")
        return
    if len(scripts) != 1:
        yield Fault("linked-data", "The page does not carry its data once.", "index.html")
        return
    try:
        data = json.loads(text(scripts[0]))
    except (ValueError, RecursionError):
        yield Fault("linked-data", "The page’s data (JSON-LD) cannot be read.", "index.html")
        return
    yield from _article(data if isinstance(data, dict) else {}, evidence, evidence.copy)


def _article(said: dict[str, Any], evidence: Evidence, copy: Copy) -> Iterator[Fault]:
    for name, (called, told, field) in _ARTICLE.items():
        if not _same(said.get(name), told(evidence, copy)):
            yield Fault("linked-data", f"The {called} in {_WHERE} is not the one approved.", field)
    yield from _unknown(said, {*_ARTICLE, "image"}, "index.html")
    images = said.get("image", [])
    if not isinstance(images, list) or len(images) != len(copy.published_pictures):
        yield Fault("linked-data", "The page’s data (JSON-LD) does not list every picture once.", "pictures")
        return
    for use, image in zip(copy.published_pictures, images, strict=True):
        yield from _image(image if isinstance(image, dict) else {}, evidence, use)


def _image(said: dict[str, Any], evidence: Evidence, use: PictureUse) -> Iterator[Fault]:
    where = f"picture {use.number}"
    for name, (called, told) in _IMAGE.items():
        if not _same(said.get(name), told(use)):
            yield Fault("linked-data", f"The {called} of {where} in {_WHERE} is not the one approved.", where)
    found = largest(evidence, use.number)
    file = (evidence.base + found[0], found[1].width, found[1].height) if found else None
    if file is None or (said.get("contentUrl"), said.get("width"), said.get("height")) != file:
        yield Fault("linked-data", f"The page’s data (JSON-LD) names another file for {where}.", where)
    yield from _unknown(said, {*_IMAGE, "contentUrl", "width", "height"}, where)


def _unknown(said: dict[str, Any], known: set[str], where: str) -> Iterator[Fault]:
    for name in said.keys() - known:
        yield Fault("linked-data", f"The page’s data (JSON-LD) says something of its own (“{name}”).", where)


def _same(said: object, expected: object) -> bool:
    """Whether a property says what it must; one that has nothing to say is absent."""
    if isinstance(expected, datetime):
        return isinstance(said, str) and moment(said) == expected
    return said == (expected or None)


def _correction(evidence: Evidence, _: Copy) -> dict[str, str]:
    return {"@type": "CorrectionComment", "text": evidence.change} if evidence.change else {}


_ARTICLE: dict[str, tuple[str, Callable[[Evidence, Copy], object], str]] = {
    "@context": ("vocabulary", lambda *_: "https://schema.org", "index.html"),
    "@type": ("kind", lambda *_: "NewsArticle", "index.html"),
    "headline": ("headline", lambda _, copy: copy.headline, "headline"),
    "description": ("standfirst", lambda _, copy: copy.standfirst, "standfirst"),
    "datePublished": ("time of publication", lambda evidence, _: evidence.moment("first_published_at"), "published_at"),
    "dateModified": ("time of the last change", lambda evidence, _: evidence.moment("published_at"), "published_at"),
    "dateline": ("dateline", lambda _, copy: copy.dateline, "dateline"),
    "author": ("author", lambda evidence, copy: author(copy, evidence.newsroom), "byline"),
    "publisher": ("publisher", lambda evidence, _: organisation(evidence.newsroom), "newsroom"),
    "articleSection": ("desk", lambda evidence, _: evidence.desk, "desk"),
    "keywords": ("list of keywords", lambda _, copy: list(copy.keywords), "keywords"),
    "inLanguage": ("language", lambda _, copy: copy.language, "language"),
    "url": ("address", lambda evidence, _: evidence.base, "index.html"),
    "mainEntityOfPage": ("page", lambda evidence, _: evidence.base, "index.html"),
    "correction": ("correction", _correction, "correction"),
}
"""Each property of an article: what a person calls it, what it must say, and the field it comes from."""

_IMAGE: dict[str, tuple[str, Callable[[PictureUse], object]]] = {
    "@type": ("kind", lambda _: "ImageObject"),
    "caption": ("caption", lambda use: use.caption),
    "creditText": ("credit", lambda use: use.credit),
    "creator": ("creator", makers),
    "copyrightNotice": ("copyright notice", lambda use: use.copyright),
}
"""Each property of a picture besides its file: what a person calls it, and what it must say."""
