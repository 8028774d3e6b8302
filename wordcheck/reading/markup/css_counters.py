"""Numbers that a page's style sheets count and print before headings, paragraphs and list items (CSS Lists 3, 4 and 5).

    h2            { counter-reset: clause }
    p.clause::before { counter-increment: clause; content: counter(clause) ". " }      prints `1. `, `2. `, …
    .lst-2 > li::before { content: "(" counter(b, lower-latin) ") " }                  as Google Docs exports a list

Only selectors of one element with its classes, alone or below another, count. A counter holds, as in a browser, for the element
that resets it, what follows beside that, and all below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct, field

from wordcheck.languages.lazily import lazily
from wordcheck.reading.markup.html_looks import rules_of
from wordcheck.reading.markup.list_numbers import figure

_SELECTOR = lazily(
    r"(?:(?P<above>[\w-]*(?:\.[\w-]+)*)(?P<right>\s*>\s*|\s+))?(?P<tag>[a-z][a-z0-9]*|\*)?(?P<classes>(?:\.[\w-]+)*)(?P<before>::?before)?",
    re.I,
)
_DECLARED = lazily(r"(counter-(?:reset|set|increment)|content)\s*:\s*((?:\"[^\"]*\"|'[^']*'|[^;\"'])*)", re.I)
_NAMED = lazily(r"([A-Za-z_][\w-]*)(?:\s+(-?\d+))?")
_CONTENT = lazily(
    r"\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|counters?\(\s*(?P<name>[\w-]+)\s*(?:,\s*(?:\"(?P<between>[^\"]*)\"|'(?P<other>[^']*)')\s*)?(?:,\s*(?P<style>[\w-]+)\s*)?\)",
    re.I,
)
_LONGEST = 24
"""Characters of what is printed before a clause; more is no number."""
Side = Literal["itself", "before"]


class _Rule(Struct, frozen=True):
    """What a rule of a style sheet does with counters."""

    tag: str
    classes: frozenset[str]
    above: tuple[str, frozenset[str]] | None
    right: bool
    """Whether `above` must be the parent."""
    side: Side
    resets: tuple[tuple[str, int], ...]
    increments: tuple[tuple[str, int], ...]
    content: str


class _Open(Struct):
    """An open element."""

    tag: str
    classes: frozenset[str]
    made: list[str] = field(default_factory=list)
    """Counters that elements directly in it made, which end with it."""


class CssCounters:
    """Counts as elements begin and end."""

    def __init__(self, source: str) -> None:
        self._rules = [rule for selector, css in rules_of(source) if "counter" in css for rule in _rules(selector, css)]
        self._open: list[_Open] = []
        self._values: dict[str, list[int]] = {}

    def begin(self, tag: str, classes: str) -> str:
        """An element begins; what is printed before its words, empty where nothing that counts is."""
        if not self._rules:
            return ""
        element = _Open(tag, frozenset(classes.split()))
        matching = [r for r in self._rules if self._meets(r, element)]
        for rule in (*_of("itself", matching), *_of("before", matching)):
            for name, value in rule.resets:
                self._make(name, value)
            for name, by in rule.increments:
                if not self._values.get(name):
                    self._make(name, 0)
                self._values[name][-1] += by
        contents = [r.content for r in _of("before", matching) if r.content]
        self._open.append(element)
        return self._printed(contents[-1]) if contents else ""

    def end(self) -> None:
        """The innermost element ends."""
        if self._open:
            for name in self._open.pop().made:
                self._values[name].pop()

    def _make(self, name: str, value: int) -> None:
        """A counter begins, in the place of one that an element beside it began."""
        made = self._open[-1].made if self._open else None
        if made is not None and name in made:
            self._values[name][-1] = value
            return
        self._values.setdefault(name, []).append(value)
        if made is not None:
            made.append(name)

    def _meets(self, rule: _Rule, element: _Open) -> bool:
        if not _is(element, rule.tag, rule.classes):
            return False
        if rule.above is None:
            return True
        holders: Sequence[_Open] = self._open[-1:] if rule.right else self._open
        return any(_is(holder, *rule.above) for holder in holders)

    def _printed(self, content: str) -> str:
        made = ""
        counted = False
        for m in _CONTENT.finditer(content):
            if m["name"] is None:
                made += m["double"] or m["single"] or ""
                continue
            values = self._values.get(m["name"]) or [0]
            between = m["between"] if m["between"] is not None else m["other"]
            shown = values if between is not None else values[-1:]
            made += (between or "").join(figure(m["style"] or "decimal", v) for v in shown)
            counted = True
        made = made.strip()
        return made if counted and len(made) <= _LONGEST else ""


def _is(element: _Open, tag: str, classes: frozenset[str]) -> bool:
    return tag in ("", "*", element.tag) and classes <= element.classes


def _of(side: Side, rules: Sequence[_Rule]) -> list[_Rule]:
    return [r for r in rules if r.side == side]


def _rules(selector: str, css: str) -> list[_Rule]:
    declared = {m[1].lower(): m[2].strip() for m in _DECLARED.finditer(css)}
    made: list[_Rule] = []
    for one in selector.split(","):
        m = _SELECTOR.fullmatch(one.strip())
        if m is None:
            continue
        above = _simple(m["above"]) if m["above"] else None
        made.append(
            _Rule(
                tag=(m["tag"] or "").lower(),
                classes=frozenset(m["classes"].strip(".").split(".")) - {""},
                above=above,
                right=">" in (m["right"] or ""),
                side="before" if m["before"] else "itself",
                resets=_counters(declared.get("counter-reset", ""), 0) + _counters(declared.get("counter-set", ""), 0),
                increments=_counters(declared.get("counter-increment", ""), 1),
                content=declared.get("content", ""),
            )
        )
    return made


def _simple(words: str) -> tuple[str, frozenset[str]]:
    tag, *classes = words.split(".")
    return tag.lower(), frozenset(classes)


def _counters(words: str, usual: int) -> tuple[tuple[str, int], ...]:
    return tuple((m[1], int(m[2]) if m[2] else usual) for m in _NAMED.finditer(words) if m[1].lower() != "none")
