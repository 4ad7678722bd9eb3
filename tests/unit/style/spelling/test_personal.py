"""The personal word list: a file that people edit by hand, and that survives it."""

from pathlib import Path

import pytest

from editor.domain.errors import Refused, Unavailable
from editor.style.spelling import personal
from editor.style.spelling.personal import PersonalList

BY_HAND = b"\xef\xbb\xbf# mine\r\nskerry\r\n\n  McGull  # the ferryman\ntwo words\n\xff\xfe\ncafe\xcc\x81\nO\xe2\x80\x99Gannet\nlast"


@pytest.fixture
def own(tmp_path: Path) -> PersonalList:
    return PersonalList(tmp_path / "folder" / "words.txt")


def test_no_file_is_no_words_and_the_first_word_makes_one(own: PersonalList) -> None:
    assert own.words() == frozenset()
    own.add(" skerry ")
    own.add("Skerry")
    own.add("skerry")
    assert own.words() == {"skerry", "Skerry"}
    assert own.path.read_text().splitlines()[1:] == ["skerry", "Skerry"]
    assert own.path.read_text().startswith("# ")
    assert list(own.path.parent.iterdir()) == [own.path]


def test_what_was_written_by_hand_stays(own: PersonalList) -> None:
    own.path.parent.mkdir()
    own.path.write_bytes(BY_HAND)
    assert own.words() == {"skerry", "McGull", "café", "O'Gannet", "last"}
    assert own.bad_lines() == (5, 6)
    own.add("gullery")
    assert own.path.read_bytes() == BY_HAND + b"\ngullery\n"
    own.remove("McGull")
    own.remove("O’Gannet")
    own.remove("absent")
    assert own.words() == {"skerry", "café", "last", "gullery"}
    assert b"two words\n\xff\xfe\n" in own.path.read_bytes()


def test_what_another_window_added_stays(own: PersonalList) -> None:
    other = PersonalList(own.path)
    own.add("skerry")
    other.add("gullery")
    own.add("McGull")
    assert other.words() == {"skerry", "gullery", "McGull"}


@pytest.mark.parametrize("word", ["", "two words", "#tag", "x" * 81, "line\nline", "nul\0", "half\ud800"])
def test_what_is_no_word_is_refused(own: PersonalList, word: str) -> None:
    with pytest.raises(Refused, match="is not one word"):
        own.add(word)
    assert not own.path.exists()


def test_a_list_that_cannot_be_written_is_as_it_was(own: PersonalList, monkeypatch: pytest.MonkeyPatch) -> None:
    own.add("skerry")
    before = own.path.read_bytes()

    def full(file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(personal.os, "fsync", full)
    with pytest.raises(
        Unavailable, match=r"“words\.txt” cannot be written: No space left on device\. It is as it was\."
    ):
        own.add("gullery")
    assert own.path.read_bytes() == before
    assert list(own.path.parent.iterdir()) == [own.path]


def test_a_folder_in_its_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "words.txt").mkdir()
    with pytest.raises(Unavailable, match=r"Your word list “words\.txt” cannot be read"):
        PersonalList(tmp_path / "words.txt").words()
    (tmp_path / "file").write_text("")
    with pytest.raises(Unavailable, match=r"Your word list “words\.txt” cannot be"):
        PersonalList(tmp_path / "file" / "words.txt").add("skerry")
