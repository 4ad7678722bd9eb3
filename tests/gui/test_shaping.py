"""Another case, another place, a picture's line: each one step."""

import pytest

from editor.ui.manuscript.shaping import MOST, Paragraphs, Shaping
from editor.ui.manuscript.widget import Manuscript
from tests.gui.copy_text import brackets, select
from tests.gui.driver import Driver


@pytest.fixture
def shaping(manuscript: Manuscript) -> Shaping:
    return Shaping(manuscript, manuscript)


@pytest.mark.parametrize(
    ("verb", "text", "expected"),
    [
        ("capitals", "one [two] three", "one [TWO] three"),
        ("capitals", "so wo[]rd", "so [WORD]"),
        ("small_letters", "ONE [TWO 😀 THREE]", "ONE [two 😀 three]"),
        ("title_case", "[the last boat to leave]", "[The Last Boat to Leave]"),
        ("sentence_case", "[The Last Boat To Leave]", "[The last boat to leave]"),
        ("sentence_case", "In the Harbour they met.\n\n[The Fares Of Harbour]", "In the Harbour they met.\n\n[The fares of Harbour]"),
        ("capitals", "o[ne\n\n## tw]o", "o[NE\n\n## TW]o"),
        ("move_up", "one\n\nt[]wo", "t[]wo\n\none"),
        ("move_down", "o[]ne\nmore\n\ntwo", "two\n\no[]ne\nmore"),
        ("move_down", "one\nm[]ore\n\ntwo", "two\n\none\nm[]ore"),
        ("move_down", "o[ne\n\ntw]o\n\nthree", "three\n\no[ne\n\ntw]o"),
        ("move_up", "one\n\nt[wo\n\n]three", "t[wo\n\n]one\n\nthree"),
        ("move_up", "one\n\n- a\n- b\n\nt[]wo", "one\n\nt[]wo\n\n- a\n- b"),
        ("move_down", "o[]ne\n- a\n- b", "- a\n- b\n\no[]ne"),
        ("move_down", "o[ne\n\ntwo\n\nthr]ee\n\n😀 four", "😀 four\n\no[ne\n\ntwo\n\nthr]ee"),
        ("move_up", "😀 one\n\nt[wo\n\nthree\n\nfo]ur\n", "t[wo\n\nthree\n\nfo]ur\n\n😀 one\n"),
        ("capitals", "see [www.A.b/c now]", "see [www.A.b/c NOW]"),
        ("move_up", "1. one\n2. t[]wo", "1. t[]wo\n2. one"),
    ],
)  # fmt: skip
def test_a_step_keeps_the_selection_and_is_undone_at_once(
    manuscript: Manuscript, shaping: Shaping, verb: str, text: str, expected: str
) -> None:
    start, text_, end = brackets(text)
    manuscript.set_text(text_)
    select(manuscript, start, end)
    getattr(shaping, verb)()
    cursor = manuscript.textCursor()
    start, wanted, end = brackets(expected)
    assert (manuscript.text(), cursor.selectionStart(), cursor.selectionEnd()) == (wanted, start, end)
    manuscript.undo()
    assert manuscript.text() == text_


def test_what_cannot_be_done_is_told(manuscript: Manuscript, shaping: Shaping) -> None:
    told: list[str] = []
    shaping.told.connect(told.append)
    manuscript.set_text("one")
    shaping.move_up()
    shaping.move_down()
    shaping.picture_line()
    manuscript.set_text("a" * (MOST + 1))
    manuscript.selectAll()
    shaping.capitals()
    assert told == [
        "It is the first already.",
        "It is the last already.",
        "This story has no pictures yet.",
        "Select less: the case of at most 100,000 characters is changed at once.",
    ]
    assert manuscript.text() == "a" * (MOST + 1)


def test_a_headline_has_its_case_changed_where_it_stands(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    story, actions = program.window.story, program.window.actions_
    story.manuscript.set_text("The boat to Skerryvore left.")
    headline = story.fields.headline
    headline.set_text("FERRY TO SKERRYVORE LEAVES")
    headline.setFocus()
    actions["title_case"].trigger()
    assert (headline.text(), headline.hasFocus()) == ("Ferry to Skerryvore Leaves", True)
    select(headline, 0, 5)
    actions["capitals"].trigger()
    assert headline.text() == "FERRY to Skerryvore Leaves"
    headline.undo()
    headline.undo()
    assert headline.text() == "FERRY TO SKERRYVORE LEAVES"
    assert story.manuscript.text() == "The boat to Skerryvore left."


def test_the_next_picture_without_a_line_gets_one(manuscript: Manuscript, shaping: Shaping) -> None:
    told: list[str] = []
    shaping.told.connect(told.append)
    manuscript.set_text("![](photo:1)\n\nText")
    manuscript.name_pictures({1: "a", 2: "b", 3: "the lead"}, lead=3)
    select(manuscript, 16, 16)
    shaping.picture_line()
    shaping.picture_line()
    assert manuscript.text() == "![](photo:1)\n\nText\n\n![](photo:2)\n"
    assert told == ["Every picture of this story has its place."]


def test_only_the_lines_asked_for_are_read(manuscript: Manuscript) -> None:
    manuscript.set_text("a\nb\nc")
    lines = Paragraphs(manuscript.document())
    assert (len(lines), lines[1], lines[1:9]) == (3, "b", ["b", "c"])


def test_where_one_may_only_read_nothing_moves(manuscript: Manuscript, shaping: Shaping) -> None:
    manuscript.set_text("one\n\ntwo")
    manuscript.setReadOnly(True)
    shaping.move_down()
    shaping.capitals()
    assert manuscript.text() == "one\n\ntwo"


@pytest.mark.parametrize("verb", ["move_up", "move_down"])
@pytest.mark.parametrize("sign", ["", "- ", "{}. "], ids=["paragraphs", "items", "numbers"])
def test_many_are_moved_as_one_step_and_no_more_is_told_than_differs(
    manuscript: Manuscript, shaping: Shaping, verb: str, sign: str
) -> None:
    between = "\n" if sign else "\n\n"
    before = [f"{sign.format(number)}{name}" for number, name in enumerate(range(2001, 5001), 1)]
    manuscript.set_text(between.join(before))
    start = len(before[0]) + len(between) if verb == "move_up" else 0
    end = manuscript.document().characterCount() - 1 - (0 if verb == "move_up" else len(before[-1]) + len(between))
    select(manuscript, start, end)
    told: list[int] = []
    manuscript.document().contentsChange.connect(lambda _place, gone, come: told.append(gone + come))
    getattr(shaping, verb)()
    manuscript.stages.finish()
    names = [line.rpartition(" ")[2] for line in before]
    moved = [*names[1:], names[0]] if verb == "move_up" else [names[-1], *names[:-1]]
    assert manuscript.text().split(between) == [f"{sign.format(number)}{name}" for number, name in enumerate(moved, 1)]
    chosen = manuscript.textCursor().selectedText().split("\u2029")
    assert (chosen[0].rpartition(" ")[2], chosen[-1].rpartition(" ")[2]) == (
        moved[0 if verb == "move_up" else 1],
        moved[-2 if verb == "move_up" else -1],
    )
    assert sign == "{}. " or sum(told) < 40
    manuscript.undo()
    manuscript.stages.finish()
    assert manuscript.text() == between.join(before)
    manuscript.redo()
    manuscript.stages.finish()
    assert manuscript.text().split(between)[0].endswith(moved[0])
