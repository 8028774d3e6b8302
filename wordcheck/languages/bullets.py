"""The signs that stand before the members of a list, one set for all who ask whether a line begins with one."""

from __future__ import annotations

BULLETS = "•●○◆◇■□▪▫➢➤►▶✓✔✗✘☑☐❖·∙◦‣⁃"
"""Signs that are printed for nothing else at the head of a line."""
BULLET = "•"
"""What a reader writes where a bullet is drawn, or is a glyph without a character of its own."""
DASHES = "–-"
"""Signs that stand for bullets, and for other things as well; the hyphen is last, for use at the end of a character class."""
SYMBOL_FONTS = "\uf0b7\uf0a7\uf06e\uf0d8"
"""Code points at which the fonts of word processors keep a disc, squares and an arrow."""
_BEFORE_HEADINGS = "◆◇►▶☑☐❖◦"
"""Bullets that stand before headings just as well."""
MEMBER_SIGNS = (frozenset(BULLETS) - frozenset(_BEFORE_HEADINGS)) | frozenset(f"{DASHES}{SYMBOL_FONTS}—*✕➔→\uf075")
"""What shows that a line is a member of a list and no heading."""
