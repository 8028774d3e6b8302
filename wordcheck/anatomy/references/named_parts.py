"""Parts whose clauses are called by the part's noun and their number: `Exclusion 4` is the fourth of the EXCLUSIONS."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wordcheck.anatomy.references.pointers import Step
from wordcheck.model.wording import Clause, Wording

_HEADINGS = frozenset({"exclusions", "conditions", "extensions", "definitions"})
_FEWEST = 3
"""Clauses that show that a part counts its own."""


def named_parts(wording: Wording, steps: Mapping[int, Step]) -> dict[str, tuple[Clause, ...]]:
    """The clauses of each such part by what one of them is called (`exclusion`, `general condition`); `steps` are their numbers.

    A noun that two parts bear in their headings belongs to neither; one that does not count up from 1 holds none.
    """
    found: dict[str, list[Clause]] = {}
    for clause in wording.clauses:
        words = clause.title.casefold().split()
        if words and len(words) <= 2 and words[-1] in _HEADINGS:
            for name in {words[-1], " ".join(words)}:
                found.setdefault(name.removesuffix("s"), []).append(clause)
    return {name: _counted(wording.children(heads[0]), steps) for name, heads in found.items() if len(heads) == 1}


def _counted(below: Sequence[Clause], steps: Mapping[int, Step]) -> tuple[Clause, ...]:
    """The clauses where they count up from 1 and are enough to show it."""
    counted = [steps[c.id].atoms for c in below] == [(str(n),) for n in range(1, len(below) + 1)]
    return tuple(below) if counted and len(below) >= _FEWEST else ()
