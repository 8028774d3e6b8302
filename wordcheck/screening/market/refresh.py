"""Makes the market's tables anew when results have changed: families, outliers, the order of the queue."""

from __future__ import annotations

import hashlib
from datetime import date

from wordcheck.screening.market.families import Member, Text, families
from wordcheck.screening.market.outliers import Outlier, Use, Value, unlike_words, unusual_figures
from wordcheck.screening.market.segments import segments
from wordcheck.screening.market.summaries import SUMMARIES, summarise
from wordcheck.screening.sketch import Hashes, shingles, squeezed
from wordcheck.screening.store.database import Database, day_of, one
from wordcheck.screening.store.texts import distinct_words

TABLES = ("family", "family_member", "outlier", "standing")


def refresh(database: Database, as_of: date | None = None) -> bool:
    """Brings the market up to date; whether anything had to be made. `as_of` is the day to which filings have waited."""
    from wordcheck.screening.queue.ranking import rank

    day = as_of or day_of(one(database, "SELECT max(as_of) FROM run") or "2026-01-01")
    stamp = _stamp(database, day)
    if one(database, "SELECT value FROM market_state WHERE key = 'stamp'") == stamp:
        return False
    words: dict[int, Hashes] = {}
    items: dict[int, tuple[Hashes, ...]] = {}
    for text_id, language, plain in distinct_words(database):
        words[text_id] = shingles(squeezed(plain), language)
        lines = [line for line in map(squeezed, plain.split("\n")) if line]
        if len(lines) > 1:
            items[text_id] = tuple(shingles(line, language) for line in lines)
    members = _families(database, words)
    compared, outliers = _outliers(database, words, items, {m.text_id: m.leader for m in members})
    with database.transaction():
        for table in (*TABLES, *SUMMARIES, "market_state"):
            database.run(f"DELETE FROM {table}")
        _keep_families(database, members)
        database.many(
            "INSERT INTO outlier VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (i, *o.place[:3], o.place[3] or None, o.score, o.sort, o.measures, o.why.zh, o.why.en)
                for i, o in enumerate(outliers, 1)
            ),
        )
        database.many("INSERT INTO standing VALUES (?, ?, ?, ?)", rank(database, day))
        summarise(database)
        facts = (("stamp", stamp), ("as_of", day.isoformat()), ("compared", str(compared)))
        database.many("INSERT INTO market_state VALUES (?, ?)", facts)
    return True


def _stamp(database: Database, day: date) -> str:
    sha = hashlib.sha256(day.isoformat().encode())
    for row in database.rows("SELECT key, state, result_sha, company, submitted FROM filing ORDER BY id"):
        sha.update(repr(tuple(row)).encode())
    return sha.hexdigest()


def _families(database: Database, words: dict[int, Hashes]) -> list[Member]:
    uses: dict[int, int] = dict(
        database.rows("SELECT text_id, count(DISTINCT filing) FROM clause WHERE text_id <> 0 GROUP BY text_id")
    )
    found: list[Member] = []
    for language in ("en", "zh"):
        rows = database.rows("SELECT text_id, sketch FROM clause_text WHERE language = ?", (language,))
        texts = [Text(text_id, uses[text_id], bytes(sketch)) for text_id, sketch in rows if text_id in words]
        found += families(texts, words)
    return found


def _keep_families(database: Database, members: list[Member]) -> None:
    database.many(
        "INSERT INTO family_member VALUES (?, ?, ?)", ((m.text_id, m.leader, round(m.likeness, 4)) for m in members)
    )
    database.run(
        "INSERT INTO family SELECT m.family, max(t.language), max(c.kind), count(DISTINCT m.text_id), "
        "count(DISTINCT c.filing), count(DISTINCT f.company) FROM family_member m "
        "JOIN clause c ON c.text_id = m.text_id JOIN clause_text t ON t.text_id = m.text_id "
        "JOIN filing f ON f.id = c.filing GROUP BY m.family"
    )


def _outliers(
    database: Database,
    words: dict[int, Hashes],
    items: dict[int, tuple[Hashes, ...]],
    family_of: dict[int, int],
) -> tuple[int, list[Outlier]]:
    """How many clauses and figures were compared, and the unusual ones, most unusual first."""
    uses: dict[int, list[Use]] = {}
    for filing, document, wording, clause, kind, text_id, company in database.rows(
        "SELECT c.filing, c.document, c.wording, c.clause, c.kind, c.text_id, f.company FROM clause c "
        "JOIN filing f ON f.id = c.filing WHERE c.text_id <> 0 ORDER BY c.filing, c.document, c.wording, c.clause"
    ):
        # Filings that name no company stand for themselves.
        use = Use((filing, document, wording, clause), kind, text_id, company or f"#{filing}")
        uses.setdefault(filing, []).append(use)
    values: dict[int, list[Value]] = {}
    for filing, document, wording, clause, text_id, measures, kind, unit, low, high, bound, text in database.rows(
        "SELECT x.filing, x.document, x.wording, x.clause, coalesce(c.text_id, 0), x.measures, x.kind, x.unit, x.low, "
        "x.high, x.bound, x.text FROM figure x LEFT JOIN clause c ON c.filing = x.filing AND c.document = x.document "
        "AND c.wording = x.wording AND c.clause = x.clause ORDER BY x.filing, x.document, x.ordinal"
    ):
        number = high if bound in ("at-most", "less-than") else low
        place = (filing, document, wording, clause or 0)
        values.setdefault(filing, []).append(
            Value(place, measures, kind, unit, number, text, family_of.get(text_id, 0))
        )
    found: list[Outlier] = []
    for segment in segments(database):
        mine = [use for filing in segment.filings for use in uses.get(filing, ())]
        found += unlike_words(segment, mine, words, items)
        found += unusual_figures([v for filing in segment.filings for v in values.get(filing, ())])
    compared = sum(map(len, uses.values())) + sum(map(len, values.values()))
    return compared, sorted(found, key=lambda o: (-o.score, o.place, o.sort, o.measures))
