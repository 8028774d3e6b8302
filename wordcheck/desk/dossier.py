"""All that the page of one filing shows, taken from the store in a few questions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from wordcheck.desk.missing import Missing
from wordcheck.model.findings import Citation
from wordcheck.model.said import Said
from wordcheck.screening.queue.decisions import Decision, decisions, mark_of
from wordcheck.screening.queue.ranking import Reason, reasons_of
from wordcheck.screening.store.database import Database, marks, one
from wordcheck.screening.store.texts import document_text, paths

QUOTE = 300
"""Characters of a quotation on a card."""


class Head(Struct, frozen=True):
    """A filing."""

    id: int
    key: str
    state: str
    why: Said
    company: str
    product: str
    line: str
    language: str
    jurisdiction: str
    submitted: str
    predecessor: str
    rank: int
    score: float
    reasons: tuple[Reason, ...]
    review: str
    assignee: str


class Rule(Struct, frozen=True):
    """A rule as the store knows it."""

    code: str
    slug: str
    pack: str
    title: Said
    citations: tuple[Citation, ...]


class Usual(Struct, frozen=True):
    """How usual the clause of a finding is."""

    filings: int
    """With the very same words."""
    family: int
    """Filings with a clause of its family; 0 where it has none."""
    companies: int
    family_id: int
    of: int
    """Filings of its segment."""


class Earlier(Struct, frozen=True):
    """A decision on the same rule and the same words, or words of the same family, in another filing."""

    key: str
    id: int
    company: str
    verdict: str
    reason: str
    by: str
    at: str
    same: bool


class Card(Struct, frozen=True):
    """A finding, ready to be shown and decided."""

    ordinal: int
    document: int
    severity: str
    certainty: str
    rule: Rule
    clause: str
    """Its path: `责任免除/第八条/（三）`."""
    clause_title: str
    page: int | None
    start: int
    end: int
    fingerprint: str
    message: Said
    advice: Said
    quote: str
    decision: Decision | None
    usual: Usual | None
    earlier: tuple[Earlier, ...]

    @property
    def name(self) -> str:
        """By which pages refer to it."""
        return f"f{self.document}-{self.ordinal}"


class Verdict(Struct, frozen=True):
    """The answer to a requirement."""

    document: int
    ordinal: int
    mark: str
    rule: Rule
    outcome: str
    severity: str
    certainty: str
    message: Said
    evidence: tuple[str, ...]
    decision: Decision | None

    @property
    def name(self) -> str:
        """By which pages refer to it."""
        return f"r{self.document}-{self.ordinal}"


class DocumentFacts(Struct, frozen=True):
    """A document of a filing."""

    number: int
    path: str
    role: str
    format: str
    pages: int | None
    title: str
    complete: bool
    size: int


def head(database: Database, filing: int) -> Head:
    """A filing by its number. Raises Missing."""
    rows = database.rows(
        "SELECT f.id, f.key, f.state, f.why_zh, f.why_en, f.company, f.product, f.line, f.language, f.jurisdiction, "
        "f.submitted, f.predecessor, coalesce(s.rank, 0), coalesce(s.score, 0), coalesce(s.reasons, '[]') "
        "FROM filing f LEFT JOIN standing s ON s.filing = f.id WHERE f.id = ?",
        (filing,),
    )
    if not rows:
        raise Missing
    r = rows[0]
    found = database.rows("SELECT state, assignee FROM review WHERE filing = ? ORDER BY seq DESC LIMIT 1", (filing,))
    state, assignee = found[0] if found else ("waiting", "")
    return Head(*[*r[:3], Said(r[3], r[4]), *r[5:14], tuple(reasons_of(r[14])), state, assignee])


def neighbours(database: Database, rank: int) -> tuple[int | None, int | None]:
    """The filings before and behind it in the queue."""
    found: dict[int, int] = dict(
        database.rows("SELECT rank, filing FROM standing WHERE rank IN (?, ?)", (rank - 1, rank + 1))
    )
    return found.get(rank - 1), found.get(rank + 1)


def documents(database: Database, filing: int) -> list[DocumentFacts]:
    """The documents of a filing."""
    rows = database.rows(
        "SELECT document, path, role, format, pages, title, complete, size FROM document WHERE filing = ? ORDER BY document",
        (filing,),
    )
    return [DocumentFacts(*[*r[:6], bool(r[6]), r[7]]) for r in rows]


def rules_of(database: Database, codes: Sequence[str]) -> dict[str, Rule]:
    """Rules by code."""
    wanted = sorted(set(codes))
    if not wanted:
        return {}
    rows = database.rows(
        f"SELECT code, slug, pack, title_zh, title_en, citations FROM rule WHERE code IN ({marks(len(wanted))})", wanted
    )
    return {r[0]: Rule(r[0], r[1], r[2], Said(r[3], r[4]), _citations(r[5])) for r in rows}


def _citations(text: str) -> tuple[Citation, ...]:
    made: list[dict[str, Any]] = json.loads(text)
    return tuple(Citation(c["source"], Said(c["zh"], c["en"]), c["number"], tuple(c["articles"])) for c in made)


def cards(database: Database, filing: Head, document: int | None = None, ordinal: int | None = None) -> list[Card]:
    """The findings of a filing, of one of its documents, or a single one, in the order of its text."""
    tests, parameters = ["x.filing = ?"], [filing.id]
    for column, value in (("x.document", document), ("x.ordinal", ordinal)):
        if value is not None:
            tests.append(f"{column} = ?")
            parameters.append(value)
    rows = database.rows(
        "SELECT x.ordinal, x.document, x.severity, x.certainty, x.rule, "
        "coalesce(x.clause, 0), CASE WHEN c.label <> '' THEN c.title ELSE '' END, "
        "x.page, x.start_at, x.end_at, x.fingerprint, x.message_zh, x.message_en, x.advice_zh, x.advice_en, x.text_id, x.wording "
        "FROM finding x LEFT JOIN clause c ON c.filing = x.filing AND c.document = x.document "
        f"AND c.wording = x.wording AND c.clause = x.clause WHERE {' AND '.join(tests)} "
        "ORDER BY x.document, x.start_at, x.end_at, x.ordinal",
        parameters,
    )
    texts = {d: document_text(database, filing.id, d) for d in {r[1] for r in rows}}
    where = paths(database, filing.id)
    rules = rules_of(database, [r[4] for r in rows])
    decided = decisions(database, filing.id)
    text_ids = sorted({r[15] for r in rows if r[15]})
    usual = _usual(database, filing, text_ids)
    before = _earlier(database, filing.id, {r[4] for r in rows}, text_ids)
    made = []
    for r in rows:
        text_id = r[15]
        made.append(
            Card(
                r[0], r[1], r[2], r[3], rules[r[4]], where.get((r[1], r[16], r[5]), ""), r[6], r[7], r[8], r[9], r[10], Said(r[11], r[12]),
                Said(r[13], r[14]), texts[r[1]][r[8] : r[9]][:QUOTE], decided.get(r[10]), usual.get(text_id),
                tuple(before.get((r[4], text_id), ())),
            )
        )  # fmt: skip
    return made


def segment_size(database: Database, filing: Head) -> int:
    """Screened filings of its language and line."""
    sql = "SELECT count(*) FROM filing WHERE language = ? AND line = ? AND state = 'done'"
    return int(one(database, sql, (filing.language, filing.line)) or 0)


def _usual(database: Database, filing: Head, text_ids: Sequence[int]) -> dict[int, Usual]:
    if not text_ids:
        return {}
    of = segment_size(database, filing)
    some = marks(len(text_ids))
    same: dict[int, int] = dict(
        database.rows(
            f"SELECT text_id, count(DISTINCT filing) FROM clause WHERE text_id IN ({some}) GROUP BY text_id", text_ids
        )
    )
    rows = database.rows(
        "SELECT m.text_id, f.filings, f.companies, f.id FROM family_member m JOIN family f ON f.id = m.family "
        f"WHERE m.text_id IN ({some})",
        text_ids,
    )
    return {t: Usual(same.get(t, 0), filings, companies, family, of) for t, filings, companies, family in rows}


def _earlier(
    database: Database, filing: int, rules: set[str], text_ids: Sequence[int]
) -> dict[tuple[str, int], list[Earlier]]:
    """Decisions in other filings by rule and by the text here; the same words first, then the latest."""
    if not text_ids or one(database, "SELECT 1 FROM decision LIMIT 1") is None:
        return {}
    some = marks(len(text_ids))
    family_of: dict[int, int] = dict(
        database.rows(f"SELECT text_id, family FROM family_member WHERE text_id IN ({some})", text_ids)
    )
    families = sorted(set(family_of.values()))
    codes = sorted(rules)
    rows = database.rows(
        "SELECT d.rule, d.text_id, m.family, f.key, f.id, f.company, d.verdict, d.reason, d.by_whom, d.at_time "
        "FROM decision_now d JOIN filing f ON f.id = d.filing JOIN family_member m ON m.text_id = d.text_id "
        f"WHERE d.filing <> ? AND d.rule IN ({marks(len(codes))}) AND m.family IN ({marks(len(families))}) "
        "ORDER BY d.at_time DESC, f.key",
        (filing, *codes, *families),
    )
    made: dict[tuple[str, int], list[Earlier]] = {}
    for text_id, family in family_of.items():
        for r in rows:
            if r[2] == family:
                made.setdefault((r[0], text_id), []).append(Earlier(*[*r[3:10], r[1] == text_id]))
    return {key: sorted(found, key=lambda e: not e.same) for key, found in made.items()}


def verdicts(database: Database, filing: Head) -> list[Verdict]:
    """The answers to the requirements, those that are not met first."""
    rows = database.rows(
        "SELECT document, ordinal, wording, rule, outcome, severity, certainty, message_zh, message_en, evidence "
        "FROM verdict WHERE filing = ? ORDER BY CASE outcome WHEN 'unmet' THEN 0 WHEN 'partly' THEN 1 "
        "WHEN 'undecided' THEN 2 WHEN 'by hand' THEN 3 WHEN 'met' THEN 4 ELSE 5 END, rule, document, ordinal",
        (filing.id,),
    )
    rules = rules_of(database, [r[3] for r in rows])
    decided = decisions(database, filing.id)
    texts = {d: document_text(database, filing.id, d) for d in {r[0] for r in rows}}
    made = []
    for document, ordinal, wording, rule, outcome, severity, certainty, zh, en, evidence in rows:
        mark = mark_of(rule, document, wording)
        quotes = tuple(" ".join(texts[document][a:b][:160].split()) for a, b, _ in json.loads(evidence)[:2])
        asked, said = rules[rule], Said(zh, en)
        made.append(
            Verdict(document, ordinal, mark, asked, outcome, severity, certainty, said, quotes, decided.get(mark))
        )
    return made


class Figure(Struct, frozen=True):
    """A figure of the filing against those of its segment."""

    measures: str
    kind: str
    unit: str
    value: float
    filings: int
    p5: float
    middle: float
    p95: float
    bars: str


def figures(database: Database, filing: Head) -> list[Figure]:
    """The filing's figures that others have too, each with how it is spread."""
    rows = database.rows(
        "SELECT x.measures, x.kind, x.unit, x.value, s.filings, s.p5, s.middle, s.p95, s.bars FROM filing_figure x "
        "JOIN spread s ON s.measures = x.measures AND s.kind = x.kind AND s.unit = x.unit AND s.language = ? AND s.line = ? "
        "WHERE x.filing = ? AND s.filings > 1 ORDER BY x.measures, x.kind, x.unit",
        (filing.language, filing.line, filing.id),
    )
    return [Figure(*r) for r in rows]


class Unknown(Struct, frozen=True):
    """What is not known of a filing."""

    unread: tuple[tuple[Said, Said, bool], ...]
    """Where, why, whether it is serious."""
    undecided: tuple[tuple[str, Said], ...]
    disagreements: tuple[tuple[str, str, str], ...]
    """Field, source, value of data that the documents contradict."""


def unknown(database: Database, filing: int) -> Unknown:
    """What was not read, not decided, and does not agree."""
    unread = database.rows(
        "SELECT where_zh, where_en, why_zh, why_en, serious FROM unread WHERE filing = ? ORDER BY serious DESC, document, ordinal",
        (filing,),
    )
    undecided = database.rows(
        "SELECT rule, why_zh, why_en FROM undecided WHERE filing = ? ORDER BY rule, document, ordinal", (filing,)
    )
    wrong = database.rows(
        "SELECT field, source, value FROM datum WHERE filing = ? AND field IN "
        "(SELECT field FROM datum WHERE filing = ? AND agrees = 0) ORDER BY field, ordinal",
        (filing, filing),
    )
    return Unknown(
        tuple((Said(a, b), Said(c, d), bool(e)) for a, b, c, d, e in unread),
        tuple((rule, Said(a, b)) for rule, a, b in undecided),
        tuple((a, b, c) for a, b, c in wrong),
    )
