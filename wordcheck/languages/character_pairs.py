"""How much of some words other words say, told by pairs of characters: Chinese has no blanks by which to compare words."""

from __future__ import annotations

from wordcheck.languages.lazily import lazily

_HAN = lazily(r"[\u4e00-\u9fff]{2,}")


def said_of(what: str, said: str) -> int:
    """The number of characters of `what` that stand in a pair of neighbours which `said` holds as well."""
    covered = [False] * len(what)
    for i in range(len(what) - 1):
        if what[i : i + 2] in said:
            covered[i] = covered[i + 1] = True
    return sum(covered)


def pairs_of(words: str) -> frozenset[str]:
    """The pairs of neighbouring Chinese characters in some words."""
    return frozenset(run[i : i + 2] for run in _HAN.findall(words) for i in range(len(run) - 1))
