"""How many lines a match of a regular expression takes, and how long it is at least.

\\b(?:may|can)\\b[^.\\n]{0,30}\\bcancel\\b        its own
\\bdata\\s+subject\\b                           one more: the end of a line is a blank too
\\b(?:may|can)\\b[^.]{0,30}\\bcancel\\b          up to thirty more
\\b(?:may|can)\\b[^.]*\\bcancel\\b              any number: it must be read through the whole text

Lines of blanks between them do not count. Such an expression need not be read through the lines that are far from what each of
its matches holds, or are too short for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants
from typing import Any, NamedTuple

from wordcheck.languages.required_strings import parsed_as_re2

_BOUNDARIES = (_constants.AT_BOUNDARY, _constants.AT_NON_BOUNDARY)
_REPEATED = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
_NARROW = (_constants.CATEGORY_DIGIT, _constants.CATEGORY_WORD, _constants.CATEGORY_NOT_SPACE)
"""Classes of characters that do not hold the end of a line."""
_LINE_END = ord("\n")


class Bound(NamedTuple):
    """What is known of all matches of an expression."""

    least: int
    """The fewest characters of one."""
    further: int
    """The most lines that one can take beyond its first, lines of blanks not counted."""


class _Unbounded(Exception):
    """A match can take any number of lines, or asks where the text begins or ends."""


def bound(expression: str, flags: str = "") -> Bound | None:
    """How long the matches of an expression, which is one of RE2's, are; None where that is not told."""
    parsed = parsed_as_re2(expression, flags)
    if parsed is None or parsed.state.flags & re.DOTALL:
        return None
    try:
        further = _ends(parsed.data)
    except _Unbounded:
        return None
    return Bound(int(parsed.getwidth()[0]), further)


def stays_in_line(op: Any, value: Any) -> bool:
    """Whether one character, as Python's parser gives it, is never the end of a line."""
    return _ends_of(op, value) == 0


def _ends(items: Iterable[tuple[Any, Any]]) -> int:
    """The most ends of lines in a match, those that only blanks part counted as one."""
    return sum(_ends_of(op, value) for op, value in items)


def _ends_of(op: Any, value: Any) -> int:
    if op is _constants.LITERAL:
        return int(value == _LINE_END)
    if op is _constants.NOT_LITERAL:
        return int(value != _LINE_END)
    if op is _constants.ANY or (op is _constants.AT and value in _BOUNDARIES):
        return 0
    if op is _constants.IN:
        negated = value[0][0] is _constants.NEGATE
        return int(negated is not any(_holds_line_end(o, v) for o, v in value))
    if op is _constants.SUBPATTERN and not value[1] & re.DOTALL:
        return _ends(value[3].data)
    if op is _constants.BRANCH:
        return max(_ends(branch.data) for branch in value[1])
    if op in _REPEATED:
        _, most, inner = value
        once = _ends(inner.data)
        if not once or _blanks(inner.data):
            return once
        if most is not _constants.MAXREPEAT:
            return int(most) * once
    raise _Unbounded


def _blanks(items: Any) -> bool:
    """Whether what was parsed is the class of blanks."""
    return [*items] == [(_constants.IN, [(_constants.CATEGORY, _constants.CATEGORY_SPACE)])]


def _holds_line_end(op: Any, value: Any) -> bool:
    if op is _constants.RANGE:
        return bool(value[0] <= _LINE_END <= value[1])
    if op is _constants.CATEGORY:
        return value not in _NARROW
    return op is _constants.LITERAL and value == _LINE_END
