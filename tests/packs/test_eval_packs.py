"""The packs for other people's benchmarks: sound by themselves, and no part of what ships."""

from __future__ import annotations

from pathlib import Path

import pytest

from wordcheck.app.rules.trials import AS_OF, parse_text
from wordcheck.engine.examples import run_examples
from wordcheck.rulelang import load, problems_of

PACKS = sorted(p.parent for p in (Path(__file__).resolve().parents[2] / "eval-packs").glob("*/pack.wordrule"))


@pytest.mark.parametrize("pack", PACKS, ids=lambda p: p.name)
def test_it_is_sound_and_its_examples_come_out(pack: Path) -> None:
    assert problems_of([pack]) == ()
    failed = [r.rule.facts.code for r in run_examples(load([pack]).plan, parse_text, AS_OF) if not r.passed]
    assert not failed


def test_none_ships() -> None:
    assert PACKS
    assert not [p.name for p in load().plan.packs if p.name.startswith("eval.")]
