"""The tables as a reader sees them: what becomes a value of the domain, under the name that it has there.

`tables.py` declares them for whoever writes, with all that SQLModel makes of a declaration. A start only reads, and does
not wait for that; a test holds what is seen here to what is declared there.
"""

from typing import Any, Final

from sqlalchemy import TableClause, column, table

from editor.domain.people import Person, Policy
from editor.domain.story import Lease, Story
from editor.store.kinds import Number, Words


def _seen(name: str, columns: dict[str, Any]) -> TableClause:
    whole = (int, bool)
    return table(name, *(column(each, Number if kind in whole else Words) for each, kind in columns.items()))


_REVISION: Final = {"story_id": str, "number": int, "copy_json": str, "sha256": str, "author": str, "at": str}
_STORY: Final = {name: kind for name, kind in Story.__annotations__.items() if name not in ("lease", "blocking_notes")}

STORY: Final = _seen("story", _STORY)
LEASE: Final = _seen("lease", {"story_id": str, **Lease.__annotations__})
NOTE: Final = _seen("note", {"id": str, "story_id": str, "blocking": bool, "resolves": str})
REVISION: Final = _seen("revision", _REVISION)
STAFF: Final = _seen("staff_role", {"seq": int, **Person.__annotations__})
POLICY: Final = _seen("policy", {"seq": int, **Policy.__annotations__})
MENTION: Final = _seen("mention", {"story_id": str, "of": str, "subject": str})
DESK: Final = _seen("desk", {"seq": int, "name": str, "active": bool})
