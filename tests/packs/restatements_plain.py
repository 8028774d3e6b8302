"""Provisions in plain, everyday words: told by who does what about what, not by any customary phrase. Shaped as `restatements`."""

from __future__ import annotations

RESTATEMENTS: tuple[tuple[str, str, dict[str, str], tuple[str, ...]], ...] = (
    (
        "CN-CY-001",
        "保险责任\n第一条 ",
        {"jurisdiction": "cn", "line": "cyber"},
        (
            "系统被攻破以后，请外部专家来止损、查清来龙去脉要花的钱，由本公司报销。",
            "黑客侵入后，排查漏洞、加固系统的花销由保险人承担。",
        ),
    ),
    (
        "CN-CY-002",
        "保险责任\n第一条 ",
        {"jurisdiction": "cn", "line": "cyber"},
        ("数据丢了、坏了，把它们重新弄回来的花费归本公司出。",),
    ),
    (
        "CN-CY-003",
        "保险责任\n第一条 ",
        {"jurisdiction": "cn", "line": "cyber"},
        (
            "网络瘫痪期间少挣的钱以及照样要付的房租、工资，本公司补给您。",
            "服务器停掉期间少收的利润由我们补偿。",
        ),
    ),
    (
        "CN-CY-004",
        "责任免除\n第一条 ",
        {"jurisdiction": "cn", "line": "cyber"},
        ("黑客要钱才肯解锁，您付出去的这笔钱，我们不管。",),
    ),
    (
        "CN-CY-005",
        "保险责任\n第一条 ",
        {"jurisdiction": "cn", "line": "cyber"},
        ("客户因为您的系统出事而受损、依法要您赔的，这部分赔款由我们代您承担。",),
    ),
    (
        "CN-CY-011",
        "保险责任\n第一条 ",
        {"jurisdiction": "cn", "line": "cyber"},
        ("出事后请律师出主意、逐个告知受影响的人所花的钱，我们来付。",),
    ),
    (
        "CN-CY-012",
        "保险责任\n第一条 ",
        {"jurisdiction": "cn", "line": "cyber"},
        ("为挽回公众形象请公关公司的钱，本公司予以报销。",),
    ),
    (
        "CN-CY-015",
        "保险责任\n第一条 ",
        {"jurisdiction": "cn", "line": "cyber"},
        ("没有人恶意破坏，只是系统自己出了毛病停下来，这样的损失我们也赔。",),
    ),
    (
        "CN-CY-016",
        "责任免除\n第一条 ",
        {"jurisdiction": "cn", "line": "cyber"},
        ("员工上当受骗把公款打给骗子的，不赔。",),
    ),
    (
        "CN-CY-018",
        "责任免除\n第一条 ",
        {"jurisdiction": "cn", "line": "cyber"},
        ("监管机关开出的罚单，本公司不买单。",),
    ),
    (
        "CN-CY-021",
        "责任免除\n第一条 ",
        {"jurisdiction": "cn", "line": "cyber"},
        ("趁着修复把系统换成更好的版本，多出来的那部分钱由您自己掏。",),
    ),
    (
        "CN-IL-183",
        "其他事项\n第一条 ",
        {"jurisdiction": "cn", "line": "liability"},
        ("保障从保单上写的起保日零点开始，到截止日二十四点为止。",),
    ),
    (
        "CN-IL-184",
        "其他事项\n第一条 ",
        {"jurisdiction": "cn", "line": "liability"},
        (
            "我们最多赔多少，双方谈好以后写进保单。",
            "一年当中全部事故加在一起，赔款不会超过保单上写的总额。",
            "每次事故的赔款最高为保单写明的数额。",
        ),
    ),
    (
        "CN-IL-185",
        "其他事项\n第一条 ",
        {"jurisdiction": "cn", "line": "liability"},
        (
            "双方谈不拢的，可以去打官司，也可以按约定交仲裁委裁决。",
            "有了矛盾先协商，协商不了的，到被告所在地法院打官司。",
            "双方有分歧的，可以申请仲裁。",
        ),
    ),
    (
        "CN-IL-361",
        "缴费\n第一条 续期保费按年缴纳。\n第二条 ",
        {"jurisdiction": "cn", "line": "life"},
        ("到了交费的日子没交上，还有六十天可以补交，这六十天里保单照样有效。",),
    ),
    (
        "CN-IL-371",
        "效力\n第一条 ",
        {"jurisdiction": "cn", "line": "life"},
        ("停效后的两年之内，您补齐欠交的保费和利息、我们也同意的，保单重新生效。",),
    ),
    (
        "CN-IL-372",
        "其他事项\n第一条 ",
        {"jurisdiction": "cn", "line": "life"},
        ("签收保单之后的十五天里，您觉得不合适可以退，交的钱全数还您。",),
    ),
    (
        "CN-IL-373",
        "保险责任\n第一条 被保险人身故的，本公司给付身故保险金。\n其他事项\n第二条 ",
        {"jurisdiction": "cn", "line": "life"},
        ("身故以后钱给谁，由您或者被保险人定；给几个人的，各拿多少也可以写明。",),
    ),
    (
        "CN-PD-001",
        "其他事项\n第一条 ",
        {"jurisdiction": "cn", "line": "liability"},
        (
            "保费要在保单约定的日子前一次交清。",
            "保费一年一交，每年三月底以前付到我们账上。",
            "保险费按月付到本公司账户。",
        ),
    ),
    (
        "CN-PD-003",
        "总则\n第一条 ",
        {"jurisdiction": "cn", "line": "liability"},
        ("本保险的全部约定都写在条款、投保单、保单和批单里。",),
    ),
    (
        "CN-PD-004",
        "投保人、被保险人义务\n第一条 ",
        {"jurisdiction": "cn", "line": "liability"},
        (
            "投保时我们问到的事情，您要照实回答，不能瞒报。",
            "填写投保单时请实话实说，有意漏填的，我们可以解除合同。",
            "本公司在问卷中列出的问题，您须逐一据实作答，漏报重要事项的后果自负。",
            "投保时谎报经营情况的，保险人可以不承担责任。",
        ),
    ),
    (
        "CN-PD-005",
        "投保人、被保险人义务\n第一条 ",
        {"jurisdiction": "cn", "line": "liability"},
        (
            "一旦出险，请马上给本公司打电话。",
            "发生意外要在两天之内让我们知道。",
            "货物受损的当天，请致电本公司。",
            "有人向您提出索赔时，请在三日内告知我们。",
        ),
    ),
    (
        "CN-PD-006",
        "赔偿处理\n第一条 ",
        {"jurisdiction": "cn", "line": "liability"},
        (
            "要求赔款时，请把下列东西交齐：保单、损失清单、发票。",
            "办理理赔需要带上保单、医院的收据和警方的证明。",
            "理赔时请准备好发票和维修清单的原件。",
            "申请赔偿的人要把诊断证明、病历寄到本公司。",
        ),
    ),
    (
        "CN-PD-007",
        "保险人义务\n第一条 ",
        {"jurisdiction": "cn", "line": "liability"},
        ("单证不齐的，我们会一次说清还缺哪些。",),
    ),
    (
        "CN-PD-009",
        "其他事项\n第一条 ",
        {"jurisdiction": "cn", "line": "liability"},
        (
            "中途不想保了的，没用完的保险费按天数算好还给您。",
            "您提前退出的，我们扣除已保天数的费用后，把余款退给您。",
            "您可以随时停保，我们按剩余月份返还保费。",
            "合同提前结束的，多收的保险费还给投保人。",
        ),
    ),
    (
        "CN-PD-010",
        "其他事项\n第一条 ",
        {"jurisdiction": "cn", "line": "liability"},
        (
            "本保险的一切问题都按中国法律办（港澳台的法律除外）。",
            "对本合同的理解和履行，一律以中国内地的法律为依据。",
            "本合同的解释以中国大陆法律为准。",
        ),
    ),
    (
        "CN-PD-012",
        "其他事项\n第一条 ",
        {"jurisdiction": "cn", "line": "liability"},
        (
            "从知道出险那天算起，两年里不来要赔款的，以后就不能再要了。",
            "向我们要赔款的权利，从知道出事之日起保留两年。",
            "要求赔款超过两年的，我们不再受理。",
        ),
    ),
    (
        "CN-PD-013",
        "投保人、被保险人义务\n第一条 ",
        {"jurisdiction": "cn", "line": "property"},
        ("保险期间内情况变了、出险的可能性明显变大的，要马上告诉我们，我们可以加费或者退保。",),
    ),
    (
        "CN-PD-015",
        "赔偿处理\n第一条 ",
        {"jurisdiction": "cn", "line": "property"},
        (
            "损失是别人造成的，我们赔了以后，向那个人要钱的权利就归我们。",
            "赔付之后，我们可以代替您向闯祸的人要求赔偿。",
            "我们赔完以后可以向肇事的第三方追讨。",
        ),
    ),
    (
        "CN-PD-016",
        "赔偿处理\n第一条 ",
        {"jurisdiction": "cn", "line": "property"},
        (
            "同一件东西在几家公司都买了保险的，各家按保额的比例分摊赔款。",
            "您在别处也保了同样风险的，我们只赔自己应占的一份。",
            "另外买了别的保险的，我们与对方按保额分担赔款。",
        ),
    ),
    (
        "EN-PV-01",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "Everything we have agreed with you is written in this booklet, your certificate and any changes we have confirmed in writing.",
        ),
    ),
    (
        "EN-PV-05",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "However many people claim, the figure in your certificate is the most you can receive from us in one year.",
            "In any one year we stop paying once the total printed in your schedule has been used.",
            "Our payments for one incident are capped at the figure in the certificate.",
            "Up to the sum printed in the declarations we pay for each loss, and no more.",
        ),
    ),
    (
        "EN-PV-06",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "You bear the first slice of each loss yourself; its size is printed in your certificate.",
            "We take off the amount printed in your schedule from every payment we make.",
            "From each claim we deduct the sum named in your schedule.",
        ),
    ),
    (
        "EN-PV-07",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "Your cover starts on the first date and stops on the second date printed in your certificate.",
            "We look after you for twelve months from the day named in your schedule.",
            "You are insured for one year from the date on the certificate.",
        ),
    ),
    (
        "EN-PV-08",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "You must pay what this cover costs before the date shown on our invoice.",
            "If your direct debit bounces we may end the cover after fourteen days.",
            "Cover stops if an instalment is not paid.",
        ),
    ),
    (
        "EN-PV-16",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "When you bought this cover you had to answer our questions honestly and completely; if you did not, we can treat the cover as if it had never existed.",
            "Be straight with us when you apply: leaving out something important may cost you your cover.",
            "We may refuse a claim where you hid something from us in your application.",
            "You must fill in the proposal truthfully.",
        ),
    ),
    (
        "EN-PV-19",
        "Claims\n1. ",
        {"line": "cyber"},
        (
            "Ring our helpline straight away if something happens that could lead to a claim.",
            "Once you spot a break-in to your systems, drop us an e-mail the same day.",
            "An attack on your systems must be reported to us no later than the next day.",
            "Please contact us straight away after a theft.",
        ),
    ),
    (
        "EN-PV-20",
        "Claims\n1. ",
        {"line": "cyber"},
        (
            "You must help us with whatever we need to handle the matter and do what you sensibly can to keep the loss small.",
            "Lend us a hand with our enquiries and do not let the damage spread.",
            "You have to stop the damage from spreading.",
        ),
    ),
    (
        "EN-PV-21",
        "Claims\n1. ",
        {"line": "cyber"},
        (
            "To back up your claim, send us receipts, invoices and bank statements within ninety days.",
            "We ask for bills and bank records that show what you lost.",
            "To claim, send us receipts and a police report.",
            "We may require invoices and valuations for your claim.",
        ),
    ),
    (
        "EN-PV-22",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "Where another policy would also pay for the same loss, ours pays only what that policy does not.",
            "Should you hold a second policy for the same thing, each insurer chips in its part.",
            "Where a second insurer covers the same loss, we pay our share only.",
            "If the loss is also insured elsewhere, this cover pays only the rest.",
        ),
    ),
    (
        "EN-PV-23",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "Once we have paid, we may go after whoever caused the loss in your name and keep what we get back.",
            "After we settle, you let us chase the wrongdoer for our money.",
            "Once we have settled your claim we can sue the third party who caused it.",
        ),
    ),
    (
        "EN-PV-25",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "Unhappy with our answer? You can take the matter to the ombudsman free of charge or have an arbitrator decide it.",
            "Quarrels about the amount go to one independent referee whose word is final.",
            "If we disagree about the amount, an expert chosen by both of us decides.",
        ),
    ),
    (
        "EN-PV-26",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "The law of Ireland applies to this cover and only Irish courts may hear a case about it.",
            "This cover is to be read under New Zealand law.",
            "Swiss law governs the contract.",
        ),
    ),
    (
        "EN-PV-27",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "You can end this cover whenever you like by writing to us; we give back the price of the days not used.",
            "Either of us may call it a day by giving the other thirty days' warning in writing.",
            "We may terminate by writing to you with sixty days' notice.",
        ),
    ),
    (
        "EN-PV-30",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "It does not matter where in the world the incident takes place.",
            "You are looked after in every country on earth except North Korea.",
        ),
    ),
    (
        "EN-PV-32",
        "Conditions\n1. ",
        {"line": "liability"},
        (
            "If this policy is not continued, you may buy another twelve months in which to tell us of claims about things done before it ended.",
        ),
    ),
    (
        "EN-PV-33",
        "Conditions\n1. ",
        {"line": "liability"},
        ("We choose the lawyers and run your defence, and you must not agree a deal with anyone unless we say so.",),
    ),
    (
        "EN-PV-34",
        "Conditions\n1. ",
        {"line": "liability"},
        ("If part of a claim is covered and part is not, both sides will work out a fair split of the bill.",),
    ),
    (
        "EN-PV-35",
        "Conditions\n1. ",
        {"line": "liability"},
        ("If another company buys you, only things done before the purchase stay covered.",),
    ),
    (
        "EN-PV-36",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "You cannot hand this policy over to somebody else unless we agree.",
            "No one else may take over your rights under this cover without our say-so.",
            "Without our approval you may not sell this policy to anyone.",
        ),
    ),
    (
        "EN-PV-37",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "We will not pay if doing so would break United Nations or United States trade restrictions.",
            "Nothing here obliges us to pay anyone on a UN or EU blacklist.",
            "No claim is payable to a person sanctioned by the United States.",
        ),
    ),
    (
        "EN-PV-38",
        "Conditions\n1. ",
        {"line": "liability"},
        ("What one director did or knew will not be held against another director who had no part in it.",),
    ),
    (
        "EN-PV-39",
        "Exclusions\n1. ",
        {"line": "cyber"},
        ("Losses caused by fighting between countries, a coup or an uprising.",),
    ),
    (
        "EN-PV-41",
        "Exclusions\n1. ",
        {"line": "cyber"},
        ("Losses because the power company or the phone network could not deliver.",),
    ),
    (
        "EN-CY-001",
        "Coverage\n1. ",
        {"line": "cyber"},
        ("We meet the bill of the specialists who come in to find the intruder and throw him out.",),
    ),
    (
        "EN-CY-003",
        "Coverage\n1. ",
        {"line": "cyber"},
        ("If hackers stop you trading, we make up the earnings you miss out on.",),
    ),
    (
        "EN-CY-005",
        "Coverage\n1. ",
        {"line": "cyber"},
        ("We pay the sum a blackmailer demands for not publishing your data.",),
    ),
    (
        "EN-CY-010",
        "Coverage\n1. ",
        {"line": "cyber"},
        ("We make good the money you transfer after a fake e-mail that seemed to come from your boss.",),
    ),
    (
        "EN-CY-017",
        "Coverage\n1. ",
        {"line": "cyber"},
        ("We pay for lawyers to guide you and for letters to the people whose details leaked.",),
    ),
    (
        "CN-CY-004",
        "保险责任\n第一条 ",
        {"jurisdiction": "cn", "line": "cyber"},
        ("歹徒以公开数据相要挟索要比特币的，您支付的等值金额由我们负担。",),
    ),
    (
        "CN-PD-013",
        "被保险人义务\n第一条 ",
        {"jurisdiction": "cn", "line": "property"},
        (
            "房屋改作仓库等使风险变高的情形，应当提前通知我们，必要时补交保费。",
            "如果改变用途后失火的风险增高，您要事先知会我们。",
        ),
    ),
)

NEAR_MISSES: tuple[tuple[str, str, dict[str, str], tuple[str, ...]], ...] = (
    (
        "CN-CY-004",
        "责任免除\n第一条 ",
        {"jurisdiction": "cn", "line": "cyber"},
        ("黑客攻击造成的停电损失，我们不管。",),
    ),
    (
        "CN-PD-005",
        "投保人、被保险人义务\n第一条 ",
        {"jurisdiction": "cn", "line": "liability"},
        (
            "变更地址的，请马上给本公司打电话。",
            "搬家要在两天之内让我们知道。",
        ),
    ),
    (
        "CN-IL-361",
        "缴费\n第一条 续期保费按年缴纳。\n第二条 ",
        {"jurisdiction": "cn", "line": "life"},
        ("到了交费的日子没交上，保单当天失效。",),
    ),
    (
        "CN-PD-015",
        "赔偿处理\n第一条 ",
        {"jurisdiction": "cn", "line": "property"},
        (
            "损失是别人造成的，请先报警。",
            "赔付之后，我们可以代替您领取残值。",
            "赔付后，第三方可以查阅理赔档案。",
        ),
    ),
    (
        "CN-IL-372",
        "其他事项\n第一条 ",
        {"jurisdiction": "cn", "line": "life"},
        ("签收保单之后的十五天里，请核对保单内容。",),
    ),
    (
        "CN-PD-009",
        "其他事项\n第一条 ",
        {"jurisdiction": "cn", "line": "liability"},
        (
            "中途不想保了的，请书面告诉我们。",
            "您提前退出比赛的，主办方把报名费退给您。",
            "合同提前结束的，请交回保险单。",
        ),
    ),
    ("CN-CY-002", "保险责任\n第一条 ", {"jurisdiction": "cn", "line": "cyber"}, ("数据丢了、坏了的，请保留现场。",)),
    (
        "CN-PD-016",
        "赔偿处理\n第一条 ",
        {"jurisdiction": "cn", "line": "property"},
        (
            "同一件东西有几个主人的，各人按份额领取赔款。",
            "两家公司共同经营的，各自保管自己的那一份合同。",
        ),
    ),
    (
        "EN-PV-22",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "Where another loss follows, ours pays only after the second excess.",
            "A second insurer may share the office of our agent.",
        ),
    ),
    (
        "EN-PV-23",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "Once we have paid, we may end this cover by writing to you.",
            "After we settle, you let us take away the damaged goods.",
            "Once we have settled your claim we can close our file.",
        ),
    ),
    ("EN-PV-27", "Conditions\n1. ", {"line": "cyber"}, ("You can end the call to our helpline whenever you like.",)),
    (
        "EN-PV-36",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "You cannot hand this device over to somebody else unless we agree.",
            "No one else may take over your vehicle without our say-so.",
        ),
    ),
    (
        "EN-PV-38",
        "Conditions\n1. ",
        {"line": "liability"},
        ("What one director knew counts as known to all directors.",),
    ),
    ("EN-CY-005", "Coverage\n1. ", {"line": "cyber"}, ("We pay the sum a court orders for publishing your data.",)),
    (
        "EN-PV-19",
        "Claims\n1. ",
        {"line": "cyber"},
        (
            "Ring our helpline if you want to change your cover.",
            "Please contact us straight away if your address changes.",
        ),
    ),
    ("EN-PV-35", "Conditions\n1. ", {"line": "liability"}, ("If you buy another computer, it is covered too.",)),
    ("CN-CY-018", "责任免除\n第一条 ", {"jurisdiction": "cn", "line": "cyber"}, ("被客户扣减的货款，不在赔付之列。",)),
    ("EN-PV-37", "Conditions\n1. ", {"line": "cyber"}, ("Nothing here obliges us to renew this cover.",)),
    (
        "EN-PV-05",
        "Conditions\n1. ",
        {"line": "cyber"},
        ("In any one year we stop taking premium once the twelfth payment has been made.",),
    ),
    ("CN-PD-006", "赔偿处理\n第一条 ", {"jurisdiction": "cn", "line": "liability"}, ("理赔时我们会发送短信。",)),
    (
        "EN-PV-06",
        "Conditions\n1. ",
        {"line": "cyber"},
        ("From each claim form we delete the personal data named in your request.",),
    ),
)
