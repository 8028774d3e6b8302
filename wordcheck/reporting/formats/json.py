"""The complete report as JSON: schema version 1.1, described by `reporting/schema/wordcheck-report-1.1.json`.

Additions raise the minor number, removals the major; readers must ignore fields that they do not know. Offsets
count Unicode code points of the document's text layer. Nothing in it changes from run to run on the same input.
"""

from __future__ import annotations

import hashlib
import uuid
from collections import Counter

from wordcheck.model.decisions import Decision
from wordcheck.model.findings import Finding, RuleFacts, Severity
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.report import Report, Run
from wordcheck.model.said import Said
from wordcheck.model.unread import WHOLE_FILE
from wordcheck.model.verdicts import NotRun, Outcome, Undecided, Verdict
from wordcheck.reporting.json_text import Json, fields, pretty
from wordcheck.reporting.locate import Recalled, structure_of
from wordcheck.reporting.tables import Tables
from wordcheck.reporting.view import View
from wordcheck.reporting.words import DISCLAIMER

SUFFIX = ".json"
SUMMARY = Said("完整结果（JSON）", "the complete result as JSON")
SCHEMA_VERSION = "1.1"
SCHEMA_ID = f"https://wordcheck.dev/schema/wordcheck-report-{SCHEMA_VERSION}.json"

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://wordcheck.dev/schema/wordcheck-report-1.0.json")
"""Of the identities of runs; it stays when the schema grows."""


def render(run: Run, view: View) -> str:
    """The run as indented JSON."""
    return pretty(report_dict(run, view))


def report_dict(run: Run, view: View | None = None) -> Json:
    """The run as plain values, ready for `json.dumps`."""
    view = view or View()
    tables, rows = Tables(), _Rows()
    for i, report in enumerate(run.reports, 1):
        rows.add(report, f"d{i}", tables)
    return {
        "$schema": SCHEMA_ID,
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "wordcheck", "version": run.version, "plugins": []},
        "run": _run(run, view),
        "summary": _summary(run),
        "documents": [_document(report, f"d{i}") for i, report in enumerate(run.reports, 1)],
        "requirements": rows.requirements,
        "findings": rows.findings,
        "undecided": rows.undecided,
        "suppressed": rows.suppressed,
        "waived": rows.waived,
        "noted": rows.noted,
        "not_run": rows.not_run,
        "locations": tables.locations,
        "evidence": tables.evidence,
        "errors": [_failure(r, f"d{i}") for i, r in enumerate(run.reports, 1) if r.failure is not None],
        "disclaimer": DISCLAIMER.to_dict(),
    }


class _Rows:
    """What all documents have of each kind, in one list a kind; ids count on over the documents."""

    def __init__(self) -> None:
        self.requirements: list[Json] = []
        self.findings: list[Json] = []
        self.undecided: list[Json] = []
        self.suppressed: list[Json] = []
        self.waived: list[Json] = []
        self.noted: list[Json] = []
        self.not_run: list[Json] = []

    def add(self, report: Report, key: str, tables: Tables) -> None:
        """Those of one document."""
        first = len(self.findings) + 1
        ids = {id(f): f"f{n}" for n, f in enumerate(report.findings, first)}
        self.findings += [_finding(report, key, f, n, tables) for n, f in enumerate(report.findings, first)]
        self.requirements += [_requirement(report, key, v, tables) for v in report.verdicts]
        self.undecided += [_undecided(report, key, u, tables) for u in report.undecided]
        self.suppressed += [
            _finding(report, key, item.finding, n, tables, "s") | {"decision": _decision(item.decision)}
            for n, item in enumerate(report.suppressed, len(self.suppressed) + 1)
        ]
        self.not_run += [_not_run(key, n) for n in report.not_run]
        answers = [(a.finding, "agreed", 1.0, a.decision) for a in report.agreed]
        answers += [(p.finding, "proposed", p.likeness, p.decision) for p in report.proposed]
        self.noted += [
            {"finding": ids[id(finding)], "as": how, "likeness": likeness, "decision": _decision(decision)}
            for finding, how, likeness, decision in answers
            if id(finding) in ids
        ]
        self.waived += [
            {
                "document": key,
                "wording": w.verdict.wording,
                "requirement": w.verdict.rule.code,
                "decision": _decision(w.decision),
            }
            for w in report.waived
        ]


def _failure(report: Report, key: str) -> Json:
    """Why a document could not be read; nothing where it was."""
    failure = report.failure
    if failure is None:
        return {}
    return {"document": key} | fields(failure, "stage code message") | {"fatal": True}


def _run(run: Run, view: View) -> Json:
    ruleset = run.packs_sha256
    inputs = "\n".join(r.manuscript.sha256 if r.manuscript else r.path for r in run.reports)
    identity = f"{run.version}\n{run.as_of}\n{ruleset}\n{run.fail_on}\n{inputs}"
    return {
        "id": str(uuid.uuid5(_NAMESPACE, identity)),
        "mode": run.mode,
        "as_of": run.as_of,
        "fail_on": run.fail_on.value,
        "network": "none",
        "ruleset_sha256": ruleset,
        "packs": [fields(p, "name version sha256 title jurisdiction status rules") for p in run.packs],
        "command": list(run.command),
        "exit_code": run.exit_code(view.exit_zero),
        "complete": run.complete,
    }


def _summary(run: Run) -> Json:
    findings = [f for r in run.reports for f in r.findings]
    grades = Counter(f.severity.value for f in findings)
    certainties = Counter(f.certainty.value for f in findings)
    outcomes = Counter(v.outcome.value for r in run.reports for v in r.verdicts)
    return {
        "documents": len(run.reports),
        "documents_incomplete": sum(not r.complete for r in run.reports),
        "findings": {s.value: grades[s.value] for s in Severity},
        "by_certainty": {c: certainties[c] for c in ("certain", "likely", "possible")},
        "requirements": {o.value: outcomes[o.value] for o in Outcome},
        "undecided": sum(len(r.undecided) for r in run.reports),
        "not_run": sum(len(r.not_run) for r in run.reports),
        "silenced": sum(r.silenced for r in run.reports),
        "suppressed": sum(len(r.suppressed) for r in run.reports),
        "waived": sum(len(r.waived) for r in run.reports),
    }


def _document(report: Report, key: str) -> Json:
    m = report.manuscript
    made: Json = {
        "id": key,
        **fields(report, "path profile profile_why"),
    }
    if m is None:
        return made | {
            "sha256": "",
            "bytes": 0,
            "media_type": "",
            "languages": [],
            "read": _unread_whole(report),
            "wordings": [],
        }
    return made | {
        "sha256": m.sha256,
        "bytes": m.size,
        "media_type": m.media_type,
        "languages": sorted({"zh-Hans" if w.language == "zh" else "en" for w in report.wordings}),
        "read": _read(m),
        "text_layer": {"id": f"{key}.t"} | _text_layer(m),
        "wordings": [
            fields(w, "index title language line rider notes") | {"structure": structure_of(w)} for w in report.wordings
        ],
    }


def _read(m: Manuscript) -> Json:
    """How a file was read, and what of it was not."""
    return {
        "status": "full" if m.complete else "partial",
        **fields(m, "reader format revisions"),
        "pending_revisions": len(m.changes),
        "page_count": m.pages,
        **fields(m, "page_kind typography notes"),
        "not_read": [u.to_dict() for u in m.unread],
    }


def _text_layer(m: Manuscript) -> Json:
    if isinstance(m, Recalled):
        return {"sha256": m.text_sha256, "chars": m.chars}
    return {"sha256": hashlib.sha256(m.text.encode("utf-8", "surrogatepass")).hexdigest(), "chars": len(m.text)}


def _unread_whole(report: Report) -> Json:
    why = report.failure.message.to_dict() if report.failure else Said().to_dict()
    return {
        "status": "none",
        "not_read": [
            {
                "what": "damaged",
                "where": WHOLE_FILE.to_dict(),
                "why": why,
                "page": None,
                "serious": True,
            }
        ],
    }


def rule_dict(rule: RuleFacts) -> Json:
    """What a report says of a rule."""
    return {"id": rule.code} | fields(rule, "slug pack title status")


def authority(rule: RuleFacts) -> list[Json]:
    """The instruments that a rule rests on."""
    return [
        {
            "source": c.source,
            "instrument": c.title.to_dict(),
            **fields(c, "number articles url"),
            "valid_from": c.valid_from or None,
            "valid_to": c.valid_until or None,
        }
        for c in rule.citations
    ]


def _decision(decision: Decision) -> Json:
    return fields(decision, "answer reason code by date expires mark context")


def _finding(report: Report, document: str, finding: Finding, number: int, tables: Tables, letter: str = "f") -> Json:
    wording = finding.wording
    related = [
        {"ref": tables.location(report, document, e, wording), "label": e.role, "quote": e.quote}
        for e in finding.related
    ]
    return {
        "id": f"{letter}{number}",
        "document": document,
        **fields(finding, "wording fingerprint occurrence"),
        "rule": rule_dict(finding.rule),
        **fields(finding, "severity certainty message"),
        "why": finding.rule.rationale.to_dict(),
        "advice": finding.advice.to_dict(),
        "location": {"ref": tables.location(report, document, finding.anchor, wording)},
        "related": related,
        "evidence": [{"ref": tables.quote(report, document, finding.anchor, wording)}],
        "authority": authority(finding.rule),
        "fixes": [
            {
                "safety": "safe" if fix.safe else "unsafe",
                "edits": [{"chars": {"start": e.span.start, "end": e.span.end}, "text": e.text} for e in fix.edits],
            }
            for fix in finding.fixes
        ],
        "tags": list(finding.rule.tags),
    }


def _requirement(report: Report, document: str, verdict: Verdict, tables: Tables) -> Json:
    evidence = [{"ref": tables.quote(report, document, e, verdict.wording)} for e in verdict.evidence]
    evidence += [{"ref": tables.absence(s)} for s in verdict.searched]
    return {
        "id": verdict.rule.code,
        "slug": verdict.rule.slug,
        "document": document,
        "wording": verdict.wording,
        "title": verdict.rule.title.to_dict(),
        "rule": rule_dict(verdict.rule),
        "authority": authority(verdict.rule),
        "verdict": verdict.outcome.value,
        **fields(verdict, "severity certainty"),
        "decided_by": "rule",
        **fields(verdict, "message why advice"),
        "evidence": evidence,
        "elements": [
            {
                **fields(e, "name truth why"),
                "evidence": [{"ref": tables.quote(report, document, q, verdict.wording)} for q in e.evidence],
            }
            for e in verdict.elements
        ],
        "fingerprint": verdict.fingerprint,
        "tags": list(verdict.rule.tags),
    }


def _undecided(report: Report, document: str, item: Undecided, tables: Tables) -> Json:
    return {
        "document": document,
        "wording": item.wording,
        "rule": rule_dict(item.rule),
        "why": item.why.to_dict(),
        "evidence": [{"ref": tables.quote(report, document, e, item.wording)} for e in item.evidence],
    }


def _not_run(document: str, item: NotRun) -> Json:
    return {"document": document, "wording": item.wording, "rule": rule_dict(item.rule), "why": item.why.to_dict()}
