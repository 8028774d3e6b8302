"""Whether a wording marks its terms by capitals."""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.anatomy.terms.term_marks import Emphasis
from wordcheck.anatomy.terms.term_uses import Hit
from wordcheck.model.wording import Wording


def marked_by_capitals(wording: Wording, hits: Sequence[Hit], emphasis: Emphasis) -> bool:
    """Whether terms stand with capitals inside sentences, so that the same word without them is an ordinary word.

    Not so where most of them are emphasised: then the type marks them.
    """
    text = wording.text
    titled = [h.span for h in hits if h.names[0][0][:1].isupper() or any(name[:1].isupper() for name, _ in h.names[1:])]
    inside = [s for s in titled if _goes_on(text[max(0, s.start - 2) : s.start])]
    emphasised = emphasis.starts()
    if not inside or sum(s.start in emphasised for s in inside) * 2 > len(inside):
        return False
    return sum(text[s.start].isupper() for s in inside) * 2 > len(inside)


def _goes_on(before: str) -> bool:
    """Whether two characters before a word are the end of a word of its sentence and a blank."""
    return before[1:] == " " and ("a" <= before[0] <= "z" or before[0] == ",")
