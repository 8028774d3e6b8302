"""Clauses that the table of contents names and the wording does not have, and the other way round.

3.1 受益人            the contents               3.2 保险事故通知   below 3. the body begins with 3.2
3.2 保险事故通知

Only numbers of two levels are compared, and only where nearly all of them stand in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

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
FEWEST_FOR_EACH = 12
"""Numbers in both for each one that may stand in one alone."""
LONGEST_SHOWN = 30
"""Characters of the words that are shown."""
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
    return world.once("contents", lambda: tuple(_compared(world.wording)))


def _compared(wording: Wording) -> Iterator[Unlike]:
    entries = _entries(wording)
    if len(entries) < FEWEST:
        return
    bodies: dict[Number, Clause] = {
        c.number: c for c in wording.clauses if len(c.number) == 2 and c.label_span is not None and c.title
    }
    shared = entries.keys() & bodies.keys()
    if len(shared) < FEWEST:
        return
    chapters = range(min(shared)[0], max(shared)[0] + 1)
    unread = [n for n in entries if n not in bodies and n[0] in chapters and not _printed(wording, n, entries[n])]
    unlisted = [n for n in bodies if n not in entries and n[0] in chapters]
    most = max(MOST_APART, len(shared) // FEWEST_FOR_EACH)
    for numbers, own, others in ((unread, entries, bodies), (unlisted, bodies, entries)):
        if len(numbers) <= most:
            for number in _first_of_chapters(numbers, others):
                yield Unlike(_span(own[number]), _place(wording, number, others))


def _first_of_chapters(numbers: Sequence[Number], others: Mapping[Number, object]) -> Iterator[Number]:
    """The numbers, of a chapter that is missing whole only the first."""
    whole = {n[0] for n in numbers} - {n[0] for n in others}
    told: set[int] = set()
    for number in sorted(numbers):
        if number[0] not in told:
            yield number
        told |= {number[0]} & whole


def _entries(wording: Wording) -> dict[Number, Span]:
    """What the tables of contents list, by number; the first of each."""
    found: dict[Number, Span] = {}
    for table in wording.contents:
        for match in _NUMBER.finditer(wording.text, table.start, table.end):
            number = tuple(int(part) for part in match["number"].split("."))
            found.setdefault(number, Span(match.start("number"), match.end("words")))
    return found


def _printed(wording: Wording, number: Number, entry: Span) -> bool:
    """Whether a line outside the contents begins or ends with a number, or says what its entry says: its clause was read otherwise."""
    value = rf"{number[0]}\s?[.．]\s?{number[1]}"
    words = _NUMBER.match(wording.text, entry.start)
    said = r"\s*".join(map(re.escape, "".join(words["words"].split()))) if words else value
    printed = re.compile(rf"(?m)^(?:[\W_]*{value}(?!\d)|.*(?<![\d.]){value}\s*$|[\W_]*{said}[\W_]*$)")
    return any(
        not wording.in_contents(m.end() - 1)
        for m in printed.finditer(wording.text, wording.span.start, wording.span.end)
    )


def _place(wording: Wording, number: Number, others: Mapping[Number, Span | Clause]) -> Span:
    """Where a clause is missing: behind the one before it in its chapter, before the one behind it there, else at the chapter's heading,
    else at its neighbours."""
    near = max((n for n in others if n < number), default=None)
    heading = None
    if near is None or near[0] != number[0]:
        behind = min((n for n in others if n > number and n[0] == number[0]), default=None)
        if behind is not None:
            return _span(others[behind])
        if isinstance(next(iter(others.values())), Clause):
            heading = next(
                (_span(c) for c in wording.clauses if c.number == number[:1] and c.title and c.level == 1), None
            )
        else:
            heading = _chapter_entry(wording, number[0])
    if heading is not None:
        return heading
    if near is None:
        return _span(others[min(others)])
    before = others[near]
    return _last_words(wording, before.span) if isinstance(before, Clause) else before


def _chapter_entry(wording: Wording, chapter: int) -> Span | None:
    """The line of a chapter in the contents."""
    line = re.compile(rf"(?m)^[\W_]*{chapter}\s?[.．、]?\s?(?![\d.．]).{{2,40}}$")
    found = (line.search(wording.text, table.start, table.end) for table in wording.contents)
    return next((Span(*m.span()) for m in found if m), None)


def _last_words(wording: Wording, span: Span) -> Span:
    """The end of the last line of a clause."""
    words = span.of(wording.text).rstrip()
    start = max(words.rfind("\n") + 1, len(words) - LONGEST_SHOWN)
    return Span(span.start + start, span.start + len(words))


def _span(one: Span | Clause) -> Span:
    if isinstance(one, Span):
        return one
    return one.title_span or one.span
