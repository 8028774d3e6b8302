"""SARIF 2.1.0 (OASIS Standard, 27 March 2020) for code-scanning services and editors.

Files that have lines get line and column regions in code points; PDF and Word files get character offsets of their
text layer, the page standing in the properties. Requirements that are not met are results too; what was not read is
a tool execution notification, and then `executionSuccessful` is false.
"""

from __future__ import annotations

import json
from pathlib import PurePath
from urllib.parse import quote

from wordcheck.model.decisions import Suppressed
from wordcheck.model.findings import Certainty, Evidence, Finding, RuleFacts, Severity
from wordcheck.model.report import Report, Run
from wordcheck.model.said import Said, Tongue
from wordcheck.model.verdicts import Outcome, Verdict
from wordcheck.reporting.locate import Location, locate
from wordcheck.reporting.tables import Json
from wordcheck.reporting.view import View
from wordcheck.reporting.words import say

SUFFIX = ".sarif"
SUMMARY = Said("SARIF 2.1.0，供代码扫描平台使用", "SARIF 2.1.0 for code scanning")

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_KIND = {
    Outcome.UNMET: "fail",
    Outcome.PARTLY: "fail",
    Outcome.UNDECIDED: "open",
    Outcome.BY_HAND: "review",
    Outcome.MET: "pass",
    Outcome.INAPPLICABLE: "notApplicable",
}
_PRECISION = {Certainty.CERTAIN: "very-high", Certainty.LIKELY: "high", Certainty.POSSIBLE: "medium"}


def render(run: Run, view: View) -> str:
    """The run as one SARIF log."""
    return json.dumps(sarif_log(run, view), ensure_ascii=False, indent=1) + "\n"


def sarif_log(run: Run, view: View) -> Json:
    """The SARIF log as plain values."""
    tongue = view.tongue_of_run(run)
    rules = _rules(run)
    index = {code: i for i, code in enumerate(rules)}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "wordcheck",
                        "semanticVersion": run.version,
                        "rules": [
                            _rule(facts, severity, certainty, tongue) for facts, severity, certainty in rules.values()
                        ],
                    },
                    "extensions": [
                        {"name": p.name, "version": p.version, "properties": {"sha256": p.sha256}} for p in run.packs
                    ],
                },
                "automationDetails": {"id": f"wordcheck/{run.as_of}"},
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "folder in which wordcheck ran"}}},
                "invocations": [_invocation(run, tongue)],
                "artifacts": [_artifact(r) for r in run.reports],
                "results": [
                    result
                    for i, report in enumerate(run.reports)
                    for result in (
                        *(_finding(report, i, f, index, tongue) for f in report.findings),
                        *(_suppressed(report, i, s, index, tongue) for s in report.suppressed),
                        *(_verdict(report, i, v, index, tongue) for v in report.verdicts),
                    )
                ],
            }
        ],
    }


def _rules(run: Run) -> dict[str, tuple[RuleFacts, Severity, Certainty]]:
    """Every rule that gave a result, by code."""
    found: dict[str, tuple[RuleFacts, Severity, Certainty]] = {}
    for report in run.reports:
        for f in (*report.findings, *(s.finding for s in report.suppressed)):
            found.setdefault(f.rule.code, (f.rule, f.severity, f.certainty))
        for v in report.verdicts:
            found.setdefault(v.rule.code, (v.rule, v.severity, v.certainty))
    return dict(sorted(found.items()))


def _rule(facts: RuleFacts, severity: Severity, certainty: Certainty, tongue: Tongue) -> Json:
    title = facts.title.in_(tongue) or facts.slug
    why = facts.rationale.in_(tongue) or title
    sources = "; ".join(f"{c.title.in_(tongue)} {', '.join(c.articles)}".strip() for c in facts.citations)
    return {
        "id": facts.code,
        "name": facts.slug,
        "shortDescription": {"text": title[:1024]},
        "fullDescription": {"text": why[:1024]},
        "help": {"text": f"{why}\n{sources}".strip()},
        "defaultConfiguration": {"level": _LEVEL[severity]},
        "properties": {
            "tags": [*facts.tags, certainty.value][:20],
            "precision": _PRECISION[certainty],
            "problem.severity": "recommendation" if severity is Severity.NOTE else severity.value,
        },
    }


def _uri(path: str) -> str:
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())


def _artifact(report: Report) -> Json:
    made: Json = {"location": _artifact_location(report)}
    if report.manuscript is not None:
        made |= {
            "length": report.manuscript.size,
            "mimeType": report.manuscript.media_type,
            "hashes": {"sha-256": report.manuscript.sha256},
        }
    return made


def _artifact_location(report: Report, index: int | None = None) -> Json:
    made: Json = {"uri": _uri(report.path)}
    if not PurePath(report.path).is_absolute():
        made["uriBaseId"] = "%SRCROOT%"
    if index is not None:
        made["index"] = index
    return made


def _invocation(run: Run, tongue: Tongue) -> Json:
    notices: list[Json] = []
    for i, report in enumerate(run.reports):
        where = [{"physicalLocation": {"artifactLocation": _artifact_location(report, i)}}]
        if report.failure is not None:
            text = report.failure.message.in_(tongue)
            notices.append({"level": "error", "message": {"text": text}, "locations": where})
        for u in report.unread:
            if u.serious:
                text = f"{say('not_read', tongue)}: {u.where.in_(tongue)}: {u.why.in_(tongue)}"
                notices.append({"level": "error", "message": {"text": text}, "locations": where})
    return {"executionSuccessful": run.complete, "exitCode": run.exit_code(), "toolExecutionNotifications": notices}


def _finding(report: Report, i: int, f: Finding, index: dict[str, int], tongue: Tongue) -> Json:
    related = [
        _location(report, i, e, f.wording) | {"id": n, "message": {"text": e.role or e.quote[:80]}}
        for n, e in enumerate(f.related, 1)
    ]
    return {
        "ruleId": f.rule.code,
        "ruleIndex": index[f.rule.code],
        "level": _LEVEL[f.severity],
        "kind": "fail",
        "message": {"text": f.message.in_(tongue) or f.rule.slug},
        "locations": [_location(report, i, f.anchor, f.wording)],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {
            "primaryLocationLineHash": f"{f.fingerprint[:16]}:{f.occurrence}",
            "wordcheck/v1": f.fingerprint,
        },
        "properties": {"certainty": f.certainty.value, "quote": f.anchor.quote},
    }


def _suppressed(report: Report, i: int, item: Suppressed, index: dict[str, int], tongue: Tongue) -> Json:
    """A finding that a decision keeps out of the count, with who said so and why."""
    d = item.decision
    why = " · ".join(filter(None, (d.answer, d.reason, d.by, d.date)))
    suppression = {"kind": "external", "status": "accepted", "justification": why}
    return _finding(report, i, item.finding, index, tongue) | {"suppressions": [suppression]}


def _verdict(report: Report, i: int, v: Verdict, index: dict[str, int], tongue: Tongue) -> Json:
    grave = v.outcome in (Outcome.UNMET, Outcome.PARTLY)
    said = v.message or v.why or v.rule.title
    locations = [_location(report, i, e, v.wording) for e in v.evidence[:1]]
    return {
        "ruleId": v.rule.code,
        "ruleIndex": index[v.rule.code],
        "level": _LEVEL[v.severity] if grave else "none",
        "kind": _KIND[v.outcome],
        "message": {"text": said.in_(tongue) or v.rule.slug},
        "locations": locations or [{"physicalLocation": {"artifactLocation": _artifact_location(report, i)}}],
        "partialFingerprints": {"wordcheck/v1": v.fingerprint or f"{v.rule.code}:{v.wording}"},
        "properties": {"certainty": v.certainty.value, "verdict": v.outcome.value},
    }


def _location(report: Report, i: int, evidence: Evidence, wording: int) -> Json:
    physical: Json = {"artifactLocation": _artifact_location(report, i)}
    found = locate(report, evidence, wording)
    if found is None:
        return {"physicalLocation": physical}
    physical["region"] = _region(found)
    made: Json = {"physicalLocation": physical}
    if found.page is not None:
        made["properties"] = {"page": found.page}
    if found.path:
        made["logicalLocations"] = [{"fullyQualifiedName": found.path, "kind": "clause"}]
    return made


def _region(found: Location) -> Json:
    if found.source is not None:
        s = found.source
        return {
            "startLine": s.line,
            "startColumn": s.column,
            "endLine": s.end_line,
            "endColumn": s.end_column,
            "snippet": {"text": found.quote},
        }
    return {
        "charOffset": found.span.start,
        "charLength": len(found.span),
        "snippet": {"text": found.quote},
    }
