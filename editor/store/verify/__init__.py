"""The whole store checked against itself: history, texts, photos, staff, policy, desks, words, rules, guards, stories.

Events are chained by their hashes; whatever an event tells of is compared with it. What is kept of a photo's file besides is
read from the file again. No event tells of, and so nothing here vouches for: notes, leases, the words to search for, that
photos look as it is kept, beyond whether that can be read, and what came before its event told of it (`unvouched`). Who
rewrites the chain from an event on, to its head, is not found out either: compare the newest hash with one kept elsewhere.
"""

from collections.abc import Iterator

from editor.domain.unit import Unit
from editor.store.replay import State, replay
from editor.store.unit import SqlUnit
from editor.store.verify import guards, history, kinds, looks, older, photos, projection, revisions, rules, versions


def faults(unit: Unit) -> Iterator[str]:
    """A sentence for each fault, as it is found; none when the store is whole."""
    assert isinstance(unit, SqlUnit), "only a unit of this store can be verified"
    session = unit.session
    yield from guards.faults(session)
    odd = list(kinds.faults(session))
    yield from odd
    if odd:  # a store that cannot be read says nothing about the rest
        return
    yield from rules.faults(session)
    unreadable = list(history.unreadable(session))
    yield from unreadable
    yield from history.end(session)
    saved: dict[tuple[str, int], State] = {}
    yield from revisions.faults(session, saved)
    yield from versions.faults(session)
    yield from photos.faults(session, unit.now())
    yield from looks.faults(session)
    if not unreadable:  # a history that cannot be read says nothing about what follows from it
        yield from history.chain_break(unit.events())
        yield from projection.faults(session, replay(unit.events(), saved))


def unvouched(unit: Unit) -> Iterator[str]:
    """A sentence for each kind of thing that is too old for the history to vouch for all of it; none in a new store."""
    assert isinstance(unit, SqlUnit), "only a unit of this store can be verified"
    yield from older.unvouched(unit.session)
