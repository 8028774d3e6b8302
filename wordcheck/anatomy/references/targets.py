"""Where a pointer leads in the clause tree.

Numbers are compared as printed, part by part, never by position in the file: `II.B` is found by walking from a clause
labelled `II` to one labelled `B` below it. Where several clauses bear the number, the one whose kind of place fits the
words (`Exclusion 4` in the exclusions, `Clause 4` among clauses), then the one nearest to the pointer, is meant.

    Definition IV.U. Insured paragraph 1.
        IV  no such label (the number was never printed as text)
        └── U   unique below a heading "Definitions"     -> found there, with 1. below it
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import takewhile

from wordcheck.anatomy.numbers.named_labels import named
from wordcheck.anatomy.references.hits import Hit, Hits
from wordcheck.anatomy.references.named_parts import defined_in, named_parts
from wordcheck.anatomy.references.number_index import NumberIndex, shape_of
from wordcheck.anatomy.references.pointers import Step, step_of, value_of
from wordcheck.anatomy.references.printed_numbers import printed_within
from wordcheck.anatomy.vocabulary import title_key
from wordcheck.languages.numerals_en import parse_roman
from wordcheck.model.wording import Clause, ClauseKind, Wording

_ORDINARY = frozenset({"", "clause", "section", "article", "paragraph", "item", "point", "subparagraph", "subclause", "number", "条", "款", "项", "目", "点", "provision", "subsection"})  # fmt: skip
SMALL = frozenset({"", "paragraph", "item", "point", "subparagraph", "subclause", "款", "项", "目", "点", "part"})
"""Kinds of place that are sought near the pointer first."""
_KIND_OF = {
    "exclusion": ClauseKind.EXCLUSION,
    "definition": ClauseKind.DEFINITION,
    "insuring clause": ClauseKind.COVERAGE,
    "insuring agreement": ClauseKind.COVERAGE,
    "cover": ClauseKind.COVERAGE,
    "coverage": ClauseKind.COVERAGE,
    "benefit": ClauseKind.COVERAGE,
    "extension": ClauseKind.COVERAGE,
}
_ESTABLISHED = 3
"""Labels that show that a noun is printed with the number."""
LARGE = frozenset({"section", "part", "coverage part", "chapter", "article"})
"""Kinds of place whose number `I` is the first, never a letter between H and J."""
_PAPERS = frozenset({"endorsement"})
"""Places that always print their noun with their number."""
_SAID = 3.5
"""How much must speak for a number at the beginning of a heading."""


class AddressBook:
    """All numbers and headings of a wording, and the walk that finds a pointer's target among them."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.printed = printed_within(wording.text)
        self._reached: dict[tuple[Step, ...], Hits] = {}
        self.steps: dict[int, Step] = {c.id: step_of(c.label) if c.label else Step("", ()) for c in wording.clauses}
        self.numbers = NumberIndex(wording.clauses, self.steps)
        self.by_atoms: dict[tuple[str, ...], list[Clause]] = {}
        for clause in wording.clauses:
            if self.steps[clause.id].atoms:
                self.by_atoms.setdefault(self.steps[clause.id].atoms, []).append(clause)
        for clause in wording.clauses:
            implied = self._implied(clause)
            if implied and implied not in self.by_atoms:
                self.by_atoms[implied] = [clause]

    def _implied(self, clause: Clause) -> tuple[str, ...]:
        """The number that an unnumbered heading must have: 7 where its clauses are 7.1, 7.2 …"""
        if clause.label:
            return ()
        heads = {self.steps[c.id].atoms[:-1] for c in self.wording.children(clause) if c.label}
        return heads.pop() if len(heads) == 1 else ()

    @cached_property
    def titles(self) -> dict[str, list[Clause]]:
        """Clauses by heading (`title_key`)."""
        found: dict[str, list[Clause]] = {}
        for clause in self.wording.clauses:
            if len(clause.title) > 1:
                found.setdefault(self._keys[clause.id], []).append(clause)
        return found

    @cached_property
    def _keys(self) -> dict[int, str]:
        return {c.id: title_key(c.title) for c in self.wording.clauses}

    @cached_property
    def defined(self) -> dict[str, Clause]:
        """The clause that defines each word (`title_key`)."""
        return defined_in(self.wording)

    def may_be_taken_apart(self, steps: Sequence[Step]) -> bool:
        """Whether the parts of a number are all borne by clauses, but of different kinds (`VI. J. 1`, `G (III) (b)`), so that it
        may lead to a place that lost its clauses above it where the pages were turned into text."""
        atoms = [atom for step in steps for atom in step.atoms]
        return len({shape_of(a, roman=True) for a in atoms}) > 1 and all(a in self._atoms for a in atoms)

    @cached_property
    def _atoms(self) -> frozenset[str]:
        return frozenset(atom for step in self.steps.values() for atom in step.atoms)

    def first_headed(self, words: str, numbered: bool) -> int | None:
        """The first clause whose number and heading begin with `words` (`title_key`); None if there is none.

        With `numbered` the heading alone must not go on with a further digit behind the words.
        """
        size, fitting = len(words), self._beginning_with(words)
        return min(
            (id_ for _, id_ in fitting if not (numbered and self._keys[id_][size : size + 1].isdigit())), default=None
        )

    def headed_by(self, keys: Iterable[str]) -> list[int]:
        """The ids of the clauses whose number and heading are one of a few (`title_key`), in reading order."""
        return sorted(id_ for key in keys for said, id_ in self._beginning_with(key) if said == key)

    def _beginning_with(self, words: str) -> Iterator[tuple[str, int]]:
        begins = range(bisect_left(self._headings, (words, 0)), len(self._headings))
        return takewhile(lambda h: h[0].startswith(words), (self._headings[i] for i in begins))

    @cached_property
    def _headings(self) -> list[tuple[str, int]]:
        return sorted((title_key(c.label + c.title), c.id) for c in self.wording.clauses)

    @property
    def nouns(self) -> dict[str, list[Clause]]:
        """Clauses by the noun that their labels print (条, section)."""
        return self.numbers.nouns

    def find(self, steps: Sequence[Step], here: Clause | None, near: str = "", words: str = "") -> Clause | None:
        """The clause meant by `steps` in a sentence of the clause `here`; None where there is none.

        `words` are those that follow the number, for a heading may stand there (`Section VI. Notice`).
        """
        if not steps:
            return None
        part = self.part(steps)
        if part:
            return next((c for c in part if self.steps[c.id].atoms == steps[0].atoms), None)
        # A wording whose headings are called Part 1, Part 2 means those by the word, not an item nearby.
        small = (
            steps[0].noun in SMALL
            and len(steps[0].atoms) == 1
            and not (steps[0].noun == "part" and "part" in self.nouns)
        )
        if small and here is not None:
            found = self._around(steps, here, near)
            if found is not None:
                return found
            if steps[0].noun in ("款", "项", "目"):
                return None
        following = title_key(words)
        hits = self._hits(steps)
        named = hits.headed(following)
        if not hits.found or (following and not named.found):
            bare = self._numbered_and_headed(steps, following) if following else []
            more = [self._hit(start, end, steps) for start, end in bare or self._headed(steps, following)]
            if not hits.found and following:
                more += [self._hit(c, c, steps) for c in self._bearing(steps[0]) if self._titled(c, following)]
            named = Hits(more, self._keys).headed(following)
            hits = hits.with_more(more)
        return (named if named.found else hits).best((here, *self.wording.parents(here)) if here is not None else ())

    def _hits(self, steps: Sequence[Step]) -> Hits:
        """The clauses that the numbers reach, wherever they are said: worked out once for each pointer's numbers."""
        key = tuple(steps)
        if key not in self._reached:
            starts = [*self._starts(steps), *self._called_so(steps)]
            reached = [(c, end) for c, rest in starts if (end := self.walk(c, rest)) is not None]
            self._reached[key] = Hits([self._hit(c, end, steps) for c, end in reached], self._keys)
        return self._reached[key]

    def _titled(self, clause: Clause, following: str) -> bool:
        """Whether the words after a number are (or begin with) the clause's heading."""
        key = self._keys[clause.id]
        return len(key) > 2 and following.startswith(key)

    def _numbered_and_headed(self, steps: Sequence[Step], following: str) -> list[tuple[Clause, Clause]]:
        """Clauses of this number and of the heading that stands behind it, whatever noun the numbers of others print."""
        if len(steps) != 1:
            return []
        begins = (following[:size] for size in range(3, len(following) + 1))
        return [(c, c) for key in begins for c in self._by_number_and_heading.get((steps[0].atoms, key), ())]

    @cached_property
    def _by_number_and_heading(self) -> dict[tuple[tuple[str, ...], str], list[Clause]]:
        found: dict[tuple[tuple[str, ...], str], list[Clause]] = {}
        for atoms, clauses in self.by_atoms.items():
            for clause in clauses:
                found.setdefault((atoms, self._keys[clause.id]), []).append(clause)
        return found

    def _headed(self, steps: Sequence[Step], following: str) -> list[tuple[Clause, Clause]]:
        """Where upper numbers were never printed as text: the clauses that bear the rest of the path."""
        flat = [(step.noun, atom) for step in steps for atom in step.atoms]
        heading = title_key(steps[0].title) or following
        found: list[tuple[Clause, Clause]] = []
        if not self._may_be_unprinted(steps[0].atoms[0] if steps[0].atoms else ""):
            return []
        for first in range(1, len(steps[0].atoms)):
            starts = self.by_atoms.get((flat[first][1],), ())
            reached = [(c, end) for c in starts if (end := self.walk(c, flat[first + 1 :])) is not None]
            named = [(c, end) for c, end in reached if self._titled(c, heading) or self._titled(end, heading)]
            alone = reached if len(reached) == 1 and steps[0].atoms[:1] not in self.by_atoms else []
            found += named or alone
        return found

    def _bearing(self, step: Step) -> Sequence[Clause]:
        """Clauses that bear the number of a step bare, though other such places print their noun with it."""
        return self.by_atoms.get(step.atoms, ())

    def _may_be_unprinted(self, atom: str) -> bool:
        """Whether so many headings with numbered clauses stand without a number that one of them can be meant by it."""
        value = value_of(atom)
        return value is None or value <= self._unnumbered

    @cached_property
    def _unnumbered(self) -> int:
        heads = {c.parent for c in self.wording.clauses if c.parent is not None and self.steps[c.id].atoms}
        return sum(not self.steps[c.id].atoms for c in self.wording.clauses if c.title and c.id in heads)

    def part(self, steps: Sequence[Step]) -> tuple[Clause, ...]:
        """The clauses of the part that a pointer names: `Exclusion 4` is the fourth of the EXCLUSIONS, were it not there.

        Empty where the wording has no such part, or several, or numbers other clauses with that noun.
        """
        first = steps[0]
        one = len(steps) == len(first.atoms) == 1 and not self.nouns.get(first.noun)
        part = self._parts.get(first.noun, ()) if one else ()
        alike = part and shape_of(first.atoms[0], roman=True) == shape_of(self.steps[part[0].id].atoms[0], roman=True)
        return part if alike else ()

    @cached_property
    def _parts(self) -> dict[str, tuple[Clause, ...]]:
        return named_parts(self.wording, self.steps)

    def headed(self, words: str) -> Clause | None:
        """The clause with whose heading the words begin, the longest heading first; None if there is none."""
        following = title_key(words)
        key = next((k for n in self._lengths if len(k := following[:n]) == n and k in self.titles), None)
        return self.titles[key][0] if key else None

    @cached_property
    def _lengths(self) -> list[int]:
        """The lengths of headings that are long enough to be told, the longest first."""
        return sorted({len(k) for k in self.titles if len(k) > 3}, reverse=True)

    def _starts(self, steps: Sequence[Step]) -> Iterator[tuple[Clause, list[tuple[str, str]]]]:
        """Clauses that bear the first atoms of the path, longest label first, with the atoms still to walk."""
        flat = [(step.noun, atom) for step in steps for atom in step.atoms]
        first = steps[0].atoms
        bare = not self._printed(steps[0])
        for size in range(len(first), 0, -1):
            for clause in self.by_atoms.get(first[:size], ()):
                noun = self.steps[clause.id].noun
                if self._noun_fits(noun, steps[0].noun) and (bare or noun):
                    yield clause, flat[size:]

    def _called_so(self, steps: Sequence[Step]) -> Iterator[tuple[Clause, list[tuple[str, str]]]]:
        """Clauses whose heading begins with the number: `4.1 Coverage A: Personal Property` for Coverage A."""
        first = steps[0]
        flat = [(step.noun, atom) for step in steps for atom in step.atoms]
        for clause in self._named.get((first.noun, first.atoms), ()):
            yield clause, flat[len(first.atoms) :]

    def is_called(self, clause: Clause, steps: Sequence[Step]) -> bool:
        """Whether the clause's heading begins with this number of its own, behind the one it bears."""
        return len(steps) == 1 and clause in self._named.get((steps[0].noun, steps[0].atoms), ())

    @cached_property
    def _named(self) -> dict[tuple[str, tuple[str, ...]], list[Clause]]:
        """Clauses whose heading, behind another number or none, begins with a noun and a number."""
        found: dict[tuple[str, tuple[str, ...]], list[Clause]] = {}
        for clause in self.wording.clauses:
            reading = next(named(clause.title), None)
            if reading is not None and reading.weight >= _SAID and not self.steps[clause.id].noun:
                step = step_of(reading.label)
                found.setdefault((step.noun, step.atoms), []).append(clause)
        return found

    def _printed(self, step: Step) -> bool:
        """Whether the labels of such places print their noun, so that a bare number is none of them."""
        if not step.noun or not step.atoms:
            return False
        return len(self.numbers.called(step.noun, shape_of(step.atoms[0]))) >= _ESTABLISHED

    def walk(self, start: Clause, rest: list[tuple[str, str]]) -> Clause | None:
        """The clause reached from `start` by the atoms of `rest`, each one level down or a few."""
        at = start
        while rest:
            below = self._below(at, rest)
            if below is None:
                return at if all(noun == "款" for noun, _ in rest) else None
            at, taken = below
            rest = rest[taken:]
        return at

    def _below(self, clause: Clause, rest: list[tuple[str, str]]) -> tuple[Clause, int] | None:
        """The nearest descendant labelled with the next atom (or next few), and how many atoms that took."""
        if rest[0][0] == "款" and len(rest) > 1:
            # Paragraphs carry no number; what comes after the 款 stands below the article itself.
            found = self._below(clause, rest[1:])
            if found is not None:
                return found[0], found[1] + 1
        atoms = tuple(a for _, a in rest)
        for child, size in self.numbers.descendants(clause, atoms):
            if rest[0][0] == "款" and child.label[:1] in "（(":
                continue
            if self._noun_fits(self.steps[child.id].noun, rest[0][0]):
                return child, size
        return self._in_order(clause, rest)

    def _in_order(self, clause: Clause, rest: list[tuple[str, str]]) -> tuple[Clause, int] | None:
        """The n-th item of a list whose numbers were lost in conversion."""
        if rest[0][0] != "项":
            return None
        items = () if clause.id in self.numbers.above_labels else self.wording.children(clause)
        value = value_of(rest[0][1])
        if value is None or not 1 <= value <= len(items):
            return None
        return items[value - 1], 1

    def _around(self, steps: Sequence[Step], here: Clause, near: str) -> Clause | None:
        """`paragraph (b) above`: among the children of the clause, then beside it, then beside its parents."""
        flat = [(step.noun, atom) for step in steps for atom in step.atoms]
        for clause in (here, *self.wording.parents(here)):
            hits = self.numbers.below.get((clause.id, (flat[0][1],)), [])
            if near == "above":
                hits = [c for c in hits if c.start <= here.start] or hits
            found = next((end for c in hits if (end := self.walk(c, flat[1:])) is not None), None)
            if found is not None:
                return found
            ordered = self._in_order(clause, flat)
            if ordered is not None and flat[0][0] == "项":
                return self.walk(ordered[0], flat[1:])
        return None

    def _noun_fits(self, printed: str, meant: str) -> bool:
        """Whether a label with the noun `printed` can be called `meant`: a bare one can, another noun cannot."""
        if not printed and meant in _PAPERS:
            return False  # Endorsement No. 3 is a paper of its own, never the third item of a list
        if printed == meant or not printed or not meant:
            return True
        if printed == "条":
            return meant in ("article", "clause")
        pair = {printed, meant}
        if pair <= {"insuring clause", "insuring agreement", "coverage", "cover"} or pair == {"coverage part", "part"}:
            return True
        return printed in _ORDINARY and meant in _KIND_OF

    def _hit(self, start: Clause, end: Clause, steps: Sequence[Step]) -> Hit:
        """How well a target fits the words of a pointer, wherever the pointer stands."""
        noun = steps[0].noun
        exact = int(bool(noun) and (self.steps[start.id].noun == noun or self.is_called(start, steps[:1])))
        plain = noun.rpartition(" ")[2]
        kind = _KIND_OF.get(noun) or _KIND_OF.get(plain)
        parents = list(self.wording.parents(start))
        headed = 0
        if noun and noun not in _ORDINARY:
            headed = next((3 - min(i, 2) for i, p in enumerate(parents) if plain in p.title.lower()), 0)
        size = len(self.steps[start.id].atoms)
        suits = headed + int(kind is not None and start.kind is kind)
        if noun in LARGE and self._is_letter(start):
            suits -= 1
        return Hit(end, (size, exact, suits), tuple(p.id for p in parents), (-start.level, int(bool(end.title))))

    def _is_letter(self, clause: Clause) -> bool:
        """Whether the number of a clause that could be Roman (I, V) is the letter behind the one before it."""
        atoms = self.steps[clause.id].atoms[-1:]
        if not atoms or len(atoms[0]) != 1 or parse_roman(atoms[0]) is None:
            return False
        beside = self.wording.children(self.wording.clause(clause.parent) if clause.parent is not None else None)
        return any(self.steps[c.id].atoms[-1:] == (chr(ord(atoms[0]) - 1),) for c in beside)
