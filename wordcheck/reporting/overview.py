"""Where several documents stand: a line for each that something is said of, and what is the same for all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from wordcheck.languages.width import cell_width, clip_left, pad, printable
from wordcheck.model.findings import Severity
from wordcheck.model.report import Report, Run
from wordcheck.model.said import Tongue
from wordcheck.model.verdicts import Outcome
from wordcheck.reporting.paint import Paint
from wordcheck.reporting.results import gaps_of
from wordcheck.reporting.words import OUTCOME, SEVERITY, listed, say, titled

_GAP = 2
_LEAST = 16
"""Cells that a path keeps in the narrowest terminal."""


class Standing(Struct, frozen=True):
    """How many findings of each severity one document has, what it does not meet, and what is not known of it."""

    path: str
    errors: int
    warnings: int
    notes: int
    unmet: int
    """Requirements not met or partly met that no decision waives."""
    undecided: int
    """Checks and requirements."""
    unread: int
    decided: int

    @classmethod
    def of(cls, report: Report) -> Standing:
        grades = report.grades
        return cls(
            report.path,
            errors=grades[Severity.ERROR],
            warnings=grades[Severity.WARNING],
            notes=grades[Severity.NOTE],
            unmet=sum(map(report.unmet, report.verdicts)),
            undecided=report.outcomes[Outcome.UNDECIDED] + len(report.undecided),
            unread=sum(1 for _ in gaps_of(report)),
            decided=report.decided,
        )

    @property
    def counts(self) -> tuple[int, ...]:
        return self.errors, self.warnings, self.notes, self.unmet, self.undecided, self.unread, self.decided


def overview(run: Run, tongue: Tongue, width: int, paint: Paint) -> list[str]:
    """The table of documents with its sum. Documents of which there is nothing to say are counted in one line."""
    standings = [Standing.of(r) for r in run.reports]
    shown = [s for s in standings if any(s.counts)]
    heads = (
        *(SEVERITY[s].in_(tongue) for s in Severity),
        OUTCOME[Outcome.UNMET].in_(tongue),
        *(say(key, tongue).lower() for key in ("undecided", "not_read", "set_apart")),
    )
    sums = tuple(map(sum, zip(*(s.counts for s in standings), strict=True)))
    # The last column only where somebody decided something; all others say that there is none.
    used = len(heads) if sums[-1] else len(heads) - 1
    cells = [max(cell_width(head), len(str(n))) for head, n in zip(heads, sums, strict=True)][:used]
    room = max(_LEAST, width - sum(cells) - _GAP * used)
    names = [say("document", tongue), *(clip_left(printable(s.path), room) for s in shown), say("sum", tongue)]
    first = max(map(cell_width, names))

    def row(name: str, values: Sequence[str]) -> str:
        aligned = (" " * (cells[i] - cell_width(value)) + value for i, value in enumerate(values))
        return pad(name, first) + "".join(" " * _GAP + value for value in aligned)

    lines = [paint.strong(row(names[0], heads[:used]))]
    for name, standing in zip(names[1:-1], shown, strict=True):
        line = row(name, [str(n) if n else "–" for n in standing.counts[:used]])
        grave = standing.errors or standing.unread
        lines.append(paint.severity(line, Severity.ERROR) if grave else line)
    lines.append(paint.strong(row(names[-1], [str(n) for n in sums[:used]])))
    if clean := len(standings) - len(shown):
        lines.append(say("nothing_said", tongue, n=clean))
    return lines


def idle(run: Run, tongue: Tongue) -> list[str]:
    """Which rules did not run, by reason, as `least–most` of a document."""
    counts: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for number, report in enumerate(run.reports):
        for rule in report.not_run:
            counts[rule.why.in_(tongue)][number] += 1
    if not counts:
        return []
    each = [f"{why} {_span(list(per.values()))}" for why, per in sorted(counts.items())]
    documents = [len(r.not_run) for r in run.reports]
    total = titled(say("rules_each", tongue, n=_span(documents)), tongue)
    return [f"{say('not_run', tongue)}  {total}{' · '.join(each)}"]


def not_listed(run: Run, least: Severity, tongue: Tongue) -> str:
    """How many findings and unmet requirements are below `least`, and how to see them; empty for none."""
    findings = sum(f.severity.rank > least.rank for r in run.reports for f in r.findings)
    verdicts = sum(below(v.outcome, v.severity, least) for r in run.reports for v in r.verdicts)
    counts = (("findings_count", findings), ("requirements_count", verdicts))
    parts = [say(key, tongue, n=n) for key, n in counts if n]
    return say("folded_run", tongue, what=listed(parts, tongue)) if parts else ""


def below(outcome: Outcome, severity: Severity, least: Severity) -> bool:
    """Whether a requirement is counted and not listed among several documents. What is undecided is always listed."""
    return (outcome.fails or outcome is Outcome.BY_HAND) and severity.rank > least.rank


def trifles(run: Run, tongue: Tongue) -> str:
    """Minor parts that nobody read, in brackets; empty for none."""
    minor = sum(not u.serious for r in run.reports for u in r.unread)
    return say("trifles", tongue, n=minor) if minor else ""


def _span(numbers: Sequence[int]) -> str:
    least, most = min(numbers), max(numbers)
    return str(least) if least == most else f"{least}–{most}"
