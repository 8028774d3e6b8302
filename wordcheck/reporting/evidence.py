"""What of a requirement's evidence a person is shown, and in which order verdicts are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wordcheck.model.findings import Evidence
from wordcheck.model.verdicts import Outcome, Verdict

_ORDER = {
    o: n
    for n, o in enumerate(
        (Outcome.UNMET, Outcome.PARTLY, Outcome.UNDECIDED, Outcome.BY_HAND, Outcome.MET, Outcome.INAPPLICABLE)
    )
}


def distinct(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Evidence without what says the same words of the same clause again."""
    return list({(e.clause, e.quote): e for e in reversed(list(evidence))}.values())[::-1]


def gravest_first(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """What asks for work first: by outcome, then by severity, then in the order of the packs."""
    return sorted(verdicts, key=lambda v: (v.wording, _ORDER[v.outcome], v.severity.rank))
