"""A small newsroom on a real embedded store: one person for each role, and a site to publish to."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor.config.resources import resource
from editor.domain.copy import Copy
from editor.domain.people import Person, Policy, Role
from editor.domain.unit import Store
from editor.publish.html.template import read_template
from editor.services.flow import act
from editor.services.ids import new_op
from editor.services.opening import open_store
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach
from editor.services.publishing import Site
from editor.services.stories import new_story
from tests.unit.services.samples import photo

STAFF = {"rita": Role.REPORTER, "ruth": Role.REPORTER, "sam": Role.SUBEDITOR, "pia": Role.PRODUCER, "ada": Role.ADMIN}


@pytest.fixture(scope="session")
def staffed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with its staff, made once and copied for each test."""
    path = tmp_path_factory.mktemp("staffed") / "newsroom.db"
    opened = open_store(str(path), "tests")
    with opened.unit("ada") as unit:
        unit.add_staff(Person("ada", "Ada", frozenset({Role.ADMIN})), new_op())
        unit.set_policy(Policy(newsroom="Test Post"), new_op())
        unit.add_desk("news", new_op())
        for login, role in STAFF.items():
            if login != "ada":
                unit.add_staff(Person(login, login.title(), frozenset({role})), new_op())
    opened.close()
    return path


@pytest.fixture
def store(staffed: Path, tmp_path: Path) -> Iterator[Store]:
    opened = open_store(str(shutil.copy(staffed, tmp_path / "newsroom.db")), "tests")
    yield opened
    opened.close()


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path / "site", read_template(resource("templates", "article")))


@pytest.fixture
def credited() -> bytes:
    """A picture that brings a caption and a credit."""
    return photo(caption="A ferry at the pier", credit="Test Agency", creator="A. Nobody")


@pytest.fixture
def approved(store: Store, credited: bytes) -> Callable[[str], str]:
    """Writes, illustrates, submits and approves a story of this slug."""

    def make(slug: str) -> str:
        copy = Copy(
            headline="Ferry to sail", body="It sails at nine.\n\nNobody knew.", editor_note="Ring the harbour master"
        )
        with store.unit("rita") as unit:
            new_story(unit, slug, "news", copy)
            attach(unit, slug, 0, [PictureFile(credited, "ferry.jpg")])
            act(unit, slug, "submit")
        with store.unit("sam") as unit:
            act(unit, slug, "approve")
        return slug

    return make
