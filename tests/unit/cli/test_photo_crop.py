"""Cropping on the command line, and what is said about it."""

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run, read
from tests.unit.services.samples import photo


def _attached(run: Run, folder: Path, caption: str, instructions: str = "") -> None:
    path = folder / "quay.jpg"
    path.write_bytes(photo(size=(600, 400), credit="Test Agency", caption=caption, instructions=instructions))
    assert run("photo", "add", "ferry", path, login="rita")[0] == 0


def _kept(run: Run) -> tuple[object, object]:
    use = read(run, "show", "ferry")["copy"]["pictures"][0]
    crop, focus = use["crop"], use["focal_point"]
    return crop and tuple(crop[name] for name in ("x", "y", "width", "height")), focus and (focus["x"], focus["y"])


@pytest.mark.parametrize(
    ("words", "crop", "focus"),
    [
        (("--shape", "1:1"), (1_667, 0, 6_667, 10_000), None),
        (("--shape", "1:1", "--focus", "1000, 5000"), (0, 0, 6_667, 10_000), (1_000, 5_000)),
        (("--shape", "16:9", "--focus", "5000,0"), (0, 0, 10_000, 8_438), (5_000, 0)),
        (("--shape", "original", "--focus", "5000,0"), None, (5_000, 0)),
        (("--box", "100,200,3000,4000"), (100, 200, 3_000, 4_000), None),
        (("--box", "0,0,10000,10000"), None, None),
        (("--box", "100,200,3000,4000", "--focus", "200,300"), (100, 200, 3_000, 4_000), (200, 300)),
    ],
)
def test_a_picture_is_cropped(
    staffed: Run, tmp_path: Path, words: tuple[str, ...], crop: object, focus: object
) -> None:
    _attached(staffed, tmp_path, caption="The quay")
    code, out, err = staffed("photo", "crop", "ferry", "1", *words, login="rita")
    assert (code, out.strip(), err) == (0, "The crop of picture 1 of “ferry” is set.", "")
    assert _kept(staffed) == (crop, focus)


def test_history_says_what_each_state_changed_about_the_pictures(staffed: Run, tmp_path: Path) -> None:
    _attached(staffed, tmp_path, caption="The quay")
    assert staffed("photo", "crop", "ferry", "1", "--shape", "1:1", "--straighten", "2", login="rita")[0] == 0
    assert staffed("edit", "ferry", "--headline", "Another", login="rita")[0] == 0
    saves = [event for event in read(staffed, "history", "ferry")["events"] if event["action"] == "save"]
    told = [event["pictures"] for event in saves]
    assert told[-3:] == ["the lead attached", "crop and straightening of the lead", None]
    lines = staffed("history", "ferry", login="rita")[1].splitlines()
    assert sum("crop and straightening of the lead" in line for line in lines) == 1
    assert lines[-1].endswith(f"#{saves[-1]['revision']}")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Say a shape or a box to crop to"),
        (("--shape", "1:1", "--box", "0,0,1,1"), "Say a shape or a box to crop to"),
        (("--straighten", "15.01"), "at most 15 degrees"),
        (("--straighten", "a little"), "--straighten takes degrees"),
        (("--straighten", "nan"), "--straighten takes degrees"),
        (("--brightness", "31"), "from −30 to 30"),
        (("--contrast", "-99"), "from −30 to 30"),
        (("--contrast", "0.5"), "--contrast takes a whole number"),
        (("--shape", "3:2"), "There is no shape “3:2”"),
        (("--shape", "1:1", "--focus", "1"), "A focal point is two numbers"),
        (("--shape", "1:1", "--focus", "left,top"), "--focus takes whole numbers"),
        (("--shape", "1:1", "--focus", "10001,0"), "x: "),
        (("--box", "0,0,1"), "A box is four numbers"),
        (("--box", "-1,0,1,1"), "--box takes whole numbers"),
        (("--box", "9000,0,2000,1"), "inside the picture"),
        (("--box", "0,0,100,0"), "must leave something"),
        (("--box", "0,0,100,100", "--focus", "101,0"), "must lie inside the crop"),
    ],
)
def test_what_is_no_crop_is_refused(staffed: Run, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    _attached(staffed, tmp_path, caption="The quay")
    code, _, err = staffed("photo", "crop", "ferry", "1", *words, login="rita")
    assert (code, said in err) == (1, True), err
    assert _kept(staffed) == (None, None)


def test_terms_that_bar_cropping_are_held_and_the_whole_picture_is_always_allowed(staffed: Run, tmp_path: Path) -> None:
    _attached(staffed, tmp_path, caption="The quay", instructions="NO SALES. NO CROPPING.")
    code, _, err = staffed("photo", "crop", "ferry", "1", "--shape", "1:1", login="rita")
    assert (code, err.strip()) == (1, "Picture 1 may not be cropped: its terms say “NO CROPPING.”")
    assert staffed("photo", "crop", "ferry", "1", "--shape", "original", login="rita")[0] == 0
    assert staffed("photo", "crop", "ferry", "2", "--shape", "1:1", login="rita")[0] == 1


def test_a_caption_that_says_left_and_a_lost_focal_point_are_told(staffed: Run, tmp_path: Path) -> None:
    _attached(staffed, tmp_path, caption="Ann Example (left) on the quay")
    made = read(staffed, "photo", "crop", "ferry", "1", "--shape", "1:1", "--focus", "9000,5000")
    assert made["remarks"] == ["Picture 1 is cropped and its caption says “left”: see that this still holds."]
    made = read(staffed, "photo", "crop", "ferry", "1", "--box", "0,0,3000,3000")
    assert made["remarks"][0] == "The focal point was outside the crop and is taken away."
    assert _kept(staffed) == ((0, 0, 3_000, 3_000), None)


def test_a_picture_is_marked_as_decorative_and_unmarked(staffed: Run, tmp_path: Path) -> None:
    _attached(staffed, tmp_path, caption="A row of shells")
    for words, expected in (
        (("--decorative",), []),
        (("--alt-text", "Shells"), ["alt-decorative"]),
        (("--not-decorative",), []),
        (("--alt-text", ""), ["alt-missing"]),
    ):
        assert staffed("photo", "edit", "ferry", "1", *words, login="rita")[0] == 0
        _, out, _ = staffed("check", "ferry", "--json", login="rita")
        assert [rule for rule in ("alt-missing", "alt-decorative") if rule in out] == expected


def _treated(run: Run) -> tuple[object, object, object]:
    use = read(run, "show", "ferry")["copy"]["pictures"][0]
    return use.get("straighten", 0), use.get("tone"), use["crop"] is not None


def test_a_picture_is_straightened_and_toned_and_what_is_not_said_stays(staffed: Run, tmp_path: Path) -> None:
    _attached(staffed, tmp_path, caption="The quay")
    for words, expected in (
        (("--straighten", "-1.2"), (-120, None, False)),
        (("--brightness", "8"), (-120, {"brightness": 8, "contrast": 0}, False)),
        (("--shape", "1:1"), (-120, {"brightness": 8, "contrast": 0}, True)),
        (("--brightness", "0", "--contrast", "-5"), (-120, {"brightness": 0, "contrast": -5}, True)),
        (("--contrast", "0", "--straighten", "0"), (0, None, True)),
    ):
        code, out, err = staffed("photo", "crop", "ferry", "1", *words, login="rita")
        assert (code, err) == (0, ""), words
        assert "of picture 1 of “ferry” is set." in out
        assert _treated(staffed) == expected
    assert "Picture 1: no longer straightened, contrast 0." in staffed("show", "ferry", login="rita")[1]
    shown = staffed("show", "ferry", "--revision", "3", login="rita")[1]
    assert "Picture 1: straightened by −1.2°." in shown


@pytest.mark.parametrize(
    ("terms", "barred", "free"),
    [
        ("NO CROPPING.", [("--straighten", "1")], [("--brightness", "5")]),
        ("NO ALTERATIONS.", [("--straighten", "1"), ("--contrast", "5")], [("--shape", "1:1")]),
    ],
)
def test_terms_bar_what_they_say(
    staffed: Run, tmp_path: Path, terms: str, barred: list[tuple[str, str]], free: list[tuple[str, str]]
) -> None:
    _attached(staffed, tmp_path, caption="The quay", instructions=terms)
    for words in barred:
        code, _, err = staffed("photo", "crop", "ferry", "1", *words, login="rita")
        assert (code, f"its terms say “{terms}”" in err) == (1, True)
    assert _treated(staffed) == (0, None, False)
    for words in free:
        assert staffed("photo", "crop", "ferry", "1", *words, login="rita")[0] == 0


def test_a_caption_that_says_left_is_told_after_straightening(staffed: Run, tmp_path: Path) -> None:
    _attached(staffed, tmp_path, caption="Ann Example (left) on the quay")
    made = read(staffed, "photo", "crop", "ferry", "1", "--straighten", "2")
    assert made["remarks"] == ["Picture 1 is straightened and its caption says “left”: see that this still holds."]
    assert read(staffed, "photo", "crop", "ferry", "1", "--straighten", "0")["remarks"] == []
