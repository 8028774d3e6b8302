"""The pages of the file as pictures, the words of findings marked on them and the findings beside each page."""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.model.page_images import PageImage
from wordcheck.model.report import Report
from wordcheck.model.said import Said
from wordcheck.reporting.html.markup import Markup, both, joined, tag
from wordcheck.reporting.html.notes import note
from wordcheck.reporting.html.originals import clause_id, not_drawn, page_picture, unread_on
from wordcheck.reporting.html.regions import Area, areas, lines, words_of
from wordcheck.reporting.html.typeset import Numbered
from wordcheck.reporting.locate import locate


def paged(report: Report, numbered: Sequence[Numbered], document: str, images: Sequence[PageImage]) -> Markup:
    """Every page with its findings; first what stands on no page (something is missing, a page could not be drawn)."""
    assert report.manuscript is not None
    pages = {i.number for i in images}
    beside: dict[int, list[Numbered]] = {}
    drawn: dict[int, list[Markup]] = {}
    for key, finding in numbered:
        place = locate(report, finding.anchor, finding.wording)
        printed = [a for a in lines(report.manuscript, (finding.anchor.span,)) if a.page in pages]
        number = printed[0].page if printed else place.page if place and place.page in pages else 0
        beside.setdefault(number or 0, []).append((key, finding))
        for area in printed:
            drawn.setdefault(area.page, []).append(_box(area, f"mark {finding.severity.value}", key))
    nowhere: list[Markup] = []
    for wording in report.wordings:
        for clause in wording.clauses:
            name = clause_id(document, wording.index, clause.id)
            first = next((a for a in areas(report.manuscript, words_of(clause)[:1]) if a.page in pages), None)
            if first is not None:
                drawn.setdefault(first.page, []).append(tag("g", _box(first, "place"), id=name))
            else:
                # A clause without a printed line still needs a place for links to lead to.
                nowhere.append(tag("a", id=name))
    rows = (
        [_row(tag("p", both(Said("不在所示的页上", "on no page that is shown"))), beside[0], report)]
        if beside.get(0)
        else []
    )
    rows += [
        _row(
            page_picture(i, drawn.get(i.number, ()), unread_on(report.manuscript, i)), beside.get(i.number, ()), report
        )
        for i in images
    ]
    return tag("div", *nowhere, *rows, not_drawn(report.manuscript, images), class_="wording paged")


def _row(page: Markup, findings: Sequence[Numbered], report: Report) -> Markup:
    notes = joined(note(key, finding, report) for key, finding in findings)
    return tag("div", tag("div", page, class_="words"), tag("aside", notes, class_="margin"), class_="row")


def _box(area: Area, look: str, key: str | None = None) -> Markup:
    return tag(
        "rect", x=f"{area.x0 - 1:.1f}", y=f"{area.top - 1:.1f}", width=f"{area.x1 - area.x0 + 2:.1f}",
        height=f"{area.bottom - area.top + 2:.1f}", class_=look, data_f=key,
    )  # fmt: skip
