"""Lists on standard output: an aligned table for people, CSV and JSON for programs."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Sequence
from typing import Any

import click

from wordcheck.app.console.terminal import on_screen, terminal_width
from wordcheck.languages.width import cell_width, printable
from wordcheck.model.said import Tongue
from wordcheck.reporting.formats.csv import harmless
from wordcheck.reporting.frames import columns

Row = Sequence[Any]
FORMATS = ("table", "json", "csv")


def format_option(command: Any) -> Any:
    """The option `--format` of commands that list."""
    return click.option("--format", "format_", type=click.Choice(FORMATS), default="table", show_default=True,
                        help="A table for people, CSV or JSON for programs.")(command)  # fmt: skip


_ZH = {
    "rank": "次序", "key": "报送", "filing": "报送", "company": "公司", "line": "险种", "submitted": "报送日期", "score": "分数",
    "assignee": "审核人", "review": "状态", "reasons": "理由", "family": "族", "language": "语言", "kind": "类别", "filings": "报送数",
    "companies": "公司数", "texts": "文本数", "words": "文字", "likeness": "相似度", "product": "产品", "clause": "条款", "why": "理由",
    "measures": "数值项", "unit": "单位", "least": "最小", "median": "中位", "most": "最大", "marked": "该报送", "filings below": "低于它的",
    "rule": "规则", "severity": "级别", "quarter": "季度", "findings": "发现", "of": "共", "title": "标题", "accepted": "采纳",
    "dismissed": "不采纳", "by": "方式", "lot": "签号", "name": "规则包", "version": "版本", "rules": "规则数", "sha256": "哈希", "place": "位置", "code": "规则", "form": "形式", "status": "状态", "pack": "规则包", "slug": "短名",
}  # fmt: skip
"""How a table for people who read Chinese heads its columns; CSV and JSON keep the names."""


def tabular(
    headings: Sequence[str], rows: Sequence[Row], format_: str, labels: Sequence[str] = (), tongue: Tongue = "en"
) -> str:
    """The rows in one of `FORMATS`; `labels` head the table for people where they differ from the names."""
    if format_ == "json":
        return json.dumps([dict(zip(headings, row, strict=True)) for row in rows], ensure_ascii=False, indent=1) + "\n"
    if format_ == "csv":
        out = io.StringIO()
        plain = [[harmless(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]
        csv.writer(out, lineterminator="\n").writerows([headings, *plain])
        return out.getvalue()
    heads = labels or [_ZH.get(h, h) if tongue == "zh" else h for h in headings]
    cells = [[_cell(cell) for cell in row] for row in rows]
    # A column in which nobody wrote anything only takes room from the others.
    filled = [n for n in range(len(heads)) if not cells or any(row[n] for row in cells)]
    shown = [tuple(row[n] for n in filled) for row in (list(heads), *cells)]
    return _fitting(shown)


def _fitting(rows: Sequence[tuple[str, ...]]) -> str:
    """The rows in columns; in a terminal that is too narrow as many of the last columns below the others as it takes."""
    lines = columns(rows)
    room = terminal_width() if sys.stdout.isatty() else None
    for below in range(1, len(rows[0])):
        if room is None or max(map(cell_width, lines)) <= room:
            break
        heads = columns([row[:-below] for row in rows])
        if max(map(cell_width, heads)) <= room or below == len(rows[0]) - 1:
            tails = ("  ".join(filter(None, row[-below:])) for row in rows)
            lines = [line for head, tail in zip(heads, tails, strict=True) for line in (head, f"      {tail}")]
            break
    return on_screen("\n".join(lines)) + "\n"


def _cell(cell: Any) -> str:
    if isinstance(cell, float):
        return f"{cell:g}"
    return " ".join(printable(str(cell)).split())
