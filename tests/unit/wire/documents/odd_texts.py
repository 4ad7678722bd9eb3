"""OpenDocument texts as programs write them that know the format badly, or better than we do."""

from tests.unit.wire.documents.making import odt_parts, zipped


def ox(text: str, parts: dict[str, str | bytes] | None = None) -> bytes:
    """An OpenDocument text with other parts beside."""
    return zipped(odt_parts(f"<text:h text:outline-level='1'>Harbour wall gives way</text:h>{text}") | (parts or {}))


SHAPES_OF_ODT = {
    "odt link none": ox("<text:p>See <text:a>the plan</text:a>.</text:p>"),
    "odt link anchor": ox("<text:p>See <text:a xlink:href='#part2|outline'>the plan</text:a>.</text:p>"),
    "odt textbox": ox(
        "<text:p>Host<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame></text:p>"
    ),
    "odt shape": ox("<text:p>Host<draw:custom-shape><text:p>In a shape.</text:p></draw:custom-shape></text:p>"),
    "odt group": ox("<draw:g><draw:rect><text:p>In a rect.</text:p></draw:rect></draw:g><text:p>End.</text:p>"),
    "odt section hidden": ox(
        "<text:section text:display='none'><text:p>Secret</text:p></text:section><text:section><text:p>Shown</text:p></text:section>"
    ),
    "odt note cite": ox(
        "<text:p>Fell<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>.</text:p>"
    ),
    "odt ruby": ox(
        "<text:p><text:ruby><text:ruby-base>短</text:ruby-base><text:ruby-text>たん</text:ruby-text></text:ruby></text:p>"
    ),
    "odt object math": ox(
        "<text:p>Load <draw:frame><draw:object xlink:href='./Object 1'/><draw:image xlink:href='./ObjectReplacements/Object 1'/></draw:frame>.</text:p>"
    ),
    "odt nested table": ox(
        "<table:table><table:table-row><table:table-cell><text:p>A</text:p><table:table><table:table-row><table:table-cell><text:p>in</text:p></table:table-cell></table:table-row></table:table></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table>"
    ),
    "odt placeholder": ox(
        "<text:p>By <text:placeholder text:placeholder-type='text'>&lt;name&gt;</text:placeholder> <text:date>1 May</text:date> <text:page-number>3</text:page-number></text:p>"
    ),
    "odt deletion": ox(
        "<text:tracked-changes><text:changed-region text:id='c1'><text:deletion><office:change-info/><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Stays<text:change text:change-id='c1'/> here.</text:p>"
    ),
    "odt empty": zipped(odt_parts("")),
    "odt no content": zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
    "odt conditional": ox(
        "<text:p><text:conditional-text text:string-value-if-true='a'>shown</text:conditional-text><text:hidden-paragraph text:is-hidden='true'/>x</text:p>"
    ),
    "odt form": ox(
        "<office:forms xmlns:form='urn:f'><form:form><form:text/></form:form></office:forms><text:p>Fell.<draw:control/></text:p>"
    ),
    "odt rows repeated": ox(
        "<table:table><table:table-row table:number-rows-repeated='1000000'><table:table-cell table:number-columns-repeated='16000'><text:p/></table:table-cell></table:table-row></table:table><text:p>End.</text:p>"
    ),
    "odt encrypted": ox("<text:p>x</text:p>", {"META-INF/manifest.xml": "<manifest:encryption-data/>"}),
    "odt numbered-paragraph": ox("<text:numbered-paragraph><text:p>Item one</text:p></text:numbered-paragraph>"),
    "odt meta field": ox(
        "<text:p>In <text:meta-field>Cork</text:meta-field><text:bookmark-ref>ref</text:bookmark-ref><text:sequence>1</text:sequence></text:p>"
    ),
}
