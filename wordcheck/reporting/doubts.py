"""Rival readings of a clause's place, in both languages."""

from __future__ import annotations

import re

from wordcheck.model.said import Said

_WHOLE = {
    "words, not a clause": "是正文，不是条款",
    "an unnumbered heading": "是没有编号的标题",
}
_NUMBER = re.compile(r"number (\S+) in the style (.+), at level (\d+)")


def rival(words: str) -> Said:
    """The rival reading that a clause carries; as it stands where its form is unknown."""
    found = _NUMBER.fullmatch(words)
    if found:
        return Said(f"按“{found[2]}”编号的第 {found[1]} 项，第 {found[3]} 层", words)
    return Said(_WHOLE.get(words, words), words)
