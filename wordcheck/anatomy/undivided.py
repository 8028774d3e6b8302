"""Wordings of which nothing, or hardly anything, was divided into clauses: listed among what was not read.

Every word of them was read, but not understood: rules that ask what kind of clause words stand in find nothing to look at, and
what is said to be missing may stand there. So such a wording never looks clean, and no requirement counts as unmet in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.anatomy.doubtful import doubt_of
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.said import Said
from wordcheck.model.unread import WHOLE_FILE, Unread, UnreadKind
from wordcheck.model.wording import Wording

_ONE_PIECE = 3000
"""Characters up to which a rider (a title and what it says) or a single paragraph may have nothing to divide."""
_LONG = 5000
_FEW = 3
"""Clauses from which on a wording of that many characters is divided; the real wordings looked at have ten and more."""
_FEWEST = 1
"""Clauses in 10,000 characters; the real wordings looked at have 21 and more."""
_WHY = Said(
    "没有读出条款编号或标题，未能分成条款：依条款归类的规则无从适用，不符合的要求一律未判定。请提供带编号的原始文件，或人工核对",
    "no numbers or headings were found, so it is not divided into clauses: rules on kinds of clauses found nothing to look at, "
    "and nothing was judged to be missing. Give the original file with its numbers, or check it by hand",
)
_HARDLY = Said(
    "全文很长，读出的条款编号或标题却极少，大部分未能分成条款：依条款归类的规则多无从适用，不符合的要求一律未判定。请提供带编号的原始文件，或人工核对",
    "the text is long and hardly any numbers or headings were found, so most of it is not divided into clauses: rules on kinds of "
    "clauses found little to look at, and nothing was judged to be missing. Give the original file with its numbers, or check it by hand",
)
_ONE = Said(
    "没有读出条款编号或标题，作为一整段核对。",
    "No numbers or headings were found: it was checked as one piece.",
)
_QUOTED = 30


def is_undivided(wording: Wording) -> bool:
    """Whether a wording has no clauses but its paragraphs, or far too few for its length. A short rider and a single paragraph may be of one piece."""
    size, clauses = len(wording.span), len(wording.clauses)
    if not any(c.label or c.title for c in wording.clauses):
        one_piece = wording.rider or "\n" not in wording.span.of(wording.text).strip()
        return not one_piece or size > _ONE_PIECE
    return size > _LONG and (clauses < _FEW or clauses * 10_000 < _FEWEST * size)


def with_undivided(wordings: Sequence[Wording]) -> tuple[Wording, ...]:
    """The wordings of one manuscript; those that are not divided are listed among what was not read of it.

    Where the whole file is listed there already, for another reason, that says enough.
    """
    told = tuple(map(_noted, wordings))
    if not told or any(u.serious and u.where == WHOLE_FILE for u in told[0].manuscript.unread):
        return told
    more = tuple(
        Unread(
            UnreadKind.UNDIVIDED,
            _where(w, len(told) == 1),
            _HARDLY if any(c.label or c.title for c in w.clauses) else _WHY,
        )
        for w in told
        if is_undivided(w)
    )
    if not more:
        return told
    manuscript = replace(told[0].manuscript, unread=(*told[0].manuscript.unread, *more))
    return tuple(replace(w, manuscript=manuscript) for w in told)


def _noted(wording: Wording) -> Wording:
    """The wording, with a note where it is a rider of one piece, or its division is doubtful."""
    one = not any(c.label or c.title for c in wording.clauses) and not is_undivided(wording)
    note = _ONE if one else doubt_of(wording)
    return replace(wording, notes=(*wording.notes, note)) if note is not None else wording


def as_understood(manuscript: Manuscript, wordings: Sequence[Wording]) -> Manuscript:
    """The manuscript that was taken apart into `wordings`, with what was found not to be divided."""
    return wordings[0].manuscript if wordings else manuscript


def _where(wording: Wording, alone: bool) -> Said:
    if alone:
        return WHOLE_FILE
    words = " ".join((wording.title or wording.span.of(wording.text)[: 2 * _QUOTED]).split())[:_QUOTED]
    return Said(f"第 {wording.index + 1} 份条款“{words}”", f"wording {wording.index + 1}, “{words}”")
