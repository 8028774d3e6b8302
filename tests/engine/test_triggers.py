"""Rules whose words do not occur are passed over, and nothing is lost by it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.rulelang.support import flag, head, ruleset
from wordcheck.anatomy import parse
from wordcheck.engine import check
from wordcheck.engine.world import World
from wordcheck.reading import read
from wordcheck.rulelang import load
from wordcheck.rulelang.syntax.rules import Find, Oddity

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
WORDINGS = sorted(CORPUS.glob("??/*/faulty.md"))


def trigger(folder: Path, body: str, words: str = "") -> frozenset[str] | None:
    rules = ruleset(folder, head() + words + flag("TS-AA-1", body))
    return rules.plan.rules[0].trigger


@pytest.mark.parametrize("path", WORDINGS, ids=lambda p: p.parent.name)
def test_the_report_is_the_same_as_when_every_rule_is_run(path: Path) -> None:
    plan = load().plan
    always = replace(plan, rules=tuple(replace(r, trigger=None) for r in plan.rules))
    wordings = parse(read(path))
    filing = {"jurisdiction": "us", "market": "lloyds"} if wordings[0].language == "en" else {}
    day = date(2026, 11, 1)
    assert check(wordings, plan, as_of=day, filing=filing) == check(wordings, always, as_of=day, filing=filing)


def test_most_flags_wait_for_their_words() -> None:
    flags = [r for r in load().plan.rules if hasattr(r.body, "subject")]
    # Oddities are found once for all rules that ask for them.
    looking = [r for r in flags if not (isinstance(f := r.body.subject, Find) and isinstance(f.first.pattern, Oddity))]
    assert sum(r.trigger is not None for r in looking) >= 0.9 * len(looking)


def test_a_rule_waits_for_the_rarest_of_what_it_needs(tmp_path: Path) -> None:
    assert trigger(tmp_path, 'find ("甲" | "乙") with "丙" within sentence as w') == {"folded\0丙"}


def test_a_lexicon_is_one_atom(tmp_path: Path) -> None:
    found = trigger(tmp_path, "find open as w", 'lexicon open { zh: "甲", "乙" }\n')
    assert found == {"demo.pack:open"}


@pytest.mark.parametrize(
    "body",
    ["find sentence as w where w.chars > 3", 'find sentence as w where w has "甲" or w.chars > 3'],
)
def test_what_may_stand_without_any_word_never_waits(tmp_path: Path, body: str) -> None:
    assert trigger(tmp_path, body) is None


def test_an_expression_is_waited_for_by_the_strings_it_requires(tmp_path: Path) -> None:
    found = trigger(tmp_path, "find /甲[丙丁]*乙/ | open as w", 'lexicon open { zh: "戊", /己+/ }\n')
    assert found == {"regex\0甲[丙丁]*乙\0", "demo.pack:open"}
    rules = ruleset(tmp_path, head() + flag("TS-AA-1", "find /甲[丙丁]*乙/ as w"))
    wakes = [
        World(parse(read(said.encode(), name="a.txt"))[0], rules.plan, {}).wakes(rules.plan.rules[0])
        for said in ("第一条 有甲无它。", "第一条 有甲丙乙。")
    ]
    assert wakes == [False, True]


def test_what_is_absent_is_not_waited_for(tmp_path: Path) -> None:
    assert trigger(tmp_path, 'find "甲" without "乙" within sentence as w') == {"folded\0甲"}
    assert trigger(tmp_path, 'find sentence as w where not w has "乙"') is None
