"""The characters with which a match of a regular expression can begin.

Python's matcher skips to the next such character when it searches, but its compiler works them out for the simplest
expressions only: not behind `\\b` or a look-behind, not for alternatives of classes, not where case is ignored. A search
of `\\b(?:[Ss]ection|[Cc]lause)` through a long text is five times as fast when it looks at each S, s, C and c alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from re import _compiler, _constants  # type: ignore[attr-defined]
from typing import Any

_Item = tuple[Any, Any]
_WITHOUT_WIDTH = (_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT)
_REPEATED = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
_NARROW = (_constants.CATEGORY_DIGIT, _constants.CATEGORY_SPACE)
_OTHER_CASES = {"i": "İı", "k": "\u212a", "s": "ſ"}
"""Characters beyond ASCII that Python takes for an ASCII letter where case is ignored."""


class _Wide(Exception):
    """A match can begin with nearly anything, or with what this module does not know."""


def with_first_characters(code: list[int], parsed: Any, flags: int) -> list[int]:
    """Compiled code with the characters to skip to in its head; as it was where it has such already, or none are found.

    `parsed` is what `re._parser` made of the expression, `flags` those of `re.compile`.
    """
    head = code[1] + 1
    opcode, mask, shortest = code[0], code[2], code[3]
    if opcode != _constants.INFO or mask or not shortest or not parsed.data:
        return code
    try:
        found, empty = _first(parsed.data, flags | parsed.state.flags)
    except _Wide:
        return code
    if empty or not found:
        return code
    charset: list[int] = []
    _compiler._compile_charset(_compiler._optimize_charset(found)[0], flags | parsed.state.flags, charset)
    block = [_constants.SRE_INFO_CHARSET, shortest, code[4], *charset]
    return [opcode, len(block) + 1, *block, *code[head:]]


def is_anchored(items: Sequence[_Item]) -> bool:
    """Whether a match of what was parsed can stand at the beginning of a text alone; `^` is taken not to mean a line's."""
    if not items:
        return False
    op, value = items[0]
    if op is _constants.SUBPATTERN:
        return not value[1] & re.MULTILINE and is_anchored(value[3].data)
    if op is _constants.BRANCH:
        return all(is_anchored(branch.data) for branch in value[1])
    return op is _constants.AT and value in (_constants.AT_BEGINNING, _constants.AT_BEGINNING_STRING)


def _first(items: Sequence[_Item], flags: int) -> tuple[list[_Item], bool]:
    """Members of a class that holds every first character of a match, and whether a match can be empty."""
    found: list[_Item] = []
    for op, value in items:
        if op in _WITHOUT_WIDTH:
            continue
        more, empty = _first_of(op, value, flags)
        found += more
        if not empty:
            return found, False
    return found, True


def _first_of(op: Any, value: Any, flags: int) -> tuple[list[_Item], bool]:
    if op is _constants.LITERAL:
        return _cased([(op, value)], flags), False
    if op is _constants.IN:
        return _cased(value, flags), False
    if op is _constants.SUBPATTERN:
        _, added, removed, inner = value
        return _first(inner.data, _compiler._combine_flags(flags, added, removed))
    if op is _constants.ATOMIC_GROUP:
        return _first(value.data, flags)
    if op is _constants.BRANCH:
        each = [_first(branch.data, flags) for branch in value[1]]
        return [item for items, _ in each for item in items], any(empty for _, empty in each)
    if op in _REPEATED:
        least, _, inner = value
        items, empty = _first(inner.data, flags)
        return items, empty or not least
    raise _Wide


def _cased(items: Sequence[_Item], flags: int) -> list[_Item]:
    """The members of a class, in both cases where case is ignored."""
    found: list[_Item] = []
    for op, value in items:
        if op is _constants.CATEGORY and value in _NARROW:
            found.append((op, value))
        elif op is _constants.LITERAL:
            found += _both_cases(value, value, flags)
        elif op is _constants.RANGE:
            found += _both_cases(value[0], value[1], flags)
        else:
            raise _Wide
    return found


def _both_cases(first: int, last: int, flags: int) -> list[_Item]:
    found = [(_constants.RANGE, (first, last))]
    if not flags & re.IGNORECASE:
        return found
    if last < 128:
        letters = {chr(c) for c in range(first, last + 1)}
        others = {o for c in letters for o in (c.lower(), c.upper(), *_OTHER_CASES.get(c.lower(), ""))}
        return found + [(_constants.LITERAL, ord(o)) for o in sorted(others - letters)]
    if last - first < 0x6000 and not any(map(_compiler._sre.unicode_iscased, range(first, last + 1))):
        return found
    raise _Wide
