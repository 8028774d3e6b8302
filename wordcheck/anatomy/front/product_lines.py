"""The product line of a wording: what its title says is insured, else the main contract that a rider names, else what
its insuring clauses grant (`granted_lines`), else its first words.

    医务人员执业责任保险条款                        liability: a doctor's liability is no health insurance
    国内航空货物运输保险条款                        cargo: goods in the air are no journey
    企业财产保险附加灭火费用保险条款                property: a rider is of the line of its main contract
    附加就餐时间扩展保险条款，“须附加于雇主责任险”   liability, by the contract it is added to
    创业项目失败费用损失保险条款                    property: costs of one's own, though every wording speaks of 责任

Empty where nothing speaks for a line: a rule for one line must not be asked of another.
"""

from __future__ import annotations

import re

from wordcheck.anatomy.front.granted_lines import PEOPLE_AND_GOODS, Granted
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import FurnitureKind, Manuscript
from wordcheck.model.said import Tongue

_Table = tuple[tuple[str, re.Pattern[str]], ...]


def _table(*rows: tuple[str, str]) -> _Table:
    return tuple((name, lazily(pattern, re.IGNORECASE)) for name, pattern in rows)


_ZH_KINDS = _table(
    ("guarantee", r"保证(?:保险|险)"),
    ("credit", r"信用(?:保险|险)"),
    ("liability", r"责任(?:保险|险)"),
)
"""What a Chinese title says in its last words decides more than the thing it speaks of."""
_ZH_TECHNOLOGY = lazily(r"技术(?:错误|服务)|软件|云计算|人工智能|机器人|互联网平台|智能控制|信息系统|算法")
_ZH_SUBJECTS = _table(
    (
        "cyber",
        r"网络安全|网安|(?:信息|网站|信息系统|计算机|电脑)安全|网络(?:风险|攻击|责任|勒索|保障|保安|保险|综合|损失|与数据|和数据|及数据|(?:运营|营业)?中断)|勒索软件",
    ),
    ("data", r"数据(?:安全|处理|合规|保密|保护|知识产权|资产|泄露|恢复|损失)|个人信息"),
    ("anti-fraud", r"反?(?:欺诈|诈骗)|盗刷|账户(?:安全|资金)"),
    ("annuity", r"年金|养老"),
    ("life", r"寿险|终身寿|定期寿|两全|人寿保险(?!股份|有限)"),
    ("health", r"医疗|健康|疾病|重疾|护理|住院|传染病|急性病|猝死|生育津贴|救护车"),
    ("accident", r"意外(?:伤害|身故|残疾|伤残|妊娠)|意外险|意外保险"),
    ("cargo", r"货物|货运|运输保险|运费"),
    ("travel", r"旅行|旅游|航班|机票|航空|行李"),
    ("motor", r"机动车|车辆保险|车辆损失|汽车"),
    ("engineering", r"工程(?!机械|师)|安装|机器损坏"),
    ("home", r"家庭财产|家财"),
    ("property", r"财产|企财|一切险|综合险|基本险|损失|损坏|费用|设备|研发中断|营业中断|执行保险|盗窃|盗抢"),
)
_EN_KINDS = _table(("credit", r"credit insurance"), ("guarantee", r"\bsurety\b|guarantee"))
_EN_SUBJECTS = _table(
    ("cyber", r"cyber|network security|data breach|privacy"),
    ("tech-liability", r"technology|\btech\b|\bsoftware\b"),
    ("anti-fraud", r"crime|fraud"),
    ("annuity", r"annuity|pension"),
    ("life", r"life insurance|term (?:life|insurance)|endowment"),
    ("health", r"medical|mediclaim|health|hospital|critical illness|cancer"),
    ("accident", r"accident"),
    ("travel", r"travel(?!ers\b)"),  # Travelers is an insurer
    ("motor", r"motor|automobile|\bcar\b|vehicle"),
    ("cargo", r"cargo|marine|transit"),
    ("engineering", r"contractors|erection|machinery breakdown"),
    ("home", r"home|household|landlord|buy.to.let|buildings and contents|host"),
    ("property", r"(?<!intellectual )property|\bfire\b"),
    ("liability", r"liability|indemnity|errors (?:and|&) omissions"),
)
_PEOPLE_AND_GOODS = PEOPLE_AND_GOODS | {"anti-fraud"}
"""Subjects of which a liability insurance may speak without being one of them."""
_WHATEVER_THE_SUBJECT = frozenset({"guarantee", "credit"})
"""A bond for software is a bond."""
_ZH_OPENING = (
    *_ZH_SUBJECTS,
    (
        "liability",
        lazily(r"依法应?当?[^，。；]{0,8}承担的?[^，。；]{0,8}赔偿责任|第三者|每次事故责任限额|责任(?:保险|险)"),
    ),
)
"""In running text 责任 alone says nothing: every wording has 保险责任 and 责任免除."""
_MAIN_CONTRACT = lazily(
    r"(?:投保|附加于|加保|订立)([^，。；\n]{2,60}?)（?(?:以下|下)(?:简)?称[“\"「]?(?:主险|主保险|主合同|主条款|主保险合同)|"
    r"附加于([^，。；\n]{2,60}?)(?:之上|上|后|的?(?:基础上|条款|合同|保险单))"
)
_COMPANY = lazily(r"[^，。；\n]{2,24}?(?:股份)?有限(?:责任)?公司")
_FIRST_WORDS = 800


_PROPERTY = lazily(r"财产(?!品)|企财|一切险|基本险|盗窃|盗抢|损坏|本体损失|本体保险|机身|机损")
"""What names property and nothing else; costs, losses and equipment are insured in other lines as well: 营业中断费用."""
_OF_COMPUTERS = frozenset({"cyber", "data", "tech-liability", "anti-fraud"})
_OF_RIGHTS = lazily(r"知识产权|专利|商标|著作权|版权|虚拟财产|域名")
"""What may be lost by an attack or in data, and is insured for its own sake."""


def settled_line(title: str, opening: str, granted: Granted) -> str:
    """The line of a Chinese wording by title and content: the title holds unless it is silent or nothing granted is of its line.

    `opening` is the beginning of the wording, `granted` what its insuring clauses tell.
    """
    told = line_of(title, "", "zh")
    if "附加" in title:
        return line_of(title, opening, "zh") or granted.line
    if not granted.line or granted.line == told or told in _WHATEVER_THE_SUBJECT:
        return told or granted.line or line_of(title, opening, "zh")
    if granted.line in _OF_COMPUTERS and told and told not in _OF_COMPUTERS and _OF_RIGHTS.search(title):
        return told
    if told == "tech-liability" and granted.line == "data":
        return told  # What software does to data is still a matter of the software.
    if _is_silent(_COMPANY.sub("", title), told):
        return granted.line
    if told == "liability":
        # 医务人员互联网医疗平台执业责任 names whose work it insures, and that is none on software.
        named = any(name in PEOPLE_AND_GOODS and pattern.search(title) for name, pattern in _ZH_SUBJECTS)
        return (
            told if granted.line not in _OF_COMPUTERS or (named and granted.line == "tech-liability") else granted.line
        )
    unsaid = granted.plain and granted.line != "property" and not granted.speak_of(told) and told not in _OF_COMPUTERS
    return granted.line if unsaid else told


def _is_silent(title: str, told: str) -> bool:
    """Whether a title names no subject: none at all, things of any line, technology that may be insured in any way."""
    if told == "property":
        return not _PROPERTY.search(title)
    return not told or (told == "tech-liability" and not any(pattern.search(title) for _, pattern in _ZH_KINDS))


def running_words(manuscript: Manuscript) -> str:
    """What the heads and feet of most pages say, the insurer's name and addresses left out: often the product's name."""
    kinds = (FurnitureKind.HEADER, FurnitureKind.FOOTER)
    lines = (f.text for f in manuscript.furniture if f.kind in kinds and len(f.pages) >= _FEWEST_PAGES)
    return " ".join(line for line in lines if not _OF_THE_INSURER.search(line))


def line_of(title: str, opening: str, tongue: Tongue, running: str = "") -> str:
    """The product line of which title, heads and feet of the pages, main contract or first words speak; empty where nothing does.

    `opening` is the beginning of the wording, some thousand characters, `running` what `running_words` gives.
    """
    if tongue == "en":
        return (
            titled_line(title, running) or _most(opening[:_FIRST_WORDS], _EN_SUBJECTS) or _most(opening, _EN_SUBJECTS)
        )
    title = _COMPANY.sub("", title)
    main, _, added = title.partition("附加")
    own = _zh_said(added) if added else ""
    if own in ("cyber", "data"):
        return own
    named = _MAIN_CONTRACT.search(opening) if added else None
    contract = _COMPANY.sub("", (named[1] or named[2])) if named else ""
    return _zh_said(main) or _zh_said(contract) or own or _most(opening, _ZH_OPENING)


def titled_line(title: str, running: str) -> str:
    """The line that an English title, or what stands at the head and foot of the pages, names; empty where neither does."""
    return _said(title, _EN_KINDS, _EN_SUBJECTS) or _said(running, _EN_KINDS, _EN_SUBJECTS)


_FEWEST_PAGES = 3
_OF_THE_INSURER = lazily(r"@|www\.|\b(?:limited|ltd|plc|inc|company|office|road|street)\b", re.IGNORECASE)


def _zh_said(title: str) -> str:
    """The line of a Chinese title; technology makes a liability or a combined insurance a line of its own."""
    line = _said(title, _ZH_KINDS, _ZH_SUBJECTS)
    technical = _ZH_TECHNOLOGY.search(title) is not None
    return "tech-liability" if technical and line in ("liability", "") else line


def _said(title: str, kinds: _Table, subjects: _Table) -> str:
    kind = next((name for name, pattern in kinds if pattern.search(title)), "")
    if kind in _WHATEVER_THE_SUBJECT:
        return kind
    about = (name for name, pattern in subjects if not (kind and name in _PEOPLE_AND_GOODS) and pattern.search(title))
    return next(about, kind)


def _most(text: str, table: _Table) -> str:
    """The line of which a text speaks most, the first of the table among equals."""
    counts = [(len(pattern.findall(text)), -i, name) for i, (name, pattern) in enumerate(table)]
    most = max(counts)
    return most[2] if most[0] else ""
