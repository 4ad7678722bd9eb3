"""`photo show --json` beside what exiftool reads from the same files, in every layout."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from editor.cli import main
from tests.unit.media.layouts import LAYOUTS, SETS
from tests.unit.media.odd_layouts import ODD

FIELDS = {
    "caption": ("XMP:Description", "IPTC:Caption-Abstract", "EXIF:ImageDescription"),
    "creator": ("XMP:Creator", "IPTC:By-line", "EXIF:Artist"),
    "creator_title": ("XMP:AuthorsPosition", "IPTC:By-lineTitle"),
    "credit": ("XMP:Credit", "IPTC:Credit"),
    "source": ("XMP:Source", "IPTC:Source"),
    "copyright": ("XMP:Rights", "IPTC:CopyrightNotice", "EXIF:Copyright"),
    "headline": ("XMP:Headline", "IPTC:Headline"),
    "title": ("XMP:Title", "IPTC:ObjectName"),
    "instructions": ("XMP:Instructions", "IPTC:SpecialInstructions"),
    "keywords": ("XMP:Subject", "IPTC:Keywords", "EXIF:XPKeywords"),
    "job_id": ("XMP:TransmissionReference", "IPTC:OriginalTransmissionReference"),
    "place": ("XMP:City", "IPTC:City"),
    "alt_text": ("XMP:AltTextAccessibility",),
    "extended_description": ("XMP:ExtDescrAccessibility",),
    "usage_terms": ("XMP:UsageTerms",),
}
"""Each field of ours with exiftool's names for it, the one that is believed first."""

EVERY = LAYOUTS | ODD
CANNOT = {
    ("jpeg xmp in utf-16", "with emoji"),
    ("jpeg xmp in little utf-16", "with emoji"),
    ("jpeg iim with comments between its segments", "of 2,000 characters"),
    *((layout, said) for layout in ("png xmp in a language", "png xmp, packed, in a language") for said in SETS),
}
"""What exiftool 12 cannot read, and we do: UTF-16 in pairs, IIM whose segments do not follow each other, XMP in a language."""


@pytest.fixture(scope="module")
def read_by_both(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[dict[str, Any], Path]]:
    """What exiftool reads from every file, and where the file is."""
    folder = tmp_path_factory.mktemp("layouts")
    names = [f"{layout}, {said}.{made.ending}" for layout, made in EVERY.items() for said in SETS]
    made = (layout.make(texts) for layout in EVERY.values() for texts in SETS.values())
    for name, data in zip(names, made, strict=True):
        (folder / name).write_bytes(data)
    done = subprocess.run(
        ["exiftool", "-j", "-G0", "-charset", "iptc=UTF8", "-charset", "exif=UTF8", folder],
        capture_output=True, check=False, encoding="utf-8",
    )  # fmt: skip
    found = {Path(said["SourceFile"]).name: said for said in json.loads(done.stdout)}
    return {name: (found[name], folder / name) for name in names}


@pytest.mark.parametrize("said", SETS)
@pytest.mark.parametrize("layout", EVERY)
def test_we_read_what_exiftool_reads(
    layout: str, said: str, read_by_both: dict[str, tuple[dict[str, Any], Path]], capsys: pytest.CaptureFixture[str]
) -> None:
    theirs, path = read_by_both[f"{layout}, {said}.{EVERY[layout].ending}"]
    assert main(["photo", "show", str(path), "--json"]) == 0
    ours = json.loads(capsys.readouterr().out)
    assert ours.pop("warnings") == []
    assert ours["caption"] == SETS[said].caption
    if (layout, said) in CANNOT:
        assert ours["credit"] == SETS[said].credit
        assert ours != _expected(theirs)
    else:
        assert ours == _expected(theirs)
        assert {tag.partition(":")[0] for tag in theirs} >= set(EVERY[layout].kinds)


def test_the_oracle_would_notice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.jpg").write_bytes(LAYOUTS["jpeg xmp"].make(SETS["plain"]))
    main(["photo", "show", str(tmp_path / "a.jpg"), "--json"])
    ours = json.loads(capsys.readouterr().out)
    done = subprocess.run(["exiftool", "-j", "-G0", tmp_path], capture_output=True, check=True, encoding="utf-8")
    (theirs,) = json.loads(done.stdout)
    del ours["warnings"]
    assert ours == _expected(theirs)
    for name in FIELDS:
        if ours[name]:
            assert ours != _expected({**theirs, FIELDS[name][0]: "other"}), name


def _expected(theirs: dict[str, Any]) -> dict[str, Any]:
    said = {name: next((theirs[tag] for tag in tags if tag in theirs), None) for name, tags in FIELDS.items()}
    fields: dict[str, Any] = {name: None if value is None else _text(value) for name, value in said.items()}
    fields["keywords"] = _words(said["keywords"])
    fields["creator"] = ", ".join(_words(said["creator"])) or None
    if "EXIF:Copyright" in theirs and fields["copyright"] == _text(theirs["EXIF:Copyright"]):
        # exiftool parts photographer and editor by a line end.
        fields["copyright"] = theirs["EXIF:Copyright"].replace("\n", ", ")
    fields["date_created"] = _date(theirs)
    fields["width"], fields["height"] = map(int, theirs["Composite:ImageSize"].split("x"))
    return fields


def _text(value: object) -> str:
    return str(value).replace("\r\n", "\n").replace("\r", "\n").strip()


def _words(value: object) -> list[str]:
    if value is None:
        return []
    values = value if isinstance(value, list) else str(value).split(";")
    return [str(word).strip() for word in values]


def _date(theirs: dict[str, Any]) -> str | None:
    """exiftool's `2026:05:06 10:00:00+02:00` as ISO 8601."""
    if "XMP:DateCreated" in theirs:
        written = theirs["XMP:DateCreated"]
    elif "IPTC:DateCreated" in theirs:
        written = f"{theirs['IPTC:DateCreated']} {theirs['IPTC:TimeCreated']}"
    elif "EXIF:DateTimeOriginal" in theirs:
        written = theirs["EXIF:DateTimeOriginal"] + theirs["EXIF:OffsetTimeOriginal"]
    else:
        return None
    day, clock = written.split(" ")
    return f"{day.replace(':', '-')}T{clock}"
