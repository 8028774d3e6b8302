"""Defined terms: what a wording defines, where it uses it, and what it writes like a term without defining it.

definitions (one module a language) ─┐
                                     ├─▶ gathered by name ─▶ uses in one pass ─▶ undefined words ─▶ Terms
typography (bold, colour, capitals) ─┘
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from msgspec import Struct, field

from wordcheck.anatomy.terms.definitions import MEANING_GIVEN, Defined, glossary_homes, paragraphs, with_extents
from wordcheck.anatomy.terms.definitions_en import definitions_en
from wordcheck.anatomy.terms.definitions_zh import definitions_zh
from wordcheck.anatomy.terms.term_marks import Emphasis, emphasis_of
from wordcheck.anatomy.terms.term_uses import Hit, hits_of, uses_of
from wordcheck.anatomy.terms.undefined_terms import undefined_in
from wordcheck.anatomy.vocabulary import MEANING_HEAD, TERM_HEAD
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block
from wordcheck.model.span import Span
from wordcheck.model.terms import Definition, Term, TermMark
from wordcheck.model.wording import Clause, Wording

_CONNECTIVE = lazily(
    r"^[\s:：，,–—-]*(?:(?:均|特|专|系|仅)?(?:是指|系指|指的是|指)|(?:shall |will |also )*means?\b|shall be\b|refers? to\b|is defined as\b)[\s:：,，]*",
    re.IGNORECASE,
)
"""What joins a term and the words that define it."""
_SOON = 120
"""Characters into a definition within which its name said again belongs to it."""


class _Entry(Struct):
    """A term while its definitions are gathered."""

    name: str
    mark: TermMark
    spans: list[Span] = field(default_factory=list)
    definitions: list[Definition] = field(default_factory=list)
    aliases: dict[str, None] = field(default_factory=dict)


def find_terms(wording: Wording) -> tuple[Term, ...]:
    """The terms of a wording whose clauses are known: defined ones first by place, then undefined ones."""
    lines = tuple(paragraphs(wording))
    inside = glossary_homes(wording)
    found = (definitions_zh if wording.language == "zh" else definitions_en)(wording, lines, inside)
    if wording.manuscript.tables:
        found = [*found, *definitions_in_tables(wording, inside)]
    entries = _gathered(with_extents(found, wording), wording)
    emphasis = emphasis_of(wording)
    hits = hits_of(wording.text, wording.span, _names(entries), wording.language)
    capitals = wording.language == "en" and _marked_by_capitals(wording, hits, emphasis)
    uses = uses_of(wording.text, hits, capitals)
    defined = tuple(_term(entry, uses.get(key, [])) for key, entry in entries.items())
    return (*defined, *undefined_in(wording, lines, defined, emphasis, capitals))


def key_of(name: str) -> str:
    """What makes two names the same: case, blanks and punctuation do not."""
    return "".join(c for c in name.lower() if c.isalnum()) or name


def _gathered(found: Iterable[Defined], wording: Wording) -> dict[str, _Entry]:
    """Definitions by name, in order of their place; the same place found by two forms counts once."""
    entries: dict[str, _Entry] = {}
    for defined in sorted(found, key=lambda d: (d.span.start, -len(d.body))):
        if not len(defined.body):
            continue
        entry = entries.setdefault(key_of(defined.name), _Entry(defined.name, defined.mark))
        entry.aliases |= dict.fromkeys(defined.aliases)
        if _repeats_head(entry.definitions, defined, wording.text):
            continue
        clause = wording.clause_at(defined.span.start)
        words = defined.body.of(wording.text)
        joined = _CONNECTIVE.match(words)
        text = words[joined.end() if joined else 0 :].strip(" \t\n:：，,–—-")
        entry.spans.append(defined.span)
        entry.definitions.append(Definition(defined.extent, clause.id if clause else None, text))
    return entries


def _repeats_head(known: Sequence[Definition], defined: Defined, text: str) -> bool:
    """Whether a definition only repeats the head of one of those before it: `1. Accident` / `An accident means …`.

    Where the meaning was given in between, it is a second definition.
    """
    start = defined.span.start
    near = takewhile(lambda d: start - d.span.start < _SOON + len(defined.name), reversed(known))
    return any(
        d.span.start <= start <= d.span.end and not MEANING_GIVEN.search(text, d.span.start, start) for d in near
    )


def _names(entries: dict[str, _Entry]) -> dict[str, str]:
    """Every name to the key of its term; a name of a term's own beats another's alias."""
    own = {entry.name: key for key, entry in entries.items()}
    taken = {name.lower() for name in own}
    others = {a: key for key, entry in entries.items() for a in entry.aliases if a.lower() not in taken}
    return others | own


def _among(use: Span, heads: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether a use is part of one of the heads, which stand in order and apart; `starts` are where they begin."""
    after = bisect_right(starts, use.start)
    if after and (use.start < heads[after - 1].end or use.start == starts[after - 1]):
        return True
    return after < len(heads) and starts[after] < use.end


def _term(entry: _Entry, uses: Sequence[Span]) -> Term:
    heads = sorted(entry.spans)
    starts = [h.start for h in heads]
    elsewhere = tuple(u for u in uses if not _among(u, heads, starts))
    return Term(
        name=re.sub(r"\s+", " ", entry.name),
        spans=tuple(entry.spans),
        definitions=tuple(entry.definitions),
        uses=elsewhere,
        mark=entry.mark,
        aliases=tuple(entry.aliases),
    )


def _marked_by_capitals(wording: Wording, hits: Sequence[Hit], emphasis: Emphasis) -> bool:
    """Whether terms stand with capitals inside sentences, so that the same word without them is an ordinary word.

    Not so where most of them are emphasised: then the type marks them.
    """
    text = wording.text
    titled = [h.span for h in hits if h.names[0][0][:1].isupper() or any(name[:1].isupper() for name, _ in h.names[1:])]
    inside = [s for s in titled if _goes_on(text[max(0, s.start - 2) : s.start])]
    emphasised = emphasis.starts()
    if not inside or sum(s.start in emphasised for s in inside) * 2 > len(inside):
        return False
    return sum(text[s.start].isupper() for s in inside) * 2 > len(inside)


def _goes_on(before: str) -> bool:
    """Whether two characters before a word are the end of a word of its sentence and a blank."""
    return before[1:] == " " and ("a" <= before[0] <= "z" or before[0] == ",")


_NUMBER = lazily(r"\d{1,2}(?:[.．]\d{1,2})*[.、．]?\s+")
_LONGEST_TERM = 60
_FEWEST = 2


def definitions_in_tables(wording: Wording, glossaries: Mapping[int, Clause]) -> list[Defined]:
    """The definitions that rows give, in tables that say so or that stand in a definitions section.

    | Term   | Meaning                                  |     | 术语     | 含义                 |
    | Damage | Accidental physical loss or destruction. |     | 自然灾害 | 雷击、暴雨、洪水等…… |
    """
    found: list[Defined] = []
    for rows in _tables(wording):
        head = [b.text.strip() for b in rows[0]]
        says = (
            len(head) >= 2
            and any(TERM_HEAD.fullmatch(h) for h in head)
            and any(MEANING_HEAD.fullmatch(h) for h in head)
        )
        home = wording.clause_at(rows[0][0].start)
        if not says and (home is None or home.id not in glossaries):
            continue
        defined = [
            d
            for cells in rows[1 if says or (rows[0][0].cell and rows[0][0].cell.header) else 0 :]
            for d in _row(wording, cells)
        ]
        if len(defined) >= _FEWEST and 2 * len(defined) >= len(rows) - 1:
            found += defined
    return found


def _tables(wording: Wording) -> Iterator[list[list[Block]]]:
    """The rows of each table inside the wording, each a list of its cells from left to right."""
    tables: dict[int, dict[int, list[Block]]] = {}
    for block in wording.manuscript.blocks:
        if block.cell is not None and wording.span.start <= block.start < wording.span.end and block.text.strip():
            tables.setdefault(block.cell.table, {}).setdefault(block.cell.row, []).append(block)
    for rows in tables.values():
        yield [rows[r] for r in sorted(rows)]


def _row(wording: Wording, cells: list[Block]) -> Iterator[Defined]:
    """The definition that a row of two columns (a number in front left out) makes."""
    if cells and cells[0].text.strip().rstrip(".、").isdigit():
        cells = cells[1:]
    columns = {b.cell.column for b in cells if b.cell is not None}
    if len(columns) != 2:
        return
    first, *rest = cells
    number = _NUMBER.match(first.text.strip())
    name = first.text.strip()[number.end() if number else 0 :].strip(" \t“”\"'：:")
    rest = [b for b in rest if b.cell is not None and first.cell is not None and b.cell.column != first.cell.column]
    if not rest or not 1 < len(name) <= _LONGEST_TERM or name[-1] in ".。；;" or not any(c.isalpha() for c in name):
        return
    if sum(c.isalpha() for b in rest for c in b.text) < 6:
        return
    start = wording.text.index(name, first.start)
    end = rest[-1].start + len(rest[-1].text.rstrip())
    body = Span(rest[0].start, end)
    yield Defined(name, Span(start, start + len(name)), Span(start, end), body, "table", inline=True)
