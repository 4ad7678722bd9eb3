"""What a file says of whose it is and what may be done with it is never lost in a story without somebody saying so."""

from collections.abc import Mapping
from typing import Any

import pytest

from editor.domain.copy import Copy
from editor.domain.errors import Refused
from editor.domain.unit import Store, Unit
from editor.services.acknowledging import acknowledge
from editor.services.agencies import add_agency
from editor.services.crops import Wanted, crop
from editor.services.flow import act
from editor.services.ids import new_op
from editor.services.live_checks import live_faults
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit
from editor.services.publishing import Site, publish
from editor.services.rights import facts, judged
from editor.services.staffing import set_policy
from editor.services.stories import new_story, open_story
from tests.unit.media.pictures import app1, jpeg, xmp
from tests.unit.services.samples import photo

WORDS = {
    "instructions": "NO SALES", "usage_terms": "For editorial use only", "copyright": "© Nell Exampleton/Reuters",
    "creator": "Nell Exampleton", "source": "Avel Gazette", "job_id": "J7",
}  # fmt: skip


def written(store: Store, data: bytes, language: str = "en-GB", **fields: object) -> None:
    with store.unit("rita") as unit:
        new_story(unit, "ferry", "news", Copy(headline="Ferry", body="It sails.", language=language))
        attach(unit, "ferry", 0, [PictureFile(data, "ferry.jpg")])
        edit(unit, "ferry", 0, 1, {"caption": "A ferry", "credit": "Avel Photos", **fields})
        act(unit, "ferry", "submit")


def rights_found(store: Store) -> list[tuple[str, str, str]]:
    with store.unit("sam") as unit:
        found = [one for one in open_story(unit, "ferry").findings if one.rule.startswith("rights")]
    return [(one.rule, one.level, one.field) for one in found]


LOST: dict[str, tuple[Mapping[str, str], list[str]]] = {
    "nothing": ({}, []),
    "the instructions": ({"instructions": ""}, ["instructions"]),
    "the usage terms": ({"usage_terms": ""}, ["usage_terms"]),
    "the terms, which stand in the other field": (
        {"instructions": "For  editorial use\nonly", "usage_terms": "NO SALES"},
        [],
    ),
    "the copyright notice": ({"copyright": ""}, ["copyright"]),
    "the copyright notice for another": ({"copyright": "© Somebody Else"}, ["copyright"]),
    "nothing of the copyright notice, which has more": ({"copyright": "All: © Nell  Exampleton/Reuters, 2026"}, []),
    "the by-line": ({"creator": ""}, ["creator"]),
    "the by-line to blanks": ({"creator": " \t"}, ["creator"]),
    "nothing of the by-line, which is written otherwise": ({"creator": "N. Exampleton"}, []),
    "the source": ({"source": ""}, ["source"]),
    "the job number": ({"job_id": ""}, ["job_id"]),
    "everything": (dict.fromkeys(WORDS, ""), [*WORDS]),
}


@pytest.mark.parametrize(("fields", "lost"), [pytest.param(*case, id=name) for name, case in LOST.items()])
def test_what_a_story_loses_of_its_file_s_words(store: Store, fields: Mapping[str, str], lost: list[str]) -> None:
    written(store, photo(caption="A ferry", **WORDS), **fields)
    assert rights_found(store) == [("rights-left-out", "approve", name) for name in lost]


def test_what_was_lost_goes_out_only_when_somebody_says_that_they_read_it(store: Store, site: Site) -> None:
    written(store, photo(**WORDS), copyright="", creator="")
    with (
        pytest.raises(Refused, match=r"the copyright notice “© Nell.*the by-line “Nell Exampleton”"),
        store.unit("sam") as unit,
    ):
        act(unit, "ferry", "approve")
    with store.unit("sam") as unit:
        (told,) = judged(open_story(unit, "ferry").copy, facts(unit, open_story(unit, "ferry").copy))
        assert [(line.words, line.meaning) for line in told.lines][-2:] == [
            ("© Nell Exampleton/Reuters", "The file says so, the story does not: the copyright notice"),
            ("Nell Exampleton", "The file says so, the story does not: the by-line"),
        ]
        acknowledge(unit, "ferry", 0, "© Nell Exampleton/Reuters")
        acknowledge(unit, "ferry", 0, "Nell Exampleton")
        act(unit, "ferry", "approve")
    with store.unit("pia") as unit:
        publish(unit, "ferry", site)
        assert live_faults(unit) == []


def test_a_by_line_that_the_credit_desk_leaves_out_is_not_lost(store: Store) -> None:
    written(store, photo(caption="A ferry", credit="Reuters", creator="REUTERS"), credit="Reuters")
    with store.unit("sam") as unit:
        assert open_story(unit, "ferry").copy.picture(1).creator == ""
    assert rights_found(store) == []


def several(**properties: Mapping[str, str]) -> bytes:
    """A picture whose usage terms, instructions or copyright stand in several languages."""
    names = {"usage_terms": "xmpRights:UsageTerms", "instructions": "photoshop:Instructions", "copyright": "dc:rights"}
    said = ""
    for name, texts in properties.items():
        items = "".join(f'<rdf:li xml:lang="{tag}">{text}</rdf:li>' for tag, text in texts.items())
        said += f"<{names[name]}><rdf:Alt>{items}</rdf:Alt></{names[name]}>"
    return jpeg(app1(xmp(said)))


ENGLISH, FRENCH = "Editorial use only", "Uniquement pour cet article"


@pytest.mark.parametrize(
    ("texts", "language", "kept", "found"),
    [
        pytest.param(
            {"x-default": ENGLISH, "fr": FRENCH}, "en-GB", ENGLISH, ["story-only advice"], id="French besides"
        ),
        pytest.param({"x-default": ENGLISH, "fr": FRENCH}, "fr-CH", FRENCH, ["story-only advice"], id="a French story"),
        pytest.param({"x-default": ENGLISH, "en": ENGLISH}, "en-GB", ENGLISH, [], id="twice the same"),
        pytest.param(
            {"x-default": ENGLISH, "fr": "Suisse interdite"}, "en", ENGLISH, ["territory approve"], id="Swiss"
        ),
        pytest.param(
            {"x-default": ENGLISH, "cy": "Dim ar ôl y Pasg"}, "en", ENGLISH, ["not-understood approve"], id="Welsh"
        ),
        pytest.param(
            {"x-default": "Dim ar ôl y Pasg", "en": ENGLISH},
            "en",
            ENGLISH,
            ["not-understood approve"],
            id="Welsh first",
        ),
    ],
)
def test_terms_hold_in_every_language_that_they_are_said_in(
    store: Store, texts: Mapping[str, str], language: str, kept: str, found: list[str]
) -> None:
    with store.unit("ada") as unit:
        unit.set_policy(unit.policy()._replace(territory=("CH",)), new_op())
    written(store, several(usage_terms=texts), language)
    with store.unit("sam") as unit:
        assert open_story(unit, "ferry").copy.picture(1).usage_terms == kept
    assert [f"{rule.removeprefix('rights-')} {level}" for rule, level, _ in rights_found(store)] == found


def test_words_in_another_language_are_shown_and_acknowledged_by_name(store: Store) -> None:
    written(store, several(usage_terms={"x-default": ENGLISH, "cy": "Dim ar ôl y Pasg"}))
    with pytest.raises(Refused, match=r"Its file says \(cy\) “Dim ar ôl y Pasg”"), store.unit("sam") as unit:
        act(unit, "ferry", "approve")
    with store.unit("sam") as unit:
        acknowledge(unit, "ferry", 0, "Dim ar ôl y Pasg")
        act(unit, "ferry", "approve")


def test_terms_of_which_a_story_says_none_are_asked_about_and_judged(store: Store) -> None:
    written(store, several(usage_terms={"x-default": ENGLISH, "cy": "Dim ar ôl y Pasg"}), usage_terms="")
    assert [rule for rule, _, _ in rights_found(store)] == ["rights-left-out", "rights-not-understood"]


def test_a_copyright_notice_in_the_language_of_the_story_is_the_file_s(store: Store) -> None:
    notices = {"x-default": "© Avel Photos, all rights reserved", "de": "© Avel Photos, alle Rechte vorbehalten"}
    written(store, several(copyright=notices), "de")
    with store.unit("sam") as unit:
        assert open_story(unit, "ferry").copy.picture(1).copyright == notices["de"]
    assert rights_found(store) == []


def cropped(store: Store, **wanted: Any) -> None:
    with store.unit("rita") as unit:
        crop(unit, "ferry", 0, 1, Wanted(**(wanted or {"shape": "1:1"})))


def uncroppable(store: Store, *, of_agency: bool) -> None:
    if of_agency:
        with store.unit("ada") as unit:
            add_agency(unit, "Avel Pictures", spellings=["AVELPIX"], restrictions=["NO CROPPING"])
    french = {"x-default": ENGLISH, "fr": "NO CROPPING"}
    data = photo(credit="AVELPIX") if of_agency else several(usage_terms=french)
    with store.unit("rita") as unit:
        new_story(unit, "ferry", "news", Copy(headline="Ferry", body="It sails."))
        attach(unit, "ferry", 0, [PictureFile(data, "ferry.jpg")])


@pytest.mark.parametrize(
    ("of_agency", "said"),
    [(False, r"its file says \(fr\) “NO CROPPING”"), (True, r"Avel Pictures says of its pictures “NO CROPPING”")],
)
def test_a_crop_is_held_to_what_its_approval_would_be(store: Store, of_agency: bool, said: str) -> None:
    uncroppable(store, of_agency=of_agency)
    for wanted in ({"shape": "1:1"}, {"straighten": 100}):
        with pytest.raises(Refused, match=rf"^Picture 1 may not be cropped: {said}"):
            cropped(store, **wanted)
    cropped(store, brightness=5)


def test_terms_that_a_story_leaves_out_bar_a_crop_whoever_has_read_them(store: Store) -> None:
    with store.unit("rita") as unit:
        new_story(unit, "ferry", "news", Copy(headline="Ferry", body="It sails."))
        attach(unit, "ferry", 0, [PictureFile(photo(instructions="NO CROPPING"), "ferry.jpg")])
        edit(unit, "ferry", 0, 1, {"instructions": ""})
        acknowledge(unit, "ferry", 0, "NO CROPPING")
    with pytest.raises(Refused, match="may not be cropped: its file says “NO CROPPING”"):
        cropped(store)


BARS = {
    "territory": ("UK OUT", "may not be used in United Kingdom"),
    "territory, alone": ("For use in Germany only", "may not be used in United Kingdom"),
    "outlet": ("INTERNET OUT", "may not be used for online"),
    "one outlet alone": ("PRINT ONLY", "may not be used for online"),
    "embargo": ("EMBARGO UNTIL 5 DECEMBER 2099", "may not be used before 2099-12-05"),
    "last day": ("Not for use after 30 November 2020", "its time was over on 30 November 2020"),
    "days": ("Handout. Use within 14 days only.", "its time was over on 1 February 2020"),
    "one bar of several": ("NO SALES. UK OUT. Phone the desk first.", "may not be used in United Kingdom"),
}


@pytest.mark.parametrize(
    "otherwise",
    ["", "Cleared with the desk.", "{} - lifted by phone", "Not {}"],
    ids=["nothing", "other words", "the same and more", "turned round"],
)
@pytest.mark.parametrize(("terms", "said"), [pytest.param(*case, id=name) for name, case in BARS.items()])
def test_what_a_file_bars_is_barred_whatever_the_story_says_and_whoever_has_read_it(
    store: Store, terms: str, said: str, otherwise: str
) -> None:
    with store.unit("ada") as unit:
        set_policy(unit, "territory", "GB")
    written(
        store,
        photo(caption="A ferry", instructions=terms, date_created="2020-01-18"),
        instructions=otherwise.format(terms),
    )
    with store.unit("sam") as unit:
        while words := next(iter(_unread(unit)), ""):
            acknowledge(unit, "ferry", 0, words)
    with pytest.raises(Refused, match=said), store.unit("sam") as unit:
        act(unit, "ferry", "approve")


def _unread(unit: Unit) -> frozenset[str]:
    copy = open_story(unit, "ferry").copy
    return frozenset(words for each in judged(copy, facts(unit, copy)) for words in each.unread)
