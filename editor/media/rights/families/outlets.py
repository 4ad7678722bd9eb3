"""What a picture may be used for, and in what."""

from typing import Final

from editor.media.rights.forms import forms
from editor.media.rights.terms import Kind

FORMS: Final = (
    *forms(
        Kind.BARRED,
        r"""
        no {uses}
        no {uses} (?:use|usage|rights|allowed|permitted|of any kind|whatsoever|purposes|services|please|distribution|publication)
        no (?:use|usage|publication|sale|sales|reproduction|distribution) (?:in|on|for|by|to|as) (?:any )?{uses}
        not (?:for|to be used (?:for|in|on|by)|available (?:for|to)|to be|cleared for|licensed for|valid for) (?:any )?{uses}(?: use| purposes)?
        not (?:for|available for) (?:use|sale|publication|distribution) (?:in|on|for|by|to|as) (?:any )?{uses}
        (?:do not|don't|must not be|may not be|cannot be|not to be|must not|should not be) (?:use(?:d)? (?:in|on|for|as) )(?:any )?{uses}(?: purposes)?
        {uses} outs?
        {uses} (?:is|are)? ?(?:out|prohibited|forbidden|excluded|not permitted|not allowed|strictly prohibited|restricted)
        (?:prohibited|forbidden|excluded) (?:uses?|for|in):? {uses}
        kein(?:e|en|er|erlei)? {uses}
        (?:nicht|keine nutzung|keine verwendung|kein abdruck) (?:für|in|zu|zur|zum|auf) {uses}
        {uses} (?:verboten|untersagt|nicht gestattet|nicht erlaubt|ausgeschlossen|gesperrt)
        (?:pas|aucune?|point) (?:de |d'|pour )?(?:la |le |les |l')?{uses}
        {uses} (?:interdite?s?|proscrite?s?)
        (?:interdit(?:e|s)?|interdiction) (?:de |d'|à |aux |pour )?(?:la |le |les |l')?{uses}
        (?:non|no|nessun[oa]?|divieto di|vietat[oaie]|senza) (?:per |in |l'|la |il |gli |i |le |ad |a )?{uses}
        {uses} (?:vietat[oaie]|esclus[oaie]|non consentit[oaie])
        (?:no|prohibid[oa]s?|prohibid[oa] (?:su|la|el)|sin) (?:para |en |la |el |las |los |su |uso en )?{uses}
        {uses} (?:prohibid[oa]s?|no permitid[oa]s?|excluid[oa]s?|fuera|proibid[oa]s?)
        (?:geen|niet voor|niet in) {uses}
        {uses} (?:verboden|niet toegestaan)
        (?:ingen|ikke til|inte för|ej för|ej|ikke) {uses}
        """,
    ),
    *forms(
        Kind.BARRED,
        r"""
        (?:this (?:picture|photo|photograph|image) )?(?:do not|don't|must not be|may not be|cannot be|can not be|not to be|must not|should not be|no|not|without) (?:crop(?:ped|ping)?|any cropping)(?: in any way| allowed)?
        (?:full[- ]frame|uncropped|use full frame|run full frame)(?: use)?(?: only)?
        (?:nicht|darf nicht) beschn(?:eiden|itten werden)
        ne pas recadrer
        non (?:tagliare|ritagliare)
        no (?:recortar|recadrar)
        """,
        ("crop",),
    ),
    *forms(
        Kind.BARRED,
        r"""
        (?:this (?:picture|photo|photograph|image) )?(?:do not|don't|must not be|may not be|cannot be|not to be|should not be) (?:altered|alter|manipulated|manipulate|modified|modify|edited|retouched|retouch|changed|digitally altered|digitally manipulated|enhanced or altered)(?: in any way| digitally)?
        (?:keine|ohne) (?:digitale )?(?:bearbeitung|veränderungen?|bildbearbeitung|bildmanipulation)
        ne pas (?:modifier|retoucher|altérer)
        """,
        ("alter",),
    ),
    *forms(
        Kind.BARRED,
        r"""
        (?:do not|don't|must not be|may not be|cannot be|not to be|must not|should not be) (?:archived?|stored|kept on file)(?: or stored)?
        (?:delete|remove|destroy) (?:from (?:all )?(?:archives?|systems?|files|databases?) )?after (?:use|publication|first use)
        nicht archivieren
        ne pas archiver
        non archiviare
        no archivar
        """,
        ("archive",),
    ),
    *forms(
        Kind.BARRED,
        r"""
        (?:do not|don't|must not be|may not be|cannot be|not to be|must not|should not be) (?:resold|re-sold|sold|resell|licensed|sold on|sold to third parties|sold or licensed)(?: to third parties| on)?
        not for (?:third party |commercial )?(?:re-?)?sale
        unverkäuflich
        """,
        ("sales",),
    ),
    *forms(
        Kind.BARRED,
        r"""
        (?:not|do not|must not|may not|cannot) (?:to )?(?:be )?(?:passed|pass|distributed|distribute|given|transferred|forwarded|syndicated|shared)(?: on)? to (?:any )?(?:third part(?:y|ies)|others)
        keine weitergabe(?: an dritte)?
        """,
        ("syndication",),
    ),
    *forms(
        Kind.LIMITED,
        r"""
        (?:for |restricted to |limited to |strictly |licensed for |approved for |cleared for |available for )?{uses}(?: use| usage| purposes| rights)?,? only
        (?:strictly |only |solely |exclusively |restricted |restricted to |limited to |for )+(?:for |to )?{uses}(?: use| usage| purposes)?(?: only)?
        (?:for )?use(?:d)? (?:only|solely|exclusively) (?:for|in|on) {uses}(?: purposes)?
        (?:can|may|must|to) (?:only )?be used (?:only |solely |exclusively )?(?:for|in) {uses}(?: purposes)?(?: only)?
        (?:nur|ausschließlich|ausschliesslich|lediglich|nutzung nur|verwendung nur|frei) (?:für |zur |zu |zum |für die )?{uses}(?: bestimmt| freigegeben| frei| gestattet| erlaubt)?
        {uses} (?:uniquement|seulement|exclusivement|solamente|soltanto|exclusif|apenas)
        (?:uniquement|seulement|exclusivement|réservé) (?:pour |à |à un |à l'|un |l')?(?:la |le |les |des )?{uses}
        pour {uses} (?:uniquement|seulement|exclusivement)
        (?:solo|soltanto|esclusivamente|esclusivo)(?: per| ad| a)?(?: il| l'| un)? ?{uses}
        (?:sólo|solo|solamente|exclusivamente|únicamente|exclusivo|apenas)(?: para| de)?(?: el| fines)? ?{uses}
        (?:alleen|uitsluitend)(?: voor| in)? {uses}
        (?:kun|endast|bare)(?: for| för| til)? {uses}
        """,
    ),
    *forms(
        Kind.PERMISSION,
        r"""
        {uses}(?: use| usage| rights)? (?:needs?|requires?|subject to|only with|only by|by|with|upon)(?: our| the)?(?: prior| express| specific| additional| special| extra)*(?: written)? (?:permission|consent|clearance|approval|agreement|authori[sz]ation|licen[sc]e|arrangement)
        (?:prior |written |additional |express )*(?:permission|consent|clearance|approval|authori[sz]ation) (?:is )?(?:required|needed|necessary) (?:for|before|prior to) (?:any )?{uses}(?: use| usage| purposes)?
        no {uses} without(?: our| the)?(?: prior| express)*(?: written)? (?:permission|consent|clearance|approval|agreement|authori[sz]ation)(?: (?:of|from|by) (?:the )?(?:rights holders?|copyright holders?|copyright owners?|photographers?|agency|club))?
        {uses} (?:nur )?(?:nach|mit|auf)(?: vorheriger| schriftlicher)* (?:absprache|genehmigung|zustimmung|anfrage|rücksprache|freigabe)
        {uses} (?:sur|avec) (?:demande|autorisation|accord)(?: préalable)?
        {uses} (?:su richiesta|previa autorizzazione|previa autorización|con autorización)
        """,
    ),
    *forms(
        Kind.PERMISSION,
        r"""
        (?:any |all )?(?:use|usage|publication|reproduction)(?: of this (?:picture|photo|image))? (?:needs?|requires?|subject to|only with|by)(?: our| the)?(?: prior| express| specific)*(?: written)? (?:permission|consent|clearance|approval|agreement|authori[sz]ation|arrangement)
        (?:prior |written )*(?:permission|consent|clearance|approval) (?:is )?(?:required|needed|necessary)(?: (?:before|prior to|for) (?:any )?(?:use|usage|publication))?
        (?:not for use|no use|no publication|do not use|not to be used) without(?: our| the)?(?: prior| express)*(?: written)? (?:permission|consent|clearance|approval|agreement|authori[sz]ation)
        (?:contact|call|check with) (?:the )?(?:desk|picture desk|agency|photographer) (?:before|prior to) (?:any )?(?:use|usage|publication)
        (?:fees?|prices?|rates?) (?:on request|(?:to|must|should|have to) be (?:agreed|negotiated)(?: (?:before|prior to|in advance of) (?:any )?(?:use|usage|publication))?|by (?:negotiation|arrangement|agreement)|negotiable|poa)
        (?:agree|negotiate) (?:a |the )?(?:fees?|prices?|rates?) (?:before|prior to|in advance of) (?:any )?(?:use|usage|publication)
        honorar(?:e)? (?:nach|auf) (?:absprache|anfrage)
        (?:nur|verwendung nur|nutzung nur) (?:nach|mit)(?: vorheriger| schriftlicher)* (?:absprache|genehmigung|zustimmung|rücksprache)
        """,
        ("any",),
    ),
    *forms(
        Kind.FEE,
        r"""
        (?:extra|additional|special|higher|separate|premium|increased) (?:fees?|rates?|charges?|payments?) (?:appl(?:y|ies) )?(?:for|to|on) {uses}(?: use| usage)?
        {uses}(?: use| usage)?:? (?:at )?(?:an )?(?:extra|additional|special|higher|premium) (?:fees?|rates?|charges?|cost)(?: appl(?:y|ies))?
        """,
    ),
    *forms(
        Kind.FEE,
        r"""
        (?:special|premium|exclusive|minimum|double|extra|additional|higher) (?:fees?|rates?|charges?|prices?)(?: appl(?:y|ies)| please)?
        honorarpflichtig
        """,
        ("any",),
    ),
)
