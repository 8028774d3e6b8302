"""The unit of a table's figures, wherever the table states it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from wordcheck.anatomy import parse
from wordcheck.meaning.figures.cell_figures import tables_of
from wordcheck.model.manuscript import Block, CellPlace, Manuscript, Table


def figures(caption: str, *rows: tuple[str, ...]) -> dict[tuple[int, int], tuple[int, str]]:
    cells = [Block(text=w, cell=CellPlace(0, r, c)) for r, row in enumerate(rows) for c, w in enumerate(row)]
    blocks = [Block(text="第一条 责任限额如下表所列。"), *([Block(text=caption)] if caption else []), *cells]
    (wording,) = parse(Manuscript.of(blocks, path="w", format="text", tables=(Table(0, len(rows), len(rows[0])),)))
    (table,) = tables_of(wording)
    return {place: (int(f.value), f.unit) for place, f in table.figures.items() if f.value == int(f.value)}


@pytest.mark.parametrize(
    ("caption", "value", "unit"),
    [
        ("单位：万元", 5_000_000, "CNY"),
        ("金额单位：人民币万元", 5_000_000, "CNY"),
        ("（单位：千元）", 500_000, "CNY"),
        ("单位：百万元", 500_000_000, "CNY"),
        ("單位：新臺幣萬元", 5_000_000, "TWD"),
        ("Limits in EUR '000", 500_000, "EUR"),
        ("Limit (USD million)", 500_000_000, "USD"),
        ("", 500, ""),
    ],
)
def test_the_line_above_gives_the_unit(caption: str, value: int, unit: str) -> None:
    assert figures(caption, ("项目", "每次事故限额"), ("房屋", "500"))[1, 1] == (value, unit)


def test_what_counts_no_money_is_left_alone() -> None:
    found = figures("单位：万元", ("项目", "限额", "等待期（天）", "费率（‰）"), ("房屋", "500", "30", "2"))
    assert found == {(1, 1): (5_000_000, "CNY"), (1, 2): (30, ""), (1, 3): (2, "")}


def test_the_name_of_a_unit_is_no_sum() -> None:
    (zh,) = parse(Manuscript.of([Block(text="第一条 单位：万元，免赔额为500元。")], path="w", format="text"))
    assert [q.low for q in zh.quantities] == [Decimal(500)]
