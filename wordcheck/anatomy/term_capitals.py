"""Whether a wording marks its terms by capitals."""

from __future__ import annotations

import re
from collections.abc import Mapping

from wordcheck.anatomy.term_marks import Emphasis
from wordcheck.anatomy.term_uses import uses_of
from wordcheck.model.wording import Wording

_SAMPLE = 60_000
"""Characters of a wording that are looked at."""


def marked_by_capitals(wording: Wording, names: Mapping[str, str], emphasis: Emphasis) -> bool:
    """Whether terms stand with capitals inside sentences, so that the same word without them is an ordinary word."""
    titled = {name: key for name, key in names.items() if name[:1].isupper()}
    if not titled:
        return False
    text = wording.text
    uses = [u for found in uses_of(text, wording.span, titled, "en", capitals=False).values() for u in found]
    inside = [u for u in uses if re.match(r"[a-z,] ", text[max(0, u.start - 2) : u.start])][:_SAMPLE]
    emphasised = emphasis.starts()
    if sum(u.start in emphasised for u in inside) * 2 > len(inside):
        return False
    return sum(text[u.start].isupper() for u in inside) * 2 > len(inside)
