"""What an exclusion or a cover speaks of, stripped of the words that every clause of its kind has.

    无论何种原因引起的网络勒索损失；      任何网络勒索          any loss involving cyber extortion, however caused
    └──────┬──────┘└──┬──┘               └┬┘└──┬──┘           └──────┬───────┘└─────┬───────┘
         wrapping    网络勒索             wrapping 网络勒索       wrapping     cyber extortion

Two clauses with one subject speak of one thing. A subject that goes on (`未经同意支付的网络勒索赎金`) is another, narrower one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from wordcheck.languages.lazily import lazily
from wordcheck.languages.one_of import one_of
from wordcheck.model.said import Tongue

_OTHER = lazily(r"[\W_]+")
_DROPPED = {code: None for code in range(128) if not chr(code).isalnum()}
"""What `_OTHER` matches of ASCII: dropping it by a table is many times as fast."""

_LOSS_EN = r"(?:loss(?:es)?|claims?|damages?|liability|costs?|expenses?|amounts?)"
_LOSSES_EN = rf"(?:actual\s+or\s+alleged\s+)?{_LOSS_EN}(?:\s*(?:,|or|and)\s*{_LOSS_EN})*"
_BY_EN = (
    r"(?:(?:or|and)\s+)?(?:(?:directly\s+or\s+indirectly|in\s+whole\s+or\s+in\s+part|in\s+any\s+way),?\s+)*"
    r"(?:involving|alleging|based\s+(?:up)?on|attributable\s+to|in\s+consequence\s+of|arising\s+(?:directly\s+or\s+indirectly\s+)?(?:out\s+of|from)|resulting\s+from|caused\s+by|"
    r"relat(?:ing|ed)\s+to|connect(?:ed|ion)\s+with|in\s+(?:any\s+way\s+)?connect(?:ed|ion)\s+with|due\s+to)[\s,]+"
)
"""Words by which an English exclusion joins a loss to its cause: `based upon or arising out of`."""
_OPEN = {
    "zh": lazily(
        r"^(?:[\s*·•-]*(?:第[一二三四五六七八九十百\d]+[条款项]|[（(]?[一二三四五六七八九十\dA-Za-z]{1,4}[）)、.．])\s*)?"
        r"(?:(?:不论|无论|不管)[^，,的]{0,10}(?:原因|情况|情形)?(?:所)?(?:引起|导致|造成|产生|发生)?的?[，,]?|任何(?:形式的|种类的)?|一切|所有|全部|各种|各类|凡|因|由于|由)*"
    ),
    "en": lazily(
        rf"^(?:[\s*·•-]*\(?[a-z0-9]{{1,4}}[.)]\s*)?(?:(?:any|all|every|and)\s+)*(?:(?:{_LOSSES_EN}\s+)?(?:{_BY_EN})+|{_LOSSES_EN}\s+(?:for|from|of)\s+)?(?:(?:any|all|the|an?|actual\s+or\s+alleged)\s+)*",
        re.IGNORECASE,
    ),
}
_CLOSE = {
    "zh": lazily(
        r"(?:(?:所)?(?:造成|导致|引起|产生|致)?的?(?:一切|任何|全部|各种)?(?:直接|间接)?(?:损失|费用|责任|支出|保障|赔偿)(?:[、和或及与以]*(?:损失|费用|责任|支出|赔偿))*)?[\s。；;，,：:]*$"
    ),
    "en": lazily(
        r"(?:,?\s*(?:however\s+(?:caused|arising)|whatever\s+the\s+cause|regardless\s+of\s+cause|of\s+any\s+kind))?(?:\s+(?:costs?|expenses?|loss(?:es)?|liability|cover(?:age)?|and)){0,3}[\s.;,:]*$",
        re.IGNORECASE,
    ),
}
_CLAUSE_END = {"zh": lazily(r"[，。；：;:.,\n（(]"), "en": lazily(r"[.;:,\n(]")}
SHORTEST = {"zh": 3, "en": 8}
"""Characters; a shorter subject (`战争`, `fire`) is a cause among others and names no cover."""
_KEPT = 1000
"""Words of which the outcome is kept: covers stand in one another and say their lines again, so that half of them come twice."""


def subject(words: str, tongue: Tongue) -> str:
    """The words without wrapping, small and without blanks."""
    bare = _OPEN[tongue].sub("", " ".join(words.split()), count=1)
    return squeezed(_CLOSE[tongue].sub("", bare))


@lru_cache(maxsize=_KEPT)
def openings(words: str, tongue: Tongue) -> frozenset[str]:
    """What a cover may be called: all its words, and its words up to the first mark that closes a phrase."""
    bare = _OPEN[tongue].sub("", " ".join(words.split()), count=1)
    end = _CLAUSE_END[tongue].search(bare, 2)
    first = bare[: end.start()] if end else bare
    made = {squeezed(name) for part in {bare, first} for name in (part, _CLOSE[tongue].sub("", part))}
    return frozenset(m for m in made if len(m) >= SHORTEST[tongue] and not _WHEN.search(m))


_WHEN = lazily(r"(?:发生|开始|终止|成立|生效|届满|期间)(?:之?[前后时内])?$")
"""The end of words that say when, not what."""
_GENERIC_EN = """any all every each and or the a an of for from to in by is are be kind sort nature loss losses claim claims damage damages
    liability liabilities cost costs expense expenses amount amounts payment payments involving arising arises arise out resulting
    result results caused cause relating related connected connection with due directly indirectly however whatever whatsoever
    howsoever regardless that which we will not pay cover covered coverage excluded under this policy way"""
_GENERIC = {
    "zh": lazily(
        r"(?:无论|不论|不管)(?:是?何种|什么|任何|其)?(?:的)?(?:原因|起因|情形|情况|方式)?|任何|一切|所有|全部|各种|各类|凡属|凡是|凡|下列|以下|上述|属于|因其|因|由于|由|所|发生|引起|导致|造成|产生|致使|有关|相关|涉及|"
        r"损失|费用|责任|支出|赔偿|赔付|给付|补偿|如何|何种|原因|起因|情形|情况|方式|形式|保险人|本公司|我们|本保险|本合同|概|一律|均|不予|不在|不负责|不承担|不再|保障|承保|范围|之内|之列|的|下|内|中|和|与|及|或|在|为|即|其"
    ),
    "en": lazily(rf"\b{one_of([*_GENERIC_EN.split(), 'insured under this policy'])}\b"),
}


@lru_cache(maxsize=_KEPT)
def core(words: str, tongue: Tongue) -> str:
    """What is left of words when all that clauses of every kind say is taken out; empty where nothing is."""
    return squeezed(_GENERIC[tongue].sub("", " ".join(words.lower().split())))


@lru_cache(maxsize=_KEPT)
def cores(words: str, tongue: Tongue) -> frozenset[str]:
    """What a cover is about, all its words and those up to the first mark that closes a phrase."""
    bare = _OPEN[tongue].sub("", " ".join(words.split()), count=1)
    end = _CLAUSE_END[tongue].search(bare, 2)
    made = {core(bare, tongue), core(bare[: end.start()] if end else bare, tongue)}
    return frozenset(m for m in made if len(m) >= SHORTEST[tongue])


def squeezed(words: str) -> str:
    """Letters and digits only, small."""
    small = words.casefold()
    return small.translate(_DROPPED) if small.isascii() else _OTHER.sub("", small)
