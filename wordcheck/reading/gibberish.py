"""Stretches of a text layer that are no language: fonts whose codes stand for other letters than they say.

    `_¥Ë`w H m à_mU     Devanagari printed by a font that calls its glyphs Latin letters
    7KH FRPSDQ\\         every letter shifted, as a broken character table gives it

What a reader of the page sees cannot be had from such letters, so that nothing may be concluded from them. Telling them
apart needs no dictionary: in English, and in any language of Europe or in names written in Latin letters, the commonest
pairs of letters make up a third or more of all pairs; among the letters of such a font a tenth at most. Chinese is
asked likewise for its commonest characters.

A font may also lack single joined letters (`Introduc on`): pairs that no English text goes without are then nowhere.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, Manuscript, PageOrigin, SourceOrigin
from wordcheck.model.said import Said
from wordcheck.model.unread import WHOLE_FILE, Unread, UnreadKind

_PAIRS = frozenset(
    "th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra "
    "ce li ch ll be ma si om ur".split()
)
_QUICK = ("th", "in", "er", "on", "re", "an", "en", "ti", "es", "or", "te", "at")
"""The commonest, counted first: most lines need no closer look."""
_QUICK_SHARE = 0.06
"""Of the length of a line; English has 0.14."""
_PLAIN_SHARE = 0.11
_SHARE = 0.18
"""Below it the pairs of a line are no language's; lists of Indian towns have 0.25, English 0.55."""
_FEWEST = 16
"""Pairs of a line that are asked; fewer tell nothing."""
_LONGEST = 20_000
"""Characters of a line that are looked at closely."""
_ENOUGH = 120
"""Pairs of such lines on a page (or in a file without pages) that are reported."""
_COMMON_SHARE = 0.08
_COMMON_FEWEST = 60
_COMMON = frozenset(
    "保险的人条第赔一责偿不或任有定同者用被期明除合事失法十二应为例费以损示款提可知日和外额三当承限中内行议断故义何投负如免时金付能解对出因起"
    "与通于发在成件务处网未判写释络单约意全后由间告建生本数安支自其效之很理担求国受造没确指民关计是权结列年作论个供向过另机说据标公得经及分核"
    "请索准前并次四书已下方业语信五等规重式利管统加立六照复算项共律称按益部所他该争协容给使补报改面名要依证服实系"
    "險條項責賠償費務約時應當單間經發產額據資總則國際醫療傷殘診術種"
)
"""The commonest characters, simplified and traditional: half of any Chinese text."""
_CJK = lazily(r"[\u3400-\u9fff]")
_FAR = lazily(r"[\u2e80-\U0010ffff]")
_CODE = lazily(r"[@\d_/\\]|\.\w|www")
"""Addresses of the web, numbers of forms, signs of formulas: no words."""

_LONG = 6000
"""Pairs of letters from which a pair that never comes is missed."""
_NEVER_MISSING = {"ti": "ti", "fi": "fi", "ff": "ff"}
"""Letters that fonts join; an English text of some length has each of them."""


def gibberish_of(manuscript: Manuscript) -> tuple[Unread, ...]:
    """What of a manuscript is no language, by page where there are pages."""
    found: dict[int | None, list[tuple[Block, int]]] = {}
    for block in manuscript.blocks:
        bad = 0 if _plain(block.text) else sum(_strange(line) for line in _lines(block))
        if bad:
            found.setdefault(block.page, []).append((block, bad))
    made = [_unread(page, hits) for page, hits in found.items() if sum(n for _, n in hits) >= _ENOUGH]
    missing = () if made else _missing(manuscript)
    return (*sorted(made, key=lambda u: u.page or 0), *missing)


def _plain(text: str) -> bool:
    """Whether a paragraph has so many common pairs that no longer part of it can be strange."""
    if len(text) <= _FEWEST:
        return True
    small = text.lower()
    return sum(map(small.count, _QUICK)) >= _PLAIN_SHARE * len(text)


def _lines(block: Block) -> Iterator[str]:
    """The printed lines of a block, or its words as a whole."""
    if len(block.segments) > 1 and isinstance(block.segments[0].origin, PageOrigin):
        for segment in block.segments:
            yield block.text[segment.start : segment.end]
    else:
        yield block.text


def _strange(line: str) -> int:
    """The pairs of letters of a line (for Chinese: the characters) if they are no language's, else 0."""
    if len(line) <= _FEWEST:
        return 0
    if not line.isascii() and (count := len(characters := _CJK.findall(line))) > len(line) // 3:
        if count < _COMMON_FEWEST:
            return 0
        common = sum(map(_COMMON.__contains__, characters))
        return count if common < _COMMON_SHARE * count else 0
    small = line.lower()
    if sum(map(small.count, _QUICK)) >= _QUICK_SHARE * len(line):
        return 0
    count, known = _counted(" ".join(w for w in small[:_LONGEST].split() if not _CODE.search(w)))
    return count if count >= _FEWEST and known < _SHARE * count else 0


def _counted(small: str) -> tuple[int, int]:
    """How many pairs of letters a line has, and how many of them are common."""
    latin = _FAR.sub(" ", small)
    pairs = [a + b for a, b in itertools.pairwise(latin) if a.isalpha() and b.isalpha()]
    return len(pairs), sum(pair in _PAIRS for pair in pairs)


def _unread(page: int | None, hits: list[tuple[Block, int]]) -> Unread:
    first = hits[0][0]
    why = Said(
        "部分文字层不是可读的语言（字体的字符编码与所印文字不符），这些文字未读；请提供带文字的版本或先做文字识别（OCR）",
        "part of the text layer is no language (a font whose codes are not the letters it prints); those words were not "
        "read: give a version with real text, or run OCR on it",
    )
    return Unread(UnreadKind.ENCODING, _where(page, first), why, page, True)


def _where(page: int | None, block: Block) -> Said:
    if page:
        return Said(f"第 {page} 页", f"page {page}")
    origin = block.segments[0].origin if block.segments else None
    if isinstance(origin, SourceOrigin):
        return Said(f"第 {origin.line} 行起", f"from line {origin.line}")
    words = " ".join(block.text.split())[:20]
    return Said(f"以“{words}”开头的段落起", f"from the paragraph that begins “{words}”")


def _missing(manuscript: Manuscript) -> tuple[Unread, ...]:
    """Joined letters that a long English text never shows."""
    text = manuscript.text
    if manuscript.format != "pdf" or len(text) < 1.2 * _LONG:
        return ()
    small = text.lower()
    if small.count(" the ") * 100 < len(text) // 8:
        return ()
    lost = [pair for pair in _NEVER_MISSING if pair not in small]
    if not lost or len(re.findall(r"[a-z]", small)) < _LONG:
        return ()
    named = ", ".join(lost)
    why = Said(
        f"全文没有字母组合“{named}”：文字层缺少连字，单词不完整，可能读错",
        f"the letters “{named}” never come: the text layer lacks joined letters, so that words are broken",
    )
    return (Unread(UnreadKind.ENCODING, WHOLE_FILE, why, None, True),)
