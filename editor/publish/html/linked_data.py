"""The story as schema.org's `NewsArticle`, for search engines and archives."""

import json
import re
from typing import Any

from editor.domain.copy import Copy, PictureUse
from editor.media.credits.person import persons_in
from editor.publish.edition import Edition
from editor.publish.html.figures import Shown

_BY = re.compile(r"by\s+", re.IGNORECASE)
# JSON inside a script element: nothing in it may end the element or start a comment (HTML, section 4.12.1.3).
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def in_script(data: dict[str, Any]) -> str:
    """The JSON text of `data`, safe inside a script element."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    for sign, escape in _UNSAFE.items():
        text = text.replace(sign, escape)
    return text


def news_article(edition: Edition, pictures: list[tuple[PictureUse, Shown]]) -> dict[str, Any]:
    """What the page says in words, as data; facts that are absent are left out."""
    copy = edition.copy
    first = edition.first_published_at or edition.published_at
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": copy.headline,
        "description": copy.standfirst,
        "image": [_image(use, shown, edition.url) for use, shown in pictures],
        "datePublished": first.isoformat() if first else "",
        "dateModified": edition.published_at.isoformat() if edition.published_at else "",
        "dateline": copy.dateline,
        "author": author(copy, edition.newsroom),
        "publisher": organisation(edition.newsroom),
        "articleSection": edition.desk,
        "keywords": list(copy.keywords),
        "inLanguage": copy.language,
        "url": edition.url,
        "mainEntityOfPage": edition.url,
        "correction": _correction(edition),
    }
    return _present(data)


def _present(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value}


def _image(use: PictureUse, shown: Shown, base: str) -> dict[str, Any]:
    largest = shown.largest
    return _present(
        {
            "@type": "ImageObject",
            "contentUrl": base + largest.url,
            "width": largest.width,
            "height": largest.height,
            "caption": use.caption,
            "creditText": use.credit,
            "creator": makers(use),
            "copyrightNotice": use.copyright,
        }
    )


def makers(use: PictureUse) -> dict[str, str] | list[dict[str, str]]:
    """Who made a picture: each by-line as a person, where every part of it is one; nothing where nobody is named."""
    persons = [{"@type": "Person", "name": name} for name in persons_in(use.creator) or (use.creator,) if name]
    return persons if len(persons) > 1 else persons[0] if persons else {}


def author(copy: Copy, newsroom: str) -> dict[str, str]:
    """The byline without its "By"; the agency, else the paper, when there is none. Names are not taken apart."""
    name = _BY.sub("", copy.byline.strip(), count=1) if _BY.match(copy.byline.strip()) else copy.byline.strip()
    if name:
        return {"@type": "Person", "name": name}
    return organisation(copy.source or newsroom)


def organisation(name: str) -> dict[str, str]:
    """A paper or an agency as data; nothing when it has no name."""
    return {"@type": "Organization", "name": name} if name else {}


def _correction(edition: Edition) -> dict[str, str]:
    if edition.correction is None or not edition.correction.text:
        return {}
    return {"@type": "CorrectionComment", "text": edition.correction.text}
