"""The words ignored in one story, kept from one time to the next: bounded, swept, and never in the way."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from editor.style.spelling import ignored
from editor.style.spelling.ignored import KEPT, LARGEST, LONGEST, IgnoredWords

TODAY = date(2026, 3, 2)


@pytest.fixture
def kept(tmp_path: Path) -> IgnoredWords:
    return IgnoredWords(tmp_path / "own" / "ignored-words.json")


def test_words_are_kept_for_one_person_and_story(kept: IgnoredWords) -> None:
    kept.ignore("maeve 1", "lsat", today=TODAY)
    kept.ignore("maeve 1", "naïve", today=TODAY)
    kept.ignore("tobias 1", "tonw", today=TODAY)
    again = IgnoredWords(kept.path)
    assert again.words("maeve 1") == {"lsat", "naïve"}
    assert again.words("tobias 1") == {"tonw"}
    assert again.words("maeve 2") == set()


def test_a_word_is_heeded_again_and_an_empty_story_goes(kept: IgnoredWords) -> None:
    kept.ignore("maeve 1", "lsat", today=TODAY)
    kept.heed("maeve 1", "lsat", today=TODAY)
    kept.heed("maeve 1", "never", today=TODAY)
    assert json.loads(kept.path.read_text(encoding="utf-8")) == {}


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[1]", b'{"maeve 1": 3}', b'{"maeve 1": {"words": "lsat"}}', b'{"maeve 1": {"words": [1, ""]}}',
     b"\xff\xfe", b"[" * 100_000, b" " * (LARGEST + 1)],
    ids=["empty", "cut off", "a list", "no entry", "no list", "no words", "no text", "too deep", "too large"],
)  # fmt: skip
def test_a_damaged_file_means_no_words_and_is_replaced(kept: IgnoredWords, data: bytes) -> None:
    kept.path.parent.mkdir()
    kept.path.write_bytes(data)
    assert kept.words("maeve 1") == set()
    kept.ignore("maeve 1", "lsat", today=TODAY)
    assert kept.words("maeve 1") == {"lsat"}


def test_the_file_does_not_grow_without_end(kept: IgnoredWords, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ignored, "STORIES", 5)
    monkeypatch.setattr(ignored, "WORDS", 4)
    for story in range(9):
        for word in range(6):
            kept.ignore(f"maeve {story}", f"word{word}", today=TODAY)
    kept.ignore("maeve 8", "x" * (LONGEST + 1), today=TODAY)
    assert list(json.loads(kept.path.read_text(encoding="utf-8"))) == [f"maeve {story}" for story in range(4, 9)]
    assert kept.words("maeve 8") == {f"word{word}" for word in range(2, 6)}


def test_a_file_too_large_to_be_read_again_is_never_written(
    kept: IgnoredWords, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ignored, "LARGEST", 600)
    for story in range(20):
        kept.ignore(f"maeve {story}", "x" * LONGEST, today=TODAY)
        assert kept.words(f"maeve {story}") == {"x" * LONGEST}
    assert kept.path.stat().st_size <= 600


def test_what_was_not_changed_for_long_is_swept(kept: IgnoredWords) -> None:
    kept.ignore("maeve 1", "lsat", today=TODAY - KEPT)
    kept.ignore("maeve 2", "tonw", today=TODAY - KEPT + timedelta(days=1))
    kept.ignore("maeve 3", "aksed", today=TODAY)
    assert [kept.words(f"maeve {story}") for story in (1, 2, 3)] == [set(), {"tonw"}, {"aksed"}]


def test_what_cannot_be_written_leaves_nothing_behind(kept: IgnoredWords, tmp_path: Path) -> None:
    kept.path.mkdir(parents=True)
    with pytest.raises(OSError, match="ignored-words"):
        kept.ignore("maeve 1", "lsat", today=TODAY)
    assert list(kept.path.parent.iterdir()) == [kept.path]
    assert kept.words("maeve 1") == set()
