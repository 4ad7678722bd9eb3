"""What the containers give."""

from dataclasses import dataclass, field

from editor.media.fields import Layer


@dataclass(frozen=True)
class Blocks:
    """The raw metadata blocks of one file.

    XMP packets and IIM blocks stand in the order in which they are believed; `exif` is a TIFF structure; `texts` is what
    the file says in its format's own words; `warnings` tell what could not be had.
    """

    xmp: tuple[bytes, ...] = ()
    iim: tuple[bytes, ...] = ()
    exif: bytes = b""
    texts: Layer = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
