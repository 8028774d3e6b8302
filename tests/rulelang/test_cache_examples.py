"""Rules loaded for checking are bare of their examples; whoever asks for these gets all of them, from wherever they lie."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from wordcheck.api import load_packs
from wordcheck.engine.examples import run_examples
from wordcheck.rulelang import load

PACK = """pack own {
  title zh "自有" en "Own"
  version 1.0
  language zh
  needs language 1.0
}
source practice { title zh "起草惯例" en "Drafting practice" }
flag OW-TS-001 vague-word {
  title zh "措辞含糊" en "Vague word"
  source practice
  severity note
  find "适当" as w
  message zh "措辞含糊" en "vague word"
  test {
    fires "应采取«适当»措施。"
    silent "应在三日内通知。"
  }
}
"""


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    place = tmp_path / "own.wordrule"
    place.write_text(PACK, "utf-8")
    return place


def test_examples_come_back_from_the_kept_file_and_without_it(pack: Path, tmp_path: Path) -> None:
    fresh = load([pack]).plan.rules[0].body.examples
    assert len(fresh) == 2
    assert load([pack]).plan.rules[0].body.examples == fresh
    for kept in (tmp_path / "cache" / "wordcheck").glob("*.whole"):
        kept.unlink()
    assert load([pack]).plan.rules[0].body.examples == fresh


def test_rules_for_checking_are_bare_and_say_so(pack: Path) -> None:
    for _ in ("compiled", "kept"):
        plan = load_packs([pack]).plan
        assert plan.rules[0].body.examples == ()
        with pytest.raises(ValueError, match="without their examples"):
            list(run_examples(plan, lambda _: (), date(2026, 1, 1)))
