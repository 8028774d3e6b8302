"""Comparison tables that are handed on: which words changed is marked, and no folder of this machine is told."""

from __future__ import annotations

import io
import zipfile

import wordcheck
from wordcheck.model.comparison import Piece, VersionDiff, Weight
from wordcheck.reporting.comparisons import ComparisonView, render
from wordcheck.reporting.sheets import Sheet, workbook
from wordcheck.reporting.versions._rows import rows

OLD = "# 保险条款\n\n## 保险责任\n\n第一条 按照监管机构的书面要求提交报告的费用，保险人负责赔偿。\n\n第二条 等待期为三十日。\n"
NEW = "# 保险条款\n\n## 保险责任\n\n第一条 监管机构的书面要求提交报告的费用，保险人负责赔偿。\n\n第二条 等待期为六十日。\n"


def compared(old_path: str, new_path: str) -> VersionDiff:
    return wordcheck.diff(wordcheck.read(OLD.encode(), name=old_path), wordcheck.read(NEW.encode(), name=new_path))


def test_excel_marks_the_words_that_went_and_came() -> None:
    from openpyxl import load_workbook
    from openpyxl.cell.rich_text import TextBlock

    made = render(compared("old.md", "new.md"), "xlsx", ComparisonView())
    _, sheet = load_workbook(io.BytesIO(made), rich_text=True).worksheets
    marked = [
        p
        for row in sheet.iter_rows()
        for c in row
        if isinstance(c.value, list)
        for p in c.value
        if isinstance(p, TextBlock)
    ]
    assert [p.text for p in marked if p.font.strike] == ["按照", "三十"]
    assert [p.text for p in marked if p.font.u] == ["六十"]
    assert sheet["C2"].alignment.horizontal is None  # words, though there be but one piece of them in each row


def test_marked_words_are_no_formula_and_a_long_clause_fits_its_cell() -> None:
    from openpyxl import load_workbook

    def pieces(*words: str) -> tuple[Piece, ...]:
        return tuple(Piece("new" if n else "same", w) for n, w in enumerate(words))

    made = workbook([Sheet("a", (), ((pieces("=1+", "1"), pieces("长" * 30_000, "条" * 9_000)),), (10, 10))])
    first, second = next(iter(load_workbook(io.BytesIO(made)).active.iter_rows()))
    assert (first.value, first.data_type, first.quotePrefix) == ("=1+1", "s", True)
    assert len(second.value) == 32_000


def test_a_table_names_files_without_the_folder_unless_only_it_tells_them_apart() -> None:
    for suffix in ("xlsx", "docx"):
        assert b"drafts" not in _words(render(compared("drafts/old.md", "drafts/new.md"), suffix, ComparisonView()))
        assert b"drafts/2" in _words(render(compared("drafts/1/a.md", "drafts/2/a.md"), suffix, ComparisonView()))


def test_what_stood_before_the_first_word_leaves_no_blank_in_the_old_text() -> None:
    (comparison,) = compared("old.md", "new.md").comparisons
    first = next(iter(rows(comparison, "zh", Weight.WORDING)))
    assert first.pieces[:2] == (
        Piece("cut", "按照"),
        Piece("same", "监管机构的书面要求提交报告的费用，保险人负责赔偿。"),
    )


def _words(package: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        return b"".join(parts.read(name) for name in parts.namelist() if name.endswith(".xml"))
