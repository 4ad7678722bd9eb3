"""Names that nothing parts: “Jane Doe Alamy Stock Photo”, “BELGA PHOTO JANE DOE”, “Alamy Alamy”."""

from editor.media.credits.agencies import Agencies
from editor.media.credits.line import Piece, put_together, take_apart
from editor.media.credits.person import persons_in
from editor.media.credits.values import Idea, Signed

_MOST_WORDS = 5


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    def parted(line: str) -> str:
        pieces = take_apart(line, agencies)
        whole = [part for piece in pieces for part in _parts(piece, agencies)]
        return put_together(whole) if len(whole) > len(pieces) else line

    return signed.each(parted)


def _parts(piece: Piece, agencies: Agencies) -> list[Piece]:
    """The names of a piece: several agencies, or persons with an agency before or behind them."""
    words = piece.text.split()
    if piece.agency or piece.token or not 2 <= len(words) <= 3 * _MOST_WORDS:
        return [piece]
    names = _agencies_alone(words, agencies) or _with_persons(words, agencies)
    parts = [Piece(name, "/", agencies.named(name), None, persons_in(name)) for name in names]
    return (
        [Piece(parts[0].text, piece.joint, parts[0].agency, None, parts[0].persons), *parts[1:]] if parts else [piece]
    )


def _agencies_alone(words: list[str], agencies: Agencies) -> list[str]:
    names = []
    place = 0
    while place < len(words):
        sizes = range(min(_MOST_WORDS, len(words) - place), 0, -1)
        size = next((one for one in sizes if agencies.named(" ".join(words[place : place + one]))), 0)
        if not size:
            return []
        names.append(" ".join(words[place : place + size]))
        place += size
    return names


def _with_persons(words: list[str], agencies: Agencies) -> list[str]:
    for size in range(min(_MOST_WORDS, len(words) - 2), 0, -1):
        for cut, before in ((size, True), (len(words) - size, False)):
            first, second = " ".join(words[:cut]), " ".join(words[cut:])
            name, persons = (first, second) if before else (second, first)
            if _is_no_surname(name, persons, agencies) and persons_in(persons):
                return [first, second]
    return []


def _is_no_surname(name: str, persons: str, agencies: Agencies) -> bool:
    """Whether an agency's name beside a person's cannot be a part of it: two words, or capitals beside small letters."""
    agency = agencies.named(name)
    if agency is None:
        return False
    return " " in name or (name.isupper() and (agency.sign.isupper() or not persons.isupper()))


IDEA = Idea("run together", "two names stood side by side", _apply)
