"""Clauses of two language versions paired: by order, number, level, role, figures, and what they speak of.

A translation keeps the order of the clauses, so the best pairing is the best path through both lists (Needleman and Wunsch,
1970): a step takes a clause of both, or of one alone; what is left on both sides may stand in another order. What speaks for a pair is what needs no translation, and the words of the market
that packs hold in both languages. Numbers weigh less than these: where a clause was left out, those behind it are numbered anew.

    第三条 等待期为八小时        ─┐  same number, same kind, same period
    3. The waiting period is 8 hours ─┘
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from wordcheck.compare.concepts import Concepts
from wordcheck.compare.reordered import Figure, Side, in_another_order
from wordcheck.languages.sentences import words
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.wording import Clause, Wording

FIGURES = frozenset({QuantityKind.MONEY, QuantityKind.PERIOD, QuantityKind.PERCENT, QuantityKind.DATE})
_GAP = -1.2
"""What it costs to leave a clause alone."""
_WORDS_PER_CHARACTER = 0.62
"""English words for one Chinese character, about."""
_BAND = 60
"""Clauses by which the versions may drift apart, besides a quarter of the longer one."""
_LATIN = re.compile(r"[A-Za-z]{2,}|\d+")


def aligned(
    first: Wording, second: Wording, first_speaks: Mapping[int, Concepts], second_speaks: Mapping[int, Concepts]
) -> list[tuple[int, int]]:
    """Pairs of ids of clauses, in reading order; the mappings tell what each clause speaks of, by its id.

    Time grows with the product of the clauses within the band.
    """
    weights = _rarity([*first_speaks.values(), *second_speaks.values()])
    a, b = _sides(first, first_speaks, weights), _sides(second, second_speaks, weights)
    if not a or not b:
        return []
    drift = _BAND + max(len(a), len(b)) // 4
    slope = len(b) / len(a)
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for j in range(1, min(len(b), drift) + 1):
        best[0][j] = (_GAP * j, 2)
    for i in range(1, len(a) + 1):
        row: dict[int, tuple[float, int]] = {}
        middle = int(i * slope)
        for j in range(max(0, middle - drift), min(len(b), middle + drift) + 1):
            options = []
            if j - 1 in best[i - 1]:
                options.append((best[i - 1][j - 1][0] + _score(a[i - 1], b[j - 1], weights), 0))
            if j in best[i - 1]:
                options.append((best[i - 1][j][0] + _GAP, 1))
            if j - 1 in row:
                options.append((row[j - 1][0] + _GAP, 2))
            if options:
                row[j] = max(options, key=lambda o: (o[0], -o[1]))
        best.append(row)
    return in_another_order(_path(best, a, b), a, b, lambda one, other: _score(one, other, weights))


def _path(best: Sequence[dict[int, tuple[float, int]]], a: Sequence[Side], b: Sequence[Side]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    i, j = len(a), max(best[-1])
    while i or j:
        step = best[i][j][1] if j in best[i] else 1
        if i and j and step == 0:
            i, j = i - 1, j - 1
            pairs.append((a[i].clause.id, b[j].clause.id))
        elif j and (step == 2 or not i):
            j -= 1
        else:
            i -= 1
    return pairs[::-1]


def _rarity(spoken_of: Sequence[Concepts]) -> dict[str, float]:
    """What each thing spoken of says of a clause: little where many speak of it."""
    counts = Counter(concept for concepts in spoken_of for concept in concepts)
    return {concept: log(1 + len(spoken_of) / count) for concept, count in counts.items()}


def _score(a: Side, b: Side, weights: Mapping[str, float]) -> float:
    """How much speaks for a pair, from about -6 to 12."""
    made = 1.0 if a.clause.level == b.clause.level else -0.5
    made += 1.2 if a.clause.kind is b.clause.kind else -0.8
    if a.number is not None and b.number is not None:
        told = a.spoken_of and b.spoken_of
        made += (0.6 if told else 2.0) if a.number == b.number else (-0.4 if told else -1.5)
    elif (a.number is None) != (b.number is None):
        made -= 0.8
    if a.figures or b.figures:
        both = sum((a.figures & b.figures).values())
        made += 3.0 * both / max(sum(a.figures.values()), sum(b.figures.values())) - (0.6 if not both else 0.0)
    if a.latin and b.latin:
        made += 1.5 * len(a.latin & b.latin) / min(len(a.latin), len(b.latin))
    if a.spoken_of and b.spoken_of:
        shared = sum(weights[concept] for concept in a.spoken_of & b.spoken_of)
        made += 6.0 * 2 * shared / (a.weight + b.weight) - 1.0
    return made - min(2.0, 0.9 * abs(log((a.size + 3) / (b.size + 3))))


def figures(wording: Wording, clause: Clause) -> list[Quantity]:
    """Amounts, periods, shares and dates in the clause's own words."""
    inside = (q for q in wording.quantities if q.kind in FIGURES)
    return [q for q in inside if any(s.start <= q.span.start and q.span.end <= s.end for s in clause.worded)]


def figure(quantity: Quantity) -> Figure:
    """A figure as it is in every language."""
    return (
        f"{quantity.kind.value}{quantity.unit if quantity.kind is QuantityKind.MONEY else ''}",
        quantity.low,
        quantity.high,
    )


def _sides(wording: Wording, speaks: Mapping[int, Concepts], weights: Mapping[str, float]) -> list[Side]:
    made = []
    for clause in wording.clauses:
        text = f"{clause.title} {wording.own_text(clause)}"
        size = len("".join(text.split())) * _WORDS_PER_CHARACTER if wording.language == "zh" else len(words(text))
        latin = frozenset(w.lower() for w in _LATIN.findall(text))
        numbers = Counter(figure(q) for q in figures(wording, clause))
        spoken_of = speaks[clause.id]
        weight = sum(weights[concept] for concept in spoken_of)
        number = clause.number[-1] if clause.number else None
        made.append(Side(clause, number, size, numbers, latin, spoken_of, weight))
    return made
