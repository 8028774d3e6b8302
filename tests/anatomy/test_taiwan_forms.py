"""Forms of Taiwanese houses: dates of approval, benefits by name, long headings, places named by bare decimals."""

from __future__ import annotations

from tests.anatomy.trees import drawn, only, tree
from wordcheck.model.manuscript import Block, Run, Style
from wordcheck.model.wording import ClauseKind

K = ClauseKind

FORM = """
    109.09.01 依109.07.08金管字第1號函修正
    114.11.13 安字第1140001號函備查
    第一條 保險契約的構成
    本保險單條款與要保書均為本契約的構成部分。
    第二條 意外身故保險金的給付
    被保險人因意外身故者，本公司按保險金額給付「意外身故保險金」。
    第三條 保險給付的限制
    各項給付合計以保險金額為限。
    第四條 除外責任
    被保險人因故意行為致成身故者，本公司不負給付責任。
    第五條 意外身故保險金的申領
    受益人申領「意外身故保險金」時應檢具下列文件：
    一、保險金申請書。
    二、死亡證明書。
"""


def test_dates_of_approval_are_no_clauses_and_benefits_are_covers() -> None:
    wording = only(FORM)
    assert tree(wording) == drawn("""
        第一條 <保險契約的構成>
        第二條 <意外身故保險金的給付>
        第三條 <保險給付的限制>
        第四條 <除外責任>
        第五條 <意外身故保險金的申領>
          一、
          二、
    """)
    assert [c.kind for c in wording.clauses] == [K.PREAMBLE, K.COVERAGE, K.LIMIT, K.EXCLUSION, *[K.CLAIMS] * 3]


def test_a_heading_in_bold_may_name_many_benefits() -> None:
    title = (
        "意外身故保險金、海上運輸意外身故保險金、空中運輸意外身故保險金、陸上運輸意外身故保險金或喪葬費用保險金的申領"
    )
    bold = Block(text=f"第八條 {title}", runs=(Run(0, len(title) + 4, Style(bold=True, size=11)),))
    plain = "受益人申領各項保險金時應檢具下列文件："
    text = Block(text=plain, runs=(Run(0, len(plain), Style(bold=False, size=11)),))
    wording = only([bold, text, "一、保險金申請書。", "二、死亡證明書。"])
    assert (wording.clauses[0].title, wording.clauses[0].kind) == (title, K.CLAIMS)


def test_a_part_named_for_payment_says_how_a_loss_is_paid() -> None:
    wording = only("""
        第1部分 通用条款
        1.1 保险责任
        1.1.1 由于火灾造成仓库的损失，保险人负责赔偿。
        1.2 通用责任免除
        1.2.1 行政行为造成的损失，但不包含1.1.1所述内容；
        1.2.2 仓库的自然磨损。
        1.3 保险赔偿
        1.3.1 保险人以货币或者修复的方式赔偿。
        1.3.2 残值由双方协商处理。
    """)
    assert [c.kind for c in wording.clauses if c.label.startswith("1.3")] == [K.CLAIMS] * 3
    assert [(r.text, [wording.clause(t).label for t in r.targets]) for r in wording.references] == [
        ("1.1.1", ["1.1.1"])
    ]


def test_services_of_a_membership_are_covers_and_places_are_terms() -> None:
    wording = only("""
        一、权益内容
        会员的行李被盗的，本服务机构赔偿修理费用。
        二、不属于权益范围的情形
        （1）现金。
        （2）家具。
        三、释义
        （1）本附加权益所称的公共场所：是指公众可以出入的场所。
        （2）本附加权益所称的折旧率：是指每月的磨损。
    """)
    assert [c.kind for c in wording.clauses[:4]] == [K.COVERAGE, *[K.EXCLUSION] * 3]
    assert {t.name for t in wording.terms} == {"公共场所", "折旧率"}
