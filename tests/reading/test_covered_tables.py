"""What is covered beside what is not: Word, HTML and Markdown tables are read column by column, as PDFs are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import wordcheck
from tests.reading.docx_builder import Docx, p, table
from wordcheck.model.manuscript import BlockKind, Manuscript
from wordcheck.reading import read

EN = [
    ("What is covered", "What is not covered"),
    ("1. Fire and smoke", "scorching"),
    ("2. Storm", "damage to fences"),
]
ZH = [("我们保什么", "我们不保什么"), ("1、火灾", "烟熏"), ("2、暴雨", "围墙的损失")]


def _docx(rows: list[tuple[str, ...]], before: str = "") -> bytes:
    return Docx((p(before) if before else "") + table(*rows)).bytes()


def _html(rows: list[tuple[str, ...]], before: str = "") -> bytes:
    body = "".join("<tr>" + "".join(f"<td>{words}</td>" for words in row) + "</tr>" for row in rows)
    return f"<!DOCTYPE html><html><body><h2>{before}</h2><table>{body}</table></body></html>".encode()


def _markdown(rows: list[tuple[str, ...]], before: str = "") -> bytes:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([f"## {before or 'Policy'}", "", lines[0], "|---|---|", *lines[1:], ""]).encode()


READERS = [("x.docx", _docx), ("x.html", _html), ("x.md", _markdown)]


def _texts(made: Manuscript) -> list[str]:
    return [b.text for b in made.blocks if b.text != "Policy"]


@pytest.mark.parametrize("rows", [EN, ZH], ids=["en", "zh"])
@pytest.mark.parametrize(("name", "write"), READERS, ids=[name for name, _ in READERS])
def test_each_column_is_read_from_its_heading_down(
    name: str, write: Callable[..., bytes], rows: list[tuple[str, ...]]
) -> None:
    made = read(write(rows), name=name)
    left, right = [row[0] for row in rows], [row[1] for row in rows]
    words = [b.number + " " + b.text if b.number else b.text for b in made.blocks if b.text != "Policy"]
    assert [w.replace(" ", "") for w in words] == [w.replace(" ", "") for w in left + right]
    headings = [b.text for b in made.blocks if b.kind is BlockKind.HEADING and b.text != "Policy"]
    assert headings == [rows[0][0], rows[0][1]]


@pytest.mark.parametrize(("name", "write"), READERS, ids=[name for name, _ in READERS])
def test_the_kind_of_what_stands_in_a_column_is_that_of_its_heading(name: str, write: Callable[..., bytes]) -> None:
    rows = [("What is covered", "What is not covered"), ("1. Fire", "1. Scorching"), ("2. Storm", "2. Fences")]
    (wording,) = wordcheck.parse(read(write(rows, "Buildings"), name=name))
    kinds = {wording.own_text(c) or c.title: c.kind.value for c in wording.clauses if c.label}
    assert kinds == {"Fire": "coverage", "Storm": "coverage", "Scorching": "exclusion", "Fences": "exclusion"}


def test_the_name_of_a_peril_is_read_with_what_is_covered() -> None:
    rows = [("Peril", "What is covered", "What is not covered"), ("Fire", "flames", "smoke"), ("Storm", "wind", "rain")]
    assert _texts(read(_html(rows), name="x.html")) == [
        *("Peril", "What is covered", "Fire", "flames", "Storm", "wind"),
        *("What is not covered", "smoke", "rain"),
    ]


def test_pairs_that_follow_each_other_in_one_table_stay_apart() -> None:
    rows = [("What is insured", "What is not insured"), ("flames", "smoke")] * 2
    assert _texts(read(_docx(rows), name="x.docx")) == [
        *("What is insured", "flames", "What is not insured", "smoke"),
        *("What is insured", "flames", "What is not insured", "smoke"),
    ]


def test_a_table_of_benefits_stays_a_table() -> None:
    made = read(_html([("Benefit", "Covered"), ("Dental", "not covered")]), name="x.html")
    assert [b.cell.row for b in made.blocks if b.cell] == [0, 0, 1, 1]
