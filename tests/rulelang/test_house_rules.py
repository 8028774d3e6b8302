"""What a house changes of a pack: overrides, profiles, values of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulelang.support import codes, flag, head, ruleset, written
from wordcheck.model.errors import RuleSetError, UsageError
from wordcheck.model.said import Said
from wordcheck.rulelang import load
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.walk import below

ONE = flag("TS-AA-1", 'tags terms find "甲" as w')
TWO = flag("TS-AA-2", 'find "甲乙" as w', 'test { fires "«甲乙»" silent "乙" }')


def test_an_override_regrades_and_adds_an_exception_with_its_reason(tmp_path: Path) -> None:
    text = head() + ONE + TWO
    text += 'override TS-AA-1 because zh "本公司惯例" { severity error unless some "丙" in w.sentence because zh "已说明" }\n'
    one, two = ruleset(tmp_path, text).plan.rules
    assert (one.head.severity, two.head.severity) == ("error", "warning")
    assert [r.reason.zh for r in one.body.unless] == ["已说明"]
    assert [(c.by, c.reason.zh) for c in one.changes] == [("demo.pack", "本公司惯例")]


def test_a_rule_switched_off_is_listed_and_not_lost(tmp_path: Path) -> None:
    plan = ruleset(tmp_path, head() + ONE + TWO + 'override TS-AA-1 because zh "不适用" { switch off }\n').plan
    assert [r.facts.code for r in plan.rules] == ["TS-AA-2"]
    assert [(s.rule.code, s.why.zh) for s in plan.skipped] == [("TS-AA-1", "不适用")]


def test_an_override_is_checked_like_the_rule_itself(tmp_path: Path) -> None:
    text = head() + ONE + 'override TS-AA-1 because zh "理由" { message zh "{v}" unless v is defined }\n'
    assert set(codes(tmp_path, text)) == {"E205", "E107"}


def test_overrides_of_different_things_come_together(tmp_path: Path) -> None:
    text = head() + ONE + 'override TS-AA-1 because zh "一" { severity note }\n'
    text += 'override TS-AA-1 because zh "二" { message zh "改" }\n'
    (rule,) = ruleset(tmp_path, text).plan.rules
    assert (rule.head.severity, rule.head.message) == ("note", Said("改", ""))


def test_an_override_of_a_pack_that_does_not_run_here_has_no_effect(tmp_path: Path) -> None:
    law = written(tmp_path, "demo-law.wordrule", head("demo.law") + ONE)
    house = head("demo.house") + "use demo.law\n" + TWO + 'override TS-AA-1 because zh "理由" { severity error }\n'
    mine = written(tmp_path, "house.wordrule", house)
    assert [r.facts.code for r in load([mine]).plan.rules] == ["TS-AA-2"]
    both = {r.facts.code: r.head.severity for r in load([mine, law]).plan.rules}
    assert both == {"TS-AA-1": "error", "TS-AA-2": "warning"}


PROFILES = """
profile base zh "基础" { skip TS-AA-2 because zh "另行评审" }
profile filing zh "报备前自查" { extends base severity TS-AA-1 error fail on warning applies when document.line = cyber }
profile terms { only terms }
"""


def test_a_profile_skips_regrades_and_bounds(tmp_path: Path) -> None:
    rules = ruleset(tmp_path, head() + ONE + TWO + PROFILES)
    assert rules.profiles == ("base", "filing", "terms")
    plan = rules.under("filing").plan
    (rule,) = plan.rules
    assert (rule.head.severity, plan.fail_on, plan.profile) == ("error", "warning", "filing")
    assert rule.head.applies == (t.Compare(t.Ref("document.line"), "=", t.Ref("cyber")),)
    assert [(s.rule.code, s.why.zh) for s in plan.skipped] == [("TS-AA-2", "另行评审")]
    assert [r.facts.code for r in rules.plan.rules] == ["TS-AA-1", "TS-AA-2"]


def test_a_profile_takes_only_rules_with_its_tags(tmp_path: Path) -> None:
    plan = ruleset(tmp_path, head() + ONE + TWO + PROFILES).under("terms").plan
    assert [r.facts.code for r in plan.rules] == ["TS-AA-1"]


def test_a_profile_takes_only_the_packs_it_uses(tmp_path: Path) -> None:
    law = written(tmp_path, "law.wordrule", head("demo.law") + ONE)
    house = written(tmp_path, "house.wordrule", head("demo.house") + TWO + "profile law { use demo.law }\n")
    assert [r.facts.code for r in load([law, house]).under("law").plan.rules] == ["TS-AA-1"]


def test_an_unknown_profile_is_named_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no profile is called 'filng'; did you mean filing"):
        ruleset(tmp_path, head() + ONE + TWO + PROFILES).under("filng")


def test_a_profile_condition_is_checked(tmp_path: Path) -> None:
    text = head() + ONE + "profile p { applies when document.lnie = cyber }\n"
    assert codes(tmp_path, text) == ["E203"]


def test_a_let_is_its_value_until_a_profile_sets_it(tmp_path: Path) -> None:
    text = head() + "let longest: period = 30 日\n"
    text += flag("TS-AA-1", "find period as w where w > longest", 'test { fires "«四十日»" silent "十日" }')
    text += "profile strict { let longest = 20 日 }\n"
    rules = ruleset(tmp_path, text)

    texts = []
    for plan in (rules.plan, rules.under("strict").plan):
        body = plan.rules[0].body
        assert isinstance(body, t.Flag)
        texts += [n.text for n in below(body.where) if isinstance(n, t.Constant)]
    assert texts == ["30 日", "20 日"]


def test_a_draft_pack_makes_draft_rules(tmp_path: Path) -> None:
    text = head().replace("language zh", "language zh status draft") + ONE
    assert ruleset(tmp_path, text).plan.rules[0].head.status == "draft"


def test_a_framework_and_a_scenario_reach_the_plan(tmp_path: Path) -> None:
    text = head() + 'requirement TS-RQ-1 some-part { source house require some "甲" test { met "甲" unmet "乙" } }\n'
    text += 'framework frame zh "框架" { source house part "1" zh "一" { needs TS-RQ-1 } }\n'
    text += (
        'scenario "two covers" { given language = zh document """\n  第一条 甲。\n  """ expect TS-RQ-1 met at "甲" }\n'
    )
    plan = ruleset(tmp_path, text).plan
    assert [p.needs for p in plan.frameworks[0].parts] == [("TS-RQ-1",)]
    assert plan.scenarios[0].text == "第一条 甲。"
    assert plan.scenarios[0].expects == (t.Expectation("TS-RQ-1", "met", "甲"),)


def test_a_pack_with_errors_raises_all_of_them(tmp_path: Path) -> None:
    text = head() + ONE.replace('"甲" as w', "vague as w") + TWO.replace("source house", "source hose")
    with pytest.raises(RuleSetError) as caught:
        ruleset(tmp_path, text)
    assert [p.code for p in caught.value.problems] == ["E101", "E302"]
