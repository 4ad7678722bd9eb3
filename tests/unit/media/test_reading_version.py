"""What is read of a file is tied to the version of reading: a store keeps both, and verifying compares them."""

import json
from typing import Any

import pytest

from editor.domain.photos import READING
from editor.media.rereading import reread
from tests.unit.media.pictures import UTF8, app1, app13, exif, iim, jpeg, resource, saved, xmp

_XMP = xmp(
    "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>A ferry\nleaves</rdf:li>"
    "<rdf:li xml:lang='fr'>Un bac part</rdf:li></rdf:Alt></dc:description>"
    "<dc:creator><rdf:Seq><rdf:li>Ann Lee</rdf:li><rdf:li>Tom Day</rdf:li></rdf:Seq></dc:creator>"
    "<dc:subject><rdf:Bag><rdf:li>boats</rdf:li><rdf:li>fares</rdf:li></rdf:Bag></dc:subject>"
    "<photoshop:Credit>Avel Photos</photoshop:Credit><photoshop:City>Oban</photoshop:City>"
    "<photoshop:DateCreated>2026-05-01T10:00:00+01:00</photoshop:DateCreated>"
    "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang='x-default'>A white ferry</rdf:li></rdf:Alt>"
    "</Iptc4xmpCore:AltTextAccessibility>"
    "<xmpRights:WebStatement>https://pictures.avelpix.example/terms/7</xmpRights:WebStatement>"
    "<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang='x-default'>NO SALES</rdf:li>"
    "<rdf:li xml:lang='fr'>Seulement avec cet article</rdf:li></rdf:Alt></xmpRights:UsageTerms>"
)
_IIM = iim(
    UTF8, (2, 5, b"Ferry 7"), (2, 40, b"Ask Nell first"), (2, 101, b"Scotland"), (2, 103, b"JOB-7"),
    (2, 85, b"Stringer"), (2, 105, b"Fares rise"), (2, 110, b"Another credit"), (2, 115, b"Avel"), (2, 116, b"(c) Avel 2026"),
)  # fmt: skip
SAMPLES = {
    "xmp and iim": jpeg(app1(_XMP), app13(resource(_IIM))),
    "terms apart": jpeg(app1(xmp("<photoshop:Instructions>NO SALES</photoshop:Instructions>")), app13(resource(_IIM))),
    "iim": jpeg(app13(resource(_IIM))),
    "exif": saved(exif=exif(caption="A pier", artist="Tom Day", rights="(c) Post", taken="2026:05:01 10:00:00")),
}
_IN_IIM = {
    "copyright": "(c) Avel 2026", "creator_title": "Stringer", "headline": "Fares rise", "instructions": "Ask Nell first", "job_id": "JOB-7",
    "source": "Avel", "title": "Ferry 7",
}  # fmt: skip
VERSION = 2
READ: dict[str, tuple[dict[str, Any], bool]] = {
    "xmp and iim": (
        {
            **_IN_IIM,
            "alt_text": "A white ferry",
            "alternatives": {
                "alt_text": {"x-default": "A white ferry"},
                "caption": {"fr": "Un bac part", "x-default": "A ferry\nleaves"},
                "usage_terms": {"fr": "Seulement avec cet article", "x-default": "NO SALES"},
            },
            "caption": "A ferry\nleaves",
            "creator": "Ann Lee, Tom Day",
            "credit": "Avel Photos",
            "date_created": "2026-05-01T10:00:00+01:00",
            "keywords": ["boats", "fares"],
            "place": "Oban, Scotland",
            "usage_terms": "NO SALES",
            "web_statement": "https://pictures.avelpix.example/terms/7",
        },
        True,
    ),
    "terms apart": (
        {
            **_IN_IIM,
            "contradicted": {"instructions": {"IIM": "Ask Nell first"}},
            "credit": "Another credit",
            "instructions": "NO SALES",
            "place": "Scotland",
        },
        False,
    ),
    "iim": ({**_IN_IIM, "credit": "Another credit", "place": "Scotland"}, False),
    "exif": (
        {"caption": "A pier", "copyright": "(c) Post", "creator": "Tom Day", "date_created": "2026-05-01T10:00:00"},
        False,
    ),
}
"""The words that version reads of each sample, and whether they are for one story or one use."""


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_read_is_what_this_version_reads(name: str) -> None:
    """When this fails, more or other things are read: raise `READING`, and write here what is read now."""
    words, bound = reread(SAMPLES[name], "sample.jpg", {})
    assert (READING, json.loads(words), bound) == (VERSION, *READ[name])
