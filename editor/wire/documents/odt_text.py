"""The text of an OpenDocument text as simple HTML: one function for each kind of element."""

import re
from collections.abc import Callable, Iterator, Mapping
from html import escape
from typing import TYPE_CHECKING

from editor.wire.documents.document import Document
from editor.wire.documents.limits import MOST_PICTURES
from editor.wire.documents.odt_styles import Styles
from editor.wire.documents.safe_xml import attribute, each, first_text, local, words_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MOST_REPEATED = 100
_TAG = re.compile(r"<[^>]*>")
_BLOCKS = {"title": "h1", "heading": "h2"}
# Left out without a word: they carry no text of the story.
_SILENT = frozenset(
    {"tracked-changes", "sequence-decls", "forms", "annotation-end", "soft-page-break", "bookmark", "title", "desc",
     "event-listeners", "glue-point", "variable-decls", "user-field-decls", "alphabetical-index-mark", "toc-mark"}
)  # fmt: skip
_INDEXES = frozenset({"table-of-content", "illustration-index", "table-index", "alphabetical-index", "user-index",
                      "bibliography"})  # fmt: skip


class OdtText:
    """Reads the elements of one text; what it leaves out is listed in the document."""

    def __init__(self, document: Document, styles: Styles, parts: Mapping[str, bytes]) -> None:
        self._document = document
        self._styles = styles
        self._parts = parts
        self._notes: list[str] = []
        self._after: list[str] = []
        self._list_styles: list[str] = []
        self._readers: dict[str, Callable[[Element], str]] = {
            "p": self._paragraph, "h": self._heading, "list": self._list, "table": self._table, "span": self._span,
            "a": self._link, "note": self._note, "annotation": self._annotation, "image": self._image,
            "text-box": self._text_box, "frame": self._frame, "object": self._object, "object-ole": self._object,
            "s": lambda element: " " * min(_MOST_REPEATED, _number(attribute(element, "c"))),
            "tab": lambda _: " ",
            "line-break": lambda _: "<br>",
            "hidden-text": self._hidden,
            "section": self._section,
            "control": self._control,
        }  # fmt: skip

    def read(self, body: "Element") -> str:
        """The HTML of the whole text, footnotes at its end."""
        html = self._children(body)
        if self._notes:
            html += f"<ol>{''.join(f'<li>{note}</li>' for note in self._notes)}</ol>"
        return html

    def _children(self, element: "Element") -> str:
        parts = [escape(element.text or "")]
        for child in element:
            parts += [self._element(child), escape(child.tail or "")]
        return "".join(parts)

    def _element(self, element: "Element") -> str:
        name = local(element)
        if not name or name in _SILENT:
            return ""
        if name in _INDEXES:
            words = words_of(element)
            self._document.set_aside += [f"Table of contents or index: {words}"] if words else []
            return ""
        return self._readers.get(name, self._children)(element)

    def _paragraph(self, element: "Element") -> str:
        style = attribute(element, "style-name")
        kind = self._styles.paragraph_class(style)
        if self._styles.is_hidden(style):
            return self._hidden(element)
        return self._block(element, _BLOCKS.get(kind, "p"), kind)

    def _heading(self, element: "Element") -> str:
        kind = self._styles.paragraph_class(attribute(element, "style-name"))
        level = min(6, _number(attribute(element, "outline-level")))
        return self._block(element, f"h{level}", kind if kind == "title" else "")

    def _block(self, element: "Element", tag: str, kind: str) -> str:
        words = self._children(element)
        after, self._after = "".join(self._after), []
        if kind == "quote":
            return f"<blockquote><p>{words}</p></blockquote>{after}"
        marked = f' class="{kind}"' if kind in {"title", "standfirst", "byline", "caption"} else ""
        return (f"<{tag}{marked}>{words}</{tag}>" if words.strip() else "") + after

    def _span(self, element: "Element") -> str:
        style = attribute(element, "style-name")
        if self._styles.is_hidden(style):
            return self._hidden(element)
        words = self._children(element)
        for tag in self._styles.emphasis(style):
            words = f"<{tag}>{words}</{tag}>"
        return words

    def _link(self, element: "Element") -> str:
        return f'<a href="{escape(attribute(element, "href"))}">{self._children(element)}</a>'

    def _list(self, element: "Element") -> str:
        inherited = self._list_styles[-1] if self._list_styles else ""
        self._list_styles.append(attribute(element, "style-name") or inherited)
        numbered = self._styles.is_numbered(self._list_styles[-1], len(self._list_styles))
        items = [self._children(item) for item in element if local(item) in {"list-item", "list-header"}]
        self._list_styles.pop()
        tag = "ol" if numbered else "ul"
        return f"<{tag}>{''.join(f'<li>{item}</li>' for item in items)}</{tag}>"

    def _table(self, element: "Element") -> str:
        rows = []
        for row in _rows(element):
            cells = []
            for cell in row:
                if local(cell) in {"table-cell", "covered-table-cell"}:
                    times = _number(attribute(cell, "number-columns-repeated"))
                    cells += [f"<td>{self._children(cell)}</td>"] * (
                        min(times, _MOST_REPEATED) if words_of(cell) else 1
                    )
            rows.append(f"<tr>{''.join(cells)}</tr>")
        return f"<table>{''.join(rows)}</table>"

    def _note(self, element: "Element") -> str:
        body = next(each(element, "note-body"), None)
        self._notes.append("" if body is None else self._children(body))
        return f"<sup>[{len(self._notes)}]</sup>"

    def _annotation(self, element: "Element") -> str:
        author = first_text(element, "creator")
        words = " ".join(words_of(paragraph) for paragraph in each(element, "p"))
        self._document.set_aside.append(f"Comment{f' by {author}' if author else ''}: {words}")
        return ""

    def _hidden(self, element: "Element") -> str:
        words = words_of(element) or attribute(element, "string-value")
        self._document.set_aside += [f"Hidden text: {words}"] if words else []
        return ""

    def _section(self, element: "Element") -> str:
        return self._hidden(element) if attribute(element, "display") == "none" else self._children(element)

    def _control(self, _: "Element") -> str:
        self._document.warn("A form field was left out.")
        return ""

    def _frame(self, element: "Element") -> str:
        """A picture with its description; of several forms of the same thing the first one that is a picture."""
        images = [child for child in element if local(child) == "image"]
        if not images:
            return "".join(self._element(child) for child in element)
        usable = [image for image in images if not attribute(image, "href").endswith((".svg", ".wmf", ".emf", ".svm"))]
        alt = first_text(element, "desc") or first_text(element, "title")
        return self._picture((usable or images)[0], alt)

    def _image(self, element: "Element") -> str:
        return self._picture(element, "")

    def _picture(self, image: "Element", alt: str) -> str:
        if len(self._document.pictures) >= MOST_PICTURES:
            self._document.warn(f"Only the first {MOST_PICTURES} pictures of the document were taken.")
            return ""
        href = attribute(image, "href").removeprefix("./")
        data = self._parts.get(href)
        source = href
        if data is not None:
            source = f"picture-{len(self._document.pictures) + 1}.{href.rpartition('.')[2]}"
            self._document.pictures[source] = data
        return f'<img src="{escape(source)}" alt="{escape(alt)}">'

    def _text_box(self, element: "Element") -> str:
        """A box stands after the paragraph it hangs on; around a picture its other words are the caption."""
        outer, self._after = self._after, []
        html = self._children(element)
        inner, self._after = "".join(self._after), outer
        if "<img " in html:
            picture = html[html.index("<img ") : html.index(">", html.index("<img ")) + 1]
            caption = _TAG.sub(" ", html.replace(picture, "", 1)).strip()
            self._after.append(f'<p>{picture}</p><p class="caption">{caption}</p>{inner}')
        else:
            self._after.append(html + inner)
        return ""

    def _object(self, _: "Element") -> str:
        self._document.warn("An embedded object (a chart, a formula or a sheet) was left out.")
        return ""


def _rows(table: "Element") -> "Iterator[Element]":
    """A table's own rows, not those of tables inside it."""
    for child in table:
        if local(child) == "table-row":
            yield child
        elif local(child) in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _rows(child)


def _number(text: str) -> int:
    """A count written in the document: at least 1."""
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 6 else 1
