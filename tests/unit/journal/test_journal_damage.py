"""A journal that was cut, flipped, shuffled or spliced gives a state that really was, and never another."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest

from editor.domain.errors import Refused, Unavailable
from editor.journal import framing, records
from editor.journal.disk import Disk
from editor.journal.file import JournalFile
from editor.journal.recovery import leftovers, recover
from editor.journal.state import Pace
from editor.journal.undo import edits
from tests.unit.journal.keystrokes import PATIENCE, desk, done, only, start, type_into

NUMBER = 5


class Written:
    """A small journal with a snapshot after every third edit, and every body it knew."""

    def __init__(self, folder: Path, edits: int = NUMBER) -> None:
        with desk(folder, pace=Pace(snapshot_edits=3)) as journals:
            journal = journals.open(start({"body": "It is £4. 🛳"}))
            self.states = ["It is £4. 🛳"]
            for number in range(edits):
                deed = (number, number % 2, ("\ud83d", "é", "x")[number % 3])
                self.states.append(done(self.states[-1], deed))
                journal.edit("body", *deed)
                if number % 3 == 2:
                    assert journals.flush(PATIENCE)
            assert journals.flush(PATIENCE)
        self.path = only(folder)
        self.data = self.path.read_bytes()
        self.lines = self.data.splitlines(keepends=True)

    def body(self, data: bytes) -> str | None:
        """What is recovered from a changed file; None if nothing is."""
        self.path.write_bytes(data)
        try:
            return recover(self.path).fields["body"]
        except Refused:
            return None


@pytest.fixture
def written(tmp_path: Path) -> Written:
    return Written(tmp_path)


def flipped(data: bytes) -> Iterator[bytes]:
    for at in range(len(data)):
        for bit in range(8):
            changed = bytearray(data)
            changed[at] ^= 1 << bit
            yield bytes(changed)


def wrong(written: Written, changed: Iterator[bytes]) -> int:
    """How many of the changed files give a body that never was."""
    return sum(body is not None and body not in written.states for body in map(written.body, changed))


def test_every_cut_gives_the_last_whole_state(written: Written) -> None:
    latest = -1
    for size in range(len(written.data) + 1):
        body = written.body(written.data[:size])
        assert (body is None) == (size < len(written.lines[0]))
        if body is not None:
            assert written.states.index(body) >= latest
            latest = written.states.index(body)
            found = recover(written.path)
            assert (written.states[found.edits], found.damaged) == (body, "")
    assert latest == NUMBER


def test_no_flipped_bit_gives_text_that_never_was(written: Written) -> None:
    assert wrong(written, islice(flipped(written.data), 0, None, 3)) == 0  # every byte, all eight bits by turns


def test_reading_that_checks_no_hash_is_caught(written: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(framing, "opened", lambda _key, _before, line: line[17:-1])
    assert wrong(written, islice(flipped(written.data), 0, None, 21)) > 0


def test_a_flipped_bit_costs_only_what_lies_before_the_next_whole_state(written: Written) -> None:
    data = bytearray(written.data)
    data[len(written.lines[0]) + 20] ^= 1
    assert written.body(bytes(data)) == written.states[-1]
    found = recover(written.path)
    assert found.damaged == f"from byte {len(written.lines[0])}"
    assert len(edits(written.path).steps) < NUMBER
    assert edits(written.path).end == written.states[-1]


def test_a_damaged_beginning_leaves_the_later_states(written: Written) -> None:
    data = bytearray(written.data)
    data[30] ^= 1
    assert written.body(bytes(data)) == written.states[-1]
    found = recover(written.path)
    assert (found.newsroom, found.story, found.base, found.slug) == ("room", "story-1", 3, "")


@pytest.mark.parametrize("fields", [{"body": "never was"}, None], ids=["whole", "hash only"])
def test_a_snapshot_that_does_not_agree_is_not_believed(tmp_path: Path, fields: dict[str, str] | None) -> None:
    file = JournalFile(Disk(), tmp_path, "room", "s")
    standing = records.Standing()
    file.add(records.Begin("room", "s", "slug", "ann", file.key, "", {"body": "was"}, standing), 1)
    file.add(records.Snapshot(fields, "00" * 32, standing), 2)
    file.write()
    file.end()
    found = recover(file.path)
    assert found.fields == {"body": "was"}
    assert found.damaged == "a snapshot does not agree with its hash"


SHUFFLES: dict[str, Callable[[list[bytes], int], list[bytes]]] = {
    "lost": lambda lines, at: lines[:at] + lines[at + 1 :],
    "doubled": lambda lines, at: [*lines[: at + 1], *lines[at:]],
    "swapped": lambda lines, at: [*lines[:at], *lines[at : at + 2][::-1], *lines[at + 2 :]],
    "garbage": lambda lines, at: [*lines[:at], b"\x00\xff{}\n\n \n", *lines[at:]],
    "zeros": lambda lines, at: [*lines[:at], b"\x00" * 4096],
    "joined": lambda lines, at: [*lines[:at], lines[at].rstrip(b"\n"), *lines[at + 1 :]],
}


@pytest.mark.parametrize("shuffle", SHUFFLES.values(), ids=SHUFFLES.keys())
def test_lines_out_of_place_give_a_state_that_was(
    written: Written, shuffle: Callable[[list[bytes], int], list[bytes]]
) -> None:
    assert wrong(written, (b"".join(shuffle(written.lines, at)) for at in range(len(written.lines)))) == 0


def test_lines_of_another_journal_are_not_taken_in(tmp_path: Path) -> None:
    mine, other = Written(tmp_path / "mine"), Written(tmp_path / "other", edits=8)
    for at in range(1, len(mine.lines)):
        spliced = b"".join([*mine.lines[:at], *other.lines[at:]])
        assert mine.body(spliced) == mine.body(b"".join(mine.lines[:at]))


def test_a_copy_under_another_name_is_read(written: Written, tmp_path: Path) -> None:
    copy = tmp_path / "sent by mail.txt"
    copy.write_bytes(written.data)
    assert recover(copy).fields["body"] == written.states[-1]


def test_a_file_of_nothing_but_damage_is_told(tmp_path: Path) -> None:
    tmp_path.joinpath("room.story-9.00ff.journal").write_bytes(b"nothing\nof ours\n")
    (left,) = leftovers(tmp_path, "room")
    assert (left.story, left.recovered) == ("story-9", None)
    with pytest.raises(Refused, match="holds nothing that can be trusted"):
        recover(left.path)


def test_a_crash_before_the_first_line_leaves_nothing_to_ask(tmp_path: Path) -> None:
    tmp_path.joinpath("room.story-9.00ff.journal").write_bytes(b"0123456789abcdef {")
    tmp_path.joinpath("room.story-8.00ff.journal").write_bytes(b"")
    assert leftovers(tmp_path, "room") == []


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="cannot be read"):
        recover(tmp_path / "room.s.00.journal")


@pytest.mark.parametrize(
    "line", [b"{}", b"[]", b'{"at":1}', b'{"at":1,"edit":[]}', b'{"n":1,"edit":["a",1,2,"x"]}', b"\xff"]
)
def test_a_line_that_is_no_record_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        records.decoded(line)


def test_a_journal_of_a_later_version_is_not_guessed_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk(tmp_path) as journals:
        type_into(journals.open(start()), 3)
        assert journals.flush(PATIENCE)
    monkeypatch.setattr(records, "FORMAT", 2)
    with pytest.raises(Refused):
        recover(only(tmp_path))
