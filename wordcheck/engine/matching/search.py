"""One pass over the text for all phrases of all rules.

Phrases are folded and lower-cased, put into one Aho-Corasick automaton, and found in time linear in the text. A Latin
phrase counts only as whole words; a boundary is asked for only on a side where the phrase has a word character, so
that a phrase which ends in a bracket can match too.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import attrgetter

from msgspec.structs import replace

from wordcheck.engine.matching.automaton import Automaton
from wordcheck.languages.folding import Folded, fold, fold_phrase
from wordcheck.languages.lowering import lowered
from wordcheck.model.span import Span
from wordcheck.rulelang.syntax import tree as t

Key = tuple[str, str]
"""Mode and text of a phrase."""


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


class Phrases:
    """The phrases that are looked for, and the automaton that finds them."""

    def __init__(self, phrases: Iterable[t.Phrase]) -> None:
        entries: dict[str, list[Key]] = {}
        for phrase in phrases:
            folded = fold_phrase(phrase.text)
            if phrase.mode in ("folded", "exact") and folded:
                entries.setdefault(lowered(folded), []).append(key_of(phrase))
        self._keys = [_said_shortly(tuple(dict.fromkeys(keys))) for keys in entries.values()]
        """For each text in small letters the phrases that it may be; where it is one of mode `folded`, its text alone."""
        self._shapes = array("H", (4 * len(x) + 2 * _of_a_word(x[0]) + _of_a_word(x[-1]) for x in entries))
        """For each text its length, and whether it begins and ends with a character of a word."""
        self.automaton = Automaton(entries)

    def hits(self, words: str, start: int) -> Hits:
        """Every occurrence of every phrase in `words`, which begin at `start` of the text."""
        folded = fold(words)
        found = Hits(folded, start)
        text = folded.text
        ends: defaultdict[int, array[int]] = defaultdict(_no_places)
        for last, entry in self.automaton.iter(lowered(text)):
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


def _said_shortly(keys: tuple[Key, ...]) -> str | tuple[Key, ...]:
    """The phrases that a text may be, kept as little as can be."""
    return keys[0][1] if len(keys) == 1 and keys[0][0] == "folded" else keys


def _keys_of(said: str | tuple[Key, ...]) -> tuple[Key, ...]:
    """What `_said_shortly` was said of."""
    return (("folded", said),) if isinstance(said, str) else said


def _no_places() -> array[int]:
    return array("i")


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
