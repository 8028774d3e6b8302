"""Tables from templates: every row there, the template's own look kept, nothing that runs, one sentence where it is wrong."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

import wordcheck
from wordcheck.app.cli import main
from wordcheck.model.errors import UsageError
from wordcheck.model.report import Run
from wordcheck.reporting.templates import Filling, fill, template
from wordcheck.reporting.templates.values import of_report

CORPUS = Path(__file__).parents[2] / "corpus"
FAULTY, CLEAN = CORPUS / "zh/cyber-enterprise/faulty.md", CORPUS / "zh/cyber-enterprise/clean.md"
ROWS = [{"name": "一"}, {"name": "=SUM(A1)\n两行"}, {"name": "三"}]
FILLING = Filling({"title": "题名", "n": 7}, {"item": ROWS}, {"item": ["name"]})


@pytest.fixture(scope="module")
def run() -> Run:
    return wordcheck.check_all([FAULTY], as_of="2026-11-01")


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def book(made: bytes) -> Workbook:
    return load_workbook(io.BytesIO(made))


def words(made: bytes) -> str:
    document = Document(io.BytesIO(made))
    cells = [c.text for t in document.tables for r in t.rows for c in r.cells]
    return "\n".join([p.text for p in document.paragraphs] + cells)


@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_the_self_review_table_has_every_requirement(run: Run, suffix: str) -> None:
    report = run.reports[0]
    made = fill(template("self-review", suffix), suffix, of_report(run, report, "zh"))
    if suffix == ".xlsx":
        told = "\n".join(str(c.value) for s in book(made) for row in s for c in row if c.value is not None)
    else:
        told = words(made)
    assert all(v.rule.code in told and v.rule.title.zh in told for v in report.verdicts)
    assert "{{" not in told
    assert report.manuscript is not None
    assert report.manuscript.sha256 in told
    assert fill(template("self-review", suffix), suffix, of_report(run, report, "zh")) == made


def test_an_excel_row_is_repeated_with_its_look_and_what_stands_below_moves() -> None:
    made = Workbook()
    sheet = made.active
    sheet["A1"], sheet["A2"], sheet["A3"], sheet["B3"] = "{{title}} ({{n}})", "{{n}}", "{{ item.name }}", "=1+1"
    sheet["A3"].font = Font(bold=True)
    sheet["A5"] = "签字"
    sheet.merge_cells("A5:B5")
    sheet.auto_filter.ref = "A2:B3"
    target = io.BytesIO()
    made.save(target)
    (filled,) = book(fill(target.getvalue(), ".xlsx", FILLING)).worksheets
    assert [filled[f"A{r}"].value for r in range(1, 6)] == ["题名 (7)", 7, "一", "=SUM(A1)\n两行", "三"]
    assert filled["A4"].data_type == "s"
    assert filled["A4"].quotePrefix
    assert all(filled[f"A{r}"].font.bold for r in (3, 4, 5))
    assert filled["A7"].value == "签字"
    assert [str(m) for m in filled.merged_cells.ranges] == ["A7:B7"]
    assert filled.auto_filter.ref == "A2:B5"


def test_a_word_placeholder_cut_into_runs_is_filled_and_other_parts_stay() -> None:
    document = Document()
    paragraph = document.add_paragraph()
    for piece in ("名称：{{ti", "tle", "}}（{{n}}）"):
        paragraph.add_run(piece)
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(1, 0).text, table.cell(1, 1).text = "项", "{{item.name}}", "固定"
    document.sections[0].footer.paragraphs[0].text = "{{title}}"
    target = io.BytesIO()
    document.save(target)
    made = fill(target.getvalue(), ".docx", FILLING)
    filled = Document(io.BytesIO(made))
    assert filled.paragraphs[0].text == "名称：题名（7）"
    assert [[c.text for c in r.cells] for r in filled.tables[0].rows][1:] == [
        ["一", "固定"], ["=SUM(A1)\n两行", "固定"], ["三", "固定"],
    ]  # fmt: skip
    assert filled.sections[0].footer.paragraphs[0].text == "题名"
    with zipfile.ZipFile(target) as old, zipfile.ZipFile(io.BytesIO(made)) as new:
        assert old.namelist() == new.namelist()
        assert old.read("word/styles.xml") == new.read("word/styles.xml")


def test_an_empty_list_leaves_an_empty_row() -> None:
    none = Filling({}, {"item": []}, {"item": ["name"]})
    made = Workbook()
    made.active["A1"] = "{{item.name}}"
    target = io.BytesIO()
    made.save(target)
    assert not book(fill(target.getvalue(), ".xlsx", none)).active["A1"].value


@pytest.mark.parametrize("placeholder", ["{{titel}}", "{{item.nane}}"])
def test_an_unknown_placeholder_is_named_with_those_that_are_known(placeholder: str) -> None:
    made = Workbook()
    made.active["A1"] = placeholder
    target = io.BytesIO()
    made.save(target)
    with pytest.raises(UsageError, match=r"item\.name"):
        fill(target.getvalue(), ".xlsx", FILLING)


@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_a_broken_template_is_one_sentence(suffix: str) -> None:
    with pytest.raises(UsageError, match="usable"):
        fill(b"PK\x03\x04 nothing", suffix, FILLING)


def test_matrix_on_the_command_line(tmp_path: Path) -> None:
    own = tmp_path / "own.xlsx"
    assert call("matrix", "--save-template", own, "--ui-lang", "en").exit_code == 0
    changed = load_workbook(own)
    changed.active["A1"] = "本公司自查表"
    changed.save(own)
    out = tmp_path / "out.xlsx"
    done = call("matrix", FAULTY, "--template", own, "-o", out, "--as-of", "2026-11-01")
    assert done.exit_code == 0, done.output
    assert load_workbook(out).active["A1"].value == "本公司自查表"
    assert call("matrix", FAULTY, "--template", own, "-o", tmp_path / "out.docx").exit_code == 2
    assert call("matrix", FAULTY, "--template", "nothing", "-o", out).exit_code == 2
    assert call("matrix", "missing.md", "-o", out).exit_code == 2


def test_the_comparison_table_takes_a_template(tmp_path: Path) -> None:
    out = tmp_path / "table.docx"
    done = call("diff", CLEAN, FAULTY, "--template", "comparison", "-o", out)
    assert done.exit_code == 0, done.output
    told = words(out.read_bytes())
    assert "修改前" in told
    assert "{{" not in told
    assert "己经" in told


def test_a_word_placeholder_keeps_its_type_and_a_text_box_its_words() -> None:
    document = Document()
    paragraph = document.add_paragraph("产品：")
    for piece in ("{{ti", "tle}}"):
        paragraph.add_run(piece).bold = True
    paragraph.add_run("（草案）")
    box = (
        '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">'
        "<w:r><w:t>盒外</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>盒内 {{n}}</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    document.element.body.insert(1, parse_xml(box))
    out = io.BytesIO()
    document.save(out)
    made = Document(io.BytesIO(fill(out.getvalue(), ".docx", FILLING)))
    assert [(r.text, bool(r.bold)) for r in made.paragraphs[0].runs if r.text] == [
        ("产品：", False), ("题名", True), ("（草案）", False),
    ]  # fmt: skip
    assert [t.text for t in made.element.body.iter(qn("w:t"))][-2:] == ["盒外", "盒内 7"]


def test_words_of_a_wording_that_look_like_a_placeholder_stay_words() -> None:
    document = Document()
    document.add_table(1, 1).cell(0, 0).text = "{{item.name}}"
    out = io.BytesIO()
    document.save(out)
    filling = Filling({"title": "题名"}, {"item": [{"name": "见 {{title}} 与 {{other}}"}]}, {"item": ["name"]})
    assert "见 {{title}} 与 {{other}}" in words(fill(out.getvalue(), ".docx", filling))


def test_formulas_of_an_excel_template_take_the_new_rows_in() -> None:
    made = Workbook()
    sheet = made.active
    sheet["A1"] = '=COUNTIF(B3:B3,"一")+SUM(B:B)'
    sheet["A3"], sheet["B3"] = "=LEN(B3)", "{{item.name}}"
    sheet["A4"] = "=SUM($A$3:A3)"
    other = made.create_sheet("汇总")
    other["A1"] = f"='{sheet.title}'!A4&A4"
    out = io.BytesIO()
    made.save(out)
    filled = book(fill(out.getvalue(), ".xlsx", FILLING))
    first = filled.worksheets[0]
    assert first["A1"].value == '=COUNTIF(B3:B5,"一")+SUM(B:B)'
    assert [first[f"A{n}"].value for n in (3, 4, 5)] == ["=LEN(B3)", "=LEN(B4)", "=LEN(B5)"]
    assert first["A6"].value == "=SUM($A$3:A5)"
    assert filled["汇总"]["A1"].value == f"='{sheet.title}'!A6&A4"
