"""Chinese acts that only one side of the contract does, and who does them in a sentence.

    保险人        收到……请求后，应当      核定            the party before the act, between them only how and when
    被保险人      应当向保险人            给付保险金
    事故发生后，保险人应当立即            通知被保险人     what is told of an event, and to whom

An act is a verb, with its object where the verb alone tells nothing (支付保险费, 支付保险金). Sources: Insurance Law of the PRC, arts
16-17, 21-25, 36, 49-52, 57, 60.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.languages.several import Several
from wordcheck.model.span import Span

INSURER = r"(?:(?<!被)(?<!被\s)保险人|(?<![由致])本公司|我们|承保人|保险公司)"
INSURED = r"(?:投保人|被保险人|受益人|您|保险金申请人)"
_PARTY = lazily(rf"(?P<insured>{INSURED})|(?P<insurer>{INSURER})")
_NAMES_PARTY = lazily(r"保险人|投保人|承保人|受益人|申请人|本公司|保险公司|我们|您")
"""What names a party in every act and in every frame."""
_NOT_ACTING = lazily(
    r"(?:[向对给为与同和或及、由经的一二第将把使令在自按到]|(?<![得可应须])于|或者|(?:向|对(?!应)|给(?!付))[^，。；：、\n]{1,40})\Z"
)
"""What stands before a party that is the one acted upon, or one of several."""
_GAP = r"[^，。；：\n]{0,10}?"
_PREMIUM = r"(?:保险费|保费)(?!的?(?:通知|收据|发票|金额|数额))"
_DUTY = r"(?:应当?|须|必须|需要?)(?:及时|立即|妥善|认真|按期|定期|积极|尽力|严格|切实|继续){0,2}"

_PAPERS = r"(?:保险单|保单|批单|保险凭证|批注|暂保单)"
_BENEFIT = r"(?:保险赔款|赔款|赔偿金|保险金)"
_DECISION = r"(?:是否(?:属于保险责任|赔偿|赔付|给付|理赔)|理赔结论|核定(?:结果|结论))"
_EXEMPTION = r"(?:条款|免除|免责|除外|不保)"
_ACT_OF_INSURER = {
    _DECISION: r"(?:作出|做出|给出|得出)[^，。；\n]{0,6}(?:结论|决定|核定|答复|理赔决定)",
    _PAPERS: r"(?:签发|出具|缮制|制作|开具|打印)",
    _EXEMPTION: r"(?:说明|提示|解释|讲明|讲清|讲解|释明|阐明|告知清楚)",
}
"""What the insurer does with a thing, said behind it: 就是否赔付给出结论, 保单由……缮制, 就免责内容……讲明."""
_ACT_OF_INSURED = {
    _PREMIUM: r"(?:交[纳清付]|缴[纳清付]|付清|付讫|支付|补缴|补交)",
    r"(?:投保单|询问|提问|问询)": r"(?:如实|据实|诚实|真实)[^，。；\n]{0,4}(?:填写|回答|答复|作答)",
    r"(?:报案|索赔|理赔)(?:材料|单证|资料)|提单|装箱单|病历": r"(?:提交|递交|呈交|备齐|收集齐全)",
}
"""What the insured does with a thing."""


def _behind(acts: dict[str, str]) -> tuple[str, ...]:
    return tuple(rf"(?:{thing})[^，。；：\n]{{0,16}}?{act}(?!的|之?[前后]|时|地|日)" for thing, act in acts.items())


_BY_INSURER = (
    *_behind(_ACT_OF_INSURER),
    rf"(?<!对)(?:核定|核保|核赔|定损|派员|派人)(?!的|结果|有异议|不服)|拒赔|作出{_GAP}(?:核定|理赔决定|是否属于保险责任)",
    r"(?:签发|出具|交付|缮制)(?:保险单|保单|批单|保险凭证|批注|暂保单)(?![中上所]|载明)",
    rf"(?:退还|退回|返还){_GAP}(?:{_PREMIUM}|现金价值)",
    r"(?:给付|赔付|支付|划付|划入|拨付|赔偿)(?!比例|金额|标准|限额|方式|的)(?:(?:身故|伤残|全残|医疗|住院|生存|满期|年金|护理|疾病|津贴|相应的?|约定的?)*保险金|保险赔款|赔偿保险金)|将保险金(?:划|转|汇)",
    r"先予支付|履行赔偿(?:保险金)?的?义务|取得(?:保险人)?[^，。；\n]{0,16}(?:代位|追偿)权|承担[^，。；\n]{0,8}(?:保险|保险赔偿|给付)责任(?!的)|所负(?:的)?保险责任|受理(?:报案|理赔|索赔)|进行审核",
    rf"(?:条款|免除|免责|术语)[^，。；\n]{{0,16}}?(?:说明|提示|解释)(?!书)|(?:说明|提示|解释){_GAP}(?:条款|免除|免责)",
    rf"(?:提高|加收|增收|[预收]收|收取|上调|补收){_GAP}{_PREMIUM}|(?:有权|可以?)(?:要求)?增加{_PREMIUM}(?![^。；\n]{{0,6}}(?:加保|选择|投保|获得))",
    r"(?:审核|核实)(?:并|后|且)?(?:予以|进行)?理赔(?!材料|资料)|有权不赔|(?<!不)予以(?:赔付|理赔)|赔付后[，,]取得[^，。；\n]{0,16}权",
    r"拒绝(?:给付|赔付)|发出(?:拒|《?拒绝)|通知[^，。；\n]{0,12}补充(?:提供|提交)|一次性(?:通知|告知)|收到[^，。；\n]{0,10}(?:解除|终止)[^，。；\n]{0,4}申请|提供[^，。；\n]{0,10}(?:保险计划|保险保障)",
    r"从[^，。；\n]{0,10}(?:给付|赔偿|保险金|赔款)[^，。；\n]{0,6}(?:扣除|扣减)|(?:逾期|迟延|拖延|延迟)?(?:不付|未付|迟付|拖付)[^，。；\n]{0,4}(?:赔款|保险金|赔偿金)|(?:经审查|经核查|经审核)?认为不属于(?:本)?保险责任|(?:作出|做出)(?:是否)?(?:赔付|赔偿|给付)?(?:的)?决定(?![是能何权])",
    rf"{INSURER}[^，。；\n]{{0,12}}(?:现场|处所|场所)[^，。；\n]{{0,6}}(?:检查|查勘|核查|勘查)",
)
"""What the insurer alone does."""
_BY_INSURED = (
    *_behind(_ACT_OF_INSURED),
    r"(?:据实|诚实|真实)(?:地)?(?:告知|填写|申报|回答|陈述)|(?:受伤|受害|患病)后|(?:及时|立即|尽快)(?:就医|就诊)|提取货物|(?:征得|取得|获得)(?:保险人|本公司|我们)[^，。；\n]{0,6}(?:同意|准许|许可)",
    r"如实(?:告知|填写|申报|回答)|报案(?!电话|号)|报警|重复投保",
    rf"(?<![已实所趸原累未应欠年月季])(?:交|缴)(?:(?:清|足|付|纳)?+(?!的|期|存|费)){_GAP}{_PREMIUM}|应(?:交|缴)[纳付]{_GAP}{_PREMIUM}|(?:支付|拖欠|补交|补缴){_GAP}{_PREMIUM}|补[交缴]{_GAP}差额",
    rf"(?:提供|提交|出示|备齐)(?!的){_GAP}(?:证明|单证|材料|发票|病历|证件|购买凭证|维修凭证|登记证|从业人员名单|(?<!服务)(?<!理赔)资料)(?!清单|目录|范本|的?(?:要求|接收))",
    r"(?:请求|申请|要求)(?:给付|领取)[^，。；\n]{0,8}保险金|请求(?:保险)?理赔|(?:申请|要求)(?:复效|退保|减额|保单贷款|变更受益人)|(?:指定|变更)[^，。；\n]{0,10}受益人",
    r"(?:转让|出售|出租|处分)[^，。；\n]{0,4}保险标的|故意制造[^，。；\n]{0,4}保险事故|(?:发生|遭受)(?!的)[^，。；\n]{0,8}(?:意外伤害|意外事故|安全事故|泄露事件)(?!的)|所?变更的?其?(?:职业|工种)",
    r"(?:提供|提交|出示|递交)(?!的)[^，。；\n]{0,14}?(?:损失清单|财务报表|会计报表|账册|票据|费用单据|发票|身份证明|病历|索赔申请书|事故证明)(?!的?(?:要求|范本|格式))",
    r"发现[^，。；\n]{0,16}(?:漏洞|隐患|缺陷)的?[，,](?:应当?|须|必须)[^，。；\n]{0,6}(?:修补|修复|整改|排除)",
    r"(?:转让|出售|出租|拆除|改建|装修)[^，。；\n]{0,4}(?:房屋|车辆|船舶|营业场所)|(?:搬迁|迁移|变更)[^，。；\n]{0,4}(?:营业|经营|旅行|行程|使用)[^，。；\n]{0,2}(?:地点|场所|地址|路线|性质)",
    rf"{_DUTY}[^，。；\n]{{0,16}}?(?:防火|防盗|防灾|防损|保管随身|妥善包装|刷制|妥善保管(?!被保险人|投保人|您|个人信息|客户)|修补漏洞|采取[^，。；\n]{{0,6}}措施防止损失)",
    rf"{_DUTY}[^，。；\n]{{0,16}}?(?:维护|维修|保养|检修|施救|操作|持证|上岗|预防措施|消防|养护|操作规程|备查|抢救)",
    r"(?:知道|知悉|得知|获悉|发现)[^，。；\n]{0,16}(?:事故|损失|泄露|被盗|诉讼|仲裁)[^，。；\n]{0,6}?[，,]?(?:应当?|须|必须)[^，。；\n]{0,12}?(?:通知|报告|告知|保护)(?!书)",
)
"""What the insured, the policyholder or the beneficiary alone does."""
_ACTS = {"insurer": lazily("|".join(_BY_INSURED)), "insured": lazily("|".join(_BY_INSURER))}
"""The acts that turn a sentence, by the side that is written as the one who acts."""
_ADDRESSED = lazily(
    rf"向{INSURER}(?:及时|立即|先行|足额)*(?:支付|赔付|给付|赔偿)[^，。；：\n]{{0,6}}?(?:赔偿金|赔款|赔偿款|损失)"
)
"""To the insurer nobody pays a loss."""
_BY_WHOM = lazily(
    "|".join(
        rf"(?:{thing})[^，。；：\n]{{0,12}}?(?<!自)(?<!事)由{party}[^，。；：\n收]{{0,16}}?{act}"
        for party, acts in ((INSURED, _ACT_OF_INSURER), (INSURER, _ACT_OF_INSURED))
        for thing, act in acts.items()
    )
)
"""The thing first, then by whom: 保险费由保险人付清."""
_GIVEN_TO = lazily(
    rf"{_BENEFIT}[^，。；：\n]{{0,10}}(?:打|汇|划|付|转|存|拨)(?:到|至|入|给|往){INSURER}|{INSURER}[^，。；：\n]{{0,10}}(?<!未)(?<!无权)(?:取得|获得)(?:了)?保险(?:赔偿)?金"
    rf"|(?:交|供|由|报|送){INSURED}(?:查验|审查|审核|核查|勘验|勘查|验看|核定)|向{INSURED}(?:报案|申请理赔)"
)
"""Who is given what: 赔款打到保险人账户, 交被保险人审查."""
_ANOTHER_ACT = lazily(
    r"(?<!的)(?:请求|申请)|申领|账户价值|现金价值|[“「]|要求|认为|提出|退还|扣减|垫|抵|开展|指导|协助|督促|建议|检查|通知|授权|委托|达成|[交缴]|签订|对应|配合|接受|取得|协议"
)
_WITHIN_MEASURE = lazily(rf"{INSURER}(?:将|应当?|会|仍|即)*(?:按照?|根据|以|依照?|依据)[^，。；：\n]*\Z")
"""Before a party: the insurer acts, and the party stands in the words that say by what measure (`我们按身故时您已支付的保险费给付`)."""
_BACK_TO_INSURER = rf"(?:返还|退还|归还)(?:给|至|予)?{INSURER}"
_GIVES_BACK = lazily(rf"(?:给|至|予)?{INSURER}(?!所|应)|{_BACK_TO_INSURER}")
"""Behind an act: it is the insurer that gets it back."""
_WHOSE = lazily(r"的|以外|之外|与|和|及|或|、|等")
"""Behind a party: what belongs to it acts, or others act with it."""
_FARTHEST = 48
"""Characters between a party and what it does."""
_MARKS = lazily(r"[。；：\n]")
_MODIFIES = lazily(r"的[\u4e00-\u9fff]")
_TURNS_ON_ANOTHER = lazily(
    rf"(?:改变|调整|变更|规定|修改)[^，。；]{{1,14}}的(?:条件|金额|标准|方式|限额|次数)|视[为作]{INSURED}|[×÷]|{_BACK_TO_INSURER}"
)
"""In a statement: what it changes is how the act is done, what it says is of the other party, or an amount is reckoned."""
_HOW = lazily(
    r"(?:应当?|须|必须|需要?|将|会|有权|有义务|可以?|得|未能?|没有|均|也|仍|不得?|故意|或者?|重大过失|而|已经?|都|再|即|据此|相应|负责|依法|按期|因故意|因重大过失|"
    r"及时|立即|尽快|尽力|积极|按时|按约定|依约|如期|一次性|足额|全额|书面|妥善|逾期|先行|分期|定期|单独|同意|审核|经审核后)*"
)
_WHEN = lazily(
    r"(?:(?:一旦|如果?|若|当)[^，。；：\n]{1,24}[，,]|[^，。；：\n]{0,22}(?:时|后|前|之日起|期间|情况|日内)[，,]?)?(?:应当?|须|必须|将|可以?|有权|应)?(?:及时|立即|尽快|书面|应)*"
)
_RECEIVED = lazily(r"(?:应当?|须|自|在|于)*(?:收到|接到)[^，。；：\n]{0,30}?(?:时|后|之日起)[，,]?")
_GETS = lazily(r"(?:收到|接到)[^，。；：\n]{0,8}\Z")
"""Before an act: what the party gets is another one's act (`保险人接到电话报案后`)."""
_PHRASE = lazily(r"(?:视|就|把|在|于|自|按照?|根据|依照?|依据|就|凭|经|以|从|向|对|给|为|把|将|以)[^，。；：\n]*")
_BEHIND = lazily(r"(?:向|对(?!应)|给(?!付))[^，。；：、\n]{1,40}\Z")
_GOVERNED = lazily(r"(?:向|对|给|(?<![视认成作])为|就)\Z")
"""Before a party: it is done to or for that one. Whoever is taken for something (`视为您停止交纳`) acts itself."""
_EVENT_TOLD = lazily(
    rf"(?:发生|出险)[^，。；：\n]{{0,10}}[，,]{INSURER}(?:应当?|须|必须)(?:及时|立即|尽快|书面)*(?:通知|告知|报告|告诉)(?:投保人|被保险人|受益人|您)(?!补|提供|理赔|核|是否|赔|审)"
)
"""Of an event the insured tells the insurer."""


_NOT_OBJECT = r"(?<![向对给为与同和或及、由经的一二第])"
"""What stands before a party that is the one acted upon, or one of several."""
_WILL = r"(?:应当?|须|必须|需|将|会|有权|有义务|可以?|未能?|没有|拒绝|均|也|仍|不|故意|或者?|因|重大过失|及时|立即|尽快|按时|按约定|按照约定|依约|如期|一次性|足额|书面|以书面形式){0,5}"
_AFTER_ALL = r"[^，。；：\n]"
_FRAMES = (
    # The insurer does what only the insured does.
    rf"{_NOT_OBJECT}{INSURER}{_WILL}(?:履行)?如实告知",
    rf"{_NOT_OBJECT}{INSURER}{_WILL}(?:向|对){INSURED}(?:书面)?(?:请求|申请|提出)(?:赔偿|给付|索赔|理赔|保险金)",
    rf"{_NOT_OBJECT}{INSURER}(?:请求|申请|向{INSURED}申请){_AFTER_ALL}{{0,14}}(?:赔偿|给付|保险金|领取|复效|退保|索赔)",
    rf"{_NOT_OBJECT}(?<!在){INSURER}(?:索赔时|申请理赔|(?:在)?投保时|投保本|指定(?:或变更)?(?:身故)?(?:保险金)?受益人|所能提供的)",
    rf"{INSURER}(?:提供|提交)(?:的)?(?:有关|相关)?(?:的)?索赔(?!申请(?:书|表)|表|格式|单|通知书|须知|指引|模板|服务|协助|支持)",
    rf"{INSURER}(?:身故|死亡|伤残|残疾|全残|住院|自杀|罹患|患有|初次|首次|遭受意外|因意外|因疾病|因遭受|年满|的?年龄|酒后|醉酒|殴斗|吸食|怀孕|生存|周岁|(?:被)?确诊|就诊|从事)",
    rf"{INSURER}的?(?:家庭成员|雇员|工作人员的人身|继承人|监护人|遗产|配偶|子女|父母|近亲属|户籍|(?:职业|工种)(?![^，。；\n]{{0,6}}分类)|故意犯罪|身体|健康状况|身份证|有效身份)",
    rf"{INSURER}(?:及其|或其)(?:家庭成员|近亲属|指定的医疗)",
    rf"应由{INSURER}承担的?(?:经济|民事)?赔偿责任",
    rf"{INSURER}(?:依法)?(?:对第三者)?应(?:当)?(?:对第三者)?(?:承担|负)的?(?:经济|民事)赔偿责任",
    rf"向{INSURER}(?:退还|无息退还)(?!已?豁免)[^，。；：\n]{{0,12}}(?:保险费|保费|现金价值)",
    rf"{_NOT_OBJECT}{INSURER}(?:违反|未(?:能)?(?:履行|遵守|按照?约定))(?:本条|前款|前条|上述|前述|通知|安全|维护|防灾|协助)",
    rf"{_NOT_OBJECT}{INSURER}(?:已经?)?从有关责任方|{_NOT_OBJECT}{INSURER}放弃对[^，。；\n]{{0,20}}请求赔偿",
    rf"投保人、{INSURER}(?:未|故意|违反|及其|或其|重大|因)|(?:新增|每位)保险人|(?:增加|减少)保险人(?!在|于|根据|按照?|依|对|所|应|承担|的(?:责任|义务|负担|风险|赔偿|费用|损失|成本))|{INSURER}(?:人数|的损失(?!率))",
    rf"{_NOT_OBJECT}{INSURER}(?:知道|知悉|得知|发现|收到)[^。；\n]{{0,30}}(?:事故|索赔|赔偿请求|损失|诉讼)[^。；\n]{{0,12}}后?[，,]?(?:均)?(?:应当?|须|必须)(?:及时|立即|尽快)?(?:书面)?(?:通知|告知)被保险人(?!核定|是否|赔)",
    rf"{_NOT_OBJECT}{INSURER}(?:可以?|有权|如|若)?(?:书面)?申请(?:变更|解除|复效|退保|减额|保单贷款|部分领取)",
    rf"经{INSURED}(?:审核|核准|审查)(?:并)?(?:书面)?(?:同意|批准)",
    rf"{_NOT_OBJECT}{INSURER}(?:应当?|须|必须)(?:及时|立即|尽快)?(?:提货|报案|报警|向公安机关报)",
    rf"{_NOT_OBJECT}{INSURER}(?:应当?|必须|须)(?:妥善)?(?:维护|保护)(?:保险标的|事故现场|现场)|{_NOT_OBJECT}{INSURER}发生(?:事故|保险事故|住院|意外)后[^。；\n]{{0,16}}(?:保护现场|通知|报案)",
    rf"接受{INSURED}的?(?:指导|检查|监督|查勘)|行使{INSURER}对(?:第三者|有关责任方|责任方)请求赔偿",
    rf"(?:危险程度|风险)[^，。；\n]{{0,6}}(?:增加|变化)[^，。；\n]{{0,4}}[，,]{INSURER}(?:应当?|须|必须)(?:及时|立即|尽快|书面)*(?:通知|告知){INSURED}|{_NOT_OBJECT}{INSURER}(?:应当?|须|必须)[^，。；\n]{{0,12}}(?:把|将)[^，。；\n]{{0,4}}(?:事故|出险|险情)(?:情况|经过)?(?:告知|通知|报告){INSURED}",
    rf"{INSURER}[^。；\n]{{0,24}}将[^，。；\n]{{0,12}}(?:追偿|求偿|请求赔偿)[^，。；\n]{{0,4}}权利?(?:转让|让与)给{INSURED}|{_NOT_OBJECT}{INSURER}(?:申请|请求|要求)(?:赔付|理赔)|{_NOT_OBJECT}{INSURER}(?:未|没有)[^，。；\n]{{0,4}}采取[^，。；\n]{{0,8}}措施(?:防止|避免)",
    # The insured does what only the insurer does.
    rf"{_NOT_OBJECT}{INSURED}(?:应当?|须|必须)?[^，。；\n]{{0,10}}将?{_BENEFIT}(?:给付|支付|付给|交付|交给){INSURER}|{_NOT_OBJECT}{INSURED}(?:应当?|须|必须)(?:在|于|自)?收到[^，。；\n]{{0,10}}(?:材料|资料|请求|申请)[^，。；\n]{{0,12}}(?:作出|付款|赔付|核定|审核)|[的，,]{INSURED}对[^，。；\n]{{1,16}}不(?:再)?承担(?:赔偿|给付)",
    rf"{_NOT_OBJECT}{INSURED}[^，。；\n]{{0,16}}要求{INSURER}(?:增加|补交|交付|支付)保险费",
    rf"{_NOT_OBJECT}{INSURED}(?:有权|可以?)(?:相应)?(?:扣减|扣除)(?:或者?要求返还)?[^，。；\n]{{0,6}}(?:赔偿|保险金|金额)",
    rf"{_NOT_OBJECT}{INSURED}(?:有权|可以?)对{INSURER}[^，。；\n]{{0,16}}(?:检查|查勘|核查)",
    rf"{_NOT_OBJECT}{INSURED}将?(?:按照?|依照|依据|根据)(?:(?!(?<!被)保险人|本公司|(?<!照)我们)[^，。；：\n]){{2,30}}承担(?:给付|保险)(?:保险金)?的?责任",
    rf"{_NOT_OBJECT}{INSURED}(?:均|也|将|应当?|仍|另行|不|不再|概不|对(?!应)(?:(?!请求|申请){_AFTER_ALL}){{1,30}}|承担){{0,3}}(?:负责赔偿|予以赔偿|承担(?:给付|保险)(?:保险金)?的?责任|承担赔偿保险金|给付(?!比例|金额|标准|限额)[^，。；：、\n]{{0,14}}保险金)",
    rf"{_NOT_OBJECT}{INSURED}(?:按照?|依照|依据|根据|按)(?:本|下列|以下|上述|保险(?:合同|单)|实际)[^，。；：\n]{{0,26}}(?:负责赔偿|承担(?:给付|赔偿|保险)(?:保险金)?的?责任|给付|计算赔偿|进行赔偿|赔付)",
    rf"{_NOT_OBJECT}{INSURED}{_WILL}(?:在|自|于)?(?:收到|接到){_AFTER_ALL}{{0,26}}(?:请求|申请|索赔|通知){_AFTER_ALL}{{0,24}}[，]?[^。；\n]{{0,16}}(?:核定|作出(?!承诺|任何|答复))",
    rf"{_NOT_OBJECT}{INSURED}{_WILL}(?:作出核定|进行核定|核定|核保|核赔|查勘|签发(?:保险单|批单|保险凭证)|出具(?:保险单|批单|保险凭证|批注)|同意承保|审核同意|进行勘查|向{INSURER}(?:说明|明确说明|提示|签发|退还)|退还{_AFTER_ALL}{{0,10}}(?:保险费|保费|现金价值)|(?:收取|加收|增收|补收)(?:的)?(?:保险费|保费|相应))",
    rf"{_NOT_OBJECT}{INSURED}(?:有权|可以?){_AFTER_ALL}{{0,4}}(?:拒绝(?:赔偿|给付)|不(?:予|承担)(?:赔偿|给付)|(?:增加|加收|要求增加)保险费(?![^。；\n]{{0,6}}(?:加保|选择|投保|获得))|代位|行使代位|查阅|核实|对{INSURER}(?:进行)?(?:检查|身体检查|体检))",
    rf"免除(?:或(?:者)?减轻)?{INSURED}的?责任的(?:条款|约定|内容)",
    rf"{INSURED}就[^。；\n]{{2,30}}(?:提出)?询问",
    rf"{INSURED}认为[^，。；\n]{{0,24}}(?:证明|资料|材料)[^，。；\n]{{0,8}}不(?:完整|齐全)",
    rf"经{INSURED}(?:事先|审核|书面)*(?:同意|认可|审核同意)[^。；\n]{{0,8}}(?<![向对给])(?:{INSURER})(?:不得|自行|对|支付|承诺|擅自|可以?申请|申请)",
    rf"{_NOT_OBJECT}{INSURED}(?:自|在)?知道有解除事由",
    rf"向{INSURER}(?:赔偿|给付)(?:保险金|[^，。；：\n]{{0,14}}保险金)",
    rf"{INSURED}(?:无法|不能|难以)核实|(?:协商|确定)并经{INSURED}(?:确认|同意|认可)|以{INSURER}的?名义|{INSURED}决定是否(?:同意)?(?:承保|提高)",
    rf"向{INSURED}请求(?:赔偿|给付)[^。；\n]{{0,14}}诉讼时效|(?<!所有)(?<!取得)(?<!享有)(?<!继受){_NOT_OBJECT}{INSURED}(?:有权|可以?|将)?(?:向[^，。；\n]{{1,12}})?行使代位",
    rf"{_NOT_OBJECT}{INSURED}不承担(?:给付)?保险(?:金|责任)",
    rf"{INSURED}(?:未(?:及时)?)?(?:履行|按)?(?:赔偿|给付)(?:保险金)?义务",
    rf"{_NOT_OBJECT}{INSURED}(?:在|应当?)?扣除[^，。；\n]{{0,6}}免赔额后[^。；\n]{{0,14}}赔偿",
    # A side that needs its own leave.
    r"未经投保人[^，。；\n]{0,6}(?:同意|许可)[，,]投保人(?:均)?不得|未经被保险人[^，。；\n]{0,6}(?:同意|许可)[，,]被保险人(?:均)?不得|未经保险人[^，。；\n]{0,6}(?:同意|许可)[，,]保险人(?:均)?不得",
    # The two sides in each other's place beside one another.
    rf"{INSURER}(?:或者?|和|、){INSURED}[^，。；\n]{{0,10}}(?:指定|变更)|请我们(?!的)|{INSURER}的?危险程度|{INSURED}(?:提供)?的?格式条款|由{INSURED}在[^，。；\n]{{0,12}}(?:批注|批改)|与{INSURED}订立本?保险合同",
    rf"{INSURED}[^，。；\n]{{0,6}}(?:与|和){INSURER}[^。；\n]{{0,60}}未(?:征得|经)被保险人|(?:的|否则)[，,]?{INSURED}不承担(?:任何)?(?:赔偿|给付)?责任|{INSURER}遭受[^，。；\n]{{0,12}}(?:事故|伤害)",
)
"""Whole phrases whose side is told by more than one act."""
_FRAME = Several((None, lazily(frame)) for frame in _FRAMES)


def turned_in_chinese(words: str) -> Span | None:
    """The first words of a sentence in which a party does what only the other side does."""
    if not _NAMES_PARTY.search(words):
        return None
    sentence = Span(0, len(words))
    made = [*_acts_turned(words, sentence), *_frames_turned(words)]
    return min(made, default=None)


def acts_itself(words: str, statement: Span) -> bool:
    """Whether a statement names its party first, as the one who acts: not as part of a phrase (`自本公司……之日起`, `依照我们的`)."""
    return _PARTY.match(words, statement.start) is not None and not _NOT_ACTING.search(
        words, max(0, statement.start - 42), statement.start
    )


def another_acts(words: str, statement: Span, insured: bool) -> bool:
    """Whether a statement read of one side begins with the other one's name."""
    named = _PARTY.match(words, statement.start)
    return named is not None and named.lastgroup == ("insurer" if insured else "insured")


def modifies(words: str, statement: Span) -> bool:
    """Whether a statement only says which thing is meant: `我们有权改变[支付保险费]的条件`."""
    said = statement.of(words)
    return _MODIFIES.match(words, statement.end) is not None or _TURNS_ON_ANOTHER.search(said) is not None


def _acts_turned(text: str, sentence: Span) -> Iterator[Span]:
    for party in _PARTY.finditer(text, sentence.start, sentence.end):
        if _NOT_ACTING.search(text, max(sentence.start, party.start() - 42), party.start()) or _WHOSE.match(
            text, party.end()
        ):
            continue
        if _WITHIN_MEASURE.search(text, sentence.start, party.start()):
            continue
        side = str(party.lastgroup)
        stop = _MARKS.search(text, party.end(), min(sentence.end, party.end() + _FARTHEST))
        end = stop.start() if stop else min(sentence.end, party.end() + _FARTHEST)
        act = _ACTS[side].search(text, party.end(), end)
        if act and _only_how_and_when(text, Span(party.end(), act.start())):
            if not _GIVES_BACK.match(text, act.end()):
                yield Span(party.start(), act.end())


def _frames_turned(words: str) -> Iterator[Span]:
    for frame in (_EVENT_TOLD, _ADDRESSED, _BY_WHOM, _GIVEN_TO):
        yield from _not_undergone(words, frame.finditer(words))
    yield from _not_undergone(words, _FRAME.matches(words))


def _not_undergone(words: str, found: Iterable[re.Match[str]]) -> Iterator[Span]:
    """The first of some places where no party is only acted upon."""
    first = next(
        (m for m in found if not _WITHIN_MEASURE.search(words, 0, m.start()) and not _acted_upon(words, 0, m.start())),
        None,
    )
    if first is not None:
        yield Span(*first.span())


def _acted_upon(text: str, start: int, at: int) -> bool:
    """Whether the party at an offset ends a phrase behind a preposition (`向该被保险人的身故保险金受益人给付`): what it is done
    to, whatever stands between the two."""
    return _PARTY.match(text, at) is not None and _BEHIND.search(text, max(start, at - 42), at) is not None


def _only_how_and_when(text: str, between: Span) -> bool:
    """Whether nothing stands between a party and an act but how, when and to whom it is done: no other actor, no other act."""
    received = _RECEIVED.match(text, between.start, between.end)
    if received:
        between = Span(received.end(), between.end)
    at = between.start
    for rest in (_HOW, _WHEN, _HOW, _PHRASE):
        found = rest.match(text, at, between.end)
        at = found.end() if found else at
    if at < between.end or _ANOTHER_ACT.search(text, between.start, between.end):
        return False
    if _GETS.search(text, between.start, between.end):
        return False
    return all(
        _GOVERNED.search(text, max(between.start, p.start() - 2), p.start())
        for p in _PARTY.finditer(text, between.start, between.end)
    )
