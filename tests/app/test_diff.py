"""`wordcheck diff` as a user runs it: exit codes, tables for people, bytes that never change."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.compare.test_versions import OLD
from wordcheck.app.cli import main


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, "utf-8")
    new.write_text(
        OLD.replace("三十日内", "六十日内").replace("第八条 本合同争议", "第八条 =SUM <b>本合同争议"), "utf-8"
    )
    return old, new


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["diff", *(str(a) for a in arguments)])


def test_the_exit_code_follows_the_weight_asked_for(files: tuple[Path, Path]) -> None:
    old, new = files
    assert call(old, new).exit_code == 0
    assert call(old, new, "--fail-on", "substance").exit_code == 1
    assert call(old, old, "--fail-on", "form").exit_code == 0
    assert call(old, "missing.txt").exit_code == 2


def test_what_could_not_be_read_wins_over_everything(files: tuple[Path, Path], tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4\nnothing")
    done = call(files[0], broken)
    assert done.exit_code == 2
    assert "broken.pdf" in done.stderr


def test_the_terminal_shows_substance_first_with_both_figures_and_what_was_not_compared(
    files: tuple[Path, Path],
) -> None:
    text = call(*files, "--ui-lang", "zh").stdout
    assert text.index("实质 (1)") < text.index("措辞 (1)")
    assert "三十日" in text
    assert "未比较：页眉" in text


def test_every_table_holds_every_change_and_its_bytes_never_differ(files: tuple[Path, Path], tmp_path: Path) -> None:
    names = ["a.docx", "a.xlsx", "a.html", "a.json", "a.md", "a.txt"]
    made = []
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        paths = [tmp_path / folder / name for name in names]
        done = call(*files, *(x for p in paths for x in ("-o", p)))
        assert done.exit_code == 0, done.output
        made.append([p.read_bytes() for p in paths])
    assert made[0] == made[1]
    docx, xlsx, html, data, markdown, _ = made[0]
    assert "六十日" in _word(docx)
    assert "六十日" in _sheet(xlsx)
    assert "<ins>六十" in html.decode()
    assert json.loads(data)["counts"]["substance"] == 1
    assert "**六十" in markdown.decode()


def test_words_of_a_wording_are_neither_markup_nor_formula(files: tuple[Path, Path], tmp_path: Path) -> None:
    call(*files, "-o", tmp_path / "a.html", "-o", tmp_path / "a.xlsx")
    assert "<b>本合同" not in (tmp_path / "a.html").read_text("utf-8")
    from openpyxl import load_workbook

    book = load_workbook(tmp_path / "a.xlsx")
    assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)


def test_an_unknown_suffix_is_one_sentence_and_writes_nothing(files: tuple[Path, Path], tmp_path: Path) -> None:
    done = call(*files, "-o", tmp_path / "a.docx", "-o", tmp_path / "a.odt")
    assert done.exit_code == 2
    assert "a.odt" in done.stderr
    assert "docx" in done.stderr
    assert not (tmp_path / "a.docx").exists()


def _word(content: bytes) -> str:
    from docx import Document

    tables = Document(io.BytesIO(content)).tables
    return "".join(cell.text for table in tables for row in table.rows for cell in row.cells)


def _sheet(content: bytes) -> str:
    from openpyxl import load_workbook

    return "".join(str(cell.value) for sheet in load_workbook(io.BytesIO(content)) for row in sheet for cell in row)


def test_the_parts_that_a_clause_plays_are_named_in_the_language_of_the_reader(tmp_path: Path) -> None:
    for name, head in (("a.md", "责任免除"), ("b.md", "保险责任")):
        (tmp_path / name).write_text(f"# 某险\n\n## {head}\n\n第一条 网络勒索造成的赎金及谈判费用。\n", "utf-8")
    made = CliRunner().invoke(main, ["diff", str(tmp_path / "a.md"), str(tmp_path / "b.md")]).output
    assert "责任免除 → 保险责任" in made
    assert "exclusion" not in made


def test_two_files_in_one_language_are_no_two_language_versions(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# 某险\n\n第一条 保险人赔偿损失。\n", "utf-8")
    made = CliRunner().invoke(main, ["bilingual", str(tmp_path / "a.md"), str(tmp_path / "a.md"), "--ui-lang", "zh"])
    assert "两份都是中文；比较版本请用 wordcheck diff" in made.stderr


def test_english_words_stand_apart_from_those_that_went_and_came(tmp_path: Path) -> None:
    for name, words in (
        ("a.md", "We do not pay for any loss of goodwill."),
        ("b.md", "We pay for any direct loss of income."),
    ):
        (tmp_path / name).write_text(f"# Policy\n\n## Exclusions\n\n1. {words}\n", "utf-8")
    made = CliRunner().invoke(main, ["diff", str(tmp_path / "a.md"), str(tmp_path / "b.md"), "--color", "never"]).output
    assert "We [-do not-] pay for any {+direct+} loss of [-goodwill-] {+income+}." in " ".join(made.split())
    made = (
        CliRunner()
        .invoke(main, ["diff", str(tmp_path / "a.md"), str(tmp_path / "b.md"), "--format", "markdown"])
        .output
    )
    assert "We ~~do not~~ pay for any loss of ~~goodwill~~." in made
    assert "pay for any **direct** loss of **income**." in made


def test_marks_beside_chinese_punctuation_are_ones_that_markdown_shows(tmp_path: Path) -> None:
    for name, words in (("a.md", "网络攻击"), ("b.md", "网络攻击，但已投保附加险的除外")):
        (tmp_path / name).write_text(f"# 某险\n\n## 责任免除\n\n第一条 {words}。\n", "utf-8")
    made = CliRunner().invoke(main, ["diff", str(tmp_path / "a.md"), str(tmp_path / "b.md"), "--format", "markdown"])
    assert "网络攻击<strong>，但已投保附加险的除外</strong>。" in made.output


def test_the_page_begins_with_what_changed_in_substance_and_the_words_of_it(
    files: tuple[Path, Path], tmp_path: Path
) -> None:
    """“The reach of the cover changed” tells nobody what changed."""
    from lxml import html

    call(*files, "-o", tmp_path / "a.html")
    page = html.fromstring((tmp_path / "a.html").read_bytes())
    (item,) = page.xpath("//ol[@class='overview']/li")
    assert item.xpath(".//del/text()") == ["三十"]
    assert item.xpath(".//ins/text()") == ["六十"]
    row = page.get_element_by_id(item.xpath(".//a/@href")[0][1:])
    assert row.get("data-weight") == "substance"
    assert "三十日 → 六十日" in item.text_content()
