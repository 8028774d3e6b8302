"""What stands below the wording: the requirement matrix, the cover map, and everything that is not known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from wordcheck.model.covers import CoverState
from wordcheck.model.decisions import Decision
from wordcheck.model.findings import Evidence
from wordcheck.model.report import Report
from wordcheck.model.said import Said, Tongue
from wordcheck.model.verdicts import Outcome, Verdict
from wordcheck.reporting.html.markup import Markup, both, joined, tag, text
from wordcheck.reporting.html.notes import grade, sources
from wordcheck.reporting.html.page import told
from wordcheck.reporting.locate import locate, wording_of
from wordcheck.reporting.pictures.cover_map import cover_map
from wordcheck.reporting.pictures.placed import in_page
from wordcheck.reporting.pictures.term_graph import term_graph
from wordcheck.reporting.results import decided_line, distinct, gravest_first
from wordcheck.reporting.words import CERTAINTY, COLON, COVER_STATE, OUTCOME, SENTENCES, SEVERITY

_FINE = (Outcome.MET, Outcome.INAPPLICABLE)
_SIGN = {
    Outcome.MET: "✔", Outcome.UNMET: "✖", Outcome.PARTLY: "◐", Outcome.UNDECIDED: "?", Outcome.BY_HAND: "✍",
    Outcome.INAPPLICABLE: "–",
}  # fmt: skip
_QUOTE = 160
"""Characters of a quote in a table; the wording above has the rest."""
_COVER_SIGN = {
    CoverState.GRANTED: "✔",
    CoverState.CONDITIONAL: "✔",
    CoverState.OPTIONAL: "☐",
    CoverState.PARTLY: "◐",
    CoverState.EXCLUDED: "✖",
    CoverState.SWALLOWED: "✖",
    CoverState.SILENT: "–",
}


def requirements(report: Report, document: str, tongue: Tongue) -> Markup:
    """Requirement, verdict, evidence with its clause and page, source."""
    if not report.verdicts:
        return Markup("")
    heads = (
        Said("要求", "Requirement"), Said("结论", "Verdict"), Said("级别", "Severity"), Said("证据", "Evidence"),
        Said("依据", "Source"),
    )  # fmt: skip
    rows = joined(_requirement(report, v, document) for v in gravest_first(report.verdicts))
    tally = report.outcomes
    boxes = [
        tag(
            "label",
            Markup('<input type="checkbox" checked data-outcome="'),
            Markup(f'{_name(o)}">'),
            f" {_SIGN[o]} ",
            both(OUTCOME[o]),
            f" {tally[o]}",
        )
        for o in Outcome
        if tally[o]
    ]
    chosen = tag("div", *boxes, class_="filters outcomes", role="group", **told(Said("结论", "verdict"), tongue))
    return _section(SENTENCES["requirements"], joined((chosen, _table(heads, rows))), "requirements", f"{document}r")


def covers(report: Report, document: str) -> Markup:
    """Each cover of the taxonomy with its state and the words that show it."""
    rows = [
        tag("tr", tag("td", both(s.title)), tag("td", _COVER_SIGN[s.state], " ", both(COVER_STATE[s.state]), class_=f"state-{s.state.value}"), tag("td", _quotes(s.evidence, report, index, document)))
        for index, found in enumerate(report.covers)
        for s in found.statuses
    ]  # fmt: skip
    heads = (Said("保障", "Cover"), Said("状态", "State"), Said("证据", "Evidence"))
    maps = [
        in_page(cover_map(wording, found, f"{document}w{index}m"))
        for index, found in enumerate(report.covers)
        if (wording := wording_of(report, index))
    ]
    if not rows and not any(maps):
        return Markup("")
    listed = (tag("h3", both(Said("按保障分类", "By kind of cover"))), _table(heads, joined(rows))) if rows else ()
    return _section(Said("保障一览", "Cover map"), joined((*maps, *listed)))


def terms(report: Report, document: str) -> Markup:
    """How the terms of each wording hang together."""
    graphs = [
        in_page(term_graph(wording, table, f"{document}w{index}t"))
        for index, table in enumerate(report.terms)
        if (wording := wording_of(report, index))
    ]
    return _section(Said("术语", "Terms"), joined(graphs)) if any(graphs) else Markup("")


def _decided(code: str, what: Markup, decision: Decision) -> Markup:
    said = both(Said.of(lambda tongue: decided_line(decision, tongue)))
    return tag("li", tag("code", code), " ", what, " ", said)


def unknown(report: Report) -> Markup:
    """What was not read, not decided, not run: nothing of it may look clean."""
    unread = [tag("li", both(u.where), both(COLON), both(u.why)) for u in report.unread if u.serious]
    undecided = Counter((u.rule.code, u.rule.slug, u.why) for u in report.undecided)
    waiting = [
        tag("li", tag("code", code), f" {slug} ×{n} ", both(why))
        for (code, slug, why), n in sorted(undecided.items(), key=lambda x: x[0][0])
    ]
    reasons = Counter(n.why for n in report.not_run)
    idle = [tag("li", both(why), both(COLON), str(n)) for why, n in sorted(reasons.items(), key=lambda x: x[0].en)]
    decided = [
        _decided(s.finding.rule.code, tag("q", _clipped(s.finding.anchor.quote)), s.decision) for s in report.suppressed
    ]
    decided += [_decided(w.verdict.rule.code, text(w.verdict.rule.slug), w.decision) for w in report.waived]
    asked = [
        _decided(p.finding.rule.code, tag("q", _clipped(p.finding.anchor.quote)), p.decision) for p in report.proposed
    ]
    lists = (
        ("not_read", len(unread), unread),
        ("undecided", len(report.undecided), waiting),
        ("set_apart", len(decided), decided),
        ("to_confirm", len(asked), asked),
        ("not_run", len(report.not_run), idle),
    )
    tally = [joined((both(SENTENCES[key]), text(f" {n}"))) for key, n, _ in lists if n or key != "to_confirm"]
    parts = [tag("h3", both(SENTENCES[key]), f" {n}") + tag("ul", *items) for key, n, items in lists if items]
    return _section(
        Said("未能核实的内容", "What is not known"),
        joined((tag("p", Markup(" · ".join(tally))), Markup("".join(parts)))),
    )


def _name(outcome: Outcome) -> str:
    return outcome.name.lower()


def _section(title: Said, body: Markup, class_: str | None = None, id_: str | None = None) -> Markup:
    return tag("section", tag("h2", both(title)), body, class_=class_, id=id_)


def _table(heads: Iterable[Said], rows: Markup) -> Markup:
    head = tag("thead", tag("tr", *(tag("th", both(h), scope="col") for h in heads)))
    return tag("div", tag("table", head, tag("tbody", rows)), class_="scroll", tabindex=0)


def _requirement(report: Report, v: Verdict, document: str) -> Markup:
    said = v.message or v.why or v.rule.title
    evidence = _quotes(v.evidence, report, v.wording, document)
    absent = joined(
        tag("p", both(SENTENCES["missing"]), both(COLON), both(s.what), class_="absent")
        for s in v.searched
        if not v.evidence
    )
    return tag(
        "tr",
        tag("td", tag("b", both(v.rule.title)), tag("p", both(said)) if said != v.rule.title else "", tag("p", tag("code", v.rule.code))),
        tag("td", _SIGN[v.outcome], " ", both(OUTCOME[v.outcome]), tag("p", both(CERTAINTY[v.certainty]), class_="certainty"), class_=f"verdict {_name(v.outcome)}"),
        # How grave it would be, without colour and sign where it is met: “met ✖ error” reads as a fault.
        tag("td", tag("span", both(SEVERITY[v.severity]), class_="certainty") if v.outcome in _FINE else grade(v.severity)),
        tag("td", evidence, absent),
        tag("td", sources(v.rule.citations)),
        data_verdict=_name(v.outcome), id=row_of(v, document),
    )  # fmt: skip


def row_of(v: Verdict, document: str) -> str:
    """The anchor of a requirement's row."""
    return f"{document}q{v.wording}-{v.rule.code}"


def verdict_sign(outcome: Outcome) -> Markup:
    """A verdict as a sign and a word."""
    return tag("span", _SIGN[outcome], " ", both(OUTCOME[outcome]), class_=f"verdict {_name(outcome)}")


def _clipped(words: str) -> str:
    return words if len(words) <= _QUOTE else words[:_QUOTE] + "…"


def _quotes(evidence: Sequence[Evidence], report: Report, index: int, document: str) -> Markup:
    """The first words of evidence, each with its clause."""
    wording = wording_of(report, index)
    made = []
    for e in distinct(evidence)[:3]:
        clause = wording.clause(e.clause) if wording and e.clause else None
        where = Markup("")
        if wording and clause:
            where = tag("a", wording.path(clause), href=f"#{document}w{index}c{clause.id}", class_="where")
        place = locate(report, e, index)
        printed = both(Said(f"第{place.page}页", f"p. {place.page}")) if place and place.page else Markup("")
        made.append(tag("p", where, " ", printed, " ", tag("q", _clipped(e.quote))))
    return joined(made)
