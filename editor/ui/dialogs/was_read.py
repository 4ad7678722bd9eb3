"""What a reader made of incoming copy, to be looked at before it is taken in."""

from html import escape
from typing import TYPE_CHECKING

from editor.ui.tokens import Tokens

if TYPE_CHECKING:
    from editor.wire.result import WirePicture, WireStory

_FACTS = (
    ("byline", "By-line"), ("dateline", "Dateline"), ("source", "Source"), ("credit", "Credit"),
    ("sign_off", "Sign-off"), ("language", "Language"), ("embargo", "Embargo"), ("usage_terms", "Usage"),
)  # fmt: skip


def as_html(story: "WireStory", inks: Tokens) -> str:
    """Rich text for one story: doubts first, then headline, facts, text and pictures, and what was set aside."""
    parts = [_box("To look at", story.warnings, inks.warning, inks.warning_wash)] if story.warnings else []
    parts.append(
        f"<p style=\"font-family:'Source Serif 4'; font-size:22px; font-weight:600\">{_or(story.headline, 'No headline')}</p>"
    )
    if story.standfirst:
        parts.append(f"<p style=\"font-family:'Source Serif 4'; font-size:16px\">{escape(story.standfirst)}</p>")
    facts = [(title, getattr(story, name)) for name, title in _FACTS if getattr(story, name)]
    said = " &nbsp;·&nbsp; ".join(f"{title}: {escape(value)}" for title, value in facts)
    parts.append(f'<p style="color:{inks.muted_ink}; font-size:12px">{said}</p>')
    parts += [_picture(number, picture, inks) for number, picture in enumerate(story.pictures, 1)]
    parts += [
        f"<p style=\"font-family:'Source Serif 4'; font-size:15px\">{escape(words)}</p>" for words in story.paragraphs
    ]
    if story.removed:
        struck = [f"<s>{escape(line)}</s>" for text in story.removed for line in text.splitlines()]
        parts.append(
            _box("Set aside, kept in the editor's note", tuple(struck), inks.muted_ink, inks.window, plain=False)
        )
    return "".join(parts)


def _picture(number: int, picture: "WirePicture", inks: Tokens) -> str:
    where = "lead" if not picture.after_paragraph else f"after paragraph {picture.after_paragraph}"
    credit = _or(picture.credit, f'<span style="color:{inks.danger}">no credit</span>', marked=True)
    words = f"<b>Picture {number}</b>, {where}: {_or(picture.caption, 'no caption')} · {credit}"
    return f'<table width="100%" bgcolor="{inks.accent_wash}" cellpadding="8"><tr><td>{words}</td></tr></table><br>'


def _box(title: str, lines: tuple[str, ...], ink: str, ground: str, *, plain: bool = True) -> str:
    said = "<br>".join(escape(line) if plain else line for line in lines)
    words = f'<span style="color:{ink}; font-weight:600">{title}</span><br>{said}'
    return f'<table width="100%" bgcolor="{ground}" cellpadding="8"><tr><td>{words}</td></tr></table><br>'


def _or(text: str | None, otherwise: str, *, marked: bool = False) -> str:
    if text:
        return escape(text)
    return otherwise if marked else escape(otherwise)
