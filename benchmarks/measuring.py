"""Measures work beside other work, and prints what was measured beside its bound."""

import gc
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import frozen


@frozen
class Figure:
    """
    One figure measured, and whether it keeps its bound.

    Args:
        what: what was measured.
        figure: the figure with its unit.
        bound: the bound in words; empty where there is none.
        kept: whether the figure keeps it.
    """

    what: str
    figure: str
    bound: str = ""
    kept: bool = True


def quickest(works: Mapping[str, Callable[[], Any]], runs: int) -> dict[str, float]:
    """The shortest of several runs of each work, in seconds, all works taking turns."""
    # What else the machine does only adds to a time, and turns let all suffer from it alike.
    best = dict.fromkeys(works, float("inf"))
    for _ in range(runs):
        for name, work in works.items():
            gc.collect()
            start = time.perf_counter()
            work()
            best[name] = min(best[name], time.perf_counter() - start)
    return best


def at_most(what: str, ratio: float, bound: float, than: str) -> Figure:
    """A ratio that may not be above a bound."""
    return Figure(what, f"{ratio:.2f} x", f"at most {bound:g} x {than}", ratio <= bound)


def milliseconds(seconds: float) -> str:
    """A time as people read it."""
    return f"{seconds * 1000:,.1f} ms" if seconds < 0.1 else f"{seconds * 1000:,.0f} ms"


def printed(title: str, figures: Iterable[Figure]) -> bool:
    """Print figures as a table; whether all keep their bounds."""
    figures = list(figures)
    wide = max(len(each.what) for each in figures)
    right = max(len(each.figure) for each in figures)
    print(f"{title}\n{'-' * len(title)}")
    for each in figures:
        says = f"{each.bound}: {'kept' if each.kept else 'BROKEN'}" if each.bound else ""
        print(f"{each.what:<{wide}}  {each.figure:>{right}}  {says}".rstrip())
    print(flush=True)
    return all(each.kept for each in figures)
