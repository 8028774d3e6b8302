"""Marks for findings that an author writes into a wording in text or Markdown; comments that no reader of it sees.

<!-- wordcheck: ignore ZH-EX-001: 已在释义中界定 -->      alone in its line: the paragraph that follows
…因有关部门要求…  <!-- wordcheck: ignore ZH-EX-001, vague-word: reason -->      the paragraph it stands in
"""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.model.remarks import Mark

_SIGN = "wordcheck:"
_MARK = lazily(r"<!--\s*wordcheck:\s*ignore\s+([\w-]+(?:\s*[,，、]\s*[\w-]+)*)\s*[:：]?\s*([^\n]*?)\s*-->", re.I)
_VISIBLE = lazily(r"[^\r\n]")
_LINE_END = lazily(r"[\r\n]")
_SEPARATOR = lazily(r"\s*[,，、]\s*")


def author_marks(text: str) -> tuple[Mark, ...]:
    """The marks of a text, in its order. Lines are counted as editors do."""
    if _SIGN not in text:
        return ()
    made = []
    line, counted = 1, 0
    for found in _MARK.finditer(text):
        start, end = found.span()
        ends = (text.count("\n", counted, start), text.count("\r", counted, start), text.count("\r\n", counted, start))
        line, counted = line + ends[0] + ends[1] - ends[2], start
        first = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
        last = _LINE_END.search(text, end)
        alone = not (text[first:start].strip() or text[end : last.start() if last else len(text)].strip())
        made.append(Mark(line, tuple(_SEPARATOR.split(found[1])), found[2], alone))
    return tuple(made)


def without_author_marks(text: str) -> str:
    """The text with its marks blanked, so that positions stay."""
    return _MARK.sub(lambda m: _VISIBLE.sub(" ", m.group()), text) if _SIGN in text else text
