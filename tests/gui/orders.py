"""What lists of the newsroom in memory are ordered by."""

from editor.domain import moments
from editor.domain.lists import Sort
from editor.domain.story import Story


def key(sort: Sort, story: Story) -> str:
    """What stands for a story in an order."""
    match sort:
        case Sort.UPDATED:
            return moments.to_text(story.updated)
        case Sort.DEADLINE:
            return moments.to_text(story.deadline) if story.deadline else "9"
        case Sort.HEADLINE:
            return story.headline
        case Sort.PRIORITY:
            return str(story.priority)
    return story.slug
