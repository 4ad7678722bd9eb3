"""The workflow, said to the database in plain SQL by each kind of staff: what the rule table forbids is refused."""

import hashlib

import pytest

from editor.domain import chain
from editor.domain.copy import canonical
from editor.store.schema import METADATA
from tests.store.postgresql.servers import GOOD, MANIFEST, Person, Place, refused


def test_the_whole_way_and_its_chain(place: Place, rita: Person, sam: Person, pat: Person, submitted: str) -> None:
    edited = GOOD.with_changes(standfirst="Repairs took a week.")
    sam.save(submitted, 1, edited)
    sam.event(submitted, "approve", 2)
    pat.event(submitted, "publish", 2, manifest=MANIFEST)
    story = pat.story(submitted)
    sha = hashlib.sha256(canonical(edited).encode()).hexdigest()
    assert (story["status"], story["live"], story["live_revision"], story["address"]) == (
        "published",
        "live",
        2,
        "ferry",
    )
    assert (story["approved_revision"], story["approved_sha256"], story["approved_by"]) == (2, sha, "sam")
    assert (story["author"], story["last_editor"], story["sha256"]) == ("rita", "sam", sha)
    events = pat.events()
    assert chain.first_break(events) is None
    assert [(event.action, event.actor) for event in events][-6:] == [
        ("create", "rita"), ("save", "rita"), ("submit", "rita"), ("save", "sam"), ("approve", "sam"), ("publish", "pat"),
    ]  # fmt: skip
    assert [event.sha256 for event in events][-3:] == [sha] * 3
    assert (events[0].action, events[0].value, events[0].remark) == ("policy", "The Test Chronicle", "en-GB, author")
    assert (events[1].action, events[1].value, events[1].remark) == ("staff", "ada", "admin")


def test_the_chain_shows_a_planted_change(place: Place, submitted: str) -> None:
    owner = place.as_owner()
    owner.run("SET session_replication_role = replica")
    owner.run("UPDATE event SET reason = 'forged' WHERE action = 'submit'")
    broken = chain.first_break(owner.events())
    assert broken is not None
    assert broken.action == "submit"


def test_nobody_approves_their_own_copy(place: Place) -> None:
    olive = place.as_("olive")
    story = olive.create("own-work")
    olive.save(story, 0)
    olive.event(story, "submit", 1)
    with refused(saying="someone else must approve"):
        olive.event(story, "approve", 1)


def test_only_the_roles_of_the_table_act(rita: Person, pat: Person, sam: Person, submitted: str) -> None:
    with refused(saying="You may not do this"):
        rita.event(submitted, "approve", 1)
    with refused(saying="You may not do this"):
        pat.event(submitted, "approve", 1)
    sam.event(submitted, "approve", 1)
    with refused(saying="You may not do this"):
        rita.event(submitted, "publish", 1, manifest=MANIFEST)
    with refused(saying="You may not do this"):
        sam.event(submitted, "publish", 1, manifest=MANIFEST)
    with refused(saying="proved package"):
        pat.event(submitted, "publish", 1)


def test_policy_lets_subeditors_publish(place: Place, sam: Person, submitted: str) -> None:
    sam.event(submitted, "approve", 1)
    row = {"newsroom": "x", "language": "en-GB", "four_eyes": "author"}
    place.as_("ada").insert("policy", op_id="p", subeditors_publish=1, **row)
    sam.event(submitted, "publish", 1, manifest=MANIFEST)


def test_strict_policy_binds_the_last_editor(place: Place, sam: Person, submitted: str) -> None:
    row = {"newsroom": "x", "language": "en-GB", "four_eyes": "strict"}
    place.as_("ada").insert("policy", op_id="p", subeditors_publish=0, **row)
    sam.save(submitted, 1, GOOD.with_changes(byline="By Rita"))
    with refused(saying="You edited"):
        sam.event(submitted, "approve", 2)
    place.as_("sue").event(submitted, "approve", 2)


def test_only_the_approved_text_is_published(rita: Person, sam: Person, pat: Person, submitted: str) -> None:
    with refused(saying="is submitted"):
        pat.event(submitted, "publish", 1, manifest=MANIFEST)
    sam.event(submitted, "approve", 1)
    for person in (rita, sam, pat):
        with refused():
            person.save(submitted, 1, GOOD.with_changes(body="Something else."))
    with refused("CD001", "has moved on"):
        pat.event(submitted, "publish", 0, manifest=MANIFEST)
    with refused(saying="has no revision 2"):
        pat.event(submitted, "publish", 2, manifest=MANIFEST)


def test_a_missing_base_is_not_a_way_round_it(sam: Person, pat: Person, submitted: str) -> None:
    sam.event(submitted, "approve", 1)
    with refused(saying="has no revision"):
        pat.insert("event", op_id="n", story_id=submitted, action="publish", revision=None, value="", moment="",
                   reason="", manifest=MANIFEST, remark="")  # fmt: skip


@pytest.mark.parametrize("action", ["return", "reopen"])
def test_an_approval_is_void_once_reopened(sam: Person, submitted: str, action: str) -> None:
    sam.event(submitted, "approve", 1)
    sam.event(submitted, action, 1, reason="the figure is wrong")
    story = sam.story(submitted)
    assert (story["approved_revision"], story["approved_sha256"], story["approved_by"]) == (0, "", "")


def test_the_first_text_is_the_authors(place: Place, rita: Person, sam: Person) -> None:
    story = rita.create()
    with refused(saying="Only its author"):
        sam.save(story, 0)
    rita.save(story, 0)
    sam.save(story, 1, GOOD.with_changes(byline="By Rita"))


def test_a_stale_base_is_a_conflict_and_retries_change_nothing(rita: Person) -> None:
    story = rita.create()
    rita.save(story, 0, op_id="first")
    with refused("CD001", "revision 1 was saved by rita"):
        rita.save(story, 0, GOOD.with_changes(byline="Late"))
    with refused("23505", "done already"):
        rita.save(story, 0, op_id="first")
    with refused("23505", "done already"):
        rita.event(story, "submit", 1, op_id="first")
    assert rita.story(story)["revision"] == 1


def test_saves_and_newsroom_events_cannot_be_made_up(rita: Person, submitted: str) -> None:
    for story, action in (
        (submitted, "save"),
        ("", "staff"),
        ("", "policy"),
        ("", "desk"),
        ("", "word"),
        ("", "agency"),
        ("", "kill"),
        ("", "publish"),
        ("", ""),
    ):
        with refused(saying="an event of its own"):
            rita.event(story, action, 2)
    with refused(saying="no such story"):
        rita.event("elsewhere", "submit", 0)


def test_several_rows_at_once_cannot_outrun_the_guards(rita: Person, sam: Person, submitted: str) -> None:
    def row(op: str, action: str) -> str:
        return f"('{op}', '{submitted}', '{action}', 1, '', '', 'why', '', '')"

    columns = "INSERT INTO event (op_id, story_id, action, revision, value, moment, reason, manifest, remark)"
    with refused("23505"):
        sam.run(f"{columns} VALUES {row('a', 'return')}, {row('b', 'approve')}")
    with refused("23505"):
        sam.run(
            f"WITH one AS ({columns} VALUES {row('c', 'approve')} RETURNING 1) {columns} VALUES {row('d', 'return')}"
        )
    before = sam.events()
    sam.run(f"{columns} VALUES {row('e', 'return')}, {row('f', 'approve')} ON CONFLICT DO NOTHING")
    assert [event.op_id for event in sam.events()[len(before) :]] == ["e"]
    assert chain.first_break(sam.events()) is None


def test_old_snapshots_are_refused(rita: Person, submitted: str) -> None:
    for level in ("REPEATABLE READ", "SERIALIZABLE"):
        rita.run(f"BEGIN ISOLATION LEVEL {level}")
        with refused(saying="READ COMMITTED"):
            rita.event(submitted, "recall", 1)
        rita.run("ROLLBACK")


def test_what_the_server_writes_cannot_be_given(rita: Person, submitted: str) -> None:
    for name in (
        "event",
        "revision",
        "photo",
        "note",
        "staff_role",
        "policy",
        "desk",
        "word",
        "agency",
        "kill",
        "likeness",
        "reading",
    ):
        for column in METADATA.tables[name].columns:
            if column.server_default is not None:
                with refused("42501"):
                    rita.insert(name, **{column.name: 1 if column.type.python_type is int else "x"})
