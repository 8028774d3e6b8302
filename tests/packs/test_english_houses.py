"""Eight English wordings of our own in the manner of as many markets: what each covers, leaves out, provides for, and where its references lead.

The labels are a reader's, written with the texts before the packs were asked, four of the texts before anything was mended for the others; the
few on which packs and reader differ are not listed.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

import wordcheck
from tests.packs.labels import labelled, told
from wordcheck.model.wording import Wording

HERE = Path(__file__).parent / "english_houses"
LABELS = labelled(HERE)


@cache
def parsed(name: str) -> Wording:
    (wording,) = wordcheck.parse(HERE / f"{name}.md")
    return wording


def rows(file: str) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for line in (HERE / file).read_text(encoding="utf-8").splitlines()[1:]:
        name, *cells = line.split("\t")
        found[name].append(tuple(cells))
    return found


@pytest.mark.parametrize("name", sorted(LABELS))
def test_covers_and_provisions_are_those_that_a_reader_finds(name: str) -> None:
    assert told(parsed(name), LABELS[name], every_line=True) == LABELS[name]


@pytest.mark.parametrize("name", sorted(rows("references.tsv")))
def test_references_lead_where_a_reader_goes(name: str) -> None:
    wording = parsed(name)
    found = {
        (wording.clause(r.clause).label if r.clause else "", r.text, wording.clause(t).label.rstrip(".: "))
        for r in wording.references
        for t in r.targets
    }
    assert set(rows("references.tsv")[name]) <= found
    assert not any(r.broken for r in wording.references)


def test_an_endorsement_that_the_file_does_not_hold_is_no_item_of_a_list() -> None:
    wording = parsed("media-exchange-us")
    (one,) = [r for r in wording.references if r.text == "Endorsement No. 3"]
    assert not one.targets
    assert not one.broken
