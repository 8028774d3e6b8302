"""Characters as printed, mended where the PDF's text layer is not what the eye reads.

Only what no reader would call wording is changed, each character with its place kept: line-end hyphens that PDFium marks,
blanks of other widths, bullets from symbol fonts, control characters, ligatures, radicals that stand for characters,
blanks that PDFium puts between Chinese and Latin glyphs. Nothing is normalised beyond that.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from wordcheck.languages.bullets import BULLET
from wordcheck.languages.lazily import lazily

SOFT_END = "\u00ad"
"""Marks, at the end of a printed line only, a hyphen that may have been put in to break the word."""

_DIRTY = lazily(
    "[\x00-\x1f\x7f-\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2e80-\u2fdf\ue000-\uf8ff\uf900-\ufaff"
    "\ufb00-\ufb06\ufe00-\ufe0f\ufeff\ufff9-\uffff\ud800-\udfff]"
)
_BLANKS = frozenset("\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f")
_LINE_END_HYPHENS = frozenset("\x02\xad\ufffe")
_SYMBOLS = {
    "\uf020": " ",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0e0": "→",
    "\uf0fb": "✗",
    "\uf0fc": "✓",
    "\uf0fd": "☒",
    "\uf0fe": "☑",
    "\uf06f": "□",
    "\uf0a8": "□",
}
_RADICALS = dict(
    zip(
        "⺠⻓⻋⻔⻅⻉⻛⻜⻢⻥⻦⻩⻬⻆⻝⻚⻘⻄⻣⻤⻮⻰⻁⻨⻪⻫⻯⻳⺁⺅⺉⺘⺡⺣⺮⺼",
        "民长车门见贝风飞马鱼鸟黄齐角食页青西骨鬼齿龙虎麦黾齐龙龟厂亻刂扌氵灬竹月",
        strict=True,
    )
)


def is_cjk(char: str) -> bool:
    """Whether `char` is a Chinese character or full-width punctuation, which takes no blank beside it."""
    return "\u2e80" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\uff00" <= char <= "\uffef"


_NUMBERED_GLYPHS = {
    "\u019f": "ti", "\u01a9": "tt", "\u01ab": "tti", "\u019e": "tf", "\u014c": "ft", "\uf001": "fi", "\uf002": "fl",
}  # fmt: skip
"""Joined letters that a common office font has at these numbers: a printer driver gives the numbers as characters; and
the two that fonts of Apple and Adobe have in the area for private use."""
_NUMBERED = lazily(r"[\u019e\u019f\u01a9\u01ab\u014c]")
LOST = "\ufffd"
"""Stands for letters of a word that are not known."""
_WIDE = 0.3
"""In ems: what is narrower is no two letters."""


def lost_signs() -> str:
    """The signs that may stand for joined letters, as a class of an expression holds them."""
    return r"\x01\x03-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd"


_LOST_SIGN = lazily(f"[{lost_signs()}]")


def is_lost(text: str, k: int, width: float) -> bool:
    """Whether the sign at `text[k]`, `width` ems wide, stands for letters of a word: a small letter touches it."""
    if width < _WIDE or not _LOST_SIGN.match(text[k]):
        return False
    return any(c.isascii() and c.islower() for c in text[max(0, k - 1) : k] + text[k + 1 : k + 2])


def needs_mending(text: str) -> bool:
    """Whether `text` has any character that `mended` would change, or `joined` may."""
    return _DIRTY.search(text) is not None or (not text.isascii() and _NUMBERED.search(text) is not None)


def joined(text: str, k: int) -> str:
    """The letters for which a glyph's number stands at `text[k]` (`informa\u019fon`); empty where it is a letter."""
    plain = _NUMBERED_GLYPHS.get(text[k], "")
    if not plain:
        return ""
    before, after = text[k - 1 : k] if k else "", text[k + 1 : k + 2]
    inside = before.isascii() and before.islower()
    if text[k] == "\u014c":  # A capital of Maori and Latvian, but none within a word.
        return plain if inside else ""
    return plain if inside or (after.isascii() and after.islower()) else ""


def mended(char: str, alone: bool, last: bool) -> str:
    """What stands for `char`: itself, another character, several (a ligature), or nothing.

    `alone` tells that no letter touches it, as with a bullet; `last` that it ends its printed line.
    """
    if not _DIRTY.match(char):
        return char
    if char in _LINE_END_HYPHENS:
        return SOFT_END if last else ("" if char == "\xad" else "-")
    if char in _BLANKS:
        return BULLET if char == "\t" and alone else " "
    if "\ue000" <= char <= "\uf8ff":
        return _SYMBOLS.get(char, BULLET if "\uf000" <= char <= "\uf0ff" or alone else char)
    if char < " " or "\x7f" <= char < "\xa0":
        return BULLET if alone else ""
    return _compatible(char)


@cache
def _compatible(char: str) -> str:
    """The plain form of a ligature, radical or compatibility ideograph; nothing for marks without ink."""
    if char in _RADICALS:
        return _RADICALS[char]
    if "\u2e80" <= char <= "\u2fdf" or "\uf900" <= char <= "\ufaff" or "\ufb00" <= char <= "\ufb06":
        return unicodedata.normalize("NFKC", char)
    return ""


def is_radical(char: str) -> bool:
    """Whether `char` is a radical or compatibility form, which some producers print beside the character itself."""
    return "\u2e80" <= char <= "\u2fdf" or "\uf900" <= char <= "\ufaff"
