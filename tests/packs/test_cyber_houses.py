"""Cyber, data and technology wordings of our own, twenty-five Chinese and two English, in the manner of as many houses: what each covers, leaves out, provides for.

The labels are a reader's, written with the texts before the packs were asked; the few on which packs and reader differ are not listed.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

import wordcheck

HERE = Path(__file__).parent / "cyber_houses"
SAME = {"conditional": "granted", "swallowed": "excluded"}


def labelled() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for line in (HERE / "labels.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, key, state = line.split("\t")
        found[name][key] = state
    return found


@pytest.mark.parametrize("name", sorted(labelled()))
def test_covers_and_provisions_are_those_that_a_reader_finds(name: str) -> None:
    (wording,) = wordcheck.parse(HERE / f"{name}.txt")
    (map_,) = wordcheck.covers(wording)
    (provisions,) = wordcheck.provisions(wording)
    told = {s.key: SAME.get(s.state.value, s.state.value) for s in map_.statuses}
    told |= {p.key: p.status for p in provisions}
    expected = labelled()[name]
    assert {key: told.get(key) for key in expected} == expected
