"""Where on the web it is told whose picture this is: every form XMP has for it."""

import pytest

from editor.media.metadata import read_metadata
from tests.unit.media.pictures import app1, jpeg, xmp

AT = "https://www.reutersconnect.com/item?id=7&amp;x=1"
READ = "https://www.reutersconnect.com/item?id=7&x=1"
FORMS = [
    ("an element", f"<xmpRights:WebStatement>{AT}</xmpRights:WebStatement>", "", READ),
    ("a reference", f"<xmpRights:WebStatement rdf:resource='{AT}'/>", "", READ),
    ("an attribute", "", f"xmpRights:WebStatement='{AT}'", READ),
    ("in blanks", f"<xmpRights:WebStatement>\n  {AT}\n</xmpRights:WebStatement>", "", READ),
    (
        "in an array",
        f"<xmpRights:WebStatement><rdf:Alt><rdf:li xml:lang='x-default'>{AT}</rdf:li></rdf:Alt></xmpRights:WebStatement>",
        "",
        READ,
    ),
    ("empty", "<xmpRights:WebStatement/>", "", ""),
    ("absent", "<dc:title>WebStatement</dc:title>", "", ""),
]


@pytest.mark.parametrize(("name", "properties", "attributes", "told"), FORMS, ids=[form[0] for form in FORMS])
def test_a_web_statement_is_read(name: str, properties: str, attributes: str, told: str) -> None:
    found = read_metadata(jpeg(app1(xmp(properties, attributes))), "a.jpg")
    assert found.web_statement == told, name
    assert found.to_kept().get("web_statement", "") == told
    assert "web_statement" not in found.to_json()
    assert found.warnings == ()


def test_the_first_of_several_is_believed() -> None:
    first, second = (xmp(f"<xmpRights:WebStatement>https://{host}.example</xmpRights:WebStatement>") for host in "ab")
    assert read_metadata(jpeg(app1(first), app1(second, b"")), "a.jpg").web_statement == "https://a.example"
