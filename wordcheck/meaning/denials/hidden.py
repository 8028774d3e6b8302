"""Denials of payment that stand neither in the exclusions nor in an insuring clause.

Most of them are the lawful consequence of a duty: who does not report in time bears what can no longer be established.
They speak of the duty (未履行前款义务, 否则, 因此, "if you do not", "failure to comply") or of the share that it concerns (扩大的部分).
What denies cover for a cause or loss of its own is an exclusion in the wrong place:

    释义        计算机系统：指……；因外包造成的损失，保险人不承担赔偿责任。         hidden exclusion
    争议处理    因……所致的一切损失，保险人不承担赔偿责任。                     hidden exclusion
    被保险人义务 未履行上述义务的，对扩大的损失不承担赔偿责任。                consequence of a duty
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.languages.own_names import parties_told
from wordcheck.meaning.denials import denials_en, denials_zh
from wordcheck.meaning.denials.elsewhere_en import hides_nothing
from wordcheck.meaning.denials.foreign_en import Stems
from wordcheck.meaning.denials.own_cover_en import (
    below_a_heading_of_exclusions,
    benefit_of,
    conditions_recur,
    grants_before,
)
from wordcheck.meaning.denials.refusals import refusal_in
from wordcheck.meaning.market.words import NO_MARKET
from wordcheck.meaning.statements.reader import Reader
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_OF_A_DUTY = {
    "zh": lazily(
        r"否则|因此|未予通知|未(?:及时)?通知|解除前|在某些情况下|效力中止|宽限期|上述|前述|前款|前条|本条|该(?:义务|约定|通知)|未(?:能|及时)?(?:履行|遵守|按照?|依照?|依约|如实|尽)|不(?:履行|遵守|如实|按)|违反|拒绝|拒不|擅自|自行(?!车)|扩大|无法(?:核实|确定|查清|认定)|难以(?:确定|核实)|不能(?:核实|确定)|不足部分|超(?:过|出)(?:部分)?|隐瞒|虚(?:假|报)|"
        r"伪造|编造|谎称|解除(?:合同|本)|终止|撤销|退还|保险费|诉讼时效|生效前|届满|赔偿后|垫付|行使|重复(?:保险|赔偿)|其他保险|先行(?:赔偿|支付)|已(?:经)?(?:从|由|获得)|放弃|过失致使|故意|追偿|保险法|法律|除外|(?<!意)外[，,]|以外(?![币汇国文])|等待期|已(?:经)?(?:赔偿|赔付|给付)"
    ),
    "en": lazily(
        r"\b(?:exhaust\w*|that\s+(?:is|are)\s+not\s+covered|if|unless|until|where|when|fail(?:s|ure|ed)?|breach|comply|complied|without\s+(?:our|the\s+insurer)|prior\s+(?:written\s+)?consent|to\s+the\s+extent|more\s+than|in\s+excess|exceed\w*|other\s+insurance|"
        r"otherwise|failing|must|in\s+case|in\s+(?:such|that|this)\s+(?:a\s+)?(?:case|event)|lapsed?|upon|during\s+which|renew\w*|remaining|sanctions?|fraud\w*|tax(?:es)?|service\s+guarantee|services\s+are\s+(?:being\s+)?provided|default\s+in\s+making|of\s+this\s+(?:nature|kind|type)|not\s+(?:so\s+)?consented|after\s+(?:the|any|our|we)|before|this\s+(?:condition|section|clause)|cancel\w*|premium|deductible|retention|excess|limit|assign\w*|notice\s+of\s+(?:any\s+)?trust)\b",
        re.IGNORECASE,
    ),
}
_OF_A_SHARE = lazily(
    r"\b(?:deductible|retention|excess|limits?|waiting\s+period|first|premium|more\s+than|until|if\s+you\s+(?:do\s+not|don[’']t|fail)|fail(?:s|ure|ed)?|fraud\w*|exhaust\w*|that\s+(?:is|are)\s+not\s+covered|other\s+insurance|sanctions?|tax(?:es)?|amounts?|franchise|during\s+which|surrender\w*|proceeds)\b",
    re.IGNORECASE,
)
"""What a denial within a definition may rest on: a definition lays down no duties, so a condition there is a case that is excluded."""
_OF_A_SHARE_ZH = lazily(
    r"免赔|限额|比例|等待期|扩大|无法|难以|不足部分|未(?:履行|遵守|通知|告知)|退还|追偿|法律|已(?:经)?(?:赔偿|赔付|给付|获得)"
)
_ILLNESSES = frozenset({"health", "life", "annuity"})
"""Lines whose covers are defined illness by illness."""
_LEADER = lazily(r"…|\.{4,}|(?:\. ){4,}")
"""Dots that lead to the page of a heading in the contents."""
_PLAIN = frozenset({ClauseKind.EXCLUSION, ClauseKind.COVERAGE, ClauseKind.SCHEDULE})


class Denial(Struct, frozen=True):
    """A sentence that denies payment outside the exclusions."""

    span: Span
    clause: int


_MOST_SHARED = 0.34
"""Share of its words of weight that an English denial may have from the clauses around it, where these are about no cover: one that goes on
with their matter says how a condition works or what a definition means."""
_KEPT = 2000
"""Sentences whose answer is kept for the next one of the same words."""


def denials(wording: Wording, reader: Reader | None = None) -> Iterator[Denial]:
    """Sentences outside the exclusions that exclude a cause or a loss of their own; in a cover, those that are foreign to it.

    `reader` reads by the words of the market; none are known for None.
    """
    tongue = wording.language
    in_english = lru_cache(maxsize=_KEPT)(denials_en.denial_in)
    in_chinese = lru_cache(maxsize=_KEPT)(denials_zh.denial_in)
    refused = lru_cache(maxsize=_KEPT)(partial(refusal_in, reader=reader or Reader(tongue, NO_MARKET)))
    roles: dict[int, ClauseKind] = {}
    recurring = tongue == "en" and conditions_recur(wording)
    stems = Stems(wording)
    text = parties_told(wording.text, wording.language)
    for sentence in wording.sentences:
        if sentence.clause is None:
            continue
        clause = wording.clause(sentence.clause)
        if clause.id not in roles:
            roles[clause.id] = _role(wording, clause)
        role = roles[clause.id]
        if tongue == "en" and role is ClauseKind.DEFINITION and _within_exclusions(wording, clause):
            continue
        if role in _PLAIN and not (tongue == "en" and role is ClauseKind.COVERAGE):
            continue
        words = sentence.span.of(text)
        if _LEADER.search(words) or _leads_exclusions(wording, sentence.span, words):
            continue  # a line of the contents; the lead of the exclusions, before their heading
        denial = in_english(words) if tongue == "en" else in_chinese(words, bounded=_bounds_illnesses(wording, clause))
        told = Span(*denial.span()) if denial else _refused(words, wording, role, refused)
        if told is None or _of_the_paper(words) or _of_other_insurance(wording, clause):
            continue
        if _rests_on_duty(words, (told.start, told.end), wording, role, by_parts=denial is None):
            continue
        if tongue == "en" and (
            below_a_heading_of_exclusions(wording, sentence.span) or hides_nothing(wording, clause, sentence.span)
        ):
            continue
        benefit = benefit_of(wording, clause, recurring) if tongue == "en" else ""
        of_a_cover = role is ClauseKind.COVERAGE or bool(benefit)
        of_a_cover = of_a_cover or (tongue == "en" and grants_before(wording, clause, sentence.span))
        if tongue == "zh" or stems.foreign(clause, sentence.span, benefit, 0 if of_a_cover else _MOST_SHARED):
            yield Denial(sentence.span, clause.id)


def _leads_exclusions(wording: Wording, sentence: Span, words: str) -> bool:
    """Whether Chinese words end in a colon and the exclusions begin behind them: conversion put the lead before their heading."""
    if wording.language != "zh" or not words.rstrip().endswith(("：", ":")):
        return False
    behind = wording.clause_from(sentence.end)
    within = (behind, *wording.children(behind)) if behind is not None else ()
    return any(c.kind is ClauseKind.EXCLUSION for c in within)


_PAPER = lazily(
    r"\W*(?:this|the)\s+(?:notice|summary|document|certificate|booklet|proposal|quotation|quote|disclosure)\s+(?:does|do|is|are|shall|will)\b|"
    r"\W*no\s+(?:cover(?:age)?|insurance)\s+is\s+(?:provided|given|afforded|granted)\s+by\s+this\s+(?:\w+\s+){0,2}(?:notice|summary|disclosure|document|letter)\b|"
    r"\W*(?:the\s+)?(?:definitions?|conditions?|provisions?|general\s+conditions)\b[^.;:,\n]*\bdo(?:es)?\s+not\s+apply\b",
    re.IGNORECASE,
)
"""What a paper says of itself, or which parts of the policy are not those of an endorsement: no loss is denied."""
_OTHER_INSURANCE = lazily(
    r"\bother\s+(?:insurance|policies|cover(?:age)?)\b|\bcontribution\b|\bassignment\b|\bother\s+sources\b",
    re.IGNORECASE,
)


def _of_the_paper(words: str) -> bool:
    return _PAPER.match(words) is not None


def _of_other_insurance(wording: Wording, clause: Clause) -> bool:
    """Whether the heading of a clause says that it shares a loss with other insurers, or speaks of assignment."""
    return (
        wording.language == "en"
        and clause.kind is not ClauseKind.EXCLUSION
        and _OTHER_INSURANCE.search(clause.title) is not None
    )


def _refused(words: str, wording: Wording, role: ClauseKind, refused: Callable[[str], Span | None]) -> Span | None:
    """A refusal told by its parts alone, where no illness is bounded and the sentence speaks of something of its own."""
    if role is ClauseKind.COVERAGE or (wording.line in _ILLNESSES and role is ClauseKind.DEFINITION):
        return None
    told = refused(words)
    in_passing = told is not None and (
        denials_en.in_passing(words, told.start) if wording.language == "en" else denials_zh.refuses_nothing(words)
    )
    return None if in_passing else told


def _role(wording: Wording, clause: Clause) -> ClauseKind:
    """What a clause is about: its own kind, else that of the nearest clause above it that has one."""
    kinds = (c.kind for c in (clause, *wording.parents(clause)))
    return next((k for k in kinds if k is not ClauseKind.GENERAL), ClauseKind.GENERAL)


def _within_exclusions(wording: Wording, clause: Clause) -> bool:
    """Whether a clause that defines belongs to an exclusion: its words only serve what is excluded there."""
    return any(above.kind is ClauseKind.EXCLUSION for above in wording.parents(clause))


def _bounds_illnesses(wording: Wording, clause: Clause) -> bool:
    """Whether what is said to be outside of the cover bounds a definition, as those of illnesses and operations do."""
    return wording.line in _ILLNESSES or _role(wording, clause) is ClauseKind.DEFINITION


def _rests_on_duty(
    words: str, denial: tuple[int, int], wording: Wording, role: ClauseKind, *, by_parts: bool = False
) -> bool:
    """Whether the denial is what follows from a duty, an agreed limit or the law."""
    bounds = _OF_A_DUTY[wording.language]
    if by_parts and wording.language == "zh" and role is ClauseKind.DEFINITION:
        bounds = _OF_A_SHARE_ZH
    if wording.language == "en" and role is ClauseKind.DEFINITION and wording.line not in _ILLNESSES:
        bounds = _OF_A_SHARE
    return bool(bounds.search(words[: denial[0]] + " " + words[denial[1] :]))
