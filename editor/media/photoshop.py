"""Photoshop's image resources: where JPEG and TIFF files keep their IIM block."""

from collections.abc import Iterator

IIM = 0x0404
_SIGNATURE = b"8BIM"


def iim_of(resources: bytes) -> bytes:
    """The IIM data of a run of resources, joined: it may be cut into several."""
    return b"".join(data for number, data in _resources(resources) if number == IIM)


def iim_resource(data: bytes) -> bytes:
    """One resource that holds an IIM block."""
    return _SIGNATURE + IIM.to_bytes(2, "big") + b"\0\0" + len(data).to_bytes(4, "big") + data + b"\0" * (len(data) % 2)


def _resources(run: bytes) -> Iterator[tuple[int, bytes]]:
    """Number and data of each resource. Padding that is missing and foreign bytes between them are stepped over."""
    at = 0
    while (start := run.find(_SIGNATURE, at)) >= 0 and start + 12 <= len(run):
        name_end = start + 7 + run[start + 6]
        size_at = name_end + (name_end - start) % 2
        size = int.from_bytes(run[size_at : size_at + 4], "big")
        data = run[size_at + 4 : size_at + 4 + size]
        yield int.from_bytes(run[start + 4 : start + 6], "big"), data
        at = max(size_at + 4 + len(data), start + 4)
