"""Pages of a text that are told by nothing but runs of empty lines, as some converters leave between them.

    insured for the loss of or damage to the           the page breaks off within a sentence
    (five empty lines)                                 the end of the page
    building and what belongs to it.

Writers set parts apart by empty lines as well. So such runs end pages only where a good share of them stand within a
sentence, or below what is printed at the foot of each page: its number, or a line that comes back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.reading.starts import SENTENCE_END, starts_clause

_GAP = 4
"""Empty lines that a page's end has at least."""
_FEWEST = 3
"""Such runs that make a text one of pages."""
_SHARE = 10
"""One of so many must be seen to break a page."""
_NUMBER = lazily(r"[-–—\s]*\d{1,4}[-–—\s]*")
_DIGITS = lazily(r"\d+")
_LONGEST_FOOT = 80


def page_gaps(texts: Sequence[str]) -> frozenset[int]:
    """The last empty line, by index, of each run that ends a page; empty where such runs only set parts of the text apart."""
    gaps = _gaps(texts)
    if len(gaps) < _FEWEST:
        return frozenset()
    feet = Counter(_masked(texts[before]) for before, _ in gaps)
    ends = sum(
        goes_on(texts[before], texts[after])
        or _is_foot(texts[before], feet)
        or _NUMBER.fullmatch(texts[before]) is not None
        for before, after in gaps
    )
    return frozenset(after - 1 for _, after in gaps) if ends >= _FEWEST and ends * _SHARE >= len(gaps) else frozenset()


def goes_on(before: str, after: str) -> bool:
    """Whether a line that a small letter begins goes on with the sentence of the line before."""
    return after.lstrip()[:1].islower() and not SENTENCE_END.search(before) and not starts_clause(after)


def _gaps(texts: Sequence[str]) -> list[tuple[int, int]]:
    """The lines before and after each long run of empty ones, by index."""
    gaps: list[tuple[int, int]] = []
    last = -1
    for i, text in enumerate(texts):
        if not text or text.isspace():
            continue
        if last >= 0 and i - last > _GAP:
            gaps.append((last, i))
        last = i
    return gaps


def _masked(text: str) -> str:
    return _DIGITS.sub("0", text.strip())


def _is_foot(text: str, feet: Counter[str]) -> bool:
    """Whether the line stands before several gaps, numbers aside, and begins no clause."""
    return feet[_masked(text)] >= _FEWEST and len(text) <= _LONGEST_FOOT and not starts_clause(text)
