"""Readability of English: syllables by rule, and the Flesch score."""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.languages.sentences import words

_END = lazily(r"[.!?]+(?=\s|$)|\n")
_STATUTORY_END = lazily(r"[.!?;:]+(?=\s|$)|\n")
_GROUPS = lazily(r"[aeiouy]+")
_EXCEPTIONS = {
    "insured": 2, "insureds": 2, "business": 2, "every": 2, "being": 2, "area": 3, "idea": 3, "create": 2, "created": 3,
    "liable": 3, "reliable": 4, "society": 4, "variety": 4, "science": 2, "client": 2, "quiet": 2, "diet": 2, "real": 1,
    "people": 2, "the": 1, "somewhere": 2, "therefore": 2, "whereas": 2, "hereunder": 3, "claimed": 1, "used": 1,
}  # fmt: skip


def syllables(word: str) -> int:
    """Syllables of one word, by vowel groups with the usual corrections; numbers count one a digit group."""
    lower = re.sub(r"[^a-z]", "", word.lower())
    if not lower:
        return 1
    if lower in _EXCEPTIONS:
        return _EXCEPTIONS[lower]
    count = len(_GROUPS.findall(lower))
    if lower.endswith("e") and not lower.endswith(("le", "ee", "ye")) and count > 1:
        count -= 1
    if lower.endswith("ed") and not lower.endswith(("ted", "ded")) and count > 1:
        count -= 1
    if lower.endswith("es") and not lower.endswith(("ses", "zes", "ches", "shes", "xes", "ges", "ces")) and count > 1:
        count -= 1
    count += len(re.findall(r"i[ao](?!n)|eo(?!u)|ua(?!r)", lower))
    return max(1, count)


def flesch_score(text: str, *, statutory: bool = False) -> float | None:
    """206.835 - 1.015 * words per sentence - 84.6 * syllables per word; None below five words."""
    found = words(text)
    if len(found) < 5:
        return None
    ends = len((_STATUTORY_END if statutory else _END).findall(text.strip() + "\n")) or 1
    per_sentence = len(found) / min(ends, len(found))
    return 206.835 - 1.015 * per_sentence - 84.6 * sum(map(syllables, found)) / len(found)
