"""The sentence a person gets when the table says no."""

from datetime import timedelta

import pytest

from editor.domain import moments
from editor.domain.errors import Conflict, Refused
from editor.domain.people import FourEyes, Person, Policy, Role
from editor.domain.story import Lease, Live, Status, Story
from editor.domain.workflow import Request, objection, outcome_from

NOW = moments.from_text("2026-01-10T14:30:00.000000Z")
SHA = "a" * 64
STORY = Story(
    id="s", slug="quay-fire", desk="", status=Status.SUBMITTED, live=Live.NO, author="rob", last_editor="sue", assignee="",
    revision=3, sha256=SHA, approved_revision=0, approved_sha256="", approved_by="", live_revision=0, address="",
    priority=5, deadline=None, embargo=None, scheduled_for=None, spiked_from="", submit_blocks=0, approve_blocks=0,
    blocking_notes=0, headline="Fire", words=9, pictures=0, created=NOW, updated=NOW,
)  # fmt: skip
APPROVED = STORY._replace(status=Status.APPROVED, approved_revision=3, approved_sha256=SHA)


def person(login: str, *roles: Role) -> Person:
    return Person(login, login.title(), frozenset(roles))


ROB, SUE = person("rob", Role.REPORTER, Role.SUBEDITOR), person("sue", Role.SUBEDITOR)
SAM, PAT = person("sam", Role.SUBEDITOR), person("pat", Role.PRODUCER)


def said(action: str, who: Person, story: Story = STORY, policy: Policy | None = None, **given: object) -> str:
    ask = Request(action, who, NOW, **{"based_on": story.revision, **given})
    error = objection(ask, story, policy or Policy())
    return error.sentence if error else ""


@pytest.mark.parametrize(
    ("heard", "sentence"),
    [
        (said("approve", SAM), ""),
        (said("approve", SUE), ""),
        (said("approve", PAT), "Only a subeditor may approve “quay-fire” now."),
        (said("approve", ROB), "You wrote “quay-fire”; someone else must approve it."),
        (said("approve", ROB, policy=Policy(four_eyes=FourEyes.OFF)), ""),
        (
            said("approve", SUE, policy=Policy(four_eyes=FourEyes.STRICT)),
            "You edited “quay-fire” last; someone else must approve it.",
        ),
        (
            said("approve", SAM, STORY._replace(blocking_notes=1)),
            "A blocking note is open on “quay-fire”; answer it first.",
        ),
        (said("publish", PAT), "“quay-fire” is submitted: it cannot be published now."),
        (said("publish", PAT, APPROVED), "“quay-fire” can be published only with a proved package."),
        (said("publish", SAM, APPROVED, manifest=SHA), "Only a producer may publish “quay-fire” now."),
        (said("publish", SAM, APPROVED, Policy(subeditors_publish=True), manifest=SHA), ""),
        (
            said("publish", PAT, APPROVED._replace(embargo=NOW + timedelta(hours=1)), manifest=SHA),
            "“quay-fire” is under embargo until 10 Jan 2026 15:30 UTC.",
        ),
        (said("return", SAM, reason=" "), "Say why “quay-fire” is to be returned: a reason is required."),
        (
            said("recall", ROB, STORY._replace(lease=Lease("sue", "w", NOW + timedelta(seconds=1)))),
            "sue is editing “quay-fire” now.",
        ),
        (said("recall", ROB, STORY._replace(lease=Lease("sue", "w", NOW))), ""),
    ],
)
def test_the_sentence(heard: str, sentence: str) -> None:
    assert heard == sentence


def test_a_stale_base_is_a_conflict_and_one_to_come_is_refused() -> None:
    assert isinstance(objection(Request("approve", SAM, NOW, based_on=2), STORY, Policy()), Conflict)
    assert isinstance(objection(Request("approve", SAM, NOW, based_on=4), STORY, Policy()), Refused)


def test_the_first_text_is_the_authors() -> None:
    empty = STORY._replace(status=Status.DRAFT, revision=0, sha256="")
    assert said("save", ROB, empty) == ""
    assert "only rob, who started it" in said("save", SUE, empty)


def test_where_a_step_leads() -> None:
    assert outcome_from("approve", "submitted") == "approved"
    assert outcome_from("unspike", "spiked", "submitted") == "submitted"
    assert outcome_from("publish", "submitted") == ""
