"""A workbook: overview, findings, requirement × evidence × page (自查表), terms, covers, and what is not known.

The requirement sheet has two empty columns for the person who reviews it. Nothing that a wording says can run as a
formula.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from wordcheck.model.findings import Severity
from wordcheck.model.report import Report, Run
from wordcheck.model.said import Said, Tongue
from wordcheck.model.verdicts import Outcome, Verdict
from wordcheck.reporting.citations import cited
from wordcheck.reporting.locate import locate, path_of, wording_of
from wordcheck.reporting.results import decided_line, distinct, gaps, gravest_first, results
from wordcheck.reporting.sheets import Cell, Sheet, ready, workbook
from wordcheck.reporting.view import View
from wordcheck.reporting.words import CERTAINTY, COVER_STATE, DISCLAIMER, OUTCOME, SEVERITY, say, titled

__all__ = ["DESCRIBES", "SUFFIX", "SUMMARY", "ready", "render"]

SUFFIX = ".xlsx"
DESCRIBES = True
SUMMARY = Said("Excel 工作簿", "Excel workbook")

Row = tuple[Cell, ...]
_DOCUMENT = Said("文件", "document")
_CLAUSE, _PAGE, _QUOTE = Said("条款", "clause"), Said("页", "page"), Said("原文", "quote")
_SEVERITY, _CERTAINTY = Said("级别", "severity"), Said("把握程度", "certainty")
_SOURCE, _ADVICE, _RULE = Said("依据", "source"), Said("建议", "advice"), Said("规则", "rule")
_OVERVIEW = (
    _DOCUMENT, Said("页数", "pages"), Said("读全", "read whole"), SEVERITY[Severity.ERROR], SEVERITY[Severity.WARNING],
    SEVERITY[Severity.NOTE], *OUTCOME.values(), Said("未决", "undecided checks"), Said("已处理", "set apart"), Said("方案", "profile"),
)  # fmt: skip
_REQUIREMENTS = (
    _DOCUMENT, _RULE, Said("要求", "requirement"), Said("结论", "verdict"), _SEVERITY, _CERTAINTY, _CLAUSE, _PAGE, _QUOTE,
    Said("说明", "reason"), _SOURCE, Said("复核结论", "reviewer's verdict"), Said("复核意见", "reviewer's note"),
)  # fmt: skip
_FINDINGS = (
    _DOCUMENT, _RULE, _SEVERITY, _CERTAINTY, Said("问题", "finding"), _CLAUSE, _PAGE, _QUOTE, _ADVICE, _SOURCE,
    Said("处理", "decision"), Said("指纹", "fingerprint"),
)  # fmt: skip
_TERMS = (
    _DOCUMENT,
    Said("术语", "term"),
    _CLAUSE,
    Said("释义", "definition"),
    Said("使用次数", "uses"),
    Said("又作", "also written"),
)
_COVERS = (_DOCUMENT, Said("代码", "key"), Said("保障", "cover"), Said("状态", "state"), _CLAUSE, _QUOTE)
_UNKNOWN = (_DOCUMENT, Said("类别", "kind"), _RULE, Said("说明", "why"))


def render(run: Run, view: View) -> bytes:
    """The workbook; the same run gives the same bytes. Raises UsageError where openpyxl is missing."""
    tongue = view.tongue_of_run(run)
    sheets = [
        _sheet(Said("概览", "Overview"), _OVERVIEW, _overview(run), (40, 8, 12, *[9] * 3, *[13] * 6, 18, 11, 18), tongue),
        _sheet(Said("发现", "Findings"), _FINDINGS, _findings(run, view), (24, 14, 9, 10, 50, 30, 6, 50, 36, 36, 18, 20), tongue),
        _sheet(
            Said("要求", "Requirements"), _REQUIREMENTS, _requirements(run, view),
            (24, 14, 36, 12, 9, 10, 30, 6, 50, 40, 36, 18, 24), tongue,
        ),
        _sheet(Said("术语", "Terms"), _TERMS, _terms(run), (24, 24, 30, 70, 10, 24), tongue),
        _sheet(Said("保障", "Covers"), _COVERS, _covers(run, view), (24, 8, 30, 16, 30, 60), tongue),
        _sheet(Said("未读与未决", "Not known"), _UNKNOWN, _unknown(run, view), (30, 16, 16, 80), tongue),
        Sheet(Said("说明", "About").in_(tongue), (), tuple(_about(run, tongue)), (30, 90)),
    ]  # fmt: skip
    return workbook(sheets)


def _sheet(name: Said, heads: Sequence[Said], rows: Iterator[Row], widths: tuple[float, ...], tongue: Tongue) -> Sheet:
    return Sheet(name.in_(tongue), tuple(h.in_(tongue) for h in heads), tuple(rows), widths)


def _overview(run: Run) -> Iterator[Row]:
    for report in run.reports:
        grades, outcomes = report.grades, report.outcomes
        yield (
            report.path,
            report.manuscript.pages if report.manuscript else None,
            "✓" if report.complete else "✗",
            *(grades[s] for s in (Severity.ERROR, Severity.WARNING, Severity.NOTE)),
            *(outcomes[o] for o in OUTCOME),
            len(report.undecided),
            report.decided,
            report.profile,
        )


def _requirements(run: Run, view: View) -> Iterator[Row]:
    """A row for each piece of evidence, one for a requirement without any."""
    for report in run.reports:
        for verdict in gravest_first(report.verdicts):
            yield from _requirement(report, verdict, view.tongue_of(report))


def _requirement(report: Report, v: Verdict, tongue: Tongue) -> Iterator[Row]:
    head = (report.path, v.rule.code, v.rule.title.in_(tongue), OUTCOME[v.outcome].in_(tongue))
    head = (*head, SEVERITY[v.severity].in_(tongue), CERTAINTY[v.certainty].in_(tongue))  # type: ignore[assignment]
    why = (v.message or v.why).in_(tongue) if v.outcome is not Outcome.MET else ""
    of_this = (
        w.decision for w in report.waived if (w.verdict.rule.code, w.verdict.wording) == (v.rule.code, v.wording)
    )
    spared = next((decided_line(decision, tongue) for decision in of_this), "")
    looked = "; ".join(s.what.in_(tongue) for s in v.searched) if not v.evidence else ""
    tail = (
        why or (f"{titled(say('missing', tongue), tongue)}{looked}" if looked else ""),
        cited(v.rule.citations, tongue),
        "",
        spared,
    )
    for evidence in distinct(v.evidence) or (None,):
        place = locate(report, evidence, v.wording) if evidence else None
        yield (
            *head,
            place.path if place else "",
            place.page if place else None,
            evidence.quote if evidence else "",
            *tail,
        )


def _findings(run: Run, view: View) -> Iterator[Row]:
    for report in run.reports:
        tongue = view.tongue_of(report)
        for r in results(report):
            if r.outcome is None:
                yield (
                    report.path, r.rule.code, SEVERITY[r.severity].in_(tongue), CERTAINTY[r.certainty].in_(tongue), r.message.in_(tongue),
                    r.place.path if r.place else "", r.place.page if r.place else None, r.quote, r.advice.in_(tongue),
                    cited(r.rule.citations, tongue), "", r.fingerprint[:16],
                )  # fmt: skip
        for s in report.suppressed:
            f, place = s.finding, locate(report, s.finding.anchor, s.finding.wording)
            decision = decided_line(s.decision, tongue)
            yield (
                report.path, f.rule.code, SEVERITY[f.severity].in_(tongue), CERTAINTY[f.certainty].in_(tongue), f.message.in_(tongue),
                place.path if place else "", place.page if place else None, f.anchor.quote, f.advice.in_(tongue),
                cited(f.rule.citations, tongue), decision, f.fingerprint[:16],
            )  # fmt: skip


def _terms(run: Run) -> Iterator[Row]:
    for report in run.reports:
        for index, table in enumerate(report.terms):
            wording = wording_of(report, index)
            for entry in table.entries:
                first = entry.term.definitions[0] if entry.term.definitions else None
                yield (
                    report.path, entry.term.name, path_of(wording, first.clause) if first else "",
                    " ".join(first.text.split()) if first else "", len(entry.term.uses), "; ".join(entry.variants),
                )  # fmt: skip


def _covers(run: Run, view: View) -> Iterator[Row]:
    for report in run.reports:
        tongue = view.tongue_of(report)
        for index, found in enumerate(report.covers):
            wording = wording_of(report, index)
            for status in found.statuses:
                first = status.evidence[0] if status.evidence else None
                yield (
                    report.path, status.key, status.title.in_(tongue), COVER_STATE[status.state].in_(tongue),
                    path_of(wording, first.clause) if first else "", first.quote if first else "",
                )  # fmt: skip


def _unknown(run: Run, view: View) -> Iterator[Row]:
    """What was not read, not decided and not run: nothing of it may look clean."""
    for gap in gaps(run):
        tongue = view.tongue_of_run(run)
        where = f"{titled(gap.where.in_(tongue), tongue)}" if gap.where else ""
        yield (gap.path, say("not_read", tongue), "", f"{where}{gap.why.in_(tongue)}")
    for report in run.reports:
        tongue = view.tongue_of(report)
        for u in report.undecided:
            yield (report.path, say("undecided", tongue), u.rule.code, u.why.in_(tongue))
        for why, count in sorted(Counter(n.why for n in report.not_run).items(), key=lambda x: x[0].en):
            yield (report.path, say("not_run", tongue), f"×{count}", why.in_(tongue))


def _about(run: Run, tongue: Tongue) -> Iterator[Row]:
    yield ("wordcheck", run.version)
    yield (say("rules", tongue), ", ".join(f"{p.name} {p.version} {p.sha256[:12]}" for p in run.packs))
    yield (say("as_of", tongue, date=run.as_of), "")
    yield (DISCLAIMER.in_(tongue), "")
