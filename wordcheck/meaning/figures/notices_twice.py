"""One duty to tell the insurer of one thing, within two times.

    You must tell us of any cyber event within 30 days of discovering it.                          cyber event, known
    If you do not tell us of a cyber event within 14 days of discovering it, we will not pay.      cyber event, known
    Notice of a Claim must be given no later than 60 days after the end of the Policy Period.      claim, end

    any Claim not notified to the Insurer within 14 days of its receipt                            claim, made

    被保险人应当在知道网络安全事件后48小时内通知保险人。 …… 发生网络安全事件后，被保险人未在24小时内通知保险人的

    You must notify us of a claim at once. …… Notice of a claim must reach us within 30 days after you receive it.       claim

A notice is read from its sentence: that the insured (or nobody by name) tells the insurer, of what, within which time, and
what sets the time running. Two notices of one thing with one beginning differ where their times have no day in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import of_an_example
from wordcheck.meaning.parties.names_en import US, WE
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_STOPS = {"zh": lazily(r"[。；;\n]"), "en": lazily(r"[;\n]|\.(?=\s|$)")}
_TELLS_EN = lazily(
    r"\b(?:notif(?:y|ies|ied|ying|ications?)|noti(?:ce|ces)|report(?:s|ed|ing)?|inform(?:ed)?|advis(?:e|ed)|tell|told)\b",
    re.I,
)
_TOLD_BY_US = lazily(
    rf"\b{WE}\s+(?:(?:will|shall|must|may|can|should|agrees?\s+to|undertakes?\s+to|has|have)\s+)?(?:\w+\s+){{0,2}}?(?:notify|notifies|tell|inform|advise|give|send|provide|report)\b|\b(?:notice|notify|notification|inform|tell|advise)\s+(?:in\s+writing\s+)?(?:to\s+)?(?:you|the\s+(?:first\s+)?(?:named\s+)?(?:insured|policyholder|assured))\b|\b(?:our|{US}[’']s)\s+(?:written\s+)?notice\b",
    re.I,
)
_OTHER_NEWS_EN = lazily(
    r"\b(?:extended|discovery\s+period|cancel\w*|terminat\w+|non-?renew\w*|renew\w*|acqui\w+|merg\w+|takeover|chang\w+|premium|increas\w+|police|author\w+|option\w*|elect\w*|purchas\w*|appeal\w*|disput\w*|arbitrat\w*|reject\w*|may|waive\w*|proof|sworn|circumstances?|hazard|documents?|particulars|details|evidence|complain\w*|withdraw\w*|cooling|refund|return|hospital\w*|admission|admitted|birth|address|vehicle|prejudic\w+|reasonably\s+possible)\b",
    re.I,
)
"""What other notices are of, what is a right and no duty, and what sets a time for one case."""
_BEGINS_EN = lazily(r"\s*(?:\([^)]*\)\s*)?,?\s*(?:of|after|from|following)\s+(?P<begin>[^.;,\n]{2,90})", re.I)
_THEREAFTER = lazily(r"\s*(?:\([^)]*\)\s*)?thereafter\b", re.I)
_WITHIN_PERIOD = lazily(r"\bduring\s+the\s+policy\s+period\b[^.;]*$", re.I)
"""A time that follows the period: `during the Policy Period or within 60 days thereafter`."""
_BEGINNINGS_EN = (
    ("end", lazily(r"\b(?:end|expir\w+|terminat\w+|last\s+day)\b.{0,30}\b(?:period|policy|insurance|cover)", re.I)),
    ("known", lazily(r"\b(?:discover\w*|aware|learn\w*|knowledge|find\w*|kn[oe]w\w*)\b", re.I)),
    ("made", lazily(r"\b(?:receiv\w+|receipt|made|served|service)\b", re.I)),
    ("occurs", lazily(r"\b(?:occur\w*|happen\w*|event|incident|accident|loss|damage)\b", re.I)),
)
_OF_EN = lazily(
    r"\b(?P<made>claims?)\s+first\s+made\b[^.;]*\breported\b"
    r"|\b(?:notice|notification|notify|inform|advise|tell|told|notified|advised)\b[^.;,]{0,30}?\b(?:of|about)\s+(?P<of>[^.;,\n]{3,60})"
    r"|\b(?:report|reporting|notify)\s+(?!to\b|us\b|in\b)(?P<report>[^.;,\n]{3,60})"
    r"|\b(?:becom\w+\s+aware|discover\w*|learn\w*|knowledge)\s+(?:of\s+)?(?P<known>[^.;,\n]{3,60})"
    r"|(?P<subject>[^.;,\n]{3,50}?)\s+(?:shall|must|will|has\s+to|have\s+to|is\s+to|are\s+to)\s+be\s+(?:\w+\s+)?(?:reported|notified)\b"
    r"|(?P<late>[^.;:,\n]{3,40}?)\s+(?:(?:that|which)\s+(?:(?:is|was|are|were)\s+|(?:has|have)\s+(?:not\s+)?been\s+))?(?:not\s+)?(?:reported|notified)\s+to\b(?=[^.;]*(?:\bwithin\b|\blater\b|\bmore\b|\|))",
    re.I,
)
_DETERMINER_EN = lazily(
    r"^(?:(?:an?|any|the|each|every|such|all|said|first|actual|alleged|suspected|potential|written|every\s+other)\s+)+",
    re.I,
)
_BEHIND_EN = lazily(
    r"\s+(?:that|which|who|when|where|made|first|arising|under|against|or|and|but|as|in|on|by|to|with|within|no\s+later|not\s+later|at|for|covered|likely|giving|resulting|involving|must|shall|will|is|are|has|have)\b.*$|[(\"“].*$",
    re.I | re.DOTALL,
)
_NO_THING = frozenset(
    {"it", "this", "them", "these", "us", "matter", "thing", "same", "that", "loss", "insurer", "company"}
)
_TOLD_ZH = lazily(
    r"(?:通知|报告|告知|报)(?:了)?(?:保险人|我们|我司|本公司|保险公司)|(?:向|给)(?:保险人|我们|我司|本公司|保险公司)(?:书面)?(?:报案|报告|报险|通知|发出通知)|报案|报险"
)
_TOLD_BY_US_ZH = lazily(
    r"(?:(?<!被)保险人|我们|本公司)(?:应当?|须|将|有权|可以?|会)[^，。；]{0,20}(?:通知|告知)|(?:通知|告知)(?:投保人|被保险人|受益人|您)|公安|消防|监管|主管|网信"
)
_OTHER_NEWS_ZH = lazily(
    r"解除|终止|变更|转让|危险程度|地址|续保|退保|补充|材料|资料|单证|起诉|诉讼|仲裁|传票|开庭|医院|住院|受益人|增加|减少|更换|整改|无法|难以|保险费"
)
_THING_ZH = lazily(r"(?P<thing>[\u4e00-\u9fff]{2,12}?(?:事故|事件|索赔|赔偿请求))")
_LEADS_ZH = lazily(
    r"^.*(?:知道|知悉|得知|获悉|获知|知晓|发现|应当知道|发生|遭受|遭遇|收到|出现|属于|提出|造成|因|该|任何|本|其|在|于|自|的|第三者|第三方|他人)"
)
_ANY_EVENT_ZH = lazily(r"^(?:网络|数据|信息|系统)*安全(?:事件|事故)$|^事[故件]$")
"""Another name for the insured event of a cyber policy, however the wording calls it."""
_IN_A_CASE = {
    "zh": lazily(r"如|若|但|除|的[，,]|书面|电话|口头|重大|一般|最迟"),
    "en": lazily(r"\b(?:if|where|when|unless|except|in\s+case|in\s+the\s+event|in\s+respect|however|but|further)\b", re.I),
}  # fmt: skip
"""What makes a time that of one case of several in one clause."""
_AT_ONCE = {
    "zh": lazily(r"立即|即刻|马上"),
    "en": lazily(r"\b(?:immediately|at\s+once|forthwith|straight\s?away)\b", re.I),
}
_SOME_DAYS = 72
"""Hours which words that ask for haste may still mean."""
_REACH = 250
"""Characters before a figure in which its sentence mostly begins."""
_NO_NOTICES = frozenset({ClauseKind.COVERAGE, ClauseKind.DEFINITION, ClauseKind.PERIOD})
"""Clauses whose times bound the cover itself."""
_LONGEST_NAME, _SHORTEST_NAME = 4, 2
"""Most words of an English name, fewest characters of a Chinese one."""


class _Notice(Struct, frozen=True):
    """A time within which the insurer must be told of a thing."""

    quantity: Quantity
    thing: str
    begins: str


def notices_twice(wording: Wording) -> Iterator[Disagreement]:
    """Later times to give a notice that differ from the first of the same notice."""
    first: dict[tuple[str, str], Quantity] = {}
    at_once = {n.thing: n.quantity for n in _notices(wording, _at_once(wording)) if n.begins != "end"}
    for notice in _notices(wording, wording.quantities):
        now = at_once.get(notice.thing) if notice.begins != "end" else None
        if now is not None and now.clause != notice.quantity.clause and now.apart_from(notice.quantity):
            early, late = sorted((now, notice.quantity), key=lambda q: q.span)
            yield disagreeing(wording, "two-times", "notice", late, early)
        quantity = notice.quantity
        earlier = first.setdefault((notice.thing, notice.begins), quantity)
        if (earlier.clause != quantity.clause or _goes_over(wording, earlier, quantity)) and earlier.apart_from(
            quantity
        ):
            yield disagreeing(wording, "two-times", "notice", quantity, earlier)


def _goes_over(wording: Wording, earlier: Quantity, later: Quantity) -> bool:
    """Whether two times of one clause stand in sentences that both hold in every case."""
    stop = _STOPS[wording.language].search(wording.text, earlier.span.end, later.span.start)
    if stop is None or "\n" in wording.text[earlier.span.end : later.span.start]:
        return False
    clause = wording.clause(later.clause) if later.clause else wording.face
    said = [_stretch(wording, clause, q).of(wording.text) for q in (earlier, later)]
    return not any(_IN_A_CASE[wording.language].search(s) for s in said)


def _at_once(wording: Wording) -> Iterator[Quantity]:
    """Words that ask for a notice without any time, as a time of some days at most."""
    for said in _AT_ONCE[wording.language].finditer(wording.text, wording.span.start, wording.span.end):
        span, clause = Span(*said.span()), wording.clause_at(said.start())
        if clause is not None and any(span in own for own in clause.own):
            none, some = Decimal(0), Decimal(_SOME_DAYS)
            yield Quantity(QuantityKind.PERIOD, span, said.group(), none, some, none, "hour", clause=clause.id)


def _notices(wording: Wording, quantities: Iterable[Quantity]) -> Iterator[_Notice]:
    read = _read_zh if wording.language == "zh" else _read_en
    for quantity in quantities:
        if quantity.kind is not QuantityKind.PERIOD or quantity.ends is not None:
            continue
        clause = wording.clause(quantity.clause) if quantity.clause else wording.face
        if clause.kind in _NO_NOTICES:
            continue
        span = _stretch(wording, clause, quantity)
        before = wording.text[span.start : quantity.span.start]
        timed = bool(quantity.amount)
        told = read(_lead(wording, clause) + before, wording.text[quantity.span.end : span.end], timed)
        if told is not None and not of_an_example(wording, quantity):
            yield _Notice(quantity, *told)


def _lead(wording: Wording, clause: Clause) -> str:
    """The words that lead in the list of which a clause is a member: `发生数据安全事件后，您应：`."""
    above = next(wording.parents(clause), None)
    words = wording.own_text(above).rstrip() if above is not None else ""
    return words.rpartition("\n")[2] + " " if words.endswith((":", "：")) else ""


def _stretch(wording: Wording, clause: Clause, quantity: Quantity) -> Span:
    """The words around a figure up to the next stop on either side, within its clause's own text."""
    own = next((s for s in clause.own if quantity.span in s), wording.span)
    stops = _STOPS[wording.language]
    end = stops.search(wording.text, quantity.span.end, own.end)
    return Span(_after_stop(wording.text, stops, own.start, quantity.span.start), end.start() if end else own.end)


def _after_stop(text: str, stops: re.Pattern[str], start: int, end: int) -> int:
    """The end of the last stop between two places, else the first of them; looked for from behind, for a paragraph may hold many figures."""
    reach = _REACH
    while True:
        begin = max(start, end - reach)
        last = max((m.end() for m in stops.finditer(text, begin, end)), default=start)
        if last > begin or begin == start:
            return last
        reach *= 4


def _read_en(before: str, behind: str, timed: bool) -> tuple[str, str] | None:
    """Of what notice is given and what sets its time running; None where the figure times no notice to the insurer."""
    words = f"{before}|{behind}"
    if not _TELLS_EN.search(words) or _TOLD_BY_US.search(words):
        return None
    since = _BEGINS_EN.match(behind)
    said = since["begin"] if since else ""
    begins = next((name for name, form in _BEGINNINGS_EN if form.search(said)), "")
    if not since and _THEREAFTER.match(behind) and _WITHIN_PERIOD.search(before):
        begins = "end"
    rest = before + " " + (behind[since.end() :] if since and begins == "end" else behind)
    named = _OF_EN.search(words)
    if (timed and not begins) or named is None or _OTHER_NEWS_EN.search(rest):
        return None
    late = (named["late"] or "").rpartition(" for ")[2]
    thing = _thing_en(named["made"] or named["of"] or named["report"] or named["known"] or named["subject"] or late)
    return (thing, begins) if thing else None


def _thing_en(words: str) -> str:
    name = _BEHIND_EN.sub("", _DETERMINER_EN.sub("", " ".join(words.split()))).strip(" |").casefold()
    name = name.removesuffix("s") if not name.endswith("ss") else name
    return "" if name in _NO_THING or len(name.split()) > _LONGEST_NAME else name


def _read_zh(before: str, behind: str, _timed: bool) -> tuple[str, str] | None:
    words = before + behind
    told = _TOLD_ZH.search(words)
    if told is None or _TOLD_BY_US_ZH.search(words) or _OTHER_NEWS_ZH.search(words, 0, told.end()):
        return None
    named = (_LEADS_ZH.sub("", m["thing"]) for m in _THING_ZH.finditer(words))
    thing = next((n for n in named if len(n) >= _SHORTEST_NAME), "")
    return (_ANY_EVENT_ZH.sub("保险事故", thing), "") if thing else None
