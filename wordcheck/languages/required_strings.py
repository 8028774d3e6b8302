"""Strings that every match of a regular expression holds: of each of some sets at least one.

    \\b(?:may|can)\\b[^.]{0,30}\\b(?:cancel|terminate)      may, can; cancel, terminate
    (?:应当?|须)[^。]{0,20}(?:通知|报案)                    通知, 报案

A text that lacks all strings of a set has no match, so that most expressions need not be compiled nor read through it.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from functools import cache, lru_cache
from re import _constants, _parser
from typing import Any

_Item = tuple[Any, Any]
Strings = frozenset[str]
_Told = tuple[Strings, list[Strings]]
_NONE: Strings = frozenset()
_NO_SETS: list[Strings] = []
_NOTHING: Strings = frozenset({""})
"""What a sequence without width is."""
MOST_SETS = 3
"""Sets kept of one expression, the rarest."""
_MOST, _JOINED = 400, 16
"""Strings beyond which a set says too little, and beyond which parts that follow each other are told apart.

A heading's kind has hundreds, most of which hold another: `security standards` is told by `standards` alone.
"""
_CHARACTERS = 48
"""Characters beyond which a class says too little."""
_LITERAL, _BRANCH = _constants.LITERAL, _constants.BRANCH
_REPEATED = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
_BLANKS = [(_constants.CATEGORY, _constants.CATEGORY_SPACE)]
"""The class of blanks."""
_BLANK: Strings = frozenset({" "})
_WITHOUT_WIDTH = (_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT)
_LEAST = {True: 3, False: 2}
"""Characters below which a string of ASCII, or another one, stands in nearly every text."""
_LONG = 5
"""Characters from which a string is rare enough."""
_OTHER_SYNTAX = ("[:", "\\p", "\\P", "\\Q", "\\C", "\\x{")
"""Forms that RE2 and Python's parser read differently."""


def required_strings(expression: str, flags: str = "") -> tuple[Strings, ...]:
    """Sets of strings in small letters; one of each stands in the small letters of every match. Empty where none is told.

    The expression is one of RE2's, which Python's parser reads alike but for a few forms; those are given up.
    """
    parsed = parsed_as_re2(expression, flags)
    return () if parsed is None else sets_required(parsed)


def sets_required(parsed: Any, *, spaced: bool = False) -> tuple[Strings, ...]:
    """The same of an expression that Python's parser made `parsed` of, the rarest first.

    With `spaced` they stand in matches in which any blanks, and the ends of the text, are one blank: more of them go together then.
    """
    exact, needed = _of(parsed.data, spaced)
    found: list[Strings] = []
    for one in sorted((s for s in (exact, *needed) if _tells(s)), key=_rarity, reverse=True):
        short = frozenset(s for s in one if not any(other != s and other in s for other in one))
        if not any(_implies(known, short) for known in found):
            found.append(short)
            if len(found) == MOST_SETS:
                break
    return tuple(found)


@lru_cache(maxsize=8)  # several things are asked of an expression one after the other
def parsed_as_re2(expression: str, flags: str) -> Any:
    """What Python's parser makes of an expression of RE2's; None where the two may read it differently."""
    if any(form in expression for form in _OTHER_SYNTAX):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return _parser.parse(expression, re.DOTALL if "s" in flags else 0)
    except (re.error, Warning, OverflowError, RecursionError):
        return None


def as_sought(text: str) -> str:
    """A text in small letters as the strings are sought in it: RE2 takes a long s for an s where case is ignored."""
    return text.replace("ſ", "s")


def _of(items: Sequence[_Item], spaced: bool, before: Strings = _NOTHING, of_those: Sequence[Strings] = ()) -> _Told:
    """All strings that a sequence can be (none for too many), and sets of each of which one must stand in it; `before` is all that can
    stand before it, of which `of_those` must."""
    exact, found, whole = before, [*of_those], True
    joined = [*of_those]
    """Of those that `exact` are the strings of, what must stand in them."""
    for op, value in items:
        if op in _WITHOUT_WIDTH:
            continue
        alone, needed = (_letter(value, spaced), _NO_SETS) if op is _LITERAL else _of_one(op, value, spaced)
        if op is _BRANCH and not alone and exact != _NOTHING:
            # With what stands before them: Python's parser takes out what all ways begin with, `not`, `never` by their `n`.
            needed = [_one_of([_of(branch.data, spaced, exact, joined) for branch in value[1]])]
        found += needed
        if alone and len(exact) * len(alone) <= _JOINED:
            both = [one + other for one in exact for other in alone]
            exact = frozenset([s.replace("  ", " ") for s in both] if spaced else both)
            joined += needed
            continue
        found.append(exact)
        exact, whole, joined = alone or _NOTHING, False, needed[:] if alone else []
    return (exact if whole else _NONE), [s for s in (*found, exact) if _tells(s)]


def _of_one(op: Any, value: Any, spaced: bool) -> _Told:
    if op is _constants.IN:
        if spaced and value == _BLANKS:
            return _BLANK, []
        letters = [_letter(v, spaced) if o is _LITERAL else _NONE for o, v in value]
        chars = _NONE.union(*letters) if all(letters) else _NONE
        return (chars if len(chars) <= _CHARACTERS else _NONE), []
    if op is _constants.SUBPATTERN:
        return _of(value[3].data, spaced)
    if op is _BRANCH:
        each = [_of(branch.data, spaced) for branch in value[1]]
        return _union([exact for exact, _ in each]), [_one_of(each)]
    if op in _REPEATED:
        least, most, inner = value
        exact, needed = _of(inner.data, spaced)
        if exact == _BLANK:
            return (exact | {""} if least == 0 else exact), []
        if least == 0:
            return (exact | {""} if most == 1 and exact else _NONE), []
        return (exact if most == 1 else _NONE), [*needed, exact]
    return _NONE, []


def _one_of(ways: Sequence[_Told]) -> Strings:
    """What one of several ways requires, each by its rarest set; none where one requires nothing."""
    return _union(
        [max((s for s in (exact, *needed) if _tells(s)), key=_rarity, default=_NONE) for exact, needed in ways]
    )


def _union(sets: Sequence[Strings]) -> Strings:
    """All strings of some sets; none where one is not known or they are too many."""
    found = _NONE.union(*sets)
    return found if all(sets) and len(found) <= _MOST else _NONE


def _tells(strings: Strings) -> bool:
    """Whether there are texts in which none of some strings stands."""
    for string in strings:  # ten thousand times for all packs: three times as fast as `all`
        if len(string) < _LEAST[string.isascii()]:
            return False
    return bool(strings)


def _implies(one: Strings, other: Strings) -> bool:
    """Whether a text that holds one of some strings also holds one of others."""
    return all(any(o in s for o in other) for s in one)


def _rarity(strings: Strings) -> tuple[int, int]:
    """The larger the fewer texts hold one of some strings: the shortest is longer, or they are fewer. A Chinese character tells as much
    as two letters."""
    return min(_LONG, *[len(s) if s.isascii() else 2 * len(s) for s in strings]), -len(strings)


@cache
def _letter(code: int, spaced: bool) -> Strings:
    """A character in small letters, with `spaced` any blank as one; none for one whose cases are not plainly told."""
    char = chr(code)
    if spaced and char.isspace():
        return _BLANK
    if char.isascii():
        return frozenset({char.lower()})
    return frozenset({char}) if char.lower() == char == char.upper() else _NONE
