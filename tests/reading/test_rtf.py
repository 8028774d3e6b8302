"""RTF is read without another program: words in any code page, printed numbers, looks, tables, notes, changes."""

from __future__ import annotations

import pytest

from wordcheck.model.errors import Damaged
from wordcheck.model.manuscript import BlockKind, Manuscript
from wordcheck.model.said import Said
from wordcheck.reading import legacy
from wordcheck.reading.registry import read

HEAD = rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\fnil\fcharset2 Symbol;}{\f2\fcharset0 Arial;}}"


def rtf(body: bytes, **options: str) -> Manuscript:
    return read(HEAD + body + b"}", name="w.rtf", **options)


def texts(made: Manuscript) -> list[str]:
    return [b.text for b in made.blocks]


def test_words_in_a_code_page_and_in_unicode_are_read() -> None:
    made = rtf(rb"\pard\f0\'b1\'a3\'cf\'d5\u36131\'d4\u20219\'c8 \f2 caf\u233\'e9\par")
    assert texts(made) == ["保险责任 café"]
    assert (made.format, made.reader, made.notes) == ("rtf", "rtf", ())


def test_printed_numbers_of_lists_are_the_clauses_numbers() -> None:
    made = rtf(
        rb"\pard\ls1{\listtext\f0\u31532\'3f\u19968\'3f\u26465\'3f\tab}\b\f0\u24635\'3f\u21017\'3f\b0\par"
        rb"\pard\ls2{\listtext\f1\'b7\tab}\f2 bullet\par"
    )
    assert [(b.number, b.text, b.kind) for b in made.blocks] == [
        ("第一条", "总则", BlockKind.LIST_ITEM),
        ("", "bullet", BlockKind.LIST_ITEM),
    ]
    assert made.blocks[0].runs[0].style.bold is True


def test_numbers_that_the_file_leaves_out_are_counted_by_another_program_or_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(*_: object, **__: object) -> Manuscript:
        raise Damaged(Said("没有", "none"))

    monkeypatch.setattr(legacy, "read", refused)
    made = rtf(rb"\pard\ls1\f2 We will pay.\par")
    assert texts(made) == ["We will pay."]
    assert "numbers" in made.notes[0].en


def test_tables_headers_notes_and_indents() -> None:
    made = rtf(
        rb"{\header\pard\f2 ACME Insurance\par}\pard\li420\fi-420\f2 1\tab Claims{\super\chftn{\footnote\pard\chftn  a note}}.\par"
        rb"\trowd\cellx1000\cellx2000\pard\intbl Limit\cell 5,000\cell\row\trowd\pard\intbl Excess\cell 10\cell\row\pard after\par"
    )
    assert [(b.text, b.kind.value, b.cell and (b.cell.row, b.cell.column)) for b in made.blocks] == [
        ("1\tClaims.", "paragraph", None),
        ("a note", "note", None),
        ("Limit", "cell", (0, 0)),
        ("5,000", "cell", (0, 1)),
        ("Excess", "cell", (1, 0)),
        ("10", "cell", (1, 1)),
        ("after", "paragraph", None),
    ]
    assert (made.blocks[0].indent, made.blocks[0].hanging) == (0.0, 21.0)
    assert [(f.kind.value, f.text) for f in made.furniture] == [("header", "ACME Insurance")]


@pytest.mark.parametrize(
    ("view", "words"), [("final", "We will pay."), ("original", "We may pay."), ("both", "We maywill pay.")]
)
def test_tracked_changes_are_read_in_the_view_asked_for(view: str, words: str) -> None:
    made = rtf(rb"\pard\f2 We {\deleted may}{\revised will} pay.\par", revisions=view)
    assert texts(made) == [words]
    assert [c.kind for c in made.changes] == ["deletion", "insertion"]


def test_instructions_and_data_of_programs_are_no_words() -> None:
    made = rtf(
        rb"{\*\generator Writer;}{\field{\*\fldinst HYPERLINK x}{\fldrslt {shown}}}"
        rb"{\pict\pngblip 89504e470d0a}\pard words{\v hidden}\par{\*\unknown more}"
    )
    assert texts(made) == ["shownwords"]
    assert len(made.unread) == 1


@pytest.mark.parametrize("body", [b"", rb"\pard\par", b"{" * 3000 + b"x"])
def test_a_file_without_words_is_told(body: bytes) -> None:
    with pytest.raises(Damaged):
        rtf(body)


def test_a_number_without_words_is_no_block() -> None:
    assert texts(rtf(rb"\pard\ls1{\listtext\f2 1.\tab}\par\pard\ls1{\listtext\f2 2.\tab}\f2 Cover\par")) == ["Cover"]
