"""Readability of English: syllables by rule, and the Flesch score."""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.languages.sentences import sentences, words
from wordcheck.model.span import Span

FEWEST_WORDS = 5
"""Below so many words a score says nothing."""
_WORDY = lazily(r"[A-Za-z0-9]")
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
    count += len(re.findall(r"i[ao](?!n)|ium|eo(?!u)|ua(?!r)", lower))
    return max(1, count)


def reading_ease(words: int, sentences: int, syllables: int) -> float | None:
    """206.835 - 1.015 * words / sentences - 84.6 * syllables / words (Flesch 1948); None below five words."""
    if words < FEWEST_WORDS or not sentences:
        return None
    return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words


def flesch_score(text: str, *, statutory: bool = False) -> float | None:
    """The Flesch reading ease of a text; `statutory` counts sentences as readability statutes do. None below five words."""
    found = words(text)
    return reading_ease(len(found), _sentences(text, statutory=statutory), sum(map(syllables, found)))


def words_per_sentence(text: str) -> float | None:
    """Mean number of words in a sentence; None where there is no word."""
    count = len(words(text))
    return count / _sentences(text, statutory=False) if count else None


def _sentences(text: str, *, statutory: bool) -> int:
    """The sentences that hold a word or number, one at least."""
    made = sentences(text, Span(0, len(text)), "en", statutory=statutory)
    return max(1, sum(1 for s in made if _WORDY.search(text, s.start, s.end)))
