"""The report as a person reads it in a terminal: a code frame a finding, then verdicts, then what is not known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from wordcheck.languages.width import cell_width, clip, printable
from wordcheck.model.findings import Finding, Severity
from wordcheck.model.report import Failure, PackFacts, Report, Run
from wordcheck.model.said import UNSAID, Said, Tongue
from wordcheck.model.verdicts import Outcome, Verdict
from wordcheck.model.wording import ClauseKind, Wording
from wordcheck.reporting.citations import cited
from wordcheck.reporting.frames import columns, frame, wrapped
from wordcheck.reporting.locate import locate, path_of, structure_of, wording_of
from wordcheck.reporting.overview import below, idle, not_listed, overview, trifles
from wordcheck.reporting.paint import Paint
from wordcheck.reporting.places import shortened
from wordcheck.reporting.repeats import Told, gathered
from wordcheck.reporting.results import (
    decided_line,
    distinct,
    gaps_of,
    gravest_first,
    ruleset,
    tracked,
    why_not_run,
)
from wordcheck.reporting.view import View
from wordcheck.reporting.words import (
    CERTAINTY,
    DISCLAIMER,
    KIND,
    OUTCOME,
    SEVERITY,
    bracketed,
    checked,
    listed,
    say,
    titled,
)

SUFFIX = ".txt"
SUMMARY = Said("终端文本", "text for a terminal")

_SHOWN = (Outcome.UNMET, Outcome.PARTLY, Outcome.UNDECIDED, Outcome.BY_HAND)
_LEAD = "       "
_MOST_ALIKE = 3
"""Requirements open for one reason that are told one by one."""
_FEW_PACKS = 4
"""As many packs are named one by one with their hashes; more are told by version and one hash over all."""


def render(run: Run, view: View) -> str:
    """The whole run: each document, then the closing lines."""
    paint = Paint(view.color)
    lines: list[str] = []
    if len(run.reports) > 1:
        for report in run.reports:
            if block := _brief(report, view, paint):
                lines += [*block, ""]
        lines += _together(run, view, paint)
    else:
        for report in run.reports:
            lines += [*_document(report, run, view, paint), ""]
    lines += _closing(run, view, paint)
    return "\n".join(lines) + "\n"


def _brief(report: Report, view: View, paint: Paint) -> list[str]:
    """One document of several: its name, and whatever is not in the table at the end; nothing where all of it is there."""
    tongue = view.tongue_of(report)
    body: list[str] = []
    if report.failure is not None:
        body.append(_failed(report.failure, tongue, paint))
    for told in gathered(_listed(report, view)):
        body += ["", *_told(report, told, tongue, view, paint)]
    heavy = [v for v in report.verdicts if not below(v.outcome, v.severity, view.least)]
    judged = _judged(report, heavy, tongue, view, paint)
    body += ["", paint.strong(say("requirements", tongue)), *judged] if judged else []
    unknown = _unknown(report, tongue, paint) + _unread(report, tongue, paint)
    body += ["", *unknown] if unknown else []
    notes = _notes(report, tongue)
    if not body and not notes:
        return []
    profile = [f"{say('profile', tongue)} {report.profile}"] if report.profile else []
    facts = [*_facts(report, tongue), *profile] if report.manuscript is not None else []
    head = "  ".join(filter(None, (printable(report.path), " · ".join(facts))))
    return [paint.strong(head), *notes, *body]


def _together(run: Run, view: View, paint: Paint) -> list[str]:
    """What there is to say of several documents at once."""
    tongue = view.tongue_of_run(run)
    lines = [*overview(run, tongue, view.width, paint), ""]
    lines += [line] if (line := not_listed(run, view.least, tongue)) else []
    lines += idle(run, tongue)
    unread = sum(1 for r in run.reports for _ in gaps_of(r))
    told = f"{say('not_read', tongue)}  {unread or say('none', tongue)}{trifles(run, tongue)}"
    lines.append(paint.severity(told, Severity.ERROR) if unread else told)
    return [*lines, ""]


def _document(report: Report, run: Run, view: View, paint: Paint) -> list[str]:
    tongue = view.tongue_of(report)
    lines = _heading(report, run, tongue, paint)
    if report.failure is not None:
        lines.append(_failed(report.failure, tongue, paint))
        return lines
    shown = _listed(report, view)
    for told in gathered(shown):
        lines += ["", *_told(report, told, tongue, view, paint)]
    lines += _verdicts(report, tongue, view, paint)
    lines += _counts(report, len(report.findings) - len(shown), tongue, paint)
    lines += _unknown(report, tongue, paint)
    lines += _unread(report, tongue, paint) or [_all_read(report, tongue)]
    if report.not_run:
        lines.append(f"{say('not_run', tongue)}  {why_not_run(report, tongue)}")
    return lines


def _listed(report: Report, view: View) -> list[Finding]:
    return [f for f in report.findings if f.severity.rank <= view.least.rank]


def _failed(failure: Failure, tongue: Tongue, paint: Paint) -> str:
    return f"{paint.severity(say('failed', tongue), Severity.ERROR)}  {printable(failure.message.in_(tongue))}"


def _facts(report: Report, tongue: Tongue) -> list[str]:
    """Pages, clauses, terms, and wordings where there are several."""
    assert report.manuscript is not None
    pages = [say("pages", tongue, n=report.manuscript.pages)] if report.manuscript.pages else []
    counts = [structure_of(w) for w in report.wordings]
    several = [say("wordings", tongue, n=len(report.wordings))] if len(report.wordings) > 1 else []
    return [
        *pages,
        say("clauses", tongue, n=sum(c["clauses"] for c in counts)),
        say("terms", tongue, n=sum(c["definitions"] for c in counts)),
        *several,
        *tracked(report, tongue),
    ]


def _notes(report: Report, tongue: Tongue) -> list[str]:
    notes = [*(report.manuscript.notes if report.manuscript else ()), *(n for w in report.wordings for n in w.notes)]
    return [f"{say('note', tongue)}  {printable(note.in_(tongue))}" for note in notes]


def _heading(report: Report, run: Run, tongue: Tongue, paint: Paint) -> list[str]:
    facts = _facts(report, tongue) if report.manuscript is not None else []
    named = len(report.packs) <= _FEW_PACKS
    packs = " · ".join(_packs(report.packs)) if named else say("packs_count", tongue, n=len(report.packs))
    rows = [(say("read", tongue), printable(report.path), " · ".join(facts))]
    lines = [paint.strong(line) for line in columns(rows)]
    if packs:
        lines.append(f"{say('rules', tongue)}  {packs}   {say('as_of', tongue, date=run.as_of)}")
    if report.manuscript is not None:
        why = bracketed(report.profile_why.in_(tongue), tongue) if report.profile_why else ""
        lines.append(f"{say('profile', tongue)}  {report.profile or say('none', tongue)}{why}")
    return lines + _notes(report, tongue)


def _told(report: Report, told: Told, tongue: Tongue, view: View, paint: Paint) -> list[str]:
    """A finding in full, and a line for each further one that differs from it by place and words alone."""
    lines = _finding(report, told.first, tongue, view, paint)
    if not told.further:
        return lines
    lines.append(_LEAD + say("also", tongue, n=len(told.further)))
    rows = [
        (f"{_LEAD}  {_where(report, other, tongue, view.width // 2)}", f"“{printable(other.anchor.quote)}”")
        for other in told.further
    ]
    return lines + [clip(line, view.width) for line in columns(rows)]


def _finding(report: Report, finding: Finding, tongue: Tongue, view: View, paint: Paint) -> list[str]:
    location = locate(report, finding.anchor, finding.wording)
    grade, sure = SEVERITY[finding.severity].in_(tongue), CERTAINTY[finding.certainty].in_(tongue)
    room = view.width - cell_width(f"{grade}  {finding.rule.code} {finding.rule.slug}      {sure}")
    head = f"{paint.severity(grade, finding.severity)}  {paint.strong(finding.rule.code)} {finding.rule.slug}"
    lines = [f"{head}   {_where(report, finding, tongue, room)}   {sure}"]
    if location is not None and report.manuscript is not None:
        label = _short(location.clause.label if location.clause else "")
        quoted, carets = frame(report.manuscript.text, finding.anchor.span, label, view.width)
        lines += [quoted, paint.severity(carets, finding.severity)]
    lines.append(_LEAD + printable(finding.message.in_(tongue)))
    if finding.rule.citations:
        lines.append(f"{_LEAD}{say('source', tongue)}  {cited(finding.rule.citations, tongue)}")
    if finding.advice:
        lines.append(f"{_LEAD}{say('advice', tongue)}  {printable(finding.advice.in_(tongue))}")
    for other in finding.related:
        wording = wording_of(report, finding.wording)
        path = path_of(wording, other.clause)
        quote = clip(printable(other.quote), max(20, view.width - 30))
        lines.append(f"{_LEAD}{say('see', tongue)}  {path}  “{quote}”")
    return lines


def _short(label: str) -> str:
    """A label for the margin of a code frame, blank where there is none."""
    return clip(printable(label), 14).rjust(1) if label else "   "


def _where(report: Report, finding: Finding, tongue: Tongue, room: int) -> str:
    """Clause, page and line; of a long path the end is shown, in as many cells as there is room."""
    location = locate(report, finding.anchor, finding.wording)
    if location is None:
        return ""
    parts: list[str] = []
    if len(report.wordings) > 1:
        wording = wording_of(report, finding.wording)
        parts.append(f"[{finding.wording + 1}] {clip(_title(wording, tongue), 30)}")
    page = [say("page", tongue, n=location.page)] if location.page is not None else []
    line = [f"{location.source.line}:{location.source.column}"] if location.source is not None else []
    if location.path:
        left = room - sum(cell_width(p) + 2 for p in (*parts, *page, *line))
        parts.append(shortened(printable(location.path), max(16, min(48, left))))
    return "  ".join((*parts, *page, *line))


def _title(wording: Wording | None, tongue: Tongue) -> str:
    return printable(wording.title) if wording and wording.title else say("untitled", tongue)


def _verdicts(report: Report, tongue: Tongue, view: View, paint: Paint) -> list[str]:
    if not report.verdicts:
        return []
    tally = report.outcomes
    counted = " · ".join(f"{OUTCOME[o].in_(tongue)} {tally[o]}" for o in Outcome if tally[o])
    lines = [
        "",
        f"{paint.strong(say('requirements', tongue))}  {titled(str(len(report.verdicts)), tongue)}{counted}",
    ]
    return lines + _judged(report, report.verdicts, tongue, view, paint)


def _judged(report: Report, verdicts: Sequence[Verdict], tongue: Tongue, view: View, paint: Paint) -> list[str]:
    """The verdicts that a reader must see, the gravest first; many that are open for one reason share a line at the end."""
    shown = [v for v in gravest_first(verdicts) if v.outcome in _SHOWN and not report.spared(v)]
    open_ = Counter(_open_for(v).in_(tongue) for v in shown)
    lines: list[str] = []
    together: dict[str, list[str]] = {}
    for verdict in shown:
        why = _open_for(verdict).in_(tongue)
        if why and open_[why] > _MOST_ALIKE:
            together.setdefault(why, []).append(verdict.rule.code)
        else:
            lines += _verdict(report, verdict, tongue, view, paint)
    for why, codes in together.items():
        lines.append(f"  {paint.faint(OUTCOME[Outcome.UNDECIDED].in_(tongue))} ×{len(codes)}  {printable(why)}")
        lines += wrapped(codes, view.width, _LEAD)
    return lines


def _open_for(verdict: Verdict) -> Said:
    """The reason for which alone a requirement is open; unsaid where it has words or places of its own to show."""
    own = verdict.outcome is not Outcome.UNDECIDED or verdict.message or verdict.evidence
    return UNSAID if own else verdict.why


def _verdict(report: Report, verdict: Verdict, tongue: Tongue, view: View, paint: Paint) -> list[str]:
    outcome = OUTCOME[verdict.outcome].in_(tongue)
    grave = verdict.outcome.fails
    head = paint.severity(outcome, verdict.severity) if grave else paint.faint(outcome)
    which = f"[{verdict.wording + 1}] " if len(report.wordings) > 1 else ""
    said = verdict.message or verdict.why or verdict.rule.title
    if below(verdict.outcome, verdict.severity, view.least):
        # Milder than what is told in full: what is missing, in a line.
        return [f"  {head}  {which}{verdict.rule.code}  {printable(said.in_(tongue))}"]
    lines = [
        f"  {head}  {which}{verdict.rule.code} {verdict.rule.slug}   {SEVERITY[verdict.severity].in_(tongue)}"
        f"   {CERTAINTY[verdict.certainty].in_(tongue)}",
        f"{_LEAD}{printable(said.in_(tongue))}",
    ]
    if verdict.rule.citations:
        lines.append(f"{_LEAD}{say('source', tongue)}  {cited(verdict.rule.citations, tongue)}")
    wording = wording_of(report, verdict.wording)
    shown: dict[str, None] = {}
    for evidence in distinct(verdict.evidence):
        path = path_of(wording, evidence.clause)
        quote = clip(printable(evidence.quote), max(20, view.width - 30))
        shown[f"{_LEAD}{say('see', tongue)}  {path}  “{quote}”"] = None
    lines += list(shown)[:3]
    for searched in verdict.searched[:1] if grave else ():
        where = listed((KIND[ClauseKind(k)].in_(tongue) for k in searched.kinds), tongue) or say("whole", tongue)
        unread = "" if searched.complete else say("partly_read", tongue)
        several = say("clauses", tongue, n=searched.clauses)
        lines.append(_LEAD + paint.faint(say("searched", tongue, where=where, clauses=several) + unread))
    return lines


def _counts(report: Report, folded: int, tongue: Tongue, paint: Paint) -> list[str]:
    tally = report.grades
    counted = " · ".join(f"{SEVERITY[s].in_(tongue)} {tally[s]}" for s in Severity)
    tail = f" {say('folded', tongue, n=folded)}" if folded else ""
    return ["", f"{paint.strong(say('findings', tongue))}  {counted}{tail}"]


def _unknown(report: Report, tongue: Tongue, paint: Paint) -> list[str]:
    lines: list[str] = []
    if report.suppressed or report.waived:
        lines.append(f"{paint.strong(say('set_apart', tongue))}  {report.decided}")
        for item in report.suppressed:
            quote = clip(printable(item.finding.anchor.quote), 40)
            lines.append(f"  {item.finding.rule.code} “{quote}”  {decided_line(item.decision, tongue)}")
        for w in report.waived:
            lines.append(f"  {w.verdict.rule.code} {w.verdict.rule.slug}  {decided_line(w.decision, tongue)}")
    if report.proposed:
        lines.append(f"{paint.strong(say('to_confirm', tongue))}  {len(report.proposed)}   wordcheck triage confirm")
        for p in report.proposed:
            quote = clip(printable(p.finding.anchor.quote), 40)
            lines.append(f"  {p.finding.rule.code} “{quote}”  {decided_line(p.decision, tongue)}")
    if report.agreed:
        lines.append(f"{paint.strong(say('agreed', tongue))}  {len(report.agreed)}")
        for a in report.agreed:
            quote = clip(printable(a.finding.anchor.quote), 40)
            lines.append(f"  {a.finding.rule.code} “{quote}”  {decided_line(a.decision, tongue)}")
    if report.undecided:
        tally = Counter((u.rule.code, u.rule.slug, u.why.in_(tongue)) for u in report.undecided)
        lines.append(f"{paint.strong(say('undecided', tongue))}  {len(report.undecided)}")
        lines += [f"  {code} {slug} ×{n}  {why}" for (code, slug, why), n in sorted(tally.items())]
    return lines


def _unread(report: Report, tongue: Tongue, paint: Paint) -> list[str]:
    """The parts that may hold wording and were not read; empty for none."""
    serious = [u for u in report.unread if u.serious]
    if not serious:
        return []
    lines = [paint.severity(f"{say('not_read', tongue)}  {len(serious)}", Severity.ERROR)]
    lines += [printable(f"  {titled(u.where.in_(tongue), tongue)}{u.why.in_(tongue)}") for u in serious[:12]]
    return lines + (["  …"] if len(serious) > 12 else [])


def _all_read(report: Report, tongue: Tongue) -> str:
    minor = say("trifles", tongue, n=len(report.unread)) if report.unread else ""
    return f"{say('not_read', tongue)}  {say('none', tongue)}{minor}"


def _packs(packs: Sequence[PackFacts]) -> Iterator[str]:
    """Each pack by name, version and the beginning of its hash."""
    return (f"{p.name} {p.version} {p.sha256[:8]}" for p in packs)


def _closing(run: Run, view: View, paint: Paint) -> list[str]:
    tongue = view.tongue_of_run(run)
    code = run.exit_code(view.exit_zero)
    grade = SEVERITY[run.fail_on].in_(tongue)
    found = run.exit_code()
    # What was found, whatever the code is made to be.
    meaning = say("exit_1_zero" if found == 1 and code == 0 else f"exit_{found}", tongue, grade=grade)
    ending = f"{checked(run, tongue)}   {say('exit', tongue, code=code)}"
    several = len(run.reports) > 1
    packs = (
        ruleset(run.packs, tongue) if len(run.packs) > _FEW_PACKS else " · ".join(_packs(run.packs)) if several else ""
    )
    ending += f"   {say('as_of', tongue, date=run.as_of)}" if several else ""
    named = [paint.faint(packs)] if packs else []
    return [paint.strong(ending) + f"  {meaning}", *named, DISCLAIMER.in_(tongue)]
