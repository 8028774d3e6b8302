"""What does not fit together in a cover map: covers taken whole, write-backs of nothing, exclusions in the wrong place.

Every fault names two places, or the one place where something is missing. A fault is sure where the words alone settle it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.covers.granted_again import granted_again
from wordcheck.meaning.covers.heads_taken import heads_taken
from wordcheck.meaning.covers.meanings_taken import meanings_taken
from wordcheck.meaning.covers.orphans import orphans
from wordcheck.meaning.covers.promised import promised
from wordcheck.meaning.covers.unwritten import unscheduled, unwritten
from wordcheck.meaning.covers.whole_kinds import whole_of
from wordcheck.meaning.covers.write_backs import giving_back_all
from wordcheck.meaning.denials.plain_denials import denied_outright
from wordcheck.meaning.figures.bare_limits import bare_limits
from wordcheck.meaning.figures.schedule_entries import listed_sections
from wordcheck.meaning.market.words import Market
from wordcheck.meaning.quoting import evidence
from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.subjects import core, squeezed
from wordcheck.model.covers import CoverFault, CoverFaultKind, CoverMap, Exclusion, Taking
from wordcheck.model.quantities import LIMITS
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_WIDE = {
    "zh": lazily(r"任何(?:形式的|种类的)?(?:直接或间接的?)?(?:损失|费用|责任)|一切(?:损失|费用|责任|后果)"),
    "en": lazily(r"\bany\s+(?:and\s+all\s+)?(?:loss|claim|liability|damage)(?:es|s)?\s+(?:whatsoever|of\s+any\s+kind|howsoever|however\s+(?:caused|arising))", re.I),
}  # fmt: skip
_CONDITIONS = lazily(
    r"\b(?:does|do|is|are) not (?:fulfil|meet|satisfy)|\b(?:fulfil\w*|satisf\w+|meet\w*) (?:all )?(?:of )?the (?:below|following)|\b(?:below|following) (?:conditions|criteria)\b|\bin conjunction with\b|\bthe (?:least|lesser|smallest) of\b|\bcombined with any of\b|^Cover \d",
    re.I,
)
"""Lead-ins of conditions, and headings of covers that stand below an exclusion only because columns ran together."""
_OPENS_A_CONDITION = lazily(
    r"[\W\d]*(?:and|or|however|when|if|while|where|please|provided|without|unless|the\s+claim)\b", re.I
)
"""Words with which a line goes on or sets a condition: it names nothing that a cover could grant."""
_LIMIT_OF = {
    "zh": lazily(r"(?<![\u4e00-\u9fff])(?:其中|对于?|关于|就|上述|各类|但?以?(?:本?(?:保险单|保险合同|合同|明细表))?(?:中)?(?:载明|约定|列明)的)?(?P<of>[\u4e00-\u9fff]{2,12}?(?:费用|损失|赎金))(?:每次事故|每次|累计|年度|单项|分项|每人|的)*(?:责任限额|赔偿限额|分项限额|限额)(?=[^\u4e00-\u9fff]{0,4}(?:为(?!限)|[0-9０-９]|人民币|不超过|最高))"),
    "en": lazily(r"\bsub-?limit\s+(?:of\s+liability\s+)?for\s+(?:the\s+|any\s+)?(?P<of>[A-Za-z][A-Za-z -]{6,40}?(?:costs?|expenses?|loss|losses|fees))(?=[\s*_|:]{1,6}(?:is|of|shall|[A-Z]{3}\s|[$£€\d]))", re.I),
}  # fmt: skip
"""A limit with a figure, and the cost or loss that it bounds."""
_IN_SPITE = lazily(
    r"\b(?:in the absence of|notwithstanding|despite|but for|regardless of|would not apply)\b[^.;\n]{0,40}\bexclusions?\b|(?:不受|不适用)[^。；\n]{0,20}(?:责任免除|除外责任|免责)|(?:虽|尽管)有[^。；\n]{0,20}(?:责任免除|除外责任|免责)",
    re.I,
)
"""A cover that says itself that an exclusion does not stand in its way."""
_ALL_COVER = frozenset(
    {
        "保险期间",
        "保险事故",
        "保险事故后",
        "保险事故时",
        "保险责任",
        "duringperiod",
        "duringperiodinsurance",
        "insuredevent",
        "insuredevents",
    }
)
"""What is left of an exclusion that names the period or the insured event and nothing else."""
_LEAST_NAME = {"zh": 4, "en": 10}
TOLD_TWICE = 3
"""Items of one list, and at least half of it, that stand among the covers as well: the list is told twice."""
_GOES_BACK = lazily(
    r"[\W]*(?:但|不过|本项|本款|本条|前款|上述|(?:this|these|the\s+(?:above|foregoing))\s+(?:exclusion|does|shall|will)|however)",
    re.I,
)
"""The beginning of a line that takes up what the line before it excludes."""
_ITEM_ENDS = lazily(r"[;；][ \t*]*(?:(?:and|or)[ \t*]*)?\n")
"""The end of one item of a list whose items are no clauses."""
_BARS = {
    "zh": lazily(r"(?:仅(?:当|在)|只有)[^。；\n]{4,80}(?:保险人)?(?:才|方(?:可|能)?)?(?:承担|负责)(?:赔偿|给付)|(?:承担|履行)[^。；\n]{0,16}(?:责任|义务)的(?:先决|前提)条件|以[^。；，\n]{2,40}为(?:先决|前提)条件"),
    "en": lazily(r"\bcondition\s+precedent\s+to\s+(?:(?:any|our|the\s+insurer[’']s)\s+)?(?:liability|obligations?|payment|cover(?:age)?|duty)\b", re.I),
}  # fmt: skip


def faults_of(wording: Wording, stretches: Stretches, found: CoverMap, market: Market) -> tuple[CoverFault, ...]:
    """All faults, by place and kind."""
    made = [
        *_swallowed(wording, found),
        *_everything(wording, found),
        *_said_again(wording, stretches, found, market),
        *(
            _fault(wording, "swallowed-definition", *spans)
            for spans in _not_given_back(wording, found, meanings_taken(wording, found.exclusions))
        ),
        *_hidden(wording, found),
        *(_fault(wording, "orphan-write-back", span) for span in orphans(wording, market)),
        *(_fault(wording, "whole-write-back", span) for span in giving_back_all(wording, found)),
        *_wide(wording, found),
        *_without_cover(wording, found),
        *_limits_of_nothing(wording, found),
        *(_fault(wording, "limit-without-cover", span) for span in (*bare_limits(wording), *unwritten(wording))),
        *_without_row(wording, found),
        *(_fault(wording, "promised-cover", span) for span in promised(wording, found.covers)),
        *_bars(wording),
        *_circles(wording, found),
    ]
    return tuple(sorted(made, key=lambda f: (f.evidence[0].span, f.kind)))


def _fault(wording: Wording, kind: CoverFaultKind, *spans: Span, sure: bool = False) -> CoverFault:
    roles = ("anchor", "against")
    return CoverFault(kind, tuple(evidence(wording, s, roles[min(i, 1)]) for i, s in enumerate(spans)), sure)


def _swallowed(wording: Wording, found: CoverMap) -> Iterator[CoverFault]:
    """Covers that an exclusion takes whole and nothing returns."""
    at = {w.id: w for w in found.write_backs}
    returned: dict[tuple[int | None, int], list[Span]] = {}
    for r in found.returnings:
        returned.setdefault((at[r.write_back].exclusion, r.cover), []).append(at[r.write_back].span)
    whole: dict[int | None, list[Taking]] = {}
    for taking in (t for t in found.takings if t.extent == "all"):
        exclusion = found.exclusions[taking.exclusion - 1]
        backs = returned.get((taking.exclusion, taking.cover), ())
        if (
            not any(_of_these_words(wording, taking.span, b) for b in backs)
            and not _conditional(wording, exclusion.clause)
            and denied_outright(wording, exclusion.clause, taking.span or exclusion.span)
            and not _OPENS_A_CONDITION.match(wording.text, (taking.span or exclusion.span).start)
        ):
            whole.setdefault(wording.clause(exclusion.clause).parent, []).append(taking)
    for above, group in whole.items():
        items = len({t.exclusion for t in group if not _of_a_kind(wording, t)})
        if items >= TOLD_TWICE and 2 * items >= len(wording.children(wording.clause(above) if above else None)):
            continue  # The same list stands in both places: conditions or exclusions told twice.
        for taking in group:
            exclusion, cover = found.exclusions[taking.exclusion - 1], found.covers[taking.cover - 1]
            if _IN_SPITE.search(cover.span.of(wording.text)):
                continue
            if _of_liability(wording, taking.span or exclusion.span):
                continue
            if wording.language == "zh" and _in_other_words(wording, taking.span or _words(exclusion), cover.span):
                continue
            yield _fault(
                wording, "swallowed-cover", taking.span or _words(exclusion), _head(wording, cover.clause), sure=True
            )


def _of_a_kind(wording: Wording, taking: Taking) -> bool:
    """Whether general words take a whole kind of cover, which repeats no line of it."""
    return taking.span is not None and whole_of(taking.span.of(wording.text), wording.language).kind is not None


_LEADS_IN_LIABILITY = lazily(r"\bliabilit(?:y|ies)\b[^.;:\n]{0,60}[:\s]*$", re.I)


def _of_liability(wording: Wording, taken: Span) -> bool:
    """Whether the words that lead in an item speak of liability: `Liability arising from: (a) death or bodily injury of …` takes nothing
    of what is granted for the death itself, and only a case of what is granted for liability."""
    if wording.language != "en":
        return False
    clause = wording.clause_at(taken.start)
    above = clause.parent if clause is not None else None
    return above is not None and _LEADS_IN_LIABILITY.search(wording.own_text(wording.clause(above))) is not None


_ALL_OF_IT = lazily(r"任何|无论|不论|不管|一切|凡|所有|概不|一律|均不|全部")
_CLASS = lazily(r"自然灾害|意外(?:事故|伤害)?|事故|灾害|疾病|风险|事件|损坏")
"""What has kinds, each of which may be excluded."""
_NO_CLASS = lazily(r"保险事故|(?:事故|事件)(?:响应|处置|处理|调查)|每次事故|事故发生(?:后|时)")
_NAMED = lazily(r"[\u4e00-\u9fff]{2,}")


def _in_other_words(wording: Wording, taken: Span, granted: Span) -> bool:
    """Whether a Chinese exclusion names, without saying `all`, something of which the cover of a class has no word: one kind of what it
    grants (earthquake where natural disasters are insured)."""
    words = taken.of(wording.text)
    cover = squeezed(_NO_CLASS.sub("", granted.of(wording.text)))
    if _ALL_OF_IT.search(words) or not _CLASS.search(cover):
        return False
    said = core(words, "zh")
    return not any(named[0][:2] in cover for named in _NAMED.finditer(said))


def _said_again(wording: Wording, stretches: Stretches, found: CoverMap, market: Market) -> Iterator[CoverFault]:
    """What an exclusion takes without bounds in the words that grant it, where no cover is told to be taken there."""
    again = list(granted_again(wording, stretches, found.exclusions, market.events))
    again += _not_given_back(wording, found, heads_taken(wording, stretches, found.exclusions, market.events))
    told = {f.evidence[0].span.start for f in _swallowed(wording, found)} if again else set()
    for taken, granted in again:
        clause = wording.clause_at(taken.start)
        if clause is not None and _conditional(wording, clause.id):
            continue
        if taken.start not in told and not any(taken.start <= start < taken.end for start in told):
            told.add(taken.start)
            yield _fault(wording, "swallowed-cover", taken, granted, sure=True)


def _not_given_back(
    wording: Wording, found: CoverMap, taken: Iterable[tuple[Span, Span]]
) -> Iterator[tuple[Span, Span]]:
    """Those of which no exception in the same exclusion gives something back."""
    owner = {x.id: x.span for x in found.exclusions}
    backs = [(owner.get(w.exclusion or 0), w.span) for w in found.write_backs]
    for span, granted in taken:
        if not any(home is not None and home.overlaps(span) and _of_these_words(wording, span, b) for home, b in backs):
            yield span, granted


def _everything(wording: Wording, found: CoverMap) -> Iterator[CoverFault]:
    """Exclusions that name nothing but the period or the insured event: all cover falls below them."""
    for exclusion in found.exclusions:
        taken = exclusion.takes
        if found.covers and taken is not None and not exclusion.hidden and not exclusion.within:
            if core(taken.of(wording.text), wording.language) in _ALL_COVER:
                if denied_outright(wording, exclusion.clause, taken):
                    head = _head(wording, found.covers[0].clause)
                    yield _fault(wording, "swallowed-cover", taken, head, sure=True)


def _of_these_words(wording: Wording, taken: Span | None, back: Span) -> bool:
    """Whether a write-back speaks of these words of an exclusion, not of another line of it."""
    if taken is None or back.overlaps(taken):
        return True
    between = wording.text[min(taken.end, back.start) : max(taken.start, back.start)]
    if back.start < taken.start:  # Of an item before it, or of all that follows.
        return not _ITEM_ENDS.search(between)
    return "\n" not in between or bool(_GOES_BACK.match(wording.text, back.start))


def _conditional(wording: Wording, clause_id: int) -> bool:
    """Whether a clause is a member of conditions rather than of exclusions: `treatment that does not fulfil these conditions: (a) …`."""
    clause = wording.clause(clause_id)
    return wording.language == "en" and any(
        _CONDITIONS.search(wording.own_text(above)) or _CONDITIONS.search(above.title or "")
        for above in (clause, *wording.parents(clause))
    )


def _words(exclusion: Exclusion) -> Span:
    return exclusion.takes or exclusion.span


def _head(wording: Wording, clause_id: int) -> Span:
    """The heading of a clause, else its first words."""
    clause = wording.clause(clause_id)
    return clause.title_span or next((s for s in clause.own if len(s)), clause.span)


def _hidden(wording: Wording, found: CoverMap) -> Iterator[CoverFault]:
    for exclusion in found.exclusions:
        if exclusion.hidden:
            yield _fault(wording, "hidden-exclusion", exclusion.span)


def _wide(wording: Wording, found: CoverMap) -> Iterator[CoverFault]:
    """An exclusion under a heading of its own that takes any loss whatsoever without speaking of what its heading says."""
    for exclusion in found.exclusions:
        clause = wording.clause(exclusion.clause)
        if not clause.title or exclusion.takes is None or clause.kind is not ClauseKind.EXCLUSION:
            continue
        words = exclusion.takes.of(wording.text)
        wide = _WIDE[wording.language].search(words)
        named = {squeezed(w) for w in re.findall(r"[A-Za-z]{3,}|[\u4e00-\u9fff]{2}", clause.title)}
        if wide and not any(n in squeezed(words) for n in named):
            yield _fault(wording, "wide-exclusion", exclusion.takes, _head(wording, clause.id))


def _without_cover(wording: Wording, found: CoverMap) -> Iterator[CoverFault]:
    """Limits and deductibles in a wording that grants nothing; covers that stay unlimited where all others have a limit."""
    if not found.covers:
        return
    limited = {c for cap in found.caps if cap.kind in LIMITS for c in cap.covers}
    for cap in found.caps:
        if cap.kind in LIMITS and not cap.covers:
            return
    if len(limited) >= 2 and len(limited) * 2 > len(found.covers):
        beside = {wording.clause(c.clause).parent for c in found.covers if c.id in limited}
        listed = listed_sections(wording)
        for cover in found.covers:
            if cover.id not in limited and cover.clause not in listed and wording.clause(cover.clause).parent in beside:
                yield _fault(wording, "cover-without-limit", _head(wording, cover.clause))


def _without_row(wording: Wording, found: CoverMap) -> Iterator[CoverFault]:
    """The one cover of which a schedule says nothing, whatever limit holds for all."""
    told = {f.evidence[0].span for f in _without_cover(wording, found)}
    for cover in unscheduled(wording, found.covers):
        if (head := _head(wording, cover.clause)) not in told:
            yield _fault(wording, "cover-without-limit", head)


def _limits_of_nothing(wording: Wording, found: CoverMap) -> Iterator[CoverFault]:
    """Limits of a cost or loss that the wording names nowhere else, where it grants covers at all."""
    if not found.covers or wording.rider:
        return
    text, span = wording.text[wording.span.start : wording.span.end], wording.span
    limited = list(_LIMIT_OF[wording.language].finditer(wording.text, span.start, span.end))
    if not limited:
        return
    said = squeezed(text)
    uses = Counter(squeezed(m["of"]) for m in limited)
    told: set[str] = set()
    for match in limited:
        name = squeezed(match["of"])
        if name not in told and len(name) >= _LEAST_NAME[wording.language] and said.count(name) <= uses[name]:
            told.add(name)
            yield _fault(wording, "limit-without-cover", Span(*match.span()))


def _bars(wording: Wording) -> Iterator[CoverFault]:
    """Conditions that decide whether there is cover at all, outside covers and exclusions."""
    expression = _BARS[wording.language]
    for match in expression.finditer(wording.text, wording.span.start, wording.span.end):
        clause = wording.clause_at(match.start())
        if clause is not None and clause.kind not in (ClauseKind.COVERAGE, ClauseKind.EXCLUSION, ClauseKind.LIMIT):
            yield _fault(wording, "condition-as-exclusion", Span(*match.span()))


def _circles(wording: Wording, found: CoverMap) -> Iterator[CoverFault]:
    """Two exclusions of which each makes an exception for the other."""
    home = {x.clause: x.id for x in found.exclusions if not x.hidden}
    points: set[tuple[int, int]] = set()
    for write_back in found.write_backs:
        if (lifted := write_back.exclusion) is None:
            continue
        for reference in wording.references_in(write_back.span):
            points.update((lifted, home[t]) for t in reference.targets if t in home)
    for one, other in sorted(points):
        if one < other and (other, one) in points:
            first, second = found.exclusions[one - 1], found.exclusions[other - 1]
            yield _fault(wording, "circular-exclusions", _words(second), _words(first), sure=True)
