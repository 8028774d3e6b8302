"""References in Chinese wordings: what is found, where it leads, and what is called broken."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import only
from wordcheck.anatomy.references.finding import find_references
from wordcheck.model.terms import Reference
from wordcheck.model.wording import Wording

LIABILITY = """
示例责任保险条款
总则
第一条 本保险合同由保险条款、投保单、保险单以及批单组成。
第二条 凡依法设立的企业，均可作为本保险合同的被保险人。
保险责任
第三条 在保险期间内，被保险人造成第三者损害的，保险人负责赔偿下列各项：
（一）人身伤亡；
（二）财产损失；
（三）施救费用。
责任免除
第四条 下列原因造成的损失，保险人不负责赔偿：
（一）战争；
（二）核辐射。
赔偿处理
第五条 {words}
第六条 争议由双方协商解决。
"""


def references(words: str, frame: str = LIABILITY) -> tuple[Wording, list[Reference]]:
    wording = only(frame.format(words=words))
    return wording, list(find_references(wording))


def shown(words: str, frame: str = LIABILITY) -> list[tuple[str, str]]:
    """Each reference with the path of its first target, `outside`, `broken` or `unknown`."""
    wording, found = references(words, frame)
    return [(r.text, _end(wording, r)) for r in found]


def _end(wording: Wording, reference: Reference) -> str:
    if reference.target is not None:
        path = wording.path(wording.clause(reference.target)).split("/")
        return "/".join(p for p in path if p.startswith(("第", "（")) or p[0].isdigit()) or path[-1]
    return "outside" if reference.external else "broken" if reference.broken else "unknown"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("除第三条另有约定外，按实际损失赔偿。", [("第三条", "第三条")]),
        ("按照第三条第（二）项赔偿。", [("第三条第（二）项", "第三条/（二）")]),
        ("按照第 3 条第2项赔偿。", [("第 3 条第2项", "第三条/（二）")]),
        ("违反第三条、第四条约定的，不予赔偿。", [("第三条", "第三条"), ("第四条", "第四条")]),
        (
            "按第三条第（一）、（三）项赔偿。",
            [("第三条第（一）", "第三条/（一）"), ("（三）项", "第三条/（三）")],
        ),
        ("依照第三条第二款赔偿。", [("第三条第二款", "第三条")]),
        ("按前条规定赔偿。", [("前条", "第四条")]),
        ("按本条约定赔偿。", [("本条", "第五条")]),
        ("符合第三、四条约定的，从其约定。", [("第三", "第三条"), ("四条", "第四条")]),
        ("按本合同第三条第（三）项赔偿。", [("第三条第（三）项", "第三条/（三）")]),
        ("依照上述第三条至第四条办理。", [("第三条", "第三条"), ("第四条", "第四条")]),
        ("按照《中华人民共和国民法典》第五百八十四条办理。", [("第五百八十四条", "outside")]),
        ("按本条款的约定，由第三者、第三方自第一次事故起承担。", []),
    ],
)
def test_numbers_lead_to_their_clauses(words: str, expected: list[tuple[str, str]]) -> None:
    assert shown(words) == expected


def test_a_range_names_both_ends_and_what_lies_between() -> None:
    wording, found = references("依据第二条至第四条办理。")
    assert [r.text for r in found] == ["第二条", "第四条"]
    assert [wording.clause(t).label for t in found[0].targets] == ["第二条", "第三条"]
    assert [wording.clause(t).label for t in found[1].targets] == ["第四条"]


def test_an_item_of_the_clause_itself() -> None:
    frame = LIABILITY.replace(
        "第六条", "（一）人身伤亡按实际损失计算；\n（二）在依据{words}计算的基础上扣除免赔额。\n第六条"
    )
    assert ("本条第（一）项", "第五条/（一）") in shown("本条第（一）项", frame)


def test_the_paragraph_before_is_the_clause_itself() -> None:
    assert shown("投保人应当如实告知。\n投保人违反前款规定的，保险人有权解除合同。") == [("前款", "第五条")]


@pytest.mark.parametrize(
    "words",
    [
        "依照《中华人民共和国保险法》第十六条解除合同。",
        "依照保险法第二十三条、第二十四条核定。",
        "依照《中华人民共和国刑法》（2020年修正）第八十七条追究责任。",
        "按主险条款第十二条的约定办理。",
        "本合同依《示例条例》订立，违反其中第五十条的除外。",
    ],
)
def test_other_laws_and_documents_are_outside_and_never_broken(words: str) -> None:
    _, found = references(words)
    assert found
    assert all(r.external and not r.broken for r in found)


def test_a_number_beyond_the_last_clause_is_broken_and_the_nearest_is_named() -> None:
    wording, found = references("按照第九条约定办理。")
    assert [(r.text, r.broken, r.target) for r in found] == [("第九条", True, None)]
    assert wording.clause(found[0].nearest or 0).label == "第六条"


def test_an_item_that_the_list_does_not_have_is_broken() -> None:
    wording, found = references("按照第三条第（七）项赔偿。")
    assert [r.broken for r in found] == [True]
    assert wording.clause(found[0].nearest or 0).label == "（三）"


def test_nothing_is_broken_where_the_numbers_were_lost() -> None:
    frame = LIABILITY
    for n in "一二三四五六":
        frame = frame.replace(f"第{n}条 ", "")
    _, found = references("按照第九条约定办理。", frame)
    assert [(r.text, r.broken) for r in found] == [("第九条", False)]


def test_an_added_wording_may_mean_the_main_one() -> None:
    frame = LIABILITY.replace("示例责任保险条款", "附加示例责任保险条款")
    wording, found = references("按照第三十条约定办理。", frame)
    assert wording.rider
    assert [(r.broken, r.external) for r in found] == [(False, True)]


LIFE = """
示例医疗保险条款
1. 合同的构成与生效
1.1 合同构成 本合同由保险单和条款组成。
1.2 投保年龄 被保险人的年龄以周岁（{words}）计算。
1.3 合同解除权的限制 前条规定的合同解除权，自我们知道之日起三十日内行使。
2. 保障
2.1 保险金额 保险金额见附表。
2.2 保险期间 保险期间为一年。
3. 释义
3.1 周岁 指按出生日期计算的年龄。
3.2 医院 指二级以上医院。
附表
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [("见3.1", ("见3.1", "3./3.1")), ("见 3.1", ("见 3.1", "3./3.1")), ("见3.9", ("见3.9", "broken"))],
)
def test_decimal_pointers(words: str, expected: tuple[str, str]) -> None:
    assert expected in shown(words, LIFE)


def test_an_annex_and_the_clause_before() -> None:
    found = shown("见3.1", LIFE)
    assert ("附表", "附表") in found
    assert ("前条", "1./1.2") in found


def test_see_definitions_leads_to_the_definition_of_the_word_before_it() -> None:
    frame = LIABILITY + "释义\n（一）数据恢复：指还原数据。\n（二）计算机系统：指硬件和软件。\n"
    wording, found = references("修复计算机系统（见释义）的费用，由保险人承担。", frame)
    assert [r.text for r in found] == ["见释义"]
    assert wording.own_text(wording.clause(found[0].target or 0)).startswith("计算机系统")


def test_headings_in_quotation_marks_and_numbers_with_their_heading() -> None:
    assert ("“合同解除权的限制”", "1./1.3") in shown("适用“合同解除权的限制”的规定", LIFE)
    assert ("2.2 保险期间", "2./2.2") in shown("适用2.2 保险期间的规定", LIFE)


def test_articles_of_a_law_refer_to_the_law_itself() -> None:
    articles = "\n".join(f"第{n}条 内容。" for n in "一二三四五六七八")
    found = shown(
        "", f"示例法\n第一章 总则\n{articles}\n第九条 违反本法第三条、第五条第一款规定的，依照刑法第九十九条处罚。\n"
    )
    assert found == [("第三条", "第一章/第三条"), ("第五条第一款", "第一章/第五条"), ("第九十九条", "outside")]


def test_every_reference_quotes_the_text_at_its_span() -> None:
    wording, found = references("按照第三条第（二）项、前条以及《示例法》第六条办理。")
    assert [r.span.of(wording.text) for r in found] == [r.text for r in found]
    assert all(wording.clause_at(r.span.start) == wording.clause(r.clause or 0) for r in found)


DECIMALS = """
1. 我们的保障
1.1 保险责任
被保险人住院的，我们{words}给付保险金。
1.2 给付比例
给付比例为80%。
2. 我们不保什么
2.1 责任免除
因战争住院的，我们不给付。
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("按照1.2计算后", ["1.2"]),
        ("除2.1所列情形外，", ["2.1"]),
        ("按照1.2、2.1的约定", ["1.2", "2.1"]),
        ("按2.1%的利率", []),
        ("按照1.2万元", []),
        ("按照3.7计算后", []),
    ],
)
def test_bare_decimals_are_led_by_the_words_of_a_rule(words: str, expected: list[str]) -> None:
    assert [r.text for r in references(words, DECIMALS)[1]] == expected


@pytest.mark.parametrize("words", ["见释义（二）", "释义（二）", "释义2"])
def test_a_pointer_to_the_glossary_may_bear_the_number_of_the_term(words: str) -> None:
    frame = LIABILITY + "释义\n第七条 本合同中：\n（一）计算机系统，指硬件和软件。\n（二）数据，指电子信息。\n"
    wording, found = references(f"修复数据（{words}）的费用，由保险人承担。", frame)
    assert [r.text for r in found] == [words]
    assert found[0].target is not None
    assert wording.clause(found[0].target).label == "（二）"


@pytest.mark.parametrize(
    ("opening", "rider"),
    [
        ("本附加合同依您的申请，附加于我们提供的主合同。", True),
        ("本附加险合同的基本保险金额等于本附加险合同的所交保险费。", True),
        ("本合同由保险条款、投保单、保险单组成；本附加合同另行签发。", False),
        ("本合同由保险条款、投保单、保险单组成。", False),
    ],
)
def test_a_rider_without_its_name_is_told_by_its_first_words(opening: str, rider: bool) -> None:
    text = f"第一条 合同构成\n{opening}\n第二条 保险责任\n被保险人意外身故的，我们给付保险金。"
    assert only(text).rider is rider


@pytest.mark.parametrize(("number", "broken"), [("9.9", True), ("8.2", False), ("9", False)])
def test_a_clause_without_parts_has_no_dotted_number_below_it(number: str, broken: bool) -> None:
    before = "".join(f"{n}. 保险人应当遵守约定{n}。\n" for n in range(1, 8))
    text = f"{before}8. 下列原因造成的损失，保险人不负责赔偿：\n8.1 故意行为；\n8.2 战争；\n8.3 未按照第{number}条约定履行义务的。\n9. 下列损失不赔偿：精神损害；投标损失。\n10. 本合同适用中国法律。\n"
    assert [r.broken for r in find_references(only(text)) if number in r.text] == [broken]
