"""Classes of words by which a sentence is read as a statement: the parties, their acts, the things that they deal with.

    refuse, decline, turn down      act refuse         remits, remitting        act pay
    the Insured, you, 被保险人       party insured      提交, 呈交, 上传          act hand

No word of them is code: they are lexicons of rule packs (`market-party-…`, `market-act-…`, `market-thing-…`), gathered by
`engine.market`. A word may belong to several classes. English is met by stems, so that regular forms need no entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from wordcheck.languages.lazily import lazily
from wordcheck.languages.one_of import one_of
from wordcheck.languages.stems_en import stem

PARTY, ACT, THING = "party-", "act-", "thing-"
"""Begin the names of classes."""
_WORD = lazily(r"[a-z]+(?:[-’'][a-z]+)*")
_POSSESSIVES = frozenset(("our", "ours", "your", "yours"))
_MOST_KEPT = 20_000
_NOWHERE = r"(?!)"
_NONE: frozenset[str] = frozenset()
Phrase = tuple[tuple[str, ...], frozenset[str], str]
"""The stems of an English phrase, its classes, and the side that it names, empty where it names none."""
Begun = tuple[tuple[Phrase, ...], dict[str, tuple[Phrase, ...]]]
"""The phrases that a word may begin, the longest first: those of it alone; with them by the stem of the next word those that go on so."""
_NOTHING_BEGUN: Begun = ((), {})


@lru_cache(maxsize=_MOST_KEPT)
def acts_of(classes: frozenset[str]) -> frozenset[str]:
    """The acts among some classes, by their bare names."""
    return frozenset(c.removeprefix(ACT) for c in classes if c.startswith(ACT))


@lru_cache(maxsize=_MOST_KEPT)
def things_of(classes: frozenset[str]) -> frozenset[str]:
    """The things among some classes, by their bare names."""
    return frozenset(c.removeprefix(THING) for c in classes if c.startswith(THING))


@lru_cache(maxsize=_MOST_KEPT)
def bare_names(classes: frozenset[str]) -> frozenset[str]:
    """The names of some classes without what tells acts from things."""
    return frozenset(c.removeprefix(ACT).removeprefix(THING) for c in classes)


@lru_cache(maxsize=_MOST_KEPT)
def _by_second(phrases: tuple[Phrase, ...]) -> Begun:
    if not phrases:
        return _NOTHING_BEGUN
    seconds = dict.fromkeys(stems[1] for stems, _, _ in phrases if len(stems) > 1)
    return (
        tuple(p for p in phrases if len(p[0]) == 1),
        {second: tuple(p for p in phrases if len(p[0]) == 1 or p[0][1] == second) for second in seconds},
    )


class WordClasses:
    """All classes of words that the packs of a plan hold."""

    def __init__(self, named: Iterable[tuple[str, str]] = ()) -> None:
        self._named = tuple(named)
        """A class and a word or phrase of it, both languages."""
        self._begun: dict[str, Begun] = {}

    def __bool__(self) -> bool:
        return bool(self._named)

    def work_out(self) -> None:
        """Works out now what else is worked out when a first sentence is read."""
        _ = self.english, self.party, self.party_zh, self.chinese

    @cached_property
    def english(self) -> dict[str, tuple[Phrase, ...]]:
        """By the stem of its first word, each phrase as stems with its classes, the longest first."""
        made: dict[tuple[str, ...], set[str]] = {}
        for name, phrase in self._named:
            if phrase.isascii():
                made.setdefault(tuple(stem(w) for w in _WORD.findall(phrase.lower())), set()).add(name)
        by_first: dict[str, list[Phrase]] = {}
        for stems, classes in made.items():
            if stems:
                party = next((c.removeprefix(PARTY) for c in sorted(classes) if c.startswith(PARTY)), "")
                by_first.setdefault(stems[0], []).append((stems, frozenset(classes), party))
        return {first: tuple(sorted(found, key=lambda f: (-len(f[0]), f[0]))) for first, found in by_first.items()}

    def begun(self, word: str) -> Begun:
        """The English phrases that a word in small letters may begin."""
        found = self._begun.get(word)
        if found is None:
            found = _by_second(self.english.get(stem(word), ())) if word[0].isalpha() else _NOTHING_BEGUN
            if len(self._begun) < _MOST_KEPT:
                self._begun[word] = found
        return found

    @cached_property
    def party(self) -> re.Pattern[str]:
        """Matches the name of a party in small letters: a sentence without one is not read."""
        names = {phrase.lower() for name, phrase in self._named if name.startswith(PARTY) and phrase.isascii()}
        return lazily(rf"\b(?:{one_of(sorted(names | _POSSESSIVES))})\b")

    @cached_property
    def _chinese(self) -> dict[str, frozenset[str]]:
        made: dict[str, set[str]] = {}
        for name, phrase in self._named:
            if not phrase.isascii():
                made.setdefault(phrase, set()).add(name)
        return {phrase: frozenset(classes) for phrase, classes in made.items()}

    @cached_property
    def chinese(self) -> re.Pattern[str]:
        """Matches the longest Chinese word of any class that stands there."""
        return lazily(one_of(sorted(self._chinese)) if self._chinese else _NOWHERE)

    @cached_property
    def party_zh(self) -> re.Pattern[str]:
        """Matches the Chinese name of a party."""
        names = sorted({phrase for name, phrase in self._named if name.startswith(PARTY) and not phrase.isascii()})
        return lazily(one_of(names) if names else _NOWHERE)

    @cached_property
    def _sides(self) -> dict[str, str]:
        found = {
            word: next((c.removeprefix(PARTY) for c in sorted(classes) if c.startswith(PARTY)), "")
            for word, classes in self._chinese.items()
        }
        return {word: side for word, side in found.items() if side}

    def side_of_chinese(self, word: str) -> str:
        """The side that a word names which `chinese` matched; empty where it names none."""
        return self._sides.get(word, "")

    def of_chinese(self, word: str) -> frozenset[str]:
        """The classes of a word that `chinese` matched."""
        return self._chinese.get(word, _NONE)
