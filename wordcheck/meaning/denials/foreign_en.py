"""English sentences that have nothing to say of the clause in which they stand.

A cover may say what it does not pay: such a sentence speaks of the thing that is covered. One that shares no word with its
clause, the headings above it and the items beside it came there from elsewhere.

    Lost keys. We pay for new locks. We do not pay for keys lent to a guest.          of its cover
    Lost keys. We pay for new locks. We do not pay while the roof leaks.              foreign
"""

from __future__ import annotations

from functools import lru_cache

from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import lowered
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording

FEWEST = 2
"""Words of its own that a sentence must have where it may share none: fewer tell nothing."""
_STEM = 5
"""Letters by which two words are taken for forms of one."""
_WORD = lazily(r"[a-z]{3,}")
_EMPTY = frozenset(
    """any all every each and the for from not our you your its this that these those such which who will shall does pay paid pays payable
    payment cover covered coverage insured insurer insurance policy company loss losses lost claim claims damage damages damaged cost costs
    expense expenses liability amount amounts under with where when while if unless other than out including include included only also
    however there has have benefit benefits section caused arising result resulting directly indirectly provided respect connection event may
    can must make made happens happen occurs occur liable responsible reimburse indemnify what more but being into their his her person
    persons per are was been never nothing excluded""".split()
)
"""Words that any clause of a policy has."""


class Stems:
    """The words of weight in the clauses of a wording, by which it is told whether a sentence belongs where it stands."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._below: dict[int, dict[str, set[int]]] = {}
        self._places: dict[int, dict[str, Span]] = {}
        """For a clause where each of its words stands first and last."""

    def foreign(self, clause: Clause, sentence: Span, also: str = "", most: float = 0) -> bool:
        """Whether of a sentence's words of weight at most such a share stands in its clause, above and beside it, or in what is `also`
        said of its matter."""
        wording = self._wording
        own = _stems(sentence.of(wording.text))
        if len(own) < (1 if most else FEWEST):
            return False
        parents = list(wording.parents(clause))
        shared = own & _stems(also) | self._around(clause, sentence, own)
        for above in parents:
            shared |= own & _stems(f"{above.title or ''} {wording.own_text(above)}")
        if parents and len(shared) <= most * len(own):
            shared |= self._beside(clause, own)
        return len(shared) <= most * len(own)

    def _around(self, clause: Clause, sentence: Span, own: frozenset[str]) -> frozenset[str]:
        """Those of the words that stand in the clause before or behind the sentence."""
        if clause.id not in self._places:
            found: dict[str, Span] = {}
            begin = clause.span.start
            for match in _WORD.finditer(lowered(clause.span.of(self._wording.text))):
                stem = match[0][:_STEM]
                if match[0] not in _EMPTY:
                    first = found[stem].start if stem in found else begin + match.start()
                    found[stem] = Span(first, begin + match.end())
            self._places[clause.id] = found
        places = self._places[clause.id]
        return frozenset(stem for stem in own if stem in places and places[stem] not in sentence)

    def _beside(self, clause: Clause, own: frozenset[str]) -> frozenset[str]:
        """Those of the words that another clause below the same one has."""
        parent = clause.parent or 0
        if parent not in self._below:
            found: dict[str, set[int]] = {}
            for one in self._wording.beside(clause):
                for stem in _stems(self._wording.own_text(one)):
                    found.setdefault(stem, set()).add(one.id)
            self._below[parent] = found
        return frozenset(stem for stem in own if self._below[parent].get(stem, set()) - {clause.id})


@lru_cache(maxsize=512)
def _stems(words: str) -> frozenset[str]:
    return frozenset(w[:_STEM] for w in _WORD.findall(words.lower()) if w not in _EMPTY)
