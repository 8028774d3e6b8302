"""A figure that says where it is stated, and another figure that stands there.

    the Limit of Liability of $5,000,000 stated in Item 3 of the Schedule           Item 3  Limit of Liability  $3,000,000
    within the 30 days allowed by clause 6.1                                         6.1 … within 60 days …
    超过第十二条约定的8小时等待期的                                                  第十二条 等待期为12小时。

    (a) test the alarm every 7 days; (b) …                                           the alarm must be tested every 14 days as required by clause 4

Compared only where the place holds one figure of that kind, so that no other can be meant; where it is a list, with the one of
each member that the words around the figure name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from wordcheck.anatomy.figures.periods import zh_period
from wordcheck.languages.character_pairs import pairs_of
from wordcheck.languages.lazily import lazily
from wordcheck.languages.stems_en import stem
from wordcheck.meaning.figures.figure_subjects import of_an_example
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.terms import Reference
from wordcheck.model.wording import Wording

_COMPARED = frozenset({QuantityKind.MONEY, QuantityKind.PERIOD, QuantityKind.PERCENT})
_STATED = lazily(
    r"[\s)]*(?:\w+\s+){0,2}(?:(?:as\s+)?(?:is\s+|are\s+)?(?:stated|shown|specified|set\s+(?:out|forth)|given|listed|indicated|named|noted|provided|allowed|required|fixed|agreed)\s+(?:in|on|under|against|at|by|for\s+in)\s+(?:the\s+)?)",
    re.I,
)
"""What stands between a figure and the place where it is said to be stated."""
_STATED_ZH = lazily(r"(?:中|所)?(?:约定|规定|载明|列明|注明|所述|所列|明确)的?[^，。；：\n0-9０-９]{0,8}")
"""What stands between a place and the figure that is said to be stated there."""

_FEWEST_MEMBERS, _FEWEST_NAMES = 2, 2
"""Members of a list; words that a member and the sentence share: what is done, and with what."""
_PAUSE = {"zh": lazily(r"[，、；。：]"), "en": lazily(r"[,;:]|\.(?=\s|$)")}
_LITTLE = frozenset("must shall every each least with within your their them this that".split())
_WORD = lazily(r"[a-z]{4,}")
_EACH_ZH = lazily(r"每(?=[\d一二两三四五六七八九十])")
_LONGEST = 12
"""Characters of such a figure."""
_OFTEN = lazily(r"每$|\bevery\s+$|\beach\s+$", re.I)
"""Before a period that says how often."""
_REACH = 40
"""Characters in which the pointer lies, with what joins it to the figure."""


def figures_pointed_to(wording: Wording) -> Iterator[Disagreement]:
    """Figures that differ from the one figure of their kind in the place that they name."""
    if not wording.references:
        return
    for quantity in (*wording.quantities, *_often(wording, wording.span)):
        if quantity.kind not in _COMPARED or quantity.ends is not None or quantity.clause is None:
            continue
        reference = _named_by(wording, quantity)
        there = _one_there(wording, quantity, reference) if reference is not None else None
        members = _members_named(wording, quantity) or ([there] if there is not None else [])
        if members and all(quantity.apart_from(m) for m in members) and not of_an_example(wording, quantity):
            yield disagreeing(wording, "two-values", quantity.measures, quantity, members[0])


def _named_by(wording: Wording, quantity: Quantity) -> Reference | None:
    """The pointer to one clause by which a figure says where it is stated."""
    text = wording.text
    if wording.language == "zh":
        start = max(0, quantity.span.start - _REACH)
        before = [r for r in wording.references_in(Span(start, quantity.span.start)) if len(r.targets) == 1]
        if before and _STATED_ZH.fullmatch(text, before[-1].span.end, quantity.span.start):
            return before[-1]
        return None
    said = _STATED.match(text, quantity.span.end)
    if said is None:
        return None
    behind = wording.references_in(Span(said.end(), said.end() + _REACH))
    return next((r for r in behind if r.span.start == said.end() and len(r.targets) == 1), None)


def _one_there(wording: Wording, quantity: Quantity, reference: Reference) -> Quantity | None:
    """The one figure of a kind in the clause that a pointer means; None where there are none or several, or it is the figure's own."""
    span = wording.clause(reference.targets[0]).span
    if quantity.span in span:
        return None
    found = [q for q in wording.quantities_in(span) if q.kind is quantity.kind]
    one = found[0] if len(found) == 1 else None
    return one if one is not None and (one.kind is not QuantityKind.MONEY or one.unit == quantity.unit) else None


def _members_named(wording: Wording, quantity: Quantity) -> list[Quantity]:
    """The one figure of each member of a list, to which the sentence of a period points, that the words around the period name."""
    sentence = wording.sentence_around(quantity.span.start)
    if quantity.kind is not QuantityKind.PERIOD or sentence is None or quantity.span not in sentence:
        return []
    lists = {r.targets[0] for r in wording.references_in(sentence) if len(r.targets) == 1}
    found: list[Quantity] = []
    for id_ in lists:
        items = wording.children(wording.clause(id_))
        if len(items) < _FEWEST_MEMBERS or quantity.span in wording.clause(id_).span:
            continue
        said = _names(_phrase(wording, quantity, sentence), wording.language)
        names = {item.id: _names(wording.own_text(item), wording.language) for item in items}
        for item in items:
            others = frozenset[str]().union(*(n for other, n in names.items() if other != item.id))
            periods = [q for q in wording.quantities_in(item.span) if q.kind is QuantityKind.PERIOD]
            periods += _often(wording, item.span)
            own = said & names[item.id]
            if (
                len(periods) == 1
                and len(own) >= _FEWEST_NAMES
                and own - others
                and _alike(wording, periods[0], quantity)
            ):
                found.append(periods[0])
    return found


def _often(wording: Wording, span: Span) -> Iterator[Quantity]:
    """How often something is done, by Chinese words (每7日), which measure no length of time and are no figures elsewhere."""
    for each in _EACH_ZH.finditer(wording.text, span.start, span.end) if wording.language == "zh" else ():
        at, clause = each.end(), wording.clause_at(each.end())
        read = zh_period(wording.text[at : at + _LONGEST], 0, _LONGEST)
        if read is not None and clause is not None:
            yield replace(read, span=Span(at, at + len(read.span)), clause=clause.id)


def _phrase(wording: Wording, quantity: Quantity, sentence: Span) -> str:
    """The words around a figure, between the marks on either side."""
    pause = _PAUSE[wording.language]
    before = pause.split(wording.text[sentence.start : quantity.span.start])[-1]
    return before + " " + pause.split(wording.text[quantity.span.end : sentence.end])[0]


def _names(words: str, tongue: str) -> frozenset[str]:
    """What words name: stems of English ones, pairs of Chinese characters."""
    if tongue == "en":
        return frozenset(stem(w) for w in _WORD.findall(words.casefold()) if w not in _LITTLE)
    return pairs_of(words)


def _alike(wording: Wording, one: Quantity, other: Quantity) -> bool:
    """Whether two periods both say how often, or both say within which time."""
    often = [_OFTEN.search(wording.text, max(0, q.span.start - 8), q.span.start) is not None for q in (one, other)]
    return often[0] == often[1] and (often[0] or (one.bound, one.measures) == (other.bound, other.measures))
