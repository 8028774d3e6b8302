"""What a wording holds once its clause tree stands: sentences, terms, references, figures."""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from wordcheck.anatomy.figures.quantities import quantities_of
from wordcheck.anatomy.references.finding import find_references
from wordcheck.anatomy.terms.finding import find_terms
from wordcheck.languages.sentences import sentences
from wordcheck.model.span import Span
from wordcheck.model.wording import Sentence, Wording


def filled(wording: Wording) -> Wording:
    """The wording with sentences, terms, references and figures; each step sees what the steps before it found."""
    wording = replace(wording, sentences=sentences_of(wording))
    wording = replace(wording, terms=find_terms(wording))
    wording = replace(wording, references=find_references(wording))
    return replace(wording, quantities=quantities_of(wording))


def sentences_of(wording: Wording) -> tuple[Sentence, ...]:
    """Sentences in reading order. A clause's number and title belong to none; words outside all clauses to no clause."""
    found: list[Sentence] = []
    text, at = wording.text, wording.span.start
    owned: list[tuple[Span, int | None]] = sorted(
        (own, c.id) for c in wording.clauses for own in c.own if own.end > own.start
    )
    taken = sorted(s for c in wording.clauses for s in (c.label_span, c.title_span) if s)
    starts = [s.start for s in taken]
    for span, clause in owned:
        if span.start > at:
            owned_gap = _gaps(Span(at, span.start), taken, starts)
            found += [Sentence(s, None) for gap in owned_gap for s in sentences(text, gap, wording.language)]
        found += [Sentence(s, clause) for s in sentences(text, span, wording.language)]
        at = max(at, span.end)
    rest = _gaps(Span(at, wording.span.end), taken, starts)
    found += [Sentence(s, None) for gap in rest for s in sentences(text, gap, wording.language)]
    return tuple(found)


def _gaps(span: Span, taken: list[Span], starts: list[int]) -> list[Span]:
    """What is left of `span` without the numbers and titles inside it; `taken` is sorted, `starts` are their beginnings."""
    left: list[Span] = []
    start = span.start
    for i in range(max(0, bisect_left(starts, span.start) - 1), len(taken)):
        one = taken[i]
        if one.start >= span.end:
            break
        if one.overlaps(span):
            left.append(Span(start, max(start, one.start)))
            start = max(start, one.end)
    left.append(Span(start, max(start, span.end)))
    return [s for s in left if len(s)]
