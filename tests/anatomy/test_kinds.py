"""The roles that headings of other insurers' wordings name, and what children and inline words make of them."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import only
from wordcheck.anatomy.kinds.naming import heading_kind
from wordcheck.model.said import Tongue
from wordcheck.model.wording import ClauseKind

ZH = {
    "exclusion": "不保事项 哪些情况我们不赔 我们不承担的责任 不属于保险责任的情形 不可保财产 免赔情形 拒赔情形 我们不给付保险金的情形",
    "coverage": "我们承担的责任 我们保什么 承保范围 承保风险 赔偿范围 基本责任 可选责任",
    "claims": "如何申请理赔 怎样申请保险金 赔款计算 损失核定 查勘定损 追偿 权益转让 施救费用的赔偿",
    "insured_duty": "您的义务 保险事故通知 告知义务 施救义务 防灾防损 保险标的危险程度增加",
    "insurer_duty": "我们的义务 本公司的义务 保险人义务",
    "limit": "免赔额 免赔率 赔偿限额与免赔 每次事故责任限额 等待期",
    "period": "保障期间 不保证续保 扩展报告期 追溯期",
    "definition": "用语说明 名词说明 释义",
    "preamble": "投保人 被保险人 合同构成",
}
EN = {
    "exclusion": "General Exceptions|Restrictions|What we will not pay for|Things we don’t cover|Exceptions to Section 2|Uninsured losses",
    "coverage": "Inclusions|Add-Ons|Identity Fraud Expense Coverage|Operative Clause|Perils Insured|You are covered for|Covered causes of loss|Indemnity|Supplementary payments",
    "claims": "Loss Valuation|Required Documentation|How to make a claim|Claiming under your policy|Basis of settlement|Double insurance|Valuation|Loss payment",
    "insured_duty": "Concealment or Fraud|Minimum Security Standards|Your obligations|Conditions precedent|Notice to company|Fair presentation of the risk|Alteration in risk|Claims notification",
    "limit": "The most we will pay|Maximum amount payable|Your excess|Excesses",
    "period": "Duration of cover|When cover starts and ends|Policy term",
    "dispute": "Legal Action|The law which applies to your policy|How to complain|Suit against us|Law applicable to this contract",
    "termination": "Ending your policy|Your right to cancel",
    "definition": "Words with special meanings|Words and phrases|Key terms",
    "general": "Other information you need to know|Change of Beneficiary|Force Majeure|Confidentiality|Conditions and exclusions of this part|General exclusions, conditions and limits|Several liability|Contracts (Rights of Third Parties) Act|Data protection|Entire agreement",
    "preamble": "Overview and Purpose",
    "premium": "Payment Terms",
}


@pytest.mark.parametrize(
    ("tongue", "kind", "title"),
    [("zh", kind, title) for kind, titles in ZH.items() for title in titles.split()]
    + [("en", kind, title) for kind, titles in EN.items() for title in titles.split("|")],
)
def test_headings_in_other_insurers_words(tongue: Tongue, kind: str, title: str) -> None:
    assert heading_kind(title, tongue) == kind


def test_defence_within_the_covers_is_about_claims_and_a_defence_costs_cover_is_a_cover() -> None:
    wording = only(
        """
        Sample Policy
        I. INSURING AGREEMENTS
        A. Professional Liability
        We will pay damages for a claim.
        B. Defense
        We have the right and duty to defend a claim.
        C. Defense Costs Extension
        We will pay defense costs in addition to the limit.
        II. EXCLUSIONS
        A. War
        We will not pay for war.
        """
    )
    kinds = {c.title: c.kind for c in wording.clauses}
    assert (kinds["Defense"], kinds["Defense Costs Extension"]) == ("claims", "coverage")


def test_a_line_that_leads_in_the_items_behind_it_belongs_to_the_clause_above_them() -> None:
    wording = only(
        """
        Sample Policy
        EXCLUSIONS
        We will not pay for:
        1. War
        any loss caused by war.
        2. Wear
        wear and tear.
        In respect of Insuring Clause 5 only:
        3. Goods
        loss of goods.
        """
    )
    lead = wording.text.index("In respect")
    holder = wording.clause_at(lead)
    assert holder is not None
    assert holder.title == "EXCLUSIONS"


def test_a_part_of_cover_that_holds_the_cover_itself_holds_parts_of_every_kind() -> None:
    text = (
        "瑞丰定期寿险条款\n一、 基本条款\n1. 本合同的构成\n本合同由条款和保险单构成。\n二、 保障条款\n2. 保险责任\n2.1 身故保险金\n"
        "被保险人身故，我们给付身故保险金。\n3. 保险事故的通知\n请在十日内通知我们。\n4. 保险金的申请\n4.1 身故保险金\n"
        "由受益人提供下列证明。\n5. 诉讼时效\n诉讼时效期间为五年。\n"
    )
    kinds = {c.label: c.kind for c in only(text).clauses}
    assert kinds["2."] is ClauseKind.COVERAGE
    assert kinds["2.1"] is ClauseKind.COVERAGE
    assert kinds["3."] is ClauseKind.INSURED_DUTY
    assert kinds["4."] is ClauseKind.CLAIMS
    assert kinds["4.1"] is ClauseKind.CLAIMS
    assert kinds["5."] is ClauseKind.CLAIMS


@pytest.mark.parametrize("title", ["应急响应服务", "供应商中断", "应用系统"])
def test_words_that_hold_the_character_of_duty_are_no_duties(title: str) -> None:
    assert heading_kind(title, "zh") is None


def test_papers_bound_in_behind_the_last_heading_of_a_wording_are_no_exclusions() -> None:
    wording = only(
        "责任免除\n一、 战争造成的损失\n二、 投保须知\n请您仔细阅读，退保会遭受较大的损失。\n三、 客户声明\n本人同意接收短信。\n"
    )
    kinds = {c.title: c.kind for c in wording.clauses if c.title}
    assert kinds["责任免除"] is ClauseKind.EXCLUSION
    assert kinds["投保须知"] is kinds["客户声明"] is ClauseKind.PREAMBLE


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (
            "That if during the period stated in the schedule the insured person shall fall ill, the Company will pay the cost.",
            "coverage",
        ),
        ("If during the policy period the insured should move, the insured must tell the Company.", "insured_duty"),
    ],
)
def test_what_befalls_the_insured_within_the_period_is_no_duty(words: str, kind: str) -> None:
    wording = only(f"Section 1 Ward and Room\n{words}\n\nSection 2 Second Ward\nWe pay for a nurse.\n")
    assert wording.clauses[0].kind.value == kind
