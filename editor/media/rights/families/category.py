"""What sort of picture it says it is."""

from typing import Final

from editor.media.rights.forms import forms
from editor.media.rights.terms import Kind

_PICTURE: Final = r"(?:picture|photo|photograph|image|pic|still)"

FORMS: Final = (
    *forms(
        Kind.CATEGORY,
        rf"""
        (?:this is an? |undated |best available )*hand-?out(?: {_PICTURE}s?)?
        (?:this is an? |undated )*hand-?out(?: {_PICTURE})?(?: (?:provided|released|issued|supplied|made available|distributed)? ?(?:by|from|via|courtesy of):?(?: the)?|:) {{credit}}
        (?:this )?{_PICTURE} (?:was |is |has been )?(?:provided|released|issued|supplied|handed out|made available|distributed) by(?: the)? {{credit}}
        pressefoto
        press hand-?out
        publicity (?:hand-?out|still|{_PICTURE})
        """,
        ("handout",),
    ),
    *forms(
        Kind.CATEGORY,
        rf"""
        (?:this is an? )?pool(?: {_PICTURE}s?)?
        (?:this is an? )?pool(?: {_PICTURE})?(?: by|:| via) {{credit}}
        """,
        ("pool",),
    ),
    *forms(
        Kind.CATEGORY,
        rf"""
        (?:archive|file|library|stock) {_PICTURE}s?
        (?:archivbild|archivfoto|photo d'archives?|foto d'archivio|foto de archivo|archieffoto|arkivbilde|arkivbild)
        """,
        ("archive",),
    ),
    *forms(
        Kind.CATEGORY,
        r"""
        public domain
        (?:this (?:picture|photo|image|work) is )?in the public domain
        (?:us|u\.s\.) government work
        gemeinfrei
        domaine public
        """,
        ("public domain",),
    ),
    *forms(
        Kind.CATEGORY,
        r"""
        (?:licen[sc]ed under |licen[sc]e:? |under )?(?:a |the )?(?:creative commons|cc)(?:[ -](?:attribution|by))(?:[ -](?:sharealike|share alike|noncommercial|noderivatives|noderivs|sa|nc|nd))*(?: (?:1|2|2\.5|3|4)(?:\.0)?)?(?: (?:international|unported|generic))?(?: licen[sc]e)?
        cc0(?: 1\.0)?
        """,
        ("creative commons",),
    ),
    *forms(
        Kind.CATEGORY,
        r"""
        (?:social media|ugc|user[- ]generated) (?:picture|photo|image|content|still|screengrab|grab)
        screen ?grab(?:bed)? from social media
        """,
        ("social",),
    ),
)
