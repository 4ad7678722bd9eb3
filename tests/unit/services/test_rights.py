"""Rights that stop: at approval, at scheduling, at publishing, and what is live is looked at again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.copy import Copy, PictureUse, Rights
from editor.domain.errors import Refused
from editor.domain.people import Policy
from editor.domain.unit import Store
from editor.services.acknowledging import acknowledge
from editor.services.flow import act, possible
from editor.services.live_checks import live_faults
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit
from editor.services.publishing import Site, export_html, publish
from editor.services.rights import Facts, facts, findings_of, judged
from editor.services.staffing import set_policy
from editor.services.stories import new_story, open_story
from editor.services.usage import usage
from tests.unit.services.samples import photo

NOW = datetime(2026, 5, 6, 12, tzinfo=UTC)
Submitted = Callable[..., str]


def day(after: int) -> str:
    return (datetime.now(UTC).date() + timedelta(days=after)).isoformat()


@pytest.fixture
def submitted(store: Store) -> Submitted:
    """Writes, illustrates and submits a story whose picture carries these words."""

    def make(slug: str, *, rights: Rights | None = None, colour: int = 40, **words: str) -> str:
        data = photo((colour, 90, 140), caption="A ferry", credit="Test Agency", **words)
        with store.unit("rita") as unit:
            new_story(unit, slug, "news", Copy(headline="Ferry", body="It sails."))
            attach(unit, slug, 0, [PictureFile(data, "ferry.jpg")])
            if rights is not None:
                edit(unit, slug, 0, 1, {"rights": rights})
            act(unit, slug, "submit")
        return slug

    return make


def approve(store: Store, slug: str) -> None:
    with store.unit("sam") as unit:
        act(unit, slug, "approve")


def live(store: Store, site: Site, slug: str) -> None:
    approve(store, slug)
    with store.unit("pia") as unit:
        publish(unit, slug, site)


def test_words_nobody_understands_stop_approval_until_somebody_says_that_they_read_them(
    store: Store, submitted: Submitted
) -> None:
    slug = submitted("ferry", instructions="NO SALES. Phone the desk first.")
    with pytest.raises(Refused, match="Phone the desk first"):
        approve(store, slug)
    with store.unit("sam") as unit:
        assert "Phone the desk first." in possible(unit, unit.story(slug))["approve"]
        assert [one.rule for one in open_story(unit, slug).findings if one.level == "approve"] == [
            "rights-not-understood"
        ]
        with pytest.raises(Refused, match="asks for these words"):
            acknowledge(unit, slug, 0, "NO SALES.")
        acknowledge(unit, slug, 0, "Phone the desk first.")
        rights = open_story(unit, slug).copy.picture(1).rights
        assert rights is not None
        (kept,) = rights.acknowledged
        assert (kept.text, kept.by) == ("Phone the desk first.", "sam")
        assert possible(unit, unit.story(slug))["approve"] == ""
    approve(store, slug)


def test_words_that_change_are_to_be_read_again(store: Store, submitted: Submitted) -> None:
    slug = submitted("ferry", instructions="Phone the desk first.")
    with store.unit("sam") as unit:
        acknowledge(unit, slug, 0, "Phone the desk first.")
        edit(unit, slug, 0, 1, {"instructions": "Phone the desk FIRST."})
    with pytest.raises(Refused, match="FIRST"):
        approve(store, slug)


def test_terms_of_a_file_that_the_story_leaves_out_stop_it_until_somebody_says_that_they_read_them(
    store: Store, submitted: Submitted, site: Site
) -> None:
    slug = submitted("ferry", instructions="JAPAN OUT", usage_terms="Once only")
    with store.unit("sam") as unit:
        edit(unit, slug, 0, 1, {"instructions": "", "usage_terms": "Handed on:\nJAPAN  OUT"})
        opened = open_story(unit, slug)
        assert [one.field for one in opened.findings if one.rule == "rights-left-out"] == ["usage_terms"]
        edit(unit, slug, 0, 1, {"usage_terms": ""})
    with pytest.raises(Refused, match=r"came with “JAPAN OUT”.*came with “Once only”"):
        approve(store, slug)
    with store.unit("sam") as unit:
        (told,) = judged(open_story(unit, slug).copy, facts(unit, open_story(unit, slug).copy))
        assert [(line.words, line.level) for line in told.lines] == [
            ("JAPAN OUT", "acknowledge"),
            ("Once only", "acknowledge"),
        ]
        acknowledge(unit, slug, 0, "JAPAN OUT")
        acknowledge(unit, slug, 0, "Once only")
    live(store, site, slug)


def test_one_word_from_a_person_does_for_every_picture_that_says_the_same(store: Store, submitted: Submitted) -> None:
    slug = submitted("ferry", instructions="Ask Sam.")
    with store.unit("sam") as unit:
        second = photo((9, 9, 9), caption="A pier", credit="Test Agency", instructions="Ask Sam.")
        attach(unit, slug, 0, [PictureFile(second, "pier.jpg")])
        acknowledge(unit, slug, 0, "Ask Sam.")
        assert possible(unit, unit.story(slug))["approve"] == ""


@pytest.mark.parametrize(
    ("rights", "said"),
    [
        (Rights(until=day(-1)), "its time was over"),
        (Rights(category="handout", permission_from="Coastguard", permission_on=day(-15)), "its time was over"),
        (Rights(category="social", permission_from="A. Nobody"), "say when permission was given"),
        (Rights(withdrawn=day(0)), "was withdrawn"),
        (
            Rights(permission_from="A. Nobody", permission_on=day(3)),
            "has a permission of .*, a day that is yet to come",
        ),
        (Rights(category="handout", permission_from="Coastguard", permission_on=day(30)), "that is yet to come"),
    ],
)
def test_permission_that_is_over_or_wanting_stops_approval(
    store: Store, submitted: Submitted, rights: Rights, said: str
) -> None:
    slug = submitted("ferry", rights=rights)
    with pytest.raises(Refused, match=said):
        approve(store, slug)


def test_a_handout_is_good_for_fourteen_days_unless_more_was_agreed(store: Store, submitted: Submitted) -> None:
    given = Rights(category="handout", permission_from="Coastguard", permission_on=day(-15), until=day(30))
    approve(store, submitted("ferry", rights=given, instructions="handout, 14 days", date_created=day(-20)))
    with pytest.raises(Refused, match="its time was over"):
        approve(store, submitted("pier", colour=1, instructions="handout, 14 days", date_created=day(-20)))


def test_a_story_is_not_scheduled_for_a_day_its_picture_may_not_be_seen(store: Store, submitted: Submitted) -> None:
    slug = submitted("ferry", rights=Rights(until=day(2)))
    approve(store, slug)
    with store.unit("pia") as unit:
        with pytest.raises(Refused, match="its time was over"):
            act(unit, slug, "schedule", moment=unit.now() + timedelta(days=5))
        act(unit, slug, "schedule", moment=unit.now() + timedelta(days=1))


def test_what_ran_out_since_it_was_approved_is_not_published(
    store: Store, submitted: Submitted, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    slug = submitted("ferry", rights=Rights(until=day(2)))
    approve(store, slug)
    with store.unit("pia") as unit:
        later = unit.now() + timedelta(days=5)
        monkeypatch.setattr(type(unit), "now", lambda _: later)
        with pytest.raises(Refused, match=r"cannot be published.*its time was over"):
            publish(unit, slug, site)
        with pytest.raises(Refused, match=r"cannot be exported.*its time was over"):
            export_html(unit, slug, site.folder / "out", site)
    assert not site.folder.exists() or not list(site.folder.glob("[!.]*"))


def test_what_is_live_is_looked_at_again(store: Store, submitted: Submitted, site: Site) -> None:
    live(store, site, submitted("ferry", rights=Rights(until=day(2))))
    live(store, site, submitted("pier", colour=1))
    with store.unit("sam") as unit:
        assert live_faults(unit) == []
        (fault,) = live_faults(unit, unit.now() + timedelta(days=5))
    assert (fault.story.slug, fault.finding.rule, fault.finding.picture) == ("ferry", "rights-expired", 1)


def test_a_permission_taken_back_in_one_story_is_found_wherever_readers_see_the_picture(
    store: Store, submitted: Submitted, site: Site
) -> None:
    live(store, site, submitted("ferry"))
    draft = submitted("second-ferry", rights=Rights(permission_from="A. Nobody"))
    with store.unit("sam") as unit:
        edit(unit, draft, 0, 1, {"rights": Rights(withdrawn="2026-05-06")})
        (fault,) = live_faults(unit)
    assert (fault.story.slug, fault.finding.message) == (
        "ferry",
        "The permission for picture 1 was withdrawn on 2026-05-06.",
    )


def test_a_last_day_that_is_learnt_later_stands_against_what_readers_see(
    store: Store, submitted: Submitted, site: Site
) -> None:
    live(store, site, submitted("ferry", rights=Rights(permission_from="A. Nobody", until=day(30))))
    with store.unit("sam") as unit:
        act(unit, "ferry", "revise", value="update", reason="More is known")
        edit(unit, "ferry", 0, 1, {"rights": Rights(permission_from="A. Nobody", until=day(3))})
        assert live_faults(unit) == []
        (fault,) = live_faults(unit, unit.now() + timedelta(days=5))
        assert (fault.finding.rule, fault.finding.picture) == ("rights-expired", 1)
        assert fault.finding.message.endswith("So says the copy that is being worked on.")
        (fault,) = live_faults(unit, unit.now() + timedelta(days=40))
        assert not fault.finding.message.endswith("being worked on.")


def test_where_a_picture_is_used(store: Store, submitted: Submitted, site: Site) -> None:
    live(store, site, submitted("ferry", job_id="JOB7"))
    submitted("second-ferry", job_id="JOB7")
    submitted("pier", colour=1, job_id="JOB8")
    with store.unit("sam") as unit:
        sha = open_story(unit, "ferry").copy.picture(1).photo
        for what in ("JOB7", sha, sha[:12]):
            found = {one.story.slug: (one.revisions, one.current, one.live) for one in usage(unit, what)}
            assert found == {"ferry": ((2,), True, True), "second-ferry": ((2,), True, False)}
        assert usage(unit, "JOB9") == usage(unit, sha[:4]) == usage(unit, "") == []


USE = PictureUse(number=1, photo="a" * 64, instructions="IRELAND OUT", caption="A ferry", credit="Test Agency")


def test_the_newsrooms_territory_and_outlets_decide() -> None:
    copy = Copy(pictures=(USE,))
    known = Facts(NOW, Policy(territory=("IE",)))
    assert [(one.rule, one.level) for one in findings_of(copy, known)] == [("rights-territory", "approve")]
    assert findings_of(copy, replace(known, policy=Policy(territory=("DE",)))) == []
    online = Copy(pictures=(USE.with_changes(instructions="INTERNET OUT"),))
    assert findings_of(online, replace(known, policy=Policy(outlets=("newspaper",)))) == []
    assert [one.rule for one in findings_of(online, known)] == ["rights-outlet"]


@pytest.mark.parametrize(
    ("zone", "clock", "over"),
    [
        ("Asia/Tokyo", "2026-11-30T14:59", False),
        ("Asia/Tokyo", "2026-11-30T15:00", True),
        ("America/Los_Angeles", "2026-12-01T07:59", False),
        ("America/Los_Angeles", "2026-12-01T08:00", True),
        ("", "2026-11-30T23:59", False),
        ("", "2026-12-01T00:00", True),
    ],
)
def test_a_permission_ends_with_the_newsrooms_own_day(zone: str, clock: str, over: bool) -> None:
    copy = Copy(pictures=(USE.with_changes(instructions="", rights=Rights(until="2026-11-30")),))
    known = Facts(datetime.fromisoformat(f"{clock}+00:00"), Policy(time_zone=zone))
    assert [one.level for one in findings_of(copy, known)] == ["approve" if over else "advice"]


def test_a_picture_came_on_the_newsrooms_own_day(store: Store, submitted: Submitted) -> None:
    slug = submitted("ferry")
    with store.unit("ada") as unit:
        set_policy(unit, "time_zone", "Etc/GMT-14")
        copy = open_story(unit, slug).copy
        (came,) = facts(unit, copy).arrived.values()
        set_policy(unit, "time_zone", "Etc/GMT+10")
        assert facts(unit, copy).arrived == {copy.pictures[0].photo: came - timedelta(days=1)}


def test_a_mandatory_credit_is_held_against_what_readers_see() -> None:
    use = USE.with_changes(instructions="Mandatory credit: A. Nobody/Test Agency.", creator="A. Nobody")
    (said,) = findings_of(Copy(pictures=(use,)), Facts(NOW))
    assert said.rule == "rights-credit"
    assert "and the credit is “Test Agency”." in said.message
    shown = use.with_changes(credit="A. Nobody/Test Agency")
    assert findings_of(Copy(pictures=(shown,)), Facts(NOW)) == []


def test_the_terms_are_told_line_by_line_with_what_stands_against_the_use() -> None:
    use = USE.with_changes(
        instructions="NO SALES. Phone Sam.\nIRELAND OUT. Ask Sam.", rights=Rights(until="2026-12-31")
    )
    (one,) = judged(
        Copy(pictures=(use.with_words_read("Ask Sam.", "sam", "2026-05-06"),)), Facts(NOW, Policy(territory=("IE",)))
    )
    assert [(line.words, line.meaning, line.level or line.reader) for line in one.lines] == [
        ("NO SALES.", "No sales", ""),
        ("Phone Sam.", "Not understood", "acknowledge"),
        ("IRELAND OUT.", "Not in Ireland", "block"),
        ("Ask Sam.", "Not understood", "sam"),
    ]


def test_a_picture_that_says_nothing_is_not_judged_and_one_without_its_file_neither() -> None:
    silent, waiting = USE.with_changes(instructions=""), USE.with_changes(number=2, photo="")
    assert judged(Copy(pictures=(silent, waiting)), Facts(NOW)) == []
