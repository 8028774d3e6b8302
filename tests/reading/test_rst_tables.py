"""Tables and orders of reStructuredText."""

from __future__ import annotations

import wordcheck
from wordcheck.model.manuscript import BlockKind, Manuscript

TEXT = """Drone Policy
============

.. contents::

1. Cover
--------

We pay damages for injury caused by your drone.

2. Limits
---------

.. list-table:: Limits of this policy
   :header-rows: 1

   * - Item
     - Limit
   * - Bodily
       injury
     - GBP 1,000,000

3. Deductibles
--------------

=============  ==========
Section        Deductible
=============  ==========
Hull           GBP 500
Camera and     GBP 250
=============  ==========

4. Claims
---------

Tell us within 14 days.
"""


def _read() -> Manuscript:
    return wordcheck.read(TEXT.encode(), name="policy.rst")


def test_cells_of_both_kinds_of_table_are_told() -> None:
    rows: dict[tuple[int, int], list[str]] = {}
    for block in _read().blocks:
        if block.cell is not None:
            rows.setdefault((block.cell.table, block.cell.row), []).append(block.text)
    assert list(rows.values()) == [
        ["Item", "Limit"], ["Bodily injury", "GBP 1,000,000"],
        ["Section", "Deductible"], ["Hull", "GBP 500"], ["Camera and", "GBP 250"],
    ]  # fmt: skip


def test_rules_and_orders_are_no_words_and_a_title_of_a_table_is() -> None:
    said = [b.text for b in _read().blocks if b.kind is not BlockKind.CELL]
    assert "Limits of this policy" in said
    assert not any("==" in t or "contents::" in t or "header-rows" in t for t in said)


def test_chapters_go_on_behind_tables() -> None:
    (wording,) = wordcheck.parse(_read())
    assert [(c.label, c.kind.value) for c in wording.clauses] == [
        ("1.", "coverage"), ("2.", "limit"), ("3.", "limit"), ("4.", "claims"),
    ]  # fmt: skip
