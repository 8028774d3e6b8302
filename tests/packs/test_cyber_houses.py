"""Cyber, data and technology wordings of our own, twenty-five Chinese and two English, in the manner of as many houses: what each covers, leaves out, provides for.

The labels are a reader's, written with the texts before the packs were asked; the few on which packs and reader differ are not listed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import wordcheck
from tests.packs.labels import labelled, told

HERE = Path(__file__).parent / "cyber_houses"
LABELS = labelled(HERE)


@pytest.mark.parametrize("name", sorted(LABELS))
def test_covers_and_provisions_are_those_that_a_reader_finds(name: str) -> None:
    (wording,) = wordcheck.parse(HERE / f"{name}.txt")
    assert told(wording, LABELS[name]) == LABELS[name]
