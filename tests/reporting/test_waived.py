"""A requirement that a decision sets aside is seen with who decided and why, on every surface that people read."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from click.testing import CliRunner

from wordcheck.app.cli import main

WORDING = "# 网络安全保险条款\n\n第一条 保险责任。保险人赔偿数据恢复费用。\n\n第二条 保险期间为一年。\n"


@pytest.fixture
def decided(tmp_path: Path) -> Path:
    wording = tmp_path / "w.md"
    wording.write_text(WORDING, "utf-8")
    done = CliRunner().invoke(
        main, ["triage", "decide", str(wording), "CN-CY-001", "--dismiss", "--reason", "见明细表第三栏", "--by", "李"]
    )
    assert done.exit_code == 0, done.output
    return wording


def report(wording: Path, form: str) -> bytes:
    target = wording.parent / f"r.{form}"
    CliRunner().invoke(main, ["check", str(wording), "-o", f"{form}={target}", "--ui-lang", "zh"])
    return target.read_bytes()


def test_web_page(decided: Path) -> None:
    assert "见明细表第三栏" in report(decided, "html").decode("utf-8")


def test_workbook(decided: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="no openpyxl: pip install 'wordcheck[sheets]'")
    book = openpyxl.load_workbook(io.BytesIO(report(decided, "xlsx")))
    cells = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    assert any("见明细表第三栏" in cell for cell in cells)
