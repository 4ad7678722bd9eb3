"""A package whose files were changed is refused, whether or not its hashes were made to agree."""

import errno
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from editor.publish.manifest import MANIFEST
from editor.publish.proof import prove
from tests.unit.publish.making import NOTE, a_picture, edition, rehash


def replace_text(name: str, old: str, new: str) -> Callable[[Path], None]:
    def deed(folder: Path) -> None:
        path = folder / name
        said = path.read_text("utf-8")
        assert old in said
        path.write_text(said.replace(old, new), "utf-8")

    return deed


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
