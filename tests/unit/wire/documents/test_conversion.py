"""The child process is held to its limits, and what it may not do is seen not to happen."""

from pathlib import Path

import pytest

from editor.apart import OPENING
from editor.domain.errors import Refused, Unavailable
from editor.wire.documents.child import packed, unpacked
from editor.wire.documents.conversion import convert
from editor.wire.result import WirePicture, WireStory
from tests.unit.wire.documents.making import docx_parts, paragraph, zipped

LIMITED = f"{OPENING}from editor.apart import limit; "


def planted(program: str, seconds: float = 30) -> str:
    with pytest.raises(Refused) as caught:
        convert(b"words", "html", "a.html", start=program, seconds=seconds)
    return str(caught.value)


def test_a_converter_that_eats_memory_is_stopped() -> None:
    eats = LIMITED + "limit(256 * 1024 * 1024, 30); held = bytearray(1024 ** 3); print('{}')"
    assert "could not be read" in planted(eats)
    caught = LIMITED + (
        "limit(256 * 1024 * 1024, 30)\nfrom editor.wire.documents import child\n"
        "child.limit = lambda memory, seconds: None\nchild._answer = lambda *_: bytearray(1024 ** 3)\n"
        "sys.exit(child.main(sys.argv[1:]))"
    )
    assert "“a.html” takes more than the 768 MB of memory" in planted(caught)


def test_without_the_limit_the_same_converter_would_not_be_stopped() -> None:
    eats = 'held = bytearray(1024 ** 3); print(\'{"refused": "held it"}\')'
    assert planted(eats) == "held it"


def test_a_converter_that_never_ends_is_stopped() -> None:
    assert "“a.html” could not be read within 1 seconds" in planted("import threading; threading.Event().wait()", 1)


def test_a_converter_that_only_computes_is_stopped_by_the_system() -> None:
    assert "seconds a document may" in planted(LIMITED + "limit(2 ** 30, 1)\nwhile True: pass")


def test_a_converter_that_dies_is_told_in_a_sentence() -> None:
    assert "“a.html” takes more than" in planted("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    assert "“a.html” is damaged" in planted("raise KeyError('word/none.xml')")


def test_a_converter_can_write_no_file(tmp_path: Path) -> None:
    file = tmp_path / "written"
    writes = LIMITED + f"limit(2 ** 30, 30); open({str(file)!r}, 'w').write('words' * 99999)"
    assert "could not be read" in planted(writes)
    assert not file.stat().st_size


def test_no_second_program_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with pytest.raises(Unavailable, match="No second program could be started"):
        convert(b"words", "html", "a.html")


def test_the_child_runs_no_code_that_lies_beside_the_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mammoth.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.syspath_prepend("")
    data = zipped(docx_parts(paragraph("The ferry sails again on Monday.")))
    assert convert(data, "docx", "a.docx").paragraphs == ("The ferry sails again on Monday.",)


def test_a_story_survives_the_way_back() -> None:
    pictures = (WirePicture(caption="A ship", data=b"one\ntwo"), WirePicture(), WirePicture(file="a.png", data=b"\0\n"))
    story = WireStory(headline="A \ud800 sign", body="“One”", keywords=("a", "b"), pictures=pictures, warnings=("w",))
    assert unpacked(packed(story)) == story
