"""From when and until when a picture may be used."""

from typing import Final

from editor.media.rights.forms import forms
from editor.media.rights.terms import Kind

_SINCE: Final = (
    r"(?:from|of|after|following|since)(?: the)?(?: (?:date|time|day) of)?(?: the)?(?: initial| first| its)? "
    r"(?:transmission|issue|release|receipt|publication|distribution|handout|arrival|moving|being sent|download|delivery)"
)

FORMS: Final = (
    *forms(
        Kind.UNTIL,
        r"""
        (?:not for (?:use|publication|sale|release)|no use|no usage|no publication|not to be used|do not use|not valid|must not be used|may not be used|cannot be used) (?:after|beyond|past|later than)(?: the)? {date}
        (?:this (?:picture|photo|image|licen[sc]e) )?(?:expires?|expiring|expiry|expiry date|expiration|expiration date|usage ends|licence end date|ends)(?: on|:| at| date:| is)? {date}
        (?:for use|use|usage|useable|usable|valid|licensed|available|free|cleared|permission|rights|licen[sc]e|approved)(?: only| for use| valid| granted)? (?:until|till|to|through|up to|up until|til)(?: and including)?(?::| the)? {date}
        (?:may|can|must) (?:only )?be used (?:only )?(?:until|till|up to|through) {date}
        (?:licen[sc]e|rights|permission|usage rights|use|usage|clearance)(?: period)?(?: will)? (?:expires?|ends?|runs out|terminates?|lapses?)(?: on|:)? {date}
        (?:delete|remove|destroy|take down|withdraw)(?: from (?:all )?(?:archives?|systems?|websites?))? (?:after|by|on) {date}
        last (?:day of )?(?:use|usage)(?::| on| is)? {date}
        (?:nur |nutzung |verwendung |verwendbar |gültig |frei |nutzungsrecht |lizenz )+bis(?: zum| einschließlich)? {date}(?: verwenden| nutzbar| verwendbar)?
        nicht (?:mehr )?nach(?: dem)? {date}(?: verwenden| veröffentlichen| nutzen)?
        (?:à utiliser|utilisation|utilisable|valable|droits)(?: autorisée)? (?:avant|jusqu'au|jusqu'à) (?:le )?{date}
        (?:uso|utilizzo|utilizzabile|valido|diritti)(?: consentito)? fino al {date}
        (?:uso|válido|utilizable|derechos)(?: permitido)? hasta(?: el)? {date}
        (?:te gebruiken|geldig|gebruik) tot(?: en met)? {date}
        """,
    ),
    *forms(
        Kind.FROM,
        r"""
        (?:strictly |under |strict )*embargo(?:ed)?(?: for publication| for use| for release)?(?: until| till| to| for|:| expires| lifts| ends)*(?: at| on)? {date}
        (?:not for (?:use|publication|release|broadcast|distribution)|no use|no publication|not to be (?:used|published|released)|do not (?:use|publish|release)|hold|must not be (?:used|published))(?: before| until| prior to| till)+(?: the)? {date}
        (?:for (?:use|publication|release)|release|available|use)(?: only)? (?:from|on or after|after|on)(?: the)? {date}(?: onwards?)?
        (?:sperrfrist|sperrfrist bis|gesperrt bis|frei ab|veröffentlichung ab|verwendung ab)(?::| zum)? {date}
        (?:sous embargo|embargo)(?: jusqu'au| jusqu'à| jusqu'à le)? {date}
        (?:embargo|sotto embargo)(?: fino al| sino al)? {date}
        (?:embargo|embargado)(?: hasta(?: el)?)? {date}
        """,
    ),
    *forms(
        Kind.DAYS,
        rf"""
        (?:for )?(?:use|usage|used|usable|valid|available|licensed|license)(?: only| for use| is| limited| valid)*(?: for| to| within)+(?: a period of| a maximum of| up to| the first)* {{days}}(?: {_SINCE})?(?: only)?
        (?:this |the )?(?:handout )?(?:picture |photo |photograph |image )?(?:may|can|must|to) (?:only )?be used (?:only )?(?:for|within|up to)(?: a period of)? {{days}}(?: only)?(?: {_SINCE})?
        (?:not for (?:use|publication)|no use|no usage|do not use|not to be used|must not be used|no archiving or use)(?: after| beyond| later than)+ {{days}}(?: {_SINCE})?
        (?:for )?{{days}}'?(?: use| usage| licen[sc]e)?,? only(?: {_SINCE})?
        {{days}} (?:use|usage|licen[sc]e|{_SINCE})
        (?:usage rights|licen[sc]e|rights|permission|use) (?:expires?|ends?|lapses?)(?: after| in)? {{days}}(?: {_SINCE})?
        (?:expires?|expiry|expiring|delete|remove|destroy|take down)(?::| after| in| within)? {{days}}(?: {_SINCE})?
        (?:nur |verwendung |nutzung )*(?:für |innerhalb von |bis zu )?{{days}} (?:ab|nach|seit) (?:sendung|veröffentlichung|erhalt|ausgabe|übermittlung)
        hand-?out(?: (?:picture|photo|image))?,?(?: ?[-:/])?(?: for| valid| use)? {{days}}'?(?: use| usage)?(?: only)?
        (?:utilisable|utilisation|usage)(?: limitée?)?(?: pendant| à) {{days}}
        """,
    ),
    *forms(
        Kind.DAYS,
        r"""
        (?:expires?|expiry|valid|use|usage|licen[sc]e|rights|expiring)(?: expires?| valid| for| within| only|:)* {days} (?:from|after|of|starting|beginning)(?: on)? {date}
        {days} (?:from|after) {date}
        """,
    ),
)
