"""Which actions there are to do now; every other one says why not."""

from typing import TYPE_CHECKING

from editor.ui.actions.bind import Actions

if TYPE_CHECKING:
    from editor.domain.people import Person
    from editor.ui.jobs import Opened

NEEDS_NEWSROOM = (
    "new_story", "import_copy", "sign_out", "refresh", "reopen_story", "live_rights", "find_pictures",
    "killed_pictures",
)  # fmt: skip
NEEDS_SEVERAL = ("next_story", "previous_story")
_EDITS = (
    "attach_pictures", "place_picture", "place_gallery", "crop_picture", "replace_picture", "remove_picture",
    "paste_plain", "paste_picture_words", "add_picture_words", "undo_pictures", "redo_pictures",
    "undo", "redo", "cut", "paste", "bold", "italic", "link", "crosshead", "quote", "bullets", "numbers",
    "picture_line", "move_up", "move_down", "sentence_case", "title_case", "capitals", "small_letters",
)  # fmt: skip
NEEDS_STORY = (
    "close_story", "save", "save_copy_as", "submit", "approve", "publish", "return", "recall", "reopen", "schedule", "unschedule",
    "revise", "spike", "unspike", "withdraw", "next_misspelling", "previous_misspelling", "suggestions",
    "paste_left_out", "copy", "select_all", "go_to", "find", "replace", "find_next", "find_previous",
    "next_picture", "previous_picture", "copy_picture_words", "picture_templates", *_EDITS,
)  # fmt: skip


def come_in(actions: Actions, person: "Person") -> None:
    """This person signed in."""
    from editor.domain.kills import staff_objection

    for name in NEEDS_NEWSROOM:
        actions.allow(name)
    actions.allow("kill_picture", staff_objection(person))


def tell(actions: Actions, opened: "Opened | None", objection: str = "", *, signed_in: bool) -> None:
    """Enable what may be done with the story that is open, if one is; `objection` is why it may not be edited."""
    if not signed_in:
        for name in (*NEEDS_NEWSROOM, "kill_picture"):
            actions.allow(name, "Sign in first.")
    for name in NEEDS_STORY:
        why = "Open a story first." if opened is None else opened.possible.get(name, "")
        if opened is not None and name in _EDITS:
            why = objection
        if opened is not None and name == "submit" and opened.story.submit_blocks:
            why = ""
        actions.allow(name, why)


def tell_several(actions: Actions, number: int) -> None:
    """Enable going from one open story to another if there are several."""
    for name in NEEDS_SEVERAL:
        actions.allow(name, "" if number > 1 else "No other story is open.")
