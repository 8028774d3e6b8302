"""Write-backs: what an exclusion, a definition or an exclusion inside a cover gives back, and those that give back all of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.languages.stems_en import stems_of
from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.turns import Sign
from wordcheck.model.covers import CoverMap, Exclusion, WriteBack
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


_LITTLE_EN = frozenset("a an any all the of or but however except for where whether declar not as extend operate affect and to by from in out aris arise result caus this that these such exclusion exclude appl apply do doe does not loss damage liability".split())  # fmt: skip
_LITTLE_ZH = lazily(
    r"[^\u4e00-\u9fff]|但|除外|不在此限|不受此限|造成|导致|引起|所致|损失|费用|责任|任何|情形|[的及和或者与因是]"
)
_FEWEST = {"zh": 6, "en": 2}
"""Characters, or words, that an exclusion must name for its exception to give back all of it."""


def giving_back_all(wording: Wording, found: CoverMap) -> Iterator[Span]:
    """The write-backs that name all that their exclusion takes, and nothing else: `war and invasion; this does not apply to war and invasion`."""
    taken = {x.id: x.takes or x.span for x in found.exclusions}
    for back in found.write_backs:
        span = taken.get(back.exclusion or 0)
        if span is None or back.returns is None:
            continue
        before = wording.text[span.start : back.span.start] if back.span in span else span.of(wording.text)
        takes, returns = _named(before, wording.language), _named(back.returns.of(wording.text), wording.language)
        if takes == returns and len(takes) >= _FEWEST[wording.language]:
            yield back.span


def _named(words: str, tongue: str) -> frozenset[str]:
    if tongue == "zh":
        return frozenset(_LITTLE_ZH.sub("", words.rpartition("）")[2] or words))
    return frozenset(stems_of(words)) - _LITTLE_EN
