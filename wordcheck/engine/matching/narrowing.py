"""Where an expression may match, told without trying it.

Most expressions hold strings that every match of theirs requires. These are found in one pass for all expressions, so that an expression is
tried only on texts, and mostly only on lines, that hold them.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain

from wordcheck.engine.matching.automaton import Automaton
from wordcheck.engine.matching.text_lines import Lines
from wordcheck.languages.line_bound import Bound, bound
from wordcheck.languages.lowering import lowered
from wordcheck.languages.required_characters import required_characters
from wordcheck.languages.required_strings import as_sought, required_strings
from wordcheck.languages.uncounted import uncounted
from wordcheck.rulelang.syntax import tree as t

Key = tuple[str, str]
"""Text and flags of an expression."""


class Strings:
    """In which lines the strings stand that matches of expressions require, by their number."""

    def __init__(self, ends: dict[int, array[int]], line_ends: Sequence[int]) -> None:
        self.present = frozenset(ends)
        self._ends, self._line_ends = ends, line_ends
        self._lines: dict[int, array[int]] = {}

    def lines(self, number: int) -> array[int]:
        """The lines that hold a string, in order; worked out when first asked for, since of most it is not asked."""
        known = self._lines.get(number)
        if known is not None:
            return known
        made, line_ends, line, end = array("i"), self._line_ends, 0, -1
        for last in self._ends.pop(number, ()):
            if last > end:
                line = bisect_left(line_ends, last, line)
                end = line_ends[line]
                made.append(line)
        self._lines[number] = made
        return made


class Expressions:
    """What is known of expressions, and the automaton that finds the strings which they require."""

    def __init__(self, expressions: Iterable[t.Phrase]) -> None:
        required: dict[Key, tuple[frozenset[str], ...]] = {}
        self._characters: dict[Key, tuple[str, ...]] = {}
        self._bounds: dict[Key, tuple[int, int]] = {}
        self._uncounted: dict[Key, tuple[str, int]] = {}
        # One expression after the other, so that each is parsed once. What is kept are plain tuples, as are all things here of
        # which there are thousands: they come from the disk five times as fast.
        for key in dict.fromkeys((e.text, e.flags) for e in expressions):
            required[key] = required_strings(*key)
            if characters := required_characters(*key):
                self._characters[key] = characters
            if (known := bound(*key)) is not None and _tells(known, required[key]):
                self._bounds[key] = known.least, known.further
            if (loose := uncounted(*key)) is not None:
                self._uncounted[key] = loose
        strings = sorted({s for sets in required.values() for one in sets for s in one})
        number = {string: i for i, string in enumerate(strings)}
        self._required = {
            key: tuple(tuple(sorted(number[s] for s in one)) for one in sets) for key, sets in required.items()
        }
        self.automaton = Automaton(strings)

    def strings(self, words: str) -> Strings:
        """The strings in `words` that matches of expressions require."""
        sought = as_sought(lowered(words))
        ends: defaultdict[int, array[int]] = defaultdict(lambda: array("i"))
        for last, number in self.automaton.iter(sought):
            ends[number].append(last)
        lengths = map(len, sought.split("\n"))
        return Strings(ends, array("i", (end - 1 for end in accumulate(length + 1 for length in lengths))))

    def may_match(self, expression: t.Phrase, strings: Strings) -> bool:
        """Whether an expression may match where `strings` stand; true for one that is not known."""
        disjoint = strings.present.isdisjoint
        for one in self._required.get((expression.text, expression.flags), ()):  # noqa: SIM110 (twice as fast as `any`)
            if disjoint(one):
                return False
        return True

    def in_one_line(self, expression: t.Phrase) -> bool:
        """Whether no match of an expression passes the end of a line, as far as is known."""
        known = self._bounds.get((expression.text, expression.flags))
        return known is not None and not known[1]

    def uncounted(self, expression: t.Phrase) -> tuple[str, int] | None:
        """The expression without its high counts, as `languages.uncounted` tells it."""
        return self._uncounted.get((expression.text, expression.flags))

    def characters(self, expression: t.Phrase) -> tuple[str, ...]:
        """Sets of characters, of each of which one stands in every match of an expression."""
        return self._characters.get((expression.text, expression.flags), ())

    def lines(self, expression: t.Phrase, strings: Strings, lines: Lines) -> Sequence[int] | None:
        """The lines in which an expression may match, in order; None where it may match in any."""
        key = expression.text, expression.flags
        known = self._bounds.get(key)
        if known is None:
            return None
        least, further = known
        present = strings.present
        groups = [[strings.lines(n) for n in one if n in present] for one in self._required[key]]
        if not groups:
            return [n for n, length in enumerate(lines.lengths) if length >= least]
        fewest, *others = sorted(groups, key=_size)
        held = set().union(*fewest)
        if further:
            return lines.around(sorted(held), further)
        for group in others:
            if _size(group) < _TELLING * len(held):  # what stands in most lines leaves few of them out
                held.intersection_update(chain.from_iterable(group))
        return [n for n in sorted(held) if lines.lengths[n] >= least]


def _tells(known: Bound, required: Sequence[object]) -> bool:
    """Whether lines can be left out by what is known of an expression's matches."""
    # One of which no string is required, and whose matches are short, may match in any line.
    return bool(required) or (not known.further and known.least >= _LONG)


def _size(lines: Sequence[Sequence[int]]) -> int:
    return sum(map(len, lines))


_LONG = 40
"""Characters of a match from which it is worth while to read long lines only."""
_TELLING = 4
"""How many times as many lines may hold one of some strings, for it to be worth while to leave out those that lack them."""
