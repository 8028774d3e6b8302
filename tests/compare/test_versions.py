"""Two versions of a wording: which clause is which, and which changes matter."""

from __future__ import annotations

import pytest

import wordcheck
from wordcheck.compare import compare
from wordcheck.model.comparison import FRONT, Change, Comparison, Weight

OLD = """
网络安全保险条款
总则
第一条 本保险合同由保险条款、投保单、保险单组成。
保险责任
第二条 被保险人因网络安全事件造成的直接损失，保险人按照本保险合同的约定负责赔偿。
第三条 每次事故的等待期为八小时。
责任免除
第四条 下列原因造成的损失，保险人不负责赔偿：
（一）战争、敌对行动、军事行为、武装冲突；
（二）核辐射、核爆炸、核污染。
第五条 被保险人的间接损失，保险人不负责赔偿。
赔偿处理
第六条 保险人收到赔偿请求后，应当在三十日内作出核定。被保险人应当按照第四条的约定提供证明。
第七条 被保险人应当采取必要的措施，防止或者减少损失。被保险人未履行该义务的，保险人对扩大的损失不负责赔偿。
第八条 本合同争议由双方协商解决。
"""


def compared(*changes: tuple[str, str], old: str = OLD) -> Comparison:
    new = old
    for before, after in changes:
        assert before in new
        new = new.replace(before, after)
    return compare(*(wordcheck.parse(text.encode(), name="w.txt")[0] for text in (old, new)))


def changed(found: Comparison) -> list[Change]:
    return [c for c in found.changes if c.weight is not Weight.NONE]


def only(found: Comparison) -> Change:
    (change,) = changed(found)
    return change


def words(change: Change, kind: str) -> str:
    return "".join(p.text for p in change.pieces if p.kind == kind)


def test_the_same_wording_has_no_changes_and_every_clause_is_paired() -> None:
    found = compared()
    assert changed(found) == []
    assert found.gravest is Weight.NONE
    assert {c.old for c in found.changes} == {c.new for c in found.changes}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("三十日内", "六十日内", "figure"),
        ("八小时", "十二小时", "figure"),
        ("应当在三十日", "可以在三十日", "duty"),
        ("应当在三十日", "应当尽量在三十日", "firmness"),
        ("应当采取必要", "应当立即采取必要", "firmness"),
        ("被保险人应当采取", "保险人应当采取", "party"),
        ("保险人按照本保险合同的约定负责赔偿", "保险人按照本保险合同的约定不负责赔偿", "negation"),
        ("军事行为、武装冲突", "军事行为、武装冲突、网络战", "exclusion"),
        ("造成的直接损失", "造成的损失", "cover"),
    ],
)
def test_what_changes_the_bargain_is_substance_and_says_why(before: str, after: str, kind: str) -> None:
    change = only(compared((before, after)))
    assert (change.fate, change.weight) == ("edited", Weight.SUBSTANCE)
    assert kind in {r.kind for r in change.reasons}


def test_a_figure_is_told_with_both_values() -> None:
    (reason,) = [r for r in only(compared(("三十日内", "六十日内"))).reasons if r.kind == "figure"]
    assert ("三十日" in reason.old, "六十日" in reason.new) == (True, True)


def test_other_words_are_wording_and_other_marks_form() -> None:
    assert only(compared(("协商解决", "商量解决"))).weight is Weight.WORDING
    assert only(compared(("战争、敌对行动", "战争，敌对行动"))).weight is Weight.FORM


def test_the_words_that_went_and_came_are_marked() -> None:
    change = only(compared(("造成的直接损失", "造成的损失和费用")))
    assert "直接" in words(change, "cut")
    assert "费用" in words(change, "new")
    assert "网络安全事件" in words(change, "same")


def test_an_inserted_clause_renumbers_the_others_and_changes_no_reference() -> None:
    found = compared(
        ("第八条", "第九条"), ("第七条", "第八条"), ("第六条 ", "第七条 "), ("第五条", "第六条"), ("第四条", "第五条"),
        ("责任免除\n", "第四条 保险人另行负责赔偿应急响应费用。\n责任免除\n"),
    )  # fmt: skip
    added = [c for c in found.changes if c.fate == "added"]
    assert [(c.weight, words(c, "new")) for c in added] == [(Weight.SUBSTANCE, "保险人另行负责赔偿应急响应费用。")]
    others = [c for c in changed(found) if c.fate != "added"]
    assert {(c.fate, c.weight, c.renumbered) for c in others} == {("same", Weight.FORM, True)}


def test_a_reference_sent_to_another_clause_is_told() -> None:
    change = only(compared(("按照第四条的约定提供", "按照第五条的约定提供")))
    assert change.fate == "edited"
    assert change.weight is not Weight.FORM


def test_a_reference_that_reads_the_same_and_names_other_clauses_says_so() -> None:
    old = OLD.replace("按照第四条的约定", "按照第二条至第四条的约定")
    change = next(
        c
        for c in compared(
            ("第三条 每次事故的等待期为八小时。\n", ""),
            ("第四条 下列", "第三条 下列"),
            ("第五条", "第四条 另行约定其他事项。\n第五条"),
            old=old,
        ).changes
        if c.fate == "edited"
    )
    assert "reference" in {r.kind for r in change.reasons}
    assert change.weight is Weight.SUBSTANCE


def test_a_removed_clause_stands_where_it_was() -> None:
    found = compared(("第五条 被保险人的间接损失，保险人不负责赔偿。\n", ""))
    gone = next(n for n, c in enumerate(found.changes) if c.fate == "removed")
    before = found.changes[gone - 1]
    assert found.changes[gone].weight is Weight.SUBSTANCE
    assert found.old.clause(before.old[0]).label == "（二）"


def test_a_moved_clause_is_the_same_clause() -> None:
    line = "第八条 本合同争议由双方协商解决。\n"
    found = compared((line, ""), ("总则\n", "总则\n" + line))
    change = next(c for c in changed(found) if found.new.clause(c.new[0]).label == "第八条")
    assert (change.fate, change.moved, change.weight) == ("same", True, Weight.FORM)


def test_a_split_and_a_merged_clause() -> None:
    cut = ("防止或者减少损失。被保险人未履行", "防止或者减少损失。\n第八条 被保险人未履行")
    split = compared(("第八条", "第九条"), cut)
    change = next(c for c in split.changes if c.fate == "split")
    assert (len(change.old), len(change.new)) == (1, 2)
    back = compare(split.new, split.old)
    change = next(c for c in back.changes if c.fate == "merged")
    assert (len(change.old), len(change.new)) == (2, 1)


def test_words_before_the_first_clause_are_compared() -> None:
    change = only(compared(("网络安全保险条款", "网络安全保险条款（2026版）")))
    assert change.new == (FRONT,)


def test_an_exclusion_that_becomes_a_cover_is_substance_though_its_words_stay() -> None:
    line = "第五条 网络勒索造成的赎金及谈判费用。\n"
    old = OLD.replace("第五条 被保险人的间接损失，保险人不负责赔偿。\n", line)
    found = compared((line, ""), ("责任免除\n", line + "责任免除\n"), old=old)
    change = next(c for c in changed(found) if c.fate == "same" and c.moved)
    assert change.weight is Weight.SUBSTANCE
    assert "role" in {r.kind for r in change.reasons}


def test_english_shall_and_may() -> None:
    old = "1. COVER\nWe will pay claim expenses.\n2. CONDITIONS\nYou must notify us within 30 days of the claim.\n3. LAW\nEnglish law applies."
    change = only(compared(("must notify us", "may notify us"), old=old))
    assert "duty" in {r.kind for r in change.reasons}


def test_where_such_a_reference_leads_now_and_led_before_is_told() -> None:
    found = compared(
        ("第三条 每次事故的等待期为八小时。\n", ""),
        ("第四条 下列", "第三条 下列"),
        ("第五条", "第四条 另行约定其他事项。\n第五条"),
    )
    reasons = [r for c in found.changes for r in c.reasons if r.kind == "reference"]
    assert [r.old.startswith("第四条 “下列") for r in reasons] == [True]
    assert reasons[0].new == "第四条 “另行约定其他事项。”"


def test_a_number_said_once_less_is_no_changed_number() -> None:
    old = OLD.replace("每次事故的等待期为八小时。", "被保险人应当在60日内（含第60日）提出。")
    found = compared(("60日内（含第60日）", "60日（含）内"), old=old)
    assert "figure" not in {r.kind for r in only(found).reasons}
    found = compared(("60日内（含第60日）", "60日内（含第90日）"), old=old)
    assert "figure" in {r.kind for r in only(found).reasons}


def test_whether_the_last_day_counts_is_substance() -> None:
    old = OLD.replace("应当在三十日内作出核定", "应当在60日内作出核定")
    found = only(compared(("60日内作出核定", "60日（含）内作出核定"), old=old))
    assert found.weight is Weight.SUBSTANCE
    assert "bound" in {r.kind for r in found.reasons}


EXCLUSION = "（二）核辐射、核爆炸、核污染"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (EXCLUSION, EXCLUSION + "、海啸", "除外责任可能扩大"),
        (EXCLUSION, EXCLUSION + "，但已投保附加险的除外", "除外责任的范围改变"),
        ("造成的直接损失，保险人", "造成的损失，保险人", "保险责任的范围改变"),
        ("被保险人因网络安全事件造成", "因网络安全事件造成", "保险责任可能缩小"),
        ("直接损失，保险人按照", "直接损失，保险人不按照", "保险责任的范围改变"),
    ],
)
def test_a_direction_is_named_only_where_no_exception_turns_it_round(before: str, after: str, said: str) -> None:
    assert said in {r.said.zh for r in only(compared((before, after))).reasons}


def test_a_clause_that_is_a_cover_now_is_not_called_a_wider_exclusion() -> None:
    old = wordcheck.parse(b"# Policy\n\n## Exclusions\n\n1. We do not pay for loss of goodwill.\n", name="a.md")[0]
    new = wordcheck.parse(b"# Policy\n\n## Cover\n\n1. We pay for loss of goodwill.\n", name="b.md")[0]
    said = {r.kind for c in compare(old, new).changes for r in c.reasons}
    assert "role" in said
    assert not said & {"exclusion", "cover"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("应当在三十日内作出核定", "应在30天内作出核定"),
        ("第三条 每次事故的等待期为八小时", "第三条 每次事故的等待期为8小时"),
        ("被保险人应当采取必要的措施", "被保险人须采取必要的措施"),
    ],
)
def test_the_same_said_in_other_words_is_no_change_of_substance(before: str, after: str) -> None:
    assert not compared((before, after)).of_weight(Weight.SUBSTANCE)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("本合同争议由双方协商解决", "本合同争议由双方协商解决；协商不成的，提交上海仲裁委员会仲裁", "answer"),
        ("第七条 被保险人应当采取", "第七条 如果保险人要求，被保险人应当采取", "condition"),
        ("保险人对扩大的损失不负责赔偿", "保险人有权解除合同，对扩大的损失不负责赔偿", "consequence"),
    ],
)
def test_forums_conditions_and_consequences_are_of_substance(before: str, after: str, kind: str) -> None:
    (change,) = compared((before, after)).of_weight(Weight.SUBSTANCE)
    assert kind in {r.kind for r in change.reasons}


def test_a_condition_that_went_out_of_a_cover_does_not_narrow_it() -> None:
    old = "COVER\n1. We will pay the ransom, if we have agreed to the payment in advance and the law allows it.\n2. We pay for theft.\n"
    (change,) = compared(("we have agreed to the payment in advance and ", ""), old=old).of_weight(Weight.SUBSTANCE)
    assert [r.said.en for r in change.reasons if r.kind == "cover"] == ["the reach of the cover changed"]
