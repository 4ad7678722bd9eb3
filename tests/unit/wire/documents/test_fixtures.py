"""Each fixture is a title, a document as written, and what must be read from it; the file's name begins with its format.

The input of a Word document is its body, that of an OpenDocument text its text and, before it, its automatic styles.
"""

import re
from pathlib import Path

import pytest

from editor.text.markdown import picture_numbers
from editor.wire.formats import read
from editor.wire.result import WireStory
from tests.unit.wire.documents.making import W, docx_parts, odt_parts, zipped

HERE = Path(__file__).parent
FIXTURES = sorted(HERE.glob("*.txt"))
FACTS = ("headline", "standfirst", "byline", "dateline", "source", "credit", "slug", "language")
NUMBERING = (
    f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
SUFFIXES = {"markdown": "md", "text": "text"}


def parts(fixture: Path) -> dict[str, str]:
    """The fixture's sections by name."""
    title, *sections = re.split(r"\n=== (\w+)\n", fixture.read_text("utf-8"))
    return {"title": title, **dict(zip(sections[::2], sections[1::2], strict=True))}


def written(fixture: Path, folder: Path) -> Path:
    """The document of a fixture, as a file."""
    kind = fixture.stem.partition("-")[0]
    told = parts(fixture)
    if kind == "docx":
        data = zipped(
            docx_parts(told["input"], {"rLink": ("hyperlink", "https://example.org/times")})
            | {"word/numbering.xml": NUMBERING}
        )
    elif kind == "odt":
        data = zipped(odt_parts(told["input"], told.get("styles", "")))
    else:
        data = told["input"].encode("latin-1" if kind == "rtf" else "utf-8")
    file = folder / f"copy.{SUFFIXES.get(kind, kind)}"
    file.write_bytes(data)
    return file


def facts_of(story: WireStory) -> str:
    lines = [f"{name}: {getattr(story, name)}" for name in FACTS if getattr(story, name) is not None]
    lines += [f"keywords: {', '.join(story.keywords)}"] if story.keywords else []
    for picture in story.pictures:
        shown = (picture.caption, picture.credit, picture.alt_text, picture.file)
        lines.append(f"picture after {picture.after_paragraph}: " + " | ".join(part or "null" for part in shown))
    lines += [f"removed: {text}" for text in story.removed]
    lines += [f"warning: {text}" for text in story.warnings]
    return "\n".join(lines)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_document(fixture: Path, tmp_path: Path) -> None:
    told = parts(fixture)
    (story,) = read(written(fixture, tmp_path))
    assert facts_of(story) == told["facts"]
    assert story.body == told["body"].removesuffix("\n")
    lines = [number for number, picture in enumerate(story.pictures, 1) if picture.after_paragraph or number > 1]
    assert picture_numbers(story.body) == lines
