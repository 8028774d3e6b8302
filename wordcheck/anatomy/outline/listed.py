"""Headings that the wording's own table of contents names.

    Your cover ................ 21      ->  the line `Your cover` on page 21 is a heading, however it is set,
      Section 1 - Buildings ... 21      ->  and `Section 1 - Buildings` stands below it, though it is set larger.

Where all entries look alike, a table tells which lines are headings and nothing of their depth. What looks like the
headings of one depth is one of them, for tables leave out some. A table most of whose headings are not found, or are
called otherwise in the body, is taken for a list of headings as well.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from wordcheck.anatomy.headings.contents_entries import Entry, entries_of, linked, linked_by_numbers
from wordcheck.anatomy.headings.cues import LISTED, Cue
from wordcheck.anatomy.headings.weighing import Body, rank_of
from wordcheck.anatomy.outline.tree import bare_division
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import ANNEX_STYLE, title_key
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.said import Tongue

_WORD = lazily(r"[^\W\d_]{4,}")
_LONGEST = 160
_OFTEN = 200
"""Passages that read alike from which they are no headings."""
_CROWDED = 400
"""Passages of a page that is not searched for a heading in other words."""
_FEWEST = 4
"""Headings found that make a table one of this body."""
_MOST_FOUND, _HIGHEST_FOUND = 0.6, 0.75
"""Share of the entries, and of the highest ones, whose headings must be found for their depths to be believed."""
_ALIKE, _MOST = 2, 0.8
"""Headings of one look, and the share of them at one depth, that tell the depth of others."""
_OF_ALL = 0.1
"""Share of all headings of that look: a table that names two of ninety tells the depth of none."""
_SCORE = 3.0
_WHOLE = 4
"""Characters of a Chinese line that is a heading where an entry reads like it, on whatever page."""
_PLAIN, _BY_RANK = 0.8, 0.02
"""What a line on its page is worth that looks like no heading; what each step of prominence adds."""
_SURE_START = 6
"""Letters of an entry whose heading may say more than it does."""
_MORE_WORDS, _MORE = 2, 24
"""Words and characters that such a heading may have more."""


def with_listed(
    manuscript: Manuscript,
    passages: Sequence[Passage],
    cues: Sequence[Cue | None],
    body: Body,
    contents: Sequence[tuple[int, int]],
    tongue: Tongue,
) -> tuple[list[Cue | None], dict[int, float]]:
    """The cues with those of listed headings, and how high the listed ones stand, numbered ones as well.

    In Chinese the numbers of the table tell the depths, and those of the body are left to speak for themselves.
    """
    made = list(cues)
    if not contents:
        return made, {}
    entries, table = entries_of(manuscript, passages, contents)
    entries = _found(entries, passages, cues, table, tongue)
    if tongue == "zh":
        return _with_unnumbered(entries, passages, made), {}
    heads = {e.found: e for e in entries if e.found is not None}
    if len(heads) < _FEWEST:
        return made, {}
    depths = {i: e.depth for i, e in heads.items()}
    tells = len(set(depths.values())) > 1 and _complete(entries)
    if tells:
        depths |= _looking_alike(passages[table.stop :], cues, body, depths)
    ranks: dict[int, float] = {}
    for i, depth in depths.items():
        cue = cues[i]
        if cue is not None and cue.style.startswith((ANNEX_STYLE, "h:rider")):
            continue
        if cue is None and not passages[i].readings:
            cue = Cue(_SCORE, "h:listed", 10.0, heads[i].length)
        elif cue is not None and i in heads:
            cue = replace(cue, score=max(cue.score, _SCORE))
        if tells:
            ranks[i] = LISTED - depth
            cue = replace(cue, style=f"h:listed:{depth}", rank=ranks[i]) if cue is not None else None
        made[i] = cue
    return made, ranks


def _with_unnumbered(entries: Sequence[Entry], passages: Sequence[Passage], made: list[Cue | None]) -> list[Cue | None]:
    """The cues with those of listed headings that show no number; those that a Chinese table numbers as parts stand highest."""
    heads = [(e.found, e) for e in entries if e.found is not None]
    if len(heads) < _FEWEST or not _complete(entries):
        return made
    parts = [i for i, e in heads if e.style and e.above is None and len(e.path) < 2]
    # Where the body numbers its parts as well, one without a number has lost it.
    bare = 2 * sum(not passages[i].readings for i in parts) > len(parts)
    for i, entry in heads:
        cue = made[i]
        if passages[i].readings or (cue is not None and cue.style.startswith((ANNEX_STYLE, "h:rider"))):
            continue
        if cue is None and i in parts and not bare:
            continue
        cue = replace(cue, score=max(cue.score, _SCORE)) if cue else Cue(_SCORE, "h:listed", 10.0, entry.length)
        if bare and i in parts:
            cue = replace(cue, style="h:part:listed", rank=LISTED)
        made[i] = cue
    return made


def _complete(entries: Sequence[Entry]) -> bool:
    """Whether the headings of most entries were found, of those that stand highest as well; else the depths mislead."""
    known = {e.keys: e for e in entries if e.page is not None}.values()
    highest = [e for e in known if not e.depth]
    return all(
        sum(e.found is not None for e in some) >= share * len(some)
        for some, share in ((known, _MOST_FOUND), (highest, _HIGHEST_FOUND))
    )


def _looking_alike(
    passages: Sequence[Passage], cues: Sequence[Cue | None], body: Body, depths: Mapping[int, int]
) -> dict[int, int]:
    """The depths of headings that look like those of one depth."""
    looks: defaultdict[str, Counter[int]] = defaultdict(Counter)
    common: Counter[str] = Counter()
    for p in passages:
        if look := _look(p, cues[p.index], body):
            common[look] += 1
            if p.index in depths:
                looks[look][depths[p.index]] += 1
    found: dict[int, int] = {}
    for p in passages:
        counted = looks.get(_look(p, cues[p.index], body))
        # Right behind one it is no other of its depth; with a colon it leads in a list.
        if counted and not p.ends_open and not {p.index - 1, p.index} & depths.keys():
            depth, times = counted.most_common(1)[0]
            if times >= max(_ALIKE, _MOST * counted.total(), _OF_ALL * common[_look(p, cues[p.index], body)]):
                found[p.index] = depth
    return found


def _look(p: Passage, cue: Cue | None, body: Body) -> str:
    """A name for how a heading looks, and how it is numbered."""
    if cue is not None:
        return cue.style
    if not p.readings or not rank_of(p, body):
        return ""
    numbered = p.readings[0].style.partition(" ")[0]
    return f"{numbered}:{p.look.size}:{p.look.bold}:{p.look.color}:{p.look.caps}"


def _found(
    entries: Sequence[Entry],
    passages: Sequence[Passage],
    cues: Sequence[Cue | None],
    table: range,
    tongue: Tongue,
) -> list[Entry]:
    """The entries, with the headings that are theirs: they come in the order of the table."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    pages: defaultdict[int | None, list[int]] = defaultdict(list)
    for p in passages:
        if p.index in table:
            continue
        pages[p.page].append(p.index)
        if len(p.text) <= _LONGEST and p.table is None:
            for key in {title_key(p.text), *(title_key(p.text[r.end :]) for r in p.readings)}:
                places[key].append(p.index)
            if p.index + 1 < len(passages) and cues[p.index] is not None and cues[p.index + 1] is not None:
                places[title_key(p.text + passages[p.index + 1].text[:_LONGEST])].append(p.index)
    entries = list(_joined(entries, places))
    (linked_by_numbers if tongue == "zh" else linked)(entries)
    offsets = Counter((passages[i].page or 0) - e.page for e in entries if e.page is not None for i in _at(e, places))
    offset, times = offsets.most_common(1)[0] if offsets else (0, 0)

    def worth(entry: Entry, i: int) -> float:
        cue = cues[i]
        there = entry.page is not None and passages[i].page == entry.page + offset
        if (cue is None and not passages[i].readings) or i < table.start:  # Before the table stand titles as well.
            # A Chinese line of so many characters that reads as an entry does is no piece of text.
            whole = tongue == "zh" and i > table.start and len(passages[i].text) >= _WHOLE
            return _PLAIN * (there or whole)
        return 1.0 + there + _BY_RANK * (cue.rank if cue is not None else 10.0)

    pairs = [(e, i, worth(e, i)) for e in entries for i in reversed(_at(e, places))]
    for entry, i in _in_order([pair for pair in pairs if pair[2]]):
        # The heading of a division whose number has a line of its own.
        entry.found = i - 1 if i - 1 not in table and i and bare_division(passages[i - 1]) else i
    _without_strays(entries, passages)
    if times >= _FEWEST:
        upto = len(passages)
        for k in range(len(entries) - 1, -1, -1):
            entry = entries[k]
            if entry.found is None and entry.page is not None:
                last = next((e.found for e in reversed(entries[max(0, k - 9) : k]) if e.found is not None), -1)
                there = [i for i in pages[entry.page + offset] if last < i < upto]
                entry.found, entry.length = _in_other_words(entry, there[:_CROWDED], passages, cues)
            upto = entry.found if entry.found is not None else upto
    return entries


def _joined(entries: Sequence[Entry], places: Mapping[str, Sequence[int]]) -> Iterator[Entry]:
    """The entries, two lines of one taken together."""
    skip = False
    for entry, after in zip(entries, [*entries[1:], None], strict=True):
        if skip:
            skip = False
            continue
        if entry.page is None and after is not None and not _at(entry, places):
            both = tuple(key + after.keys[0] for key in entry.keys)
            skip = any(key in places for key in both)
            if skip:
                entry.keys, entry.page = both, after.page
        yield entry


def _at(entry: Entry, places: Mapping[str, Sequence[int]]) -> Sequence[int]:
    """The passages that read as an entry does."""
    found = next((found for key in entry.keys if (found := places.get(key))), ())
    return found if len(found) <= _OFTEN else ()


def _in_order(pairs: Sequence[tuple[Entry, int, float]]) -> list[tuple[Entry, int]]:
    """The pairs of entry and passage, at most one for each, whose passages rise with the entries and that are worth most.

    The pairs of an entry come from the last passage to the first, so that none follows another of its own.
    """
    ends: list[int] = []
    """Passages at which the best rows end so far, rising; a row that ends later than another is worth more."""
    rows: list[int] = []
    total: list[float] = []
    before: list[int] = []
    for n, (_, i, worth) in enumerate(pairs):
        k = bisect_left(ends, i)
        before.append(rows[k - 1] if k else -1)
        total.append(worth + (total[before[n]] if k else 0.0))
        if k < len(ends) and ends[k] == i and total[rows[k]] >= total[n]:
            continue
        last = k
        while last < len(ends) and total[rows[last]] <= total[n]:
            last += 1
        ends[k:last], rows[k:last] = [i], [n]
    chosen: list[tuple[Entry, int]] = []
    n = rows[-1] if rows else -1
    while n >= 0:
        chosen.append(pairs[n][:2])
        n = before[n]
    return chosen[::-1]


def _without_strays(entries: Sequence[Entry], passages: Sequence[Passage]) -> None:
    """Gives up headings of entries without a page that do not stand on the page of the next one."""
    page: int | None = None
    for entry in reversed(entries):
        if entry.found is None:
            continue
        if entry.page is None and passages[entry.found].page != page is not None:
            entry.found = None
        else:
            page = passages[entry.found].page


def _in_other_words(
    entry: Entry, there: Sequence[int], passages: Sequence[Passage], cues: Sequence[Cue | None]
) -> tuple[int | None, int | None]:
    """The heading on its page that says more than the entry, and its characters where text follows it in the line."""
    words = [w.lower() for w in _WORD.findall(entry.words.partition("\t")[0])]
    if sum(map(len, words)) < _SURE_START:
        return None, None
    for i in there:
        p, cue = passages[i], cues[i]
        if p.table is not None:
            continue
        if cue is not None and cue.score > 0 and len(p.text) <= len(entry.words) + _MORE:
            said = _WORD.findall(p.text.lower())
            if len(said) <= len(words) + _MORE_WORDS and all(any(s.startswith(w) for s in said) for w in words):
                return i, None
        elif cue is None and len(p.text) > len(entry.words) + _MORE and (length := _run_in(entry, p)):
            return i, None if p.readings else length
    return None, None


def _run_in(entry: Entry, p: Passage) -> int:
    """Characters of an entry's heading at the head of a paragraph, its number left out, if a sentence begins behind it."""
    for start in (0, *(r.end for r in p.readings)):
        words = p.text[start:_LONGEST]
        key = next((key for key in entry.keys if title_key(words).startswith(key)), "")
        letters = [k for k, char in enumerate(words) if char.isalnum()][: len(key)]
        if key and len(letters) == len(key):
            rest = words[letters[-1] + 1 :]
            if not rest[:1].isalnum() and rest.lstrip(" :.–-")[:1].isupper():
                return letters[-1] + 1
    return 0
