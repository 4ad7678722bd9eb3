r"""What the control words of RTF 1.9.1 mean to copy. What is in none of these tables is about looks, and left alone.

A destination is a group that its first word sets apart from the text.
"""

from typing import Final

EMPHASIS: Final = {"b": "strong", "i": "em", "strike": "s", "striked": "s", "super": "sup", "sub": "sub"}
"""Words that set signs from here on, until they come with a 0, and the HTML element they stand for."""

RUNS: Final = {"deleted": "Deleted in the document", "v": "Hidden text"}
"""The same, of words that are no copy; how they are listed. The first one counts where both are said."""

SIGNS: Final = {
    "tab": " ", "emspace": " ", "enspace": " ", "qmspace": " ", "emdash": "—", "endash": "–", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "line": "\n", "zwj": "\u200d", "zwnj": "\u200c",
    "rtlmark": "\u200f", "ltrmark": "\u200e", "nestcell": " | ",
}  # fmt: skip
SYMBOLS: Final = {"\\": "\\", "{": "{", "}": "}", "~": "\u00a0", "_": "\u2011", "\t": " "}
"""A backslash and one sign; `-` would be a soft hyphen and `:` an index entry."""
ENDS: Final = frozenset({"par", "page", "sect", "column", "pagebb", "nestrow", "\n", "\r"})
"""What ends a paragraph."""

LISTED: Final = {
    "annotation": "Comment", "footnote": "Footnote", "doccomm": "Description of the document",
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "Page header"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "Page footer"),
}  # fmt: skip
"""Destinations that are left out and listed."""
FACTS: Final = frozenset({"title", "author", "keywords"})
READ: Final = frozenset({"fldinst", "listtext", "pntext", "fonttbl", "stylesheet", "pict", "object", "nonshppict"})
"""Destinations read for what they say of the text."""
SILENT: Final = frozenset(
    {"colortbl", "info", "filetbl", "shpinst", "shprslt", "do", "upr", "listtable", "xe", "tc",
     "listoverridetable", "template", "pgdsctbl", "formfield", "ftncn", "aftncn", "bkmkstart", "bkmkend"}
)  # fmt: skip
"""Destinations without a word of copy, but for the `TEXT` in them."""
TEXT: Final = frozenset({"shptxt", "dptxbxtext", "ud"})
"""Destinations in a silent one whose words stand in the text: of text boxes, and of what is written in Unicode as well."""
OPEN: Final = frozenset({"shppict", "fldrslt", "result"})
"""Destinations that are read as what they stand in."""

STYLES: Final = {
    "title": "title", "headline": "title", "subtitle": "standfirst", "standfirst": "standfirst", "byline": "byline",
    "by-line": "byline", "caption": "caption", "quote": "quote", "intense quote": "quote", "quotations": "quote",
}  # fmt: skip
"""What paragraphs of a style are, by its name in small letters."""

COUNTED: Final = {"pict": "picture", "object": "embedded object"}
BLIPS: Final = {"pngblip": "png", "jpegblip": "jpeg"}
"""Words for a picture in a format that is taken, and its media type."""

CHARSETS: Final = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""The code page of a font, by its `fcharset`; all others are written as the document is."""
PAGES: Final = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}

# Windows' numbers for languages ([MS-LCID]), those a British or Irish newsroom is sent copy in.
LANGUAGES: Final = {
    1033: "en-US", 2057: "en-GB", 6153: "en-IE", 3081: "en-AU", 4105: "en-CA", 5129: "en-NZ", 7177: "en-ZA",
    1031: "de-DE", 1036: "fr-FR", 1040: "it-IT", 3082: "es-ES", 1034: "es-ES", 1043: "nl-NL", 2108: "ga-IE",
    1106: "cy-GB", 1045: "pl-PL", 2070: "pt-PT", 1046: "pt-BR", 1049: "ru-RU", 1058: "uk-UA", 1063: "lt-LT",
}  # fmt: skip
