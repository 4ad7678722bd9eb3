"""A metadata value as text: decoded by rule, without characters that no field may carry."""

import re

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85]")
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """`text` with LF line ends, without control characters or half characters, and without space around it."""
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text)).strip()


def decoded(value: bytes) -> str:
    """The text of `value`: strict UTF-8, else Windows-1252.

    Agencies declare no charset, an odd one, or UTF-8 over Windows-1252 bytes, so the bytes decide. A value that was
    cut by a field's length in the middle of a UTF-8 character loses that character and nothing else.
    """
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError as error:
        whole = value[: error.start]
        if error.reason == "unexpected end of data" and not whole.isascii():
            return whole.decode("utf-8")
        return value.decode("cp1252", "replace")
