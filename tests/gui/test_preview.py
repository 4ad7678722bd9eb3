"""The preview is made late, shows what is typed, and moves with the copy."""

import json
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from editor.ui.preview_desk import FLOW, HELD, SOON, PreviewDesk
from tests.gui.driver import Driver
from tests.gui.no_view import NoView


def _ran(*arguments: str) -> Any:
    command = [sys.executable, "-m", *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout.splitlines()[-1])


@pytest.mark.parametrize("seed", ["1", "2"])
def test_after_any_edits_the_page_is_as_one_made_anew_and_was_never_loaded_again(seed: str) -> None:
    assert _ran("tests.gui.preview_edits", seed) == {"faults": [], "loads": 0}


def test_a_long_page_looks_as_if_its_blocks_were_not_gathered_in_runs() -> None:
    found = _ran("tests.gui.preview_edits", "3", "long")
    runs, moved = found.pop("runs and blocks moved")
    assert found == {"faults": [], "loads": 0}
    assert runs > 2
    assert moved == 0


def test_a_patch_that_is_not_made_whole_is_seen() -> None:
    assert len(_ran("tests.gui.preview_edits", "1", "forgetful")["faults"]) > 0


def test_page_and_copy_follow_each_other() -> None:
    found = _ran("tests.gui.preview_follow")
    assert found["at first"] == 0
    height_in_copy, height_on_page = found["caret"]
    assert height_on_page == pytest.approx(height_in_copy, abs=0.05)
    assert found["copy at its end"]
    assert max(found["typed"]) - min(found["typed"]) <= 80
    assert found["typed"] == sorted(found["typed"])
    assert found["page stays"]
    assert found["caret stays"]
    assert found["widths"] == [390, 1280, 390]
    for name in ("preview_wide", "preview_phone"):
        height_in_copy, height_on_page = found[name]
        assert height_on_page == pytest.approx(height_in_copy, abs=0.05), name
    assert found["read on"] == pytest.approx(0.5, abs=0.2)
    assert found["copy came to"] in {f"Paragraph {number}" for number in range(99, 106)}
    assert found["clicked"] in {f"Paragraph {number}" for number in range(29, 32)}


def test_the_web_engine_is_not_loaded_until_the_preview_is_looked_at(program: Driver) -> None:
    program.given()
    program.sign_in("maeve", "ferry-fares")
    assert not program.window.inspector.preview.furnished
    assert program.program.front.preview is None


def _looked_at(program: Driver, monkeypatch: pytest.MonkeyPatch) -> NoView:
    view = NoView()
    monkeypatch.setattr(PreviewDesk, "_view", lambda _: view)
    program.given()
    program.sign_in("maeve", "ferry-fares")
    program.program.view.go_preview()
    program.qtbot.waitUntil(lambda: view.pages != [])
    return view


def test_a_key_costs_its_block_and_nothing_else(program: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    view = _looked_at(program, monkeypatch)
    assert len(view.pages) == 1
    assert "The last boat left at ten." in view.pages[0]
    program.key_in(program.window.story.manuscript, "x")
    program.qtbot.waitUntil(lambda: view.patches != [])
    put = [html for patch in view.patches for _, html, _ in patch.put]
    assert put == ["<p>xThe last boat left at ten.</p>\n"]


def test_a_key_held_down_is_shown_when_it_rests_and_a_few_times_a_second(
    program: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    _looked_at(program, monkeypatch)
    program.settle()
    preview, typed = program.program.front.preview, program.window.story.manuscript.textCursor()
    assert preview is not None
    program.qtbot.waitUntil(lambda: not preview._busy and not preview._soon.isActive())
    now = 1_000.0
    preview._told = preview._key_at = 0.0
    monkeypatch.setattr("editor.ui.preview_desk.time", SimpleNamespace(monotonic=lambda: now))
    waits = []
    for gap in (0.5, 0.03, 0.03, 0.03, 0.03, 0.03, 0.03, 0.1):
        now += gap
        typed.insertText("x")
        waits.append(preview._soon.interval())
        preview._soon.stop()
        preview._told = now if len(waits) == 1 else preview._told
        preview._took = 0.0
    assert waits == [SOON, FLOW, FLOW, FLOW, FLOW, FLOW, HELD - 6 * 30, SOON]


def test_headline_and_text_put_there_by_the_program_are_patched_too(
    program: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = _looked_at(program, monkeypatch)
    program.key_in(program.window.story.fields.headline, "Late: ")
    program.qtbot.waitUntil(lambda: any("Late: " in (patch.frame or "") for patch in view.patches))
    program.window.story.manuscript.set_text("The last boat left at ten.\n\nTwo.\n\nNobody asked.")
    program.qtbot.waitUntil(lambda: any("Two." in html for patch in view.patches for _, html, _ in patch.put))
    assert len(view.pages) == 1


def test_nothing_is_rendered_while_nobody_looks(program: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    view = _looked_at(program, monkeypatch)
    program.program.view.go_checks()
    program.key_in(program.window.story.manuscript, "Unseen. ")
    program.settle()
    assert view.patches == []
    program.program.view.go_preview()
    program.qtbot.waitUntil(lambda: view.patches != [])
    assert "Unseen. " in view.patches[-1].put[0][1]


def test_another_story_is_another_page(program: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    view = _looked_at(program, monkeypatch)
    program.given("harbour-talks")
    program.open("harbour-talks")
    program.qtbot.waitUntil(lambda: len(view.pages) == 2)


def test_the_preview_goes_into_its_own_window_and_back(program: Driver) -> None:
    panel = program.window.inspector.preview
    program.window.actions_["move_preview"].trigger()
    assert panel.looked_at
    assert panel.pane.window().objectName() == "preview_own_window"
    program.window.actions_["go_preview"].trigger()
    assert panel.pane.window().objectName() == "preview_own_window"
    panel.pane.window().close()
    assert panel.isAncestorOf(panel.pane)
    assert not panel.looked_at
    program.window.actions_["go_preview"].trigger()
    assert panel.looked_at
