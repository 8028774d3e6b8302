"""A line without words is read past, wherever it stands; words without lines that head them are told to be so."""

from __future__ import annotations

from pathlib import Path

import pytest

import wordcheck
from wordcheck.anatomy.outline.titles import heads


def test_no_words_are_no_heading() -> None:
    assert not heads("")
    assert heads("Conditions")


@pytest.mark.parametrize(
    "words",
    [
        "被保险人应当在两日内通知保险人。\n\n自然磨损不赔。\n",
        "We pay for repair.\n\nYou must tell us of a theft within two days.\n",
    ],
)
def test_words_without_number_or_heading_are_told_to_be_undivided(words: str, tmp_path: Path) -> None:
    (tmp_path / "w.txt").write_text(words, "utf-8")
    (wording,) = wordcheck.parse(tmp_path / "w.txt")
    assert not wording.clauses
    assert any("not divided into clauses" in note.en for note in wording.notes)
