"""Terms of Chinese wordings: every way of defining them, their extent, their uses, and pointers to nothing."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import only
from wordcheck.anatomy.terms.finding import find_terms
from wordcheck.model.terms import Term
from wordcheck.model.wording import Wording

FRAME = """
示例数据保险条款
第一条 本保险合同由保险条款和保险单组成。
第二条 {words}
第三条 发生网络勒索的，保险人赔偿数据恢复费用。
第四条 战争造成的损失，保险人不负责赔偿。
释义
（一）网络勒索：指以控制系统相要挟的行为。
（二）免赔期：指自事故发生之日起的一段时间。免赔期内的损失由被保险人承担。
"""


def terms(words: str, frame: str = FRAME) -> tuple[Wording, dict[str, Term]]:
    wording = only(frame.format(words=words))
    return wording, {t.name: t for t in find_terms(wording)}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("本条款所称数据，是指任何对信息的记录。", {"数据"}),
        ("本保险合同所指的“机器人”，是指自动执行任务的设备。", {"机器人"}),
        ("诉讼费等费用（以下简称“法律费用”），保险人负责赔偿。", {"法律费用"}),
        ("诉讼费等费用（以下简称法律费用），保险人负责赔偿。", {"法律费用"}),
        ("丢失、损毁或泄露（以下统称“损坏”）的数据。", {"损坏"}),
        ("“您”指投保人，“我们”、“本公司”均指本保险的保险人。", {"您", "我们", "本公司"}),
        ("追溯期是指从保险期间开始向前追溯的期间。", {"追溯期"}),
        ("其中，营业收入是指销售商品取得的收入；毛利润率是指毛利润与营业收入之比。", {"营业收入", "毛利润率"}),
        ("被保险人应当指定专人，并将食指、手指和十二指肠的伤情指明。", set()),
        ("如发生争议，由双方协商，不能协商的应当起诉。", set()),
    ],
)
def test_ways_of_defining(words: str, names: set[str]) -> None:
    _, found = terms(words)
    assert {n for n, t in found.items() if t.definitions} - {"网络勒索", "免赔期"} == names


def test_a_definition_reaches_to_the_next_and_keeps_its_words() -> None:
    wording, found = terms("保险期间为一年。")
    term = found["免赔期"]
    assert term.definitions[0].text == "自事故发生之日起的一段时间。免赔期内的损失由被保险人承担。"
    assert term.spans[0].of(wording.text) == "免赔期"
    assert term.definitions[0].span.of(wording.text).startswith("免赔期：指")
    assert found["网络勒索"].definitions[0].text == "以控制系统相要挟的行为。"


def test_headings_of_decimal_clauses_are_terms_and_their_parts_too() -> None:
    frame = """
    示例医疗保险条款
    1. 保障
    1.1 保险责任 被保险人住院的，我们给付住院费用。
    1.2 责任免除 醉酒期间发生的费用除外。
    2. 释义
    2.1 醉酒 指酒精含量达到规定标准。
    2.2 住院费用 指下列费用：
    （1）床位费：指病房的床位费用；
    （2）膳食费：指医院配送的膳食费用。
    2.3 周岁 指按出生日期计算的年龄。
    """
    _, found = terms("", frame)
    assert {"醉酒", "住院费用", "床位费", "膳食费", "周岁"} == set(found)
    assert "膳食费" in found["住院费用"].definitions[0].text


def test_lines_without_numbers_are_definitions_in_a_glossary() -> None:
    frame = FRAME.replace("（一）", "").replace("（二）", "")
    _, found = terms("保险期间为一年。", frame)
    assert {"网络勒索", "免赔期"} <= set(found)


def test_a_colon_alone_defines_among_members_that_mostly_say_means() -> None:
    wording = only(
        """
示例设备保险条款
第一条 因自然灾害造成的损失，保险人负责赔偿。
释义
第二条 本合同的下列用语含义如下：
（一）自然灾害
自然灾害是指人力不可抗拒的现象。
1.洪水：指江河泛滥。
2.冰雹：指从云中降落的冰块。
3.崩塌：石崖受风化而突然下落。
4.暴雪和冰凌：暴雪指大量降雪。
第三条 受理之后，按照下列方式办理：
1.查勘：由保险人指派人员进行。
2.定损：由双方协商。
"""
    )
    found = {t.name for t in find_terms(wording)}
    assert {"洪水", "冰雹", "崩塌"} <= found
    assert not {"查勘", "定损"} & found


def test_the_longest_name_wins_and_blanks_do_not_count() -> None:
    frame = FRAME.replace("释义\n", "释义\n（〇）数据恢复费用：指还原数据的费用。\n")
    wording, found = terms("本条款所称数据，是指记录。为还原 数 据 而支付数据恢复费用的，另行约定。", frame)
    assert [u.of(wording.text) for u in found["数据恢复费用"].uses] == ["数据恢复费用", "数据恢复费用"]
    assert "数 据" in [u.of(wording.text) for u in found["数据"].uses]
    assert not any(u.overlaps(v) for u in found["数据"].uses for v in found["数据恢复费用"].uses)


def test_a_term_of_two_names_is_used_by_either() -> None:
    frame = FRAME + "（三）行政行为、司法行为：指国家机关的行为。\n"
    wording, found = terms("因司法行为造成的损失除外。", frame)
    term = found["行政行为、司法行为"]
    assert term.aliases == ("行政行为", "司法行为")
    assert [u.of(wording.text) for u in term.uses] == ["司法行为"]


def test_a_second_definition_is_kept_beside_the_first() -> None:
    _, found = terms("本条款所称网络勒索，是指索取财物的行为。")
    assert [d.text[:4] for d in found["网络勒索"].definitions] == ["索取财物", "以控制系"]


def test_see_definitions_without_a_definition_is_an_undefined_term() -> None:
    wording, found = terms("被保险人发生网络勒索（见释义）或者系统故障（见释义）的，应当通知保险人。")
    undefined = [t for t in found.values() if not t.definitions]
    assert [(t.name, t.mark) for t in undefined] == [("系统故障", "pointer")]
    assert undefined[0].uses[0].of(wording.text) == "系统故障"


def test_uses_are_in_reading_order_and_never_the_definition_itself() -> None:
    wording, found = terms("发生网络勒索时，被保险人应当报告网络勒索的情况。")
    term = found["网络勒索"]
    assert list(term.uses) == sorted(term.uses)
    assert len(term.uses) == 3
    assert not any(u.overlaps(s) for u in term.uses for s in term.spans)
    assert all(u.of(wording.text) == "网络勒索" for u in term.uses)


def test_an_entry_in_brackets_is_one_whatever_says_what_it_means() -> None:
    frame = FRAME.replace(
        "（一）网络勒索：指以控制系统相要挟的行为。",
        "【网络勒索】指以控制系统相要挟的行为。\n【净保费】净保费=保险费×（1-费用比例）。",
    ).replace("（二）免赔期：", "【免赔期】")
    assert "净保费" in terms("按净保费退还。", frame)[1]


INCLUDING = """
示例财产保险条款
第一条 因意外事故造成的损失，保险人负责赔偿。
释义
（一）自然灾害：指地震、海啸。
1.地震：指地壳的震动。
2.海啸：指海水的涨落。
（二）意外事故：指不可预料的突发性事件，包括{members}。
1.火灾：在时间或空间上失去控制的燃烧所造成的灾害。
{more}（三）保险金额：指保险单载明的金额。
"""


@pytest.mark.parametrize(
    ("members", "more", "told"),
    [
        ("火灾和爆炸", "", ["爆炸"]),
        ("火灾和爆炸", "2.爆炸：气体在瞬间膨胀的现象。\n", []),
        ("火灾和其他人为原因引起的事故以及由此产生的后果", "", []),
    ],
)
def test_what_a_definition_includes_and_leaves_without_a_meaning(members: str, more: str, told: list[str]) -> None:
    found = find_terms(only(INCLUDING.format(members=members, more=more)))
    assert [t.name for t in found if not t.definitions] == told
