"""What people ask of the market: families and who uses which, distributions, heat map, statistics, contradictions."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from wordcheck.model.said import Said
from wordcheck.screening.market.summaries import VALUE
from wordcheck.screening.queue.listing import Filters, entries
from wordcheck.screening.store.database import Cell, Database, marks
from wordcheck.screening.store.texts import document_text, own_words

EXCERPT = 160


class Family(Struct, frozen=True):
    """A family of clauses."""

    id: int
    language: str
    kind: str
    texts: int
    filings: int
    companies: int
    words: str
    """Its usual form, shortened."""


class FamilyUse(Struct, frozen=True):
    """A filing that has a clause of the family."""

    key: str
    company: str
    product: str
    clause: str
    likeness: float
    """To the usual form, 1 where it is the same."""
    document: int
    place: int
    """Offset in the document's text."""


def families(
    database: Database, *, kind: str = "", line: str = "", text: str = "", least: int = 2, most: int = 50
) -> list[Family]:
    """The families in most use. `text` must stand in the usual form; `least` filings must have one of its clauses."""
    tests, parameters = ["f.filings >= ?"], [least]
    if kind:
        tests.append("f.kind = ?")
        parameters.append(kind)  # type: ignore[arg-type]
    if line:
        tests.append("f.id IN (SELECT l.family FROM family_line l WHERE l.line = ?)")
        parameters.append(line)  # type: ignore[arg-type]
    found = []
    for row in database.rows(
        "SELECT f.id, f.language, f.kind, f.texts, f.filings, f.companies, w.words FROM family f "
        f"LEFT JOIN family_words w ON w.family = f.id WHERE {' AND '.join(tests)} ORDER BY f.filings DESC, f.id",
        parameters,
    ):
        words = words_of(database, row[0]) if row[6] is None else row[6]
        if not text or text.casefold() in words.casefold():
            found.append(Family(*[*row[:6], _excerpt(words)]))
        if len(found) == most:
            break
    return found


def words_of(database: Database, text_id: int) -> str:
    """The words of a distinct clause text, from the first filing that has it; empty where none has."""
    rows = database.rows(
        "SELECT filing, document, start_at, end_at, pieces FROM clause WHERE text_id = ? ORDER BY filing LIMIT 1",
        (text_id,),
    )
    return _words(database, *rows[0]) if rows else ""


def _words(database: Database, filing: int, document: int, start: int, end: int, pieces: str) -> str:
    return " ".join(own_words(document_text(database, filing, document), start, end, pieces).split())


def _excerpt(words: str) -> str:
    return words if len(words) <= EXCERPT else words[: EXCERPT - 1] + "…"


def users(database: Database, family: int, *, most: int = 500) -> list[FamilyUse]:
    """Who uses a family, the least alike first."""
    rows = database.rows(
        "SELECT f.key, f.company, f.product, c.label, m.likeness, c.document, c.start_at FROM family_member m "
        "JOIN clause c ON c.text_id = m.text_id JOIN filing f ON f.id = c.filing WHERE m.family = ? "
        "ORDER BY m.likeness, f.key, c.document, c.clause LIMIT ?",
        (family, most),
    )
    return [FamilyUse(*row) for row in rows]


class Unusual(Struct, frozen=True):
    """A line of the outlier list."""

    rank: int
    key: str
    company: str
    clause: str
    sort: str
    measures: str
    score: float
    why_zh: str
    why_en: str
    words: str


def outliers(
    database: Database, *, sort: str = "", measures: str = "", line: str = "", key: str = "", most: int = 50
) -> list[Unusual]:
    """The most unusual clauses and figures."""
    tests, parameters = _tests({"o.sort": sort, "o.measures": measures, "f.line": line, "f.key": key})
    rows = database.rows(
        "SELECT o.rank, f.key, f.company, coalesce(c.label, ''), o.sort, o.measures, o.score, o.why_zh, o.why_en, "
        "o.filing, o.document, c.start_at, c.end_at, c.pieces FROM outlier o JOIN filing f ON f.id = o.filing "
        "LEFT JOIN clause c ON c.filing = o.filing AND c.document = o.document AND c.wording = o.wording "
        f"AND c.clause = o.clause {tests} ORDER BY o.rank LIMIT ?",
        (*parameters, most),
    )
    return [Unusual(*[*row[:9], _excerpt(_words(database, *row[9:])) if row[11] is not None else ""]) for row in rows]


class Distribution(Struct, frozen=True):
    """The values of one figure over filings."""

    measures: str
    kind: str
    unit: str
    values: tuple[tuple[float, str], ...]
    """Value in the base unit and key of the filing, by value."""
    p5: float
    median: float
    p95: float


def distribution(database: Database, measures: str, *, line: str = "", language: str = "") -> list[Distribution]:
    """How a figure is spread over filings, for each kind and unit; the least value of a filing counts."""
    import numpy as np

    tests, parameters = _tests({"x.measures": measures, "f.line": line, "f.language": language})
    groups: dict[tuple[str, str], list[tuple[float, str]]] = {}
    for kind, unit, key, value in database.rows(
        "SELECT x.kind, CASE WHEN x.kind = 'money' THEN x.unit ELSE '' END, f.key, "
        f"min({VALUE}) FROM figure x JOIN filing f ON f.id = x.filing {tests} GROUP BY 1, 2, 3",
        parameters,
    ):
        groups.setdefault((kind, unit), []).append((value, key))
    made = []
    for (kind, unit), values in sorted(groups.items()):
        spread = [float(np.percentile([v for v, _ in values], p)) for p in (5, 50, 95)]
        made.append(Distribution(measures, kind, unit, tuple(sorted(values)), *spread))
    return made


def measured(database: Database) -> list[tuple[str, int]]:
    """What figures measure, with the number of filings that have one."""
    rows = database.rows("SELECT measures, count(DISTINCT filing) FROM figure GROUP BY measures ORDER BY 2 DESC, 1")
    return [(m, n) for m, n in rows]


def measured_quickly(database: Database) -> list[tuple[str, int]]:
    """The same from what was counted when the market was made."""
    rows = database.rows("SELECT measures, sum(filings) FROM spread GROUP BY measures ORDER BY 2 DESC, 1")
    return [(m, int(n)) for m, n in rows]


class Heat(Struct, frozen=True):
    """Requirements by filings."""

    filings: tuple[tuple[str, str], ...]
    """Key and company, in the order of the queue."""
    rules: tuple[tuple[str, str, str], ...]
    """Code, title in Chinese, title in English; the one that fails most often first."""
    cells: dict[tuple[str, str], str]
    """Outcome by rule and key; the gravest where a filing has several wordings."""
    screened: frozenset[str]
    """Keys of the filings of which any verdict is known."""
    of: int = 0
    """Filings that the filters let through, those not on the map among them."""

    def outcome(self, code: str, key: str) -> str:
        """What is known of a requirement and a filing; one that was not screened must not look free of it."""
        return self.cells.get((code, key)) or (NOT_RUN if key in self.screened else NOT_SCREENED)


NOT_RUN, NOT_SCREENED = "not run", "not screened"
LETTERS = {
    "met": "M", "unmet": "F", "partly": "P", "undecided": "?", "by hand": "H", "inapplicable": "-", NOT_RUN: ".", NOT_SCREENED: "!",
}  # fmt: skip
"""Cells carry letters, so that nothing hangs on colour."""
UNKNOWN = {NOT_RUN: Said("规则未运行", "rule not run"), NOT_SCREENED: Said("未能筛查", "not screened")}
"""What a cell says where there is no verdict."""
_OUTCOMES = ("inapplicable", "met", "by hand", "undecided", "partly", "unmet")
"""The gravest last."""
_GRADES = " ".join(f"WHEN '{outcome}' THEN {grade}" for grade, outcome in enumerate(_OUTCOMES))
_GRAVE = f"CASE x.outcome {_GRADES} ELSE 0 END"
"""How grave an outcome is, as an expression of SQL."""


def heat(database: Database, filters: Filters, *, most: int = 60) -> Heat:
    """The heat map of the first filings of the queue."""
    count, found = entries(database, filters, most=most)
    keys = [e.key for e in found]
    if not keys:
        return Heat((), (), {}, frozenset())
    cells: dict[tuple[str, str], str] = {}
    failing: dict[str, int] = {}
    titles: dict[str, tuple[str, str, str]] = {}
    for code, zh, en, key, grave in database.rows(
        f"SELECT x.rule, r.title_zh, r.title_en, f.key, max({_GRAVE}) FROM verdict x JOIN filing f ON f.id = x.filing "
        f"JOIN rule r ON r.code = x.rule WHERE f.key IN ({marks(len(keys))}) GROUP BY x.rule, r.title_zh, r.title_en, f.key",
        keys,
    ):
        cells[code, key] = _OUTCOMES[grave]
        titles[code] = (code, zh, en)
        failing[code] = failing.get(code, 0) + (grave >= _OUTCOMES.index("partly"))
    rules = sorted(titles, key=lambda c: (-failing[c], c))
    return Heat(
        tuple((e.key, e.company) for e in found),
        tuple(titles[c] for c in rules),
        cells,
        frozenset(k for _, k in cells),
        count,
    )


By = Literal["company", "line", "quarter"]
"""By what filings are counted apart."""


def statistics(database: Database, by: By) -> list[tuple[str, str, str, str, str, int, int, int]]:
    """Rule, titles, severity, group, findings, filings with one, screened filings of the group."""
    group = {"company": "f.company", "line": "f.line", "quarter": "f.quarter"}[by]
    whole = dict(database.rows(f"SELECT {group}, count(*) FROM filing f WHERE f.state = 'done' GROUP BY 1"))  # type: ignore[var-annotated]
    rows = database.rows(
        f"SELECT x.rule, r.title_zh, r.title_en, x.severity, {group}, count(*), count(DISTINCT x.filing) "
        "FROM finding x JOIN filing f ON f.id = x.filing JOIN rule r ON r.code = x.rule "
        "GROUP BY 1, 2, 3, 4, 5 ORDER BY 7 DESC, 1, 5"
    )
    return [(*row, whole.get(row[4], 0)) for row in rows]


def contradictions(database: Database) -> list[tuple[str, int, int, int]]:
    """Same clause, same rule, different verdicts: rule, identity of the text, accepted, dismissed."""
    rows = database.rows(
        "SELECT rule, text_id, sum(CASE WHEN verdict = 'accept' THEN 1 ELSE 0 END), "
        "sum(CASE WHEN verdict = 'dismiss' THEN 1 ELSE 0 END) FROM decision_now WHERE text_id <> 0 GROUP BY rule, text_id"
    )
    return sorted((r, t, a, d) for r, t, a, d in rows if a and d)


def _tests(wanted: dict[str, str]) -> tuple[str, list[Cell]]:
    given = {column: value for column, value in wanted.items() if value}
    where = f"WHERE {' AND '.join(f'{column} = ?' for column in given)}" if given else ""
    return where, list(given.values())
