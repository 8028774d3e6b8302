"""What the PDF report says, as headings, lines and tables, before anything is set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from wordcheck.languages.width import printable
from wordcheck.model.findings import Evidence, Finding, Severity
from wordcheck.model.report import Report, Run
from wordcheck.model.said import Said, Tongue
from wordcheck.model.trade import named
from wordcheck.model.verdicts import Outcome, Verdict
from wordcheck.reporting.citations import cited
from wordcheck.reporting.locate import locate, path_of, wording_of
from wordcheck.reporting.results import decided_line, distinct, gaps_of, gravest_first, ruleset, tracked
from wordcheck.reporting.view import View
from wordcheck.reporting.words import CERTAINTY, DISCLAIMER, OUTCOME, SENTENCES, SEVERITY, parted, say, titled

_QUOTE = 400
"""Characters of a quote; the wording itself has the rest."""
_MOST_EVIDENCE = 3
_FIRST = 10
"""Findings, and requirements that are not met, named on the first page, gravest first."""
_LONG = 800
"""Characters of a message or advice."""
_CELL = 300
"""Characters of any other words in a row, so that no row outgrows a page."""


class Heading(Struct, frozen=True):
    """A heading; level 0 is the title of the report on one document and begins a page."""

    words: str
    level: int = 1
    new_page: bool = False


class Line(Struct, frozen=True):
    """A paragraph in one of the looks `body`, `small`, `strong`, `alarm`, `quote`."""

    words: str
    look: str = "body"


class Together(Struct, frozen=True):
    """Lines that stay on one page, with a bar of a severity at their side."""

    lines: tuple[Line, ...]
    severity: str = ""


class Grid(Struct, frozen=True):
    """A table: heads repeat on every page, widths are shares of the text's width."""

    heads: tuple[str, ...]
    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    widths: tuple[float, ...]


class Signature(Struct, frozen=True):
    """Empty lines for those who review the report."""

    labels: tuple[str, ...]


Piece = Heading | Line | Together | Grid | Signature

_TITLE = Said("保险条款核对报告", "Report on a policy wording")
_FACTS = {
    "file": Said("文件", "File"),
    "hash": Said("SHA-256", "SHA-256"),
    "wordings": Said("条款", "Wordings"),
    "read": Said("读取范围", "What was read"),
    "law": Said("法律时点", "Law as of"),
    "profile": Said("方案", "Profile"),
    "packs": Said("规则包", "Rule packs"),
    "result": Said("结论", "Result"),
}
_PARTS = {
    "summary": Said("摘要", "Summary"),
    "matrix": Said("要求与证据", "Requirements and evidence"),
    "findings": Said("发现", "Findings"),
    "unknown": Said("未读、未决与未运行", "Not read, not decided, not run"),
    "nothing": Said("没有发现。", "Nothing was found."),
    "all_read": Said("全部已读。", "Everything was read."),
}
_MATRIX = (
    Said("要求", "Requirement"),
    Said("结论", "Verdict"),
    Said("证据（条款、页、原文）", "Evidence (clause, page, words)"),
    Said("依据", "Source"),
)
_REVIEW = (Said("复核人", "Reviewed by"), Said("复核意见", "Remarks"), Said("日期", "Date"))


def content(run: Run, view: View) -> Iterator[Piece]:
    """Everything in the order in which it is read, document by document."""
    for report in run.reports:
        tongue = view.tongue_of(report)
        yield Heading(_TITLE.in_(tongue), 0)
        yield from _front(run, report, tongue)
        if report.failure is None:
            yield from _findings(report, tongue)
            yield from _matrix(report, tongue)
            yield from _unknown(report, tongue)


def _front(run: Run, report: Report, tongue: Tongue) -> Iterator[Piece]:
    """The first page: what was checked under which rules, what came of it, and who signs for it."""
    rows = [(_FACTS[key].in_(tongue), words) for key, words in _facts(run, report, tongue) if words]
    yield Grid((), tuple(((Line(k, "strong"),), (Line(printable(v)),)) for k, v in rows), (0.2, 0.8))
    yield Heading(_PARTS["summary"].in_(tongue))
    for gap in gaps_of(report):
        yield Line(gap.sentence(tongue), "alarm")
    if report.failure is None:
        grades, outcomes = report.grades, report.outcomes
        yield _counts([SEVERITY[s].in_(tongue) for s in Severity], [grades[s] for s in Severity])
        yield _counts([o.in_(tongue) for o in OUTCOME.values()], [outcomes[o] for o in OUTCOME])
        left = [
            ("undecided", len(report.undecided)),
            ("not_run", len(report.not_run)),
            ("set_apart", report.decided),
        ]
        yield Line(" · ".join(f"{say(k, tongue)} {n}" for k, n in left))
        named = list(_open(report, tongue))
        yield from (Line(words) for words in named[:_FIRST])
        if len(named) > _FIRST:
            yield Line(say("folded_rows", tongue, n=len(named) - _FIRST), "small")
    yield Signature(tuple(r.in_(tongue) for r in _REVIEW))
    yield Line(DISCLAIMER.in_(tongue), "small")


def _open(report: Report, tongue: Tongue) -> Iterator[str]:
    """What asks for work: errors and warnings, then requirements that are not met, the gravest first."""
    for f in sorted(report.findings, key=lambda f: f.severity.rank):
        if f.severity is not Severity.NOTE:
            where = _where(report, f.anchor, f.wording, tongue)
            yield "  ".join(filter(None, (SEVERITY[f.severity].in_(tongue), where, _message(f, tongue))))
    for v in gravest_first(report.verdicts):
        if report.unmet(v):
            yield f"{OUTCOME[v.outcome].in_(tongue)}  {_short((v.message or v.why or v.rule.title).in_(tongue))}"


def _facts(run: Run, report: Report, tongue: Tongue) -> Iterator[tuple[str, str]]:
    manuscript = report.manuscript
    yield "file", report.path
    yield "hash", manuscript.sha256 if manuscript else ""
    titles = [
        " · ".join(filter(None, (w.title or say("untitled", tongue), named(w.line).in_(tongue))))
        for w in report.wordings
    ]
    yield "wordings", parted(titles, tongue)
    if manuscript is not None:
        clauses = sum(len(w.clauses) for w in report.wordings)
        terms = sum(bool(t.definitions) for w in report.wordings for t in w.terms)
        read = [say("pages", tongue, n=manuscript.pages)] if manuscript.pages else []
        read += [say("clauses", tongue, n=clauses), say("terms", tongue, n=terms)]
        read += tracked(report, tongue)
        read.append(_PARTS["all_read"].in_(tongue) if manuscript.complete else say("exit_3", tongue))
        yield "read", " · ".join(read)
    yield "law", run.as_of
    why = report.profile_why.in_(tongue)
    yield "profile", " · ".join(filter(None, (report.profile or say("none", tongue), why)))
    yield "packs", ruleset(report.packs, tongue)
    worst = Run((report,), run.version, run.as_of, run.fail_on).exit_code()
    yield "result", SENTENCES[f"exit_{worst}"].in_(tongue).format(grade=SEVERITY[run.fail_on].in_(tongue))


def _counts(heads: Sequence[str], counts: Sequence[int]) -> Grid:
    row = tuple((Line(str(n), "strong"),) for n in counts)
    return Grid(tuple(heads), (row,), tuple(1 / len(counts) for _ in counts))


def _matrix(report: Report, tongue: Tongue) -> Iterator[Piece]:
    if not report.verdicts:
        return
    yield Heading(_PARTS["matrix"].in_(tongue))
    ranked = gravest_first(report.verdicts)
    rows = tuple(_row(report, v, tongue) for v in ranked if v.outcome is not Outcome.INAPPLICABLE)
    if rows:
        yield Grid(tuple(h.in_(tongue) for h in _MATRIX), rows, (0.26, 0.16, 0.36, 0.22))
    idle = [v.rule for v in ranked if v.outcome is Outcome.INAPPLICABLE]
    if idle:
        yield Line(f"{OUTCOME[Outcome.INAPPLICABLE].in_(tongue)}  {len(idle)}", "strong")
        yield Line(parted((f"{_short(r.title.in_(tongue))} {r.code}" for r in idle), tongue), "small")


def _row(report: Report, v: Verdict, tongue: Tongue) -> tuple[tuple[Line, ...], ...]:
    title, said = v.rule.title.in_(tongue), (v.message or v.why).in_(tongue)
    name = [Line(_short(title), "strong"), Line(v.rule.code, "small")]
    if said and said != title and v.outcome is not Outcome.MET:
        name.insert(1, Line(_short(said)))
    verdict = [Line(OUTCOME[v.outcome].in_(tongue), "alarm" if v.outcome.fails else "strong")]
    # How grave it would be has no place beside what is met: “met, error” reads as a fault.
    grade = (
        SEVERITY[v.severity].in_(tongue) if v.outcome is not Outcome.MET else "",
        CERTAINTY[v.certainty].in_(tongue),
    )
    verdict.append(Line(" · ".join(filter(None, grade)), "small"))
    evidence = distinct(v.evidence)
    shown = [line for e in evidence[:_MOST_EVIDENCE] for line in _quoted(report, e, v.wording, tongue, 80)]
    if len(evidence) > _MOST_EVIDENCE:
        shown.append(Line(say("folded_rows", tongue, n=len(evidence) - _MOST_EVIDENCE), "small"))
    if not v.evidence:
        shown = [
            Line(_short(f"{titled(say('missing', tongue), tongue)}{s.what.in_(tongue)}"), "small")
            for s in v.searched[:_MOST_EVIDENCE]
        ]
    return tuple(name), tuple(verdict), tuple(shown), (Line(_short(cited(v.rule.citations, tongue)), "small"),)


def _findings(report: Report, tongue: Tongue) -> Iterator[Piece]:
    yield Heading(f"{_PARTS['findings'].in_(tongue)} {len(report.findings)}", new_page=True)
    if not report.findings:
        yield Line(_PARTS["nothing"].in_(tongue))
    for n, finding in enumerate(report.findings, 1):
        yield Together(tuple(_finding(report, n, finding, tongue)), finding.severity.value)


def _finding(report: Report, n: int, finding: Finding, tongue: Tongue) -> Iterator[Line]:
    grade = f"{SEVERITY[finding.severity].in_(tongue)} · {CERTAINTY[finding.certainty].in_(tongue)}"
    yield Line(f"{n}.  {_message(finding, tongue)}", "strong")
    yield Line(f"{grade} · {finding.rule.code} {finding.rule.slug}", "small")
    yield from _quoted(report, finding.anchor, finding.wording, tongue, _QUOTE)
    for other in finding.related[:2]:
        where = path_of(wording_of(report, finding.wording), other.clause)
        yield Line(f"{say('see', tongue)}  {printable(where)}  “{printable(other.quote)[:160]}”", "small")
    source = _short(cited(finding.rule.citations, tongue), _LONG)
    if source:
        yield Line(f"{say('source', tongue)}  {source}")
    advice = _short(finding.advice.in_(tongue), _LONG)
    if advice:
        yield Line(f"{say('advice', tongue)}  {advice}")
    yield Line(finding.fingerprint[:16], "small")


def _message(finding: Finding, tongue: Tongue) -> str:
    return _short((finding.message or finding.rule.title).in_(tongue), _LONG)


def _quoted(report: Report, evidence: Evidence, wording: int, tongue: Tongue, most: int) -> Iterator[Line]:
    head = _where(report, evidence, wording, tongue)
    words = " ".join(printable(evidence.quote).split())
    if head:
        yield Line(head, "small")
    if words:
        yield Line(f"“{words[:most]}{'…' if len(words) > most else ''}”", "quote")


def _where(report: Report, evidence: Evidence, wording: int, tongue: Tongue) -> str:
    """Clause, and page or line, of some words: all by which a reader of paper finds them."""
    place = locate(report, evidence, wording)
    where = place.path if place else ""
    page = say("page", tongue, n=place.page) if place and place.page else ""
    line = say("line", tongue, n=place.source.line) if place and place.source and not page else ""
    return printable("  ".join(filter(None, (_short(where), page or line))))


def _unknown(report: Report, tongue: Tongue) -> Iterator[Piece]:
    """Nothing that was not looked at may seem to be clean."""
    yield Heading(_PARTS["unknown"].in_(tongue))
    gaps = list(gaps_of(report))
    yield Line(f"{say('not_read', tongue)}  {len(gaps)}", "strong")
    yield from (Line(g.sentence(tongue), "alarm") for g in gaps)
    waiting = Counter((u.rule.code, u.why) for u in report.undecided)
    yield Line(f"{say('undecided', tongue)}  {len(report.undecided)}", "strong")
    for (code, why), n in sorted(waiting.items(), key=lambda x: (x[0][0], x[0][1].en)):
        yield Line(f"{code} ×{n}  {printable(why.in_(tongue))}", "small")
    idle = Counter(n.why for n in report.not_run)
    yield Line(f"{say('not_run', tongue)}  {len(report.not_run)}", "strong")
    for why, n in sorted(idle.items(), key=lambda x: x[0].en):
        yield Line(f"{printable(why.in_(tongue))}  {n}", "small")
    if report.packs:
        yield Line(_FACTS["packs"].in_(tongue), "strong")
        yield Line(", ".join(f"{p.name} {p.version} ({p.sha256[:8]})" for p in report.packs), "small")
    if decided := report.decided:
        yield Line(f"{say('set_apart', tongue)}  {decided}", "strong")
    for s in report.suppressed:
        yield Line(f"{s.finding.rule.code}  {_message(s.finding, tongue)}  {decided_line(s.decision, tongue)}", "small")
    for w in report.waived:
        yield Line(f"{w.verdict.rule.code}  {w.verdict.rule.slug}  {decided_line(w.decision, tongue)}", "small")


def _short(words: str, most: int = _CELL) -> str:
    shown = printable(words)
    return shown if len(shown) <= most else shown[: most - 1] + "…"
