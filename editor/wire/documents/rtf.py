r"""RTF documents: groups that are no copy are taken out and listed, then striprtf makes text of the rest.

The scanner knows only what it must: groups, control words, `\bin` with its raw bytes (RTF 1.9.1, “Conventions of an RTF
reader”). Bytes are handled as Latin-1 text, one character for each.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from striprtf.striprtf import rtf_to_text

from editor.domain.errors import Refused
from editor.wire.documents.document import Document, words_in
from editor.wire.documents.limits import DEEPEST

_TOKEN = re.compile(
    r"(?P<open>\{)|(?P<close>\})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'[0-9a-fA-F]{2}|\\[^a-zA-Z]"
)
_LISTED = {
    "annotation": "Comment", "footnote": "Footnote", "deleted": "Deleted in the document", "v": "Hidden text",
    "header": "Page header", "headerl": "Page header", "headerr": "Page header", "headerf": "Page header",
    "doccomm": "Description of the document", "footer": "Page footer", "footerl": "Page footer", "footerr": "Page footer", "footerf": "Page footer",
}  # fmt: skip
_RUNS = frozenset({"deleted", "v"})
"""What is said of the words from here on, and may end before the group does."""
_COUNTED = {"pict": "picture", "object": "embedded object"}
_UNREAD = "\N{REPLACEMENT CHARACTER}"
_RAW = re.compile(r"[^\x00-\x7f]")
_FACTS = frozenset({"title", "author", "keywords"})
# Windows' numbers for languages ([MS-LCID]), those a British or Irish newsroom is sent copy in.
_LANGUAGES = {
    1033: "en-US", 2057: "en-GB", 6153: "en-IE", 3081: "en-AU", 4105: "en-CA", 5129: "en-NZ", 7177: "en-ZA",
    1031: "de-DE", 1036: "fr-FR", 1040: "it-IT", 3082: "es-ES", 1034: "es-ES", 1043: "nl-NL", 2108: "ga-IE",
    1106: "cy-GB", 1045: "pl-PL", 2070: "pt-PT", 1046: "pt-BR", 1049: "ru-RU", 1058: "uk-UA", 1063: "lt-LT",
}  # fmt: skip


@dataclass(slots=True)
class _Group:
    """A group that is open: where it began, what it was found to be, and which runs of words began in it where."""

    start: int
    kind: str = ""
    inside: bool = False
    runs: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Scan:
    """What a pass over the text found: groups to cut by kind, and raw data to cut."""

    cuts: list[tuple[int, int, str]] = field(default_factory=list)
    page: str = "1252"
    language: int = 0


def read_rtf(data: bytes, name: str) -> Document:
    """An RTF document as HTML: words and paragraphs, no emphasis.

    Raises:
        Refused: it does not begin as RTF, is cut short, or is nested as no document is.
    """
    text = data.lstrip(b"\xef\xbb\xbf \t\r\n").decode("latin-1")
    if not text.startswith("{\\rtf"):
        raise Refused(f"“{name}” is no RTF document, whatever its name says.")
    document = Document(name, "")
    scan = _scan(text, name)
    copy = _take_out(text, scan, document)
    document.facts.language = _LANGUAGES.get(scan.language, "")
    words = _text(copy, scan.page)
    document.html = "".join(f"<p>{escape(line.strip())}</p>" for line in words.split("\n") if line.strip())
    if unread := words.count(_UNREAD):
        signs = "1 sign" if unread == 1 else f"{unread} signs"
        document.warn(
            f"{signs} could not be read and stand as {_UNREAD}: the document says it is written otherwise than it is."
        )
    if re.search(r"\\[bi](?![a-z0-9])", copy):
        document.warn("Bold and italic of an RTF document are not read; save it as .docx to keep them.")
    if "\\row" in copy:
        document.warn("A table was taken line by line, its cells parted by “|”.")
    return document


def _scan(text: str, name: str) -> _Scan:
    scan = _Scan()
    stack: list[_Group] = []
    at = 0
    while found := _TOKEN.search(text, at):
        at = found.end()
        if found["open"]:
            stack.append(_Group(found.start(), inside=bool(stack) and bool(stack[-1].kind or stack[-1].inside)))
            if len(stack) > DEEPEST:
                raise Refused(f"“{name}” is nested more than {DEEPEST} levels deep, as no document is.")
        elif found["close"] and stack:
            group = stack.pop()
            if group.kind and not group.inside:
                scan.cuts.append((group.start, at, group.kind))
            scan.cuts += [(start, found.start(), kind) for kind, start in group.runs.items()]
            if not stack:
                return scan
        elif found["word"] == "bin":
            length = max(0, int(found["number"] or 0))
            scan.cuts.append((found.start(), min(len(text), at + length), ""))
            at += length
        elif found["word"] and stack:
            _note(scan, stack, found)
    raise Refused(f"“{name}” is damaged or cut short: its last group never ends. Ask for the file again.")


def _note(scan: _Scan, stack: list[_Group], found: re.Match[str]) -> None:
    word, number, group = found["word"], found["number"], stack[-1]
    if word == "ansicpg" and number and _is_known(number):
        scan.page = number
    elif word == "deflang" and number:
        scan.language = int(number)
    elif word == "plain" or (word in _RUNS and number == "0"):
        ended = [kind for kind in group.runs if word in ("plain", kind)]
        scan.cuts += [(group.runs.pop(kind), found.start(), kind) for kind in ended]
    elif word in _RUNS:
        group.runs.setdefault(word, found.start())
    elif group.kind or len(stack) < 2:
        return
    elif word in _LISTED or word in _COUNTED or word in _FACTS:
        group.kind = word


def _is_known(page: str) -> bool:
    try:
        codecs.lookup(f"cp{page}")
    except LookupError:
        return False
    return True


def _take_out(text: str, scan: _Scan, document: Document) -> str:
    """The text without its cuts; what each cut held is listed or becomes a fact."""
    counted: dict[str, int] = {}
    kept: list[str] = []
    at = 0
    for start, end, kind in _outermost(scan.cuts):
        kept.append(text[at:start])
        at = end
        if kind in _COUNTED:
            counted[kind] = counted.get(kind, 0) + 1
        elif kind:
            # A group that does not say that it is set apart is read as text.
            inner = re.sub(rf"^\{{(?:\\\*)?|\\{kind}(?![a-zA-Z])-?\d* ?", "", text[start:end], count=2)
            whole = inner if text[start] == "{" else f"{inner}}}"
            _keep(kind, " ".join(_text(f"{{\\rtf1 {whole}", scan.page).split()), document)
    for kind, number in counted.items():
        what = f"{number} {_COUNTED[kind]}{'s' if number > 1 else ''}"
        document.warn(f"{what} in the RTF document: left out; save it as .docx to keep pictures.")
    return "".join([*kept, text[at:]])


def _outermost(cuts: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    end = 0
    for cut in sorted(cuts, key=lambda cut: (cut[0], -cut[1])):
        if cut[1] > end:
            yield max(cut[0], end), cut[1], cut[2]
            end = cut[1]


def _keep(kind: str, words: str, document: Document) -> None:
    facts = document.facts
    if kind in _LISTED:
        entry = f"{_LISTED[kind]}: {words}"
        document.set_aside += [entry] if words and entry not in document.set_aside else []
    elif kind == "title":
        facts.title = facts.title or words
    elif kind == "author":
        facts.author = facts.author or words
    elif kind == "keywords":
        facts.keywords = facts.keywords or words_in(words)


def _unicode(sign: re.Match[str]) -> str:
    units = sign[0].encode("utf-16-be")
    numbers = [int.from_bytes(units[at : at + 2], "big", signed=True) for at in range(0, len(units), 2)]
    return "".join(f"{{\\uc0\\u{number} }}" for number in numbers)


def _escaped(rtf: str) -> str:
    """Signs that stand in it as they are, as RTF spells them. Programs that write them so write UTF-8, or the code page."""
    try:
        words = rtf.encode("latin-1").decode()
    except UnicodeDecodeError:
        return _RAW.sub(lambda sign: f"\\'{ord(sign[0]):02x}", rtf)
    return _RAW.sub(_unicode, words)


def _text(rtf: str, page: str) -> str:
    rtf = re.sub(r"\\ansicpg\d+", rf"\\ansicpg{page}", _escaped(rtf))
    text = rtf_to_text(rtf, encoding=f"cp{page}", errors="replace")
    # A sign beyond the first plane is written as two halves.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")
