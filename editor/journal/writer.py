"""The thread that writes the journals, and the handles the window types into.

A handle puts a small value in a queue and returns: no I/O, no lock to wait for, nothing that grows with the story. When
something comes the thread waits a moment, which further typing cannot push back, so that the key is on the screen before
anybody works for the journal, and the keys of that moment are one write. What is typed meanwhile goes with the next.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread

from editor.domain import moments
from editor.journal.disk import Disk, why
from editor.journal.records import Closed, Edit, Saved, Whole
from editor.journal.state import PACE, Pace, State
from editor.journal.story import OpenStory, Start

_STOPPED = "The journal has stopped by a fault in this program; save the story, then start the program again."


@dataclass(slots=True)
class _Flush:
    """A question that is answered once everything before it was tried."""

    answered: Event = field(default_factory=Event)
    kept: bool = False


class _Stop:
    """The last thing in the queue."""


_Said = Start | Edit | Whole | Saved | Closed
_Queue = SimpleQueue[tuple[int, _Said] | _Flush | _Stop]


class Journal:
    """One open story as the window knows it. Use it from one thread."""

    def __init__(self, queue: _Queue, number: int) -> None:
        self._queue, self._number = queue, number
        self._mark = 0

    @property
    def mark(self) -> int:
        """The number of the last edit: keep it with the text that is given to the store, and tell `saved`."""
        return self._mark

    def edit(self, field: str, position: int, removed: int, inserted: str, length: int | None = None) -> None:
        """Something was typed, deleted or pasted; in UTF-16 units, see `records.Edit`."""
        self._mark += 1
        self._queue.put((self._number, Edit(self._mark, field, position, removed, inserted, length)))

    def set(self, field: str, text: str) -> None:
        """A small field has this text now; also the way to mend a field that fell out of step."""
        self._mark += 1
        self._queue.put((self._number, Whole(self._mark, field, text)))

    def saved(self, revision: int, sha256: str, mark: int) -> None:
        """The store has taken a revision that holds the edits up to `mark`."""
        self._queue.put((self._number, Saved(revision, sha256, mark)))

    def close(self) -> None:
        """The story leaves the window."""
        self._queue.put((self._number, Closed()))


class Journals:
    """All journals of this program and the thread that writes them.

    Args:
        folder: Where the journals lie; made if need be.
        changed: Called on the writer's thread when the sentence or the stories out of step are not what they were.
        disk: What files are made of.
        pace: When things are due.
    """

    def __init__(
        self,
        folder: Path,
        changed: Callable[[State], None] = lambda _: None,
        disk: Disk | None = None,
        pace: Pace = PACE,
    ) -> None:
        self.state = State(folder)
        self._changed, self._disk, self._pace = changed, disk or Disk(), pace
        self._queue: _Queue = SimpleQueue()
        self._opened = 0
        self._stories: dict[int, OpenStory] = {}
        self._began = moments.now()
        self._why = ""
        self._retry_at: float | None = None
        self._retry_after = pace.retry_first
        self._at_disk_since: float | None = None
        self._ended = False
        self._hurry = Event()
        self._thread = Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    def open(self, start: Start) -> Journal:
        """Begin the journal of a story that was opened for editing."""
        self._opened += 1
        self._queue.put((self._opened, start))
        return Journal(self._queue, self._opened)

    @property
    def stalled(self) -> float:
        """Seconds for which the disk has not answered; `state` says nothing new until it does."""
        since = self._at_disk_since
        return 0.0 if since is None else time.monotonic() - since

    def flush(self, timeout: float) -> bool:
        """Try now to write all that was typed; whether everything is on disk within `timeout` seconds."""
        asked = _Flush()
        self._queue.put(asked)
        self._hurry.set()
        return self._thread.is_alive() and asked.answered.wait(timeout) and asked.kept

    def close(self, timeout: float) -> bool:
        """End the thread after a last try; whether everything is on disk. Ask `flush` first if the answer matters."""
        asked = _Flush()
        self._queue.put(asked)
        self._queue.put(_Stop())
        self._hurry.set()
        self._thread.join(timeout)
        return asked.kept

    def _run(self) -> None:
        try:
            while not self._ended:
                self._step()
        finally:
            for story in self._stories.values():
                story.end()
            if not self._ended:  # a bug is on its way to the hook; whoever types must know
                self._tell(self.state._replace(sentence=_STOPPED))

    def _step(self) -> None:
        batch = self._batch()
        at, now = time.time_ns() // 1_000_000, time.monotonic()
        asked = [said for said in batch if isinstance(said, _Flush)]
        for said in batch:
            if isinstance(said, tuple):
                self._take(*said, at, now)
            elif isinstance(said, _Stop):
                self._ended = True
        for story in self._stories.values():
            story.snapshot_if_due(at, now)
        if self._retry_at is None or now >= self._retry_at or asked:
            self._at_disk_since = now
            self._write(at)
            self._at_disk_since = None
        self._report(drained=len(batch) < self._pace.batch)
        for question in asked:
            question.kept = not self.state.waiting and not self.state.out_of_step
            question.answered.set()

    def _batch(self) -> list[tuple[int, _Said] | _Flush | _Stop]:
        """What is in the queue, or nothing when something else is due first."""
        due = [story.snapshot_due for story in self._stories.values()]
        times = [moment for moment in (self._retry_at, *due) if moment is not None]
        wait = max(0.0, min(times) - time.monotonic()) if times else None
        batch: list[tuple[int, _Said] | _Flush | _Stop] = []
        try:
            batch.append(self._queue.get(timeout=wait))
            self._began = moments.now()
            self._hurry.wait(self._pace.gather)
            self._hurry.clear()
            while len(batch) < self._pace.batch:
                batch.append(self._queue.get_nowait())
        except Empty:
            pass
        return batch

    def _take(self, number: int, said: _Said, at: int, now: float) -> None:
        if isinstance(said, Start):
            self._stories[number] = OpenStory(said, self.state.folder, self._disk, self._pace, at)
        elif number in self._stories:
            self._stories[number].take(said, at, now)

    def _write(self, at: int) -> None:
        """Everything that waits, story by story; one that fails does not keep the others from the disk."""
        self._why = ""
        for number, story in list(self._stories.items()):
            try:
                if story.waiting:
                    story.write(at)
            except OSError as error:
                self._why = why(error)
            if story.finished:
                story.end()
                del self._stories[number]
        if self._why:
            self._retry_at = time.monotonic() + self._retry_after
            self._retry_after = min(2 * self._retry_after, self._pace.retry_longest)
        else:
            self._retry_at, self._retry_after = None, self._pace.retry_first

    def _report(self, *, drained: bool) -> None:
        """How things stand; nothing is called safe while something older may still be in the queue."""
        stories = self._stories.values()
        waiting = sum(story.waiting for story in stories)
        self._tell(
            State(
                folder=self.state.folder,
                sentence=f"What is typed cannot be written to the journal: {self._why}." if self._why else "",
                safe_until=self._began if drained and not waiting else self.state.safe_until,
                waiting=waiting,
                out_of_step=frozenset(story.start.story for story in stories if story.out_of_step),
            )
        )

    def _tell(self, state: State) -> None:
        before, self.state = self.state, state
        if (before.sentence, before.out_of_step) != (state.sentence, state.out_of_step):
            self._changed(state)
