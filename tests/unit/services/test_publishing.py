"""Publishing: the approved text and nothing else, recorded before it is seen, finished after a crash."""

import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from editor.domain.errors import Conflict, Refused, Unavailable
from editor.domain.story import Live, Status
from editor.domain.unit import Store
from editor.publish import disk
from editor.publish.proof import prove
from editor.services.flow import act, possible
from editor.services.history import history
from editor.services.publishing import Site, export_html, finish_releases, publish, withdraw
from editor.services.staffing import set_policy
from editor.services.stories import open_story, save

Approved = Callable[[str], str]


def visible(site: Site) -> list[str]:
    return sorted(path.name for path in site.folder.iterdir()) if site.folder.exists() else []


def test_what_was_approved_is_what_is_published(store: Store, site: Site, approved: Approved) -> None:
    slug = approved("ferry")
    with store.unit("pia") as unit:
        approved_sha = unit.story(slug).approved_sha256
        story = publish(unit, slug, site).story
        event = history(unit, slug)[-1]
        assert visible(site) == [name for name in visible(site) if name.startswith(".")], "seen before it was kept"
    assert story is not None
    assert (story.status, story.live, story.live_revision) == (Status.PUBLISHED, Live.LIVE, 2)
    package = site.folder / "ferry"
    manifest = (package / "manifest.json").read_bytes()
    assert event.manifest == hashlib.sha256(manifest).hexdigest()
    assert visible(site) == ["ferry"]
    said = json.loads(manifest)
    assert (said["revision"], said["approved_by"], said["published_by"]) == (2, "sam", "pia")
    assert approved_sha in manifest.decode()
    page = (package / "index.html").read_text("utf-8")
    assert "A ferry at the pier" in page
    assert "Test Agency" in page
    assert "harbour master" not in page
    assert prove(package) == []


@pytest.mark.parametrize("login", ["rita", "sam", "ada"])
def test_only_a_producer_publishes(store: Store, site: Site, approved: Approved, login: str) -> None:
    slug = approved("ferry")
    with pytest.raises(Refused, match="producer"), store.unit(login) as unit:
        publish(unit, slug, site)
    assert visible(site) == []


def test_a_text_changed_after_approval_is_not_published(store: Store, site: Site, approved: Approved) -> None:
    slug = approved("ferry")
    with store.unit("sam") as unit:
        act(unit, slug, "reopen")
        opened = open_story(unit, slug)
        save(unit, slug, opened.story.revision, opened.copy.with_changes(headline="Slipped in"))
    with pytest.raises(Refused), store.unit("pia") as unit:
        publish(unit, slug, site)
    with pytest.raises(Refused, match="approved"), store.unit("pia") as unit:
        export_html(unit, slug, site.folder / "out", site)
    assert visible(site) == []


def test_publishing_what_one_has_not_seen_is_a_conflict(store: Store, site: Site, approved: Approved) -> None:
    slug = approved("ferry")
    with pytest.raises(Conflict), store.unit("pia") as unit:
        publish(unit, slug, site, based_on=1)
    assert visible(site) == []


def test_nothing_is_published_under_embargo(store: Store, site: Site, approved: Approved) -> None:
    slug = approved("ferry")
    with store.unit("sam") as unit:
        act(unit, slug, "embargo", moment=unit.now() + timedelta(hours=1))
    with store.unit("pia") as unit:
        with pytest.raises(Refused, match="embargo"):
            publish(unit, slug, site)
        with pytest.raises(Refused, match="embargo"):
            export_html(unit, slug, site.folder / "out", site)
    assert visible(site) == []


def test_a_scheduled_story_waits_for_somebody_however_long_it_is_due(
    store: Store, site: Site, approved: Approved
) -> None:
    slug = approved("ferry")
    with store.unit("sam") as unit:
        act(unit, slug, "schedule", moment=unit.now())
    with store.unit("pia") as unit:
        assert unit.story(slug).scheduled_for < unit.now()
        assert finish_releases(unit, site) == []
        assert (unit.story(slug).status, visible(site)) == (Status.SCHEDULED, [])
        story = publish(unit, slug, site).story
    assert (story.status, story.scheduled_for, visible(site)) == (Status.PUBLISHED, None, ["ferry"])
    with pytest.raises(Refused, match="is published"), store.unit("pia") as unit:
        publish(unit, slug, site)


def test_who_publishes_a_scheduled_story_is_asked_of_the_policy_of_that_moment(
    store: Store, site: Site, approved: Approved
) -> None:
    slug = approved("ferry")
    with store.unit("ada") as unit:
        set_policy(unit, "subeditors_publish", "on")
    with store.unit("sam") as unit:
        act(unit, slug, "schedule", moment=unit.now())
        assert possible(unit, unit.story(slug))["publish"] == ""
    with store.unit("ada") as unit:
        set_policy(unit, "subeditors_publish", "off")
    with pytest.raises(Refused, match="Only a producer"), store.unit("sam") as unit:
        publish(unit, slug, site)
    with store.unit("pia") as unit:
        act(unit, slug, "embargo", moment=unit.now() + timedelta(days=1))
    with pytest.raises(Refused, match="under embargo"), store.unit("pia") as unit:
        publish(unit, slug, site)
    assert visible(site) == []


def test_a_unit_that_fails_after_building_leaves_nothing_to_be_seen(
    store: Store, site: Site, approved: Approved
) -> None:
    slug = approved("ferry")

    def power_cut() -> None:
        with store.unit("pia") as unit:
            publish(unit, slug, site)
            raise LookupError("the power went just before the commit")

    with pytest.raises(LookupError):
        power_cut()
    assert not site.folder.exists(), "what was built, and the folder made for it, went again"
    with store.unit("pia") as unit:
        assert unit.story(slug).status is Status.APPROVED
        assert finish_releases(unit, site) == []


def test_a_release_cut_off_after_the_commit_is_finished_at_the_next_start(
    store: Store, site: Site, approved: Approved, monkeypatch: pytest.MonkeyPatch
) -> None:
    slug = approved("ferry")

    def cut(source: Path, destination: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(disk, "rename", cut)
        with pytest.raises(Unavailable), store.unit("pia") as unit:
            publish(unit, slug, site)
    assert "ferry" not in visible(site)
    with store.unit("pia") as unit:
        assert unit.story(slug).status is Status.PUBLISHED
        assert len(finish_releases(unit, site)) == 1
    assert visible(site) == ["ferry"]
    assert prove(site.folder / "ferry") == []


def test_a_correction_replaces_the_live_page_and_keeps_its_address(
    store: Store, site: Site, approved: Approved
) -> None:
    slug = approved("ferry")
    with store.unit("pia") as unit:
        publish(unit, slug, site)
    with store.unit("rita") as unit:
        act(unit, slug, "revise", value="correction", reason="The time was wrong")
        opened = open_story(unit, slug)
        save(unit, slug, opened.story.revision, opened.copy.with_changes(body="It sails at ten."))
    with store.unit("pia") as unit:
        out = export_html(unit, slug, site.folder.parent / "exported", site)
    assert "at nine" in (out / "index.html").read_text("utf-8"), "what is live, not the draft, is exported"
    with store.unit("sam") as unit:
        act(unit, slug, "slug", value="renamed")
        act(unit, "renamed", "submit")
        act(unit, "renamed", "approve")
    with store.unit("pia") as unit:
        story = publish(unit, "renamed", site).story
    assert story is not None
    assert story.address == "ferry"
    assert visible(site) == ["ferry"]
    page = (site.folder / "ferry" / "index.html").read_text("utf-8")
    assert "at ten" in page
    assert "The time was wrong" in page


def test_a_withdrawn_story_leaves_a_notice_without_a_word_of_it(store: Store, site: Site, approved: Approved) -> None:
    slug = approved("ferry")
    with store.unit("pia") as unit:
        publish(unit, slug, site)
    with pytest.raises(Refused, match="reason"), store.unit("pia") as unit:
        withdraw(unit, slug, "", site)
    with store.unit("pia") as unit:
        story = withdraw(unit, slug, "It was wrong", site).story
    assert story is not None
    assert story.live is Live.WITHDRAWN
    text = "".join(path.read_text("utf-8") for path in (site.folder / "ferry").iterdir() if path.suffix != ".css")
    assert "Nobody knew" not in text
    assert "It was wrong" not in text
    assert prove(site.folder / "ferry") == []


def test_export_does_not_replace_what_is_no_package(store: Store, site: Site, approved: Approved) -> None:
    slug = approved("ferry")
    holiday = site.folder.parent / "holiday"
    holiday.mkdir()
    (holiday / "beach.txt").write_text("sand")
    with pytest.raises(Refused, match="holiday"), store.unit("rita") as unit:
        export_html(unit, slug, holiday, site)
    assert [path.name for path in holiday.iterdir()] == ["beach.txt"]


def test_export_does_not_replace_what_readers_see(store: Store, site: Site, approved: Approved) -> None:
    slug = approved("ferry")
    with store.unit("pia") as unit:
        publish(unit, slug, site)
    page = site.folder / "ferry"
    live = (page / "index.html").read_bytes()
    with store.unit("rita") as unit:
        act(unit, slug, "revise", value="update")
        opened = open_story(unit, slug)
        save(unit, slug, opened.story.revision, opened.copy.with_changes(body="Approved, not published."))
        act(unit, slug, "submit")
    with store.unit("sam") as unit:
        act(unit, slug, "approve")
    with pytest.raises(Refused, match="what readers see"), store.unit("rita") as unit:
        export_html(unit, slug, page, site)
    assert (page / "index.html").read_bytes() == live
    assert visible(site) == ["ferry"]
    with store.unit("rita") as unit:
        for _ in range(2):
            export_html(unit, slug, site.folder.parent / "out", site)


def test_nothing_withdrawn_is_exported_over_its_notice_or_elsewhere(
    store: Store, site: Site, approved: Approved
) -> None:
    slug = approved("ferry")
    with store.unit("pia") as unit:
        publish(unit, slug, site)
    with store.unit("pia") as unit:
        withdraw(unit, slug, "It was wrong", site)
    for place in (site.folder / "ferry", site.folder.parent / "out"):
        with pytest.raises(Refused, match="was withdrawn"), store.unit("rita") as unit:
            export_html(unit, slug, place, site)
    assert "Nobody knew" not in (site.folder / "ferry" / "index.html").read_text("utf-8")


def test_the_top_of_a_disk_is_no_package(store: Store, site: Site, approved: Approved) -> None:
    slug = approved("ferry")
    with pytest.raises(Refused, match="name a folder"), store.unit("rita") as unit:
        export_html(unit, slug, Path("/"), site)


def test_a_story_is_not_withdrawn_where_its_page_is_not(store: Store, site: Site, approved: Approved) -> None:
    slug = approved("ferry")
    elsewhere = Site(site.folder.parent / "elsewhere", site.template)
    with store.unit("pia") as unit:
        publish(unit, slug, elsewhere)
    with pytest.raises(Refused, match="name the folder"), store.unit("pia") as unit:
        withdraw(unit, slug, "It was wrong", site)
    with store.unit("pia") as unit:
        assert unit.story(slug).live is Live.LIVE
        withdraw(unit, slug, "It was wrong", elsewhere)
    assert "Nobody knew" not in (elsewhere.folder / "ferry" / "index.html").read_text("utf-8")


def test_publishing_elsewhere_says_that_the_earlier_page_was_not_there(
    store: Store, site: Site, approved: Approved
) -> None:
    slug = approved("ferry")
    with store.unit("pia") as unit:
        assert "earlier" not in " ".join(publish(unit, slug, site).remarks)
    with store.unit("rita") as unit:
        act(unit, slug, "revise", value="update")
        act(unit, slug, "submit")
    with store.unit("sam") as unit:
        act(unit, slug, "approve")
    with store.unit("pia") as unit:
        change = publish(unit, slug, Site(site.folder.parent / "elsewhere", site.template))
    assert "earlier page" in " ".join(change.remarks)
