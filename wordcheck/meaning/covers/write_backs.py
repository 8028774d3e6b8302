"""Write-backs: what an exclusion, a definition or an exclusion inside a cover gives back."""

from __future__ import annotations

from bisect import bisect_right

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.turns import Sign
from wordcheck.model.covers import Exclusion, WriteBack
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_WRAPPING = lazily(
    r"^[，,；;（(\s]*(?:但(?:是|书)?|除|(?:provided,?\s+)?however,?|except(?:\s+(?:that|for|where|to\s+the\s+extent))?|unless|other\s+than)?\s*"
)


def write_backs_of(wording: Wording, stretches: Stretches, exclusions: tuple[Exclusion, ...]) -> tuple[WriteBack, ...]:
    """All write-backs in reading order, numbered from 1, each with the exclusion that it narrows."""
    starts = [x.span.start for x in exclusions]
    found: list[WriteBack] = []
    for stretch in stretches.all:
        if stretch.sign is Sign.RETURNS and not stretch.titled:
            words = stretch.span.of(wording.text)
            wrapping = _WRAPPING.match(words)
            start = stretch.span.start + (wrapping.end() if wrapping else 0)
            returns = Span(min(start, stretch.span.end), stretch.span.end)
            id_ = len(found) + 1
            narrowed = _narrowed(wording, exclusions, starts, stretch.span, stretch.clause)
            found.append(WriteBack(id_, stretch.clause, stretch.span, narrowed, returns))
    return tuple(found)


def _narrowed(
    wording: Wording, exclusions: tuple[Exclusion, ...], starts: list[int], span: Span, clause: int
) -> int | None:
    """The exclusion in which a write-back stands, or the one that its clause goes on."""
    i = bisect_right(starts, span.start) - 1
    for exclusion in reversed(exclusions[max(0, i - 3) : i + 1]):
        if span in exclusion.span or exclusion.clause == clause:
            return exclusion.id
    above = {clause, *(c.id for c in wording.parents(wording.clause(clause)))}
    for exclusion in reversed(exclusions[: i + 1]):
        if exclusion.clause in above:
            return exclusion.id
    return None
