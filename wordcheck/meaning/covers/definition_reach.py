"""Definitions that speak for a cover: those of the terms that an insuring clause uses, and of the terms in these.

    We will pay Breach Costs.   "Breach Costs" means the cost of … a Forensic Firm.   "Forensic Firm" means …
                └── first step ──────────────▶                └── second step ─────────▶

What they define is granted with the cover; what they leave out (does not include) is left out of it.
"""

from __future__ import annotations

from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.turns import Sign
from wordcheck.model.holders import Holders
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
        holders = Holders(giving)
        fresh = [t for t in defined if id(t) not in reached and any(map(holders.hold, t.uses))]
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
