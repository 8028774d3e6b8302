"""Where regular expressions match: RE2 reads only the lines that may hold a match.

lines       … 12 ………… 13 ………… 14 ……… 90 …
held        cancel    may, cancel    may, cancel
read                  └─────┘        └────┘         of an expression whose matches hold both and stay in their line
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import accumulate
from typing import Any

from wordcheck.engine.matching.text_lines import Lines
from wordcheck.model.span import Span
from wordcheck.rulelang.syntax import tree as t

Loose = tuple[str, int]
"""An expression without its counts, and the most characters of a match that it is good for."""
_CHEAPER = 1500
"""Bytes between two lines that are sooner read than left out by asking RE2 once more."""


class Encoded:
    """A text in UTF-8, as RE2 takes it, with the way back from its bytes to characters."""

    def __init__(self, text: str, start: int) -> None:
        self.start = start
        """Where `text` begins in the whole text."""
        self.bytes = text.encode()
        self.lines = Lines(text)
        self._characters = array("i", [0, *accumulate(length + 1 for length in self.lines.lengths)])
        self._bytes = array("i", [0, *accumulate(len(line) + 1 for line in self.bytes.split(b"\n"))])

    def matches(
        self,
        expression: t.Phrase,
        lines: Sequence[int] | None,
        *,
        each_in_one: bool = False,
        loose: Loose | None = None,
    ) -> list[Span]:
        """The matches that are not empty, in the lines given or, for None, in the whole text; `each_in_one` where none can pass
        the end of a line, `loose` what `uncounted` makes of it."""
        found: list[Span] = []
        if lines is not None and not lines:
            return found  # before it is compiled, which costs more than reading a page
        if lines is not None and each_in_one:
            return self._in_lines(expression, lines, loose)
        text = self.bytes
        match = _first_match(expression, loose)
        for start, before, end, plain in self._stretches(lines):
            shift, at = start - before, before
            while at <= end:
                first, last = match(text, at, end)[0]
                if first < 0:
                    break
                if last > first:
                    if plain:
                        found.append(Span(first + shift, last + shift))
                    else:
                        start += len(text[before:first].decode(errors="ignore"))
                        before = first
                        found.append(Span(start, start + len(text[first:last].decode(errors="ignore"))))
                # As RE2's own search goes on: behind the match, one byte further where it found nothing at its beginning.
                at = last if last > at else at + 1
        return found

    def _in_lines(self, expression: t.Phrase, lines: Sequence[int], loose: Loose | None) -> list[Span]:
        """The matches in some lines, which are put together and read as one text: RE2 is asked once more for each match, not for each line."""
        found: list[Span] = []
        match = _first_match(expression, loose)
        data, starts, characters = self.bytes, self._bytes, self._characters
        pieces = [data[starts[line] : starts[line + 1]] for line in lines]
        text, ends = b"".join(pieces), [*accumulate(map(len, pieces))]
        at = piece = 0
        while at <= len(text):
            first, last = match(text, at, len(text))[0]
            if first < 0:
                break
            if last > first:
                while ends[piece] <= first:
                    piece += 1
                line, before = lines[piece], ends[piece] - len(pieces[piece])
                start = self.start + characters[line]
                if characters[line + 1] - characters[line] == starts[line + 1] - starts[line]:
                    found.append(Span(start + first - before, start + last - before))
                else:
                    start += len(text[before:first].decode(errors="ignore"))
                    found.append(Span(start, start + len(text[first:last].decode(errors="ignore"))))
            at = last if last > at else at + 1
        return found

    def _stretches(self, lines: Sequence[int] | None) -> Iterator[tuple[int, int, int, bool]]:
        """What is read at a time: its first character in the whole text, its first byte and the end of its bytes, and
        whether each of its characters is one byte."""
        if lines is None:
            yield self._stretch(0, len(self._bytes) - 2)
        else:
            first = last = lines[0]
            for line in lines[1:]:
                if self._bytes[line] - self._bytes[last + 1] > _CHEAPER:
                    yield self._stretch(first, last)
                    first = line
                last = line
            yield self._stretch(first, last)

    def _stretch(self, first: int, last: int) -> tuple[int, int, int, bool]:
        at, start, end = self._characters[first], self._bytes[first], self._bytes[last + 1]
        return self.start + at, start, end - 1, self._characters[last + 1] - at == end - start


def _first_match(expression: t.Phrase, loose: Loose | None) -> Any:
    """What finds the next match of an expression, by its loose form where that tells."""
    if loose is None:
        return _matcher(expression.text, expression.flags)
    find, most = _matcher(loose[0], expression.flags), loose[1]

    def match(text: bytes, at: int, end: int) -> Any:
        found = find(text, at, end)
        first, last = found[0]
        if last - first <= most or len(text[first:last].decode(errors="ignore")) <= most:
            return found
        return _matcher(expression.text, expression.flags)(text, at, end)

    return match


@cache
def _matcher(text: str, flags: str) -> Any:
    """What finds the next match of an expression.

    RE2's own `finditer` makes an object of each, which takes as long again; its own `compile` copies the options one by one.
    """
    import re2

    compiled = re2._re2.RE2(text.encode(), _options(flags))
    if not compiled.ok():
        raise re2.error(compiled.error())
    return partial(compiled.Match, re2._Anchor.UNANCHORED)


@cache
def _options(flags: str) -> Any:
    import re2

    options = re2.Options()
    options.case_sensitive = "i" not in flags
    options.dot_nl = "s" in flags
    options.log_errors = False
    options.never_capture = True  # only where a match stands is asked; groups would be matched a second time
    return options


def forget_compiled() -> None:
    """Lets go of compiled expressions. Each keeps the states in which it read a text: of a long one up to some 100 KiB."""
    import re2

    _matcher.cache_clear()
    re2.purge()
