"""What a heading in nobody's usual words is about: who acts, what is paid, denied, owed or asked for.

Houses that write plainly head their parts in words of their own (“What's out”, “Your share of each loss”, `最多赔多少`). Each
of the few notions below has its words; a rule says which notions, together and without which others, name a kind.
Rules marked sure speak before the trade's own headings (`kinds`), since a denial or a price turns what those name; the others
only where those are silent.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from wordcheck.languages.lazily import lazily
from wordcheck.languages.several import Several
from wordcheck.model.said import Tongue
from wordcheck.model.wording import ClauseKind

K = ClauseKind

_DENIES = r"not|never|no(?! (?:extra|charge|cost|claims?|additional|longer))|nothing|neither|remov(?:e|es|ing)|void(?:s|ed)?|los(?:e|es|ing)|without"
_PAYS = (
    r"pay|pays|paid|payable|covers?|covered|covering|insures?|(?<!sum )insured|insuring|protect(?:ed|ion|s)?|reimbursed?|compensat(?:e|ed|ion)|"
    r"includ(?:ed|es?)|benefit from|respond|responsible|liable|looked after"
)
_EN = {
    "denied": rf"(?:{_DENIES})(?: [\w']+){{0,3}} (?:{_PAYS}|make good|put right|answer(?:able)? for|bear|promise|take on|assume|meet|undertake|accept|indemnif(?:y|ied)|help|extend|apply)|^cases of non-?payment$|without benefits?$|(?:pays?|cover) nothing|(?:outside|beyond) (?:of )?(?:this|the|your) (?:policy|cover|insurance|plan|section|facility|scheme|arrangement|contract|programme|program|protection)|gaps? in",
    "insurer not": r"(?:we|insurers?|the company|underwriters|(?:this|the|your) (?:policy|cover|insurance|plan|form|contract)|it) (?:(?:will|do|does|can|could|is|are|would) )?(?:not|never)"
    r"(?! (?:\w+ )?(?:agree|cancel|renew|share|sell|hear|know|receive|tell|ask|need|mean|change|met|so|you\b))",
    "gives": r"what (?:you|i)(?: will)? get|(?:here is )?what we(?: will)? (?:do|offer|give|provide)(?: for you)?|how (?:we|(?:the|this|your) \w+)(?: will| can)? helps?(?: you)?",
    "data": "(?:personal )?(?:data|information|details)|privacy",
    "refused": "(?:refuse|decline|reject|turn down|will not accept)",
    "left out": r"where (?:the|this|your|our) \w+ (?:stops|ends)$|(?:not|never) (?:in|part of) (?:this|the|your) (?:policy|cover|insurance|plan|deal|bargain)|(?:leave|leaves|leaving|left) out|(?:is|are) out$|(?:falls?|lie|lies|sits?) outside|excepted (?:risks?|perils?|causes?|losses)",
    "you not": "you (?:(?:do|must|should|can|could|have|are|will) )?not(?! (?:be )?(?:covered|insured|protected))",
    "insurer": "we|(?<!tell )(?<!telling )(?<!inform )us|our|insurers?|the company|underwriters",
    "you": "you|your|yourself|i|my|the insured|assured",
    "policy": "policy|insurance|booklet|document|contract|agreement|certificate|wording|plan",
    "covers": rf"{_PAYS}|step(?:s|ping)? in|mak(?:e|es|ing) good|help (?:with|after|when|from|you get)|support (?:in|after|when)|does for|is in$|take on|we meet",
    "loss": "loss(?:es)?|damage|costs?|expenses?|matters|situations|things|events?|cases|problems|circumstances",
    "scope": "(?:scope|extent) of (?:the |your |our )?(?:protection|cover|coverage|insurance)",
    "asks": "what|which|when|where|how|who|if|why",
    "words": "words?|phrases|expressions|vocabulary|dictionary|jargon|language",
    "terms": "terms",
    "told": r"means?|meanings?|understand\w*|explain\w*|defined|stands? for|used (?:in|by|throughout)|we use",
    "means": r"means?|meanings?|understand|explain\w*|defined|stands? for|vocabulary|dictionary|jargon|we say|special|in (?:bold|italics|capitals?)|language of",
    "caps": "in excess of|(?:no|not|pay) more than|caps?|capped|ceilings?|maximum|the most|highest|upper",
    "share": "(?:your|the insured['’]?s?) (?:own )?(?:share|part|portion|contribution)|(?:the )?first (?:part|slice|portion)|(?:bear|carry|pay) (?:yourself|first)|you (?:bear|contribute)|amounts? you",
    "money": "amounts?|payments?|payouts?|claims?",
    "time": "starts?|begins?|ends|dates?|how long|until|commences?|expir(?:es?|y)|runs? out|lasts?|length of|term (?:and|of)|term$",
    "fee": r"pay(?:ing|ment)? (?:for|of) (?:your|the|this) (?:policy|cover|insurance|plan|premium)|(?:your|the) (?:monthly|annual|yearly) payments?$",
    "sued": r"claims (?:brought |made )?(?:by|from|against) (?:others|(?:other )?people|customers|clients|patients|anyone|outsiders|third parties|you|your)",
    "ends it": r"to an end|(?:can|may) end (?:this|the|your)|ending (?:this|the|your) (?:policy|cover|contract|insurance|agreement)",
    "price": "what it costs|price|instal?ments?|premiums?|pay(?:ing)? for (?:your|the|this) (?:policy|cover|insurance|plan)|direct debit|"
    "cost of (?:your|this|the) (?:policy|insurance|cover)|how (?:and when )?(?:to|you) pay|pay(?:ments?)? (?:to )?us",
    "duties": "responsibilit(?:y|ies)|duty|duties|obligations?",
    "owes": "must(?! know)|should(?! (?:know|read|note))|(?:have|need) to (?:do|keep|tell|follow|meet|comply|satisfy)|(?:need|ask|want|expect) (?:of |from )?you|side of the (?:deal|bargain)|part of the (?:deal|bargain)|homework",
    "promises": "promises?|commitments?|undertakings?|pledges?|expect (?:of|from) us",
    "tends": "^(?:looking after|taking care|keeping|maintaining|safeguarding|securing|staying|minding|protecting yourself|(?:look after|take care of|keep|maintain|secure|protect|stay) (?:your|yourself|safe|secure|us)|(?:tell|telling|inform|informing|let|letting) us)",
    "claim": "claims?|claiming",
    "mishap": "(?:goes|gone|went) wrong|happens?|happened|worst|^(?:after|if|when) .{0,12}(?:incident|accident|attack|breach|loss|emergency)|after an? (?:incident|accident|attack|breach|loss)$",
    "reckons": r"(?:work|works|working) out|calculat\w+|settl\w+|assess\w*|adjust(?:ed|ing)|valued|(?:getting|being) paid|put(?:ting)? (?:things|it) right|recover (?:payments?|losses|money)",
    "quarrels": r"disagree\w*|disputes?|complain\w*|unhappy|quarrel\w*|argument|fall out|jurisdiction|got it wrong|differences|(?:which|what|the) (?:laws?|courts?) (?:which |that )?(?:appl|govern|decid|hear)\w*|(?:laws?|courts?) and (?:laws?|courts?)",
    "parts": r"(?:chang(?:e|ing)) (?:your|our) mind|(?:can|may|to|want to|either\b.{0,12}) end|ending|stop(?:ping)? (?:this|the|your|cover|it)|leaving(?! out)|cancel\w*|walk(?:ing)? away|bring(?:ing)? .{0,12}to an end|opt(?:ing)? out|(?:no longer|not) (?:want|need) (?:this|the|your|it|us|cover)|call it off",
    "rest": "small print|house-?keeping|miscellaneous|odds and ends|other (?:things|matters|points|rules)|legal (?:bits?|stuff|matters|points)|everything else|good to know",
    "opens": "^about (?:this|your|the)|welcome|who is who|made up|put together|makes? up|getting started|before you (?:start|begin|read)|how to (?:read|use)|finding your way|introducing|who can be|contract with",
}  # fmt: skip
_ZH = {
    "insurer": "我们|本公司|保险人|保险公司|我司|我公司",
    "you": "您|你|投保人|被保险人|客户",
    "denied": "(?:不(?!足额|可抗|保证|丧失|定额|可争|实|欠|计|便)|得不到|无法|拒绝?|没有)[^，。、]{0,6}(?:赔|担(?![心保忧任])|买单|保(?!险[费单期]|证|管)|给付|支付(?!保险费|保费)|承担|承诺|负担|补偿|补(?![充交缴办正])|兜|管$)|不给(?!付|予)|(?:赔|保)(?:不[了到上])",
    "insurer not": "(?:我们|保险公司|保险人|本公司)(?:都|也|一概)?(?:不(?!得|超|同意|知|能[^，。]{0,4}一致)|没法|无法|帮不|管不|概不)",
    "excepts": "(?:保障|赔偿|责任|承保|范围|本(?:条款|章|节|部分|保险|合同|附加险))[^，。]{0,3}(?:不包括|不含|以外|之外)",
    "covers": "赔(?!款|案)|保障|给付|承保|承担|补偿|帮助|支援|兜底|我们(?:来|都)?(?:补|管|出)|报销|(?:提供|享有)的?服务|(?<!投)保(?=什么|哪|多|的|$)|我们.{0,3}支付",
    "sued": "(?:他人|别人|第三[者方人]|客户|有人|外人)[^，。、]{0,4}(?:向|对|找)(?:您|你|被保险人|我)[^，。、]{0,4}(?:索|赔|要求|请求|主张|提出)",
    "asks": "什么|哪些|哪|怎么?|如何|谁|何",
    "terms": "名词|用语|词语|词汇|专有|术语|字眼|概念|关键词|这些词|词的",
    "means": "含义|意思|注解|注释|解释|说明|是什么|指什么|怎么理解|看懂|小贴士",
    "chosen": "选择(?:投保)?的?(?:风险|责任|保障|项目|内容|部分)|可选(?:责任|保障|部分|项目)|自选|选投|附加承保",
    "caps": "最多|最高|上限|封顶|额度|到什么程度|(?:赔|保|给付)(?:付|偿)?(?:多少|几)",
    "share": "自担|自(?:己|行)(?:要|应|需)?(?:承担|负担)|自付|自负|自留|分担|承担的部分",
    "when": "(?:保障|保险|承保)(?:的?(?:时间|期间|期限)|期$)|何时|什么时候|多久|多长|哪天|起止|起讫|开始.{0,2}结束",
    "time": "何时|什么时候|多久|多长|哪天|开始(?!之前)|(?<!内容)结束|起止|起讫|起始|到期|止期",
    "price": "保费|保险费|缴[付费纳]|交[付费纳钱]|付钱|怎么交|费用的(?:支付|缴|交)|按时交|多少钱",
    "owes": "义务|要做|该做|须|(?<![响供相反对效])应(?!对|急|用|答)|职责|履行|需要.{0,3}配合",
    "both": "双方|各方|当事人",
    "promises": "承诺|必须做到",
    "tends": "维护|爱护|说实话|如实|告诉我们|通知我们|配合|备份|保管|防护",
    "claim": "理赔|索赔|报案|赔款|赔偿金|出险|出了?事|领取保险金|领钱|(?:补偿|赔偿)申请|证明文件|赔付?申请|申请(?:赔|给付)",
    "papers": "多久.{0,3}(?:赔|到账)|(?:准备|提交|提供|需要)的?.{0,3}(?:单据|单证|材料|资料|证明)|到账|给付时间|付款",
    "quarrels": "争议|纠纷|法律|投诉|诉讼|打官司|分歧|异议|不一致|意见",
    "parts": "退保|反悔|终止|解除|退出|解约|后悔|不想[要保]|中止|退钱|退费|提前结束",
    "ends it": "提前结束|不想[要保]|中途退",
    "rest": "其[他它]|补充|杂项|零星|未尽|还(?:要|需|应)(?:知道|注意|了解)",
    "opens": "组成|构成|开始之前|写在前面|阅读|先了解|(?:可以|能)投保|适合谁|认识|关于[本这]|(?:能|可以)成为被|合同包括",
    "table": "附表|附录|(?:比例|费率|标准|分级|清单|明细)表$",
    "prompts": "提示|说明|提醒",
    "whole": "合同|保单|条款|保障|保险",
}  # fmt: skip

_Rule = tuple[ClauseKind, str, str]
"""A kind, the notions needed (divided by commas, `a|b` for either), and those that must be absent."""
_EN_SURE: tuple[_Rule, ...] = (
    (K.EXCLUSION, "left out", "caps,claim"),
    (K.EXCLUSION, "denied", "you not,caps,price,quarrels,parts,time,share,reckons,duties,means,opens"),
    (K.EXCLUSION, "insurer not", "you not,caps,price,quarrels,parts,time,share,reckons,duties,means,opens,data,claim"),
    (K.EXCLUSION, "refused,claim,insurer", "quarrels,parts"),
    (K.INSURER_DUTY, "insurer,duties", "you,claim,covers,tends"),
    (K.COVERAGE, "sued", "denied,asks,reckons,owes"),
    (K.PREMIUM, "fee", "denied,claim,parts,insurer"),
    (K.TERMINATION, "ends it", "claim,denied"),
    (K.INSURED_DUTY, "you,owes", "promises,claim,denied,covers,time,mishap,price"),
    (K.PREMIUM, "price,asks", "denied,claim,parts,insurer"),
    (K.LIMIT, "share", "owes,duties,denied"),
    (K.LIMIT, "caps,claim", "reckons"),
    (K.PERIOD, "time,covers|policy", "claim,denied,parts,loss,owes,mishap"),
)  # fmt: skip
_EN_ELSE: tuple[_Rule, ...] = (
    (K.DEFINITION, "words,means|told", "quarrels,denied"),
    (K.DEFINITION, "terms,told", "quarrels,denied,parts"),
    (K.DEFINITION, "means,insurer|you|asks", "claim,covers,quarrels"),
    (K.TERMINATION, "parts", "claim,mishap,loss"),
    (K.DISPUTE, "quarrels", "loss,covers"),
    (K.LIMIT, "caps,covers|insurer|you|money", "price"),
    (K.PREMIUM, "price", "denied,loss"),
    (K.PERIOD, "time,insurer|you", "claim"),
    (K.CLAIMS, "claim", "denied"),
    (K.CLAIMS, "reckons", ""),
    (K.COVERAGE, "gives", "denied,claim,caps,time,price,duties,owes,data"),
    (K.CLAIMS, "mishap", "covers"),
    (K.INSURED_DUTY, "you,owes|duties", "promises"),
    (K.INSURER_DUTY, "insurer,duties|promises", "tends,covers"),
    (K.INSURED_DUTY, "tends", "covers"),
    (K.PREAMBLE, "opens", "claim"),
    (K.COVERAGE, "covers,insurer|asks|you|loss", "denied,claim,caps,time"),
    (K.COVERAGE, "scope", "denied,claim,caps,time"),
    (K.GENERAL, "rest", ""),
)  # fmt: skip
_ZH_SURE: tuple[_Rule, ...] = (
    (K.SCHEDULE, "table", "covers"),
    (K.EXCLUSION, "denied", "price,parts,caps,time,rest,excepts"),
    (K.EXCLUSION, "excepts", "price,parts,caps"),
    (K.EXCLUSION, "insurer not", "price,parts,caps,time,rest,papers,owes,claim,quarrels"),
    (K.COVERAGE, "sued", "denied,asks,owes,papers"),
    (K.LIMIT, "caps,covers|whole", "price,time"),
    (K.TERMINATION, "ends it", "covers,price"),
    (K.PERIOD, "when,whole|covers", "parts,claim,price,owes,papers,denied"),
)
_ZH_ELSE: tuple[_Rule, ...] = (
    (K.DEFINITION, "terms,means", ""),
    (K.DEFINITION, "terms", "price,covers"),
    (K.INSURER_DUTY, "insurer,promises", ""),
    (K.INSURER_DUTY, "insurer,owes|prompts", "you"),
    (K.INSURER_DUTY, "prompts,owes", "you,claim,papers"),
    (K.INSURER_DUTY, "insurer,prompts,you", "tends"),
    (K.TERMINATION, "parts", ""),
    (K.DISPUTE, "quarrels", ""),
    (K.LIMIT, "share|caps", "price"),
    (K.PREMIUM, "price", ""),
    (K.INSURED_DUTY, "tends,insurer", "covers"),
    (K.CLAIMS, "claim|papers", ""),
    (K.PERIOD, "time", "covers"),
    (K.INSURED_DUTY, "you,owes", ""),
    (K.INSURED_DUTY, "tends", "covers"),
    (K.PREAMBLE, "opens", "claim,covers"),
    (K.COVERAGE, "covers", "denied,owes"),
    (K.COVERAGE, "chosen", "denied,owes,price"),
    (K.GENERAL, "rest", ""),
    (K.INSURED_DUTY, "owes", "both"),
)  # fmt: skip
_LONGEST = {"en": 60, "zh": 16}
"""A longer heading is a sentence, or names what one clause is about, not the role of a part."""


def sure_kind(title: str, tongue: Tongue) -> ClauseKind | None:
    """The kind that the notions of a heading name against whatever else it names; None where they name none."""
    return _ruled(title, tongue, sure=True)


def composed_kind(title: str, tongue: Tongue) -> ClauseKind | None:
    """The kind that the notions of a heading name where no heading of the trade is in it."""
    return _ruled(title, tongue, sure=False)


def _ruled(title: str, tongue: Tongue, sure: bool) -> ClauseKind | None:
    if len(title) > _LONGEST[tongue]:
        return None
    spoken = _spoken_of(title, tongue)
    for kind, needed, barred in _rules(tongue, sure) if spoken else ():
        if not spoken & barred and all(map(spoken.__and__, needed)):
            return kind
    return None


@lru_cache(512)
def _spoken_of(title: str, tongue: Tongue) -> int:
    """The notions of which a heading speaks, as bits."""
    words = title.strip(" :：?？.!！-–")
    if tongue == "en":
        words = words.replace("’", "'").lower().replace("can't", "can not").replace("won't", "will not")
        words = words.replace("n't", " not").replace("'s ", " is ").replace("'ll", " will").replace("'re", " are")
    return sum(bit for bit, pattern in _NOTIONS[tongue].likely(words) if pattern.search(words))


def _notions(words: Mapping[str, str], before: str, after: str) -> Several[int]:
    """The words of the notions, each notion with a bit of its own."""
    return Several((1 << n, lazily(before + forms + after)) for n, forms in enumerate(words.values()))


_NOTIONS = {"en": _notions(_EN, r"\b(?:", r")(?!\w)"), "zh": _notions(_ZH, "(?:", ")")}


@cache
def _rules(tongue: Tongue, sure: bool) -> tuple[tuple[ClauseKind, tuple[int, ...], int], ...]:
    """The rules with their notions as bits: a kind, what is needed (of each number one bit), and what must be absent."""
    bits = {notion: 1 << n for n, notion in enumerate(_EN if tongue == "en" else _ZH)}

    def any_of(notions: str, between: str) -> int:
        return sum(bits[notion] for notion in set(notions.split(between)) if notion)

    rules = (_EN_SURE if sure else _EN_ELSE) if tongue == "en" else (_ZH_SURE if sure else _ZH_ELSE)
    return tuple(
        (k, tuple(any_of(one, "|") for one in needed.split(",")), any_of(barred, ",")) for k, needed, barred in rules
    )
