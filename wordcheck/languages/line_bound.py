"""Whether all matches of a regular expression lie within one line, and how long they are at least.

\\b(?:may|can)\\b[^.\\n]{0,30}\\bcancel\\b        yes
\\b(?:may|can)\\b[^.]{0,30}\\bcancel\\b          no: [^.] takes the end of a line too
\\bdata\\s+subject\\b                           no: \\s does

Such an expression need not be read through the lines that lack what each of its matches holds, or are too short for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants
from typing import Any

from wordcheck.languages.required_strings import parsed_as_re2

_BOUNDARIES = (_constants.AT_BOUNDARY, _constants.AT_NON_BOUNDARY)
_REPEATED = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
_NARROW = (_constants.CATEGORY_DIGIT, _constants.CATEGORY_WORD, _constants.CATEGORY_NOT_SPACE)
"""Classes of characters that do not hold the end of a line."""
_LINE_END = ord("\n")


def least_in_line(expression: str, flags: str = "") -> int | None:
    """The fewest characters of a match; None where one may hold the end of a line, or asks where the text begins or ends.

    The expression is one of RE2's.
    """
    parsed = parsed_as_re2(expression, flags)
    if parsed is None or parsed.state.flags & re.DOTALL or not _all_stay(parsed.data):
        return None
    least, _ = parsed.getwidth()
    return int(least)


def _all_stay(items: Iterable[tuple[Any, Any]]) -> bool:
    return all(_stays(op, value) for op, value in items)


def _stays(op: Any, value: Any) -> bool:
    if op is _constants.LITERAL:
        return bool(value != _LINE_END)
    if op is _constants.NOT_LITERAL:
        return bool(value == _LINE_END)
    if op is _constants.ANY:
        return True
    if op is _constants.AT:
        return value in _BOUNDARIES
    if op is _constants.IN:
        negated = value[0][0] is _constants.NEGATE
        return negated is any(_holds_line_end(o, v) for o, v in value)
    if op is _constants.SUBPATTERN:
        return not value[1] & re.DOTALL and _all_stay(value[3].data)
    if op is _constants.BRANCH:
        return all(_all_stay(branch.data) for branch in value[1])
    if op in _REPEATED:
        return _all_stay(value[2].data)
    return False


def _holds_line_end(op: Any, value: Any) -> bool:
    if op is _constants.RANGE:
        return bool(value[0] <= _LINE_END <= value[1])
    if op is _constants.CATEGORY:
        return value not in _NARROW
    return op is _constants.LITERAL and value == _LINE_END
