"""The words in a clipboard's bytes, whatever the desktop wrote them in."""

import codecs


def decoded(data: bytes) -> str:
    """UTF-16 with a mark or without, UTF-8, or else the Windows code page of the West; nothing is refused."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    if data[1:2000:2].count(0) > len(data[:2000]) // 4:  # Firefox gives pages so on some desktops
        return data.decode("utf-16-le", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
