"""The agencies as the credit desk knows them: how each spells itself, how it is credited, how its files are told."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from editor.domain.agencies import CREATOR, LONGEST, OwnAgency, objection, sign_of
from editor.domain.errors import Refused

_NUMBERED = re.compile(r"(.+?) ?\(([^()\s]+)\)")
_AROUND_KEY = " .,;:!*®™\"'“”‘’"


def key(text: str) -> str:
    """A spelling as it is compared: without capitals, doubled blanks and the marks around it."""
    return " ".join(text.replace("®", "").replace("™", "").casefold().split()).strip(_AROUND_KEY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """One agency. `copy`, `pictures` and `beside` say what a spelling means in running text; see the list itself."""

    name: str
    credit: str
    copy: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    job_id: str = ""
    hosts: tuple[str, ...] = ()
    restrictions: tuple[str, ...] = ()
    social: bool = False

    @property
    def sign(self) -> str:
        """How it is credited where no photographer is named."""
        return sign_of(self.credit)

    @property
    def all_spellings(self) -> tuple[str, ...]:
        """Every way it is spelt, its name first."""
        return (self.name, self.sign, *self.copy, *self.pictures, *self.beside, *self.spellings)

    def credited(self, creator: str) -> str:
        """The credit line with this photographer."""
        return self.credit.replace(CREATOR, creator)


@dataclass(frozen=True, slots=True)
class Token:
    """Words that stand in a name's place and name nobody; without `credit` they go."""

    kind: str
    words: tuple[str, ...]
    credit: str = ""


@dataclass(frozen=True, eq=False)
class Agencies:
    """The agencies and tokens there are. Of two with the same spelling, the later one has it."""

    agencies: tuple[Agency, ...]
    tokens: tuple[Token, ...] = ()

    def __iter__(self) -> Iterator[Agency]:
        return iter(self.agencies)

    def named(self, text: str) -> Agency | None:
        """The agency that a text names and nothing else but, in brackets, a job number of its own."""
        if len(text) > LONGEST:
            return None
        numbered = _NUMBERED.fullmatch(text)
        agency = self._by_spelling.get(key(numbered[1] if numbered else text))
        theirs = numbered is None or (agency is not None and agency.job_id and re.fullmatch(agency.job_id, numbered[2]))
        return agency if theirs else None

    def token(self, text: str) -> Token | None:
        """The token that a text is."""
        return self._by_word.get(key(text)) if len(text) <= LONGEST else None

    def surely(self, text: str) -> Agency | None:
        """The agency that a text names, unless the same word could be a person's name."""
        agency = self.named(text)
        if agency is None or key(text) in {key(word) for word in agency.beside}:
            return None
        known = key(text) in {key(word) for word in (*agency.copy, *agency.pictures)}
        return agency if known or text.isupper() or not text.isalpha() else None

    @cached_property
    def _by_spelling(self) -> dict[str, Agency]:
        return {key(text): agency for agency in self.agencies for text in agency.all_spellings}

    @cached_property
    def _by_word(self) -> dict[str, Token]:
        return {key(word): token for token in self.tokens for word in (*token.words, token.credit) if word}


def with_extensions(agencies: Agencies, own: Iterable[OwnAgency]) -> Agencies:
    """The list with what a newsroom adds; a spelling it gives to one agency is no longer another's.

    Raises:
        Refused: an addition has no name, or a credit line without a place for the photographer.
    """
    listed = {key(agency.name): agency for agency in agencies}
    for row in own:
        if why := objection(row):
            raise Refused(why)
        if not row.active:
            continue
        known = listed.pop(key(row.name), None) or agencies.named(row.name)
        if known is None:
            known = Agency(name=row.name.strip(), credit=f"{CREATOR}/{row.name.strip()}")
        listed.pop(key(known.name), None)
        listed[key(known.name)] = replace(
            known,
            credit=row.credit.strip() or known.credit,
            spellings=tuple(dict.fromkeys((*known.spellings, *row.spellings))),
            hosts=tuple(dict.fromkeys((*known.hosts, *(host.casefold() for host in row.hosts)))),
            restrictions=row.restrictions or known.restrictions,
        )
    return Agencies(tuple(listed.values()), agencies.tokens)
