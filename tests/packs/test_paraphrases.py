"""Other ways of writing what a rule looks for: each must be found, though no example of the rule says it so."""

from __future__ import annotations

import pytest

from tests.packs import restatements_en, restatements_plain, restatements_zh
from tests.packs.restatements import NEAR_MISSES, RESTATEMENTS
from tests.packs.rewordings import PARAPHRASES as REWORDINGS
from wordcheck.api import check, load_packs
from wordcheck.rulelang import RuleSet

PARAPHRASES = (
    (
        "CN-IL-023",
        "赔偿处理\n第一条 ",
        (
            "保险人收到索赔请求后，应于四十五天内完成核定。",
            "本公司在收齐索赔资料后的九十日内核定。",
            "保险人最迟于收到赔偿请求后两个月内核定保险责任。",
        ),
    ),
    (
        "CN-IL-024",
        "赔偿处理\n第一条 ",
        (
            "保险人应自核定之日起十日内向被保险人发出拒赔通知书。",
            "不属于保险责任的，自作出核定之日起五个工作日内发出拒绝赔付通知书。",
        ),
    ),
    (
        "CN-IL-021",
        "投保人、被保险人义务\n第一条 ",
        (
            "被保险人应在出险后48小时内报案，逾期报案的，保险人不承担赔偿责任。",
            "未在二十四小时内通知保险人的，本公司有权拒绝赔付全部保险金。",
            "保险事故发生后未及时通知的，保险人一律不予赔偿。",
        ),
    ),
    (
        "CN-IL-022",
        "赔偿处理\n第一条 ",
        (
            "（五）本公司认为有必要提供的其它文件。",
            "以及保险人合理要求的一切资料。",
            "保险公司需要的其他单证。",
        ),
    ),
    (
        "CN-IL-030",
        "其他事项\n第一条 ",
        (
            "本条款的最终解释权归保险公司所有。",
            "对本条款的理解发生争议时，以保险人的解释为准。",
            "本公司保留对本产品条款的解释权。",
            "保险人对本合同拥有最后解释权。",
        ),
    ),
    (
        "CN-IL-020",
        "其他事项\n第一条 ",
        (
            "保险人有权随时修订本条款，并在官网公布，无需另行通知。",
            "本公司可根据经营需要单方调整保险责任。",
        ),
    ),
    (
        "CN-IL-019",
        "保险责任\n第一条 ",
        (
            "经保险人认定为合理的费用，保险人负责赔偿。",
            "对于损失，保险人视情况决定是否赔偿。",
            "本公司有权自行决定是否给付保险金。",
            "保险人认可的必要费用，由保险人酌情赔付。",
        ),
    ),
    (
        "CN-IL-051",
        "投保人、被保险人义务\n第一条 ",
        (
            "被保险人未遵守安全操作规程的，保险人不承担赔偿责任。",
            "投保人违反消防、安全生产规定的，本公司拒绝赔偿。",
        ),
    ),
    ("CN-IL-026", "赔偿处理\n第一条 ", ("被保险人请求赔偿的诉讼时效为一年。",)),
    (
        "CN-IL-166",
        "赔偿处理\n第一条 ",
        (
            "未经保险人书面同意，被保险人自行与第三者达成和解的，保险人不承担赔偿责任。",
            "被保险人擅自承诺赔偿的，本公司有权拒赔。",
            "事先未取得保险人认可而与受害人私下调解的，保险人不予赔付。",
        ),
    ),
    (
        "CN-IL-271",
        "赔偿处理\n第一条 ",
        (
            "被保险人夸大损失程度的，保险人对全部损失不承担赔偿责任。",
            "虚报损失金额的，本公司拒绝赔偿全部保险金。",
            "索赔资料中存在不实内容的，保险人免除全部赔偿责任。",
        ),
    ),
    (
        "CN-IL-601",
        "赔偿处理\n第一条 ",
        (
            "被保险人应当先向责任方索赔，否则保险人不予赔偿。",
            "因第三者造成的损失，被保险人须先行向第三方追偿，未追偿的本公司不承担责任。",
        ),
    ),
    (
        "CN-IL-571",
        "赔偿处理\n第一条 ",
        (
            "施救费用与保险标的损失合计以保险金额为限。",
            "减损费用须事先经保险人书面同意方可赔付。",
            "被保险人支出的施救费用计入每次事故责任限额。",
        ),
    ),
    (
        "CN-IL-171",
        "其他事项\n第一条 ",
        (
            "投保人签署投保单即视为保险人已履行明确说明义务。",
            "缴纳保险费即表示投保人已知悉并理解全部免责条款。",
            "投保人勾选同意，视为已阅读并了解条款。",
        ),
    ),
    (
        "CN-IL-191",
        "其他事项\n第一条 ",
        (
            "投保人收到通知后五日内未提出异议的，视为同意。",
            "逾期不答复的，即视为认可。",
            "未书面反对者，视同接受变更。",
        ),
    ),
    (
        "ZH-EX-003",
        "责任免除\n第一条 下列损失保险人不负责赔偿：\n",
        (
            "（一）其他一切不属于本保险合同保险责任的损失。",
            "（一）凡未列入保险责任的任何损失和费用。",
            "（一）保险责任范围以外的其它损失。",
            "（一）本合同未约定由保险人承担的其他费用。",
        ),
    ),
    (
        "ZH-EX-002",
        "责任免除\n第一条 ",
        (
            "间接损失，包括但不仅限于营业额减少。",
            "任何费用，例如但不限于鉴定费。",
            "包含但不限于罚款的损失。",
            "战争及类似情形（包括不限于内乱）。",
        ),
    ),
    (
        "ZH-EX-004",
        "责任免除\n第一条 ",
        (
            "任何与数据泄露有关的损失。",
            "由地震直接或间接引起的任何损失。",
            "不论何种原因造成的网络中断。",
            "无论何种原因引起的贬值。",
        ),
    ),
    (
        "CN-CY-054",
        "责任免除\n第一条 ",
        (
            "未及时安装补丁造成的损失。",
            "系统存在已公开漏洞而没有修补的。",
            "未能在合理时间内更新软件版本导致的损失。",
        ),
    ),
    (
        "CN-CY-033",
        "责任免除\n第一条 ",
        (
            "被保险人未采取合理的安全措施。",
            "未达到适当的安全防护水平。",
        ),
    ),
    (
        "CN-PD-041",
        "其他\n第一条 ",
        (
            "经中国保监会备案。",
            "报中国银行保险监督管理委员会审批。",
            "向银保监会投诉。",
        ),
    ),
    (
        "EN-OS-002",
        "General conditions\n1. ",
        (
            "We may change any term of this policy whenever we wish.",
            "The Insurer may revise the cover at any time by notice on its website.",
            "The Company can alter these conditions without your agreement.",
            "We reserve the right to vary the benefits as we see fit.",
        ),
    ),
    (
        "EN-OS-003",
        "General conditions\n1. ",
        (
            "Any decision we make about a claim is final.",
            "The Insurer shall be the sole judge of the amount of loss.",
            "Our interpretation of this policy prevails in every dispute.",
            "You agree to accept our assessment of the damage as conclusive.",
        ),
    ),
    (
        "EN-OS-004",
        "Cancellation\n1. ",
        (
            "We may end this insurance immediately.",
            "The Insurer may cancel the policy at any time and need give no reason.",
            "We can withdraw cover at once without telling you.",
            "The Company may terminate this policy forthwith at its discretion.",
        ),
    ),
    (
        "EN-OS-005",
        "Claims\n1. ",
        (
            "Payment of any benefit is at our discretion.",
            "We may, if we choose, pay the cost of a hotel.",
            "The Insurer is not obliged to pay even where cover applies.",
            "Whether to indemnify the insured lies in the Insurer's discretion.",
        ),
    ),
    (
        "EN-OS-001",
        "Claims\n1. ",
        (
            "We decide in our absolute judgment which repairer to use.",
            "The Insurer at its own discretion determines the amount.",
            "as determined solely by us",
            "in the Company's unfettered opinion",
        ),
    ),
    (
        "EN-EX-002",
        "Exclusions\n1. ",
        (
            "any indirect loss, including (without limitation) loss of goodwill",
            "fines of any kind, including but not restricted to penalties",
            "losses such as, but not limited to, goodwill",
            "cost of any kind, including among others legal fees",
            "any fault, whether or not listed here, for example dust",
        ),
    ),
    (
        "EN-EX-003",
        "Exclusions\n1. ",
        (
            "any loss that is not expressly covered",
            "anything which this policy does not mention",
            "all other causes of whatever kind",
            "any other loss of any kind",
        ),
    ),
    (
        "EN-EX-004",
        "Exclusions\n1. ",
        (
            "any loss in any manner related to software",
            "loss caused directly, indirectly or otherwise by dust",
            "loss to which a defect contributed in any way",
            "any claim however caused",
        ),
    ),
    (
        "EN-EX-001",
        "Exclusions\n1. ",
        (
            "failure to follow good industry practice",
            "failure to keep adequate security",
            "loss where generally accepted security standards were not met",
            "flood, frost and similar",
            "dust and such other things",
        ),
    ),
    (
        "EN-EX-006",
        "Exclusions\n1. ",
        (
            "claims which we believe to be exaggerated",
            "work that in our judgement was not needed",
            "property in a state we consider poor",
            "loss that, in the Insurer's sole view, was avoidable",
        ),
    ),
    (
        "EN-HX-001",
        "Conditions\n1. Keys\n",
        (
            "We shall have no liability for theft of keys.",
            "Loss of keys is excluded.",
            "No payment will be made for keys lost abroad.",
            "You are not insured for keys left in the car.",
            "Cover does not extend to keys of others.",
        ),
    ),
    (
        "EN-HX-002",
        "Definitions\n",
        (
            "“Damages” means sums awarded. Damages exclude fines and costs.",
            "“Loss” means income lost, but not the cost of improvement.",
        ),
    ),
    (
        "UK-IA-009",
        "General\n1. ",
        (
            "The proposal form and declaration shall be the basis of this contract.",
            "The answers in the application form the basis of the insurance.",
            "The insured warrants the truth of all statements in the proposal.",
            "This policy is based on the information you gave, which you warrant to be true.",
        ),
    ),
    (
        "UK-IA-010",
        "General\n1. ",
        (
            "Any breach of warranty shall render this policy void.",
            "If a warranty is not complied with the Insurer is discharged from all liability.",
            "Failure to comply with any warranty makes the insurance null from that date.",
        ),
    ),
    (
        "UC-CR-001",
        "General conditions\n1. ",
        (
            "You must tell us immediately of any change to your circumstances.",
            "Let us know at once if anything changes.",
            "You must inform us of every alteration in the risk.",
            "Notify us if any detail in your schedule is no longer correct.",
        ),
    ),
    (
        "EN-CY-040",
        "Conditions\n1. ",
        (
            "The insured must at all times maintain the highest security.",
            "You must keep your systems secure in line with best practice.",
            "The Insured shall continuously maintain all security controls.",
        ),
    ),
    ("LL-CW-007", "Exclusions\n1. ", ("War and/or a cyber operation by a state.",)),
    (
        "UC-CR-002",
        "General\n1. ",
        (
            "Schedule 1 of the Insurance Act 2015 is disapplied.",
            "You agree that the Consumer Insurance (Disclosure and Representations) Act 2012 shall have no effect.",
        ),
    ),
    (
        "UC-CR-006",
        "General\n1. ",
        (
            "Any innocent misrepresentation, however slight, makes this policy void from the start.",
            "We may avoid the policy for any inaccurate answer, whether or not you took reasonable care.",
            "If you forget to tell us anything, even by an honest mistake, we will refuse all claims.",
        ),
    ),
)


_FAULTS = REWORDINGS + restatements_en.FAULTS
_SAID = RESTATEMENTS + restatements_en.RESTATEMENTS + restatements_zh.RESTATEMENTS + restatements_plain.RESTATEMENTS
_UNSAID = NEAR_MISSES + restatements_en.NEAR_MISSES + restatements_zh.NEAR_MISSES + restatements_plain.NEAR_MISSES


@pytest.fixture(scope="module")
def packs() -> RuleSet:
    return load_packs()


@pytest.fixture(scope="module")
def every_rule() -> RuleSet:
    """The rules in preview too: what one of them looks for is said in more than one way as well."""
    return load_packs(preview=True)


@pytest.mark.parametrize(("code", "before", "ways"), PARAPHRASES, ids=[p[0] for p in PARAPHRASES])
def test_another_way_of_saying_it_is_found(every_rule: RuleSet, code: str, before: str, ways: tuple[str, ...]) -> None:
    place = "uk" if code.startswith("U") else "cn" if code.startswith(("CN", "ZH")) else ""
    filing = {"jurisdiction": place, "line": "home" if code.startswith("UC") else "cyber"}
    for way in ways:
        found = check((before + way).encode(), every_rule, name="wording.md", profile="none", filing=filing).findings
        assert code in {f.rule.code for f in found}, way


@pytest.mark.parametrize(("code", "before", "line", "ways"), _FAULTS, ids=[f"{r[0]} {r[2]}" for r in _FAULTS])
def test_what_another_insurer_would_write_is_found(
    every_rule: RuleSet, code: str, before: str, line: str, ways: tuple[str, ...]
) -> None:
    place = {"UC": "uk", "UK": "uk", "US": "us", "CN": "cn", "ZH": "cn", "IN": "in"}.get(code[:2], "")
    filing = {"jurisdiction": place, "line": line}
    for way in ways:
        found = check((before + way).encode(), every_rule, name="wording.md", profile="none", filing=filing).findings
        assert code in {f.rule.code for f in found}, way


@pytest.mark.parametrize(("code", "before", "filing", "ways"), _SAID, ids=[r[0] for r in _SAID])
def test_a_provision_in_other_words_counts_as_there(
    packs: RuleSet, code: str, before: str, filing: dict[str, str], ways: tuple[str, ...]
) -> None:
    for way in ways:
        verdicts = check((before + way).encode(), packs, name="wording.md", profile="none", filing=filing).verdicts
        assert [v.outcome for v in verdicts if v.rule.code == code] == ["met"], way


_CLAIMS_MADE = dict.fromkeys(
    ("EN-PV-31", "EN-PV-32", "EN-PV-34", "EN-PV-35", "EN-PV-42"), "\n\nWe pay for a claim first made against you.\n"
)
"""What makes a liability wording one of which these provisions are asked."""


@pytest.mark.parametrize(("code", "before", "filing", "ways"), _UNSAID, ids=[r[0] for r in _UNSAID])
def test_a_neighbouring_thing_does_not_count(
    packs: RuleSet, code: str, before: str, filing: dict[str, str], ways: tuple[str, ...]
) -> None:
    for way in ways:
        form = _CLAIMS_MADE.get(code, "")
        verdicts = check(
            (before + way + form).encode(), packs, name="wording.md", profile="none", filing=filing
        ).verdicts
        assert [v.outcome for v in verdicts if v.rule.code == code] == ["unmet"], way
