"""PostgreSQL reads a copy as the program does: the same counts, the same hash, and nothing that cannot be read back."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.domain import checks
from editor.domain.copy import (
    Acknowledgement,
    AsItCame,
    Copy,
    Crop,
    FocalPoint,
    PictureUse,
    Rights,
    Tone,
    canonical,
    from_canonical,
)
from editor.domain.picture_rights import CATEGORIES
from tests.postgres import PostgresServer
from tests.store.postgresql.servers import Person, Place, refused

SHA = "0123456789abcdef" * 4
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
WORDS = st.one_of(st.text(LETTERS, max_size=8), st.sampled_from(["", " \t\n", "\u00a0", " \n\u2003", "Fire", "!["]))
LINES = st.sampled_from(
    ["![](photo:1)", "![alt](photo:2)", "![[](photo:000002)", "![a]b](photo:9)", "![\n](photo:8)", "![](photo:1234567)",
     "![](photo:0)", "![x![](photo:7)", "](photo:6)", "![](photo:५)", "\\![](photo:5)"]
)  # fmt: skip
BODIES = st.lists(st.one_of(LINES, WORDS), max_size=6).map("".join)
DATES = st.sampled_from(
    ["", "2026", "2026-05", "2026:05:06", "2026-05-06T10:11:12.5+01:00", "2026-05-06\n", "6 May", "2026-5"]
)
LANGUAGES = st.sampled_from(["en-GB", "de", "ga-IE", "", "en_GB", "e", "en-GB\n", "zh-Hant-TW", "!!"])
DAYS = st.sampled_from(["", " \t", "2026-05-06", "2026-05-06\n", "2026-13-01", "2026-02-32", "6 May"])
RIGHTS = st.builds(
    Rights,
    category=st.sampled_from(["", *CATEGORIES]),
    permission_from=WORDS,
    permission_on=DAYS,
    until=DAYS,
    withdrawn=DAYS,
    licence=WORDS,
    link=WORDS,
    acknowledged=st.lists(st.builds(Acknowledgement, text=WORDS, by=WORDS, at=WORDS), max_size=2).map(tuple),
)
USES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "photo": st.sampled_from(["", SHA]),
        "caption": WORDS,
        "credit": WORDS,
        "date_created": DATES,
        "keywords": st.lists(WORDS, max_size=2),
        "crop": st.sampled_from([None, Crop(), Crop(x=5000, width=5000)]),
        "focal_point": st.sampled_from([None, FocalPoint(x=0, y=10_000)]),
        "creator": WORDS,
        "creator_title": WORDS,
        "rights": st.none() | RIGHTS,
        "alt_text": WORDS,
        "decorative": st.booleans(),
        "straighten": st.integers(-1_500, 1_500),
        "as_it_came": st.none() | st.builds(AsItCame, credit=WORDS),
        "tone": st.none() | st.builds(Tone, brightness=st.integers(-30, 30), contrast=st.integers(-30, 30)),
    }
)


@st.composite
def copies(draw: st.DrawFn) -> Copy:
    numbers = draw(st.lists(st.integers(1, 10), unique=True, max_size=3))
    uses = tuple(PictureUse(number=number, **draw(USES)) for number in numbers)
    return Copy(headline=draw(WORDS), body=draw(BODIES), byline=draw(WORDS), language=draw(LANGUAGES), pictures=uses)


@pytest.fixture(scope="module")
def reader(postgres_server: PostgresServer, server_template: str) -> Iterator[Person]:
    place = Place(postgres_server, server_template)
    yield place.as_("rita")
    place.close()


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(copy=copies(), hostile=st.booleans())
def test_the_counts_and_the_hash_are_the_programs(reader: Person, copy: Copy, hostile: bool) -> None:
    reader.run(f"SET standard_conforming_strings = {'off' if hostile else 'on'}")
    text = canonical(copy)
    known = reader.run("SELECT id, revision FROM story")
    story, base = known[0] if known else (reader.create(), 0)
    reader.save(story, base, text)
    row = reader.run(
        "SELECT sha256, submit_blocks, approve_blocks, pictures, headline, author FROM revision ORDER BY number DESC LIMIT 1"
    )[0]
    expected = hashlib.sha256(text.encode()).hexdigest(), *checks.blocks(copy), len(copy.published_pictures)
    assert row == (*expected, copy.headline[:500], "rita")


def variants() -> list[str]:
    """Texts that the program could not read back as a copy."""
    use = PictureUse(number=1, photo=SHA, crop=Crop()).model_dump(mode="json")
    whole = Copy(headline="x", body="y").model_dump(mode="json")
    wrong: list[Any] = [[], None, 1, "copy", {}, {**whole, "extra": ""}]
    wrong += [{key: value for key, value in whole.items() if key != name} for name in whole]
    wrong += [{**whole, name: 7} for name in whole] + [{**whole, "keywords": [1]}, {**whole, "pictures": ["x"]}]
    uses: list[Any] = [[{key: value for key, value in use.items() if key != name}] for name in use]
    uses += [[{**use, name: []}] for name in use if name != "keywords"]
    uses += [
        [{**use, "extra": ""}],
        [use, use],
        [{**use, "placement": "lead"}, {**use, "number": 2, "placement": "lead"}],
    ]
    uses += [[{**use, "number": number}] for number in (0, -1, 1.5, 10**30)]
    uses += [
        [{**use, "photo": "0" * 63}],
        [{**use, "placement": "top"}],
        [{**use, "focal_point": {"x": 0, "y": 10_001}}],
    ]
    uses += [[{**use, "crop": {**use["crop"], **crop}}] for crop in ({"x": 1}, {"width": 0}, {"y": -1}, {"z": 0})]
    rights = Rights(until="2026-05-06").model_dump(mode="json")
    read = {"text": "Embargoed.", "by": "sue", "at": "2026-05-06"}
    spoilt: list[Any] = [None, [], "staff", {}, {**rights, "extra": ""}, {**rights, "category": "stolen"}]
    spoilt += [{key: value for key, value in rights.items() if key != name} for name in rights]
    spoilt += [{**rights, name: 7} for name in rights]
    spoilt += [{**rights, "acknowledged": [one]} for one in ("x", {}, {**read, "by": None}, {**read, "extra": ""})]
    uses += [[{**use, "rights": one}] for one in spoilt]
    uses += [[{**use, "decorative": one}] for one in (None, "true", 1, [])]
    uses += [[{**use, "straighten": one}] for one in (None, "1", 1_501, -1_501, 1.5, True, [])]
    came = {"credit": "AFP", "creator": "", "source": ""}
    spoilt = [None, [], {}, {"credit": "AFP"}, {**came, "caption": ""}, {**came, "source": 1}]
    uses += [[{**use, "as_it_came": one}] for one in spoilt]
    tone = {"brightness": 1, "contrast": -30}
    spoilt = [
        None,
        [],
        {},
        {"brightness": 1},
        {**tone, "warmth": 1},
        *({**tone, "contrast": one} for one in (31, "1", None, 0.5)),
    ]
    uses += [[{**use, "tone": one}] for one in spoilt]
    texts = [json.dumps(value) for value in wrong + [{**whole, "pictures": value} for value in uses]]
    good = json.dumps(whole)
    return [
        *texts,
        "",
        "{",
        "[" * 100_000,
        good + "x",
        good.replace('"x"', '"\\u0000"'),
        good.replace('"x"', '"\\ud800"'),
    ]


def test_nothing_is_kept_that_cannot_be_read_back(reader: Person) -> None:
    story = reader.create("unreadable")
    for text in variants():
        with refused(saying="cannot be kept"):
            reader.save(story, 0, text)
    whole = Copy(headline="x", body="y", pictures=(PictureUse(number=1, photo=SHA, crop=Crop()),))
    reader.save(story, 0, canonical(whole))
    assert from_canonical(reader.one("SELECT copy_json FROM revision WHERE story_id = %s", story)) == whole


def test_long_copy_is_kept_whole(reader: Person) -> None:
    story = reader.create("long")
    copy = Copy(headline="Ä" * 5_000, body=" ".join(f"wörd{n}" for n in range(150_000)) + " x" * 3_000 + "y" * 9_000)
    reader.save(story, 0, copy)
    assert reader.one("SELECT copy_json FROM revision WHERE story_id = %s", story) == canonical(copy)
    assert reader.story(story)["headline"] == "Ä" * 500
