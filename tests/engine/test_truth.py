"""Three values: what is unread or unknown is undecided, never a pass; quantities compare as intervals."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.support import flag, quotes, requirement, run, wording
from wordcheck.model.said import Said
from wordcheck.model.unread import Unread, UnreadKind
from wordcheck.model.verdicts import Outcome, Truth

SCAN = Unread(UnreadKind.SCAN, Said("第3页", "page 3"), Said("扫描页", "a scan"), page=3)


@pytest.mark.parametrize(
    ("period", "condition", "truth"),
    [
        ("三十日", "p > 30 日", "silent"),
        ("三十一日", "p > 30 日", "fires"),
        ("一个月", "p > 30 日", "undecided"),
        ("两个月", "p > 30 日", "fires"),
        ("一个月", "p > 1 个月", "silent"),
        ("十个工作日", "p > 10 日", "undecided"),
        ("十个工作日", "p.unit = working-day", "fires"),
        ("24小时", "p = 1 日", "fires"),
        ("一年", "p < 2 年", "fires"),
        ("二年", "p < 2 年", "silent"),
        ("十二个月", "p < 1 年", "silent"),
    ],
)
def test_periods_compare_as_intervals(tmp_path: Path, period: str, condition: str, truth: str) -> None:
    result = run(tmp_path, flag(f"find period as p where {condition}", "{p}"), f"保险人应当在{period}内答复。")
    outcome = "fires" if result.findings else "undecided" if result.undecided else "silent"
    assert outcome == truth


@pytest.mark.parametrize("a", Truth)
@pytest.mark.parametrize("b", Truth)
def test_and_takes_the_weaker_or_the_stronger(a: Truth, b: Truth) -> None:
    order = [Truth.FAILS, Truth.UNDECIDED, Truth.HOLDS]
    assert a & b is order[min(order.index(a), order.index(b))]
    assert a | b is order[max(order.index(a), order.index(b))]
    assert ~~a is a


def test_absence_in_a_file_with_a_scan_is_undecided(tmp_path: Path) -> None:
    rule = requirement('require some "保险期间"')
    assert run(tmp_path, rule, "第一条 保险人负责赔偿。").verdicts[0].outcome is Outcome.UNMET
    hidden = run(tmp_path, rule, wording("第一条 保险人负责赔偿。", (SCAN,))).verdicts[0]
    assert hidden.outcome is Outcome.UNDECIDED
    assert hidden.why.zh == "有内容未读"


def test_presence_is_met_with_its_words_and_absence_says_where_it_looked(tmp_path: Path) -> None:
    rule = requirement('require some "保险期间" in period')
    met = run(tmp_path, rule, "保险期间\n第一条 保险期间为一年。").verdicts[0]
    assert met.outcome is Outcome.MET
    assert met.evidence[0].quote == "保险期间"
    unmet = run(tmp_path, rule, "保险责任\n第一条 保险人负责赔偿。").verdicts[0]
    assert unmet.searched[0].kinds == ("period",)


def test_a_line_of_the_contents_is_no_provision(tmp_path: Path) -> None:
    rule = requirement("require some /(?i)subrogation/")
    entry = "Subrogation ................ 4\n1. We pay for a loss.\n"
    there = run(tmp_path, rule, entry + "2. Our right of subrogation begins when we have paid.").verdicts[0]
    assert [e.quote for e in there.evidence] == ["subrogation"]
    assert run(tmp_path, rule, entry + "2. The premium is due.").verdicts[0].outcome is Outcome.UNMET
    blank = "Subrogation ................\n1. We pay for a loss."
    assert run(tmp_path, rule, blank).verdicts[0].outcome is Outcome.MET, "a line to be filled in"


def test_some_elements_make_it_partly_met_and_name_what_is_missing(tmp_path: Path) -> None:
    rule = requirement(
        'require all { element decision: some "核定" because zh "核定" element advance: some "先予支付" because zh "先予支付" } '
        'partly says zh "缺少{missing}"'
    )
    verdict = run(tmp_path, rule, "第一条 保险人应当及时核定。").verdicts[0]
    assert (verdict.outcome, verdict.message.zh) == (Outcome.PARTLY, "缺少先予支付")


def test_every_of_nothing_never_meets_a_requirement(tmp_path: Path) -> None:
    rule = requirement("require every period as p such that p <= 30 日")
    assert run(tmp_path, rule, "第一条 保险人负责赔偿。").verdicts[0].outcome is Outcome.UNDECIDED
    assert run(tmp_path, rule, "第一条 应当在三十日内核定。").verdicts[0].outcome is Outcome.MET
    assert run(tmp_path, rule, "第一条 应当在六十日内核定。").verdicts[0].outcome is Outcome.UNMET


def test_by_hand_turns_met_into_a_task_for_a_person(tmp_path: Path) -> None:
    rule = requirement('require some "战争" by hand zh "留存法律审查意见"')
    verdict = run(tmp_path, rule, "第一条 战争除外。").verdicts[0]
    assert (verdict.outcome, verdict.why.zh) == (Outcome.BY_HAND, "留存法律审查意见")


def test_unless_makes_a_requirement_inapplicable(tmp_path: Path) -> None:
    rule = requirement('require some "先予支付" unless no "核定" because zh "未写理赔程序"')
    assert run(tmp_path, rule, "第一条 保险人负责赔偿。").verdicts[0].outcome is Outcome.INAPPLICABLE


def test_unknown_typography_is_not_a_pass(tmp_path: Path) -> None:
    rule = flag(
        'find heading as h in exclusion where h.bold < 1.0 undecided when document.typography = unknown because zh "无字体"',
        "{h}",
    )
    result = run(tmp_path, rule, "责任免除\n第一条 战争造成的损失，保险人不负责赔偿。")
    assert not result.findings
    assert result.undecided[0].why.zh == "无字体"


def test_what_only_the_filing_could_tell_is_listed_as_not_run(tmp_path: Path) -> None:
    rule = requirement('applies when document.market = lloyds require some "war"')
    silent = run(tmp_path, rule, "1. We exclude war.")
    assert not silent.verdicts
    assert "market" in silent.not_run[0].why.en
    assert run(tmp_path, rule, "1. We exclude war.", market="lloyds").verdicts[0].outcome is Outcome.MET
    assert run(tmp_path, rule, "1. We exclude war.", market="ny").verdicts[0].outcome is Outcome.INAPPLICABLE


def test_a_rule_is_in_force_only_between_its_dates(tmp_path: Path) -> None:
    rules = flag('valid from 2021-01-01 until 2025-12-31 find "甲" as w')
    assert quotes(run(tmp_path, rules, "甲", as_of="2024-06-01")) == ["甲"]
    for day in ("2020-12-31", "2026-01-01"):
        late = run(tmp_path, rules, "甲", as_of=day)
        assert not late.findings
        assert late.not_run
