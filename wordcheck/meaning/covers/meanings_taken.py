"""The event of a cover, taken by an exclusion that tells it in the words of its definition.

    "Cyber attack" means the unauthorized access to, or the introduction of …, a computing device     (e) the unauthorized access to a computing device;
    网络安全事件：指未经授权访问、使用被保险人的计算机系统，或者……                                          （五）未经授权访问、使用计算机系统；

The exclusion must begin as the meaning begins and say nothing that the meaning does not; the term must have one definition and stand in a clause of cover.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from wordcheck.languages.character_pairs import said_of
from wordcheck.languages.lazily import lazily
from wordcheck.languages.stems_en import stems_of
from wordcheck.meaning.covers.granted_again import lines_taken, unnumbered
from wordcheck.meaning.denials.plain_denials import denied_outright
from wordcheck.model.covers import Exclusion
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_BEFORE_MEANING = lazily(r"^\W*(?:means?|shall\s+mean|是?指|即|[:：—-])*\s*(?:any|an?|the)?\s*", re.I)
_MEANING_ENDS = {
    "zh": lazily(r"[。；\n]|但|不包括|不含|除外"),
    "en": lazily(r"[.;:\n]|\b(?:but|except|excluding|other\s+than|does\s+not|do\s+not|shall\s+not|not\s+including)\b", re.I),
}  # fmt: skip
_ENDS_ZH = lazily(r"(?:所?(?:造成|导致|引起)的?)?(?:任何)?(?:损失|费用|责任|索赔)?[；。;，,\s]*$")
_BOUNDED_EN = lazily(
    r"\b(?:you|your|insured'?s?|assured|insurer|we|our|own|if|unless|before|after|while|when|where)\b", re.I
)
_LITTLE = frozenset("a an any all the of to or and in into on by from for with without".split())
_BEGIN = {"zh": 4, "en": 2}
"""Characters, or words, with which both must begin."""
_FEWEST = {"zh": 8, "en": 3}
"""Characters, or words, that an exclusion must have in common with the meaning."""


class _Event(Struct, frozen=True):
    granted: Span
    meaning: str
    words: tuple[str, ...]


def meanings_taken(wording: Wording, exclusions: Sequence[Exclusion]) -> Iterator[tuple[Span, Span]]:
    """The words that take, and where a clause of cover uses the term."""
    taking = lines_taken(wording, exclusions)
    events = list(_events(wording)) if taking else []
    for span, exclusion in taking:
        said = unnumbered(span.of(wording.text))
        event = next((e for e in events if _is_told(said, e, wording.language)), None)
        if event is not None and denied_outright(wording, exclusion.clause, span):
            yield span, event.granted


def _events(wording: Wording) -> Iterator[_Event]:
    """The terms of which a clause of cover speaks, with what they mean."""
    covers = [c.span for c in wording.clauses if wording.grants(c) and not wording.excludes(c)]
    for term in wording.terms:
        if len(term.definitions) != 1:
            continue
        granted = next((use for span in covers for use in term.uses_in(span)), None)
        meaning = _BEFORE_MEANING.sub("", term.definitions[0].text, count=1)
        meaning = _MEANING_ENDS[wording.language].split(meaning, maxsplit=1)[0]
        if granted is not None and meaning:
            yield _Event(granted, meaning, tuple(_words(meaning)) if wording.language == "en" else ())


def _is_told(said: str, event: _Event, tongue: str) -> bool:
    least, begin = _FEWEST[tongue], _BEGIN[tongue]
    if tongue == "zh":
        bare = _ENDS_ZH.sub("", said)
        return (
            len(bare) >= least
            and bare[:begin] == event.meaning[:begin]
            and said_of(bare, event.meaning) >= len(bare.translate(_NO_MARKS))
        )
    words = list(_words(said))
    if len(words) < least or tuple(words[:begin]) != event.words[:begin] or _BOUNDED_EN.search(said):
        return False
    return set(words) <= set(event.words)


_NO_MARKS = {ord(c): None for c in "、，,和或及与"}


def _words(said: str) -> Iterator[str]:
    return iter(stems_of(said, _LITTLE))
