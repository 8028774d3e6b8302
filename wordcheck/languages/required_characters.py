r"""Rare characters that every match of a regular expression holds: of each of some sets at least one.

    [_＿]{4,}              _ or ＿
    \bX{2,}[-/]X{2,}     X; - or /
    (?:₹|Rs\.?) ?\d+     ₹ or R: told by nothing rarer
    we\s+will\s+pay      nothing: small letters stand in every text

Required strings (`required_strings`) are words, sought without regard to case; a sign or a single letter is none. Looking whether a
character stands in a text at all takes a hundredth of reading an expression through it, and less of compiling it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from re import _constants
from string import ascii_lowercase, digits
from typing import Any

from wordcheck.languages.required_strings import parsed_as_re2

_Item = tuple[Any, Any]
Characters = frozenset[str]
_NONE: Characters = frozenset()
_MOST = 12
"""Characters of a set beyond which it says too little."""
_EVERYWHERE = frozenset(f"{ascii_lowercase}{digits} \n.,，。、；：的保险")
"""What stands in nearly every text."""
_REPEATED = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)


def required_characters(expression: str, flags: str = "") -> tuple[str, ...]:
    """Sets of characters, each written as a string; one of each stands in every match. Empty where none is told.

    The expression is one of RE2's.
    """
    parsed = parsed_as_re2(expression, flags)
    if parsed is None or "i" in flags or parsed.state.flags & re.IGNORECASE:
        return ()  # RE2 takes characters beyond ASCII for letters where case is ignored
    return tuple(sorted({"".join(sorted(one)) for one in _of(parsed.data) if one.isdisjoint(_EVERYWHERE)}))


def _of(items: Sequence[_Item]) -> list[Characters]:
    return [one for op, value in items for one in _of_one(op, value)]


def _of_one(op: Any, value: Any) -> list[Characters]:
    if op is _constants.LITERAL:
        return [frozenset({chr(value)})]
    if op is _constants.IN:
        known = _members(value)
        return [known] if known else []
    if op is _constants.SUBPATTERN:
        return [] if value[1] & re.IGNORECASE else _of(value[3].data)
    if op is _constants.BRANCH:
        # Of each alternative the set that tells most; one that tells nothing leaves nothing told.
        best = [min((s for s in _of(b.data) if s.isdisjoint(_EVERYWHERE)), key=len, default=_NONE) for b in value[1]]
        joined = _NONE.union(*best)
        return [joined] if all(best) and len(joined) <= _MOST else []
    if op in _REPEATED and value[0] > 0:
        return _of(value[2].data)
    return []


def _members(members: Sequence[_Item]) -> Characters:
    """The characters of a class; none where they are not a few that are named."""
    found: set[str] = set()
    for op, value in members:
        if op is _constants.LITERAL:
            found.add(chr(value))
        elif op is _constants.RANGE and value[1] - value[0] < _MOST:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return _NONE
    return frozenset(found) if len(found) <= _MOST else _NONE
