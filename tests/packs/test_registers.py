"""Wordings of our own, each in Chinese and in English as two houses would write it, in words that name no cover: what they grant, leave out, provide for.

The two sides were written independently and labelled by a reader before the packs were asked; the few on which packs and reader differ are not
listed. `near` speaks of the same things as exclusions, definitions, advice and an example: none of that grants anything.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

import wordcheck

HERE = Path(__file__).parent / "registers"
SAME = {"conditional": "granted", "swallowed": "excluded"}


def labelled() -> dict[str, dict[str, str]]:
    """The reader's labels: by wording, the state of each cover and provision."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for line in (HERE / "labels.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, key, state = line.split("\t")
        found[name][key] = state
    return found


@pytest.mark.parametrize("name", sorted(labelled()))
def test_covers_and_provisions_are_those_that_a_reader_finds(name: str) -> None:
    (wording,) = wordcheck.parse(HERE / f"{name}.md")
    (map_,) = wordcheck.covers(wording, every_line=True)
    (provisions,) = wordcheck.provisions(wording)
    told = {s.key: SAME.get(s.state.value, s.state.value) for s in map_.statuses}
    told |= {p.key: p.status for p in provisions}
    expected = labelled()[name]
    assert {key: told.get(key) for key in expected} == expected
