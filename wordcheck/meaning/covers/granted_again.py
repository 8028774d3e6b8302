"""English exclusions that take, without bounds, the very words by which an insuring clause grants something.

    We pay for: (a) smoke without fire; …         any loss involving smoke without fire, however caused       takes (a) whole
    We will pay the cost of new keys that …       any claim that arises from the cost of new keys that …      takes it whole

Here every line of an insuring clause counts, also an item of a list that is no cover of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.denials.plain_denials import denied_outright
from wordcheck.meaning.leads import applied_to
from wordcheck.meaning.market.events_en import EventsEn, GrantedLine, NamedEn
from wordcheck.meaning.market.lines_en import LinesEn
from wordcheck.meaning.market.words import Events
from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.subjects import core
from wordcheck.meaning.turns import Sign
from wordcheck.model.covers import Exclusion
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_UNBOUNDED = lazily(
    r"^\W*(?:\(?\w{1,4}[.)]\s*)?(?:any|all|every|each)\b[^.;\n]*\b(?:however|howsoever|whatever|whatsoever|regardless|(?:of|in)\s+(?:any|every|whatever)\s+(?:kind|nature|sort|form|shape|description)|in\s+(?:any|every)\s+case|by\s+whatever\s+means)\b",
    re.IGNORECASE,
)
"""What leaves no part of a thing: it is all of it, and its cause is of no matter, whatever heading stands above."""
_SHORTEST, _LONG = 6, 20
"""Letters of a thing that is named; letters at which the beginning of a line, said again, is no chance."""
_LABEL = lazily(r"^\W*(?:\(?\w{1,4}[.)]\s+)?")
_NUMBER = lazily(
    r"^\W*(?:\(?\w{1,4}[.)]\s+|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．]\s*)?"
)
"""The number of a member, in both languages."""
_Granting = tuple[frozenset[str], str, Span, list[str]]
"""All names of what a line grants, the longest of them, its place, and what stands above it."""
_MARKS = lazily(r"[.;:,\n]")
_WHICH = lazily(r"[.;:,\n]|\s(?:that|which|whom?|you|they|it|we)\s", re.IGNORECASE)
"""Where a thing has been named and is only described: `the ransom that you surrender`."""


def granted_again(
    wording: Wording, stretches: Stretches, exclusions: tuple[Exclusion, ...], events: Events
) -> Iterator[tuple[Span, Span]]:
    """The words that take, and those that grant, in reading order."""
    if wording.language != "en":
        return
    lines = [
        (span, x.clause) for x in exclusions if not x.hidden and not x.within for span in lines_in(wording, x.span)
    ]
    taking = [span for span, _ in lines if _UNBOUNDED.search(span.of(wording.text))]
    items = [(span, c) for span, c in lines if _is_item(wording, c, span)] if one_part(wording) else []
    named = [(span, took) for span, clause in items if (took := _named(wording, span, clause, events)).said]
    if not taking and not named:
        return
    granting = list(_granting(wording, stretches))
    said = Counter(core(_bare(span.of(wording.text)), "en") for span in taking)
    for span in taking:
        words = _bare(span.of(wording.text))
        key, thing = core(words, "en"), core(_MARKS.split(words, maxsplit=1)[0], "en")
        if len(key) < _SHORTEST or said[key] > 1:
            continue
        for names, whole, granted, _ in granting:
            again = key in names or (len(thing) >= _SHORTEST and thing in names)
            if again or (len(key) >= _LONG and whole.startswith(key)):
                yield span, granted
                break
    by_line = _by_line(wording, granting, events.english) if named else None
    for span, took in named:
        found = by_line.taken(took) if by_line else set[int]()
        if found:
            yield span, granting[min(found)][2]


def _by_line(wording: Wording, granting: Sequence[_Granting], known: EventsEn) -> LinesEn:
    """The lines that grant, by their place among them. What lines of the same words name is told once."""
    named: dict[tuple[str, ...], tuple[GrantedLine, ...]] = {}
    lines: list[tuple[int, GrantedLine]] = []
    for place, (_, _, granted, leads) in enumerate(granting):
        words = granted.of(wording.text)
        key = (words, *leads)
        if key not in named:
            named[key] = known.granted([words], leads)
        lines += [(place, line) for line in named[key]]
    return LinesEn(known, lines)


def one_part(wording: Wording) -> bool:
    """Whether all exclusions stand in one part, so that what one takes is taken of every cover; a single clause that only its words make an
    exclusion is no part beside one with a heading."""
    tops = [
        c
        for c in wording.clauses
        if c.kind is ClauseKind.EXCLUSION and all(a.kind is not ClauseKind.EXCLUSION for a in wording.parents(c))
    ]
    headed = [c for c in tops if c.kind_from != "words" or wording.children(c)]
    return len(headed or tops) == 1


def _is_item(wording: Wording, clause_id: int, span: Span) -> bool:
    """Whether a line is the whole of an item without a heading that stands directly in the part of the exclusions."""
    clause = wording.clause(clause_id)
    above = list(wording.parents(clause))
    whole = wording.own_text(clause).strip().rstrip(";.") == _bare(span.of(wording.text)).strip().rstrip(";.")
    return (
        bool(clause.label)
        and not clause.title
        and whole
        and len(above) > 0
        and above[0].kind is ClauseKind.EXCLUSION
        and not any(c.kind is ClauseKind.EXCLUSION for c in above[1:])
    )


def _named(wording: Wording, span: Span, clause: int, events: Events) -> NamedEn:
    """The events that a line names if it is denied outright and sets no case of its own."""
    took = events.english.taken(_bare(span.of(wording.text)))
    return took if took.said and denied_outright(wording, clause, span) else NamedEn()


def _granting(wording: Wording, stretches: Stretches) -> Iterator[_Granting]:
    """Each line by which an insuring clause grants: what it is about, the same up to its first mark and up to what describes it."""
    for stretch in stretches.all:
        clause = wording.clause(stretch.clause)
        if stretch.sign is Sign.GIVES and not stretch.titled and clause.kind is ClauseKind.COVERAGE:
            leads = [s.of(wording.text) for s in applied_to(wording, clause)]
            for span in lines_in(wording, stretch.span):
                words = _bare(span.of(wording.text))
                parts = (words, _MARKS.split(words, maxsplit=1)[0], _WHICH.split(words, maxsplit=1)[0])
                yield frozenset(core(part, "en") for part in parts), core(words, "en"), span, leads


def lines_in(wording: Wording, span: Span) -> Iterator[Span]:
    """The lines of a stretch of text that are not blank."""
    at = span.start
    for line in span.of(wording.text).split("\n"):
        if line.strip():
            yield Span(at, at + len(line))
        at += len(line) + 1


def lines_taken(wording: Wording, exclusions: Sequence[Exclusion]) -> list[tuple[Span, Exclusion]]:
    """What the exclusions of a whole wording take, line by line: what those of one section take is not taken of another's covers."""
    if not one_part(wording):
        return []
    apart = (x for x in exclusions if not (x.within or x.hidden))
    return [(span, x) for x in apart for span in lines_in(wording, x.takes or x.span)]


def unnumbered(words: str) -> str:
    """Words on one line, without the number of the member that they are."""
    return _NUMBER.sub("", " ".join(words.split()), count=1)


def _bare(words: str) -> str:
    return _LABEL.sub("", words, count=1)
