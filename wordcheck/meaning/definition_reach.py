"""Definitions that speak for a cover: those of the terms that an insuring clause uses, and of the terms in these.

    We will pay Breach Costs.   "Breach Costs" means the cost of … a Forensic Firm.   "Forensic Firm" means …
                └── first step ──────────────▶                └── second step ─────────▶

What they define is granted with the cover; what they leave out (does not include) is left out of it.
"""

from __future__ import annotations

from bisect import bisect_left

from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.turns import Sign
from wordcheck.model.span import Span
from wordcheck.model.terms import Term
from wordcheck.model.wording import Wording

STEPS = 2


def reached_definitions(wording: Wording, stretches: Stretches) -> tuple[Span, ...]:
    """The definitions that insuring clauses reach, in reading order."""
    defined = [t for t in wording.terms if t.definitions]
    giving = [s.span for s in stretches.all if s.sign is Sign.GIVES]
    reached: dict[int, Term] = {}
    for _ in range(STEPS):
        fresh = [t for t in defined if id(t) not in reached and any(_used(t, span) for span in giving)]
        if not fresh:
            break
        reached |= {id(t): t for t in fresh}
        giving = [
            s.span
            for t in fresh
            for d in t.definitions
            for s in stretches.within(d.span)
            if s.sign in (Sign.DEFINES, Sign.GIVES)
        ]
    return tuple(sorted(d.span for t in reached.values() for d in t.definitions))


def _used(term: Term, span: Span) -> bool:
    i = bisect_left(term.uses, span.start, key=lambda u: u.start)
    return i < len(term.uses) and term.uses[i].end <= span.end
