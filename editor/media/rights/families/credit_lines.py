"""That a credit must be printed."""

from typing import Final

from editor.media.rights.forms import forms
from editor.media.rights.terms import Kind

FORMS: Final = (
    *forms(
        Kind.CREDIT,
        r"""
        (?:mandatory|compulsory|obligatory|required|full) (?:photo |picture |image )?(?:credit|byline|by-line|attribution)(?: line)?(?: required| only)?
        (?:mandatory|compulsory|obligatory|required) (?:photo |picture |image )?(?:credit|byline|by-line|attribution)(?: line)?(?::| to| as| -|/) ?{credit}
        (?:mandatory|compulsory|obligatory|required) (?:photo |picture |image )?(?:credit|byline|by-line|attribution)(?: line)? ?{credit}
        (?:photo |picture |image )?credit(?: line)? (?:is )?(?:mandatory|compulsory|obligatory|required|essential)
        (?:photo |picture |image )?credit(?: line)? (?:is )?(?:mandatory|compulsory|obligatory|required)(?::| as| to) {credit}
        (?:please |must |always |kindly )+credit(?: as| to|:)? {credit}
        credit(?: must read| to read| must be| as| should read|:)+ {credit}
        (?:must|to|should) (?:be credited|carry (?:a |the |this |full )?credit)(?: line)?
        (?:must|to|should) be credited (?:to|as) {credit}
        (?:credit|byline|by-line)(?: line)? must (?:be (?:given|used|printed|shown|published|included)|appear|accompany(?: the)? (?:picture|photo|image|all use))
        (?:only|use only|nur)(?: with)? (?:full |complete )?(?:credit|attribution)
        (?:pflichtangabe|namensnennung|bildnachweis|quellenangabe|quelle|urhebernennung|credit|nennung des urhebers|fotonachweis)(?: ist)?(?: erforderlich| pflicht| zwingend| obligatorisch| vorgeschrieben| zwingend erforderlich)
        (?:pflichtangabe|bildnachweis|fotonachweis)(?::| bitte)? {credit}
        (?:nur mit|mit) (?:vollständiger |vollständigem )?(?:nennung des (?:vorstehenden |urhebers|credits?)(?:credits?)?|quellenangabe|urhebervermerk|bildnachweis)
        (?:crédit|mention|signature)(?: photo| du crédit| de la source)? (?:obligatoire|impérative?)
        (?:crédit|mention|signature)(?: photo)? obligatoire(?: :|:|-) ?{credit}
        mention(?: obligatoire)? de (?:la source|l'auteur|l'agence)
        (?:credito|citazione|firma|citare(?: la)? fonte)(?: fotografico| fonte| della fonte)?(?: obbligatori[oa])
        (?:obbligatorio|obbligo di) (?:citare (?:la fonte|l'autore)|il credito|credito)
        (?:crédito|credito|mención|firma)(?: fotográfico)? (?:obligatori[oa]|obrigatóri[oa])
        (?:obligatorio|obligatoria) (?:el )?crédito
        (?:bronvermelding|naamsvermelding|fotocredit|credit) (?:verplicht|vereist)
        (?:byline|kreditering|kredit|fotobyline) (?:skal|må|måste|ska) (?:oppgis|anges|angis)
        """,
    ),
)
