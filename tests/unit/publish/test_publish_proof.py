"""A package from which anything was taken, or to which anything was done, is refused: one row for each deed."""

import json
import re
import shutil
from dataclasses import replace
from datetime import timedelta, timezone
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from editor.domain.copy import Copy
from editor.domain.people import FourEyes
from editor.media.metadata import read_metadata
from editor.publish.edition import Notice
from editor.publish.manifest import MANIFEST
from editor.publish.proof import prove
from editor.text.markdown import words
from tests.unit.publish.deeds import DEEDS, Deed, cut, swap
from tests.unit.publish.deeds_around import AROUND
from tests.unit.publish.making import BODY, MORNING, NOTE, PICTURES, a_picture, copy, edition, package, rehash

ALL = [*DEEDS, *AROUND]
NOTICE = Notice(
    story_id="5f0c", slug="harbour-talks", address="harbour-talks", revision=5, sha256="0" * 64, author="mfictive",
    newsroom="The Ellan Courier", four_eyes=FourEyes.AUTHOR, withdrawn_by="pprod", withdrawn_at=MORNING,
)  # fmt: skip


def test_the_whole_package_passes(folder: Path) -> None:
    assert prove(folder, edition()) == []
    assert prove(folder) == []


@pytest.mark.parametrize(("deed", "rule"), [row[1:] for row in ALL], ids=[row[0] for row in ALL])
def test_a_changed_page_is_refused(folder: Path, deed: Deed, rule: str) -> None:
    page = folder / "index.html"
    page.write_text(deed(page.read_text("utf-8")), "utf-8")
    assert [fault.rule for fault in prove(folder, edition())] == ["file-altered"]
    rehash(folder)
    found = {fault.rule for fault in prove(folder, edition())}
    assert rule in found
    # Without the store the note is not known, and of the desk and a change only that the page contradicts itself.
    alone = {fault.rule for fault in prove(folder)}
    assert rule == "note" or rule in alone or (rule == "frame" and "linked-data" in alone)


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
    said = "".join(
        path.read_text("utf-8") for path in folder.iterdir() if path.suffix not in {".jpg", ".avif", ".webp"}
    )
    assert "Mandatory" not in said
    assert "JOB77" not in said


def test_a_notice_carries_nothing_of_the_story(tmp_path: Path, whole: Path) -> None:
    notice = NOTICE
    folder = package(tmp_path / "harbour-talks", notice).folder
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


ODD = (
    None,
    "",
    "soon",
    7,
    -1.5,
    True,
    [],
    ["x"],
    {},
    {"path": "x"},
    "9" * 5000,
    "2026-01-10",
    "9999-12-31T23:59:59+00:00",
)


@pytest.mark.parametrize("odd", ODD, ids=[str(odd)[:12] for odd in ODD])
def test_an_odd_manifest_is_told_in_a_sentence(folder: Path, odd: object) -> None:
    path = folder / MANIFEST
    document = json.loads(path.read_bytes())
    for name in (name for name, said in document.items() if said != odd):
        path.write_text(json.dumps({**document, name: odd}), "utf-8")
        assert prove(folder, edition()), name
        assert all(fault.message.endswith(".") for fault in prove(folder))


@pytest.mark.parametrize(
    "said", ["", "<p>", "\0", "<!doctype html>" + "<div>" * 3000, "<time><img><figure data-picture=1>"]
)
def test_a_page_that_is_none_is_told_in_sentences(folder: Path, said: str) -> None:
    (folder / "index.html").write_text(said, "utf-8")
    rehash(folder)
    assert all(fault.message.endswith(".") for fault in prove(folder))
    assert {"charset", "title", "shared", "linked-data", "frame", "time"} <= {fault.rule for fault in prove(folder)}


def test_a_page_of_an_earlier_version_without_times_is_told_so(folder: Path) -> None:
    page = folder / "index.html"
    said = re.sub(
        r'<meta property="article:[^>]*>|<p class="times">.*?</p>', "", page.read_text("utf-8"), flags=re.DOTALL
    )
    page.write_text(re.sub(r' "date(?:Published|Modified)": [^\n]*\n', "", said), "utf-8")
    rehash(folder)
    assert [fault.message for fault in prove(folder) if fault.rule == "time"] == [
        "The times on the page are not those of its publication."
    ]
    assert {fault.rule for fault in prove(folder)} == {"shared", "time", "linked-data"}


def test_a_page_says_the_times_in_the_zone_of_its_moments(tmp_path: Path) -> None:
    for zone in (
        timezone(timedelta(hours=1), "BST"),
        timezone(timedelta(hours=5, minutes=30)),
        ZoneInfo("Asia/Tehran"),
    ):
        made = edition(published_at=MORNING.astimezone(zone), first_published_at=MORNING.astimezone(zone))
        folder = package(tmp_path / str(zone).replace("/", " "), made).folder
        assert prove(folder, made) == prove(folder) == []


def test_a_note_may_repeat_what_readers_are_told_of_a_change(tmp_path: Path) -> None:
    made = edition(copy(editor_note="Tell them: The board, not the council, sets berth fees."))
    assert prove(package(tmp_path / "harbour-talks", made).folder, made) == []


SPELT_AS_A_TIME = "2026-01-10T14:30+01:00"


@pytest.mark.parametrize(
    ("fields", "facts"),
    [
        ({"headline": SPELT_AS_A_TIME, "standfirst": SPELT_AS_A_TIME, "keywords": (SPELT_AS_A_TIME,)}, {}),
        ({}, {"newsroom": SPELT_AS_A_TIME, "desk": SPELT_AS_A_TIME}),
        ({"keywords": ("",)}, {}),
        ({"keywords": (" ",)}, {}),
        ({"keywords": ("", "harbour")}, {}),
        ({"standfirst": " ", "byline": " ", "sign_off": "\t", "source": " "}, {}),
        ({}, {"newsroom": " ", "desk": " "}),
        ({}, {"newsroom": "", "desk": ""}),
        ({"language": "ar"}, {}),
        ({"language": "de-CH"}, {"correction": None}),
        ({"pictures": (), "body": "And a body."}, {}),
        ({}, {"base_url": "https://courier.example/news/"}),
    ],
)
def test_whatever_may_be_approved_passes(tmp_path: Path, fields: dict[str, object], facts: dict[str, object]) -> None:
    made = edition(copy(**fields), **facts)
    folder = package(tmp_path / "harbour-talks", made).folder
    assert prove(folder, made) == prove(folder) == []


BARE = Copy(headline="Only a headline", body="And a body.")


def test_a_page_with_nothing_but_a_headline_and_a_body_passes(tmp_path: Path) -> None:
    made = edition(BARE, newsroom="", desk="", correction=None, published_at=None, first_published_at=None)
    folder = package(tmp_path / "bare", made).folder
    assert prove(folder, made) == prove(folder) == []
    for name in ("description", "keywords", "og:image", "article:modified_time"):
        page = folder / "index.html"
        html = page.read_text("utf-8")
        page.write_text(html.replace("<title>", f'<meta name="{name}" content="x"><title>'), "utf-8")
        rehash(folder)
        assert "shared" in {fault.rule for fault in prove(folder)}, name
        page.write_text(html, "utf-8")


@pytest.mark.parametrize(
    ("deed", "rule"),
    [
        (swap("noindex", "index"), "meta"),
        (swap('charset="utf-8"', 'charset="latin-1"'), "charset"),
        (swap("withdrawn –", "withdrawn by court order –"), "title"),
        (swap("</h1>", "</h1><p>It was false.</p>"), "frame"),
        (swap(">10 January", ">11 January"), "time"),
        (swap("<title>", '<meta property="og:title" content="Harbour talks"><title>'), "shared"),
        (swap("</article>", '<p class="body">It was false.</p></article>'), "frame"),
        (cut(r"<h1>(.*?)</h1>", r"<h1><s>\1</s></h1>"), "frame-shape"),
        (swap('<p class="times">', '<p class="times" title="It was false.">'), "frame-shape"),
        (swap('<html lang="en-GB" dir="ltr">', '<html lang="en-GB" dir="rtl">'), "frame-shape"),
    ],
)
def test_a_changed_notice_is_refused(tmp_path: Path, deed: Deed, rule: str) -> None:
    folder = package(tmp_path / "harbour-talks", NOTICE).folder
    page = folder / "index.html"
    page.write_text(deed(page.read_text("utf-8")), "utf-8")
    rehash(folder)
    assert rule in {fault.rule for fault in prove(folder, NOTICE)}
    assert rule in {fault.rule for fault in prove(folder)}
