"""Small lines set apart that hold nothing, since a more prominent heading follows at once: the cells of a box.

Animal damage                 in large type
Included for                  words of a box, in the size of the text
        Home    Contents      the same
You are covered for:          more prominent than either, so that neither of them heads anything
"""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.anatomy.headings.cues import Cue
from wordcheck.anatomy.passages.finding import Passage

_MORE = 0.4
"""Prominence by which the next heading must stand above."""
_TEXT = 1.05
"""Share of the body's size up to which a line is set in the size of the text."""


def without_empty_heads(
    passages: Sequence[Passage], cues: Sequence[Cue | None], size: float | None
) -> list[Cue | None]:
    """The cues (`size`: of the running text) without those of lines in the size of the text, below a heading, that a more prominent heading ends at once."""
    if size is None:
        return list(cues)
    made = list(cues)
    for p, cue, after in zip(passages, cues, cues[1:], strict=False):
        small = cue is not None and p.look.size is not None and p.look.size <= _TEXT * size and not p.look.caps
        if not small or cue is None or after is None or not p.index:
            continue
        above, below = cues[p.index - 1], passages[p.index + 1]
        box = above is not None and not p.ends_open and p.page == below.page is not None and not below.readings
        if box and after.rank > cue.rank + _MORE and cue.length is None:
            made[p.index] = None
    return made
