"""A package from which anything was taken, or to which anything was done, is refused: one row for each deed."""

import errno
import io
import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from editor.domain.people import FourEyes
from editor.media.metadata import read_metadata
from editor.publish.edition import Notice
from editor.publish.manifest import MANIFEST
from editor.publish.proof import prove
from editor.text.markdown import words
from tests.unit.publish.making import BODY, MORNING, NOTE, PICTURES, copy, edition, package, rehash

Deed = Callable[[str], str]
SHORT = " ".join(NOTE.split()[:5])


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return package(tmp_path_factory.mktemp("packages") / "harbour-talks").folder


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "harbour-talks"))


def swap(old: str, new: str, count: int = 1) -> Deed:
    def deed(page: str) -> str:
        assert old in page, old
        return page.replace(old, new, count)

    return deed


def cut(pattern: str, new: str = "") -> Deed:
    def deed(page: str) -> str:
        changed, times = re.subn(pattern, new, page, count=1, flags=re.DOTALL)
        assert times, pattern
        return changed

    return deed


def within(number: int, deed: Deed) -> Deed:
    """A deed inside one picture's figure."""

    def inner(page: str) -> str:
        found = re.search(rf'<figure[^>]*data-picture="{number}">.*?</figure>', page, re.DOTALL)
        assert found
        return page[: found.start()] + deed(found[0]) + page[found.end() :]

    return inner


def picture_deeds() -> Iterator[tuple[str, Deed, str]]:
    """What is done to each picture: the lead, the one in the text, and the one nobody placed."""
    for use in PICTURES:
        n = use.number
        caption, credit = use.caption, use.credit
        deeds: list[tuple[str, Deed, str]] = [
            ("caption altered", within(n, swap(caption, caption[:-1])), "caption"),
            ("caption emptied", within(n, swap(caption, "")), "caption"),
            ("caption removed", within(n, cut(r'<span class="caption".*?</span>')), "caption"),
            ("caption twice", within(n, cut(r'(<span class="caption".*?</span>)', r"\1\1")), "caption"),
            ("caption outside its figcaption", within(n, cut(r"<figcaption>(.*?)</figcaption>", r"\1")), "caption"),
            ("caption hidden", within(n, swap('class="caption"', 'class="caption" hidden')), "caption-hidden"),
            ("caption under another class", within(n, swap('class="caption"', 'class="caption skip"')), "caption-hidden"),
            ("figcaption hidden", within(n, swap("<figcaption>", '<figcaption aria-hidden="true">')), "caption-hidden"),
            ("credit altered", within(n, swap(credit, credit.upper())), "credit"),
            ("credit with a space more", within(n, swap(credit, credit + " ")), "credit"),
            ("credit removed", within(n, cut(r'<span class="credit".*?</span>')), "credit"),
            ("credit as a comment", within(n, cut(r'(<span class="credit".*?</span>)', r"<!--\1-->")), "credit"),
            ("credit as an attribute", within(n, cut(r'<span class="credit".*?</span>', f'<b title="{credit}"></b>')), "credit"),
            ("credit hidden", within(n, swap('class="credit"', 'class="credit" style="opacity:0"')), "credit-hidden"),
            ("credit folded away", within(n, cut(r'(<span class="credit".*?</span>)', r"<details>\1</details>")), "credit-hidden"),
            ("credit in a template", within(n, cut(r'(<span class="credit".*?</span>)', r"<template>\1</template>")), "credit"),
            ("alt altered", within(n, cut(r'alt="', 'alt="x')), "alt"),
            ("alt removed", within(n, cut(r' alt="[^"]*"')), "alt"),
            ("image removed", within(n, cut(r"<img[^>]*>")), "picture"),
            ("image hidden", within(n, swap("<img ", "<img hidden ")), "picture"),
            ("figure removed", within(n, cut(r".*")), "figure"),
            ("figure without its id", within(n, cut(rf' id="picture-{n}"')), "figure-id"),
            ("figure of no picture", within(n, swap(f'data-picture="{n}"', 'data-picture="9"')), "figure"),
            ("figure of another", within(n, swap(f'data-picture="{n}"', f'data-picture="{n % 3 + 1}"')), "figure"),
            ("width wrong", within(n, cut(r'width="\d+"', 'width="77"')), "picture-size"),
            ("height wrong", within(n, cut(r'height="\d+"', 'height="77"')), "picture-size"),
            ("source gone", within(n, cut(r'src="picture', 'src="no-picture')), "link"),
            ("source remote", within(n, cut(r'src="', 'src="https://pictures.example/')), "remote"),
            ("source remote without a scheme", within(n, cut(r'src="', 'src="//pictures.example/')), "remote"),
            ("data without caption", swap(f'"caption": "{caption}"', '"caption": ""'), "linked-data"),
            ("data with another credit", swap(f'"creditText": "{credit}"', '"creditText": "Nobody"'), "linked-data"),
            ("data with another file", swap(f'"contentUrl": "picture-{n}', '"contentUrl": "picture-9'), "linked-data"),
        ]  # fmt: skip
        yield from ((f"picture {n}: {name}", deed, rule) for name, deed, rule in deeds)
    yield "description altered", swap("The ramp is raised.", "The ramp is down."), "description"
    yield "description removed", cut(r"<details.*?</details>"), "description"
    yield "srcset remote", cut(r'srcset="', 'srcset="https://pictures.example/a.jpg 1w, '), "remote"
    yield "srcset to nothing", cut(r'srcset="', 'srcset="none.jpg 1w, '), "picture-file"
    yield (
        "lead in the body",
        cut(r'(<figure class="picture lead".*?</figure>)(.*?<div class="body">)', r"\2\1"),
        "picture-place",
    )
    yield (
        "pictures in another order",
        cut(r'(<figure[^>]*"2">.*?</figure>)(.*?)(<figure[^>]*"3">.*?</figure>)', r"\3\2\1"),
        "picture-place",
    )
    yield "a bare image", swap("</article>", '<img src="style.css" alt=""></article>'), "picture-bare"


def text_deeds() -> Iterator[tuple[str, Deed, str]]:
    fields = {
        "headline": ("h1", "Harbour talks resume after ferry deal collapses"),
        "standfirst": ('p class="standfirst"', "Islanders face a second week without freight"),
        "byline": ('p class="byline"', "By Morag Fictive"),
        "dateline": ('p class="dateline"', "PORT ELLAN"),
        "sign-off": ('p class="sign-off"', "Additional reporting by Tam Unreal"),
        "source": ('span class="source" dir="auto"', "Ellan Press Agency"),
    }
    for name, (tag, said) in fields.items():
        element = f"<{tag}>{said}</{tag.split()[0]}>"
        yield f"{name} removed", swap(element, ""), "field"
        yield f"{name} altered", swap(element, element.replace(said, said.lower())), "field"
        yield f"{name} hidden", swap(element, element.replace(">", " hidden>", 1)), "field-hidden"
        yield f"{name} twice", swap(element, element * 2), "field"
    yield "word added", swap("<p>Talks on", "<p>Peace talks on"), "body"
    yield "words exchanged", swap("on the freight", "the on freight"), "body"
    yield "paragraph moved out of the body", cut(r"(<p>A decision.*?</p>)(.*?)(</div>)", r"\2\3\1"), "body"
    yield "paragraph hidden", swap("<p>A decision", "<p hidden>A decision"), "body-hidden"
    yield "paragraph folded away", cut(r"(<p>A decision.*?</p>)", r"<dialog>\1</dialog>"), "body-hidden"
    yield "body hidden", swap('<div class="body">', '<div class="body skip">'), "body"
    yield "page in another language", swap('<html lang="en-GB"', '<html lang="de"'), "language"
    yield "page in no language", swap(' lang="en-GB"', ""), "language"
    yield "title altered", cut(r"<title>Harbour", "<title>Port"), "title"
    yield "shared title altered", cut(r'(og:title" content=")Harbour', r"\1Port"), "shared"
    yield "shared standfirst gone", cut(r'<meta property="og:description"[^>]*>'), "shared"


def page_deeds() -> Iterator[tuple[str, Deed, str]]:
    yield "link to nowhere", swap("https://courier.example/times", "times.html"), "link"
    yield "link out of the folder", swap("https://courier.example/times", "../style.css"), "link"
    yield "link to no place", swap("https://courier.example/times", "#nowhere"), "link"
    yield "script link", swap("https://courier.example/times", "java\tscript:alert(1)"), "link"
    yield "style sheet renamed", swap('href="style.css"', 'href="other.css"'), "link"
    yield "style sheet from elsewhere", swap('href="style.css"', 'href="https://styles.example/a.css"'), "remote"
    yield (
        "address that is not ours",
        swap("</title>", '</title><link rel="canonical" href="https://other.example/">'),
        "link",
    )
    yield "share picture from elsewhere", cut(r'(og:image" content=")', r"\1https://other.example/"), "remote"
    yield "base", swap("<title>", '<base href="https://other.example/"><title>'), "link"
    yield "frame", swap("</article>", '<iframe src="index.html"></iframe></article>'), "element"
    yield "script", swap("</article>", "<script>alert(1)</script></article>"), "script"
    yield "handler", swap("<article>", '<article onclick="alert(1)">'), "attribute"
    yield "style of its own", swap("</head>", "<style>.credit{display:none}</style></head>"), "element"
    yield "policy gone", cut(r'<meta http-equiv="Content-Security-Policy"[^>]*>'), "policy"
    yield "refresh", swap("<title>", '<meta http-equiv="refresh" content="0"><title>'), "policy"
    yield "comment", swap("</article>", "<!-- done --></article>"), "comment"
    yield "comment behind the page", swap("</html>", "</html><!-- done -->"), "comment"
    yield "two of one id", swap("<article>", '<article id="story">'), "id"
    yield "doctype gone", swap("<!DOCTYPE html>", ""), "doctype"
    yield "data broken", swap('"@context"', '"@context'), "linked-data"
    yield "data removed", cut(r"<script.*?</script>"), "linked-data"
    yield "data twice", cut(r"(<script.*?</script>)", r"\1\1"), "linked-data"
    yield "data of no article", swap('"NewsArticle"', '"Recipe"'), "linked-data"
    yield "headline in the data altered", swap('"headline": "Harbour', '"headline": "Port'), "linked-data"
    yield "standfirst in the data altered", swap('"description": "Islanders', '"description": "People'), "linked-data"


def note_deeds() -> Iterator[tuple[str, Deed, str]]:
    """Five words of the editor's note in every kind of place."""
    places = {
        "text": swap("</article>", f"<p>{SHORT}</p></article>"),
        "text in pieces": swap("</article>", f"<p>{SHORT.replace(' ', '</p> <p>')}</p></article>"),
        "a comment": swap("</article>", f"<!-- {SHORT} --></article>"),
        "an attribute": swap("<article>", f'<article data-x="{SHORT}">'),
        "a class": swap("<article>", f'<article class="{SHORT.replace(" ", "-")}">'),
        "the data": swap('"@context"', f'"x": "{SHORT}", "@context"'),
        "a meta element": swap("<title>", f'<meta name="x" content="{SHORT.upper()}"><title>'),
        "an address": swap("https://courier.example/times", f"https://courier.example/{SHORT.replace(' ', '%20/')}"),
        "a template": swap("</article>", f"<template>{SHORT}</template></article>"),
        "escaped text": swap("</article>", f"<p>{SHORT.replace('e', '&#101;')}</p></article>"),
    }
    places["an address"] = swap("courier.example/times", f"courier.example/{SHORT.replace(' ', '-')}")
    yield from ((f"note in {name}", deed, "note") for name, deed in places.items())


DEEDS = [*picture_deeds(), *text_deeds(), *page_deeds(), *note_deeds()]


def test_the_whole_package_passes(folder: Path) -> None:
    assert prove(folder, edition()) == []
    assert prove(folder) == []


@pytest.mark.parametrize(("deed", "rule"), [row[1:] for row in DEEDS], ids=[row[0] for row in DEEDS])
def test_a_changed_page_is_refused(folder: Path, deed: Deed, rule: str) -> None:
    page = folder / "index.html"
    page.write_text(deed(page.read_text("utf-8")), "utf-8")
    assert [fault.rule for fault in prove(folder, edition())] == ["file-altered"]
    rehash(folder)
    found = {fault.rule for fault in prove(folder, edition())}
    assert rule in found
    # Without the store the note is not known; everything else is.
    assert rule == "note" or rule in {fault.rule for fault in prove(folder)}


def test_every_single_word_of_the_body_is_missed(folder: Path) -> None:
    page = folder / "index.html"
    html = page.read_text("utf-8")
    start, end = html.index('<div class="body">'), html.index("</div>\n<footer")
    outside = [found.span() for found in re.finditer(r"<figure.*?</figure>|<[^>]*>", html[start:end], re.DOTALL)]
    runs = [
        (start + one[1] + found.start(), start + one[1] + found.end())
        for one, other in pairwise(outside)
        for found in re.finditer(r"\S+", html[start + one[1] : start + other[0]])
    ]
    assert len(runs) >= len(words(BODY))
    for first, last in runs:
        page.write_text(html[:first] + html[last:], "utf-8")
        rehash(folder)
        assert "body" in {fault.rule for fault in prove(folder)}, html[first:last]


def replace_text(name: str, old: str, new: str) -> Callable[[Path], None]:
    def deed(folder: Path) -> None:
        path = folder / name
        said = path.read_text("utf-8")
        assert old in said
        path.write_text(said.replace(old, new), "utf-8")

    return deed


def a_picture(folder: Path, number: int) -> Path:
    return min(folder.glob(f"picture-{number}-*"))


def strip_metadata(folder: Path) -> None:
    path = a_picture(folder, 2)
    with Image.open(path) as picture:
        out = io.BytesIO()
        picture.save(out, "JPEG")
    path.write_bytes(out.getvalue())


FILE_DEEDS: list[tuple[str, Callable[[Path], object], str]] = [
    ("page removed", lambda f: (f / "index.html").unlink(), "file-missing"),
    ("copy removed", lambda f: (f / "copy.json").unlink(), "file-missing"),
    ("style removed", lambda f: (f / "style.css").unlink(), "file-missing"),
    ("picture removed", lambda f: a_picture(f, 1).unlink(), "file-missing"),
    ("picture cut short", lambda f: a_picture(f, 3).write_bytes(a_picture(f, 3).read_bytes()[:-1]), "file-altered"),
    ("file added", lambda f: (f / "more.txt").write_text("x"), "file-unlisted"),
    ("file added in a folder", lambda f: ((f / "in").mkdir(), (f / "in" / "a.txt").write_text("x")), "file-unlisted"),
    ("link for a file", lambda f: ((f / "style.css").rename(f.parent / "s"), (f / "style.css").symlink_to("../s")), "file-kind"),
    ("link to a folder", lambda f: (f / "in").symlink_to(f.parent), "file-kind"),
    ("manifest removed", lambda f: (f / MANIFEST).unlink(), "manifest"),
    ("manifest empty", lambda f: (f / MANIFEST).write_text(""), "manifest"),
    ("manifest a list", lambda f: (f / MANIFEST).write_text("[]"), "manifest"),
    ("manifest of tomorrow", replace_text(MANIFEST, '"format": 1', '"format": 2'), "manifest"),
    ("manifest without files", replace_text(MANIFEST, '"files"', '"file"'), "manifest"),
    ("a hash altered", replace_text(MANIFEST, '"sha256": "', '"sha256": "0'), "file-altered"),
    ("a size altered", replace_text(MANIFEST, '"bytes": ', '"bytes": 1'), "file-altered"),
    ("a path altered", replace_text(MANIFEST, '"path": "style.css"', '"path": "../style.css"'), "file-missing"),
]  # fmt: skip


@pytest.mark.parametrize(("deed", "rule"), [row[1:] for row in FILE_DEEDS], ids=[row[0] for row in FILE_DEEDS])
def test_changed_files_are_refused(folder: Path, deed: Callable[[Path], object], rule: str) -> None:
    deed(folder)
    assert rule in {fault.rule for fault in prove(folder, edition())}
    assert rule in {fault.rule for fault in prove(folder)}


REHASHED: list[tuple[str, Callable[[Path], object], str]] = [
    ("picture without its texts", strip_metadata, "picture-texts"),
    ("picture of another", lambda f: a_picture(f, 1).write_bytes(a_picture(f, 2).read_bytes()), "picture-texts"),
    ("picture that is none", lambda f: a_picture(f, 2).write_bytes(b"no picture"), "picture-file"),
    ("picture nobody shows", lambda f: shutil.copy(a_picture(f, 2), f / "more.jpg"), "picture-unused"),
    ("style that hides", lambda f: (f / "style.css").write_text(".credit { display : none }"), "style-hides"),
    ("style that fades", lambda f: (f / "style.css").write_text(".credit { opacity: 0 }"), "style-hides"),
    ("style that loads", lambda f: (f / "style.css").write_text("@import 'https://other.example/a.css';"), "style-loads"),
    ("style that loads in code", lambda f: (f / "style.css").write_text(r"a{background:u\72l(x)}"), "style-loads"),
    ("note in the style", lambda f: (f / "style.css").write_text(f"/* {NOTE} */"), "note"),
    ("note in the copy", replace_text("copy.json", '"editor_note":""', f'"editor_note":"{NOTE}"'), "note"),
    ("copy altered", replace_text("copy.json", "Harbour talks", "Port talks"), "copy"),
    ("copy that is none", lambda f: (f / "copy.json").write_text("{"), "copy"),
    ("page that is no text", lambda f: (f / "index.html").write_bytes(b"\xff\xfe\xff"), "copy"),
    ("another approver", replace_text(MANIFEST, '"ssub"', '"mfictive"'), "manifest"),
    ("no approver", replace_text(MANIFEST, '"ssub"', '""'), "approval"),
    ("another revision", replace_text(MANIFEST, '"revision": 5', '"revision": 6'), "manifest"),
    ("another policy", replace_text(MANIFEST, '"four_eyes": "author"', '"four_eyes": "off"'), "manifest"),
]  # fmt: skip


@pytest.mark.parametrize(("deed", "rule"), [row[1:] for row in REHASHED], ids=[row[0] for row in REHASHED])
def test_changed_files_are_refused_though_their_hashes_agree(
    folder: Path, deed: Callable[[Path], object], rule: str
) -> None:
    deed(folder)
    rehash(folder)
    assert rule in {fault.rule for fault in prove(folder, edition())}


def test_a_file_that_cannot_be_read_is_a_fault(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes

    def read(path: Path) -> bytes:
        if path.name == "style.css":
            raise OSError(errno.EIO, "Input/output error")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", read)
    assert [fault.message for fault in prove(folder)] == ["“style.css” cannot be read: Input/output error."]


def test_a_folder_that_is_not_there_is_no_package(tmp_path: Path) -> None:
    assert [fault.rule for fault in prove(tmp_path / "absent")] == ["manifest"]


def test_another_text_than_the_one_approved_is_refused(folder: Path) -> None:
    other = edition(copy(body=BODY.replace("588", "589")))
    assert {"copy", "body", "manifest"} <= {fault.rule for fault in prove(folder, other)}


@pytest.mark.parametrize("note", ["Spike it", "Hold!", "two   words, and\nthree more words"])
def test_short_notes_are_found_as_well(whole: Path, folder: Path, note: str) -> None:
    known = edition(copy(editor_note=note))
    page = folder / "index.html"
    page.write_text(page.read_text("utf-8").replace("</article>", f"<p>{note.upper()}</p></article>"), "utf-8")
    rehash(folder)
    assert "note" in {fault.rule for fault in prove(folder, known)}
    assert "note" not in {fault.rule for fault in prove(whole, known)}


@pytest.mark.parametrize("note", ["Source", "Published", "Clarification", "Credit: Alamy", "the end of the week."])
def test_a_note_may_say_what_the_page_says_anyway(whole: Path, note: str) -> None:
    assert "note" not in {fault.rule for fault in prove(whole, edition(copy(editor_note=note)))}


def test_instructions_travel_in_the_file_alone_and_a_note_may_repeat_them(tmp_path: Path) -> None:
    terms = "Mandatory credit. No sales in the islands before May."
    use = PICTURES[1].with_changes(instructions=terms, job_id="JOB77")
    known = edition(copy(pictures=(use,), editor_note=f"{NOTE} {terms}"))
    folder = package(tmp_path / "harbour-talks", known).folder
    assert read_metadata(a_picture(folder, 2).read_bytes(), "").instructions == terms
    said = "".join(path.read_text("utf-8") for path in folder.iterdir() if path.suffix != ".jpg")
    assert "Mandatory" not in said
    assert "JOB77" not in said


def test_a_notice_carries_nothing_of_the_story(tmp_path: Path, whole: Path) -> None:
    notice = Notice(
        story_id="5f0c", slug="harbour-talks", address="harbour-talks", revision=5, sha256="0" * 64, author="mfictive",
        newsroom="The Ellan Courier", four_eyes=FourEyes.AUTHOR, withdrawn_by="pprod", withdrawn_at=MORNING,
    )  # fmt: skip
    folder = package(tmp_path / "harbour-talks", notice).folder  # type: ignore[arg-type]
    assert prove(folder, notice) == []
    assert prove(folder) == []
    assert "manifest" in {fault.rule for fault in prove(folder, replace(notice, withdrawn_by="other"))}
    assert "manifest" in {fault.rule for fault in prove(whole, notice)}
    page = folder / "index.html"
    page.write_text(
        page.read_text("utf-8").replace("</article>", '<script type="application/ld+json">{}</script></article>')
    )
    shutil.copy(whole / "copy.json", folder)
    rehash(folder)
    assert {"linked-data", "note"} <= {fault.rule for fault in prove(folder, notice)}


def test_a_manifest_names_story_revision_approver_and_policy(whole: Path) -> None:
    document = json.loads((whole / MANIFEST).read_bytes())
    paths = [entry["path"] for entry in document["files"]]
    assert paths == sorted(file.name for file in whole.iterdir() if file.name != MANIFEST)
    del document["files"]
    assert document == {
        "format": 1,
        "kind": "article",
        "newsroom": "The Ellan Courier",
        "story_id": "5f0c",
        "slug": "harbour-talks",
        "address": "harbour-talks",
        "base_url": "",
        "revision": 5,
        "copy_sha256": edition().sha256,
        "author": "mfictive",
        "approved_by": "ssub",
        "published_by": "pprod",
        "published_at": "2026-01-10T11:30:00.000000Z",
        "first_published_at": "2026-01-10T08:30:00.000000Z",
        "four_eyes": "author",
    }
