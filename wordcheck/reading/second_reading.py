"""A PDF read by two programs that share no code: a page on which they disagree was not surely read.

Wordings are read with PDFium. pdfplumber rests on pdfminer.six, which has a parser, fonts and character maps of its own, and takes some
ten times as long. What it finds on a page and the manuscript does not have, letters and digits in any order, was lost or read
as something else.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from unicodedata import normalize

from wordcheck.model.manuscript import Manuscript, PageOrigin
from wordcheck.model.said import Said
from wordcheck.model.unread import Unread, UnreadKind

if TYPE_CHECKING:
    from pdfplumber.page import Page

_SHARE, _FEWEST = 0.02, 8
"""Share of a page's letters and digits, and how many of them at least, that must be missing."""
_NO_CHARACTER = "(cid:"
"""What pdfminer writes for a glyph whose character it does not know, as bullets often are."""


def disagreements(data: bytes, manuscript: Manuscript) -> tuple[Unread, ...]:
    """The pages of a PDF on which a second program reads what `manuscript` does not have, and those it cannot read itself.

    Nothing for other formats, which have no second reader.
    """
    if manuscript.format != "pdf":
        return ()
    log = logging.getLogger("pdfminer")
    level = log.level
    log.setLevel(logging.CRITICAL)  # it tells of fonts page by page
    try:
        return tuple(_told(data, _by_page(manuscript)))
    finally:
        log.setLevel(level)


def _told(data: bytes, ours: dict[int, Counter[str]]) -> Iterator[Unread]:
    import pdfplumber

    try:
        with pdfplumber.open(BytesIO(data)) as document:
            for page in document.pages:
                try:
                    theirs = _letters("".join(_printed(page)))
                finally:
                    page.close()
                missing = (theirs - ours.get(page.page_number, Counter())).total()
                if missing >= max(_FEWEST, _SHARE * theirs.total()):
                    yield _disputed(page.page_number, missing)
    except Exception:  # whatever a damaged file raises: the first reading stands, the second is wanting
        why = Said(
            "第二个读取程序（pdfplumber）读不了这个文件，无从核对",
            "the second program (pdfplumber) cannot read the file",
        )
        yield Unread(UnreadKind.DISPUTED, Said("全文", "the whole file"), why, serious=False)


def _disputed(number: int, missing: int) -> Unread:
    why = Said(
        f"两个读取程序的结果不一致：另一程序在本页多读出 {missing} 个字；请对照原页",
        f"two programs read this page differently: {missing} characters more by the other one; compare the page itself",
    )
    return Unread(UnreadKind.DISPUTED, Said(f"第 {number} 页", f"page {number}"), why, page=number)


def _printed(page: Page) -> Iterator[str]:
    """The characters that are printed within the page: marks for the printer stand beyond its edges."""
    left, top, right, bottom = page.cropbox
    for char in page.chars:
        across, down = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
        if left <= across <= right and top <= down <= bottom and not char["text"].startswith(_NO_CHARACTER):
            yield char["text"]


def _by_page(manuscript: Manuscript) -> dict[int, Counter[str]]:
    """The letters and digits of each page, those of headers and footers too."""
    found: dict[int, Counter[str]] = {}
    for block in manuscript.blocks:
        for segment in block.segments:
            if isinstance(segment.origin, PageOrigin):
                words = block.text[segment.start : segment.end]
                found.setdefault(segment.origin.page, Counter()).update(_letters(words))
    for furniture in manuscript.furniture:
        for number in furniture.pages:
            found.setdefault(number, Counter()).update(_letters(furniture.text))
    return found


def _letters(words: str) -> Counter[str]:
    return Counter(c for c in normalize("NFKC", words) if c.isalnum())
