"""Every quote of a report is found again in the original, at the place that the report names, in every format."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings, strategies as st
from lxml import etree

import wordcheck
from tests.reading import docx_builder, pdf_drawing
from wordcheck.engine.identity import squeezed
from wordcheck.model.findings import Evidence
from wordcheck.model.manuscript import Manuscript, PageOrigin, WordOrigin
from wordcheck.model.report import Report
from wordcheck.model.span import Span
from wordcheck.reporting.locate import source_position

CORPUS = Path(__file__).parents[2] / "corpus"
FILES = sorted(p for p in CORPUS.glob("*/*/faulty.*") if p.suffix in {".docx", ".pdf", ".md"})
RULES = wordcheck.load_packs()
W = f"{{{docx_builder.W}}}"
CLAUSES = (
    "下列原因造成的损失，保险人不负责赔偿，包括但不限于战争、敌对行动。",
    "被保险人应当及时按照第九十九条的约定提供全部材料。",
    "保险人收到赔偿请求后，应当在六十日内作出核定。",
    "投保人违反任何一项义务的，保险人有权拒绝承担一切责任等。",
    "保险费为人民币１２，０００元（大写：壹万叁仟元整）。",
    "甲𠮷&乙<丙>的损失包括但不限于*直接*损失。",
)
CELLS = ("保险费", "包括但不限于其他费用", "第九十九条")


def quoted(report: Report) -> Iterator[Evidence]:
    """All words on which the results of a report rest."""
    for finding in report.findings:
        yield from (finding.anchor, *finding.related)
    for verdict in report.verdicts:
        yield from verdict.evidence
        yield from (e for element in verdict.elements for e in element.evidence)


def in_source(data: bytes, manuscript: Manuscript, span: Span) -> str:
    """The words between the line and column of the first and the last character, without marks."""
    place = source_position(manuscript, span)
    if place is None:
        return ""
    lines = re.split(r"\r\n|\r|\n", data.decode("utf-8"))[place.line - 1 : place.end_line]
    lines[-1] = lines[-1][: place.end_column - 1]
    lines[0] = lines[0][place.column - 1 :]
    words = "\n".join(lines)
    if manuscript.format == "html":
        return html.unescape(re.sub(r"<[^<>]*>", "", words))
    return html.unescape(words) if manuscript.format == "markdown" else words


def in_word(data: bytes, manuscript: Manuscript, span: Span) -> str:
    """The words of the runs to which the characters are traced."""
    made = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for i in manuscript.blocks_in(span):
            block = manuscript.blocks[i]
            for segment in block.segments:
                start, end = max(span.start - block.start, segment.start), min(span.end - block.start, segment.end)
                if start >= end or not isinstance(origin := segment.origin, WordOrigin):
                    continue
                paragraphs = etree.fromstring(package.read(origin.part)).iter(f"{W}p")
                runs = next(p for n, p in enumerate(paragraphs) if n == origin.paragraph).iter(f"{W}r")
                run = next(r for n, r in enumerate(runs) if n == origin.run)
                words = "".join(t.text or "" if t.tag == f"{W}t" else " " for t in run if t.tag != f"{W}rPr")
                first = origin.offset + start - segment.start
                made.append(words[first : first + end - start])
    return "".join(made)


def in_pages(data: bytes, manuscript: Manuscript, span: Span) -> str:
    """The words that are printed in the boxes, as PDFium reads them."""
    made = []
    document = pdfium.PdfDocument(data)
    for origin in manuscript.places(span).origins:
        assert isinstance(origin, PageOrigin)
        page, box = document[origin.page - 1], origin.box
        height = page.get_height()
        made.append(page.get_textpage().get_text_bounded(box.x0, height - box.bottom, box.x1, height - box.top))
    return "".join(made)


def checked(data: bytes, name: str) -> int:
    """Checks a file and looks every quote up; gives how many there were."""
    report = wordcheck.check(data, RULES, name=name, as_of="2026-11-01")
    manuscript = report.manuscript
    assert manuscript is not None
    find = {"docx": in_word, "pdf": in_pages}.get(manuscript.format, in_source)
    looked = set()
    for evidence in quoted(report):
        span = evidence.span
        assert span.of(manuscript.text).split() == evidence.quote.split()
        if not squeezed(evidence.quote) or span in looked:
            continue
        looked.add(span)
        assert squeezed(evidence.quote) in squeezed(find(data, manuscript, span)), (name, evidence)
    return len(looked)


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}{p.suffix}")
def test_quotes_of_whole_wordings_stand_where_the_report_says(path: Path) -> None:
    assert checked(path.read_bytes(), path.name)


def as_text(clauses: list[str], ends: str) -> bytes:
    return ends.join(["网络安全保险条款", *clauses, "、".join(CELLS), ""]).encode()


def as_markdown(clauses: list[str], ends: str) -> bytes:
    rows = ["| " + " | ".join(CELLS) + " |", "| --- | --- | --- |", "| " + " | ".join(CELLS) + " |"]
    bold = [c.replace("保险人", "**保险人**", 1).replace("<", "&lt;") for c in clauses]
    return (ends * 2).join(["# 网络安全保险条款", *bold, ends.join(rows), ""]).encode()


def as_html(clauses: list[str], ends: str) -> bytes:
    lines = [f"<p>{html.escape(c).replace('保险人', '<b>保险人</b>', 1)}</p>" for c in clauses]
    row = "<tr>" + "".join(f"<td>{c}</td>" for c in CELLS) + "</tr>"
    body = ends.join(["<h1>网络安全保险条款</h1>", *lines, f"<table>{row}{row}</table>"])
    return f"<!doctype html><html><head><meta charset='utf-8'></head><body>{ends}{body}</body></html>".encode()


def as_word(clauses: list[str], ends: str) -> bytes:
    half = len(ends) * 5
    made = [
        docx_builder.p(docx_builder.r(html.escape(c[:half])), docx_builder.r(html.escape(c[half:]), "<w:b/>"))
        for c in clauses
    ]
    body = docx_builder.p("网络安全保险条款") + "".join(made) + docx_builder.table(CELLS, CELLS)
    return docx_builder.Docx(body).bytes()


def as_pages(clauses: list[str], ends: str) -> bytes:
    wide = 30 + len(ends)
    printed = [c.replace("𠮷", "吉")[i : i + wide] for c in clauses for i in range(0, len(c), wide)]
    return pdf_drawing.pdf(
        *(
            lambda canvas, part=printed[i : i + 6]: pdf_drawing.lines(canvas, 72, 80, part, pdf_drawing.ZH)
            for i in range(0, len(printed), 6)
        )
    )


@pytest.mark.parametrize(
    ("name", "make"),
    [("w.txt", as_text), ("w.md", as_markdown), ("w.html", as_html), ("w.docx", as_word), ("w.pdf", as_pages)],
)
@settings(max_examples=8, deadline=None)
@given(clauses=st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=8), ends=st.sampled_from(("\n", "\r\n")))
def test_quotes_of_generated_wordings_stand_where_the_report_says(
    name: str, make: object, clauses: list[str], ends: str
) -> None:
    numbered = [f"第{'一二三四五六七八'[n]}条 {text}" for n, text in enumerate(clauses)]
    assert callable(make)
    checked(make(numbered, ends), name)
    assert checked(make([f"第一条 {c}" for c in CLAUSES], ends), name)
