"""Terms that only one part of a file says, and another, which is believed before it, does not: they never pass silently."""

import json

import pytest

from editor.domain.errors import Refused
from editor.domain.unit import Store
from editor.services.acknowledging import acknowledge
from editor.services.crops import Wanted, crop
from editor.services.flow import act
from editor.services.ids import new_op
from editor.services.rights import facts, judged
from editor.services.stories import open_story
from tests.unit.media.pictures import UTF8, app1, app13, iim, jpeg, resource, xmp
from tests.unit.services.test_left_out import rights_found, written

XMP = "Editorial use only"
WELSH = "Dim ar ôl y Pasg"


def contradicting(iim_says: str, xmp_says: str = XMP) -> bytes:
    packet = xmp(f"<photoshop:Instructions>{xmp_says}</photoshop:Instructions>")
    return jpeg(app1(packet), app13(resource(iim(UTF8, (2, 40, iim_says.encode())))))


CASES = {
    "a restriction that stops nothing else": ("NO SALES", XMP, ["contradicted approve"]),
    "what is not understood": (WELSH, XMP, ["not-understood approve"]),
    "a country we publish in": ("SWITZERLAND OUT", XMP, ["territory approve"]),
    "one understood, one not": (f"NO SALES. {WELSH}", XMP, ["not-understood approve", "contradicted approve"]),
    "leave, which binds nobody": ("Worldwide", XMP, []),
    "the same in capitals": (XMP.upper(), XMP, []),
    "a part of what is used": ("NO SALES", f"{XMP}. NO SALES", []),
}


@pytest.mark.parametrize(("says", "used", "found"), [pytest.param(*case, id=name) for name, case in CASES.items()])
def test_what_one_part_of_a_file_says_against_another(store: Store, says: str, used: str, found: list[str]) -> None:
    with store.unit("ada") as unit:
        unit.set_policy(unit.policy()._replace(territory=("CH",)), new_op())
    written(store, contradicting(says, used))
    with store.unit("sam") as unit:
        assert open_story(unit, "ferry").copy.picture(1).instructions == used
    assert [f"{rule.removeprefix('rights-')} {level}" for rule, level, _ in rights_found(store)] == found


@pytest.mark.parametrize("says", ["NO SALES", WELSH])
def test_somebody_says_by_name_that_they_read_it(store: Store, says: str) -> None:
    written(store, contradicting(says))
    with store.unit("sam") as unit:
        copy = open_story(unit, "ferry").copy
        (told,) = judged(copy, facts(unit, copy))
        words, means = [(line.words, line.meaning) for line in told.lines][-1]
    assert (words, means.endswith("(in the file’s IIM, another part of which says otherwise)")) == (says, True)
    asked = f" Picture 1: Its file says otherwise in IIM: “{says}”: read it and say that you have."
    with pytest.raises(Refused, match=asked), store.unit("sam") as unit:
        act(unit, "ferry", "approve")
    with store.unit("sam") as unit:
        acknowledge(unit, "ferry", 0, says)
        act(unit, "ferry", "approve")


def test_it_is_judged_all_the_same_once_it_is_read(store: Store) -> None:
    with store.unit("ada") as unit:
        unit.set_policy(unit.policy()._replace(territory=("CH",)), new_op())
    written(store, contradicting("SWITZERLAND OUT"))
    with pytest.raises(Refused), store.unit("sam") as unit:
        act(unit, "ferry", "approve")


def test_it_bars_a_crop(store: Store) -> None:
    written(store, contradicting("NO CROPPING"))
    said = r"may not be cropped: its file says \(IIM\) “NO CROPPING”"
    with pytest.raises(Refused, match=said), store.unit("sam") as unit:
        crop(unit, "ferry", 0, 1, Wanted(shape="1:1"))


def test_a_later_record_or_packet_that_says_more_is_asked_about_too(store: Store) -> None:
    version = (2, 0, b"\0\4")
    first, second = (iim(version, (2, 40, words)) for words in (b"NO SALES", b"NO ARCHIVES"))
    packets = [xmp(f"<xmpRights:UsageTerms>{words}</xmpRights:UsageTerms>") for words in (XMP, "NO TELEVISION")]
    written(store, jpeg(*map(app1, packets), app13(resource(first)), app13(resource(second))))
    with store.unit("sam") as unit:
        (photo,) = unit.photos()
        assert json.loads(photo.metadata)["contradicted"] == {
            "instructions": {"IIM record 2": "NO ARCHIVES"}, "usage_terms": {"XMP packet 2": "NO TELEVISION"},
        }  # fmt: skip
        copy = open_story(unit, "ferry").copy
        (told,) = judged(copy, facts(unit, copy))
    assert {"NO ARCHIVES", "NO TELEVISION"} <= told.unread


def test_terms_that_one_part_says_twice_all_bind(store: Store) -> None:
    twice = iim((2, 40, b"NO SALES"), (2, 40, b"SWITZERLAND OUT"))
    terms = xmp(
        "<xmpRights:UsageTerms><rdf:Bag><rdf:li>One</rdf:li><rdf:li>Two</rdf:li></rdf:Bag></xmpRights:UsageTerms>"
    )
    written(store, jpeg(app1(terms), app13(resource(twice))))
    with store.unit("sam") as unit:
        use = open_story(unit, "ferry").copy.picture(1)
    assert (use.instructions, use.usage_terms) == ("NO SALES\nSWITZERLAND OUT", "One\nTwo")
