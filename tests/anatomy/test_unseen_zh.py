"""Layouts met in Chinese wordings that nobody had seen while the reader was written; the texts are our own."""

from __future__ import annotations

from wordcheck import api
from wordcheck.model.wording import Clause, ClauseKind, Wording

K = ClauseKind


def read(text: str) -> Wording:
    return api.parse(text.encode(), name="wording.md")[0]


def titled(wording: Wording, title: str) -> Clause:
    return next(c for c in wording.clauses if c.title == title)


def above(wording: Wording, clause: Clause) -> str:
    parent = wording.clause(clause.parent) if clause.parent else None
    return (parent.title or parent.label) if parent else ""


TABLE_WITHIN = """# 货车保险附加司机责任保险条款

总则
本附加险附加于货车保险。未尽事项以主险合同为准。
本附加险的投保人、被保险人与主险合同一致。
凡涉及本附加险合同的约定，均应采用书面形式。

保险责任
在保险期间内，司机因事故伤亡的，保险人按下列约定负责赔偿：
- 死亡赔偿金：等于每人限额。
- 伤残赔偿金：按下列比例表计算。
伤残等级比例表
两处伤残的，以较重一级为准。
- 医疗费用：在每人限额内赔偿。
责任免除
对于下列情形，保险人不负责赔偿：
- 司机的故意行为。
- 司机饮酒后驾驶。
- 地震及其次生灾害。
- 战争、军事冲突。

保险期间
除另有约定外，本附加险与主险合同的保险期间一致。

赔偿处理
保险人在扣除免赔额后计算赔偿。

释义
- 司机：指受被保险人雇佣驾驶货车的人员。
"""


def test_a_table_within_a_cover_does_not_hold_the_parts_that_follow() -> None:
    wording = read(TABLE_WITHIN)
    exclusions = titled(wording, "责任免除")
    assert exclusions.parent is None
    assert exclusions.kind is K.EXCLUSION
    assert [titled(wording, t).parent for t in ("保险期间", "赔偿处理", "释义")] == [None] * 3
    assert titled(wording, "伤残等级比例表").kind is K.SCHEDULE
    last = next(c for c in wording.clauses if "医疗费用：" in wording.own_text(c))
    assert last.kind is K.COVERAGE
    assert above(wording, last) == ""


def test_sections_of_a_standard_in_an_annex_stand_in_the_annex_though_a_contents_page_comes_before() -> None:
    wording = read("""# 旅客意外伤害保险条款

总则
第一条 本保险合同由保险条款、保险单组成。

保险责任
第二条 被保险人遭受意外伤害的，保险人给付保险金。

责任免除
第三条 被保险人故意自伤的，保险人不承担给付保险金的责任。

释义
意外伤害：指外来的、突发的客观事件。

附件：

伤残评定标准

目录
1适用范围
2术语
3评定原则

1 适用范围
本标准适用于意外险产品。
2 术语
下列术语适用于本标准。
3 评定原则
按类别评定。
注：①左侧肢体指左臂与左腿。
②右侧肢体指右臂与右腿。
""")
    sections = [c for c in wording.clauses if c.label in ("1", "2", "3", "②")]
    assert len(sections) == 4
    assert {c.kind for c in sections} == {K.SCHEDULE}
    assert all(wording.path(c).startswith("附件") for c in sections)


GLOSSARY = """# 学生意外伤害保险条款

总则
第一条 本保险合同由保险条款、保险单组成。
第二条 凡住院（见释义）的学生，均可作为被保险人。

保险责任
第三条 被保险人遭受意外伤害的，保险人给付保险金。

责任免除
第四条 被保险人醉酒（见释义）或者无证驾驶（见释义）的，保险人不承担责任。

释义
"""


def test_terms_behind_the_list_of_an_earlier_term_are_terms_and_hold_their_own_lists() -> None:
    wording = read(
        GLOSSARY
        + """医院：指二级以上的公立医院，但不包括：
（一）康复中心；
（二）疗养院。
该医院须有执业医师驻院。
住院：指入住医院的正式病房并办理入院手续。
醉酒：指血液中的酒精含量达到八十毫克以上。
无证驾驶：指下列情形之一：
（1）没有取得驾驶资格；
（2）驾驶证已被吊销。
周岁：以身份证件记载的出生日期计算。
"""
    )
    names = [c.title for c in wording.children(titled(wording, "释义"))]
    assert names == ["医院", "住院", "醉酒", "无证驾驶", "周岁"]
    assert [c.label for c in wording.children(titled(wording, "无证驾驶"))] == ["（1）", "（2）"]
    assert [c.label for c in wording.children(titled(wording, "医院"))] == ["（一）", "（二）"]
    pointers = [r for r in wording.references if r.text == "见释义"]
    assert [wording.clause(r.targets[0]).title for r in pointers] == ["住院", "醉酒", "无证驾驶"]


def test_terms_on_a_line_above_their_meaning_with_the_first_numbers_lost() -> None:
    wording = read(
        GLOSSARY
        + """住院
指入住医院的正式病房并办理入院手续。
醉酒
指血液中的酒精含量达到八十毫克以上。
保险人
指签发本保险单的保险公司。
4、无证驾驶
下列情形之一：
（1）没有取得驾驶资格；
（2）驾驶证已被吊销。
5、不可抗力
指不能预见、不能避免的客观情况。
"""
    )
    glossary = titled(wording, "释义")
    assert [c.title for c in wording.children(glossary)] == ["住院", "醉酒", "保险人", "无证驾驶", "不可抗力"]
    assert {c.kind for c in wording.clauses if c.start >= glossary.start} == {K.DEFINITION}
    assert {"住院", "醉酒", "不可抗力"} <= {t.name for t in wording.terms if t.definitions}


def test_parts_that_come_in_one_division_only_stand_in_it_like_those_that_come_again() -> None:
    parts = "".join(
        f"第{n}部分 {name}\n\n保险责任\n第{a}条 发生事故的，保险人负责赔偿。\n\n责任免除\n第{b}条 故意行为造成的损失，保险人不负责赔偿。\n\n"
        for n, name, a, b in (
            ("一", "雇员责任保险", "二", "三"),
            ("二", "第三者责任保险", "四", "五"),
            ("三", "通用条款", "六", "七"),
        )
    )
    wording = read(
        f"# 工地责任保险条款\n\n总则\n第一条 本保险合同由三部分组成。\n\n{parts}责任限额\n第八条 责任限额由双方协商确定。\n\n"
        "投保人、被保险人义务\n第九条 被保险人请求赔偿时，应向保险人提供下列材料：\n（一）保险单；\n（二）索赔申请书。\n\n附录\n赔偿比例表\n"
    )
    for name in ("责任限额", "投保人、被保险人义务"):
        assert above(wording, titled(wording, name)) == "通用条款"
    assert titled(wording, "附录").parent is None
    claims = next(c for c in wording.clauses if c.label == "第九条")
    assert claims.kind is K.CLAIMS


def test_a_rider_is_called_by_its_own_name_and_not_by_the_company() -> None:
    for name in (
        "工程保险附加罢工风险扩展条款",
        "网络财产损失保险附加充值损失条款",
        "外观设计国际注册申请（海牙）费用补偿保险条款",
    ):
        wording = read(
            f"# {name}\n\n平安岛财产保险股份有限公司\n{name}\n\n总则\n第一条 本合同由条款和保险单组成。\n\n保险责任\n第二条 发生事故的，保险人负责赔偿。\n"
        )
        assert wording.title == name
        assert wording.rider == ("附加" in name)
        assert wording.clauses[0].title == "总则"


def test_goods_carried_by_air_are_cargo() -> None:
    assert read("# 航空运输货物保险条款\n\n总则\n第一条 本保险合同由保险条款组成。\n").line == "cargo"


def test_an_item_with_a_figure_behind_a_blank_has_no_heading() -> None:
    wording = read(
        "# 雇员保险条款\n\n责任免除\n第一条 下列原因造成的损失，保险人不负责赔偿：\n（一） 雇员因突发疾病死亡或者在 48 小时之内抢救无效死亡；\n（二） 战争。\n"
    )
    assert [c.title for c in wording.clauses if c.label == "（一）"] == [""]


def test_terms_in_heavy_brackets_begin_a_paragraph_where_the_printed_lines_are_full() -> None:
    lines = "【醉酒】：指血液中的酒精含量大于或者等于八十毫克每百毫升的。\n【酒后驾驶】：指车辆驾驶人员在其血液中的酒精含量大于或者等\n于二十毫克每百毫升时的驾驶行为，以公安机关的检测结论为准。\n"
    wording = read(
        f"# 车上人员保险条款\n\n总则\n第一条 本保险合同由保险条款、投保单、保险单、批单和其他\n约定书组成，凡涉及本保险合同的约定，均应当采用书面的形\n式，未采用书面形式的约定不产生效力，双方另有约定的不在\n此限，并以保险单载明的内容为准。\n\n释义\n{lines}"
    )
    assert [c.title for c in wording.children(titled(wording, "释义"))] == ["醉酒", "酒后驾驶"]


LOST = """# 实验项目费用损失保险条款

总则
本保险合同由保险条款、投保单、保险单组成。
本保险合同的被保险人是指从事实验项目的企业。
保险责任
在保险期间内，实验项目终止的，保险人按照本保险合同的约定负责赔偿。
责任免除
下列原因造成的损失，保险人不负责赔偿：
（一）投保人的故意行为；
（二）战争。
下列损失和费用，保险人不负责赔偿：
（一）间接损失；
（二）罚款。
投保人、被保险人义务
订立保险合同时，投保人应当如实告知。
投保人故意未履行前款规定的义务的，保险人有权解除合同。
除另有约定外，投保人应当在保险合同成立时交清保险费。
被保险人请求赔偿时，应向保险人提供下列材料：
（一）保险单；
（二）索赔申请书。
赔偿处理
保险人按照第八条的约定收齐材料后计算赔偿。
残余价值由双方协商处理。
保险人未赔偿前，被保险人不得放弃追偿的权利。
其他事项
投保人和保险人可以协商变更合同内容。
"""


def test_articles_whose_numbers_were_lost_hold_the_items_that_kept_theirs() -> None:
    wording = read(LOST)
    exclusions = wording.children(titled(wording, "责任免除"))
    assert [c.label for c in exclusions] == ["", ""]
    assert [[i.label for i in wording.children(c)] for c in exclusions] == [["（一）", "（二）"]] * 2
    duties = wording.children(titled(wording, "投保人、被保险人义务"))
    assert [wording.own_text(c).strip()[:4] for c in duties] == ["订立保险", "除另有约", "被保险人"]
    assert "前款规定" in wording.own_text(duties[0])
    assert any("丢失" in n.zh for n in wording.notes)
    assert not any(r.broken for r in wording.references)


def test_a_rider_that_never_had_articles_has_lost_none() -> None:
    wording = read("""# 工程保险附加骚动风险扩展条款

总则
本附加险附加于工程保险。未尽事项以主险合同为准。
本附加险的投保人、被保险人与主险合同一致。
保险责任
经双方同意，本附加险扩展承保下列原因造成的损失：
（一）罢工；
（二）骚动。
责任免除
由于下列原因造成的损失，保险人不负责赔偿：
（一）停工；
（二）没收。
其他损失，保险人不负责赔偿。
赔偿限额
赔偿限额由双方协商确定。
限额在保险单中载明。
""")
    assert [c.label for c in wording.children(titled(wording, "责任免除"))] == ["（一）", "（二）"]
    assert wording.notes == ()


def test_a_term_above_its_meaning_is_one_clause_where_all_numbers_were_lost() -> None:
    wording = read("""# 住院费用保险条款

总则
本保险合同由保险条款、投保单、保险单组成。
本保险合同的投保人为依法成立的团体。
凡身体健康的员工，均可作为被保险人。
保险责任
在保险期间内，被保险人住院治疗的，保险人给付下列保险金。
保险人在保险金额内给付保险金。
责任免除
因下列情形之一发生的费用，保险人不承担给付保险金的责任：
被保险人故意自伤；
战争、军事冲突。
保险期间
保险期间为一年，以保险单载明的为准。
其他事项
投保人和保险人可以协商变更合同内容。
释义
床位费
指住院期间实际发生的床位费用。
膳食费
指住院期间根据医嘱发生的膳食费用。
护理费
指住院期间根据医嘱发生的护理费用。
""")
    terms = wording.children(titled(wording, "释义"))
    assert [c.title for c in terms] == ["床位费", "膳食费", "护理费"]
    assert [wording.own_text(c).strip()[:3] for c in terms] == ["指住院"] * 3
    assert not any(wording.children(c) for c in terms)


def test_an_item_named_after_a_kind_of_insurance_is_no_line_of_the_title_page() -> None:
    wording = read("""# 内河货物运输保险条款

保险责任
第一条 本保险分为下列两种，由投保人选择：
（一）平安险
1.因火灾造成的损失；
2.因碰撞造成的损失。
（二）一切险
1.因雨淋造成的损失；
2.因偷窃造成的损失。
责任免除
第二条 因战争造成的损失，保险人不负责赔偿。
""")
    assert [wording.path(c) for c in wording.clauses if c.label in ("1.", "2.")] == [
        "保险责任/第一条/（一）/1.",
        "保险责任/第一条/（一）/2.",
        "保险责任/第一条/（二）/1.",
        "保险责任/第一条/（二）/2.",
    ]
