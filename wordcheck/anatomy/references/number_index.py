"""What the labels of a wording have in common, told once for all pointers whose number no clause bears."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from wordcheck.anatomy.references.pointers import Step, value_of
from wordcheck.languages.numerals_en import parse_roman
from wordcheck.model.wording import Clause

T = TypeVar("T")
_DEPTH = 4
"""How many unnumbered or skipped levels a step may pass."""
_HOLES = 2
"""Missing numbers below the greatest from which on a series is thought to be damaged."""
_LOST_SHARE = 0.08
"""And their share of the numbers that are there: a long wording may lack two numbers by its own fault."""
_SCATTERED = 0.5
"""Missing numbers for each that is there, from which on a wording is thought to be an extract of another."""


class _OnceEach(Generic[T]):
    """What is found of a list of clauses, found once for the very list, which the index keeps as it is: thousands of references ask
    about the same few lists, and to compare these clause by clause would take longer than to look anew.
    """

    def __init__(self, made: Callable[[Sequence[Clause]], T]) -> None:
        self._made = made
        self._kept: dict[int, tuple[Sequence[Clause], T]] = {}

    def __call__(self, clauses: Sequence[Clause]) -> T:
        if id(clauses) not in self._kept:  # the list is kept too, so that no other one comes to stand in its place
            self._kept[id(clauses)] = (clauses, self._made(clauses))
        return self._kept[id(clauses)][1]


class NumberIndex:
    """The clauses of a wording by the numbers that they bear."""

    def __init__(self, clauses: Sequence[Clause], steps: Mapping[int, Step]) -> None:
        self._clauses, self._steps = clauses, steps
        self._descendants: dict[int, dict[tuple[str, ...], list[tuple[int, Clause]]]] = {}
        self._lost_some = _OnceEach(self._missing)
        self._by_value = _OnceEach(self._valued)
        self._called: dict[tuple[str, str], list[Clause]] = {}
        self._items: dict[tuple[int, str], list[Clause]] = {}
        self.series: dict[Step, list[Clause]] = {}
        """The clauses among which a number that no clause bears should stand, as far as they are looked for already."""
        self.of_width: dict[int, list[Clause]] = {}
        """Clauses by how many parts their number has."""
        self.beside: dict[tuple[str, ...], list[Clause]] = {}
        """Clauses by all parts of their number but the last."""
        self.of_noun: dict[tuple[int, str], list[int]] = {}
        """Ids of clauses by their level and the noun that their labels print."""
        self.of_shape: dict[tuple[int, str, int], list[int]] = {}
        """The same by how many parts their number has too."""
        self.nouns: dict[str, list[Clause]] = {}
        """Clauses by the noun that their labels print (条, section)."""
        self.below: dict[tuple[int | None, tuple[str, ...]], list[Clause]] = {}
        """Clauses by the clause right above them and their number."""
        self.above_labels = {c.parent for c in clauses if c.label}
        """The clauses right above those that bear a printed number."""
        for clause in clauses:
            atoms, noun = steps[clause.id].atoms, steps[clause.id].noun
            if noun:
                self.nouns.setdefault(noun, []).append(clause)
            self.of_noun.setdefault((clause.level, noun), []).append(clause.id)
            self.of_shape.setdefault((clause.level, noun, len(atoms)), []).append(clause.id)
            self.of_width.setdefault(len(atoms), []).append(clause)
            self.below.setdefault((clause.parent, atoms), []).append(clause)
            if atoms:
                self.beside.setdefault(atoms[:-1], []).append(clause)

    def descendants(self, clause: Clause, atoms: tuple[str, ...]) -> Iterator[tuple[Clause, int]]:
        """The clauses below one whose number, without that of the clause itself, is the beginning of `atoms`, and how many of them
        it is: the nearest levels first, in reading order."""
        known = self._descendants.get(clause.id)
        if known is None:
            known = self._descendants[clause.id] = self._numbered_below(clause)
        found = [(at, c, size) for size in range(1, len(atoms) + 1) for at, c in known.get(atoms[:size], ())]
        yield from ((c, size) for _, c, size in sorted(found, key=lambda one: one[0]))

    def _numbered_below(self, clause: Clause) -> dict[tuple[str, ...], list[tuple[int, Clause]]]:
        """The clauses a few levels below one by their number in it, with their place among all of these."""
        own = self._steps[clause.id].atoms
        found: dict[tuple[str, ...], list[tuple[int, Clause]]] = {}
        place, level = 0, [clause]
        for _ in range(_DEPTH):
            level = [child for one in level for child in self._children.get(one.id, ())]
            for child in level:
                atoms = self._steps[child.id].atoms
                if own and len(atoms) > len(own) and atoms[: len(own)] == own:
                    atoms = atoms[len(own) :]
                if atoms:
                    found.setdefault(atoms, []).append((place, child))
                place += 1
        return found

    @cached_property
    def _children(self) -> dict[int | None, list[Clause]]:
        found: dict[int | None, list[Clause]] = {}
        for clause in self._clauses:
            found.setdefault(clause.parent, []).append(clause)
        return found

    @cached_property
    def firsts(self) -> dict[int, frozenset[str]]:
        """The first parts of numbers, by how many parts the number has."""
        return {w: frozenset(self._steps[c.id].atoms[0] for c in like) for w, like in self.of_width.items() if w}

    @cached_property
    def holders(self) -> dict[tuple[str, ...], int]:
        """The clauses above those that bear a number with further parts: above 2.1 for 2."""
        found: dict[tuple[str, ...], int] = {}
        for clause in self._clauses:
            if clause.parent is not None and (atoms := self._steps[clause.id].atoms):
                found.setdefault(atoms[:-1], clause.parent)
        return found

    @cached_property
    def figured(self) -> tuple[list[Clause], int]:
        """All clauses numbered in figures, and the greatest first part of such a number."""
        found = [c for c in self._clauses if (self._steps[c.id].atoms or ("",))[0].isdigit()]
        return found, max((int(self._steps[c.id].atoms[0]) for c in found), default=0)

    @cached_property
    def is_extract(self) -> bool:
        """Whether the wording's numbers in figures have gaps all over: some of its clauses are here, and what they refer to may be
        among the others. 4.1, 5.2 and 7.2 show that 1 to 3, 6, 5.1 and 7.1 are elsewhere."""
        found: dict[tuple[str, ...], set[int]] = {}
        uppermost = {
            c.id
            for c in self._clauses
            if c.parent is None or not self._steps[c.parent].atoms or self._steps[c.parent].noun
        }
        for id_, step in self._steps.items():
            counts = len(step.atoms) > 1 or step.noun == "条" or id_ in uppermost
            if step.atoms and step.atoms[-1].isdigit() and counts:
                for size in range(len(step.atoms)):
                    if step.atoms[size].isdigit():
                        found.setdefault(step.atoms[:size], set()).add(int(step.atoms[size]))
        present = sum(map(len, found.values()))
        missing = sum(map(max, found.values())) - present
        return missing > present * _SCATTERED

    def called(self, noun: str, shape: str) -> list[Clause]:
        """The clauses whose labels print a noun and begin with a number of a shape (`shape_of`)."""
        key = (noun, shape)
        if key not in self._called:
            printed = [c for c in self.nouns.get(noun, ()) if self._steps[c.id].atoms]
            self._called[key] = [c for c in printed if shape_of(self._steps[c.id].atoms[0]) == shape]
        return self._called[key]

    def nearest(self, steps: Sequence[Step], like: Sequence[Clause]) -> Clause | None:
        """Among `like`, the clause whose number comes nearest to the one that does not exist."""
        value = value_of(steps[-1].atoms[-1]) if steps and steps[-1].atoms else None
        if value is None:
            return None
        values = self._by_value(like)
        at = bisect_left(values, (value, 0))
        before = bisect_left(values, (values[at - 1][0], 0)) if at else at  # of clauses that bear one number the first
        rated = [(abs(v - value), id_) for v, id_ in (*values[before : before + 1], *values[at : at + 1])]
        return self._clauses[min(rated)[1] - 1] if rated else None

    def _valued(self, like: Sequence[Clause]) -> list[tuple[int, int]]:
        """The last numbers of clauses with their ids, in order."""
        numbered = [c for c in like if self._steps[c.id].atoms]
        return sorted((value_of(self._steps[c.id].atoms[-1]) or 0, c.id) for c in numbered)

    def items(self, clause: Clause, shape: str) -> list[Clause]:
        """The items of a clause with numbers of a shape, among which a missing one should stand: none where some bear no number."""
        key = (clause.id, shape)
        if key not in self._items:
            children = self._children.get(clause.id, [])
            shaped = [c for c in children if (last := self._steps[c.id].atoms[-1:]) and shape_of(last[0]) == shape]
            complete = len(shaped) >= 2 and all(self._steps[c.id].atoms for c in children)
            self._items[key] = shaped if complete else []
        return self._items[key]

    def has_holes(self, series: Sequence[Clause]) -> bool:
        """Whether several numbers are missing inside the series, or inside all series of its kind where it is dotted.

        Then the file lost them, and one more proves nothing.
        """
        width = len(self._steps[series[0].id].atoms) if series else 0
        return self._lost_some(series if width <= 1 else self.of_width[width])

    def _missing(self, series: Sequence[Clause]) -> bool:
        values: dict[tuple[str, ...], set[int]] = {}
        for clause in series:
            *prefix, last = self._steps[clause.id].atoms
            if last[0].isdigit():
                values.setdefault(tuple(prefix), set()).add(int(last.partition("-")[0]))
        present = sum(map(len, values.values()))
        return sum(map(max, values.values())) - present >= max(_HOLES, _LOST_SHARE * present)


def shape_of(atom: str, *, roman: bool = False) -> str:
    """What a part of a number is: a figure `1`, a letter `a` or, where Roman numerals are told from letters, `i`."""
    if atom[:1].isdigit():
        return "1"
    return "i" if roman and len(atom) > 1 and parse_roman(atom) else "a"
