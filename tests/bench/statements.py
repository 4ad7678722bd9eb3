"""The statements that a store is sent, so that bare sqlite3 can be asked the same."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine


def listened(act: Callable[[], object]) -> list[tuple[str, Any]]:
    """What the store is sent meanwhile, each with what it is given."""
    said: list[tuple[str, Any]] = []

    def listen(connection: Any, cursor: Any, statement: str, parameters: Any, context: Any, many: bool) -> None:
        said.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", listen)
    act()
    event.remove(Engine, "before_cursor_execute", listen)
    return said
