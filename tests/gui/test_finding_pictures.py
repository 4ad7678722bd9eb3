"""Finding pictures in the whole window: words, days and likeness narrow the list; what is chosen goes into the story."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QFontMetrics, QPixmap
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from editor.domain.copy import Copy
from editor.domain.photos import Photo
from editor.media.embed import write_jpeg
from editor.media.fields import EmbeddedMetadata
from editor.services.finding import Found, Search
from editor.services.killing import kill
from editor.services.likenesses import SEARCHED
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach
from editor.services.stories import new_story
from editor.ui import library_jobs
from editor.ui.dialogs.find_pictures import FindPicturesDialog, Purpose
from editor.ui.library_jobs import Looked
from editor.ui.models import roles
from editor.ui.models.found_pictures import KEPT, FoundPictures
from editor.ui.panels.found_row import PICTURE
from tests.gui.driver import Driver
from tests.unit.media.scenes import cropped, saved, scene

PHOTOS = (
    ("quay.jpg", 1, {"caption": "The quay at dawn", "credit": "Avel Photos", "date_created": "2026-05-06"}),
    ("pier.jpg", 2, {"caption": "The pier", "credit": "Test Agency", "job_id": "JOB7", "instructions": "NO SALES"}),
)


def files() -> list[PictureFile]:
    return [PictureFile(write_jpeg(scene(seed), EmbeddedMetadata(**words)), name) for name, seed, words in PHOTOS]


def finder(program: Driver, login: str = "maeve") -> FindPicturesDialog:
    """The dialog over a story of one's own, with two photos in the library that another story has."""
    program.given()
    with program.store.unit("tobias") as unit:
        new_story(unit, "quays", "news", Copy(headline="Quays"))
        attach(unit, "quays", 0, files())
    program.sign_in(login, "ferry-fares")
    program.window.actions_["find_pictures"].trigger()
    program.settle()
    dialog = program.dialog("find_pictures_dialog")
    assert isinstance(dialog, FindPicturesDialog)
    return dialog


def shown(dialog: FindPicturesDialog) -> list[str]:
    found = [dialog.model.found(row) for row in range(dialog.model.rowCount())]
    return [one.photo.file_name for one in found if one is not None]


def search(program: Driver, dialog: FindPicturesDialog, name: str, words: str) -> list[str]:
    """What is shown once the search for some words in a field is over."""
    line = dialog.text if name == "text" else dialog.fields[name]
    line.setText(words)
    program.qtbot.waitUntil(lambda: not dialog._typing.isActive())
    program.settle()
    return shown(dialog)


def choose(program: Driver, dialog: FindPicturesDialog, name: str) -> None:
    dialog.list.setCurrentIndex(dialog.model.index(shown(dialog).index(name)))
    program.qtbot.waitUntil(lambda: "stor" in program.find(QLabel, "found_where").text())
    program.settle()


def test_words_days_and_numbers_narrow_the_list(program: Driver) -> None:
    dialog = finder(program)
    assert sorted(shown(dialog)) == ["pier.jpg", "quay.jpg"]
    assert dialog.told.text() == "2 pictures."
    assert search(program, dialog, "text", "dawn quay") == ["quay.jpg"]
    assert search(program, dialog, "text", "") != ["quay.jpg"]
    assert search(program, dialog, "job", "JOB7") == ["pier.jpg"]
    assert search(program, dialog, "job", "") != ["pier.jpg"]
    assert search(program, dialog, "since", "2026-05-01") == ["quay.jpg"]
    assert search(program, dialog, "since", "1 May") == ["quay.jpg"]
    assert dialog._problem.text() == "“1 May” is not a day; write it like 2026-05-06."
    assert search(program, dialog, "since", "") != ["quay.jpg"]
    assert search(program, dialog, "credit", "nobody's") == []
    assert dialog.told.text() == "0 pictures."
    assert not dialog.answer.isEnabled()


def test_a_chosen_picture_says_whose_it_is_and_where(program: Driver) -> None:
    dialog = finder(program)
    choose(program, dialog, "pier.jpg")
    assert program.find(QLabel, "found_credit").text() == "Test Agency"
    assert program.find(QLabel, "found_instructions").text() == "NO SALES"
    assert dialog.picture.stories.item(0).text() == "Quays\nquays  ·  draft  ·  in the text now (rev 2)"
    assert not program.find(QLabel, "found_small").pixmap().isNull()
    dialog.picture.open_story.click()
    program.settle()
    assert program.program.story.desk.story is not None
    assert program.program.story.desk.story.slug == "quays"


def test_the_same_picture_is_found_from_a_photo(program: Driver) -> None:
    dialog = finder(program)
    choose(program, dialog, "quay.jpg")
    dialog.picture.same.click()
    program.settle()
    assert shown(dialog) == ["quay.jpg"]
    assert "“quay.jpg”" in program.find(QLabel, "find_like_words").text()
    dialog._end_like()
    program.settle()
    assert len(shown(dialog)) == 2


def test_the_same_picture_is_found_from_a_file_that_is_a_smaller_crop(program: Driver, tmp_path: Path) -> None:
    dialog = finder(program)
    path = tmp_path / "crop.jpg"
    path.write_bytes(saved(cropped(scene(2), 1.0), 60))
    program.find(QPushButton, "find_like_file").click()
    chooser = program.dialog("found_file_dialog")
    assert isinstance(chooser, QFileDialog)
    chooser.filesSelected.emit([str(path)])
    chooser.done(1)
    program.settle()
    found = dialog.model.found(0)
    assert found is not None
    assert (shown(dialog), found.how) == (["pier.jpg"], "looks the same")


def test_the_chosen_picture_goes_into_the_story_with_its_words(program: Driver) -> None:
    dialog = finder(program)
    choose(program, dialog, "pier.jpg")
    dialog.answer.click()
    program.settle()
    (use,) = program.copies()[-1].pictures
    assert (use.caption, use.credit, use.instructions) == ("The pier", "Test Agency", "NO SALES")


def row_of(dialog: FindPicturesDialog, name: str) -> QModelIndex:
    return dialog.model.index(shown(dialog).index(name))


def reds(program: Driver, dialog: FindPicturesDialog, name: str) -> list[int]:
    """Where in the row of a photo something is painted in the ink of what stops a story, from its left edge on."""
    place = dialog.list.visualRect(row_of(dialog, name))
    image = dialog.list.viewport().grab(place).toImage()
    danger = program.program.theme.color("danger").rgb()
    inked = (x for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == danger)
    return sorted(set(inked))


def test_a_killed_photo_is_marked_on_its_row_and_says_so(program: Driver) -> None:
    dialog = finder(program, "tobias")
    assert reds(program, dialog, "quay.jpg") == []
    dialog.done(0)
    with program.store.unit("tobias") as unit:
        kill(unit, files()[0], "the agency withdrew it")
        attach(unit, "quays", 0, [PictureFile(saved(scene(1), 60), "again.jpg")])
    program.window.actions_["find_pictures"].trigger()
    program.settle()
    again = program.dialog("find_pictures_dialog")
    assert isinstance(again, FindPicturesDialog)
    said = {name: str(row_of(again, name).data(roles.ACCESSIBLE_TEXT)).partition(", ")[0] for name in shown(again)}
    assert said == {"quay.jpg": "Killed", "pier.jpg": "The pier", "again.jpg": "Likely killed"}
    assert "was killed on" in row_of(again, "quay.jpg").data(roles.TOOL_TIP)
    sign, words = PICTURE.width(), PICTURE.width() + 20
    inked = reds(program, again, "quay.jpg")
    assert (inked[0] < sign, inked[-1] > words) == (True, True)
    assert reds(program, again, "pier.jpg") == []


def test_only_the_missing_credit_is_marked_not_whose_the_picture_is(program: Driver) -> None:
    dialog = FindPicturesDialog(
        Purpose("Find pictures", "Attach"), program.program.theme, program.program.icons, program.window
    )
    dialog.show()
    page = [
        replace(one, words={**one.words, "credit": credit, "creator": "Ann Lee " * 6, "source": "Avel " * 6})
        for one, credit in zip(many(2), ("", "Avel Photos"), strict=True)
    ]
    dialog.show_page(Looked(Search(tuple(page), 2, 2, done=True), 2), first=True)
    words = QFontMetrics(program.program.theme.font("small_medium")).horizontalAdvance("No credit")
    inked = reds(program, dialog, "0.jpg")
    assert inked[-1] - inked[0] <= words
    assert reds(program, dialog, "1.jpg") == []
    assert "No credit" in row_of(dialog, "0.jpg").data(roles.ACCESSIBLE_TEXT)


def test_it_cannot_go_into_a_story_that_may_not_be_edited(program: Driver) -> None:
    dialog = finder(program, "ines")
    choose(program, dialog, "pier.jpg")
    assert not dialog.answer.isEnabled()
    assert program.find(QLabel, "find_objection").text() != ""


def test_a_picture_is_replaced_by_one_that_is_found(program: Driver) -> None:
    dialog = finder(program)
    choose(program, dialog, "pier.jpg")
    dialog.answer.click()
    program.settle()
    panel = program.program.story.side.pictures
    panel.page.form._texts["caption"].setPlainText("Our caption")
    program.window.actions_["replace_picture"].trigger()
    program.settle()
    other = program.dialog("find_pictures_dialog")
    assert isinstance(other, FindPicturesDialog)
    choose(program, other, "quay.jpg")
    other.keep_words.setChecked(True)
    other.answer.click()
    program.settle()
    (use,) = program.copies()[-1].pictures
    assert (use.caption, use.credit, use.instructions) == ("Our caption", "Test Agency", "")
    assert [one.caption for one in panel.uses] == ["Our caption"]
    assert panel.uses[0].photo == use.photo


def many(count: int, first: int = 0) -> tuple[Found, ...]:
    """Photos that a search could have found."""
    at = datetime(2026, 5, 6, tzinfo=UTC)
    words = dict.fromkeys((*SEARCHED, "creator_title", "date_created", "instructions", "usage_terms"), "x")
    return tuple(
        Found(Photo(f"{number:064x}", f"{number}.jpg", "image/jpeg", 60, 40, 100, "{}", "maeve", at), "", words)
        for number in range(first, first + count)
    )


def test_a_long_list_comes_page_by_page(program: Driver) -> None:
    dialog = FindPicturesDialog(
        Purpose("Find pictures", "Attach"), program.program.theme, program.program.icons, program.window
    )
    wanted = list[object]()
    dialog.model.more_wanted.connect(wanted.append)
    page = library_jobs.PAGE
    dialog.show_progress(Looked(Search(many(3), 3, 12_000), 100_000))
    assert dialog.told.text() == "Looking… 12,000 of 100,000"
    dialog.show_page(Looked(Search(many(page), 1_342, 100_000, done=True), 100_000), first=True)
    assert dialog.told.text() == "1,342 pictures; 100 shown, more as you scroll."
    assert dialog.model.canFetchMore(dialog.model.index(-1))
    dialog.model.fetchMore(dialog.model.index(-1))
    assert wanted == [many(1, page - 1)[0]]
    assert not dialog.model.canFetchMore(dialog.model.index(-1))
    dialog.show_page(Looked(Search(many(page, page), 1_342, 100_000, done=True), 100_000), first=False)
    assert dialog.model.rowCount() == 2 * page


def test_the_model_keeps_its_promises_and_few_small_pictures(program: Driver) -> None:
    model = FoundPictures(program.window)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_page(many(KEPT + 5), more=False, first=True)
    for one in many(KEPT + 5):
        model.show_small(one.photo.sha256, QPixmap(4, 4))
    assert len(model._small) == KEPT
    tester.deleteLater()
