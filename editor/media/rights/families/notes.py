"""Words that accompany instructions and bind nobody."""

from typing import Final

from editor.media.rights.forms import forms
from editor.media.rights.terms import Kind

FORMS: Final = (
    *forms(Kind.NOTE, "(?:none|n/a|nil|keine)", alone=True),
    *forms(
        Kind.NOTE,
        r"""
        (?:attention|achtung|attn\.?)(?: all)?(?: picture)? ?(?:editors|redaktionen|clients)?(?=\s*[:!*-])
        (?:note|please note|nb|n\.b\.|notice|important|warning|advisory|alert|hinweis|note to editors|editors' notes?|editors note|editor's note|editors)(?=\s*[:!*-])
        (?:special )?(?:instructions?|restrictions?|rights|usage|usage terms|terms of use|terms|conditions|nutzung|verwendung|nutzungsrechte|restriktionen|einschränkungen|usage rights|usage restrictions|restrictions apply|use)(?=\s*:)
        (?:restrictions?|conditions|restriktionen)(?=\s+-)
        no (?:usage |known |further |other |special )?(?:restrictions?|instructions?)(?: on use| apply| known)?
        (?:keine (?:restriktionen|einschränkungen|beschränkungen)|aucune restriction|nessuna restrizione|sin restricciones|geen restricties)
        (?:free|cleared|ok|okay|approved|available) (?:for|to) (?:editorial )?(?:use|usage|publication)
        free for editorial use
        (?:this image|this picture|this photo|it) (?:is|was) (?:being )?distributed,? (?:exactly )?as received(?: by [a-z]+)?,? as a service to (?:its |our )?clients
        distributed as a service to (?:its |our )?clients
        (?:this image|this picture|this photo|the image) (?:was|has been|is) (?:being )?(?:supplied|provided|made available|processed)(?: by [a-z]+)? (?:by|to) (?:a third party|third party|enhance quality)
        an unprocessed version (?:has been|will be) (?:provided|made available)(?: separately)?
        (?:user|users?) expressly acknowledges and agrees that, by downloading and/?or using this photograph, user is consenting to the terms and conditions of the [a-z]+(?: [a-z]+)? licen[sc]e agreement
        (?:note to user|picture instructions)(?=\s*:)
        (?:rights[- ]managed|royalty[- ]free|rm|rf)(?: licen[sc]e| image)?
        (?:best quality available|best available quality|low res(?:olution)?|high res(?:olution)?|hi-?res)(?: only| available)?
        (?:all )?rights reserved
        alle rechte vorbehalten
        tous droits réservés
        tutti i diritti riservati
        todos los derechos reservados
        thank you
        thanks
        """,
    ),
)
