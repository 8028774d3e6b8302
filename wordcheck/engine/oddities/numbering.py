"""Numbers of clauses that are missing or stand twice.

A number is judged within its sequence (`sequences`). Where the wording says that numbers were lost in conversion, nothing is claimed.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from wordcheck.engine.oddities.openings import openings
from wordcheck.engine.oddities.printed_values import SPACED, VALUE, at_lines, labels, values
from wordcheck.engine.oddities.sequences import WORD, lists_of, sequences, shape_of
from wordcheck.engine.oddities.strays import strays
from wordcheck.engine.things import Found, Gap
from wordcheck.engine.world import World
from wordcheck.languages.folding import fold, fold_phrase
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording

SURE_OF_GAP = 0.8
"""A number is missed in English only between clauses whose places are as sure as this, or in a list that else counts up."""

SURE_OF_PART = 0.65
"""The same between two headed parts whose numbers stand behind one word (`Section 1`, `Section 3`), or are the first and the third."""

ENOUGH = 4
"""Members that make such a list."""

ENOUGH_FROM_ONE = 3
"""The same for a list below one heading that begins with 1."""

ENOUGH_FOR_LAST = 2
"""Members of a list whose last number may be found twice."""

FEWEST_HOMES = 1
"""Steps from one part to the next that show that numbers run on across parts."""

LARGEST_GAP = 8
"""Numbers that may be missing at once; a larger jump is another list, or a part that was lost in conversion."""

MOST_FAULTS = 2
"""More gaps and repeats in one wording tell of a conversion that lost numbers, not of a drafter who skipped them; then only lists
that count up but for one place are believed."""

LONGEST_SHOWN = 30
"""Characters that are shown of the words before a gap."""

_REFERS = lazily(
    r"(?:clauses?|sections?|articles?|items?|paragraphs?|and|or|to|of|under|in|by|see|with|from)\W*$", re.IGNORECASE
)
"""What stands before a number that is pointed to."""

_FLAT = 4000
"""Characters of a line from which a text was taken without its line ends: numbers of clauses stand in the midst of it, unnoticed."""

_DOTTED = lazily(r"\w+(?:\.\w+)*\.\d+[.)]?$")
"""A label of several levels, with or without a mark behind it."""

_CODE = lazily(r"[A-Za-z]0\d|[A-Za-z]\d\d")
"""A label such as `M08` is the code of a clause that was picked from a library; codes do not count up."""

_LETTERED = lazily(r"[.\s]*\(?[a-z](?:\)|\.\s)")
"""A letter after a number: the two are one label, `(31). (b)`, `3. b. is amended`."""

_TITLE = lazily(r"(?:[\u3400-\u9fff（）()、/]{2,24}|[A-Z][A-Za-z’'&/() -]{3,58})(?<![。；，、：;:,.])")
"""A line that stands as a title does: short, and no sentence."""

_FEW_TITLED = 0.5
"""The share of a sequence's clauses that have titles, from which a title without a number may be one of them."""

_ANY_LABEL = lazily(
    r"(?m)^[ \t\u3000*#]*(?:[（(]?(?:[a-z]{1,4}|[A-Z]|\d{1,2}|[一二三四五六七八九十]{1,3})[.)）、]|\d{1,2}(?:\.\d{1,2})+|[①-⑳]|第\S{1,4}条)"
)
"""What may be the number of a member."""


def gaps(world: World) -> list[Found]:
    """Clauses before which a number is missing from the wording; none where numbers are missing all over it."""
    return _all(world)[0]


def words_before(world: World, gap: Gap) -> Span:
    """The last words before the place where a number is missing: there its clause should begin."""
    anew = _anew(world.wording.children(gap.before))
    end = anew.span.start if anew else min(gap.before.span.end, gap.after.span.start)
    own = gap.before.own[0] if gap.before.own else None
    if (
        anew is None
        and own is not None
        and world.wording.children(gap.before)
        and own.of(world.text).rstrip("* \n").endswith(("。", "."))
    ):
        end = own.end  # A list that no words lead into is what the missing clause left behind.
    words = world.text[gap.before.span.start : end].rstrip()
    start = max(words.rfind("\n") + 1, len(words) - LONGEST_SHOWN)
    if start and words[start - 1].isascii() and words[start - 1].isalnum():
        start = words.find(" ", start) + 1 or start  # Not from the middle of an English word.
    return Span(gap.before.span.start + start, gap.before.span.start + len(words))


def _anew(below: Sequence[Clause]) -> Clause | None:
    """The first of the clauses below one that bears a label or heading for the second time: what the missing clause left behind."""
    seen: set[str] = set()
    for clause in below:
        heads = {clause.label, clause.title} - {""}
        if heads & seen:
            return clause
        seen |= heads
    return None


def _all(world: World) -> tuple[list[Found], list[Found]]:
    """Gaps and repeats of a wording, found once; only those of lists else whole where numbers went astray all over it."""

    def made() -> tuple[list[Found], list[Found]]:
        if max(map(len, world.text.split("\n"))) > _FLAT:
            return [], []
        both = list(_gaps(world)), list(_repeats(world))
        return _believed(world, both) if sum(map(len, both)) > MOST_FAULTS else both

    return world.once("numbering", made)


def _believed(world: World, both: tuple[list[Found], list[Found]]) -> tuple[list[Found], list[Found]]:
    """The faults of a wording that has many: by the shape of their labels those of lists with a single fault, if these are few,
    else those of lists that count up but for one place."""
    lists = {c.id: n for n, s in enumerate(sequences(world.wording)) for c in s}
    faults = Counter(lists.get(_misnumbered(f).id) for found in both for f in found)
    single = [f for found in both for f in found if faults[lists.get(_misnumbered(f).id)] == 1]
    many = Counter(shape_of(_misnumbered(f)) for f in single)
    sure = {c.id for s in sequences(world.wording) if _but_one(s) for c in s} | _in_place(both)
    kept = [
        [
            f
            for f in found
            if (f in single and many[shape_of(_misnumbered(f))] <= MOST_FAULTS) or _misnumbered(f).id in sure
        ]
        for found in both
    ]
    return (kept[0], kept[1]) if sum(map(len, kept)) <= 2 * MOST_FAULTS else ([], [])


def _misnumbered(found: Found) -> Clause:
    """The clause behind a gap, or whose number stands twice."""
    assert isinstance(found.body, (Gap, Clause))
    return found.body.after if isinstance(found.body, Gap) else found.body


def _gaps(world: World) -> Iterator[Found]:
    for sequence in sequences(world.wording):
        astray = {odd.id: before for before, odd in strays(sequence, LARGEST_GAP)}
        elsewhere = {c.number[-1] for c in sequence} if astray else frozenset[int]()
        whole = _Whole(world.wording, sequence)
        for before, after in itertools.pairwise(sequence):
            step = after.number[-1] - before.number[-1]
            if (
                1 < step <= LARGEST_GAP
                and after.id not in astray
                and not elsewhere.issuperset(range(before.number[-1] + 1, after.number[-1]))
                and before.number[:-1] == after.number[:-1]
                and not _CODE.search(after.label)
                and (world.wording.language != "en" or _in_one_list(before, after) or whole.broken_only(before, after))
                and not _printed(world, before, after)
                and not _unnumbered(world, whole, before, after)
            ):
                yield Found(_at(after), "gap", Gap(before, after))
        yield from (Found(_at(c), "gap", Gap(astray[c.id], c)) for c in sequence if c.id in astray)
    for head, first in openings(world, lists_of(world.wording)):
        yield Found(_at(first), "gap", Gap(head or first, first))


def _but_one(sequence: list[Clause]) -> bool:
    """Whether a list begins with 1 and counts up but for a single gap or repeat."""
    steps = [b.number[-1] - a.number[-1] for a, b in itertools.pairwise(sequence)]
    odd = [i for i, step in enumerate(steps) if step != 1]
    broken = len(odd) == 1 or (len(odd) == 2 and steps[odd[0]] == 0 and odd[1] == odd[0] + 1)
    one_home = len({c.parent for c in sequence}) == 1
    return one_home and broken and len(sequence) > ENOUGH and sequence[0].number[-1] == 1 and max(steps) <= 2


def _in_place(both: tuple[list[Found], list[Found]]) -> set[int]:
    """The clauses of gaps and repeats that explain each other: a number that stands in the place of the next one (1, 1, 3)."""
    twice = {_misnumbered(f).id for f in both[1]}
    jumps = [f.body for f in both[0] if isinstance(f.body, Gap) and f.body.before.id in twice]
    paired = [j for j in jumps if j.after.parent == j.before.parent and j.after.number[-1] == j.before.number[-1] + 2]
    return {c.id for j in paired for c in (j.before, j.after)}


class _Whole:
    """What is asked of a whole sequence for each of its gaps, told once."""

    def __init__(self, wording: Wording, sequence: list[Clause]) -> None:
        self._wording, self._sequence = wording, sequence

    def broken_only(self, before: Clause, after: Clause) -> bool:
        """Whether a list counts up from its first member with a single number left out, that between two clauses that follow each
        other, and is set alike on either side of it."""
        if bool(before.title) != bool(after.title) or not self._but_for_one:
            return False
        elsewhere = self._moves - (before.parent != after.parent)
        return not self._moves or (elsewhere >= FEWEST_HOMES and self._begins)

    @cached_property
    def _but_for_one(self) -> bool:
        steps = [b.number[-1] - a.number[-1] for a, b in itertools.pairwise(self._sequence)]
        enough = len(self._sequence) >= (ENOUGH_FROM_ONE if not self._moves and self._begins else ENOUGH)
        return enough and max(steps) == 2 and steps.count(1) == len(steps) - 1

    @cached_property
    def _moves(self) -> int:
        """How often a member stands in another part than the one before it."""
        return sum(a.parent != b.parent for a, b in itertools.pairwise(self._sequence))

    @property
    def _begins(self) -> bool:
        return self._sequence[0].number[-1] == 1

    @cached_property
    def titled(self) -> bool:
        """Whether so many members have titles that one without a number may be a member too."""
        return sum(bool(c.title) for c in self._sequence) >= _FEW_TITLED * len(self._sequence)

    @cached_property
    def headed(self) -> int:
        """How many members have titles without numbers below them."""
        below = map(self._wording.children, self._sequence)
        return sum(any(c.title and not c.label for c in children) for children in below)


def _unnumbered(world: World, whole: _Whole, before: Clause, after: Clause) -> bool:
    """Whether the missing member stands there without its number: a title of its own with text below it.

    Word processors number lists by themselves, and converters lose such numbers one by one. What stands below the member before is
    its own where there are more such titles than numbers missing, or where other members have such titles below them too.
    """
    if not whole.titled:
        return False
    below = [c for c in world.wording.children(before) if c.title and not c.label]
    own = below if len(below) > after.number[-1] - before.number[-1] - 1 or whole.headed > 1 else ()
    titles = {c.title for c in (before, after, *own)}
    lines = [line.strip() for line in world.text[before.span.start : after.span.start].split("\n") if line.strip()]
    return any(
        _TITLE.fullmatch(here) and here not in titles and len(below) > len(here) and not _TITLE.fullmatch(below)
        for here, below in itertools.pairwise(lines[1:])
    )


def _in_one_list(before: Clause, after: Clause) -> bool:
    """Whether two clauses surely count up together; where columns or lists of a page run together, they need not.

    Two headings of one number word do, Section 1 and Section 3, and the first and third heading of a part, though the places of
    parts are less sure.
    """
    opens = before.number[-1] == 1 and after.number[-1] == 3
    parts = bool(before.title and after.title and (opens or WORD.match(before.label)))
    return before.parent == after.parent and min(before.confidence, after.confidence) >= (
        SURE_OF_PART if parts else SURE_OF_GAP
    )


def _printed(world: World, before: Clause, after: Clause) -> bool:
    """Whether a number that seems to be missing stands in the text all the same, unnoticed by the parser."""
    between = SPACED.sub("", fold(world.text[before.span.start : after.span.start]).text)
    missing = range(before.number[-1] + 1, after.number[-1])
    if any(label and _stands(label, between) for n in missing for label in labels(after, n)):
        return True
    raw = world.text[before.span.start : after.span.start]
    words = [re.escape(w) for w in VALUE.findall(after.label)[:-1] if WORD.fullmatch(w)]
    if words:
        opening = r"(?:^|\n)\W*" + r"\W+".join(words) + r"\W+"
        return any(re.search(rf"{opening}{re.escape(v)}\b", raw, re.I) for n in missing for v in values(after, n))
    if _DOTTED.match(after.label):
        stem = re.escape(after.label.rstrip(".)").rpartition(".")[0])
        stem = stem.replace(r"\.", r"\.\s?")
        if any(re.search(rf"(?:^|\n)\W*{stem}\.\s?{n}(?!\d)", raw, re.I) for n in missing):
            return True
        return any(_in_a_line(rf"{stem}\.\s?{n}", raw) for n in missing)
    if after.label.isascii() and not any(c.isdecimal() for c in after.label):
        upper = after.label.upper() == after.label
        forms = [v.upper() if upper else v for n in missing for v in values(after, n)]
        return any(re.search(rf"(?<![\w.]){v}\s?[.)]", raw, 0 if upper else re.I) for v in forms)
    return False


def _in_a_line(number: str, words: str) -> bool:
    """Whether a number stands in the midst of a line as that of a clause, in a text taken without its line ends."""
    found = re.finditer(rf"(?<=\s){number}\.?(?=\s+[A-Z])", words)
    return any(not _REFERS.search(words[: m.start()].rstrip()[-24:]) for m in found)


def _stands(label: str, words: str) -> bool:
    """Whether a label stands among words, not within a longer number (`9.` in `8.19.`) or a reference (`第（二）项`)."""
    if not label[0].isdecimal():
        return re.search(rf"(?<!第){re.escape(label)}(?![项款目])", words) is not None
    return re.search(rf"(?<!\d)(?<!\d\.){re.escape(label)}(?!\d)", words) is not None


def repeats(world: World) -> list[Found]:
    """Clauses whose number stands on an earlier one; none where numbers went astray all over the wording."""
    return _all(world)[1]


def _repeats(world: World) -> Iterator[Found]:
    """Clauses that bear the number of the one before them."""
    for sequence in sequences(world.wording):
        twice = [
            (before, after)
            for before, after in itertools.pairwise(sequence)
            if before.number == after.number and fold_phrase(before.label) == fold_phrase(after.label)
        ]
        if len(twice) > 1:
            continue  # two lists, or two columns, that run together
        for before, after in twice:
            if (
                (after.number[-1] > 1 or _goes_on_with_three(sequence))
                and not WORD.match(after.label)
                and not _lettered(world, after)
                and (world.wording.language != "en" or before.parent == after.parent)
            ):
                yield Found(_at(after), "clause", after)
        yield from _unread_repeat(world, sequence)


def _goes_on_with_three(sequence: list[Clause]) -> bool:
    """Whether a list counts 1, 1, 3: the second member bears the number of the first."""
    return [c.number[-1] for c in sequence[:3]] == [1, 1, 3] and len({c.parent for c in sequence[:3]}) == 1


def _unread_repeat(world: World, sequence: list[Clause]) -> Iterator[Found]:
    """A number that stands twice where the tree took the second for words: b, b, d, or the last of the list, b, b."""
    if len({c.parent for c in sequence}) > 1 or any(c.label_span is None for c in sequence):
        return
    steps = [b.number[-1] - a.number[-1] for a, b in itertools.pairwise(sequence)]
    if steps.count(1) == len(steps) >= ENOUGH_FOR_LAST - 1:
        before, end = sequence[-1], _end_of_words(world.wording, sequence[-1])
    elif sorted(steps)[-1] == 2 and steps.count(1) == len(steps) - 1:
        at = steps.index(2)
        before, end = sequence[at], sequence[at + 1].span.start
    else:
        return
    assert before.label_span is not None
    found = at_lines(world.text, before.label, before.label_span.end, end)
    if before is sequence[-1] and not found:  # … or the first of the two for words: a, b, [c], c
        found = at_lines(world.text, before.label, sequence[-2].span.start, before.span.start)
        if len(found) == 1 and not _ANY_LABEL.search(world.text, found[0].end, before.span.start):
            yield Found(_at(before), "clause", before)
        return
    other = _ANY_LABEL.search(world.text, before.label_span.end, end)
    if found and other and other.end() < found[0].end and before is sequence[-1]:
        return  # A list of its own stands below the last member.
    if len(found) == 1 and not WORD.match(before.label) and not _LETTERED.match(world.text, found[0].end):
        yield Found(found[0], "clause", before)


def _end_of_words(wording: Wording, clause: Clause) -> int:
    """Where the words behind a clause end: at the next one that does not stand below it."""
    later = bisect_left(wording.clauses, clause.span.end, lo=clause.id, key=lambda c: c.span.start)
    return wording.clauses[later].span.start if later < len(wording.clauses) else wording.span.end


def _lettered(world: World, clause: Clause) -> bool:
    """Whether a letter goes on with the number, so that the two together are not repeated."""
    end = clause.label_span.end if clause.label_span is not None else None
    return end is not None and _LETTERED.match(world.text, end) is not None


def _at(clause: Clause) -> Span:
    """The number of a clause, or its first words where the format computes the number."""
    if clause.label_span is not None:
        return clause.label_span
    first = clause.title_span or next((s for s in clause.own if len(s)), clause.span)
    return Span(first.start, min(first.end, first.start + 20))
