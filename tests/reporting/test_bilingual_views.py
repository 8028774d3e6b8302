"""Two language versions on paper and on the page: every clause of both, what does not agree marked in its place."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import wordcheck
from wordcheck.app.cli import main
from wordcheck.model.bilingual import Bilingual
from wordcheck.reporting.bilingual._beside import beside, words
from wordcheck.reporting.comparisons import ComparisonView, formats, render

ZH = """# 数据安全保险条款

## 责任免除

第一条 下列损失，保险人不负责赔偿：

（一）投保人的故意行为；

（二）战争、军事行动；

（三）核辐射、核污染。

## 义务

第二条 被保险人应当在七十二小时内通知保险人，并提供有关的文件和资料。

第三条 本合同争议由双方协商解决。
"""
EN = """# Data Security Insurance Wording

## Exclusions

1. The insurer shall not be liable for the following losses:

(1) wilful acts of the policyholder;

(2) nuclear radiation or nuclear contamination.

## Duties

2. The insured may notify the insurer within 48 hours and provide the relevant documents and information.

3. Disputes under this contract shall be settled by negotiation of the parties.
"""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("pair")
    (folder / "zh.md").write_text(ZH, "utf-8")
    (folder / "en.md").write_text(EN, "utf-8")
    return folder / "zh.md", folder / "en.md"


@pytest.fixture(scope="module")
def found(files: tuple[Path, Path]) -> Bilingual:
    return wordcheck.bilingual(wordcheck.read(files[0]), wordcheck.read(files[1]))


def test_every_clause_of_both_versions_stands_once_and_in_order(found: Bilingual) -> None:
    rows = list(beside(found))
    assert [r.first for r in rows if r.first] == [c.id for c in found.first.clauses]
    assert [r.second for r in rows if r.second] == [c.id for c in found.second.clauses]
    assert sum(len(r.mismatches) for r in rows) == len(found.mismatches)


def test_what_one_version_lacks_stands_between_its_neighbours(found: Bilingual) -> None:
    rows = list(beside(found))
    (at,) = [n for n, r in enumerate(rows) if any(m.kind == "missing" for m in r.mismatches)]
    assert "战争" in words(found.first, rows[at].first)
    assert rows[at].second is None
    assert "wilful" in words(found.second, rows[at - 1].second)
    assert "nuclear" in words(found.second, rows[at + 1].second)


def test_the_page_marks_the_words_in_their_clause_and_leads_there_from_the_list(found: Bilingual) -> None:
    page = render(found, "html", ComparisonView()).decode()
    assert '<mark class="warning">48 hours</mark>' in page
    assert '<mark class="warning">七十二小时</mark>' in page
    row = page.index("48 hours</mark>")
    anchor = page[:row].rsplit('<tr id="', 1)[1].split('"')[0]
    assert f'href="#{anchor}"' in page
    assert 'lang="en"' in page


def test_word_and_excel_hold_all_clauses_and_nothing_is_struck_through(found: Bilingual) -> None:
    from docx import Document
    from openpyxl import load_workbook

    document = Document(io.BytesIO(render(found, "docx", ComparisonView())))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    text = "\n".join(c.text for c in cells)
    sheet = load_workbook(io.BytesIO(render(found, "xlsx", ComparisonView()))).worksheets[1]
    beside_ = "\n".join(str(c.value) for row in sheet for c in row)
    for clause in (*ZH.split("\n"), *EN.split("\n")):
        last = clause.rsplit("）", 1)[-1].rsplit(") ", 1)[-1].split(" ", 1)[-1].strip()
        if last and not clause.startswith("# "):
            assert last in text, last
            assert last in beside_, last
    runs = [r for c in cells for p in c.paragraphs for r in p.runs]
    assert not any(r.font.strike for r in runs)
    assert any(r.font.underline and r.text.strip() == "48 hours" for r in runs)


def test_the_command_writes_every_format_and_the_same_bytes_twice(files: tuple[Path, Path], tmp_path: Path) -> None:
    made = []
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        paths = [tmp_path / folder / f"a.{name}" for name in ("html", "docx", "xlsx", "json", "txt")]
        done = CliRunner().invoke(main, ["bilingual", *map(str, files), *(str(x) for p in paths for x in ("-o", p))])
        assert done.exit_code == 1, done.output
        made.append([p.read_bytes() for p in paths])
    assert made[0] == made[1]
    assert len(made[0]) == len(formats("bilingual"))
    assert {m["kind"] for m in json.loads(made[0][3])["mismatches"]} >= {"missing", "figure"}


def test_words_of_a_wording_are_no_markup(files: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text(EN.replace("Disputes", "<script>alert(1)</script> Disputes"), "utf-8")
    out = tmp_path / "a.html"
    CliRunner().invoke(main, ["bilingual", str(files[0]), str(tmp_path / "x.md"), "-o", str(out)])
    assert "<script>alert" not in out.read_text("utf-8")
