r"""RTF documents (RTF 1.9.1): words, emphasis, lists, links, tables and pictures; what is no copy is listed."""

from collections.abc import Callable

from editor.domain.errors import Refused
from editor.wire.documents.document import Document
from editor.wire.documents.rtf_group import Field
from editor.wire.documents.rtf_reader import Reader
from editor.wire.documents.rtf_signs import Signs, page_of
from editor.wire.documents.rtf_text import Paragraph
from editor.wire.documents.rtf_words import CHARSETS, LANGUAGES, STYLES


def read_rtf(data: bytes, name: str) -> Document:
    """An RTF document as HTML.

    Raises:
        Refused: it does not begin as RTF, is cut short, or is nested as no document is.
    """
    text = data.lstrip(b"\xef\xbb\xbf \t\r\n").decode("latin-1")
    if not text.startswith("{\\rtf"):
        raise Refused(f"“{name}” is no RTF document, whatever its name says.")
    return Reader(Document(name, ""), Signs(is_utf8=_is_utf8(data)), _WORDS).read(text)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _unit(reader: Reader, number: int) -> None:
    reader.put(reader.signs.unit(number))
    reader.signs.skipped = reader.group.fallback


def _fallback(reader: Reader, number: int) -> None:
    reader.group.fallback = max(0, number)


def _font(reader: Reader, number: int) -> None:
    reader.group.font = number


def _charset(reader: Reader, number: int) -> None:
    if reader.group.into == "fonttbl" and number in CHARSETS:
        reader.fonts[reader.group.font] = CHARSETS[number]


def _page(reader: Reader, number: int) -> None:
    reader.page = page_of(number) or reader.page


def _language(reader: Reader, number: int) -> None:
    reader.document.facts.language = LANGUAGES.get(number, "")


def _unadorned(reader: Reader, _: int) -> None:
    reader.group.on = ()


def _on_the_line(reader: Reader, _: int) -> None:
    for word in ("super", "sub"):
        reader.turn(word, is_on=False)


def _new_look(reader: Reader, _: int) -> None:
    if not reader.group.into:
        reader.said = Paragraph(marker=reader.said.marker)


def _style(reader: Reader, number: int) -> None:
    if reader.group.into == "stylesheet":
        reader.group.style = number
    elif not reader.group.into:
        name = reader.styles.get(number, "")
        reader.said.kind = STYLES.get(name, name if name.startswith("heading ") else "")


def _outline(reader: Reader, number: int) -> None:
    if not reader.group.into and not reader.said.kind and 0 <= number < 6:
        reader.said.kind = f"heading {number + 1}"


def _deep(reader: Reader, number: int) -> None:
    if not reader.group.into:
        reader.said.level = max(0, number)


def _in_table(reader: Reader, _: int) -> None:
    if not reader.group.into:
        reader.said.in_table = True


def _cell(reader: Reader, _: int) -> None:
    if not reader.group.into:
        reader.text.end_cell()
        reader.said.marker = None


def _row(reader: Reader, _: int) -> None:
    if not reader.group.into:
        reader.text.end_row()


def _field(reader: Reader, _: int) -> None:
    reader.group.of = Field()


def _inserted(reader: Reader, _: int) -> None:
    reader.inserted = True


_WORDS: dict[str, Callable[[Reader, int], None]] = {
    "u": _unit, "uc": _fallback, "f": _font, "fcharset": _charset, "ansicpg": _page, "deflang": _language,
    "plain": _unadorned, "nosupersub": _on_the_line, "pard": _new_look, "s": _style, "outlinelevel": _outline,
    "ilvl": _deep, "intbl": _in_table, "cell": _cell, "row": _row, "field": _field, "revised": _inserted,
}  # fmt: skip
