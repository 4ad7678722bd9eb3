"""Runs of words written as Markdown, and proved by reading them back."""

import html
import re
from dataclasses import dataclass, replace

from editor.text.escape import escape, escape_within
from editor.text.markdown import render_html
from editor.text.pasting.blocks import PLAIN, Look, Run
from editor.text.pasting.links import written

_TOO_LONG_TO_TRY = 20_000
_HREF = re.compile(r'<a href="[^"]*">')
_SIGNS = {"bold": ("**", "strong"), "italic": ("*", "em"), "struck": ("~~", "s")}
_PLACE = "](pasted:"
_MARKS = ("link", "italic", "bold", "struck")
"""The outermost first where they go round the same words: three stars are read as bold within italic (CommonMark 6.2, rule 14)."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to write the same runs.

    Emphasis that begins or ends with punctuation next to a letter is not read as emphasis (CommonMark 6.2): `trimmed`
    leaves the punctuation outside it.
    """

    escaped: bool
    trimmed: bool = False


_WAYS = (_Way(escaped=False), _Way(escaped=True), _Way(escaped=True, trimmed=True))


def write(runs: list[Run], *, crosshead: bool = False) -> tuple[str, bool]:
    """The paragraph or crosshead in Markdown, and whether all its emphasis is in it."""
    if len(runs) == 1 and runs[0].look == PLAIN and not crosshead:
        return plain(runs[0].text), True
    opening = "## " if crosshead else ""
    runs = [_without_odd_code(run) for run in runs]
    if sum(len(run.text) + len(run.look.link) for run in runs) > _TOO_LONG_TO_TRY:
        return opening + _written(runs, _WAYS[-1])[0], True
    # Typed words that look like the place of a picture must not be taken for one.
    for way in _WAYS[any(_PLACE in run.text for run in runs) :]:
        markdown, shown = _written(runs, way)
        if _reads(opening + markdown, shown, "h2" if crosshead else "p"):
            return opening + markdown, True
    return opening + _written([Run(run.text, Look(link=run.look.link)) for run in runs], _WAYS[-1])[0], False


def plain(paragraph: str) -> str:
    """A paragraph without any emphasis; nothing in it can be taken for the place of a picture."""
    return escape_within(paragraph, at_start=True) if _PLACE in paragraph else escape(paragraph)


def _reads(markdown: str, shown: str, tag: str) -> bool:
    return _HREF.sub("<a>", render_html(markdown)) == f"<{tag}>{shown}</{tag}>\n"


def _without_odd_code(run: Run) -> Run:
    odd = run.look.code and (run.text == "\n" or "`" in run.text or run.text != run.text.strip())
    return Run(run.text, replace(run.look, code=False)) if odd else run


def _written(runs: list[Run], way: _Way) -> tuple[str, str]:
    """The Markdown, and the HTML it must be read as."""
    markdown, shown = [], []
    line: list[Run] = []
    for run in [*runs, Run("\n")]:
        if run.text != "\n":
            line.append(run)
            continue
        signs, tags = _marked(line, frozenset(), way, at_start=True)
        markdown.append(signs)
        shown.append(tags)
        line = []
    return "\\\n".join(markdown), "<br />\n".join(shown)


def _marked(runs: list[Run], done: frozenset[str], way: _Way, *, at_start: bool) -> tuple[str, str]:
    """Each mark goes round as many runs as bear it, the widest outermost."""
    markdown, shown = [], []
    place = 0
    while place < len(runs):
        reach = {mark: _reach(runs, place, mark) for mark in _MARKS if mark not in done}
        mark = max(reach, key=lambda name: reach[name], default="")
        first = at_start and place == 0
        if not mark or not reach[mark]:
            signs, tags = _words(runs[place], way, at_start=first)
            place += 1
        else:
            before = place > 0 and _is_set(runs[place - 1])
            inner = runs[place : place + reach[mark]]
            place += reach[mark]
            # Stars next to stars are read as one mark, so emphasis beside emphasis slants with the other sign.
            slant = "_" if before or any(map(_is_set, runs[place : place + 1])) else "*"
            signs, tags = _wrapped(inner, mark, done, way, slant)
        markdown.append(signs)
        shown.append(tags)
    return "".join(markdown), "".join(shown)


def _is_set(run: Run) -> bool:
    return run.look.bold or run.look.italic or run.look.struck


def _reach(runs: list[Run], place: int, mark: str) -> int:
    value = getattr(runs[place].look, mark)
    end = place
    while value and end < len(runs) and getattr(runs[end].look, mark) == value:
        end += 1
    return end - place


def _wrapped(runs: list[Run], mark: str, done: frozenset[str], way: _Way, slant: str) -> tuple[str, str]:
    done |= {mark}
    if mark == "link":
        signs, tags = _marked(runs, done, way, at_start=False)
        return f"[{signs}]({written(runs[0].look.link)})", f"<a>{tags}</a>"
    before, runs, after = _trimmed(runs) if way.trimmed else (None, runs, None)
    signs, tags = _marked(runs, done, way, at_start=False)
    sign, tag = _SIGNS[mark]
    if mark == "italic":
        sign = slant
    if signs:
        signs, tags = f"{sign}{signs}{sign}", f"<{tag}>{tags}</{tag}>"
    for outside, at_front in ((before, True), (after, False)):
        if outside:
            more = _marked([outside], done, way, at_start=False)
            signs, tags = (more[0] + signs, more[1] + tags) if at_front else (signs + more[0], tags + more[1])
    return signs, tags


def _trimmed(runs: list[Run]) -> tuple[Run | None, list[Run], Run | None]:
    """The punctuation before the first and after the last letter, apart; links keep theirs."""
    first, last = runs[0], runs[-1]
    if first.look.link or first.look.code or last.look.link or last.look.code:
        return None, runs, None
    words = first.text.lstrip(_punctuation(first.text))
    before = first.text[: len(first.text) - len(words)]
    runs = [Run(words, first.look), *runs[1:]] if words else runs[1:]
    if not runs:
        return Run(before, first.look), [], None
    last = runs[-1]
    words = last.text.rstrip(_punctuation(last.text))
    after = last.text[len(words) :]
    runs = [*runs[:-1], Run(words, last.look)] if words else runs[:-1]
    return Run(before, first.look) if before else None, runs, Run(after, last.look) if after else None


def _punctuation(text: str) -> str:
    return "".join({sign for sign in text if not sign.isalnum()})


def _words(run: Run, way: _Way, *, at_start: bool) -> tuple[str, str]:
    tags = html.escape(run.text, quote=False).replace('"', "&quot;")
    if run.look.code:
        return f"`{run.text}`", f"<code>{tags}</code>"
    return escape_within(run.text, at_start=at_start) if way.escaped else run.text, tags
