"""The list of agencies: sound as it is shipped, extended by a newsroom, told by their files."""

import re
from collections import Counter

import pytest

from editor.domain.agencies import CREATOR, OwnAgency
from editor.domain.errors import Refused
from editor.media.credits.agencies import Agencies, Agency, Token, key, with_extensions
from editor.media.credits.cleaner import clean
from editor.media.credits.shipped import parse, shipped
from editor.media.credits.telling import agencies_of

PROMISED = (
    "Reuters", "Associated Press", "Agence France-Presse", "Press Association", "PA Media", "Getty Images", "Alamy", "EPA",
    "EFE", "Bloomberg", "Shutterstock", "ANSA", "dpa", "ANP", "Belga", "TT", "NTB", "Ritzau", "Kyodo", "Xinhua", "TASS",
    "Abaca", "ZUMA Press", "Sipa", "REX", "WENN", "Splash", "INPHO", "Sportsfile", "Action Images", "SWNS", "Cover Images",
)  # fmt: skip


def faults(agencies: Agencies) -> list[str]:
    """What is amiss with a list."""
    spelt = Counter(
        one
        for each in (*agencies, *agencies.tokens)
        for one in {key(text) for text in (each.all_spellings if isinstance(each, Agency) else each.words)}
    )
    found = [f"“{text}” is spelt twice" for text, times in spelt.items() if times > 1]
    for agency in agencies:
        if agency.credit.count(CREATOR) != 1 or not agency.sign:
            found.append(f"{agency.name} has no credit line")
        if agency.job_id and re.fullmatch(agency.job_id, ""):
            found.append(f"{agency.name} takes any job id")
        found += [
            f"{agency.name} has {host} for a host"
            for host in agency.hosts
            if not re.fullmatch(r"[a-z0-9.-]+\.[a-z]+", host)
        ]
    return found


def test_the_list_is_sound() -> None:
    assert faults(shipped()) == []
    assert len(shipped().agencies) > 60
    assert {token.kind for token in shipped().tokens} == {"stringer", "staff", "handout", "pool", "file", "social"}


@pytest.mark.parametrize(
    ("planted", "fault"),
    [
        (Agency(name="A", credit="{creator}/A", spellings=("Reuters",)), "“reuters” is spelt twice"),
        (Agency(name="A", credit="A"), "A has no credit line"),
        (Agency(name="A", credit="{creator}"), "A has no credit line"),
        (Agency(name="A", credit="{creator}/A", job_id=".*"), "A takes any job id"),
        (Agency(name="A", credit="{creator}/A", hosts=("https://a.example",)), "A has https://a.example for a host"),
    ],
)
def test_a_planted_fault_of_the_list_is_seen(planted: Agency, fault: str) -> None:
    assert fault in faults(Agencies((*shipped().agencies, planted), shipped().tokens))


@pytest.mark.parametrize("name", PROMISED)
def test_whom_every_newsroom_meets_is_listed(name: str) -> None:
    assert shipped().named(name) is not None


def test_a_list_is_read_as_it_is_written() -> None:
    (agency,) = parse(
        "agencies:\n  - name: Avel Photos\n    credit: '{creator} for Avel'\n    hosts: [avel.example]\n    social: true\n"
        "tokens:\n  - kind: pool\n    words: [POOL]\n    credit: Pool\n"
    )
    assert agency == Agency(name="Avel Photos", credit="{creator} for Avel", hosts=("avel.example",), social=True)
    assert shipped().token("HO") == Token("handout", shipped().token("handout").words, "Handout")  # type: ignore[union-attr]


def test_a_newsroom_adds_an_agency_of_its_own() -> None:
    own = OwnAgency("Avel Photos", "{creator} for Avel Photos", ("AVPH", "Avel Photo Service"), ("avel.example",))
    agencies = with_extensions(shipped(), [own])
    assert clean("AVPH/Nell Exampleton").credit == "AVPH/Nell Exampleton"
    result = clean("AVPH/Nell Exampleton", agencies=agencies)
    assert (result.credit, result.agencies) == ("Nell Exampleton for Avel Photos", ("Avel Photos",))
    assert clean(result.credit, result.creator, agencies=agencies).credit == result.credit
    assert clean("Nell Exampleton/REUTERS", agencies=agencies).credit == "Nell Exampleton/Reuters"
    assert [one.name for one in agencies_of(agencies, web_statement="https://www.avel.example/terms")] == [
        "Avel Photos"
    ]


def test_a_newsroom_changes_what_is_listed() -> None:
    own = OwnAgency("Reuters", "{creator}/REUTERS", ("RTR",), restrictions=("No archives",))
    agencies = with_extensions(shipped(), [own])
    assert clean("RTR/Nell Exampleton", agencies=agencies).credit == "Nell Exampleton/REUTERS"
    assert clean("Reuters Pictures", agencies=agencies).credit == "REUTERS"
    agency = agencies.named("reuters")
    assert agency is not None
    assert (agency.restrictions, "reuters.com" in agency.hosts) == (("No archives",), True)
    assert len(agencies.agencies) == len(shipped().agencies)
    assert clean("REUTERS").credit == "Reuters"


def test_an_agency_that_stands_first_in_its_own_form_stays_there() -> None:
    agencies = with_extensions(shipped(), [OwnAgency("Avel Photos", "Avel Photos/{creator}")])
    for credit in ("Avel Photos/Nell Exampleton", "Nell Exampleton for AVEL PHOTOS", "Nell Exampleton - Avel Photos"):
        assert clean(credit, agencies=agencies).credit == "Avel Photos/Nell Exampleton"


def test_another_spelling_of_a_listed_agency_names_the_listed_one() -> None:
    agencies = with_extensions(shipped(), [OwnAgency("Press Association", spellings=("PA Belfast",))])
    assert clean("PA BELFAST", agencies=agencies).credit == "PA"
    assert len(agencies.agencies) == len(shipped().agencies)


def test_a_spelling_that_a_newsroom_gives_away_is_no_longer_another_s() -> None:
    agencies = with_extensions(shipped(), [OwnAgency("Avel Photos", spellings=("Splash",))])
    assert clean("SPLASH", agencies=agencies).credit == "Avel Photos"
    assert clean("Splash News", agencies=agencies).credit == "Splash News"


def test_what_was_removed_is_not_used() -> None:
    agencies = with_extensions(shipped(), [OwnAgency("Avel Photos", spellings=("AVPH",), active=False)])
    assert agencies.named("AVPH") is None


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (OwnAgency(" / "), "needs a name"),
        (OwnAgency("Avel", "Avel"), "needs {creator} once"),
        (OwnAgency("Avel", "{creator}/{creator}/Avel"), "needs {creator} once"),
        (OwnAgency("Avel", "{creator} / "), "needs {creator} once"),
        (OwnAgency("Avel", spellings=("A" * 81,)), "at most 80 characters"),
        (OwnAgency("Avel", spellings=("AV; EL",)), "a semicolon"),
        (OwnAgency("Avel", hosts=(" ",)), "it is empty"),
        (OwnAgency("Avel", spellings=tuple(str(number) * 8 for number in range(400))), "more spellings"),
        (OwnAgency("Avel\nPhotos"), "on one line"),
    ],
)
def test_an_addition_that_cannot_be_used_is_refused(row: OwnAgency, why: str) -> None:
    with pytest.raises(Refused, match=re.escape(why)):
        with_extensions(shipped(), [row])


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ({"credit": "Nell Exampleton/AFP via GETTY IMAGES"}, ["Agence France-Presse", "Getty Images"]),
        ({"source": "REUTERS"}, ["Reuters"]),
        ({"job_id": "RC2ABCDE12FG"}, ["Reuters"]),
        ({"job_id": "MT1ACI12345678"}, ["Action Images"]),
        ({"job_id": "12345"}, []),
        ({"web_statement": "https://www.gettyimages.com/eula?utm=x"}, ["Getty Images"]),
        ({"web_statement": "HTTP://Editorial.ALAMY.com/terms"}, ["Alamy"]),
        ({"web_statement": "https://notalamy.com"}, []),
        ({"web_statement": "https://evil.example/alamy.com"}, []),
        ({"web_statement": "mailto:x"}, []),
        ({"credit": "PA Wire", "source": "PA", "web_statement": "paimages.co.uk"}, ["PA Media"]),
        ({"credit": "Avel Gazette"}, []),
    ],
)
def test_a_file_tells_whose_it_is(told: dict[str, str], names: list[str]) -> None:
    assert [agency.name for agency in agencies_of(shipped(), **told)] == names
