"""Headings in words of the house, told by what they speak of; written before the notions were."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import only
from wordcheck.anatomy.kinds.naming import heading_kind, trade_kind
from wordcheck.model.said import Tongue

EN = {
    "coverage": "What we'll pay for|The help you get after an attack|Where we step in|What this section does for you|Losses we make good|Your protection at a glance|Things we insure|Extra benefits included at no charge|We will cover you for|Insured events|What's in|Cover for directors at home|Here's what you're covered for|The losses we take on|What your plan includes|Costs we meet|How we protect your business|The cover you have bought|What counts as an insured event",
    "exclusion": "Things we don't insure|What's out|When we won't pay|Situations where you are not protected|Losses that fall outside this policy|Nothing is payable for|What we leave out|No cover for old problems|Restrictions that remove cover|Claims we will refuse|Matters not insured|What isn't included|Gaps in your cover|Circumstances in which we pay nothing|We're not responsible for|Not part of this cover|When this policy won't help|Events that void your cover|Things that aren't insured",
    "definition": "Words with special meanings|What we mean by|Glossary|How to understand the words in bold|Vocabulary used in this booklet|The language of this policy|Our definitions|Explaining the terms|When we say|Terms you'll see in capitals",
    "limit": "How much we pay|The most we will pay|Your share of each loss|Amounts you bear yourself|Caps on what you can recover|Maximum payable|The first part of every claim|What's the most you'll get?|Upper limits|Your excess explained|How claims are capped|Ceiling on payments",
    "period": "When your cover starts and ends|How long you are insured|Cover dates|The dates you're protected|Length of your cover",
    "premium": "What it costs and when to pay|Paying for your policy|If you miss an instalment|Your payments to us|The price of cover|Missed payments",
    "insured_duty": "What you must do|Looking after your systems|What we expect from you|Keeping us informed of changes|Your responsibilities|Your side of the deal|What we need you to do|Staying secure|Rules you have to follow",
    "claims": "If you need to claim|What happens after something goes wrong|How we settle losses|Making a claim|Working out your payment|Claiming step by step|After a breach|Getting paid|How your loss is valued",
    "dispute": "If we disagree|Complaints and how to make them|Which law applies|If you think we got it wrong|Sorting out differences|Courts and law",
    "termination": "Changing your mind|How either of us can end this policy|Leaving us early|Stopping the policy|If you no longer want this policy|When we can call it off|Refunds if you cancel",
    "general": "The small print|General points that apply throughout|Housekeeping|Legal stuff|Everything else",
    "preamble": "Welcome|About this booklet|How your policy is made up|Who is who|How to read this policy|Your contract with us",
    "schedule": "Table of benefits|Annex of fees|Table of sub-limits",
    "insurer_duty": "What we promise you|Our obligations|Our commitment to you|What you can expect from us",
}
ZH = {
    "coverage": "我们赔什么|哪些损失可以赔|保什么|您能得到的保障|遭到攻击后的帮助|数据恢复的费用|可以获得赔付的情形|承保的风险|本公司负责赔偿的损失|保障内容一览|我们为您承担的费用|保障范围|赔付项目|能赔哪些钱|什么情况下赔|保单替您兜底的损失|您享有的保障|我们会支付的费用|赔付范围|攻击发生后我们提供的服务",
    "exclusion": "我们不赔什么|哪些情况不赔|不保什么|拒赔情形|不在保障之列的损失|不予赔付的事项|您得不到赔偿的情形|保障不包括的内容|不负责赔偿的费用|免赔事项说明|除外风险|哪些不在赔付范围|什么情况下不赔|我们不承担的损失|不受保障的情形|无法获得赔付的原因|责任以外的损失|这些我们不管|特别不保",
    "definition": "名词说明|词语的含义|专有名词注解|本条款用语的意思|术语表|名词小贴士|看懂这些词|关键词解释|本合同里的专业词语",
    "limit": "最多赔多少|赔偿的上限|您自己要承担的部分|保额怎么定|自担比例|每次事故最高赔付额|赔多少|赔付上限与自付|免赔的金额|每年最多能拿多少|保障额度",
    "period": "保障从何时开始何时结束|保险起止时间|保多久|保障期限多长|从哪天开始保|生效和到期",
    "premium": "保费怎么交|费用的缴付|没有按时交费会怎样|多少钱怎么付|保费的支付|缴费约定",
    "insured_duty": "您要做的事|您应尽的义务|投保时要说实话|平时要维护好系统|出事后要尽快告诉我们|客户须履行的责任|您需要配合我们的事|别忘了告诉我们|做好安全防护|投保前如实说明|您该做什么",
    "claims": "怎样申请理赔|理赔要交哪些材料|我们怎么算赔款|索赔流程|赔款何时到账|如何领取保险金|申请赔付的步骤|出了事怎么赔|赔偿金怎么计算|报案与理赔|多久能拿到赔款|需要准备的单据",
    "dispute": "有争议怎么办|发生纠纷去哪里解决|适用什么法律|意见不一致怎么办|打官司去哪里|投诉渠道",
    "termination": "想退保怎么办|合同什么时候终止|您可以反悔的期限|中途退出|不想保了怎么办|合同提前结束|退钱规则",
    "general": "其他要知道的事|补充说明|杂项|其他约定|未尽事宜",
    "preamble": "合同由哪些部分组成|开始之前|谁可以投保|看条款之前先了解|这份合同包括什么|谁能成为被保险人",
    "insurer_duty": "我们要做的事|本公司的义务|我们应当提示您的内容|我们对您的承诺|我们必须做到的",
    "schedule": "费率附表|伤残比例表|附表：伤残等级",
}
NONE = {
    "en": "Paid-up additions|Safeguard|Motor insurance law|Breach of law|Other important terms you should know|"
    "Hire car|Your building|Three examples, which do not change the terms of this policy|You do not need to",
    "zh": "不可抗力|不足额保险|减额交清|单侧肺脏切除|虚假赔案",
}
"""Names of things that hold words of the notions and name no role by them."""


@pytest.mark.parametrize(
    ("tongue", "kind", "title"),
    [("en", kind, title) for kind, titles in EN.items() for title in titles.split("|")]
    + [("zh", kind, title) for kind, titles in ZH.items() for title in titles.split("|")],
)
def test_a_heading_in_the_words_of_the_house_names_its_kind(tongue: Tongue, kind: str, title: str) -> None:
    assert heading_kind(title, tongue) == kind


@pytest.mark.parametrize(("tongue", "title"), [(t, title) for t, titles in NONE.items() for title in titles.split("|")])
def test_a_name_that_only_holds_such_words_names_none(tongue: Tongue, title: str) -> None:
    assert heading_kind(title, tongue) is None


def test_below_a_heading_that_names_a_role_other_words_of_the_house_turn_nothing() -> None:
    wording = only(
        """
        # Sample Policy

        ## 1. If you need to claim

        ### 1.1 Let us deal with the police

        Ring us and we arrange it.
        """
    )
    assert [str(c.kind) for c in wording.clauses if c.label == "1.1"] == ["claims"]
    assert trade_kind("Let us deal with the police", "en") is None


def test_a_section_of_perils_is_a_cover_though_no_heading_says_so() -> None:
    wording = only(
        """
        # Sample Home Policy

        ## 1. Your building

        ### 1.1 Fire

        We cover damage by flames or smoke.

        ### 1.2 Somewhere to stay

        If the home cannot be lived in after an event under clause 1.1, we pay rent for a year.
        """
    )
    assert {c.label: str(c.kind) for c in wording.clauses} == {"1.": "coverage", "1.1": "coverage", "1.2": "coverage"}


def test_a_bare_chapter_whose_parts_all_play_one_role_plays_it_too() -> None:
    wording = only(
        """
        # 示例医疗保险条款

        ## 1 合同约定

        ### 1.1 合同构成

        本合同由条款和保险单组成。

        ### 1.2 投保范围

        出生满28日的自然人可以投保。
        """
    )
    assert [str(c.kind) for c in wording.clauses if c.label == "1"] == ["preamble"]
