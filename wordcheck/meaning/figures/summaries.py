"""A period or share in a summary that the clauses of the same file state otherwise.

    阅读指引    您有20日的犹豫期。            Key facts     You may cancel within 14 days.
    1.4 犹豫期  ……您有15日的犹豫期。          7. Your right to cancel … within 30 days

Only what the clauses give one value is compared: a summary need not say to which of several covers a figure belongs.
Sums are compared as limits (`limits_twice`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.wording import ClauseKind, Wording

_SUMMARY = lazily(
    r"阅读指引|产品说明|投保须知|产品简介|重要提示|投保提示|产品摘要|条款摘要|保障摘要|保障概要|产品概要|"
    r"\bsummary\b|\bkey\s+(?:facts|features|information|benefits)\b|\bproduct\s+information\b|\bIPID\b|\bat\s+a\s+glance\b|\bhighlights\b",
    re.I,
)
"""Headings of parts that tell the clauses in short."""
_NOTICE = lazily(
    r"[\W_]*(?:(?:投保|投保人|购买|保险)须知|(?:重要|特别|投保|温馨)提示|提示|(?:important\s+)?notice(?:\s+to\s+(?:the\s+)?\w+)?|please\s+note|important(?:\s+information)?)[\W_]",
    re.I,
)
"""The beginning of a line before the first clause that tells something of what the clauses say."""
LONGEST_HEADING = 40
"""Characters of a line that may be a heading."""
_COMPARED = frozenset(
    "waiting-period cooling-off grace-period policy-period discovery indemnity-period denial-notice claim-decision payment "
    "cancellation-notice notice limitation rescission advance-payment proof-of-loss deductible-rate payout-rate".split()
)
_KINDS = frozenset({QuantityKind.PERIOD, QuantityKind.PERCENT})
_BOUNDS = frozenset({"exact", "at-most"})


def summaries(wording: Wording) -> Iterator[Disagreement]:
    """Figures of summaries that differ from the one value that the clauses give."""
    faced = any(q.clause is None for q in wording.quantities)
    if not faced and not _SUMMARY.search(wording.text, wording.span.start, wording.span.end):
        return
    figures = [q for q in wording.quantities if q.kind in _KINDS and q.measures in _COMPARED and q.bound in _BOUNDS]
    short = {q.span for q in figures if _in_summary(wording, q)}
    seen: set[tuple[QuantityKind, str]] = set()
    for quantity in (q for q in figures if q.span in short):
        key = (quantity.kind, quantity.measures)
        alike = [q for q in figures if (q.kind, q.measures) == key]
        body = [q for q in alike if q.span not in short and _in_clauses(wording, q)]
        if key not in seen and body and len({_value(q) for q in body}) == 1 and quantity.apart_from(body[0]):
            seen.add(key)
            if len({_value(q) for q in alike if q.span in short}) == 1:
                yield disagreeing(wording, "two-values", quantity.measures, quantity, body[0])


def _in_summary(wording: Wording, quantity: Quantity) -> bool:
    """Whether a figure stands below the heading of a summary, or behind one before the first clause."""
    if quantity.clause is None:
        *lines, own = wording.text[wording.span.start : quantity.span.start].split("\n")
        return bool(_NOTICE.match(own)) or any(len(x) <= LONGEST_HEADING and _SUMMARY.search(x) for x in lines)
    clause = wording.clause(quantity.clause)
    if clause.label.startswith("第"):
        return False  # An article that follows a summary without a heading of its own.
    return any(c.title and _SUMMARY.search(c.title) for c in (clause, *wording.parents(clause)))


def _in_clauses(wording: Wording, quantity: Quantity) -> bool:
    return quantity.clause is not None and wording.clause(quantity.clause).kind is not ClauseKind.SCHEDULE


def _value(quantity: Quantity) -> tuple[object, ...]:
    return quantity.low, quantity.high
