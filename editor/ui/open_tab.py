"""A tab as the window knows it: which story it stands for, who works on it, and what is to be seen on it."""

from dataclasses import dataclass

from editor.ui.left_off import Spot
from editor.ui.messages import Level
from editor.ui.open_story import OpenStory
from editor.ui.panels.story_tabs import Mark, TabFace

_GRAVE: dict[Level | None, Mark] = {"warning": "warning", "danger": "danger"}


@dataclass(eq=False, slots=True)
class Tab:
    """A tab that sleeps has no `story` yet: it is read once the tab is chosen.

    A passing tab makes way for the next story that is looked at, unless somebody works in it. `spot` is where the
    person is taken once the story is shown; `keyboard` says that this is where writing begins.
    """

    slug: str = ""
    headline: str = ""
    story: OpenStory | None = None
    passing: bool = True
    spot: Spot | None = None
    fault: str = ""
    keyboard: bool = False

    @property
    def free(self) -> bool:
        """Whether another story may come into this tab."""
        return self.passing and (self.story is None or self.story.desk.saver.at_rest)

    def turn_to(self, slug: str) -> None:
        """Stand for another story."""
        self.slug, self.headline, self.fault, self.spot = slug, "", "", None

    def where(self) -> Spot:
        """Where the person is in the story."""
        if self.story is None or self.story.desk.opened is None:
            return self.spot or Spot(self.slug, self.headline)
        manuscript = self.story.page.manuscript
        place, top = manuscript.textCursor().position(), manuscript.verticalScrollBar().value()
        return Spot(self.slug, self.headline, place, top)

    def face(self) -> TabFace:
        """What is to be seen."""
        return TabFace(self.slug or "No story", self.fault or self.headline, self._mark(), self.passing)

    def _mark(self) -> Mark:
        if self.fault:
            return "danger"
        if self.story is None or self.story.desk.opened is None:
            return ""
        standing = self.story.messages.standing
        if standing in _GRAVE:
            return _GRAVE[standing]
        return "locked" if self.story.desk.objection else ""
