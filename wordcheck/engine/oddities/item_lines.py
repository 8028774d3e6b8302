"""Members of English lists that stand line below line, and whose numbers leave one out or repeat one.

a. the main building;  b. the garage;  d. fences.        whatever clause the lines were read into
12. Alzheimer’s        13. Parkinson’s   13. Stroke   15. Tumour

The tree of clauses is a guess where lists of one shape follow each other (1. 1. 2. 3.) or a page was read poorly. Lines that follow
each other with nothing between them need no guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.engine.oddities.numbering import MOST_FAULTS
from wordcheck.engine.things import Found, Gap
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import roman
from wordcheck.model.manuscript import BlockKind
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause

FEWEST, FEWEST_LATER = 3, 4
"""Members of a list that begins with its first number, and of one that does not."""
_ITEM = lazily(r"[ \t*#_>-]*(?P<label>\(?(?P<value>\d{1,2}|[a-z]|[A-Z]|[ivx]{1,5})[.)])[ \t*_]+(?=[^\s.])")
_LEADERS = lazily(r"\.{4,}|…{2,}|\s\d{1,3}\s*$")
"""What a line of a table of contents ends with."""
_ROMAN = {roman(n): n for n in range(1, 21)}


class _Item(Struct, frozen=True):
    """A line that begins with a number or letter."""

    values: tuple[tuple[str, int], ...]
    """What its label can mean, by the kind of numbers; `i` is a letter and a Roman one."""
    label: Span
    end: int
    heading: bool


_Fault = tuple[_Item, _Item, int]
"""Two members side by side, and how far the second counts on from the first."""


def item_gaps(world: World) -> Iterator[Found]:
    """The places where a list leaves out one number."""
    for before, after, step in _faults(world):
        if step > 1 and (pair := _as_clauses(world, before, after)) is not None:
            yield Found(after.label, "gap", Gap(*pair))


def item_repeats(world: World) -> Iterator[Found]:
    """The members that bear the number of the member before them."""
    for before, after, step in _faults(world):
        if step == 0 and (pair := _as_clauses(world, before, after)) is not None:
            yield Found(after.label, "clause", pair[1])


def _faults(world: World) -> list[_Fault]:
    """The faulty steps of all lists, found once for gaps and repeats; none where many tell of a conversion that lost numbers."""
    return world.once("item lines", lambda: _few(_found(world)) if world.wording.language == "en" else [])


def _few(found: Iterable[_Fault]) -> list[_Fault]:
    """The faults, none if there are too many."""
    faults = list(found)
    return faults if len(faults) <= MOST_FAULTS else []


def _found(world: World) -> Iterator[_Fault]:
    told: set[int] = set()
    for run in _runs(world):
        for kind in ("1", "a", "A", "i"):
            for items, values in _counting(run, kind):
                steps = [b - a for a, b in pairwise(values)]
                odd = [n for n, step in enumerate(steps) if step != 1]
                twice = len(odd) == 2 and odd[1] == odd[0] + 1 and [steps[n] for n in odd] == [0, 2]  # 12. 13. 13. 15.
                enough = FEWEST if values[0] == 1 else FEWEST_LATER
                if not (len(odd) == 1 or twice) or len(values) < enough:
                    continue
                before, after = items[odd[0]], items[odd[0] + 1]
                if odd == [len(steps) - 1] and (steps[-1] == 0 or len(after.values) > 1):
                    continue  # 3. 4. 4.: the next part’s number; g. i. ii.: Roman numbers within a member
                if after.label.start not in told and not _stands_within(world, before, after, values[odd[0]] + 1):
                    told.add(after.label.start)
                    yield before, after, steps[odd[0]]


def _runs(world: World) -> Iterator[list[_Item]]:
    """Lines with labels that follow each other."""
    text, span = world.text, world.wording.span
    run: list[_Item] = []
    at = span.start
    while at < span.end:
        end = text.find("\n", at, span.end)
        end = span.end if end < 0 else end
        if end > at and not text[at:end].isspace():
            item = _item(world, at, end)
            if item is None or (run and item.heading != run[-1].heading):
                if len(run) >= FEWEST:
                    yield run
                run = []
            if item is not None:
                run.append(item)
        at = end + 1
    if len(run) >= FEWEST:
        yield run


def _item(world: World, start: int, end: int) -> _Item | None:
    found = _ITEM.match(world.text, start, end)
    if found is None or world.wording.in_contents(start) or _LEADERS.search(world.text, found.end(), end):
        return None
    if world.wording.manuscript.cell_at(start) is not None:
        return None
    value = found["value"]
    frame = found["label"].replace(value, "_", 1)
    values = []
    if value.isdigit():
        values.append(("1" + frame, int(value)))
    elif len(value) == 1:
        values.append((("a" if value.islower() else "A") + frame, ord(value.lower()) - ord("a") + 1))
    if value in _ROMAN:
        values.append(("i" + frame, _ROMAN[value]))
    blocks = world.wording.manuscript.blocks
    heading = any(blocks[i].kind is BlockKind.HEADING for i in world.wording.manuscript.blocks_in(Span(start, end)))
    return _Item(tuple(values), Span(*found.span("label")), end, heading) if values else None


def _counting(run: Sequence[_Item], kind: str) -> Iterator[tuple[list[_Item], list[int]]]:
    """The stretches of a run whose labels are of one kind and shape and do not go back."""
    items: list[_Item] = []
    values: list[int] = []
    shape = ""
    for item in run:
        here = next(((s, v) for s, v in item.values if s[0] == kind), None)
        goes_on = here is not None and bool(values) and here[0] == shape and 0 <= here[1] - values[-1] <= 2
        if goes_on and here is not None and here[1] == 1:
            goes_on = False  # 1. 1. 2.: a list within the first member of another
        if not goes_on:
            if len(values) >= FEWEST:
                yield items, values
            items, values = [], []
        if here is not None:
            shape = here[0]
            items.append(item)
            values.append(here[1])
    if len(values) >= FEWEST:
        yield items, values


def _stands_within(world: World, before: _Item, after: _Item, missing: int) -> bool:
    """Whether the number that is left out stands in the words of the member before it: two members on one line."""
    label = before.label.of(world.text)
    value = label.strip("().")
    if value.isdigit():
        forms = [str(missing)]
    else:
        forms = [chr(ord("a") + missing - 1)] if missing <= 26 else []
        forms += [roman for roman, n in _ROMAN.items() if n == missing]
    words = world.text[before.label.end : after.label.start]
    return any(re.search(rf"(?<![\w.]){form}\s?[.)]", words, re.IGNORECASE) for form in forms)


def _as_clauses(world: World, before: _Item, after: _Item) -> tuple[Clause, Clause] | None:
    """The two members as clauses of their own, whatever they were read into."""
    made = []
    for item in (before, after):
        home = world.wording.clause_at(item.label.start)
        if home is None:
            return None
        own = Span(item.label.start, max(item.end, item.label.end))
        made.append(
            replace(
                home,
                label=item.label.of(world.text),
                label_span=item.label,
                title="",
                title_span=None,
                span=own,
                own=(own,),
            )
        )
    return made[0], made[1]
