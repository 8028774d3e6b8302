"""The ways in which something may be said to be held, treated or left: expressions of one lexicon, of which few can match a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.languages.several import Several


class Ways:
    """Expressions by which one thing is said, as whole words; those that a sentence lacks the words of are not tried on it."""

    def __init__(self, expressions: Iterable[str]) -> None:
        self._several = Several((None, lazily(rf"(?<![a-z])(?:{one})(?![a-z])")) for one in expressions)

    def work_out(self) -> None:
        """Works out now by which words the expressions are told."""
        self._several.likely("")

    def search(self, words: str) -> re.Match[str] | None:
        """The first place where one of them matches."""
        return self._several.first(words)

    def finditer(self, small: str) -> Iterator[re.Match[str]]:
        """All places in words of small letters, none overlapping another."""
        return self._several.matches(small)
