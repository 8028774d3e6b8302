"""The words of a definition as they are shown.

】：指不能预见的客观情况。本条款所称        不能预见的客观情况。
means the company shown. The word "        the company shown.
"""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily


def told(text: str, in_passing: bool = False) -> str:
    """A definition as it is shown: without the marks in front of it, and without the beginning of what stands behind it.

    Of one given in passing (`……，应由被保险人支付的诉讼费（以下简称“法律费用”）`) the last phrase, which is what the name stands for.
    """
    if in_passing:
        text = _CLAUSE_MARK.split(text.rstrip("，,、 "))[-1]
    words = _MARKS_BEFORE.sub("", " ".join(text.split()))
    last = max((words.rfind(mark) for mark in "。；.;"), default=-1)
    if (
        0 <= last < len(words) - 1
        and len(words) - last - 1 <= _FRAGMENT
        and not words[last + 1 :].strip()[:1].isdigit()
    ):
        words = words[: last + 1]
    return _MARKS_BEHIND.sub("", words)


_MARKS_BEFORE = lazily(
    r"^(?:[】）)\]：:，,、“”\"\s]|(?:是)?指(?![定示导令派])|(?:but\s+is\s+)?not\s+limited\s+to,?)+", re.IGNORECASE
)
_MARKS_BEHIND = lazily(r"[，,、：:]?\s*[“\"‘（(]?\s*$")
_CLAUSE_MARK = lazily(r"[，；：]")
_FRAGMENT = 24
"""Characters behind the last mark that are no sentence but the beginning of the next one: `本条款所称`, `The word "`."""
