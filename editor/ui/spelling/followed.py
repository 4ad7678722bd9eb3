"""Whose spelling is checked: one story of those that are open, with all that spelling needs to know of it."""

from typing import NamedTuple

from editor.ui.inspector_desk import InspectorDesk
from editor.ui.panels.checks import ChecksPanel
from editor.ui.panels.story_page import StoryPage
from editor.ui.story_desk import StoryDesk


class Followed(NamedTuple):
    """A story's desk and page, who knows the newsroom, and where its names are listed."""

    desk: StoryDesk
    story: StoryPage
    inspector: InspectorDesk
    checks: ChecksPanel
