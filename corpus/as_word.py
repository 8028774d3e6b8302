"""A wording printed as a Word file: real automatic numbers, heading styles, header and footer; the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from corpus.dialect import Head
from corpus.numbers import LAYOUTS
from corpus.printed import Block, Run, Wording
from corpus.word_numbers import NumberingPart

_WHEN = datetime(2026, 1, 1)
_ZIP_WHEN = (2026, 1, 1, 0, 0, 0)
_FONTS = {"zh": ("Noto Sans CJK SC", "Noto Sans CJK SC"), "en": ("DejaVu Serif", "DejaVu Sans")}
_SIZES = {"zh": 10.5, "en": 10}


def word(wording: Wording) -> bytes:
    """The whole .docx file."""
    document = Document()
    _styles(document, wording.head)
    _furniture(document, wording.head)
    _front(document, wording.head)
    numbering = NumberingPart(document, LAYOUTS[wording.head.layout])
    for block in wording.blocks:
        _block(document, block, numbering, wording.head)
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = wording.head.title, "wordcheck corpus", ""
    properties.comments, properties.revision = "", 1
    properties.created = properties.modified = _WHEN
    packed = io.BytesIO()
    document.save(packed)
    return _fixed_times(packed.getvalue())


def _fixed_times(packed: bytes) -> bytes:
    again = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as before, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            info = zipfile.ZipInfo(name, _ZIP_WHEN)
            info.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(info, before.read(name))
    return again.getvalue()


def _styles(document: WordDocument, head: Head) -> None:
    body, heads = _FONTS[head.language]
    size = _SIZES[head.language]
    normal = document.styles["Normal"]
    _font(normal, body, size)
    normal.paragraph_format.space_after = Pt(5 if head.language == "zh" else 9)
    normal.paragraph_format.line_spacing = 1.25 if head.language == "zh" else 1.45
    for name, factor in (("Title", 1.7), ("Heading 1", 1.25), ("Heading 2", 1.08), ("Heading 3", 1.0)):
        style = document.styles[name]
        _font(style, heads, round(size * factor * 2) / 2)
        style.font.bold, style.font.italic, style.font.color.rgb = True, False, RGBColor(0, 0, 0)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(10), Pt(5)
        style.paragraph_format.keep_with_next = True
    for name in ("Title", "Heading 1") if head.layout == "articles" else ("Title",):
        document.styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    border = document.styles["Title"].element.find(".//" + qn("w:pBdr"))
    if border is not None:
        border.getparent().remove(border)
    for level in range(1, len(LAYOUTS[head.layout]) + 1):
        style = document.styles.add_style(f"Clause {level}", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.3)


def _font(style: object, name: str, size: float) -> None:
    style.font.name, style.font.size = name, Pt(size)  # type: ignore[attr-defined]
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()  # type: ignore[attr-defined]
    for attribute in list(fonts.attrib):
        if attribute.endswith("Theme"):
            del fonts.attrib[attribute]
    for attribute in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(attribute), name)


def _furniture(document: WordDocument, head: Head) -> None:
    """Header: insurer and title. Footer: page and pages."""
    section = document.sections[0]
    top = section.header.paragraphs[0]
    top.text = " · ".join(part for part in (head.insurer, head.title) if part)
    bottom = section.footer.paragraphs[0]
    words = ("第 ", " 页 共 ", " 页") if head.language == "zh" else ("Page ", " of ", "")
    bottom.add_run(words[0])
    _field(bottom, "PAGE")
    bottom.add_run(words[1])
    _field(bottom, "NUMPAGES")
    bottom.add_run(words[2])
    for paragraph in (top, bottom):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for run in paragraph.runs:
            run.font.size = Pt(8)


def _field(paragraph: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run, text, size, marks = (OxmlElement(name) for name in ("w:r", "w:t", "w:sz", "w:rPr"))
    size.set(qn("w:val"), "16")
    text.text = "1"
    marks.append(size)
    run.extend((marks, text))
    field.append(run)
    paragraph._p.append(field)


def _front(document: WordDocument, head: Head) -> None:
    document.add_paragraph(head.title, "Title")
    for line in (head.insurer, head.registration):
        if line:
            document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.CENTER
    if head.notice:
        cell = document.add_table(1, 1, "Table Grid").cell(0, 0)
        for at, line in enumerate(head.notice):
            paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
            paragraph.add_run(line).bold = True
        document.add_paragraph()


def _block(document: WordDocument, block: Block, numbering: NumberingPart, head: Head) -> None:
    match block.kind:
        case "heading":
            document.add_paragraph(block.text, f"Heading {block.level}")
        case "table":
            _table(document, block)
        case "numbered":
            _numbered(document, block, numbering)
        case "bullet":
            paragraph = document.add_paragraph(style="Normal")
            numbering.bullet(paragraph)
            _write(paragraph, block.runs)
        case _:
            style = f"Clause {block.level}" if block.level else "Normal"
            paragraph = document.add_paragraph(style=style)
            numbering.indent(paragraph, block.level, first_line=head.layout == "articles")
            _write(paragraph, block.runs)


def _numbered(document: WordDocument, block: Block, numbering: NumberingPart) -> None:
    heads_a_line = block.depth > 0
    style = f"Heading {block.depth}" if heads_a_line else f"Clause {block.level}"
    paragraph = document.add_paragraph(style=style)
    if block.automatic:
        numbering.number(paragraph, block.level, block.set_to, bold=heads_a_line or block.bold)
    else:
        numbering.indent(paragraph, block.level, first_line=False)
        paragraph.add_run(block.label + block.gap).bold = heads_a_line or block.bold
    if block.title:
        paragraph.add_run(block.title).bold = True
        if block.runs:
            paragraph.add_run(" ")
    _write(paragraph, block.runs)


def _table(document: WordDocument, block: Block) -> None:
    table = document.add_table(len(block.rows), len(block.rows[0]), "Table Grid")
    for row, cells in enumerate(block.rows):
        for column, runs in enumerate(cells):
            paragraph = table.cell(row, column).paragraphs[0]
            _write(paragraph, tuple(Run(run.text, run.bold or row == 0) for run in runs))
    document.add_paragraph()


def _write(paragraph: Paragraph, runs: tuple[Run, ...]) -> None:
    for run in runs:
        written = paragraph.add_run(run.text)
        if run.bold:
            written.bold = True
