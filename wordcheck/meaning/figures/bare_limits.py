"""English limits that bound nothing: a line of its own that gives a sum and does not say for what.

We will pay up to $7,500.          (or the sum alone) among the conditions or the exclusions: no cover stands above it that it could bound

Below a cover such a line bounds that cover, and rows of such lines are a table whose heads were lost; neither is told.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import of_an_example, words_about
from wordcheck.model.quantities import QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

MOST = 2
"""Such lines in one wording beyond which they are rows of a table."""
_LIMITS = lazily(
    r"\b(?:limits?|maximum|most|up\s?to|pays|subject\s+to|not?\s+(?:\w+\s+)?more\s+than|(?:excess|deductible|retention)(?!\s+of))\b",
    re.IGNORECASE,
)
_GENERIC = lazily(
    r"\b(?:maximum|most|however|only|amount|pays|subject|no|not)\b|\([a-z\d]{1,3}\)|[•*_–-]", re.IGNORECASE
)
_BOUNDED_ABOVE = frozenset({ClauseKind.COVERAGE, ClauseKind.LIMIT, ClauseKind.SCHEDULE})
_SAYS_NOTHING = frozenset({ClauseKind.GENERAL, ClauseKind.DEFINITION})
"""Kinds that clauses have as well which only go on with the one above them."""
_NO_COVER = lazily(
    r"\b(?:duties|obligations?|responsibilit(?:y|ies)|eligib\w+|waiting|timelines?|procedures?|evidence|documents?|documentation|cooperation|notification|"
    r"reporting|cancellation|disputes?|arbitration|exclusions?|not\s+covered|definitions?)\b",
    re.IGNORECASE,
)
"""Titles of clauses that pay for nothing, whatever stands above them."""


def bare_limits(wording: Wording) -> Iterator[Span]:
    """The lines, in reading order."""
    if wording.language == "en":
        found = list(_found(wording))
        yield from found if len(found) <= MOST else ()


def _found(wording: Wording) -> Iterator[Span]:
    for quantity in wording.quantities:
        if quantity.kind is not QuantityKind.MONEY or quantity.clause is None:
            continue
        block = wording.manuscript.blocks[wording.manuscript.block_at(quantity.span.start)]
        clause = wording.clause(quantity.clause)
        start = block.start
        if clause.label_span is not None and start <= clause.label_span.start:
            start = min(clause.label_span.end, quantity.span.start)
        lead, behind = wording.text[start : quantity.span.start], wording.text[quantity.span.end : block.span.end]
        alone = not any(c.isalnum() for c in lead)
        if block.cell is not None or behind.strip(" *_") != "." or not (alone or _LIMITS.search(lead)):
            continue
        if words_about(_GENERIC.sub(" ", lead), "en") or any(c.isdigit() for c in lead):
            continue
        if not (_is_bounded(wording, clause, start) or of_an_example(wording, quantity)):
            yield Span(start + len(lead) - len(lead.lstrip(" *_")), quantity.span.end)


def _is_bounded(wording: Wording, clause: Clause, start: int) -> bool:
    """Whether a line stands where it says of something how much is paid: in a clause of cover, right below a heading, below a lead."""
    pays = not _NO_COVER.search(_title_above(wording, start))
    if clause.label and any(_leads(wording, above) for above in wording.parents(clause)):
        return True
    if clause.kind in _BOUNDED_ABOVE and pays:
        return True
    before = wording.text[clause.span.start : start].rstrip(" \t\n*_")
    if before.endswith((":", ",")) or (clause.title and before.endswith(clause.title.rstrip(" :*_"))):
        return True
    return pays and clause.kind in _SAYS_NOTHING and any(c.kind in _BOUNDED_ABOVE for c in wording.parents(clause))


def _leads(wording: Wording, above: Clause) -> bool:
    """Whether a clause leads in what stands below it: `not more than the smallest of the following amounts:`."""
    below = wording.children(above)
    return bool(below) and wording.text[above.span.start : below[0].span.start].rstrip(" \t\n*_").endswith(":")


def _title_above(wording: Wording, start: int) -> str:
    """The last title before a place: a line that goes back to the clause above still stands below it on the page."""
    begun = bisect_left(wording.clauses, start, key=lambda c: c.span.start)
    return next((c.title for c in reversed(wording.clauses[:begun]) if c.title), "")
