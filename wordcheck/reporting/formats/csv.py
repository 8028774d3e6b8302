"""One row for each finding and each verdict, for spreadsheets.

Starts with a byte order mark, by which Excel knows UTF-8. A cell that a spreadsheet would take for a formula is given an
apostrophe in front (OWASP, CSV injection).
"""

from __future__ import annotations

import csv
import io

from wordcheck.languages.width import printable
from wordcheck.model.report import Run
from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.results import Gap, Result, gaps, results
from wordcheck.reporting.view import View

SUFFIX = ".csv"
SUMMARY = Said("电子表格（CSV）", "CSV for spreadsheets")

COLUMNS = (
    "document", "type", "rule", "slug", "severity", "certainty", "verdict", "clause", "page", "line", "quote",
    "message", "advice", "source", "articles", "fingerprint",
)  # fmt: skip
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def render(run: Run, view: View) -> bytes:
    """All results and all that was not read, with a heading row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for report in run.reports:
        tongue = view.tongue_of(report)
        writer.writerows([[harmless(cell) for cell in _row(r, tongue)] for r in results(report)])
    tongue = view.tongue_of_run(run)
    writer.writerows([[harmless(cell) for cell in _gap(g, tongue)] for g in gaps(run)])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")


def harmless(cell: str) -> str:
    """A cell that no spreadsheet runs."""
    plain = printable(cell)
    return "'" + plain if plain.lstrip().startswith(FORMULA_STARTS) else plain


def _row(r: Result, tongue: Tongue) -> tuple[str, ...]:
    place = r.place
    return (
        r.report.path,
        "finding" if r.outcome is None else "requirement",
        r.rule.code,
        r.rule.slug,
        r.severity.value,
        r.certainty.value,
        "" if r.outcome is None else r.outcome.value,
        place.path if place else "",
        str(place.page) if place and place.page is not None else "",
        str(place.source.line) if place and place.source else "",
        r.quote,
        r.message.in_(tongue),
        r.advice.in_(tongue),
        "; ".join(c.title.in_(tongue) for c in r.rule.citations),
        "; ".join(a for c in r.rule.citations for a in c.articles),
        r.fingerprint,
    )


def _gap(g: Gap, tongue: Tongue) -> tuple[str, ...]:
    page = "" if g.page is None else str(g.page)
    return (g.path, "not-read", *[""] * 6, page, "", "", g.sentence(tongue), *[""] * 4)
