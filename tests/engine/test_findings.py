"""Findings: oddities of structure, double names, identity across drafts, order, silencing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.engine.support import flag, quotes, run
from wordcheck.engine.conditions import judging
from wordcheck.engine.conditions.judged import Judged
from wordcheck.engine.conditions.quantifiers import quantified
from wordcheck.engine.world import World
from wordcheck.rulelang.syntax import tree as t

ARTICLES = ["保险人负责赔偿。", "保险期间为一年。", "保险费由投保人交纳。", "争议由双方协商解决。"]


def articles(*numbers: str) -> str:
    return "\n".join(f"第{n}条 {text}" for n, text in zip(numbers, ARTICLES, strict=False))


@pytest.mark.parametrize(
    ("numbers", "gaps", "repeats"),
    [
        ("一二三四", [], []),
        ("一二四五", ["第四条"], []),
        ("一二二三", [], ["第二条"]),
    ],
)
def test_gaps_and_repeats_of_numbers(tmp_path: Path, numbers: str, gaps: list[str], repeats: list[str]) -> None:
    text = articles(*numbers)
    assert quotes(run(tmp_path, flag("find gap of clause as w"), text)) == gaps
    assert quotes(run(tmp_path, flag("find duplicate of clause as w"), text)) == repeats


def test_what_is_found_once_is_one_finding_a_paragraph_that_tells_how_many_there_are(tmp_path: Path) -> None:
    rules = flag('find "网络" as w once', "{w}{w.count}")
    first, second = run(tmp_path, rules, "第一条 网络中断、网络攻击、网络故障。\n第二条 网络停顿。").findings
    assert (first.message.zh, second.message.zh) == ("网络3", "网络1")
    assert [e.quote for e in first.related] == ["网络", "网络"]
    assert run(tmp_path, rules, "第一条 系统中断。").findings == ()


def test_a_misprinted_formula_is_told_with_what_it_should_read(tmp_path: Path) -> None:
    rules = 'lexicon standing { zh: "下列情形之一" }\n' + flag(
        "find drift of formula among standing as w", "{w.instead}"
    )
    (finding,) = run(
        tmp_path, rules, "第一条 有下列情行之一的，不予赔偿。\n第二条 有下列情形之一的，另行约定。"
    ).findings
    assert (finding.anchor.quote, finding.message.zh) == ("下列情行之一", "下列情形之一")


def test_the_last_number_of_a_list_stands_twice(tmp_path: Path) -> None:
    text = "1. Duties\nYou must:\na. lock the doors;\nb. tell us of any change; and\n{}. keep the receipts.\n2. The premium is due."
    found = [quotes(run(tmp_path, flag("find duplicate of clause as w"), text.format(last))) for last in "bc"]
    assert found == [["b."], []]


def test_one_thing_under_two_names_counts_both(tmp_path: Path) -> None:
    rules = 'synonyms event = "网络安全事件", "网络事件"\n' + flag(
        "consistent event", "{rare}{rare.count}{main}{main.count}"
    )
    result = run(tmp_path, rules, "网络安全事件发生后通知。网络事件造成的损失。网络安全事件结束。")
    assert [f.message.zh for f in result.findings] == ["网络事件1网络安全事件2"]


def test_a_figure_stated_in_two_ways(tmp_path: Path) -> None:
    rules = 'figure wait: period = period with "等待期" within 6 chars\n' + flag("agree wait", "{a}与{b}")
    disagree = run(tmp_path, rules, "第一条 等待期为八小时。\n第二条 等待期为十二小时。")
    assert [f.message.zh for f in disagree.findings] == ["十二小时与八小时"]
    assert not run(tmp_path, rules, "第一条 等待期为十二小时。\n第二条 等待期为12小时。").findings


def test_a_finding_keeps_its_identity_when_clauses_move_and_are_renumbered(tmp_path: Path) -> None:
    rules = flag('find "有关部门" as w in exclusion')
    before = run(tmp_path, rules, "责任免除\n第五条 因有关部门要求造成的损失，保险人不负责赔偿。")
    after = run(
        tmp_path,
        rules,
        "总则\n第一条 本合同由保险条款组成。\n责任免除\n第九条 战争造成的损失，保险人不负责赔偿。\n第十条 因有关部门要求造成的损失，保险人不负责赔偿。",
    )
    assert before.findings[0].fingerprint == after.findings[0].fingerprint


def test_equal_findings_are_told_apart_by_their_occurrence(tmp_path: Path) -> None:
    result = run(tmp_path, flag('find "合理" as w'), "合理费用和合理损失。")
    assert [f.occurrence for f in result.findings] == [1, 2]
    assert len({f.fingerprint for f in result.findings}) == 2


def test_silences_drops_and_counts(tmp_path: Path) -> None:
    loud = 'flag TS-AA-2 other-defect { source house silences TS-AA-1 find "重大过失" as w message zh "x" test { fires "甲" silent "乙" } }\n'
    result = run(tmp_path, flag('find "重大" as w') + loud, "重大过失和重大变更")
    assert [(f.rule.code, f.anchor.quote) for f in result.findings] == [("TS-AA-2", "重大过失"), ("TS-AA-1", "重大")]
    assert result.silenced == 1


@pytest.mark.parametrize(
    ("louder", "told"),
    [
        ('sentence with "不赔"', ["TS-AA-2"]),
        ('"战争" then "不赔"', ["TS-AA-2"]),
        ('"赔"', ["TS-AA-2"]),
        ('"保险人"', ["TS-AA-1", "TS-AA-2"]),
    ],
)
def test_a_rule_is_silenced_where_its_words_meet_those_of_another(tmp_path: Path, louder: str, told: list[str]) -> None:
    loud = f'flag TS-AA-2 other-defect {{ source house silences TS-AA-1 find {louder} as w message zh "x" test {{ fires "甲" silent "乙" }} }}\n'
    result = run(tmp_path, flag('find "战争不赔" as w') + loud, "战争不赔，由保险人说明。")
    assert sorted(f.rule.code for f in result.findings) == told


def test_a_fix_carries_the_captured_words(tmp_path: Path) -> None:
    rules = 'synonyms event = "网络安全事件", "网络事件"\n' + flag(
        'consistent event fix rare -> "{main}" unsafe', "{rare}"
    )
    (finding,) = run(tmp_path, rules, "网络安全事件。网络安全事件。网络事件。").findings
    assert finding.fixes[0].edits[0].text == "网络安全事件"
    assert finding.fixes[0].safe is False


def test_flesch_as_statutes_count_it(tmp_path: Path) -> None:
    rules = 'requirement TS-RQ-1 easy-to-read { source house require flesch(document, "statutory") >= 40 test { met "We pay." unmet "乙" } }\n'
    easy = run(
        tmp_path,
        rules,
        "We pay for your loss. You must tell us soon. We will ask you for proof. Then we send you the money.",
    )
    hard = run(
        tmp_path,
        rules,
        "Notwithstanding contradictory stipulations, indemnification obligations necessarily presuppose antecedent notification.",
    )
    assert (easy.verdicts[0].outcome, hard.verdicts[0].outcome) == ("met", "unmet")


def test_what_is_asked_of_the_whole_document_is_asked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[t.Quantified] = []

    def counted(world: World, q: t.Quantified, *rest: Any) -> Judged:
        asked.append(q)
        return quantified(world, q, *rest)

    monkeypatch.setattr(judging, "quantified", counted)
    rules = flag('find "网络" as w where at least 2 "中断" where some "故障" in w.sentence')
    text = "".join(f"第{n}条 网络故障、网络中断。\n" for n in "一二三四五六七八九")
    assert len(run(tmp_path, rules, text).findings) == 18
    assert sum(q.scope is None for q in asked) == 1
    assert sum(q.scope is not None for q in asked) == 18
