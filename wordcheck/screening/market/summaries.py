"""What pages about the market ask again and again, counted once: figures of filings, their spread, rules by group, words."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence

from wordcheck.screening.store.database import Cell, Database
from wordcheck.screening.store.texts import document_text, own_words

SUMMARIES = ("filing_figure", "spread", "rule_cell", "family_line", "family_words")
VALUE = "CASE WHEN x.bound IN ('at-most', 'less-than') THEN x.high ELSE x.low END"
"""What counts of a figure `x` with two ends, as an expression of SQL: the one that binds."""
BARS = 24
"""Bars of a histogram."""
ENDS = 3
"""Filings named at either end of a spread."""
WIDE = 20.0
"""Where the greatest value is so many times the least, the bars stand for equal factors instead of equal steps."""


def summarise(database: Database) -> None:
    """Fills the tables of `SUMMARIES`, which must be empty; call it within a transaction."""
    database.run(
        "INSERT INTO filing_figure SELECT x.measures, x.kind, CASE WHEN x.kind = 'money' THEN x.unit ELSE '' END, "
        f"x.filing, min({VALUE}) FROM figure x "
        "GROUP BY 1, 2, 3, 4"
    )
    database.run(
        "INSERT INTO rule_cell SELECT x.rule, x.severity, f.company, f.line, f.quarter, count(*), "
        "count(DISTINCT x.filing) FROM finding x JOIN filing f ON f.id = x.filing GROUP BY 1, 2, 3, 4, 5"
    )
    database.run(
        "INSERT INTO family_line SELECT f.line, m.family, count(DISTINCT c.filing) FROM clause c "
        "JOIN family_member m ON m.text_id = c.text_id JOIN filing f ON f.id = c.filing GROUP BY 1, 2"
    )
    database.many("INSERT INTO spread VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _spreads(database))
    database.many("INSERT INTO family_words VALUES (?, ?)", _words(database))


def _spreads(database: Database) -> list[Sequence[Cell]]:
    import numpy as np

    groups: dict[tuple[str, ...], list[tuple[float, int]]] = {}
    for *group, value, filing in database.rows(
        "SELECT x.measures, x.kind, x.unit, f.language, f.line, x.value, x.filing FROM filing_figure x "
        "JOIN filing f ON f.id = x.filing ORDER BY 1, 2, 3, 4, 5, 6, f.key"
    ):
        groups.setdefault(tuple(group), []).append((value, filing))
    made: list[Sequence[Cell]] = []
    for group_, found in groups.items():
        values = [value for value, _ in found]
        ends = found if len(found) <= 2 * ENDS else [*found[:ENDS], *found[-ENDS:]]
        p5, middle, p95 = (float(np.percentile(values, p)) for p in (5, 50, 95))
        made.append((*group_, len(values), p5, middle, p95, json.dumps(bars(values)), json.dumps(ends)))
    return made


def bars(values: Sequence[float]) -> list[tuple[float, float, int]]:
    """A histogram: from, to, how many. Values that stand alone have a bar without width."""
    least, most = min(values), max(values)
    if least == most:
        return [(least, most, len(values))]
    by_factor = least > 0 and most / least >= WIDE
    low, high = (math.log(least), math.log(most)) if by_factor else (least, most)
    step = (high - low) / BARS
    counts = [0] * BARS
    for value in values:
        at = math.log(value) if by_factor else value
        counts[min(BARS - 1, int((at - low) / step))] += 1
    edges = [low + i * step for i in range(BARS + 1)]
    ends = [round(math.exp(e), 6) if by_factor else round(e, 6) for e in edges]
    return [(ends[i], ends[i + 1], counts[i]) for i in range(BARS)]


def _words(database: Database) -> list[tuple[int, str]]:
    """The usual form of every family that several filings have; each document is unpacked once."""
    first = database.rows(
        "SELECT f.id, min(c.filing * 100 + c.document) FROM family f JOIN clause c ON c.text_id = f.id "
        "WHERE f.filings > 1 GROUP BY f.id"
    )
    by_document: dict[int, set[int]] = {}
    for family, place in first:
        by_document.setdefault(place, set()).add(family)
    made: list[tuple[int, str]] = []
    for place, wanted in sorted(by_document.items()):
        filing, document = divmod(place, 100)
        text = document_text(database, filing, document)
        for text_id, start, end, pieces in database.rows(
            "SELECT text_id, start_at, end_at, pieces FROM clause WHERE filing = ? AND document = ? ORDER BY text_id",
            (filing, document),
        ):
            if text_id in wanted:
                wanted.discard(text_id)
                made.append((text_id, " ".join(own_words(text, start, end, pieces).split())))
    return made
