"""What the insuring clauses of each product line speak of, as words and as marks made of them.

    系统 and 中断 in one sentence            a mark of cyber
    货物 and 运输 in one sentence            a mark of cargo
    年金                                     a mark of annuity

A mark is told by its parts, so that no single wording of a house is asked for. Words that every line uses (保险责任,
损失, 费用, 事故) are in no part.
"""

from __future__ import annotations

WORDS: dict[str, str] = {
    # Of computers.
    "attack": "有害程序 恶意侵害 擅自进入 擅自侵入 远程植入 植入木马 网络攻击 网络侵入 网络入侵 黑客 入侵 非法侵入 恶意程序 恶意代码 恶意软件 计算机病毒 电脑病毒 勒索病毒 勒索软件 木马 拒绝服务 流量攻击 "
    "未经授权的访问 未授权访问 非授权访问 非法访问 越权访问 未经授权访问 网络安全事件 网络安全事故 网络事件 网络事故 网络安全失效 安全失效 信息安全事件 信息安全事故 "
    "撞库 网络勒索 网络敲诈 网络犯罪 网络安全漏洞 加密勒索 篡改网页 网页篡改 网络袭击",
    "systems": "信息系统 计算机系统 计算机网络 网络系统 电脑系统 电脑网络 信息网络 业务系统 服务器 网站 计算机程序 云平台 云服务 控制系统 订座系统 应用系统 数字平台 网络平台 平台 交易系统 系统 网络",
    "standstill": "失去可用性 停摆 中断 瘫痪 停机 宕机 停止运行 停止服务 停止运转 无法运行 无法访问 无法使用 无法登录 无法正常 不能运行 不能正常使用 不能使用 失去控制 停止运转 不可用 系统故障 停摆 停顿 崩溃",
    "data": "数据 电子资料 数据库 电子文件 数字资产 电子档案 数字资料 电子记录",
    "personal": "个人信息 个人数据 个人资料 隐私 用户信息 客户信息 客户资料 顾客资料 顾客信息 会员信息 会员资料 身份信息 用户资料 敏感信息 信息主体 用户数据 客户数据",
    "leaked": "泄露 泄漏 外泄 窃取 丢失 灭失 篡改 损毁 毁损 删除 破坏 加密 遗失 非法使用 非法获取 非法提供 非法出售 滥用 违规处理 流失 流出 非授权查阅 披露",
    "restored": "恢复 重建 重置 修复 还原 复原 重新录入 重新采集 重新收集 重新制作 找回",
    "response": "应急响应 应急处置 应急处理 事件响应 事件处置 取证 溯源 攻击途径 入侵途径 信用监控 信用监测 网络安全专家 赎金 勒索",
    "watch": "监管 主管机关 主管部门 网信 罚款 行政处罚 行政调查",
    # Of work on them for others.
    "technology": "软件 程序 信息系统 信息技术 技术服务 系统集成 云服务 云计算 云平台 算法 人工智能 接口 数据处理服务 技术产品 技术成果",
    "customers": "客户 委托人 委托方 用户 买方 采购方 使用方 最终用户 服务对象",
    "fault": "缺陷 错误 遗漏 疏忽 过失 失误 差错 瑕疵 漏洞 不符合约定 性能不达标",
    # Of money taken by deceit.
    "account": "银行卡 信用卡 借记卡 网银 支付账户 网络账户 银行账户 资金账户 个人账户 账户资金 账户内 账户 电子钱包 支付工具 手机银行",
    "taken": "盗刷 盗用 盗取 盗划 复制 冒用 非法转移 被转走 划转 非授权交易 非本人",
    "deceived": "诈骗 欺诈 受骗 被骗 骗取 冒充 假冒 欺骗 骗局",
    "own-money": "资金损失 直接资金 钱款 转账 汇款 转出 转入 存款 财产损失",
    # Of lives.
    "death": "身故 死亡 全残",
    "death-benefit": "身故保险金 全残保险金 身故或全残保险金 身故或者全残保险金 死亡保险金",
    "accident": "意外伤害 意外事故伤害 遭受意外",
    "disability": "伤残 残疾 伤残保险金 残疾保险金",
    "survival": "满期保险金 生存保险金 满期生存 生存至保险期间届满 现金价值 红利",
    "annuity": "年金 养老金",
    "pension": "领取日 领取年龄 养老 保证领取",
    "illness": "重大疾病 恶性肿瘤 轻症 疾病 确诊 诊断为 急性心肌梗死 初次发生 罹患 患有",
    "treatment": "医疗费用 住院 门诊 手术 就诊 治疗费用 药品费用 诊疗费用 长期护理 护理状态 护理保险金",
    # Of things and journeys.
    "goods": "货物 运输货物 货品 托运物",
    "carried": "运输 装卸 运离 起运地 目的地 运输工具 共同海损 启运 承运人 船舶",
    "journey": "旅行 旅游 旅途 出行 行程 旅程 境外",
    "of-journey": "航班 行李 团费 机票 旅行证件",
    "mishap-of-journey": "延误 取消 证件 返程 救援 转运 遗失",
    "vehicle": "机动车 车辆 驾驶人 被保险车辆 保险车辆",
    "vehicle-hit": "碰撞 倾覆 自燃 车辆损失 交通事故 车身 玻璃单独破碎 追尾 坠落",
    "works": "工程 施工 工地 在建 承包人 承包商 安装 调试 竣工",
    "works-hurt": "工地 在建工程 施工机具 临时工程 物质损失 保证期 维修期 工程损失 试车",
    "house": "房屋 住宅 室内 家庭 家用电器 家具 居所",
    "house-hurt": "火灾 爆炸 水管 管道破裂 盗窃 盗抢 暴风 暴雨 燃气 台风",
    "peril": "自然灾害 火灾 爆炸 雷击 暴雨 暴风 台风 洪水 地震 冰雹 雪灾 泥石流 空中运行物体 水管爆裂 盗窃 盗抢 电气故障 意外事故",
    "property": "保险标的 财产 厂房 存货 机器设备 设备 建筑物 装修 组件 仓库 标的",
    "property-hurt": "损坏 毁损 灭失 物质损失 损失 重置 修复",
    # Of debts and bonds.
    "debtor": "买方 买家 应收账款 货款 赊销 债务人 限额买方",
    "unpaid": "拖欠 破产 拒绝受领 拒收 商业风险 政治风险 未付款 无力偿还 应收账款",
    "obligor": "投保人 债务人 承包人 借款人 申请人 投标人",
    "unperformed": "未按照合同 未履行 未按约定 未按照 不履行 未能履行 未按期 未能按照 违约",
    "creditor": "被保险人（债权人） 债权人 招标人 发包人 业主 向投保人追偿 追偿权 出借人 贷款本金 受益人",
    # Of liability.
    "liable": "经济赔偿责任 应由被保险人承担 被保险人依法应 依法应承担 依法应当承担 依法应由 依法须承担 依法需承担 民事赔偿 民事责任 损害赔偿责任 被保险人依法 应承担的赔偿 应当承担的赔偿 应承担的经济赔偿 法律责任",
    "claimed": "首次向被保险人提出 向被保险人提出 向被保险人索赔 提出索赔 提出赔偿请求 赔偿请求 损害赔偿请求 首次提出索赔 向被保险人主张",
}  # fmt: skip
"""Parts of marks: a name and the words that tell it."""

MARKS: dict[str, str] = {
    "cyber": "attack systems+standstill data+restored data+leaked personal+leaked response",
    "data": "personal+leaked data+leaked data+restored personal+watch data+watch personal+liable data+liable",
    "tech-liability": "technology+fault+liable technology+fault+claimed technology+fault+customers",
    "anti-fraud": "account+taken deceived+own-money deceived+account account+own-money",
    "annuity": "annuity pension+annuity",
    "life": "death-benefit survival",
    "accident": "accident accident+death accident+disability",
    "health": "illness treatment illness+treatment",
    "cargo": "goods+carried goods+vehicle-hit",
    "travel": "journey+mishap-of-journey of-journey",
    "motor": "vehicle+vehicle-hit vehicle+liable",
    "engineering": "works+works-hurt works+peril",
    "home": "house+house-hurt house+property-hurt",
    "credit": "debtor+unpaid",
    "guarantee": "obligor+unperformed+creditor",
    "liability": "liable claimed",
    "property": "peril property+property-hurt+peril peril+property-hurt",
}  # fmt: skip
"""The marks of each line, its parts joined by `+`: all must stand in one sentence."""
