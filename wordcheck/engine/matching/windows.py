"""The stretch around some words in which a rule looks: an item with its lead-in, a sentence, a clause, a section.

    第一条 下列原因造成的损失，保险人不负责赔偿：      ← lead-in ┐
    （一）战争；                                                  │
    （二）有关部门的行为。                          ← item      ┘ window `item` of 有关部门

    Getting your files back                          ← heading ┐ window `passage`: a sentence with the heading and the lead-in that
    We pay whoever has to dig them out.              ← sentence┘ are said of it, a clause of a few sentences as a whole

In a ruled table the labels of a cell (its row, its column's header) belong to its item and its sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter

from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause

_ITEM_LABEL = lazily(r"[（(①-⓿㈠-㈩]|[a-z]{1,4}[.)）]?$|[ivxlc]+[.)]?$|\d{1,2}[、)）]$")


def region(world: World, found: Found, unit: str) -> list[Span]:
    """The stretches around some words: `item`, `sentence`, `passage`, `clause`, `section` or `document`."""
    match unit:
        case "document":
            return [world.wording.span]
        case "sentence":
            return [world.sentence(found.span.start) or found.span, *labels(world, found.span)]
    clause = world.clause(found)
    if clause is None:
        return [world.sentence(found.span.start) or found.span, *labels(world, found.span)]
    match unit:
        case "passage":
            return passage_region(world, found.span, clause)
        case "item":
            return _cell_region(world, found.span, clause) or item_region(world, clause)
        case "section":
            return [[clause, *world.wording.parents(clause)][-1].span]
    return [article_of(world, clause).span]


def labels(world: World, span: Span) -> list[Span]:
    """The labels of the table cell in which some words stand; nothing outside tables."""
    cell = world.tables.at(span.start)
    return world.tables.read_with(cell) if cell is not None else []


def _cell_region(world: World, span: Span, clause: Clause) -> list[Span]:
    """A cell of a ruled table with its labels and the title of its clause; empty for words elsewhere."""
    cell = world.tables.at(span.start)
    if cell is None or cell.table not in world.tables.ruled:
        return []
    return [*cell.spans, *world.tables.read_with(cell), *(s for s in (clause.title_span,) if s)]


def item_region(world: World, clause: Clause) -> list[Span]:
    """A clause's own words with its title and the lead-in of the clause above it."""
    spans = [s for s in (clause.title_span, *clause.own) if s]
    return [*spans, *lead_in(world, clause)] or [clause.span]


def passage_region(world: World, span: Span, clause: Clause) -> list[Span]:
    """The sentence of some words with what is said of it: the heading of its clause, its lead-in; a short clause, or a short paragraph of a long one, as a whole."""
    own = [s for s in clause.own if len(s)]
    sentence = world.sentence(span.start) or span
    spans = [sentence, *labels(world, span), *((clause.title_span,) if clause.title_span else ())]
    if world.tables.at(span.start) is not None:
        return spans
    most = SHORT_CLAUSE[world.wording.language]
    manuscript = world.wording.manuscript
    paragraph = manuscript.blocks[manuscript.block_at(span.start)].span
    if sum(map(len, own)) <= most and not _COUNTED.search(world.text, clause.span.start, clause.span.end):
        spans += own
    elif len(paragraph) <= most and not (clause.title_span is not None and span in clause.title_span):
        spans.append(paragraph)
    elif clause.title_span is not None and span in clause.title_span:
        first = world.sentence(own[0].start)
        spans += [first] if first is not None else []
    return [
        *spans,
        *(s for s in lead_in(world, clause)[-1:] if world.text[s.start : s.end].rstrip().endswith((":", "："))),
    ]


_COUNTED = lazily(r"一是[^\n]{2,120}二是|其一[^\n]{2,120}其二|\bfirstly\b[^\n]{2,240}\bsecondly\b")
"""How a clause counts several things within its sentences, of which each is said for itself."""
SHORT_CLAUSE = {"zh": 160, "en": 480}
"""Characters of a clause that speaks of one thing throughout, so that its sentences are read together."""


def lead_in(world: World, clause: Clause) -> list[Span]:
    """The words of the clause above that come before this one, its title included."""
    parent = next(world.wording.parents(clause), None)
    if parent is None:
        return []
    return [s for s in (parent.title_span, *parent.own) if s and s.start < clause.span.start]


def article_of(world: World, clause: Clause) -> Clause:
    """The clause itself, or for a list item the clause whose list it is."""
    for one in (clause, *world.wording.parents(clause)):
        if not one.label or not _ITEM_LABEL.match(one.label):
            return one
    return clause


def inside(span: Span, spans: Sequence[Span]) -> bool:
    """Whether `span` lies wholly in one of `spans`."""
    start, end = span.start, span.end
    return any(s.start <= start and end <= s.end for s in spans)


def within(found: Sequence[Found], spans: Iterable[Span]) -> list[Found]:
    """Those of `found`, which are in reading order, that lie wholly in one of `spans`."""
    held: set[int] = set()
    for span in spans:
        for i in range(bisect_left(found, span.start, key=_start), len(found)):
            words = found[i].span
            if words.start > span.end:
                break
            if words.end <= span.end:
                held.add(i)
    return [found[i] for i in sorted(held)]


_start = attrgetter("span.start")
