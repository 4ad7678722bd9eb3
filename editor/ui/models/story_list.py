"""The stories of a queue, page by page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Signal

from editor.ui.models import roles

if TYPE_CHECKING:
    from editor.domain.story import Story

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
STORY = roles.OURS
PAGE = 100
"""Stories read at a time."""


class StoryListModel(QAbstractListModel):
    """Rows of stories. `more_wanted` asks for the page after the story it carries."""

    more_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stories: list[Story] = []
        self._more = False
        self._fetching = False

    def show_stories(self, stories: "list[Story]", *, more: bool) -> None:
        """Another queue, or this one read again."""
        self.beginResetModel()
        self._stories, self._more, self._fetching = list(stories), more, False
        self.endResetModel()

    def append(self, stories: "list[Story]", *, more: bool) -> None:
        """The next page."""
        self._more, self._fetching = more, False
        if stories:
            first = len(self._stories)
            self.beginInsertRows(QModelIndex(), first, first + len(stories) - 1)
            self._stories.extend(stories)
            self.endInsertRows()

    def update_story(self, story: "Story") -> "Story | None":
        """Show a story as it is now; returns it as it was shown, None when it is not in the list."""
        row = self.row_of(story.id)
        if row < 0:
            return None
        before, self._stories[row] = self._stories[row], story
        self.dataChanged.emit(self.index(row), self.index(row))
        return before

    def row_of(self, story_id: str) -> int:
        """Where a story stands, -1 when it is not in the list."""
        return next((row for row, story in enumerate(self._stories) if story.id == story_id), -1)

    def story(self, row: int) -> "Story | None":
        """The story of a row."""
        return self._stories[row] if 0 <= row < len(self._stories) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._stories)

    def data(self, index: Index, role: int = roles.DISPLAY) -> object:
        story = self.story(index.row()) if index.isValid() else None
        if story is None:
            return None
        if role == STORY:
            return story
        if role == roles.DISPLAY:
            return story.headline or story.slug
        if role == roles.TOOL_TIP:
            return "\n".join(filter(None, (story.headline, story.slug)))
        if role == roles.ACCESSIBLE_TEXT:
            from editor.ui.actions.steps import in_brief

            return f"{story.headline or 'No headline'}, {story.slug}, {in_brief(story)}, {story.words} words"
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._fetching

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._fetching = True
            self.more_wanted.emit(self._stories[-1])
