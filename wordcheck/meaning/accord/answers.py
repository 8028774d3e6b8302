"""One question that a wording answers in two places: the common ground of laws, forums, currencies, territories, triggers and costs.

    5.5   This policy is governed by the laws of England and Wales.          question: law      answer: {engl, wale}
    6.10  The construction of this policy is subject to New York law.        question: law      answer: {york}

Two answers to one question differ if they have no value in common. An answer that holds in one case only is none, nor is what an
endorsement puts in the place of another clause, and members of one list are offered for choice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.examples import in_example, tells_examples
from wordcheck.meaning.quoting import disagreeing
from wordcheck.meaning.realms import apart, cover_of
from wordcheck.model.figures import Disagreement, DisagreementKind
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording

_STRETCH = {"zh": lazily(r"[^。；;\n]+"), "en": lazily(r"(?:[^.;\n]+|\.(?!\s|$)|(?<=\b[A-Z])\.)+", re.MULTILINE)}
_AGREED_OTHERWISE = lazily(
    r"\bunless[^,.;]{0,60}?\b(?:otherwise|agree\w*)\b[^,.;]{0,30},?|除[^，。；]{0,16}另有[^，。；]{0,6}外", re.I
)
_IN_A_CASE = {
    "zh": lazily(r"若|如果|如(?:被|投|保|未|无|您|有|果)|的情况下|情形下|未(?:约定|载明|达成)|没有(?:约定|载明)|无效"),
    "en": lazily(
        r"\b(?:(?<!even\s)(?:if|where|when)|unless|in\s+case|in\s+the\s+event|provided\s+that|except|save\s+(?:for|that|as)|option|elects?)\b",
        re.I,
    ),
}
AMENDS = lazily(
    r"(?:修改|变更|替换|更改|改)为|代替|取代|不再适用|停止(?:使用|适用)|改(?:按|用|由)|"
    r"\b(?:amended|replaced|superseded|deleted|converted|added\s+to|notwithstanding|instead|in\s+(?:place|lieu)\s+of|no\s+longer|is\s+extended|this\s+endorsement|this\s+extension)\b",
    re.I,
)
"""Words by which a sentence takes the place of another."""
_HERE = lazily(
    r"本(?:附加|批单|特别约定|附录|扩展|部分|节|计划)|\b(?:this|such)\s+(?:section|extension|benefit|part|annex|appendix|rider|plan)\b|\b(?:under|of)\s+(?:section|part|extension|plan)\s+\w",
    re.I,
)
"""What a part says of itself holds for it alone."""
_ITSELF = lazily(r"\bthis\s+(?:endorsement|extension)\b", re.I)
_STOP = lazily(r"[.。]")
TAKES_UP = lazily(
    r"\W*(?:但|不过|然而|前述|上述|其中|"
    r"(?:however|but|notwithstanding|except|nevertheless|subject|only|this\s+does\s+not|in\s+(?:that|such|these)\s+(?:case|event)s?|in\s+addition,)\b)",
    re.I,
)
"""With what a sentence begins that goes on from the one before it, and bounds it."""
_CASE_ZH = lazily(r"[^，。；]{2}(?<!争议)(?<!纠纷)(?<!不成)(?<!一致)的[，,]")
"""A Chinese case before what is so in it: `被保险人书面要求的，赔款以美元支付`; that there is a dispute is none."""
_LABEL = lazily(r"[\W\d零一二三四五六七八九十百]*(?P<first>[\u4e00-\u9fff]{2}|[A-Za-z]+)[^.,;:，。；：\n]{0,30}[:：]")
_BEFORE = 160
"""Characters before an answer, within its clause, in which it is said to take the place of another."""
_LEADS_ON = (":", "：")
_CHOICE = lazily(r"选择|下列[^。\n]{0,16}方式|\bone\s+of\s+the\s+following\b|\beither\s+of\s+the\b", re.I)
_REACH = 120
"""Characters before the first of two answers in which they are offered for choice."""


class Answer(Struct, frozen=True):
    """What one sentence answers."""

    span: Span
    clause: int
    """0 for the face."""
    values: frozenset[str]
    of: frozenset[str] = frozenset()
    """To what it is bound; empty for all."""


def holder(wording: Wording, answer: Answer) -> Clause:
    """The clause in which an answer stands, or the face."""
    return wording.clause(answer.clause) if answer.clause else wording.face


def stretches(wording: Wording, trigger: re.Pattern[str]) -> Iterator[tuple[Clause, Span, str]]:
    """The sentences with their clauses, up to a full stop or semicolon, in which a trigger stands, once each, outside examples and contents."""
    last = -1
    expression = _STRETCH[wording.language]
    for hit in trigger.finditer(wording.text, wording.span.start, wording.span.end):
        if hit.start() < last:
            continue
        begin = max(last, _begin(wording, hit.start()))  # not once more through what a long line said before
        found = next(
            (m for m in expression.finditer(wording.text, begin, wording.span.end) if m.end() > hit.start()), None
        )
        if found is None or found.start() > hit.start():
            continue
        last = found.end()
        text = found.group()
        start = found.start() + len(text) - len(text.lstrip())
        clause = wording.clause_at(start) or (wording.face if wording.on_face(start) else None)
        label = clause.label_span if clause else None
        if label is not None and label.start <= start < label.end:
            start = label.end
            text = text[label.end - found.start() :]
        span = Span(start + len(text) - len(text.lstrip()) if label and start == label.end else start, found.end())
        if (
            clause is None
            or wording.in_contents(start)
            or (tells_examples(wording.text) and in_example(wording, clause))
        ):
            continue
        yield clause, span, (" " if wording.language == "en" else "").join(text.split())


def _begin(wording: Wording, at: int) -> int:
    """Where the search for the sentence around a place begins: its line, or its clause if that begins in the line."""
    return max(wording.text.rfind("\n", 0, at) + 1, wording.span.start)


def holds_always(words: str, tongue: str) -> bool:
    """Whether a sentence says what holds in every case and takes the place of no other clause."""
    if tongue == "zh" and _CASE_ZH.search(words):
        return False
    return not _IN_A_CASE[tongue].search(_AGREED_OTHERWISE.sub("", words)) and not AMENDS.search(words)


def of_itself(wording: Wording, words: str) -> bool:
    """Whether a sentence speaks of its own section, annex or rider alone."""
    return not wording.rider and _HERE.search(words) is not None


def differing(
    wording: Wording,
    answers: Sequence[Answer],
    *,
    covers: bool = False,
    of_one: Callable[[Answer, Answer], bool] | None = None,
) -> Iterator[tuple[Answer, Answer]]:
    """The first later answer with no value of an earlier one, with that one; with `covers` each cover answers for itself.

    `of_one` tells whether two answers are of one thing; without it they are where what they are bound to has something in common.
    """
    held = _of_all_covers(wording, answers) if covers else answers
    for i, later in enumerate(held):
        for earlier in held[:i]:
            if not later.values.isdisjoint(earlier.values) or not (of_one or _of_one)(earlier, later):
                continue
            if not _in_one_breath(wording, earlier, later) and not by_right(wording, earlier, later):
                yield later, earlier
                return


def _of_all_covers(wording: Wording, answers: Sequence[Answer]) -> Sequence[Answer]:
    """The answers that speak for all covers, where two covers or more answer for themselves, and not all of them alike."""
    of = [cover_of(wording, a.span.start) for a in answers]
    own = [a.values for a, c in zip(answers, of, strict=True) if c is not None]
    if len({c for c in of if c is not None}) < 2 or frozenset.intersection(*own):
        return answers
    return [a for a, c in zip(answers, of, strict=True) if c is None]


def _of_one(earlier: Answer, later: Answer) -> bool:
    return not (earlier.of and later.of and earlier.of.isdisjoint(later.of))


def told(
    wording: Wording,
    answers: Iterable[Answer],
    kind: DisagreementKind,
    of: str,
    *,
    covers: bool = False,
    of_one: Callable[[Answer, Answer], bool] | None = None,
) -> Iterator[Disagreement]:
    """The later of two answers that differ, with the earlier, as a disagreement of a kind; `of` is what it is about."""
    for later, earlier in differing(wording, list(answers), covers=covers, of_one=of_one):
        yield disagreeing(wording, kind, of, later, earlier)


def by_right(wording: Wording, earlier: Answer, later: Answer) -> bool:
    """Whether two answers differ by right: offered for choice, told of two cases, or one in the place of the other."""
    if _for_choice(wording, earlier, later) or any(
        _in_place_of_another(wording, a, itself=earlier.clause == later.clause) for a in (earlier, later)
    ):
        return True
    labels = [_label(wording, a) for a in (earlier, later)]
    if all(labels) and labels[0] != labels[1] and labels[0][0] == labels[1][0]:
        return True
    return apart(wording, earlier.span.start, later.span.start)


def _label(wording: Wording, answer: Answer) -> tuple[str, ...]:
    """What stands before the colon in the line of an answer, its first word apart: `("plan", "Plan B:")`; empty where nothing does."""
    line = wording.text.rfind("\n", 0, answer.span.start) + 1
    found = _LABEL.match(wording.text, line, answer.span.end)
    return (found["first"].casefold(), found.group()[found.start("first") - line :].strip()) if found else ()


def _in_place_of_another(wording: Wording, answer: Answer, *, itself: bool) -> bool:
    """Whether the words before an answer, in its clause or the one above, say that it takes the place of another.

    That an endorsement names itself says nothing of two answers that both stand in one clause of it (`itself`).
    """
    clause = holder(wording, answer)
    over = next(wording.parents(clause), clause)
    start = max(over.span.start, answer.span.start - _BEFORE)
    before = wording.text[start : answer.span.start]
    return AMENDS.search(_ITSELF.sub("", before) if itself else before) is not None


def _in_one_breath(wording: Wording, earlier: Answer, later: Answer) -> bool:
    """Whether a second answer goes on from the first: in its sentence, or in the next one of its paragraph, which takes it up."""
    if earlier.clause != later.clause:
        return False
    between = wording.text[earlier.span.end : later.span.start]
    if "\n" in between.strip(" \t"):
        return False
    return _STOP.search(between) is None or TAKES_UP.match(wording.text, later.span.start, later.span.end) is not None


def _for_choice(wording: Wording, one: Answer, other: Answer) -> bool:
    """Whether two answers are members of one list below a lead: `one of the following:`."""
    start = min(one.span.start, other.span.start)
    if _CHOICE.search(wording.text, max(wording.span.start, start - _REACH), start):
        return True
    first, second = (holder(wording, a) for a in (one, other))
    if first is second or first.parent is None or first.parent != second.parent:
        return False
    return wording.own_text(wording.clause(first.parent)).rstrip().endswith(_LEADS_ON)
