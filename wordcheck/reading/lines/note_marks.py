"""Raised marks of notes (`within 30 days<sup>2</sup>`), which are none of the words they stand behind.

Read as words they spoil figures ($5,000 with note 1 is no $50,001) and names of time (days2). Raised figures that are words stay:
m², 10⁶, x²; so do those behind a Chinese word, by which a numbered glossary marks its terms (意外伤害¹).
"""

from __future__ import annotations

from wordcheck.languages.lazily import lazily

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
"""Figures that are raised by themselves."""
_MARK = lazily(rf"[(\[]?(?:\d{{1,2}}(?:\s*,\s*\d{{1,2}})*|[{RAISED}]{{1,2}}|[*†‡]{{1,3}})[)\]]?")
_LAST = lazily(r"[^\W_]+$")
_CHINESE = lazily(r"[\u4e00-\u9fff]$")
_UNIT = 2
"""Letters of a word behind which a raised figure is a power: m, cm, km, ft, x."""
_BASE = "10"
_HEADING = 60
"""Characters of a heading that cites a note."""
_ENDS = tuple(".;:,。；：，、")


def is_note_mark(before: str, mark: str) -> bool:
    """Whether raised signs are the mark of a note: `before` holds the words that they stand behind, none at a note's beginning."""
    if not _MARK.fullmatch(mark.strip()):
        return False
    if mark.strip(RAISED) == "" and _CHINESE.search(before):
        return False
    last = _LAST.search(before)
    if last is None:
        return True
    word = last.group()
    return word != _BASE if word.isdecimal() else len(word) > _UNIT


def may_head(text: str) -> bool:
    """Whether a line that cites a note may be a heading, so that the note is read behind the text below it."""
    words = text.rstrip()
    return len(words) <= _HEADING and not words.endswith(_ENDS)
