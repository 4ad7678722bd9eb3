"""Whatever is edited, and whenever answers come: in the end each paragraph is known as if all were checked afresh."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.ui import word_jobs
from editor.ui.spelling.register import LINES, Asked, Register
from editor.ui.word_jobs import Line, Seen
from tests.gui.fake_speller import FakeSpeller

TEXTS = ("The ferry left.", "the lsat ferry", "Skerry left. The ferry.", "and asked Skerry why", "<!-- lsat", "aksed -->",
         "```", "", "Fotheringay asked. Nobody.", "the ferry and Fotheringay")  # fmt: skip
TEXT = st.sampled_from(TEXTS)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["replace", "insert", "remove", "ask", "answer", "answer", "renew", "drain"]),
        st.integers(0, 30),
        st.lists(TEXT, min_size=1, max_size=3),
    ),
    max_size=30,
)


class Story:
    """A text whose answers come when they are let."""

    def __init__(self, texts: list[str]) -> None:
        self.texts = texts
        self.speller = FakeSpeller()
        self.register = Register()
        self.register.begin(len(texts))
        self.asked: tuple[Asked, frozenset[str]] | None = None

    def edit(self, first: int, removed: int, added: list[str]) -> None:
        self.texts[first : first + removed] = added
        self.register.follow(first, removed, len(added))

    def ask(self) -> bool:
        if self.asked is None:
            asked = self.register.take(self.texts.__getitem__, (-1, -1), range(min(3, len(self.texts))))
            self.asked = (asked, self.register.known) if asked is not None else None
        return self.asked is not None

    def answer(self) -> None:
        if self.asked is not None:
            asked, known = self.asked
            self.asked = None
            self.register.put(word_jobs.check_lines(self.speller, asked.lines, known)())

    def drain(self) -> None:
        for _ in range(1_000):
            if self.ask():
                self.answer()
            elif not self.register.sweeping:
                self.register.settle()
                if not self.register.sweeping:
                    return
        pytest.fail("the register never comes to rest")

    def known(self) -> list[Seen]:
        return [entry.seen for entry in map(self.register._entries.__getitem__, range(len(self.texts))) if entry]

    def afresh(self) -> list[Seen]:
        lines = [Line(text, None if number else "") for number, text in enumerate(self.texts)]
        alone = word_jobs.check_lines(self.speller, lines, frozenset())()
        sure = frozenset(name for one in alone for name in one.sure)
        return list(word_jobs.check_lines(self.speller, lines, sure)())


@settings(max_examples=300)
@given(st.lists(TEXT, min_size=1, max_size=12), STEPS)
def test_all_is_as_if_it_were_checked_afresh(texts: list[str], steps: list[tuple[str, int, list[str]]]) -> None:
    story = Story(list(texts))
    for act, place, new in steps:
        at = place % len(story.texts)
        match act:
            case "replace":
                story.edit(at, 1, new)
            case "insert":
                story.edit(at, 1, [story.texts[at], *new])
            case "remove" if len(story.texts) > 1:
                removed = min(2, len(story.texts) - at)
                story.edit(at, removed, [""])
            case "ask":
                story.ask()
            case "answer":
                story.answer()
            case "drain":
                story.answer()
                story.drain()
            case "renew":
                story.register.renew()
            case _:
                pass
    story.answer()
    story.drain()
    fresh = story.afresh()
    assert story.known() == fresh
    assert set(story.register.names) == {one.word for seen in fresh for one in seen.names}
    assert +story.register.names == story.register.names


def test_more_edits_than_are_remembered_are_found_all_the_same() -> None:
    story = Story(["The ferry left."] * 1_200)
    story.drain()
    for number in range(0, 1_200, 2):
        story.edit(number, 1, ["the lsat ferry"])
    story.drain()
    assert story.known() == story.afresh()


def test_a_key_leaves_the_rest_of_the_story_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story(["The ferry left."] * 5_000)
    story.drain()
    looked: list[int] = []
    monkeypatch.setattr(story.register, "_due", looked.append)
    story.edit(2_500, 1, ["the lsat ferry"])
    assert story.ask()
    assert story.asked is not None
    assert story.asked[0].numbers == (2_500,)
    story.answer()
    story.drain()
    assert looked == []


def test_a_long_paste_is_found_by_going_through_the_story() -> None:
    story = Story(["The ferry left."])
    story.drain()
    story.edit(0, 1, ["the lsat ferry"] * (LINES + 10))
    story.drain()
    assert story.known() == story.afresh()
