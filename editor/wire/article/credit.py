"""Credits as picture lines carry them: at the end of a caption, doubled, labelled, or on a line of their own."""

import re
from dataclasses import dataclass
from functools import lru_cache

from editor.text.names import is_person
from editor.text.vocabulary import vocabulary
from editor.wire.signatures.agencies import AGENCY, AGENCY_IN_FORM, IN_SMALL_LETTERS

_TAIL = 240
_MOST_DOUBLED = 14
_FEWEST_WORDS = 4
_ABBREVIATED = 3

_SIGNATURE = re.compile(
    rf"(?P<open>[(\[]?)(?P<credit>(?:©\s?|\(c\)\s?|[Vv]ia |VIA |[Cc]ourtesy of )?"
    rf"(?:(?P<slash>(?<=/)|(?<=/ )|(?<=/©)|(?<=/ ©)|(?<=/ © )){AGENCY_IN_FORM}|{AGENCY})"
    rf"(?:\s?/\s?(?:©\s?)?(?:{AGENCY_IN_FORM}|File(?: [Pp]hoto)?|Pool|[^\W\d_a-z][\w’'.-]+(?: [^\W\d_a-z][\w’'.-]+){{0,3}}))*"
    rf"(?:,? via {AGENCY_IN_FORM})?(?:, (?:File|Pool|Handout|FILE|POOL)| or licensors)?)\s?[)\]]?$"
)
_LABEL = (
    r"(?:(?:File|Stock|Main|Lead|Library|Press|Top|Picture|Photo|Image|PHOTO|PICTURE|IMAGE|FILE)\s)?"
    r"(?:(?<=File )(?:photo|picture|pic|image)|(?<=Stock )(?:photo|image)|(?<=Library )(?:photo|picture|image)|"
    r"Fotos?|Bild|Grianghraf|Crédit(?: photo)?|Foto(?:grafía)?|Pics?|Pix|Pictures?|Photos?|Photographs?|Photography|Images?|Illustration|Graphic|Credits?|"
    r"PICS?|PICTURES?|PHOTOS?|PHOTOGRAPHS?|IMAGES?|CREDIT)"
)
_LABELLED = re.compile(
    rf"(?:^|(?P<glued>[.!?”\"’'])|\s|(?P<open>[(\[]))(?:[–—|-]\s*)?(?P<label>{_LABEL})"
    r"(?P<colon>\s?:|\s?\.\.\.|\s/\s|\s(?:by|BY|courtesy of|via)\b:?)\s*"
    r"(?P<credit>[^()\[\]:;]{2,90})[)\]]?\.?$"
)
_PERSON_SLASH = re.compile(
    r"(?:^|\s)[(\[]?(?P<credit>(?P<person>[^\W\d_a-z][\w’'.-]+ [^\W\d_a-z][\w’'.-]+)\s?/\s?[^\W\d_a-z][\w’'.-]+(?: [^\W\d_a-z][\w’'-]+){0,3})[)\]]?$"
)
_HOUSE = re.compile(
    r"(?:[(\[]|\s\|\s)(?P<credit>(?:[A-Z][\w’&.-]* ){1,3}(?:[Pp]hoto(?:graph)?s?|[Pp]ictures?|[Ii]mages?) (?:by|courtesy of) [^()\[\]]{3,60}"
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,2} for The [A-Z][^()\[\]]{3,50}"
    r"|(?:Supplied|Submitted|Provided|Contributed|Handout)(?: (?:photo|image|picture))?(?:(?:\s?[:/]\s?| by )[^()\[\]]{2,60})?|(?:[A-Z][\w’&.-]* ){1,3}(?:News|Sport|Online|Radio|TV): [A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,2})[)\]]?\.?$"
)
_HOUSE_ALONE = re.compile(
    r"(?:supplied|submitted|contributed|provided|courtesy|handout|file|stock) (?:photo(?:graph)?s?|images?|pictures?)",
    re.IGNORECASE,
)
_OWN_WORDS = re.compile(
    r"(?<=[.!?”\"])\s+(?:Photograph|Photo|Picture|Image|Pic):\s(?P<credit>[^\W\d_a-z][\w’'-]*(?: [\w’'-]+){1,4})\.?$"
)
_FOR_A_PAPER = re.compile(
    r"(?<=[.!?”\"])\s+(?P<credit>(?P<person>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,2}) for (?:[A-Z][\w’&.-]*(?: (?=[A-Z])|$)){1,4})$"
)
_SMALL_SIGNS = IN_SMALL_LETTERS | vocabulary("licensors alliance photo photograph album pool handout file")
_OWNER_TWICE = re.compile(r"(/\s?([^/\s][^/]{0,40}?))\s?/\s?\2$|((©\s?\S+))\s?/\s?\4$")
_SIGN = re.compile(r"[^\W\d_a-z]{2,6}|@\w+|[\w-]+\.(?:ie|com|co\.uk|uk|org|net|tv|eu)|X|[A-Z][a-z]+[A-Z]\w+")
_SUPPLIER = re.compile(
    rf"(?:(?<=\s)|^)(?:(?:[A-Z][\w’&-]*\s)?(?:Press Wire|News Wire|Press|Newswire|Wire|Images|Photos|Pictures|Agency|Media)|{AGENCY_IN_FORM})\s?$"
)
_SOURCE_LABEL = re.compile(rf"(?:^|[.\s(])[Ss]ource:\s*(?P<credit>[^.()]{{0,40}}{AGENCY_IN_FORM}[^()]{{0,20}})\)?$")
DOUBLED = re.compile(r"\s([^\W\d_a-z]\w+) \1$")
_SITE = re.compile(rf"(?<=\w)\s{AGENCY_IN_FORM}$")
_SMALL = vocabulary("of the via for and de by courtesy van von der la le du in at on from a & / - – | ©")
# A name after one of these belongs to the sentence: “he told Reuters”.
_CARRIES_ON = vocabulary(
    """a an and as at by for from in into is of on or says said tell tells than that the their this to told was were with
    between against about via see joins join sue sues over near buy buys sell sells owner publisher agency agencies its his
    her accuses accuse leaves leave rival unlike ask asks asked quits quit owns called like"""
)


@dataclass(frozen=True, slots=True)
class Credited:
    """A picture line taken apart. `sure` is False where a sentence that ends in an agency's name would look the same."""

    caption: str
    credit: str
    creator: str | None
    sure: bool
    before: bool = False


def undouble(text: str) -> tuple[str, str | None]:
    """A text whose last words stand twice (or more), with one of them left, and what stood twice.

    Pages carry a picture's credit once below it and once in its description; a reporter copies both.
    """
    text = _OWNER_TWICE.sub(lambda found: found[1] or found[3], text)
    doubled = None
    for size in range(_MOST_DOUBLED, 0, -1):
        words = text.rsplit(maxsplit=2 * size)
        last = [word.casefold() for word in words[-size:]]
        if len(words) < 2 * size or last != [word.casefold() for word in words[-2 * size : -size]]:
            continue
        once = " ".join(words[-size:])
        if _SIGNATURE.search("/" + once) or _LABELLED.search(once) or _doubled_name(text, once):
            doubled = once
            head = text.rsplit(maxsplit=size)[0]
            shorter, _ = undouble(head)
            return (shorter if shorter.casefold().endswith(once.casefold()) else head), doubled
    return text, doubled


def _doubled_name(text: str, once: str) -> bool:
    """Whether words that stand twice can only be a credit, be it one nobody has listed (“Sam Boal Sam Boal”)."""
    if text.isupper() or carries_on(text.removesuffix(f"{once} {once}")):
        return False
    if " " in once:
        return once[0] != "/" and looks_like_credit(once) and not once.endswith((".", ",", "!", "?", ":"))
    return bool(_SIGN.fullmatch(once))


@lru_cache(maxsize=512)
def find_credit(text: str) -> Credited | None:
    """The credit a caption ends in, or None. The caption may be empty: then the line is a credit and nothing else."""
    if not _may_be_signed(text):
        return None
    single, doubled = undouble(text)
    if doubled and not _LABELLED.search(single[-_TAIL:]):
        caption = single[: -len(doubled)].rstrip()
        return _credited(_without_repeat(caption, doubled), doubled, sure=True)
    return _labelled(single) or _of_the_house(single) or _signed(single)


def _labelled(text: str) -> Credited | None:
    start = max(0, len(text) - _TAIL)
    found = _LABELLED.search(text, start) or _SOURCE_LABEL.search(text, start)
    if not found:
        return None
    credit = found["credit"].strip().rstrip(",.")
    groups = found.groupdict()
    caption = text[: found.start()] + (groups.get("glued") or "")
    bracketed = bool(groups.get("open"))
    spoken = not (groups.get("colon") or ":").strip().startswith((":", "..."))
    ends = not caption.strip() or caption.rstrip().endswith((".", "!", "?", "”", '"', "’", "'", "–", "—", "-", "|"))
    if not looks_like_credit(credit) or (spoken and not (bracketed or ends)):
        return None
    return _credited(caption.strip().rstrip("–—-|").rstrip(), credit.rstrip("."), sure=True)


def _of_the_house(text: str) -> Credited | None:
    """A credit no list of names can hold: “(Supplied: Avel Tunnels)”, “. Photograph: Family album”."""
    start = max(0, len(text) - _TAIL)
    if _HOUSE_ALONE.fullmatch(text):
        return _credited("", text, sure=True)
    found = _HOUSE.search(text, start) or _OWN_WORDS.search(text, start) or _FOR_A_PAPER.search(text, start)
    return _credited(text[: found.start()].rstrip(), found["credit"], sure=True) if found else None


def _signed(text: str) -> Credited | None:
    start = max(0, len(text) - _TAIL)
    found = _SIGNATURE.search(text, start)
    if not found:
        return _slashed(text)
    left, credit = text[: found.start("credit")], found["credit"]
    supplier = _SUPPLIER.search(left) if credit.casefold().startswith("via ") else None
    if supplier:
        left, credit = left[: supplier.start()], f"{supplier[0].strip()} {credit}"
    bracketed = bool(found["open"])
    left = left.removesuffix(found["open"]) if bracketed else left
    opened = _opened(left) if found[0].endswith((")", "]")) and not bracketed else None
    if opened and looks_like_credit((opened[1] + credit).replace(",", "")):
        left, credit, bracketed = opened[0], opened[1] + credit, True
    slashed = re.search(r"\s?/\s?$", left)
    while slashed:
        owner = _owner(left[: slashed.start()])
        if not owner:
            break
        credit = owner + left[slashed.start() :] + credit
        left = left[: slashed.start() - len(owner)]
        slashed = re.search(r"\s?/\s?$", left)
    if left.rstrip().endswith("©"):
        left, credit = left.rstrip()[:-1], f"© {credit}"
    caption = left.rstrip(" \u00a0(|–—-[/")
    last = caption.rsplit(maxsplit=1)[-1].casefold() if caption else ""
    if last in _CARRIES_ON or (caption.endswith(",") and "/" not in credit and not credit.startswith("©")):
        return None
    sure = bool(
        "/" in credit or "©" in credit or bracketed or " via " in credit or caption.endswith((".", "!", "?", ".”"))
    )
    return _credited(_without_repeat(caption, credit), credit, sure=sure)


def _opened(left: str) -> tuple[str, str] | None:
    """What stands before a bracket that is still open, and in it: “… off the coast (Ann Lee/Coast Gazette ” via AP)."""
    place = max(left.rfind("("), left.rfind("["))
    closed = max(left.rfind(")"), left.rfind("]"))
    return (left[:place], left[place + 1 :]) if place > closed else None


def _slashed(text: str) -> Credited | None:
    """A photographer and a paper nobody has listed: “… climbs the ladder Ruth Asher/Hallow Gazette”."""
    found = _PERSON_SLASH.search(text, max(0, len(text) - _TAIL))
    if not found or not is_person(found["person"]):
        return None
    caption, credit = text[: found.start()].rstrip(" (["), found["credit"]
    if caption.endswith("©"):
        caption, credit = caption[:-1].rstrip(), f"© {credit}"
    # Two persons on a line of their own wrote the story.
    if (caption and len(caption.split()) < _FEWEST_WORDS) or (
        not caption and is_person(credit.partition("/")[2].strip())
    ):
        return None
    return _credited(caption, credit, sure=True)


def _owner(left: str) -> str:
    """Who stands before a slash: the last one or two capitalised words, up to where the caption must have ended."""
    words: list[str] = []
    for word in reversed(left[-80:].split()):
        if (
            (word.endswith(".") and len(word) > _ABBREVIATED)
            or (words and word.endswith((".", ",", ";", ":", "!", "?", "”", '"', ")")))
            or len(words) >= 2
        ):
            break
        if (
            word.startswith(("@", "©"))
            or word.lstrip("([")[:1].isupper()
            or (words and word in {"de", "van", "von", "ní", "der"})
        ):
            words.insert(0, word)
            if word.startswith(("(", "[")):
                break
        else:
            break
    opened = " ".join(words)
    return opened.lstrip("([")


def _without_repeat(caption: str, credit: str) -> str:
    """The caption without a second, shorter form of the same agency at its end (“Alamy” before “Alamy Stock Photo”)."""
    last = caption.rsplit(maxsplit=1)[-1] if caption else ""
    if last and re.fullmatch(AGENCY_IN_FORM, last) and credit.startswith(last):
        return caption[: -len(last)].rstrip()
    return caption


def _credited(caption: str, credit: str, *, sure: bool) -> Credited:
    credit = re.sub(r"^(?:by|BY|via|courtesy of)\s+", "", credit.strip())
    head, _, last = credit.rpartition(" ")
    if re.fullmatch(AGENCY_IN_FORM, last) and last in re.split(r"[\s/]+", head):
        credit = head
    return Credited(caption, credit, creator_of(credit), sure)


def _may_be_signed(text: str) -> bool:
    """Whether a text could end in a credit at all: few sentences end in a capital, and the rest is costly to search."""
    last = next(iter(text[-_TAIL:].split()[-1:]), "")
    return not last.islower() or last.startswith("@") or last.strip(").]") in _SMALL_SIGNS or "ource:" in text[-_TAIL:]


def carries_on(caption: str) -> bool:
    """Whether a sentence that goes on after these words would take a name as part of itself."""
    words = caption.rsplit(maxsplit=1)
    return bool(words) and words[-1].casefold() in _CARRIES_ON


def credit_of_picture(text: str) -> Credited | None:
    """The credit of a line known to be a picture's: there also a lone name that stands twice, or a site's, is one."""
    found = find_credit(text)
    if found:
        return found
    words = text.rsplit(maxsplit=2)
    if len(words) > 2 and words[-1] == words[-2] and words[-1][0].isupper():
        return _credited(words[0], words[-1], sure=False)
    site = _SITE.search(text)
    return _credited(text[: site.start()], site[0].strip(), sure=False) if site else None


def looks_like_credit(text: str) -> bool:
    """Whether a text is made of names: few words, all with a capital or belonging between names."""
    agencies = len(re.findall(AGENCY_IN_FORM, text))
    words = re.sub(AGENCY_IN_FORM, "", text).replace("/", " ").split()
    capital = agencies + sum(word[:1].isupper() or word[:1] in "@©" for word in words)
    first, slash, _ = text.partition("/")
    if slash and is_person(first.strip()):
        return len(words) <= 8
    return (
        len(words) <= 8
        and capital > 0
        and all(word[:1].isupper() or word[:1] in "@©/" or word in _SMALL for word in words)
    )


def creator_of(credit: str) -> str | None:
    """The person a credit names, if it names one."""
    for part in re.split(r"\s?/\s?|,? via |,? for |\s?\|\s?|, ", credit):
        name = part.strip(" ©.")
        if is_person(name) and not re.search(AGENCY, name):
            return name
    return None
