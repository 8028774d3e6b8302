"""The wording set as clauses, one row each, with the words of findings marked and the findings beside them.

┌───────────────────────────────┬──────────────────────┐
│ 第八条 因[有关部门]要求……      │ ▲ “有关部门”没有释义   │
└───────────────────────────────┴──────────────────────┘
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from msgspec import Struct

from wordcheck.model.findings import Finding
from wordcheck.model.manuscript import CellPlace, Manuscript
from wordcheck.model.report import Report
from wordcheck.model.said import Said
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording
from wordcheck.reporting.html.cells import table_of
from wordcheck.reporting.html.markup import Markup, both, joined, tag, text
from wordcheck.reporting.html.notes import note
from wordcheck.reporting.words import KIND

Numbered = tuple[str, Finding]
"""A finding with its place in the document, by which marks and notes refer to each other."""


def typeset(report: Report, wording: Wording, findings: Sequence[Numbered], document: str) -> Markup:
    """All clauses of a wording with their findings; what stands before the first clause comes first.

    `document` begins the ids by which the tables refer to clauses.
    """
    begin = min((c.span.start for c in wording.clauses), default=wording.span.end)
    set_ = _Set(wording, report.manuscript)
    lead = joined(set_.stretches((Span(wording.span.start, begin),), findings))
    rows = [_row(lead, [x for x in findings if x[1].anchor.clause is None], report, 1, None)]
    ordered = sorted(findings, key=_start)
    longest = max((len(f.anchor.span) for _, f in findings), default=0)
    for stretch in _stretches(wording):
        clause, reach = stretch.clause, stretch.reach
        first = bisect_left(ordered, reach.start - longest, key=_start)
        near = ordered[first : bisect_left(ordered, reach.end, key=_start)]
        own = [x for x in near if x[1].anchor.clause == clause.id and x[1].anchor.span.start in reach]
        if stretch.head:
            words, anchor = _clause(set_, clause, stretch.own, near), f"{document}w{wording.index}c{clause.id}"
        else:
            words, anchor = joined(set_.stretches(stretch.own, near)), None
        rows.append(_row(words, own, report, min(clause.level, 7), anchor))
    return tag("div", *rows, class_="wording", lang="zh" if wording.language == "zh" else "en")


def _start(numbered: Numbered) -> int:
    return numbered[1].anchor.span.start


class _Stretch(Struct, frozen=True):
    """Words of one clause between two others: its beginning, or what follows the clauses below it."""

    clause: Clause
    own: tuple[Span, ...]
    reach: Span
    """From its first word to where the clause's next stretch begins; findings in it stand beside it."""
    head: bool


def _stretches(wording: Wording) -> list[_Stretch]:
    """All words of a wording's clauses in the order in which they are printed."""
    made: list[_Stretch] = []
    for clause in wording.clauses:
        below = wording.children(clause)
        first = below[0].span.start if below else clause.span.end + 1
        before = tuple(o for o in clause.own if o.start < first)
        after = [o for o in clause.own if o.start >= first]
        starts = [clause.span.start, *(o.start for o in after), wording.span.end + 1]
        made.append(_Stretch(clause, before, Span(starts[0], starts[1]), True))
        made += [_Stretch(clause, (o,), Span(o.start, starts[n]), False) for n, o in enumerate(after, 2)]
    return sorted(made, key=lambda s: (s.reach.start, s.clause.id))


def _row(words: Markup, findings: Sequence[Numbered], report: Report, level: int, anchor: str | None) -> Markup:
    if not words and not findings:
        return Markup("")
    notes = joined(note(key, finding, report) for key, finding in findings)
    margin = tag("aside", notes, class_="margin") if findings else Markup("")
    return tag("div", tag("div", words, class_="words"), margin, class_=f"row level-{level}", id=anchor)


def _clause(set_: _Set, clause: Clause, own: Sequence[Span], findings: Sequence[Numbered]) -> Markup:
    """Number, heading and own words; the kind where it is not that of the clause above."""
    wording = set_.wording
    parent = wording.clause(clause.parent) if clause.parent else None
    facts = []
    if parent is None or parent.kind is not clause.kind:
        facts.append(tag("span", both(KIND[clause.kind]), class_="kind"))
    if clause.page is not None and (parent is None or parent.page != clause.page):
        facts.append(tag("span", both(Said(f"第{clause.page}页", f"p. {clause.page}")), class_="page"))
    label = tag("b", clause.label, class_="label") if clause.label else Markup("")
    if not clause.title:
        return joined(set_.stretches(own, findings, label, joined(facts)))
    title = _marked(wording, clause.title_span, findings) if clause.title_span else text(clause.title)
    heading = tag("h3", label, tag("span", title, class_="title"), *facts)
    return joined((heading, *set_.stretches(own, findings)))


class _Set:
    """Sets stretches of a wording: paragraphs, and tables as the file has them."""

    def __init__(self, wording: Wording, manuscript: Manuscript | None) -> None:
        self.wording, self._manuscript = wording, manuscript

    def stretches(
        self, spans: Sequence[Span], findings: Sequence[Numbered], label: Markup | None = None, facts: str = ""
    ) -> Iterator[Markup]:
        """The words of `spans`; `label` and `facts` stand around the first paragraph, alone where a table comes first."""
        waiting = label is not None
        lines = (line for span in spans for line in self._lines(span))
        for _, group in groupby(lines, lambda line: line[1].table if line[1] else None):
            words = [(cell, _marked(self.wording, line, findings)) for line, cell in group]
            # The words of a single cell are paragraphs: a clause within a table that only lays out the page.
            alone = len({cell for cell, _ in words}) == 1
            if waiting:
                yield tag("p", label or "", words.pop(0)[1] if alone else "", Markup(facts))
                waiting = False
            if alone or words[0][0] is None:
                yield from (tag("p", w) for _, w in words)
            else:
                yield table_of([(cell, tag("p", w)) for cell, w in words if cell])
        if waiting and (label or facts):
            yield tag("p", label or "", Markup(facts))

    def _lines(self, span: Span) -> Iterator[tuple[Span, CellPlace | None]]:
        """The lines of a stretch that are not empty, each with its cell; tables of contents are left out."""
        at = span.start
        for line in span.of(self.wording.text).split("\n"):
            piece = Span(at, at + len(line))
            if line.strip() and not any(c.overlaps(piece) for c in self.wording.contents):
                yield piece, self._cell(piece)
            at = piece.end + 1

    def _cell(self, line: Span) -> CellPlace | None:
        if self._manuscript is None or not self._manuscript.blocks:
            return None
        return self._manuscript.cell_at(line.start)


def _marked(wording: Wording, span: Span, findings: Sequence[Numbered]) -> Markup:
    """The words of a stretch, those of findings marked; where findings overlap, each part names all of them."""
    inside = [(key, f) for key, f in findings if f.anchor.span.overlaps(span)]
    if not inside:
        return text(span.of(wording.text))
    edges = {span.start, span.end}
    for _, finding in inside:
        edges |= {max(span.start, finding.anchor.span.start), min(span.end, finding.anchor.span.end)}
    cuts = sorted(edges)
    made = []
    for start, end in pairwise(cuts):
        part = Span(start, end)
        held = [(key, f) for key, f in inside if f.anchor.span.overlaps(part)]
        words = text(part.of(wording.text))
        if held:
            grave = min((f.severity for _, f in held), key=lambda s: s.rank)
            keys = " ".join(key for key, _ in held)
            words = tag("mark", words, class_=grave.value, data_f=keys)
        made.append(words)
    return joined(made)
