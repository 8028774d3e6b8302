"""What templates are filled with: the values of a report, and those of a comparison of two versions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from wordcheck.model.comparison import VersionDiff, Weight
from wordcheck.model.findings import Severity
from wordcheck.model.report import Report, Run
from wordcheck.model.said import Tongue
from wordcheck.model.trade import named
from wordcheck.model.verdicts import Outcome, Verdict
from wordcheck.reporting.citations import cited
from wordcheck.reporting.comparisons import not_compared
from wordcheck.reporting.locate import locate
from wordcheck.reporting.results import gaps_of, results
from wordcheck.reporting.templates.filling import Filling, Row, Value
from wordcheck.reporting.versions._rows import WEIGHT, rows, summary
from wordcheck.reporting.words import CERTAINTY, DISCLAIMER, OUTCOME, SEVERITY, parted, say, titled

REQUIREMENT = "number code title verdict severity certainty clause page quote reason advice source".split()
FINDING = "number code slug message severity certainty clause page quote advice source fingerprint".split()
CHANGE = "number old_place old new_place new fate weight reasons title".split()
_QUOTES = 3
"""Places named for one requirement."""


def of_report(run: Run, report: Report, tongue: Tongue) -> Filling:
    """Everything a table about one document may ask for."""
    grades, outcomes = report.grades, report.outcomes
    first = report.wordings[0] if report.wordings else None
    values: dict[str, Value] = {
        "document": report.path,
        "name": PurePath(report.path).name,
        "title": first.title if first else "",
        "line": named(first.line).in_(tongue) if first else "",
        "language": first.language if first else "",
        "sha256": report.manuscript.sha256 if report.manuscript else "",
        "pages": report.manuscript.pages if report.manuscript else None,
        "as_of": run.as_of,
        "version": run.version,
        "profile": report.profile,
        "packs": ", ".join(f"{p.name} {p.version}" for p in report.packs),
        "errors": grades[Severity.ERROR],
        "warnings": grades[Severity.WARNING],
        "notes": grades[Severity.NOTE],
        **{o.name.lower(): outcomes[o] for o in Outcome},
        "undecided_checks": len(report.undecided),
        "not_run": len(report.not_run),
        "not_read": parted((g.sentence(tongue) for g in gaps_of(report)), tongue) or say("none", tongue),
        "disclaimer": DISCLAIMER.in_(tongue),
    }
    requirements = [_requirement(report, v, n, tongue) for n, v in enumerate(report.verdicts, 1)]
    lists = {"requirement": requirements, "finding": list(_findings(report, tongue))}
    return Filling(values, lists, {"requirement": REQUIREMENT, "finding": FINDING})


def _requirement(report: Report, v: Verdict, number: int, tongue: Tongue) -> Row:
    places = [p for e in v.evidence[:_QUOTES] if (p := locate(report, e, v.wording))]
    reason = (v.message or v.why).in_(tongue) if v.outcome is not Outcome.MET else ""
    if not reason and not v.evidence and v.searched:
        reason = f"{titled(say('missing', tongue), tongue)}{'; '.join(s.what.in_(tongue) for s in v.searched)}"
    pages = dict.fromkeys(p.page for p in places if p.page)
    return {
        "number": number, "code": v.rule.code, "title": v.rule.title.in_(tongue), "verdict": OUTCOME[v.outcome].in_(tongue),
        "severity": SEVERITY[v.severity].in_(tongue), "certainty": CERTAINTY[v.certainty].in_(tongue),
        "clause": "\n".join(dict.fromkeys(p.path for p in places)), "page": ", ".join(map(str, pages)),
        "quote": "\n".join(dict.fromkeys(" ".join(p.quote.split()) for p in places)), "reason": reason,
        "advice": v.advice.in_(tongue), "source": cited(v.rule.citations, tongue),
    }  # fmt: skip


def _findings(report: Report, tongue: Tongue) -> Iterator[Row]:
    for number, r in enumerate((r for r in results(report) if r.outcome is None), 1):
        yield {
            "number": number, "code": r.rule.code, "slug": r.rule.slug, "message": r.message.in_(tongue),
            "severity": SEVERITY[r.severity].in_(tongue), "certainty": CERTAINTY[r.certainty].in_(tongue),
            "clause": r.place.path if r.place else "", "page": r.place.page if r.place else None,
            "quote": " ".join(r.quote.split()), "advice": r.advice.in_(tongue), "source": cited(r.rule.citations, tongue),
            "fingerprint": r.fingerprint[:16],
        }  # fmt: skip


def of_diff(diff: VersionDiff, tongue: Tongue) -> Filling:
    """Everything a table of changes may ask for."""
    first = diff.comparisons[0].new if diff.comparisons else None
    values: dict[str, Value] = {
        "old_document": diff.old_path,
        "new_document": diff.new_path,
        "title": first.title if first else "",
        "line": named(first.line).in_(tongue) if first else "",
        "summary": summary(diff, tongue),
        "not_compared": not_compared(diff).in_(tongue),
        "disclaimer": DISCLAIMER.in_(tongue),
    }
    found = [(c.new.title, r) for c in diff.comparisons for r in rows(c, tongue, Weight.FORM)]
    changes: list[Row] = [
        {
            "number": n, "old_place": r.old_place, "old": r.old, "new_place": r.new_place, "new": r.new, "fate": r.fate,
            "weight": WEIGHT[r.weight].in_(tongue), "reasons": "\n".join(r.reasons), "title": title,
        }
        for n, (title, r) in enumerate(found, 1)
    ]  # fmt: skip
    return Filling(values, {"change": changes}, {"change": CHANGE})
