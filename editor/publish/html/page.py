"""The whole page of a story, of the window's preview of one, and of the notice that replaces a withdrawn one."""

from collections.abc import Callable
from typing import Any

from editor.domain.checks import blank
from editor.domain.copy import Copy, PictureUse
from editor.domain.people import FourEyes
from editor.publish.edition import Correction, Edition, Notice
from editor.publish.html.body import body_html, refuse_unknown
from editor.publish.html.figures import Figures, Shown, Source
from editor.publish.html.labels import LABELS, LANGUAGE, day_and_time, direction, is_ours
from editor.publish.html.linked_data import in_script, news_article
from editor.publish.html.template import NOTICE, PAGE, STYLE, PageTemplate

POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"
"""What a published page may load: its own pictures and style sheet, nothing else, and no script at all."""

_FIELDS = ("headline", "standfirst", "byline", "dateline", "sign_off", "source")


def page_html(edition: Edition, template: PageTemplate, image: Callable[[PictureUse], Shown]) -> str:
    """The page of an edition, its style sheet and pictures lying beside it.

    Raises:
        Refused: it was not approved, or its text calls for a picture that is not there.
    """
    edition.ready()
    linked = [(use, image(use)) for use in edition.copy.published_pictures]
    figures = Figures(template, edition.copy.language, image)
    values = _story(edition, lead_html(edition.copy, figures), body_html(edition.copy, figures, refuse_unknown)) | {
        "policy": POLICY,
        "css": "",
        "stylesheet": STYLE,
        "linked_data": in_script(news_article(edition, linked)),
        "share": _share(linked),
    }
    return template.filled(PAGE, values)


def notice_html(notice: Notice, template: PageTemplate) -> str:
    """The page that says a story is withdrawn."""
    values = {
        "our_language": LANGUAGE,
        "label": LABELS,
        "newsroom": notice.newsroom,
        "when": day_and_time,
        "policy": POLICY,
        "stylesheet": STYLE,
        "url": notice.url,
        "withdrawn": notice.withdrawn_at,
    }
    return template.filled(NOTICE, values)


def preview_html(
    copy: Copy,
    template: PageTemplate,
    image_url: Callable[[PictureUse], str],
    *,
    newsroom: str = "",
    desk: str = "",
    correction: Correction | None = None,
    image_sources: str = "photo:",
) -> str:
    """The page of a copy as it is now, in one piece, for the window; nothing in it can be taken for a release.

    Args:
        copy: What is being edited, whole or not.
        template: The page's template; its style sheet goes into the page.
        image_url: Where the window finds the picture of a use.
        newsroom: The paper's name.
        desk: The story's desk.
        correction: What readers will be told of a change.
        image_sources: What the page may load pictures from, in the words of a content security policy.
    """
    figures = preview_figures(copy, template, image_url)
    lead = lead_html(copy, figures)
    values = _preview(copy, newsroom, desk, correction, image_sources, lead, body_html(copy, figures, unknown_html))
    return template.filled(PAGE, values | {"css": template.css})


def preview_frame(
    copy: Copy, template: PageTemplate, lead: str, body: str, *, newsroom: str, desk: str, image_sources: str
) -> str:
    """The page of `preview_html` around a lead picture and a body that were made before."""
    values = _preview(copy, newsroom, desk, None, image_sources, lead, body)
    return template.filled(PAGE, values | {"css": template.css})


def preview_figures(copy: Copy, template: PageTemplate, image_url: Callable[[PictureUse], str]) -> Figures:
    """The figures of a preview: one file for each picture, its size not known."""
    return Figures(template, copy.language, lambda use: Shown((Source(image_url(use), 0, 0),)))


def unknown_html(number: int) -> str:
    """What a preview shows for the line of a picture that is not there."""
    return f'<p class="missing">{LABELS["picture"]} {number} {LABELS["waiting"]}</p>'


def lead_html(copy: Copy, figures: Figures) -> str:
    """The lead picture, if there is one."""
    lead = next((use for use in copy.published_pictures if use.placement == "lead"), None)
    return figures.figure(lead, "lead") if lead else ""


def _preview(
    copy: Copy, newsroom: str, desk: str, correction: Correction | None, image_sources: str, lead: str, body: str
) -> dict[str, Any]:
    edition = Edition(
        story_id="", slug="", address="", revision=0, sha256="", copy=copy, author="", approved_by="",
        newsroom=newsroom, four_eyes=FourEyes.AUTHOR, desk=desk, correction=correction,
    )  # fmt: skip
    return _story(edition, lead, body) | {
        "policy": f"default-src 'none'; img-src {image_sources}; style-src 'unsafe-inline'",
        "stylesheet": "",
        "linked_data": "",
        "share": None,
    }


def _frame(language: str, newsroom: str) -> dict[str, Any]:
    return {
        "language": language,
        "direction": direction(language),
        "ours": is_ours(language),
        "our_language": LANGUAGE,
        "label": LABELS,
        "newsroom": newsroom,
        "when": day_and_time,
    }


def _story(edition: Edition, lead: str, body: str) -> dict[str, Any]:
    copy = edition.copy
    first, latest = edition.first_published_at or edition.published_at, edition.published_at
    return _frame(copy.language, edition.newsroom) | {
        "url": edition.url,
        "copy": copy,
        "said": {name: not blank(getattr(copy, name)) for name in _FIELDS},
        "desk": edition.desk,
        "published": first,
        "updated": latest if latest != first else None,
        "correction": edition.correction,
        "lead": lead,
        "body": body,
    }


def _share(linked: list[tuple[PictureUse, Shown]]) -> dict[str, Any] | None:
    """The picture others show when they link to the story: the lead, else the first."""
    if not linked:
        return None
    use, shown = next((pair for pair in linked if pair[0].placement == "lead"), linked[0])
    return {"use": use, "source": shown.largest}
