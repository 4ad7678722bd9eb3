"""Stands for the preview's web view in tests of what it is told."""

from typing import Any


class NoView:
    """Takes what the page would be told. It answers at once, unless it is told to keep its answers for later."""

    def __init__(self) -> None:
        self.pages: list[str] = []
        self.patches: list[Any] = []
        self.answers: list[Any] = []
        self.answers_late = False

    def load_page(self, html: str, *, keep_place: bool) -> None:
        self.pages.append(html)

    def patch(self, change: Any, then: Any) -> None:
        self.patches.append(change)
        if self.answers_late:
            self.answers.append(then)
        else:
            then()
