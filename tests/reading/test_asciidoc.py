"""AsciiDoc: lists show the numbers that it gives them, terms stand above their meaning, no mark stays in the text."""

from __future__ import annotations

from hypothesis import given, strategies as st

import wordcheck
from wordcheck.model.manuscript import Manuscript, SourceOrigin
from wordcheck.reading.asciidoc import read, sniff

WORDING = """= Rain Policy
Ann Lee <ann@broker.example>
:toc:

== Cover

We pay if *more than 5 mm* falls, as <<def,defined>>.

[loweralpha]
. Rain is measured at noon.
. It is measured once.

== Exclusions

. war:
.. civil;
.. foreign;
. wear.

[cols="1,1"]
|===
|Item |Limit

|Rain
|EUR 500
|===

== Definitions

Rain:: water that falls.
// a remark
"""


def made() -> Manuscript:
    return wordcheck.read(WORDING.encode(), name="rain.adoc")


def test_it_is_known_by_its_signs() -> None:
    assert made().format == "asciidoc"
    assert not sniff(b"# Policy\n\n=== Page 1 ===\n\nText.\n\n=== Page 2 ===\n\nMore.\n")
    assert not sniff("条款\n\n=== 第 1 页 ===\n\n第一条 甲。\n\n=== 第 2 页 ===\n\n第二条 乙。\n".encode())


def test_items_bear_the_numbers_of_their_depth_and_style() -> None:
    assert [(b.number, b.text) for b in made().blocks if b.number] == [
        ("a.", "Rain is measured at noon."),
        ("b.", "It is measured once."),
        ("1.", "war:"),
        ("a.", "civil;"),
        ("b.", "foreign;"),
        ("2.", "wear."),
    ]


def test_marks_become_style_and_lead_back_to_the_file() -> None:
    block = next(b for b in made().blocks if b.text.startswith("We pay"))
    assert block.text == "We pay if more than 5 mm falls, as defined."
    assert [block.text[r.start : r.end] for r in block.runs if r.style.bold] == ["more than 5 mm"]
    assert block.segments[1].origin == SourceOrigin(7, 12)


def test_cells_stand_in_rows_of_the_columns_named() -> None:
    assert made().cell_words == {(0, 0, 0): "Item", (0, 0, 1): "Limit", (0, 1, 0): "Rain", (0, 1, 1): "EUR 500"}


def test_the_wording_is_read_like_any_other() -> None:
    (wording,) = wordcheck.parse(made())
    assert [(c.title or c.label, c.kind.value) for c in wording.clauses if c.parent is None] == [
        ("Cover", "coverage"), ("Exclusions", "exclusion"), ("Definitions", "definition"),
    ]  # fmt: skip
    assert [t.name for t in wording.terms] == ["Rain"]
    assert "remark" not in wording.text


@given(st.text(alphabet="=.*|[]:/\n ab_`<>+-'", max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    read(f"== A\n\n== B\n\n{text}".encode(), "x.adoc")
