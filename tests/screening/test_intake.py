"""Manifests and folders become filings; what is no filing is refused by name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wordcheck.model.errors import UsageError
from wordcheck.screening.filing import Role
from wordcheck.screening.manifest import intake


def test_csv_with_chinese_headings(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_bytes(
        "注册号,条款文件,费率表,公司,主险/附加险,精算责任人\nC1,a.md,a费率.xlsx,甲公司,主险,张三\n".encode("gb18030")
    )
    (filing,) = intake(tmp_path / "m.csv").filings
    assert filing.key == "C1"
    assert [(d.path, d.role) for d in filing.documents] == [("a.md", Role.WORDING), ("a费率.xlsx", Role.RATES)]
    assert filing.data == {"registration": "C1", "company": "甲公司", "main_or_rider": "主险", "actuary": "张三"}


def test_rows_with_one_key_are_one_filing(tmp_path: Path) -> None:
    rows = [
        {"SERFF tracking number": "X-1", "path": "form.pdf", "Form number": "CY 01", "TOI": "17.1"},
        {"SERFF tracking number": "X-1", "path": "rate table.pdf"},
    ]
    (tmp_path / "m.json").write_text(json.dumps({"filings": rows}))
    (filing,) = intake(tmp_path / "m.json").filings
    assert [d.role for d in filing.documents] == [Role.WORDING, Role.RATES]
    assert filing.data["form_number"] == "CY 01"


def test_workbook(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="the extra `sheets` is not installed")
    book = openpyxl.Workbook()
    for row in (["Filing", "Wording", "Company"], ["F1", "a.md", "Harbour"], [None, None, None]):
        book.active.append(row)
    book.save(tmp_path / "m.xlsx")
    (filing,) = intake(tmp_path / "m.xlsx").filings
    assert (filing.key, filing.documents[0].path, filing.data["company"]) == ("F1", "a.md", "Harbour")


def test_rows_without_file_or_outside_the_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text("key,path\nA,\nB,../secret.md\nC,c.md\n")
    found = intake(tmp_path / "m.csv")
    assert [f.key for f in found.filings] == ["C"]
    assert [place for place, _ in found.refused] == ["2", "3"], "as a spreadsheet numbers its lines"
    assert "../secret.md" in found.refused[1][1].en


def test_folder_with_one_wording_is_one_filing(tmp_path: Path) -> None:
    for name in ("one/条款.docx", "one/费率表.xlsx", "two/a.md", "two/b.md", "c.pdf", ".hidden/d.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    assert [f.key for f in intake(tmp_path).filings] == ["c.pdf", "one", "two/a.md", "two/b.md"]


@pytest.mark.parametrize("text", ["", "key,path\n"])
def test_nothing_to_screen_is_said(tmp_path: Path, text: str) -> None:
    (tmp_path / "m.csv").write_text(text)
    with pytest.raises(UsageError, match="no filings"):
        intake(tmp_path / "m.csv")


def test_unicode_text_of_a_spreadsheet(tmp_path: Path) -> None:
    (tmp_path / "m.txt").write_bytes("key\tpath\t公司\nF1\ta.md\t甲公司\n".encode("utf-16"))
    (filing,) = intake(tmp_path / "m.txt").filings
    assert (filing.key, filing.documents[0].path, filing.data["company"]) == ("F1", "a.md", "甲公司")


@pytest.mark.parametrize("heads", ["key,path,path", "key,Path, path "])
def test_a_heading_that_stands_twice_is_refused(tmp_path: Path, heads: str) -> None:
    """Of two columns for files the first was lost without a word."""
    (tmp_path / "m.csv").write_text(f"{heads}\nF1,a.md,b.md\n")
    with pytest.raises(UsageError, match="path"):
        intake(tmp_path / "m.csv")
