"""Provisions in our own words, as other insurers might write them: each must count as there, though no example says it so.

Code of the requirement, the heading above the words, the filing, the ways of saying it.
"""

from __future__ import annotations

_CYBER_CN = {"line": "cyber", "jurisdiction": "cn"}
_ANY_CN = {"line": "liability", "jurisdiction": "cn"}
_PROPERTY_CN = {"line": "property", "jurisdiction": "cn"}
_LIFE_CN = {"line": "life", "jurisdiction": "cn"}
_CYBER = {"line": "cyber"}
_FRAUD_CN = {"line": "anti-fraud", "jurisdiction": "cn"}
_US = {"line": "cyber", "jurisdiction": "us"}

RESTATEMENTS: tuple[tuple[str, str, dict[str, str], tuple[str, ...]], ...] = (
    (
        "CN-CY-001",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "被保险人为控制安全事件而聘请专业机构进行应急处置所支出的费用，保险人予以赔付。",
            "对于事件发生后为查明原因、遏制影响而发生的事故响应开支，保险人负责补偿。",
            "保险人赔偿被保险人委托网络安全公司开展应急响应、溯源取证的合理支出。",
        ),
    ),
    (
        "CN-CY-002",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "因网络安全事件致使电子数据损毁或丢失的，保险人赔偿重新录入、还原该等数据的费用。",
            "被保险人为重建受损数据库而实际支出的费用，由保险人按约定赔付。",
            "对受感染系统中数据的恢复、重置开支，保险人承担赔偿责任。",
        ),
    ),
    (
        "CN-CY-003",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "因信息系统中断导致被保险人在赔偿期内减少的净利润和仍须支付的固定费用，保险人予以赔偿。",
            "系统停摆造成的营业收入损失，保险人按日赔偿限额赔付。",
            "保险人赔偿被保险人因网络攻击而停业期间的毛利润损失。",
        ),
    ),
    (
        "CN-CY-004",
        "责任免除\n第一条 ",
        _CYBER_CN,
        (
            "被保险人向勒索者支付的赎金，保险人不负责赔偿。",
            "因勒索软件索要而支付的款项或加密货币，不在保障范围内。",
            "任何形式的网络敲诈付款，保险人概不承担。",
        ),
    ),
    (
        "CN-CY-005",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "因安全事件使第三者遭受损失，依法应由被保险人承担的经济赔偿责任，保险人负责赔偿。",
            "客户因其信息外泄向被保险人提出索赔，被保险人依法须支付的赔偿金由保险人承担。",
            "被保险人对他人的财产损失依法应负的民事赔偿责任，本公司在限额内赔付。",
        ),
    ),
    (
        "CN-CY-006",
        "保险责任\n第一条 因系统中断造成的营业收入损失，保险人负责赔偿。\n",
        _CYBER_CN,
        (
            "第二条 中断持续超过八小时的，自第九小时起计算损失，前八小时为等待期。",
            "第二条 营业中断损失的等候期为十二小时，该期间内的损失由被保险人自担。",
            "第二条 等待期由双方约定并在保险单中载明，等待期内的停业损失不予赔偿。",
        ),
    ),
    (
        "CN-CY-023",
        "网络安全服务\n第一条 ",
        _CYBER_CN,
        (
            "保险期间内，保险人委托服务商为被保险人提供漏洞扫描、渗透测试、员工安全培训和应急演练。",
            "本公司提供的安全服务包括投保前的风险评估、承保期间的监测预警以及出险后的应急处置。",
            "网络安全服务的项目、次数和服务机构见附表：资产测绘两次、安全巡检四次。",
        ),
    ),
    (
        "CN-CY-044",
        "责任限额\n第一条 每次事故责任限额在保险单中载明。\n赔偿处理\n第二条 ",
        _CYBER_CN,
        (
            "由同一原因引起的一系列安全事件，视为一次保险事故。",
            "源于同一攻击行为的多起事件合并计为一次事故，适用一个免赔额。",
            "同一根源或相互关联的数次索赔，按一次事故处理。",
        ),
    ),
    (
        "CN-CY-045",
        "责任限额\n第一条 ",
        _CYBER_CN,
        (
            "各分项限额包含在累计责任限额之内，不另行增加。",
            "分项责任限额是总限额的一部分。",
            "数据恢复费用的分项限额在总赔偿限额之外另行计算。",
        ),
    ),
    (
        "CN-IL-183",
        "第一条 ",
        _ANY_CN,
        (
            "本保险的保障期间为十二个月，自起保日零时起算。",
            "保险合同有效期为一年，起讫日期见保险凭证。",
            "保险责任自保险单载明的起保日零时开始，至终止日二十四时止。",
        ),
    ),
    (
        "CN-IL-184",
        "第一条 ",
        _ANY_CN,
        (
            "每次事故赔偿限额和累计赔偿限额由投保人与保险人协商确定。",
            "保险人对每一被保险人的最高赔付金额以保险单所列为限。",
            "本合同的保额为人民币一百万元。",
        ),
    ),
    (
        "CN-IL-185",
        "第一条 ",
        _ANY_CN,
        (
            "双方因履行本合同产生分歧而协商不成的，可提交约定的仲裁机构裁决。",
            "因本保险引起的纠纷，任何一方均可向被告住所地人民法院提起诉讼。",
            "合同争议由当事人协商解决；协商不成的，依法向有管辖权的法院起诉。",
        ),
    ),
    (
        "CN-IL-361",
        "第一条 ",
        _LIFE_CN,
        (
            "到期未缴纳续期保险费的，自应缴日的次日起六十日为宽限期。",
            "您未按时交纳续期保费的，我们给予六十天的缴费宽限期间。",
            "续期保费逾期的，自约定交费日次日零时起六十日内为宽限期，期间发生的事故我们仍承担责任。",
        ),
    ),
    (
        "CN-IL-371",
        "第一条 ",
        _LIFE_CN,
        (
            "合同效力中止后二年内，您可以申请复效，经我们同意并补交保费后效力恢复。",
            "在效力中止之日起两年内，投保人与保险人达成协议并补缴欠交保险费的，合同恢复效力。",
            "您可在中止期内书面申请恢复合同效力，补交保险费及利息的次日零时起复效。",
        ),
    ),
    (
        "CN-IL-372",
        "第一条 ",
        _LIFE_CN,
        (
            "自您签收合同之日起有二十日的犹豫期，期间解除合同的退还全部保费。",
            "您收到保险合同后十五日内可以无条件退保，我们退还已交保险费。",
            "签收次日起的20天为冷静期，您可以要求撤销合同并取回全部保险费。",
        ),
    ),
    (
        "CN-IL-373",
        "保险责任\n第一条 被保险人身故的，我们给付身故保险金。\n第二条 ",
        _LIFE_CN,
        (
            "您或者被保险人可以指定一人或数人为身故保险金受益人。",
            "除另有指定外，伤残保险金的受益人为被保险人本人。",
            "变更受益人须书面通知我们，经被保险人同意后生效。",
        ),
    ),
    (
        "CN-PD-001",
        "第一条 ",
        _ANY_CN,
        (
            "投保人应于合同成立时一次缴清全部保费。",
            "保费可以分期缴付，缴付方式和日期在投保单中约定。",
            "保险费按投保人数和费率计算，应在起保日前支付。",
        ),
    ),
    (
        "CN-PD-003",
        "第一条 ",
        _ANY_CN,
        (
            "本保险合同包括保险条款、投保书、保险单、批单以及其他约定文件。",
            "保险单或其他保险凭证、投保单、本条款及双方认可的书面协议共同组成本合同。",
            "构成本合同的文件有：条款、保单、投保资料和批注。",
        ),
    ),
    (
        "CN-PD-004",
        "投保人义务\n第一条 ",
        _ANY_CN,
        (
            "订立合同时，保险人就被保险人情况提出询问的，投保人应当据实回答。",
            "您应当对我们询问的事项履行如实告知义务。",
            "投保人须真实、完整地回答投保单所列问题；故意隐瞒的，保险人可以解除合同。",
        ),
    ),
    (
        "CN-PD-005",
        "被保险人义务\n第一条 ",
        _ANY_CN,
        (
            "发生保险事故后，被保险人应尽快拨打客服电话报案。",
            "知悉出险的，您应当及时告知我们。",
            "被保险人知道事故发生后应在四十八小时内向保险人报告。",
        ),
    ),
    (
        "CN-PD-006",
        "赔偿处理\n第一条 ",
        _ANY_CN,
        (
            "申请理赔时须提交：保险单、损失清单、事故证明、索赔申请书。",
            "被保险人请求赔偿的，应提供下列单证：（1）出险通知书；（2）判决书或调解书；（3）付款凭证。",
            "领取保险金需准备的资料有身份证件、诊断证明和医疗发票。",
        ),
    ),
    (
        "CN-PD-007",
        "赔偿处理\n第一条 ",
        _ANY_CN,
        (
            "索赔资料不齐全的，保险人应当一次性告知需要补充的材料。",
            "我们认为有关证明不完整的，将及时一次通知您补交。",
            "证明和资料缺失的，本公司须以书面形式一次性提出补充要求。",
        ),
    ),
    (
        "CN-PD-008",
        "第一条 ",
        _ANY_CN,
        (
            "订立合同时，保险人应就免责条款作出足以引起注意的提示，并向投保人明确说明。",
            "对免除我们责任的条款，我们已以加粗方式提示，并对其内容作书面或口头的说明；未作说明的不产生效力。",
            "保险人未对减轻或免除自身责任的约定进行提示和明确说明的，该约定不生效。",
        ),
    ),
    (
        "CN-PD-009",
        "合同解除\n第一条 ",
        _ANY_CN,
        (
            "您可以随时退保，我们按未经过天数比例退还保费。",
            "保险责任开始后投保人要求解约的，保险人扣除已承保期间的保险费后退还剩余部分。",
            "合同提前终止的，未满期净保费予以退还。",
        ),
    ),
    (
        "CN-PD-010",
        "第一条 ",
        _ANY_CN,
        (
            "本合同受中华人民共和国法律管辖并依其解释。",
            "本保险适用中国大陆地区法律（不含港澳台）。",
            "与本合同有关的争议处理依照中华人民共和国法律。",
        ),
    ),
    (
        "CN-PD-012",
        "第一条 ",
        _ANY_CN,
        (
            "被保险人向保险人索赔的诉讼时效期间为二年，自知道事故发生之日起计算。",
            "请求给付保险金的诉讼时效自知道或应当知道保险事故发生之日起两年。",
            "索赔时效依照保险法的规定执行，为二年。",
        ),
    ),
    (
        "CN-PD-013",
        "被保险人义务\n第一条 ",
        _ANY_CN,
        (
            "保险标的风险明显上升的，被保险人应当按约定及时通知保险人。",
            "合同有效期内危险程度显著增加的，您应书面告知我们，我们有权增收保费。",
            "标的用途改变致使风险显著增大的，被保险人应立即通知。",
        ),
    ),
    (
        "CN-PD-014",
        "赔偿处理\n第一条 ",
        _PROPERTY_CN,
        (
            "出险时为抢救财产、避免损失扩大所支付的合理开支，由保险人承担。",
            "被保险人为减轻损失而发生的施救费用，保险人在限额之外另行赔付。",
            "事故发生后采取必要措施防止损失蔓延的费用由我们支付。",
        ),
    ),
    (
        "CN-PD-015",
        "赔偿处理\n第一条 ",
        _ANY_CN,
        (
            "保险人赔付后，在赔款金额范围内取得向责任方追偿的权利。",
            "第三方应负赔偿责任的，我们自赔偿之日起代位行使您对其请求赔偿的权利。",
            "被保险人应协助保险人向造成损失的第三者追偿。",
        ),
    ),
    (
        "CN-PD-016",
        "赔偿处理\n第一条 ",
        _ANY_CN,
        (
            "有其他保险承保相同风险的，保险人仅按本合同限额占总限额的比例承担责任。",
            "被保险人就同一责任另行投保的，本公司不负责垫付其他保险人应承担的份额。",
            "存在重复投保时，各保险人按保险金额比例分摊。",
        ),
    ),
    (
        "CN-PD-017",
        "保险责任\n第一条 ",
        _ANY_CN,
        (
            "被保险人因第三者起诉而支出的律师费、仲裁费等，事先经保险人书面认可的，保险人负责赔偿。",
            "为应诉所支付的案件受理费和代理费由保险人承担。",
            "除另有约定外，诉讼抗辩费用由本公司另行赔付。",
        ),
    ),
    (
        "CN-PF-007",
        "赔偿处理\n第一条 赔偿以报案后仍未追回的资金损失为限。\n第二条 ",
        {"line": "anti-fraud", "jurisdiction": "cn"},
        (
            "赔付后公安机关追回被骗资金的，被保险人应将相当于赔款的部分退还保险人。",
            "赃款返还后，您须在十日内归还我们已支付的赔款。",
            "案款追缴到位的，保险人已赔偿的金额归保险人所有。",
        ),
    ),
    (
        "EN-CY-001",
        "Insuring Clauses\n1. ",
        _CYBER,
        (
            "We will pay the cost of forensic investigators and the response team after a security breach.",
            "The Insurer shall reimburse incident response expenses reasonably incurred by the Insured.",
            "We cover what you spend on experts who contain and investigate a cyber event.",
        ),
    ),
    (
        "EN-CY-002",
        "Insuring Clauses\n1. ",
        _CYBER,
        (
            "We will pay to recreate, restore or replace data that has been lost or corrupted.",
            "The Insurer shall indemnify the Insured for data recovery costs.",
            "Expenses to rebuild your electronic records after an attack are covered.",
        ),
    ),
    (
        "EN-CY-003",
        "Insuring Clauses\n1. ",
        _CYBER,
        (
            "We will pay your loss of net profit and continuing expenses while your systems are down.",
            "The Insurer shall pay Income Loss sustained during a network interruption.",
            "We insure you against reduced turnover caused by an outage of your computer system.",
        ),
    ),
    (
        "EN-CY-005",
        "Exclusions\n1. ",
        _CYBER,
        (
            "We will not pay any ransom or extortion demand.",
            "This policy excludes payments made in response to a ransomware threat.",
            "No cover is provided for cyber extortion.",
        ),
    ),
    (
        "EN-CY-010",
        "Insuring Clauses\n1. ",
        _CYBER,
        (
            "We will reimburse money that an employee transfers after being tricked by a fake payment instruction.",
            "The Insurer shall pay for loss from social engineering fraud up to the sublimit.",
            "We cover funds lost through fraudulent instructions that appear to come from a supplier.",
        ),
    ),
    (
        "EN-CY-020",
        "Insuring Clauses\n1. ",
        _CYBER,
        (
            "We pay for claims first made against you and reported to us during the policy period.",
            "Cover applies where the Insured first discovers the incident in the period of insurance.",
            "This policy responds to occurrences that take place while it is in force.",
        ),
    ),
    (
        "EN-CY-026",
        "Conditions\n1. ",
        _CYBER,
        (
            "All claims that arise from the same cause count as one claim.",
            "A series of related incidents shall be deemed a single event.",
            "Losses with a common originating source are treated as one loss and bear one deductible.",
        ),
    ),
    (
        "EN-CY-028",
        "Limits\n1. ",
        _CYBER,
        (
            "Each sublimit forms part of, and does not increase, the aggregate limit.",
            "Sub-limits are payable in addition to the policy limit.",
            "The amounts shown as sublimits are included within the overall limit of liability.",
        ),
    ),
    (
        "EN-PV-01",
        "General\n1. ",
        _CYBER,
        (
            "This document, the schedule and any endorsements together form the contract between you and us.",
            "The policy consists of the declarations, the application and these terms.",
            "Your insurance is made up of this booklet, your certificate and your statement of facts.",
        ),
    ),
    (
        "EN-PV-07",
        "General\n1. ",
        _CYBER,
        (
            "Cover starts and ends on the dates shown in your schedule.",
            "The period of insurance is twelve months from the inception date.",
            "This policy is in force from 00:01 on the start date until midnight on the expiry date.",
        ),
    ),
    (
        "EN-PV-08",
        "General\n1. ",
        _CYBER,
        (
            "You must pay the premium within 30 days of the start of the policy.",
            "If an instalment is missed we may end the policy after seven days' notice.",
            "The premium is due on the inception date and is payable to the broker.",
        ),
    ),
    (
        "EN-PV-16",
        "Conditions\n1. ",
        _CYBER,
        (
            "You must make a fair presentation of the risk before the contract is entered into.",
            "If you gave us wrong information deliberately, we may treat the policy as if it had never existed.",
            "The Insured warrants that all statements in the proposal are true; a misstatement may void the cover.",
        ),
    ),
    (
        "EN-PV-19",
        "Conditions\n1. ",
        _CYBER,
        (
            "Tell us about any claim as soon as you can and in any case within 30 days.",
            "The Insured shall give the Insurer written notice of a Claim as soon as practicable.",
            "If something happens that may lead to a claim, you must report it to us without delay.",
        ),
    ),
    (
        "EN-PV-20",
        "Conditions\n1. ",
        _CYBER,
        (
            "You must give us all the help and information that we need to deal with the claim.",
            "The Insured shall cooperate with the Insurer and take reasonable steps to reduce the loss.",
            "You must do what you can to keep the loss as small as possible and assist our advisers.",
        ),
    ),
    (
        "EN-PV-21",
        "Conditions\n1. ",
        _CYBER,
        (
            "Within 90 days you must send us a signed and sworn statement of the loss.",
            "Please keep receipts and invoices: we need them as evidence of your claim.",
            "The Insured shall furnish a detailed proof of loss together with supporting records.",
        ),
    ),
    (
        "EN-PV-22",
        "Conditions\n1. ",
        _CYBER,
        (
            "If another policy covers the same loss, we only pay our share.",
            "This insurance is excess over any other valid and collectible insurance.",
            "Where other cover is in place we will not contribute until that cover has been used up.",
        ),
    ),
    (
        "EN-PV-23",
        "Conditions\n1. ",
        _CYBER,
        (
            "Once we have paid, we may take over your right to recover the money from whoever was at fault.",
            "The Insurer is subrogated to the Insured's rights of recovery to the extent of any payment.",
            "We can act in your name to get back what we have paid from a third party.",
        ),
    ),
    (
        "EN-PV-25",
        "Conditions\n1. ",
        _CYBER,
        (
            "If we cannot agree, the matter goes to an independent arbitrator whose award binds both sides.",
            "You may refer your complaint to the ombudsman free of charge.",
            "Any dispute shall first be submitted to mediation.",
        ),
    ),
    (
        "EN-PV-26",
        "Conditions\n1. ",
        _CYBER,
        (
            "English law applies to this contract unless we agree otherwise.",
            "This policy is construed in accordance with the laws of Ireland.",
            "The courts of Singapore have exclusive jurisdiction.",
        ),
    ),
    (
        "EN-PV-27",
        "Conditions\n1. ",
        _CYBER,
        (
            "You can end this insurance at any time by writing to us; we refund the unused premium.",
            "Either party may cancel this policy by giving 30 days' notice.",
            "The Insurer may terminate for non-payment on ten days' written notice.",
        ),
    ),
    (
        "EN-PV-30",
        "Conditions\n1. ",
        _CYBER,
        (
            "This insurance applies anywhere in the world.",
            "We only cover events that happen within the United Kingdom, the Channel Islands and the Isle of Man.",
            "Territorial limits: worldwide excluding the USA and Canada.",
        ),
    ),
    (
        "EN-PV-33",
        "Conditions\n1. ",
        _CYBER,
        (
            "We have the right and duty to defend any suit brought against you.",
            "The Insured must not admit liability or settle a claim without the Insurer's consent.",
            "We may take over the conduct of the defence and choose the lawyers.",
        ),
    ),
    (
        "EN-PV-34",
        "Conditions\n1. ",
        _CYBER,
        (
            "Where a claim is partly covered, the parties shall agree on a fair allocation of loss.",
            "If a Claim involves both covered and uncovered matters, loss is apportioned by relative exposure.",
            "Costs of a claim that only in part falls under this policy are shared in proportion.",
        ),
    ),
    (
        "EN-PV-35",
        "Conditions\n1. ",
        _CYBER,
        (
            "If the Named Insured is acquired, cover continues only for acts before the transaction.",
            "On a merger or change of control this policy goes into run-off.",
            "Should another entity buy more than half of your shares, we cover no later wrongful act.",
        ),
    ),
    (
        "EN-PV-36",
        "Conditions\n1. ",
        _CYBER,
        (
            "You may not transfer your interest in this policy without our written agreement.",
            "Assignment of this policy does not bind the Insurer until endorsed.",
            "The rights under this insurance are personal to you and cannot be passed to anyone else.",
        ),
    ),
    (
        "EN-PV-37",
        "Conditions\n1. ",
        _CYBER,
        (
            "We provide no cover to the extent that doing so would breach any trade or economic sanctions.",
            "No claim is payable where payment would expose the Insurer to a prohibition under UN resolutions.",
            "This policy does not apply where sanctions law of the EU or the USA forbids it.",
        ),
    ),
    (
        "EN-PV-38",
        "Conditions\n1. ",
        _CYBER,
        (
            "The knowledge of one insured person is not imputed to another.",
            "The fraud of one director does not affect the cover of an innocent co-insured.",
            "The application is treated as a separate application by each insured.",
        ),
    ),
    (
        "EN-PV-39",
        "Exclusions\n1. ",
        _CYBER,
        (
            "We do not cover loss caused by war, invasion or civil war.",
            "Hostilities, whether war is declared or not, are excluded.",
            "Loss through military action or rebellion is not insured.",
        ),
    ),
    (
        "EN-PV-41",
        "Exclusions\n1. ",
        _CYBER,
        (
            "Failure of electricity, water or telecommunications services is not covered.",
            "Loss from an outage of the internet backbone or a power grid is excluded.",
            "We do not pay where a utility that you do not control breaks down.",
        ),
    ),
    (
        "EN-PV-42",
        "Exclusions\n1. ",
        _CYBER,
        (
            "We do not cover acts committed before the retroactive date.",
            "Any matter known to the Insured prior to inception is excluded.",
            "Claims arising from prior or pending litigation are not covered.",
        ),
    ),
    (
        "EN-PV-43",
        "Conditions\n1. ",
        _CYBER,
        (
            "The bankruptcy of the Insured does not release the Insurer.",
            "No suit may be brought against us unless all terms have been complied with.",
            "Insolvency of an insured leaves our obligations as they are.",
        ),
    ),
    (
        "US-CM-001",
        "",
        _US,
        (
            "NOTICE: THIS IS A CLAIMS-MADE POLICY. PLEASE READ IT CAREFULLY.",
            "Important: this policy covers only claims first made against you while the policy is in force.",
            "This coverage is written on a claims made and reported basis.",
        ),
    ),
    (
        "CN-CY-011",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "被保险人依法向受影响用户发送告知函所支出的费用，保险人负责赔偿。",
            "为履行数据泄露通知义务而聘请律师提供意见的费用由保险人赔付。",
            "保险人赔偿向个人和监管机构通报事件的费用。",
        ),
    ),
    (
        "CN-CY-012",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "被保险人聘请公关公司挽回声誉的费用，保险人予以赔偿。",
            "事件发生后为修复品牌形象支出的危机公关费用，保险人负责赔偿。",
            "保险人承担被保险人开展媒体沟通、消除负面影响的费用。",
        ),
    ),
    (
        "CN-CY-013",
        "责任免除\n第一条 ",
        _CYBER_CN,
        (
            "服务器等硬件设备自身的更换费用，保险人不负责赔偿。",
            "电脑设备的维修费用不在保障范围。",
            "有形财产的损坏及其修理、更换费用，保险人不赔。",
        ),
    ),
    (
        "CN-CY-014",
        "责任免除\n第一条 ",
        _CYBER_CN,
        (
            "因云服务商宕机导致的营业中断损失，保险人不负责赔偿。",
            "被保险人所依赖的外部供应商系统停运造成的损失，保险人不承担赔偿责任。",
            "第三方托管平台故障引起的停业损失不赔。",
        ),
    ),
    (
        "CN-CY-015",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "因员工误操作或系统意外宕机造成的损失，保险人负责赔偿。",
            "软件缺陷、硬件故障等非攻击原因导致的系统停运，保险人按约定赔偿营业中断损失。",
            "非恶意的系统失灵造成的损失属于保障范围，保险人负责赔偿。",
        ),
    ),
    (
        "CN-CY-016",
        "责任免除\n第一条 ",
        _CYBER_CN,
        (
            "因受骗向他人转账造成的资金损失，保险人不负责赔偿。",
            "冒充高管的诈骗邮件致使资金被划转的，保险人不赔。",
            "任何银行账户内款项被盗取的损失，保险人不承担责任。",
        ),
    ),
    (
        "CN-CY-017",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "因个人信息泄露，被保险人依法对信息主体承担的赔偿责任，保险人负责赔偿。",
            "被保险人侵犯他人隐私权而须支付的赔偿金，由保险人赔付。",
            "用户数据外泄引起的民事赔偿责任，保险人负责赔偿。",
        ),
    ),
    (
        "CN-CY-018",
        "责任免除\n第一条 ",
        _CYBER_CN,
        (
            "监管部门作出的罚款、没收违法所得，保险人不负责赔偿。",
            "行政处罚产生的任何支出，保险人不赔。",
            "罚金、惩罚性赔偿，保险人不承担赔偿责任。",
        ),
    ),
    (
        "CN-CY-019",
        "责任免除\n第一条 ",
        _CYBER_CN,
        (
            "侵犯他人著作权、商标权引起的赔偿责任，保险人不承担。",
            "因发布内容侵害他人名誉而产生的责任，保险人不负责赔偿。",
            "网站内容构成诽谤或者侵权的，保险人不赔。",
        ),
    ),
    (
        "CN-CY-020",
        "责任免除\n第一条 ",
        _CYBER_CN,
        (
            "因商誉受损而减少的收入，保险人不负责赔偿。",
            "声誉下降导致客户流失的损失，保险人不赔。",
            "被保险人的名誉损失和由此造成的利润减少，保险人不承担赔偿责任。",
        ),
    ),
    (
        "CN-CY-021",
        "责任免除\n第一条 ",
        _CYBER_CN,
        (
            "对系统进行升级改造、使之优于事故前状态所增加的费用，保险人不负责赔偿。",
            "提升安全等级的额外支出，保险人不赔。",
            "改善信息系统性能的费用，保险人不承担。",
        ),
    ),
    (
        "CN-CY-041",
        "保险责任\n第一条 在保险期间或追溯期内发生的事件，第三者在保险期间内首次向被保险人提出索赔的，保险人负责赔偿。\n第二条 ",
        _CYBER_CN,
        (
            "追溯期自首次投保日起算，最长三年。",
            "追溯日载明于保险单，早于该日的行为不在保障范围。",
        ),
    ),
    (
        "CN-CY-042",
        "保险责任\n第一条 系统中断造成的营业中断损失，保险人负责赔偿。\n赔偿处理\n第二条 ",
        _CYBER_CN,
        ("损失按中断前十二个月的平均营业利润计算，最长赔偿期为三个月。",),
    ),
    (
        "EN-CY-004",
        "Insuring Clauses\n1. We will pay your Business Interruption Loss caused by a cyber event.\n2. ",
        _CYBER,
        (
            "Waiting period: 8 hours.",
            "We pay only for loss after the first twelve hours of the outage.",
            "A time deductible of 10 hours applies to each interruption.",
        ),
    ),
    (
        "EN-CY-006",
        "Insuring Clauses\n1. We will pay your business interruption loss after a waiting period of 8 hours.\nExclusions\n2. ",
        _CYBER,
        (
            "We do not pay for interruption caused by an outage at your cloud provider.",
            "Contingent business interruption is excluded.",
            "Downtime of suppliers on whom you depend is not covered.",
        ),
    ),
    (
        "EN-CY-007",
        "Insuring Clauses\n1. We will pay your business interruption loss after a waiting period of 8 hours.\nExclusions\n2. ",
        _CYBER,
        (
            "Loss from an accidental system failure is not covered.",
            "Unplanned outages without malicious cause are excluded.",
            "We do not pay for mistakes by your operators that bring the system down.",
        ),
    ),
    (
        "EN-CY-008",
        "Insuring Clauses\n1. ",
        _CYBER,
        (
            "We will pay damages you are legally liable for because malware spread from your network.",
            "The Insurer shall pay Loss from a Claim for a security failure.",
            "We insure your liability to others arising from an unauthorised access to your systems.",
        ),
    ),
    (
        "EN-CY-009",
        "Insuring Clauses\n1. ",
        _CYBER,
        (
            "We will pay damages that you owe because personal data was disclosed.",
            "The Insurer shall pay on behalf of the Insured all Loss from a privacy breach claim.",
            "We cover your legal liability for the loss of customers' private information.",
        ),
    ),
    (
        "EN-CY-011",
        "Exclusions\n1. ",
        _CYBER,
        (
            "War and warlike operations are excluded.",
            "We do not cover hostilities or acts of foreign enemies.",
        ),
    ),
    (
        "EN-CY-013",
        "Insuring Clauses\n1. ",
        _CYBER,
        (
            "We will pay your costs of responding to an investigation by a data protection authority.",
            "The Insurer shall pay fines imposed by a regulator where insurable.",
            "We cover a regulatory inquiry that follows a data breach.",
        ),
    ),
    (
        "EN-CY-014",
        "Exclusions\n1. ",
        _CYBER,
        (
            "Assessments by a card scheme for breach of PCI standards are not covered.",
            "We do not pay penalties owed to credit card brands.",
            "This policy excludes payment card industry fines.",
        ),
    ),
    (
        "EN-CY-015",
        "Insuring Clauses\n1. ",
        _CYBER,
        (
            "We will pay claims against you for libel or slander in your online content.",
            "The Insurer shall pay Loss from infringement of copyright on the Insured's website.",
            "We cover your liability for defamatory statements in digital media.",
        ),
    ),
    (
        "EN-CY-016",
        "Exclusions\n1. ",
        _CYBER,
        (
            "We do not pay to improve your systems beyond their condition before the event.",
            "Costs of upgrading hardware or software are not covered.",
            "Betterment is excluded.",
        ),
    ),
    (
        "EN-CY-017",
        "Insuring Clauses\n1. ",
        _CYBER,
        (
            "We will pay the cost of telling affected customers about the breach.",
            "The Insurer shall pay for letters to data subjects and a call centre.",
            "We cover lawyers who advise you on your duty to report the breach.",
        ),
    ),
    (
        "EN-CY-018",
        "Exclusions\n1. ",
        _CYBER,
        (
            "We do not pay to replace damaged computers.",
            "The cost of repairing or replacing hardware is excluded.",
            "Physical damage to equipment is not covered.",
        ),
    ),
    (
        "EN-CY-019",
        "Insuring Clauses\n1. ",
        _CYBER,
        (
            "We will pay lawyers to defend you against a claim.",
            "Defence costs are payable within the limit of liability.",
            "The Insurer shall pay legal expenses incurred in contesting a claim.",
        ),
    ),
    (
        "EN-CY-021",
        "Insuring Clauses\n1. We will pay your Business Interruption Loss caused by a cyber event.\n2. ",
        _CYBER,
        (
            "The waiting period is eight hours.",
            "The waiting period is the number of hours shown in the schedule.",
        ),
    ),
    (
        "EN-CY-022",
        "Insuring Clauses\n1. We will pay your Business Interruption Loss caused by a cyber event.\n2. ",
        _CYBER,
        (
            "The period of restoration begins when the waiting period ends and ends when systems are back, at most 120 days later.",
            "The indemnity period starts with the outage and lasts no longer than 90 days.",
        ),
    ),
    (
        "EN-CY-023",
        "Insuring Clauses\n1. We will pay ransom and extortion payments.\n2. ",
        _CYBER,
        (
            "You must get our written agreement before any payment is made.",
            "No ransom may be paid without the Insurer's prior consent.",
        ),
    ),
    (
        "EN-CY-024",
        "Insuring Clauses\n1. We will pay ransom and extortion payments.\n2. ",
        _CYBER,
        (
            "No payment is made where it would breach economic sanctions.",
            "We do not reimburse a payment to a person on an OFAC list.",
        ),
    ),
    (
        "EN-CY-025",
        "Definitions\n",
        _CYBER,
        (
            "“Computer System” means hardware and software that you own or lease, and cloud services that you use.",
            "“Network” means computers under your control and those of a hosting provider that holds your data.",
        ),
    ),
    (
        "EN-CY-027",
        "Insuring Clauses\n1. We will pay incident response costs.\n2. ",
        _CYBER,
        (
            "You must use a firm from our panel unless we agree to another.",
            "Experts may only be engaged with our prior approval.",
        ),
    ),
    ("EN-CY-029", "Insuring Clauses\n1. ", _CYBER, ("We will pay regulatory fines, where insurable by law.",)),
    (
        "EN-PV-05",
        "Limits\n1. ",
        _CYBER,
        (
            "The most we pay for all claims together is GBP 1,000,000.",
            "Our total liability under this policy is capped at the amount in the schedule.",
        ),
    ),
    (
        "EN-PV-06",
        "Limits\n1. ",
        _CYBER,
        (
            "You bear the first 5,000 dollars of each loss.",
            "A deductible of EUR 500 applies.",
        ),
    ),
    (
        "EN-PV-28",
        "Definitions\n",
        _CYBER,
        (
            "“Claim” means a written demand for money.",
            "Damage: physical loss of property.",
        ),
    ),
    (
        "EN-PV-31",
        "",
        _US,
        (
            "THIS IS A CLAIMS MADE POLICY. READ IT CAREFULLY.",
            "IMPORTANT NOTICE: coverage is provided on a claims-made basis.",
        ),
    ),
    (
        "EN-PV-32",
        "Conditions\n1. ",
        _CYBER,
        (
            "If we do not renew, you may buy an extra twelve months in which to report claims.",
            "Upon cancellation the Insured has an optional extended reporting period of 36 months.",
        ),
    ),
    (
        "EN-PV-40",
        "Exclusions\n1. ",
        _CYBER,
        (
            "We exclude loss from a cyber operation by or for a state.",
            "Cyber terrorism is covered; state-run cyber warfare is not.",
        ),
    ),
    (
        "SC-SC-001",
        "Exclusions\n1. ",
        {"line": "property"},
        (
            "Loss of or damage to data is excluded.",
            "This policy does not cover cyber loss of any kind.",
            "Fire or explosion is covered even where it results from a cyber act.",
        ),
    ),
    (
        "UC-CR-005",
        "Limits\n1. ",
        {"line": "home", "jurisdiction": "uk", "buyer": "consumer"},
        (
            "We pay up to GBP 50,000 for contents and you pay the first GBP 250 of each claim.",
            "The most we will pay and your excess are shown in your schedule.",
        ),
    ),
    (
        "US-CM-009",
        "Conditions\n1. This is a claims-made policy.\n2. ",
        _US,
        (
            "A claim is considered first made when you receive written notice of it.",
            "A claim is deemed to be made on the earlier of the day when it reaches you or us.",
        ),
    ),
    (
        "CN-PD-002",
        "赔偿处理\n第一条 ",
        _ANY_CN,
        (
            "保险人在收齐材料后五日内支付赔款。",
            "赔款＝（核定损失－免赔额）×赔付比例。",
        ),
    ),
    (
        "CN-PD-011",
        "",
        _ANY_CN,
        (
            "术语解释\n第一条 雷击：由雷电造成的灾害。",
            "名词定义\n第一条 第三者：指除保险人、投保人、被保险人以外的人。",
        ),
    ),
    (
        "CN-PD-033",
        "某某财产保险股份有限公司某某保险条款\n",
        _ANY_CN,
        ("（备案编号：某某财险（备-责任）〔2024〕主12号）",),
    ),
    (
        "CN-PD-001",
        "投保人、被保险人义务\n第一条 ",
        _ANY_CN,
        (
            "保费须在起保前足额到账，逾期到账的，本合同自到账次日零时生效。",
            "应收保费按预计营业额乘以约定费率算出，期满后多退少补。",
            "投保单位应凭缴款通知书，于收到之日起十五日内付清首期款项，余款按季付讫。",
        ),
    ),
    (
        "CN-PD-002",
        "赔偿处理\n第一条 ",
        _ANY_CN,
        (
            "理赔款依照实际损失扣减免赔额后的余额确定，每人不超过约定的限额。",
            "事故定损完毕后，我们在核实损失的基础上计算应赔金额并支付。",
        ),
    ),
    (
        "CN-PD-003",
        "总则\n第一条 ",
        _ANY_CN,
        (
            "构成本合同的文件有：本条款、投保单、保险单及其附页、批改文件。",
            "投保申请书、保单、本文本以及双方签署的补充协议，均系本合同的组成文件。",
        ),
    ),
    (
        "CN-PD-004",
        "投保人、被保险人义务\n第一条 ",
        _ANY_CN,
        (
            "对于我们书面问到的与风险有关的事项，投保方必须据实作答，不得隐瞒。",
            "填写投保资料时，投保人应将所问情况如实写明；有意隐瞒的，我们可以解约。",
        ),
    ),
    (
        "CN-PD-005",
        "投保人、被保险人义务\n第一条 ",
        _ANY_CN,
        (
            "出险后，被保险方应在四十八小时之内拨打服务电话或以邮件形式告诉我们。",
            "一旦知悉可能索赔的事件，应尽早向保险人报险。",
            "获知出事的当日，被保险人即应把情况报给本公司。",
        ),
    ),
    (
        "CN-PD-006",
        "赔偿处理\n第一条 ",
        _ANY_CN,
        (
            "索要赔款的，应备齐下列文件交给保险人：申请表、保单、事故经过说明、费用凭据。",
            "提出理赔要求时须一并递交：身份证件、损失清单、发票原件。",
        ),
    ),
    (
        "CN-PD-007",
        "保险人义务\n第一条 ",
        _ANY_CN,
        (
            "材料有欠缺的，保险人应一次列明全部所缺内容并告诉申请人补齐。",
            "经审查认为凭据不齐的，应在五日内把还需补交的项目一并告知被保险人。",
        ),
    ),
    (
        "CN-PD-008",
        "保险人义务\n第一条 ",
        _ANY_CN,
        (
            "凡免除本公司责任之处，本公司已在保单上以黑体标示，并须向投保人逐一讲解其含义和后果。",
            "签约时保险人应就不赔事项提请投保人注意并作出口头或书面解释，否则该等内容无效。",
        ),
    ),
    (
        "CN-PD-009",
        "其他事项\n第一条 ",
        _ANY_CN,
        (
            "投保人中途退保的，未到期部分的保费按日比例返还。",
            "合同提前结束的，我们把剩余期间的保费退给投保人。",
        ),
    ),
    (
        "CN-PD-010",
        "其他事项\n第一条 ",
        _ANY_CN,
        (
            "本合同的解释与执行均依据中国大陆法律。",
            "与本单有关的一切事宜，按中华人民共和国法律处理。",
        ),
    ),
    (
        "CN-PD-012",
        "赔偿处理\n第一条 ",
        _ANY_CN,
        (
            "索赔权自知道出险之日起满二年不行使的归于消灭。",
            "请求支付赔款的权利，时效为两年，从应当知道事故之日算起。",
        ),
    ),
    (
        "CN-PD-013",
        "投保人、被保险人义务\n第一条 ",
        _PROPERTY_CN,
        (
            "标的风险明显加大的，被保险人须马上书面告诉保险人，保险人可加收保费或解约。",
            "用途改变等使出险可能性显著提高的，应当及时通报本公司。",
        ),
    ),
    (
        "CN-PD-014",
        "投保人、被保险人义务\n第一条 ",
        _PROPERTY_CN,
        (
            "为避免损失扩大而支出的合理开销，由保险人在保额之外另行负担。",
            "被保险人为抢救标的所花的必要费用，我们另行给付，以保险金额为上限。",
        ),
    ),
    (
        "CN-PD-015",
        "赔偿处理\n第一条 ",
        _PROPERTY_CN,
        (
            "我们赔款之后，即取得被保险人向责任方索偿的权利，被保险人应予配合。",
            "损失系他人造成的，保险人付清赔款后有权以被保险人名义或自己名义向该人索回。",
        ),
    ),
    (
        "CN-PD-016",
        "赔偿处理\n第一条 ",
        _PROPERTY_CN,
        (
            "同一标的另有其他保单承保的，本公司只按各保单限额的比例分担。",
            "被保险人就同一损失还可从别的保险公司获赔的，我们仅承担应摊份额。",
        ),
    ),
    (
        "CN-PD-017",
        "保险责任\n第一条 ",
        _ANY_CN,
        (
            "被保险人因被索赔而应诉所花的律师费，事先征得保险人书面同意的，由保险人承担。",
            "应对索赔发生的诉讼、仲裁开支，我们在限额之外赔付。",
        ),
    ),
    (
        "CN-IL-182",
        "",
        _ANY_CN,
        ("保险责任\n第一条 火灾造成的损失由我们赔付。\n第二条 对于战争造成的损失，我们概不赔付。",),
    ),
    (
        "CN-IL-183",
        "其他事项\n第一条 ",
        _ANY_CN,
        (
            "本保单自载明的起始日零时生效，到载明的到期日二十四时失效。",
            "承保时段由双方议定，起止时点写在保单上。",
            "我们承担责任的期间为十二个月，从缴清保费的次日算起。",
        ),
    ),
    (
        "CN-IL-184",
        "其他事项\n第一条 ",
        _ANY_CN,
        (
            "一次事故我们最多赔付人民币五百万元，全年合计最多一千万元。",
            "赔付上限由投保时商定，写入保单。",
        ),
    ),
    (
        "CN-IL-185",
        "其他事项\n第一条 ",
        _ANY_CN,
        (
            "双方有分歧又谈不拢的，任一方可到被告所在地法院起诉。",
            "履约纠纷交由保单写明的仲裁委裁决。",
        ),
    ),
    ("CN-IL-371", "其他事项\n第一条 ", _LIFE_CN, ("失效后，您补交所欠款项并经我们同意，本合同重新生效。",)),
    (
        "CN-IL-372",
        "其他事项\n第一条 ",
        _LIFE_CN,
        (
            "自签收保单次日起二十日内，您可以无条件退保并拿回全部保费。",
            "您签收后有十五天的反悔期，期内退保只扣工本费。",
        ),
    ),
    (
        "CN-IL-361",
        "其他事项\n第一条 ",
        _LIFE_CN,
        (
            "分期支付保险费的，到期未付的，自到期次日起给予两个月的缓冲，其间出险仍予给付。",
            "分期缴费的，逾期后另有六十天可补缴，其间保障不中断。",
        ),
    ),
    ("CN-CY-001", "保险责任\n第一条 ", _CYBER_CN, ("我们支付安全事件处置专家的服务费。",)),
    (
        "CN-CY-002",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "数据被加密而无法读取的，我们承担复原数据所需的人工和外包开支。",
            "丢失文件的找回、重建费用由保险人给付。",
        ),
    ),
    (
        "CN-CY-003",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "系统因攻击停摆，致使被保险人少赚的毛利，由我们补足。",
            "网络中断期间的净利润减少额以及持续支出的固定费用，予以赔偿。",
        ),
    ),
    (
        "CN-CY-004",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "黑客以公开数据相要挟索财的，经我们书面同意支付的款项，我们予以承担。",
            "勒索软件案件中聘请谈判专家的费用在承保之列。",
        ),
    ),
    (
        "CN-CY-005",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "客户信息外泄，客户向被保险人追讨的赔款，由我们代为承担。",
            "他人因被保险人系统传播病毒受损而提出的民事索偿，我们负责。",
        ),
    ),
    (
        "CN-CY-011",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "依法须逐一告诉受影响个人所花的邮寄、短信开销，由我们承担。",
            "数据泄露后向用户和监管机关告知的开支，属于赔偿范围。",
        ),
    ),
    (
        "CN-CY-012",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "为挽回名声而请公关公司的开支，我们承担。",
            "媒体应对、声誉修复的费用，保险人给付。",
        ),
    ),
    (
        "CN-CY-013",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "服务器被恶意程序损毁无法使用的，我们承担更换费用。",
            "遭攻击报废的电脑，按重置价赔付。",
        ),
    ),
    (
        "CN-CY-014",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "云服务商宕机造成被保险人停业的损失，一并赔付。",
            "托管机房的故障使被保险人无法营业的，视同自身系统中断。",
        ),
    ),
    (
        "CN-CY-015",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "员工误操作、软件升级失败造成的停机，也在承保之内。",
            "非恶意的系统故障导致的业务停顿损失，我们同样赔付。",
        ),
    ),
    (
        "CN-CY-016",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "财务人员受骗汇出的款项，最高赔付五十万元。",
            "冒充高管发邮件骗走资金的损失，不在承保之列。",
        ),
    ),
    (
        "CN-CY-017",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "泄露个人信息依法须赔付受害人的款项，我们承担。",
            "因外泄他人商业秘密而应负的民事赔偿责任，由保险人承担。",
        ),
    ),
    (
        "CN-CY-018",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "网信部门立案调查期间的律师费，我们承担。",
            "应对监管机构问询、调查的开支，在限额内赔付。",
        ),
    ),
    (
        "CN-CY-019",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "在网站上发表内容侵害他人著作权、名誉而须赔付的，我们承担。",
            "网络发布侵权的赔偿责任，除外不保。",
        ),
    ),
    ("CN-CY-020", "保险责任\n第一条 ", _CYBER_CN, ("名誉受损引起的营业收入下降，我们在九十日的补偿期内赔付。",)),
    (
        "CN-CY-022",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "所售软件带有漏洞使客户受损，被保险人应付的赔款由我们承担。",
            "供应链产品植入恶意代码引发的对外赔偿，不在保障范围。",
        ),
    ),
    (
        "CN-PF-004",
        "保险责任\n第一条 因电信网络诈骗造成的损失，保险人负责赔偿。\n释义\n第二条 ",
        _FRAUD_CN,
        (
            "本条款所说的电信网络诈骗，即借助电话、短信、网络远程骗取钱财的犯罪。",
            "电信网络诈骗的认定，依照反电信网络诈骗法执行。",
        ),
    ),
    (
        "CN-PF-007",
        "保险责任\n第一条 三十日未追回的损失，保险人负责赔偿。\n赔偿处理\n第二条 ",
        _FRAUD_CN,
        (
            "赔付以后警方追缴到案的钱款，先抵我们的赔款，剩余归被保险人。",
            "被骗款项事后找回的，被保险人应把已得的赔款交还我们。",
        ),
    ),
    (
        "CN-PD-001",
        "投保人、被保险人义务\n第一条 ",
        _ANY_CN,
        (
            "首期保险费应在本合同签署后五个工作日内汇至保险人指定账户。",
            "保费依照承保人数乘以人均保费计得，期内增减人员的，按日增收或者退回。",
        ),
    ),
    (
        "CN-PD-004",
        "投保人、被保险人义务\n第一条 ",
        _ANY_CN,
        (
            "投保人回答保险人书面提问时，应保证内容真实完整；因重大过失漏答而影响承保决定的，保险人可解除合同。",
            "承保前，保险人就风险状况向投保人提问的，投保人须照实作答。",
        ),
    ),
    (
        "CN-PD-005",
        "投保人、被保险人义务\n第一条 ",
        _ANY_CN,
        (
            "被保险人获悉可能引发索赔的情况后，应不迟于七日将该情况书面知会保险人。",
            "发现数据遭窃的，应于二十四小时内与保险人的应急热线取得联系。",
        ),
    ),
    (
        "CN-PD-006",
        "赔偿处理\n第一条 ",
        _ANY_CN,
        (
            "被保险人主张赔付时，应随附损失清单、修复发票以及鉴定报告。",
            "申请赔款，请准备：保单号、事故说明、付款凭证。",
        ),
    ),
    (
        "CN-PD-007",
        "保险人义务\n第一条 ",
        _ANY_CN,
        (
            "保险人审查后认为单据缺失的，应于三日内将缺失项目一次告知被保险人。",
            "所交文件不足以核定的，保险人须一次列出应补文件清单。",
        ),
    ),
    (
        "CN-PD-008",
        "保险人义务\n第一条 ",
        _ANY_CN,
        (
            "保险人在投保单上以加粗字体提示责任免除内容，并就其含义向投保人作了书面说明。",
            "对减轻或免除保险人责任的约定，保险人应逐条向投保人释明，未释明的不生效。",
        ),
    ),
    (
        "CN-PD-009",
        "其他事项\n第一条 ",
        _ANY_CN,
        (
            "投保人提出退保的，保险人按未经过天数占比退回相应保费。",
            "合同因故终止时，尚未经过期间对应的保险费应于十日内退给投保人。",
        ),
    ),
    (
        "CN-PD-010",
        "其他事项\n第一条 ",
        _ANY_CN,
        (
            "对本保险合同的理解和适用发生疑义的，以中华人民共和国法律为准。",
            "本合同受中国法律约束。",
        ),
    ),
    ("CN-PD-012", "赔偿处理\n第一条 ", _ANY_CN, ("本合同项下赔款请求的时效为二年。",)),
    (
        "CN-PD-013",
        "投保人、被保险人义务\n第一条 ",
        _PROPERTY_CN,
        (
            "标的用途变更、周边环境恶化等导致风险上升的，被保险人应在十日内报知保险人。",
            "危险因素显著增多时，被保险人负有通知义务，保险人有权调整保费。",
        ),
    ),
    (
        "CN-PD-015",
        "赔偿处理\n第一条 ",
        _PROPERTY_CN,
        (
            "保险人理赔后，有权在赔款范围内向负有责任的第三人追讨，被保险人须协助。",
            "因他人过错致损的，我们赔付之后受让您对其的索赔权利。",
        ),
    ),
    ("CN-PD-016", "赔偿处理\n第一条 ", _PROPERTY_CN, ("被保险人另有保障同一标的的保险时，本保险只承担超出部分。",)),
    (
        "CN-PD-017",
        "保险责任\n第一条 ",
        _ANY_CN,
        (
            "因应诉而发生的合理律师费及法院受理费，经保险人认可后列入赔偿范围。",
            "为抗辩第三人索赔而支付的仲裁、鉴定开支由保险人负担。",
        ),
    ),
    (
        "CN-IL-182",
        "",
        _ANY_CN,
        (
            "保障范围\n第一条 火灾损失，我们赔付。\n第二条 由以下任何一项引起的损失，我们不作赔付：（一）战争；（二）核污染。",
        ),
    ),
    (
        "CN-IL-183",
        "其他事项\n第一条 ",
        _ANY_CN,
        (
            "保险人自2026年1月1日零时起至2026年12月31日二十四时止承担责任。",
            "保障自生效日起持续一年。",
        ),
    ),
    (
        "CN-IL-184",
        "其他事项\n第一条 ",
        _ANY_CN,
        (
            "保险人对每次事故承担的金额以三百万元封顶。",
            "各项保障的最高赔付数额见保单明细。",
        ),
    ),
    ("CN-IL-372", "其他事项\n第一条 ", _LIFE_CN, ("您在收到保险合同后享有十五日的犹豫时间，可申请撤销并获全额退款。",)),
    ("CN-IL-361", "其他事项\n第一条 ", _LIFE_CN, ("分期支付保险费的，每期到期后六十日内补交的，本合同持续有效。",)),
    (
        "CN-CY-001",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "安全事件发生后启动应急预案、聘用技术机构处置的合理支出，予以赔偿。",
            "事故调查、攻击溯源所需的专家费用由保险人承担。",
        ),
    ),
    (
        "CN-CY-002",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "因恶意软件破坏而须重新采集、录入数据的支出，属于赔偿范围。",
            "受损电子数据的修复成本，由保险人赔付。",
        ),
    ),
    (
        "CN-CY-003",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "信息系统中断期间被保险人减少的经营利润，由保险人补偿。",
            "因勒索软件致业务停摆造成的收益损失，予以赔付。",
        ),
    ),
    ("CN-CY-005", "保险责任\n第一条 ", _CYBER_CN, ("因数据泄露遭第三方索赔，被保险人依法应付的赔偿金由保险人支付。",)),
    ("CN-CY-011", "保险责任\n第一条 ", _CYBER_CN, ("向受影响个人发送通知函及设立热线的支出，予以赔付。",)),
    ("CN-CY-012", "保险责任\n第一条 ", _CYBER_CN, ("委托公共关系机构消弭不良舆论的费用，予以赔付。",)),
    ("CN-CY-013", "保险责任\n第一条 ", _CYBER_CN, ("因固件被破坏而必须更换的网络设备，按购置成本赔付。",)),
    ("CN-CY-014", "保险责任\n第一条 ", _CYBER_CN, ("上游信息技术供应商系统中断令被保险人损失的利润，予以赔付。",)),
    ("CN-CY-015", "保险责任\n第一条 ", _CYBER_CN, ("操作失误或者配置错误引起的系统中断，视为保险事故。",)),
    ("CN-CY-017", "保险责任\n第一条 ", _CYBER_CN, ("个人信息处理不当遭信息主体起诉的，应付的赔偿由保险人承担。",)),
    ("CN-CY-018", "保险责任\n第一条 ", _CYBER_CN, ("因数据事件接受行政机关调查的抗辩支出，予以赔付。",)),
    ("CN-CY-019", "保险责任\n第一条 ", _CYBER_CN, ("线上内容侵害他人名誉或著作权引起的民事赔偿责任，予以承担。",)),
    ("CN-CY-020", "保险责任\n第一条 ", _CYBER_CN, ("声誉受损导致订单减少的利润损失，不在保障之列。",)),
    (
        "CN-CY-022",
        "保险责任\n第一条 ",
        _CYBER_CN,
        ("交付的软件存在安全缺陷致客户受损的，被保险人的赔偿责任由保险人承担。",),
    ),
    (
        "CN-CY-001",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "遭受网络入侵后，被保险人请取证团队到场封堵漏洞、清除恶意程序，由此付出的服务费由我们报销。",
            "安全事件发生后四十八小时内聘用应急专家的开销，保险人在限额内补偿。",
        ),
    ),
    (
        "CN-CY-002",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "被加密、删改的数据需要重新录入或者从备份还原的，所花费的人工与技术费用由保险人承担。",
            "因黑客破坏而重建数据库的开支，我们照单赔付。",
        ),
    ),
    (
        "CN-CY-003",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "网络瘫痪导致被保险人停业的，停业期间少赚的利润和照常支出的固定费用，由保险人补偿。",
            "信息系统停摆造成营业额下滑的，保险人按日赔付利润损失。",
        ),
    ),
    (
        "CN-CY-004",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "黑客以公开数据相要挟索要比特币的，经我们同意后支付的赎金由我们承担。",
            "对被保险人受到的勒索软件威胁，保险人赔付谈判费与赎款。",
        ),
    ),
    (
        "CN-CY-005",
        "保险责任\n第一条 ",
        _CYBER_CN,
        (
            "客户信息外泄后，受影响的客户向被保险人索赔，依法应赔的部分由保险人代为赔偿。",
            "被保险人因系统被攻陷而波及合作伙伴，对合作伙伴应付的赔偿金由我们赔付。",
        ),
    ),
    (
        "CN-CY-045",
        "赔偿限额\n第一条 ",
        _CYBER_CN,
        ("上述各项限额均包含在累计赔偿限额之中，并不另外增加。",),
    ),
    (
        "CN-IL-181",
        "保障内容\n第一条 ",
        _ANY_CN,
        ("被保险人营业时造成他人受伤或者财物损坏的，由我们替被保险人赔付。",),
    ),
    (
        "CN-IL-182",
        "不保事项\n第一条 ",
        _ANY_CN,
        ("以下原因引起的赔偿，我们不赔：\n（一）打仗、骚乱；\n（二）被保险人有意为之。",),
    ),
    (
        "CN-IL-183",
        "保险起止\n第一条 ",
        _ANY_CN,
        (
            "保障自保单所载起始日零时开始，到终止日二十四时结束。",
            "本保险的有效期为一年，起止时刻见保险单。",
        ),
    ),
    (
        "CN-IL-184",
        "赔付上限\n第一条 ",
        _ANY_CN,
        (
            "每起事故我们最多赔到保险单所列的数额，全年合计也有上限。",
            "保额由投保人与保险人商定，写入保险单。",
        ),
    ),
    (
        "CN-IL-185",
        "其他事项\n第一条 ",
        _ANY_CN,
        ("双方意见不一致又谈不拢的，任何一方都可以到法院打官司或者申请仲裁。",),
    ),
    (
        "CN-IL-187",
        "保险责任\n第一条 ",
        _PROPERTY_CN,
        ("凡属于被保险人所有、置于保险单所列地点的机器和存货，都可以作为投保对象。",),
    ),
    (
        "CN-IL-361",
        "保险费\n第一条 ",
        _LIFE_CN,
        ("到了缴费日没有缴费的，再给您六十天时间补缴，这六十天里出险我们照赔，但要扣下欠缴的保费。",),
    ),
    (
        "CN-IL-371",
        "效力\n第一条 ",
        _LIFE_CN,
        ("合同中止后两年内，您补齐欠费和利息并经我们同意，合同从补缴次日起恢复有效。",),
    ),
    (
        "CN-IL-372",
        "其他事项\n第一条 ",
        _LIFE_CN,
        ("拿到合同的十五天之内您可以反悔，我们收取不超过十元工本费后全额退还保费。",),
    ),
    (
        "CN-IL-373",
        "其他事项\n第一条 ",
        _LIFE_CN,
        ("您或者被保险人可以指定一个或几个人领取身故保险金，并可写明先后次序和各自份额。",),
    ),
    (
        "CN-PD-014",
        "赔偿处理\n第一条 ",
        _PROPERTY_CN,
        ("出险时被保险人为抢救保险财产花掉的合理费用，由保险人在财产损失的赔款之外另付，最高为保险金额。",),
    ),
    (
        "CN-PD-017",
        "保险责任\n第一条 ",
        _ANY_CN,
        ("被保险人因事故被告上法庭的，应诉所付的律师费、诉讼费，事先征得我们书面同意的，由我们在限额之外承担。",),
    ),
    (
        "CN-CY-007",
        "名词解释\n第一条 ",
        _CYBER_CN,
        ("黑客攻击：指未获授权的人侵入被保险人电脑网络的行为。\n第二条 信息泄露：指个人资料落入无权知悉的人手中。",),
    ),
    (
        "EN-PV-01",
        "General\n1. ",
        _CYBER,
        (
            "Your booklet, the schedule you were sent and any later amendment letters are to be read together as one agreement between us.",
        ),
    ),
    (
        "EN-PV-05",
        "Limits\n1. ",
        _CYBER,
        (
            "Our outlay for everything that happens in one year will never go beyond the figure printed in column B of your schedule.",
        ),
    ),
    (
        "EN-PV-06",
        "Conditions\n1. ",
        _CYBER,
        (
            "You must meet the opening slice of every loss yourself; the size of that slice is printed in your schedule.",
        ),
    ),
    (
        "EN-PV-07",
        "General\n1. ",
        _CYBER,
        ("You are protected from noon on the start date until noon on the end date shown in your schedule.",),
    ),
    (
        "EN-PV-08",
        "Conditions\n1. ",
        _CYBER,
        ("If an instalment is not received within a fortnight of its due date we may end your cover.",),
    ),
    (
        "EN-PV-16",
        "Conditions\n1. ",
        _CYBER,
        (
            "Please answer every question we put to you truthfully and with care; where an answer turns out to be careless we may reduce what we pay.",
            "If you hid something that mattered when you took out this contract, we may treat it as though it had never existed.",
        ),
    ),
    (
        "EN-PV-19",
        "Conditions\n1. ",
        _CYBER,
        (
            "As soon as something happens for which you might want us to pay, ring our helpline and in any event within 14 days.",
        ),
    ),
    (
        "EN-PV-20",
        "Conditions\n1. ",
        _CYBER,
        (
            "After an incident you should do what a sensible owner would do to stop matters getting worse, and give our investigators whatever help they need.",
            "You are to take all sensible steps to keep the cost of an incident down.",
        ),
    ),
    (
        "EN-PV-21",
        "Conditions\n1. ",
        _CYBER,
        (
            "Within ninety days of the incident send us a signed statement setting out what was lost, when, and what it was worth, with receipts.",
        ),
    ),
    (
        "EN-PV-22",
        "Conditions\n1. ",
        _CYBER,
        ("Where another insurer would also respond to the same loss, we bear only our rateable part of it.",),
    ),
    (
        "EN-PV-23",
        "Conditions\n1. ",
        _CYBER,
        (
            "Once we have paid you, we may step into your shoes and pursue whoever was to blame.",
            "Any right you have to recover from another person passes to us to the extent of what we have paid.",
        ),
    ),
    (
        "EN-PV-25",
        "Conditions\n1. ",
        _CYBER,
        (
            "If the two sides cannot settle their differences within sixty days, either may refer the matter to a mediator and then to a single arbitrator.",
            "Should you be unhappy with our final response you can take your case to the Financial Ombudsman Service free of charge.",
        ),
    ),
    (
        "EN-PV-26",
        "Conditions\n1. ",
        _CYBER,
        (
            "The courts of Singapore alone will hear any proceedings, and this contract is to be read according to the law of that country.",
        ),
    ),
    (
        "EN-PV-27",
        "Conditions\n1. ",
        _CYBER,
        (
            "You are free to walk away from this contract whenever you like by writing to us; we will hand back the unused part of your premium.",
            "We can bring this contract to an end by sending a registered letter thirty days beforehand.",
        ),
    ),
    (
        "EN-PV-30",
        "General\n1. ",
        _CYBER,
        ("You are protected anywhere in the European Union, Norway and Switzerland.",),
    ),
    (
        "EN-PV-36",
        "Conditions\n1. ",
        _CYBER,
        ("You may not hand your rights under this contract to anybody else without our agreement in writing.",),
    ),
    (
        "EN-PV-37",
        "Conditions\n1. ",
        _CYBER,
        (
            "We will not make any payment that would put us in breach of an embargo imposed by the United Nations or the European Union.",
        ),
    ),
    (
        "EN-PV-39",
        "Exclusions\n1. ",
        _CYBER,
        ("Hostilities between nations, whether declared or not, revolution or insurrection.",),
    ),
    (
        "EN-PV-32",
        "Conditions\n1. ",
        _CYBER,
        (
            "If we do not renew, you have a further sixty days after expiry in which demands arising from earlier work may be told to us.",
        ),
    ),
    (
        "EN-PV-33",
        "Conditions\n1. ",
        _CYBER,
        (
            "We are entitled to take over the conduct of any proceedings against you in your name and to compromise them as we see fit, having asked you first.",
        ),
    ),
    (
        "EN-PV-34",
        "Conditions\n1. ",
        _CYBER,
        (
            "If a demand concerns both insured and uninsured matters, both sides will use their best efforts to agree a fair split of the costs.",
        ),
    ),
    (
        "EN-PV-35",
        "Conditions\n1. ",
        _CYBER,
        ("Should more than half of your shares pass to new owners, cover continues only for acts before that date.",),
    ),
    (
        "EN-PV-38",
        "Conditions\n1. ",
        _CYBER,
        ("What one director knew or did will not be held against another who was unaware of it.",),
    ),
    (
        "EN-PV-40",
        "Exclusions\n1. ",
        _CYBER,
        ("Hostile digital action carried out on behalf of a government against another state.",),
    ),
    (
        "EN-PV-41",
        "Exclusions\n1. ",
        _CYBER,
        ("Any outage of the public power grid, the telephone network or the internet backbone.",),
    ),
    (
        "EN-PV-42",
        "General\n1. ",
        _CYBER,
        ("Mistakes you made before 1 January 2019 are not insured, even if the demand is made now.",),
    ),
    (
        "EN-PV-43",
        "Conditions\n1. ",
        _CYBER,
        (
            "Nobody may sue us until the amount you owe has been fixed by a final judgment, and your insolvency does not free us from our promises.",
        ),
    ),
    (
        "EN-CY-020",
        "General\n1. ",
        _CYBER,
        ("Cover applies to incidents that you first become aware of while this policy is in force.",),
    ),
    (
        "EN-CY-025",
        "Definitions\n",
        _CYBER,
        (
            "“Your network” means the hardware and software that you own or rent, including servers that a third party runs for you off site.",
        ),
    ),
    (
        "EN-CY-026",
        "Conditions\n1. ",
        _CYBER,
        (
            "All incidents that share one root cause are treated as a single incident that happened when the first of them did.",
        ),
    ),
    (
        "EN-CY-027",
        "Insuring Clauses\n1. ",
        _CYBER,
        ("We will pay the bills of forensic experts and lawyers chosen from the list of firms we have approved.",),
    ),
)

NEAR_MISSES: tuple[tuple[str, str, dict[str, str], tuple[str, ...]], ...] = (
    (
        "CN-IL-372",
        "第一条 ",
        _LIFE_CN,
        ("我们自收到解除合同申请书之日起30日内向您退还现金价值。", "您收到理赔通知后十日内可以申请复核。"),
    ),
    (
        "CN-PD-015",
        "赔偿处理\n第一条 ",
        _ANY_CN,
        ("涉及第三者责任的，还须提供向责任方追偿的往来函件。", "第三者应当在十日内提交证明。"),
    ),
    (
        "CN-IL-183",
        "第一条 ",
        _ANY_CN,
        ("检验报告的有效期为一年。", "施工开始前应当通知保险人。"),
    ),
    (
        "CN-PD-010",
        "第一条 ",
        _ANY_CN,
        ("保险人是在中华人民共和国境内依法设立的公司。", "本条款适用于在中国注册的企业。"),
    ),
    (
        "CN-CY-020",
        "责任免除\n第一条 ",
        _CYBER_CN,
        ("下列各项损失，保险人不负责赔偿：利润损失、时间损失和罚息。",),
    ),
    (
        "EN-PV-23",
        "Conditions\n1. ",
        _CYBER,
        ("To exercise your right to cancel, write to your broker.", "We may recover data from our backup."),
    ),
    ("EN-PV-27", "Conditions\n1. ", _CYBER, ("At the end of the policy you have no right to a bonus.",)),
    (
        "EN-PV-39",
        "Exclusions\n1. ",
        _CYBER,
        ("We do not cover invasion of privacy.", "Loss by trade wars on price is gone."),
    ),
    ("EN-PV-41", "Exclusions\n1. ", _CYBER, ("We do not pay where you fail to pay the electricity bill.",)),
    ("EN-PV-35", "Conditions\n1. ", _CYBER, ("If you sell your car, tell us within 14 days.",)),
    ("EN-CY-005", "Exclusions\n1. ", _CYBER, ("We do not pay for theft of goods in transit.",)),
)
"""What speaks of a neighbouring thing only: it must not count."""
