"""The parts of an insuring clause: trigger × loss × party × condition × limit × period.

    在保险期间内，被保险人因网络安全事件支出的数据恢复费用，经保险人同意的，保险人在责任限额内负责赔偿
    └─ period ─┘  └party┘└─ trigger ──┘      └── loss ──┘  └─condition─┘       └─ limit ─┘

    The insurer will pay on behalf of an insured damages and claim expenses … resulting from any claim … during the policy period
                                      └─ party ┘└──────── loss ───────┘    └───── trigger ────┘ └────── period ──────┘

A part is a whole phrase: from one mark or link word to the next, never a window of so many letters. A part that no words show is left out
rather than guessed. The parts follow the form in which practitioners' texts take an insuring clause apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.parties.names_en import OURS, US, WE
from wordcheck.model.covers import CoverPart, Part
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span

Finder = Callable[[str, Span], Span | None]
LONGEST = {"zh": 60, "en": 160}
"""Characters of a phrase that says one part; a longer one is cut at its last word and is then a beginning."""

_P = r"，。；：,;:\n（）()"
"""Marks that end a Chinese phrase."""


def parts_of(text: str, spans: tuple[Span, ...], tongue: Tongue) -> Iterator[CoverPart]:
    """The first words that show each part, of the spans in their order: a clause's own words before those of its lead-ins."""
    for part, finder in _FINDERS[tongue]:
        found = next((f for span in spans if (f := finder(text, span)) is not None), None)
        if found is not None:
            yield CoverPart(part, found)


def bare_sums(words: str, tongue: Tongue) -> bool:
    """Whether words name sums and not for what they are paid: `any reasonable sums`."""
    return tongue == "en" and bool(_SUMS_EN.fullmatch(words))


def grants_itself(words: str, tongue: Tongue) -> bool:
    """Whether words say who pays and that he does: `保险人……负责赔偿`, `we will pay …`."""
    if tongue == "zh":
        return _PAYS_ZH.search(words) is not None and not _NOT_PAID.search(words)
    return _WE_PAY_EN.search(words) is not None


def lists_at_once(words: str) -> bool:
    """Whether words say that the insurer pays and nothing before the list: `We cover:`."""
    return _WE_LIST_EN.fullmatch(words) is not None


def points_to_list(words: str, tongue: Tongue) -> bool:
    """Whether words only point to what is listed below them: `下列费用`, `the following costs`."""
    return bool(_LISTED[tongue].search(words))


_LISTED = {"zh": lazily(r"下列|以下|下述|上述|前述|前款"), "en": lazily(r"\bfollowing\b|:\s*$", re.I)}


def _pattern(pattern: str, flags: int = 0) -> Finder:
    expression = lazily(pattern, flags)

    def find(text: str, span: Span) -> Span | None:
        found = expression.search(text, span.start, span.end)
        if found is None:
            return None
        name = "it" if "it" in expression.groupindex else 0
        return _trimmed(text, Span(*found.span(name)))

    return find


def _trimmed(text: str, span: Span) -> Span:
    """Without blanks and marks at either end, the colon and the bullet of a list's first member among them."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(" \n\t，,、:：•·▪●"))
    return Span(start, max(start, span.start + len(words.rstrip(" \n\t，,、的."))))


# ------------------------------------------------------------------------------------------------------------- Chinese

_LOSS_ZH = lazily(
    r"(?:费用?|损失|灭失|毁损|损毁|损坏|责任|赔偿金|赔款|保险金|津贴|赎金|伤亡|身故|损害)(?=支出|及损失)?(?=[，。；：、,;:（(\n]|保险人|我们|本公司|由保险|$)"
)
_PAYS_ZH = lazily(r"(?<![被经])(?:保险人|本公司|我们|本保险)[^。；\n]{0,60}?(?:赔偿|赔付|给付|承担|补偿|支付|垫付)")
_COST_ZH = lazily(r"(?:费用?|责任|保险金|津贴|赔偿金|赎金)$")
_NOT_PAID = lazily(
    r"保险责任$|承担(?:相应的?)?(?:赔偿|给付|保险)责任|不属于|免除责任|(?:该|此)项费用|^(?:以?下|上述)?责任$|不(?:予|再|负责|承担)"
)
_BEFORE_LOSS = lazily(
    r"(?P<wrap>^(?:(?:就|对于?|针对|由此|由于|因而|进而|从而|而|且|及|以及|或者|或(?!有)|和|并|按照?[^，]{0,12}约定|依照[^，]{0,12}法律|依法)?"
    r"(?:应当?)?(?:由|为)?(?:被保险人|保险人|我们|本公司)?(?:因此)?(?:所|而)?(?:应)?(?:承担|支付|支出|发生|产生|引起|导致|负担)的)"
    r"|^(?:其中|就|对于?|针对|由此|因而|进而|从而|而|且|及|以及|或者|和|包括|并(?!发)|被保险人(?=为|因))"
    r"|^(?:保险人|我们|本公司)(?:将|应)?(?:负责)?(?:赔偿|赔付|补偿|承担|支付)"
    r"|^[^，]{0,40}?(?:依法)?应当?由被保险人承担的"
    r"|^(?:由于|因)[^，]{1,12}?(?:而)?(?:引起|导致|产生|发生|造成)的|^依照[^，（]{0,12}法律(?:（[^）]*）)?(?=应))"
)
"""What stands before the thing paid and only says by whom it is borne: 对应由被保险人支付的."""
_MADE_ZH = lazily(r"(?:造成|导致|引起|致使|引发|引致|遭受)(?:了)?(?!的|损)")
_GIVEN_ZH = lazily(r"(?<!所)(?:给付|赔付|支付)(?!的|比例|限额|标准|条件|责任|方式)")


def _loss_zh(text: str, span: Span) -> Span | None:
    """The thing paid: the phrase before the words that pay, else the first phrase that ends in a loss, a cost, a liability or a benefit."""
    found = [p for p in _phrases(text, span) if _ends_in_loss(text, p) and not _NOT_PAID.search(p.of(text))]
    if not found:
        return None
    pays = _PAYS_ZH.search(text, span.start, span.end)
    before = [p for p in found if pays is not None and p.start < pays.end()]
    costs = [p for p in found if _COST_ZH.search(text, p.start, p.end)]
    best = before[-1] if before else (costs or found)[0]
    end = max(m.end() for m in _LOSS_ZH.finditer(text, best.start, best.end))
    return _bare_loss(text, Span(best.start, end))


def _ends_in_loss(text: str, phrase: Span) -> bool:
    """Whether a phrase ends in a thing paid, but for a few letters that say that it is paid."""
    return any(m.end() >= phrase.end - 12 for m in _LOSS_ZH.finditer(text, phrase.start, phrase.end))


def _bare_loss(text: str, span: Span) -> Span | None:
    """A loss without the words in front of it that say whence it comes, who bears it and that it is paid."""
    start = span.start
    for expression in (_GIVEN_ZH, _MADE_ZH):
        links = [m.end() for m in expression.finditer(text, start, span.end)]
        if links and links[-1] < span.end - 1:
            start = links[-1]
    while (wrap := _BEFORE_LOSS.match(text[start : span.end])) and wrap.end():
        start += wrap.end()
    found = _trimmed(text, Span(start, span.end))
    return found if len(found) >= 2 else None


def _phrases(text: str, span: Span) -> Iterator[Span]:
    """What stands between marks; words in brackets belong to the phrase in which they stand, and are none of it at its end."""
    at = span.start
    for mark in _BETWEEN_ZH.finditer(text, span.start, span.end):
        if mark["mark"] is None:
            continue
        if mark.start() > at:
            yield Span(at, mark.start())
        at = mark.end()
    if at < span.end:
        yield Span(at, span.end)


_BETWEEN_ZH = lazily(
    r"（[^（）\n]*）(?![，。；：,;:\n]|$)|\([^()\n]*\)(?![，。；：,;:\n]|$)|(?P<mark>(?:（[^（）\n]*）|\([^()\n]*\))?(?:[，。；：,;:\n]|$))"
)


_PERIOD_ZH = (
    r"(?:在|(?<!属)于)?(?:本|每一)?(?:保险)?(?:合同|单|保单)?(?:约定的|载明的)?保险期间(?!结束|届满|终止|开始|之?外|为|由|自|以)(?:之?内)?(?:或(?:者)?[^，。；,;:：\n]{0,16}(?:追溯期|追溯日)(?:以?[后内])?(?:内)?)?"
    r"|追溯期内|追溯日以?后"
)
_TRIGGER_ZH = rf"(?:(?<![原起非])因(?!此|而|为|素)|由于|遭受|发生(?![前后的时])|存在|罹患|初次确诊)[^{_P}]{{2,60}}?(?=(?:而|并|所)?(?:造成|导致|引起|引发|所致|致使|身故|全残|支出|支付|产生|承担)|而(?!且)|[{_P}]|$)"
_CONDITION_ZH = rf"(?:事先经|须经|(?<!已)(?<!未)经)[^{_P}]{{0,12}}(?:保险人|本公司|我们|保险双方)[^{_P}]{{0,8}}(?:同意|认可)(?!的[^，。；、]{{0,6}}(?:医院|机构|医生|专家|调解))|以[^{_P}]{{2,30}}为(?:前提|条件)"
_LIMIT_ZH = (
    rf"(?:在|以)[^{_P}]{{0,20}}(?:限额|保险金额)(?:内|以内|为限|范围内)|(?:不超过|最高)[^{_P}]{{0,30}}(?:限额|元|%|％)"
)
_PARTY_ZH = r"被保险人(?:及其(?:代表|雇员|家庭成员|配偶|子女|工作人员|允许的[^，。；的]{1,8}))?"


# ------------------------------------------------------------------------------------------------------------- English

_PAY_EN = lazily(
    r"\b(?:will|shall|agrees?\s+to|undertakes?\s+to|do(?:es)?|we|to)\s+(?:also\s+|only\s+|then\s+|further\s+)?(?:pay|reimburse|indemnify|compensate|cover|insure|bear|meet|refund)"
    r"(?:\s+or\s+(?:pay|reimburse|indemnify))?\b(?!\s+(?:in\s+accordance|by\s+us|under))",
    re.I,
)
_DUTY_EN = lazily(
    rf"\b(?:most\s+(?:that\s+)?{WE}|you|insured|policyholder|premium|liable|obligated|obliged|responsible|required|not|owner)\s*$",
    re.I,
)
"""Words before `to pay` or `shall pay` that lay it upon somebody else, or deny it."""
_WE_PAY_EN = lazily(
    rf"\b{WE}\s+(?:will|shall|agrees?\s+to|undertakes?\s+to)\s+(?:also\s+|only\s+)?(?:pay|reimburse|indemnify|compensate|cover|insure|bear|meet|refund)\b",
    re.I,
)
_WE_LIST_EN = lazily(
    rf"\W*{WE}\s+(?:(?:will|shall|also|agree\s+to)\s+)*(?:pay|cover|insure|reimburse)(?:\s+(?:you|for|the\s+following)){{0,3}}\s*:",
    re.I,
)
_PAYEE_EN = lazily(
    r"\s+(?:on\s+(?:your|their|its|the\s+insured[’']s)\s+behalf|(?:(?:for|to),?\s+or\s+)?(?:on\s+behalf\s+of\s+)?(?:(?:to\s+)?(?:you|(?:the|an|any|a)\s+(?:named\s+)?(?:insureds?|policyholder|assured|principal|third\s+party|covered\s+person|life\s+assured|nominee|beneficiary|senior\s+executive\s+officers?)(?:[’']s\s+estate)?(?:\s+(?:person|company|entity|organi[sz]ation|member))?)))(?=\s|,),?",
    re.I,
)
_UP_TO_EN = lazily(
    r",?\s+(?:in\s+excess\s+of[^,.;:]{0,70}?|up\s+to\s+(?:(?:the\s+|a\s+)?(?:sum|limit|maximum|amount)[^,.;:]{0,70}?|(?:a\s+(?:maximum|total)\s+of\s+)?[A-Z]{0,3}\s?[$£€₹]?\s?\d[\d,.]*\d(?:\s+(?:in\s+(?:total|all)|(?:for|towards)\s+any\s+one\s+\w+))?))"
    r"(?:,(?!\d)|(?=\s+(?:for|towards|to)\b)|(?=\s+the\s+(?:cost|following)))",
    re.I,
)
_AGAINST_EN = lazily(r"\b(?:against|in\s+respect\s+of)(?=\s)", re.I)
_FOR_EN = lazily(r"(?:\s+(?:for|against|towards|in\s+respect\s+of|with\s+respect\s+to|any\s+and))+(?=\s)", re.I)
_ENDS_EN = lazily(
    r"[;:]|\.(?!\d)|,(?!\d{3})(?=\s+(?:in\s+excess|which|that|if|provided|up\s+to|subject|whichever|we\b|but|as\b|arising|resulting|incurred|including|less|you\b|the\s+insured|due|caused))"
    r"|\s(?=(?:in\s+excess\s+of|that|which|who|if|when|where|resulting|arising|caused|as\s+a\s+(?:direct\s+)?result|because|provided|up\s+to|incurred|sustained|necessarily|following|subject\s+to|shown|in\s+the\s+event|on\s+(?:your|their|its)\s+behalf|on\s+behalf\s+of|you\b|the\s+insured\s+(?:is|becomes?|shall|may|incurs?)|it\s+is|they\b|whilst|while|within|first|during|directly)\b)"
    r"|\n\s*(?=[-•*(\d]|[a-z]\))",
    re.I,
)
_SUMS_EN = lazily(r"\W*(?:those|all|any|the|such)?\s*(?:reasonable\s+)?(?:amounts?|sums?)\b", re.I)
_OWED_EN = lazily(
    r"\b(?:legally\s+)?(?:liable|obligated|obliged|responsible|required)\s+to\s+pay(?:\s+as\s+(?!a\b|the\b|an\b)(?:(?:compensatory|regulatory|civil)\s+)?[a-z]+(?:\s+(?:and|or)\s+[a-z]+(?:\s+[a-z]+)?)?)?",
    re.I,
)
_BARE_LOSS_EN = lazily(
    r"\W*(?P<it>(?:(?:the|any|all|your|reasonable|accidental|direct|physical|necessary|additional|sudden)\s+){0,4}(?:loss|damages?|theft|costs?|expenses?|fees|liability|compensation)\b)", re.I
)  # fmt: skip


def _loss_en(text: str, span: Span) -> Span | None:
    """What the insurer pays, without the words that pay and to whom; else a loss or cost that opens the clause."""
    for pays in _PAY_EN.finditer(text, span.start, span.end):
        if _DUTY_EN.search(text, max(span.start, pays.start() - 24), pays.start()) or (
            pays[0].lower().startswith("to") and not _insurer(text, span, pays.start())
        ):
            continue
        at = pays.end()
        for expression in (_FOR_EN, _PAYEE_EN, _UP_TO_EN, _FOR_EN):
            wrap = expression.match(text, at, span.end)
            at = wrap.end() if wrap else at
        if "indemnify" in pays[0].lower() and (against := _AGAINST_EN.search(text, at, min(span.end, at + 90))):
            at = against.end()
        found = _phrase_en(text, at, span.end)
        if found is not None and _SUMS_EN.match(found.of(text)):
            owed = _OWED_EN.search(text, found.start, min(span.end, found.start + 2 * LONGEST["en"]))
            found = Span(found.start, owed.end()) if owed else found
        if found is not None:
            return found
    bare = _BARE_LOSS_EN.match(text, span.start, span.end)
    return _phrase_en(text, bare.start("it"), span.end) if bare else None


def _insurer(text: str, span: Span, at: int) -> bool:
    """Whether `to pay` is what the insurer agrees to do."""
    return bool(_AGREES_EN.search(text, max(span.start, at - 40), at))


_AGREES_EN = lazily(r"\b(?:agrees?|undertakes?|promises?|right\s+and\s+duty)\b", re.I)


def _phrase_en(text: str, start: int, end: int, ends: re.Pattern[str] = _ENDS_EN) -> Span | None:
    """The words from an offset to the mark or link word that ends their phrase; None where they say nothing."""
    furthest = min(end, start + LONGEST["en"])
    stop = ends.search(text, min(end, start + 2), furthest)
    if stop is not None:
        last = stop.start()
    elif furthest < end:
        soft = [m.start() for m in _ENDS_EN.finditer(text, start + 2, furthest)]
        last = soft[-1] if soft else text.rfind(" ", start, furthest)
    else:
        last = end
    words = text[start : max(start, last)]
    if words.count("(") > words.count(")"):
        words = words[: words.rindex("(")]
    dangling = _DANGLING_EN.search(words)
    found = _trimmed(text, Span(start, start + (dangling.start() if dangling else len(words))))
    return found if len(found) > 3 and not _EMPTY_EN.match(found.of(text)) else None


_DANGLING_EN = lazily(
    r"(?:\s+(?:(?:paid|held|made|incurred)\s+by|in\s+respect|by|to|of|for|as|a|an|in|with|and|or|that|from|on|at|the|against|upon|which))+\s*$"
)
"""Small words at the end of a phrase that lead on to what was cut off; with a capital they are part of a name (`Peril Insured Against`)."""
_EMPTY_EN = lazily(
    r"\W*(?:(?:the|for|any|all|to|you|either|up|of|and|or|a|an|on|in|under|by|your|our|following|as)?\W*$|(?:in\s+the\s+event|up\s+to|at\b|is|following\s+(?:the|a|an|your)\b|no\s+more|regardless|to|or|if|as|where|when|under|with|because|that|which|by|only)\b)",
    re.I,
)
"""Words that are no thing paid and no event."""
_TRIGGER_ENDS = lazily(
    r"[;:]|\.(?!\d)|,(?!\d{3})(?=\s+(?:in\s+excess|if|provided|up\s+to|subject|whichever|we\b|but|less|you\b|the\s+insured))"
    r"|\s(?=(?:in\s+excess\s+of|if|provided|up\s+to|subject\s+to|you\s+(?:are|become|have|must|will|shall)\b|we\b|that\s+(?:exceeds?|results?)|which\s+(?:exceeds?|results?)|the\s+insured\s+(?:is|becomes?|shall|may|incurs?)|and\s+(?:where|for)\b|but\b)\b)"
    r"|\n\s*(?=[-•*(\d]|[a-z]\))",
    re.I,
)
_CAUSED_EN = lazily(
    r"\b(?:arising\s+(?:directly\s+|solely\s+)?(?:out\s+of|from)|(?:as\s+a|the)\s+(?:direct\s+)?result\s+of|results?(?:ing)?\s+(?:directly\s+)?from|directly\s+resulting\s+from|caused\s+(?:directly\s+)?by|in\s+response\s+to|because\s+of|due\s+to|in\s+the\s+event\s+(?:of|that))\s",
    re.I,
)


def _trigger_en(text: str, span: Span) -> Span | None:
    found = _CAUSED_EN.search(text, span.start, span.end)
    if found is None:
        return None
    phrase = _phrase_en(text, found.end(), span.end, _TRIGGER_ENDS)
    return Span(found.start(), phrase.end) if phrase else None


_PERIOD_EN = (
    r"\bduring\s+(?:the|your|each|any)\s+(?:policy\s+(?:period|term|year)|period\s+of\s+(?:the\s+policy|insurance|cover(?:age)?|this\s+(?:policy|insurance))|(?:insurance|coverage|indemnity)\s+period)"
    r"(?:\s+or\s+(?:during\s+)?(?:the\s+|any\s+)?(?:applicable\s+)?(?:optional\s+)?extended\s+reporting\s+period)?"
)
_PARTY_EN = r"\b(?:on\s+behalf\s+of|indemnify|reimburse|pay|compensate)\s+(?P<it>(?:(?:the|an|any)\s+(?:named\s+)?(?:insureds?(?:\s+(?:company|person|organi[sz]ation)s?)?|policyholder|assured|senior\s+executive\s+officers?)|you)\b)"
_PARTY_PLAIN_EN = r"\b(?:(?:the|an|any|each)\s+(?:named\s+)?insureds?(?:\s+(?:company|person|organi[sz]ation)s?)?|the\s+policyholder|the\s+assured|you)\b"
_CONSENT_EN = (
    rf"\b(?:with|subject\s+to)\s+(?:{OURS}\s+(?:prior\s+)?(?:written\s+)?(?:consent|agreement|approval)"
    rf"|the\s+(?:(?:prior|written|express)\s+){{0,3}}(?:consent|agreement|approval)\s+of\s+{US})\b"
)
_CONDITION_EN = rf"(?:{_CONSENT_EN}|\b(?:provided\s+(?:always\s+)?that|on\s+condition\s+that|(?<!even\s)only\s+if|if\s+and\s+only\s+if)[^.;:\n]{{4,160}}?(?=[.;:\n]|$))"
_LIMIT_EN = (
    r"\b(?:in\s+excess\s+of|up\s+to|not\s+(?:to\s+)?exceed(?:ing)?|subject\s+to|limited\s+to)\s+(?:a\s+maximum\s+of\s+)?(?:(?:the|your|any|its|a|an|our|each|that|applicable|relevant|annual|overall|maximum|aggregate|remaining|policy)\s+){0,4}"
    r"(?:(?:sub-?)?limits?(?:\s+of\s+(?:liability|insurance|indemnity|cover))?|retentions?|deductibles?|excess|sums?\s+insured|waiting\s+period|benefit\s+limit)\b(?:\s+(?:shown|stated|specified|set\s+out)\s+in\s+(?:the|your)\s+[a-z]+)?"
    r"|\bup\s+to\s+(?:a\s+maximum\s+of\s+|an\s+additional\s+)?(?:[A-Z]{0,3}\s?[$£€₹]|(?:Rs\.?|INR|SGD|USD|GBP|AUD)\s?)\s?\d[\d,]*(?:\.\d+)?"
)

_PARTY_OF = _pattern(_PARTY_EN, re.I)
_PARTY_NAMED = _pattern(_PARTY_PLAIN_EN, re.I)

_FINDERS: dict[Tongue, tuple[tuple[Part, Finder], ...]] = {
    "zh": (
        ("period", _pattern(_PERIOD_ZH)),
        ("trigger", _pattern(_TRIGGER_ZH)),
        ("loss", _loss_zh),
        ("party", _pattern(_PARTY_ZH)),
        ("condition", _pattern(_CONDITION_ZH)),
        ("limit", _pattern(_LIMIT_ZH)),
    ),
    "en": (
        ("period", _pattern(_PERIOD_EN, re.I)),
        ("trigger", _trigger_en),
        ("loss", _loss_en),
        ("party", lambda text, span: _PARTY_OF(text, span) or _PARTY_NAMED(text, span)),
        ("condition", _pattern(_CONDITION_EN, re.I)),
        ("limit", _pattern(_LIMIT_EN, re.I)),
    ),
}
