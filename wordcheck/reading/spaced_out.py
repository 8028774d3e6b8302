"""Headings whose letters stand apart, closed up into words: `E X C L U S I O N S`, 责 任 免 除.

    G E N E R A L   C O N D I T I O N S     wider blanks part the words            General → GENERAL CONDITIONS
    G E N E R A L C O N D I T I O N S       all blanks alike (HTML, Markdown):      words that stand elsewhere in the text
                                            (`general`, `conditions`) part them

The reader of PDF measures its blanks (`pdf.mending`); formats without places have only their number. Cells of tables are left
alone: there, letters side by side are columns.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, Run, Segment, SourceOrigin, WordOrigin

_LATIN = lazily(r"(?<!\S)[A-Za-z](?:[ \u3000\xa0]+[A-Za-z]){4,}(?![^\s:.,;)])")
_HAN = lazily(
    r"[ \u3000]*(?:【[ \u3000]*)?[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){2,}[ \u3000]*(?:[】：:][ \u3000]*)?"
)
_PAIR = lazily(r"[\u4e00-\u9fff][ \u3000]+[\u4e00-\u9fff]")
"""Two characters (释 义) tell nothing by themselves: they are closed up where longer headings of the text are set so."""
_LONGEST = 160
"""Characters, blanks among them, of a line that may be such a heading."""
_WORD = lazily(r"[A-Za-z]{2,}")
_RANKS = frozenset("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸")
_BLANKS = " \u3000\xa0"


def closed_up(blocks: list[Block]) -> list[Block]:
    """The blocks, those closed up whose letters stand apart; the very same where there are none."""
    spaced = [i for i, b in enumerate(blocks) if _may_be(b)]
    if not spaced:
        return blocks
    spaced += [i for i, b in enumerate(blocks) if b.cell is None and _PAIR.fullmatch(b.text)]
    made, known = list(blocks), _words(blocks, frozenset(spaced))
    for i in spaced:
        drop = _spurious(blocks[i].text, known)
        if drop:
            made[i] = _without(blocks[i], drop)
    return made


def _may_be(block: Block) -> bool:
    text = block.text
    if block.cell is not None or not 5 <= len(text) <= _LONGEST or " " not in text.replace("\u3000", " "):
        return False
    return (
        _HAN.fullmatch(text) is not None
        if not text.isascii() and not _LATIN.search(text)
        else _LATIN.search(text) is not None
    )


def _words(blocks: Sequence[Block], but: frozenset[int]) -> frozenset[str]:
    """The Latin words of all other blocks."""
    return frozenset(w.lower() for i, b in enumerate(blocks) if i not in but for w in _WORD.findall(b.text))


def _spurious(text: str, known: frozenset[str]) -> frozenset[int]:
    """The blanks, by index, that part no words."""
    if _HAN.fullmatch(text) or _PAIR.fullmatch(text):
        letters = [c for c in text if c not in _BLANKS]
        if _is_row(letters) or letters[0] in _RANKS:
            return frozenset()  # The first of 一 总 则 is a number, which its blank sets apart.
        return _narrow(text, 0, len(text))
    drop: set[int] = set()
    for found in _LATIN.finditer(text):
        start, end = found.span()
        letters = [c for c in found[0] if c not in _BLANKS]
        if _is_row(letters):
            continue
        narrow = _narrow(text, start, end)
        drop |= narrow - (_ends(text, start, end, known) if _all_alike(text, start, end) else frozenset())
    return frozenset(drop)


def _is_row(letters: Sequence[str]) -> bool:
    """Whether they are no word: ranks (A B C D E, 一 二 三 四), or one unit below each column (月 月 月)."""
    ranks = ord(letters[-1]) - ord(letters[0]) == len(letters) - 1 and len(set(letters)) == len(letters)
    return ranks or _RANKS.issuperset(letters) or 2 * len(set(letters)) <= len(letters)


def _runs_of_blanks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where blanks stand between the letters."""
    found: list[tuple[int, int]] = []
    at = start
    while at < end:
        if text[at] not in _BLANKS:
            at += 1
            continue
        stop = at
        while stop < end and text[stop] in _BLANKS:
            stop += 1
        if at > start and stop < end:
            found.append((at, stop))
        at = stop
    return found


def _all_alike(text: str, start: int, end: int) -> bool:
    return len({b - a for a, b in _runs_of_blanks(text, start, end)}) == 1


def _narrow(text: str, start: int, end: int) -> frozenset[int]:
    """All blanks but one of each run that is wider than the narrowest."""
    runs = _runs_of_blanks(text, start, end)
    least = min(b - a for a, b in runs)
    return frozenset(k for a, b in runs for k in range(a if b - a == least else a + 1, b))


def _ends(text: str, start: int, end: int, known: frozenset[str]) -> frozenset[int]:
    """The first blank behind each word but the last, where the letters fall into the fewest words known; else none."""
    places = [k for k in range(start, end) if text[k] not in _BLANKS]
    letters = "".join(text[k] for k in places).lower()
    best: list[tuple[int, ...] | None] = [(), *[None] * len(letters)]
    for stop in range(1, len(letters) + 1):
        ways = [
            (*before, stop)
            for first in range(stop)
            if (before := best[first]) is not None and letters[first:stop] in known
        ]
        best[stop] = min(ways, key=len) if ways else None
    cuts = best[-1] or ()
    return frozenset(places[cut - 1] + 1 for cut in cuts[:-1])


def _without(block: Block, drop: frozenset[int]) -> Block:
    """The block without some of its characters; what is left keeps its look and its origin."""
    text = block.text
    kept = [k for k in range(len(text)) if k not in drop]
    at = [0] * (len(text) + 1)
    for k in range(len(text)):
        at[k + 1] = at[k] + (k not in drop)
    runs = tuple(Run(at[r.start], at[r.end], r.style) for r in block.runs if at[r.start] < at[r.end])
    segments = tuple(piece for s in block.segments for piece in _pieces(s, drop, at))
    return replace(block, text="".join(text[k] for k in kept), runs=runs, segments=segments)


def _pieces(segment: Segment, drop: frozenset[int], at: Sequence[int]) -> list[Segment]:
    """What is left of a segment, each stretch with its own origin."""
    pieces: list[Segment] = []
    k = segment.start
    while k < segment.end:
        stop = k
        while stop < segment.end and stop not in drop:
            stop += 1
        if stop > k:
            origin, by = segment.origin, k - segment.start
            if isinstance(origin, SourceOrigin):
                origin = replace(origin, column=origin.column + by)
            elif isinstance(origin, WordOrigin):
                origin = replace(origin, offset=origin.offset + by)
            pieces.append(Segment(at[k], at[stop], origin))
        k = stop + 1
    return pieces
