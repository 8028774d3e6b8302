"""Exceptions that send the reader to a cover for something of which that cover says nothing.

    penalties under employment law, other than penalties covered under Insuring Agreement B      B speaks of forgery
    税务罚款，但本条款第十二条承保的罚款除外                                                        第十二条 is a limit of ransom

Told where another insuring clause does speak of it, or where the clause shares no word with all that is excluded: a cover may call the thing by
another name. So is a reference that calls something covered by an exclusion: `a loss under C3`, 第九条约定的保险责任.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.character_pairs import pairs_of
from wordcheck.languages.lazily import lazily
from wordcheck.languages.stems_en import stem
from wordcheck.meaning.misdirected import is_so_named
from wordcheck.model.span import Span
from wordcheck.model.terms import Reference
from wordcheck.model.wording import Clause, ClauseKind, Wording

_BACK_EN = lazily(
    r"\b(?:other\s+than|except(?:\s+for|ing)?|save(?:\s+for)?|not\s+apply\s+to|unless)\s+(?P<what>[^.;:,]{3,60}?)\s+(?:(?:that|which)\s+)?(?:(?:is|are)\s+)?"
    r"(?:covered|insured|granted|payable|recoverable|provided\s+for)\s+(?:under|by|in)\s+(?:the\s+)?$",
    re.I,
)
_BACK_ZH = lazily(
    r"^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]项?)?(?:项下)?(?:所)?(?:承保|保障|赔偿|负责赔偿)的(?P<what>[\u4e00-\u9fff]{2,10}?)(?:除外|不在此限|不受此限)"
)
_WORD = lazily(r"[a-z]{4,}")
_EMPTY = frozenset(
    map(
        stem,
        "loss losses damage damages claim claims cost costs expense expenses amount amounts liability such that which they those these cover coverage this".split(),
    )
)
_EMPTY_ZH = lazily(
    r"损失|费用|责任|赔偿|金额|部分|情形|保险|被保险人|第三者|的|但|本条款|除外|不在此限|第[一二三四五六七八九十]+条|承保"
)
_GRANTED_UNDER = {
    "en": lazily(
        r"\b(?:loss(?:es)?|claims?|costs?|indemnity|benefits?)\s+(?:(?:that\s+(?:is|are)\s+)?(?:covered|insured|payable|recoverable)\s+)?under\s+(?P<ref>(?:clauses?\s+|sections?\s+|exclusions?\s+)?[A-Z]?\d{1,2}(?:\.\d{1,2})*)(?=[\s,;)]|\.\s|\.$)",
        re.M,
    ),
    "zh": lazily(
        r"(?P<ref>第[一二三四五六七八九十]{1,4}条(?:第?[（(][一二三四五六七八九十\d]{1,3}[）)]项?)?)(?:约定)?的?(?:所?(?:承保|保障|负责赔偿)的|保险责任|承保范围|约定(?:负责)?赔偿的)"
    ),
}
"""Words that call something covered under a clause."""
_GIVES_BACK = lazily(r"\b(?:except|unless|other\s+than|but|however|provided|save)\b|但|除外|不在此限|以外", re.I)
_REACH = 140


def misgranted(wording: Wording) -> Iterator[Reference]:
    """The references of such exceptions, in reading order."""
    for reference in wording.references:
        if len(reference.targets) != 1 or reference.external or reference.broken:
            continue
        target, home = wording.clause(reference.targets[0]), wording.clause_at(reference.span.start)
        if home is None or home.kind is not ClauseKind.EXCLUSION or reference.span in target.span:
            continue
        what = _given_back(wording, reference)
        if not what or not is_so_named(reference, target) or what & _said(wording, target):
            continue
        around = _words(wording.own_text(home), wording.language)
        others = (c for c in wording.clauses if c.kind is ClauseKind.COVERAGE and c.id != target.id)
        if any(what <= _said(wording, c) for c in others) or not around & _said(wording, target):
            yield reference


def granted_by_exclusions(wording: Wording) -> Iterator[Reference]:
    """References by which a sentence calls something covered, or a loss one `under` a clause, where that clause is an exclusion."""
    tongue = wording.language
    for found in _GRANTED_UNDER[tongue].finditer(wording.text, wording.span.start, wording.span.end):
        home = wording.clause_at(found.start())
        if home is None or wording.excludes(home) or wording.in_contents(found.start()):
            continue
        span = Span(*found.span("ref"))
        bare = tuple(c.id for c in wording.clauses if c.label == found["ref"])
        reference = next(wording.references_in(span), None) or Reference(span, found["ref"], home.id, bare)
        if len(reference.targets) != 1 or reference.external or reference.broken:
            continue
        target = wording.clause(reference.targets[0])
        if is_so_named(reference, target) and _excludes_only(wording, target):
            yield reference


def _excludes_only(wording: Wording, target: Clause) -> bool:
    """Whether a clause is an exclusion by its heading or that above it, and gives nothing back."""
    by_heading = any(
        c.kind is ClauseKind.EXCLUSION and c.kind_from == "heading" for c in (target, *wording.parents(target))
    )
    return by_heading and not _GIVES_BACK.search(target.span.of(wording.text))


def _given_back(wording: Wording, reference: Reference) -> frozenset[str]:
    """What is said to be covered where the reference leads."""
    if wording.language == "zh":
        found = _BACK_ZH.match("".join(wording.text[reference.span.end : reference.span.end + _REACH].split()))
    else:
        before = wording.text[max(0, reference.span.start - _REACH) : reference.span.start]
        found = _BACK_EN.search(" ".join(before.split()) + " ")
    return _words(found["what"], wording.language) if found else frozenset()


def _said(wording: Wording, clause: Clause) -> frozenset[str]:
    """The words of a clause, of the headings above it, and of the terms that it uses."""
    headings = [c.title for c in (clause, *wording.parents(clause)) if c.title]
    meant = [d.text for term in wording.terms_in(clause.span) for d in term.definitions]
    return _words("\n".join([*headings, clause.span.of(wording.text), *meant]), wording.language)


def _words(said: str, tongue: str) -> frozenset[str]:
    """The stems of English words of weight; the pairs of characters of Chinese ones."""
    if tongue == "en":
        return frozenset(s for w in _WORD.findall(said.lower()) if (s := stem(w)) not in _EMPTY)
    return pairs_of(_EMPTY_ZH.sub(" ", said))
