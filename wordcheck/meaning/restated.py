"""One figure stated in two places with two values, told by the words before it.

    每次事故责任限额为人民币100万元 … 每次事故责任限额为人民币200万元
    └──────────────┬──────────────┘
                 lead: the same words since the last pause, a limit, deductible or period named in them

Figures in tables and schedules are left alone: rows of a table differ by right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from wordcheck.languages.folding import fold_phrase
from wordcheck.languages.lazily import lazily
from wordcheck.model.figures import Disagreement
from wordcheck.model.findings import Evidence
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.wording import ClauseKind, Wording

_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.PERIOD, QuantityKind.PERCENT})
_PAUSE = {"zh": lazily(r"[，。；：:;\n]"), "en": lazily(r"[.;:\n](?=\s|$)")}
_BRACKETS = lazily(r"[（(][^（）()]*[)）]")
_NAMES = {
    "zh": lazily(r"限额|免赔|等待期|保险金额|保额|赔偿期|期间|期限|报告期|追溯|免赔率|赔付比例|给付比例"),
    "en": lazily(
        r"limit|deductible|excess|retention|waiting period|indemnity period|sum insured|reporting period|policy period",
        2,
    ),
}
_LONGEST, _SHORTEST = {"zh": 16, "en": 34}, {"zh": 6, "en": 16}
_BASIS = {
    "zh": lazily(r"[\s/]*(?:每|每一|一次)?(次|人|年|日|天|月|车|辆|台|单)"),
    "en": lazily(
        r"\s*(?:per|(?:for|in) (?:each|any one|every)|each|any one|every|a)\s+(\w+(?:\s+(?:period|year))?)", 2
    ),
}
"""What a figure counts by."""
_REACH = 160
"""Characters before a figure in which its lead is looked for."""


def restated(wording: Wording) -> Iterator[Disagreement]:
    """Pairs of figures with one lead and two values, the later one first."""
    by_lead: dict[tuple[str, str], list[Quantity]] = defaultdict(list)
    for quantity in wording.quantities:
        lead = _lead(wording, quantity)
        if lead:
            by_lead[f"{quantity.kind.value} {quantity.bound}", lead].append(quantity)
    for (_, lead), group in by_lead.items():
        first = group[0]
        for other in group[1:]:
            if (
                (other.low, other.high, other.unit)
                != (
                    first.low,
                    first.high,
                    first.unit,
                )
                and other.clause != first.clause
                and not _of_another_basis(wording, first, other)
            ):
                evidence = tuple(
                    Evidence(q.span, q.text, q.clause, role) for q, role in ((other, "here"), (first, "elsewhere"))
                )
                yield Disagreement("two-values", lead, evidence)


def _of_another_basis(wording: Wording, first: Quantity, other: Quantity) -> bool:
    """Whether the words behind two figures say that they count by different things: `2,500 per event`, `5,000 per year`."""
    bases = [_BASIS[wording.language].match(wording.text, q.span.end) for q in (first, other)]
    said = {b[1].casefold() for b in bases if b is not None}
    return len(said) == 2


def _lead(wording: Wording, quantity: Quantity) -> str:
    """The words since the last pause before a figure; empty where they name no limit, deductible or period."""
    tongue = wording.language
    if quantity.kind not in _KINDS or quantity.clause is None:
        return ""
    clause = wording.clause(quantity.clause)
    block = wording.manuscript.blocks[wording.manuscript.block_at(quantity.span.start)]
    if clause.kind is ClauseKind.SCHEDULE or block.cell is not None:
        return ""
    label = clause.label_span.end if clause.label_span and clause.label_span.end <= quantity.span.start else 0
    start = max(block.start, label, quantity.span.start - _REACH)
    words = _PAUSE[tongue].split(_BRACKETS.sub("", wording.text[start : quantity.span.start]))[-1]
    lead = "".join(c for c in fold_phrase(words).lower() if c.isalnum())[-_LONGEST[tongue] :]
    return lead if len(lead) >= _SHORTEST[tongue] and _NAMES[tongue].search(words) else ""
