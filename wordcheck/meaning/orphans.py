"""Write-backs of what was never excluded: an exception that stands where nothing precedes it.

（三）但为避免损失扩大的行为除外；                      nothing is excluded before the exception
（四）但前款第（二十）项约定的情形不在此限。            the item that it speaks of does not exist
This exclusion does not apply to …                     in an item of its own, under no exclusion
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.stretches import Stretches
from wordcheck.model.covers import CoverMap
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_OPENS = {
    "zh": lazily(r"^[\s，,；;、*]*(?:但|但是|不过)[^。；\n]{2,}?(?:除外|不在此限|不受此限)"),
    "en": lazily(r"^[\s,;*]*(?:except|unless|other\s+than|however|but|provided,?\s+however)\b", re.I),
}
_POINTS_BACK = {
    "zh": lazily(r"本(?:条|项|款)?(?:除外|免责|免除)|前(?:款|项|条)|上述"),
    "en": lazily(
        r"^[\s,;*]*(?:this|the\s+(?:foregoing|above))\s+exclusion\s+(?:does|shall|will)\s+not\s+apply\b", re.I
    ),
}
_ITEM = {
    "zh": lazily(r"(?:前款|上述|上款|本条)?第?[（(]([一二三四五六七八九十]{1,3}|\d{1,2})[）)]项"),
    "en": lazily(r"\b(?:item|paragraph|sub-?paragraph)s?\s+\(?([a-z])\)(?:\s+(?:above|below))?", re.I),
}


def orphans(wording: Wording, stretches: Stretches, found: CoverMap) -> Iterator[Span]:
    """Exceptions in the exclusions to which nothing belongs, in reading order."""
    seen: set[int] = set()
    for clause in wording.clauses:
        if clause.kind is not ClauseKind.EXCLUSION:
            continue
        for own in clause.own:
            for span in _alone(wording, clause, own, stretches):
                if span.start not in seen:
                    seen.add(span.start)
                    yield span
    for write_back in found.write_backs:
        missing = _missing_item(wording, write_back.span, write_back.clause)
        if missing is not None and write_back.span.start not in seen:
            yield write_back.span


def _alone(wording: Wording, clause: Clause, own: Span, stretches: Stretches) -> Iterator[Span]:
    """Lines of an exclusion that begin with an exception while no line before them excludes anything."""
    at = own.start
    excluded = _excludes_before(wording, clause, own, stretches)
    for line in own.of(wording.text).split("\n"):
        span = Span(at, at + len(line))
        at += len(line) + 1
        if not line.strip():
            continue
        opens = _OPENS[wording.language].match(line)
        if opens and not excluded and not _children_before(wording, clause, span):
            yield _trimmed(wording, span)
        excluded = True


def _excludes_before(wording: Wording, clause: Clause, own: Span, stretches: Stretches) -> bool:
    """Whether a clause has words or a heading before some of its own text."""
    del stretches
    if clause.title:
        return True
    return any(len(s) and s.end <= own.start and s.of(wording.text).strip() for s in clause.own)


def _children_before(wording: Wording, clause: Clause, span: Span) -> bool:
    return any(c.span.end <= span.start for c in wording.children(clause))


def _missing_item(wording: Wording, span: Span, clause_id: int | None) -> str | None:
    """The item above that an exception names although its list has none of that number."""
    named = _ITEM[wording.language].search(wording.text, span.start, span.end)
    if named is None or clause_id is None:
        return None
    clause = wording.clause(clause_id)
    around = [clause, *wording.parents(clause)]
    wanted = named[1].casefold()
    lists = [c for one in around for c in wording.children(one)] + list(wording.children(None))
    labels = {"".join(ch for ch in c.label.casefold() if ch.isalnum()) for c in lists if c.label}
    return named[0] if labels and wanted not in labels else None


def _trimmed(wording: Wording, span: Span) -> Span:
    words = span.of(wording.text)
    start = len(words) - len(words.lstrip(" ，,；;、*\t"))
    return Span(span.start + start, span.start + len(words.rstrip()))
