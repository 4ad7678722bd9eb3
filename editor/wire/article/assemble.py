"""The story out of a page whose blocks all have their part."""

from dataclasses import replace

from editor.text.escape import escape
from editor.wire.article.page import Page, Role
from editor.wire.article.picture import warn_of_gaps
from editor.wire.result import WirePicture, WireStory


def assemble(page: Page) -> WireStory:
    """Body, pictures at their places, and everything that was found around them."""
    body: list[str] = []
    paragraphs: list[str] = []
    pictures: list[WirePicture] = []
    for block in page.blocks:
        if block.picture is not None:
            pictures.append(replace(block.picture, after_paragraph=len(paragraphs)))
            if paragraphs or len(pictures) > 1:
                body.append(f"![](photo:{len(pictures)})")
        elif block.role in {Role.COPY, Role.CROSSHEAD, Role.DOUBTFUL}:
            mark = "## " if block.role is Role.CROSSHEAD else ""
            body.append(mark + escape(block.text))
            paragraphs.append(block.text)
    warn_of_gaps(page, pictures)
    if not paragraphs:
        page.warn("No body was found.")
    return WireStory(
        headline=_one(page, Role.HEADLINE),
        standfirst=_one(page, Role.STANDFIRST),
        byline=page.byline,
        dateline=page.dateline,
        body="\n\n".join(body),
        paragraphs=tuple(paragraphs),
        source=page.source,
        credit=page.credit,
        sign_off="\n".join(page.sign_off) or None,
        pictures=tuple(pictures),
        warnings=tuple(page.warnings),
        removed=tuple(block.text for block in page.blocks if block.role in {Role.REMOVED, Role.TIME})
        + tuple(page.removed_inside),
    )


def _one(page: Page, role: Role) -> str | None:
    return next((block.text for block in page.blocks if block.role is role), None)
