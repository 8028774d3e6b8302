"""Clauses that the table of contents names and the wording does not have, and the other way round.

3.1 受益人            the contents               3.2 保险事故通知   below 3. the body begins with 3.2
3.2 保险事故通知

Only numbers of two levels are compared, and only where nearly all of them stand in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording

FEWEST = 8
"""Numbers that must stand in both."""
MOST_APART = 2
"""Numbers of one side without the other, beyond which contents and body were not read alike."""
_NUMBER = lazily(r"(?<![\d.])(?P<number>\d{1,2}\.\d{1,2})(?![\d.%])[ \t]*(?P<words>[^\d\n.…·]{2,40})")
Number = tuple[int, ...]


class Unlike(Struct, frozen=True):
    """A clause that only one of the two has."""

    at: Span
    """Its heading, or its entry in the contents."""
    place: Span
    """Where it is missing: what stands right before or behind it on the other side."""


def unlike_contents(world: World) -> Iterator[Found]:
    """The headings and entries that have no counterpart, in reading order."""
    yield from (Found(one.at, "heading") for one in compared(world))


def compared(world: World) -> tuple[Unlike, ...]:
    """Both kinds, found once."""
    if "contents" not in world.kept:
        world.kept["contents"] = tuple(_compared(world.wording))
    found: tuple[Unlike, ...] = world.kept["contents"]
    return found


def _compared(wording: Wording) -> Iterator[Unlike]:
    entries = _entries(wording)
    if len(entries) < FEWEST:
        return
    bodies = {c.number: c for c in wording.clauses if len(c.number) == 2 and c.label_span is not None and c.title}
    shared = entries.keys() & bodies.keys()
    if len(shared) < FEWEST:
        return
    chapters = {n[0] for n in shared}
    unread = [n for n in entries if n not in bodies and n[0] in chapters and not _printed(wording, n)]
    unlisted = [n for n in bodies if n not in entries and n[0] in chapters]
    for numbers, own, others in ((unread, entries, bodies), (unlisted, bodies, entries)):
        if len(numbers) <= MOST_APART:
            for number in numbers:
                near = [n for n in others if n < number]
                behind = [n for n in others if n > number]
                beside = max(near) if near and max(near)[0] == number[0] else min(behind) if behind else max(near)
                yield Unlike(_span(own[number]), _span(others[beside]))


def _entries(wording: Wording) -> dict[Number, Span]:
    """What the tables of contents list, by number; the first of each."""
    found: dict[Number, Span] = {}
    for table in wording.contents:
        for match in _NUMBER.finditer(wording.text, table.start, table.end):
            number = tuple(int(part) for part in match["number"].split("."))
            found.setdefault(number, Span(match.start("number"), match.end("words")))
    return found


def _printed(wording: Wording, number: Number) -> bool:
    """Whether a line outside the contents begins with a number: its clause was read as words."""
    printed = re.compile(rf"(?m)^[\W_]*{number[0]}\s?[.．]\s?{number[1]}(?!\d)")
    return any(
        not wording.in_contents(m.end() - 1)
        for m in printed.finditer(wording.text, wording.span.start, wording.span.end)
    )


def _span(one: Span | Clause) -> Span:
    if isinstance(one, Span):
        return one
    return one.title_span or one.span
