"""Fences of Markdown (```), and which of them hold the wording itself."""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.languages.lazily import lazily

FENCE = lazily(r"\s{0,3}(?:```|~~~)\s*([\w+-]*)")
_OF_MARKDOWN = frozenset({"markdown", "md", "mdx"})


def wrapping(lines: Sequence[str]) -> frozenset[int]:
    """The fences that hold Markdown: those that say so, and a pair around all that the file holds."""
    fences = [(n, found.group(1).lower()) for n, line in enumerate(lines) if (found := FENCE.match(line))]
    if not fences:
        return frozenset()
    written = [n for n, line in enumerate(lines) if line.strip()]
    (first, said), (last, more) = fences[0], fences[-1]
    if len(fences) % 2 == 0 and (first, last) == (written[0], written[-1]) and not more:
        if said in _OF_MARKDOWN or (not said and len(fences) == 2):
            return frozenset((first, last))
    around: set[int] = set()
    opened = inside = False
    for n, info in fences:
        if not inside and (info in _OF_MARKDOWN if not opened else not info):
            opened = not opened
            around.add(n)
        else:
            inside = not inside
    return frozenset(around)
