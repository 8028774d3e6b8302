"""Items of a list of exclusions that exclude nothing: they only lift an exclusion, or say that something is paid.

    (e) the bar on loss by subsidence does not touch warehouses on piles;      lifts one of which nothing speaks
    (e) bonded spirits, which shall nonetheless be made good;                 gives something back
    （五）第（十八）项对烟草网开一面；                                           lifts an item that is not there
    （五）志愿者受伤的，保险人依旧买单；                                          gives something back

An item is read by its parts: the exclusion that it names (by its subject, its number, or as `this`), a word that lifts, a word that says that
something is paid all the same. The words stand in rule packs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from wordcheck.languages.character_pairs import said_of
from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import lowered
from wordcheck.languages.numerals_zh import parse_zh_numeral
from wordcheck.languages.stems_en import stems_of
from wordcheck.meaning.market.words import Market
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_NOUN = r"(?:exclusion|exception|exemption|bar|ban|restriction|limitation|carve-?out|rule|prohibition|proviso)s?"
_NUMBER = r"(?:exclusion|exception|item|point|paragraph|clause|number|no\.|limb|entry)s?\s+(?P<number>\(?(?:\d{1,2}|[a-z])\)?)(?![\w.])"
_NAMED_EN = lazily(
    rf"(?P<deictic>\b(?:this|these|the\s+(?:above|foregoing|preceding|last))(?:\s+{_NOUN})?(?=\s+(?:does|do|shall|will|is|are|has|have|gives?|bars?|leaves?|yields?|may|must|can)\b))"
    rf"|\b(?:the|our|that|any)\s+{_NOUN}\s+(?:of|on|for|about|against|as\s+to|concerning|regarding|relating\s+to)\s+(?P<of>[a-z][a-z’' -]{{2,40}}?)(?=\s+(?:does|do|shall|will|is|isn|are|aren|has|won|doesn|leaves?|gives?|yields?|cannot|can|may|must|never)\b|[,.;]|$)"
    rf"|\b(?:the|our|that|any)\s+(?P<one>(?:[a-z’'-]+\s+){{1,2}}?){_NOUN}\b|{_NUMBER}"
)
_OPENERS_EN = lazily(
    r"[\W\d_]*(?:\(?[a-z]\)\s*)?(?:but|however|though|although|save|provided|that|always|yet|nothing\s+in|notwithstanding|despite|except|only|still|and|our|the)?[\s,]*(?:that\s+|always\s+|nothing\s+in\s+|the\s+|our\s+)*\Z"
)
_NOT_EN = lazily(r"\b(?:not|never|no|nothing|neither|cannot)\b|n[’']t\b")
_RELATIVE = lazily(r"^[\W\d_]*(?:\([a-z]\)\s*)?[^.;,:]{3,60},?\s+(?:(?:for|of|on)\s+)?which\b(?P<said>[^.;]{3,80})")
_CONCEDES_EN = lazily(
    r"^[\W\d_]*(?:though|although|even\s+so|that\s+said|all\s+the\s+same|nevertheless|nonetheless|mind\s+you)\b(?P<said>[^.;]{3,80})"
)
_PAID_EN = lazily(
    r"\b(?:pay|pays|paid|payable|cover(?:s|ed)?|insured|indemnified|reimbursed|recoverable|compensated|made\s+good|protected|within\s+(?:the|this)|stand\s+by|settle)\b"
)
_EMPTY = frozenset(
    "any all every loss losses damage cost costs claim claims by of to from for the and or a an in on general policy same other said above".split()
)

_LIFTED_THING = r"(?:除外|免责|排除|限制|责任免除|免除|不赔)(?:的?(?:约定|规定|条款|情形))?"
_NAMED_ZH = lazily(
    rf"(?:关于|有关|对于?|上述|前述|前列|上列)*(?P<of>[^，。；：、的之\n]{{2,10}}?)(?:的|之)?{_LIFTED_THING}(?=[，,对于遇在不无失让仍]|于)|(?:前[项款]|上述|前述|本条)?第[（(]?(?P<number>[一二三四五六七八九十]{{1,3}}|\d{{1,2}})[）)]?[项目点种]"
)
_OPENERS_ZH = lazily(
    r"[\W\d_]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)])?[\s　]*(?:但是?|不过|然而?|惟|唯|而)?(?:关于|有关|对于?|上述|前述|前列|上列|本条|前[项款])*\Z"
)
_NOT_ZH = lazily(r"不|无|未|失|免受")
_BUT_ITEM_ZH = lazily(
    r"^[\s　]*(?:但是?|不过|然而?|惟|唯独|可是|只是)(?!不限|[^。；]{0,60}[:：])[^。；：\n]{3,60}[。；]?\s*$"
)
_PAID_ZH = lazily(r"赔(?!偿?(?:限额|金额))|给付|负其?责|买单|埋单|承保|补偿|认账|承担|保障|报销")
_CONTENT_BEFORE_ZH = lazily(r"[^，。；\n]{2,}[，,；](?:但是?|不过|惟|唯|然而?|而|可是|却)")
_FEW = 0.5
_STRETCHES = 2
"""Of an item that gives something back: what it gives back, and that it does."""
_BARE_ZH = lazily(r"被保险人|投保人|保险人|保险标的|损失|责任|事故|任何|其|的|之|所致|引起|造成|\W")


def exceptive_items(wording: Wording, market: Market) -> Iterator[Span]:
    """The items of exclusions that exclude nothing, in reading order."""
    excluding = [c for c in wording.clauses if wording.excludes(c)]
    items = [c for c in excluding if c.label and not c.title and not wording.children(c)]
    if len(items) < 2 or not market.classes:
        return
    text = wording.text
    lists: dict[int | None, list[Clause]] = defaultdict(list)
    for clause in items:
        lists[clause.parent].append(clause)
    said = "\n".join(f"{c.title or ''}\n{wording.own_text(c)}" for c in excluding)
    for clause in items:
        own = next((s for s in clause.own if s.of(text).strip()), None)
        if own is None or (wording.language == "zh" and clause.label.startswith("第")):
            continue
        words = own.of(text)
        beside = lists[clause.parent]
        alone = _lifts_en if wording.language == "en" else _lifts_zh
        part = clause.parent is None or not _excludes_above(wording, wording.clause(clause.parent))
        if alone(lowered(words), said, beside, market, of_the_part=part):
            yield Span(own.start + len(words) - len(words.lstrip()), own.end)


def _excludes_above(wording: Wording, clause: Clause) -> bool:
    """Whether a clause is one of several exclusions, not the part that holds them all."""
    return any(c.kind is ClauseKind.EXCLUSION and c.label for c in wording.parents(clause))


def _lifts_en(words: str, said: str, beside: list[Clause], market: Market, *, of_the_part: bool) -> bool:
    found = _NAMED_EN.search(words)
    if found is not None:
        around = words[: found.start()] + " " + words[found.end() :]
        lifts = _NOT_EN.search(around) or market.how["lifted"].search(around)
        alone = _OPENERS_EN.match(words[: found.start()]) is not None
        if lifts and found["number"]:
            return _unnumbered(found["number"].strip("()"), beside)
        topic = found["of"] or found["one"]
        if lifts and alone and topic:
            stems = set(stems_of(topic, _EMPTY, least=3))
            others = lowered(said).replace(words.strip(), " ")
            told = set(stems_of(others, least=3))
            return bool(stems) and stems.isdisjoint(told)
        return bool(lifts) and alone and of_the_part and bool(found["deictic"])
    gives = _CONCEDES_EN.match(words) or _RELATIVE.match(words)
    if gives is None or _NOT_EN.search(gives["said"]) or not _PAID_EN.search(gives["said"]):
        return False
    return gives.re is _CONCEDES_EN or market.how["all-the-same"].search(gives["said"]) is not None


def _unnumbered(number: str, beside: list[Clause]) -> bool:
    """Whether no item beside bears a number, though they are numbered so."""
    labels = [c.label.strip(" ().").casefold() for c in beside]
    if number.isdigit():
        counted = [int(one) for one in labels if one.isdigit()]
        return len(counted) > 2 and int(number) > max(counted)
    letters = [one for one in labels if len(one) == 1 and one.isalpha()]
    return len(letters) > 2 and number > max(letters)


def _lifts_zh(words: str, said: str, beside: list[Clause], market: Market, *, of_the_part: bool) -> bool:
    if not of_the_part:
        return False
    if _BUT_ITEM_ZH.match(words):
        return True
    found = _NAMED_ZH.search(words)
    if found is not None:
        behind = words[found.end() :]
        lifts = _NOT_ZH.search(behind) or market.how["lifted"].search(behind)
        if lifts and found["number"]:
            value = parse_zh_numeral(found["number"])
            return value is not None and len(beside) > 2 and int(value) > len(beside)
        if lifts and found["of"] and _OPENERS_ZH.match(words[: found.start()]):
            topic = _BARE_ZH.sub("", found["of"])
            return len(topic) >= 2 and said_of(topic, said.replace(words.strip(), "\n")) < _FEW * len(topic)
    return (
        market.how["all-the-same"].search(words) is not None
        and _PAID_ZH.search(words) is not None
        and len(re.findall(r"[，,；;]", words.strip("；;。 \n"))) < _STRETCHES
        and not _CONTENT_BEFORE_ZH.search(words)
        and not re.search(r"不(?:予|负|承担|赔)|除外|概不", words)
    )
