"""What stands between two neighbours of a run of decimals, and so cannot end the clause that they number.

3.1.4 Home treatment
Exclusions                 <- stands in 3.1.4, for all its bold type
1. Dental care             <- stands there too
3.1.5 Day care
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.anatomy.outline.hypotheses import Candidate


def with_spanned(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, those between two neighbours of a run of decimals with the first of the two."""
    decimals = [(i, path) for i, c in enumerate(candidates) if (path := _decimals(c))]
    if len(decimals) < 2:
        return candidates
    numbered = {i for i, _ in decimals}
    spans: dict[int, tuple[int, ...]] = {}
    listed: dict[int, tuple[str, int]] = {}
    for k, (i, path) in enumerate(decimals[:-1]):
        # The innermost run is found last and holds.
        end = _next(decimals, k)
        if end > i + 1:
            spans |= dict.fromkeys(range(i + 1, end), path)
            listed |= _inside(candidates, i + 1, end)
    made = list(candidates)
    for at, path in spans.items():
        if at not in numbered:
            c = candidates[at]
            made[at] = replace(c, setting=replace(c.setting, spanned=path, inside=listed.get(at)))
    return made


def _inside(candidates: Sequence[Candidate], first: int, end: int) -> dict[int, tuple[str, int]]:
    """The candidates over which a list of items goes on (between c) and d)), with the item before them."""
    found: dict[int, tuple[str, int]] = {}
    open_: dict[str, tuple[int, int]] = {}
    """For each style the last value and its place."""
    for at in range(first, end):
        for r in candidates[at].readings[:2]:
            value, place = open_.get(r.style, (0, at))
            if r.value == value + 1 > 1:
                found |= dict.fromkeys(range(place + 1, at), (r.style, value))
            open_[r.style] = (r.value, at)
    return found


def _next(decimals: Sequence[tuple[int, tuple[int, ...]]], at: int) -> int:
    """Where the run goes on, before anything that is no clause within the one at `at`; 0 where it does not."""
    path = decimals[at][1]
    for i, other in decimals[at + 1 :]:
        if other[: len(path)] == path and len(other) > len(path):
            continue
        return i if other == (*path[:-1], path[-1] + 1) else 0
    return 0


def _decimals(c: Candidate) -> tuple[int, ...]:
    """The number of a candidate that has several parts (3.1.4); empty for others."""
    if not c.readings:
        return ()
    first = c.readings[0]
    return first.path if len(first.path) > 1 and first.style.startswith("1.1") else ()
