"""A row of the bench's table, and how its figures are taken."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement: what the floor takes, what we take, and how many times the floor is allowed (or a limit)."""

    name: str
    unit: str
    floor: float
    ours: float
    bar: float
    floor_name: str = ""

    @property
    def ratio(self) -> float:
        return self.ours / self.floor if self.floor else self.ours

    @property
    def holds(self) -> bool:
        return self.ratio <= self.bar


def interleaved(floor: Callable[[], float], ours: Callable[[], float], pairs: int) -> tuple[float, float]:
    """Medians of both, taken in turn so that a busy machine slows both alike."""
    taken = [(floor(), ours()) for _ in range(pairs)]
    return statistics.median(pair[0] for pair in taken), statistics.median(pair[1] for pair in taken)


def seconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


HEADER = f"{'what':<52} {'floor':>12} {'ours':>12} {'ratio':>7} {'bar':>6}"


def printed(row: Row) -> str:
    """A line of the table."""
    floor = f"{row.floor:.4g} {row.unit}" if row.floor_name else "-"
    verdict = "holds" if row.holds else "DOES NOT HOLD"
    against = f"(floor: {row.floor_name})" if row.floor_name else "(limit)"
    ours = f"{row.ours:.4g} {row.unit}"
    return f"{row.name:<52} {floor:>12} {ours:>12} {row.ratio:>7.2f} {row.bar:>6.4g}  {verdict}  {against}"
