"""One duty to tell the insurer of one thing, within two times.

You must tell us of any cyber event within 30 days of discovering it.
If you do not tell us of a cyber event within 14 days of discovering it, we will not pay for it.

被保险人应当在知道网络安全事件后48小时内通知保险人。 …… 被保险人未在知道网络安全事件后24小时内通知保险人的

Notices are compared where the insured gives them to the insurer, of one thing, and both times run from one event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import of_an_example
from wordcheck.meaning.parties.names_en import US
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.wording import Wording

_TOLD_EN = lazily(
    rf"\b(?:(?:tell|notify|inform|advise)\s+{US}\s+(?:in\s+writing\s+)?(?:of|about)"
    rf"|(?:give|send|provide)\s+(?:{US}\s+)?(?:(?:prompt|written|immediate)\s+)*notice\s+(?:in\s+writing\s+)?(?:to\s+{US}\s+)?of)"
    r"\s+(?:(?:an?|any|the|each|every|such)\s+)?(?P<thing>[a-z][a-z -]{2,40}?)"
    rf"(?:\s+to\s+{US})?(?:\s+as\s+soon\s+as\s+[a-z ]{{2,30}})?(?:\s+(?:and|but))?(?:\s+in\s+any\s+(?:event|case))?[\s,]*"
    r"(?:(?:at\s+the\s+latest|no\s+later\s+than|not\s+later\s+than)\s+)?(?:within|not\s+more\s+than)?\s*$",
    re.I,
)
_REPORTED_EN = lazily(
    rf"\breport\s+(?:(?:an?|any|the|each|every|such|all)\s+)?(?P<thing>[a-z][a-z -]{{2,40}}?)\s+to\s+{US}(?:\s+in\s+writing)?[\s,]*"
    r"(?:(?:at\s+the\s+latest|no\s+later\s+than|not\s+later\s+than)\s+)?(?:within|not\s+more\s+than)?\s*$",
    re.I,
)
_IS_REPORTED_EN = lazily(
    rf"(?:^|[.;:]\s+)(?:(?:an?|any|the|each|every|such|all)\s+)?(?P<thing>[a-z][a-z -]{{2,40}}?)\s+(?:shall|must|will|has\s+to|have\s+to)\s+be\s+(?:reported|notified)\s+(?:in\s+writing\s+)?to\s+{US}(?:\s+in\s+writing)?[\s,]*"
    r"(?:(?:at\s+the\s+latest|no\s+later\s+than|not\s+later\s+than)\s+)?(?:within|not\s+more\s+than)?\s*$",
    re.I | re.M,
)
_SINCE_EN = lazily(
    r"\s*(?:of|after|from|following)\s+(?:(?:its|the|your|the\s+date\s+of|the\s+(?:insured|policyholder|assured)|you|it)\s+)?(?:first\s+)?(?P<since>discover|find|becom\w+\s+aware|learn|happen|occurr)",
    re.I,
)
_SINCE_ZH = lazily(
    r"(?:自|在|于)?(?P<since>知道|知悉|得知|获悉|获知|知晓|发现|发生)(?:或者?应当知道)?(?P<thing>[\u4e00-\u9fff]{2,14}?)(?:发生)?(?:之日起?|之时起?|后|起)[，,]?(?:的|最迟|应当?|须|必须|立即|并|在|于)*$"
)
_TOLD_ZH = lazily(r"[^。；，]{0,8}(?:书面)?(?:通知|报告|告知)(?:了)?(?:保险人|我们|本公司)|[^。；，]{0,6}报案")
_KNOWS = frozenset({"知道", "知悉", "得知", "获悉", "获知", "知晓", "发现", "find", "discover", "learn"})
_LINE = 200
"""Characters before a figure that may belong to its sentence."""
_Key = tuple[str, str]


def notices_twice(wording: Wording) -> Iterator[Disagreement]:
    """Later times to give a notice that differ from the first of the same notice."""
    key_of = _key_zh if wording.language == "zh" else _key_en
    first: dict[_Key, Quantity] = {}
    for quantity in wording.quantities:
        if quantity.kind is not QuantityKind.PERIOD or quantity.low != quantity.high or quantity.clause is None:
            continue
        key = key_of(wording.text, quantity)
        if key is None or of_an_example(wording, quantity):
            continue
        earlier = first.setdefault(key, quantity)
        if earlier.low != quantity.low and earlier.clause != quantity.clause:
            yield disagreeing(wording, "two-values", "notice", quantity, earlier)


def _key_en(text: str, quantity: Quantity) -> _Key | None:
    """Of what notice is given, and from what its time runs; None where the figure times no notice to the insurer."""
    start = max(0, quantity.span.start - _LINE)
    told = next(
        (m for e in (_TOLD_EN, _REPORTED_EN, _IS_REPORTED_EN) if (m := e.search(text, start, quantity.span.start))),
        None,
    )
    since = _SINCE_EN.match(text, quantity.span.end) if told else None
    if told is None or since is None:
        return None
    return " ".join(told["thing"].casefold().split()), _event(since["since"].casefold())


def _key_zh(text: str, quantity: Quantity) -> _Key | None:
    since = _SINCE_ZH.search(text[max(0, quantity.span.start - 40) : quantity.span.start])
    if (
        since is None
        or _TOLD_ZH.match(text, quantity.span.end + (text[quantity.span.end : quantity.span.end + 1] == "内")) is None
    ):
        return None
    return since["thing"], _event(since["since"])


def _event(word: str) -> str:
    return "known" if word in _KNOWS or word.startswith("becom") else word
