"""Samples for inspection: drawn with a seed, kept with how they were drawn."""

from __future__ import annotations

import json

from starlette.responses import Response

from wordcheck.desk.asking import Ask, back, get, post
from wordcheck.desk.filtering import NAMES, as_query, choices, filters_of
from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said
from wordcheck.screening.queue.sampling import draw
from wordcheck.screening.store.database import marks


def page(ask: Ask) -> Response:
    """The samples that were drawn, and the form to draw another."""
    rows = ask.database.rows("SELECT name, method, filings FROM sample ORDER BY name DESC LIMIT 30")
    samples = []
    for name, method, filings in rows:
        keys = json.loads(filings)
        some = keys[:200]
        ids: dict[str, int] = dict(
            ask.database.rows(f"SELECT key, id FROM filing WHERE key IN ({marks(len(some))})", some)
        )
        samples.append((name, json.loads(method), keys, ids))
    filters = filters_of(ask.query)
    return ask.show(
        "samples.html", samples=samples, filters=filters, query=as_query(filters), choices=choices(ask.database)
    )


def drawn(ask: Ask) -> Response:
    """Draws a sample."""
    seed = ask.field("seed", 60)
    if not seed:
        raise UsageError(Said("请给出种子", "give a seed"))
    filters = filters_of({n: ask.field(n) for n in NAMES})
    draw(ask.database, seed, random=ask.number("random"), risk=ask.number("risk"), filters=filters, by=ask.session.user)
    return back("/samples")


ROUTES = (get("/samples", page), post("/samples", drawn))
