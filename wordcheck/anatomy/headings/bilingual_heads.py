"""Headings printed in two languages, one below the other, made one.

    第二部分  保险责任                      第二部分  保险责任 Part II Insuring Clauses
    Part II  Insuring Clauses       ─▶

The second line bears a number as the first does and would begin a clause of its own.
"""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from wordcheck.anatomy.numbers.label_readings import Reading
from wordcheck.anatomy.numbers.numbering import is_division
from wordcheck.anatomy.passages.finding import Passage, renumbered
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Manuscript

_ZH = lazily(r"[\u4e00-\u9fff]")
_LONGEST = 80
"""Characters of a heading in one language."""
_FEW = 2
"""Headings of two lines from which they are a habit of the wording."""


def with_bilingual_heads(manuscript: Manuscript, passages: list[Passage]) -> list[Passage]:
    """The passages with each such pair of lines made one; that of the upper line stays."""
    pairs = {below.index for above, below in pairwise(passages) if _says_again(above, below)}
    if len(pairs) < _FEW:
        return passages
    made: list[Passage] = []
    for p in passages:
        if p.index in pairs:
            above = made.pop()
            p = replace(above, last_block=p.last_block, end=p.end, text=manuscript.text[above.head : p.end])
        made.append(p)
    return renumbered(made)


def _says_again(above: Passage, below: Passage) -> bool:
    """Whether the lower line is the number and heading of the upper one in the other language."""
    if not above.readings or not below.readings or max(len(above.text), len(below.text)) > _LONGEST:
        return False
    if above.ends_sentence or below.ends_sentence or above.table is not None or below.table is not None:
        return False
    first, *_ = above.readings
    noun = _noun(first)
    again = bool(noun) and any(r.value == first.value and _noun(r) == noun for r in below.readings)
    return again and (_ZH.search(above.text) is None) != (_ZH.search(below.text) is None)


def _noun(reading: Reading) -> str:
    """What a number is called, a part or an article: `第二部分`, `Part II`, `Article 3`; empty where it is not said."""
    if reading.style.startswith("第"):
        return "article" if reading.style.endswith("条") else "part"
    noun = reading.style.rpartition(" ")[0]
    if noun in ("article", "clause"):
        return "article"
    return "part" if noun and is_division(reading.style) else ""
