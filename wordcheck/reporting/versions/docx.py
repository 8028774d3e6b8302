"""The comparison table (修改前后对比表) as a Word file, in the columns that a filing asks for; words marked as they changed."""

from __future__ import annotations

from typing import Any

from wordcheck.languages.width import printable
from wordcheck.model.comparison import Piece, VersionDiff, Weight
from wordcheck.reporting.versions import DiffView
from wordcheck.reporting.versions._rows import WEIGHT, Row, alone, rows, summary
from wordcheck.reporting.versions._tables import NOT_COMPARED, TITLE, heads
from wordcheck.reporting.word_files import settled
from wordcheck.reporting.words import parted, titled

SUFFIX = ".docx"
_WIDTHS = (1.0, 2.4, 7.2, 2.4, 7.2, 1.6, 1.4, 3.2)
"""Centimetres of the columns, on A4 turned sideways."""
_GONE, _CAME = "A4161A", "1D4E89"


def render(diff: VersionDiff, view: DiffView) -> bytes:
    """The Word file; the same comparison gives the same bytes."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(1.6)
    _font(document.styles["Normal"], Pt(9))
    tongue = view.tongue
    document.add_heading(TITLE.in_(tongue), level=1)
    document.add_paragraph(printable(f"{diff.old_path} → {diff.new_path}"))
    document.add_paragraph(summary(diff, tongue))
    for line in alone(diff, tongue):
        document.add_paragraph(printable(line))
    for comparison in diff.comparisons:
        found = list(rows(comparison, tongue, Weight.FORM))
        if found:
            document.add_heading(printable(comparison.new.title or "·"), level=2)
            _table(document, found, view)
    said = parted((s.in_(tongue) for s in diff.not_compared), tongue)
    document.add_paragraph(f"{titled(NOT_COMPARED.in_(tongue), tongue)}{printable(said)}")
    return settled(document, title="")


def _font(style: Any, size: Any) -> None:
    from docx.oxml.ns import qn

    style.font.name, style.font.size = "Arial", size
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "SimSun")


def _table(document: Any, found: list[Row], view: DiffView) -> None:
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    table = document.add_table(rows=1, cols=len(_WIDTHS))
    table.style, table.autofit = "Table Grid", False
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, words in zip(head.cells, heads(view.tongue), strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    for number, row in enumerate(found, start=1):
        cells = table.add_row().cells
        weight = WEIGHT[row.weight].in_(view.tongue)
        plain = {0: str(number), 1: row.old_place, 3: row.new_place, 5: row.fate, 6: weight, 7: "\n".join(row.reasons)}
        for column, words in plain.items():
            cells[column].paragraphs[0].add_run("\n".join(map(printable, words.split("\n"))))
        _marked(cells[2].paragraphs[0], [p for p in row.pieces if p.kind != "new"])
        _marked(cells[4].paragraphs[0], [p for p in row.pieces if p.kind != "cut"])
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _marked(paragraph: Any, pieces: list[Piece]) -> None:
    from docx.shared import RGBColor

    for piece in pieces:
        run = paragraph.add_run(printable(piece.text))
        if piece.kind == "cut":
            run.font.strike, run.font.color.rgb = True, RGBColor.from_string(_GONE)
        elif piece.kind == "new":
            run.font.underline, run.font.color.rgb = True, RGBColor.from_string(_CAME)
