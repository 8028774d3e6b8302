"""Samples for inspection: drawn with a seed, kept with how they were drawn."""

from __future__ import annotations

import json

from starlette.responses import Response

from wordcheck.desk.asking import Ask, back, get, post
from wordcheck.desk.filtering import NAMES, as_query, choices, filters_of
from wordcheck.desk.pages.queue import ids_of
from wordcheck.model.errors import UsageError
from wordcheck.screening.queue.sampling import draw

LISTED = 200
"""Filings of a sample that the page names."""


def page(ask: Ask) -> Response:
    """The samples that were drawn, and the form to draw another."""
    rows = ask.database.rows("SELECT name, method, filings FROM sample ORDER BY name DESC LIMIT 30")
    samples = []
    for name, method, filings in rows:
        keys = json.loads(filings)
        samples.append((name, json.loads(method), keys, ids_of(ask, keys[:LISTED])))
    filters = filters_of(ask.query)
    return ask.show(
        "samples.html",
        samples=samples,
        listed=LISTED,
        filters=filters,
        query=as_query(filters),
        choices=choices(ask.database),
    )


def drawn(ask: Ask) -> Response:
    """Draws a sample."""
    seed = ask.field("seed", 60)
    if not seed:
        raise UsageError("请给出种子", "give a seed")
    filters = filters_of({n: ask.field(n) for n in NAMES})
    draw(ask.database, seed, random=ask.number("random"), risk=ask.number("risk"), filters=filters, by=ask.session.user)
    return back("/samples")


ROUTES = (get("/samples", page), post("/samples", drawn))
