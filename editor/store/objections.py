"""Why a value may not be written, said before the guards would say it less well."""

import re
from typing import Final

from editor.domain.agencies import OwnAgency, objection
from editor.domain.copy import Copy
from editor.domain.errors import CopydeskError, Refused
from editor.domain.kills import Kill, staff_objection
from editor.domain.kills import objection as kill_objection
from editor.domain.people import Person, Role
from editor.domain.story import Story
from editor.domain.words import Word
from editor.store.reads import UnitReads
from editor.text.slugs import check_slug

_LOGIN: Final = re.compile(r"[a-z][a-z0-9._-]{0,30}")
_LANGUAGE: Final = re.compile(r"(?=.{2,35}\Z)[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_WORD: Final = re.compile(r"[^\s\x00-\x1f\x7f#\ud800-\udfff]{1,80}")


def heed(objection: CopydeskError | None) -> None:
    """Raise it, if there is one."""
    if objection is not None:
        raise objection


def to_value(unit: UnitReads, action: str, value: str, story: Story | None) -> CopydeskError | None:
    """Why an event's value may not be what it is."""
    match action:
        case "create" | "slug":
            check_slug(value)
            own = story is not None and value in (story.slug, story.address)
            return Refused(f"The slug “{value}” is taken.") if not own and unit.slug_taken(value) else None
        case "desk":
            return to_desk(unit, value)
        case "assign" if value and not any(one.login == value and one.active for one in unit.staff()):
            return Refused(f"“{value}” is not on the staff of this newsroom.")
        case "priority" if not re.fullmatch("[1-9]", value):
            return Refused("A priority is a number from 1 to 9.")
        case "commission" if not re.fullmatch("([1-9][0-9]{0,5}|1000000)?", value):
            return Refused(f"“{value[:100]}” is not a length: commission a number of words from 1 to 1,000,000.")
        case _:
            return None


def to_pictures(unit: UnitReads, copy: Copy) -> CopydeskError | None:
    """Why a copy may not have these pictures: the library holds none of their photos."""
    photos = [use.photo for use in copy.published_pictures]
    held = unit.photos_named(photos) if photos else {}
    absent = next((sha256 for sha256 in photos if sha256 not in held), "")
    return Refused(f"There is no photo {absent[:12]}… in the library.") if absent else None


def to_desk(unit: UnitReads, desk: str) -> CopydeskError | None:
    """Why a story may not stand on this desk: there are desks, and this is none of them."""
    desks = unit.desks()
    if not desk or not desks or desk in desks:
        return None
    return Refused(f"There is no desk “{desk}”; the desks are {', '.join(desks)}.")


def to_person(person: Person, staff: list[Person], by: str) -> CopydeskError | None:
    """Why this may not be a member of staff."""
    if not _LOGIN.fullmatch(person.login):
        return Refused(f"“{person.login}” cannot be a login: lower-case letters, digits, dots and hyphens, at most 31.")
    if not person.name.strip():
        return Refused(f"Say what “{person.login}” is called: a member of staff needs a name.")
    if person.active and Role.ADMIN in person.roles:
        return Refused("The first member of staff adds themselves.") if not staff and by != person.login else None
    if not staff:
        return Refused("The first member of staff is an admin.")
    if not any(one.active and Role.ADMIN in one.roles for one in staff if one.login != person.login):
        return Refused(f"{person.name} is the only admin; make someone else one first.")
    return None


def to_word(unit: UnitReads, word: Word) -> CopydeskError | None:
    """Why this person may not add or remove this word."""
    if unit.person().roles.isdisjoint({Role.SUBEDITOR, Role.ADMIN}):
        return Refused("Only a subeditor or an admin may change the newsroom’s words.")
    if not _WORD.fullmatch(word.text):
        return Refused(f"“{word.text[:100]}” is not one word: it has no spaces, and at most 80 characters.")
    if word.language and not _LANGUAGE.fullmatch(word.language):
        return Refused(f"“{word.language[:100]}” is not a language; write it as en-IE.")
    own = unit.words()
    if word.active or Word(word.text, word.language) in own:
        return None
    others = [one.language or "every language" for one in own if one.text == word.text]
    advice = f" It is there for {', '.join(others)}." if others else ""
    return Refused(f"“{word.text}” is not one of the newsroom’s words for {word.language or 'every language'}.{advice}")


def to_agency(unit: UnitReads, agency: OwnAgency) -> CopydeskError | None:
    """Why this person may not add or remove this agency."""
    if not unit.person().roles & {Role.SUBEDITOR, Role.ADMIN}:
        return Refused("Only a subeditor or an admin may change the newsroom’s agencies.")
    if why := objection(agency):
        return Refused(why)
    if agency.active or any(own.name == agency.name for own in unit.agencies()):
        return None
    return Refused(f"“{agency.name}” is not one of the agencies that the newsroom added.")


def to_kill(unit: UnitReads, kill: Kill) -> CopydeskError | None:
    """Why this person may not kill this picture, or take that back."""
    why = staff_objection(unit.person()) or kill_objection(kill)
    return Refused(why) if why else None
