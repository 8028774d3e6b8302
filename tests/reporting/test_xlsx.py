"""The workbook: every finding and verdict once, nothing unread hidden, nothing that runs."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

import wordcheck
from wordcheck.model.report import Run
from wordcheck.reporting.registry import render
from wordcheck.reporting.view import View

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="module")
def run() -> Run:
    return wordcheck.check_all(
        [CORPUS / "zh/personal-fraud/faulty.md", (b"%PDF-1.4 broken", "broken.pdf"), (b"1. =HYPERLINK(\"x\") is covered up to TBD.\n2. @SUM\n", "evil.md")],
        as_of="2026-11-01", describe=True,
    )  # fmt: skip


@pytest.fixture(scope="module")
def book(run: Run) -> Workbook:
    return load_workbook(io.BytesIO(render(run, "xlsx", View("en"))))


def rows(book: Workbook, sheet: str) -> list[dict[str, object]]:
    head, *body = book[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def test_every_finding_and_every_requirement_is_there(run: Run, book: Workbook) -> None:
    assert len(rows(book, "Findings")) == sum(len(r.findings) for r in run.reports)
    told = {(r["document"], r["rule"]) for r in rows(book, "Requirements")}
    assert told == {(r.path, v.rule.code) for r in run.reports for v in r.verdicts}


def test_the_overview_counts_what_the_sheets_list(book: Workbook) -> None:
    listed = [f for f in rows(book, "Findings") if f["severity"] == "error"]
    assert sum(int(str(r["error"])) for r in rows(book, "Overview")) == len(listed) > 0


def test_what_was_not_read_is_listed_and_never_ticked(book: Workbook) -> None:
    broken = next(r for r in rows(book, "Overview") if r["document"] == "broken.pdf")
    assert broken["read whole"] == "✗"
    assert any(r["document"] == "broken.pdf" for r in rows(book, "Not known"))


def test_heads_are_frozen_filters_on_and_no_cell_is_a_formula(book: Workbook) -> None:
    tables = book.worksheets[:-1]
    assert all(s.freeze_panes == "A2" for s in tables)
    assert all(s.auto_filter.ref for s in tables if s.max_row > 1)
    assert all(c.data_type != "f" for s in book for row in s for c in row)


def test_reviewers_have_columns_of_their_own(book: Workbook) -> None:
    listed = rows(book, "Requirements")
    assert [r["reviewer's verdict"] for r in listed] == [None] * len(listed) != []
