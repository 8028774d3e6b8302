"""What packs take from one another, end to end: words, sources, templates, figures; overrides that a report can tell;
rules that follow one another in time; documents held against several packs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.rulelang.support import written
from wordcheck.api import check
from wordcheck.app.rules.trials import AS_OF, parse_text
from wordcheck.engine.examples import run_examples
from wordcheck.engine.scenarios import run_scenarios
from wordcheck.rulelang import RuleSet, load, problems_of

LAW = """pack demo.law { title zh "法规" version 1.0 language zh jurisdiction cn }
source IL { title zh "示范法" valid from 2015-01-01 }
source old { title zh "旧示范法" valid from 2000-01-01 until 2014-12-31 }
lexicon loose { zh: "有关方面", "合理" }
figure 支付期限: period zh "支付期限" = period with "支付" within sentence
let longest: period = 10 日
template longer-than(f: figure, most: period, law: source, word: text) gives flag {
  title zh "{f}过长" source law severity warning
  find f as p
  where p > most
  unless some word in p.sentence because zh "同句另有约定"
  message zh "{f}为{p}，超过{most}"
}
stamp longer-than {
  LW-PY-002 paid-late (支付期限, longest, source IL 23, "另有约定")
    test { fires "第一条 三十日内支付。" silent "第一条 三十日内支付，另有约定的除外。" silent "第一条 五日内支付。" }
  LW-PY-001 paid-late-before (支付期限, 60 日, source old 24, "另有约定")
    test { fires "第一条 九十日内支付。" silent "第一条 三十日内支付。" }
}
"""
HOUSE = """pack demo.house { title zh "本公司" version 2.1 language zh jurisdiction cn }
use demo.law as law
source rules { title zh "本公司核保规则" }
lexicon looser { include: law.loose zh: "酌情" }
figure 答复期限: period zh "答复期限" = period with "答复" within sentence
flag HS-EX-001 loose-word { title zh "模糊词" source rules find looser as w in exclusion message zh "有{w}"
  test { fires in exclusion "因«酌情»停业造成的损失" fires in exclusion "因«有关方面»要求停业造成的损失" silent in exclusion "因洪水停业造成的损失" } }
stamp law.longer-than {
  HS-AN-001 answers-late (答复期限, law.longest, source law.IL 22, "经协商")
    test { fires "第一条 «三十日»内答复。" silent "第一条 三十日内答复，经协商可以延长。" silent "第一条 三日内答复。" }
}
override LW-PY-002 because zh "本公司承诺从严" { severity error message zh "本公司：{p}" }
profile strict zh "从严" { let law.longest = 2 日 }
scenario "both packs on one wording" {
  given language = zh
  document \"\"\"
    责任免除
    第一条 因酌情停业造成的损失，保险人不负责赔偿。
    赔偿处理
    第二条 保险人应当在三十日内支付。
    第三条 保险人应当在三日内答复。
    \"\"\"
  expect HS-EX-001 fires at "酌情"
  expect LW-PY-002 fires at "三十日"
  expect HS-AN-001 silent
}
"""
TEXT = "责任免除\n第一条 因合理停业造成的损失，保险人不负责赔偿。\n赔偿处理\n第二条 保险人应当在三十日内支付。\n第三条 保险人应当在三日内答复。\n"


@pytest.fixture
def both(tmp_path: Path) -> RuleSet:
    """The law's pack and the house's."""
    law = written(tmp_path, "demo-law.wordrule", LAW)
    return load([law, written(tmp_path, "demo-house.wordrule", HOUSE)])


def found(rules: RuleSet, day: date = AS_OF, profile: str = "none") -> dict[str, str]:
    report = check(TEXT.encode(), rules, name="w.txt", as_of=day, profile=profile)
    return {f.rule.code: f"{f.severity.value} {f.anchor.quote}" for f in report.findings}


def test_the_packs_are_sound_and_all_their_examples_and_scenarios_pass(both: RuleSet, tmp_path: Path) -> None:
    assert [p for p in problems_of(sorted(tmp_path.glob("*.wordrule"))) if p.fatal] == []
    results = list(run_examples(both.plan, parse_text, AS_OF))
    assert len(results) == 11
    assert [(r.rule.facts.code, r.why.en) for r in results if not r.passed] == []
    expectations = list(run_scenarios(both.plan, parse_text, AS_OF))
    assert [(e.expectation.code, e.passed, e.not_run) for e in expectations] == [
        ("HS-EX-001", True, False),
        ("LW-PY-002", True, False),
        ("HS-AN-001", True, False),
    ]


def test_words_template_and_override_of_another_pack_decide(both: RuleSet) -> None:
    assert found(both) == {"HS-EX-001": "warning 合理", "LW-PY-002": "error 三十日"}
    report = check(TEXT.encode(), both, name="w.txt", as_of=AS_OF, profile="none")
    (finding,) = [f for f in report.findings if f.rule.code == "LW-PY-002"]
    assert finding.message.zh == "本公司：三十日"
    (rule,) = [r for r in both.plan.rules if r.facts.code == "LW-PY-002"]
    assert [(c.by, c.reason.zh) for c in rule.changes] == [("demo.house", "本公司承诺从严")]
    assert {p.name: p.version for p in report.packs} == {"demo.house": "2.1", "demo.law": "1.0"}


def test_the_house_alone_takes_the_names_of_the_law_and_runs_none_of_its_rules(tmp_path: Path) -> None:
    written(tmp_path, "demo-law.wordrule", LAW)
    alone = load([written(tmp_path, "demo-house.wordrule", HOUSE.split("scenario")[0])])
    assert found(alone) == {"HS-EX-001": "warning 合理"}


def test_a_profile_sets_the_let_of_another_pack(both: RuleSet) -> None:
    assert "HS-AN-001" not in found(both)
    assert found(both, profile="strict")["HS-AN-001"] == "warning 三日"


def test_the_law_of_the_day_decides_which_rule_runs_and_the_report_says_why_not(both: RuleSet) -> None:
    assert "LW-PY-002" in found(both, date(2015, 1, 1))
    before = check(TEXT.encode(), both, name="w.txt", as_of=date(2014, 12, 31), profile="none")
    assert "LW-PY-002" not in {f.rule.code for f in before.findings}
    why = {n.rule.code: n.why.en for n in before.not_run}
    assert why["LW-PY-002"] == "its source 示范法 is in force from 2015-01-01"
    after = check(TEXT.encode(), both, name="w.txt", as_of=date(2020, 1, 1), profile="none")
    assert {n.rule.code: n.why.zh for n in after.not_run}["LW-PY-001"] == "依据《旧示范法》已于 2014-12-31 失效"
    long = TEXT.replace("三十日内支付", "九十日内支付").encode()
    old = check(long, both, name="w.txt", as_of=date(2010, 6, 1), profile="none")
    assert {f.rule.code for f in old.findings} == {"HS-EX-001", "LW-PY-001"}
