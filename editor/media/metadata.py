"""What a picture file says about itself: XMP before IIM before EXIF, field by field."""

from dataclasses import dataclass, field, fields, replace
from typing import Any, Self

from editor.media.blocks import find_blocks
from editor.media.exif import read_exif
from editor.media.fields import Alternatives, Contradicted, EmbeddedMetadata
from editor.media.iim import read_iim
from editor.media.languages import in_language
from editor.media.limits import Head, check_picture, file_name, read_head
from editor.media.merging import merged, uncut
from editor.media.orientation import turn_of
from editor.media.xmp import read_xmp

_ENDINGS = {
    "jpg": "JPEG", "jpeg": "JPEG", "jpe": "JPEG", "jfif": "JPEG", "png": "PNG", "webp": "WEBP", "tif": "TIFF", "tiff": "TIFF",
    "gif": "GIF",
}  # fmt: skip

_BESIDES = {"format", "alternatives", "contradicted", "web_statement"}
"""What is known of a file besides the document that `photo show --json` makes of it."""


@dataclass(frozen=True, kw_only=True)
class PhotoMetadata(EmbeddedMetadata):
    """What was read from one picture file; absent is None. `width` and `height` are as the picture is seen."""

    width: int = 0
    height: int = 0
    format: str = ""
    warnings: tuple[str, ...] = ()
    alternatives: Alternatives = field(default_factory=dict, repr=False)
    contradicted: Contradicted = field(default_factory=dict, repr=False)
    web_statement: str = field(default="", repr=False)
    """Where on the web it is told whose picture this is (XMP Rights, WebStatement): it leads to an agency's own pages."""

    def to_json(self) -> dict[str, Any]:
        """The document of `photo show --json`, its keys in their documented order."""
        names = [each.name for each in fields(self) if each.name not in _BESIDES]
        values = {name: getattr(self, name) for name in names}
        return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}

    def to_kept(self) -> dict[str, Any]:
        """What the library keeps of the file: the same, and what else it says of whose it is and what may be done with it."""
        besides = {
            "alternatives": self.alternatives, "contradicted": self.contradicted, "web_statement": self.web_statement,
        }  # fmt: skip
        return self.to_json() | {name: value for name, value in besides.items() if value}

    def in_language(self, language: str) -> Self:
        """The same with each text in a story's language, where the file has it in that language."""
        said: dict[str, Any] = {name: in_language(texts, language) for name, texts in self.alternatives.items()}
        return replace(self, **{name: text for name, text in said.items() if text is not None})


def inspect(data: bytes, name: str, language: str = "") -> PhotoMetadata:
    """Check a picture file that comes in and read what it carries, in `language` where it has alternatives.

    Raises:
        Refused: it is no whole picture within the limits; the sentence names the file and the fault.
    """
    check_picture(data, name)
    return read_metadata(data, name, language)


def read_metadata(data: bytes, name: str, language: str = "") -> PhotoMetadata:
    """Read what a picture file carries, without decoding the picture. Damaged blocks become warnings.

    Args:
        data: The file.
        name: What it is called, for sentences about it.
        language: The language tag of the story it is read for; without one, each text is in the file's default.

    Raises:
        Refused: the file is no picture, or too large.
    """
    head = read_head(data, name)
    form, width, height = head.format, head.width, head.height
    blocks = find_blocks(data, form)
    warnings = [*_about_the_file(name, head), *blocks.warnings]
    alternatives: Alternatives = {}
    statements: list[str] = []
    contradicted: Contradicted = {}
    layers = [
        ("XMP", read_xmp(blocks.xmp, warnings, alternatives, statements, contradicted)),
        ("IIM", read_iim(blocks.iim, warnings, contradicted)),
    ]
    layers.append(("EXIF", read_exif(blocks.exif, warnings) if blocks.exif else {}))
    layers.append((f"the {form} text", blocks.texts))
    if turn_of(form, blocks.exif) >= 5:
        width, height = height, width
    together = merged(layers, warnings, alternatives, contradicted)
    found = PhotoMetadata.of_layer(
        together,
        width=width,
        height=height,
        format=form,
        warnings=tuple(dict.fromkeys(warnings)),
        alternatives=uncut(alternatives, together),
        contradicted=contradicted,
        web_statement=next(iter(statements), ""),
    )
    return found.in_language(language) if language else found


def _about_the_file(name: str, head: Head) -> list[str]:
    warnings = []
    called = file_name(name)
    ending = called.rpartition(".")[2].lower()
    if _ENDINGS.get(ending, head.format) != head.format:
        warnings.append(f"{called} is a {head.format} file, whatever its name says.")
    if head.several:
        warnings.append(f"{called} holds more than one picture; the first is used.")
    return warnings
