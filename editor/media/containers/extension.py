"""Extended XMP: what a JPEG file's XMP has no room for, in parts that may come in any order (XMP part 3, 1.1.3.1)."""

import re

from editor.media.xmp_tree import LARGEST

_NAMED = re.compile(rb"HasExtendedXMP\s*(?:=\s*[\"']|>)\s*([0-9A-Fa-f]{32})")
_HEAD = 40
"""The digest that names the extension, its whole length, and where a part belongs in it."""
_MISSING = "A part of the extended XMP is missing; what stands before it was read."
_UNNAMED = "The file holds extended XMP that its XMP does not name; it was not read."


class Extensions:
    """The parts of the extensions in one file, put together."""

    def __init__(self) -> None:
        self._parts: dict[bytes, dict[int, bytes]] = {}
        self._lengths: dict[bytes, int] = {}
        self._room = 2 * LARGEST

    def add(self, segment: bytes) -> None:
        """Take one part, with its head."""
        self._room -= len(segment)
        if len(segment) >= _HEAD and self._room > 0:
            guid = segment[:32].upper()
            self._lengths.setdefault(guid, int.from_bytes(segment[32:36], "big"))
            self._parts.setdefault(guid, {}).setdefault(int.from_bytes(segment[36:40], "big"), segment[_HEAD:])

    def packets(self, named_by: list[bytes], warnings: list[str]) -> list[bytes]:
        """The extensions that these packets name; when they name none at all, whatever there is."""
        named = {guid.upper() for packet in named_by for guid in _NAMED.findall(packet)}
        wanted = [guid for guid in self._parts if guid in named or not named]
        if len(wanted) < len(self._parts):
            warnings.append(_UNNAMED)
        if named - set(wanted):
            warnings.append("The extended XMP that the XMP names is not in the file.")
        return [packet for guid in wanted if (packet := self._joined(guid, warnings))]

    def _joined(self, guid: bytes, warnings: list[str]) -> bytes:
        parts, length = self._parts[guid], self._lengths[guid]
        whole = bytearray()
        for offset in sorted(parts):
            if offset > len(whole):
                break
            whole += parts[offset][len(whole) - offset :]
            if len(whole) > LARGEST:
                break
        if len(whole) < length:
            warnings.append(_MISSING)
        return bytes(whole)
