"""Sentences in which the two sides of the contract seem to have changed places, told by acts that only one side does.

    insurer alone   decides a claim, pays benefit, issues the policy, refunds premium, explains its terms
    insured alone   discloses, pays premium, reports the event, hands in papers, asks for payment, falls ill

    投保人收到赔偿请求后，应当及时作出核定        the insured decides a claim
    保险人因重大过失未履行如实告知义务            the insurer discloses
    You will pay us for damage to your home       the insured pays

Which acts belong to which side follows the Insurance Law of the PRC, arts 16-17, 21-25 and 36, and what policies say of
claims and premium in any law; an act that both may do (cancel, settle, notify) tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from wordcheck.anatomy.number_starts import lowered
from wordcheck.languages.lazily import lazily
from wordcheck.languages.one_of import one_of
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_INSURER_ZH = r"(?:(?<!被)(?<!被\s)保险人|(?<![由致])本公司|我们|承保人|保险公司)"
_INSURED_ZH = r"(?:投保人|被保险人|受益人|您|保险金申请人)"
_NOT_OBJECT = r"(?<![向对给为与同和或及、由经的一二第])"
"""What stands before a party that is the one acted upon, or one of several."""
_WILL = r"(?:应当?|须|必须|需|将|会|有权|有义务|可以?|未能?|没有|拒绝|均|也|仍|不|故意|或者?|因|重大过失|及时|立即|尽快|按时|按约定|按照约定|依约|如期|一次性|足额|书面|以书面形式){0,5}"
_AFTER_ALL = r"[^，。；：\n]"

_ZH = (
    # The insurer does what only the insured does.
    rf"{_NOT_OBJECT}{_INSURER_ZH}{_WILL}(?:履行)?如实告知",
    rf"{_NOT_OBJECT}{_INSURER_ZH}{_WILL}(?:交付|支付|缴纳|交纳|缴付|交清|缴清|交足|缴费|交费|缴|交)(?:首期|续期|全部|约定的?|本期|当期|各期|到期)?(?:的)?(?:保险费|保费)(?!的?(?:通知|收据|发票))",
    rf"{_NOT_OBJECT}{_INSURER_ZH}{_WILL}(?:通知|告知|告诉){_INSURER_ZH}",
    rf"{_NOT_OBJECT}{_INSURER_ZH}{_WILL}(?:向|对){_INSURED_ZH}(?:书面)?(?:请求|申请|提出)(?:赔偿|给付|索赔|理赔|保险金)",
    rf"{_NOT_OBJECT}{_INSURER_ZH}{_WILL}向{_INSURED_ZH}(?:提供|提交)(?:以下|下列|有关|相关)?{_AFTER_ALL}{{0,10}}(?:证明|资料|单证|材料)",
    rf"{_NOT_OBJECT}{_INSURER_ZH}(?:请求|申请|向{_INSURED_ZH}申请){_AFTER_ALL}{{0,14}}(?:赔偿|给付|保险金|领取|复效|退保|索赔)",
    rf"{_NOT_OBJECT}{_INSURER_ZH}(?:索赔时|申请理赔|(?:在)?投保时|投保本|指定(?:或变更)?(?:身故)?(?:保险金)?受益人|所能提供的)",
    rf"{_INSURER_ZH}(?:提供|提交)(?:的)?(?:有关|相关)?(?:的)?索赔(?!申请(?:书|表)|表|格式|单|通知书|须知|指引|模板|服务|协助|支持)",
    rf"{_INSURER_ZH}(?:身故|死亡|伤残|残疾|全残|住院|自杀|罹患|患有|初次|首次|遭受意外|因意外|因疾病|因遭受|年满|的?年龄|酒后|醉酒|殴斗|吸食|怀孕|生存|周岁|(?:被)?确诊|就诊|从事)",
    rf"{_INSURER_ZH}的?(?:家庭成员|雇员|工作人员的人身|继承人|监护人|遗产|配偶|子女|父母|近亲属|户籍|故意犯罪|身体|健康状况|身份证|有效身份)",
    rf"{_INSURER_ZH}(?:及其|或其)(?:家庭成员|近亲属|指定的医疗)",
    rf"应由{_INSURER_ZH}承担的?(?:经济|民事)?赔偿责任",
    rf"{_INSURER_ZH}(?:依法)?(?:对第三者)?应(?:当)?(?:对第三者)?(?:承担|负)的?(?:经济|民事)赔偿责任",
    rf"向{_INSURER_ZH}(?:退还|无息退还)[^，。；：\n]{{0,12}}(?:保险费|保费|现金价值)",
    rf"{_NOT_OBJECT}{_INSURER_ZH}(?:违反|未(?:能)?(?:履行|遵守|按照?约定))(?:本条|前款|前条|上述|前述|通知|安全|维护|防灾|协助)",
    rf"{_NOT_OBJECT}{_INSURER_ZH}(?:知道|知悉)保险事故(?:发生)?后",
    rf"{_NOT_OBJECT}{_INSURER_ZH}(?:已经?)?从有关责任方|{_NOT_OBJECT}{_INSURER_ZH}放弃对[^，。；\n]{{0,20}}请求赔偿",
    rf"投保人、{_INSURER_ZH}(?:未|故意|违反|及其|或其|重大|因)|(?:新增|每位)保险人|(?:增加|减少)保险人(?!在|于|根据|按照?|依|对|所|应|承担|的(?:责任|义务|负担|风险|赔偿|费用|损失|成本))|{_INSURER_ZH}(?:人数|的损失(?!率))",
    rf"{_NOT_OBJECT}{_INSURER_ZH}(?:应当?|必须|须)(?:严格|切实|认真)?(?:加强|建立健全|健全|完善|遵守|执行)[^，。；\n]{{0,20}}(?:安全|质量|消防|防护|生产|操作规程|检验)",
    rf"{_NOT_OBJECT}{_INSURER_ZH}(?:知道|知悉|得知|发现|收到)[^。；\n]{{0,30}}(?:事故|索赔|赔偿请求|损失|诉讼)[^。；\n]{{0,12}}后?[，,]?(?:均)?(?:应当?|须|必须)(?:及时|立即|尽快)?(?:书面)?(?:通知|告知)被保险人(?!核定|是否|赔)",
    rf"{_NOT_OBJECT}{_INSURER_ZH}(?:可以?|有权|如|若)?(?:书面)?申请(?:变更|解除|复效|退保|减额|保单贷款|部分领取)",
    rf"经{_INSURED_ZH}(?:审核|核准|审查)(?:并)?(?:书面)?(?:同意|批准)",
    rf"{_NOT_OBJECT}{_INSURER_ZH}(?:应当?|须|必须)(?:及时|立即|尽快)?(?:提货|报案|报警|向公安机关报)",
    rf"{_NOT_OBJECT}{_INSURER_ZH}{_WILL}(?:按期|向{_INSURED_ZH}|按照?约定|依约|于[^，。；\n]{{1,8}}){{1,3}}(?:交付|支付|缴纳|交纳|缴付)(?:首期|续期|全部)?(?:的)?(?:保险费|保费)",
    rf"{_NOT_OBJECT}{_INSURER_ZH}(?:就|对)[^，。；\n]{{2,24}}(?:情况|危险程度)[^，。；\n]{{0,12}}[，,]?{_WILL}(?:向投保人如实告知|及时通知{_INSURED_ZH})",
    rf"{_NOT_OBJECT}{_INSURER_ZH}(?:应当?|必须|须)(?:妥善)?(?:维护|保护)(?:保险标的|事故现场|现场)|{_NOT_OBJECT}{_INSURER_ZH}发生(?:事故|保险事故|住院|意外)后[^。；\n]{{0,16}}(?:保护现场|通知|报案)",
    rf"接受{_INSURED_ZH}的?(?:指导|检查|监督|查勘)|行使{_INSURER_ZH}对(?:第三者|有关责任方|责任方)请求赔偿",
    # The insured does what only the insurer does.
    rf"{_NOT_OBJECT}{_INSURED_ZH}(?:有权|可以?)(?:相应)?(?:扣减|扣除)(?:或者?要求返还)?[^，。；\n]{{0,6}}(?:赔偿|保险金|金额)",
    rf"{_NOT_OBJECT}{_INSURED_ZH}(?:有权|可以?)对{_INSURER_ZH}[^，。；\n]{{0,16}}(?:检查|查勘|核查)",
    rf"{_NOT_OBJECT}{_INSURED_ZH}将?(?:按照?|依照|依据|根据)(?:(?!(?<!被)保险人|本公司|(?<!照)我们)[^，。；：\n]){{2,30}}承担(?:给付|保险)(?:保险金)?的?责任",
    rf"{_NOT_OBJECT}{_INSURED_ZH}(?:均|也|将|应当?|仍|另行|不|不再|概不|对(?!应){_AFTER_ALL}{{1,30}}|承担){{0,3}}(?:负责赔偿|予以赔偿|承担(?:给付|保险)(?:保险金)?的?责任|承担赔偿保险金|给付(?!比例|金额|标准|限额)[^，。；：、\n]{{0,14}}保险金)",
    rf"{_NOT_OBJECT}{_INSURED_ZH}(?:按照?|依照|依据|根据|按)(?:本|下列|以下|上述|保险(?:合同|单)|实际)[^，。；：\n]{{0,26}}(?:负责赔偿|承担(?:给付|赔偿|保险)(?:保险金)?的?责任|给付|计算赔偿|进行赔偿|赔付)",
    rf"{_NOT_OBJECT}{_INSURED_ZH}{_WILL}(?:在|自|于)?(?:收到|接到){_AFTER_ALL}{{0,26}}(?:请求|申请|索赔|通知){_AFTER_ALL}{{0,24}}[，]?[^。；\n]{{0,16}}(?:核定|作出(?!承诺|任何|答复))",
    rf"{_NOT_OBJECT}{_INSURED_ZH}{_WILL}(?:作出核定|进行核定|核定|核保|核赔|查勘|签发(?:保险单|批单|保险凭证)|出具(?:保险单|批单|保险凭证|批注)|同意承保|审核同意|进行勘查|向{_INSURER_ZH}(?:说明|明确说明|提示|签发|退还)|退还{_AFTER_ALL}{{0,10}}(?:保险费|保费|现金价值)|(?:收取|加收|增收|补收)(?:的)?(?:保险费|保费|相应))",
    rf"{_NOT_OBJECT}{_INSURED_ZH}(?:有权|可以?){_AFTER_ALL}{{0,4}}(?:拒绝(?:赔偿|给付)|不(?:予|承担)(?:赔偿|给付)|(?:增加|加收|要求增加)保险费|代位|行使代位|查阅|核实|对{_INSURER_ZH}(?:进行)?(?:检查|身体检查|体检))",
    rf"{_NOT_OBJECT}{_INSURED_ZH}{_WILL}(?:履行赔偿(?:保险金)?(?:的)?义务|先予支付)|{_NOT_OBJECT}{_INSURED_ZH}(?:应当?|须)?自收到[^，。；\n]{{0,20}}(?:之日)?起[^，。；\n]{{0,10}}(?:先予支付|作出核定)|{_NOT_OBJECT}{_INSURED_ZH}对{_INSURER_ZH}的[^，。；\n]{{1,10}}定损",
    rf"免除(?:或(?:者)?减轻)?{_INSURED_ZH}的?责任的(?:条款|约定|内容)",
    rf"{_INSURED_ZH}(?:的)?格式条款",
    rf"采用{_INSURED_ZH}提供的格式条款",
    rf"{_INSURED_ZH}就[^。；\n]{{2,30}}(?:提出)?询问",
    rf"{_INSURED_ZH}认为[^，。；\n]{{0,24}}(?:证明|资料|材料)[^，。；\n]{{0,8}}不(?:完整|齐全)",
    rf"{_INSURED_ZH}(?:应当?)?(?:及时)?一次性(?:书面)?通知",
    rf"经{_INSURED_ZH}(?:事先|审核|书面)*(?:同意|认可|审核同意)[^。；\n]{{0,8}}(?:{_INSURER_ZH})(?:不得|自行|对|支付|承诺|擅自|可以?申请|申请)",
    rf"{_NOT_OBJECT}{_INSURED_ZH}(?:自|在)?知道有解除事由",
    rf"向{_INSURER_ZH}(?:赔偿|给付)(?:保险金|[^，。；：\n]{{0,14}}保险金)",
    rf"{_INSURED_ZH}(?:无法|不能|难以)核实|协商并经{_INSURED_ZH}(?:确认|同意)|{_INSURED_ZH}决定是否(?:同意)?(?:承保|提高)",
    rf"向{_INSURED_ZH}请求(?:赔偿|给付)[^。；\n]{{0,14}}诉讼时效|(?<!所有)(?<!取得)(?<!享有)(?<!继受){_NOT_OBJECT}{_INSURED_ZH}(?:有权|可以?|将)?(?:向[^，。；\n]{{1,12}})?行使代位",
    rf"{_NOT_OBJECT}{_INSURED_ZH}不承担(?:给付)?保险(?:金|责任)",
    rf"{_INSURED_ZH}(?:未(?:及时)?)?(?:履行|按)?(?:赔偿|给付)(?:保险金)?义务",
)
_NAMES = {
    "we": ("we", r"the\s+(?:insurer|company|underwriters?)"),
    "you": (
        "you",
        r"the\s+(?:insured(?!\s+(?:person|event|amount|value|propert|vehicle|item|premises))|policyholder|assured)",
    ),
}


def _any_of(names: Sequence[str]) -> str:
    return f"(?:{'|'.join(names)})"


_WE, _YOU = map(_any_of, _NAMES.values())
_MUST = r"(?:\s+(?:must|shall|should|will|may|can|do|does|did|have|has|are|is|to|not|also|first|then|promptly|immediately|agree|agrees|fail|fails|failed|required|obliged)){0,4}"
_BEFORE_US = """pay pays tell tells send sends notify ask asks inform giving paying telling notifying sending asking informing
    give gives leave leaves assist assists protect protects
    require requires allow allows advise contact provide provides let reimburse indemnify charge refund owe owes show offer offers
    entitle entitles against by with to from upon between for""".split()
"""Words behind which the insurer is `us`, never `we`."""
_EN = (
    rf"\b{_WE}{_MUST}\s+(?:notify|tell|inform|report(?:\s+to)?|give(?:\s+(?:written\s+)?notice\s+to)?)\s+(?:us|the\s+insurer|the\s+company)\b",
    rf"\b{_WE}{_MUST}\s+(?:pay\s+(?:the|your|any|all|each)\s+(?:\w+\s+)?premiums?|make\s+a\s+(?:fair\s+presentation|claim)|submit\s+(?:a\s+)?(?:claim|proof)|provide\s+proof\s+of\s+loss|take\s+(?:all\s+)?reasonable\s+(?:care|steps|precautions)|co-?operate\s+with\s+(?:us|the\s+insurer)|forward\s+to\s+(?:us|the\s+insurer)|read\s+this\s+policy|live\s+in|own(?:s)?\s+the|permanently\s+(?:live|reside))\b",
    rf"\b(?<!whereby\s){_YOU}(?:\s+(?:will|shall|agrees?\s+to|undertakes?\s+to|do|does)){{1,2}}(?:\s+(?:also|not|only|then)){{0,2}}\s+(?:pay\s+(?:you\b|the\s+insured\b|up\s+to\b|for\s+(?:any|loss|damage|the|your|claims?)|on\s+(?:your\s+)?behalf|(?:any|all)\s+(?:loss|claim|sums|damages))|indemnify\s+(?:you|the\s+insured)\b|reimburse\s+(?:you|the\s+insured)\b|cover\s+(?:you|the\s+insured|loss|damage|any|claims)|provide\s+(?:cover|insurance|indemnity)|be\s+liable\s+(?:to\s+(?:you|the\s+insured|make)|for\s+(?:any\s+)?(?:loss|claims?|damage)|under\s+this)|insure\b|defend\s+(?:you|the\s+insured)|refund|settle\s+your)",
    rf"\b{_YOU}{_MUST}\s+(?:notify|tell|inform|contact|report\s+to)\s+you\b",
    rf"\b{_WE}{_MUST}\s+(?:send|submit|furnish)(?:\s+to)?\s+{_YOU}\s+(?:with\s+)?(?:a|an|the|any|all)\s+(?:(?:written|sworn|signed|full|detailed|completed)\s+){{0,3}}(?:statement\s+of\s+(?:its|the|their|your)\s+loss|proofs?\s+of\s+(?:loss|claim)|particulars\s+of)",
    rf"\b{one_of(_BEFORE_US)}\s+we\b(?!\s+(?:will|shall|may|can|do|are|have|must|agree|pay|cover|use|mean|need|consider|reserve))",
    r"\b(?:named|additional|joint)\s+[*_]*insurer\b",
    r"\binsurer\s+(?:persons?|beneficiar(?:y|ies)|members?|events?|perils?|vehicles?|propert(?:y|ies)|premises|items?)\b(?!\s+(?:of\s+staff|relations))",
    r"\binsured\s+(?:has|have)\s+relied\s+(?:up)?on\s+(?:the|this|your)\s+(?:application|proposal)|\bin\s+issuing\s+(?:the|this)\s+policy,?\s+the\s+insured\b|\bthe\s+insurer\s+warrants\s+that\b",
    r"\b(?:insurance|policy|cover(?:age)?)\s+(?:is\s+)?(?:issued|provided|underwritten)\s+by\s+(?:you\b|the\s+(?:insured|policyholder))",
    rf"\b{_YOU}(?:r|['’]s)?\s+(?:total\s+|maximum\s+|aggregate\s+)?liability\s+under\s+this\s+(?:policy|insurance|section)\b(?!.{{0,40}}premium)",
    rf"\b(?:without|with)\s+(?:your|the\s+insured[’']s)\s+(?:prior\s+)?(?:written\s+)?(?:consent|agreement),?\s+{_WE}\s+(?:must|shall|may)\s+not\b",
    rf"\b{_WE}\s+(?:die|dies|are\s+injured|is\s+injured|were\s+injured|become\s+ill|suffers?\s+(?:a\s+)?(?:bodily|injury|loss|disab)|are\s+diagnosed|is\s+diagnosed|are\s+travelling|were\s+driving|first\s+discovers?)\b",
    rf"\b{_YOU}(?:\s+(?:may|can|will|shall|has|have|reserves?|to|the|right|also|not)){{1,5}}\s+(?:cancel\s+this\s+(?:policy|insurance)\s+by\s+giving\s+(?:you|the\s+insured)|void\s+(?:this|the)\s+policy|avoid\s+(?:this|the)\s+policy|decline\s+(?:the|any|your)\s+claim|reject\s+(?:the|any|your)\s+claim|repair,?\s+(?:or\s+)?(?:replace|reinstate)[^.;\n]{{0,20}}(?:your|the\s+insured)|take\s+over\s+and\s+conduct|subrogat)",
    # The insurer in the place of what is insured, or with what only a person or business that is insured has.
    r"\bis\s+insurer\s+(?:under|by|against|with)\b|\blife\s+is\s+insurer\b|\binsurer\s+motor\b|\bproof\s+of\s+age\s+of\s+(?:the\s+)?(?:life\s+)?insurer\b",
    r"\b(?:life|death|age|health|illness|hospitali[sz]ation|disability|spouse|household|residence|property\s+(?:and|or)\s+operations)\s+of\s+the\s+insurer\b",
    r"\b(?:undergone|suffered|sustained|owned|occupied)\s+by\s+the\s+insurer\b|\bthe\s+insurer\s+(?:company\s+)?sustains\b|\bthe\s+insurer\s+(?:is|becomes|shall\s+become)\s+legally\s+(?:liable|obligated)\b",
    r"\b(?:policy|policies|cover|certificate)\s+(?:\w+\s+){0,4}issued\s+to\s+the\s+insurer\b|\brisks?\s+(?:undertaken|assumed|accepted)\s+by\s+the\s+insured\b|\b(?:amount|benefits?|claims?|sum)\s+payable\s+by\s+the\s+insured\s+to\b",
    r"\bon\s+behalf\s+of\s+the\s+insurer,?\s+(?:any|all|the\s+)?\s*(?:loss|damages|costs|claims?\s+expenses|defen[cs]e)\b|\b(?:we|underwriters)\s+may\s+require\s+the\s+insurer\b|\bthe\s+insurer[’']s\s+(?:fully\s+)?completed\b",
    # A party that deals with itself.
    r"\bwe(?:\s+(?:must|shall|will|should|may|can|to|also)){1,2}\s+(?:repay|reimburse|pay|give|send|tell|provide|supply|forward|deliver)\s+(?:to\s+)?us\b",
    r"\bwe\s+(?:and|or)\s+(?:members\s+of\s+)?your\s+(?:family|household|domestic|spouse|partner)\b|\bwe\s+(?:no\s+longer\s+)?have\s+(?:an\s+|no\s+)?insurable\s+interest\b",
    r"\bthe\s+insurer\s+(?:must|shall|will)\s+(?:give|provide)(?:\s+to)?(?:\s+the\s+insured)?(?:\s+with)?\s+(?:written\s+)?notice\s+(?:to\s+the\s+insured\s+)?as\s+soon\s+as\b",
    rf"\b{_YOU}\s+(?:will|shall)\s+(?:provide\s+a\s+refund|cancel\s+(?:the|this|your)\s+policy\s+and\s+refund)\b|\b{_YOU}\s+rejects?\s+(?:your|the)\s+(?:proof|claim)\b",
    rf"\b{_YOU}\s+(?:(?:shall|will|must|are|is|be|to|also)\s+){{1,3}}(?:be\s+|become\s+)?subrogated\b",
    rf"\b{_YOU}(?:\s+(?:should|have|has|must|do|not)){{0,3}}\s+(?:receive[ds]?|accepts?|approves?)\s+(?:an?|your|such|the)\s+(?:application|proposal)\b",
    # What only the other side has: its claim, its home, its consent; and what only it may do with it.
    rf"\b{_YOU}\s+(?:will|shall|must)\s+(?:pay|reimburse|indemnify|refund)\b[^.;\n]{{0,40}}\b(?:our\s+claim\b|to\s+us\s+if\s+we\s+cancel)",
    r"\bour\s+(?:claim|home|household|spouse)\b(?=\s*[.,;]|\s+(?:is|are|was|were|in\s+good|and|or|so|if|for\s+(?:loss|damage|payment))\b)",
    rf"\b{_WE}{_MUST}\s+(?:admit|accept)\s+(?:any\s+)?(?:fault|liability|blame)\b[^.;\n]{{0,40}}\bwithout\s+(?:your|the\s+insured[’']s)\s+(?:prior\s+)?(?:written\s+)?consent\b|\b{_WE}{_MUST}\s+(?:not\s+)?bear\s+the\s+(?:retention|deductible|excess)\b",
    rf"\b{_YOU}{_MUST}\s+(?:the\s+)?(?:right\s+and\s+)?duty\s+to\s+defend\b[^.;\n]{{0,40}}\bagainst\s+the\s+insurer\b|\b{_YOU}\s+(?:shall|will|must)\s+indemnify\s+{_WE}\s+(?:for|against)\s+(?:any\s+)?loss\b|\b{_YOU}{_MUST}\s+(?:be\s+)?(?:entitled\s+)?(?:to\s+)?take\s+over\b[^.;\n]{{0,30}}\bin\s+(?:our|the\s+insurer[’']s)\s+name\b",
    rf"\b{_WE}{_MUST}\s+(?:report|give)\b[^.;\n]{{0,30}}\b(?:to\s+the\s+police|notice\s+of\s+any\s+claim\s+to\s+{_YOU})\b|\b{_WE}{_MUST}\s+(?:give|send)\s+you\s+(?:access\s+to\s+our|the\s+writ)\b|\byou\s+(?:may|will|shall)\s+appoint\s+(?:an?\s+)?(?:expert|loss\s+adjuster|adjuster|surveyor)\b",
    rf"\b{_WE}{_MUST}\s+(?:file\s+a\s+claim|wish(?:es)?\s+to\s+(?:exercise|port|renew\s+(?:the|this|your))|pay\s+the\s+(?:deductible|excess))\b",
)


_GOVERNED = lazily(r"(?:向|对(?!应)|给(?!付))[^，。；：、\n]{1,40}\Z")
_PARTY_FIRST = lazily(rf"{_INSURER_ZH}|{_INSURED_ZH}")


def turned_parties(wording: Wording) -> Iterator[Span]:
    """Words in which a party does what only the other one does, the first of each sentence, in reading order."""
    zh = wording.language == "zh"
    expression, text = _expression(zh), wording.text if zh else lowered(wording.text)
    seen: set[int] = set()
    for sentence in wording.sentences:
        for found in expression.finditer(text, sentence.span.start, sentence.span.end):
            if _acted_upon(wording.text, sentence.span.start, found.start()):
                continue
            if found.start() not in seen:
                seen.add(found.start())
                yield Span(*found.span())
            break


def _acted_upon(text: str, start: int, at: int) -> bool:
    """Whether the party at an offset ends a phrase behind a preposition (`向该被保险人的身故保险金受益人给付`): what it is done
    to, whatever stands between the two."""
    return _PARTY_FIRST.match(text, at) is not None and _GOVERNED.search(text, max(start, at - 42), at) is not None


@cache
def _expression(zh: bool) -> re.Pattern[str]:
    """All frames in one; the English ones read a text in small letters.

    Python's matcher passes over a frame whose first letter does not stand there, but not where the frame begins with a
    boundary or a group of names, nor where case is ignored: the boundary is put before all frames, and a frame that
    begins with a party is written once for each of its names.
    """
    if zh:
        return lazily("|".join(f"(?:{frame})" for frame in _ZH))
    apart: list[str] = []
    for frame in "|".join(_EN).split(r"|\b"):
        bare = frame.removeprefix(r"\b")
        party = next((names for names in _NAMES.values() if bare.startswith(_any_of(names))), None)
        apart += [name + bare.removeprefix(_any_of(party)) for name in party] if party else [bare]
    return lazily(rf"\b(?:{'|'.join(apart)})")
