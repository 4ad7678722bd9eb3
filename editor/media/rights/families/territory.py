"""Where a picture may be used."""

from typing import Final

from editor.media.rights.forms import forms
from editor.media.rights.terms import Kind

FORMS: Final = (
    *forms(
        Kind.OUT,
        r"""
        {places} outs?
        {places} (?:is|are) out
        {places}: out
        out:? (?:of|in|for)? ?{places}
        out(?::| -| in| of| for) {places}
        no (?:use |usage |publication |distribution |rights |sales? |licensing |availability )?(?:allowed |permitted )?(?:in|to|for|within) {places}
        no {places}
        no {places} (?:use|usage|rights|media|clients|publications?|distribution|newspapers|magazines|papers|outlets)
        not (?:for|to be|available for|cleared for|licensed for) (?:use|used|usage|publication|published|sale|sold|distribution|distributed|licensed|licensing|release|released) (?:in|within|to) {places}
        not (?:available|for|in|licensed|cleared|valid)(?: for| in| to)? {places}
        (?:do not|don't|must not|may not|cannot|can not) (?:use|publish|distribute|sell|be used|be published|be sold|be distributed) (?:this (?:picture|photo|image) )?(?:in|within|to) {places}
        (?:world(?:wide)?|global|all|int(?:ernationa)?l\.?)(?: rights?| use| usage| sales)?,? \(?(?:except|excluding|excl\.?|ex|but not|without|bar|barring|apart from|other than|minus|outside)(?: for| in| of)?:? {places}
        (?:world(?:wide)?|global) (?:rights|use|usage) (?:available )?outside(?: of)? {places}
        (?:available|for use|use|usage|valid|free) (?:worldwide|everywhere|globally|in all countries),? (?:except|excluding|excl\.?|but not|apart from)(?: for| in)? {places}
        (?:for use|use|usage) (?:only )?outside(?: of)? {places}(?: only)?
        {places} (?:excluded|exempt|blocked|prohibited|forbidden|restricted|embargoed|not included)
        (?:excluded|blocked|prohibited|forbidden)(?: territor(?:y|ies)| countr(?:y|ies))?(?: in|:) {places}
        (?:nicht|kein(?:e|en|er)?(?: (?:nutzung|verwendung|veröffentlichung|abdruck|verkauf|rechte))?)(?: in| für| nach)? {places}(?: verwenden| veröffentlichen| verwendbar| verfügbar)?
        (?:nicht) für (?:den |die |das )?(?:verwendung|nutzung|gebrauch|markt) in {places}
        {places} gesperrt
        gesperrt (?:für|in):? {places}
        weltweit(?:e rechte)?,? (?:außer|ausser|ohne|ausgenommen|exkl\.?)(?: in)? {places}
        {places} (?:ausgenommen|ausgeschlossen|ausser|außer)
        interdit(?:e|s)?(?: d'utilisation| à la vente| de publication)?(?: en| au| aux| à| dans)? {places}
        (?:pas|aucune?)(?: d'utilisation| d'usage| de publication| de diffusion| de vente)?(?: en| au| aux| pour| à)? {places}
        (?:utilisation|publication|diffusion|vente|usage) interdite?(?: en| au| aux| à) {places}
        (?:monde(?: entier)?|tous droits|droits mondiaux|tous pays),? (?:sauf|hors|excepté|à l'exception de)(?: en| au| aux)? {places}
        {places} (?:interdite?s?|exclue?s?|exclus)
        (?:vietat[oa]|divieto di|non)(?: l'uso| uso| utilizzare| pubblicare| la pubblicazione| pubblicazione| la vendita)?(?: in| per| a)? {places}
        {places} (?:esclus[aoie]|vietat[aoie])
        (?:mondo|tutto il mondo|diritti mondiali),? (?:escluso|esclusa|eccetto|tranne|salvo)(?: in)? {places}
        (?:no|prohibid[oa]|no usar|no utilizar|no publicar|prohibido su uso|prohibida su publicación|prohibida su utilización)(?: usar)? (?:en|para) {places}
        {places} (?:excluid[oa]s?|prohibid[oa]s?|fuera|fora)
        (?:todo el mundo|mundial|derechos mundiales|mundo),? (?:excepto|salvo|menos)(?: en)? {places}
        (?:niet|geen(?: gebruik)?)(?: in| voor)? {places}(?: gebruiken)?
        (?:ikke|ikkje|ej|inte|inga?)(?: i| for| för| til| till)? {places}
        """,
    ),
    *forms(
        Kind.OUT,
        r"""
        (?:except|excluding|excl\.?|outside)(?: for| in| of)?:? {places}
        (?:außer|ausser|ausgenommen)(?: in)? {places}
        (?:sauf|hors)(?: en| au| aux)? {places}
        (?:eccetto|tranne|escluso|esclusa)(?: in)? {places}
        (?:excepto|salvo)(?: en)? {places}
        """,
        alone=True,
    ),
    *forms(
        Kind.ONLY,
        r"""
        {places} only
        {places} (?:rights|use|usage|publications?|clients|sales|media|distribution|outlets|market|territory)(?: is| are)? only
        {places} exclusively
        (?:only|exclusively)(?: for(?: use)?| in| to| available(?: in| to| for)?| use(?:d)? in| licensed for)? {places}
        (?:for )?(?:use|usage|publication|distribution|sale|sales|release|licensed|available)(?: is| are)? (?:only )?(?:in|within|to|for) {places} only
        (?:for )?(?:use|usage|publication|distribution|sale|sales|release|licensed|available)(?: is| are)? (?:only|solely|exclusively|restricted|limited) (?:in|within|to|for) {places}
        (?:for|in) {places} only
        (?:restricted|limited)(?: for)?(?: use)? (?:in|to|within) {places}
        territor(?:y|ies): {places}(?: only)?
        {places} rights
        rights(?: granted)?(?: for|:| in) {places}(?: only)?
        nur(?: für| in| für die verwendung in| zur verwendung in| zur veröffentlichung in)? {places}
        (?:uniquement|seulement|exclusivement)(?: en| pour(?: la| le| l'| les)?| au| aux)? ?{places}
        {places} (?:uniquement|seulement|exclusivement)
        (?:solo|soltanto|esclusivamente)(?: per(?: l'| la)?| in)? ?{places}
        (?:sólo|solo|solamente|exclusivamente|únicamente)(?: para| en)? {places}
        {places} (?:solamente|exclusivamente|soltanto|solo)
        (?:alleen|uitsluitend)(?: voor| in)? {places}
        (?:kun|endast|bare)(?: i| for| för| til)? {places}
        """,
    ),
    *forms(
        Kind.EVERYWHERE,
        r"""
        (?:world(?:wide)?|global)(?: english)? (?:rights|use|usage|distribution)(?: available| cleared)?
        (?:all rights|rights) (?:worldwide|world)
        worldwide
        (?:available|for use|valid) (?:worldwide|everywhere|globally)
        no (?:territorial|geographic(?:al)?) restrictions?
        weltweit(?:e (?:rechte|nutzung))?
        (?:monde entier|droits mondiaux)
        """,
    ),
)
