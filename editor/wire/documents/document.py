"""What a reader takes out of a document, before it becomes a story."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Facts:
    """What a document says about itself apart from its text; nothing where it says nothing."""

    title: str = ""
    author: str = ""
    description: str = ""
    keywords: tuple[str, ...] = ()
    language: str = ""


@dataclass(slots=True)
class Document:
    """A document as simple HTML.

    In the HTML the classes `title`, `standfirst`, `byline` and `caption` mark paragraphs whose style says so. `pictures`
    are the files it carries, by the `src` of their `img`. `set_aside` is text that was left out, one entry each.
    """

    name: str
    html: str
    facts: Facts = field(default_factory=Facts)
    pictures: dict[str, bytes] = field(default_factory=dict)
    set_aside: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def warn(self, sentence: str) -> None:
        """Tell the person of something doubtful, once."""
        if sentence not in self.warnings:
            self.warnings.append(sentence)


def words_in(text: str) -> tuple[str, ...]:
    """The keywords of a list parted by commas or semicolons."""
    return tuple(dict.fromkeys(word.strip() for word in text.replace(";", ",").split(",") if word.strip()))
