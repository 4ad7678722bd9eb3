"""JPEG: XMP and EXIF in APP1 segments, IIM in APP13 segments, each in more shapes than the standards know."""

import re

from editor.media import iim, jpeg, photoshop
from editor.media.containers.extension import Extensions
from editor.media.containers.found import Blocks
from editor.media.containers.tiff_file import blocks_in

_XMP_START = re.compile(rb"<\?xpacket|<x:xmpmeta|<x:xapmeta|<rdf:RDF|<\0x\0:\0x\0m\0p|\0<\0x\0:\0x\0m\0p")
_TIFF_START = re.compile(rb"II\*\0|MM\0\*")
_OLD_PHOTOSHOP = b"Adobe_Photoshop2.5:"
_OLD_HEAD = 27
_LARGEST_EXIF = 4_000_000
_LARGEST_RUN = 16_000_000
_MOST_BARE = 200
_MOST_PACKETS = 20


def find(data: bytes) -> Blocks:
    """The metadata blocks of a JPEG file."""
    xmp: list[bytes] = []
    extensions = Extensions()
    run = bytearray()
    bare: list[bytes] = []
    exif: list[bytearray] = []
    for marker, _, start, end in jpeg.segments(data):
        if marker == jpeg.APP1:
            _app1(data[start:end], xmp, extensions, exif)
        elif marker == jpeg.APP13:
            _app13(data[start:end], run, bare)
    warnings: list[str] = []
    packets = xmp + extensions.packets(xmp, warnings)
    block = bytes(exif[0]) if exif else b""
    if any(other != exif[0] for other in exif):
        warnings.append("The file holds more than one EXIF block; the first was read.")
    inner = blocks_in(block)
    return Blocks(
        xmp=(*packets, *photoshop.data_of(run, photoshop.XMP), *inner.xmp),
        iim=(*iim.joined(photoshop.data_of(run, photoshop.IIM)), *iim.joined(bare), *inner.iim),
        exif=block or next(iter(photoshop.data_of(run, photoshop.EXIF)), b""),
        warnings=(*warnings, *inner.warnings),
    )


def _app1(payload: bytes, xmp: list[bytes], extensions: Extensions, exif: list[bytearray]) -> None:
    if payload.startswith(jpeg.EXIF):
        block = payload[len(jpeg.EXIF) :]
        if not exif or _TIFF_START.match(block):
            exif.append(bytearray(block))
        elif len(exif[-1]) < _LARGEST_EXIF:
            exif[-1] += block  # one block, cut over several segments
    elif len(xmp) == _MOST_PACKETS:
        return
    elif payload.startswith(jpeg.XMP):
        xmp.append(payload[len(jpeg.XMP) :])
    elif payload.startswith(jpeg.XMP_EXTENSION):
        extensions.add(payload[len(jpeg.XMP_EXTENSION) :])
    elif found := _XMP_START.search(payload):
        # Some programs write XMP under a header of their own.
        xmp.append(payload[found.start() :])


def _app13(payload: bytes, run: bytearray, bare: list[bytes]) -> None:
    if len(run) > _LARGEST_RUN or len(bare) > _MOST_BARE:
        return  # no newsroom's, and there may be gigabytes of it
    if payload.startswith(jpeg.PHOTOSHOP):
        run += payload[len(jpeg.PHOTOSHOP) :]
    elif payload.startswith(_OLD_PHOTOSHOP):
        run += payload[_OLD_HEAD:]
    elif iim.is_iim(payload):
        bare.append(payload)
    elif (at := payload.find(photoshop.IIM_START)) >= 0:
        run += payload[at:]
