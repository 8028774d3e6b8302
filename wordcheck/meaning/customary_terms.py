"""Terms that wordings of the trade define as a rule, by family: perils, illnesses, periods, sums, cyber events.

Names only, gathered from what insurers of several countries define and from the vocabulary standards of the trade
(GB/T 36687 保险术语; the standard definitions of the Indian, British and Australian markets). What is an everyday word
wherever it is not defined (损失, 医院, 缺陷) is left out: its absence from a glossary says nothing; so is
what the schedule gives (retention, professional services).
"""

from __future__ import annotations

from collections.abc import Mapping

from wordcheck.model.said import Tongue

_ZH = (
    # Perils of nature and works.
    "雷击 直接雷击 感应雷击 暴雨 洪水 暴风 龙卷风 冰雹 台风 飓风 沙尘暴 暴雪 冰凌 海啸 地震 崖崩 山崩 雪崩 泥石流 突发性滑坡 滑坡 崩塌 地面突然下陷下沉 地面突然塌陷 火山爆发 火灾 爆炸 物理性爆炸 化学性爆炸 自然灾害 "
    "飞行物体及其他空中运行物体坠落 水箱、水管爆裂 水暖管爆裂",
    # Property and its value.
    "简易建筑 重置价值 市场价值 实际价值 新设备购置价 残值 施救费用 推定全损 实际全损",
    # Carriage.
    "共同海损 单独海损 推定全损 实际全损 仓至仓 触碰 倾覆 救助费用",
    # Life, accident and health: events and risks.
    "意外伤害 意外伤害事故 周岁 毒品 酗酒 醉酒 酒后驾驶 酒后驾车 斗殴 殴斗 管制药物 不可抗力 无合法有效驾驶证驾驶 无有效驾驶证 无有效行驶证 艾滋病 艾滋病病毒 先天性畸形 遗传性疾病 猝死 既往症 精神疾患 职业病 肌力 "
    "住院 挂床住院 每次住院 保险金申请人 未满期净保费 "
    "六项基本日常生活活动 基本日常生活活动 永久不可逆 语言能力丧失 专科医生 初次确诊 组织病理学检查 恶性肿瘤 重大疾病 轻症疾病 中症疾病 全残 特定疾病",
    # Dangerous sports: a wording defines them together or not at all.
    "潜水 攀岩 攀岩运动 探险 探险活动 武术比赛 特技 特技表演 高风险运动 热气球运动 跳伞 蹦极 滑翔",
    # The contract of life insurance and its sums.
    "现金价值 未满期净保险费 未满期保险费 未到期保险费 净保险费 保险金申请人 保单周年日 保险费约定支付日 年金领取日 生存总利益 保单账户价值 已支付的保险费 周岁",
    # Medical expenses.
    "床位费 膳食费 护理费 治疗费 检查检验费 重症监护室床位费 住院医疗费用 化学疗法 放射疗法 肿瘤免疫疗法 肿瘤内分泌疗法 肿瘤靶向疗法 质子重离子医疗 质子 重离子 特殊门诊 门诊急诊 外购药 特定药品 符合通常惯例 医学必要 "
    "合理且必要 合理且必需 认可的医院 认可的医疗机构",
    # Liability.
    "追溯期 追溯日 延长报告期 发现期 法律费用 抗辩费用 每次事故 每次索赔 索赔权利人 认可的医院 认可的医疗机构 精神损害 惩罚性赔偿 召回 被保险产品 产品缺陷 质量缺陷 雇员 从业人员 生产安全事故 受试者 第三方检测机构 被保险系统 被保险服务 关联公司 关联企业",
    # Products: what is insured, what is wrong with it, what follows.
    "缺陷 产品缺陷 被保险产品 投保产品 召回 产品召回 同一批次",
    # Cyber, data, technology.
    "网络安全事件 网络安全事故 网络攻击 网络勒索 网络犯罪 数据泄露 数据泄露事件 数据安全事件 个人信息泄露 个人信息泄露事件 敏感个人信息 个人信息 计算机系统 信息系统 计算机病毒 恶意程序 恶意软件 恶意代码 勒索软件 拒绝服务攻击 "
    "未经授权的访问 系统故障 营业中断 营业中断损失 恢复期 外包服务商 云服务商 数据恢复费用 应急响应费用 公关费用 通知费用 监管调查 社会工程 电信网络诈骗 安全缺陷 安全漏洞 人工智能 数据知识产权 软件产品 源代码 追溯日 追溯期 信息主体 个人信息主体 数据主体 关键信息基础设施 云计算服务 网络产品 被保险网络 被保险系统 被保险计算机系统 安全事件 重要数据 核心数据 加密货币 虚拟货币 数字资产 网络服务提供商 第三方服务商 供应链攻击 零日漏洞 后门程序",
)
_EN = (
    ("accident", "accidental injury", "bodily injury", "injury", "illness", "pre-existing condition", "pre-existing disease", "pre-existing medical condition", "hospital", "hospitalisation", "hospitalization", "in-patient care",
     "day care treatment", "domiciliary hospitalisation", "medically necessary treatment", "medical practitioner", "reasonable and customary charges", "cumulative bonus", "congenital anomaly", "portability", "migration", "grace period",
     "waiting period", "intensive care unit", "room rent", "surgery", "critical illness", "permanent total disability"),
    ("terminal illness", "sum assured on death", "sum assured on maturity", "annualised premium", "annualized premium", "surrender value", "paid-up value", "fund value", "death benefit", "maturity benefit", "charges", "net asset value",
     "policy anniversary", "revival", "nominee", "assignee"),
    ("claim", "wrongful act", "retroactive date", "extended reporting period", "discovery period", "defence costs", "defense costs", "claim expenses", "damages", "subsidiary", "pollutants",
     "property damage", "personal injury", "bodily injury", "waiting period", "computer system", "computer network", "data breach", "cyber event", "security breach", "security failure", "privacy breach", "privacy event",
     "denial of service attack", "malicious code", "malware", "ransomware", "extortion threat", "system failure", "outage", "business interruption loss", "period of restoration", "restoration period", "recovery period",
     "dependent provider", "dependent business", "service provider", "outsource provider", "regulatory proceeding", "confidential information", "personally identifiable information", "personal data", "technology services",
     "technology product", "technology error", "media content", "cryptojacking", "social engineering", "cyber terrorism"),
    ("terrorism", "heave", "landslip", "subsidence", "flood", "storm", "earthquake", "unoccupied", "unfurnished", "contents", "buildings", "valuables", "outbuildings", "accidental damage", "market value", "total loss",
     "uninsured driver", "named driver", "authorised driver", "excess"),
)  # fmt: skip

CUSTOMARY: Mapping[Tongue, tuple[tuple[str, ...], ...]] = {"zh": tuple(tuple(f.split()) for f in _ZH), "en": _EN}
"""Names by language and family; a name may belong to several families."""
