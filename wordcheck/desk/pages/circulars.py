"""Statistics for a circular, on a page and as a workbook."""

from __future__ import annotations

from typing import get_args

from starlette.responses import Response

from wordcheck.desk import circular
from wordcheck.desk.asking import XLSX, Ask, file, get, post
from wordcheck.desk.filtering import choices
from wordcheck.reporting.sheets import workbook
from wordcheck.screening.market.views import By
from wordcheck.screening.queue.decisions import audit

SHOWN = 60


def statistics(ask: Ask) -> Response:
    """Faults by rule, and groups by what was asked."""
    wanted = circular.Wanted(ask.query.get("quarter", "")[:20], ask.query.get("line", "")[:60])
    by = ask.query.get("by", "company")
    if by not in get_args(By):
        by = "company"
    return ask.show(
        "statistics.html", rules=circular.rule_rows(ask.database, wanted)[:SHOWN],
        groups=circular.group_rows(ask.database, wanted, by), whole=circular.screened(ask.database, wanted), by=by,
        wanted=wanted, choices=choices(ask.database),
    )  # fmt: skip


def sheets(ask: Ask) -> Response:
    """The workbook."""
    wanted = circular.Wanted(ask.field("quarter", 20), ask.field("line", 60), bool(ask.field("named")))
    content = workbook(circular.sheets(ask.database, wanted, ask.tongue))
    with ask.database.transaction():
        detail = f"quarter={wanted.quarter or '*'} line={wanted.line or '*'} named={int(wanted.named)}"
        audit(ask.database, ask.session.user, "circular", "statistics", detail)
    name = ask.said("通报统计", "circular") + (f"-{wanted.quarter}" if wanted.quarter else "") + ".xlsx"
    return file(content, name, XLSX)


ROUTES = (get("/statistics", statistics), post("/statistics/circular", sheets))
