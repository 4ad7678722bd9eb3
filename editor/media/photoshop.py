"""Photoshop's image resources: where JPEG and TIFF files keep their IIM block."""

IIM, EXIF, XMP = 0x0404, 0x0422, 0x0424
_SIGNATURE = b"8BIM"
IIM_START = _SIGNATURE + IIM.to_bytes(2, "big")
_MOST = 10_000
_MOST_DATA = 200
_LARGEST = 4_000_000


def data_of(resources: bytes | bytearray, wanted: int) -> list[bytes]:
    """The data of each resource of this number. Missing padding and foreign bytes between resources are stepped over."""
    found: list[bytes] = []
    at = 0
    for _ in range(_MOST):
        start = resources.find(_SIGNATURE, at)
        if start < 0 or start + 12 > len(resources) or len(found) == _MOST_DATA:
            break
        number = int.from_bytes(resources[start + 4 : start + 6], "big")
        name_end = start + 7 + resources[start + 6]
        size_at = name_end + (name_end - start) % 2
        size = int.from_bytes(resources[size_at : size_at + 4], "big")
        if number == wanted:
            found.append(bytes(resources[size_at + 4 : size_at + 4 + min(size, _LARGEST)]))
        at = max(min(size_at + 4 + size, len(resources)), start + 4)
    return found


def iim_resource(data: bytes) -> bytes:
    """One resource that holds an IIM block."""
    return _SIGNATURE + IIM.to_bytes(2, "big") + b"\0\0" + len(data).to_bytes(4, "big") + data + b"\0" * (len(data) % 2)
