"""Page furniture told from wording: what comes back on page after page at the same place.

    page 4   民生汇鑫宝年金保险（投资连结型）条款      ┐ same words, same height, most pages: header
    page 5   民生汇鑫宝年金保险（投资连结型）条款      ┘
    page 4   Section 2 – Buildings                 ┐ a slot: one height and size on most pages, whose
    page 5   Section 3 – Contents                  ┘ words come back on neighbouring pages: running head
    page 4   第 4 页 共 18 页   page 5   第 5 页 共 18 页   same words once digits are masked: page number

A heading that happens to stand at the top of a page does not come back at its height, so it stays wording.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Furniture, FurnitureKind
from wordcheck.reading.pdf.corners import corners
from wordcheck.reading.pdf.edges import BAND, COVER_HEAD, NUMBER_WORDS, OUTER, RUN, TITLE, PageOfFragments, mask
from wordcheck.reading.pdf.fragments import Fragment
from wordcheck.reading.pdf.glyphs import SKEWED
from wordcheck.reading.pdf.margin_numbers import margin_numbers
from wordcheck.reading.pdf.slots import NEAR, Row, clusters, partly_alike, stands_clear
from wordcheck.reading.starts import starts_clause

_MARGIN = 0.07
"""Share of the page width at the sides in which tabs stand."""
_OFTEN = 0.4
"""Share of the pages on which furniture stands that needs no other sign; alternating headers stand on nearly half."""
_SELDOM = 0.12
_TELLING = 8
"""Characters from which words are so long that they come back only as furniture."""
_WATERMARK_SIZE = 2.5
"""Multiples of the body size from which grey words that come back are a watermark."""
_TALL = 3
"""Lines of a header or footer that may reach further in than the band."""
_CLOSE = 1.3
"""Sizes from line to line within it."""
_LONGEST_NUMBER = 4
"""Digits of a page's number."""
_FORM_NUMBER = lazily(r"(?:[A-Z][A-Z &/,()-]{3,60})?\s*[A-Z]{2} ?\d\d ?\d\d ?\d\d ?\d\d")
"""How American forms are called in the corner of their first page: COMMERCIAL AUTO  CA 00 01 10 13."""
_SURE_NUMBER = lazily(r"第?#页(共#页)?|page#(of#)?|p#of#", re.IGNORECASE)
_COUNTED = lazily(r"[a-z]{0,8}#?(?:[#/.\-_v]){0,8}(?:page#of#|第#页[/,，]?共#页)[a-z]{0,4}", re.IGNORECASE)
"""A page of how many, with a form's number at most: no wording, however seldom it comes."""


_RIGHTS = lazily(
    r"\W*(?:[\w() -]{0,20})?(?:includes copyrighted material of|(?:©|\(c\))? ?copyright\b,? .{0,80}\d{4})",
    re.IGNORECASE,
)
"""Whose a form is: `Includes copyrighted material of Insurance Services Office, Inc., with its permission.`"""


def furniture_of(pages: Sequence[PageOfFragments]) -> dict[int, FurnitureKind]:
    """The kind of each fragment that is furniture, by the fragment's `id`."""
    kinds: dict[int, FurnitureKind] = {}
    body = _body_size(pages)
    rows = [row for page in pages for row in _edge_rows(page)]
    for row in _repeated(rows, len(pages), body):
        for f in row.fragments:
            kinds[id(f)] = FurnitureKind.PAGE_NUMBER if _is_number(mask(f.text)) else row.side
    while further := _beyond_the_band(pages, kinds):
        kinds.update(further)
    numbers = (*_numbers_beside_text(pages, kinds), *margin_numbers(pages))
    kinds.update({id(f): FurnitureKind.PAGE_NUMBER for f in numbers})
    kinds.update({id(f): FurnitureKind.FOOTER for row in rows if _rights(row) for f in row.fragments})
    kinds.update(_slanted(pages))
    kinds.update(_watermarks(pages, body))
    kinds.update(_tabs(pages))
    return corners(pages) | kinds


def listed(fragments: Iterable[Fragment], kinds: dict[int, FurnitureKind]) -> tuple[Furniture, ...]:
    """The furniture, each string once with the pages on which it stands; digits count as equal."""
    found: dict[tuple[FurnitureKind, str], tuple[str, list[int]]] = {}
    for fragment in fragments:
        kind = kinds.get(id(fragment))
        if kind is not None:
            _, pages = found.setdefault((kind, mask(fragment.text)), (fragment.text, []))
            if fragment.page not in pages:
                pages.append(fragment.page)
    return tuple(Furniture(kind, text, tuple(pages)) for (kind, _), (text, pages) in found.items())


def _rights(row: Row) -> bool:
    """Whether a row at the foot of a page says whose the form is, however seldom it comes among forms that are bound together."""
    return row.side is FurnitureKind.FOOTER and not row.in_table and _RIGHTS.match(row.words) is not None


def _beyond_the_band(pages: Sequence[PageOfFragments], kinds: dict[int, FurnitureKind]) -> dict[int, FurnitureKind]:
    """Lines of a tall header or footer further in: close to those known, with the same words at the same height on all its pages."""
    found: dict[int, FurnitureKind] = {}
    for side, sign in ((FurnitureKind.HEADER, 1), (FurnitureKind.FOOTER, -1)):
        rims = {p.page: [f for f in p.fragments if kinds.get(id(f)) is side] for p in pages}
        tall = [p for p in pages if len({f.base for f in rims[p.page]}) >= _TALL]
        next_in: defaultdict[str, list[Fragment]] = defaultdict(list)
        for page in tall:
            rim = max(rims[page.page], key=lambda f: sign * f.base)
            for f in page.fragments:
                near = 0 < sign * (f.base - rim.base) <= _CLOSE * f.size and f.turn == 0
                if near and id(f) not in kinds and not starts_clause(f.text):
                    next_in[mask(f.text)].append(f)
        for same in next_in.values():
            if len(same) == len(tall) > 1 and max(f.base for f in same) - min(f.base for f in same) <= 1:
                found.update({id(f): side for f in same})
    return found


def _numbers_beside_text(pages: Sequence[PageOfFragments], kinds: dict[int, FurnitureKind]) -> Iterator[Fragment]:
    """Page numbers that stand on the same line as text, told by their place and by the number that the page must have."""
    places: set[tuple[float, int]] = set()
    steps: Counter[int] = Counter()
    for page in pages:
        for f in page.fragments:
            if id(f) in kinds and (value := _plain_number(f)) is not None:
                places.add((f.size, round(f.base)))
                steps[value - page.page] += 1
    usual = {step for step, times in steps.most_common(1) if times >= RUN}
    for page in pages if usual else ():
        for f in page.fragments:
            if id(f) in kinds or (f.size, round(f.base)) not in places or (value := _plain_number(f)) is None:
                continue
            if value - page.page in usual and (OUTER * page.width > f.x1 or f.x0 > (1 - OUTER) * page.width):
                yield f


def _plain_number(f: Fragment) -> int | None:
    text = f.text.strip()
    return int(text) if len(text) <= _LONGEST_NUMBER and text.isascii() and text.isdigit() else None


def _is_number(masked: str) -> bool:
    return "#" in masked and len(NUMBER_WORDS.sub("", masked)) <= 2


def _body_size(pages: Sequence[PageOfFragments]) -> float:
    exact: dict[float, int] = defaultdict(int)
    for page in pages:
        for f in page.fragments:
            exact[f.size] += len(f.text)
    sizes: Counter[float] = Counter()
    for size, characters in exact.items():
        sizes[round(size * 2) / 2] += characters
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _edge_rows(page: PageOfFragments) -> list[Row]:
    """The rows in the bands at the top and bottom of a page."""
    rows: list[Row] = []
    level = [f for f in page.fragments if f.turn == 0]
    bases = sorted([f.base for f in level])
    upper, lower = BAND * page.height, (1 - BAND) * page.height
    for side, band, heights in (
        (FurnitureKind.HEADER, [f for f in level if f.bottom < upper], bases),
        (FurnitureKind.FOOTER, [f for f in level if f.top > lower], [page.height - base for base in reversed(bases)]),
    ):
        for group in _grouped(sorted(band, key=lambda f: (f.base, f.x0))):
            text = mask("".join([f.text for f in group]))
            in_table = any(t.top <= group[0].middle <= t.bottom for t in page.tables)
            base, size = group[0].base, max(group[0].size, 1.0)
            at = base if side is FurnitureKind.HEADER else page.height - base
            beyond = bisect_right(heights, at + 1)
            clear = heights[beyond] - at if beyond < len(heights) else 99.0
            rows.append(Row(page.page, side, tuple(group), text, at, in_table, clear / size))
    return rows


def _grouped(band: Sequence[Fragment]) -> list[list[Fragment]]:
    groups: list[list[Fragment]] = []
    for fragment in band:
        if groups and abs(groups[-1][0].base - fragment.base) < 0.4 * fragment.size:
            groups[-1].append(fragment)
        else:
            groups.append([fragment])
    return groups


def _repeated(rows: Sequence[Row], pages: int, body: float) -> list[Row]:
    """Rows that come back, by their words or by their slot, and what stands between them and the page's edge.

    Words larger than the text that come back on fewer than half the pages are section headings, which stay.
    """
    if pages < 2:
        return [r for r in rows if _SURE_NUMBER.fullmatch(r.masked) or _FORM_NUMBER.fullmatch(r.words)]
    times = Counter((r.side, r.masked) for r in rows)
    back = [c for c in _words_in_place(rows) if _comes_back(c, rows, pages)]
    parts = {(rows[c[0]].side, rows[c[0]].masked) for c in back if _in_a_row(c, rows)}
    sure = {
        i
        for i in {i for c in back for i in c} | _same_slot(rows, pages) | partly_alike(rows, _OFTEN * pages)
        if not COVER_HEAD.search(rows[i].masked)
        and (
            rows[i].size <= 1.12 * body
            or times[rows[i].side, rows[i].masked] >= _OFTEN * pages
            or (rows[i].side, rows[i].masked) in parts
        )
    }
    # Once words are known as furniture they are so on a page that prints them a little higher or lower.
    often = Counter((rows[i].side, rows[i].masked, round(rows[i].size)) for i in sure)
    known = {key for key, n in often.items() if len(key[1]) >= _TELLING and (n >= _OFTEN * pages or key[:2] in parts)}
    sure |= {i for i, r in enumerate(rows) if (r.side, r.masked, round(r.size)) in known and not r.in_table}
    sure -= _below_headings(rows, sure, 1.12 * body)
    found = [r for i, r in enumerate(rows) if i in sure]
    innermost: dict[tuple[int, FurnitureKind], float] = defaultdict(float)
    for row in found:
        innermost[row.page, row.side] = max(innermost[row.page, row.side], row.away)
    outer = [
        r
        for i, r in enumerate(rows)
        if i not in sure
        and (
            _COUNTED.fullmatch(r.masked)
            or _FORM_NUMBER.fullmatch(r.words)
            or (
                r.away < innermost[r.page, r.side] - 1
                and not (r.in_table or r.size > 1.12 * body or COVER_HEAD.search(r.masked))
            )
        )
    ]
    return found + outer


def _below_headings(rows: Sequence[Row], sure: Collection[int], large: float) -> set[int]:
    """Rows at the top, among those that are `sure` to come back, that stand below large headings: each is the first line of a part.

    On most pages of their slot the heading of a part, which does not come back, stands further out.
    """
    top = {i for i in sure if rows[i].side is FurnitureKind.HEADER}
    heads: dict[int, float] = {}
    times = Counter(row.masked for row in rows)
    for i, row in enumerate(rows):
        if (
            times[row.masked] == 1
            and i not in sure
            and row.side is FurnitureKind.HEADER
            and row.size > large
            and not row.in_table
        ):
            heads[row.page] = min(row.away, heads.get(row.page, row.away))
    slots: defaultdict[tuple[float, int], list[int]] = defaultdict(list)
    for i in top if heads else ():
        slots[round(rows[i].size, 1), round(rows[i].away / NEAR)].append(i)
    return {
        i
        for slot in slots.values()
        if 2 * sum(heads.get(rows[i].page, rows[i].away) < rows[i].away - 1 for i in slot) > len(slot)
        for i in slot
    }


def _comes_back(cluster: Sequence[int], rows: Sequence[Row], pages: int) -> bool:
    """Whether rows with the same words at the same height stand on enough pages.

    What begins with a clause number, or stands in a table, or close to the text, must stand on more of them.
    """
    share = len({rows[i].page for i in cluster}) / pages
    first = rows[cluster[0]]
    if sum(rows[i].in_table for i in cluster) > len(cluster) / 2:
        return share >= 0.75 and len(cluster) >= 4
    if starts_clause(first.fragments[0].text) and not _is_number(first.masked):
        return share >= 0.8 and len(cluster) >= 3
    if len(cluster) < (2 if pages <= 3 else 3):
        return False
    return share >= _OFTEN or (share >= _SELDOM and (stands_clear(cluster, rows) or _in_a_row(cluster, rows)))


def _in_a_row(cluster: Sequence[int], rows: Sequence[Row]) -> bool:
    """Whether short words stand at exactly one height on one page after the other, as no text does."""
    places = sorted((rows[i].page, rows[i].away) for i in cluster)
    heights = [away for _, away in places]
    if max(heights) - min(heights) > 1 or len(rows[cluster[0]].masked) > TITLE:
        return False
    longest = run = 1
    for (before, _), (page, _) in pairwise(places):
        run = run + 1 if page == before + 1 else 1
        longest = max(longest, run)
    return longest >= RUN


def _words_in_place(rows: Sequence[Row]) -> Iterator[list[int]]:
    """Rows with the same words at about the same height."""
    groups: dict[tuple[FurnitureKind, str], list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        groups[row.side, row.masked].append(i)
    for members in groups.values():
        yield from clusters(members, rows)


def _same_slot(rows: Sequence[Row], pages: int) -> set[int]:
    """Rows at a height where most pages print running heads, also those that come once only."""
    found: set[int] = set()
    for side in (FurnitureKind.HEADER, FurnitureKind.FOOTER):
        members = [i for i, r in enumerate(rows) if r.side == side and not r.in_table]
        for cluster in clusters(members, rows):
            words = Counter(rows[i].masked for i in cluster)
            back = sum(1 for i in cluster if words[rows[i].masked] > 1)
            if len({rows[i].page for i in cluster}) < max(3, _OFTEN * pages) or back < 0.7 * len(cluster):
                continue
            if not stands_clear(cluster, rows):
                continue
            slots = {(round(rows[i].size, 1), round(rows[i].away)) for i in cluster if words[rows[i].masked] > 1}
            for i in cluster:
                title = len(rows[i].masked) <= TITLE and not rows[i].masked.endswith((".", "。", ";", "；"))
                if words[rows[i].masked] > 1 or (title and (round(rows[i].size, 1), round(rows[i].away)) in slots):
                    found.add(i)
    return found


def _slanted(pages: Sequence[PageOfFragments]) -> dict[int, FurnitureKind]:
    """Words at no right angle that are large or come back are a watermark."""
    slanted = [f for page in pages for f in page.fragments if f.turn == SKEWED]
    times = Counter(mask(f.text) for f in slanted)
    return {id(f): FurnitureKind.WATERMARK for f in slanted if f.size >= 18 or times[mask(f.text)] > 1}


def _watermarks(pages: Sequence[PageOfFragments], body: float) -> dict[int, FurnitureKind]:
    """Huge words in the middle of at least half the pages."""
    huge = [
        (page, f)
        for page in pages
        for f in page.fragments
        if f.turn == 0 and f.size >= _WATERMARK_SIZE * body and 0.15 * page.height < f.middle < 0.85 * page.height
    ]
    times = Counter((f.text, round(f.base / 8)) for _, f in huge)
    enough = max(2, 0.5 * len(pages))
    return {id(f): FurnitureKind.WATERMARK for _, f in huge if times[f.text, round(f.base / 8)] >= enough}


def _tabs(pages: Sequence[PageOfFragments]) -> dict[int, FurnitureKind]:
    """Words in the side margins that are turned, or come back at the same height; never bare numbers."""
    candidates = [
        f
        for page in pages
        for f in page.fragments
        if f.turn != SKEWED and _in_margin(f, page) and len(NUMBER_WORDS.sub("", mask(f.text))) > 2
    ]
    times = Counter(_tab_key(f) for f in candidates)
    enough = 2 if len(pages) <= 10 else 3
    return {id(f): FurnitureKind.OTHER for f in candidates if f.turn in (1, 3) or times[_tab_key(f)] >= enough}


def _tab_key(f: Fragment) -> tuple[str, int, int]:
    return mask(f.text), f.turn, round(f.base / 6)


def _in_margin(f: Fragment, page: PageOfFragments) -> bool:
    return f.x1 < _MARGIN * page.width or f.x0 > (1 - _MARGIN) * page.width
