"""The speller: lists before the dictionary, forms of a word, and a program that dies or never answers."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from editor.domain.errors import Refused, Unavailable
from editor.style.spelling import asking, speller
from editor.style.spelling.allowed import Allowed
from editor.style.spelling.speller import Speller, open_speller
from editor.style.spelling.verdicts import Verdicts
from tests.unit.style.spelling.conftest import SHIPPED


@pytest.fixture
def fresh() -> Iterator[Speller]:
    own = open_speller("en-IE", SHIPPED)
    yield own
    own.close()


def test_what_is_known(british: Speller) -> None:
    known = [
        "ferry",
        "Ferry",
        "FERRY",
        "ferry's",
        "ferry’s",
        "don’t",
        "café",
        "cafe\u0301",
        "co\u00adoperate",
        "Ireland",
    ]
    unknown = {"teh", "ireland", "recieve", "Skerryvorne", "слово"}
    assert british.unknown([*known, *unknown]) == unknown
    assert british.unknown([]) == set()


def test_suggestions_keep_the_writers_apostrophe(british: Speller) -> None:
    assert british.suggest("recieve")[0] == "receive"
    assert "doesn't" in british.suggest("does'nt")
    assert "doesn’t" in british.suggest("does’nt")


def test_the_lists_go_before_the_dictionary_and_may_change(fresh: Speller) -> None:
    words = ["skerry", "Skerry", "SKERRY", "skerry's", "skerrys", "McGull", "mcgull", "Mcgull", "MCGULL"]
    assert fresh.language == "en-GB"
    assert fresh.unknown(words) == set(words)
    fresh.allowed = Allowed(["skerry"], frozenset({"McGull"}))
    assert fresh.unknown(words) == {"skerrys", "mcgull", "Mcgull"}
    assert fresh.suggest("skery")[0] == "skerry"
    fresh.allowed = Allowed()
    assert fresh.unknown(words) == set(words)


def test_many_threads_may_ask(fresh: Speller) -> None:
    words = [f"{one}{two}" for one in ("boat", "teh", "quay", "xq") for two in ("", "s", "zz", "man")]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(fresh.unknown, [words] * 40))
    assert all(answer == answers[0] for answer in answers)
    assert "tehzz" in answers[0]
    assert "boats" not in answers[0]


def test_a_program_that_dies_is_started_again(fresh: Speller) -> None:
    assert fresh.unknown(["teh"]) == {"teh"}
    kill(fresh)
    assert fresh.unknown(["recieve", "ferries"]) == {"recieve"}
    kill(fresh)
    assert fresh.suggest("goverment") == ("government",)


def test_a_program_that_never_lives_is_given_up_with_a_sentence(
    fresh: Speller, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "child.py").write_text("raise SystemExit(3)\n")
    monkeypatch.setattr(asking, "_PROGRAM", tmp_path / "child.py")
    with pytest.raises(Unavailable, match="The “en-GB” dictionary stops whenever it is asked"):
        fresh.unknown(["teh"])
    with pytest.raises(Refused, match="The “en-GB” dictionary stops whenever it is asked"):
        fresh.unknown(["teh"])


def test_a_program_that_does_not_answer_is_ended(
    fresh: Speller, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "child.py").write_text("import sys\nfor line in sys.stdin: pass\n")
    monkeypatch.setattr(asking, "_PROGRAM", tmp_path / "child.py")
    monkeypatch.setattr(speller, "Answers", lambda dictionary: asking.Answers(dictionary, patience=0.2))
    with pytest.raises(Unavailable, match="stops whenever it is asked"):
        fresh.unknown(["teh"])


def test_closing_ends_the_program_and_a_question_starts_another(fresh: Speller) -> None:
    fresh.close()
    fresh.unknown(["teh"])
    assert fresh._answers is not None
    program = fresh._answers._program
    fresh.close()
    assert program.poll() is not None
    assert fresh.unknown(["tehh"]) == {"tehh"}


def test_verdicts_are_bounded_and_the_oldest_go_first() -> None:
    verdicts = Verdicts(most=100)
    for number in range(250):
        verdicts.keep({f"word{number}": True})
    assert len(verdicts) <= 100
    assert verdicts.of("word249") is True
    assert verdicts.of("word0") is None
    assert verdicts.missing(["word249", "new", "new"]) == ["new"]


def kill(own: Speller) -> None:
    """End the program behind the speller's back."""
    assert own._answers is not None
    own._answers._program.kill()
    own._answers._program.wait()
