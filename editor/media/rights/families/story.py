"""Pictures for one story, for one use, or with what only a person can see to."""

from typing import Final

from editor.media.rights.forms import forms
from editor.media.rights.terms import Kind

_WITH: Final = r"(?:in connection with|in conjunction with|alongside|with|for|to illustrate|to accompany|in the context of|in relation to)"
_STORY: Final = (
    r"(?:this|the|the accompanying|the attached|the related|accompanying|related|said|original|its)(?: news| specific| particular| linked)? "
    r"(?:story|article|stories|articles|feature|report|event|interview|review|news story|exhibition|book|film|programme|piece|copy)"
)
_TIED: Final = r"(?:non-?commercial|no ?derivatives|noderivs|nc|nd)"
_LICENCE: Final = (
    r"(?:licen[sc]ed under |licen[sc]e:? |under )?(?:a |the )?(?:creative commons|cc)[ -](?:attribution|by)"
    rf"(?:[ -](?:share ?alike|sa))*[ -]{_TIED}(?:[ -](?:share ?alike|sa|{_TIED}))*"
    r"(?: (?:1|2|2\.5|3|4)(?:\.0)?)?(?: (?:international|unported|generic))?(?: licen[sc]e)?"
)
"""A Creative Commons licence for uses without gain, or without any change: whether this is one, a person says."""

FORMS: Final = (
    *forms(
        Kind.STORY_ONLY,
        rf"""
        (?:for )?(?:editorial )?(?:use|used|usage|publication) {_WITH} {_STORY} only
        (?:for |to be |must be |may be |can be )?(?:use|used|usage|publication) (?:only|solely|exclusively|strictly) {_WITH} {_STORY}
        (?:may|can|must|to) (?:only|solely) be used {_WITH} {_STORY}
        (?:only|solely|exclusively|strictly)(?: for use)? {_WITH} {_STORY}
        {_WITH} {_STORY} only
        nur (?:in verbindung|im zusammenhang|zusammen) mit (?:diesem|dem|der|dieser)(?: zugehörigen| genannten)? (?:text|artikel|bericht|beitrag|veranstaltung|geschichte|berichterstattung)
        nur (?:in verbindung|im zusammenhang) mit der(?: aktuellen)? berichterstattung
        (?:uniquement|seulement) (?:pour|avec|en lien avec) (?:cet|cette|l') ?(?:article|histoire|événement|reportage)
        solo (?:per|con|disponible para ilustrar) (?:questo|questa|la|este|esta) (?:articolo|storia|servizio|noticia|artículo)(?: que acompaña)?
        """,
    ),
    *forms(
        Kind.ONCE,
        r"""
        (?:for )?(?:one|single|1)[ -](?:time )?(?:use|usage|publication|off use|time)(?: only)?
        (?:for )?(?:one|single)[ -]time(?: print| editorial| online)? (?:use|usage|rights)(?: only)?
        one[ -]off use(?: only)?
        single (?:use|usage|publication)(?: only)?
        (?:first|first-use) rights(?: only)?
        nur (?:einmalige|für einmalige) (?:verwendung|nutzung|veröffentlichung)
        einmalige (?:verwendung|nutzung)
        (?:utilisation|usage|publication) unique
        uso (?:singolo|único)
        """,
    ),
    *forms(
        Kind.HEED,
        rf"""
        (?:contains?|warning:?|attention:?|caution:?)(?: contains?)? (?:graphic|disturbing|explicit) (?:content|images?|material)
        graphic content
        (?:faces?|identit(?:y|ies)|number plates?|licen[sc]e plates?) (?:must|to|should) be (?:blurred|pixel(?:l)?ated|obscured|hidden)(?: before (?:use|publication))?
        (?:please )?(?:pixel(?:l)?ate|blur|obscure) (?:child(?:ren)?(?:'s|s')? )?faces?(?: before (?:use|publication))?
        (?:children's|children|minors|minors'|child's) faces? (?:must|to|should) be (?:pixel(?:l)?ated|blurred|obscured)(?: before (?:use|publication))?
        (?:no use with|not to be used with|use with) unauthori[sz]ed audio, video, data, fixture lists, club/league logos or ['"]live['"] services
        online in-match use limited to [0-9]+ images,? no video emulation
        no video emulation
        {_LICENCE}
        (?:no )?(?:model|property) releases?(?:: (?:no|yes|n/a)| available| on file)?
        (?:not|no) (?:model|property) released?
        (?:model|property) released
        (?:use|to be used) (?:in|as) (?:a )?(?:complete )?(?:set|series)(?: only)?
        """,
    ),
    *forms(Kind.BARRED, "no use in betting, games or single club/league/player publications", ("betting",)),
)
