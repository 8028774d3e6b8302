"""The names that an English wording defines, to be asked word by word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from wordcheck.anatomy.terms.ordinary_capitals import is_ordinary
from wordcheck.languages.lazily import lazily
from wordcheck.model.terms import Term

_BARE_WORD = lazily(r"[a-z0-9&]+")
_APOSTROPHE = lazily(r"[’']s?\b")
_AMERICAN = lazily(r"(?<=[a-z]{3})iz(?=(?:e|es|ed|ing|ation|ations)\b)")
_JOINING = frozenset("and or of the a an any each in by to for our your their we you us".split()).union(
    "abcdefghijklmnopqrstuvwxyz"
)
"""Words between two names, and letters of items."""
_LONG_STEM = 5
"""Letters of a word ending in e of which others are made: replace, replacement, replacing."""
_LONG_NAME = 8
"""Letters of a name that is known though a blank stands within one of its words: Syste ms."""
_ENDINGS = ("ed", "ing", "er", "ership", "nt", "al")


class KnownNames:
    """What is defined."""

    def __init__(self, defined: Sequence[Term]) -> None:
        self.names = {plain_name(n) for t in defined for n in t.names}
        self.words = {w for n in self.names for w in n.split()}
        self.near = [(frozenset(n.split()), n) for n in sorted(self.names)]
        self._made_of_names: dict[str, bool] = {}
        self._unspaced = {n.replace(" ", "") for n in self.names if len(n) >= _LONG_NAME}
        self._stems = tuple(n[:-1] for n in self.names if len(n) >= _LONG_STEM and n.endswith("e") and " " not in n)

    def holds(self, phrase: str) -> bool:
        """Whether the phrase is a defined name, or made of defined names and ordinary words, a word torn by its typesetting put together."""
        return self._covers(phrase, is_ordinary) or self._torn(phrase)

    def made_of_names(self, phrase: str) -> bool:
        """Whether the phrase is a defined name, or made of defined names and words that only join them, its typesetting left aside."""
        found = self._made_of_names.get(phrase)  # asked of the same few phrases again and again
        if found is None:
            found = self._made_of_names[phrase] = self._covers(phrase, _JOINING.__contains__) or self._torn(phrase)
        return found

    def _torn(self, phrase: str) -> bool:
        """Whether the phrase is a defined name with a blank within a word; a piece of a word is too short to lose its plural."""
        whole = plain_name(phrase).replace(" ", "")
        return not self._unspaced.isdisjoint((whole, whole.removesuffix("s")))

    def _covers(self, phrase: str, others: Callable[[str], bool]) -> bool:
        words = plain_name(phrase).split()
        at = 0
        while at < len(words):
            size = next((n for n in range(len(words) - at, 0, -1) if " ".join(words[at : at + n]) in self.names), 0)
            if not size and not others(words[at]) and not self._inflects(words[at]):
                return False
            at += size or 1
        return True

    def _inflects(self, word: str) -> bool:
        """Whether the word is another form of a defined one: owned, ownership of own; leaseholder of lease."""
        return word.startswith(self._stems) or any(word[: -len(e)] in self.names for e in _ENDINGS if word.endswith(e))

    def shortens(self, phrase: str) -> bool:
        """Whether the phrase is a defined name of which words were left out: uninsured or underinsured motor vehicle."""
        words = frozenset(plain_name(phrase).split())
        return len(words) < 3 and any(words < name for name, _ in self.near)

    def compounds(self, phrase: str) -> bool:
        """Whether a defined name is a part of the phrase: Contents Sum Insured."""
        words = plain_name(phrase).split()
        return any(" ".join(words[i:j]) in self.names for i in range(len(words)) for j in range(i + 1, len(words) + 1))

    def resembles(self, phrase: str) -> bool:
        """Whether the phrase is nearly a defined name: all its words, three at least, stand in one name."""
        words = frozenset(plain_name(phrase).split())
        return len(words) >= 3 and any(words < name for name, _ in self.near)


@lru_cache(4096)  # the same names come again and again
def plain_name(name: str) -> str:
    """Small letters, each word in the singular and spelt the British way, so that names can be compared."""
    words = _BARE_WORD.findall(_AMERICAN.sub("is", _APOSTROPHE.sub("", name.lower())))
    return " ".join(_singular(w) for w in words)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
