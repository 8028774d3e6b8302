"""Chinese exceptions whose object nothing excludes.

（三）经厂家同意改装的，不受此限；                       an item of its own that excludes nothing
前述关于地震的除外约定，对加费承保的财产不适用。         no exclusion speaks of 地震
中暑引起的死亡不受前项限制，保险人照常赔付。             none speaks of 中暑
（五）罚款、罚金，但车辆已经年检的除外；                 an exception that has nothing to do with fines

What an exception is about is compared, by pairs of characters, with what the exclusions say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.character_pairs import said_of
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_zh import parse_zh_numeral
from wordcheck.meaning.market.words import Market
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording

_GIVEN_BACK = (
    r"(?:仍然?|照常?|照样|可获|得获)[^，。；\n不]{0,6}(?:赔|付|保|责|偿)[^，。；\n不]{0,4}|"
    r"(?:概?不|并不|并无|无)[^，。；\n]{0,6}(?:此[限列项]?|之列|限制|拘束|约束|排除|排斥|适用|沿用|效力|作用|在内)(?:之列|限制)?|作罢|可予通融|从宽|(?<=[，,])例外"
)
"""What a sentence that gives back says: something is paid all the same, or a limit does not work."""
_ITEM_OF_ITS_OWN = lazily(
    r"^[\s，,；;、*]*(?:除非[^。；，\n]{4,40}|(?!其他|其它|下列|对于?)(?:但是?|惟|然而?)?(?:(?![但惟然])[^。；：（(\n]){4,60}?(?<=[，,的者项条外])"
    rf"(?:保险人|我们|我司|本公司|保险金|则|亦|均|本项|此项|该项|上述|前述|上列)*(?:{_GIVEN_BACK}))[。；]?\s*$"
)
"""A whole item that limits something and excludes nothing."""
_EXCLUSION = r"(?:免责|除外(?:责任)?|排除|责任免除|免除|不赔)(?:的?约定|的?规定|的?条款)?"
_LIFTED = r"(?:(?:不|无|未)(?:再|予|必|会)?(?:适用|影响|涉及|妨碍|及于|产生效力|生效|受|沿用|约束|排除|执行|作要求|妨害|限制)|(?:仍|照)[^，。；\n]{0,3}(?:赔|付|保))"
_NAMED = (
    lazily(r"(?:关于|有关|前述对|上述对|前列|上列|前款所称|上述|前述)(?P<what>[^，。；：、\n]{2,12}?)(?:损失|责任|事故)?的(?:免责|除外|排除|责任免除|免除)(?:的?约定|规定|条款)?[，,]?(?=[^。；\n]{0,24}(?:(?:不|并无|无)[^，。；\n]{0,4}(?:适用|影响|受|沿用|效力|作用)|为限)|[。；])"),
    lazily(r"(?:^|[。；\n，])\W*(?:但是?|尽管[^，。；\n]{2,12}[，,])?(?:对于?|因|由于)?(?P<what>[^，。；：\n]{2,16}?)(?:所)?(?:引起|造成|导致|所致|致)的[^，。；\n]{2,12}?[，,]?(?:不受[^，。；\n]{0,6}(?:限制|约束)|(?:保险人)?(?:仍然?|照常|照)[^，。；\n]{0,6}(?:赔|负责|承担赔偿|在[^，。；\n]{0,4}(?:承保|保障)))"),
    # The exclusion by what it is about, and that it does not work: 沙尘暴免责不涉及车库门, 上述对精神疾病的排除，不及于抑郁症.
    lazily(rf"(?:(?:关于|有关|前述|上述|前列|上列|前面|上面|尽管有)(?:列明)?(?:不赔)?(?:的)?(?:对于?|关于|有关)?|(?:^|[，,。；：])[\s*（(一二三四五六七八九十\d）).、]*(?:但是?|但书|不过|对于?|而)?[：:]?)(?P<what>(?!本|该|此|其|前|上)[^，。；：、\n的]{{2,10}}?)(?:行为|活动|损失|责任|事故|不赔)?的?{_EXCLUSION}[，,]?(?=[^。；\n]{{0,24}}{_LIFTED})"),
    lazily(rf"{_LIFTED}(?:于)?(?:前述|上述|前列|前面|关于|有关)(?:的)?(?:对于?)?(?P<what>[^，。；：、\n的]{{2,10}}?)(?:行为|损失)?的?{_EXCLUSION}"),
    lazily(r"(?:前面|上面|前述|上述|前列)(?:列明|写明|约定|所列)?(?:的)?不(?:予)?(?:赔|保|承保)的(?P<what>[^，。；：、\n]{2,10}?)(?:损失|费用)?[，,](?=[^。；\n]{0,20}(?:可以?|仍|还)[^。；\n]{0,4}(?:赔|保))"),
    lazily(r"(?:前项|前款|上述|该项)(?:的)?(?:免责|除外|责任免除)[^，。；\n]{0,4}不适用于(?P<what>[^，。；\n]{2,16})"),
)  # fmt: skip
"""Words that give something back, with what it is."""
_AROUND_HAZARDS = lazily(
    r"任何|直接|间接|其他|其它|各种|以及|及|或者|或|和|、|的|性|等|引起|造成|由|因|\W|[一二三四五六七八九十\d]"
)
"""What stands between perils that are listed."""
_OUTCOME = lazily(r"(?:造成|导致|引起)[^，。；\n]*$")
_EXCEPTION = lazily(
    r"[，,；;]\s*(?:但是?)?(?P<what>[^，。；\n]{4,40}?)(?:的?除外|不在此限|不受此限|不在此列)[；。]?\s*$"
)
_LICENCE = lazily(
    r"(?<!被)保险人|另有|约定|法律|法院|判决|保险事故|责任范围|保险责任|此|该|上述|前述|本款|其|必然|承保"
)
"""What an exception to such a peril may lawfully speak of."""
_BARE = lazily(r"被保险人|投保人|保险人|保险标的|财产|损失|责任|事故|任何|其|的|\W")
_FEW = 0.5
"""Share of the characters of what is given back that the exclusions must say."""


def exceptions_to_nothing(wording: Wording, market: Market) -> Iterator[Span]:
    """Exceptions of a Chinese wording to which no exclusion belongs."""
    excluding = [c for c in wording.clauses if wording.excludes(c)]
    if not excluding:
        return
    said = "\n".join(f"{c.title or ''}\n{wording.own_text(c)}" for c in excluding)
    for clause in excluding:
        yield from _items_of_their_own(wording, clause)
    for sentence in wording.sentences:
        words = sentence.span.of(wording.text)
        home = wording.clause(sentence.clause) if sentence.clause is not None else None
        if home is not None and wording.excludes(home):
            if (
                _of_nothing(words, said)
                or _foreign(words, market)
                or _given_to_another(words, wording.text)
                or _missing_number(wording, home, words)
            ):
                yield sentence.span


def _items_of_their_own(wording: Wording, clause: Clause) -> Iterator[Span]:
    """Numbered items that consist of an exception."""
    own = wording.own_text(clause)
    if clause.label and not clause.label.startswith("第") and not clause.title and _ITEM_OF_ITS_OWN.match(own):
        first = next(s for s in clause.own if len(s))
        start = first.start + len(own) - len(own.lstrip())
        yield Span(start, max(start + 1, first.end))


def _of_nothing(words: str, said: str) -> bool:
    """Whether a sentence gives back something of which no other words of the exclusions speak."""
    named = (_BARE.sub("", found["what"]) for frame in _NAMED if (found := frame.search(words)))
    return any(len(what) >= 2 and said_of(what, said.replace(words.strip(), "\n")) < _FEW * len(what) for what in named)


_BUT = lazily(
    r"[，,；;](?:但是?|不过|然而|惟)(?P<what>[^，。；\n]{3,30}?)(?:的|者|情形|情况)?[，,]?(?:我们|我司|保险人|本公司)?(?:均|也|则|还是|仍然?|照样|照常|依然|继续|可获|可以|会|应当?)*"
    r"(?:予以|给予|予|承担|负责|在)?(?:赔偿|赔付|赔|给付|获赔|承保|负责)(?:范围|责任)?[；。;]?[\s*]*$"
)
"""An item that excludes one thing and says that another is paid all the same; what is merely excepted from it may be new."""
_OF_ITS_OWN = lazily(
    r"(?<!被)保险人|本公司|我们|约定|法律|法院|判决|保险|责任范围|此|该|上述|前述|本款|其|同意|认可|证明|批准|许可|除外|不可抗力|正当防卫|见义勇为|抢救|紧急|防止|避免|必要|合理|用于|用途|原因|因|由于|未|不|非|已|经|为|系|有|无|在|具备|符合|依法|另|同时"
)
"""What an exception may lawfully speak of though nothing else does: why, when, on what condition."""
_MOST_SAID = 0.25
"""Share of the characters of what is given back that the rest of the wording may say."""


def _given_to_another(words: str, text: str) -> bool:
    """Whether an item gives back something of which the wording speaks nowhere else, and which no condition makes a case of the item."""
    found = _BUT.search(words)
    if found is None or _OF_ITS_OWN.search(found["what"]):
        return False
    what = _BARE.sub("", found["what"])
    return len(what) >= _LONG_ENOUGH and said_of(what, text.replace(words.strip(), "\n")) <= _MOST_SAID * len(what)


_LONG_ENOUGH = 6
_NUMBER = lazily(
    r"(?P<clause>第[一二三四五六七八九十百零〇\d.]{1,8}条)?(?:前款|上款|上述|前述|前列|上列|上面|本条|本款)?第?[（(]?(?P<item>[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?(?:项|种(?=情形|情况))"
)
_NUMBER_LIFTED = lazily(rf"{_LIFTED}|不在此[列限]|除外|照常|仍可?|不作要求")


def _missing_number(wording: Wording, home: Clause, words: str) -> bool:
    """Whether words lift an item by a number that the list which they name, or in which they stand, does not reach."""
    found = _NUMBER.search(words)
    if found is None or not _NUMBER_LIFTED.search(words, found.end()):
        return False
    number = _value(found["item"])
    if found["clause"]:
        named = [c for c in wording.clauses if c.label and _clause_number(c.label) == _clause_number(found["clause"])]
    else:
        named = [home, *list(wording.parents(home))[:1]]
    if not named or re.search(r"(?:第[^，。；]{1,8}[条款]|释义[^，。；]{0,4}|[中表附])$", words[: found.start()]):
        return False
    items = max(sum(bool(c.label) for c in wording.children(one)) for one in named)
    return items > 1 and number is not None and number > items


def _value(number: str) -> int | None:
    value = parse_zh_numeral(number)
    return int(value) if value else None


def _clause_number(label: str) -> str:
    bare = label.strip("第条 .")
    value = _value(bare) if "." not in bare else None
    return str(value) if value is not None else bare


def _foreign(words: str, market: Market) -> bool:
    """Whether words except from a peril like war, radiation or fines a case that has nothing to do with it."""
    found = _EXCEPTION.search(words)
    if found is None or not market.hazard.search(words, 0, found.start()):
        return False
    before = _OUTCOME.sub("", words[: found.start()])
    if len(_AROUND_HAZARDS.sub("", market.hazard_listed.sub("", before))) > 2:
        return False
    return not (_LICENCE.search(found["what"]) or market.hazard_excepted.search(found["what"]))
