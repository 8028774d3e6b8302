"""An automaton that finds many texts in one pass.

From each of its states the ways on are looked through one after the other, and most characters of a text lead nowhere: from the
beginning alone there is a way for each character with which any of thousands of phrases begins. So these ways are made in the order in which a
text is likely to ask for them, as far as the phrases themselves tell: a third to a half of the time is saved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

_BETWEEN = "\0"
"""What parts texts that are kept as one string, which comes from the disk many times as fast; it stands in none."""
_NOWHERE = "\ud800"
"""Half a character, which stands in no text: none could be written down as bytes."""
_BLANKS = " \n"
"""More frequent in a text than in phrases."""


class Automaton:
    """Texts, none of them empty, and what finds the places of all of them in one pass."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = _BETWEEN.join(texts)

    @cached_property
    def made(self) -> Any:
        """Of another library; made when first asked for."""
        return automaton_of({text: i for i, text in enumerate(self._texts.split(_BETWEEN) if self._texts else ())})

    def iter(self, text: str) -> Iterator[tuple[int, int]]:
        """The last character of each text found, and the number of that text."""
        found: Iterator[tuple[int, int]] = self.made.iter(text)
        return found

    def __getstate__(self) -> dict[str, Any]:
        # What was made is kept apart: it is good for one kind of machine alone, and the bytes of it are not always the same.
        return {"_texts": self._texts}


def automaton_of(texts: Mapping[str, int]) -> Any:
    """What finds the places of some texts, none of them empty, each with the number that it leads to."""
    import ahocorasick

    counts = Counter("".join(texts))
    often = [*_BLANKS, *(char for char, _ in counts.most_common() if char not in _BLANKS)]
    rank = {char: i for i, char in enumerate(often)}
    made = ahocorasick.Automaton(ahocorasick.STORE_INTS)
    for char in often:
        made.add_word(char + _NOWHERE, 0)
    for text in sorted(texts, key=lambda text: [rank[char] for char in text]):
        made.add_word(text, texts[text])
    made.make_automaton()
    return made


def is_one(value: object) -> bool:
    """Whether a value that was kept is an automaton."""
    import ahocorasick

    return isinstance(value, ahocorasick.Automaton)
