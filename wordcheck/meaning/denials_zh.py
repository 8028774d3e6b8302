"""Chinese refusals outside the exclusions, read by who is denied what: a negation over something that the contract grants.

    no giving            概不予赔付；毋庸补偿；没有掏钱的义务；不得向保险人索赔；不在保障之列
    an end to it         赔偿请求将被退回；请求权归于消灭；保障停用
    who is left          由被保险人自行承担；货主自吞其果
    as if nothing were   视同未出险；不构成保险事故

The negation may be a word of its own (不, 无, 毋, 勿, 恕) or lie in the verb (拒, 免, 丧失, 退回). Each row is one combination of
closed classes; which case is refused is left open.
"""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily

_PAID = r"(?:赔偿|赔付|给付|理赔|补偿|报销|承保|保障|保险保障)"
"""What the insurer does for the insured."""
_WE = r"(?<!被)(?:保险人|本公司|我司|我们|保险公司|承保人)"
_THIS = r"(?:本保险|本合同|本保险合同|本保单|本单|本保障)"
_YOU = r"(?:被保险人|投保人|受益人|权利人|索赔人|货主|托运人|车主|机主|船东|业主|客户|您|其)"
_NO = (
    r"(?:不(?!得(?:以|拒|拖|无|超|低)|足|同|影响|低于|高于|超过|少于|可抗力|因|仅|限|论|管|具有|动产|包括|利|良|明|当|符|完整|真实|实|一致|妥|是|应|作为|再另)|"
    r"毋[庸须]?|无[需须意从权](?!征得|提)|并非|非(?=本|属|为)|(?<!避)免[负于予除]?(?!赔额|赔率|费|税|疫|责|或者减轻)|勿|莫|恕|拒绝?(?!不)|丧失(?=[^，。；\n]{0,6}(?:请求|索赔|权)))"
)
_GIVING = (
    r"(?:(?<!核)赔(?!偿?(?:限额|比例|金额|方式|标准|处理|申请|时|后|前|之?日))|给付(?!申请|比例|标准)|补偿(?!原则)|保障(?!计划)|承保|理赔(?!申请|资料|服务|依据)|报销|受理|理会|"
    r"索赔(?!材料|资料|申请|单|时)|负担|买单|埋单|掏钱|担责|[其之]责|所保|请求|保险(?:责任|范围|事故|保障)|保险金(?!额|受益|申请人)|提出(?!异议|申请))(?!的(?![权义责赔给]))"
)
"""What the insurer gives, or the insured may ask for."""
_GRANTED = r"(?:索赔(?:请求|申请)?|赔偿(?:请求|申请)|保险金(?:的?请求权|申请)?|赔款|请求权|保障(?!计划|范围|期|项目)|理赔申请|保险效力|给付义务)"
_ENDS = r"(?:被|予以|将|均|即|遭|归于|随之|自动|一律|全部|就此)*(?:退回|驳回|消灭|丧失|落空|停用|停止|失效|归零|作罢|一分不|不[付发启生及成存]|自始不)"
_ROWS = (
    rf"{_NO}[^，。；：\n、（）()]{{0,7}}?{_GIVING}|不予(?:认可|计算|考虑)|(?:没有|并无|毫无|{_WE}无)[^，。；\n]{{0,6}}(?:义务|责任)(?=自|[。；，\n]|$)|{_WE}[^，。；\n]{{0,6}}(?:不[赔理]|拒赔|免责|袖手|爱莫能助|不闻不问)",
    rf"(?:(?<=[的者，,])|{_WE}的?){_GRANTED}[^，。；\n]{{0,4}}?{_ENDS}|{_WE}的?[^，。；\n]{{0,6}}(?:义务|责任)[^，。；\n]{{0,4}}(?:免除(?!的?条款)|不发生|不成立|不存在|消灭)|{_THIS}(?:的?效力)?(?:不及于|不适用(?!于?《)|不生效力)|不适用(?:于)?{_THIS}(?=[。；，\n]|$)",
    rf"由{_YOU}(?:自行|自己|自)(?:承担|负责|负担|消化|解决|承受|掏钱|出钱|买单)|(?:概|均|一律|全部)由{_YOU}(?:承担|负担|承受)(?=[。；，\n]|$)|{_YOU}[^，。；\n]{{0,4}}(?:自吞|吞下|自认|自咽|自负其|自(?:负|理)(?!额|比例|责任|部分|金额))|与(?:{_WE}|{_THIS})(?:无关|无涉)",
    rf"视(?:作|同|为|若)(?:未|无|没有)[^，。；\n]{{0,4}}(?:出险|保险|投保|事故|发生)(?=[。；，\n]|$)|不(?:构成|视为|视作|属于|属|算作?|列进|列入|能算作)[^，。；\n]{{0,4}}(?:{_THIS}(?![^，。；]{{0,6}}(?:标的|组成|财产|范围))|保险事故|赔[单案款])|拒之于?[^，。；\n]{{0,8}}门外|(?:休想|不要|别)(?:来|指望|期待)[^，。；\n]{{0,4}}(?:赔|{_PAID})?",
)
_REFUSED = lazily("|".join(_ROWS))
"""Ways of refusal, by what is denied."""
_REFUSED_FOR_A_CASE = lazily(
    rf"(?<=[的者时][，,])(?:(?:保险人|本公司|我们|保险金|本保险)[^，。；\n]{{0,4}})?(?:概|一律|均)?(?:不予?|不再|无需|无须)(?:{_PAID}|负责|承担)"
)
"""A refusal behind the case that it is for: `……的，不予给付`."""
_DENIES = lazily(
    r"(?<!被)(?:保险人|本公司|我们|承保人|承保方)?(?:对此|对该|均|一概|概|一律|也|亦|将)?(?:不(?:再)?(?:承担|负责|予|予以|负)(?:任何)?(?:赔偿|给付|赔付|保险|补偿|承保)(?:保险金)?(?:的?(?:责任|义务))?|概不负责|不负(?:任何)?责任|不属于(?:本)?保险责任)"
    r"|(?<!被)(?:保险人|本公司|我们)(?:得以?|将|均|可)?(?:免除|免于承担|免予承担|不承担)(?:[^，。；\n]{0,6})(?:责任|义务)|不在[^，。；\n]{0,12}(?:承保|保障|赔偿|保险责任)[^，。；\n]{0,4}(?:之列|范围(?:之?内)?|之内)|不属(?:于)?[^，。；\n]{0,8}(?:承保|保障|赔偿)范围|均?由(?:被保险人|投保人)自(?:行承担|负|担)"
    # A refusal by its parts: no, and an act that the insurer owes; out of what is insured; left to the insured.
    r"|(?:概不|不予|不再|不|无需|无须|毋须|免于|免予)(?:(?:予以|承担|进行|认可和?){0,2})(?:给付|赔付|理赔|赔偿|保障|承保|负责|赔)(?!案|款|限额|处理|申请|期限|条件|比例)|(?:概不|不由(?:保险人|本公司|我们))承担"
    r"|不(?:列入|计入|纳入|在|属于?)[^，。；\n]{0,8}(?:理赔|赔偿|给付|保障|承保)(?:责任)?(?:范围|之列)|(?:保险|赔偿)责任[^，。；\n]{0,4}(?:中止|免除|解除)(?!后|前|期间)|由(?:其|权利人|受益人)自行?(?:承担|负担|负)"
)
_FOR_A_CAUSE = lazily(
    r"(?:因|由于|凡|对于?|任何|一切|所有|下列|在|于)[^。；\n]{2,120}?(?:损失|费用|责任|事故|保险金|赔偿)"
    r"|^[\W\d]*(?:第[一二三四五六七八九十百]+条)?\s*[^。；，\n]{2,40}(?:(?:损失|费用|事故|期间|交易)(?:[，,]|均)?(?:保险人|本公司|我们|概|均|不)|的[，,](?:保险人|本公司|我们)(?!承担|给付|仅))"
)
_CASE = lazily(r"[\W\d]*(?:第[一二三四五六七八九十百]+条)?[\W\d]*(?!保险人|本公司|我们|投保人|下列|以下)[^。；\n]{3,}")
_NO_REFUSAL = lazily(
    r"承诺|保险利益|协助|赔偿请求权|(?<!例)如(?![实下期前何同])|若|证明|申请书|标准|索赔时|诉讼|保密|信息|未向|找回|免赔|自留|自付"
)
"""What stands in sentences that refuse no cover: they say what binds the insurer, or set a condition."""
_OUTSIDE = lazily(r"(?:不[在属受作]|非[本属])")
"""Begins words that something is outside of the cover, not that the insurer does not pay or the insured may not ask."""


def denial_in(words: str, *, bounded: bool) -> re.Match[str] | None:
    """What denies payment in the words of a sentence; where illnesses are `bounded`, words that something is outside of the cover deny none."""
    denial = _DENIES.search(words) if _FOR_A_CAUSE.search(words) else None
    refusal = None if denial else _refusal(words)
    if refusal and bounded and _OUTSIDE.match(refusal[0]):
        return None
    return denial or refusal


def _refusal(words: str) -> re.Match[str] | None:
    """Words that refuse without the usual verbs, of a case of their own."""
    found = _REFUSED.search(words) or _REFUSED_FOR_A_CASE.search(words)
    return found if found and _CASE.match(words) and not _NO_REFUSAL.search(words) else None
