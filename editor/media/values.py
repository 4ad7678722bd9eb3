"""A metadata value as text: decoded by rule, without characters that no field may carry."""

import codecs
import re

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85]")
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WINDOWS = {
    "iso8859_2": "cp1250", "iso8859_5": "cp1251", "iso8859_6": "cp1256", "iso8859_7": "cp1253", "iso8859_8": "cp1255",
    "iso8859_9": "cp1254",
}  # fmt: skip
_AS_WINDOWS = "copydesk.as_windows"
_BEYOND_ASCII = bytes(range(0x80, 0x100))
_MOST_DOUBTS = 200_000
"""Characters beyond ASCII that are looked at one by one; a block with more of them and not in UTF-8 is no caption."""
_ONLY_WINDOWS = re.compile(b"[\x80-\x9f]")


def clean(text: str) -> str:
    """`text` with LF line ends, without control characters or half characters, and without space around it."""
    if text.isprintable():  # most are, and it is known in no time
        return text.strip()
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text)).strip()


def decoded(value: bytes, charset: str = "") -> str:
    """The text of `value`: strict UTF-8, else the declared part of ISO 8859, else Windows-1252.

    Agencies declare no charset, an odd one, or UTF-8 over Windows-1252 bytes, so the bytes decide. A value that was
    cut by a field's length in the middle of a UTF-8 character loses that character and nothing else.
    """
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError as error:
        whole = value[: error.start]
        if error.reason == "unexpected end of data" and not whole.isascii():
            return whole.decode("utf-8")
    if charset == "utf-8":
        return mended(value)
    if charset in _WINDOWS:
        # ISO 8859 has no printable characters where Windows keeps its quotation marks.
        return value.decode(_WINDOWS[charset] if _ONLY_WINDOWS.search(value) else charset, "replace")
    return value.decode("cp1252", "replace")


def mended(value: bytes) -> str:
    """The text of what must be UTF-8: what is none of it is taken as Windows-1252, the rest as it was meant."""
    if len(value) - len(value.translate(None, _BEYOND_ASCII)) > _MOST_DOUBTS:
        return value.decode("cp1252", "replace")
    return value.decode("utf-8", _AS_WINDOWS)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_AS_WINDOWS, _as_windows)
