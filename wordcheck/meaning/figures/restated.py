"""One figure stated in two places with two values, told by the words before it.

    每次事故责任限额为人民币100万元 … 每次事故责任限额为人民币200万元
    └──────────────┬──────────────┘
                 lead: the same words since the last pause, a limit, deductible or period named in them

    | 每次事故责任限额 | 100万元 |      … 每次事故责任限额为200万元       a row of a table against a sentence
    We pay towing costs up to $350 … Towing costs up to $700.          a sentence that says nothing else

Rows of tables and lines of schedules differ by right; they are compared with sentences, not with one another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from wordcheck.languages.folding import fold_phrase
from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.cell_figures import in_columns
from wordcheck.meaning.figures.figure_subjects import (
    Subject,
    apart,
    of_an_example,
    of_one_case,
    of_this_place,
    subject_of,
    words_about,
    words_behind,
)
from wordcheck.meaning.figures.superseded import changed_to, superseding
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.PERIOD, QuantityKind.PERCENT})
_PAUSE = {"zh": lazily(r"[，。；：:;\n]"), "en": lazily(r"[.;:\n](?=\s|$)")}
_BRACKETS = lazily(r"[（(][^（）()]*[)）]")
_NAMES = {
    "zh": lazily(r"限额|免赔|等待期|保险金额|保额|赔偿期|期间|期限|报告期|追溯|免赔率|赔付比例|给付比例"),
    "en": lazily(
        r"limit|deductible|excess|retention|waiting period|indemnity period|sum insured|reporting period|policy period",
        re.IGNORECASE,
    ),
}
_NAMES_OF_PERIODS = {
    "zh": lazily(r"等待期|赔偿期|期间|期限|报告期|追溯|免赔期"),
    "en": lazily(r"(?:waiting|indemnity|reporting|policy) period|deductible|excess|retention", re.IGNORECASE),
}
"""A sum that is named before a time says nothing of the time."""
_LONGEST, _SHORTEST = {"zh": 16, "en": 34}, {"zh": 6, "en": 16}
_SHORTEST_BARE = {"zh": 4, "en": 8}
"""Letters of the lead of a sentence that says nothing but one figure."""
_REACH = 160
"""Characters before a figure in which its lead is looked for."""
_COPULA = {
    "zh": lazily(r"(?:金额|数额|标准)?(?:应|均|各|分别)?(?:为|是|不超过|不高于|最高|以|按|达)*(?:人民币)?$"),
    "en": lazily(r"(?:shall|will|must)?(?:is|are|be|of|at|to|a|the|upto|notexceed(?:ing)?|limitedto|nomorethan|maximumof)*$"),
}  # fmt: skip
"""Between what is measured and its figure, in letters only."""
_PARTICULAR = lazily(
    r"\b(?:deductible|excess|retention|waiting\s+period|indemnity\s+period|reporting\s+period)\b", re.I
)
_LEAST_CONTENT = 5
_MEASURES = frozenset(
    "waiting indemnity reporting policy subject within following maximum minimum hours days months paid".split()
)
"""Words that name what is measured, or nothing."""
_FEWEST_ABOUT = 2
"""Words of each of two sentences that have none in common, from which they speak of different things."""
_AFTER = {
    "zh": lazily(r"[\s*_]*(?:以内|以下|整)?[\s*_]*[。；;]?[\s*_]*(?:$|\n|(?<=[。；;]))"),
    "en": lazily(r"[\s*_]*[.;]?[\s*_|]*(?:$|\n|(?<=[.;])\s)"),
}
_OF_A_SUM = lazily(r"^(?!.*(?:率|比例)).*的[\s*_]*$")
_MOST_VALUES = 6
"""Values of one row beyond which it is a scale (ages, plans) rather than a limit."""

Home = Literal["text", "row"]


class _Stated(Struct, frozen=True):
    """One figure with the words that say what it measures."""

    quantity: Quantity
    words: str
    """As they stand, since the last pause."""
    lead: str
    """Their letters."""
    home: Home
    bare: bool = False
    """The sentence says nothing but this figure."""


def restated(wording: Wording) -> Iterator[Disagreement]:
    """Pairs of figures with one lead and two values, the later one first; each figure at fault once."""
    tongue = wording.language
    stated = [
        s
        for s in _stated(wording)
        if not (
            _compared(s, tongue)
            or _share_of(s)
            or of_this_place(s.words, tongue)
            or changed_to(_BRACKETS.sub("", s.words), tongue)
        )
    ]
    told: set[Span] = set()
    for one, other in (*_same_lead(wording, stated), *_bare(wording, stated), *_rows_and_sentences(wording, stated)):
        first, later = sorted((one, other), key=lambda s: s.quantity.span)
        if later.quantity.span in told or superseding(wording, one.quantity, other.quantity):
            continue
        if not apart(_subject(wording, one), _subject(wording, other)):
            told.add(later.quantity.span)
            yield disagreeing(wording, "two-values", later.lead, later.quantity, first.quantity)


def _subject(wording: Wording, one: _Stated) -> Subject:
    behind = words_behind(wording.text, one.quantity.span.end, wording.span.end, wording.language)
    return subject_of(one.words, behind, one.quantity, wording.language)


def _same_lead(wording: Wording, stated: Sequence[_Stated]) -> Iterator[tuple[_Stated, _Stated]]:
    """Figures of sentences whose leads end alike and name a limit, deductible or period."""
    tongue = wording.language
    by_lead: dict[tuple[str, str], list[_Stated]] = defaultdict(list)
    for one in stated:
        lead = one.lead[-_LONGEST[tongue] :]
        names = _NAMES_OF_PERIODS if one.quantity.kind is QuantityKind.PERIOD else _NAMES
        named = names[tongue].search(one.words)
        if one.home == "text" and len(lead) >= _SHORTEST[tongue] and named and _says(one, tongue):
            by_lead[_kind(one), lead].append(one)
    for group in by_lead.values():
        for other in group[1:]:
            if (
                _differ(group[0], other)
                and other.quantity.clause != group[0].quantity.clause
                and not _of_other_things(wording, group[0], other)
            ):
                yield group[0], other


def _of_other_things(wording: Wording, one: _Stated, other: _Stated) -> bool:
    """Whether two figures with one lead are of different things by the words before it: in the sentence, or up to a colon."""
    tongue = wording.language
    first, second = (words_about(s.words, tongue) - _MEASURES for s in (one, other))
    if tongue == "en" and min(len(first), len(second)) >= _FEWEST_ABOUT and first.isdisjoint(second):
        return True
    heads = [frozenset(words_about(_head(wording, s), tongue)) - _MEASURES for s in (one, other)]
    if tongue == "zh":
        return all(heads) and heads[0] != heads[1]
    return any(h and h.isdisjoint(_around(wording, s)) for h, s in ((heads[0], other), (heads[1], one)))


def _head(wording: Wording, one: _Stated) -> str:
    """What stands before a colon on the line of a figure, where its lead begins behind that: `Hernia: a waiting period of 24 months`."""
    at = one.quantity.span.start
    line = wording.text[wording.text.rfind("\n", 0, at) + 1 : at]
    head, colon, _ = line.removesuffix(one.words).rstrip().replace("：", ":").rpartition(":")
    return head if colon and line.endswith(one.words) else ""


def _around(wording: Wording, one: _Stated) -> frozenset[str]:
    """The words of the clause in which a figure stands."""
    clause = wording.clause(one.quantity.clause or 1)
    return words_about(f"{clause.title} {wording.own_text(clause)}", "en")


def _compared(one: _Stated, tongue: str) -> bool:
    """Whether a condition only compares something with the figure (`if the claim is less than …`): such thresholds differ from
    plan to plan and bound nothing by themselves."""
    return one.quantity.bound in ("less-than", "more-than") and of_one_case(one.words, tongue)


def _share_of(one: _Stated) -> bool:
    """Whether a share is one of a sum that the words name (`赎金：累计限额的10%`): they do not say then what has this share."""
    return one.quantity.kind is QuantityKind.PERCENT and _OF_A_SUM.search(one.words) is not None


def _bare(wording: Wording, stated: Sequence[_Stated]) -> Iterator[tuple[_Stated, _Stated]]:
    """A sentence that says nothing but one sum, and a sum elsewhere that follows the same words."""
    tongue = wording.language
    sums = [s for s in stated if s.home == "text" and s.quantity.kind is QuantityKind.MONEY]
    for one in sums:
        lead = one.lead[-_LONGEST[tongue] :]
        if not one.bare or len(lead) < _SHORTEST_BARE[tongue] or not _says(one, tongue):
            continue
        same = [s for s in sums if s is not one and s.lead.endswith(lead) and _kind(s) == _kind(one)]
        apart = [s for s in same if s.quantity.clause != one.quantity.clause or not s.bare]
        if apart and len({_value(s) for s in same}) == 1 and _differ(apart[0], one):
            yield apart[0], one


def _says(one: _Stated, tongue: str) -> bool:
    """Whether the words say what is measured."""
    if tongue == "zh":
        return sum(c.isalpha() for c in one.words) >= _SHORTEST_BARE["zh"]
    return bool(_PARTICULAR.search(one.words)) or sum(map(len, words_about(one.words, tongue))) >= _LEAST_CONTENT


def _rows_and_sentences(wording: Wording, stated: Sequence[_Stated]) -> Iterator[tuple[_Stated, _Stated]]:
    """A row of a table or schedule that is called what a sentence measures, none of whose values is the sentence's."""
    tongue = wording.language
    rows: dict[str, list[_Stated]] = defaultdict(list)
    for row in stated:
        if row.home == "row" and len(row.lead) >= _SHORTEST[tongue]:
            rows[row.lead[-_LONGEST[tongue] :]].append(row)
    for one in stated if rows else ():
        bare = _COPULA[tongue].sub("", one.lead) if one.home == "text" else ""
        values = rows.get(bare[-_LONGEST[tongue] :], []) if _NAMES[tongue].search(one.words) else []
        values = [v for v in values if v.quantity.kind is one.quantity.kind]
        if values and len(values) <= _MOST_VALUES and all(_differ(v, one) for v in values):
            yield values[0], one


def _kind(one: _Stated) -> str:
    return f"{one.quantity.kind.value} {one.quantity.bound}"


def _value(one: _Stated) -> tuple[object, ...]:
    return one.quantity.low, one.quantity.high, one.quantity.unit


def _differ(one: _Stated, other: _Stated) -> bool:
    return _value(one) != _value(other)


def _stated(wording: Wording) -> Iterator[_Stated]:
    """The figures of a wording with their leads, in reading order."""
    for quantity in wording.quantities:
        if quantity.kind not in _KINDS or of_an_example(wording, quantity):
            continue
        block = wording.manuscript.blocks[wording.manuscript.block_at(quantity.span.start)]
        if block.cell is not None:
            label = wording.manuscript.cell_words.get((block.cell.table, block.cell.row, 0), "")
            if label and block.cell.column > 0:
                yield _Stated(quantity, label, _letters(label), "row")
        elif quantity.clause is not None:
            yield _in_text(wording, quantity, block.start)


def _in_text(wording: Wording, quantity: Quantity, block_start: int) -> _Stated:
    tongue = wording.language
    clause = wording.clause(quantity.clause or 1)
    label = clause.label_span.end if clause.label_span and clause.label_span.end <= quantity.span.start else 0
    start = max(block_start, label, quantity.span.start - _REACH)
    raw = wording.text[start : quantity.span.start]
    words = _PAUSE[tongue].split(_BRACKETS.sub("", raw))[-1]
    opens = words.strip(" \t　*#|-•·") != "" and len(words) < _REACH - 20
    bare = opens and bool(_AFTER[tongue].match(wording.text, quantity.span.end)) and _begins(raw, words, tongue)
    tabled = clause.kind is ClauseKind.SCHEDULE or in_columns(wording.text, quantity.span)
    home: Home = "row" if tabled else "text"
    return _Stated(quantity, words, _letters(words), home, bare)


def _begins(raw: str, words: str, tongue: str) -> bool:
    """Whether the lead is the beginning of its sentence: before it stands nothing, or a mark that ends one."""
    before = raw[: len(raw) - len(words)].rstrip(" \t*_")
    return not before or before[-1] in ("。；\n" if tongue == "zh" else ".;\n")


def _letters(words: str) -> str:
    return "".join(c for c in fold_phrase(words).lower() if c.isalnum())
