"""Chinese events and losses under their several names, and whether an exclusion names nothing else.

    保险责任  因黑客攻击、失窃造成的损失            grants  {hack, theft}
    责任免除  保险标的被盗；                      names   {theft}, and nothing that the cover does not say   takes what was granted
              被保险人泄露密码引起的被盗；          names   {theft}, and a case of its own (泄露密码)             takes something narrower
              自然灾害；                         names   {nature}, of which 暴雨 and 洪水 are kinds          takes these

Which events there are and how they are called is told by lexicons of rule packs (`meaning.market`); which wording grants what is read
from its own insuring clauses.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from wordcheck.languages.character_pairs import said_of
from wordcheck.languages.lazily import lazily
from wordcheck.meaning.market.words import Events

_WITHOUT_LEAVE = lazily(
    r"(?:^|(?<=[，；、）\s]))(?P<who>(?:(?!被保险人|保险人|投保人|雇员|员工|人员)[^，。；]){2,5})未经[^，。；]{0,8}?(?:许可|授权|同意|允许)(?:而|擅自|非法)?(?:(?P<uses>使用|动用|划转|操作)|进入|访问|登录|侵入)"
)
"""What others do without leave is intrusion or misuse under another name; what the insured does is a case of its own."""
_FOR_INSTANCE = lazily(r"[^，。；、因]{1,4}(?:、[^，。；、]{1,4})*等(?=意外|事故|灾害|原因)")
_SAID_OF_ALL = lazily(
    r"无论|不论|不管|何种|如何|其如何|起因|任何|一切|所有|全部|各种|各类|各项|凡属|凡是|凡|因其|因为|因|由于|由|所|发生|出现|引起|引发|导致|造成|致使|致|产生|带来|遭受|遭遇|受到|遭|受|被|给|其|而|的|在|于|中|之|时|内|期间|"
    r"过程|途中|突然|损失|损害|损坏|毁损|毁坏|烧坏|受损|开销|酬金|顾问|身上|随身|后果|费用|开支|支出|金额|花费|花|责任|赔偿|情形|情况|原因|事故|事件|行为|对|与|和|或者|或|及|以及|他人|第三者|第三人|顾客|客人|来宾|访客|行人|采取|措施|形式|方式|主动|单位|公司|机构|企业|进行|支付|承担|人身|身体|本|为|等|即|是|从而|并|保险标的|投保|接受|起飞|到达|各种|花销|开销|物品|财物"
)
_NARROWS = lazily(
    r"本身|自身|对公|未|不|非|无|除|故意|重大|违反|违规|违法|犯罪|超|擅自|自行|既往|已|其他|其它|以外|间接|惩罚|精神|核|战|间谍|恐怖|罢工|先天|自杀|自伤|醉|毒|私自|自然磨损|缺陷|内在|固有|正常|磨损|锈|虫|渐|慢性|投保人|代表|家庭|家属|关联|受害人|内部|合谋|受益人|等待期|追溯期|前|外"
)
_OUTSIDERS = lazily(r"(?:外来|外部|不明)(?:的)?(?:人员|人士|人为)|外人|陌生人")
"""Anybody: that others do it sets no case."""
_WHATEVER = lazily(
    r"[，,]?(?:不(?:问|论|管|拘|分)|无论|不计)[^，。；]{0,8}?(?:原因|成因|缘由|如何|何故|起因|过程|何因|方式|情形|因素)(?:引起|造成|导致|所致)?的?"
)
_LEFT = 1
"""Characters of an exclusion that its cover need not say."""
_CLEAN = lazily(r"[\W\d_]+|^[（(]?[一二三四五六七八九十]{1,3}[）)、.]")
_DENIAL = lazily(r"[，,]?(?:保险人|本公司|我们)?(?:均|概|一概|一律|也|都|对此)*(?:不(?:予|属|在|承担|负责|再)|概不).*$")


_KEPT, _LINES_KEPT = 500, 1000
"""Covers of which the events of each line are kept: each exclusion asks for them; words of which they are kept: lines of a cover
stand in the covers above it too."""


class Named(Struct, frozen=True):
    """What words of an exclusion name."""

    events: frozenset[str] = frozenset()
    rest: tuple[str, ...] = ()
    """What they say besides, in pieces."""


def events_granted(lines: Iterable[str], known: Events) -> frozenset[str]:
    """The events and losses by which lines grant."""
    made = frozenset[str]().union(*(_events_in(line, known) for line in lines))
    return made | known.kinds.get("injury", frozenset()) if "injury" in made else made  # 伤亡 is said of both


@lru_cache(maxsize=_LINES_KEPT)
def _events_in(words: str, known: Events) -> frozenset[str]:
    """The events and losses that words name."""
    return frozenset(known.named(m) for m in known.word.finditer(words))


def events_taken(words: str, known: Events) -> Named:
    """What words exclude if they name events and set no case of their own; nothing else."""
    plain = _WITHOUT_LEAVE.sub(lambda m: f"{m['who']}{'盗用' if m['uses'] else '侵入'}", _DENIAL.sub("", words.strip()))
    plain = _OUTSIDERS.sub("", plain)
    bare = _CLEAN.sub("，", _FOR_INSTANCE.sub("", _WHATEVER.sub("", plain))).strip("，")
    named = _events_in(bare, known)
    if not named or len(bare) > 40:
        return Named()
    rest = known.word.sub("，", bare)
    if _NARROWS.search(rest):
        return Named()
    rest = _SAID_OF_ALL.sub("，", rest)
    return Named(named, tuple(p for p in rest.split("，") if p))


def _in_one_line(named: frozenset[str], said: str, known: Events) -> bool:
    """Whether one line of a cover grants all of some events: together they say what each says too little of."""
    return any(named <= events for events in _by_lines(said, known))


@lru_cache(maxsize=_KEPT)
def _by_lines(said: str, known: Events) -> frozenset[frozenset[str]]:
    """The events that are named together in a line of a cover."""
    return frozenset(_events_in(line, known) for line in said.split("\n"))


def takes_events(took: Named, granted: frozenset[str], said: str, known: Events) -> bool:
    """Whether an exclusion takes events that a cover grants, saying nothing that the words of the cover (`said`) do not."""
    named = took.events
    if not named:
        return False
    if not all(one in granted or known.kinds.get(one, frozenset()) & granted for one in named):
        return False  # asked first, as few exclusions reach a cover
    if named <= known.light and len(named) > 1 and not _in_one_line(named, said, known):
        return False
    return sum(len(piece) - said_of(piece, said) for piece in took.rest) <= _LEFT
