"""Where evidence stands, in the ways a reader can look it up: clause, page, source line, boxes, Word paragraph."""

from __future__ import annotations

from msgspec import Struct

from wordcheck.model.findings import Evidence
from wordcheck.model.manuscript import Manuscript, PageOrigin, SourceOrigin, WordOrigin
from wordcheck.model.report import Report
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording

CONTEXT = 30
"""Characters of context on either side of a quote, as in W3C text quote selectors."""


class SourcePosition(Struct, frozen=True):
    """A stretch of a file that has lines; from 1, the end column exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Location(Struct, frozen=True):
    """Everything that leads a reader to some words."""

    span: Span
    quote: str
    prefix: str
    suffix: str
    clause: Clause | None
    path: str
    page: int | None
    source: SourcePosition | None
    boxes: tuple[tuple[int, float, float, float, float], ...]
    """(page, x0, top, x1, bottom) in points."""
    word: tuple[WordOrigin, ...]


FORGOTTEN = "\0"
"""Stands in the text of a recalled manuscript for every character that its report does not hold."""


class Recalled(Manuscript, frozen=True):
    """A manuscript as a report remembers it: facts and the words near each result, not the whole text."""

    known: dict[tuple[int, int, int], Location] = {}  # noqa: RUF012 (msgspec copies it for each value)
    """Locations by wording, start and end."""
    text_sha256: str = ""
    chars: int = 0


class RecalledWording(Wording, frozen=True):
    """A wording as a report remembers it: only the clauses in which something was found."""

    known: dict[int, Clause] = {}  # noqa: RUF012 (msgspec copies it for each value)
    paths: dict[int, str] = {}  # noqa: RUF012
    structure: dict[str, int] = {}  # noqa: RUF012
    """How many clauses, definitions, references and quantities it has."""

    def clause(self, id: int) -> Clause:
        return self.known[id]

    def path(self, clause: Clause) -> str:
        return self.paths[clause.id]


def structure_of(wording: Wording) -> dict[str, int]:
    """How many clauses, definitions, references and quantities a wording has."""
    if isinstance(wording, RecalledWording):
        return dict(wording.structure)
    return {
        "clauses": len(wording.clauses),
        "definitions": sum(bool(t.definitions) for t in wording.terms),
        "references": len(wording.references),
        "quantities": len(wording.quantities),
    }


def wording_of(report: Report, index: int) -> Wording | None:
    """The wording of that index, None where the report has none."""
    return report.wordings[index] if index < len(report.wordings) else None


def path_of(wording: Wording | None, clause: int | None) -> str:
    """The path of a clause by its id, as people cite it; empty where there is none."""
    return wording.path(wording.clause(clause)) if wording and clause else ""


def locate(report: Report, evidence: Evidence, wording_index: int) -> Location | None:
    """The location of `evidence`; None where nothing of the document could be read."""
    manuscript = report.manuscript
    if manuscript is None:
        return None
    if isinstance(manuscript, Recalled):
        return manuscript.known.get((wording_index, evidence.span.start, evidence.span.end))
    wording = wording_of(report, wording_index)
    clause = wording.clause(evidence.clause) if wording and evidence.clause else None
    span = evidence.span
    place = manuscript.places(span)
    return Location(
        span=span,
        quote=evidence.quote,
        prefix=manuscript.text[max(0, span.start - CONTEXT) : span.start],
        suffix=manuscript.text[span.end : span.end + CONTEXT],
        clause=clause,
        path=wording.path(clause) if wording and clause else "",
        page=place.page if place.page is not None else (clause.page if clause else None),
        source=source_position(manuscript, span),
        boxes=tuple(
            (o.page, o.box.x0, o.box.top, o.box.x1, o.box.bottom) for o in place.origins if isinstance(o, PageOrigin)
        ),
        word=tuple(o for o in place.origins if isinstance(o, WordOrigin)),
    )


def source_position(manuscript: Manuscript, span: Span) -> SourcePosition | None:
    """First and last source position of the words; characters that the reader added have none."""
    first: SourceOrigin | None = None
    last: tuple[int, int] | None = None
    for i in manuscript.blocks_in(span):
        block = manuscript.blocks[i]
        for segment in block.segments:
            start, end = max(span.start - block.start, segment.start), min(span.end - block.start, segment.end)
            origin = segment.origin
            if not isinstance(origin, SourceOrigin) or start > end or (start == end and len(span)):
                continue
            column = origin.column + start - segment.start
            first = first or SourceOrigin(origin.line, column)
            last = (origin.line, column + end - start)
    if first is None or last is None:
        return None
    return SourcePosition(first.line, first.column, *last)
