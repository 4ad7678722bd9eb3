"""The key map reads with care, gives no key twice, and keeps what typing needs."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.config.keymap import Given, KeyMap
from editor.config.keys import needed_for, normal

GIVEN = (
    Given("save", "Save now", "Ctrl+S"),
    Given("approve", "Approve", "Ctrl+Shift+A"),
    Given("publish", "Publish", "Ctrl+Shift+P"),
    Given("spike", "Spike…", ""),
    Given("undo", "Undo", "Ctrl+Z"),
)
NAMES = [one.name for one in GIVEN]


def kept(path: Path, kept: object) -> KeyMap:
    path.write_text(kept if isinstance(kept, str) else json.dumps(kept), encoding="utf-8")
    keys = KeyMap(path, GIVEN)
    keys.read()
    return keys


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keys.json"


@pytest.mark.parametrize(
    ("text", "one_way"),
    [
        ("ctrl+shift+a", "Ctrl+Shift+A"),
        ("Shift + Alt + Ctrl + f5", "Ctrl+Alt+Shift+F5"),
        ("Ctrl++", "Ctrl++"),
        ("Ctrl+,", "Ctrl+,"),
        ("Ctrl+é", "Ctrl+É"),
        ("Alt+pgdown", "Alt+PgDown"),
        ("", ""),
    ],
)
def test_a_key_is_written_in_one_way(text: str, one_way: str) -> None:
    assert normal(text) == one_way


@pytest.mark.parametrize("text", ["Ctrl", "Ctrl+", "Ctrl+Ctrl+A", "Hyper+A", "Ctrl+K, Ctrl+S", "F99", "ß", "Ctrl+\x00"])
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="names no key"):
        normal(text)


@pytest.mark.parametrize(
    "key",
    ["A", "Shift+A", "5", "Space", "Return", "Shift+Return", "Backspace", "Left", "Shift+End", "Ctrl+C", "Ctrl+V",
     "Ctrl+X", "Ctrl+A", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+Left", "Ctrl+Shift+Right", "Ctrl+Backspace",
     "Shift+Ins", "Esc", "Tab", "Shift+Backtab", "Menu", "Shift+F10", "Alt+F4", "Meta+L",
     "Alt+Backspace", "Ctrl+Shift+%", "Ctrl+Shift+5"],
)  # fmt: skip
def test_keys_that_typing_needs_are_not_given_away(path: Path, key: str) -> None:
    keys = KeyMap(path, GIVEN)
    assert keys.objection("save", key).startswith(f"{key} cannot be given away: ")
    with pytest.raises(ValueError, match="cannot be given away"):
        keys.choose("save", key)
    assert keys.key("save") == "Ctrl+S"


@pytest.mark.parametrize(
    "key", ["F2", "Shift+F3", "Ctrl+K", "Alt+Up", "Ctrl+Return", "Ctrl+Tab", "Ctrl+Alt+J", "Ctrl+;"]
)
def test_other_keys_are_free(key: str) -> None:
    assert needed_for(key) == ""


def test_an_action_may_keep_a_key_of_typing_that_it_came_with(path: Path) -> None:
    keys = KeyMap(path, GIVEN)
    keys.choose("undo", "F4")
    assert keys.objection("undo", "Ctrl+Z") == ""
    assert keys.objection("save", "Ctrl+Z").startswith("Ctrl+Z cannot be given away")


def test_a_key_that_another_action_has_is_refused_by_its_name(path: Path) -> None:
    keys = KeyMap(path, GIVEN)
    with pytest.raises(ValueError, match=r"^Ctrl\+S is the key of “Save now”\. Give that action another one first\.$"):
        keys.choose("spike", "ctrl+s")
    assert keys.objection("save", "Ctrl+S") == ""


def test_what_was_chosen_is_kept_and_only_that(path: Path) -> None:
    keys = KeyMap(path, GIVEN)
    keys.choose("save", "F2")
    keys.choose("spike", "Ctrl+S")
    keys.choose("publish", "")
    keys.choose("approve", "Ctrl+Shift+A")
    keys.write()
    assert json.loads(path.read_text("utf-8")) == {"save": "F2", "spike": "Ctrl+S", "publish": ""}
    again = KeyMap(path, GIVEN)
    again.read()
    assert again.keys() == keys.keys()
    assert again.faults == ()
    again.reset()
    assert again.keys() == {one.name: one.key for one in GIVEN}


def test_no_file_is_no_fault(path: Path) -> None:
    keys = KeyMap(path, GIVEN)
    keys.read()
    assert keys.faults == ()


@pytest.mark.parametrize("text", ["", "[1]", "{", "null", "\x00", "[" * 100_000, '{"save": "F2"'])
def test_a_damaged_file_is_told_and_every_key_is_the_usual_one(path: Path, text: str) -> None:
    keys = kept(path, text)
    assert keys.faults == ("“keys.json” could not be read: every action has its usual key.",)
    assert keys.keys() == {one.name: one.key for one in GIVEN}


def test_what_cannot_stand_falls_back_one_by_one(path: Path) -> None:
    keys = kept(path, {"save": "F2", "approve": 7, "publish": "Ctrl+C", "spike": "nonsense", "gone": "F3"})
    assert keys.keys() == {
        "save": "F2",
        "approve": "Ctrl+Shift+A",
        "publish": "Ctrl+Shift+P",
        "spike": "",
        "undo": "Ctrl+Z",
    }
    assert keys.faults == (
        "“Approve” keeps its usual key: '7' names none.",
        "“Publish” keeps its usual key: Ctrl+C is not free, it is needed for editing text.",
        "“Spike” keeps its usual key: 'nonsense' names none.",
        "There is no action “gone” to give a key to.",
    )


def test_a_clash_in_the_file_falls_back_and_is_told(path: Path) -> None:
    keys = kept(path, {"save": "F2", "spike": "F2"})
    assert (keys.key("save"), keys.key("spike")) == ("F2", "")
    assert keys.faults == ("“Spike” keeps its usual key: F2 belongs to “Save now”.",)
    swapped = kept(path, {"approve": "Ctrl+Shift+P", "publish": "Ctrl+Shift+A"})
    assert (swapped.key("approve"), swapped.key("publish")) == ("Ctrl+Shift+P", "Ctrl+Shift+A")
    assert swapped.faults == ()


@given(
    st.dictionaries(
        st.sampled_from([*NAMES, "gone"]), st.sampled_from(["", "F2", "Ctrl+S", "Ctrl+Shift+A", "Ctrl+Shift+P", "x", 1])
    )
)
def test_whatever_the_file_says_no_two_actions_share_a_key(
    tmp_path_factory: pytest.TempPathFactory, said: dict[str, object]
) -> None:
    keys = kept(tmp_path_factory.mktemp("keys") / "keys.json", said)
    held = [key for key in keys.keys().values() if key]
    assert len(held) == len(set(held))
