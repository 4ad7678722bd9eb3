"""TIFF structures written by hand: whole pictures and EXIF blocks, in either byte order, small or big."""

import struct
from dataclasses import dataclass

BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED = 1, 2, 3, 4, 5, 7
_SIZES = {BYTE: 1, ASCII: 1, SHORT: 2, LONG: 4, RATIONAL: 8, UNDEFINED: 1}
WIDTH, HEIGHT = 64, 48

Entry = tuple[int, int, bytes]
"""Tag, type and value."""


@dataclass(frozen=True)
class Form:
    """How a structure is written: `<` or `>`, and whether it is BigTIFF."""

    order: str = "<"
    big: bool = False

    def short(self, *numbers: int) -> bytes:
        return struct.pack(f"{self.order}{len(numbers)}H", *numbers)

    def long(self, *numbers: int) -> bytes:
        return struct.pack(f"{self.order}{len(numbers)}I", *numbers)

    def offset(self, number: int) -> bytes:
        return struct.pack(f"{self.order}{'Q' if self.big else 'I'}", number)

    @property
    def head(self) -> bytes:
        mark = b"II" if self.order == "<" else b"MM"
        return mark + (self.short(43, 8, 0) if self.big else self.short(42))


def structure(form: Form, entries: list[Entry], inner: list[Entry] | None = None, rest: bytes = b"") -> bytes:
    """A structure of one directory, an EXIF directory with the `inner` entries if there are any, and other bytes."""
    first = len(form.head) + len(form.offset(0))
    inner_at = first + len(_directory(form, first, [*entries, (34665, LONG, bytes(4))] if inner else entries))
    if inner:
        entries = [*entries, (34665, LONG, form.long(inner_at))]
    body = form.head + form.offset(first) + _directory(form, first, entries)
    if inner:
        body += _directory(form, inner_at, inner)
    return body + rest


def tiff(form: Form, *more: Entry) -> bytes:
    """A grey TIFF picture with these tags besides its own."""

    def entries(strip: int) -> list[Entry]:
        return [
            (256, LONG, form.long(WIDTH)),
            (257, LONG, form.long(HEIGHT)),
            (258, SHORT, form.short(8)),
            (259, SHORT, form.short(1)),
            (262, SHORT, form.short(1)),
            (273, LONG, form.long(strip)),
            (277, SHORT, form.short(1)),
            (278, LONG, form.long(HEIGHT)),
            (279, LONG, form.long(WIDTH * HEIGHT)),
            *more,
        ]

    strip = len(structure(form, entries(0)))
    return structure(form, entries(strip), rest=bytes(range(WIDTH)) * HEIGHT)


def _directory(form: Form, at: int, entries: list[Entry]) -> bytes:
    entries = sorted(entries, key=lambda entry: entry[0])
    pointer = len(form.offset(0))
    count = struct.pack(f"{form.order}{'Q' if form.big else 'H'}", len(entries))
    values_at = at + len(count) + len(entries) * (4 + 2 * pointer) + pointer
    table, values = b"", b""
    for tag, kind, value in entries:
        table += form.short(tag, kind) + form.offset(len(value) // _SIZES[kind])
        if len(value) <= pointer:
            table += value.ljust(pointer, b"\0")
        else:
            table += form.offset(values_at + len(values))
            values += value + b"\0" * (len(value) % 2)
    return count + table + form.offset(0) + values
