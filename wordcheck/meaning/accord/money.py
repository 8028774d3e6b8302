"""Two currencies in which one thing is to be paid.

All amounts under this policy are payable in United States dollars …       Claims shall be settled in pounds sterling.
保险费和赔款均以人民币结算 ……                                                   赔款一律以美元支付
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.anatomy.figures.currencies import NAMES_EN, NAMES_ZH
from wordcheck.languages.lazily import lazily
from wordcheck.meaning.accord.answers import Answer, holds_always, of_itself, stretches, told
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import QuantityKind
from wordcheck.model.wording import Wording

_NAMES = {"zh": NAMES_ZH, "en": NAMES_EN}
_MONEY_ZH = f"(?:{'|'.join(NAMES_ZH)})"
_MONEY_EN = r"(?:dollars?|sterling|euros?|eur|usd|gbp|renminbi|rmb|cny|rupees?|inr|francs?|chf|yen|ringgit|baht|rand|dirhams?)\b"
_TRIGGER = {"zh": lazily(_MONEY_ZH), "en": lazily(rf"\b{_MONEY_EN}", re.I)}
_PAID = {
    "zh": lazily(rf"(?:以|用|按|采用)(?:等值的?)?{_MONEY_ZH}(?:现金|货币)?(?:计价|结算|支付|给付|赔付|收取|缴纳|交纳|交付|偿付|为(?:货币|结算))|(?:币种|货币)(?:均|应)?(?:为|是|：|:)"),
    "en": lazily(rf"\b(?:paid|payable|settled|made|expressed|denominated|stated|discharged|remitted|adjusted)\s+(?:\w+\s+){{0,2}}?in\s+(?:[\w.]+\s+){{0,4}}?{_MONEY_EN}|\bcurrency\b[^.;]{{0,40}}\b(?:is|shall\s+be|will\s+be)\b", re.I),
}  # fmt: skip
_ELSE = {
    "zh": lazily(r"等值"),
    "en": lazily(r"\b(?:equivalent|convert\w*|other\s+than|any\s+other\s+currency|quoted|example)\b", re.I),
}
_OF = {
    "zh": (("premium", lazily("保险?费")), ("claims", lazily("赔款|赔偿|保险金|赔付|理赔|给付"))),
    "en": (("premium", lazily(r"\bpremiums?\b", re.I)), ("claims", lazily(r"\b(?:claims?|loss(?:es)?|compensation|indemnit\w+|benefits?|settlements?)\b", re.I)), ("limits", lazily(r"\b(?:limits?|deductibles?|retentions?)\b", re.I))),
}  # fmt: skip
_FEWEST = 3
"""Sums that show in which currency a wording reckons."""
_CODES = frozenset(v for names in _NAMES.values() for v in names.values())
_DAYS = lazily(r"\d+\s*(?:(?:business|working|calendar)\s+)?(?:days?|months?)|\d+\s*个?(?:工作)?[日天月]", re.I)
_ALL = lazily(r"\b(?:all|every|each|any)\s+(?:amounts?|sums?|payments?|monies|money)\b|一切|所有|全部|各项", re.I)


def two_currencies(wording: Wording) -> Iterator[Disagreement]:
    """The later of two currencies of one thing, with the earlier; a currency of all sums, with a limit in the one other that the wording has."""
    found = list(answers(wording))
    told_of = list(told(wording, found, "two-currencies", "currency", covers=True))
    yield from told_of
    named = frozenset(v for a in found if not a.of for v in a.values)
    sums = [q for q in wording.quantities if q.kind is QuantityKind.MONEY]
    if not told_of and len(named) == 1 and len(sums) >= _FEWEST and len({q.unit for q in sums}) == 1:
        if sums[0].unit in _CODES and sums[0].unit not in named:
            yield disagreeing(wording, "two-currencies", "currency", next(a for a in found if not a.of), sums[0])


def answers(wording: Wording) -> Iterator[Answer]:
    """The currencies in which sentences say that something is paid."""
    tongue = wording.language
    for clause, span, words in stretches(wording, _TRIGGER[tongue]):
        paid = _PAID[tongue].search(words)
        if any(c.isdigit() for c in _DAYS.sub("", words)) or paid is None or _ELSE[tongue].search(words):
            continue
        small = words.lower()
        named = frozenset(
            value for name, value in _NAMES[tongue].items() if re.search(rf"(?<![a-z]){re.escape(name)}", small)
        )
        if len(named) == 1 and holds_always(words, tongue) and not of_itself(wording, words):
            every = _ALL.search(words) is not None
            what = words[: paid.start()] if any(e.search(words, 0, paid.start()) for _, e in _OF[tongue]) else words
            of = frozenset(key for key, expression in _OF[tongue] if not every and expression.search(what))
            if every or of:
                yield Answer(span, clause.id, named, of)
