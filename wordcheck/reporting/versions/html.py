"""One self-contained page: both versions side by side, words marked by sign and line besides colour."""

from __future__ import annotations

from pathlib import Path

from wordcheck.model.comparison import Piece, VersionDiff, Weight
from wordcheck.reporting import html as parts
from wordcheck.reporting.html.markup import Markup, joined, tag, text
from wordcheck.reporting.html.page import page
from wordcheck.reporting.versions import DiffView
from wordcheck.reporting.versions._rows import WEIGHT, Row, alone, rows, summary
from wordcheck.reporting.versions._tables import NOT_COMPARED, TITLE, heads
from wordcheck.reporting.words import parted, titled

SUFFIX = ".html"
_FOLDER = Path(parts.__file__).parent


def render(diff: VersionDiff, view: DiffView) -> str:
    """The page."""
    tongue = view.tongue
    style = "".join(
        (_FOLDER / name).read_text("utf-8") for name in ("tokens.css", "base.css", "report.css", "versions.css")
    )
    header = tag(
        "header",
        tag("h1", TITLE.in_(tongue)),
        tag("p", f"{diff.old_path} → {diff.new_path}"),
        tag("p", summary(diff, tongue)),
    )
    lone = [tag("p", line) for line in alone(diff, tongue)]
    said = parted((s.in_(tongue) for s in diff.not_compared), tongue)
    tables = [_table(list(rows(c, tongue, Weight.FORM)), c.new.title, view) for c in diff.comparisons]
    body = joined(
        (
            header,
            tag("main", *lone, *tables),
            tag("footer", tag("p", f"{titled(NOT_COMPARED.in_(tongue), tongue)}{said}")),
        )
    )
    return page(f"{diff.old_path} → {diff.new_path}", style, "", body, tongue)


def _table(found: list[Row], title: str, view: DiffView) -> Markup:
    if not found:
        return Markup("")
    head = tag("tr", *(tag("th", h, scope="col") for h in heads(view.tongue)))
    body = joined(_row(n, row, view) for n, row in enumerate(found, start=1))
    return joined(
        (
            tag("h2", title or "·"),
            tag("div", tag("table", tag("thead", head), tag("tbody", body)), class_="scroll versions"),
        )
    )


def _row(number: int, row: Row, view: DiffView) -> Markup:
    cells = (
        tag("td", str(number)),
        tag("td", row.old_place),
        tag("td", _marked([p for p in row.pieces if p.kind != "new"])),
        tag("td", row.new_place),
        tag("td", _marked([p for p in row.pieces if p.kind != "cut"])),
        tag("td", row.fate),
        tag("td", WEIGHT[row.weight].in_(view.tongue), class_=f"weight {row.weight.value}"),
        tag("td", *(tag("p", r) for r in row.reasons)),
    )
    return tag("tr", *cells)


def _marked(pieces: list[Piece]) -> Markup:
    names = {"cut": "del", "new": "ins"}
    return joined(tag(names[p.kind], p.text) if p.kind in names else text(p.text) for p in pieces)
