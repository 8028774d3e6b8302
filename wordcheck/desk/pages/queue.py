"""The queue: which filing first and why; filters, saved views, assignment."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from starlette.responses import Response

from wordcheck.desk.asking import NUMBER, Ask, back, get, post
from wordcheck.desk.filtering import NAMES, as_query, choices, filters_of
from wordcheck.desk.missing import Missing
from wordcheck.model.errors import UsageError
from wordcheck.screening.queue import listing
from wordcheck.screening.queue.decisions import audit, review
from wordcheck.screening.store.database import marks, one

PAGE = 50


def home(_: Ask) -> Response:
    """The queue is what a reviewer begins with."""
    return back("/queue")


def queue(ask: Ask) -> Response:
    """A page of the queue."""
    name = ask.query.get("view", "")
    filters = listing.view(ask.database, name) if name else filters_of(ask.query)
    at = max(1, ask.number("page", 1))
    count, found = listing.entries(ask.database, filters, first=(at - 1) * PAGE, most=PAGE)
    ids = ids_of(ask, [e.key for e in found])
    return ask.show(
        "queue.html", entries=found, ids=ids, count=count, at=at, pages=max(1, -(-count // PAGE)), filters=filters,
        query=as_query(filters), choices=choices(ask.database), views=listing.views(ask.database), view=name,
        totals=_totals(ask),
    )  # fmt: skip


def _totals(ask: Ask) -> dict[str, int]:
    states: dict[str, int] = dict(ask.database.rows("SELECT state, count(*) FROM filing GROUP BY state"))
    reviews: dict[str, int] = dict(ask.database.rows("SELECT state, count(*) FROM review_now GROUP BY state"))
    return {
        "filings": sum(states.values()),
        "quarantined": states.get("quarantined", 0),
        "objected": reviews.get("objected", 0),
        "passed": reviews.get("passed", 0),
    }


def assign(ask: Ask) -> Response:
    """Gives the chosen filings to a reviewer."""
    chosen = [str(v) for v in ask.form.getlist("filing") if NUMBER.fullmatch(str(v))]
    if not chosen:
        raise UsageError("请先勾选报送", "choose filings first")
    for number in chosen:
        review(ask.database, key_of(ask, int(number)), ask.session.user, assignee=ask.field("to", 60))
    return back("/queue" + _kept(ask))


def save_view(ask: Ask) -> Response:
    """Keeps the filters under a name."""
    name = ask.field("name", 60)
    if not name:
        raise UsageError("请给视图起名", "give the view a name")
    filters = filters_of({n: ask.field(n) for n in NAMES})
    listing.save_view(ask.database, name, filters)
    with ask.database.transaction():
        audit(ask.database, ask.session.user, "view:save", name)
    return back(f"/queue?{urlencode({'view': name})}")


def ids_of(ask: Ask, keys: Sequence[str]) -> dict[str, int]:
    """The numbers of filings by their keys; those that the store does not hold are left out."""
    wanted = sorted(set(keys))
    if not wanted:
        return {}
    return dict(ask.database.rows(f"SELECT key, id FROM filing WHERE key IN ({marks(len(wanted))})", wanted))


def key_of(ask: Ask, filing: int) -> str:
    """The key of a filing by its number. Raises Missing."""
    key = one(ask.database, "SELECT key FROM filing WHERE id = ?", (filing,))
    if key is None:
        raise Missing
    return str(key)


def _kept(ask: Ask) -> str:
    query = {n: v for n in (*NAMES, "page", "view") if (v := ask.field(n))}
    return f"?{urlencode(query)}" if query else ""


ROUTES = (
    get("/", home),
    get("/queue", queue),
    post("/queue/assign", assign),
    post("/queue/views", save_view),
)
