"""A source made ready to print: units counted, references resolved, defined terms set in bold.

Both printers (Markdown and Word) work on these blocks, so that they cannot say different things.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from corpus.dialect import Head, Kind, Source, SourceError, Unit
from corpus.numbers import LAYOUTS, SIDE_TITLES, Counter

_REFERENCE = re.compile(r"\{(?P<how>ref|item):(?P<key>[a-z0-9-]+)\}")
_BOLD = re.compile(r"\*\*(.+?)\*\*")


class Run(Struct, frozen=True):
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


class Block(Struct, frozen=True):
    """One printed paragraph, heading or table."""

    kind: Kind
    level: int
    """Of a heading or a numbered unit from 1; of a paragraph or bullet, the level of the unit that it continues."""
    label: str = ""
    gap: str = ""
    automatic: bool = False
    """Whether Word counts the label."""
    set_to: int | None = None
    title: str = ""
    depth: int = 0
    """Of a title on a line of its own: how deep it stands as a heading, from 1."""
    runs: tuple[Run, ...] = ()
    bold: bool = False
    rows: tuple[tuple[tuple[Run, ...], ...], ...] = ()
    path: tuple[str, ...] = ()
    """Labels and unnumbered headings from the top down to this block."""

    @property
    def text(self) -> str:
        """Its own words without number and title."""
        return "".join(run.text for run in self.runs)

    @property
    def plain(self) -> str:
        """The line as a reader sees it: number, title, words."""
        words = " ".join(part for part in (self.title, self.text) if part)
        return f"{self.label}{self.gap}{words}"


class Wording(Struct, frozen=True):
    """A whole sample ready to print."""

    head: Head
    blocks: tuple[Block, ...]


class _Counted(Struct, frozen=True):
    unit: Unit
    label: str
    mention: str
    path: tuple[str, ...]
    under: int


def wording_of(source: Source) -> Wording:
    """Counts, resolves and sets. Raises SourceError for a reference to a key that no unit has."""
    counted = tuple(_count(source))
    keys = {c.unit.key: c for c in counted if c.unit.key}
    terms = _terms_pattern(source.head.bold_terms)
    layout = source.head.layout
    parts = any(unit.kind == "heading" for unit in source.units)
    return Wording(source.head, tuple(block for c in counted for block in _blocks(c, keys, terms, layout, parts)))


def _count(source: Source) -> Iterator[_Counted]:
    counter = Counter(source.head.layout)
    headings: list[str] = []
    labels: list[str] = []
    for unit in source.units:
        label = mention = ""
        if unit.kind == "heading":
            headings[unit.level - 1 :] = [unit.text]
            labels = []
        elif unit.kind == "numbered":
            if not unit.typed:
                counter.step(unit.level, unit.set_to)
            label = unit.typed or counter.label(unit.level)
            mention = unit.typed or counter.mention(unit.level)
            labels[unit.level - 1 :] = [label]
        elif unit.kind == "paragraph" and source.head.layout == "articles":
            # Words below the items of an article belong to the article.
            labels = labels[:1]
        yield _Counted(unit, label, mention, (*headings, *labels), len(labels))


def _terms_pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    if not terms:
        return None
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})(?:s|es)?\b")


def _blocks(
    counted: _Counted, keys: dict[str, _Counted], terms: re.Pattern[str] | None, layout: str, parts: bool
) -> Iterator[Block]:
    unit = counted.unit

    def set_(text: str) -> tuple[Run, ...]:
        return _joined(_runs(_resolve(text, keys), unit.bold, terms))

    if unit.kind == "heading":
        yield Block("heading", unit.level, runs=(Run(unit.text),), path=counted.path)
    elif unit.kind == "table":
        rows = tuple(tuple(set_(cell) for cell in row) for row in unit.rows)
        yield Block("table", counted.under, rows=rows, path=counted.path)
    elif unit.kind == "numbered":
        yield from _numbered(counted, set_(unit.text), layout, parts)
    else:
        yield Block(unit.kind, counted.under, runs=set_(unit.text), bold=unit.bold, path=counted.path)


def _numbered(counted: _Counted, runs: tuple[Run, ...], layout: str, parts: bool) -> Iterator[Block]:
    """The unit's block; a title on a line of its own leaves the words to a second block."""
    unit = counted.unit
    beside = not unit.title or (layout in SIDE_TITLES and bool(runs))
    yield Block(
        "numbered",
        unit.level,
        label=counted.label,
        gap=LAYOUTS[layout][unit.level - 1].gap,
        automatic=not unit.typed,
        set_to=unit.set_to,
        title=unit.title,
        depth=0 if beside else unit.level + parts,
        runs=runs if beside else (),
        bold=unit.bold,
        path=counted.path,
    )
    if not beside and runs:
        yield Block("paragraph", unit.level, runs=runs, bold=unit.bold, path=counted.path)


def _resolve(text: str, keys: dict[str, _Counted]) -> str:
    def named(found: re.Match[str]) -> str:
        if found["key"] not in keys:
            raise SourceError(f"no unit has the key {found['key']!r}, referred to in: {text[:60]}")
        target = keys[found["key"]]
        if found["how"] == "ref":
            return target.mention
        return f"第{target.label}项" if target.label.startswith("（") else target.label.rstrip(".")

    return _REFERENCE.sub(named, text)


def _runs(text: str, bold: bool, terms: re.Pattern[str] | None) -> Iterator[Run]:
    for at, piece in enumerate(_BOLD.split(text)):
        if not piece:
            continue
        if bold or at % 2:
            yield Run(piece, True)
        else:
            yield from _term_runs(piece, terms)


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbours of one weight made one: `**a****b**` would not be bold in Markdown."""
    return tuple(Run("".join(run.text for run in same), bold) for bold, same in groupby(runs, key=lambda run: run.bold))


def _term_runs(piece: str, terms: re.Pattern[str] | None) -> Iterator[Run]:
    start = 0
    for found in terms.finditer(piece) if terms else ():
        if found.start() > start:
            yield Run(piece[start : found.start()])
        yield Run(found[0], True)
        start = found.end()
    if start < len(piece):
        yield Run(piece[start:])
