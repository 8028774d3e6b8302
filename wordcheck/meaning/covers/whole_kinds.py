"""Exclusions of a whole kind of cover in general words: nothing is left to whatever cover is of that kind.

granted   damages which you become legally liable to pay to a third party for injury       kind: liability to others
excluded  any sum which you are liable to pay to any other party                           all of that kind
          liability under a contract with any other party                                  a case of its own: `contract`

An exclusion takes a kind whole if its words are those of the kind, words that every exclusion has, and words that the
cover says of itself. One word more sets a case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Tongue

Kind = Literal["liability", "interruption", "dishonesty"]
_KINDS: Mapping[str, tuple[tuple[Kind, re.Pattern[str]], ...]] = {
    "zh": (
        ("liability", lazily(r"依法应?[^。，；]{0,16}(?:承担|赔偿)|(?:第三者|第三方|他人)[^。；]{0,30}(?:索赔|赔偿请求|法律责任)")),
        ("interruption", lazily(r"中断|停顿|停业|停工|停产|停止(?:运行|运营|营业)|瘫痪|宕机")),
        ("dishonesty", lazily(r"欺诈|骗|盗窃|侵占|挪用|不诚实|不忠")),
    ),
    "en": (
        ("liability", lazily(r"\blegal(?:ly)?\s+(?:liab\w+|obligated|obliged|responsible)|\bliability\s+(?:to|towards)\s|\bclaims?\s+(?:\w+\s+){0,2}against\s+(?:you|the\s+insured)|\bliable\b", re.I)),
        ("interruption", lazily(r"\b(?:interrupt\w*|interfer\w*|outages?|downtime|stoppage|suspen\w+|cessation)\b", re.I)),
        ("dishonesty", lazily(r"\b(?:dishonest\w*|fraud\w*|theft|thefts|steal\w*|stolen|embezzle\w*|decei\w+|decept\w+)\b", re.I)),
    ),
}  # fmt: skip
"""By which words a cover is of a kind; the first of them that is met."""
_TO_OTHERS: Mapping[str, re.Pattern[str]] = {
    "zh": lazily(r"(?=.*(?:第三者|第三方|他人|任何人))(?=.*(?:索赔|责任|赔偿))"),
    "en": lazily(r"(?=.*\b(?:third|other|another)\s+(?:part(?:y|ies)|persons?)\b|.*\b(?:others|anyone|anybody)\b)(?=.*\b(?:liab\w+|claims?|damages)\b)", re.I | re.S),
}  # fmt: skip
"""By which words an exclusion names liability to whomever."""
_GENERAL_ZH = lazily(
    r"第三者|第三方|他人|任何人|任何|一切|所有|各种|各类|无论何种|不论何种|原因|因为?|由于|由此|由|造成|导致|引起|引发|产生|发生|遭受|直接|间接|损失|费用|责任|被保险人|保险人|提出|提起|依法|法律|经济|民事|应负?|应当|须|承担|负有?|索赔|赔偿|诉讼|请求|行为|事件|情形|单独|以及|及其|或者?|[对向就的所之与和及为其被将使]|\W"
)
_GENERAL_EN = frozenset(
    """a an the any all every such other another others third party parties person persons anyone anybody whoever whatever whatsoever howsoever
    however cause causes caused causing arising arises arise out of from by to in on for with at as or and which that who whom you your yours we
    us our insured insured's is are was were be been being become becomes may might can will shall must has have having had made making brought
    bring brings against legal legally law liable liability liabilities obliged obligated responsible pay paid payable compensation loss losses
    cost costs expense expenses claim claims damage damages sum sums amount amounts directly indirectly direct indirect result results resulting
    resulted connection connected relating related consequence consequential due kind sort nature description whether not including act acts
    conduct it its their them this there consisting comprising based upon alleging alleged actual failure part whole way through under seek seeks
    demand demands allegation suit suits action actions proceedings lodged presented raised regardless how happen happens occurring""".split()
)
_WORD = lazily(r"[A-Za-z][A-Za-z'’-]*")
_STEM, _PAIR = 5, 2
"""Letters that tell a word in any inflection; characters of a Chinese word."""


_BREAKS_OFF = lazily(r"\b(?:of|to|by|from|for|in|on|at|with|and|or)\W*\Z", re.I)
"""What a line says goes on in another that was not read with it."""


class Whole(Struct, frozen=True):
    """A kind that words of an exclusion name, and what else they say."""

    kind: Kind | None = None
    rest: frozenset[str] = frozenset()


def kind_of(said: str, tongue: Tongue) -> Kind | None:
    """Of which kind a cover is, by the words in which it grants; None where it is of none of those that are told."""
    return next((kind for kind, expression in _KINDS[tongue] if expression.search(said)), None)


@lru_cache(maxsize=1000)
def whole_of(words: str, tongue: Tongue) -> Whole:
    """The kind that words of an exclusion name, with what sets a case unless the cover says it of itself."""
    if _BREAKS_OFF.search(words):
        return Whole()
    for kind, expression in _KINDS[tongue]:
        if _TO_OTHERS[tongue].match(words) if kind == "liability" else expression.search(words):
            return Whole(kind, _rest(words, tongue, expression))
    return Whole()


def takes_kind(took: Whole, kind: Kind | None, said: str, tongue: Tongue) -> bool:
    """Whether an exclusion takes all that a cover of a kind grants, which says `said`."""
    if took.kind is None or took.kind != kind:
        return False
    if tongue == "zh":
        return all(word in said for word in took.rest)
    stems = {w[:_STEM].casefold() for w in _WORD.findall(said)}
    return all(word[:_STEM] in stems for word in took.rest)


def _rest(words: str, tongue: Tongue, kind: re.Pattern[str]) -> frozenset[str]:
    if tongue == "en":
        return frozenset(w for m in _WORD.findall(kind.sub(" ", words)) if (w := m.casefold()) not in _GENERAL_EN)
    left = _GENERAL_ZH.sub(" ", kind.sub(" ", words)).split()
    return frozenset(run[i : i + _PAIR] for run in left for i in range(0, max(1, len(run) - _PAIR + 1), _PAIR))
