"""The table of terms: scope, other forms, what rests on what, and what is wrong with names."""

from __future__ import annotations

import pytest

import wordcheck
from tests.meaning.support import wording
from wordcheck.languages.definitions import told
from wordcheck.model.term_table import TermEntry, TermTable

ZH = """数据安全保险条款
保险责任
第一条 发生网络安全事件造成的服务中断损失，保险人负责赔偿。
第二条 由此产生的调查费用（以下简称“调查费”），保险人负责赔偿。调查费以限额为限。
释义
第三条 网络安全事件：指未经许可访问计算机系统的行为。
第四条 计算机系统：指由硬件和软件组成的系统。
第五条 算力中断：指计算资源不能使用的状态。
第六条 服务中断：指系统故障。
第七条 系统故障：指服务停摆。
第八条 服务停摆：指服务中断。
"""


def table(text: str) -> TermTable:
    return wordcheck.terms(wording(text))[0]


def entry(text: str, name: str) -> TermEntry:
    return next(s for s in table(text).entries if s.term.name == name)


def faults(text: str, kind: str) -> list[tuple[str, ...]]:
    return [f.names for f in table(text).faults if f.kind == kind]


def test_a_term_knows_where_it_is_used_and_on_what_it_rests() -> None:
    found = entry(ZH, "网络安全事件")
    assert len(found.term.uses) == 1
    assert len(found.used_in) == 1
    assert "计算机系统" in found.rests_on


def test_other_forms_are_kept() -> None:
    text = 'CYBER POLICY\n1. We pay for a Claim. Claims are paid at once.\nDefinitions\n"Claim" means a written demand for money.\n'
    assert entry(text, "Claim").variants == ("Claims",)


def test_unused_and_circular_definitions() -> None:
    assert ("算力中断",) in faults(ZH, "unused")
    assert faults(ZH, "circular") == [("服务中断", "系统故障", "服务停摆")]


def test_two_definitions_of_one_term_with_both_places() -> None:
    text = ZH.replace("第六条 服务中断：指系统故障。", "第六条 计算机系统：指保险单列明的设备。")
    (fault,) = [f for f in table(text).faults if f.kind == "duplicate"]
    assert fault.names == ("计算机系统",)
    assert [e.clause for e in fault.evidence] != [fault.evidence[0].clause] * 2


def test_a_definition_that_excludes_or_obliges() -> None:
    text = ZH.replace("由硬件和软件组成的系统。", "由硬件组成的系统，外包系统的损失不属于保险责任。")
    assert faults(text, "excludes") == [("计算机系统",)]
    text = ZH.replace("由硬件和软件组成的系统。", "由硬件组成的系统，被保险人应当每日备份。")
    assert faults(text, "obliges") == [("计算机系统",)]


def test_a_definition_that_measures_what_is_not_paid_excludes_nothing() -> None:
    text = ZH.replace("由硬件和软件组成的系统。", "保险单载明的、系统停顿后保险人不负责赔偿的时间。")
    assert faults(text, "excludes") == []


def test_one_thing_under_two_names() -> None:
    text = ZH.replace("第八条 服务停摆：指服务中断。", "第八条 网络事件：指未经许可访问计算机系统的行为。")
    assert faults(text, "two-names") == [("网络安全事件", "网络事件")]


def test_pronouns_of_one_party_are_one_name() -> None:
    text = (
        'POLICY\n1. We pay you.\nDefinitions\n"We", "us" and "our" means the insurance company named in the schedule.\n'
    )
    assert faults(text, "two-names") == []


@pytest.mark.parametrize(("tail", "expected"), [("", []), ("第九条 计算机系统的费用由投保人承担。\n", [])])
def test_a_definition_for_the_whole_wording_holds_everywhere(tail: str, expected: list[tuple[str, ...]]) -> None:
    assert faults(ZH + tail, "out-of-scope") == expected


def test_a_definition_for_one_section_does_not_hold_elsewhere() -> None:
    text = (
        "CYBER POLICY\nSECTION 1 COVER\n1.1 We pay for loss of Records.\nSECTION 2 CONDITIONS\n"
        '2.1 In this section "Records" means paper files only.\n2.2 Keep all Records.\n'
    )
    assert faults(text, "out-of-scope") == [("Records",)]


def test_a_term_in_quotation_marks_is_used_though_it_bears_no_capital() -> None:
    text = 'COVERAGE\n1. We pay for "hostile fire" at your home.\nDEFINITIONS\n2. "Hostile fire" means a fire that breaks out.\n3. "Insured" means the person named.\n'
    assert next(s for s in table(text).entries if s.term.name == "Hostile fire").used_in
    assert ("unused", ("Hostile fire",)) not in [(f.kind, f.names) for f in table(text).faults]


def test_what_one_clause_goes_on_to_say_of_a_term_is_no_second_definition() -> None:
    text = 'COVERAGE\n1. We pay for a Break-in.\nDEFINITIONS\n2. "Break-in" means access without leave. "Break-in" does not include a guest who stays too long.\n'
    assert [f.kind for f in table(text).faults if f.kind in ("duplicate", "two-things")] == []


def test_a_noun_behind_a_stroke_that_lacks_its_first_word_is_not_defined_again() -> None:
    text = "# Cover\n\nWe pay a Clinic.\n\n# Definitions\n\nClinic means a house with ten beds.\n\nPartner Doctor/ Clinic means one that bills us.\n"
    assert [f.names for f in table(text).faults if f.kind in ("duplicate", "two-things")] == []


def test_definitions_that_point_to_the_schedule_do_not_say_the_same() -> None:
    text = (
        "COVERAGE\n1. We pay from the Start Date to the Final Date.\nDEFINITIONS\n"
        '2. "Start Date" means the date that is stated as such in the schedule of this policy.\n'
        '3. "Final Date" means the date that is stated as such in the schedule of this policy.\n'
    )
    assert [f.names for f in table(text).faults if f.kind == "two-names"] == []


def test_a_name_of_several_forms_is_used_in_any_of_them() -> None:
    text = "COVERAGE\n1. We pay for a missed Flight.\nDEFINITIONS\n2. “Flight(s)” means a journey by air that was booked.\n3. “Bag” means a suitcase.\n"
    assert "Flight(s)" not in [n for f in table(text).faults if f.kind == "unused" for n in f.names]


def test_a_definition_is_shown_without_what_stands_around_it() -> None:
    assert told("】：指不能预见的客观情况。本条款所称") == "不能预见的客观情况。"
    assert told('means the company shown. The word "') == "means the company shown."
    assert told("指导老师") == "指导老师"
    assert told("a. ownership; or b. control.") == "a. ownership; or b. control."
    assert (
        told("被保险人被提起诉讼的，应由被保险人支付的诉讼费、鉴定费", in_passing=True)
        == "应由被保险人支付的诉讼费、鉴定费"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“Device” means any Machine used by the Insured in its business or elsewhere.\n“Machine” means each Device that is named in the schedule.", True),
        ("“Relative” means Your spouse, civil partner, parent or child who lives with You.\n“Your” means any Relative who is named in the schedule of this policy.", False),
    ],
)  # fmt: skip
def test_a_definition_rests_on_the_term_that_names_its_kind(text: str, told: bool) -> None:
    found = wordcheck.terms(
        wording(f"1. We pay for loss of a Device or a Machine of Your Relative.\nDefinitions\n{text}\n")
    )[0]
    assert any(f.kind == "circular" for f in found.faults) is told
