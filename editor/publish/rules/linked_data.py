"""The JSON-LD says what the page says: the headline, and each picture with its caption and credit."""

import json
from collections.abc import Iterator
from typing import Any

from editor.domain.copy import Copy
from editor.publish.rules.fault import Evidence, Fault
from editor.publish.rules.reading import text


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
        yield Fault("linked-data", "The page's data (JSON-LD) cannot be read.", "index.html")
        return
    yield from _article(data, evidence.copy)


def _article(data: Any, copy: Copy) -> Iterator[Fault]:
    said = data if isinstance(data, dict) else {}
    if said.get("@context") != "https://schema.org" or said.get("@type") != "NewsArticle":
        yield Fault("linked-data", "The page's data (JSON-LD) is not that of an article.", "index.html")
    if said.get("headline") != copy.headline:
        yield Fault("linked-data", "The headline in the page's data (JSON-LD) is not the one approved.", "headline")
    if said.get("description", "") != copy.standfirst:
        yield Fault("linked-data", "The standfirst in the page's data (JSON-LD) is not the one approved.", "standfirst")
    images = said.get("image", [])
    if not isinstance(images, list) or len(images) != len(copy.published_pictures):
        yield Fault("linked-data", "The page's data (JSON-LD) does not list every picture once.", "pictures")
        return
    for use, image in zip(copy.published_pictures, images, strict=True):
        there = image if isinstance(image, dict) else {}
        creator = there.get("creator") or {}
        pairs = {
            "caption": (there.get("caption", ""), use.caption),
            "credit": (there.get("creditText", ""), use.credit),
            "creator": (creator.get("name", "") if isinstance(creator, dict) else "", use.creator),
            "copyright notice": (there.get("copyrightNotice", ""), use.copyright),
        }
        for called, (one, other) in pairs.items():
            if one != other:
                message = f"The {called} of picture {use.number} in the page's data (JSON-LD) is not the one approved."
                yield Fault("linked-data", message, f"picture {use.number}")
        if f"picture-{use.number}-" not in str(there.get("contentUrl", "")):
            message = f"The page's data (JSON-LD) names another file for picture {use.number}."
            yield Fault("linked-data", message, f"picture {use.number}")
