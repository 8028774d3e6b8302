"""The clean twins of the corpus, and sound wordings of other houses: all shipped packs find neither an error nor a warning in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from wordcheck.api import check, load_packs
from wordcheck.model.findings import Severity
from wordcheck.rulelang import RuleSet

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
CLEAN = sorted(CORPUS.glob("*/*/clean.md"))


@pytest.fixture(scope="module")
def packs() -> RuleSet:
    return load_packs()


@pytest.mark.parametrize("path", CLEAN, ids=lambda p: p.parent.name)
def test_a_clean_wording_is_left_in_peace(path: Path, packs: RuleSet) -> None:
    loud = [f for f in check(path, packs).findings if f.severity is not Severity.NOTE]
    assert [f"{f.rule.code}: {f.anchor.quote}" for f in loud] == []


SOUND = Path(__file__).with_name("sound")
ARGUABLE = {
    "cyber.zh.md": ["CN-CY-033: 合理的防护"],
    "services-liability.zh.txt": [
        "CN-IL-262: 被保险人向保险人请求赔偿的诉讼时效期间为二年，自其知道或者应当知道保险事故发生之日起计算。"
    ],
}
"""What stands in them because wordings say it so, and a careful reader may still question."""


@pytest.mark.parametrize("path", sorted(SOUND.iterdir()), ids=lambda p: p.stem)
def test_a_sound_wording_is_told_nothing_wrong(path: Path, packs: RuleSet) -> None:
    loud = [f for f in check(path, packs).findings if f.severity is not Severity.NOTE]
    assert [f"{f.rule.code}: {f.anchor.quote}" for f in loud] == ARGUABLE.get(path.name, [])
