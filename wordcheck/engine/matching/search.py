"""One pass over the text for all phrases of all rules.

Phrases are folded and lower-cased, put into one Aho-Corasick automaton, and found in time linear in the text. A Latin
phrase counts only as whole words; a boundary is asked for only on a side where the phrase has a word character, so
that a phrase which ends in a bracket can match too.
"""

from __future__ import annotations

import hashlib
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, chain
from operator import attrgetter
from typing import Any

from msgspec.structs import replace

from wordcheck import cache
from wordcheck.engine.matching.automaton import automaton_of
from wordcheck.engine.matching.reach import reached
from wordcheck.engine.matching.text_lines import Lines
from wordcheck.languages.folding import Folded, fold, fold_phrase
from wordcheck.languages.line_bound import Bound, bound
from wordcheck.languages.lowering import lowered
from wordcheck.languages.required_characters import required_characters
from wordcheck.languages.required_strings import as_sought, required_strings
from wordcheck.languages.uncounted import uncounted
from wordcheck.model.span import Span
from wordcheck.rulelang.plan import Plan, SamePlan
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.phrases import expanded
from wordcheck.rulelang.syntax.walk import below

Key = tuple[str, str]
"""Mode and text of a phrase; of an expression, its text and flags."""


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


def key_of(phrase: t.Phrase) -> Key:
    """Under which a phrase's hits are kept."""
    return phrase.mode, phrase.text


class Hits:
    """Where phrases stand in a text. Most are never asked for, so they are kept as offsets and made spans on demand."""

    def __init__(self, folded: Folded, start: int) -> None:
        self.places: dict[Key, tuple[int, array[int]]] = {}
        """For each phrase found its length and where it begins, in reading order, in the folded text."""
        # What leads back to the text; the folded text itself is as long as a wording and no longer asked for.
        self._folded, self._start = replace(folded, text=""), start

    def __contains__(self, key: Key) -> bool:
        return key in self.places

    def spans(self, key: Key) -> list[Span]:
        """The places of a phrase, in reading order, as spans of the text."""
        length, firsts = self.places.get(key, (0, ()))
        folded = self._folded
        if len(folded.folded_starts) == 1:  # nothing was dropped, as in most English wordings
            shift = folded.source_starts[0] + self._start
            return [Span(first + shift, first + shift + length) for first in firsts]
        starts, sources, i = folded.folded_starts, folded.source_starts, 0
        found = []
        for first in firsts:
            i = bisect_right(starts, first, i)
            if i < len(starts) and first + length > starts[i]:
                found.append(folded.source_span(first, first + length, self._start))  # something was dropped within
            else:
                at = sources[i - 1] + first - starts[i - 1] + self._start
                found.append(Span(at, at + length))
            i -= 1
        return found


class Searcher:
    """What is looked for in a text for one plan, and the automata that find it."""

    def __init__(self, phrases: Iterable[t.Phrase], expressions: Iterable[t.Phrase]) -> None:
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
        self._strings = _BETWEEN.join(strings)
        entries: dict[str, list[Key]] = {}
        for phrase in phrases:
            folded = fold_phrase(phrase.text)
            if phrase.mode in ("folded", "exact") and folded:
                entries.setdefault(lowered(folded), []).append(key_of(phrase))
        self._keys = [_said_shortly(tuple(dict.fromkeys(keys))) for keys in entries.values()]
        """For each text in small letters the phrases that it may be; where it is one of mode `folded`, its text alone."""
        self._shapes = array("H", (4 * len(x) + 2 * _of_a_word(x[0]) + _of_a_word(x[-1]) for x in entries))
        """For each text its length, and whether it begins and ends with a character of a word."""
        self._texts = _BETWEEN.join(entries)

    @cached_property
    def automata(self) -> tuple[Any, Any]:
        """What finds the phrases, and what the strings that expressions require, each by its number."""
        made = tuple(
            automaton_of({text: i for i, text in enumerate(texts.split(_BETWEEN) if texts else ())})
            for texts in (self._texts, self._strings)
        )
        return made[0], made[1]

    def __getstate__(self) -> dict[str, Any]:
        # Automata are kept apart: they are good for one kind of machine alone, and the bytes of them are not always the same.
        return {name: value for name, value in vars(self).items() if name != "automata"}

    def hits(self, words: str, start: int) -> Hits:
        """Every occurrence of every phrase in `words`, which begin at `start` of the text."""
        folded = fold(words)
        found = Hits(folded, start)
        text = folded.text
        ends: defaultdict[int, array[int]] = defaultdict(_no_places)
        for last, entry in self.automata[0].iter(lowered(text)):
            ends[entry].append(last)
        # An end behind the last character, so that every phrase has a neighbour on both sides (that before the first is it).
        around, of_words = text + "\n", _OF_WORDS
        for entry, places in ends.items():
            shape = self._shapes[entry]
            length = shape >> 2
            back = length - 1
            if shape & 3 == 3:
                alone = [p - back for p in places if not (of_words[around[p + 1]] or of_words[around[p - length]])]
            elif shape & 1:
                alone = [p - back for p in places if not of_words[around[p + 1]]]
            elif shape & 2:
                alone = [p - back for p in places if not of_words[around[p - length]]]
            else:
                alone = [p - back for p in places]
            firsts = array("i", alone)
            for key in _keys_of(self._keys[entry]) if firsts else ():
                exact = firsts
                if key[0] == "exact":
                    written = fold_phrase(key[1])
                    exact = array("i", (first for first in firsts if text.startswith(written, first)))
                if exact:
                    found.places[key] = length, exact
        return found

    def strings(self, words: str) -> Strings:
        """The strings in `words` that matches of expressions require."""
        sought = as_sought(lowered(words))
        ends: defaultdict[int, array[int]] = defaultdict(_no_places)
        for last, number in self.automata[1].iter(sought):
            ends[number].append(last)
        lengths = map(len, sought.split("\n"))
        return Strings(ends, array("i", (end - 1 for end in accumulate(length + 1 for length in lengths))))

    def may_match(self, expression: t.Phrase, strings: Strings) -> bool:
        """Whether an expression may match where `strings` stand; true for one that the searcher was not made for."""
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


def _said_shortly(keys: tuple[Key, ...]) -> str | tuple[Key, ...]:
    """The phrases that a text may be, kept as little as can be."""
    return keys[0][1] if len(keys) == 1 and keys[0][0] == "folded" else keys


def _keys_of(said: str | tuple[Key, ...]) -> tuple[Key, ...]:
    """What `_said_shortly` was said of."""
    return (("folded", said),) if isinstance(said, str) else said


def _no_places() -> array[int]:
    return array("i")


def _tells(known: Bound, required: Sequence[object]) -> bool:
    """Whether lines can be left out by what is known of an expression's matches."""
    # One of which no string is required, and whose matches are short, may match in any line.
    return bool(required) or (not known.further and known.least >= _LONG)


def _size(lines: Sequence[Sequence[int]]) -> int:
    return sum(map(len, lines))


def searcher_of(plan: Plan, language: str = "") -> Searcher:
    """The plan's automaton, built once for each plan that a process loads. With a language nothing is told of the expressions that only
    rules for wordings in another one ask for, half of them: they could match in any text."""
    return _built(SamePlan(plan), language)


_LONG = 40
"""Characters of a match from which it is worth while to read long lines only."""
_TELLING = 4
"""How many times as many lines may hold one of some strings, for it to be worth while to leave out those that lack them."""
_BETWEEN = "\0"
"""What parts texts that are kept as one string, which comes from the disk many times as fast; it stands in none."""
_FORM = 15
"""Raised when a searcher keeps other things."""
MOST_KEPT = 400
"""Automata kept on disk at a time."""


@lru_cache(maxsize=8)
def _built(same: SamePlan, language: str) -> Searcher:
    """The automaton of a plan, kept between runs where the plan comes from packs: building it takes longer than loading.

    It is kept by the packs and the rules that run: a choice of rules, or a profile, has its own.
    """
    codes = "\n".join(rule.facts.code for rule in same.plan.rules)
    chosen = hashlib.sha256(codes.encode()).hexdigest()[:16]
    key = same.plan.key and f"{same.plan.key}-{chosen}-{language}{_FORM}"
    made = cache.load(f"{key}.phrases") if key else None
    if not isinstance(made, Searcher):
        made = _searcher(same.plan, language)
        if key:
            cache.keep(f"{key}.phrases", made)
    automata = cache.load(f"{key}.automata") if key else None
    if isinstance(automata, tuple):
        made.automata = automata
    elif key:
        cache.keep(f"{key}.automata", made.automata)
        for kept in ("phrases", "automata"):
            cache.drop_oldest(f"*.{kept}", MOST_KEPT)
    return made


def _searcher(plan: Plan, language: str) -> Searcher:
    phrases: list[t.Phrase] = [p for words in plan.words.values() for p in (*words.phrases, *words.minus)]
    inline = [n for rule in plan.rules for n in below(rule.body) if isinstance(n, t.Phrase)]
    # A profile hands its conditions to the rules, so its words are looked for whether or not a plan was made for it.
    other = (*plan.patterns.values(), *plan.profiles)
    inline += [n for d in other for n in below(d) if isinstance(n, t.Phrase)]
    phrases += expanded(tuple(_different(inline)))
    asked = _asked_in(plan, language) if language else phrases
    return Searcher((p for p in _different(phrases) if p.mode != "regex"), (p for p in asked if p.mode == "regex"))


def _asked_in(plan: Plan, language: str) -> Iterator[t.Phrase]:
    """The phrases that rules for wordings in a language ask for, as do the map of covers and the profiles."""
    rules = (r.body for r in plan.rules if not r.languages or language in r.languages)
    covers = (d for d in plan.patterns.values() if d.kind == "coverage")
    for node in reached(plan, (*rules, *covers, *plan.profiles)):
        if isinstance(node, t.Phrase):
            yield node
        elif isinstance(node, (t.Named, t.Consistent)) and (words := plan.words.get(node.name)) is not None:
            yield from (*words.phrases, *words.minus)


def _different(phrases: Iterable[t.Phrase]) -> Iterable[t.Phrase]:
    """Each phrase once, told by mode and text alone: all that a search looks at."""
    made: dict[Key, t.Phrase] = {}
    for phrase in phrases:
        made.setdefault(key_of(phrase), phrase)
    return made.values()


def plainly(words: str) -> str:
    """Words as phrases are compared: folded, on one line, in lower case."""
    return lowered(fold_phrase(" ".join(words.split())))


_NOT_LATIN = "\u2e80"
"""From here on characters are Chinese, which need no blanks between words."""


def _of_a_word(char: str) -> bool:
    """Whether a character beside a phrase, or at its edge, belongs to a word that blanks part from others."""
    return char.isalnum() and char < _NOT_LATIN


class _OfWords(dict[str, bool]):
    """`_of_a_word` of each character that was asked for."""

    def __missing__(self, char: str) -> bool:
        made = self[char] = _of_a_word(char)
        return made


_OF_WORDS = _OfWords()


def longest(spans: Sequence[Span]) -> list[Span]:
    """Spans in order, those that overlap a longer (or an equally long earlier) one left out."""
    ordered = sorted(spans, key=_start)
    end = -1
    for span in ordered:
        if span.start < end or span.end <= span.start:
            return _longest(set(spans))
        end = span.end
    return ordered  # as most are: none overlaps another


def _longest(different: set[Span]) -> list[Span]:
    kept: list[Span] = []
    end = -1
    for span in sorted(different, key=_by_place):
        if span.start < end:
            if span.end - span.start > end - kept[-1].start:
                kept[-1], end = span, span.end
            continue
        kept.append(span)
        end = span.end
    return kept


_start = attrgetter("start")
_by_place = attrgetter("start", "end")
