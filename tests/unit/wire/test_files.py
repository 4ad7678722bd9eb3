import os
from pathlib import Path

import pytest

from editor.domain.errors import Refused
from editor.wire.files import LARGEST, decode, read_file, tidy
from editor.wire.formats import FORMATS, read, read_text


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        ("\ufeff\u200b\n".encode(), "is empty"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"%PDF-1.7 text", "a PDF document"),
        (b"PK\x03\x04rest", "a zip archive"),
        (b"{\\rtf1 text}", "an RTF document"),
        (b"text\0text", "binary"),
        (bytes(range(1, 32)) * 9, "binary"),
        (b"\xff\xfea", "UTF-16"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, fault: str, tmp_path: Path) -> None:
    file = tmp_path / "copy.txt"
    file.write_bytes(data)
    with pytest.raises(Refused, match=fault) as caught:
        read_file(file)
    assert "“copy.txt”" in str(caught.value)
    assert str(caught.value).count(".txt") == 1


@pytest.mark.parametrize(
    ("data", "text", "warned"),
    [
        ("Café “noir”\r\nTwo\rThree".encode(), "Café “noir”\nTwo\nThree", False),
        (b"\xef\xbb\xbfBOM", "BOM", False),
        ("Café".encode("utf-16"), "Café", False),
        (b"\xfe\xff" + "Café".encode("utf-16-be"), "Café", False),
        ("Café “noir”".encode("cp1252"), "Café “noir”", True),
        (b"caf\xe9 \x81", "café \ufffd", True),
    ],
)
def test_encodings(data: bytes, text: str, *, warned: bool) -> None:
    read = decode(data, "copy.txt")
    assert (read.text, bool(read.warnings)) == (text, warned)


def test_a_file_over_the_limit_is_refused_by_its_size(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as made:
        made.truncate(20_000_000)
    with pytest.raises(Refused, match=r"“huge.txt” has 20.0 MB; text of at most 5 MB can be read"):
        read_file(file)
    assert LARGEST == 5_000_000


def test_missing_folder_and_pipe(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"There is no file “none\.txt”"):
        read_file(tmp_path / "none.txt")
    with pytest.raises(Refused, match="is a folder"):
        read_file(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Refused, match="is a device or a pipe"):
        read_file(tmp_path / "pipe")
    with pytest.raises(Refused, match="cannot be read"):
        read_file(tmp_path / ("n" * 300))


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = tmp_path / "secret.txt"
    file.write_text("text")
    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(Refused, match=r"“secret\.txt” may not be read: permission denied"):
        read_file(file)


def test_half_characters_never_pass() -> None:
    assert tidy("a\ud800b", "paste") == "a\ufffdb"
    with pytest.raises(Refused, match="“paste” is a binary"):
        read_text("a\0b", "paste")


def test_the_table_of_formats(tmp_path: Path) -> None:
    file = tmp_path / "copy.txt"
    file.write_text("A headline of some length\n\nThe first paragraph ends here, as it should.\n")
    assert set(FORMATS) == {"article", "docx", "html", "markdown", "odt", "rtf", "text"}
    assert read(file) == read(file, "article") == [read_text(file.read_text(), "copy.txt")]
    with pytest.raises(Refused, match="There is no format “morse”; known are: article, docx"):
        read(file, "morse")


def test_the_assumed_encoding_is_among_the_storys_warnings(tmp_path: Path) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes("A headline from the café\n\nThe café is open again, says its owner.\n".encode("cp1252"))
    (story,) = read(file)
    assert "Windows-1252" in story.warnings[0]
