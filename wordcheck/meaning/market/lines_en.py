"""Many lines by which English covers grant, to be looked up by what an exclusion names: few of them hold a word of it.

takes    malicious software, worms        the lines that say {malware} or both words, of these those that say {worm} or its word
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from wordcheck.meaning.market.events_en import EventsEn, GrantedLine, NamedEn

_NOWHERE: frozenset[int] = frozenset()


class LinesEn:
    """Lines of covers, by the words and events of each."""

    def __init__(self, known: EventsEn, lines: Iterable[tuple[int, GrantedLine]]) -> None:
        """`lines` with the numbers by which they are told; lines of several covers say the same."""
        self._known = known
        self._bearers: dict[GrantedLine, list[int]] = {}
        for bearer, line in lines:
            self._bearers.setdefault(line, []).append(bearer)
        self._lines = tuple(self._bearers)
        self._of_event: dict[str, set[int]] = {}
        self._of_stem: dict[str, set[int]] = {}
        for n, line in enumerate(self._lines):
            for event in line.events:
                self._of_event.setdefault(event, set()).add(n)
            for stem in line.stems:
                self._of_stem.setdefault(stem, set()).add(n)

    def taken(self, took: NamedEn) -> set[int]:
        """The numbers of the lines that an exclusion takes, as `EventsEn.taken_of` says."""
        if not took.said:
            return set()
        held = sorted((self._saying(name, families) for name, families in took.said), key=len)
        lines: Set[int] = held[0]
        for other in held[1:]:
            lines = lines & other
        taken = self._known.taken_of(took, (self._lines[n] for n in lines))
        return {bearer for line in taken for bearer in self._bearers[line]}

    def _saying(self, name: str, families: frozenset[str]) -> Set[int]:
        """The lines that hold a word, or an event that it names."""
        events = (self._of_event.get(e, _NOWHERE) for e in self._known.reach(families))
        return self._of_stem.get(name, _NOWHERE).union(*events)
