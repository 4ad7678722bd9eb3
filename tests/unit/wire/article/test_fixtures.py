"""Each fixture is a title, a page as pasted, and what must be read from it.

The facts not named are null; pictures, removed text and warnings are complete and in order.
"""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.text.markdown import picture_numbers, plain_text
from editor.wire.formats import read, read_text
from editor.wire.result import WireStory

HERE = Path(__file__).parent
FIXTURES = sorted(HERE.glob("*.txt"))
FACTS = ("headline", "standfirst", "byline", "dateline", "source", "credit", "sign_off")


def parts(fixture: Path) -> tuple[str, str, str, str]:
    title, rest = fixture.read_text("utf-8").split("\n=== input\n")
    page, rest = rest.split("\n=== facts\n")
    facts, body = rest.split("\n=== body\n")
    return title, page, facts, body.removesuffix("\n")


def facts_of(story: WireStory) -> str:
    lines = [f"{name}: {getattr(story, name)}" for name in FACTS if getattr(story, name) is not None]
    for picture in story.pictures:
        shown = (picture.caption, picture.credit, picture.creator, picture.alt_text)
        lines.append(f"picture after {picture.after_paragraph}: " + " | ".join(part or "null" for part in shown))
    lines += [f"removed: {text}" for text in story.removed]
    lines += [f"warning: {text}" for text in story.warnings]
    return "\n".join(lines)


def read_page(page: str, folder: Path, line_end: str = "\n") -> WireStory:
    file = folder / "page.txt"
    file.write_bytes(page.replace("\n", line_end).encode())
    (story,) = read(file)
    return story


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_page(fixture: Path, line_end: str, tmp_path: Path) -> None:
    _, page, facts, body = parts(fixture)
    story = read_page(page, tmp_path, line_end)
    assert facts_of(story) == facts
    assert story.body == body


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_no_word_is_lost(fixture: Path, tmp_path: Path) -> None:
    page = parts(fixture)[1]
    assert not lost(page, read_page(page, tmp_path))


LABELS = frozenset(
    {
        "by",
        "words",
        "photo",
        "pic",
        "pictures",
        "photos",
        "photographs",
        "images",
        "picture",
        "image",
        "credit",
        "photograph",
        "source",
        "caption",
        "alt",
        "text",
        "via",
        "main",
    }
    | {"pictured", "1", "2"}
    | {"von", "par", "por", "le", "di", "door", "foto", "grianghraf"}
)


def lost(page: str, story: WireStory) -> Counter[str]:
    """The words of a page that are nowhere in the story. A doubled credit and the words that say what a line is may go."""
    told = [
        story.source or "",
        *(getattr(story, name) or "" for name in FACTS),
        *story.paragraphs,
        *story.removed,
        *story.warnings,
    ]
    for picture in story.pictures:
        told += [
            picture.caption or "",
            picture.credit or "",
            picture.alt_text or "",
            picture.credit or "",
            picture.credit or "",
        ]
    missing = words_in(page) - words_in(" ".join(told))
    return Counter({word: count for word, count in missing.items() if word not in LABELS})


def words_in(text: str) -> Counter[str]:
    kept = "".join(sign if sign.isalnum() else " " for sign in text.casefold())
    return Counter(kept.split())


def test_the_check_for_lost_words_sees_a_lost_word() -> None:
    assert lost("One two two.", WireStory(body="One two.", paragraphs=("One two.",))) == Counter({"two": 1})


LINES = sorted({line for fixture in FIXTURES for line in parts(fixture)[1].split("\n") if line.strip()})
ODD = st.text("aB1 .)#>-*_[]()!&:/“”'\u00a0\t", min_size=1, max_size=24)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(LINES), st.sampled_from(LINES), ODD), min_size=1, max_size=20),
    st.sampled_from(["\n", "\n\n"]),
)
@example(["Image caption,", "Photo: Jane Example/Alamy"], "\n")
@example(["Image:", "Alamy"], "\n")
@example(["Reporting by Jane Example; Editing by Tom Quill", "The board called"], "\n")
@example(["Interview by", "Rosa Tarn", "The board called for a boat."], "\n")
@example(["Pictures:", "1. Alamy"], "\n\n")
@example(["The mayor opens a bridge The mayor opens a bridge dpa"], "\n")
@example(["Alt text: A box.", *["PastedImage-12345 The pool at the house in Perth EPA"] * 2], "\n")
@example(["A ferry at the pier Alamy Alamy", "RNLI", "Image caption,", "A ferry at the pier Alamy Alamy"], "\n")
def test_no_word_is_lost_on_pages_in_disorder(lines: list[str], between: str) -> None:
    page = between.join(lines)
    if not page.strip(" \n\t\u00a0\u200b"):
        return
    story = read_text(page, "paste")
    assert not lost(page, story)
    assert words_in(plain_text(story.body)) == words_in(" ".join(story.paragraphs))
    lead = 1 if story.pictures and story.pictures[0].after_paragraph == 0 else 0
    assert picture_numbers(story.body) == list(range(1 + lead, len(story.pictures) + 1))
    assert all(word in page for name in FACTS for word in (getattr(story, name) or "").replace(",", " ").split())
