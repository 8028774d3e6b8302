"""Wordings of our own in the manner of thirty houses whose words nobody else uses: what they grant, leave out, provide for.

A mutual, a scheme for small firms, a hospital’s endorsement, a surplus-lines form, slips, booklets, a pool, a group policy, riders, an app: each was
labelled by a reader before it was run, three sets of the five after all mending on the others; those on which packs and reader differ are not
listed. The line of business is told from the wording itself.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import wordcheck
from tests.packs.labels import labelled, told

HERE = Path(__file__).parent / "carried"
LABELS = labelled(HERE)


@pytest.mark.parametrize("name", sorted(LABELS))
def test_covers_and_provisions_are_those_that_a_reader_finds(name: str) -> None:
    (wording,) = wordcheck.parse(HERE / name)
    assert told(wording, LABELS[name]) == LABELS[name]
