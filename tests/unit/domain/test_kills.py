"""What of kills and unkills holds, in whichever order they come, held to the plainest reading of the rule."""

from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.domain.kills import Job, Kill, Kills, job_key

PHOTOS = tuple(letter * 64 for letter in "abc")
SAID: dict[str, frozenset[Job]] = {
    PHOTOS[0]: frozenset({("HW 1", "Avel Photos"), ("JOB2", "Avel Photos")}),
    PHOTOS[1]: frozenset({(" hw  1", "Other Pictures")}),
    PHOTOS[2]: frozenset(),
}
LIKE = {PHOTOS[0]: PHOTOS[1], PHOTOS[1]: PHOTOS[0], PHOTOS[2]: ""}
"""The first two are one picture, saved twice."""
FILES = [Kill("photo", photo, "", active=active) for photo, active in product(PHOTOS, (True, False))]
JOBS = [
    Kill("job", job, "", active=active, agency=agency)
    for job, agency, active in product(("HW 1", "hw 1 ", "Job2"), ("", "avel", "AVEL", "Other"), (True, False))
]


def concerns(kill: Kill, photo: str) -> tuple[bool, bool]:
    """Whether a kill means a photo, surely or by its looks."""
    if kill.of == "photo":
        return kill.subject == photo, kill.subject == LIKE[photo]
    said = ((job.replace(" ", "").lower(), credit.lower()) for job, credit in SAID[photo])
    number = kill.subject.replace(" ", "").lower()
    return any(job == number and kill.agency.lower() in credit for job, credit in said), False


def takes_back(later: Kill, kill: Kill, photo: str) -> bool:
    """Whether something that was done later takes a kill back, from this photo at least."""
    if later.active or (later.of == "photo" and later.subject == photo):
        return not later.active
    same = later.subject.replace(" ", "").lower() == kill.subject.replace(" ", "").lower()
    return later.of == kill.of and same and later.agency.lower() in ("", kill.agency.lower())


def plainly(made: list[Kill], photo: str) -> str:
    """How a photo stands: killed, likely killed, or free."""
    stands = [
        concerns(kill, photo)
        for place, kill in enumerate(made)
        if kill.active and not any(takes_back(later, kill, photo) for later in made[place + 1 :])
    ]
    if any(surely for surely, _ in stands):
        return "killed"
    return "likely" if any(likely for _, likely in stands) else "free"


def told(made: list[Kill], photo: str) -> str:
    kills = Kills(made)
    if kills.surely(photo, SAID[photo]) is not None:
        return "killed"
    return "likely" if any(kill.subject == LIKE[photo] for kill in kills.by_looks(photo)) else "free"


@given(st.lists(st.sampled_from([*FILES, *JOBS]), max_size=12))
@example([FILES[0], FILES[1], JOBS[0]]).via("killed by its job number after it was allowed")
@example([FILES[0], FILES[1], FILES[2]]).via("killed as another saving of it after it was allowed")
def test_what_holds_is_what_the_rule_says(made: list[Kill]) -> None:
    assert [told(made, photo) for photo in PHOTOS] == [plainly(made, photo) for photo in PHOTOS]


@given(st.lists(st.sampled_from([*FILES, *JOBS]), max_size=12))
def test_whatever_stands_against_a_photo_is_among_what_stands(made: list[Kill]) -> None:
    made = [kill._replace(name=f"{place:02}") for place, kill in enumerate(made)]
    standing = Kills(made).standing
    assert standing == sorted(standing, key=lambda kill: kill.name), "in order"
    for photo in PHOTOS:
        if told(made, photo) != "free":
            assert any(any(concerns(kill, photo)) for kill in standing)


FILE, ALLOWED = Kill("photo", PHOTOS[0], "", name="a.jpg"), Kill("photo", PHOTOS[0], "", active=False)


@pytest.mark.parametrize(
    "later",
    [FILE, Kill("job", "HW 1", ""), Kill("job", "hw 1", "", agency="Avel"), Kill("photo", PHOTOS[1], "")],
    ids=["its file", "its job number", "its job number of an agency", "another saving"],
)
def test_a_later_kill_holds_again_whichever_way_it_comes(later: Kill) -> None:
    assert told([FILE, ALLOWED], PHOTOS[0]) == "free"
    assert told([later, ALLOWED], PHOTOS[0]) == "free", "what stood before is taken back"
    assert told([FILE, ALLOWED, later], PHOTOS[0]) != "free"


def test_a_kill_of_one_agency_does_not_take_the_place_of_anothers() -> None:
    made = [Kill("job", "HW 1", "", agency="Avel"), Kill("job", "HW 1", "", agency="Third")]
    assert told(made, PHOTOS[0]) == "killed"
    assert told([*made, made[1]._replace(active=False)], PHOTOS[0]) == "killed"
    assert told([*made, Kill("job", "hw 1", "", active=False)], PHOTOS[0]) == "free"


@pytest.mark.parametrize("number", ["HW 1", "hw 1", " Hw  1\t", "HW\u00a01"])
def test_job_numbers_are_compared_as_agencies_write_them(number: str) -> None:
    assert job_key(number) == job_key("HW 1")


def _last_of_a_subject(made: list[Kill], photo: str) -> str:
    """How it was: the latest word on a file went before everything."""
    own = next((kill for kill in reversed(made) if kill.subject == photo), None)
    if own is not None:
        return "killed" if own.active else "free"
    return told(made, photo)


@pytest.mark.parametrize("wrong", [_last_of_a_subject, lambda made, _: "killed" if made else "free"])
def test_a_wrong_reading_is_caught(wrong: Callable[[list[Kill], str], str]) -> None:
    made = [FILE, ALLOWED, Kill("job", "HW 1", "")]
    allowed = [FILE, ALLOWED]
    assert any(wrong(each, PHOTOS[0]) != plainly(each, PHOTOS[0]) for each in (made, allowed))
