"""The clean twins of the corpus: all shipped packs find neither an error nor a warning in them."""

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
