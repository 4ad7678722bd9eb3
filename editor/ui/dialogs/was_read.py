"""What a reader made of incoming copy, to be looked at before it is taken in."""

from html import escape
from typing import TYPE_CHECKING

from editor.ui.tokens import Tokens

if TYPE_CHECKING:
    from editor.domain.copy import PictureUse
    from editor.services.importing import Incoming

_FACTS = (
    ("byline", "By-line"), ("dateline", "Dateline"), ("source", "Source"), ("credit", "Credit"),
    ("sign_off", "Sign-off"), ("language", "Language"), ("embargo", "Embargo"), ("usage_terms", "Usage"),
)  # fmt: skip


_WHOSE = (("credit", "credit"), ("creator", "by-line"), ("source", "source"))


def as_html(incoming: "Incoming", inks: Tokens) -> str:
    """Rich text for one story: doubts first, then headline, facts, text and pictures, and what was set aside."""
    story = incoming.wire
    doubts = (*incoming.faults, *story.warnings)
    parts = [_box("To look at", doubts, inks.warning, inks.warning_wash)] if doubts else []
    parts.append(
        f"<p style=\"font-family:'Source Serif 4'; font-size:22px; font-weight:600\">{_or(story.headline, 'No headline')}</p>"
    )
    if story.standfirst:
        parts.append(f"<p style=\"font-family:'Source Serif 4'; font-size:16px\">{escape(story.standfirst)}</p>")
    facts = [(title, getattr(story, name)) for name, title in _FACTS if getattr(story, name)]
    said = " &nbsp;·&nbsp; ".join(f"{title}: {escape(value)}" for title, value in facts)
    parts.append(f'<p style="color:{inks.muted_ink}; font-size:12px">{said}</p>')
    places = [picture.after_paragraph or 0 for picture in story.pictures]
    parts += [_picture(use, after, inks) for use, after in zip(incoming.copy.pictures, places, strict=True)]
    parts += [
        f"<p style=\"font-family:'Source Serif 4'; font-size:15px\">{escape(words)}</p>" for words in story.paragraphs
    ]
    if story.removed:
        struck = [f"<s>{escape(line)}</s>" for text in story.removed for line in text.splitlines()]
        parts.append(
            _box("Set aside, kept in the editor’s note", tuple(struck), inks.muted_ink, inks.window, plain=False)
        )
    return "".join(parts)


def _picture(use: "PictureUse", after: int, inks: Tokens) -> str:
    """A picture as it would be kept; under it what came, where the credit desk changed it."""
    where = f"after paragraph {after}" if after else "lead"
    credit = _or(use.credit, f'<span style="color:{inks.danger}">no credit</span>', marked=True)
    words = f"<b>Picture {use.number}</b>, {where}: {_or(use.caption, 'no caption')} · {credit}"
    came = [(title, getattr(use.as_it_came, name, "")) for name, title in _WHOSE]
    said = " &nbsp;·&nbsp; ".join(f"{title} “{escape(text)}”" for title, text in came if text)
    words += f'<br><span style="color:{inks.muted_ink}; font-size:12px">As it came: {said}</span>' if said else ""
    wash = inks.accent_wash
    return f'<table style="margin-top:8px" width="100%" bgcolor="{wash}" cellpadding="8"><tr><td>{words}</td></tr></table><br>'


def _box(title: str, lines: tuple[str, ...], ink: str, ground: str, *, plain: bool = True) -> str:
    said = "<br>".join(escape(line) if plain else line for line in lines)
    words = f'<span style="color:{ink}; font-weight:600">{title}</span><br>{said}'
    return f'<table width="100%" bgcolor="{ground}" cellpadding="8"><tr><td>{words}</td></tr></table><br>'


def _or(text: str | None, otherwise: str, *, marked: bool = False) -> str:
    if text:
        return escape(text)
    return otherwise if marked else escape(otherwise)
