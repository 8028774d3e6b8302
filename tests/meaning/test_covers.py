"""What wordings grant, take and give back."""

from __future__ import annotations

import pytest

import wordcheck
from tests.meaning.support import market, wording
from wordcheck.meaning.meant import Meaning
from wordcheck.model.covers import CoverMap, CoverState

ZH = """数据安全保险条款
保险责任
第四条 在保险期间内，被保险人因数据安全事故支出的下列费用，保险人负责赔偿：
（一）数据恢复费用：为恢复受损数据支出的必要费用。
（二）网络勒索：经保险人书面同意支付的赎金。
（三）公关费用：聘请公关机构恢复声誉的费用。
责任免除
第五条 下列损失，保险人不负责赔偿：
（一）罚款、罚金；
（二）任何网络勒索损失；
（三）战争，但网络恐怖主义造成的除外；
（四）未经保险人同意支出的公关费用。
"""
EN = """CYBER POLICY
1. INSURING AGREEMENTS
1.1 Incident Response
We will pay the reasonable costs of a forensic firm as a direct result of a Security Breach during the policy period.
1.2 Cyber Extortion
If purchased, we will reimburse you for any ransom.
2. EXCLUSIONS
We will not pay for:
2.1 fines and penalties;
2.2 electronic fund transfer losses, except where covered under clause 1.2;
2.3 any loss involving incident response, however caused.
3. DEFINITIONS
"Security Breach" means unauthorised access to a computer.
"""


def state(text: str, key: str) -> CoverState:
    (found,) = wordcheck.covers(wording(text))
    return next(s.state for s in found.statuses if s.key == key)


def mapped(text: str) -> CoverMap:
    return Meaning(wording(text)).covers


@pytest.mark.parametrize(
    ("key", "expected"),
    [("C05", "granted"), ("C10", "swallowed"), ("C15", "excluded"), ("C03", "silent"), ("C04", "partly")],
)
def test_states_of_the_taxonomy_in_chinese(key: str, expected: str) -> None:
    assert state(ZH, key) == expected


@pytest.mark.parametrize(
    ("key", "expected"), [("C01", "swallowed"), ("C10", "optional"), ("C11", "excluded"), ("C15", "excluded")]
)
def test_states_of_the_taxonomy_in_english(key: str, expected: str) -> None:
    assert state(EN, key) == expected


def test_every_state_says_why() -> None:
    (found,) = wordcheck.covers(wording(ZH))
    for status in found.statuses:
        assert (status.state is CoverState.SILENT) == (not status.evidence), status


def test_items_of_a_list_of_costs_are_covers_with_their_lead_in() -> None:
    found = mapped(ZH)
    assert [c.name for c in found.covers] == ["数据恢复费用", "网络勒索", "公关费用"]
    parts = {p.part for p in found.covers[0].parts}
    assert {"period", "trigger", "loss", "party"} <= parts


def test_a_clause_that_lists_causes_is_one_cover() -> None:
    found = mapped(
        "保险责任\n第三条 由于下列原因造成的损失，保险人负责赔偿：\n（一）火灾；\n（二）爆炸。\n责任免除\n第四条 战争。\n"
    )
    assert len(found.covers) == 1


def test_an_exclusion_of_a_part_is_no_swallowing() -> None:
    found = mapped(ZH)
    extents = {
        (found.exclusions[t.exclusion - 1].name, found.covers[t.cover - 1].name): t.extent for t in found.takings
    }
    assert extents[("任何网络勒索损失", "网络勒索")] == "all"
    assert extents[("未经保险人同意支出的公关费用", "公关费用")] == "part"


def test_write_backs_know_their_exclusion() -> None:
    found = mapped(ZH)
    (write_back,) = found.write_backs
    assert write_back.exclusion
    assert found.exclusions[write_back.exclusion - 1].name == "战争"


def test_definitions_of_terms_speak_for_the_cover_that_uses_them() -> None:
    text = (
        "CYBER POLICY\n1. INSURING AGREEMENT\nWe will pay Breach Costs incurred during the policy period.\n"
        '2. DEFINITIONS\n"Breach Costs" means the cost of credit monitoring. Breach Costs do not include betterment.\n'
        "3. EXCLUSIONS\nWe will not pay for war.\n"
    )
    assert state(text, "C03") == "granted"
    assert state(text, "C21") == "excluded"


def faults(text: str) -> list[tuple[str, str]]:
    found = wording(text)
    return [(f.kind, f.evidence[0].quote) for f in Meaning(found).covers.faults]


def test_a_swallowed_cover_is_a_fault_with_both_places() -> None:
    (fault,) = [f for f in mapped(ZH).faults if f.kind == "swallowed-cover"]
    assert fault.sure
    assert [e.role for e in fault.evidence] == ["anchor", "against"]
    assert "网络勒索" in fault.evidence[1].quote


def test_a_write_back_of_nothing() -> None:
    text = "保险责任\n第一条 保险人赔偿损失。\n责任免除\n第二条 下列损失不负责赔偿：\n（一）战争；\n（二）但为防止损失扩大的行为除外；\n"
    assert ("orphan-write-back", "但为防止损失扩大的行为除外；") in faults(text)
    assert not faults(text.replace("（二）但", "（二）自行处置，但"))


def test_an_exclusion_outside_the_exclusions() -> None:
    text = "保险责任\n第一条 保险人赔偿损失。\n争议处理\n第二条 争议由法院管辖。因系统外包造成的一切损失，保险人不承担赔偿责任。\n"
    assert [kind for kind, _ in faults(text)] == ["hidden-exclusion"]


def test_the_consequence_of_a_duty_is_no_hidden_exclusion() -> None:
    text = (
        "保险责任\n第一条 保险人赔偿损失。\n被保险人义务\n第二条 发生事故应当及时通知保险人。"
        "因故意未及时通知致使损失难以确定的，保险人对无法确定的部分不承担赔偿责任。\n"
    )
    assert faults(text) == []


@pytest.mark.parametrize(
    ("lead", "swallowed"),
    [
        ("下列损失，保险人不负责赔偿：", True),
        ("因下列情形造成的损失，保险人不负责赔偿：", True),
        ("因计算机病毒造成的下列损失，保险人不负责赔偿：", False),
    ],
)
def test_a_lead_in_that_names_a_case_bounds_what_its_items_take(lead: str, swallowed: bool) -> None:
    text = f"保险责任\n第一条 下列费用，保险人负责赔偿：\n（一）网络勒索赎金；\n（二）数据恢复费用。\n责任免除\n第二条 {lead}\n（一）罚款；\n（二）任何网络勒索赎金。\n"
    assert ("swallowed-cover" in [f.kind for f in mapped(text).faults]) == swallowed


def test_an_exclusion_of_the_whole_period_swallows_all() -> None:
    text = "保险责任\n第一条 在保险期间内，保险人赔偿数据恢复费用。\n责任免除\n第二条 下列损失，保险人不负责赔偿：\n（一）罚款；\n（二）{}\n"
    assert "swallowed-cover" in [f.kind for f in mapped(text.format("任何情形下发生的在保险期间内的损失。")).faults]
    assert "swallowed-cover" not in [f.kind for f in mapped(text.format("保险期间开始前已经发生的损失。")).faults]


def test_a_trigger_that_points_to_a_list_is_told_by_its_members() -> None:
    text = "保险责任\n第三条 故障责任\n由于下列原因造成的损失，保险人负责赔偿：\n（一）软件故障；\n（二）操作失误，包括误删数据。\n责任免除\n第四条 战争。\n"
    found = mapped(text)
    (cover,) = found.covers
    triggers = [text_of for p in cover.parts if p.part == "trigger" for text_of in [p.span.of(wording(text).text)]]
    assert triggers == ["软件故障", "操作失误"]


def test_a_cover_is_not_called_by_the_words_that_say_when() -> None:
    text = "保险责任\n第三条 保险事故发生后，被保险人为防止或减少损失所支付的必要的、合理的费用，保险人负责赔偿。\n责任免除\n第四条 战争。\n"
    (cover,) = mapped(text).covers
    assert "费用" in cover.name
    assert "发生后" not in cover.name


def test_words_defined_among_covers_are_no_covers() -> None:
    text = "COVERAGE\n1. Towing\nWe pay the cost of towing your car.\n2. Market Value\nmeans what the car would fetch when we pay.\n3. EXCLUSIONS\nWe do not pay for war.\n"
    assert [c.name for c in mapped(text).covers] == ["Towing"]


def test_a_heading_that_asks_what_is_covered_gives_its_part_the_name() -> None:
    text = "# CONTENTS\n\n## What is covered?\n\nWe will pay for loss of your belongings caused by fire or theft.\n\n## What is not covered?\n\nWe will not pay for wear and tear.\n"
    assert [c.name.casefold() for c in mapped(text).covers] == ["contents"]


def test_a_pointer_to_other_exclusions_and_what_follows_of_one_take_nothing() -> None:
    text = (
        "保险责任\n第一条 保险人赔偿损失。\n责任免除\n第二条 因下列情形造成的损失，保险人不承担责任：\n（一）战争；\n（二）核辐射。\n"
        "发生上述情形的，本合同终止，保险人退还未到期净保费。\n第三条 本合同中还有一些免除保险人责任的条款，详见第五条。\n"
    )
    assert [x.name for x in mapped(text).exclusions] == ["战争", "核辐射"]


@pytest.mark.parametrize("heading", ["Other Insurance", "Arbitration", "Loss Payee Agreement"])
def test_a_condition_within_a_part_of_cover_is_no_cover(heading: str) -> None:
    text = f"PART A LIABILITY COVERAGE\n\nInsuring Agreement\n\nWe will pay damages for injury that you cause.\n\n{heading}\n\nWe will pay only our share of the loss.\n"
    names = [c.name for c in mapped(text).covers]
    assert heading not in names


@pytest.mark.parametrize(
    ("tail", "told"),
    [
        ("unless the goods were packed by hand", 1),
        ("other than glass in a fixed frame", 1),
        ("but breakage of glass is covered", 1),
        ("However, breakage of glass is covered", 0),
    ],
)
def test_an_exception_in_small_letters_behind_a_full_stop_has_lost_its_words(tail: str, told: int) -> None:
    text = f"2. EXCLUSIONS\nWe do not pay for wear of any kind.\n\n{tail}.\n3. LAW\nEnglish law applies."
    assert [kind for kind, _ in faults(text)].count("orphan-write-back") == told


@pytest.mark.parametrize(
    ("items", "told"),
    [
        ("(a) a guest;\n(b) unless the guest pays rent;\n(c) a child.", 1),
        ("(a) a guest; and\n(b) unless we agree otherwise, a child.", 0),
        ("(a) a guest;\n(b) a child;\nbut this does not include a tenant.", 0),
    ],
)
def test_an_item_outside_the_exclusions_that_is_only_an_exception(items: str, told: int) -> None:
    text = f"1. DEFINITIONS\nVisitor means:\n{items}\n2. LAW\nEnglish law applies."
    assert [kind for kind, _ in faults(text)].count("orphan-write-back") == told


def test_an_item_that_goes_on_with_the_one_before_is_no_orphan() -> None:
    text = "2. EXCLUSIONS\nWe do not pay for the higher cost:\n(a) until the roof is repaired; and\n(b) unless it is repaired within a year."
    assert "orphan-write-back" not in [kind for kind, _ in faults(text)]


def parts(text: str, n: int = 0) -> dict[str, list[str]]:
    said = wording(text)
    made: dict[str, list[str]] = {}
    for part in wordcheck.covers(said)[0].covers[n].parts:
        made.setdefault(part.part, []).append(" ".join(part.span.of(said.text).split()))
    return made


def test_parts_of_a_chinese_cover_are_whole_phrases() -> None:
    text = (
        "保险责任\n第三条 在保险期间或保险单载明的追溯期内,被保险人提供服务时因操作失误造成客户的损失，依照中华人民共和国法律应由被保险人承担的经济赔偿责任，保险人在责任限额内负责赔偿。\n"
        "第四条 被保险人被提起诉讼的，对应由被保险人支付的鉴定费、诉讼费用以及事先经保险人书面同意支付的其他必要费用（以下简称“法律费用”），保险人负责赔偿。\n"
        "第五条 被保险人遭受意外伤害（见释义）身故的，保险人按保险金额给付身故保险金。\n责任免除\n第六条 战争。\n"
    )
    assert parts(text) == {
        "period": ["在保险期间或保险单载明的追溯期内"],
        "trigger": ["因操作失误"],
        "loss": ["经济赔偿责任"],
        "party": ["被保险人"],
        "limit": ["在责任限额内"],
    }
    assert parts(text, 1)["loss"] == ["鉴定费、诉讼费用以及事先经保险人书面同意支付的其他必要费用"]
    assert parts(text, 2)["loss"] == ["身故保险金"]
    assert parts(text, 2)["trigger"] == ["遭受意外伤害"]
    assert [c.name for c in mapped(text).covers] == ["客户的损失", "法律费用", "身故保险金"]


def test_parts_of_an_english_cover_are_whole_phrases() -> None:
    text = (
        "POLICY\n1. INSURING AGREEMENTS\n1.1 Security Liability\n"
        "We will pay on your behalf, in excess of the applicable retention, all sums which you become legally obliged to pay as damages as a result of any claim first made "
        "against you during the policy period arising from a break-in.\n"
        "1.2 Key Cover\nWe will pay up to £1,500 for the cost of new locks, provided that you report the theft.\n"
        "1.3 Storm\nThe most we will pay for loss of fences is £10. You shall pay the first £50.\n2. EXCLUSIONS\nWe will not pay for:\n2.1 war.\n"
    )
    assert parts(text) == {
        "period": ["during the policy period"],
        "trigger": ["as a result of any claim first made against you during the policy period arising from a break-in"],
        "loss": ["all sums which you become legally obliged to pay as damages"],
        "party": ["you"],
        "limit": ["in excess of the applicable retention"],
    }
    assert parts(text, 1)["loss"] == ["the cost of new locks"]
    assert parts(text, 1)["limit"] == ["up to £1,500"]
    assert "loss" not in parts(text, 2)


def test_what_two_headings_ask_of_one_cover_is_told_once() -> None:
    text = (
        "TRAVEL POLICY\n1. BAGGAGE COVER\n1.1 When we will pay\nWe will pay if your bags are lost as a result of theft abroad.\n"
        "1.2 What we will pay\nWe will pay the price of your bags.\n2. EXCLUSIONS\nWe will not pay for:\n2.1 war.\n"
    )
    (cover,) = mapped(text).covers
    assert cover.name.casefold() == "baggage cover"
    assert parts(text)["trigger"] == ["as a result of theft abroad"]


def test_causes_beside_the_clause_that_points_to_them_are_its_triggers() -> None:
    text = "保险责任\n第三条 由于下列原因造成保险标的的损失，保险人负责赔偿：\n第四条 病毒入侵。\n第五条 设备失窃。\n责任免除\n第六条 战争。\n"
    (cover,) = mapped(text).covers
    assert cover.name == "保险标的的损失"
    assert parts(text)["trigger"] == ["病毒入侵", "设备失窃"]


def test_lines_of_a_schedule_and_of_a_scale_are_no_covers() -> None:
    text = "保险责任\n第三条 医疗费用：保险人赔偿合理的医疗费用。\n责任免除\n第四条 战争。\n赔偿处理\n第五条 保险人按下列方式计算赔偿：\n（一）医疗费用：按发票金额赔偿医疗费用。\n"
    assert len(mapped(text).covers) == 1


def exclusions(text: str) -> list[str]:
    said = wording(text)
    return [" ".join((x.takes or x.span).of(said.text).split()) for x in wordcheck.covers(said)[0].exclusions]


def returned(text: str) -> list[str]:
    said = wording(text)
    return [" ".join(w.span.of(said.text).split()) for w in wordcheck.covers(said)[0].write_backs]


@pytest.mark.parametrize(
    "aside", ["国（不包括港澳台地区）境内", "国法律（不含港澳台地区法律）", "国境内不属于被保险人所有的房屋内"]
)
def test_words_that_say_how_far_a_place_goes_exclude_nothing(aside: str) -> None:
    text = (
        f"保险责任\n第一条 被保险人在中华人民共和{aside}发生事故造成的损失，保险人负责赔偿。\n责任免除\n第二条 战争。\n"
    )
    assert exclusions(text) == ["战争。"]


def test_what_an_exclusion_does_not_apply_to_comes_back_item_by_item() -> None:
    text = (
        "POLICY\n1. COVERAGE\nWe will pay for loss of boats.\n2. EXCLUSIONS\nWe will not pay for:\n"
        "2.1 boats on hire. This exclusion does not apply to:\n(a) a canoe ashore;\n(b) a raft that you own.\n"
        "2.2 races. Paragraphs (1) and (2) of this exclusion do not apply to a regatta.\n"
    )
    assert [w.rstrip(";.") for w in returned(text)][1:3] == ["a canoe ashore", "a raft that you own"]
    assert not any("canoe" in x or "Paragraphs" in x for x in exclusions(text))


def test_a_loss_of_which_is_said_that_it_is_not_covered_is_no_exclusion() -> None:
    text = "POLICY\n1. COVERAGE\nWe will defend any suit. We need not defend a suit to which this insurance does not apply.\n2. EXCLUSIONS\nWe will not pay for:\n2.1 war.\n"
    assert [x for x in exclusions(text) if "does not apply" in x] == []


def test_conditions_whose_lack_excludes_are_no_exclusions() -> None:
    text = (
        "POLICY\n1. COVERAGE\nWe will pay hospital costs.\n2. EXCLUSIONS\nWe will not pay for:\n"
        "2.1 surgery for weight that does not fulfil all the below conditions:\n(a) a doctor advises it;\n(b) the patient is of age.\n2.2 war.\n"
    )
    assert len(exclusions(text)) == 2


def test_the_dot_of_a_number_referred_to_ends_no_sentence() -> None:
    text = (
        "POLICY\n1. COVERAGE\n1.1 Fines\nWe will pay fines.\n2. EXCLUSIONS\nWe will not pay for:\n"
        "2.1 unfair trade; provided, however, this exclusion shall not apply to a claim under clause 1.1. Fines and their costs;\n2.2 war.\n"
    )
    assert not any(t.extent == "all" for t in mapped(text).takings)
    assert any("Fines and their costs" in w for w in returned(text))


def test_what_is_required_beside_what_may_be_chosen_is_not_optional() -> None:
    text = (
        "保险责任\n第三条 本合同的保险责任分为必选责任和可选责任，可选责任为投保人可以选择投保的部分。\n"
        "3.1 必选责任\n被保险人住院的，保险人赔偿住院医疗费用。\n3.2 可选责任\n被保险人门诊的，保险人赔偿门诊医疗费用。\n责任免除\n第四条 战争。\n"
    )
    chosen = {c.name: c.optional for c in mapped(text).covers}
    assert chosen.get("必选责任") is False
    assert chosen.get("可选责任") is True


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("nothing in the exclusion of glass takes away cover for mirrors;", 1),
        ("losses of a lodger remain covered despite this exclusion;", 1),
        ("paragraph (m) is not to be read as taking away cover for mirrors;", 1),
        ("the cost of what remains covered with paint;", 0),
    ],
)
def test_an_item_that_holds_an_exclusion_back_excludes_nothing(item: str, told: int) -> None:
    text = f"2. EXCLUSIONS\nWe do not pay for:\n(a) wear of any kind;\n(b) {item}\n(c) theft by a guest."
    assert [kind for kind, _ in faults(text)].count("orphan-write-back") == told


def test_a_cover_that_lists_losses_is_told_by_them() -> None:
    text = (
        "货物运输保险条款\n保险责任\n第三条 本保险分为基本险和综合险两种。\n（一）基本险\n1.因火灾、爆炸所造成的损失；\n2.因碰撞所造成的损失；\n3.应分摊的共同海损费用。\n"
        "（二）综合险\n除基本险责任外，保险人还负责赔偿：\n1.遭受盗窃的损失；\n2.遭受雨淋的损失。\n责任免除\n第四条 战争。\n"
    )
    assert [c.name for c in mapped(text).covers] == ["基本险", "综合险"]
    assert parts(text)["loss"] == ["因火灾、爆炸所造成的损失", "因碰撞所造成的损失", "应分摊的共同海损费用"]
    assert parts(text, 1)["loss"] == ["遭受盗窃的损失", "遭受雨淋的损失"]
    assert "trigger" not in parts(text)


def test_what_is_granted_besides_is_no_exception_and_what_is_not_the_thing_insured_is_one_exclusion() -> None:
    text = "保险责任\n第一条 由于火灾造成的损失，保险人负责赔偿。\n第二条 除包括上列责任外，本保险还负责雪崩造成的损失。\n责任免除\n第三条 下列损失，保险人不负责赔偿：\n（一）柜台除台面以外其他部分的损失；\n（二）战争造成的损失。"
    found = Meaning(wording(text), market()).covers
    assert not any("上列责任" in x.span.of(text) for x in found.exclusions)
    assert any(x.span.of(text).strip("；").endswith("柜台除台面以外其他部分的损失") for x in found.exclusions)


def test_a_heading_that_is_but_a_number_or_names_no_cover_heads_none() -> None:
    text = "第一部分 保险责任\n1. 保险金额\n保险金额由双方约定并给付。\n2. 2.\n我们给付保险金。\n3. 住院津贴\n我们每日给付一百元住院津贴。\n责任免除\n4. 战争造成的损失，我们不负责赔偿。"
    assert [c.name for c in Meaning(wording(text), market()).covers.covers] == ["住院津贴"]


def test_only_a_cover_beside_others_that_are_limited_lacks_a_limit() -> None:
    beside = (
        "COVERAGE\n1. Data\n1.1 Recovery\nWe pay the cost of recovery. The limit of liability is USD 10,000.\n"
        "1.2 Extortion\nWe pay extortion loss. The limit of liability is USD 20,000.\n{}We pay loss of profit.\n"
    )
    assert ("cover-without-limit", "Outage") in faults(beside.format("1.3 Outage\n"))
    assert "cover-without-limit" not in [kind for kind, _ in faults(beside.format("2. Outage\n"))]


def test_an_exception_between_a_lead_in_and_its_list_has_something_to_except_from() -> None:
    text = "2. EXCLUSIONS\n2.1 War\nWe do not pay for loss that arises out of:\nHowever, this exclusion does not apply to a cyber event.\n(a) war; or\n(b) riot."
    assert "orphan-write-back" not in [kind for kind, _ in faults(text)]


@pytest.mark.parametrize(
    ("lead", "swallowed"), [("We do not pay for:", True), ("We do not pay for\nLiability arising from:", False)]
)
def test_what_liability_arises_from_takes_nothing_of_another_cover(lead: str, swallowed: bool) -> None:
    text = f"COVER\n1. We pay for:\n(a) ransom payments; and\n(b) data recovery costs.\nEXCLUSIONS\n2. {lead}\n(a) war; or\n(b) any ransom payments.\n"
    assert ("swallowed-cover" in [k for k, _ in faults(text)]) == swallowed


_KINDS = "## Cover\n\n1. {}\n\n## Exclusions\n\n2. We do not cover:\n\n(a) {};\n\n(b) wear and tear.\n"
_LIABLE = "We will indemnify you against all sums which you become legally liable to pay to a third party for injury."
_STOPPED = "We will pay the profit that you lose because damage interrupts your business."
_STOLEN = "We will pay for money that an employee obtains by fraud."


@pytest.mark.parametrize(
    ("granted", "excluded", "swallowed"),
    [
        (_LIABLE, "any sum which you are liable to pay to any other party", True),
        (_LIABLE, "liability under a contract with any other party", False),
        (_LIABLE, "claims brought by a third party in Canada", False),
        (_STOPPED, "any interruption of or interference with your business", True),
        (_STOPPED, "interruption of your business by strikes", False),
        (_STOLEN, "loss of money by the dishonesty of any employee", True),
        (_STOLEN, "theft of goods", False),
    ],
)
def test_general_words_take_a_whole_kind_of_cover(granted: str, excluded: str, swallowed: bool) -> None:
    found = mapped(_KINDS.format(granted, excluded))
    assert ("swallowed-cover" in [f.kind for f in found.faults]) is swallowed
