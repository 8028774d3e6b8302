"""What a clause does, told from its words alone: for clauses that no heading names.

The first sentences of an article are asked, form after form: who is bound, what for, on what occasion. The forms are
weaker than a heading and than the plain `保险人不负责赔偿` of `kinds`; they only speak where nothing else does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.languages.several import Several
from wordcheck.model.said import Tongue
from wordcheck.model.wording import ClauseKind

K = ClauseKind

FIRST = 260
"""Characters of a clause that are asked."""

_WE = r"(?:保险人|我们|我方|本公司|我公司|保险公司)"
_YOU = r"(?:投保人|被保险人|受益人|您|你|保险金申请人)"
_ZH = (
    (K.PREAMBLE, r"^.{0,20}合同由.{2,60}(?:组成|构成)|均?可(?:以)?(?:(?:作为|成为)本.{0,8}(?:投保人|被保险人)|(?:为[^，。]{1,6})?投保(?:本(?:保险|附加)|。))|(?:共同)?(?:构成|组成)本?(?:保险)?合同。?$|应为.{0,40}的(?:自然人|法人|企业)。|受益人为|^本附加.{0,60}(?:附加于|基础上)|为本.{0,6}保险标的"),
    (K.DEFINITION, r"(?:下列|以下|相关)(?:术语|词语|用语|名词)|按(?:下列|以下)含义|适用(?:下列|以下)释义|具有(?:如下|以下|下列)(?:含义|意义)|按(?:下列|以下).{0,4}解释|^[^。，：]{2,16}[：:].{0,4}(?:指|由于|从事|应包含)|所称[^。]{2,20}[，,]?(?:是指|包括)|^(?:在|就)?本(?:保险|附加险)?(?:合同|条款|保险单|保单)(?:中|内|而言)[：:，]?$"),
    (K.DISPUTE, r"争议(?:的)?(?:解决|处理)|^争议由|发生(?:的)?(?:一切)?争议|仲裁(?:机构|委员会)仲裁|适用中华人民共和国.{0,12}法律|法院(?:起诉|提起诉讼|管辖)"),
    (K.CLAIMS, r"诉讼时效|请求赔偿时|索赔时|申请(?:给付)?(?:赔偿|保险金).{0,6}时|申请人向.{0,12}申请给付|^(?!保险人|我们|本公司)[^。；]{0,120}应.{0,12}(?:提供|提交)[^。，]{0,16}(?:证明|材料|资料|单证|文件|单据|记录)"),
    (K.CLAIMS, r"重复保险|相同保障的?其[他它]保险|不具有保险利益|^.{0,30}(?:以|按)[^。，]{0,6}(?:下列|以下)[^。，]{0,8}方式|未向.{0,8}赔偿的|均?不构成|的赔偿以|^保险事故发生(?:时|后)，.{0,20}保险人按|^每次事故.{0,16}赔偿金额"),
    (K.INSURER_DUTY, rf"^订立.{{0,8}}合同时?，.{{0,10}}{_WE}|{_WE}应当?就[^。，]{{0,20}}(?:提示|说明)|采用{_WE}提供的格式条款|^对[^。，]{{0,16}}(?:免责|免除)[^。，]{{0,10}}，{_WE}应|{_WE}应(?:当)?[^。，]{{0,24}}(?:签发|出具)保险单|^{_WE}应当?[^。]{{0,40}}核定|{_WE}应向.{{1,4}}说明|{_WE}(?:按照|依照|依据).{{0,20}}(?:认为|解除权)|证明和资料不完整|作出核定|先予支付|(?:不能确定的|数额).{{0,24}}先(?:予|行)(?:支付|赔付)|解除权.{{0,40}}(?:三十|30)日"),
    (K.EXCLUSION, rf"^[^。]{{0,90}}{_WE}[^。，]{{0,10}}(?:不(?:负责|承担|予|负|赔|补偿|给付|报销)|有权拒绝)[^。]{{0,16}}(?:[：:]|。$)|^除.{{0,40}}外，{_WE}不"),
    (K.COVERAGE, rf"^(?:[^。，：]{{2,24}}：)?(?:[^。，]{{0,60}}，){{0,3}}{_WE}(?:将|会|同意|也|按照[^。，]{{0,20}})?(?:在[^。，]{{0,24}}后，)?(?:代[表替]?被保险人)?(?:承担|赔偿|补偿|偿付|支付|赔付|报销)(?!.{{0,12}}(?:后|时)[，,])[^。]{{0,120}}(?:费|损失|款|金|利润|责任)"),
    (K.COVERAGE, rf"^[^。]{{0,260}}{_WE}[^。不]{{0,40}}(?:负责赔偿|负责给付|(?:承担|进行|予以)[^。不]{{0,12}}赔偿|给付[^。不]{{0,24}}保险金|承担(?:下列|以下|如下|给付)[^。不]{{0,8}}责任)|^在.{{0,12}}(?:保险期间|有效期)(?:或.{{0,16}}追溯期)?内?[，,].{{0,120}}(?:经济赔偿责任|造成.{{0,24}}损失|导致.{{0,30}}(?:伤亡|损失|身故))"),
    (K.PREMIUM, r"^(?:逾期|迟延)(?:未付|未交|未缴|交费|缴费|付款)[^。]{0,40}(?:加收|滞纳金|违约金)|^(?:[^。，；]{0,20}[，；])?(?:须|应|可)?[^。，；]{0,16}(?:一次|分期|按期)?(?:交清|付清|缴清)(?!.{0,16}(?:赔|医))|^.{0,40}(?:应|须).{0,20}(?:支付|交[付清纳]|缴[付清纳]).{0,12}(?:保险费|保费)|^.{0,20}(?:保险费|保费)(?:应当?[^。]{0,20}(?:付清|交清|缴清|支付|交付|缴纳)|按|根据|依据|由|的交|的支|=|＝|等于)|计算(?:应收)?保险费"),
    (K.CLAIMS, r"赔偿金额|计算赔偿|赔偿处理|残值|残余|重复保险|代位|追偿|有关责任方|(?:相同|其他)保险(?:合同|保障)|定损|核赔|赔款|修复或|赔偿方式|保险利益的|(?:赔付|赔偿|给付)(?:保险金)?后|(?:索赔|给付申请)|限额(?:内|为限).{0,8}(?:计算|赔偿)|以.{0,20}(?:为限|为准).{0,12}赔偿|被伤害|抗辩|司法鉴定"),
    (K.INSURED_DUTY, r"^[^。；]{0,40}如实(?:告知|作答|回答|答复|填写|填报|披露|陈述|说明)"),
    (K.TERMINATION, r"^投保人[^。，]{0,10}退保|^[^。]{0,60}(?:要求|申请|可以?|有权|通知).{0,24}解除.{0,6}合同|合同.{0,6}(?:效力)?终止|(?:保障|保险|责任)(?:随之|即行|同时|自动|也)终止|退保手续费|犹豫期|可(?:以)?(?:随时)?(?:申请|要求)?退保"),
    (K.INSURED_DUTY, rf"如实告知|危险程度显著|^{_YOU}[^。]{{0,30}}(?:(?<![供响反适效])应(?!承担|急|诉|对)|须|不得|有义务|负有)|^[未非]经{_WE}.{{0,4}}(?:书面)?同意|^[^。]{{0,40}}{_YOU}应(?!承担|急|诉|对)|(?:及时|立即|书面).{{0,4}}通知{_WE}|{_YOU}.{{0,4}}知道保险事故|尽力采取|安全.{{0,10}}(?:规定|义务|措施)"),
    (K.PERIOD, r"^.{0,24}保险期间(?:最长)?(?:为|由|自|以|与)|^(?:(?!保险人|我们|本公司|投保人|被保险人|您)[^。，]){0,16}自[^。，]{2,30}(?:起|之日)[^。]{0,24}(?:止|起算)。|起讫时间|追溯期(?:由|为)|续保"),
    (K.LIMIT, r"^.{0,24}(?:免赔额|免赔率|免赔期|限额|保险金额|保险价值|给付比例|等待期).{0,16}(?:由|为|包括|是|按|可以|参照|适用)|由投保人.{0,8}(?:保险人|双方).{0,8}协商确定"),
    (K.COVERAGE, rf"{_WE}[^。不]{{0,30}}(?:也|亦)?(?:负责赔偿|赔偿|给付)|由{_WE}(?:负责)?(?:偿付|偿还|负担|补足)"),
    (K.EXCLUSION, rf"{_WE}[^。]{{0,12}}不(?:负责|承担|予)[^。]{{0,10}}(?:赔偿|给付)"),
)  # fmt: skip

_US = r"(?:we|underwriters|the (?:insurers?|company|underwriters?|assurers?))"
_INSURED = r"(?:you|the (?:named |first )?(?:insureds?|policyholder|policy holder|assured|life assured)|an insured)"
_EN = (
    (K.PREAMBLE, r"^in (?:consideration of|return for)(?![^.]{0,40}\badditional premium)|this (?:policy|document|booklet) (?:is|sets out|forms|explains)\b.{0,40}\b(?:contract|agreement|cover)|form(?:s)? the (?:basis|contract)"),
    (K.DEFINITION, r"following (?:words|terms|definitions|expressions)|(?:words|terms|expressions?)\b.{0,60}\b(?:has|have|shall have|should have)\b.{0,40}meaning|^[\"“]?[A-Z][\w /&,()-]{0,60}[\"”]? (?:(?<!electronic )(?<!by )means?(?!\.)|refers? to|shall mean)\b"),
    (K.DISPUTE, r"\barbitrat|\bgoverned by\b.{0,60}\blaws?\b|\blaws? of\b.{0,60}\b(?:appl|govern)|exclusive jurisdiction|courts? of (?!summary\b)|ombudsman|\bmediation\b|complaint"),
    (K.COVERAGE, r"^to (?:pay|indemnify|reimburse|make good|meet|compensate|refund|defend)\b(?![^.]{0,40}\b(?:premium|excess|deductible|retention)\b)"),
    (K.EXCLUSION, rf"^[^.]{{0,120}}\b(?:{_US}|this (?:policy|insurance|section|cover))\b[^.]{{0,30}}\b(?:(?:does|do|shall|will) not|(?:does|do|wo)n['’]t) (?:be liable|apply|cover|pay|insure|indemnify)|^(?:any )?(?:loss|damage|liability|claims?|expenses?)\b.{{0,60}}\b(?:caused by|arising (?:from|out of)|resulting from|due to)\b"),
    (K.TERMINATION, r"\b(?:cancel|terminate)\b[^.]{0,50}\b(?:policy|insurance|cover|contract)\b|\b(?:policy|insurance|cover)\b[^.]{0,50}\b(?:cancel|terminat|shall cease)"),
    (K.PREMIUM, r"premium[^.]{0,60}\b(?:is|must be|shall be|are|becomes?) (?:due|payable|paid)|pay(?:ment of)? (?:the|your) premium"),
    (K.COVERAGE, r"^(?:that )?if,? (?:during|within|in) the (?:period (?:of (?:insurance|cover)|stated)|policy period|journey|trip)\b(?![^.]{0,200}\b(?:you|insureds?|insured persons?) must\b)"),
    (K.INSURED_DUTY, rf"^it (?:is|shall be) the (?:duty|responsibility|obligation) of {_INSURED}|^(?!{_US} (?:will|shall|also|agree)\b)(?:if|when|where|upon|on)?[^.]{{0,80}}\b{_INSURED}\b[^.]{{0,30}}\b(?:must|shall|should|agrees? to|is required to|have to)\b(?! not be (?:liable|entitled))|written notice|as soon as (?:reasonably )?(?:practicable|possible)|condition precedent|reasonable (?:care|precautions|steps)"),
    (K.CLAIMS, r"subrogat|other insurance|insured (?:elsewhere|under any other)|proof of loss|take over|claim form|documents? in support|settle(?:ment)? of (?:any|the|a) claim|\bclaim\b[^.]{0,60}\b(?:paid|settled|payable|admissible)|salvage|recover(?:y|ies) from"),
    (K.COVERAGE, rf"\b{_US}\b[^.]{{0,24}}\b(?:will|shall|agrees? to|undertakes? to)\b(?! not)[^.]{{0,24}}\b(?:pay|indemnify|cover|reimburse|replace|repair|provide|make good|stand good|answer for|meet|bear|defend)\b|\b(?:this (?:policy|insurance|section|cover)) (?:covers|insures|provides|pays|reimburses|indemnifies|will (?:pay|cover))"),
    (K.COVERAGE, r"^(?:(?:[^.]|\.\d){0,110}, )?we(?:['’]ll)?(?: (?:also|then|will|shall))* (?:cover|insure|pay|reimburse|replace|refund|indemnify|compensate|protect you|provide|arrange)\b(?! (?:less|only|nothing|no|more)\b)"),
    (K.COVERAGE, r"^(?:[^.]{0,80}, )?you are(?: also)? (?:insured|covered|protected|indemnified) (?:against|for)\b"),
    (K.COVERAGE, rf"^(?!(?:{_INSURED}|your?|if|where|when)\b)[^.]{{0,60}}\b(?:will|may|shall)(?: also)? (?:pay|reimburse|indemnify|provide you|contribute|arrange)\b|\boffers? (?:a range of |you )?(?:\w+ )?(?:cover|benefits|protection)\b"),
    (K.COVERAGE, r"^(?:[^.]{0,80}, )?(?:the (?:company|insurers?)|underwriters|insurers)(?: also)? (?:pays?|insures?|covers?|refunds?|reimburses?|indemnif(?:y|ies)|replaces?)\b(?! (?:no|only|nothing|less)\b)"),
    (K.LIMIT, rf"most {_US} will pay|maximum (?:amount|liability|sum)|\b(?:limit of (?:liability|indemnity)|sum insured|deductible|excess|retention)\b[^.]{{0,60}}\b(?:is|are|shall|applies|stated|shown)\b"),
    (K.PERIOD, r"(?<!during the )\b(?:period of insurance|policy period|policy term)\b[^.]{0,40}\b(?:is|begins?|starts?|commences?|ends?|expires?)|^[^.]{0,60}\b(?:policy|insurance|cover(?:age)?|contract)\b[^.]{0,40}\brenew(?:ed|able|al)\b|^renewal\b"),
)  # fmt: skip


MUST = lazily(
    rf"(?:(?:if|when|where|upon|on|at|in|before|after|as)\b[^.]{{0,100}}, ?)?{_INSURED}\b[^.]{{0,20}}\b(?:must|shall|should|(?:is|are) required to|agrees? to)\b(?! not be| be entitled)",
    re.IGNORECASE,
)
"""How a condition begins that says what the insured must do."""


ACTS_ZH = lazily(rf"{_YOU}[^。不赔]{{0,40}}(?<![供响反适效])应当?(?!承担|支付|赔|急|诉|对)[^。赔]*。")
"""A sentence that says what the insured must do and speaks of no payment."""


NOTIFY = lazily(
    rf"{MUST.pattern}[^.]{{0,40}}\b(?:notify|give (?:\w+ ){{0,4}}notice|inform|report|tell|advise)\b", re.IGNORECASE
)
"""How a condition begins that has the insured tell of a loss, which stands among the claims conditions of some houses."""


BIDS = lazily(
    r"(?:(?:please|always|immediately) )?(?:report|notify|tell|inform|send|give|forward|keep|protect|let us|do not (?:admit|offer|promise|settle))\b",
    re.IGNORECASE,
)
"""How a condition begins that bids the insured do something: “Report every accident within 48 hours.”"""


NOTIFY_ZH = lazily(
    r"[^。；]{0,40}(?:投保人|被保险人|受益人|您)应当?(?:立即|及时|尽快)[^。；]{0,8}通知(?:保险人|我们|本公司)"
)
"""How an article begins that has the insured tell of a loss."""


def compiled(pairs: Sequence[tuple[ClauseKind, str]]) -> Several[ClauseKind]:
    """Kinds and the expressions that show them, compiled when first used; case does not count."""
    return Several((kind, lazily(pattern, re.IGNORECASE)) for kind, pattern in pairs)


_FORMS = {"zh": compiled(_ZH), "en": compiled(_EN)}


def role_of(words: str, tongue: Tongue) -> ClauseKind | None:
    """The kind that the words of a clause without a telling heading show; None where they show none."""
    words = words[:FIRST]
    if tongue == "zh":
        words = "".join(words.split()).lstrip("-•·")
    return next((kind for kind, pattern in _FORMS[tongue].likely(words) if pattern.search(words)), None)
