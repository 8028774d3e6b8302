"""Every stretch of a wording with what it does to the cover: the sign that rules in its clause, turned by its sentence.

    责任免除                            takes
      第五条 下列损失不负责赔偿：        takes ─┐ lead-in: its items take
        （一）战争；                     takes ◀┤
        （二）罚款，但……除外；           takes ◀┘ | returns
    Damages shall not include:          gives | takes ─┐
        a. fines                                 takes ◀┘

An item does what the last words before the list do; a clause that plays another role than the one above it begins anew.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from wordcheck.languages.bullets import BULLETS, DASHES
from wordcheck.languages.lazily import lazily
from wordcheck.meaning.turns import Sign, lead_sign, turns
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_SIGNS = {
    ClauseKind.COVERAGE: Sign.GIVES,
    ClauseKind.EXCLUSION: Sign.TAKES,
    ClauseKind.DEFINITION: Sign.DEFINES,
}
_LEADS = (":", "：")
_BULLET = lazily(rf"[ \t]*(?P<mark>[{BULLETS}*{DASHES}])(?=\s)")


class Stretch(Struct, frozen=True, gc=False):
    """Words of one clause that do one thing to the cover."""

    span: Span
    sign: Sign
    clause: int
    titled: bool = False
    """The heading of its clause."""


class Stretches:
    """All stretches of a wording, in reading order, to be asked by place."""

    def __init__(self, wording: Wording) -> None:
        self.all = sorted(_stretches(wording), key=lambda s: s.span)
        self._starts = [s.span.start for s in self.all]

    def at(self, offset: int) -> Stretch | None:
        """The stretch in which an offset lies."""
        i = bisect_right(self._starts, offset) - 1
        return self.all[i] if i >= 0 and offset < self.all[i].span.end else None

    def within(self, span: Span) -> Iterator[Stretch]:
        """The stretches that begin inside `span`."""
        i = bisect_right(self._starts, span.start - 1)
        while i < len(self.all) and self.all[i].span.start < span.end:
            yield self.all[i]
            i += 1


def _stretches(wording: Wording) -> Iterator[Stretch]:
    starts = [s.span.start for s in wording.sentences]
    below: dict[int | None, Sign] = {}
    opened: dict[int | None, _Opened] = {}
    for clause in wording.clauses:
        sign = _ruling(wording, clause, below)
        if clause.title_span is not None:
            yield Stretch(clause.title_span, sign, clause.id, titled=True)
        for own in clause.own:
            yield from _in_own(wording, clause, _sentences(wording, starts, own), sign, opened.get(clause.parent))
        below[clause.id] = _for_items(wording, clause, sign)
        if below[clause.id] is not sign and (mark := _mark_of_lead(wording, clause)):
            opened[clause.id] = _Opened(mark, sign)


class _Opened(Struct, frozen=True):
    """A list whose lead-in turned: the bullet before that lead-in, and what the words did before it."""

    mark: str
    before: Sign


def _in_own(
    wording: Wording, clause: Clause, sentences: Iterator[Span], sign: Sign, opened: _Opened | None
) -> Iterator[Stretch]:
    """The stretches of a clause's own words. A list within them ends where the bullet of its lead-in comes again:

    • Theft from a vehicle unless:        takes | returns
      - it is locked.                             returns
    • Loss of money.                      takes
    """
    text = wording.text
    for sentence in sentences:
        mark = _mark(text, sentence.start)
        if opened is not None and mark == opened.mark:
            sign, opened = opened.before, None
        last = sign
        for span, does in turns(text, sentence, sign, wording.language):
            last = does
            if len(span):
                yield Stretch(span, does, clause.id)
        if mark and last is not sign and text[sentence.start : sentence.end].rstrip().endswith(_LEADS):
            sign, opened = last, _Opened(mark, sign)


def _mark(text: str, at: int) -> str:
    """The bullet with which a line begins at an offset; empty where none does."""
    found = _BULLET.match(text, at)
    return found["mark"] if found else ""


def _mark_of_lead(wording: Wording, clause: Clause) -> str:
    """The bullet of the last line before a clause's first item."""
    children = wording.children(clause)
    if not children:
        return ""
    lead = wording.text[clause.span.start : children[0].span.start].rstrip()
    return _mark(wording.text, clause.span.start + lead.rfind("\n") + 1)


def _ruling(wording: Wording, clause: Clause, below: dict[int | None, Sign]) -> Sign:
    """What the words of a clause do before any of them turns."""
    own = _SIGNS.get(clause.kind, Sign.NEUTRAL)
    if clause.parent is None:
        return own
    above = wording.clause(clause.parent)
    return below[above.id] if above.kind is clause.kind else own


def _for_items(wording: Wording, clause: Clause, sign: Sign) -> Sign:
    """What the items below a clause do: what the last words of its lead-in do, else what the clause does."""
    children = wording.children(clause)
    if not children:
        return sign
    # The words before the first item, whoever they belong to: a paragraph set flush is often given to the clause above.
    lead = wording.text[clause.span.start : children[0].span.start].rstrip()
    if not lead.endswith(_LEADS):
        return sign
    sentence = max(lead.rfind(c, 0, len(lead) - 1) for c in "。\n") + 1
    if wording.language == "en":
        sentence = max(sentence, lead.rfind(". ", 0, len(lead) - 1) + 1)
    return lead_sign(lead[sentence:], sign, wording.language)


def _sentences(wording: Wording, starts: list[int], own: Span) -> Iterator[Span]:
    """The sentences that lie in a stretch of a clause, cut to it; what goes on behind the number of a clause is one sentence with it."""
    i = max(0, bisect_right(starts, own.start) - 1)
    kept: Span | None = None
    while i < len(starts) and starts[i] < own.end:
        span = wording.sentences[i].span
        if span.overlaps(own):
            cut = Span(max(span.start, own.start), min(span.end, own.end))
            if kept is not None and _NUMBERED.search(wording.text, max(kept.start, kept.end - 40), kept.end):
                kept = Span(kept.start, cut.end)
            else:
                if kept is not None:
                    yield kept
                kept = cut
        i += 1
    if kept is not None:
        yield kept


_NUMBERED = lazily(
    r"\b(?:clauses?|agreements?|sections?|paragraphs?|exclusions?|parts?|articles?)\s+(?:[A-Z0-9]{1,4}\.)*[A-Z0-9]{1,4}\.\s*$",
    re.IGNORECASE,
)
"""The end of a reference to a clause by its number, whose dot ends no sentence: `under Insuring Agreement I.A.4.`"""
