"""The table of options, tested as a table."""

import json
from collections import Counter
from itertools import groupby
from pathlib import Path

import pytest

from editor.config.options import OPTIONS, Option, Options

CHOSEN = [option for option in OPTIONS if option.kind != "remembered"]


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.name)
def test_every_option_validates_its_own_default_and_refuses_nonsense(option: Option) -> None:
    assert option.sound(option.default)
    assert not option.sound(object())
    assert option.help.endswith(".")


def test_names_are_given_once() -> None:
    assert [name for name, times in Counter(option.name for option in OPTIONS).items() if times > 1] == []


@pytest.mark.parametrize("option", CHOSEN, ids=lambda option: option.name)
def test_a_choice_can_be_shown(option: Option) -> None:
    assert option.label
    assert option.group
    assert bool(option.choices) == (option.kind == "choice")
    assert bool(option.empty) == (option.kind == "folder")
    assert isinstance(option.default, bool) == (option.kind == "switch")
    for value, words in option.choices:
        assert option.sound(value)
        assert words


def test_options_of_a_group_stand_together() -> None:
    groups = [group for group, _ in groupby(CHOSEN, lambda option: option.group)]
    assert len(groups) == len(set(groups))


def test_what_is_not_sound_is_its_default(tmp_path: Path) -> None:
    kept = {"theme": "sepia", "sort": "slug", "site": "not/whole", "recent_commands": [1], "gone": 1, "details_open": 1}
    (tmp_path / "options.json").write_text(json.dumps(kept), encoding="utf-8")
    options = Options(tmp_path / "options.json")
    assert {name: options.value(name) for name in ("theme", "sort", "site", "recent_commands", "details_open")} == {
        "theme": "system",
        "sort": "slug",
        "site": "",
        "recent_commands": [],
        "details_open": False,
    }
    with pytest.raises(ValueError, match="'sepia' is not a value of the option theme"):
        options.choose("theme", "sepia")


@pytest.mark.parametrize("text", ["", "[1]", "{", "null", "\x00", "[" * 100_000, '{"theme": 1e999}'])
def test_a_damaged_file_leaves_every_option_as_it_comes(tmp_path: Path, text: str) -> None:
    path = tmp_path / "options.json"
    path.write_text(text)
    options = Options(path)
    assert [options.value(option.name) for option in OPTIONS] == [option.default for option in OPTIONS]


def test_keys_are_kept_beside_the_options(tmp_path: Path) -> None:
    assert Options(tmp_path / "options.json").beside("keys.json") == tmp_path / "keys.json"
