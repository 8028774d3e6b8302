"""An expression whose counted gaps may be of any length, and how long a match of it may be to be one of the counted expression too.

    (?:索赔|理赔)[^。\\n]{0,80}(?:提供|提交)     (?:索赔|理赔)[^。\\n]*(?:提供|提交)     matches of up to 84 characters

RE2 counts by as many states as the count is high, so that the first takes ten times as long to compile and to read. Where a
match of the second is so short that no gap in it can pass its count, it is the first one's match: both prefer the same ways in
the same order, and the second has none that the first has not but those with longer gaps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import _constants
from typing import Any

from wordcheck.languages.line_bound import stays_in_line
from wordcheck.languages.required_strings import parsed_as_re2

_COUNTED = re.compile(r"(?P<one>\]|\\?[^\\)])\{(?P<least>\d+),(?P<most>\d+)\}")
_REPEATED = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
_ONE = (_constants.LITERAL, _constants.NOT_LITERAL, _constants.IN, _constants.ANY)
_HIGH = 12
"""Counts below which counting costs little, and matches that are too long would come often."""
_OFTEN = {"0": "*", "1": "+"}


def uncounted(expression: str, flags: str = "") -> tuple[str, int] | None:
    """The expression without its high counts and the most characters of a match; None where it has none or they are not told."""
    loose = _COUNTED.sub(_loosely, expression)
    if loose == expression:
        return None
    counted, free = parsed_as_re2(expression, flags), parsed_as_re2(loose, flags)
    if counted is None or free is None:
        return None
    try:
        spare = min(_spare(counted.data, free.data))
    except ValueError:  # what was taken for a count is none
        return None
    return loose, int(counted.getwidth()[0]) + spare


def _loosely(found: re.Match[str]) -> str:
    if int(found["most"]) < _HIGH:
        return found[0]
    return found["one"] + _OFTEN.get(found["least"], f"{{{found['least']},}}")


def _spare(counted: Sequence[Any], free: Sequence[Any]) -> Iterator[int]:
    """By how much each gap of one expression may be longer than it must; raises ValueError where the two differ in more than counts."""
    for (op, value), (other, said) in zip(counted, free, strict=True):
        if op is not other:
            raise ValueError
        if op in _REPEATED:
            (least, most, inner), (low, high, of) = value, said
            if high is not most:
                # A gap that ends with its line at the latest is never read far in vain.
                if high is not _constants.MAXREPEAT or len(inner) != 1 or inner[0][0] not in _ONE:
                    raise ValueError
                if not stays_in_line(*inner[0]):
                    raise ValueError
                yield most - least
            elif low != least:
                raise ValueError
            yield from _spare(inner.data, of.data)
        elif op is _constants.SUBPATTERN:
            if value[:3] != said[:3]:
                raise ValueError
            yield from _spare(value[3].data, said[3].data)
        elif op is _constants.BRANCH:
            for one, way in zip(value[1], said[1], strict=True):
                yield from _spare(one.data, way.data)
        elif value != said:
            raise ValueError
