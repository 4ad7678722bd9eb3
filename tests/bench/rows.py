"""A row of the bench's table, and how its figures are taken."""

import time
from collections.abc import Callable, Iterable
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
    """What both took in the middle pair, taken in turn so that a busy machine slows both alike."""
    return middle((floor(), ours()) for _ in range(pairs))


def middle(pairs: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """Of pairs of floor and ours, that with the median ratio (of an even number, the lower of the two).

    Not the median of each: where the machine is twice as fast at one time as at another, that sets a floor of one time
    against ours of the other.
    """
    ordered = sorted(pairs, key=lambda pair: pair[1] / pair[0])
    return ordered[(len(ordered) - 1) // 2]


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


def cells(row: Row) -> tuple[str, ...]:
    """The same, for a table that is kept."""
    floor = f"{row.floor:.4g} {row.unit}" if row.floor_name else ""
    ratio = f"{row.ratio:.2f}" if row.floor_name else ""
    verdict = "holds" if row.holds else "**does not hold**"
    return row.name, floor, f"{row.ours:.4g} {row.unit}", ratio, f"{row.bar:.4g}", verdict, row.floor_name
