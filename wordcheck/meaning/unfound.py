"""References of which a reader can see that nothing here answers them, though the wording cannot be held to be at fault.

    附加险 of six articles: 按照第二十条的约定           the main wording's 第二十条? it is not said
    本条款“如实告知”规定的解除权                       and no clause has that heading
    as Section 97.4 provides                           where no number of the wording comes near 97
    依据第二十六条所取得的合同解除权                     where article numbers were lost in conversion, but the clause
                                                       on disclosure can be no later than the twentieth article

What certainly points into the wording and to no clause of it is broken, and told apart from these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from wordcheck.anatomy.front.lines import is_rider
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import parse_roman
from wordcheck.languages.numerals_zh import parse_zh_numeral
from wordcheck.model.span import Span
from wordcheck.model.terms import (
    BY_ITS_HEADING,
    NO_SUCH_NUMBERS,
    OF_ANOTHER_DOCUMENT,
    OF_THE_MAIN_WORDING,
    Reference,
)
from wordcheck.model.wording import Clause, Wording

FAR = 5
"""How far beyond all numbers of the wording one must be."""
FEWEST = 3
"""Numbered clauses that show how far the numbers of a wording go."""
_BESIDE_NAME = 20
"""Letters that may stand beside the name of a heading in a line that was not read as one."""
LONGEST_HEADING = 16
"""Characters of a heading above articles."""
_LINE = 160
"""Characters before a number in which the member before it begins."""
_MEMBER = lazily(r"\.\s+[A-Z]")
FARTHEST = 400
"""A greater number is a statute's."""
FORMS_REACH = 60
"""Sections of the longest English forms: no form to which an endorsement is added answers to a later one."""

_OPEN = frozenset({OF_THE_MAIN_WORDING, NO_SUCH_NUMBERS, OF_ANOTHER_DOCUMENT, BY_ITS_HEADING})
"""How a reference was read that leaves open whether a clause answers it."""
_OTHER_PAPER_EN = lazily(
    r"\bunderlying\b|\b(?:master|base|primary|followed|other)\s+polic|\b(?:directive|constitution|convention|bill|irdai?)\b|u\.s\.c|c\.f\.r",
    re.I,
)
_MAIN = lazily(r"(?:主险|主合同|主条款|基本险)(?:条款|合同)?[的之]?$")
_ARTICLE_LINE = lazily(r"^\W{0,6}第\s*([〇零○一二三四五六七八九十百两\d]{1,6})\s*条", re.M)
_NEAR, _MAIN_ARTICLES = 40, 12
"""Characters before a number that name its paper, and of a title; articles that a main wording has at least."""
_SEE = lazily(r"[（(]\s*(?:详?见|参见|参照|请见|see)\s*(?:本?(?:保险)?(?:条款|合同)|this policy)?\s*$", re.I)
_ARTICLE = lazily(r"第\s*([〇零○一二三四五六七八九十百两\d]{1,6})\s*条")
_NUMBER_EN = lazily(r"\b(\d{1,3}|[IVXLC]{1,7})\b")
_STATUTE = lazily(r"\b(?:Act|Acts|Code|Regulations?|Law|Statutes?|Ordinance|[Rr]ules|GDPR|Authority|Treaty|Schedule)\b")

_PLACE = r"(?:[Ss]ections?|[Cc]lauses?|[Cc]onditions?|[Ee]xclusions?|[Pp]rovisions?|[Hh]eading)"
_BY_HEADING = {
    "zh": (lazily(r"(?:本(?:保险)?(?:条款|合同)(?:第[^“\n]{1,8})?[中的之]?|[（(]?(?:详?见|参见)(?:本?(?:保险)?(?:条款|合同))?|按照?|依照|根据)[“\"「](?P<name>[\d.．]{0,6}\s?[\u4e00-\u9fff、（）()]{3,20})[”\"」](?:部分|条款|一条|一节|中|项下|项)?(?:的)?(?:约定|规定|所列|所述|载明|处理|执行)"),),
    "en": (
        lazily(r"\b(?:section|part|clause|condition|provision|paragraph)s?,?\s+(?:headed|titled|entitled|called|named)\s+[“\"‘'](?P<name>[A-Z][\w’&,/ -]{2,50})[”\"’']", re.I),
        # as detailed in the ‘Making a claim’ section; General condition ‘6 Cancelling your cover’; listed under “General Exclusions” in this policy
        lazily(rf"\b(?:in|under|to|see|of|with|by|read|and)\s+(?:the\s+|our\s+|your\s+)?[“\"‘'](?P<name>[A-Z][\w’&,/ -]{{2,50}}?)[“”\"’']\s+{_PLACE}\b(?!\s+of\s+the\s+[A-Z])"),
        lazily(rf"\b[Gg]eneral\s+{_PLACE},?\s+[“\"‘'](?P<name>(?:\d{{1,2}}[.)]?\s+)?[A-Z][\w’&,/ -]{{2,50}}?)[”\"’']"),
        lazily(r"\b(?:listed|set out|described|detailed|shown|stated|found|explained)\s+(?:in|under)\s+[“\"‘'](?P<name>[A-Z][\w’&,/ -]{2,50}?)[“”\"’']\s+(?:in|of)\s+(?:this|your)\b"),
        # the Making a complaint section on page 36
        lazily(r"\b(?:in|under|to|see|with|read|of)\s+the\s+(?P<name>[A-Z][\w’/-]*(?: (?!and |or |as )[\w’/-]+){0,5}?)\s+sections?\s+(?:on\s+page\s+\d|of\s+(?:this|your)\s+(?:policy|booklet|wording|document)\b)"),
    ),
}  # fmt: skip
_OTHER_PAPER = lazily(r"主险|主合同|基本险|《[^》\n]{1,40}》|保险单[的中]?$")

_RECKONS = lazily(r"(?:方式|标准|方法|公式)[^。\n]{0,8}(?:计算|确定)[^。\n]{0,4}(?:赔偿|赔款|损失)")
_TOPICS: tuple[tuple[re.Pattern[str], re.Pattern[str], bool], ...] = (
    # 保险人依据第十六条所取得的保险合同解除权: the article on disclosure
    (lazily(r"(?:依据|根据|按照?|因)\s*(?P<ref>第[^条\n]{1,6}条)[^。，\n]{0,8}(?:取得|享有|规定|约定)的?[^。，\n]{0,8}解除权"), lazily(r"询问[^。\n]{0,80}(?:告知|回答|说明)|应当?如实(?:告知|填写)"), False),
    # 保险人按照第二十二条的约定，认为被保险人提供的有关索赔的证明和资料不完整的: the article on claim papers
    (lazily(r"(?:按照?|依据|根据)\s*(?P<ref>第[^条\n]{1,6}条)[^。\n]{0,6}(?:约定|规定)，?\s*认为[^。\n]{0,24}(?:证明|资料|材料|单证)[^。\n]{0,8}不(?:完整|齐全)"), lazily(r"(?:请求|申请|索赔)[^。\n]{0,60}(?:提供|提交)[^。\n]{0,20}(?:证明|资料|材料|单证|文件)"), False),
    # 第四十七条约定的残值处理方式: the article on what is left of the damaged property
    (lazily(r"(?P<ref>第[^条\n]{1,6}条)(?:所)?(?:约定|规定)的残值"), lazily(r"残值[^。\n]{0,30}(?:协商|处理|归|折|扣)|(?:受损|损余)[^。\n]{0,30}残"), False),
    # 由于第六条保险责任事故发生: the article before it that says what is insured
    (lazily(r"(?P<ref>第[^条\n]{1,6}条)(?:所)?(?:[约规]定)?的?保险责任"), lazily(r"^\W{0,4}在本?(?:保险合同的?)?保险期间内?[，,]", re.M), True),
    # 按照第二十六条确定了赔偿金额基础: the article before it that says on what payments are based
    (lazily(r"(?P<ref>第[^条\n]{1,6}条)(?:所)?(?:[约规]定)?确定了?的?赔偿"), lazily(r"(?:责任|金额)[^。\n]{0,6}(?:为|作为)[^。\n]{0,8}基础|方式之一确定"), True),
    # 法律费用在第二十七条计算的赔偿金额以外另行计算: the article before it that says how payments are reckoned
    (lazily(r"(?P<ref>第[^条\n]{1,6}条)(?:约定)?计算的(?:赔偿)?金额(?:以外|扣除|减去)"), _RECKONS, True),
)  # fmt: skip
"""Words around a reference, those of the article that it means, and whether the nearest such article before it is meant."""


def unfound(wording: Wording) -> Iterator[Reference]:
    """The references that nothing in sight answers, in reading order."""
    made = [*_numbers(wording), *_headings(wording), *_out_of_order(wording), *_of_the_main_wording(wording)]
    seen: set[Span] = set()
    for reference in sorted(made, key=lambda r: r.span):
        if reference.span not in seen:
            seen.add(reference.span)
            yield reference


def _numbers_a_list(wording: Wording, reference: Reference, value: int) -> bool:
    """Whether the number is that of the next member of a list in one line: `1. Flood Exclusion 2. Sewer Exclusion`."""
    before = wording.text[max(0, reference.span.start - _LINE) : reference.span.start]
    return (
        bool(_MEMBER.match(wording.text, reference.span.end))
        and re.search(rf"(?<!\w){value - 1}\. ", before) is not None
    )


def _numbers(wording: Wording) -> Iterator[Reference]:
    """Numbers that no clause bears: in an added wording, or far beyond every number of this one."""
    highest = _highest(wording)
    articles = {c.number[-1] for c in wording.clauses if c.number and "条" in c.label}
    far = 0 if len(articles) >= FEWEST and len(articles) == max(articles) else FAR
    most = highest
    of_kinds: dict[str, int | None] = {}
    for reference in wording.references:
        if reference.broken or (reference.targets and reference.why != BY_ITS_HEADING):
            continue
        value = _value(wording, reference)
        if value is None or value > FARTHEST or _numbers_a_list(wording, reference, value):
            continue
        if wording.language == "en":
            word = reference.text.split()[0].rstrip("s").lower()
            if word not in of_kinds:
                of_kinds[word] = _highest_of_its_kind(wording, word)
            highest = of_kinds[word] or most
        # The declarations that an English sentence speaks of have no sections of their own; a statute has.
        near_law = reference.why == OF_ANOTHER_DOCUMENT and not _of_this_policy(wording, reference)
        if near_law and not (_says_see(wording, reference) and value > (highest or FARTHEST)):
            continue
        if near_law or reference.why in _OPEN:
            if wording.rider and reference.external and not near_law:
                beyond = wording.language == "en" and value > FORMS_REACH and not _statute(wording, reference)
                if value > (highest or 0) and (beyond or reference.why != OF_ANOTHER_DOCUMENT):
                    yield reference
            elif (
                highest is not None and value > highest + (0 if near_law else far) and not _statute(wording, reference)
            ):
                yield reference


def _of_the_main_wording(wording: Wording) -> Iterator[Reference]:
    """Articles of the main wording (主险条款第五十二条) that no article of the file reaches, though the main wording stands in it."""
    named = [
        (r, value)
        for r in wording.references
        if r.external and not r.targets and wording.language == "zh" and (value := _value(wording, r))
        if _MAIN.search(wording.text, max(wording.span.start, r.span.start - _NEAR), r.span.start)
    ]
    if not named or is_rider(wording.text[:_NEAR]):
        return
    articles = [parse_zh_numeral(m[1]) for m in _ARTICLE_LINE.finditer(wording.text)]
    highest = max((a for a in articles if isinstance(a, int) and a <= FARTHEST), default=0)
    if highest >= _MAIN_ARTICLES:
        yield from (reference for reference, value in named if value > highest)


def _says_see(wording: Wording, reference: Reference) -> bool:
    """Whether the reference stands in brackets of its own: （详见第三十四条）."""
    before = wording.text[max(0, reference.span.start - 12) : reference.span.start]
    return bool(_SEE.search(before))


def _of_this_policy(wording: Wording, reference: Reference) -> bool:
    """Whether the paper of which an English sentence speaks is no statute and no other policy."""
    if wording.language != "en":
        return False
    line = wording.text.rfind("\n", 0, reference.span.start) + 1
    near = wording.text[max(line, reference.span.start - 300) : reference.span.end + 150]
    return not _statute(wording, reference) and not _OTHER_PAPER_EN.search(near)


def _statute(wording: Wording, reference: Reference) -> bool:
    if wording.language == "zh":
        return False
    start, end = reference.span.start, reference.span.end
    before = wording.text[max(0, start - 150) : start].rpartition("\n")[2]
    return bool(_STATUTE.search(before) or _STATUTE.search(wording.text[end : end + 150].partition("\n")[0]))


def _highest(wording: Wording) -> int | None:
    """The greatest number of a clause; where articles lost their numbers, how many articles there can be at most."""
    if wording.language == "zh":
        articles = [c.number[-1] for c in wording.clauses if c.number and "条" in c.label]
        if len(articles) >= FEWEST:
            return max(articles)
        if any(c.number and "." in c.label for c in wording.clauses):
            return None
        return len(_lines(wording)) or None
    numbered = [c.number for c in wording.clauses if c.number]
    counted = any(any(ch.isdigit() for ch in c.label) for c in wording.clauses)
    if not counted and len(wording.clauses) >= FEWEST and not wording.rider:
        return len(wording.clauses)
    return max(max(n) for n in numbered) if len(numbered) >= FEWEST else None


def _highest_of_its_kind(wording: Wording, word: str) -> int | None:
    """The greatest number of the clauses that call themselves by the word of English references (`Section 12`), if there are several."""
    numbers = [c.number[0] for c in wording.clauses if c.number and c.label.lower().startswith(word)]
    return max(numbers) if word.isalpha() and len(set(numbers)) >= FEWEST else None


def _value(wording: Wording, reference: Reference) -> int | None:
    """The first number that the reference names; None where it names none."""
    if wording.language == "zh":
        found = _ARTICLE.search(reference.text)
        if found is None:
            return None
        value = int(found[1]) if found[1].isdigit() else parse_zh_numeral(found[1])
        return value if isinstance(value, int) else None
    found = _NUMBER_EN.search(reference.text)
    if found is None or found[1] in ("C", "L"):
        return None  # `Section C.IV`: a letter
    return int(found[1]) if found[1].isdigit() else parse_roman(found[1])


def _headings(wording: Wording) -> Iterator[Reference]:
    """References by a heading that stands nowhere: neither as a heading nor at the head of a line or all but alone in one."""
    text, span = wording.text, wording.span
    found = [m for e in _BY_HEADING[wording.language] for m in e.finditer(text, span.start, span.end)]
    titles = {_key(c.title) for c in wording.clauses if c.title} if found else set()
    lines = [_key(line) for line in span.of(text).split("\n")] if found else []
    for match in found:
        name = _key(match["name"])
        before = text[max(0, match.start() - 12) : match.start()]
        if len(name) < 3 or _OTHER_PAPER.search(before) or any(name in t or (len(t) > 3 and t in name) for t in titles):
            continue
        own = text.count("\n", span.start, match.start("name"))
        if any(
            line.startswith(name) or (name in line and len(line) <= len(name) + _BESIDE_NAME and n != own)
            for n, line in enumerate(lines)
        ):
            continue
        at = Span(*match.span("name"))
        clause = wording.clause_at(at.start)
        yield Reference(at, at.of(text), clause.id if clause else None, why="no such heading")


def _key(words: str) -> str:
    return "".join(c for c in words.lower() if c.isalnum()).lstrip("0123456789")


class _Known(Struct, frozen=True):
    """A reference of which its own words tell the clause that is meant."""

    reference: Reference
    value: int
    least: int
    most: int
    """The places among the articles that this clause can have: one article at least below each heading, one at most a line."""


def _out_of_order(wording: Wording) -> Iterator[Reference]:
    """Where articles lost their numbers: a number that the clause meant cannot have, alone or beside another number."""
    if wording.language != "zh" or any(c.number and "条" in c.label for c in wording.clauses):
        return
    known = list(_known(wording, _lines(wording)))
    yield from (one.reference for one in known if not one.least <= one.value <= one.most)
    against = {n: {m for m, other in enumerate(known) if _cannot_both(one, other)} for n, one in enumerate(known)}
    while any(against.values()):
        # The number at odds with most others is the wrong one; of two that are at odds with each other alone either may be.
        worst = max(against, key=lambda n: len(against[n]))
        yield known[worst].reference
        if len(against[worst]) == 1:
            yield from (known[m].reference for m in against[worst])
        for others in against.values():
            others.discard(worst)
        against[worst] = set()


def _cannot_both(one: _Known, other: _Known) -> bool:
    """Whether two numbers are farther apart, or nearer, than the articles that they mean can be."""
    low, high = (one, other) if one.most <= other.most else (other, one)
    apart = high.value - low.value
    return one is not other and not (0 if high.most == low.most else 1) <= apart <= high.most - low.most


def _known(wording: Wording, lines: Sequence[Span]) -> Iterator[_Known]:
    """The references that say what the clause meant is about."""
    for expression, about, nearest in _TOPICS:
        found = [
            n
            for n, s in enumerate(lines, 1)
            if about.search(wording.text, s.start, s.end) and not expression.search(wording.text, s.start, s.end)
        ]
        for match in expression.finditer(wording.text, wording.span.start, wording.span.end):
            span = Span(*match.span("ref"))
            before = [n for n in found if lines[n - 1].end < span.start]
            if not (before if nearest else found):
                continue
            meant = before[-1] if nearest else found[0]
            at = lines[meant - 1].start
            headed = sum(c.start <= at and _holds_articles(wording, c) for c in wording.clauses)
            reference = next((r for r in wording.references if r.span == span), None)
            value = _value(wording, reference) if reference else None
            if reference is not None and value is not None and not reference.external:
                yield _Known(reference, value, headed, meant)


def _holds_articles(wording: Wording, clause: Clause) -> bool:
    """Whether a heading without number stands right above articles."""
    if not clause.title or clause.label or len(clause.title) > LONGEST_HEADING:
        return False
    below = wording.children(clause)
    return all(p.title for p in wording.parents(clause)) and any(not c.title and not c.label for c in below)


def _lines(wording: Wording) -> tuple[Span, ...]:
    """The lines of the wording but its headings: where articles have no numbers, each can begin one."""
    titles = {c.title_span.start for c in wording.clauses if c.title_span and not wording.own_text(c).strip()}
    made, at = [], wording.span.start
    for line in wording.span.of(wording.text).split("\n"):
        start = at + len(line) - len(line.lstrip())
        if line.strip() and start not in titles:
            made.append(Span(start, at + len(line.rstrip())))
        at += len(line) + 1
    return tuple(made)
