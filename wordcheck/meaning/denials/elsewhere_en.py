"""English denials that hide no exclusion: they say in which case something else happens, or take no answer for other people.

The level is corrected if:  / • no benefits are paid for a reported event        a case, no denial
Endorsement 15 / You are not covered under Part D                               what the endorsement is there for
It is hereby understood and agreed that … Provided that the Insurer shall not be liable for
Movement of soil. We do not cover cracks. This exclusion applies to …            one of the exclusions, whose heading was lost
We are not responsible for the work of garages                                  of other people's service
No claim shall be contestable by us after five years                            a promise
"""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording

_ENDORSES = lazily(r"\bendorsements?\b|\bdeletions?\b", re.IGNORECASE)
_AGREED = lazily(
    r"\bhereby\s+(?:further\s+)?(?:understood|declared)\s+and\s+(?:agreed|declared|understood)\b|\bby\s+this\s+endorsement\b|\bit\s+is\s+agreed\s+as\s+follows\b",
    re.IGNORECASE,
)
"""How an endorsement begins whose heading does not say what it is."""
_CASE = lazily(r"\b(?:if|where|when|unless|provided(?:\s+that)?|cases?|circumstances)\s*[:–—-]+\s*$", re.IGNORECASE)
_BULLET = lazily(r"[ \t]*(?:[•●▪■◆➢✓*–—-]|\(?[a-zA-Z0-9]{1,3}[.)])[ \t]*")
_OWN_NAME = lazily(r"\bth(?:is|ese)\s+exclusions?\b", re.IGNORECASE)
_SERVICE = lazily(
    r"\b(?:actions?|acts|omissions?|errors?|choice|engagement|quality|workmanship|advice|opinions?|transmission|communication|conduct|availability)\b"
    r"[^.;]{0,60}\b(?:garages?|lawyers?|providers?|suppliers?|repairers?|contractors?|experts?|interpreters?|practitioners?|firms|websites?|information)\b",
    re.IGNORECASE,
)
_PROMISE = lazily(
    r"\bno\s+(?:policy\s+and\s+)?claims?\s+(?:shall|will|can)\s+be\s+(?:contest\w+|disput\w+|rejected|denied|refused)\b",
    re.IGNORECASE,
)
_REWARD = lazily(
    r"\b(?:eligible|entitled|qualify)\b[^.;]{0,40}\b(?:earn\w*|rewards?|points|discounts?|bonus(?:es)?|cashback|[A-Z]\w*Returns)\b"
)


def hides_nothing(wording: Wording, clause: Clause, sentence: Span) -> bool:
    """Whether a sentence that denies something says no loss of its own to be excluded."""
    words = sentence.of(wording.text)
    if any(pattern.search(words) for pattern in (_SERVICE, _PROMISE, _REWARD)):
        return True
    above = (clause, *wording.parents(clause))
    if any(c.title and _ENDORSES.search(c.title) for c in above):
        return True
    begins = max(above[min(1, len(above) - 1)].span.start, sentence.start - _AGREED_BEFORE)
    if _AGREED.search(wording.text, begins, sentence.start) is not None:
        return True
    return _names_itself(wording, clause, sentence) or _is_a_case(wording, clause, sentence)


def _names_itself(wording: Wording, clause: Clause, sentence: Span) -> bool:
    """Whether the paragraph of a sentence calls itself an exclusion."""
    own = next((s for s in clause.own if s.start <= sentence.start < s.end), clause.span)
    return _OWN_NAME.search(wording.text, own.start, min(own.end, sentence.end + _NEAR)) is not None


_AGREED_BEFORE = 1500
"""Characters of its clause, or of the one above it, before a sentence in which the endorsement says that it is agreed."""
_NEAR = 400
"""Characters behind a sentence in which its paragraph may call itself an exclusion."""


def _is_a_case(wording: Wording, clause: Clause, sentence: Span) -> bool:
    """Whether a sentence is a member of a list that tells cases: its lead-in ends with a condition."""
    text = wording.text
    before = text[max(wording.span.start, sentence.start - _FAR) : sentence.start].rstrip(" \t*_•●▪")
    lines = [line for line in before.split("\n") if line.strip()]
    member = _BULLET.match(sentence.of(text)) is not None or text[sentence.start - 2 : sentence.start].strip("\n ") in (
        "•",
        "-",
    )
    if not member and clause.label == "":
        return False
    while lines and _BULLET.match(lines[-1]) and not _CASE.search(lines[-1]):
        lines.pop()
    return bool(lines) and _CASE.search(lines[-1]) is not None


_FAR = 1200
"""Characters before a member in which the lead-in of its list is looked for."""
