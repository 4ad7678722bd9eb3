"""Windows that were killed, and the dialog that offers what they left."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from editor.domain.copy import Copy
from editor.journal.names import KEPT
from editor.journal.story import Start
from editor.journal.writer import Journals
from editor.ui.address import identity
from editor.ui.dialogs.recovery import RecoveryDialog
from editor.ui.journal_fields import as_texts
from tests.gui.driver import COPY, Driver
from tests.gui.test_journal import PATIENCE, files, folder

LATER = "The last boat left at ten.\n\nNobody asked us."


def fields(copy: Copy) -> dict[str, str]:
    return as_texts({name: getattr(copy, name) for name in Copy.model_fields})


def crashed(
    program: Driver,
    slug: str = "ferry-fares",
    login: str = "maeve",
    base: int = 1,
    **typed: str,
) -> Path:
    """The journal of a window that was killed after this was typed."""
    found = {story.slug: story for story in program.store.stories.values()}
    story = found[slug].id if slug in found else "a story of another store"
    copy = program.copies(slug)[base - 1] if slug in found else COPY
    before = set(folder(program).iterdir()) if folder(program).exists() else set()
    journals = Journals(folder(program))
    start = Start(identity("memory"), story, slug, login, base, "", fields(copy))
    journal = journals.open(start)
    journal.set("byline", "")
    for name, text in typed.items():
        journal.set(name.replace("__", " "), text)
    assert journals.close(PATIENCE)
    (path,) = set(folder(program).iterdir()) - before
    return path


def offered(program: Driver, login: str = "maeve") -> RecoveryDialog:
    program.sign_in(login)
    dialog = program.dialog("recovery_dialog")
    assert isinstance(dialog, RecoveryDialog)
    return dialog


def nothing_offered(program: Driver) -> bool:
    program.settle()
    return not any(dialog.isVisible() for dialog in program.window.findChildren(QDialog))


def words(dialog: RecoveryDialog, name: str) -> str:
    found = dialog.findChild(QLabel, f"recovery_{name}")
    assert isinstance(found, QLabel)
    return found.text() if not found.isHidden() else ""


def press(dialog: RecoveryDialog, name: str) -> None:
    found = dialog.findChild(QPushButton, f"recovery_{name}")
    assert isinstance(found, QPushButton)
    assert not found.isHidden()
    found.click()


def put_aside(program: Driver, path: Path) -> bool:
    return path.with_suffix(KEPT) in files(program, KEPT)
