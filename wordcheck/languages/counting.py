"""How often each of many strings stands in a text, told in one pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def counts(text: str, strings: Iterable[str]) -> Counter[str]:
    """How often each string stands in a text without overlapping itself, as `str.count` tells; the empty one is left out."""
    import ahocorasick  # few wordings have what is counted

    automaton = ahocorasick.Automaton(ahocorasick.STORE_ANY)
    for string in strings:
        if string:
            automaton.add_word(string, string)
    found: Counter[str] = Counter()
    if not len(automaton):
        return found
    automaton.make_automaton()
    ends: dict[str, int] = {}
    for last, string in automaton.iter(text):
        if last - len(string) >= ends.get(string, -1):
            ends[string] = last
            found[string] += 1
    return found
