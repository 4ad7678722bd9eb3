"""Publishing a story again encodes no picture again, and what is kept for that lies outside what readers see."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from editor.domain.unit import Store
from editor.media.encoding import Encoding
from editor.services.flow import act
from editor.services.publishing import Site, export_html, publish
from editor.services.stories import open_story, save


@pytest.fixture
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The kind of each picture that is encoded from now on."""
    kinds: list[str] = []
    real = Encoding.encoded

    def counted(self: Encoding, *args: Any) -> bytes:
        kinds.append(self.form)
        return real(self, *args)

    monkeypatch.setattr(Encoding, "encoded", counted)
    return kinds


def test_a_second_publish_encodes_nothing(
    store: Store, site: Site, approved: Callable[[str], str], encoded: list[str]
) -> None:
    slug = approved("ferry")
    with store.unit("pia") as unit:
        publish(unit, slug, site)
    assert encoded
    encoded.clear()
    with store.unit("rita") as unit:
        act(unit, slug, "revise", value="correction", reason="The caption was wrong")
        opened = open_story(unit, slug)
        (use,) = opened.copy.pictures
        copy = opened.copy.with_changes(pictures=(use.with_changes(caption="A ferry at the quay"),))
        save(unit, slug, opened.story.revision, copy)
        act(unit, slug, "submit")
    with store.unit("sam") as unit:
        act(unit, slug, "approve")
    with store.unit("pia") as unit:
        publish(unit, slug, site)
        export_html(unit, slug, site.folder.parent / "exported", site)
    assert encoded == []
    assert "at the quay" in (site.folder / slug / "index.html").read_text("utf-8")
    assert sorted(path.name for path in site.folder.parent.iterdir() if path.is_dir()) == [
        ".site.pixels",
        "exported",
        "site",
    ]


def test_a_second_export_encodes_nothing_where_nothing_was_ever_published(
    store: Store, site: Site, approved: Callable[[str], str], encoded: list[str]
) -> None:
    slug = approved("ferry")
    to = site.folder.parent
    elsewhere = replace(site, folder=to / "Documents" / "Copydesk" / "newsroom")
    for name, makes in (("one", True), ("two", False), ("two", False)):
        encoded.clear()
        with store.unit("rita") as unit:
            export_html(unit, slug, to / name, elsewhere)
        assert (name, bool(encoded)) == (name, makes)
    assert not elsewhere.folder.exists()
