"""What leaves the desk: letters that say what was accepted, and counts that add up."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk.support import Browser, first_finding
from tests.screening.support import AS_OF, filings
from wordcheck.desk.circular import Wanted, sheets
from wordcheck.desk.letters import Objection, letter, template_bytes
from wordcheck.model.errors import UsageError
from wordcheck.screening.queue.decisions import decide, mark_of
from wordcheck.screening.store.database import Database, one

ONE = (Objection("第四条（三）\n第2页", "包括但不限于", "免责范围不能确定", "保险法 第30条", "列明"),)
FACTS = {"company": "海湾示范财产保险股份有限公司", "product": "网络安全保险条款", "key": "F-001", "date": "2026-11-20",
         "answer_by": "2026-12-10", "by": "林"}  # fmt: skip


def words(content: bytes) -> tuple[list[str], list[list[str]]]:
    """Paragraphs and the cells of the first table."""
    from docx import Document

    document = Document(io.BytesIO(content))
    return [p.text for p in document.paragraphs], [[c.text for c in r.cells] for r in document.tables[0].rows]


def test_letter_in_chinese_and_english() -> None:
    paragraphs, table = words(letter(ONE, FACTS, "zh"))
    assert paragraphs[0] == "关于《网络安全保险条款》的审核意见"
    assert any("F-001" in p and "1 项问题" in p for p in paragraphs)
    assert any("2026-12-10 前书面回复" in p for p in paragraphs)
    assert table[0] == ["序号", "条款位置", "原文", "存在的问题", "依据", "修改要求"]
    assert table[1] == ["1", "第四条（三）\n第2页", "包括但不限于", "免责范围不能确定", "保险法 第30条", "列明"]
    assert not any("{{" in p for p in paragraphs)
    paragraphs, table = words(letter(ONE, {**FACTS, "answer_by": ""}, "en"))
    assert "Objections to" in paragraphs[0]
    assert any(p.startswith("Please answer in writing, with") for p in paragraphs)
    assert letter(ONE, FACTS, "zh") == letter(ONE, FACTS, "zh")


def test_letter_from_a_template_of_ones_own(tmp_path: Path) -> None:
    from docx import Document

    own = Document(io.BytesIO(template_bytes("zh")))
    own.sections[0].header.paragraphs[0].text = "某局公文用纸 {{key}}"
    run = own.paragraphs[1]
    run.runs[0].text = "致 {{com"
    run.add_run("pany}}")
    own.save(str(tmp_path / "own.docx"))
    made = letter(ONE, FACTS, "zh", tmp_path / "own.docx")
    assert "致 海湾示范财产保险股份有限公司" in words(made)[0]
    assert Document(io.BytesIO(made)).sections[0].header.paragraphs[0].text == "某局公文用纸 F-001"
    Document().save(str(tmp_path / "bare.docx"))
    with pytest.raises(UsageError, match=r"no paragraph \{\{objections\}\}"):
        letter(ONE, FACTS, "zh", tmp_path / "bare.docx")
    (tmp_path / "broken.docx").write_bytes(b"no zip")
    with pytest.raises(UsageError, match="cannot use the template"):
        letter(ONE, FACTS, "zh", tmp_path / "broken.docx")


def test_only_what_was_accepted_is_in_the_letter(browser: Browser, database: Database) -> None:
    assert browser.post("/filings/1/letter", language="en").status_code == 400
    found = database.rows("SELECT fingerprint, rule FROM finding WHERE filing = 1 ORDER BY ordinal")
    decide(database, "F-001", found[0][0], "accept", "objection", "lin", "see the circular of 2025")
    decide(database, "F-001", found[1][0], "dismiss", "false positive", "lin")
    rule = one(database, "SELECT rule FROM verdict WHERE filing = 1 AND outcome = 'unmet' ORDER BY rule LIMIT 1")
    decide(database, "F-001", mark_of(rule, 0, 0), "accept", "objection", "lin")
    answer = browser.post("/filings/1/letter", language="en", date="2026-11-20", objected="1")
    assert "attachment" in answer.headers["content-disposition"]
    _, table = words(answer.content)
    assert len(table) == 3
    assert "see the circular of 2025" in table[1][3]
    assert table[2][2] == "(not in the wording)"
    assert one(database, "SELECT state FROM review_now WHERE filing = 1") == "objected"
    assert one(database, "SELECT detail FROM audit WHERE action = 'letter'") == "2 objections, en"
    assert browser.post("/filings/1/letter", language="en", date="soon").status_code == 400


def test_circular_counts_what_is_in_the_store(database: Database) -> None:
    decide(database, "F-001", first_finding(database)[0], "accept", "objection", "lin")
    made = {s.name: s for s in sheets(database, Wanted(), "en")}
    by_rule = made["By fault"].rows
    assert sum(int(r[3]) for r in by_rule) == one(database, "SELECT count(*) FROM finding")  # type: ignore[arg-type]
    companies = made["By company"].rows
    assert sum(int(r[1]) for r in companies) == one(database, "SELECT count(*) FROM filing WHERE state = 'done'")  # type: ignore[arg-type]
    assert all(str(r[0]).startswith("Company ") for r in companies)
    named = {str(r[0]) for r in {s.name: s for s in sheets(database, Wanted(named=True), "en")}["By company"].rows}
    assert "Harbour Specimen Insurance Company" in named
    assert sum(int(r[2]) for r in made["Accepted"].rows) == 1  # type: ignore[arg-type]
    one_quarter = {s.name: s for s in sheets(database, Wanted(quarter="2026-Q1"), "en")}["By fault"].rows
    assert 0 < sum(int(r[3]) for r in one_quarter) < sum(int(r[3]) for r in by_rule)  # type: ignore[arg-type]


def test_circular_is_a_workbook_without_formulas(browser: Browser) -> None:
    from openpyxl import load_workbook

    answer = browser.post("/statistics/circular", named="1")
    book = load_workbook(io.BytesIO(answer.content))
    assert "By fault" in book.sheetnames
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_a_letterhead_in_a_table_of_the_header_is_filled_and_keeps_its_type(tmp_path: Path) -> None:
    from docx import Document
    from docx.shared import Cm

    document = Document()
    head = document.sections[0].header
    cell = head.add_table(1, 1, Cm(10)).cell(0, 0).paragraphs[0]
    cell.add_run("编号 ").bold = True
    cell.add_run("{{key}}")
    document.add_paragraph("{{objections}}")
    own = tmp_path / "own.docx"
    document.save(str(own))
    made = Document(io.BytesIO(letter(ONE, {"key": "F-001"}, "zh", own)))
    runs = made.sections[0].header.tables[0].cell(0, 0).paragraphs[0].runs
    assert [(r.text, bool(r.bold)) for r in runs] == [("编号 ", True), ("F-001", False)]


_WRITTEN = """
from pathlib import Path
from wordcheck.app.filings.stores import opened
from wordcheck.desk.circular import Wanted, sheets
from wordcheck.desk.letters import Objection, letter, template_bytes
from wordcheck.reporting.sheets import workbook
with opened("s.db") as store:
    found = store.rows("SELECT rule, fingerprint, message_zh, message_en, advice_zh FROM finding ORDER BY filing, ordinal")
    for tongue in ("zh", "en"):
        Path(f"circular-{tongue}.xlsx").write_bytes(workbook(sheets(store, Wanted(), tongue)))
        facts = {"key": "F-001", "date": "2026-11-20"}
        Path(f"letter-{tongue}.docx").write_bytes(letter([Objection(*row) for row in found], facts, tongue))
        Path(f"template-{tongue}.docx").write_bytes(template_bytes(tongue))
"""


def test_what_leaves_the_desk_is_the_same_bytes_whatever_the_hash_seed_and_the_folder(tmp_path: Path) -> None:
    made = []
    for seed, folder in (("1", tmp_path / "1"), ("2", tmp_path / "2/deep/er")):
        folder.mkdir(parents=True)
        filings(folder, 3)
        screening = ["screen", "manifest.csv", "--store", "s.db", "--as-of", AS_OF, "-j", "1", "-q"]
        for call in (["-m", "wordcheck", *screening], ["-c", _WRITTEN]):
            env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])}
            done = subprocess.run([sys.executable, *call], cwd=folder, capture_output=True, check=False, env=env)
            assert done.returncode == 0, done.stderr.decode()
        made.append({p.name: p.read_bytes() for p in folder.glob("*-*.*x")})
    assert len(made[0]) == 6
    assert [name for name in made[0] if made[0][name] != made[1].get(name)] == []


def test_a_misspelt_name_in_a_letter_template_is_told(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_paragraph("{{compny}}")
    document.add_paragraph("{{objections}}")
    own = tmp_path / "own.docx"
    document.save(str(own))
    with pytest.raises(UsageError, match="compny"):
        letter(ONE, {}, "zh", own)
