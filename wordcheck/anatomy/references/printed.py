"""References in the very words that a Chinese wording prints at the place it means, whatever these words are.

    模块A 的免赔额            label of its own making: 模块A 企业自身损失
    2-3 的费用限额            2-3 有关费用
    扩展承保C款、承保范围B      heading 扩展承保, and C. below it
    贰之㈣                   label 贰, and ㈣ below it

No list of forms can hold what a house calls its clauses; the tree tells it. Such words are references only because they lead somewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from wordcheck.anatomy.references.pointers import atoms_of
from wordcheck.anatomy.references.targets import AddressBook
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.terms import Reference
from wordcheck.model.wording import Clause, Wording

_OWN_LABEL = lazily(r"(?!第)[\u4e00-\u9fff]{2,4}(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z])|\d{1,2}-\d{1,2}")
"""Labels that are no number of the common forms."""
_SHORTEST = 3
"""Characters of a heading that may stand before the number of one of its clauses."""
_CHILD = lazily(
    r"(?:[的第之中]|条款)?(?:(?P<letter>[A-Z])(?![A-Za-z0-9])|(?P<sign>[①-⑳⑴-⒇㈠-㈩]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Za-z])[)）])|(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})(?=[款项条]))[款项条]?"
)
_OF_A_PART = lazily(r"[壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛壬癸一二三四五六七八九十IVX]{1,4}")
_NUMBER = lazily(r"(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Z])$|^\d.*")
_MOST = 300
"""Headings and nouns looked for; a wording has some dozens."""
_REFERENCE, _CLOSED = 1, 2


def with_printed(book: AddressBook, made: list[Reference]) -> list[Reference]:
    """The references with such ones; 保险责任第（一）项 takes the place of 第（一）项, for the heading says of what."""
    wording = book.wording
    places = sorted({*_labels(book), *_below_headings(book)}, key=lambda f: (f[0].start, -len(f[0])))
    if not places:
        return made
    taken = bytearray(wording.span.end)
    for mark, spans in ((_REFERENCE, [r.span for r in made]), (_CLOSED, _heads(wording))):
        for s in spans:
            taken[s.start : s.end] = bytes([mark]) * len(s)
    ends = {r.span.end: r.span.start for r in made}
    found: list[Reference] = []
    for span, target in places:
        here, within = wording.clause_at(span.start), max(span.start + 1, ends.get(span.end, span.end))
        if here is None or here.id == target.id:
            continue
        if not any(taken[span.start : within]) and _CLOSED not in taken[within : span.end]:
            found.append(Reference(span, span.of(wording.text), here.id, (target.id,), why="as printed there"))
            taken[span.start : span.end] = bytes([_CLOSED]) * len(span)
    replaced = {r.span.end for r in found}
    return sorted([*found, *(r for r in made if r.span.end not in replaced)], key=lambda r: r.span.start)


def _heads(wording: Wording) -> Iterator[Span]:
    """Labels, headings and tables of contents, in which nothing refers."""
    for clause in wording.clauses:
        yield from (s for s in (clause.label_span, clause.title_span) if s is not None)
    yield from wording.contents


def _labels(book: AddressBook) -> Iterator[tuple[Span, Clause]]:
    wording = book.wording
    labels = Counter(c.label for c in wording.clauses)
    own = {c.label: c for c in wording.clauses if labels[c.label] == 1 and _OWN_LABEL.fullmatch(c.label)}
    nouns = sorted({_NUMBER.sub("", label) for label in own} - {""}, key=len, reverse=True)[:_MOST]
    if not own:
        return
    pattern = rf"(?:{'|'.join(nouns)})(?:[一二三四五六七八九十]+|\d+|[A-Z])" if nouns else r"(?!)"
    for match in re.finditer(rf"{pattern}|(?<![\d.．\-])\d+-\d+(?![\d.．\-])", wording.span.of(wording.text)):
        if match[0] in own:
            start = wording.span.start + match.start()
            yield Span(start, start + len(match[0])), own[match[0]]


def _below_headings(book: AddressBook) -> Iterator[tuple[Span, Clause]]:
    text = book.wording.text
    for clause in islice((c for c in book.wording.clauses if book.wording.children(c)), _MOST):
        below = {book.steps[c.id].atoms[-1:]: c for c in book.wording.children(clause) if c.label}
        bare = clause.label.strip("、.．：:（）() ")
        names = [f"{bare}之"] if clause.level == 1 and below and _OF_A_PART.fullmatch(bare) else []
        if below and len(clause.title) >= _SHORTEST:
            names.append(clause.title)
        for name in names:
            for at in _places(book, name):
                match = _CHILD.match(text, at + len(name))
                number = match and (match["letter"] or match["sign"] or match["number"])
                if match and number and (target := below.get(atoms_of(number))) is not None:
                    yield Span(at, match.end()), target


def _places(book: AddressBook, words: str) -> Iterator[int]:
    wording = book.wording
    at = wording.text.find(words, wording.span.start, wording.span.end)
    while at >= 0:
        yield at
        at = wording.text.find(words, at + len(words), wording.span.end)
