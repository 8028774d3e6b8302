"""Wide tables in Word files: an A4 page turned sideways, a head that repeats, words marked as they differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from wordcheck.languages.width import printable
from wordcheck.model.comparison import Piece
from wordcheck.reporting.word_files import W

GONE, CAME = "A4161A", "1D4E89"
"""Colours of words that went and came."""
Cell = str | Sequence[Piece]
"""Plain words, or words some of which are marked."""


def landscape() -> Any:
    """An empty document for wide tables."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(1.6)
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = "Arial", Pt(9)
    properties = style.element.get_or_add_rPr()
    properties.get_or_add_rFonts().set(qn("w:eastAsia"), "SimSun")
    # Else a machine without that font sets Chinese punctuation as Japanese or Taiwanese type does.
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    language.set(qn("w:eastAsia"), "zh-CN")
    properties.append(language)
    return document


def add_table(document: Any, heads: Sequence[str], widths: Sequence[float], rows: Iterable[Sequence[Cell]]) -> Any:
    """A table of python-docx with a column for each of `heads`, `widths` in centimetres, and room above and below the words.

    It has lines where the document has the style for them.
    """
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    table = document.add_table(rows=1, cols=len(widths))
    if "Table Grid" in [s.name for s in document.styles]:
        table.style = "Table Grid"
    table.autofit = False
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, words in zip(head.cells, heads, strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    for row in rows:
        made = table.add_row()
        # A clause stands on one page where it can, so that both of its versions are seen together.
        made._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, content in zip(made.cells, row, strict=True):
            _fill(cell.paragraphs[0], content)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
    for paragraph in table._tbl.iter(f"{W}p"):
        _room(paragraph)
    return table


def _room(paragraph: Any) -> None:
    """Two points above and below: the upper parts of Chinese characters else meet the rule of their row."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:before"), "40")
    spacing.set(qn("w:after"), "40")
    paragraph.get_or_add_pPr().append(spacing)


def _fill(paragraph: Any, content: Cell) -> None:
    from docx.shared import RGBColor

    if isinstance(content, str):
        paragraph.add_run("\n".join(map(printable, content.split("\n"))))
        return
    for piece in content:
        run = paragraph.add_run(printable(piece.text))
        if piece.kind == "cut":
            run.font.strike, run.font.color.rgb = True, RGBColor.from_string(GONE)
        elif piece.kind == "new":
            run.font.underline, run.font.color.rgb = True, RGBColor.from_string(CAME)
