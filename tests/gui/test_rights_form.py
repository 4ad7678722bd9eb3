"""The rights of a picture in its form: what is filled in, what its terms say, and what a person says to have read."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from editor.domain.copy import Copy, PictureUse, Rights
from editor.domain.people import Policy
from editor.services.rights import Facts, judged
from editor.ui.panels.rights_form import RightsForm

TERMS = "NO SALES. Phone <b>Sam</b> first.\nIRELAND OUT"
USE = PictureUse(number=1, photo="a" * 64, instructions=TERMS)
KNOWN = Facts(datetime(2026, 5, 6, tzinfo=UTC), Policy(territory=("IE",)))


@pytest.fixture
def form(qtbot: QtBot) -> RightsForm:
    made = RightsForm()
    qtbot.addWidget(made)
    made.reader = "sam"
    made.show()
    return made


def show(form: RightsForm, use: PictureUse) -> None:
    form.show_use(use)
    form.show_terms(next(iter(judged(Copy(pictures=(use,)), KNOWN)), None), {})


def texts(form: RightsForm) -> list[tuple[str, str, str]]:
    def text(name: str) -> str:
        found = form.findChildren(QLabel, name)  # those of before are deleted when Qt has time
        return found[-1].text() if found else ""

    numbers = range(1, len(form.terms._shown) + 1)
    return [(text(f"terms_words_{n}"), text(f"terms_meaning_{n}"), text(f"terms_said_{n}")) for n in numbers]


def test_the_terms_are_shown_word_for_word(form: RightsForm) -> None:
    show(form, USE)
    assert texts(form) == [
        ("“NO SALES.”", "No sales", ""),
        ("“Phone <b>Sam</b> first.”", "Not understood", "To be read by a person"),
        ("“IRELAND OUT”", "Not in Ireland", "Stops the picture"),
    ]
    show(form, USE.with_changes(instructions=""))
    assert form.terms.isHidden()


def test_what_was_read_is_kept_under_the_readers_name(form: RightsForm, qtbot: QtBot) -> None:
    show(form, USE)
    with qtbot.waitSignal(form.use_edited) as told:
        form.findChild(QPushButton, "terms_read_2").click()
    (use,) = told.args
    assert [(one.text, one.by) for one in use.rights.acknowledged] == [("Phone <b>Sam</b> first.", "sam")]
    show(form, use)
    assert texts(form)[1][2] == "Read by sam"


def test_a_category_asks_for_what_it_needs(form: RightsForm, qtbot: QtBot) -> None:
    show(form, USE)
    link = form.findChild(QLineEdit, "rights_link")
    assert not link.isVisible()
    with qtbot.waitSignal(form.use_edited) as told:
        form.category.setCurrentIndex(form.category.findData("social"))
        form.category.activated.emit(form.category.currentIndex())
    assert told.args[0].rights == Rights(category="social")
    assert link.isVisible()
    assert "needed: where it was posted" in form.findChild(QLabel, "title_rights_link").text()
    with qtbot.waitSignal(form.use_edited) as told:
        qtbot.keyClicks(link, "h")
    assert told.args[0].rights == Rights(category="social", link="h")


def test_nothing_said_is_nothing_kept(form: RightsForm, qtbot: QtBot) -> None:
    show(form, USE.with_changes(rights=Rights(until="2026-05-06")))
    with qtbot.waitSignal(form.use_edited) as told:
        form.findChild(QLineEdit, "rights_until").textEdited.emit("")
    assert told.args[0].rights is None


def test_who_may_only_read_changes_nothing(form: RightsForm) -> None:
    form.set_editable(editable=False)
    show(form, USE)
    assert not form.findChild(QPushButton, "terms_read_2").isEnabled()
    assert form.findChild(QLineEdit, "rights_until").isReadOnly()
    assert not form.category.isEnabled()
