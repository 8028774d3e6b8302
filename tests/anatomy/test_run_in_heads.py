"""Headings before a colon, and what clauses are for that no heading names, in the manner of Chinese cyber forms."""

from __future__ import annotations

from tests.anatomy.trees import drawn, only, tree
from wordcheck.model.wording import ClauseKind, Wording

K = ClauseKind


def kinds(wording: Wording) -> dict[str, ClauseKind]:
    return {c.title or wording.own_text(c)[:6]: c.kind for c in wording.clauses}


def test_words_before_a_colon_are_headings_where_a_titled_part_is_so_written() -> None:
    wording = only("""
        第一条 一般条件
        一、赔偿限额：保险人的累计责任以明细表载明的金额为限。
        二、保险期间：以明细表第二项载明的起止日期为准。
        三、告知：投保人应当就投保书所列事项如实告知。
        四、给付：双方就金额达成协议后十日内支付。
    """)
    assert [(c.title, c.kind) for c in wording.clauses[1:]] == [
        ("赔偿限额", K.LIMIT),
        ("保险期间", K.PERIOD),
        ("告知", K.INSURED_DUTY),
        ("给付", K.CLAIMS),
    ]
    assert wording.own_text(wording.clauses[1]).startswith("保险人的累计责任")


def test_terms_before_a_colon_and_single_lines_are_no_headings() -> None:
    wording = only("""
        第一条 释义
        一、等待期：保险单载明的小时数，自系统中断之时起算。
        二、服务商：与被保险人订有书面合同的信息技术企业。
        三、雇员：与被保险人存在劳动关系的自然人。
        第二条 赔偿处理
        一、保险人按照实际损失计算赔偿金额。
        二、货币赔偿：保险人以支付保险金的方式赔偿。
        三、被保险人应当提供损失清单。
    """)
    assert [c.title for c in wording.clauses if c.label.endswith("、")] == [""] * 6
    assert {"等待期", "服务商", "雇员"} <= {t.name for t in wording.terms}


def test_a_duty_among_the_covers_of_a_part_is_a_duty() -> None:
    wording = only("""
        第一章 保险责任
        第一条 因网络勒索造成被保险人支付赎金的，保险人负责赔偿。
        第二条 被保险人应当在受到勒索后立即向公安机关报案。
        第二章 双方义务
        第三条 保险人应当自合同成立之日起五个工作日内签发保险单。
        第四条 投保人应当如实告知。
        第三章 附则
        第五条 本条款中：
        （一）“服务商”指向被保险人提供托管服务的企业；
        （二）“雇员”指与被保险人存在劳动关系的人。
    """)
    assert [c.kind for c in wording.clauses if c.label.endswith("条")] == [
        K.COVERAGE,
        K.INSURED_DUTY,
        K.INSURER_DUTY,
        K.INSURED_DUTY,
        K.DEFINITION,
    ]
    assert {t.name for t in wording.terms} == {"服务商", "雇员"}


def test_a_list_in_the_look_of_the_heading_that_announces_covers_is_below_it() -> None:
    wording = only("""
        INSURING AGREEMENTS
        The Underwriters agree, in return for the premium, to provide the following coverage:
        I. BREACH RESPONSE
        To provide services because of a breach first discovered during the Policy Period.
        II. FIRST PARTY LOSS
        To indemnify the Insured for:
        A. Business Interruption Loss;
        B. Data Recovery Costs.
        DEFINITIONS
        1. Breach means theft of data.
        2. Data means software and records.
        EXCLUSIONS
        The coverage under this Policy does not apply to:
        A. war;
        B. bodily injury.
    """)
    assert tree(wording) == drawn("""
        <INSURING AGREEMENTS>
          I. <BREACH RESPONSE>
          II. <FIRST PARTY LOSS>
            A.
            B.
        <DEFINITIONS>
          1.
          2.
        <EXCLUSIONS>
          A.
          B.
    """)
