"""With which rules a report was made, and which of them did not run, in a line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from wordcheck.model.report import PackFacts, Report, hash_of_packs
from wordcheck.model.said import Tongue
from wordcheck.reporting.words import say, titled


def why_not_run(report: Report, tongue: Tongue) -> str:
    """How many rules did not run and why; empty where all ran."""
    if not report.not_run:
        return ""
    tally = Counter(n.why.in_(tongue) for n in report.not_run)
    each = len(tally) > 1
    reasons = " · ".join(f"{why} {n}" if each else why for why, n in sorted(tally.items()))
    return f"{titled(say('rules_count', tongue, n=len(report.not_run)), tongue)}{reasons}"


def ruleset(packs: Sequence[PackFacts], tongue: Tongue) -> str:
    """Packs of the commonest version by their number, each other by name, and the hash that stands for all; empty without packs."""
    if not packs:
        return ""
    common, _ = Counter(p.version for p in packs).most_common(1)[0]
    alike = sum(p.version == common for p in packs)
    parts = (
        f"{say('packs_count', tongue, n=alike)} {common}",
        *(f"{p.name} {p.version} {p.sha256[:8]}" for p in packs if p.version != common),
        say("ruleset", tongue, sha=hash_of_packs(packs)[:8]),
    )
    return " · ".join(parts)
