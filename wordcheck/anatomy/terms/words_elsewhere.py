"""What the rest of an English wording tells of words that may be an undefined term, asked of few words and so looked up for each.

the Limit shown in the Schedule     the schedule gives their meaning
Retention: USD 5,000                a line of their own does
any loss of computer records        they also stand in small letters, as ordinary words do
"""

from __future__ import annotations

from collections.abc import Iterator

from wordcheck.anatomy.terms.undefined_candidates import Candidate
from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import all_lowered
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_IN_SCHEDULE = lazily(
    r"[\w ,’'()/-]{0,40}?\b(?:shown|stated|specified|set|indicated|listed|mentioned|noted|named|described|identified|contained|as\s+per|in|on)\b"
    r"[\w ,’'()/.-]{0,40}?(?:[Ss]chedule|[Dd]eclarations?|DECLARATIONS|[Cc]ertificate|\b[Ii]tem|ITEM)"
)
_HEAD = lazily(r"[\W\d]*([^:\t]*)")
"""The words at the head of a line, up to a colon, a tab or its end."""
_GLUED = lazily(r"\w")
_LONGER = 4
"""Letters of a longer word."""


def given_elsewhere(wording: Wording, candidate: Candidate) -> bool:
    """Whether the schedule gives the words their meaning, or a line of its own (`Retention: …`) does."""
    text, name = wording.text, candidate.name.lower()
    if any(_IN_SCHEDULE.match(text, s.end, s.end + 90) for s in candidate.spans):
        return True
    heads = (_HEAD.match(line) for line in lines_with(name, text, wording.span))
    return any(head is not None and head[1].rstrip() == name for head in heads)


def common(wording: Wording, name: str) -> bool:
    """Whether each longer word of a capitalised name stands in small letters elsewhere, as no name of a person or place does."""
    longer = (w for w in name.lower().split() if len(w) >= _LONGER)
    return all(_is_small_word(wording, w) or _is_small_word(wording, w.rstrip("s")) for w in longer)


def in_small_letters(wording: Wording, name: str) -> int:
    """How often words also stand in small letters, as ordinary words do."""
    before = (wording.text[at - 1 : at] for at in _places(name.lower(), wording.text, wording.span))
    return sum(not (char.isalnum() or char in ("_", "-")) for char in before)


def _is_small_word(wording: Wording, word: str) -> bool:
    """Whether a longer word stands somewhere by itself as it is written."""
    text = wording.text
    return (
        len(word) >= _LONGER
        and word.isascii()
        and word.isalpha()
        and any(
            not _GLUED.search(text[at - 1 : at] + text[at + len(word) : at + len(word) + 1])
            for at in _places(word, text, wording.span)
        )
    )


def lines_with(words: str, text: str, span: Span) -> Iterator[str]:
    """The lines of a part of a text in which words stand, in small letters as the words are given."""
    text = all_lowered(text)
    at = text.find(words, span.start, span.end)
    while at >= 0:
        start, end = text.rfind("\n", span.start, at) + 1, text.find("\n", at, span.end)
        end = span.end if end < 0 else end
        yield text[start or span.start : end]
        at = text.find(words, end, span.end)


def _places(words: str, text: str, span: Span) -> Iterator[int]:
    """Where words stand in a part of a text."""
    at = text.find(words, span.start, span.end)
    while at >= 0:
        yield at
        at = text.find(words, at + 1, span.end)
