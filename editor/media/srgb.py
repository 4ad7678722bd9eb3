"""The colour profile of sRGB, for pictures that bring none of their own that a page could use.

Made here, byte for byte the same on every machine, since a package of the same edition is to have the same files.
ICC.1:2022 (profile version 4), with the numbers of IEC 61966-2-1 adapted to the D50 light of all profiles.
"""

import struct
from collections.abc import Sequence
from typing import Final

_HEAD: Final = 128
_WHITE: Final = (0.9642, 1.0, 0.8249)
_COLORANTS: Final = {
    b"rXYZ": (0.436066, 0.222488, 0.013916),
    b"gXYZ": (0.385147, 0.716873, 0.097076),
    b"bXYZ": (0.143066, 0.060608, 0.714096),
}
_ADAPTED: Final = (1.047882, 0.022918, -0.050217, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678)
_CURVE: Final = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""Of a parametric curve of the third kind (10.18): a power above the last number, a line below it."""


def _numbers(values: Sequence[float]) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 65_536) for value in values))


def _words(text: str) -> bytes:
    said = text.encode("utf-16-be")
    return struct.pack(">4s4xII2s2sII", b"mluc", 1, 12, b"en", b"US", len(said), 28) + said


def _made() -> bytes:
    curve = struct.pack(">4s4xHxx", b"para", 3) + _numbers(_CURVE)
    tags = {
        b"desc": _words("sRGB"),
        b"cprt": _words("No copyright, use freely"),
        b"wtpt": b"XYZ \0\0\0\0" + _numbers(_WHITE),
        b"chad": b"sf32\0\0\0\0" + _numbers(_ADAPTED),
        **{name: b"XYZ \0\0\0\0" + _numbers(values) for name, values in _COLORANTS.items()},
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    data, table, places = b"", b"", {}
    start = _HEAD + 4 + 12 * len(tags)
    for name, tag in tags.items():
        if tag not in places:
            places[tag] = start + len(data)
            data += tag + bytes(-len(tag) % 4)
        table += struct.pack(">4sII", name, places[tag], len(tag))
    return _head(start + len(data)) + struct.pack(">I", len(tags)) + table + data


def _head(size: int) -> bytes:
    day = (2026, 1, 1, 0, 0, 0)
    start = struct.pack(">I4sI4s4s4s6H4s", size, b"", 0x04200000, b"mntr", b"RGB ", b"XYZ ", *day, b"acsp")
    return (start + bytes(28) + _numbers(_WHITE)).ljust(_HEAD, b"\0")


PROFILE: Final = _made()
