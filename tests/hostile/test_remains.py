"""Damage that left something readable behind is said: the tail of a PDF, a page without contents, cells of a store."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import wordcheck
from wordcheck.model.errors import UsageError
from wordcheck.screening.queue.ranking import reasons_of
from wordcheck.screening.store.database import day_of

CLEAN = Path(__file__).resolve().parents[2] / "corpus" / "en" / "cyber-small-business" / "clean.pdf"


def test_the_tail_of_a_pdf_is_no_wording_that_was_read() -> None:
    tail = b"1. The Insurer pays the loss of the Insured.\n2. The law of England applies.\ntrailer\n0156424 00000 n\n0000156860 00000 n\n"
    made = wordcheck.read(tail, name="wording.txt")
    assert any("remains of a PDF" in unread.why.en for unread in made.unread)


def test_a_page_whose_contents_are_gone_is_said_where_the_file_was_shortened() -> None:
    data = CLEAN.read_bytes()
    at = data.index(b"/Contents 11 0 R")
    made = wordcheck.read(data[:at] + data[at + len(b"/Contents 11 0 R") :], name="wording.pdf")
    assert [unread.page for unread in made.unread if "blank" in unread.why.en] == [4]


@pytest.mark.parametrize("text", ["[{}]", "[1]", "{", json.dumps([{"sort": "reading", "points": 1}])])
def test_reasons_that_make_no_sense_are_one_sentence(text: str) -> None:
    with pytest.raises(UsageError, match="damaged"):
        reasons_of(text)


def test_a_day_that_is_none_is_one_sentence() -> None:
    with pytest.raises(UsageError, match="damaged"):
        day_of("2026-11\r29")
