"""Two people at the same moment on a real server: whoever comes first, what was approved is what is published."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Barrier

import pytest

from editor.config.resources import resource
from editor.domain.copy import Copy
from editor.domain.errors import CopydeskError
from editor.publish.html.template import read_template
from editor.publish.manifest import manifest_sha256
from editor.publish.proof import prove
from editor.services.flow import act
from editor.services.publishing import Site, publish, withdraw
from editor.services.stories import new_story, open_story, save
from editor.store.verify import faults
from tests.store.postgresql.desk import ServerDesk
from tests.store.postgresql.fixtures import place, server_desk
from tests.unit.services.test_publishing import visible

__all__ = ["place", "server_desk"]

ROUNDS = range(4)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path / "site", read_template(resource("templates", "article")))


def at_once(acts: Sequence[Callable[[], object]]) -> list[bool]:
    """Do all at the same moment; whether each was done. Nothing but a refusal in a sentence may come of it."""
    gate = Barrier(len(acts))

    def done(act: Callable[[], object]) -> bool:
        gate.wait()
        try:
            act()
        except CopydeskError:
            return False
        return True

    with ThreadPoolExecutor(len(acts)) as people:
        return list(people.map(done, acts))


def submitted(desk: ServerDesk, slug: str) -> None:
    with desk.unit("rob") as unit:
        new_story(unit, slug, "", Copy(headline="As approved", body="It sails at nine."))
        act(unit, slug, "submit")


def approved(desk: ServerDesk, slug: str) -> None:
    submitted(desk, slug)
    with desk.unit("sue") as unit:
        act(unit, slug, "approve")


def published(desk: ServerDesk, login: str, slug: str, site: Site) -> None:
    with desk.unit(login) as unit:
        publish(unit, slug, site)


def withdrawn(desk: ServerDesk, login: str, slug: str, site: Site) -> None:
    with desk.unit(login) as unit:
        withdraw(unit, slug, "It was wrong.", site)


def slipped_in(desk: ServerDesk, login: str, slug: str, *, reopening: bool) -> None:
    with desk.unit(login) as unit:
        if reopening:
            act(unit, slug, "reopen")
        opened = open_story(unit, slug)
        save(unit, slug, opened.story.revision, opened.copy.with_changes(headline="Slipped in"))


def approve_seen(desk: ServerDesk, login: str, slug: str) -> None:
    with desk.unit(login) as unit:
        act(unit, slug, "approve", based_on=1)


def amiss(desk: ServerDesk, slug: str, site: Site) -> list[str]:
    """What of a story's page is not as its history has it."""
    with desk.unit("ada") as unit:
        events = list(unit.events(unit.story(slug).id))
        released = [event for event in events if event.manifest]
        if not released:
            return [f"“{slug}” stands there unpublished"] if slug in visible(site) else []
        folder, last = site.folder / slug, released[-1]
        wrong = [] if manifest_sha256(folder) == last.manifest else ["another page stands there"]
        wrong += [fault.message for fault in prove(folder)]
        for event in released:
            approvals = [one for one in events if one.action == "approve" and one.seq < event.seq]
            since = {one.action for one in events if approvals and approvals[-1].seq < one.seq < event.seq}
            if event.action == "publish" and (
                not approvals or approvals[-1].sha256 != event.sha256 or since & {"save", "reopen", "return"}
            ):
                wrong.append("what was published was not approved")
        return wrong


def test_an_edit_and_an_approval_of_what_was_seen_before_it(server_desk: ServerDesk, site: Site) -> None:
    for number in ROUNDS:
        submitted(server_desk, slug := f"story-{number}")
        edit = partial(slipped_in, server_desk, "sam", slug, reopening=False)
        assert sorted(at_once([edit, partial(approve_seen, server_desk, "sue", slug)])) == [False, True]
        with server_desk.unit("ada") as unit:
            story = unit.story(slug)
            assert story.approved_revision in (0, story.revision)
            assert story.approved_revision == 0 or story.headline == "As approved"


def test_an_edit_and_a_publication(server_desk: ServerDesk, site: Site) -> None:
    for number in ROUNDS:
        approved(server_desk, slug := f"story-{number}")
        edit = partial(slipped_in, server_desk, "sam", slug, reopening=True)
        assert sorted(at_once([edit, partial(published, server_desk, "pat", slug, site)])) == [False, True]
        assert amiss(server_desk, slug, site) == []
        if slug in visible(site):
            assert "<h1>As approved</h1>" in (site.folder / slug / "index.html").read_text("utf-8")


def test_two_publications(server_desk: ServerDesk, site: Site) -> None:
    for number in ROUNDS:
        approved(server_desk, slug := f"story-{number}")
        acts = [partial(published, server_desk, login, slug, site) for login in ("pat", "olive")]
        assert sorted(at_once(acts)) == [False, True]
        assert amiss(server_desk, slug, site) == []
    assert visible(site) == [f"story-{number}" for number in ROUNDS]


def test_a_withdrawal_and_the_publication_of_a_new_version(server_desk: ServerDesk, site: Site) -> None:
    for number in ROUNDS:
        approved(server_desk, slug := f"story-{number}")
        published(server_desk, "pat", slug, site)
        with server_desk.unit("rob") as unit:
            act(unit, slug, "revise", value="update")
            act(unit, slug, "submit")
        with server_desk.unit("sue") as unit:
            act(unit, slug, "approve")
        acts = [
            partial(withdrawn, server_desk, "pat", slug, site),
            partial(published, server_desk, "olive", slug, site),
        ]
        assert any(at_once(acts))
        assert amiss(server_desk, slug, site) == []
    with server_desk.unit("ada") as unit:
        assert list(faults(unit)) == []


def test_a_page_that_is_not_the_one_in_history_is_amiss(server_desk: ServerDesk, site: Site) -> None:
    approved(server_desk, "ferry")
    (site.folder / "ferry").mkdir(parents=True)
    assert amiss(server_desk, "ferry", site) == ["“ferry” stands there unpublished"]
    published(server_desk, "pat", "ferry", site)
    assert amiss(server_desk, "ferry", site) == []
    server_desk.damage("UPDATE event SET sha256 = 'f' WHERE action = 'approve'")
    (site.folder / "ferry" / "manifest.json").write_text("{}", "utf-8")
    assert amiss(server_desk, "ferry", site)[0] == "another page stands there"
    assert amiss(server_desk, "ferry", site)[-1] == "what was published was not approved"
