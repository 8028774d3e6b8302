"""A long wording's matches are let go after the last rule that asks for them; what the rules say stays the same."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from wordcheck.api import load_packs, parse
from wordcheck.engine.matching import forgetting
from wordcheck.engine.run import check
from wordcheck.engine.world import World

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_same_findings_and_fewer_matches(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    wordings = parse(sorted((CORPUS / language).rglob("*.md"))[0])
    plan = load_packs().plan
    kept: list[int] = []

    class Watched(forgetting.Forgetting):
        def __init__(self, world: World) -> None:
            super().__init__(world)
            self.world = world

        def after(self, position: int) -> None:
            super().after(position)
            if position == len(plan.rules) - 1:
                kept.append(sum(len(found) for _, found in self.world.known.values()))

    monkeypatch.setattr("wordcheck.engine.run.Forgetting", Watched)
    whole = check(wordings, plan, as_of=date(2026, 1, 1))
    monkeypatch.setattr(forgetting, "MANY", 0)
    assert check(wordings, plan, as_of=date(2026, 1, 1)) == whole
    assert whole.findings or whole.verdicts
    before, after = kept
    assert after < before / 5
