"""The insurer's imprint at the end of a booklet, which is no part of the last clause.

Aviva Insurance Limited. Registered in Scotland, No. 2116. Registered Office: …
Authorised by the Prudential Regulation Authority and regulated by …
aviva.co.uk
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from wordcheck.anatomy.headings.cues import Cue
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.languages.lazily import lazily

_MOST = 12
"""Paragraphs of an imprint, at most."""
_LONGEST = 700
"""Characters of one of them."""
_SHORT = 120
"""Characters of a line that gives an address, a name or a telephone number only."""
_APART = 3.0
"""Heights of a line that stay free above it on the page."""
_COMPANY = lazily(
    r"registered (?:office|address)|registered in \w+|(?:company|corporate) (?:registration )?n(?:umber|o\b)|corporate office|head office|"
    r"\bc\.?i\.?n\.? ?:|\babn\b|\bafsl?\b|irdai? reg|authori[sz]ed (?:and regulated )?by|firm reference number|is a trading name of|"
    r"trademark.{0,90}(?:owned by|used under|belongs? to)|"
    r"(?:注册|公司|总公司|住所)地址|统一社会信用代码|公司住所|营业执照"
)
"""Who the insurer is as a company, in small letters; no clause speaks so."""
_CONTACT = lazily(
    r"https?:|www\.|\.(?:com?|org|net)\b|@|\btel\b|telephone|phone|toll free|\bp\.?o\.? box|copyright|©|all rights reserved|\buin\b|"
    r"mailing address|member of the|limited$|\bplc$|\binc\.?$|\bbranch$|\bltd\.?$|电话|热线|网址|邮编|邮政编码|公司$"
)
_FORM = lazily(r"[A-Z\d][A-Z\d/.\-_ ]{3,30}")
"""The number of the form: BHHHG15133 07.2024."""


def imprint_of(passages: Sequence[Passage], cues: Sequence[Cue | None]) -> range:
    """The passages of the imprint at the end, as far as a page shows it set apart from the text; empty where there is none."""
    tail = list(takewhile(lambda p: _may_be_part(p, passages), passages[: -_MOST - 1 : -1]))
    for first in reversed(tail):
        rest = passages[first.index :]
        if _opens(first, passages, cues) and any(_COMPANY.search(p.text.lower()) for p in rest):
            return range(first.index, len(passages))
    return range(0)


def _opens(first: Passage, passages: Sequence[Passage], cues: Sequence[Cue | None]) -> bool:
    """Whether an imprint may begin here: apart from the text before it, which is no heading, or on a page of its own."""
    if first.index == 0 or first.page is None:
        return False
    before = passages[first.index - 1]
    if first.page != before.page:
        return True
    return cues[before.index] is None and (first.gap is None or first.gap >= _APART)


def _may_be_part(p: Passage, passages: Sequence[Passage]) -> bool:
    if p.table is not None or p.page is None or len(p.text) > _LONGEST:
        return False
    before = passages[p.index - 1] if p.index else None
    if before is not None and not before.readings and len(p.text) <= _SHORT and _COMPANY.search(before.text.lower()):
        return True  # What stands below `Registered Office:`, which may begin with the number of a house.
    if p.readings:
        return False
    words = p.text.lower()
    if _COMPANY.search(words):
        return True
    return len(p.text) <= _SHORT and (_CONTACT.search(words) is not None or _FORM.fullmatch(p.text) is not None)
