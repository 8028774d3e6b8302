"""Headings whose letters stand apart are read as words, and can still be found in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

import wordcheck
from wordcheck.model.manuscript import Block, CellPlace, Segment, SourceOrigin
from wordcheck.reading.spaced_out import closed_up


def words(*texts: str) -> list[str]:
    return [b.text for b in closed_up([Block(text=t) for t in texts])]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("E X C L U S I O N S", "EXCLUSIONS"),
        ("G E N E R A L   C O N D I T I O N S", "GENERAL CONDITIONS"),
        ("SECTION 2   E X C L U S I O N S", "SECTION 2   EXCLUSIONS"),
        ("责 任 免 除", "责任免除"),
        ("第 一 章\u3000 总 则", "第一章\u3000总则"),
    ],
)
def test_letters_apart_are_words(printed: str, read: str) -> None:
    assert words(printed) == [read]


def test_words_of_the_text_part_letters_whose_blanks_are_alike() -> None:
    heading = "W H A T I S N O T C O V E R E D"
    assert words(heading, "What is lost at sea is not covered.") == [
        "WHAT IS NOT COVERED",
        "What is lost at sea is not covered.",
    ]


def test_two_characters_are_closed_up_only_where_others_are() -> None:
    assert words("释 义") == ["释 义"]
    assert words("保 险 责 任", "释 义") == ["保险责任", "释义"]


def test_columns_and_ranks_stay() -> None:
    for row in ("A B C D E F", "X X X X X X", "月 月 月 月", "一 二 三 四"):
        assert words(row) == [row]
    cell = Block(text="Y E A R S", cell=CellPlace(0, 0, 0))
    assert list(closed_up([cell])) == [cell]


def test_every_letter_keeps_its_place_in_the_file() -> None:
    block = Block(text="C O V E R", segments=(Segment(0, 9, SourceOrigin(3, 1)),))
    (made,) = closed_up([block])
    places = {made.text[s.start : s.end]: s.origin for s in made.segments}
    assert places["V"] == SourceOrigin(3, 5)


def test_an_exclusion_below_such_a_heading_is_one(tmp_path: Path) -> None:
    path = tmp_path / "wording.txt"
    path.write_text(
        "C O V E R\n\nWe pay for fire.\n\nE X C L U S I O N S\n\nWe do not pay for war.\n", encoding="utf-8"
    )
    (wording,) = wordcheck.parse(wordcheck.read(path))
    assert [c.title for c in wording.clauses] == ["COVER", "EXCLUSIONS"]
