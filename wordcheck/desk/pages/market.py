"""The market: clause families and who uses which, what is unlike all others, how figures are spread, requirements by filing."""

from __future__ import annotations

import json

from starlette.responses import Response

from wordcheck.desk.asking import Ask, get
from wordcheck.desk.filtering import as_query, choices, filters_of
from wordcheck.desk.missing import Missing
from wordcheck.desk.pages.queue import ids_of
from wordcheck.languages.folding import fold_phrase
from wordcheck.model.comparison import Piece
from wordcheck.model.said import Said
from wordcheck.model.wording import ClauseKind
from wordcheck.screening.market import views
from wordcheck.screening.market.segments import too_small
from wordcheck.screening.store.database import marks, one

LISTED = 60
VARIANTS = 12


def market(ask: Ask) -> Response:
    """Overview: segments, and what there is to look at."""
    rows = ask.database.rows(
        "SELECT language, line, count(*), count(DISTINCT company) FROM filing WHERE state = 'done' "
        "GROUP BY language, line ORDER BY 3 DESC, 1, 2"
    )
    few = {(s.language, s.line): said for s, said in too_small(ask.database)}
    counts = {
        "families": one(ask.database, "SELECT count(*) FROM family WHERE filings > 1"),
        "outliers": one(ask.database, "SELECT count(*) FROM outlier"),
        "compared": one(ask.database, "SELECT value FROM market_state WHERE key = 'compared'") or "0",
        "contradictions": len(views.contradictions(ask.database)),
    }
    return ask.show("market.html", segments=rows, few=few, counts=counts, measured=views.measured_quickly(ask.database))


def families(ask: Ask) -> Response:
    """The families in most use."""
    kind, line, text = (ask.query.get(n, "")[:200] for n in ("kind", "line", "text"))
    found = views.families(ask.database, kind=kind, line=line, text=text, most=LISTED)
    return ask.show(
        "families.html", families=found, kind=kind, line=line, text=text, kinds=list(ClauseKind),
        lines=choices(ask.database)["line"],
    )  # fmt: skip


def family(ask: Ask) -> Response:
    """One family: its usual form, its variants with their differences, who uses it."""
    number = int(ask.parts["family"])
    rows = ask.database.rows("SELECT language, kind, texts, filings, companies FROM family WHERE id = ?", (number,))
    if not rows:
        raise Missing
    usual = views.words_of(ask.database, number)
    found = ask.database.rows(
        "SELECT m.text_id, m.likeness, count(DISTINCT c.filing) FROM family_member m JOIN clause c ON c.text_id = m.text_id "
        "WHERE m.family = ? AND m.text_id <> ? GROUP BY m.text_id, m.likeness ORDER BY 3 DESC, 2 DESC, 1 LIMIT ?",
        (number, number, VARIANTS),
    )
    variants = [(n, like, difference(usual, views.words_of(ask.database, t))) for t, like, n in found]
    users = views.users(ask.database, number, most=200)
    return ask.show(
        "family.html", facts=rows[0], usual=usual, variants=variants, users=users, ids=ids_of(ask, [u.key for u in users]),
        whence=ask.query.get("from", ""),
    )  # fmt: skip


def difference(old: str, new: str) -> list[Piece]:
    """Two short texts word by word."""
    import re
    from difflib import SequenceMatcher

    a, b = (re.findall(r"[A-Za-z0-9]+|\s+|.", text) for text in (old, new))
    made: list[Piece] = []
    match = SequenceMatcher(None, [fold_phrase(w) for w in a], [fold_phrase(w) for w in b], autojunk=False)
    for tag, i, j, k, m in match.get_opcodes():
        if tag == "equal":
            made.append(Piece("same", "".join(b[k:m])))
            continue
        made += [Piece("cut", "".join(a[i:j]))] if j > i else []
        made += [Piece("new", "".join(b[k:m]))] if m > k else []
    return made


def outliers(ask: Ask) -> Response:
    """What is unlike all others, the most unlike first."""
    sort, line = (ask.query.get(n, "")[:60] for n in ("sort", "line"))
    found = views.outliers(ask.database, sort=sort, line=line, most=LISTED)
    return ask.show(
        "outliers.html", outliers=found, sort=sort, line=line, lines=choices(ask.database)["line"],
        ids=ids_of(ask, [o.key for o in found]),
    )  # fmt: skip


def figures(ask: Ask) -> Response:
    """How a figure is spread in each segment, with a filing marked."""
    measured = views.measured_quickly(ask.database)
    wanted = ask.query.get("measures", "") or (measured[0][0] if measured else "")
    line = ask.query.get("line", "")[:60]
    marked = ask.query.get("filing", "").strip()
    rows = ask.database.rows(
        "SELECT kind, unit, language, line, filings, p5, middle, p95, bars, ends FROM spread WHERE measures = ? "
        + ("AND line = ? " if line else "")
        + "ORDER BY filings DESC, kind, unit, language, line",
        (wanted, line) if line else (wanted,),
    )
    own = ask.database.rows(
        "SELECT x.kind, x.unit, f.language, f.line, x.value FROM filing_figure x JOIN filing f ON f.id = x.filing "
        "WHERE x.measures = ? AND f.key = ?",
        (wanted, marked),
    )
    values: dict[tuple[str, ...], list[float]] = {}
    for *group, value in own:
        values.setdefault(tuple(group), []).append(value)
    charts = [(r[:9], values.get(tuple(r[:4]), []), _extremes(ask, r[9])) for r in rows]
    return ask.show(
        "figures.html", charts=charts, measured=measured, measures=wanted, line=line, marked=marked,
        lines=choices(ask.database)["line"], unknown=bool(marked) and not own,
    )  # fmt: skip


def _extremes(ask: Ask, ends: str) -> list[tuple[int, str, str, float]]:
    """The filings with the least and the greatest values of a segment."""
    found: list[tuple[float, int]] = json.loads(ends)
    if not found:
        return []
    ids = sorted({filing for _, filing in found})
    rows = ask.database.rows(f"SELECT id, key, company FROM filing WHERE id IN ({marks(len(ids))})", ids)
    named = {filing: (key, company) for filing, key, company in rows}
    return [(filing, *named[filing], value) for value, filing in found if filing in named]


def heat(ask: Ask) -> Response:
    """Requirements by filings, in the order of the queue."""
    filters = filters_of(ask.query)
    made = views.heat(ask.database, filters, most=40)
    failing = Said("不符合的要求多的在上", "requirements that fail most often come first")
    return ask.show(
        "heat.html", heat=made, filters=filters, query=as_query(filters), choices=choices(ask.database),
        ids=ids_of(ask, [key for key, _ in made.filings]), letters=views.LETTERS, order=failing,
    )  # fmt: skip


def contradictions(ask: Ask) -> Response:
    """Same clause, same rule, different decisions."""
    found = []
    for rule, text_id, accepted, dismissed in views.contradictions(ask.database)[:100]:
        rows = ask.database.rows(
            "SELECT f.id, f.key, f.company, d.verdict, d.reason, d.by_whom, d.at_time FROM decision_now d "
            "JOIN filing f ON f.id = d.filing WHERE d.rule = ? AND d.text_id = ? ORDER BY d.at_time, f.key LIMIT 20",
            (rule, text_id),
        )
        found.append((rule, views.words_of(ask.database, text_id), accepted, dismissed, rows))
    return ask.show("contradictions.html", found=found)


ROUTES = (
    get("/market", market),
    get("/market/families", families),
    get("/market/families/{family:int}", family),
    get("/market/outliers", outliers),
    get("/market/figures", figures),
    get("/market/requirements", heat),
    get("/market/contradictions", contradictions),
)
