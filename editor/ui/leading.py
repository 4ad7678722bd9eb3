"""Gives a typeface more room between its lines.

`QPlainTextEdit` lays out only what is seen, which is why it types so fast, but it ignores the line height of a block. It
does heed the line gap that a font asks for. So the face of the manuscript is the shipped serif with a larger gap, changed
in memory as it is loaded. A changed font may not bear the reserved name of the original (SIL Open Font Licence, 3), and
Qt tells faces apart by name: hence a name of its own, of the same length, so that nothing in the file moves.

Offsets are those of the OpenType specification: "Table Directory", `head`, `hhea`, `OS/2`, `name`.
"""

import struct

_DIRECTORY, _ENTRY = 12, 16
_UNITS_PER_EM = 18
_ADJUSTMENT = 8
_HHEA_LINE_GAP = 8
_OS2_SELECTION, _OS2_LINE_GAP = 62, 72
_USE_TYPO_METRICS = 1 << 7
"""Without this bit Qt takes the Windows metrics, which know no line gap."""
_WHOLE = 1 << 32


class _Tables:
    """The tables of a font file, which can be changed but not grow."""

    def __init__(self, data: bytes) -> None:
        self.data = bytearray(data)
        self._places: dict[bytes, tuple[int, int, int]] = {}
        for number in range(struct.unpack_from(">H", data, 4)[0]):
            entry = _DIRECTORY + _ENTRY * number
            tag, _, offset, length = struct.unpack_from(">4s3L", data, entry)
            self._places[tag] = entry, offset, length

    def __getitem__(self, tag: bytes) -> bytes:
        _, offset, length = self._places[tag]
        return bytes(self.data[offset : offset + length])

    def __setitem__(self, tag: bytes, table: bytes) -> None:
        """Put a changed table in the old one's place and keep the checksums right."""
        entry, offset, length = self._places[tag]
        grown = _checksum(table) - _checksum(self[tag])
        self.data[offset : offset + length] = table
        _add(self.data, entry + 4, grown)
        _add(self.data, self._places[b"head"][1] + _ADJUSTMENT, -2 * grown)  # the table itself, and its entry


def _checksum(table: bytes) -> int:
    padded = table + bytes(-len(table) % 4)
    return sum(struct.unpack(f">{len(padded) // 4}L", padded))


def _add(data: bytearray, place: int, amount: int) -> None:
    before = struct.unpack_from(">L", data, place)[0]
    struct.pack_into(">L", data, place, (before + amount) % _WHOLE)


def with_leading(data: bytes, leading: int, names: tuple[tuple[str, str], ...]) -> bytes:
    """The TrueType font `data` with a line gap of `leading` thousandths of its size.

    `names` pairs each old name with a new one of equal length.

    Raises:
        ValueError: the font lacks a table, or a new name is longer or shorter than the old.
    """
    try:
        tables = _Tables(data)
        gap = leading * struct.unpack_from(">H", tables[b"head"], _UNITS_PER_EM)[0] // 1000
        hhea, os2, name = (bytearray(tables[tag]) for tag in (b"hhea", b"OS/2", b"name"))
        struct.pack_into(">h", hhea, _HHEA_LINE_GAP, gap)
        struct.pack_into(">h", os2, _OS2_LINE_GAP, gap)
        selection = struct.unpack_from(">H", os2, _OS2_SELECTION)[0]
        struct.pack_into(">H", os2, _OS2_SELECTION, selection | _USE_TYPO_METRICS)
    except (struct.error, KeyError) as error:
        raise ValueError("not a TrueType font with the tables head, hhea, OS/2 and name") from error
    for old, new in names:
        if len(old) != len(new):
            raise ValueError(f"{new}: not as long as {old}")
        for encoding in ("utf-16-be", "ascii"):  # Windows and Macintosh records
            name = name.replace(old.encode(encoding), new.encode(encoding))
    tables[b"hhea"], tables[b"OS/2"], tables[b"name"] = bytes(hhea), bytes(os2), bytes(name)
    return bytes(tables.data)
