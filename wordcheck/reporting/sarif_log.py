"""SARIF 2.1.0 (OASIS Standard, 27 March 2020): one run as a log, whole or within the limits of a service.

Files that have lines get line and column regions in code points; PDF and Word files get character offsets of their text layer, the
page standing in the properties, or lines of a text mirror that stands beside the file. Requirements that are not met are results
too; what was not read is a tool execution notification, and then `executionSuccessful` is false.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import PurePath
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.model.decisions import Decision, Suppressed
from wordcheck.model.findings import Certainty, Evidence, Finding, RuleFacts, Severity
from wordcheck.model.report import Report, Run
from wordcheck.model.said import UNSAID, Said, Tongue
from wordcheck.model.verdicts import Outcome, Verdict
from wordcheck.reporting.json_text import Json
from wordcheck.reporting.locate import Location, locate
from wordcheck.reporting.mirrors import TEXTS, mirror_name
from wordcheck.reporting.results import advised, decided_line, whereabouts
from wordcheck.reporting.sarif_rules import LEVEL, sarif_rule
from wordcheck.reporting.view import View
from wordcheck.reporting.words import CERTAINTY, say, titled

_KIND = {
    Outcome.UNMET: "fail",
    Outcome.PARTLY: "fail",
    Outcome.UNDECIDED: "open",
    Outcome.BY_HAND: "review",
    Outcome.MET: "pass",
    Outcome.INAPPLICABLE: "notApplicable",
}
_RANK = {"error": 0, "warning": 1, "note": 2, "none": 3}


class Limits(Struct, frozen=True):
    """What a service takes. None for no limit."""

    results: int | None = None
    locations: int | None = None
    """Of one result."""
    tags: int | None = None
    """Of one rule."""
    grave: bool = False
    """Whether only findings and unmet requirements are taken."""
    lines: bool = False
    """Whether every region must have a line."""


UNLIMITED = Limits()


def sarif_log(run: Run, view: View, limits: Limits = UNLIMITED) -> Json:
    """The SARIF log as plain values; results beyond a limit are the mildest, and a notification counts them."""
    tongue = view.tongue_of_run(run)
    rules = _rules(run)
    index = {code: i for i, code in enumerate(rules)}
    places = [_Places(report, i, view.mirror, limits) for i, report in enumerate(run.reports)]
    made = [r for p in places for r in _results(p, index, tongue)]
    kept = _within(made, limits)
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "wordcheck",
                        "semanticVersion": run.version,
                        "rules": [sarif_rule(*facts, tongue, limits.tags) for facts in rules.values()],
                    },
                    "extensions": [
                        {"name": p.name, "version": p.version, "properties": {"sha256": p.sha256}} for p in run.packs
                    ],
                },
                "automationDetails": {"id": f"wordcheck/{run.as_of}"},
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "folder in which wordcheck ran"}}},
                "invocations": [
                    _invocation(
                        run, tongue, sum(r["kind"] == "fail" for r in made) - sum(r["kind"] == "fail" for r in kept)
                    )
                ],
                "artifacts": [*(_artifact(r) for r in run.reports), *(m for p in places if (m := p.mirror()))],
                "results": kept,
            }
        ],
    }


def _results(places: _Places, index: dict[str, int], tongue: Tongue) -> Iterator[Json]:
    report = places.report
    yield from (_finding(places, f, index, tongue) for f in report.findings)
    if not report.strict:
        yield from (_suppressed(places, s, index, tongue) for s in report.suppressed)
    spared = {(w.verdict.rule.code, w.verdict.wording): w.decision for w in report.waived}
    for v in report.verdicts:
        made = _verdict(places, v, index, tongue)
        decision = spared.get((v.rule.code, v.wording))
        yield made | _suppressions(decision, tongue) if decision is not None and not report.strict else made


def _within(results: list[Json], limits: Limits) -> list[Json]:
    """The results that a service takes, in their order; the gravest where it does not take all."""
    taken = [r for r in results if not limits.grave or r["kind"] == "fail"]
    if limits.results is None or len(taken) <= limits.results:
        return taken
    by_rank = sorted(range(len(taken)), key=lambda i: (_RANK[taken[i]["level"]], i))[: limits.results]
    return [taken[i] for i in sorted(by_rank)]


def _rules(run: Run) -> dict[str, tuple[RuleFacts, Severity, Certainty]]:
    """Every rule that gave a result, by code."""
    found: dict[str, tuple[RuleFacts, Severity, Certainty]] = {}
    for report in run.reports:
        for f in (*report.findings, *(s.finding for s in report.suppressed)):
            found.setdefault(f.rule.code, (f.rule, f.severity, f.certainty))
        for v in report.verdicts:
            found.setdefault(v.rule.code, (v.rule, v.severity, v.certainty))
    return dict(sorted(found.items()))


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


def _invocation(run: Run, tongue: Tongue, left_out: int) -> Json:
    notices: list[Json] = []
    if left_out:
        said = say("left_out", tongue, n=left_out)
        notices.append({"level": "warning", "message": {"text": said}})
    for i, report in enumerate(run.reports):
        where = [{"physicalLocation": {"artifactLocation": _artifact_location(report, i)}}]
        if report.failure is not None:
            text = report.failure.message.in_(tongue)
            notices.append({"level": "error", "message": {"text": text}, "locations": where})
        for u in report.unread:
            if u.serious:
                text = (
                    f"{titled(say('not_read', tongue), tongue)}{titled(u.where.in_(tongue), tongue)}{u.why.in_(tongue)}"
                )
                notices.append({"level": "error", "message": {"text": text}, "locations": where})
    return {"executionSuccessful": run.complete, "exitCode": run.exit_code(), "toolExecutionNotifications": notices}


def _finding(places: _Places, f: Finding, index: dict[str, int], tongue: Tongue) -> Json:
    most = places.limits.locations
    related = [
        places.location(e, f.wording) | {"id": n, "message": {"text": e.role or e.quote[:80]}}
        for n, e in enumerate(f.related if most is None else f.related[: most - 1], 1)
    ]
    return {
        "ruleId": f.rule.code,
        "ruleIndex": index[f.rule.code],
        "level": LEVEL[f.severity],
        "kind": "fail",
        "message": {
            "text": places.told(
                f.message or f.rule.title or Said(f.rule.slug), f.certainty, f.anchor, f.wording, f.advice, tongue
            )
        },
        "locations": [places.location(f.anchor, f.wording)],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {
            "primaryLocationLineHash": f"{f.fingerprint[:16]}:{f.occurrence}",
            "wordcheck/v1": f.fingerprint,
        },
        "properties": {"certainty": f.certainty.value, "quote": f.anchor.quote},
    }


def _suppressed(places: _Places, item: Suppressed, index: dict[str, int], tongue: Tongue) -> Json:
    """A finding that a decision keeps out of the count, with who said so and why."""
    return _finding(places, item.finding, index, tongue) | _suppressions(item.decision, tongue)


def _suppressions(decision: Decision, tongue: Tongue) -> Json:
    kind = "inSource" if decision.mark else "external"
    return {"suppressions": [{"kind": kind, "status": "accepted", "justification": decided_line(decision, tongue)}]}


def _verdict(places: _Places, v: Verdict, index: dict[str, int], tongue: Tongue) -> Json:
    grave = v.outcome.fails
    shown = v.evidence[0] if v.evidence else None
    said = v.message or v.why or v.rule.title or Said(v.rule.slug)
    identity = v.fingerprint or f"{v.rule.code}:{v.wording}"
    return {
        "ruleId": v.rule.code,
        "ruleIndex": index[v.rule.code],
        "level": LEVEL[v.severity] if grave else "none",
        "kind": _KIND[v.outcome],
        "message": {"text": places.told(said, v.certainty, shown, v.wording, v.advice if grave else UNSAID, tongue)},
        "locations": [places.location(shown, v.wording) if shown is not None else places.whole()],
        "partialFingerprints": {"primaryLocationLineHash": f"{identity[:16]}:1", "wordcheck/v1": identity},
        "properties": {"certainty": v.certainty.value, "verdict": v.outcome.value},
    }


class _Places:
    """Where the words of one document stand, as the target of the log can show it."""

    def __init__(self, report: Report, index: int, mirrored: bool, limits: Limits) -> None:
        self.report, self.limits, self._index = report, limits, index
        self._mirrored = mirrored and report.manuscript is not None and report.manuscript.format not in TEXTS
        self._starts: list[int] = []

    def mirror(self) -> Json | None:
        """The artifact of the text mirror, None where there is none."""
        if not self._mirrored:
            return None
        return {"location": self._artifact(), "mimeType": "text/plain", "parentIndex": self._index}

    def whole(self) -> Json:
        """The document itself."""
        region: Json = {"region": {"startLine": 1}} if self.limits.lines else {}
        return {"physicalLocation": {"artifactLocation": self._artifact(), **region}}

    def told(
        self, said: Said, certainty: Certainty, evidence: Evidence | None, wording: int, advice: Said, tongue: Tongue
    ) -> str:
        """What is wrong and how sure that is, then the clause and page where no line leads there, then the advice.

        Code scanning takes the first sentence for a title and shows nothing but this text of a file it cannot print.
        """
        found = locate(self.report, evidence, wording) if evidence is not None and not self._mirrored else None
        what = f"{said.in_(tongue)} [{CERTAINTY[certainty].in_(tongue)}]"
        parts = (what, whereabouts(found, tongue), advised(advice, tongue))
        return " · ".join(filter(None, parts))

    def location(self, evidence: Evidence, wording: int) -> Json:
        found = locate(self.report, evidence, wording)
        if found is None:
            return self.whole()
        made: Json = {"physicalLocation": {"artifactLocation": self._artifact(), "region": self._region(found)}}
        if found.page is not None:
            made["properties"] = {"page": found.page}
        if found.path:
            made["logicalLocations"] = [{"fullyQualifiedName": found.path, "kind": "clause"}]
        return made

    def _artifact(self) -> Json:
        if self._mirrored:
            return _artifact_location(replace(self.report, path=mirror_name(self.report.path)))
        return _artifact_location(self.report, self._index)

    def _region(self, found: Location) -> Json:
        snippet = {"snippet": {"text": found.quote}}
        if found.source is not None:
            s = found.source
            ends = {"endLine": s.end_line, "endColumn": s.end_column}
            return {"startLine": s.line, "startColumn": s.column, **ends, **snippet}
        if self._mirrored:
            (line, column), (end_line, end_column) = (self._line(at) for at in (found.span.start, found.span.end))
            ends = {"endLine": end_line, "endColumn": end_column}
            return {"startLine": line, "startColumn": column, **ends, **snippet}
        offsets = {"charOffset": found.span.start, "charLength": len(found.span)}
        return {"startLine": 1, **snippet} if self.limits.lines else {**offsets, **snippet}

    def _line(self, offset: int) -> tuple[int, int]:
        """Line and column of a place in the mirror, both from 1."""
        if not self._starts:
            assert self.report.manuscript is not None
            self._starts = [0, *(m.end() for m in re.finditer("\n", self.report.manuscript.text))]
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
