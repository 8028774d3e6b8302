"""What two language versions of a clause answer otherwise: questions of the whole wording, rights, degrees of fault, and the name of a term.

本合同适用中华人民共和国法律        This contract is governed by the laws of Singapore        law
被保险人的故意行为                   negligent acts of the insured                            degree of fault
数据泄露事件 (Data Breach Event)    … a Personal Information Leak …                          a term by a name that nothing defines
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.accord.answers import Answer
from wordcheck.meaning.accord.rights import rights_said
from wordcheck.meaning.accord.two_answers import ASKED
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording

_WAY = "by "
_UNION = "美国"
"""Whose law a state's is."""
_DEGREES = {
    "zh": (("intent", lazily(r"故意")), ("gross", lazily(r"重大过失")), ("negligence", lazily(r"(?<!重大)过失|疏忽"))),
    "en": (
        ("intent", lazily(r"\b(?:intention\w*|wilful\w*|willful\w*|deliberate\w*)\b")),
        ("gross", lazily(r"\bgross(?:ly)?\s+negligen\w+\b")),
        ("negligence", lazily(r"(?<!gross )(?<!grossly )\b(?:negligen\w+|careless\w*)\b")),
    ),
}  # fmt: skip
_NAME = lazily(r"(?<=[a-z,(] )[A-Z][a-z]+(?:[ -](?:of |and )?[A-Z][a-z]+)+")
"""A name in capitals within an English sentence."""
_NO_TERM = lazily(
    r"\b(?:Law|Act|Republic|Court|Commission|Code|Article|Section|Clause|Arbitration|Company|Limited|Kingdom|States)\b"
)


def answered_otherwise(
    first: Wording, second: Wording, pairs: list[tuple[int, int]]
) -> Iterator[tuple[int, int, Span, Span]]:
    """The paired clauses whose answers to one question have nothing in common, with the words of both."""
    for here, there in zip(_answers(first), _answers(second), strict=True):
        for a, b in pairs:
            one, other = here.get(a), there.get(b)
            if one is None or other is None:
                continue
            values = _told(one), _told(other)
            if all(values) and values[0].isdisjoint(values[1]):
                yield a, b, one[0].span, other[0].span
    for a, b in pairs:
        degrees = _degree(first, first.clause(a)), _degree(second, second.clause(b))
        if degrees[0] is not None and degrees[1] is not None and degrees[0][0] != degrees[1][0]:
            yield a, b, degrees[0][1], degrees[1][1]


def _answers(wording: Wording) -> Iterator[Mapping[int, list[Answer]]]:
    """For each question the answers of each clause."""
    for said in (*(list(answers(wording)) for answers in ASKED.values()), *rights_said(wording)):
        by_clause: dict[int, list[Answer]] = defaultdict(list)
        for answer in said:
            by_clause[answer.clause].append(answer)
        yield by_clause


def _told(answers: list[Answer]) -> frozenset[str]:
    """What answers say in words that both languages share: none where a place is known in one of them only."""
    values = frozenset(v for a in answers for v in a.values)
    ways = frozenset(v for v in values if v.startswith(_WAY))
    return ways or (frozenset() if _UNION in values or not all(v.isascii() for v in values) else values)


def _degree(wording: Wording, clause: Clause) -> tuple[str, Span] | None:
    """The one degree of fault that a clause names."""
    found = [
        (name, Span(*m.span()))
        for own in clause.own
        for name, expression in _DEGREES[wording.language]
        for m in expression.finditer(wording.text, own.start, own.end)
    ]
    return found[0] if len({name for name, _ in found}) == 1 else None


def stray_name(wording: Wording, clause: Clause) -> Span | None:
    """The one name in capitals in an English clause that is no term of the wording and no heading of it."""
    used = [u for term in wording.terms for u in term.uses]
    titles = {c.title.casefold() for c in wording.clauses if c.title}
    found = [
        span
        for own in clause.own
        for m in _NAME.finditer(wording.text, own.start, own.end)
        if not any((span := Span(*m.span())).overlaps(u) for u in used)
        and not _NO_TERM.search(m.group())
        and m.group().casefold() not in titles
    ]
    return found[0] if len(found) == 1 else None
