"""English pointers by heading: `the Exclusions section`, `see “General Conditions”`, `headed Claims Conditions`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wordcheck.anatomy.pointers import Pointer, Way
from wordcheck.model.span import Span

_PLACE = re.compile(
    r"\b(?:[Ss]ections?|SECTIONS?|[Cc]lauses?|[Pp]rovisions?|[Hh]eadings?|[Ii]nsuring [Aa]greements?|[Ii]nsuring [Cc]lauses?|[Ee]xclusions?|[Cc]onditions?|[Ee]xtensions?|[Ee]ndorsements?)\b"
    r"(?![ \t]*(?:[(]?(?:\d|[IVX]+\b|[A-Z]\b)))"
)
_CUE = re.compile(
    r"\b(?P<strong>[Ss]ee|[Rr]efer to|[Rr]eferring to|[Tt]urn to|[Rr]ead|headed|entitled|titled|under the heading)"
    r"[ \t]+(?:also[ \t]+)?(?:to[ \t]+)?(?:the[ \t]+|our[ \t]+|your[ \t]+)?(?P<quote>[“\"‘'])?(?=[A-Z])"
    r"|\b(?:(?:described|set out|set forth|shown|listed|stated|detailed|specified|contained|outlined|defined|found|accordance|compliance) (?:in|with|under|by))"
    r"[ \t]+(?:the[ \t]+|our[ \t]+|your[ \t]+)?(?P<mark>[“\"‘'])?(?=[A-Z])"
)
_WORD = re.compile(r"[^\s“”\"]+")
_JOINING = frozenset(
    {"and", "of", "to", "for", "in", "the", "or", "on", "by", "&", "a", "an", "from", "with", "under", "–", "-", "/"}
)
_LONGEST = 12
"""Words of the longest heading that is looked for."""


def by_title(text: str, span: Span, titles: Mapping[str, object]) -> Iterator[Pointer]:
    """Pointers by heading in `span`; both forms may name the same words, the caller keeps one."""
    if not titles:
        return
    for match in _PLACE.finditer(text, span.start, span.end):
        start = _back(text, span.start, match, titles)
        if start is not None:
            name = _key(text[start : match.start()])
            yield Pointer(
                Span(start, match.end()),
                Way.TITLE,
                name=name if name in titles else _key(text[start : match.end()]),
                sure=False,
            )
    for match in _CUE.finditer(text, span.start, span.end):
        quoted = bool(match["quote"] or match["mark"])
        end, words = _ahead(text, match.end(), span.end, titles)
        if words and (quoted or words > 1 or match["strong"]):
            yield Pointer(Span(match.end(), end), Way.TITLE, name=_key(text[match.end() : end]), sure=False)


def _back(text: str, first: int, match: re.Match[str], titles: Mapping[str, object]) -> int | None:
    """Where the longest heading that ends before (or with) the place's noun begins."""
    window = text[max(first, match.start() - 120) : match.start()]
    window = window[window.rfind("\n") + 1 :]
    base = match.start() - len(window)
    best: int | None = None
    for word in reversed(list(_WORD.finditer(window))[-_LONGEST:]):
        bare = word[0].strip("‘'’(,.)")
        if not bare[:1].isupper() and bare not in _JOINING:
            break
        start = base + word.start() + (1 if word[0][0] in "‘'(" else 0)
        if bare[:1].isupper() and (
            _key(text[start : match.start()]) in titles or _key(text[start : match.end()]) in titles
        ):
            best = start
    return best


def _ahead(text: str, start: int, stop: int, titles: Mapping[str, object]) -> tuple[int, int]:
    """Where the longest heading that begins at `start` ends, and its number of words; 0 words for none."""
    line_end = text.find("\n", start, stop)
    window = text[start : min(start + 140, line_end if line_end >= 0 else stop)]
    best = (start, 0)
    for count, word in enumerate(_WORD.finditer(window), start=1):
        if count > _LONGEST:
            break
        end = start + word.start() + len(word[0].rstrip("’'.,;:)"))
        if _key(text[start:end]) in titles:
            best = (end, count)
    return best


def _key(words: str) -> str:
    return "".join(c for c in words.lower() if c.isalnum())
