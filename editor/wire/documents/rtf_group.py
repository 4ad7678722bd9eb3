"""What holds within a group of an RTF document."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Field:
    """A field of the document, and where it leads if it is a link."""

    link: str = ""


@dataclass(slots=True)
class Group:
    """What holds within a group, and is as it was before at its end.

    `into` is the destination it stands in, `heard` what was said there, and `owns` whether that began with this group.
    """

    into: str = ""
    heard: list[str] = field(default_factory=list)
    owns: bool = False
    begins: bool = True
    starred: bool = False
    on: tuple[str, ...] = ()
    font: int = -1
    fallback: int = 1
    of: Field = field(default_factory=Field)
    blip: str = ""
    style: int = 0
