"""Credits in front of a picture's description, as broadcasters' pages are copied: “Getty Images A lorry in rain”."""

import re

from editor.text.vocabulary import vocabulary
from editor.wire.article.credit import Credited, creator_of
from editor.wire.article.describing import describes_a_picture
from editor.wire.signatures.agencies import AGENCY, AGENCY_IN_FORM, signs_pictures_only

_FEWEST_WORDS = 4
_NAME = r"[^\W\d_a-z][\w’'-]+ [^\W\d_a-z][\w’'-]+"
_BEFORE = re.compile(
    rf"(?:(?:{_NAME}\s?/\s?)?{AGENCY}(?:\s?/\s?{AGENCY_IN_FORM})*|(?P<unlisted>{_NAME}\s?/\s?[A-Z]\w+|[A-Z]{{3,6}}(?= (?:A|An|The|Two|Three)\b)))"
    r"\s(?=[^\W\d_a-z])"
)
_DESCRIBES = vocabulary(
    "A An The Two Three Four Five Six Several People Men Women Police File Aerial Close-up Inside Outside"
)
_DOING = re.compile(r"\b\w{2,}ing\b|\bin (?:a|an|the)\b|\bwith\b|\bholds?\b|\bstands?\b|\bsits?\b")
_ATTRIBUTED = re.compile(r"\b(?:said|says|told|reported|reports)\b")


def credited_before(text: str) -> Credited | None:
    """A picture line that opens with its credit, as a broadcaster's page is copied: “Getty Images A lorry in rain”."""
    found = _BEFORE.match(text)
    if not found:
        return None
    rest = text[found.end() :]
    words = rest.split()
    capitals = sum(word[:1].isupper() for word in words[1:])
    closed = rest.endswith((".", "!", "?"))
    if found["unlisted"] or "/" in found[0]:
        described = not closed and describes_a_picture(rest)
    else:
        described = words[0] in _DESCRIBES or (
            signs_pictures_only(found[0]) and bool(_DOING.search(rest)) and not closed
        )
    if not described or len(words) < _FEWEST_WORDS or capitals * 2 > len(words) or _ATTRIBUTED.search(rest):
        return None
    credit = found[0].strip()
    return Credited(rest, credit, creator_of(credit), sure=True, before=True)
