"""Regular expressions that are compiled when first used, and kept compiled between runs.

A wording in one language on one page needs half of all expressions, and compiling these takes longer than reading the
page: Python's compiler builds a table of 65,536 characters for nearly every class that holds Chinese. So what was
compiled is kept as code in the cache folder, for this very Python. Python's own interface cannot do that (a pickled
pattern is compiled again), hence the look inside; where the inside is not as known, expressions are compiled as usual.
"""

from __future__ import annotations

import re
import sys
from array import array
from functools import cache
from typing import Any, AnyStr, NamedTuple, cast

from wordcheck import cache as disk

_MOST_KEPT = 2000
"""Beyond it the kept ones are mostly those of other versions of this package: only this run's are kept on."""


_FORM = 6
"""Raised when other code is made of an expression, or other strings are told of it."""


class _Code(NamedTuple):
    """A compiled expression as the matcher takes it (`_sre.compile`)."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]
    by_number: tuple[str | None, ...]
    anchored: bool
    """Whether it can match at the beginning of a text alone."""


_Source = tuple[Any, int]
_met: dict[Any, Any] = {}
"""What this run worked out and is not kept yet: the code of sources, and the strings that they require."""


class _Lazy:
    """Stands for a pattern until something is asked of it."""

    def __init__(self, source: _Source) -> None:
        self.source = source

    def __reduce__(self) -> tuple[type[_Lazy], tuple[_Source]]:
        return _Lazy, (self.source,)  # what holds expressions can be kept on disk

    def __getattr__(self, name: str) -> Any:
        pattern, anchored = _compiled(self.source)
        # Python tries what is anchored at every place of the text; a match at its beginning is all that there can be.
        found = getattr(pattern, "match" if anchored and name == "search" else name)
        # Kept on the instance, so that the next look-up does not come here.
        setattr(self, name, found)
        return found


def lazily(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Like `re.compile`, with the work put off until the pattern is first used."""
    return cast("re.Pattern[AnyStr]", _Lazy((pattern, int(flags))))


def strings_required(pattern: re.Pattern[str], *, spaced: bool = False) -> tuple[frozenset[str], ...]:
    """Sets of strings in small letters: every match of a pattern made by `lazily` holds one of each; none where none are told.

    With `spaced` they stand in matches with one blank for any (`required_strings.sets_required`).
    """
    source, what = cast(_Lazy, pattern).source, "spaced" if spaced else "required"
    found: tuple[frozenset[str], ...] | None = _kept().get((source, what))
    if found is None:
        from re import _parser

        from wordcheck.languages.required_strings import sets_required

        found = _met[source, what] = sets_required(_parser.parse(*source), spaced=spaced)
    return found


def keep_compiled() -> None:
    """Keeps what this run had to work out; to be called once at the end of a process."""
    if _met:
        known = _of_this_user()
        disk.keep(_name(), _met if len(known) > _MOST_KEPT else known | _met)
        _met.clear()


def _compiled(source: _Source) -> tuple[re.Pattern[Any], bool]:
    """The pattern of a source, from kept code where there is some, and whether it is anchored (False where not known)."""
    kept = _kept().get(source)
    try:
        if kept is None:
            kept = _met[source] = _code(source)
        return _pattern(source, kept), kept.anchored
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
        return re.compile(*source), False


def _code(source: _Source) -> _Code:
    """What `re._compiler.compile` hands to the matcher."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    from wordcheck.languages.first_characters import is_anchored, with_first_characters

    parsed = _parser.parse(*source)
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, number in parsed.state.groupdict.items():
        by_number[number] = name
    code = with_first_characters(_compiler._code(parsed, source[1]), parsed, source[1])
    flags = source[1] | parsed.state.flags
    anchored = not flags & re.MULTILINE and is_anchored(parsed.data)
    groups = parsed.state.groups - 1
    return _Code(flags, array("I", code).tobytes(), groups, parsed.state.groupdict, tuple(by_number), anchored)


def _pattern(source: _Source, kept: _Code) -> re.Pattern[Any]:
    import _sre  # type: ignore[import-not-found]

    code = array("I", kept.code).tolist()
    made = _sre.compile(source[0], kept.flags, code, kept.groups, kept.names, kept.by_number)
    return cast("re.Pattern[Any]", made)


@cache
def _kept() -> dict[Any, Any]:
    """What was shipped, and what runs of this user added to it."""
    found = disk.shipped(_name())
    return _of_this_user() | (found if isinstance(found, dict) else {})


def _of_this_user() -> dict[Any, Any]:
    found = disk.own(_name())
    return found if isinstance(found, dict) else {}


def _name() -> str:
    """Code is good for one build of Python alone."""
    import _sre

    return f"expressions{_FORM}-{sys.implementation.cache_tag}-{sys.hexversion:x}-{_sre.MAGIC}.code"
