"""The parts of all titles by how they begin and end, so that a term is held against those alone that may name it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from wordcheck.languages.lazily import lazily

JOINED = lazily(r"[和与或及、/／]")
"""What joins the parts of a Chinese name."""
_JOINED_EN = lazily(r"\s*(?:[,/&:–—]|\b(?:and|or)\b)\s*")
_LEADING = lazily(
    r"\A(?:\W*(?:\d+[.)]?\s+)?(?:(?:the|an?|your|our|any|what|is|are|about|how|does|do|works?|extension|section|cover(?:age)?|additional|\W|\d)\s+)*)"
)
_HAPPENS_TO = lazily(r"\b(?:of|to|for|by|with|in|on|from|the|your|our|an?)\b")


class TitleParts:
    """Parts of titles, each with the place of its title."""

    def __init__(self, parts: Iterable[tuple[str, int]]) -> None:
        self._forward = sorted(parts)
        self._backward = sorted((part[::-1], place) for part, place in self._forward)

    def beginning(self, words: str) -> Iterator[tuple[str, int]]:
        """Those that begin with words."""
        return _beginning(self._forward, words)

    def ending(self, words: str) -> Iterator[tuple[str, int]]:
        """Those that end with words."""
        return ((part[::-1], place) for part, place in _beginning(self._backward, words[::-1]))


def _beginning(ordered: list[tuple[str, int]], words: str) -> Iterator[tuple[str, int]]:
    for at in range(bisect_left(ordered, (words, -1)), len(ordered)):
        if not ordered[at][0].startswith(words):
            return
        yield ordered[at]


def title_parts(titles: Sequence[str], chinese: bool) -> TitleParts:
    """What headings name; each Chinese part counts by itself, of an English heading all parts together."""
    said = [(p, i) for i, t in enumerate(titles) for p in (JOINED if chinese else _JOINED_EN).split(t)]
    return TitleParts(
        ((p, i) for i, (p, _) in enumerate(said)) if chinese else ((_LEADING.sub("", p), i) for p, i in said)
    )


def announcing(parts: TitleParts, name: str, chinese: bool) -> set[int]:
    """Places of the headings that announce what a term is: one is the term, begins with it, or joins it to another. A clause on what
    happens to the thing (`Insolvency of the Named Insured`) or belongs to it (`Domestic staff’s effects`) says nothing of its meaning."""
    if chinese:
        return {i for _, i in (*parts.ending(name), *parts.beginning(f"{name}的"))}
    begin = {i for p, i in parts.beginning(name) if not p.startswith(("’s", "'s"), len(name))}
    return begin | {i for p, i in parts.ending(name) if not _HAPPENS_TO.search(p)}
