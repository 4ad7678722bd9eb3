"""The page before it is parsed: scripts, style sheets and HTML comments cut out, nesting held within bounds.

The HTML algorithm takes time that grows with the square of the nesting (100,000 open `div`s: a minute) and memory that
grows with emphasis times paragraphs (unclosed `<font>`s are opened again in each). So the tags are read here first, once,
by HTML's own rules (WHATWG HTML 13.2.5), and those past the bounds are left out; their words stay.
"""

import re
from dataclasses import dataclass, field
from itertools import islice

from editor.domain.errors import Refused
from editor.text.pasting.dropped import Dropped, Tally
from editor.text.pasting.limits import (
    DEEPEST,
    LARGEST_MARKUP,
    MOST_ATTRIBUTES,
    MOST_EMPHASIS,
    MOST_REPEATED,
    refuse_larger,
)
from editor.text.pasting.names import names

_TAG = re.compile(
    r"""<(/?)([a-z][^\s/>]*+)
        ((?>(?>[\s/]++ | =?[^\s/>=]++(?>(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|(?!["'])[^\s>]*+))?) | =)*))
        >""",
    re.IGNORECASE | re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""=?[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|(?!["'])[^\s>]*+))?""")
_OPENING = re.compile(r"<(?=[a-z/!?])", re.IGNORECASE)
_COMMENT_END = re.compile(r"--!?>")
_FRAGMENT = re.compile(r"\s*(Start|End)Fragment\s*", re.IGNORECASE)
_DATA = re.compile(r"data:image/[a-z0-9.+-]+;base64,[a-z0-9+/=%\s]*+", re.IGNORECASE)
_KEPT_DATA = re.compile(r"data:image/kept;(\d+)")

_LONGEST_STUMP = 500

_CUT = {
    "script": Dropped.SCRIPT, "style": None, "title": None, "textarea": Dropped.FORM, "xmp": None, "iframe": Dropped.EMBED,
    "noembed": Dropped.HIDDEN, "noframes": Dropped.HIDDEN, "noscript": Dropped.NO_SCRIPT, "svg": Dropped.DRAWING,
    "template": Dropped.HIDDEN,
    "select": Dropped.FORM, "object": Dropped.EMBED, "audio": Dropped.EMBED, "video": Dropped.EMBED, "canvas": Dropped.DRAWING,
    "applet": Dropped.EMBED, "xml": None,
}  # fmt: skip
"""Elements cut out with all they hold. `xmp` holds words: they stay, as words."""

_RAW = names("script style title textarea xmp iframe noembed noframes")
"""Those of them that hold no tags: without an end they reach to the end of the page."""

_EMPTY = names("area base br col embed hr img input link meta param source track wbr frame keygen")
_CLOSE_THEMSELVES = names("html head body p li dd dt td th tr tbody thead tfoot colgroup option")
_FORMATTING = names("a b big code em font i nobr s small strike strong tt u")
_SPECIAL = names(
    "address article aside blockquote button caption center details dir div dl fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup main marquee menu nav ol pre search section summary table ul listing"
)
_BARRIERS = frozenset({"table", "caption", "marquee", "math"})


@dataclass(slots=True)
class Sifted:
    """A page fit to be parsed, its style sheets, and the pictures it held, which `picture` puts back."""

    html: str
    sheets: list[str]
    pictures: list[str]

    def picture(self, source: str) -> str:
        """The address of a picture as the page had it."""
        kept = _KEPT_DATA.fullmatch(source)
        return self.pictures[int(kept[1])] if kept and int(kept[1]) < len(self.pictures) else source


def sift(html: str, tally: Tally) -> Sifted:
    """Raises `Refused` if it is too large, or too tangled to be taken apart in reasonable time."""
    pictures: list[str] = []

    def kept(found: re.Match[str]) -> str:
        pictures.append(found[0])
        return f"data:image/kept;{len(pictures) - 1}"

    html = _DATA.sub(kept, html)
    refuse_larger(len(html), LARGEST_MARKUP)
    sifting = _Sifting(html, tally)
    sifting.run()
    return Sifted("".join(sifting.out), sifting.sheets, pictures)


@dataclass(slots=True)
class _Depth:
    """What is open at this point of the page, counted so that it is never less than what the parser has open."""

    opened: list[str] = field(default_factory=list)
    emphasis: list[str] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)
    repeated: int = 0

    def opens(self, name: str) -> bool:
        """Whether the tag may stay."""
        if name in _FORMATTING:
            if name == "a" and "a" in self.emphasis:
                self.emphasis.remove("a")
            return self._fits(self.emphasis, name, MOST_EMPHASIS)
        self.repeated += len(self.emphasis)
        if self.repeated > MOST_REPEATED:
            raise Refused("The formatting of what was pasted is too tangled to be read: paste it as plain text.")
        return name in _EMPTY or name in _CLOSE_THEMSELVES or self._fits(self.opened, name, DEEPEST)

    def _fits(self, open_now: list[str], name: str, limit: int) -> bool:
        if len(open_now) < limit:
            open_now.append(name)
            return True
        self.left_out[name] = self.left_out.get(name, 0) + 1
        return False

    def closes(self, name: str) -> bool:
        """Whether the end tag may stay."""
        if self.left_out.get(name):
            self.left_out[name] -= 1
            return False
        if name in _FORMATTING:
            if name in self.emphasis:
                self.emphasis.remove(name)
            return True
        self.repeated += len(self.emphasis)
        stops = _BARRIERS if name in _SPECIAL else _SPECIAL
        for place in range(len(self.opened) - 1, -1, -1):
            if self.opened[place] == name:
                del self.opened[place:]
                break
            if self.opened[place] in stops:
                break
        return True


class _Sifting:
    """One pass over the page."""

    def __init__(self, html: str, tally: Tally) -> None:
        self.html = html
        self.tally = tally
        self.out: list[str] = []
        self.sheets: list[str] = []
        self.endless: set[str] = set()
        self.depth = _Depth()
        self.marked = re.search(r"<!--\s*StartFragment\s*-->", html, re.IGNORECASE) is not None
        self.outside = self.marked

    def run(self) -> None:
        """Fills `out` and `sheets`."""
        place = 0
        while found := _OPENING.search(self.html, place):
            self._words(self.html[place : found.start()])
            place = self._markup(found.start())
        self._words(self.html[place:])

    def _words(self, words: str) -> None:
        if self.outside:
            if words.strip():
                self.tally.add(Dropped.OUTSIDE)
            return
        self.out.append(words)

    def _markup(self, start: int) -> int:
        """Takes in what stands at `start`; returns where it ends."""
        if self.html.startswith("<!--", start):
            return self._comment(start)
        tag = _TAG.match(self.html, start)
        if tag is None:
            return self._no_tag(start)
        name = tag[2].lower()
        if tag[1]:
            if name not in _CUT and self.depth.closes(name):
                self.out.append(tag[0])
        elif name in _CUT:
            return self._cut(name, tag)
        elif name == "plaintext":
            pass
        elif self.depth.opens(name):
            if not (self.outside and name in _EMPTY):
                self.out.append(_sound(tag, name))
        else:
            self.tally.add(Dropped.DEPTH)
        return tag.end()

    def _no_tag(self, start: int) -> int:
        sign = self.html[start + 1]
        if sign in "!?" or (sign == "/" and not self.html[start + 2 : start + 3].isalpha()):
            end = self.html.find(">", start)
            if self.html.startswith("<![CDATA[", start) and not self.outside:  # a comment, to a page that is not XML
                self.tally.add(Dropped.HIDDEN)
            return len(self.html) if end < 0 else end + 1
        # A tag that never ends: either the copy was cut off here, or it was never a tag and everything after it is words.
        rest = self.html[start:]
        if len(rest) > _LONGEST_STUMP or "<" in rest[1:]:
            self._words(rest.replace("<", "&lt;"))
        return len(self.html)

    def _comment(self, start: int) -> int:
        if self.html.startswith((">", "->"), start + 4):
            return self.html.index(">", start) + 1
        end = _COMMENT_END.search(self.html, start + 4)
        if end is None:
            return len(self.html)
        # Only the marks of the selection say anything; a long comment is not looked into.
        mark = _FRAGMENT.fullmatch(self.html[start + 4 : end.start()]) if end.start() - start < 60 else None
        if mark and self.marked:
            self.outside = mark[1].lower() == "end"
        return end.end()

    def _cut(self, name: str, tag: re.Match[str]) -> int:
        kind = _CUT[name]
        if kind and not self.outside:
            self.tally.add(kind)
        if tag[3].endswith("/") and name in {"svg", "xml"}:
            return tag.end()
        ends = None
        if name not in self.endless:
            ends = re.compile(rf"</{name}(?=[\s/>])[^>]*>?", re.IGNORECASE).search(self.html, tag.end())
        if ends is None and name not in _RAW:
            self.endless.add(name)
            return tag.end()
        within = self.html[tag.end() : ends.start() if ends else len(self.html)]
        if name == "style":
            self.sheets.append(within)
        elif name == "xmp":
            self._words(within.replace("<", "&lt;"))
        return ends.end() if ends else len(self.html)


def _sound(tag: re.Match[str], name: str) -> str:
    """The tag without what would make the parser swallow the words after it, or compare attributes for minutes."""
    attributes = tag[3]
    if attributes.count('"') % 2 or attributes.count("'") % 2:
        return f"<{name}>"
    if len(attributes) > MOST_ATTRIBUTES:
        first = islice(_ATTRIBUTE.finditer(attributes), MOST_ATTRIBUTES)
        return f"<{name} {' '.join(found[0] for found in first)}>"
    return tag[0]
