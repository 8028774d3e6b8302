"""Write-backs of what was never excluded: an exception that stands where nothing precedes it.

（三）但为避免损失扩大的行为除外；                      nothing is excluded before the exception
（四）但前款第（二十）项约定的情形不在此限。            the item that it speaks of does not exist
This exclusion does not apply to …                     in an item of its own, under no exclusion
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_zh import parse_zh_numeral, zh_numeral
from wordcheck.meaning.covers.exceptive import exceptive_items
from wordcheck.meaning.covers.orphans_en import exceptions_to_nothing_en
from wordcheck.meaning.covers.orphans_zh import exceptions_to_nothing
from wordcheck.meaning.market.words import Market
from wordcheck.meaning.parties.names_en import WE
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_OPENS = {
    "zh": lazily(r"^[\s，,；;、*]*(?:但|但是|不过)[^。；\n]{2,}?(?:除外|不在此限|不受此限)"),
    "en": lazily(
        r"^[\s,;*]*(?:(?:except|excepting|unless|other\s+than|however|but|provided,?\s+(?:however|(?:always\s+)?that)|save\s+(?:for|that|where|as)|"
        r"nor\s+(?:shall|does|will)|which\s+ex(?:ception|clusion))\b|(?:apart\s+from|aside\s+from|with\s+the\s+exception\s+of|excluding|"
        r"notwithstanding\s+(?:which|this|the\s+foregoing))\b(?![^.;\n]*,[^.;\n]*\b(?:shall|will|does|do)\s+not\b))",
        re.I,
    ),
}
_MIDDLE = lazily(r"[ \t*]*(?:except(?!\s+as\b)|unless|other\s+than|but|however)\b(?![^\n]{0,3}:)")
"""In small letters: no sentence begins so."""
_GOES_ON = lazily(r"[ \t*]*(?:(?-i:except|unless|other|but|however)\b|however\b)(?![^\n]{0,3}:)", re.I)
"""What no exclusion begins with; a preposed `Except for …, we do not pay` begins with a capital."""
_JOINED = lazily(r"\b(?:and|or)[\s*]*$", re.I)
"""At the end of the item before: the list goes on in the same sentence."""
_SHORTENED = lazily(r"\b(?:\w|etc|i\.e|e\.g|no|inc|ltd|co|approx|incl)\.$", re.I)
_OF_ITSELF = lazily(
    r"^[\s,;*]*(?:nothing\s+in\s+this\s+(?:exclusion|limitation)\b|(?:this|the\s+(?:foregoing|above))(?:\s+(?:exclusion|limitation))?\s+(?:does|shall|will)\s+not\s+(?:apply|extend|affect|operate)\b|"
    r"[^.;\n]{2,80}\b(?:is|are)\s+not\s+affected\s+by\s+this\s+(?:exclusion|limitation)\b|"
    # The one who pays says that it pays; something stays covered; an exclusion is held back.
    rf"(?:however,?\s+)?{WE}\s+(?:do|does|(?:will|shall)\s+(?:nevertheless|still))\s+pay\b|"
    r"[^.;\n]{2,60}\b(?:remains?|stays?|(?:is|are)\s+(?:still|nevertheless))\s+(?:covered|insured)\s+(?:despite|notwithstanding)\b|"
    r"(?:this|the|these|that)\s+(?:exclusion|limitation|exception|foregoing|above)\b[^.;\n]{0,60}\b(?:(?:does|do|shall|will)\s+not\s+(?:apply|extend|affect|operate|remove)|has\s+no\s+effect)\b|"
    r"(?:nothing\s+in|notwithstanding)\s+(?:the\s+)?exclusion\b|(?:item|paragraph|exclusion)\s+\(?\w{1,3}\)?\s+(?:above\s+)?(?:does|shall|will|is)\s+not\b|(?:save|though)\s+(?:where|not)\b)",
    re.I,
)
"""What speaks of an exclusion and excludes nothing."""
_ITEM = {
    "zh": lazily(r"(?:前款|上述|上款|本条|本款)?第?[（(]([〇零一二三四五六七八九十]{1,3}|\d{1,2})[）)]项"),
    "en": lazily(r"\b(?:item|paragraph|sub-?paragraph)s?\s+\(?([a-z])\)(?:\s+(?:above|below))?", re.I),
}
_EXCEPTS = {
    "zh": lazily(r"除外|不在此限|不受此限|不适用|不影响"),
    "en": lazily(
        r"\bexclusions?\b|\bforegoing\b|\b(?:does|shall|will|do)\s+not\s+apply\b|\bexcept\b|\bhowever\b", re.I
    ),
}
_MARKED = lazily(r"\s*(?:[a-z]{1,4}[.)\t]|[a-z] )")
_BARE_LABEL = lazily(r"\s*\(?(?:[a-zA-Z]|[ivx]{1,5}|\d{1,2}[a-z]?)[.)]\s*")
_MANY, _SHARE = 8, 25
"""Lines cut in the middle, and of how many lines one, from which on the order of the lines is doubted."""
HABIT = 2
"""Titled exclusions beside one, all with words of their own, that show what a title is there."""
_BODY = 30
"""Characters of words that exclude."""
_ROMAN = {"i": 1, "v": 5, "x": 10}


def orphans(wording: Wording, market: Market) -> Iterator[Span]:
    """Exceptions in the exclusions to which nothing belongs, in reading order."""
    seen: set[int] = set()
    headings = _Headings(wording)
    if wording.language == "en" and _out_of_order(wording):
        return
    for clause in wording.clauses:
        excludes = clause.kind is ClauseKind.EXCLUSION
        item = wording.language == "zh" and clause.label and not clause.title
        if not excludes and not item and wording.language == "zh":
            continue
        for own in clause.own[:1] if item and not excludes else clause.own:
            for span in _alone(wording, clause, own, headings) if excludes or item else _cut_off(wording, clause, own):
                if span.start not in seen:
                    seen.add(span.start)
                    yield span
    for span in (
        exceptions_to_nothing(wording, market) if wording.language == "zh" else exceptions_to_nothing_en(wording)
    ):
        if span.start not in seen:
            seen.add(span.start)
            yield _trimmed(wording, span)
    for span in exceptive_items(wording, market):
        if not any(span.start <= start < span.end for start in seen):
            seen.add(span.start)
            yield _trimmed(wording, span)
    for sentence in wording.sentences:
        span = sentence.span
        if span.start not in seen and _missing_item(wording, span, sentence.clause):
            yield _trimmed(wording, span)


def _out_of_order(wording: Wording) -> bool:
    """Whether so many lines begin in the middle of a sentence behind an ended one, or so many labels stand without their items,
    that the file lost their order."""
    lines = wording.span.of(wording.text).split("\n")
    cut = sum(
        a.rstrip().endswith(".") and b.lstrip()[:1].islower() and not _MARKED.match(b) for a, b in pairwise(lines)
    )
    stripped = sum(bool(_BARE_LABEL.fullmatch(a) and _BARE_LABEL.fullmatch(b)) for a, b in pairwise(lines))
    return (cut >= _MANY and cut * _SHARE > len(lines)) or (stripped >= _MANY and stripped * _SHARE > len(lines))


def _alone(wording: Wording, clause: Clause, own: Span, headings: _Headings) -> Iterator[Span]:
    """Lines of an exclusion that begin with an exception while no line before them excludes anything."""
    at = own.start
    excluded = _excludes_before(wording, clause, own, headings)
    for line in own.of(wording.text).split("\n"):
        span = Span(at, at + len(line))
        at += len(line) + 1
        if not line.strip():
            continue
        opens = _OPENS[wording.language].match(line) or (
            wording.language == "en" and _is_item(wording, clause) and _OF_ITSELF.match(line)
        )
        alone = not excluded and not _JOINED.search(wording.text, max(0, clause.span.start - 12), clause.span.start)
        unattached = (
            opens and (alone or _behind_a_full_stop(wording, span)) and not _before_its_list(wording, clause, span)
        )
        if unattached and not _children_before(wording, clause, span) and not _completes(wording, clause, span):
            yield _trimmed(wording, span)
        excluded = not line.rstrip().endswith((":", "："))


def _completes(wording: Wording, clause: Clause, span: Span) -> bool:
    """Whether an English exception has its exclusion in the words above: the lead-in that it completes, or the item before it.

    No benefit is payable: 1. unless death occurs within a year        the lead-in denies, the item says when
    l. (1) Property transferred to another place; (2) However, …        a part of exclusion l., behind the first
    """
    if wording.language != "en" or not clause.label or clause.title or clause.parent is None:
        return False
    above = wording.clause(clause.parent)
    lead = wording.own_text(above).rstrip()
    opening = _LEAD_OF_A_CONDITION.match(wording.text, span.start, span.end)
    if opening is not None and lead.endswith(":") and _DENIES.search(lead[-160:]):
        return True
    first = next(iter(wording.children(above)), clause)
    within = bool(above.label) and above.kind is ClauseKind.EXCLUSION and above.parent is not None
    upper = wording.clause(above.parent) if above.parent is not None else above
    return (
        within
        and upper.kind is ClauseKind.EXCLUSION
        and first.id != clause.id
        and _SENTENCE.match(wording.text, span.start) is not None
    )


_LEAD_OF_A_CONDITION = lazily(r"[ \t*]*unless\b", re.I)
_DENIES = lazily(r"\b(?:no|not|never|nor)\b", re.I)
_SENTENCE = lazily(r"[ \t*]*(?:However|But|This exclusion)\b")


def _before_its_list(wording: Wording, clause: Clause, span: Span) -> bool:
    """Whether an exception stands between an English lead-in and its list: `… arising out of: However, this does not … (a) war`."""
    before = wording.text[max(clause.span.start, span.start - 8) : span.start].rstrip()
    return (
        wording.language == "en"
        and before.endswith(":")
        and not _MIDDLE.match(wording.text, span.start)
        and any(c.span.start >= span.end for c in wording.children(clause))
    )


def _is_item(wording: Wording, clause: Clause) -> bool:
    """Whether a clause completes the sentence with which a list opens: `We will not pay for: (a) …`."""
    if not clause.label or clause.title or clause.parent is None:
        return False
    above = wording.clause(clause.parent)
    return above.kind is ClauseKind.EXCLUSION or wording.own_text(above).rstrip().endswith(":")


def _cut_off(wording: Wording, clause: Clause, own: Span) -> Iterator[Span]:
    """Lines outside the exclusions that begin in the middle of a sentence though what precedes has ended."""
    at = own.start
    for line in own.of(wording.text).split("\n"):
        span = Span(at, at + len(line))
        at += len(line) + 1
        item = bool(clause.label) and not clause.title and span.start == clause.own[0].start
        if _behind_a_full_stop(wording, span) or (
            item and _MIDDLE.match(line) and _behind_a_full_item(wording, clause)
        ):
            yield _trimmed(wording, span)


def _behind_a_full_item(wording: Wording, clause: Clause) -> bool:
    """Whether what stands before a clause has ended."""
    before = wording.text[max(0, clause.span.start - 80) : clause.span.start].rstrip(' \t\n*”"')
    return before.endswith((".", ";")) and not _SHORTENED.search(before)


def _behind_a_full_stop(wording: Wording, line: Span) -> bool:
    """Whether a line that begins in the middle of a sentence follows one that has ended: the words it limits are gone."""
    if wording.language != "en" or not _MIDDLE.match(wording.text, line.start):
        return False
    before = wording.text[max(0, line.start - 80) : line.start].rstrip(' \t\n*”"')
    return before.endswith(".") and not _SHORTENED.search(before)


def _excludes_before(wording: Wording, clause: Clause, own: Span, headings: _Headings) -> bool:
    """Whether a clause has words or a heading before some of its own text."""
    if clause.title and not _only_a_heading(wording, clause, headings):
        return True
    return any(len(s) and s.end <= own.start and s.of(wording.text).strip() for s in clause.own)


class _Headings:
    """The titled clauses of each part: how many there are, and which of them stand over no words that exclude."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._below: dict[int | None, tuple[int, frozenset[int]]] = {}

    def over_words(self, clause: Clause) -> bool:
        """Whether titles beside a clause, several of them, all stand over words that exclude."""
        if clause.parent not in self._below:
            titled = [c for c in self._wording.beside(clause) if c.title]
            self._below[clause.parent] = len(titled), frozenset(c.id for c in titled if not self._excludes(c))
        count, bare = self._below[clause.parent]
        return count - bool(clause.title) >= HABIT and bare <= {clause.id}

    def _excludes(self, clause: Clause) -> bool:
        body = self._wording.own_text(clause).strip()
        return len(body) > _BODY and not _OPENS["en"].match(body)


def _only_a_heading(wording: Wording, clause: Clause, headings: _Headings) -> bool:
    """Whether the title of an English exclusion says nothing yet: beside it titles stand over the words that exclude."""
    if wording.language != "en" or clause.parent is None:
        return False
    if not any(_GOES_ON.match(wording.text, own.start) for own in clause.own if own != clause.title_span):
        return False
    return headings.over_words(clause)


def _children_before(wording: Wording, clause: Clause, span: Span) -> bool:
    return any(c.span.end <= span.start for c in wording.children(clause))


def _missing_item(wording: Wording, span: Span, clause_id: int | None) -> bool:
    """Whether an exception names an item that no list around it has: a number not used, or beyond the items there are."""
    named = _ITEM[wording.language].search(wording.text, span.start, span.end)
    if named is None or clause_id is None or not _EXCEPTS[wording.language].search(wording.text, span.start, span.end):
        return False
    before = wording.text[max(span.start, named.start() - 6) : named.start()]
    if before.rstrip().endswith(("条", "款")) and not before.rstrip().endswith(
        ("前款", "上款", "本款", "本条", "前条")
    ):
        return False  # It stands in a clause that the words name.
    clause = wording.clause(clause_id)
    chain = [clause, *wording.parents(clause)]
    lists = [c for one in chain for c in wording.children(one)] + list(wording.children(None))
    labels = {"".join(ch for ch in c.label.casefold() if ch.isalnum()) for c in lists if c.label}
    near = (clause, *list(wording.parents(clause))[:1])
    figured = named[1].isalpha() and named[1].isascii()  # A letter is no item of a list that counts in figures.
    longest = max(sum(_may_bear(c.label, figured) for c in wording.children(one)) for one in near)
    written = {w for w in _written(named[1]) if not (figured and w.isdigit())}
    return all(value > longest for value in _values(named[1])) and labels.isdisjoint(written)


def _may_bear(label: str, letters_only: bool) -> bool:
    """Whether a clause with a label of this form may be the item that is named by its number."""
    return not label.startswith("第") and not (letters_only and any(c.isdigit() for c in label))


def _values(number: str) -> tuple[int, ...]:
    """What the number of an item may mean: a letter may be a Roman numeral."""
    lower = number.casefold()
    if lower.isascii() and lower.isalpha():
        return (ord(lower) - 96, *((_ROMAN[lower],) if lower in _ROMAN else ()))
    value = parse_zh_numeral(number)
    return (int(value),) if value else ()


def _written(number: str) -> frozenset[str]:
    """The ways in which a list may print the number of an item."""
    value = _values(number)[:1]
    return frozenset({number.casefold(), *(str(v) for v in value), *(zh_numeral(v) for v in value)})


def _trimmed(wording: Wording, span: Span) -> Span:
    words = span.of(wording.text)
    start = len(words) - len(words.lstrip(" ，,；;、*\t"))
    return Span(span.start + start, span.start + len(words.rstrip()))
