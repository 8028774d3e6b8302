"""Planted defects in other words: what the seeder writes from a closed list, said as a drafter might say it.

A rule that knows the seeder's sentences finds them and nothing else; one that knows the kind finds these as well.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence

_Turns = Mapping[str, Sequence[str]]
"""An expression for the words of the seeder, and what may stand for them."""

WORDS: Mapping[tuple[str, str], _Turns] = {
    ("vague_exclusion", "zh"): {
        r"以及其他类似情形|或保险人认为不适当的其他情形|等相关情况|及一切必要的合理事项": (
            "以及诸如此类的情况", "或本公司认为不宜承保的其他情况", "等其他有关情形", "及其他不可预见的情形", "或者与之类似的行为",
        ),
    },
    ("vague_exclusion", "en"): {
        r" or any similar circumstances|, or as we may reasonably consider appropriate| and other related matters|, and the like": (
            " or anything of a similar nature", ", or such other matters as we think fit", " and associated issues", ", and so on", " or comparable events",
        ),
    },
    ("placeholder_left", "zh"): {r"【　】|XX|____|【待定】": ("（　　）", "××", "【】", "［待补充］", "（待填）", "＿＿＿")},
    ("placeholder_left", "en"): {r"\[TBD\]|____|\[insert\]|XX": ("[to be confirmed]", "[●]", "[ ]", "TBC", "xx", "[number]")},
    ("exclusion_swallows_cover", "zh"): {
        r"无论何种原因引起的([^；*]+)；": (
            r"任何情形下发生的\1，保险人均不予赔偿；", r"一切\1；", r"\1，不论其起因如何；", r"凡属\1的，均不在保障范围之内；", r"\1；",
        ),
    },
    ("exclusion_swallows_cover", "en"): {
        r"any loss involving ([^;*]+), however caused;": (
            r"\1 of any kind;", r"all liability for \1;", r"any claim that arises out of \1;", r"\1, whatever the cause;",
        ),
    },
    ("carveback_orphaned", "zh"): {
        r"但前款第（二十）项约定的情形不在此限。": ("前款第（二十五）项所列情形除外。", "但第（十九）项另有约定的除外。", "本条第（二十二）项的情形不受此限。"),
    },
    ("carveback_orphaned", "en"): {
        r"This exclusion does not apply to the events listed in item \(t\) above\.": (
            "However, we will pay for the events described in paragraph (v) above.", "Item (w) above is not affected by this exclusion.",
            "The foregoing shall not apply to anything set out in sub-paragraph (x).",
        ),
    },
    ("hidden_exclusion", "zh"): {
        r"因被保险人未及时更新联系方式所致的一切损失，保险人不承担赔偿责任。": (
            "由于通讯线路故障造成的任何损失，本公司概不负责。", "对系统升级期间发生的全部费用，保险人不予赔付。", "在境外发生的事故，不在本保险承保之列。",
            "因使用第三方软件引起的损失，保险人免除赔偿责任。", "凡因政策调整产生的损失均由被保险人自行承担。",
        ),
    },
    ("hidden_exclusion", "en"): {
        r"We will not pay for any loss that happens while your contact details are out of date\.": (
            "There is no cover for anything left in an unattended vehicle.", "Damage by pets is excluded.", "The insurer accepts no liability for loss caused by a software update.",
            "We are not responsible for the cost of gardening.", "Any loss that happens abroad is not insured.", "This policy does not extend to loss of goodwill.",
        ),
    },
    ("one_sided_term", "zh"): {
        r"保险人有权随时单方面变更本合同内容，无需另行通知投保人。|本条款的最终解释权归保险人所有。|保险人可以随时解除本合同，且不承担任何责任。": (
            "本公司可根据经营需要自行调整本合同的约定，投保人应予接受。", "对本条款的理解有分歧的，以本公司的解释为准。", "保险人有权在任何时候终止本合同而不需说明理由。",
            "保险人保留修改保障内容的权利，修改后无须征得投保人同意。",
        ),
    },
    ("one_sided_term", "en"): {
        r"We may change the terms of this policy at any time and without notice\.|Our decision on any question under this policy is final and binding on you\.|We may cancel this policy at any time for any reason without giving notice\.": (
            "The company reserves the right to amend this cover whenever it sees fit.", "Whatever we decide about a claim cannot be challenged.", "We can end this insurance with immediate effect and need give no reason.",
            "The interpretation of this policy rests with the insurer alone.",
        ),
    },
    ("definition_duplicated", "zh"): {
        r"保险人在保险单中另行列明并与前述约定范围不同的情形。": ("投保时由双方另行约定的范围。", "本条款附表所列的项目，未列入的不在其内。", "保险人认可的机构所作的认定。"),
    },
    ("definition_duplicated", "en"): {
        r"means only what is shown in the schedule and does not include anything added later\.": (
            "means what both parties have agreed in writing at inception.", "refers to the items listed in the annex.", "is the thing described on the front page.",
        ),
    },
    ("modal_weakened", "zh"): {r"可以酌情": ("可自行决定是否", "有权选择是否", "可视情况")},
    ("modal_weakened", "en"): {r"may, at (?:our|its) discretion,": ("may choose to", "may, if it wishes,", "might")},
    ("term_renamed", "zh"): {
        "受保人": ("承保对象", "受保障人"), "要保人": ("购买人", "投保单位"), "承保方": ("承保公司", "保险公司"), "保险凭据": ("保险证明", "承保单据"),
        "承保金额": ("保障额度", "投保额"), "自负额": ("自付额", "自担金额"), "观察期": ("等待期间", "免责期"), "冷静期": ("考虑期间",), "承保期限": ("保险有效期", "承保期间"),
        "承保事件": ("出险事件", "承保事故"), "投保费": ("保险金费", "保险费用"), "此协议": ("本协议", "该保险合约"), "该司": ("我公司",), "意外损害": ("意外事故伤害",),
        "权益人": ("受益方",),
    },
    ("term_renamed", "en"): {
        "(?i)policy owner": ("contract holder", "policy taker"), "(?i)covered member": ("insured individual", "covered person"), "(?i)assured": ("covered party", "insured party"),
        "(?i)underwriter": ("insurance company", "assurer"), "(?i)excess": ("self-retention", "franchise"), "(?i)cover term": ("insurance term", "term of cover"),
        "(?i)insured amount": ("amount of cover", "insured sum"), "(?i)cap amount": ("maximum amount", "liability ceiling"), "(?i)coverage certificate": ("policy certificate",),
        "(?i)site": ("location", "property"), "(?i)demand": ("request for payment",), "(?i)structure": ("edifice",),
    },
}  # fmt: skip


def rephrased(kind: str, language: str, words: str, seed: str) -> str:
    """The line of a planted defect in other words; as it is where the seeder takes nothing from a list."""
    for expression, choices in WORDS.get((kind, language), {}).items():
        found = re.search(expression, words)
        if found:
            chosen = choices[hashlib.sha256(f"{seed}{kind}".encode()).digest()[0] % len(choices)]
            return words[: found.start()] + found.expand(chosen) + words[found.end() :]
    return words
