"""Layouts of further Chinese houses that nobody had seen while the reader was written; the texts are our own."""

from __future__ import annotations

from tests.anatomy.trees import drawn, manuscript, only, tree
from wordcheck.anatomy import parse
from wordcheck.model.manuscript import Block, Run, Style
from wordcheck.model.wording import ClauseKind

K = ClauseKind


def set_in(text: str, size: float = 10, *, bold: bool = False, indent: float = 0.0, centered: bool = False) -> Block:
    return Block(
        text=text,
        indent=indent,
        align="center" if centered else "left",
        runs=(Run(0, len(text), Style(bold=bold, size=size)),),
    )


def test_articles_run_on_below_parts_that_are_numbered_and_look_like_the_text() -> None:
    wording = only("""
        一、标的范围
        第一条　凡存放于冷库内的货物，均可投保。
        第二条　下列货物不在标的范围以内：
        （一）活鱼；
        （二）鲜花。
        二、保险责任
        第三条　因制冷设备故障造成货物腐坏的，保险人负责赔偿。
        三、责任免除
        第四条　因下列原因造成的损失，保险人不负责赔偿：
        （一）战争；
        （二）货物自身的缺陷。
        四、赔偿处理
        第五条　保险人按照实际损失计算赔偿。
    """)
    assert tree(wording) == drawn("""
        一、 <标的范围>
          第一条
          第二条
            （一）
            （二）
        二、 <保险责任>
          第三条
        三、 <责任免除>
          第四条
            （一）
            （二）
        四、 <赔偿处理>
          第五条
    """)
    assert [c.kind for c in wording.clauses if c.label == "（二）"][1] is K.EXCLUSION


def test_classes_of_riders_are_divisions_but_classes_of_goods_are_words() -> None:
    wording = only([
        "第一类 扩展类附加条款", "1. 自动升值条款", "保险金额按照物价指数自动调整。", "2. 临时移动条款", "货物临时移至他处的，保险继续有效。",
        "第二类 限制类附加条款", "3. 易腐货物除外条款", "第三类易腐货物的损失，保险人不负责赔偿。",
    ])  # fmt: skip
    assert [(c.label, c.level) for c in wording.clauses] == [
        ("第一类", 1), ("1.", 2), ("2.", 2), ("第二类", 1), ("3.", 2)
    ]  # fmt: skip


def test_terms_without_number_go_on_behind_the_list_of_an_earlier_one() -> None:
    wording = only([
        set_in("1. 承保范围", 12, bold=True),
        set_in("1.1 保险人赔偿修复设备的费用。", indent=20),
        set_in("2. 定义", 12, bold=True),
        set_in("事故指突然发生且无法预料的事件。", indent=20),
        set_in("损毁指设备的物理损坏，但不包括：", indent=20),
        set_in("(i) 锈蚀；", indent=40),
        set_in("(ii) 划痕。", indent=40),
        set_in("系统指由被保险人操作的硬件和软件。", indent=20),
        set_in("抢修费用指下列费用：", indent=20),
        set_in("(i) 加班费；", indent=40),
        set_in("(ii) 空运费。", indent=40),
        set_in("运费指运输部件的费用。", indent=20),
    ])  # fmt: skip
    assert tree(wording) == drawn("""
        1. <承保范围>
          1.1
        2. <定义>
          <事故>
          <损毁>
            (i)
            (ii)
          <系统>
          <抢修费用>
            (i)
            (ii)
          <运费>
    """)


def test_a_second_paragraph_is_the_articles_and_no_text_of_the_centred_heading_above_it() -> None:
    wording = only([
        set_in("第一章 保障", 12, centered=True, indent=200),
        set_in("第一条 我们赔偿手机屏幕的碎裂损失。"),
        set_in("第二章 我们的义务", 12, centered=True, indent=186),
        set_in("第二条 我们会及时核定。"),
        set_in("金额不能确定的，我们先予支付能够确定的部分。", indent=1.6),
        set_in("第三章 其他", 12, centered=True, indent=216),
        set_in("第三条 变更本合同须经双方同意。"),
    ])  # fmt: skip
    second = next(c for c in wording.clauses if c.label == "第二条")
    assert "先予支付" in wording.own_text(second)


def test_a_title_with_its_edition_behind_it_is_no_clause_behind_a_page_of_the_product() -> None:
    wording = only([
        set_in("碎屏无忧手机保险", 20), set_in("投保须知", 12, centered=True, indent=220),
        set_in("1. 投保年龄：十八周岁以上，以投保之日的周岁计算。"), set_in("2. 本产品签发电子保险单，效力与纸质保险单相同。"),
        set_in("手机碎屏损失保险条款（互联网专属）", 14, centered=True, indent=120),
        set_in("第一章 总则", 12, centered=True, indent=216), set_in("第一条 本合同由保险单和本条款组成。"),
        set_in("第二章 保障", 12, centered=True, indent=216), set_in("第二条 我们赔偿屏幕碎裂的损失。"),
    ])  # fmt: skip
    assert [c.title for c in wording.clauses if c.level == 1] == ["投保须知", "总则", "保障"]


def kinds(lines: str) -> dict[str, K]:
    wording = only(lines)
    return {c.title or c.label: c.kind for c in wording.clauses}


def test_headings_of_translated_policies_name_their_roles() -> None:
    found = kinds("""
        1. 承保范围
        1.1 保险人赔偿修复机器的费用。
        2. 赔偿请求的处理
        2.1 通知
        被保险人应当在三十日内书面告知保险人。
        2.2 抗辩与和解
        保险人可以接管抗辩。
        2.3 其他保险
        本保险单仅对超出部分负责。
        3. 一般条件
        3.1 风险变更
        发生合并的，投保人须告知保险人。
        3.2 转让
        未经保险人同意，不得转让保险单。
        3.3 准据法
        本保险单依中华人民共和国法律解释。
    """)
    assert found == {
        "承保范围": K.COVERAGE, "1.1": K.COVERAGE, "赔偿请求的处理": K.CLAIMS, "通知": K.INSURED_DUTY, "抗辩与和解": K.CLAIMS,
        "其他保险": K.CLAIMS, "一般条件": K.GENERAL, "风险变更": K.INSURED_DUTY, "转让": K.GENERAL, "准据法": K.DISPUTE,
    }  # fmt: skip


def test_a_heading_of_two_matters_has_the_kind_of_the_first_and_its_articles_their_own() -> None:
    found = kinds("""
        保险金额和保险费
        第一条 保险金额由双方约定，并在保险单中载明。
        第二条 本合同的保险费按照车辆的座位数计收。
        保险期间
        第三条 保险期间为一年。
    """)
    assert found == {
        "保险金额和保险费": K.LIMIT, "第一条": K.LIMIT, "第二条": K.PREMIUM, "保险期间": K.PERIOD, "第三条": K.PERIOD
    }  # fmt: skip


def test_a_meaning_among_the_limits_and_a_dispute_among_other_matters() -> None:
    found = kinds("""
        责任限额与免赔额
        第一条 每次事故免赔额是指由被保险人自行承担的金额，由双方协商确定。
        赔偿处理
        第二条 保险人按照实际损失计算赔偿。
        第三条 残值作价归被保险人。
        其他事项
        第四条 被保险人与保险人发生争议时，可以向仲裁机构申请仲裁。
        第五条 本条款由保险人负责解释。
    """)
    assert [found[f"第{n}条"] for n in "一二三四五"] == [K.LIMIT, K.CLAIMS, K.CLAIMS, K.DISPUTE, K.GENERAL]


def test_items_of_an_exclusion_that_say_what_its_words_mean_exclude_nothing() -> None:
    found = kinds("""
        责任免除
        第一条 保险人不负责赔偿因网络行动引起的损失。就本条而言：
        （一）网络行动是指由国家实施的扰乱他国系统的行为；
        （二）主管部门公开的认定为主要依据。
    """)
    assert (found["（一）"], found["（二）"]) == (K.DEFINITION, K.EXCLUSION)


def test_modules_bear_letters_and_hold_covers_whose_headings_name_no_role() -> None:
    wording = only([
        set_in("第一部分 一般规定", 13, bold=True), set_in("1.1 本保险合同由本条款、明细表及批单组成。"),
        set_in("第二部分 第一方损失", 13, bold=True),
        set_in("模块A 事件管理", 11, bold=True),
        set_in("A.1 法律顾问", bold=True), set_in("本公司将承担征询律师意见的费用。"), set_in("A.2 声誉维护", bold=True), set_in("本公司将承担聘请公关机构的费用。"),
        set_in("模块B 数据", 11, bold=True),
        set_in("B.1 数据重建", bold=True), set_in("本公司将偿付重新收集数据的费用。"), set_in("B.2 电信盗用", bold=True), set_in("本公司将赔偿被盗用的通信费。"),
        set_in("第三部分 除外责任", 13, bold=True), set_in("3.1 故意行为", bold=True), set_in("被保险人高级管理人员的故意行为。"),
    ])  # fmt: skip
    assert tree(wording) == drawn("""
        第一部分 <一般规定>
          1.1
        第二部分 <第一方损失>
          模块A <事件管理>
            A.1 <法律顾问>
            A.2 <声誉维护>
          模块B <数据>
            B.1 <数据重建>
            B.2 <电信盗用>
        第三部分 <除外责任>
          3.1 <故意行为>
    """)
    coverage = {c.label for c in wording.clauses if c.kind is K.COVERAGE}
    assert coverage >= {"第二部分", "模块A", "A.1", "A.2", "模块B", "B.1", "B.2"}


def test_short_riders_bound_together_are_wordings_of_their_own() -> None:
    wordings = parse(
        manuscript("""
        附加猝死责任保险条款
        第一条 本附加保险附加于雇主责任保险投保。
        第二条 雇员在岗位上猝死的，保险人负责赔偿。
        第三条 雇员吸毒的，保险人不负责赔偿。
        附加公出责任保险条款
        第一条 雇员公出期间受伤的，保险人负责赔偿。
        第二条 公出是指受书面指派前往外地工作。
        附加财产损失责任保险条款
        第一条 雇员过失损坏他人财产的，保险人负责赔偿。
    """)
    )
    assert [w.title for w in wordings] == ["附加猝死责任保险条款", "附加公出责任保险条款", "附加财产损失责任保险条款"]


def test_short_headings_of_plain_spoken_houses_name_their_roles() -> None:
    found = kinds("""
        第一节 一般约定
        第1条【承保对象】依法登记的农场均可投保。
        第二节 保险保障
        第2条【棚架损失】棚架倒塌的修复费用，由保险人承担。
        第三节 期间与费用
        第3条【保险费】保险费由投保人于签约时付清。
        第四节 双方义务
        第4条【提示说明】保险人须提示免责内容。
        第5条【报案】请立即拨打客服热线。
        第五节 附带条款
        第6条【争端】争端由双方协商。
    """)
    assert (found["承保对象"], found["期间与费用"], found["保险费"]) == (K.PREAMBLE, K.PERIOD, K.PREMIUM)
    assert (found["提示说明"], found["报案"], found["争端"]) == (K.INSURER_DUTY, K.INSURED_DUTY, K.DISPUTE)


def test_a_heading_of_no_known_words_is_a_part_where_it_is_set_like_the_parts() -> None:
    def part(title: str) -> Block:
        return set_in(title, 12, bold=True, indent=200, centered=True)

    wording = only([
        part("总则"), set_in("第一条 本合同由保险单和条款组成。"), part("保险责任"), set_in("第二条 棚架倒塌的，保险人赔偿修复费用。"),
        part("责任免除"), set_in("第三条 因战争造成的损失，保险人不负责赔偿。"), part("结算办法"),
        set_in("第四条 保险人按照修复费用的八成结算。"), part("其他事项"), set_in("第五条 变更须出具批单。"),
    ])  # fmt: skip
    assert [c.title for c in wording.clauses if c.level == 1] == [
        "总则",
        "保险责任",
        "责任免除",
        "结算办法",
        "其他事项",
    ]


def test_bare_numbers_run_on_through_the_parts_and_lettered_groups_stand_in_them() -> None:
    def head(text: str, indent: float = 0.0) -> Block:
        return set_in(text, bold=True, indent=indent)

    wording = only([
        set_in("第一部分  基本条款", 13, bold=True, centered=True), head("1  合同组成"), set_in("合同由保险单和条款组成。"),
        head("2  参保主体"), set_in("合作社可以投保。"),
        set_in("第二部分  保障条款", 13, bold=True, centered=True), head("3  基础保障"), set_in("保障由两组构成："),
        head("甲组  大棚", 20), set_in("3.1  棚膜破损的修补费用，由我方补偿。", indent=40), set_in("3.2  棚架倒塌的修复费用，由我方补偿。", indent=40),
        head("乙组  作物", 20), set_in("3.3  作物冻死的补种费用，由我方补偿。", indent=40), set_in("3.4  果树折断的扶正费用，由我方补偿。", indent=40),
        set_in("第三部分  金额条款", 13, bold=True, centered=True), head("4  额度"), set_in("额度列于保险单。"),
        head("5  保险费"), set_in("合作社应在起保前交清保险费。"),
    ])  # fmt: skip
    assert tree(wording) == drawn("""
        第一部分 <基本条款>
          1 <合同组成>
          2 <参保主体>
        第二部分 <保障条款>
          3 <基础保障>
            甲组 <大棚>
              3.1
              3.2
            乙组 <作物>
              3.3
              3.4
        第三部分 <金额条款>
          4 <额度>
          5 <保险费>
    """)


def test_a_title_in_a_look_of_its_own_is_no_clause_that_holds_all() -> None:
    wording = only([
        set_in("云杉保险有限公司"), set_in("家庭乐器安心计划", 20, bold=True), set_in("我们保障什么", 14, bold=True), set_in("琴弦断裂", bold=True), set_in("琴弦在演奏中断裂的，我们支付换弦的费用。"),
        set_in("我们不保障什么", 14, bold=True), set_in("乐器走音的，我们不赔。"), set_in("怎样申请", 14, bold=True), set_in("请提供发票和照片。"),
    ])  # fmt: skip
    assert wording.title == "家庭乐器安心计划"
    assert [c.title for c in wording.children(None)] == ["我们保障什么", "我们不保障什么", "怎样申请"]


def test_what_stands_among_the_rest_and_in_small_riders_says_itself_what_it_is() -> None:
    wording = only("""
        一、保险责任
        （一）琴弦断裂的，保险人负责赔偿。
        二、其他
        （一）投保人可随时退保，保险人退还未满期保险费。
        （二）协商不成的，向保险单签发地法院起诉。
        附加条款一　租琴费用
        1. 修琴期间租琴的费用，我们赔付。
        2. 本附加条款的限额为五百元。
        3. 租期超过三十天的，我们不赔。
        附加条款二　盗窃
        1. 乐器被盗的，我们赔付。
    """)
    kinds = {c.label: c.kind for c in wording.clauses if c.parent and wording.clause(c.parent).label == "二、"}
    assert kinds == {"（一）": K.TERMINATION, "（二）": K.DISPUTE}
    rider = next(c for c in wording.clauses if c.label == "附加条款一")
    assert [c.kind for c in wording.children(rider)] == [K.COVERAGE, K.LIMIT, K.EXCLUSION]


def test_duties_of_both_sides_are_not_the_insureds() -> None:
    assert only("一、双方义务\n1. 保险人应当签发保险单。\n2. 投保人应当交清保险费。").clauses[0].kind is K.GENERAL


def test_numbers_of_articles_on_lines_of_their_own_have_their_headings_below() -> None:
    lines = ["家庭财产保险条款", "保险责任", "第一条", "火灾", "因火灾造成的损失，保险人负责赔偿。", "第二条", "暴雨",
             "因暴雨造成的损失，保险人负责赔偿。", "责任免除", "第三条", "下列损失，保险人不负责赔偿：", "（一）自然磨损；",
             "（二）盘点时发现的短缺。", "第四条", "战争", "因战争造成的损失，保险人不负责赔偿。"]  # fmt: skip
    wording = only([Block(text=words) for words in lines], "docx")
    assert [(c.label, c.title) for c in wording.clauses if c.level == 2] == [
        ("第一条", "火灾"), ("第二条", "暴雨"), ("第三条", ""), ("第四条", "战争"),
    ]  # fmt: skip
    assert len(wording.children(None)) == 2


def test_what_stands_on_a_title_page_begins_no_clause() -> None:
    front = [set_in("平安出行意外伤害保险", 22, bold=True), set_in("合同条款", 22, bold=True),
             set_in("某某人寿保险有限公司", 14, bold=True), set_in("2024年 5月", 14, bold=True), set_in("请扫描以查询验证条款", 9)]  # fmt: skip
    rest = ["第一条 合同构成", "本合同由保险单和本条款组成。", "第二条 保险责任", "被保险人因意外伤害身故的，我们给付身故保险金。",
            "第三条 责任免除", "被保险人醉酒的，我们不承担给付保险金的责任。"]  # fmt: skip
    wording = only([*front, *map(set_in, rest)], "pdf")
    assert [c.label for c in wording.clauses] == ["第一条", "第二条", "第三条"]
    assert wording.title == "平安出行意外伤害保险条款"
