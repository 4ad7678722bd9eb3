"""`photo reread`: what an earlier program left unread in the library's files is found, named, and not looked for again."""

import json
from pathlib import Path

from editor.domain import moments
from editor.domain.photos import Photo
from editor.media.limits import photo_sha256
from editor.services.ids import new_op
from editor.services.opening import open_store
from tests.unit.cli.conftest import Run, read
from tests.unit.media.pictures import app1, jpeg, xmp

TERMS = (
    "<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang='x-default'>NO SALES</rdf:li><rdf:li xml:lang='fr'>Demander</rdf:li>"
    "</rdf:Alt></xmpRights:UsageTerms>"
)


def add_of_old(path: Path) -> str:
    data = jpeg(app1(xmp(TERMS)))
    kept = json.dumps({"usage_terms": "NO SALES"})
    photo = Photo(photo_sha256(data), "quay.jpg", "image/jpeg", 64, 48, len(data), kept, "", moments.now())
    store = open_store(str(path), "tests")
    with store.unit("rita") as unit:
        unit.add_photo(photo, data, new_op())
    store.close()
    return photo.sha256


def test_the_library_is_read_once_more(staffed: Run, tmp_path: Path) -> None:
    sha256 = add_of_old(tmp_path / "newsroom.db")
    found = {"sha256": sha256, "file": "quay.jpg", "found": ["usage terms (fr, x-default)"]}
    assert read(staffed, "photo", "reread") == {"photos": [found]}
    assert read(staffed, "photo", "reread") == {"photos": []}
    assert staffed("photo", "reread", login="rita") == (0, "Nothing more is to be read from any photo.\n", "")


def test_what_is_found_is_named(staffed: Run, tmp_path: Path) -> None:
    sha256 = add_of_old(tmp_path / "newsroom.db")
    code, out, _ = staffed("photo", "reread", login="rita")
    assert code == 0
    assert out.splitlines() == [
        f"{sha256[:12]}  quay.jpg  usage terms (fr, x-default)",
        "Something more was read from 1 photo.",
    ]
