"""Documents that say they are written otherwise than they are."""

import pytest

from editor.wire.documents import convert
from tests.unit.wire.documents.making import odt_parts, zipped

HEAD = b"Ferry\\par "


@pytest.mark.parametrize(
    ("page", "words", "read", "warned"),
    [
        ("65001", "Café “noir”".encode(), "Café “noir”", False),
        ("1252", "Café “noir” 😀".encode(), "Café “noir” 😀", False),
        ("1252", "Café “noir”".encode("cp1252"), "Café “noir”", False),
        ("1251", "Привет".encode("cp1251"), "Привет", False),
        ("99999", "Café".encode("cp1252"), "Café", False),
        ("65001", rb"Caf\'e9", "Caf\N{REPLACEMENT CHARACTER}", True),
    ],
)
def test_rtf_is_read_as_it_is_written(page: str, words: bytes, read: str, warned: bool) -> None:
    story = convert(b"{\\rtf1\\ansi\\ansicpg%b %b%b}" % (page.encode(), HEAD, words), "rtf", "copy.rtf")
    assert story.body == f"Ferry\n\n{read}"
    assert any("could not be read and stand as" in warning for warning in story.warnings) is warned


@pytest.mark.parametrize("written", ["utf-8", "iso-8859-1"])
def test_an_odt_is_read_as_it_is_written(written: str) -> None:
    parts = odt_parts("<text:p>Ferry</text:p><text:p>Caf\N{LATIN SMALL LETTER E WITH ACUTE}</text:p>")
    content = parts["content.xml"]
    text = content if isinstance(content, str) else content.decode()
    body = text[text.index("?>") + 2 :] if text.startswith("<?xml") else text
    said = f'<?xml version="1.0" encoding="iso-8859-1"?>{body}'.encode(written)
    story = convert(zipped(parts | {"content.xml": said}), "office", "copy.odt")
    assert story.body == "Ferry\n\nCafé"
