"""Many rows, lists within lists, glossaries of thousands of terms, tags that nobody ended: time by length, and no crash."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from wordcheck import api
from wordcheck.reading.html import read

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_MOST_SECONDS = 15.0
"""Of processor time; each takes one to three where nothing grows with the square of the length, and a minute or more where something does."""


def page(body: str) -> bytes:
    """An HTML page of a Chinese wording that holds `body`."""
    return f"<!doctype html><html><body><h1>网络安全保险条款</h1><p>第一条 保险责任</p>{body}</body></html>".encode()


def word(body: str) -> bytes:
    """A Word file of a Chinese wording that holds `body`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _RELS)
        head = paragraph("网络安全保险条款") + paragraph("第一条 保险责任")
        package.writestr("word/document.xml", f'<w:document xmlns:w="{_W}"><w:body>{head}{body}</w:body></w:document>')
    return out.getvalue()


def paragraph(words: str) -> str:
    """A paragraph of a Word file."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def _row(i: int) -> str:
    return f"<w:tr><w:tc>{paragraph(f'项目{i}')}</w:tc><w:tc>{paragraph(f'人民币{i}元')}</w:tc></w:tr>"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("terms.html", page("<dl>" + "".join(f"<dt>术语{i}<dd>是指事项{i}。" for i in range(2500)) + "</dl>")),
        ("columns.html", page("<table><tr>" + "<td>保</td>" * 8000 + "</tr></table>")),
        ("rows.docx", word("<w:tbl>" + "".join(map(_row, range(5000))) + "</w:tbl>")),
        ("items.docx", word("".join(paragraph(f"（{i}）损失") for i in range(12000)))),
    ],
    ids=["terms", "columns", "rows", "items"],
)
def test_ten_thousand_of_a_kind_take_time_by_their_number(name: str, data: bytes) -> None:
    rules = api.load_packs(["core"])
    start = time.process_time()
    api.check(data, rules, name=name)
    assert time.process_time() - start < _MOST_SECONDS


@pytest.mark.parametrize("lists", ["<ol><li>项", "<ul><li>项", "<ol><li>项</li>"])
def test_lists_in_lists_without_end_are_read(lists: str) -> None:
    report = api.check(page(lists * 1500), api.load_packs(["core"]), name="deep.html")
    assert report.wordings[0].text.count("项") == 1500


@pytest.mark.parametrize("sign", ["<%", "<?", "<% ?>", "<? %>"])
def test_code_that_nobody_ended_is_looked_for_once(sign: str) -> None:
    start = time.process_time()
    manuscript = read(page("<p>第二条 赔偿</p>" + sign * 150_000), "a.html")
    assert "第二条 赔偿" in manuscript.text
    assert time.process_time() - start < _MOST_SECONDS


def test_code_that_was_ended_is_no_wording_whatever_stands_unended_before_it() -> None:
    text = read(page("<p>一 <% 二 <?php 三 ?> 四</p><p>五 <%= 六 %> 七</p>"), "a.html").text
    assert "三" not in text
    assert "六" not in text
    assert "七" in text


def test_cells_that_span_a_million_places_take_no_memory() -> None:
    import tracemalloc

    cells = '<td rowspan="1000" colspan="1000">保</td>' * 20
    tracemalloc.start()
    manuscript = read(page(f"<table>{f'<tr>{cells}</tr>' * 5}</table>"), "a.html")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert sum(b.cell is not None for b in manuscript.blocks) == 100
    assert peak < 150_000_000


def test_two_wordings_of_one_file_that_say_the_same_have_findings_of_their_own() -> None:
    """Else a decision about the one would be taken for one about the other, and code scanning show one of the two."""
    one = "# {}\n\n第一条 保险责任\n\n因火灾造成的损失，保险人按照第九十九条的约定负责赔偿。\n\n第二条 赔偿处理\n\n保险人及时核定。\n\n"
    text = one.format("企业财产保险条款") + one.format("附加盗窃保险条款")
    report = api.check(text.encode(), api.load_packs(["core"]), name="two.md")
    assert len(report.wordings) == 2
    prints = [f.fingerprint for f in report.findings]
    assert len(prints) > 1
    assert len(set(prints)) == len(prints)
