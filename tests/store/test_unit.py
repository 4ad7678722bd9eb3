"""What a unit of work promises, on each engine."""

import hashlib
from datetime import timedelta

import pytest
from sqlalchemy import text

from editor.domain import chain, moments
from editor.domain.copy import Copy, PictureUse
from editor.domain.errors import Conflict, Refused, Unavailable
from editor.domain.people import FourEyes, Person, Policy, Role
from editor.domain.photos import Photo
from editor.domain.story import Live, Status, Story
from editor.domain.workflow import Request
from editor.store.event_tables import EventRow
from editor.store.verify import faults
from tests.store.desk import BY_LOGIN, STAFF, Desk, op

FIRE = Copy(headline="Fire on the quay", body="The quay burnt for nine hours.\n\nNobody was hurt.")


def started(newsroom: Desk, by: str = "rob", slug: str = "quay-fire", copy: Copy = FIRE) -> Story:
    with newsroom.unit(by) as unit:
        return unit.save_revision(unit.create_story(slug, "", op()), 0, copy, op())


def do(newsroom: Desk, login: str, story: Story, action: str, **given: object) -> Story:
    with newsroom.unit(login) as unit:
        now = unit.story(story.slug)
        ask = Request(action, BY_LOGIN[login], moments.now(), **{"based_on": now.revision, **given})
        return unit.record(now, ask, op())


def test_a_story_is_a_draft_without_copy(newsroom: Desk) -> None:
    with newsroom.unit("rob") as unit:
        story = unit.create_story("quay-fire", "", op())
        assert story == unit.story("quay-fire")
    assert (story.status, story.live, story.author, story.revision) == (Status.DRAFT, Live.NO, "rob", 0)
    assert (story.submit_blocks, story.approve_blocks, story.priority) == (2, 2, 5)


def test_a_saved_revision_comes_back_as_it_was(newsroom: Desk) -> None:
    story = started(newsroom)
    with newsroom.unit("sue") as unit:
        revision = unit.revision(story.id, 1)
    assert revision.copy == FIRE
    assert (story.revision, story.sha256, story.headline, story.words) == (1, revision.sha256, FIRE.headline, 9)
    assert (revision.author, story.last_editor, story.submit_blocks) == ("rob", "rob", 0)


def test_unchanged_copy_makes_no_revision(newsroom: Desk) -> None:
    story = started(newsroom)
    with newsroom.unit("rob") as unit:
        assert unit.save_revision(story, 1, FIRE, op()).revision == 1
        assert len(unit.revisions(story.id)) == 1


def test_of_two_writers_on_one_base_one_wins_and_nothing_is_lost(newsroom: Desk) -> None:
    story = started(newsroom)
    with newsroom.unit("sue") as unit:
        unit.save_revision(story, 1, FIRE.with_changes(headline="Sue's"), op())
    with pytest.raises(Conflict, match="has moved on: revision 2 was saved by sue"), newsroom.unit("rob") as unit:
        unit.save_revision(story, 1, FIRE.with_changes(headline="Rob's"), op())
    with newsroom.unit("rob") as unit:
        assert [one.copy.headline for one in unit.revisions(story.id)] == ["Fire on the quay", "Sue's"]


def test_the_same_op_id_again_changes_nothing(newsroom: Desk) -> None:
    create, save, submit, staff, policy, desk = (op() for _ in range(6))
    for _ in range(2):
        with newsroom.unit("rob") as unit:
            story = unit.create_story("quay-fire", "", create)
            story = unit.save_revision(story, 0, FIRE, save)
            story = unit.record(story, Request("submit", BY_LOGIN["rob"], moments.now(), based_on=1), submit)
        with newsroom.unit("ada") as unit:
            unit.add_staff(Person("nell", "Nell New", frozenset({Role.REPORTER})), staff)
            unit.set_policy(Policy("The Gull", four_eyes=FourEyes.STRICT), policy)
            unit.add_desk("news", desk)
    with newsroom.unit("rob") as unit:
        assert [event.action for event in unit.events(story.id)] == ["create", "save", "submit"]
        assert [event.op_id for event in unit.events()][-6:] == [create, save, submit, staff, policy, desk]


def test_the_main_job_from_draft_to_published(newsroom: Desk) -> None:
    story = started(newsroom)
    do(newsroom, "rob", story, "submit")
    approved = do(newsroom, "sue", story, "approve")
    assert (approved.approved_revision, approved.approved_sha256, approved.approved_by) == (1, story.sha256, "sue")
    published = do(newsroom, "pat", story, "publish", manifest="f" * 64)
    assert (published.status, published.live, published.live_revision) == (Status.PUBLISHED, Live.LIVE, 1)
    assert published.address == "quay-fire"
    with newsroom.unit("pat") as unit:
        events = list(unit.events())
        assert chain.first_break(events) is None
        steps = [(event.action, event.from_status, event.to_status) for event in unit.events(story.id)]
    assert steps == [
        ("create", "", "draft"), ("save", "draft", "draft"), ("submit", "draft", "submitted"),
        ("approve", "submitted", "approved"), ("publish", "approved", "published"),
    ]  # fmt: skip


def test_editing_again_voids_the_approval(newsroom: Desk) -> None:
    story = started(newsroom)
    do(newsroom, "rob", story, "submit")
    do(newsroom, "sue", story, "approve")
    reopened = do(newsroom, "sue", story, "reopen")
    assert (reopened.status, reopened.approved_revision, reopened.approved_by) == (Status.SUBMITTED, 0, "")


def test_planning_is_kept(newsroom: Desk) -> None:
    story = started(newsroom)
    noon = moments.from_text("2030-01-01T12:00:00.000000Z")
    do(newsroom, "sue", story, "deadline", moment=noon)
    do(newsroom, "sue", story, "embargo", moment=noon)
    do(newsroom, "sue", story, "assign", value="rita")
    assert do(newsroom, "sue", story, "commission", value="850").commissioned == 850
    planned = do(newsroom, "sue", story, "priority", value="2")
    assert (planned.deadline, planned.embargo, planned.assignee, planned.priority) == (noon, noon, "rita", 2)
    assert planned.commissioned == 850
    assert do(newsroom, "sue", story, "embargo").embargo is None
    for action, value in (("assign", "gone"), ("assign", "nobody"), ("priority", "10"), ("slug", "a/../b")):
        with pytest.raises(Refused):
            do(newsroom, "sue", story, action, value=value)


LENGTHS = {"1": 1, "999999": 999_999, "1000000": 1_000_000, "": 0}
NO_LENGTHS = (
    "0",
    "-1",
    "0850",
    "1000001",
    "9999999",
    "10000000",
    "8.5",
    "850 words",
    "1,000",
    " 850",
    "850\n",
    "٨٥٠",
    "x",
)


def test_the_commissioned_length_is_a_number_of_words_or_none(newsroom: Desk) -> None:
    story = started(newsroom)
    assert story.commissioned == 0
    for value, words in LENGTHS.items():
        assert do(newsroom, "rob", story, "commission", value=value).commissioned == words
        assert by_hand(newsroom, story, value) == ""
    do(newsroom, "rob", story, "commission", value="850")
    for value in NO_LENGTHS:
        with pytest.raises(Refused, match="is not a length: commission a number of words from 1 to 1,000,000"):
            do(newsroom, "rob", story, "commission", value=value)
        assert by_hand(newsroom, story, value) == "CD002"
    do(newsroom, "rob", story, "submit")
    with pytest.raises(Refused, match="may set the commissioned length of “quay-fire” now"):
        do(newsroom, "rob", story, "commission", value="900")
    with newsroom.unit("sue") as unit:
        assert unit.story("quay-fire").commissioned == 850
        assert list(faults(unit)) == []


def by_hand(newsroom: Desk, story: Story, value: str) -> str:
    """What the guards alone say to a commissioned length."""
    with newsroom.lab() as lab:
        return lab.ask("sue", EventRow(op_id=op(), story_id=story.id, action="commission", revision=1, value=value))


def test_a_slug_is_nobody_elses_slug_or_public_address(newsroom: Desk) -> None:
    story = started(newsroom)
    do(newsroom, "rob", story, "submit")
    do(newsroom, "sue", story, "approve")
    do(newsroom, "pat", story, "publish", manifest="f" * 64)
    renamed = do(newsroom, "pat", story, "slug", value="quay-blaze")
    assert (renamed.slug, renamed.address) == ("quay-blaze", "quay-fire")
    for taken in ("quay-blaze", "quay-fire"):
        with pytest.raises(Refused, match="taken"), newsroom.unit("rita") as unit:
            unit.create_story(taken, "", op())
    assert do(newsroom, "pat", renamed, "slug", value="quay-fire").slug == "quay-fire"


def test_once_there_are_desks_a_story_stands_on_one_of_them(newsroom: Desk) -> None:
    with newsroom.unit("rob") as unit:
        assert unit.create_story("one", "anything", op()).desk == "anything"
    with newsroom.unit("ada") as unit:
        unit.add_desk("sport", op())
        unit.add_desk("news", op())
        assert unit.desks() == ["news", "sport"]
    with newsroom.unit("rob") as unit:
        story = unit.create_story("two", "news", op())
    with pytest.raises(Refused, match="the desks are news, sport"), newsroom.unit("rob") as unit:
        unit.create_story("three", "weather", op())
    assert do(newsroom, "rob", story, "desk", value="sport").desk == "sport"
    with pytest.raises(Refused, match="no desk"):
        do(newsroom, "rob", story, "desk", value="weather")


def test_only_an_admin_changes_staff_policy_and_desks(newsroom: Desk) -> None:
    with pytest.raises(Refused, match="Only an admin"), newsroom.unit("sue") as unit:
        unit.add_staff(BY_LOGIN["sue"]._replace(roles=frozenset(Role)), op())
    with pytest.raises(Refused, match="Only an admin"), newsroom.unit("sue") as unit:
        unit.set_policy(Policy(four_eyes=FourEyes.OFF), op())
    with pytest.raises(Refused, match="Only an admin"), newsroom.unit("sue") as unit:
        unit.add_desk("news", op())
    with pytest.raises(Refused, match="only admin"), newsroom.unit("ada") as unit:
        unit.add_staff(BY_LOGIN["ada"]._replace(active=False), op())
    with newsroom.unit("sue") as unit:
        assert unit.staff() == sorted(STAFF, key=lambda person: person.login)
        assert unit.policy() == Policy("The Gull")


def test_the_policy_says_where_the_newsroom_publishes(newsroom: Desk) -> None:
    policy = Policy("The Gull", territory=("GB", "IE"), outlets=("online", "print"), time_zone="Europe/Dublin")
    with newsroom.unit("ada") as unit:
        unit.set_policy(policy, op())
        assert unit.policy() == policy
        assert (
            list(unit.events())[-1].remark
            == "en-GB, author, territory GB,IE, outlets online,print, time zone Europe/Dublin"
        )
        unit.set_policy(policy._replace(territory=(), outlets=(), time_zone=""), op())
        assert unit.policy() == Policy("The Gull")
        assert list(faults(unit)) == []


def test_a_lease_is_held_taken_over_and_let_go(newsroom: Desk) -> None:
    story = started(newsroom)
    with newsroom.unit("rob") as unit:
        lease = unit.claim_lease(story, "rob's window")
        assert timedelta(seconds=50) < lease.expires - unit.now() <= timedelta(seconds=60)
        assert unit.story(story.slug).lease == lease
    with pytest.raises(Conflict, match="Rob Reporter is editing"), newsroom.unit("sue") as unit:
        unit.claim_lease(story, "sue's window")
    with newsroom.unit("sue") as unit:
        assert unit.claim_lease(story, "sue's window", take_over=True).holder == "sue"
    with newsroom.unit("rob") as unit:
        unit.release_lease(story, "rob's window")
        assert unit.story(story.slug).lease is not None
    with newsroom.unit("sue") as unit:
        unit.release_lease(story, "another window")
        unit.release_lease(story, "sue's window")
        assert unit.story(story.slug).lease is None


def test_a_photo_is_kept_once_and_a_use_needs_it(newsroom: Desk) -> None:
    content = b"not really a picture"
    sha256 = hashlib.sha256(content).hexdigest()
    photo = Photo(sha256, "quay.jpg", "image/jpeg", 640, 480, len(content), "{}", "", moments.now())
    use = PictureUse(number=1, photo=sha256, caption="The quay", credit="Gull Pictures")
    with pytest.raises(Refused, match="no photo"):
        started(newsroom, copy=FIRE.with_changes(pictures=(use.model_dump(),)))
    with newsroom.unit("rob") as unit:
        kept = unit.add_photo(photo, content, op())
        assert kept.by == "rob"
    with newsroom.unit("sue") as unit:
        assert unit.add_photo(photo._replace(file_name="other.jpg"), content, op()) == kept
        assert unit.photo_bytes(sha256) == content
        assert unit.photos_named([sha256, "0" * 64]) == {sha256: kept}
    assert started(newsroom, copy=FIRE.with_changes(pictures=(use.model_dump(),))).pictures == 1


def test_a_flipped_letter_is_found_when_the_text_is_read(newsroom: Desk) -> None:
    story = started(newsroom)
    newsroom.damage("UPDATE revision SET copy_json = replace(copy_json, 'nine', 'five')")
    with newsroom.unit("sue") as unit, pytest.raises(Unavailable, match="Revision 1 of “quay-fire” does not match"):
        unit.revision(story.id, 1)


def test_those_who_left_or_never_came_are_refused(newsroom: Desk) -> None:
    with newsroom.raw("ada") as connection:
        assert connection.execute(text("SELECT count(*) FROM staff_role")).scalar_one() == len(STAFF)
    with pytest.raises(Refused, match="no longer works"), newsroom.unit("gone") as unit:
        unit.person()
    with pytest.raises(Refused, match="Only a reporter"), newsroom.unit("idle") as unit:
        unit.create_story("quay-fire", "", op())
