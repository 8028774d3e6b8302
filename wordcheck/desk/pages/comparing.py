"""A filing against its predecessor: what changed, the gravest first to be seen, as a page and as the table that filings ask for."""

from __future__ import annotations

from starlette.responses import Response

from wordcheck.desk import dossier
from wordcheck.desk.asking import DOCX, Ask, file, get
from wordcheck.desk.leaves import Held, held
from wordcheck.desk.missing import Missing
from wordcheck.model.comparison import VersionDiff, Weight
from wordcheck.reporting.comparisons import ComparisonView, render
from wordcheck.reporting.versions._rows import WEIGHT, alone, counts, rows
from wordcheck.screening.filing import Role
from wordcheck.screening.store.database import Database, one

OFFERED = 12


def predecessor(database: Database, filing: dossier.Head) -> int | None:
    """The filing that the predecessor datum names by key or registration number, None where the store has none."""
    if not filing.predecessor:
        return None
    found = one(database, "SELECT id FROM filing WHERE key = ? AND id <> ?", (filing.predecessor, filing.id))
    if found is None:
        found = one(
            database,
            "SELECT filing FROM datum WHERE field IN ('registration', 'form_number', 'uin', 'serff_number') AND value = ? "
            "AND filing <> ? ORDER BY filing LIMIT 1",
            (filing.predecessor, filing.id),
        )
    return None if found is None else int(found)


def _offered(database: Database, filing: dossier.Head) -> list[tuple[int, str, str, str]]:
    """Filings of the same company and language, the same product first; of a filing without company, those of its product."""
    shared = ("company", filing.company) if filing.company else ("product", filing.product)
    rows_ = database.rows(
        f"SELECT id, key, product, submitted FROM filing WHERE {shared[0]} = ? AND language = ? AND id <> ? AND state = 'done' "
        "ORDER BY CASE WHEN product = ? THEN 0 ELSE 1 END, CASE WHEN line = ? THEN 0 ELSE 1 END, submitted DESC, key LIMIT ?",
        (shared[1], filing.language, filing.id, filing.product, filing.line, OFFERED),
    )
    return [(a, b, c, d) for a, b, c, d in rows_]


def comparison(ask: Ask) -> Response:
    """The page; the comparison itself is asked for by it, since both documents are read anew."""
    head = dossier.head(ask.database, ask.number("filing"))
    named = predecessor(ask.database, head)
    other = ask.number("with") or named
    key = ask.query.get("key", "").strip()
    if key:
        other = one(ask.database, "SELECT id FROM filing WHERE key = ?", (key,))
    old = dossier.head(ask.database, other) if other else None
    return ask.show("comparison.html", head=head, old=old, named=named, offered=_offered(ask.database, head), asked=key)


def changes(ask: Ask) -> Response:
    """The changes, clause by clause."""
    diff = _diff(ask)
    least = Weight.FORM if ask.query.get("all") else Weight.WORDING
    found = [(c.new.title, list(rows(c, ask.tongue, least))) for c in diff.comparisons]
    counted = {w.value: (WEIGHT[w], n) for w, n in counts(diff).items()}
    return ask.show(
        "changes.html", diff=diff, found=found, counts=counted, weights=WEIGHT, lone=list(alone(diff, ask.tongue)),
        filing=ask.number("filing"), old=ask.number("old"), every=least is Weight.FORM,
    )  # fmt: skip


def table(ask: Ask) -> Response:
    """The comparison table (修改前后对比表) as a Word file."""
    diff = _diff(ask)
    name = f"comparison-{ask.number('old')}-{ask.number('filing')}.docx"
    return file(render(diff, "docx", ComparisonView(tongue=ask.tongue, least=Weight.FORM)), name, DOCX)


def _diff(ask: Ask) -> VersionDiff:
    return ask.desk.library.diff(
        _wording(ask.database, ask.number("old")), _wording(ask.database, ask.number("filing"))
    )


def _wording(database: Database, filing: int) -> Held:
    number = one(
        database, "SELECT min(document) FROM document WHERE filing = ? AND role = ?", (filing, Role.WORDING.value)
    )
    if number is None:
        raise Missing
    return held(database, filing, number)


ROUTES = (
    get("/filings/{filing:int}/compare", comparison),
    get("/filings/{filing:int}/compare/{old:int}", changes),
    get("/filings/{filing:int}/compare/{old:int}/table.docx", table),
)
