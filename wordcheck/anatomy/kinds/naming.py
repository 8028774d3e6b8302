"""The kind that a heading, or the first words of a clause, name: tables of the trade's words in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from wordcheck.anatomy.kinds.heading_notions import composed_kind, sure_kind
from wordcheck.anatomy.kinds.leads import UNCHOSEN
from wordcheck.anatomy.kinds.roles import compiled
from wordcheck.anatomy.word_search import holds_any
from wordcheck.languages.lazily import lazily, strings_required
from wordcheck.languages.traditional import simplified
from wordcheck.model.said import Tongue
from wordcheck.model.wording import ClauseKind

K = ClauseKind

_ZH_HEADINGS = (
    (K.GENERAL, r"^(?:合同)?(?:双方|各方|当事人)?的?权利[和与及、]?义务$|^(?:合同)?(?:双方|各方|当事人)的?(?:权利[和与及、]?)?义务$"),
    (K.SCHEDULE, r"^附[录表件]|费率表|给付表|比例表|明细表|计划表|项目表|评定标准|一览表|产品一览$|分类表|短期费率"),
    (K.DEFINITION, r"释义|定义|(?:名词|用语|词语|词汇)(?:的)?(?:解释|说明|含义)|术语"),
    (K.INSURED_DUTY, r"危险(?:程度)?.*(?:增加|通知)|(?:转让|变更)通知"),
    (K.PERIOD, r"续保(?:条款|条件|权)?$|(?:延长|扩展)(?:的)?(?:报告|索赔|通知|发现)期|(?:报告|索赔|通知|发现)(?:延长|扩展)期|保障期[间限]"),
    (K.PREAMBLE, r"^总则|^订约|阅读指引|目录|重要权益|特别注意|合同(?:的)?(?:构成|组成|概述|订立)|与我们(?:订立)?的?合同|我们[与和]您的?(?:保险)?合同|投保范围|投保年龄|(?:保险|承保|投保)对象|^保险合同$|保险标的|^(?:保险|投保)财产(?:范围)?$|适用范围|投保条件|(?:参保|投保)人数|投保须知|(?:重要|特别)提示|^(?:投保人|被保险人)(?:[、和与及](?:投保人|被保险人))*$"),
    (K.COVERAGE, r"^(?!.*申[请领]).{2,48}(?<![司人们项下])保险金的?给付$"),
    (K.COVERAGE, r"^(?:保险责任|保障(?:范围|内容|责任)|承保范围)[、和与及以]{1,2}(?:保险)?(?:责任(?:的)?免除|除外|免责|不保)"),
    (K.EXCLUSION, r"责任(?:的)?免除|除外|免责(?![期时天日额率])|不保|不承担|不予赔偿|不负责|免除.{0,4}责任|免赔付?的?(?:情[形况]|事项|原因)|不在[^，。的]{0,6}(?:计划|保障|服务|范围|责任)|(?:不|拒)(?:予)?(?:赔付?|给付)(?:的?(?:情[形况]|范围|项目|事项|损失|原因)|保险金|$|的$)|不属于(?:本.{0,8})?(?:保险|保障|承保|权益|服务|赔偿|给付)(?:责任|范围|标的)|不可(?:承)?保|不(?:予)?承保|不赔"),
    (K.DISPUTE, r"争[议端]|法律适用|适用法律|管辖|仲裁|准据法"),
    (K.PREMIUM, r"^(?!.*未满期|.*退还|(?:保险金额|保险价值|..限额|免赔|保险期[间限])[^。]*[、和与及]).*(?:保险费|保费|缴费|交费|宽限期|费率|分期付)"),
    (K.INSURER_DUTY, r"^(?:保险人|保险公司|我们|我方|我公司|本公司)(?:的)?(?:其他|主要)?(?:应(?:履行|尽|当承担)的?)?义务|解除权的?限制|保险金的?给付$|(?:保险人|我方|^我们|^本公司)的?责任$|说明义务|明确说明$|提示(?:与|和)?说明$|^(?:我们|保险人|本公司)的说明$|出单|签发"),
    (K.INSURED_DUTY, r"(?:投保人|被保险人|受益人|^您|^你|^(?:如实)?告知|通知|施救|减损|协助|配合|报案).*义务|^(?:投保人|被保险人|您|你)(?:[、和与及](?:投保人|被保险人))?的?责任$|^义务$|(?:出险|事故).{0,8}怎么[办做]|损失预防|防灾防损|事故预防|如实告知|(?:事故|事件|出险|损失|索[赔偿]|赔偿请求)的?通知|^(?:如实)?披露$|(?:减少|减轻|防止|避免|控制)损失|^(?:通知|报案|告知)(?:$|[与和及](?!理赔|索赔))|(?:^您的|[与和及])告知$|^(?:协助|合作)|^(?:投保|订约)?陈述|风险(?:的)?(?:变[更化]|改变|增加)|年龄.*(?:错误|处理|误告)|(?:职业|工种|联系方式|通讯|地址|住址|公费医疗).*变更|安全(?:维护|管理|防护)|危险(?:程度)?.*(?:增加|通知)"),
    (K.PERIOD, r"^(?:起止)?时间$|^(?:合同)?期[间限]|^合同期$|保险期[间限]|追溯[期日]|续保|成立(?:与|和|及|、)生效|合同(?:的)?(?:成立|生效)|效力.{0,2}(?:中止|恢复)|复效|发现期|责任(?:的)?(?:开始|起[讫迄始])|有效期"),
    (K.TERMINATION, r"解除|解约|终止|退保|犹豫期|注销|^取消|(?<![旅行航]程)(?<!旅行|活动)取消(?:本)?(?:保险|保单|合[同约]|契约)"),
    (K.LIMIT, r"^金额$|保险金额|保险价值|限额|免赔|等待期|保障计划|给付(?:标准|比例)|(?:给付|赔付|保险金)的?(?:限制|上限)|补偿原则|保额|自[负留]额|保险金(?:的)?计算"),
    (K.CLAIMS, r"^(?:赔[款付偿])?计算(?:方[式法])?$|^(?:我们)?(?:怎[么样]|如何)(?:理|计算)?赔|(?:赔偿|补偿|赔款|损失|赔付)(?:的)?(?:处理|计算|程序|流程|理算|核定|的?方式|标准)|查勘|定损|追偿|权益(?:的)?转让|(?:申请|领取|请求|赔偿|给付)保险金|^(?!.*费用$).*的赔偿$|理赔|索[赔偿]|保险金(?:的)?(?:申[请领]|请领|领取|赔[偿付])|受益人|诉讼时效|身体检查|司法鉴定|代位|重复保险|其[他它]保险$|^时效|^(?:核定|给付|赔付|保险赔[偿付])$|损失证明|赔偿请求(?:的)?(?:处理|程序)|抗辩(?!费)|核赔|申请补偿|补偿申请|宣告死亡|申请领取|失踪|残值|欠[款缴]"),
    (K.COVERAGE, r"保险责任|保障|(?:必选|可选|基本|承保|附加|扩展|选择)责任|保险金$|保险利益|责任范围|保险(?:协议|范围)$|扩展|.费用$|^(?:服务|权益|给付)(?:内容|范围|项目)$|我们(?:承担|负责)|(?:我们|本公司|保险人|本保险)(?:保|赔)(?:什么|哪些)|承保|赔偿范围|(?:损失|费用|责任|补偿|中断|利润)保险$|^第[一三](?:方|者)(?:损失|责任|保障)$"),
    (K.GENERAL, r"^其[他它](?!保险$)|送达$|^保密|反洗钱|^一般(?:条件|规定|条款|事项)|转让$|制裁|附则|通用|^共同(?:条款|规定|约定|条件|事项)|特别约定|内容变更|合同(?:的)?变更|需要.{0,3}关注|未还款项|红利|现金价值|保单(?:质押|抵押)?贷款"),
)  # fmt: skip

_EN_HEADINGS = (
    (K.SCHEDULE, r"^(?:(?:the|your|policy|insurance|cover(?:age)?) ){1,2}schedule$|^(?:schedule|appendix|annexe?|annexures?|table of|exhibit)\b|^(?:policy )?declarations\b|\bdeclarations(?:$| (?:is|are)\b)"),
    (K.DEFINITION, r"\bdefinitions?\b|\bglossary\b|\binterpretation\b|meanings? of (?:words|terms)|defined terms|what .* means?\b|special meanings?|words (?:and|&) phrases|^who(?:['’]s| is| are)? (?:an |the )?(?:named )?insureds?\b|^key (?:terms|words)|^words (?:we|with|used)\b|explanation of terms|^meanings?\b"),
    (K.EXCLUSION, r"(?<!severability of )(?<!waiver of )\bexclu(?:sion|ded|ding)s?\b|\bnot (?:covered|insured)\b|\b(?:will|do|does|shall) not (?:cover|pay|apply|insure)|what.{0,20}\bnot\b.{0,12}cover|uninsured(?!.{0,24}\b(?:motor|driver|vehicle))|\b(?:we|it|policy|section|insurers?|company)\W+(?:do|does|wo|will|ca)n['’]?t (?:cover|insure|pay|apply|work|respond)|^(?:(?:general|policy|coverage|specific|standard|special|other|common|additional|the|our) )*(?:exceptions|restrictions)\b(?!.{0,20}(?:transfer|assign))"),
    (K.DISPUTE, r"\bdisputes?\b|differences? of opinion|governing law|choice of law|\bjurisdiction\b|arbitration|law and |legal action against|^legal actions?$|actions? against (?!you\b|others)|complaints?\b|\bcomplain\b|suit against|service of suit|applicable law|law applicable|\bmediation|^(?:the )?law$|^law (?:of (?:the|this)|that|which)\b|law and practice|grievance|^territorial jurisdiction\b|ombudsman|not (?:happy|satisfied)|unhappy|dissatisf"),
    (K.TERMINATION, r"cancel(?!lation (?:or curtailment )?of (?:the |your )?(?:journey|trip|holiday|event|travel))|\bterminat|non-?renewal|cooling|surrender|free.?look|^(?:ending|stopping|leaving) (?:it|us|early|(?:this|your|the) (?:policy|cover|insurance|contract))\b|^how (?:to end|it ends|cover ends)|^cessation of\b|^(?:ending|end of) (?:the |your )?cover(?:age)?$"),
    (K.PERIOD, r"^period$|^cover(?:age)? period|extended (?:period|time) to (?:discover|report)|policy period|period of (?:insurance|cover)|extended (?:claims? )?(?:reporting|notification)|(?:discovery|extension) period|retroactive|\brenewal\b|commencement|grace period|^(?:policy )?reinstatement$|reinstatement of (?:the |your |this )?(?:policy|cover|insurance)|inception|^duration$|^(?:lapse|revival)\b|(?:duration|period|term) of (?:cover|insurance|the policy)|(?:policy|insurance) term$|when (?:your |the |this )?(?:cover|policy|insurance) (?:starts|begins|ends)|^(?:start|beginning) and end"),
    (K.INSURED_DUTY, r"subjectivit|duty(?! to defend)|duties|obligations?\b|notice of|^notices?$|^notice (?:to|and reporting)\b|^reporting|\bclaims? (?:notification|co-?operation)|fair presentation|things you must|\bnotification|what you must|what (?:do |must |should )?(?:i|you) (?:have to |need to |must |should )?do\b|co-?operat|^tell(?:ing)? us\b|^(?:when|if) (?:(?:something|anything|the worst|an? (?:incident|accident|loss)) (?:happens|occurs|goes wrong)|there (?:is|has been) an?\b)|representations?\b|^application(?: form)?$|disclosure|misrepresent|reasonable (?:care|precautions)|^taking care|^precautions|conditions? precedent|(?:changes?|alterations?|increase) (?:in|of) (?:the )?(?:risk|circumstances)|warrant(?:y|ies)|maintenance of|your responsib|change of(?! (?:control|sums?|limits?|laws?|ownership|beneficiar(?:y|ies))\b)|^concealment|\b(?:security|hygiene|safety|protection) (?:requirements|standards|controls|practices)|keeping us|^(?:minimi[sz]|mitigat|reduc)\w+ (?:of )?(?:the |your |a )?loss|(?:accurate|correct|complete|true) information"),
    (K.CLAIMS, r"\bother cover(?:age)?s?$|\bclaims?\b(?! made against|[ -]made\b| preparation)|subrogation|other insurance|(?<!data )(?<!disaster )(?<!system )recover(?:y|ies)|defen[cs]e|\bsettlement|proof of loss|\bpayment of (?:claim|loss|benefit)|appraisal|salvage|(?<!extra )(?<!additional )(?<!further )contribution|^other (?:policies|insurances)\b|^allocation\b|nominat|nominee|calculation of|(?<!engineering )(?<!transfer )(?<!computer )(?<!service )(?<!phone )(?<!telecom )(?<!invoice )(?<!utility )(?<!cyber )(?<!payment )(?<!electronic )\bfraud(?!ulent (?:instruct|transfer|induce|impersonat|payment)|[\w ]{0,30}\b(?:coverage|cover|expenses?)\b)|double insurance|loss payment|^(?:basis of )?(?:loss )?valuation\b(?! and currency)|^(?:(?:required|supporting|claim) |evidence and )documentation\b|loss (?:adjustment|payable)|^(?:how|when) we (?:settle|pay)\b|^handling (?:of )?(?:a |the )?(?:loss(?:es)?|claims?)\b|^(?:settling|paying) (?:it|you|a loss|losses)\b"),
    (K.LIMIT, r"limits?\b|deductible|retention|\bexcess(?:es)?\b|(?:the )?most we (?:will )?pay|maximum (?:amount|benefit|sum|liability)|\bmaximums\b|how much we|sums? insured|waiting period|sub-?limit|co-?pay|reinstatement of (?:the )?(?:sum|limit)"),
    (K.PREMIUM, r"premium|^taxes payable\b|\bno[ -]claims?[ -](?:discount|bonus)|you (?:do not|don['’]t) pay|(?:late|missed) payment|^(?:the )?price\b|^how you pay|^paying (?:for )?your|^payment terms$"),
    (K.PREAMBLE, r"^(?:overview|purpose)\b|^eligibility$|^parties\b|^(?:your|our|the) agreement(?: with us)?$|^what this (?:booklet|document|policy) is\b|^who (?:may|can) (?:join|apply|take out|buy)\b|^(?:type|unique market reference|interest)$|preamble|introduction|about (?:this|your) (?:policy|insurance)|important (?:information|notice)|welcome|(?:^|know |about )your (?:policy|contract)\b|how to use|\bclaims[ -]made (?:and|policy|basis|form|insurance|notice)|^how (?:this|the|your) (?:policy|section|cover|wording) (?:works|is (?:arranged|set out|structured|made up))|^using (?:this|your) |table of contents|(?<!to )the contract(?! \(|s)|entire contract|^recitals?$|^agreement$"),
    (K.COVERAGE, r"^(?:inclusions?|add-?ons?)$|insuring (?:agreement|clause)|\brisks? (?:covered|insured)|(?<!where )\bcoverages?\b(?! territor)|\bcover\b|(?:^|[–:-] )(?:[\w-]+ ){0,2}covers$|what is (?:covered|insured)|^(?:injury|damage|harm)(?: or (?:injury|damage))? to (?:others|other people|third parties)\b|cancellation (?:or curtailment )?of (?:the |your )?(?:journey|trip|holiday|event|travel)|benefits?\b(?! of (?:this )?insurance)|extension|estates, heirs|additional insured|we will pay|what we (?:cover|pay)|continuous cover|object of (?:the )?(?:insurance|cover|contract)|operative (?:clause|part)|perils? insured|insured (?:perils?|events?)|^(?:the |optional |additional |named |special |basic |other |add-?on )*perils?$|^voyages?$|^(?:the )?indemnity(?: to .*)?$|\bcovered (?:for|causes|loss|perils?|property|events?)|causes of loss|property (?:insured|covered)|supplementary payments|our promise|the insurance provided|^(?:your )?(?:legal )?liability (?:to|towards) (?:others?|other people|third parties|the public|people|passengers|members|guests)\b"),
    (K.GENERAL, r"^general|^other information\b|^(?:automatic )?changes? (?:in|to) (?:(?:the|your) )?cover(?:age)?s?\b|^no benefit to\b|\bterms (?:and|&) clauses\b|^amendments?$|force majeure|^confidentiality|\bbeneficiar(?:y|ies)$|right to change|^chang(?:es|ing) (?:to |in )?(?:your|this|the) (?:policy|cover|insurance|pds)|^other matters|conditions?\b|miscellaneous|provisions?|assignment|territor|^where (?:you|we|this|your)\b.{0,20}\b(?:covered|cover|applies)\b|change (?:in|of) control|bankruptcy|sanctions|severab|other matters|several liability|third part(?:y|ies)\) act|rights of third parties|^third part(?:y|ies)(?:['’]s?)? rights|data protection(?! (?:liability|cover|insurance))|privacy notice|^headings?$|entire agreement|how we use your (?:information|data)"),
)  # fmt: skip

_EN_ASKED = (
    (K.COVERAGE, r"^(?:optional )?(?:coverages?|coverage parts?|covers?|extensions?|insuring agreements?)\b.{0,24}\bonly (?:if|where|when)\b"),
    (K.COVERAGE, r"^waiver of (?:the |your )?(?:deductible|excess|retention|waiting period|co-?pay(?:ment)?|premium)s?$"),
    (K.GENERAL, r"\bconditions?(?:,|,? and| &) (?:\w+ ){0,2}exclusions?\b|\bexclusions?(?:,|,? and| &) (?:\w+ ){0,2}conditions?\b"),
    (K.COVERAGE, r"^(?:the |your )?(?:covers?|coverages?|benefits?|insuring (?:agreements?|clauses?))(?:,|,? and| &) (?:\w+ ){0,2}exclusions?$"),
    (K.LIMIT, r"^(?:[\w-]+ ){0,3}(?:claims?|cover|benefits?|payment) limits?$"),
    (K.EXCLUSION, r"^\W*what\b(?!.{0,30}\byou (?:do|must|should|ca)\W?n).{0,40}(?:\bnot\b|n['’]t\b|\bnever\b).{0,14}(?:cover|insure|pay|includ)|^\W*what\b.{0,30}\bexclude"),
    (K.COVERAGE, r"^\W*what\b(?!.{0,12}\bhappens).{0,30}\b(?:cover(?:s|ed)?|insure[sd]?|pay|included)\b|\bwhat(?:['’]s| is) (?:covered|insured)\??$"),
)  # fmt: skip
"""Headings that say their role by their form, whatever else they name: “What your policy covers”, “Claims limit”."""

_ZH_WORDS = (
    (K.PREAMBLE, r"^.{0,20}合同由.{2,60}(?:组成|构成)"),
    (K.EXCLUSION, r"^.{0,60}(?:保险人|我们|本公司|本合同).{0,12}(?:均)?(?:不(?:负责|承担|负|予)(?:[^。]{0,10})(?:赔偿|给付|责任|支付)|概不)|^(?:下列|以下)[^。，]{0,12}(?:不属于|不在|不得作为|不能作为)[^。，]{0,12}(?:保险|投保)标的"),
    (K.DEFINITION, r"^(?!本?(?:保险)?(?:合同|条款)?的?(?:被保险人|投保人|受益人|保险标的)).{0,30}(?:所称|所指)?.{0,24}(?:是指|系指|指的是)|^.{1,16}[：:]\s*(?:是指|指|系)"),
    (K.DISPUTE, r"^.{0,12}(?:与保险人|(?<!被)保险人[与和]|(?:履行|因)本(?:保险|合同)).{0,20}争议.{0,80}(?:仲裁|起诉|诉讼)|^(?:发生|因[^。]{0,20}(?:发生|引起|产生)的?|[就对][^。]{0,20}合同的?)(?:争议|纠纷)[^。]{0,60}(?:仲裁|起诉|诉讼)|^.{0,16}(?:适用|受)中华人民共和国.{0,4}法律"),
    (K.PREMIUM, r"^(?:本?(?:保险)?合同.{0,2})?(?:保险费|保费)(?:的?支付|的?交|的?计|有|按|根据|依据|由|为|[=＝])|^投保人[^。，未]{0,30}(?:交|缴)(?:清|付|纳)[^。，]{0,6}保险费|^投保人.{0,24}(?:应|须).{0,12}(?:交|缴)(?:清|付|纳).{0,10}(?:保险费|保费)|^.{0,16}投保人应.{0,20}(?:交[清付纳]|支付|缴[清付纳]).{0,10}(?:保险费|保费)"),
    (K.CLAIMS, r"^.{0,30}(?:应由有关.{0,6}责任方负责赔偿|向保险人?请求赔偿.{0,6}(?:时|的诉讼时效)|请求赔偿时|申请(?:赔偿|保险金)时|索赔时)|诉讼时效期间"),
    (K.TERMINATION, r"^(?!.{0,30}(?:告知|故意|过失|未履行|未遵守|未按)).{0,40}(?:要求|申请|有权|可以?)?解除(?:本)?(?:保险)?合同|^保险责任开始[前后]"),
    (K.PERIOD, r"^本?(?:保险)?合同(?:若)?(?:未能|到期|期满).{0,6}续保|^除另有约定外，.{0,10}保险期间"),
)  # fmt: skip
_EN_WORDS = (
    (K.EXCLUSION, r"^[^.:]{0,120}\b(?:is|are|shall be|will be)(?: also| specifically| expressly| hereby)? excluded\b(?! from the (?:definition|calculation|meaning))"),
    (K.EXCLUSION, r"^no (?:claim|benefit|payment|indemnity)\b[^.]{0,24}\b(?:payable|paid|due|admissible|given|provided)\b(?![^.]*\b(?:unless|until|before|if)\b)"),
    (K.LIMIT, r"^(?:the )?(?:most|maximum)\b[^.]{0,20}\b(?:we|the insurers?|the company|underwriters) (?:will|shall|can) pay\b|^[^.]{0,80}\blimits?\b[^.]{0,80}\bis the (?:most|maximum)\b|^(?:an? |the )?(?:deductibles?|excess|retention)(?: of\b|:)|^you (?:must |will )?(?:pay|bear) (?:the (?:excess|deductible)|the first)\b"),
    (K.DEFINITION, r"^(?:the (?:term|word)s? )?[“\"']?[A-Z][\w /&,()-]{0,60}[”\"']? (?:(?<!electronic )(?<!by )means?(?!\.)|shall mean|has the meaning|refers? to|is defined as)\b"),
)  # fmt: skip


_EN_DENIAL = lazily(
    r"(?<!\bthat )(?<!\bwhich )(?<!\bif )(?<!\bunless )(?<!\bwhere )(?<!\bwhen )(?<!\bbecause )\b(?:this (?:policy|insurance|section|coverage|endorsement)|(?:we|the insurer|insurers?|the company))\b[^.]{0,60}\b(?:does|do|shall|will) not (?:apply(?! for\b)|cover|pay(?! more\b)|be liable|make any payment|insure)\b",
    re.IGNORECASE,
)
"""What is denied in the first sentence of a clause, in no relative clause and under no condition."""
_NEXT_SENTENCE = lazily(r"\.(?!\w)")
_DENIED_WITHIN = 200
"""Characters before a denial that may still be one sentence with it."""
_AROUND = "【】〖〗<>＜＞"
"""Brackets around a heading."""
_LATIN = lazily(r"[A-Za-z]{3}")
_HEADINGS = {"zh": compiled(_ZH_HEADINGS), "en": compiled(_EN_HEADINGS)}
_NAMES_DEFINITIONS = lazily(dict(_EN_HEADINGS)[K.DEFINITION], re.IGNORECASE)
_ASKED = compiled(_EN_ASKED)
_WORDS = {"zh": compiled(_ZH_WORDS), "en": compiled(_EN_WORDS)}
_ENDS = lazily(r"解除|解约|终止|退保")
KEEPS = (K.DEFINITION, K.EXCLUSION, K.SCHEDULE)
"""Kinds that pass to all below, whatever stands there."""


_DEFINITION, _EXCLUSION = K.DEFINITION, K.EXCLUSION
"""By names of their own: Python 3.11 looks a member up on its class in the time of ten comparisons, and these are asked of all."""


@lru_cache(2048)
def heading_kind(title: str, tongue: Tongue) -> ClauseKind | None:
    """The kind that a heading names, in the words of the trade or in any others."""
    words = simplified("".join(title.split())).strip(_AROUND) if tongue == "zh" else title
    return trade_kind(title, tongue) or composed_kind(words, tongue)


def defines(title: str, tongue: Tongue) -> bool:
    """Whether a heading names definitions: `trade_kind` for those that ask of each short line."""
    likely = tongue == "zh" or holds_any(title.lower(), _of_definitions())
    return likely and trade_kind(title, tongue) is _DEFINITION


@cache
def _of_definitions() -> tuple[str, ...]:
    """Strings of which every English heading of definitions holds one."""
    sets = strings_required(_NAMES_DEFINITIONS)
    return tuple(sets[0]) if sets else ("",)


@lru_cache(2048)
def trade_kind(title: str, tongue: Tongue) -> ClauseKind | None:
    """The kind that a heading names plainly; where it stands in two languages, either may name it."""
    if tongue == "zh":
        words = simplified("".join(title.split())).strip(_AROUND)
        found = sure_kind(words, "zh") or next(
            (k for k, pattern in _HEADINGS[tongue].likely(words) if pattern.search(words)), None
        )
        if found is K.DISPUTE and _ENDS.search(words):
            return K.GENERAL  # 合同的解除和争议
        if found in KEEPS or not _LATIN.search(title):
            return found
        other = _english_heading(title)
        return other if found is None or other in KEEPS else found
    return sure_kind(title, "en") or _english_heading(title)


def _english_heading(title: str) -> ClauseKind | None:
    asked = next((kind for kind, pattern in _ASKED.likely(title) if pattern.search(title)), None)
    if asked is not None:
        return asked
    found: list[tuple[int, ClauseKind]] = []
    # Those that pass to all below come first, and win wherever they stand.
    for kind, pattern in _HEADINGS["en"].likely(title):
        match = pattern.search(title)
        if match is None:
            continue
        if kind in KEEPS or match.start() == 0:
            return kind
        found.append((match.start(), kind))
    return min(found, key=lambda f: f[0])[1] if found else None


def words_kinds(first: str, tongue: Tongue) -> Iterator[ClauseKind]:
    """The kinds that the first words of a clause show, the plainest first."""
    denial = _EN_DENIAL.search(first) if tongue == "en" and " not " in first.lower() else None
    if denial and denial.start() <= _DENIED_WITHIN and not _NEXT_SENTENCE.search(first, 0, denial.start()):
        yield _EXCLUSION
    first = UNCHOSEN.sub("", first) if tongue == "zh" else first
    yield from (kind for kind, pattern in _WORDS[tongue].likely(first) if pattern.search(first))
