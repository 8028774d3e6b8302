"""The signs that stand before the members of a list, one set for all who ask whether a line begins with one."""

from __future__ import annotations

BULLETS = "•●○◆◇■□▪▫➢➤►▶✓✔✗✘☑☐❖·∙◦‣⁃"
"""Signs that are printed for nothing else at the head of a line."""
DASHES = "–-"
"""Signs that stand for bullets, and for other things as well; the hyphen is last, for use at the end of a character class."""
BEFORE_HEADINGS = "◆◇►▶☑☐❖◦"
"""Those among them that stand before headings just as well."""
SYMBOL_FONTS = "\uf0b7\uf0a7\uf06e"
"""Code points at which the fonts of word processors keep a disc and squares."""
