"""The tags of a page read into blocks, in one walk that needs no recursion."""

from dataclasses import replace

from selectolax.lexbor import LexborNode

from editor.text.pasting.blocks import Block, Item, Quote
from editor.text.pasting.dropped import Dropped, Tally
from editor.text.pasting.frame import Figured, Frame, Tabled
from editor.text.pasting.gathering import Gathering
from editor.text.pasting.items import Items
from editor.text.pasting.links import allowed
from editor.text.pasting.lists import nested
from editor.text.pasting.looks import BLOCKS, is_crosshead, is_quote, keeps_lines, look_within
from editor.text.pasting.marks import is_ticked, note_mark
from editor.text.pasting.pictures import sign_instead, source_of
from editor.text.pasting.result import PastedPicture
from editor.text.pasting.sifting import Sifted
from editor.text.pasting.signs import visible
from editor.text.pasting.spacing import joined
from editor.text.pasting.style import Style, classes, declared, sets_type
from editor.text.pasting.table import cells_of, filled, is_laid_out, looks_like_one, spans_of
from editor.text.pasting.unwanted import removed

_COUNTED = {"input": Dropped.FORM, "keygen": Dropped.FORM, "embed": Dropped.EMBED, "frame": Dropped.EMBED}
_CELLS = frozenset({"td", "th"})


class Reader:
    """Reads one page; `blocks` and `pictures` hold what came of it."""

    def __init__(self, sifted: Sifted, tally: Tally) -> None:
        self.pictures: list[PastedPicture] = []
        self._sifted = sifted
        self._tally = tally
        self._classes = classes(sifted.sheets)
        self._gathering = Gathering()
        self._items = Items()
        self._frames = [Frame()]
        self._styled = False
        self._quoted: Quote | None = None

    @property
    def blocks(self) -> list[Block]:
        """The blocks read, in order."""
        return self._gathering.blocks

    def read(self, root: LexborNode) -> None:
        """Walks the page from its first element to its last."""
        node: LexborNode | None = root.child
        while node is not None:
            if node.tag == "-text":
                self._words(node.text_content or "")
            elif node.tag and node.tag[0] not in "-!" and self._enter(node):
                if node.child is not None:
                    node = node.child
                    continue
                self._leave()
            while node.next is None:
                node = node.parent
                if node is None or len(self._frames) == 1:
                    node = None
                    break
                self._leave()
            else:
                node = node.next
        self._end()
        if self._styled or any(map(sets_type, self._sifted.sheets)):
            self._tally.add(Dropped.STYLES)

    def _words(self, text: str) -> None:
        frame = self._frames[-1]
        text = visible(text, self._tally)
        if frame.keeps_lines:
            self._gathering.lines(text, frame.look)
        else:
            self._gathering.words(text, frame.look)

    def _end(self) -> None:
        """Ends the paragraph where a block begins or ends."""
        frame = self._frames[-1]
        if (
            self._gathering.end("crosshead" if frame.crosshead else "paragraph", frame.containers)
            and not frame.outlined
        ):
            self._items.outline.end()

    def _enter(self, node: LexborNode) -> bool:
        """Takes in a start tag; whether to go into it."""
        tag = str(node.tag)
        attributes = node.attributes
        names = (attributes.get("class") or "").lower().split()
        style = self._style_of(attributes, names)
        if self._is_removed(node, tag, style, names):
            return False
        if tag in _COUNTED:
            if attributes.get("type") != "hidden":
                self._tally.add(_COUNTED[tag])
        elif tag == "br":
            self._gathering.line_break()
        elif tag == "img" and is_ticked(node):
            self._tally.add(Dropped.FORM)
        elif tag == "img":
            self._picture(attributes, style)
        elif tag == "a" and (mark := note_mark(node)):
            allowed(attributes["href"] or "", self._tally)
            self._gathering.words(mark, self._frames[-1].look)
        elif tag == "hr":
            self._rule()
        elif tag == "meta":
            if (attributes.get("http-equiv") or "").strip().lower() == "refresh":
                self._tally.add(Dropped.FORWARD)
        else:
            self._open(node, tag, style, names)
            return True
        return False

    def _style_of(self, attributes: dict[str, str | None], names: list[str]) -> Style:
        style: Style = {}
        for name in names:
            style.update(self._classes.get(name, {}))
        for name, value in attributes.items():
            if name == "style" and value:
                style |= declared(value)
                self._styled = self._styled or sets_type(value)
            elif name.startswith("on") and len(name) > 4:
                self._tally.add(Dropped.HANDLER)
        return style

    def _is_removed(self, node: LexborNode, tag: str, style: Style, names: list[str]) -> bool:
        gone, reason = removed(node, style, names)
        if gone:
            if reason:
                self._tally.add(reason)
            outer = self._frames[-1]
            if outer.tabled and tag == "tr" and (cells := cells_of(node)):
                outer.tabled.rows.append([[] for _ in cells])
            elif outer.tabled and tag in _CELLS:
                outer.tabled.rows[-1].append([])
        return gone or self._items.is_marker(style)

    def _open(self, node: LexborNode, tag: str, style: Style, names: list[str]) -> None:
        outer = self._frames[-1]
        attributes = node.attributes
        block = tag in BLOCKS or style.get("display") in {"block", "list-item", "table", "flex", "grid"}
        if block:
            self._end()
        frame = replace(outer, tag=tag, block=block, listed=None, figured=None)
        frame.look = look_within(tag, outer.look, style)
        frame.keeps_lines = keeps_lines(tag, style, outer.keeps_lines)
        frame.crosshead = outer.crosshead or is_crosshead(tag, attributes.get("role"), names)
        self._styled = self._styled or tag == "font"
        if tag == "a" and "href" in attributes:
            frame.look = replace(frame.look, link=allowed(attributes["href"] or "", self._tally))
        elif tag == "math":
            self._tally.add(Dropped.FORMULA)
        elif tag == "q":
            self._gathering.words("“", frame.look)
        elif tag == "figure":
            frame.figured = Figured(len(self.pictures))
        elif tag == "table":
            self._open_table(node, frame)
        elif tag == "tr" and outer.tabled and cells_of(node):
            outer.tabled.rows.append([])
        elif (tag in _CELLS and outer.tabled) or tag == "figcaption":
            self._gathering.open_apart()
        if is_quote(tag, style, names):
            frame.containers = nested(outer.containers, self._quote(tag))
            frame.around = frame.containers
        self._items.open(node, tag, style, outer, frame)
        self._frames.append(frame)

    def _open_table(self, node: LexborNode, frame: Frame) -> None:
        frame.tabled = None
        if not any(isinstance(container, Item) for container in frame.containers) and is_laid_out(node):
            frame.tabled = Tabled(spans_of(node))
        elif looks_like_one(node):
            self._tally.add(Dropped.TABLE)

    def _quote(self, tag: str) -> Quote:
        """A new quotation, or the one the last paragraph stood in where each paragraph says so itself (Word)."""
        last = self.blocks[-1].containers if self.blocks else ()
        if tag == "blockquote" or self._quoted is None or self._quoted not in last:
            self._quoted = Quote()
        return self._quoted

    def _leave(self) -> None:
        """Takes in the end of the innermost open element."""
        frame = self._frames[-1]
        if frame.block:
            self._end()
        self._frames.pop()
        if frame.tag == "q":
            self._gathering.words("”", frame.look)
        elif frame.tag in _CELLS and frame.tabled:
            frame.tabled.rows[-1].append(joined(self._close_apart()))
        elif frame.tag == "table" and frame.tabled:
            self._close_table(frame, frame.tabled)
        elif frame.tag == "figcaption":
            captions = self._close_apart()
            figure = next((outer.figured for outer in reversed(self._frames) if outer.figured), None)
            (figure.captions if figure else self.blocks).extend(captions)
        elif frame.figured:
            self._close_figure(frame.figured)

    def _close_apart(self) -> list[Block]:
        """What was gathered apart; its pictures stand before what it belongs to."""
        apart = self._gathering.close_apart()
        self.blocks.extend(block for block in apart if block.kind == "picture")
        return [block for block in apart if block.kind != "picture"]

    def _close_table(self, frame: Frame, table: Tabled) -> None:
        rows = filled(table.rows, table.spans)
        if len(rows) > 1 and len(rows[0]) > 1:
            self.blocks.append(Block("table", frame.containers, rows=rows))
        else:
            self.blocks.extend(Block("paragraph", frame.containers, cell) for row in rows for cell in row)
        self._items.outline.end()

    def _close_figure(self, figure: Figured) -> None:
        if len(self.pictures) == figure.pictures_before:
            self.blocks.extend(figure.captions)
        elif figure.captions:
            caption = "".join(run.text for run in joined(figure.captions))
            self.pictures[-1] = replace(self.pictures[-1], caption=caption)

    def _rule(self) -> None:
        self._end()
        containers = self._frames[-1].containers
        if not any(isinstance(container, Item) for container in containers):
            self.blocks.append(Block("rule", containers))
            self._items.outline.end()

    def _picture(self, attributes: dict[str, str | None], style: Style) -> None:
        frame = self._frames[-1]
        if sign := sign_instead(attributes):
            self._gathering.words(sign, frame.look)
        elif source := source_of(attributes, style, self._sifted.picture(attributes.get("src") or ""), self._tally):
            alt_text = " ".join(visible(attributes.get("alt") or "", self._tally).split())
            self.pictures.append(PastedPicture(source, alt_text, ""))
            self._gathering.picture(len(self.pictures), frame.containers)
