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


def lost_blanks(g: Glyphs, kept: Any, code: Any) -> Any:
    """Places among the kept glyphs before which a blank is missing.

    A tightly justified line has gaps between its words that are too narrow for PDFium to see a blank in them. A gap parts
    two words where two letters on either side touch each other; letters that are all set apart are none.
    """
    small = (code >= 97) & (code <= 122)
    letter = small | ((code >= 65) & (code <= 90))
    if len(code) < 4 or not small.any():
        return np.zeros(0, np.int64)
    left, right, size, base = g.x0[kept], g.x1[kept], np.maximum(g.size[kept], 1.0), g.base[kept]
    gap = (left[1:] - right[:-1]) / size[:-1]
    beside = letter[:-1] & letter[1:] & (np.abs(base[1:] - base[:-1]) < 0.1 * size[:-1])
    touching = beside & (np.abs(gap) < _LETTERS_TOUCH)
    apart = beside & small[:-1] & (gap > _WORD_GAP) & (gap < _GAP) & (g.turn[kept][:-1] == 0)
    return np.flatnonzero(apart[1:-1] & touching[:-2] & touching[2:]) + 2


def breaks_between(g: Glyphs, ink: Any) -> Any:
    """Whether a fragment ends between each inked glyph and the next."""
    sizes, x0, x1, top, bottom, base = g.size[ink], g.x0[ink], g.x1[ink], g.top[ink], g.bottom[ink], g.base[ink]
    height = bottom - top
    size = np.maximum(np.maximum(sizes[:-1], sizes[1:]), 1.0)
    gap = x0[1:] - x1[:-1]
    shared = np.minimum(bottom[:-1], bottom[1:]) - np.maximum(top[:-1], top[1:])
    lower = np.minimum(height[:-1], height[1:])
    same_line = (shared > 0.5 * lower) & (np.abs(base[:-1] - base[1:]) < 0.45 * size)
    back = x0[1:] < x0[:-1] - 0.3 * size
    breaks = ~same_line | (gap > _GAP * size) | back
    if (huge := sizes[1:] > _HUGE * sizes[:-1]).any():
        code = g.code[ink[1:]]
        breaks |= huge & (code >= 48) & (code <= 57)
    if (back & same_line).any():
        breaks |= _holes(g, ink, breaks)
    if not g.turn.any():
        return breaks
    far = np.hypot(x0[1:] - x0[:-1], top[1:] - top[:-1]) > 3 * size
    turn = g.turn[ink]
    return np.where(turn[:-1] == 0, breaks, far) | (turn[:-1] != turn[1:])


def _holes(g: Glyphs, ink: Any, breaks: Any) -> Any:
    """Whether a glyph drawn later on the same line stands between each glyph and the next.

    Some programs draw a stretch in its font first and then, into its gaps, the characters that the font lacks (“ ” —).
    """
    a, b = ink[:-1], ink[1:]
    found = np.zeros(len(a), bool)
    firsts = np.flatnonzero(breaks) + 1
    lasts = np.r_[firsts[1:], len(ink)] - 1
    left, right, base, size = g.x0[ink[firsts]], g.x1[ink[lasts]], g.base[ink[firsts]], g.size[ink[firsts]]
    for k in np.flatnonzero(right - left < _FILLS * size).tolist():
        room = (g.x1[a] <= left[k] + 0.1 * size[k]) & (g.x0[b] >= right[k] - 0.1 * size[k])
        found |= room & (np.abs(g.base[a] - base[k]) < 0.1 * size[k]) & (np.abs(g.base[b] - base[k]) < 0.1 * size[k])
    return found
