"""Where furniture is looked for, and how its words on different pages are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Box
from wordcheck.reading.pdf.fragments import Fragment

BAND = 0.17
"""Share of the page height at top and bottom in which headers and footers stand."""
OUTER = 0.25
"""Share of the page width at its outer side in which the name of a part stands beside the text."""
RUN = 5
"""Pages in a row on which a running head of one part stands at least."""
TITLE = 45
"""Characters, blanks not counted, up to which words that come once only may be a running head."""
_DIGITS = lazily(r"[0-9０-９]+")
_ROMAN = lazily(r"[-–—]?[ivxlcIVXLC]{1,6}[-–—]?")
_ROMAN_LONGEST = 6
"""Letters; longer words are no page number."""
NUMBER_WORDS = lazily(r"page|of|第|页|共|頁|[#\W_]+", re.IGNORECASE)
COVER_HEAD = lazily(r"what.{0,24}(?:cover|insured)|(?:not|is|are)(?:covered|insured)|不保|责任免除|保障范围")
"""Heads of columns that tell what is covered and what is not: wording on every page."""


class PageOfFragments(Struct, frozen=True):
    """What furniture is looked for in: a page's fragments, its size and its ruled tables."""

    page: int
    width: float
    height: float
    fragments: Sequence[Fragment]
    tables: Sequence[Box] = ()


def mask(text: str) -> str:
    """Text by which furniture of different pages is compared: no blanks, numbers as `#`."""
    bare = "".join(text.split())
    if len(bare) > _ROMAN_LONGEST and bare.isalpha():
        return bare.casefold()
    return "#" if _ROMAN.fullmatch(bare) else _DIGITS.sub("#", bare).casefold()
