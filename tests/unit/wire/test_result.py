import json
from dataclasses import replace

from editor.wire.result import WirePicture, WireStory, story_from_json

KEYS = [
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "body",
    "paragraphs",
    "slug",
    "language",
    "urgency",
    "keywords",
    "source",
    "credit",
    "sign_off",
    "editor_note",
    "embargo",
    "usage_terms",
    "kill",
    "pictures",
    "warnings",
    "removed",
]
PICTURE_KEYS = ["caption", "credit", "creator", "source", "alt_text", "file", "after_paragraph"]


def test_the_json_has_exactly_the_keys_promised() -> None:
    told = json.loads(json.dumps(WireStory(pictures=(WirePicture(caption="A bridge"),), keywords=("roads",)).to_json()))
    assert list(told) == KEYS
    assert list(told["pictures"][0]) == PICTURE_KEYS
    assert told["pictures"][0]["caption"] == "A bridge"
    assert told["keywords"] == ["roads"]


def test_what_was_told_can_be_read_back_without_the_files() -> None:
    story = WireStory(headline="A road", pictures=(WirePicture(file="a.png", data=b"file"),), keywords=("roads",))
    told = json.loads(json.dumps(story.to_json()))
    assert story_from_json(told) == replace(story, pictures=(WirePicture(file="a.png"),))


def test_absent_facts_are_null() -> None:
    told = WireStory().to_json()
    assert {name for name, value in told.items() if value is not None} == {
        "body", "paragraphs", "keywords", "kill", "pictures", "warnings", "removed",
    }  # fmt: skip
    assert set(WireStory(pictures=(WirePicture(),)).to_json()["pictures"][0].values()) == {None}
