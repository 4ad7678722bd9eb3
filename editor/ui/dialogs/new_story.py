"""Starting a story: a working headline, the slug it suggests, a desk."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from editor.ui import intake_jobs
from editor.ui.dialogs.base import Dialog
from editor.ui.widgets.build import column, label, named, row
from editor.ui.widgets.choice import choice
from editor.ui.widgets.line import Line


class NewStoryDialog(Dialog):
    """The slug follows the headline until one is typed."""

    def __init__(self, desks: tuple[str, ...], start: Callable[[str, str, str], None], parent: QWidget) -> None:
        super().__init__("new_story_dialog", "New story", parent, width=480)
        self._start = start
        self.headline = named(Line(), "new_headline", "Headline")
        self.headline.setPlaceholderText("Working headline")
        self.headline.textEdited.connect(self._suggest)
        self.slug = named(Line(), "new_slug", "Slug")
        self.slug.setPlaceholderText("short-name-of-the-story")
        self.desk = choice("new_desk", "Desk")
        for desk in desks:
            self.desk.addItem(desk.capitalize(), desk)
        if "news" in desks:
            self.desk.setCurrentIndex(self.desk.findData("news"))
        left = column(label("title_new_slug", "Slug", "field"), self.slug, gap=3)
        right = column(label("title_new_desk", "Desk", "field"), self.desk, gap=3)
        line = row(left, right, gap=12)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        body = column(column(label("title_new_headline", "Headline", "field"), self.headline, gap=3), line, gap=12)
        self.lay_out(body, "Start writing", self._answer)
        self.headline.setFocus()

    def _suggest(self, headline: str) -> None:
        if not self.slug.isModified():
            self.slug.setText(intake_jobs.suggest_slug(headline) if headline.strip() else "")

    def _answer(self) -> None:
        slug = self.slug.text().strip()
        if not slug:
            self.show_problem("The story needs a slug: a short name in lower-case words with hyphens.")
            return
        self._start(slug, self.desk.currentData() or "", self.headline.text().strip())
