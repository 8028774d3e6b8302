"""Font names of PDFs: repaired, and read for bold and italic.

A name comes as UTF-8, as raw GBK bytes, or as GBK read as Latin-1 (`ËÎÌå` is 宋体). Bold by weight is not asked for:
PDFium derives it from the stem width, and it is wrong both ways.
"""

from __future__ import annotations

import re
from contextlib import suppress

from wordcheck.languages.lazily import lazily

_BOLD = lazily(r"bold|black|heavy|demi|[-,_ ]bd\b|simhei|heiti|黑体|粗", re.IGNORECASE)
_ITALIC = lazily(r"italic|oblique|[-,_ ]ital?\b|slanted|斜", re.IGNORECASE)
_SUBSET = lazily(r"^[A-Z]{6}\+")


def font_name(raw: bytes) -> str:
    """The base font name that `raw` stands for, without the six letters that mark a subset."""
    try:
        name = raw.decode("utf-8")
    except UnicodeDecodeError:
        return _SUBSET.sub("", raw.decode("gb18030", "replace"))
    if any("\x80" <= ch <= "\xff" for ch in name):
        with suppress(UnicodeError):
            name = name.encode("latin-1").decode("gb18030")
    return _SUBSET.sub("", name)


def is_bold(name: str) -> bool:
    """Whether a font name says bold; 黑体 counts, as it is printed for emphasis."""
    return _BOLD.search(name) is not None


def is_italic(name: str) -> bool:
    """Whether a font name says italic."""
    return _ITALIC.search(name) is not None
