"""Wordings of our own, each in Chinese and in English as two houses would write it, in words that name no cover: what they grant, leave out, provide for.

The two sides were written independently and labelled by a reader before the packs were asked; the few on which packs and reader differ are not
listed. `near` speaks of the same things as exclusions, definitions, advice and an example: none of that grants anything.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import wordcheck
from tests.packs.labels import labelled, told

HERE = Path(__file__).parent / "registers"
LABELS = labelled(HERE)


@pytest.mark.parametrize("name", sorted(LABELS))
def test_covers_and_provisions_are_those_that_a_reader_finds(name: str) -> None:
    (wording,) = wordcheck.parse(HERE / f"{name}.md")
    assert told(wording, LABELS[name], every_line=True) == LABELS[name]
