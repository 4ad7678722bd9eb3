"""What an agency says of all its pictures holds for one that says nothing itself."""

import pytest

from editor.domain.copy import Copy
from editor.domain.errors import Refused
from editor.domain.unit import Store
from editor.services.agencies import add_agency
from editor.services.flow import act
from editor.services.ids import new_op
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit
from editor.services.rights import facts, judged
from editor.services.stories import new_story, open_story
from tests.unit.media.pictures import app1, jpeg, xmp
from tests.unit.services.samples import photo


def written(store: Store, territory: str, **words: str) -> None:
    with store.unit("ada") as unit:
        unit.set_policy(unit.policy()._replace(territory=(territory,)), new_op())
        add_agency(
            unit, "Avel Pictures", "{creator}/Avel Pix", ["AVELPIX"], restrictions=["JAPAN OUT", "Ask Nell first"]
        )
    with store.unit("rita") as unit:
        new_story(unit, "ferry", "news", Copy(headline="Ferry", body="It sails."))
        attach(unit, "ferry", 0, [PictureFile(photo(caption="A ferry", **words), "ferry.jpg")])
        edit(unit, "ferry", 0, 1, {"credit": "A. Nobody"})
        act(unit, "ferry", "submit")


HOSTS = [
    ("https://www.reutersconnect.com/all?id=tag:7", ["Reuters"]),
    ("HTTPS://REUTERS.COM", ["Reuters"]),
    ("reuters.com/licensing", ["Reuters"]),
    ("https://nell:pass@newsroom.ap.org/x", ["Associated Press"]),
    ("https://www.afpforum.com", ["Agence France-Presse"]),
    ("https://notreuters.com/", []),
    ("https://reuters.com.example/", []),
    ("https://example.com/?see=reuters.com", []),
    ("Licensed by reuters.com", []),
    ("", []),
]


@pytest.mark.parametrize(("statement", "names"), HOSTS)
def test_a_web_statement_tells_whose_terms_hold(store: Store, statement: str, names: list[str]) -> None:
    said = f"<xmpRights:WebStatement>{statement}</xmpRights:WebStatement><photoshop:Credit>N. Body</photoshop:Credit>"
    with store.unit("rita") as unit:
        new_story(unit, "ferry", "news", Copy(headline="Ferry", body="It sails."))
        attach(unit, "ferry", 0, [PictureFile(jpeg(app1(xmp(said))), "ferry.jpg")])
        copy = open_story(unit, "ferry").copy
        told = [name for says in facts(unit, copy).says.values() for name in says if name.startswith("@")]
    assert told == [f"@{name}" for name in names]


def test_what_an_agency_says_later_holds_for_the_pictures_that_are_there(store: Store) -> None:
    written(store, "JP", credit="AVELPIX")
    with store.unit("ada") as unit:
        add_agency(unit, "Avel Pictures", spellings=["AVELPIX"], restrictions=["NO ARCHIVES"])
    with store.unit("sam") as unit:
        copy = open_story(unit, "ferry").copy
        (told,) = judged(copy, facts(unit, copy))
    assert [line.words for line in told.lines] == ["NO ARCHIVES"]


@pytest.mark.parametrize(
    ("territory", "words", "found"),
    [
        ("JP", {"credit": "AVELPIX"}, ["rights-territory", "rights-not-understood"]),
        ("IE", {"credit": "A. Nobody/Avel Pix"}, ["rights-not-understood"]),
        ("IE", {"source": "Avel Pictures"}, ["rights-not-understood"]),
        ("JP", {"credit": "AVELPIX", "instructions": "NO SALES"}, []),
        ("JP", {"credit": "AVELPIX", "usage_terms": "NO SALES"}, []),
        ("JP", {"credit": "Avel Harbour Trust"}, []),
        ("IE", {"credit": "A. Nobody/Reuters"}, []),
        ("JP", {"credit": "Kyodo News"}, ["rights-territory"]),
    ],
)
def test_what_holds_for_a_picture_of_an_agency(
    store: Store, territory: str, words: dict[str, str], found: list[str]
) -> None:
    written(store, territory, **words)
    with store.unit("sam") as unit:
        said = [one.rule for one in open_story(unit, "ferry").findings if one.rule.startswith("rights")]
    assert said == found


def test_the_sentence_names_the_agency_and_so_do_the_terms(store: Store) -> None:
    written(store, "JP", credit="AVELPIX")
    with store.unit("sam") as unit:
        with pytest.raises(Refused, match=r"not be used in Japan. Avel Pictures says of its pictures “JAPAN OUT”"):
            act(unit, "ferry", "approve")
        copy = open_story(unit, "ferry").copy
        (told,) = judged(copy, facts(unit, copy))
    assert copy.picture(1).instructions == ""
    assert [(line.words, line.meaning, line.level) for line in told.lines] == [
        ("JAPAN OUT", "Not in Japan (Avel Pictures, of its pictures)", "block"),
        ("Ask Nell first", "Not understood (Avel Pictures, of its pictures)", "acknowledge"),
    ]
