"""Runs the tables that Lark makes of the grammar, a third as long as Lark itself would take.

Lark counts lines at every token and copies places from child to parent at every rule; of a sound text only some are ever asked
for. So tokens and trees keep offsets, and tell lines when asked. What this does not take, Lark reads again and says why.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from lark import Lark, Tree
from lark.parse_tree_builder import PropagatePositions
from lark.parsers.lalr_analysis import Shift

_BLANKS = re.compile(r"(?:[ \t\r\n\u3000\ufeff]+|#[^\n]*)*")
"""WS and COMMENT of the grammar, with which no other terminal begins."""
_END = "$END"
_Lexer = tuple[Sequence[Callable[[str, int], "re.Match[str] | None"]], Mapping[str, Mapping[str, str]]]
"""What matches the terminals that a state expects, and the words that are terminals of their own among those of one."""


class _Place:
    """Where something stands, as Lark's trees and tokens tell it."""

    __slots__ = ()
    start: int
    end: int
    lines: Sequence[int]
    """Offsets at which the lines of the text begin."""
    empty = False

    @property
    def line(self) -> int:
        return bisect_right(self.lines, self.start)

    @property
    def column(self) -> int:
        return self.start - self.lines[self.line - 1] + 1

    @property
    def end_line(self) -> int:
        return bisect_right(self.lines, self.end)

    @property
    def end_column(self) -> int:
        return self.end - self.lines[self.end_line - 1] + 1


class Leaf(_Place, str):
    """A token: what it says, its terminal and its place."""

    __slots__ = ("end", "lines", "start", "type")
    type: str


class _Span(_Place):
    """The place of a tree."""

    __slots__ = ("end", "lines", "start")

    def __init__(self, start: int, end: int, lines: Sequence[int]) -> None:
        self.start, self.end, self.lines = start, end, lines


class Driver:
    """The tables of a parser that Lark made with a contextual lexer and places."""

    def __init__(self, parser: Lark, reserved: frozenset[str]) -> None:
        """`reserved` are words that no NAME may be but behind a DOT. Raises AttributeError where Lark is not as known."""
        front: Any = parser.parser
        table = front.parser.parser.parse_table
        reductions: dict[Any, tuple[int, Callable[[list[Any]], Any], str]] = {}
        for rule, build in front.parser.parser.callbacks.items():
            shaped = build.node_builder if isinstance(build, PropagatePositions) else build
            reductions[rule] = len(rule.expansion), shaped, rule.origin.name
        self._steps = {
            state: {name: arg if action is Shift else reductions[arg] for name, (action, arg) in ways.items()}
            for state, ways in table.states.items()
        }
        self._first, self._last = table.start_states["start"], table.end_states["start"]
        self._contextual = front.lexer.lexer.lexers
        self._lexers: dict[int, _Lexer] = {}
        self._reserved = reserved

    def parse(self, text: str) -> Tree[Any] | None:
        """The tree of a text; None for one that Lark must look at."""
        lines = [0, *(m.end() for m in re.finditer("\n", text))]
        states: list[Any] = [self._first]
        values: list[Any] = []
        starts: list[int] = []
        position, last, kind = 0, 0, ""
        while kind != _END:
            start = _BLANKS.match(text, position).end()  # type: ignore[union-attr]
            before, token = kind, self._token(text, start, states[-1])
            if token is None:
                return None
            kind, position, value = token.type, token.end, token
            token.lines = lines
            if before and start == last and kind != _END and _wordy(text[start - 1]) and _wordy(text[start]):
                return None
            if kind == "NAME" and before != "DOT" and token in self._reserved:
                return None
            while True:
                step = self._steps[states[-1]].get(kind)
                if step is None:
                    return None
                if step.__class__ is int:
                    states.append(step)
                    values.append(value)
                    starts.append(start)
                    last = position
                    break
                size, shaped, origin = step
                made = shaped(values[-size:] if size else [])
                begin = starts[-size] if size else start
                if size:
                    del states[-size:], values[-size:], starts[-size:]
                    if made.__class__ is Tree and made._meta is None:
                        made._meta = _Span(begin, last, lines)  # type: ignore[assignment]
                states.append(self._steps[states[-1]][origin])
                values.append(made)
                starts.append(begin)
                if kind == _END and states[-1] == self._last:
                    return cast("Tree[Any]", made)
        return None

    def _token(self, text: str, start: int, state: int) -> Leaf | None:
        """What stands at a place where a state expects something; None where it is nothing of that."""
        if start == len(text):
            return _leaf("", _END, start)
        matchers, words = self._lexers.get(state) or self._lexer(state)
        for match in matchers:
            found = match(text, start)
            if found is not None:
                value, kind = found.group(), str(found.lastgroup)
                if kind in words:
                    kind = words[kind].get(value, kind)
                return _leaf(value, kind, start)
        return None

    def _lexer(self, state: int) -> _Lexer:
        """What finds the terminals of a state, made when it is first come to."""
        basic = self._contextual[state]
        matchers = [one.match for one in basic.scanner._mres]
        words = {
            kind: {t.pattern.value: t.name for t in told.scanner.terminals} for kind, told in basic.callback.items()
        }
        made = self._lexers[state] = matchers, words
        return made


def _leaf(value: str, kind: str, start: int) -> Leaf:
    made = Leaf(value)
    made.type, made.start, made.end = kind, start, start + len(value)
    return made


def _wordy(char: str) -> bool:
    return char.isalnum() or char in "_-"
