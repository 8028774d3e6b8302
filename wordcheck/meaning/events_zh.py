"""Chinese events and losses under their several names, and whether an exclusion names nothing else.

    保险责任  因黑客攻击、失窃造成的损失            grants  {hack, theft}
    责任免除  保险标的被盗；                      names   {theft}, and nothing that the cover does not say   takes what was granted
              被保险人泄露密码引起的被盗；          names   {theft}, and a case of its own (泄露密码)             takes something narrower
              自然灾害；                         names   {nature}, of which 暴雨 and 洪水 are kinds          takes these

The families are of the trade's common speech; which wording grants what is read from its own insuring clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from wordcheck.languages.character_pairs import said_of
from wordcheck.languages.lazily import lazily

_FAMILIES = {
    "theft": "盗窃 失窃 被盗 偷窃 盗抢 窃取",
    "robbery": "抢劫 抢夺",
    "hack": "黑客攻击 黑客入侵 网络攻击 网络入侵 非法侵入 侵入 入侵 未经授权的访问 恶意程序 计算机病毒",
    "fall": "坠毁 坠落 坠机 跌落 摔落",
    "collision": "碰撞 相撞 撞击",
    "overturn": "倾覆 翻覆 翻车 侧翻 出轨 搁浅 触礁 沉没",
    "breakage": "碎裂 破碎 破裂 破损 断裂 摔坏",
    "repair": "修理 维修 修复 更换",
    "fault": "故障 失灵 失效 运行异常",
    "misoperation": "误操作 操作失误 操作不当 错误操作 操作错误",
    "negligence": "过失 疏忽大意 疏忽 差错",
    "power": "停电 断电 供电中断 电力故障 电力中断 电气故障",
    "network": "断网 网络中断 网络故障",
    "death": "死亡 身故",
    "disability": "伤残 残疾 全残",
    "injury": "人身伤亡 人员伤亡 伤亡 人身伤害 人身损害 受伤 伤害",
    "property": "财产损失 财物损失 财产毁损 财物毁损 财物受损 财产受损 财物的毁损",
    "fire": "火灾 起火 失火 着火",
    "explosion": "爆炸",
    "legal": "法律费用 诉讼费用 仲裁费用 律师费用 律师费 诉讼 仲裁 应诉 打官司 请律师",
    "mitigation": "防止或减少 防止或者减少 缩小或减少 减轻损失 减少损失 施救费用 施救",
    "delay": "延误 晚点 误点",
    "accident": "意外事故 意外伤害 意外 外来的 突发的 突发事故",
    "nature": "自然灾害 天灾",
    "weather": "雷击 雷电 暴雨 洪水 暴风 台风 龙卷风 冰雹 暴雪 泥石流 滑坡 崖崩 地陷 雪崩",
    "traffic": "交通事故",
    "data-loss": "数据丢失 数据遗失 数据灭失 数据损毁 丢失 删除 篡改 损毁",
    "leak": "泄露 泄漏 外泄",
    "interruption": "营业中断 业务中断 停业 停摆 停产 中断",
    "illness": "疾病 患病 罹患 生病",
    "hospital": "住院",
    "occupational": "职业病",
    "attack": "袭击 撕咬 咬人 咬伤 抓人 抓伤 攻击他人 攻击",
    "infringement": "侵权 擅自使用 许可使用 许可或授权 抄袭 盗用",
    "missed": "漏诊 误诊 未能发现 未查出 未发现 漏检",
    "non-payment": "不付款 拖欠 未付款",
    "worker": "从业人员 务工人员 工人 员工 职工 雇员 施工人员",
    "safety": "生产安全事故 安全事故",
    "retrieval": "找回 取回 收回",
}
_KINDS = {
    "injury": frozenset({"death", "disability"}),
    "nature": frozenset({"weather"}),
    "traffic": frozenset({"collision", "overturn"}),
}
"""Events of which others are kinds; an exclusion of the wider takes the narrower."""
_OF_ANYTHING = frozenset({"repair", "injury", "negligence", "fault", "interruption", "worker"})
"""What says too little alone: it counts beside another event, or where it is all that is said."""
_EVENT = {word: name for name, words in _FAMILIES.items() for word in words.split()}
_WORD = lazily(
    "|".join(sorted(_EVENT, key=len, reverse=True))
    + r"|(?P<late>未(?:能)?按[^，。；]{0,8}(?:时间)?(?:起飞|到达|抵达|出发))"
)
_FOR_INSTANCE = lazily(r"[^，。；、因]{1,4}(?:、[^，。；、]{1,4})*等(?=意外|事故|灾害|原因)")
_SAID_OF_ALL = lazily(
    r"无论|不论|不管|何种|如何|其如何|起因|任何|一切|所有|全部|各种|各类|各项|凡属|凡是|凡|因其|因为|因|由于|由|所|发生|出现|引起|引发|导致|造成|致使|致|产生|带来|遭受|遭遇|受到|遭|受|被|给|其|而|的|在|于|中|之|时|内|期间|"
    r"过程|途中|突然|损失|损害|损坏|毁损|后果|费用|开支|支出|金额|花费|花|责任|赔偿|情形|情况|原因|事故|事件|行为|对|与|和|或者|或|及|以及|他人|第三者|第三人|顾客|客人|来宾|访客|行人|采取|措施|单位|公司|机构|企业|进行|支付|承担|人身|身体|自身|本|为|等|即|是|从而|并|保险标的|投保|接受|起飞|到达"
)
_NARROWS = lazily(
    r"未|不|非|无|除|故意|重大|违反|违规|违法|犯罪|超|擅自|自行|既往|已|其他|其它|以外|间接|惩罚|精神|核|战|间谍|恐怖|罢工|先天|自杀|自伤|醉|毒|私自|自然磨损|缺陷|内在|固有|正常|磨损|锈|虫|渐|慢性|投保人|代表|家庭|家属|关联|受害人|内部|合谋|受益人|等待期|追溯期|前|外"
)
_LEFT = 1
"""Characters of an exclusion that its cover need not say."""
_CLEAN = lazily(r"[\W\d_]+|^[（(]?[一二三四五六七八九十]{1,3}[）)、.]")
_DENIAL = lazily(r"[，,]?(?:保险人|本公司|我们)?(?:均|概|一概|一律|也|都|对此)*(?:不(?:予|属|在|承担|负责|再)|概不).*$")


class Events(Struct, frozen=True):
    """What words of an exclusion name."""

    named: frozenset[str] = frozenset()
    rest: tuple[str, ...] = ()
    """What they say besides, in pieces."""


def events_granted(lines: Iterable[str]) -> frozenset[str]:
    """The events and losses by which lines grant."""
    made = {_name(m) for line in lines for m in _WORD.finditer(line)}
    return frozenset(made | _KINDS["injury"] if "injury" in made else made)  # 伤亡 is said of both


def events_taken(words: str) -> Events:
    """What words exclude if they name events and set no case of their own; nothing else."""
    bare = _CLEAN.sub("，", _FOR_INSTANCE.sub("", _DENIAL.sub("", words.strip()))).strip("，")
    named = frozenset(_name(m) for m in _WORD.finditer(bare))
    if not named or len(bare) > 40:
        return Events()
    rest = _WORD.sub("，", bare)
    if _NARROWS.search(rest):
        return Events()
    rest = _SAID_OF_ALL.sub("，", rest)
    return Events(named, tuple(p for p in rest.split("，") if p))


def takes_events(took: Events, granted: frozenset[str], said: str) -> bool:
    """Whether an exclusion takes events that a cover grants, saying nothing that the words of the cover (`said`) do not."""
    if not took.named or (took.named & granted == took.named & _OF_ANYTHING == took.named and len(took.named) > 1):
        return False
    reached = all(one in granted or _KINDS.get(one, frozenset()) & granted for one in took.named)
    return reached and sum(len(piece) - said_of(piece, said) for piece in took.rest) <= _LEFT


def _name(found: re.Match[str]) -> str:
    return "delay" if found["late"] else _EVENT[found[0]]
