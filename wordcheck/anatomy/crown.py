"""The title of a wording that was read as its first clause, with all that follows below it.

    云盾企业网络保障计划        <- set larger than all else: a heading by its look, but the name of the whole
    我们保障什么
    我们不保障什么

A heading in a look of its own that stands first, names no part and holds every part is the title.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.anatomy.hypotheses import Placed
from wordcheck.anatomy.passages import Passage
from wordcheck.anatomy.vocabulary import ANNEX_STYLE, ZH_PARTS, squeezed

_PARTS = 3
"""Fewest parts that a title holds."""
_FIRST = 4
"""Passages within which a title stands."""


def uncrowned(passages: Sequence[Passage], placed: Sequence[Placed]) -> tuple[list[Placed], str]:
    """The clauses without the title among them, if it is there, and its words; else empty."""
    crown = placed[0] if placed else None
    if crown is None or crown.reading is not None or crown.cue is None or crown.passage > _FIRST:
        return list(placed), ""
    p, style = passages[crown.passage], crown.cue.style
    words = squeezed(p.text)
    rest = [x for x in placed[1:] if x.parent is not None or x.cue is None or not x.cue.style.startswith(ANNEX_STYLE)]
    if (
        (crown.title is not None and crown.title < len(p.text))
        or ZH_PARTS.fullmatch(words.strip("【】[]《》〈〉“”：: "))
        or any(_beside(x) or (x.cue is not None and x.cue.style == style) for x in rest)
        or sum(x.parent == crown.passage for x in rest) < _PARTS
    ):
        return list(placed), ""
    return [replace(x, parent=None) if x.parent == crown.passage else x for x in placed[1:]], words


def _beside(x: Placed) -> bool:
    """Whether a clause stands beside the title rather than below it; `附加条款一` at the end may do so."""
    return x.parent is None and (x.reading is None or " " not in x.reading.style)
