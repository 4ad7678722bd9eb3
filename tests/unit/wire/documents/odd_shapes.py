"""Word documents and OpenDocument texts as programs write them that know the format badly, or better than we do."""

from tests.unit.wire.documents.making import (
    PACKAGE,
    QUAY,
    R,
    W,
    document,
    docx_group,
    docx_parts,
    docx_picture,
    paragraph,
    run,
    strict,
    zipped,
)

HEADLINE = paragraph("Harbour wall gives way", "Title")


def dx(
    body: str,
    links: dict[str, tuple[str, str]] | None = None,
    parts: dict[str, str | bytes] | None = None,
    drop: tuple[str, ...] = (),
) -> bytes:
    """A Word document with other parts beside or without some."""
    made = docx_parts(HEADLINE + body, links) | (parts or {})
    return zipped({name: data for name, data in made.items() if name not in drop})


def wp(content: str) -> str:
    return f"<w:p>{content}</w:p>"


def notes(kind: str, content: str) -> str:
    return f'<w:{kind}s xmlns:w="{W}" xmlns:r="{R}">{content}</w:{kind}s>'


def rels(content: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{content}</Relationships>'


SHAPES_OF_DOCX = {
    "link empty rel target": dx(
        wp(run("See ") + '<w:hyperlink r:id="rX">' + run("the plan") + "</w:hyperlink>" + run(".")),
        parts={
            "word/_rels/document.xml.rels": rels(f'<Relationship Id="rX" Type="{R}/hyperlink" TargetMode="External"/>')
        },
    ),
    "link id not in rels": dx(
        wp(run("See ") + '<w:hyperlink r:id="rX">' + run("the plan") + "</w:hyperlink>" + run("."))
    ),
    "link anchor only": dx(
        wp(run("See ") + '<w:hyperlink w:anchor="part2">' + run("the plan") + "</w:hyperlink>" + run("."))
    ),
    "link nothing": dx(wp(run("See ") + "<w:hyperlink>" + run("the plan") + "</w:hyperlink>" + run("."))),
    "link empty target": dx(
        wp('<w:hyperlink r:id="rX">' + run("the plan") + "</w:hyperlink>"), {"rX": ("hyperlink", "")}
    ),
    "link js": dx(
        wp('<w:hyperlink r:id="rX">' + run("the plan") + "</w:hyperlink>"), {"rX": ("hyperlink", "javascript:x()")}
    ),
    "no rels file": dx(paragraph("The wall fell."), drop=("word/_rels/document.xml.rels",)),
    "no styles": dx(paragraph("The wall fell."), drop=("word/styles.xml",)),
    "no content types": dx(paragraph("The wall fell."), drop=["[Content_Types].xml"]),
    "no root rels": dx(paragraph("The wall fell."), drop=("_rels/.rels",)),
    "rels without Target": dx(
        paragraph("The wall fell."),
        parts={"word/_rels/document.xml.rels": rels(f'<Relationship Id="a" Type="{R}/styles"/>')},
    ),
    "picture missing rel": dx(docx_picture("none") + paragraph("The wall fell.")),
    "picture no embed": dx(
        "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        + paragraph("The wall fell.")
    ),
    "picture linked": dx(
        '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rX"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
        + paragraph("The wall fell."),
        {"rX": ("hyperlink", "http://e.org/a.png")},
    ),
    "comments": dx(
        wp(
            '<w:commentRangeStart w:id="1"/>'
            + run("The wall fell.")
            + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
        ),
        {"c": ("comments", "comments.xml")},
        parts={
            "word/comments.xml": notes(
                "comment", f'<w:comment w:id="1" w:author="Sam">{paragraph("Check this.")}</w:comment>'
            )
        },
    ),
    "comment missing": dx(wp(run("The wall fell.") + '<w:r><w:commentReference w:id="9"/></w:r>')),
    "footnote": dx(
        wp(run("The wall fell.") + '<w:r><w:footnoteReference w:id="1"/></w:r>'),
        {"c": ("footnotes", "footnotes.xml")},
        parts={"word/footnotes.xml": notes("footnote", f'<w:footnote w:id="1">{paragraph("A note.")}</w:footnote>')},
    ),
    "footnote missing": dx(wp(run("The wall fell.") + '<w:r><w:footnoteReference w:id="7"/></w:r>')),
    "endnote": dx(
        wp(run("The wall fell.") + '<w:r><w:endnoteReference w:id="1"/></w:r>'),
        {"c": ("endnotes", "endnotes.xml")},
        parts={"word/endnotes.xml": notes("endnote", f'<w:endnote w:id="1">{paragraph("An end note.")}</w:endnote>')},
    ),
    "numId missing numbering": dx(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr>' + run("Item") + "</w:p>"
    ),
    "numPr odd": dx("<w:p><w:pPr><w:numPr><w:ilvl/><w:numId/></w:numPr></w:pPr>" + run("Item") + "</w:p>"),
    "header footer": dx(
        paragraph("The wall fell."),
        {"h": ("header", "header1.xml")},
        parts={"word/header1.xml": f'<w:hdr xmlns:w="{W}">{paragraph("Draft 3")}</w:hdr>'},
    ),
    "smart tag": dx(wp(run("In ") + '<w:smartTag w:element="City">' + run("Cork") + "</w:smartTag>" + run("."))),
    "sdt block": dx(
        '<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>'
        + paragraph("Words in a control.")
        + "</w:sdtContent></w:sdt>"
    ),
    "sdt run": dx(wp(run("In ") + "<w:sdt><w:sdtPr/><w:sdtContent>" + run("Cork") + "</w:sdtContent></w:sdt>")),
    "sdt placeholder": dx(
        wp(
            run("In ")
            + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + run("Click to enter text")
            + "</w:sdtContent></w:sdt>"
        )
    ),
    "sdt checkbox": dx(
        wp(
            '<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>'
            + run("☒")
            + "</w:sdtContent></w:sdt>"
            + run(" Done")
        )
    ),
    "sdt in cell": dx(
        "<w:tbl><w:tr><w:sdt><w:sdtContent><w:tc>"
        + paragraph("A")
        + "</w:tc></w:sdtContent></w:sdt><w:tc>"
        + paragraph("B")
        + "</w:tc></w:tr><w:sdt><w:sdtContent><w:tr><w:tc>"
        + paragraph("C")
        + "</w:tc><w:tc>"
        + paragraph("D")
        + "</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>"
    ),
    "altChunk": dx(
        paragraph("Before.") + '<w:altChunk r:id="rA"/>' + paragraph("After."),
        {"rA": ("aFChunk", "chunk.htm")},
        parts={"word/chunk.htm": "<html><body><p>Words in a chunk</p></body></html>"},
    ),
    "text box vml": dx(
        wp(
            run("Host.")
            + '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
            + paragraph("In a box.")
            + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
    ),
    "text box wps": dx(
        wp(
            run("Host.")
            + '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp xmlns:wps="urn:w"><wps:txbx><w:txbxContent>'
            + paragraph("In a box.")
            + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>"
        )
    ),
    "text box grouped with pictures": dx(
        docx_group("rX", "none", "The quay."), {"rX": ("image", "media/quay.png")}, {"word/media/quay.png": QUAY}
    ),
    "equation para": dx("<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>" + paragraph("End.")),
    "field complex": dx(
        wp(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://e.org/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("plan")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
    ),
    "field unended": dx(
        wp(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
            + run("3")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
    ),
    "field no type": dx(wp("<w:r><w:fldChar/></w:r>" + run("words"))),
    "nested table": dx(
        "<w:tbl><w:tr><w:tc>"
        + paragraph("A")
        + "<w:tbl><w:tr><w:tc>"
        + paragraph("in")
        + "</w:tc></w:tr></w:tbl>"
        + paragraph("")
        + "</w:tc><w:tc>"
        + paragraph("B")
        + "</w:tc></w:tr></w:tbl>"
        + paragraph("End.")
    ),
    "empty tbl": dx("<w:tbl/><w:tbl><w:tr/></w:tbl>" + paragraph("End.")),
    "vmerge odd": dx(
        "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>"
        + paragraph("A")
        + '</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="x"/></w:tcPr>'
        + paragraph("B")
        + "</w:tc></w:tr></w:tbl>"
    ),
    "rtl": dx("<w:p><w:pPr><w:bidi/></w:pPr>" + run("שלום עולם", "<w:rtl/>") + "</w:p>"),
    "symbols": dx(
        wp(
            '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Nope" w:char="zz"/><w:sym/></w:r>'
            + run("a")
            + '<w:r><w:noBreakHyphen/><w:softHyphen/><w:tab/><w:cr/><w:br w:type="page"/></w:r>'
            + run("b")
        )
    ),
    "empty doc": zipped(docx_parts("")),
    "no body": zipped({**docx_parts(""), "word/document.xml": f'<w:document xmlns:w="{W}"/>'}),
    "macro": dx(paragraph("The wall fell."), parts={"word/vbaProject.bin": b"\xd0\xcf"}),
    "strict": zipped(
        {
            name: strict(data)
            for name, data in docx_parts(HEADLINE + wp(run("The ") + run("wall", "<w:b/>") + run(" fell."))).items()
        }
    ),
    "caps": dx(
        wp(
            run("loud", "<w:caps/>")
            + run(" small", "<w:smallCaps/>")
            + run(" u", '<w:u w:val="single"/>')
            + run(" hi", '<w:highlight w:val="yellow"/>')
        )
    ),
    "moved": dx(
        wp(
            '<w:moveFrom w:id="1" w:author="S">'
            + run("old place")
            + '</w:moveFrom><w:moveTo w:id="2">'
            + run("new place")
            + "</w:moveTo>"
        )
    ),
    "cell del": dx(
        '<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>'
        + paragraph("gone row")
        + "</w:tc><w:tc>"
        + paragraph("g2")
        + "</w:tc></w:tr><w:tr><w:tc>"
        + paragraph("A")
        + "</w:tc><w:tc>"
        + paragraph("B")
        + "</w:tc></w:tr></w:tbl>"
    ),
    "para vanish style": dx("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + run("shown") + "</w:p>"),
    "customXml": dx(
        '<w:customXml w:element="a">'
        + paragraph("In custom XML.")
        + "</w:customXml>"
        + wp('<w:customXml w:element="b">' + run("inline") + "</w:customXml>")
    ),
    "style cycles": dx(
        paragraph("The wall fell."),
        parts={
            "word/styles.xml": f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style><w:style/></w:styles>'
        },
    ),
    "ole object": dx(wp('<w:r><w:object><o:OLEObject xmlns:o="urn:o" r:id="x"/></w:object></w:r>' + run("after"))),
    "chart": dx(
        wp(
            '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart xmlns:c="urn:c" r:id="rC"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
            + run("after")
        ),
        parts={"word/charts/chart1.xml": "<c/>"},
    ),
    "subdoc": dx(paragraph("Before.") + '<w:subDoc r:id="rS"/>' + paragraph("After.")),
    "ptab ruby": dx(
        wp("<w:r><w:ruby><w:rt>" + run("たん") + "</w:rt><w:rubyBase>" + run("短") + "</w:rubyBase></w:ruby></w:r>")
    ),
    "content outside p": dx(run("Run in body") + paragraph("End.")),
    "utf16": dx(
        "",
        parts={
            "word/document.xml": (
                '<?xml version="1.0" encoding="UTF-16"?>'
                + document(paragraph("Head line here", "Title") + paragraph("Café fell."))
            ).encode("utf-16")
        },
    ),
    "nothing has a name": dx(
        paragraph("The wall fell."),
        parts={
            "word/numbering.xml": notes("numbering", "<w:num/><w:num w:numId='1'/>").replace("numberings", "numbering"),
            "word/comments.xml": notes("comment", f"<w:comment>{paragraph('Check.')}</w:comment>"),
            "word/footnotes.xml": notes("footnote", f"<w:footnote>{paragraph('A note.')}</w:footnote>"),
            "[Content_Types].xml": f"<Types xmlns='{PACKAGE}/content-types'><Default/><Override/></Types>",
        },
    ),
}
