"""Two people at the same moment, on two real connections."""

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import psycopg

from editor.domain import chain, moments
from editor.domain.photos import Photo
from editor.domain.words import Word
from editor.store.verify import faults
from tests.store.desk import op
from tests.store.postgresql.desk import ServerDesk
from tests.store.postgresql.servers import GOOD, Person, Place


def at_once(acts: Sequence[Callable[[], None]]) -> list[str]:
    """Do all at the same moment; what each met: nothing, or an SQLSTATE."""
    gate = Barrier(len(acts))

    def met(act: Callable[[], None]) -> str:
        gate.wait()
        try:
            act()
        except psycopg.Error as error:
            return error.sqlstate or str(error)
        return ""

    with ThreadPoolExecutor(len(acts)) as people:
        return sorted(people.map(met, acts))


def test_of_two_on_one_base_one_wins_and_the_other_is_told(rita: Person, sam: Person) -> None:
    story = rita.create()
    rita.save(story, 0)
    for base in range(1, 16):
        acts = [
            partial(person.save, story, base, GOOD.with_changes(byline=f"{base} {person}")) for person in (rita, sam)
        ]
        assert at_once(acts) == ["", "CD001"]
    assert rita.run("SELECT number FROM revision ORDER BY number") == [(number,) for number in range(1, 17)]
    assert chain.first_break(rita.events()) is None


def test_six_racing_retries_make_one_row(place: Place, rita: Person) -> None:
    story = rita.create()
    people = [place.as_("rita") for _ in range(6)]
    said = at_once([partial(person.save, story, 0, op_id="one") for person in people])
    assert said == ["", *["23505"] * 5]
    assert rita.run("SELECT count(*) FROM revision") == [(1,)]
    said = at_once([partial(person.event, story, "submit", 1, op_id="two") for person in people])
    assert said == ["", *["23505"] * 5]
    said = at_once([partial(person.event, "s", "create", value="new", op_id="3") for person in people])
    assert said == ["", *["23505"] * 5]


def test_the_same_picture_from_two_people_is_kept_once(server_desk: ServerDesk) -> None:
    data = b"not really a picture"
    sha256 = hashlib.sha256(data).hexdigest()
    for login in ("rita", "sue"):
        server_desk.newsroom(login)
    gate = Barrier(2)

    def attach(login: str) -> str:
        with server_desk.unit(login) as unit:
            unit.person()
            gate.wait()
            return unit.add_photo(
                Photo(sha256, f"{login}.jpg", "image/jpeg", 2, 2, len(data), "{}", "", moments.now()), data, op()
            ).by

    with ThreadPoolExecutor(2) as people:
        assert len(set(people.map(attach, ("rita", "sue")))) == 1
    with server_desk.unit("ada") as unit:
        assert unit.photo_bytes(sha256) == data
        assert list(faults(unit)) == []


def test_everybody_at_different_stories_leaves_one_whole_chain(place: Place) -> None:
    people = [place.as_(login) for login in ("rita", "rob", "sue", "sam", "pat", "olive")]

    def work(person: Person, number: int) -> None:
        story = person.create(f"story-{number}")
        with person.connection.transaction():
            if number != 4:  # a producer starts stories, and edits them as their author
                person.save(story, 0)
            person.event(story, "deadline", 0)

    assert at_once([partial(work, person, n) for n, person in enumerate(people)]) == [""] * 6
    events = people[0].events()
    assert chain.first_break(events) is None
    assert sum(event.action == "deadline" for event in events) == 6


def test_units_over_several_stories_never_wait_in_a_circle(place: Place, sam: Person) -> None:
    one, two = sam.create("one"), sam.create("two")
    other = place.as_("sue")

    def both(person: Person, first: str, second: str) -> None:
        with person.connection.transaction():
            person.event(first, "priority", 0, value="1")
            person.event(second, "priority", 0, value="1")

    for _ in range(10):
        assert at_once([partial(both, sam, one, two), partial(both, other, two, one)]) == ["", ""]


def test_two_people_add_words_at_once_and_none_is_lost(server_desk: ServerDesk) -> None:
    def add(login: str) -> None:
        with server_desk.unit(login) as unit:
            for number in range(20):
                unit.set_word(Word(f"{login}{chr(97 + number)}"), op())
                unit.set_word(Word(f"both{chr(97 + number)}", "en"), op())

    everybody = [server_desk.newsroom(login) for login in ("sue", "ada")]  # two connections, before they race
    assert at_once([partial(add, login) for login in ("sue", "ada")]) == ["", ""]
    assert len(everybody) == 2
    held = {f"{who}{chr(97 + number)}" for who in ("sue", "ada", "both") for number in range(20)}
    for login in ("sue", "ada", "rob"):
        with server_desk.unit(login) as unit:
            assert {word.text for word in unit.words()} == held
            assert list(faults(unit)) == []


def test_a_word_taken_out_while_another_is_added(server_desk: ServerDesk) -> None:
    with server_desk.unit("sue") as unit:
        unit.set_word(Word("skerry"), op())
    server_desk.newsroom("ada")

    def act(login: str, word: Word) -> None:
        with server_desk.unit(login) as unit:
            unit.set_word(word, op())

    gone, new = Word("skerry", active=False), Word("gullery")
    assert at_once([partial(act, "sue", gone), partial(act, "ada", new)]) == ["", ""]
    with server_desk.unit("rob") as unit:
        assert unit.words() == [new]
        assert list(faults(unit)) == []


def test_the_same_word_taken_out_and_added_at_once_is_there_or_not_as_history_says(server_desk: ServerDesk) -> None:
    server_desk.newsroom("ada")

    def act(login: str, word: Word) -> None:
        with server_desk.unit(login) as unit:
            unit.set_word(word, op())

    for number in range(8):
        word = Word(f"skerry{chr(97 + number)}")
        with server_desk.unit("sue") as unit:
            unit.set_word(word, op())
        gone = partial(act, "sue", word._replace(active=False))
        at_once([gone, partial(act, "ada", word)])
        with server_desk.unit("rob") as unit:
            last = [event.remark for event in unit.events() if event.action == "word" and event.value == word.text][-1]
            assert (word in unit.words()) is (last == "added")
