"""Which decision is about which finding of this draft.

Tried in this order, each finding and each decision once:

    same fingerprint, same words around      it is the same
    same rule, quote and words around        the clause moved under another heading or bears another number, or one like it was put before it
    same fingerprint, one place only         the words around were edited
    much the same words, same rule           only proposed: a person confirms

A fingerprint counts the occurrences of a quote below one heading. Where the quote stands there several times, the words around
decide, so that a new occurrence never inherits what was said about another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct

from wordcheck.decisions.context import context_of, unnumbered
from wordcheck.engine.identity import squeezed
from wordcheck.model.decisions import Decision, Proposal
from wordcheck.model.findings import Finding
from wordcheck.model.report import Report

LEAST = 0.6
"""Likeness from which a decision is proposed: a sentence with a clause added to it reaches 0.7, two sentences that share only
their form stay below 0.5."""
_SHORTEST = 8
"""Letters from which the words around tell a place apart."""


class Matches(Struct, frozen=True):
    """What was found for some decisions in one report."""

    met: dict[int, Decision]
    """By the finding's place in the report."""
    proposed: tuple[Proposal, ...]
    idle: tuple[Decision, ...]
    """About nothing in the report, proposed ones among them."""


class _Seen(Struct):
    """A finding with its letters, computed once."""

    index: int
    finding: Finding
    quote: str
    around: str
    pairs: frozenset[str]
    """Of letters that stand side by side in the words around."""


def matched(report: Report, decisions: Sequence[Decision]) -> Matches:
    """The decisions of people, found again in a report."""
    codes = {d.rule for d in decisions}
    left = [
        _Seen(i, f, squeezed(f.anchor.quote), around, _pairs(around))
        for i, f in enumerate(report.findings)
        if f.rule.code in codes
        for around in (unnumbered(context_of(report, f)),)
    ]
    places = Counter((s.finding.rule.code, s.quote) for s in left)
    met: dict[int, Decision] = {}
    open_ = list(decisions)

    letters = cache(squeezed)

    without_number = cache(unnumbered)

    def same_around(d: Decision, s: _Seen) -> bool:
        then = without_number(d.context)
        return len(then) >= _SHORTEST and then == s.around

    def exact(d: Decision, s: _Seen) -> bool:
        return meets(d, s.finding) and same_around(d, s)

    def moved(d: Decision, s: _Seen) -> bool:
        return d.rule == s.finding.rule.code and letters(d.quote) == s.quote and same_around(d, s)

    def edited(d: Decision, s: _Seen) -> bool:
        alone = places[s.finding.rule.code, s.quote] == 1
        return meets(d, s.finding) and (alone or not d.context)

    for fits in (exact, moved, edited):
        open_ = _assign(open_, left, fits, met)
    return Matches(met, tuple(_proposals(open_, left)), tuple(open_))


def _pairs(text: str) -> frozenset[str]:
    return frozenset(a + b for a, b in pairwise(text))


def meets(decision: Decision, finding: Finding) -> bool:
    """Whether a decision names this finding by rule and fingerprint, which counts the occurrence."""
    return (
        decision.rule == finding.rule.code
        and len(decision.fingerprint) >= 16
        and finding.fingerprint.startswith(decision.fingerprint)
    )


def _assign(
    decisions: Sequence[Decision], left: list[_Seen], fits: Callable[[Decision, _Seen], bool], met: dict[int, Decision]
) -> list[Decision]:
    """Gives each decision the first finding that fits; the decisions that found none are returned."""
    over = []
    for decision in decisions:
        found = next((s for s in left if fits(decision, s)), None)
        if found is None:
            over.append(decision)
        else:
            left.remove(found)
            met[found.index] = decision
    return over


def _proposals(decisions: Iterable[Decision], left: Sequence[_Seen]) -> list[Proposal]:
    """The likest finding for each decision that met none, each finding once, in the order of the report."""
    pairs = sorted(
        ((-score, s.index, n, s, d) for n, d in enumerate(decisions) for s, score in _likenesses(d, left)),
        key=lambda p: p[:3],
    )
    findings: set[int] = set()
    used: set[int] = set()
    made: list[tuple[int, Proposal]] = []
    for score, index, n, seen, decision in pairs:
        if index not in findings and n not in used:
            findings.add(index)
            used.add(n)
            made.append((index, Proposal(seen.finding, decision, round(-score, 2))))
    return [p for _, p in sorted(made, key=lambda m: m[0])]


def _likenesses(decision: Decision, left: Sequence[_Seen]) -> Iterator[tuple[_Seen, float]]:
    """The findings of a decision's rule whose words are like those then, each with how like, from `LEAST` to 1."""
    if decision.answer == "accepted":  # It asks nothing that could be answered again.
        return
    from difflib import SequenceMatcher  # few checks know decisions

    then = squeezed(decision.context or decision.quote)
    pairs_then = _pairs(then)
    matcher = SequenceMatcher(None, b=then, autojunk=False)
    for seen in left:
        pairs_now = seen.pairs if decision.context else _pairs(seen.quote)
        # Words in the same order share their pairs of letters; counting these is a thousand times as fast as aligning.
        shared = 2 * len(pairs_then & pairs_now)
        if seen.finding.rule.code != decision.rule or shared < LEAST / 2 * (len(pairs_then) + len(pairs_now)):
            continue
        matcher.set_seq1(seen.around if decision.context else seen.quote)
        if matcher.real_quick_ratio() >= LEAST and matcher.quick_ratio() >= LEAST:
            score = matcher.ratio()
            if score >= LEAST:
                yield seen, score
