"""English pointers by heading: `the Exclusions section`, `see “General Conditions”`, `as outlined in the Notice of Claims`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from wordcheck.anatomy.references.pointers import Pointer, Way
from wordcheck.anatomy.vocabulary import title_key
from wordcheck.anatomy.word_search import matches, together
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span

_PLACE = lazily(
    r"\b(?:[Ss]ections?|SECTIONS?|[Cc]lauses?|[Pp]rovisions?|[Hh]eadings?|(?P<own>(?<=the )Insuring (?:Agreement|Clause)\b)|[Ii]nsuring [Aa]greements?|"
    r"[Ee]xclusions?|[Cc]onditions?|[Ee]xtensions?|[Ee]ndorsements?)\b(?![ \t]*(?:[(]?(?:\d|[IVX]+\b|[A-Z]\b)))"
)
_CUE = lazily(
    r"\b(?P<strong>[Ss]ee|[Rr]efer to|[Rr]eferring to|[Tt]urn to|[Rr]ead|headed|entitled|titled|under the heading)"
    r"[ \t]+(?:also[ \t]+)?(?:to[ \t]+)?(?:the[ \t]+|our[ \t]+|your[ \t]+)?(?P<quote>[“\"‘'])?(?=[A-Z])"
    r"|\b(?:described|set out|set forth|shown|listed|stated|detailed|specified|contained|outlined|defined|found|accordance|compliance|covered|insured|bought) (?:in|with|under|by)"
    r"[ \t]+(?:the[ \t]+|our[ \t]+|your[ \t]+)?(?P<mark>[“\"‘'])?(?=[A-Z])(?!(?i:insuring|sections?|clauses?)\b)"
)
_PLACES = together((
    "section", "clause", "provision", "heading", "insuring ", "exclusion", "condition", "extension", "endorsement",
))  # fmt: skip
_CUES = together((
    "see", "refer", "turn to", "read", "headed", "entitled", "titled", "under the heading", "described", "set out", "set forth",
    "shown", "listed", "stated", "detailed", "specified", "contained", "outlined", "defined", "found", "accordance", "compliance",
    "covered", "insured", "bought",
))  # fmt: skip
"""Beginnings of everything that `_PLACE` and `_CUE` match, in small letters."""
_NUMBER = lazily(r"[ \t]+\d")
_NEXT = lazily(r"[’”\"']?,?[ \t]+(?:and[ \t]+|or[ \t]+)?(?:the[ \t]+)?[“\"‘']?(?=[A-Z])")
_WORD = lazily(r"[^\s“”\"]+")
_JOINING = frozenset("and of to for in the or on by & a an from with under – - /".split())
_LONGEST = 12
"""Words of the longest heading that is looked for."""
_SHORTEST_BEGINNING = 12
"""Letters of the shortest beginning that may stand for a whole heading."""


class _Headings:
    """The wording's headings by their keys (`title_key`), to be asked for the one that words name."""

    def __init__(self, titles: Mapping[str, object]) -> None:
        self.titles = titles
        self.ordered = sorted(titles)

    def begins(self, key: str) -> bool:
        """Whether a heading begins so."""
        at = bisect_left(self.ordered, key)
        return at < len(self.ordered) and self.ordered[at].startswith(key)

    def named(self, key: str, beginning: bool = False) -> str:
        """The key of the heading: the same words or, with `beginning`, the only one that begins with them; or empty."""
        if key in self.titles:
            return key
        if not beginning or len(key) < _SHORTEST_BEGINNING:
            return ""
        at = bisect_left(self.ordered, key)
        longer = [title for title in self.ordered[at : at + 2] if title.startswith(key)]
        return longer[0] if len(longer) == 1 else ""


def by_title(text: str, lower: str, span: Span, titles: Mapping[str, object]) -> Iterator[Pointer]:
    """Pointers by heading in `span` of a text, given in small letters too; two forms may name the same words, the caller keeps one."""
    if not titles:
        return
    headings = _Headings(titles)
    for match in matches(_PLACE, text, _PLACES, span, lower):
        yield from _before_place(text, span.start, match, headings)
    for match in matches(_CUE, text, _CUES, span, lower):
        yield from _after_cue(text, match, span.end, headings)


def _before_place(text: str, first: int, match: re.Match[str], headings: _Headings) -> Iterator[Pointer]:
    """The longest heading that ends before the noun of a place, or with it."""
    window = text[max(first, match.start() - 120) : match.start()]
    window = window[window.rfind("\n") + 1 :]
    base = match.start() - len(window)
    place, before = title_key(match[0]), ""
    section = place.startswith("section")
    best: tuple[int, str] | None = None
    for word in reversed(list(_WORD.finditer(window))[-_LONGEST:]):
        bare = word[0].strip("‘'’(.")
        if not (bare[:1].isupper() or bare in _JOINING) or (best is None and bare.endswith(",")):
            break
        before = title_key(word[0]) + before
        if bare[:1].isupper() and (key := headings.named(before, section) or headings.named(before + place)):
            best = (base + word.start() + (1 if word[0][0] in "‘'(" else 0), key)
    if best is None and match["own"] and (key := headings.named(place)):
        best = (match.start(), key)
    if best is not None:
        yield Pointer(Span(best[0], match.end()), Way.TITLE, name=best[1], sure=False)


def _after_cue(text: str, match: re.Match[str], stop: int, headings: _Headings) -> Iterator[Pointer]:
    """The headings listed behind `see` or `described in`."""
    start, quoted = match.end(), bool(match["quote"] or match["mark"])
    while True:
        end, words, key = _ahead(text, start, stop, headings)
        if not words or not (quoted or words > 1 or match["strong"]):
            return
        yield Pointer(Span(start, end), Way.TITLE, name=key, sure=False)
        more = _NEXT.match(text, end, stop)
        if more is None:
            return
        start = more.end()


def _ahead(text: str, start: int, stop: int, headings: _Headings) -> tuple[int, int, str]:
    """Where the longest heading that begins at `start` ends, its number of words (0 for none) and its key."""
    line_end = text.find("\n", start, stop)
    window = text[start : min(start + 140, line_end if line_end >= 0 else stop)]
    best, said = (start, 0, ""), ""
    for count, word in enumerate(_WORD.finditer(window), start=1):
        said += title_key(word[0])
        if count > _LONGEST or not headings.begins(said):
            break
        end = start + word.start() + len(word[0].rstrip("’'.,;:)"))
        # INSURING CLAUSE 1, and INSURING CLAUSES before 2, 3 and 4, point by number.
        numbered = text[end - 1].isdigit() or _NUMBER.match(text, end) is not None
        key = "" if numbered else headings.named(said)
        if key:
            best = (end, count, key)
    return best
