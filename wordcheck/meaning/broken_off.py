"""Running text that breaks off: a paragraph that stops without a mark where those around it, as all others, end with one.

    第九条 保险事故发生后，被保险人应当立即通知保险人。
    第十条 被保险人获悉可能引起诉讼的，应当              no mark, and a sentence that wants its verb
    第十一条 保险人应当及时作出核定。

    You must tell us as soon as you know of the          an article, and nothing behind it

Habit is the evidence: in a file whose lines were cut in conversion, or whose lists bear no marks, nothing stands out. And a new
clause must begin behind the paragraph: where words follow, they may be the rest of its sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import BlockKind
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

FEWEST = 8
"""Paragraphs of running text that show how the wording ends them."""
HABIT = {"zh": 0.85, "en": 0.6}
"""Share of them that end with a mark; in English, members of lists often bear none, and only a word that cannot end is told."""
LONGEST_TAIL = 30
"""Characters that a finding quotes."""
_SHORTEST = {"zh": 12, "en": 30}
"""Characters of a paragraph; a shorter one may be a heading or an entry of a list."""
_CLOSED = lazily(r"[。．；：！？;:.!?…—][\s*_”’」』\"')）\]】]*$")
_OPEN = {
    "zh": lazily(r"(?<!第)[\u4e00-\u9fff，、][*_]*$"),
    "en": lazily(r"[a-z]{2,},?[*_]*$"),
}
"""Ends at which words can be missing; a figure, a formula, a bracket or a name in capitals may well be the end."""
_DANGLING = {
    "zh": lazily(r"(?:[、被将把]|由于|对于|应当|因为|其|不|应|须)[*_]*$"),
    "en": lazily(r"\b(?:the|an?|of|our|your|their|its|such|than|whose|into|upon)[*_]*$"),
}
"""Words behind which others must follow."""
_JOINED = {
    "zh": lazily(r"(?:和|或|或者|以及|且|并且)[*_]*$"),
    "en": lazily(r"\b(?:and|or|and/or|plus|but)[*_]*$", 2),
}
"""How a member of a list may end before the next."""
_SENTENCE = {"zh": lazily(r"[，；]"), "en": lazily(r"[a-z],? [a-z]+ [a-z]+ [a-z]")}
"""What a sentence has and a heading lacks."""
_NO_PROSE = lazily(r"[=＝×÷√∑→↓$]|_{3,}|…{2,}|\.{4,}|[|\t]|www\.|http|@|电话|地址|签[字章名]|盖章|条款$|公司$")
_STARTS = {
    "zh": lazily(r"(?:投保人|被保险人|保险人|我们|您|本公司|本保险|本合同|前款|发生保险事故|除)"),
    "en": lazily(r"(?:We|You|The|If|This|Any|In)\b"),
}
"""Words with which a paragraph without a number begins a sentence of its own."""


class _Unit(Struct, frozen=True):
    span: Span
    closed: bool
    prose: bool
    clause: Clause


def broken_off(wording: Wording) -> Iterator[Span]:
    """The last words of paragraphs that break off, in reading order."""
    units = list(_units(wording))
    judged = [u for u in units if u.prose]
    if len(judged) < FEWEST or sum(u.closed for u in judged) < HABIT[wording.language] * len(judged):
        return
    begins = {c.span.start: c for c in wording.clauses}
    for i, unit in enumerate(units[:-1]):
        if unit.closed or not unit.prose or not _ends(wording, unit, units[i + 1], begins):
            continue
        around = [*units[max(0, i - 1) : i], units[i + 1]]
        words = unit.span.of(wording.text)
        odd = wording.language == "zh" and all(u.closed for u in around if u.prose)
        if odd or _DANGLING[wording.language].search(words):
            yield _tail(wording.text, unit.span)


def _units(wording: Wording) -> Iterator[_Unit]:
    """The paragraphs of clauses outside tables, contents and schedules."""
    tongue: Tongue = wording.language
    for clause in wording.clauses:
        for own in clause.own if clause.kind is not ClauseKind.SCHEDULE else ():
            for span in _paragraphs(wording, own):
                words = span.of(wording.text)
                prose = len(words) >= _SHORTEST[tongue] and not _NO_PROSE.search(words)
                closed = bool(_CLOSED.search(words) or _JOINED[tongue].search(words))
                sentence = bool(_SENTENCE[tongue].search(words)) or bool(clause.label and not clause.title)
                open_ = sentence and bool(_OPEN[tongue].search(words))
                yield _Unit(span, closed, prose and (closed or open_), clause)


def _paragraphs(wording: Wording, own: Span) -> Iterator[Span]:
    for i in wording.manuscript.blocks_in(own):
        block = wording.manuscript.blocks[i]
        start, end = max(own.start, block.start), min(own.end, block.span.end)
        words = wording.text[start:end]
        start += len(words) - len(words.lstrip())
        plain = block.cell is None and block.kind is not BlockKind.HEADING
        if plain and words.strip() and not wording.in_contents(start):
            yield Span(start, start + len(words.strip()))


def _ends(wording: Wording, unit: _Unit, after: _Unit, begins: Mapping[int, Clause]) -> bool:
    """Whether the sentence cannot go on behind the paragraph: a clause of no lower level begins, or another sentence."""
    gap = len(_GAP.match(wording.text, unit.span.end)[0])  # type: ignore[index]
    follows = begins.get(unit.span.end + gap)
    if follows is not None:
        return follows.level <= unit.clause.level and bool(follows.label or follows.title)
    own = after.span.start == unit.span.end + gap and bool(
        _STARTS[wording.language].match(wording.text, after.span.start)
    )
    return own and bool(_SENTENCE[wording.language].search(unit.span.of(wording.text)))


_GAP = lazily(r"[\s*_#>　-]*")


def _tail(text: str, span: Span) -> Span:
    """The last words of a paragraph."""
    start = max(span.start, span.end - LONGEST_TAIL)
    if start > span.start and text[start - 1].isalpha() and text[start].isascii():
        cut = text.find(" ", start, span.end)
        start = cut + 1 if cut >= 0 else start
    return Span(start, span.end)
