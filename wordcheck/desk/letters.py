"""Letters of objection (审核意见 with its list of problems, 问题清单) as Word files, from what was accepted.

A letter is a Word template in which `{{company}}` and the like are replaced, and the paragraph `{{objections}}` becomes the
table of objections. Whoever wants a letterhead changes the template (`wordcheck desk --write-template FILE`).
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from msgspec import Struct

from wordcheck.contents import bytes_of
from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.word_files import W, fill, settled, words_of
from wordcheck.reporting.word_tables import add_table

OBJECTIONS = "{{objections}}"
_PLACEHOLDER = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")
FIELDS = (
    "title",
    "company",
    "product",
    "key",
    "registration",
    "date",
    "answer_by",
    "count",
    "opening",
    "closing",
    "by",
)
"""What a template may name, besides the objections."""
_TITLE = Said("关于《{product}》的审核意见", "Objections to “{product}”")
_OPENING = Said(
    "你公司报送的《{product}》（报送编号：{key}）经审核，发现下列 {count} 项问题，请逐项说明或修改。",
    "We have reviewed your filing {key}, “{product}”, and raise the objections listed below ({count}). Please answer each of them.",
)
_CLOSING = Said("请于 {answer_by} 前书面回复，并提交修改后的条款及修改前后对比表。",
                "Please answer in writing by {answer_by}, with the amended wording and a comparison of both versions.")  # fmt: skip
_NO_DAY = Said("请书面回复，并提交修改后的条款及修改前后对比表。",
               "Please answer in writing, with the amended wording and a comparison of both versions.")  # fmt: skip
_HEADS = (
    Said("序号", "No."), Said("条款位置", "Where"), Said("原文", "Words"), Said("存在的问题", "Objection"),
    Said("依据", "Source"), Said("修改要求", "Request"),
)  # fmt: skip
_WIDTHS = (1.1, 2.4, 4.2, 4.2, 3.0, 2.9)
"""Centimetres of the columns."""
_MISSING = Said("（条款中没有）", "(not in the wording)")
_LIST = Said("问题清单", "Objections")
_SIGNED = Said("审核人：{{by}}", "Reviewer: {{by}}")


class Objection(Struct, frozen=True):
    """One objection, in words."""

    where: str
    quote: str
    """Empty where something is missing."""
    problem: str
    source: str
    request: str


def letter(
    objections: Sequence[Objection], facts: Mapping[str, str], tongue: Tongue, template: Path | None = None
) -> bytes:
    """The letter. Raises UsageError where there is nothing to object to, or the template cannot be used."""
    if not objections:
        raise UsageError("没有已采纳的发现，无法出具审核意见", "nothing was accepted, so there is nothing to object to")
    document = _opened(template, tongue)
    values = {name: facts.get(name, "") for name in FIELDS} | {"count": str(len(objections))}
    said = {**values, "product": values["product"] or values["key"]}
    values["title"] = _TITLE.in_(tongue).format(**said)
    values["opening"] = _OPENING.in_(tongue).format(**said)
    values["closing"] = (_CLOSING if values["answer_by"] else _NO_DAY).in_(tongue).format(**said)
    place = None
    for paragraph in _paragraphs(document):
        alone = _PLACEHOLDER.fullmatch(words_of(paragraph).strip())
        if alone is not None and alone[1] == "objections":
            place = paragraph
        else:
            _fill(paragraph, values)
    if place is None:
        raise _without_objections()
    _insert(document, place, objections, tongue)
    return settled(document, changed_by="wordcheck")


def template_bytes(tongue: Tongue) -> bytes:
    """The template that is used where none is given."""
    return settled(_usual(tongue), changed_by="wordcheck")


def _opened(template: Path | None, tongue: Tongue) -> Any:
    if template is None:
        return _usual(tongue)
    from docx import Document

    try:
        return Document(io.BytesIO(bytes_of(template)))
    except Exception as error:  # python-docx raises whatever its parsers raise on a broken file
        raise UsageError(f"模板 {template} 无法使用：{error}", f"cannot use the template {template}: {error}") from None


def _usual(tongue: Tongue) -> Any:
    from docx import Document
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.6)
    for name, size in (("Normal", 10.5), ("Title", 16), ("Heading 1", 12)):
        style = document.styles[name]
        style.font.name, style.font.size = "Arial", Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(qn("w:eastAsia"), "SimSun" if name == "Normal" else "SimHei")
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        fonts.set(qn("w:hAnsi"), "Arial")
    document.add_paragraph("{{title}}", style="Title").alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph("{{company}}" + ("：" if tongue == "zh" else ""))
    document.add_paragraph("{{opening}}")
    document.add_heading(_LIST.in_(tongue), level=1)
    document.add_paragraph(OBJECTIONS)
    document.add_paragraph("{{closing}}")
    for words in (_SIGNED.in_(tongue), "{{date}}"):
        document.add_paragraph(words).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return document


def _paragraphs(document: Any) -> list[Any]:
    """All paragraphs of the body, of headers and of footers, those in their tables and text boxes too."""
    stories = [r.target_part.element for r in document.part.rels.values() if r.reltype.endswith(("/header", "/footer"))]
    return [p for root in (document.element.body, *stories) for p in root.iter(f"{W}p")]


def _fill(paragraph: Any, values: Mapping[str, str]) -> None:
    def value(found: re.Match[str]) -> str:
        if found[1] == "objections":
            raise _without_objections()
        if found[1] not in values:
            known = ", ".join(f"{{{{{name}}}}}" for name in (*FIELDS, "objections"))
            raise UsageError(
                f"模板中的占位符 {found[0]} 无法填写；可用：{known}",
                f"the template asks for {found[0]}, which is unknown; there are {known}",
            )
        return values[found[1]]

    fill(paragraph, _PLACEHOLDER, value)


def _without_objections() -> UsageError:
    return UsageError(f"模板中没有单独成段的 {OBJECTIONS}", f"the template has no paragraph {OBJECTIONS}")


def _insert(document: Any, place: Any, objections: Sequence[Objection], tongue: Tongue) -> None:
    from docx.shared import Pt

    rows = [
        (str(number), o.where, o.quote or _MISSING.in_(tongue), o.problem, o.source, o.request)
        for number, o in enumerate(objections, 1)
    ]
    table = add_table(document, [head.in_(tongue) for head in _HEADS], _WIDTHS, rows)
    for cell in (cell for row in table.rows for cell in row.cells):
        for run in cell.paragraphs[0].runs:
            run.font.size = Pt(9)
    place.addprevious(deepcopy(table._tbl))
    table._tbl.getparent().remove(table._tbl)
    fill(place, _PLACEHOLDER, lambda _: "")
