"""What the gaps between the glyphs of a line tell: where a fragment ends, and where a blank is missing."""

from __future__ import annotations

from typing import Any

import numpy as np

from wordcheck.reading.pdf.glyphs import Glyphs

_GAP = 0.95
"""In ems. Justified blanks rarely reach it, tabs and column gutters do."""
_FILLS = 3.0
"""Ems that characters drawn into a gap of their line may take."""
_WORD_GAP, _LETTERS_TOUCH = 0.115, 0.06
"""In ems: the least gap that parts two words in a line set tight, and the most between letters of a word."""
_HUGE = 2.5
"""Times the size of the word before it at which a number is a chapter's, not the word's."""


def lost_blanks(g: Glyphs) -> Any:
    """Places among the glyphs of a page's lines before which a blank is missing.

    A tightly justified line has gaps between its words that are too narrow for PDFium to see a blank in them. A gap parts
    two words where two letters on either side touch each other; letters that are all set apart are none.
    """
    if len(g) < 4:
        return np.zeros(0, np.int64)
    size = np.maximum(g.size[:-1], 1.0)
    gap = (g.x0[1:] - g.x1[:-1]) / size
    # Few gaps are so wide and yet no end of a fragment; only they are looked at closely.
    wide = np.flatnonzero((gap[1:-1] > _WORD_GAP) & (gap[1:-1] < _GAP)) + 1
    wide = wide[_small(g.code[wide]) & _letter(g.code[wide + 1]) & (g.turn[wide] == 0)]
    if not len(wide):
        return wide
    level = np.abs(g.base[1:] - g.base[:-1]) < 0.1 * size
    letter = _letter(g.code)
    beside = letter[:-1] & letter[1:] & level
    touching = beside & (np.abs(gap) < _LETTERS_TOUCH)
    return wide[beside[wide] & touching[wide - 1] & touching[wide + 1]] + 1


def _small(code: Any) -> Any:
    return (code >= 97) & (code <= 122)


def _letter(code: Any) -> Any:
    return _small(code) | ((code >= 65) & (code <= 90))


def breaks_between(g: Glyphs) -> Any:
    """Whether a fragment ends between each of some inked glyphs and the next."""
    sizes, x0, top, bottom, base = g.size, g.x0, g.top, g.bottom, g.base
    height = bottom - top
    size = np.maximum(np.maximum(sizes[:-1], sizes[1:]), 1.0)
    gap = x0[1:] - g.x1[:-1]
    shared = np.minimum(bottom[:-1], bottom[1:]) - np.maximum(top[:-1], top[1:])
    lower = np.minimum(height[:-1], height[1:])
    same_line = (shared > 0.5 * lower) & (np.abs(base[:-1] - base[1:]) < 0.45 * size)
    back = x0[1:] < x0[:-1] - 0.3 * size
    breaks = ~same_line | (gap > _GAP * size) | back
    if (huge := sizes[1:] > _HUGE * sizes[:-1]).any():
        code = g.code[1:]
        breaks |= huge & (code >= 48) & (code <= 57)
    if (back & same_line).any():
        breaks |= _holes(g, breaks)
    if not g.turn.any():
        return breaks
    far = np.hypot(x0[1:] - x0[:-1], top[1:] - top[:-1]) > 3 * size
    return np.where(g.turn[:-1] == 0, breaks, far) | (g.turn[:-1] != g.turn[1:])


def _holes(g: Glyphs, breaks: Any) -> Any:
    """Whether a glyph drawn later on the same line stands between each glyph and the next.

    Some programs draw a stretch in its font first and then, into its gaps, the characters that the font lacks (“ ” —).
    """
    found = np.zeros(len(g) - 1, bool)
    firsts = np.flatnonzero(breaks) + 1
    lasts = np.append(firsts[1:], len(g)) - 1
    left, right, base, size = g.x0[firsts], g.x1[lasts], g.base[firsts], g.size[firsts]
    # Only glyphs of the same height are looked at: a page may hold tens of thousands of short fragments.
    by_base = np.argsort(g.base[:-1], kind="stable")
    heights = g.base[by_base]
    lowest, highest = np.searchsorted(heights, base - 0.1 * size), np.searchsorted(heights, base + 0.1 * size, "right")
    for k in np.flatnonzero(right - left < _FILLS * size).tolist():
        at = by_base[lowest[k] : highest[k]]
        level = (np.abs(g.base[at] - base[k]) < 0.1 * size[k]) & (np.abs(g.base[at + 1] - base[k]) < 0.1 * size[k])
        room = (g.x1[at] <= left[k] + 0.1 * size[k]) & (g.x0[at + 1] >= right[k] - 0.1 * size[k])
        found[at[room & level]] = True
    return found
