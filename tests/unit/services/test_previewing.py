"""A page that is patched while it is written always reads as one that is made anew."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.copy import Copy, Crop, PictureUse, Tone
from editor.domain.errors import Refused
from editor.domain.treatment import Treatment
from editor.publish.html.page import preview_html
from editor.services import previewing
from editor.services.previewing import END, SCHEME, GivenUp, Lines, LivePage, Patch, address, difference
from tests.unit.publish.making import template

NOBODY: Any = None
LINES = (
    "", "", "", "The last boat left at ten.", "## Crosshead", "#### Lower", "> Quoted", "- one", "  - two", "1. first",
    "![](photo:1)", "Words ![](photo:2) and words", "![](photo:3)", "![](photo:9)", "| a | b |", "|---|--:|", "| 1 | 2 |",
    "---", "    set in", "**bold", "[link](https://example.org)", "<b>no</b>", "\\", "`code",
)  # fmt: skip
PICTURES = tuple(
    PictureUse(number=number, photo=f"{number:064x}", placement=placement, caption=f"Caption {number}")
    for number, placement in ((1, "lead"), (2, "inline"), (3, "inline"))
)
edits = st.tuples(st.floats(0, 1), st.integers(0, 4), st.lists(st.sampled_from(LINES), max_size=5))
others = st.fixed_dictionaries(
    {"headline": st.sampled_from(["", "Ferries"]), "pictures": st.sampled_from([PICTURES, PICTURES[1:], ()])}
)


def made_anew(body: str, fields: dict[str, Any]) -> str:
    copy = Copy(**fields, body=body)
    return preview_html(copy, template(), address, newsroom="Post", desk="news", image_sources=f"{SCHEME}:")


class Shown:
    """The page as a browser holds it."""

    def __init__(self, whole: str) -> None:
        head, *parts = re.split(r"<!--(\d+)-->", whole)
        tail = parts[-1].rindex("\n</div>\n")
        self.frame = head + parts[-1][tail:]
        parts[-1] = parts[-1][:tail]
        self.blocks = dict(zip(map(int, parts[::2]), parts[1::2], strict=True))

    def take(self, patch: Patch) -> None:
        for number in patch.gone:
            del self.blocks[number]
        order = list(self.blocks)
        for number, html, before in patch.put:
            if number not in order:
                order.insert(order.index(before), number)
            self.blocks[number] = html
        self.blocks = {number: self.blocks[number] for number in order}
        self.frame = patch.frame or self.frame

    @property
    def html(self) -> str:
        begin = self.frame.index('<div class="body">\n') + len('<div class="body">\n')
        return self.frame[:begin] + "".join(self.blocks.values()) + self.frame[begin:]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=12), st.lists(st.tuples(edits, st.none() | others), max_size=6))
def test_after_any_edits_the_page_is_as_one_made_anew(first: list[str], changes: list[Any]) -> None:
    fields: dict[str, Any] = {"headline": "Ferries", "pictures": PICTURES}
    lines = "\n".join(first).split("\n")
    page = LivePage(template(), "Post", "news")
    shown = Shown(page.begin(Copy(), fields, "\n".join(lines)).html)
    assert shown.html == made_anew("\n".join(lines), fields)
    for (share, most, drawn), given_fields in changes:
        start = round(share * (len(lines) - 1))
        removed = min(most, len(lines) - start)
        new = drawn or [""] * (removed == len(lines))
        lines[start : start + removed] = new
        fields = fields | (given_fields or {})
        patch = page.change([Lines(start, removed, tuple(new))], given_fields)
        shown.take(patch)
        assert shown.html == made_anew("\n".join(lines), fields)
        assert patch.places.ids == tuple(number for number in shown.blocks if number != END)
        assert patch.places.lines == len(lines)


def test_a_key_touches_one_block() -> None:
    page = LivePage(template(), "", "")
    page.begin(Copy(), {}, "One.\n\nTwo.\n\nThree.")
    patch = page.change([Lines(2, 1, ("Two!",))])
    assert [html for _, html, _ in patch.put] == ["<p>Two!</p>\n"]
    assert (patch.gone, patch.frame) == ((), None)


def test_another_body_keeps_the_blocks_at_both_ends() -> None:
    page = LivePage(template(), "", "")
    before = page.begin(Copy(), {}, "One.\n\nTwo.\n\nThree.").places.ids
    patch = page.replace("One.\n\nTwo.\n\nTwo and a half.\n\nThree.", {})
    assert len(patch.put) == 1
    assert set(before) < set(patch.places.ids)
    assert difference(["a", "a"], ["a", "a", "a"]) == Lines(2, 0, ("a",))


def test_a_field_that_no_copy_may_hold_does_not_stop_the_text() -> None:
    page = LivePage(template(), "", "")
    page.begin(Copy(headline="Ferries"), {}, "One.")
    patch = page.change([Lines(0, 1, ("One \0 \ud800",))], {"headline": "half \ud800"})
    assert patch.frame is None
    assert "One \N{REPLACEMENT CHARACTER}" in patch.put[0][1]


def test_a_page_nobody_waits_for_is_not_rendered_on() -> None:
    page = LivePage(template(), "Post", "news")
    page.give_up()
    with pytest.raises(GivenUp):
        page.begin(Copy(), {}, "One.")


@pytest.mark.parametrize("treatment", [
    {}, {"crop": Crop(x=1_667, y=0, width=6_667, height=10_000)}, {"straighten": -120}, {"tone": Tone(brightness=-3, contrast=30)},
    {"crop": Crop(width=5_000), "straighten": 1_500, "tone": Tone(contrast=-1)},
])  # fmt: skip
def test_the_preview_shows_a_picture_as_it_will_be_used(
    monkeypatch: pytest.MonkeyPatch, treatment: dict[str, Any]
) -> None:
    asked: list[Treatment] = []

    def made(unit: object, sha256: str, side: int, treatment: Treatment) -> bytes:
        asked.append(treatment)
        return sha256.encode()

    monkeypatch.setattr(previewing, "thumbnail", made)
    use = PICTURES[0].with_changes(**treatment)
    scheme, _, name = address(use).partition(":photo/")
    assert (scheme, previewing.picture(NOBODY, name)) == (SCHEME, use.photo.encode())
    assert asked == [Treatment.of(use)]


@pytest.mark.parametrize(
    "done", ["1", "1.2.3.4/5", "a.b.c.d/0/0.0", "0.0.0.0/0/0.0", "0.0.9.9/1501/0.0", "0.0.9.9/0/31.0"]
)
def test_a_picture_asked_for_in_another_way_is_refused(done: str) -> None:
    with pytest.raises(Refused):
        previewing.picture(NOBODY, f"{'a' * 64}/{done}")
