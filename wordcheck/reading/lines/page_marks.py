"""Pages in text files: what converters print between pages is taken out, and sentences that run over are closed up.

line 30  （四）便携式通讯装置、便携式照相摄像器      page 1
line 31  第 1页 /共 17页                            a page number: furniture
line 32  ---                                        dropped with the mark
line 33  <!-- 第2页 -->                             a page mark: page 2 begins
line 34  材以及其他便携式装置、设备；                page 2, goes on from line 30
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Furniture, FurnitureKind
from wordcheck.reading.lines.bare_page_numbers import bare_page_numbers
from wordcheck.reading.lines.page_gaps import goes_on, page_gaps
from wordcheck.reading.lines.running_lines import running_lines
from wordcheck.reading.starts import SENTENCE_END, starts_clause

_MARK = lazily(
    r"\s*(?:(?:=+|-+|\[+|<!--|#+)\s*(?:第\s*(\d{1,4})\s*页|page\s+(\d{1,4}))\s*(?:[/，,]?\s*共\s*\d+\s*页\s*)?(?:=+|-+|\]+|-->)?)\s*",
    re.I,
)
_NUMBER = lazily(
    r"\s*(?:第\s*\d{1,4}\s*页\s*(?:[/／，,]?\s*共\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页\s*[/，,]?\s*第\s*\d{1,4}\s*页|"
    r"(?:[A-Z]{1,6}[\w./-]{2,16}\s+)?page\s+\d{1,4}\s*of\s*\d{1,4}(?:\s+[A-Z]{1,6}[\w./-]{2,16})?|"
    r"page\s+\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s*/\s*\d{1,4})\s*",
    re.I,
)
_FRACTION = lazily(r"\s*\d{1,4}\s*/\s*\d{1,4}\s*")
_BARE = lazily(r"\s*\d{1,4}\s*")
_RULE = lazily(r"\s*(?:-{3,}|\*{3,}|_{3,})\s*")
_DIGITS = lazily(r"\d+")
_FEWEST_RULES = 5
_LINES_OF_HEAD = 2
FEWEST_PAGES = 3
"""A line must head or foot at least so many pages, and half of all, to be a running title."""


class SourceLine(Struct, frozen=True):
    """A line of the file, or an empty one that a page's end put in its place."""

    text: str
    number: int
    """From 1."""
    page: int | None = None
    runs_on: bool = False
    """Whether it goes on with a sentence of the page before."""


def page_mark(line: str) -> int | None:
    """The page number of a line that only marks a page; None for any other line."""
    found = _MARK.fullmatch(line)
    return int(found.group(1) or found.group(2)) if found else None


def without_page_marks(texts: Sequence[str]) -> tuple[list[SourceLine], tuple[Furniture, ...]]:
    """The lines that are wording, each with its page, and what was printed at the edges of pages.

    A form feed begins a page as a mark does. Where a sentence runs on over the mark, nothing is left between its parts.
    """
    sheets: list[list[SourceLine]] = [[]]
    page: int | None = None
    marked = any(page_mark(text) is not None or text.startswith("\f") for text in texts)
    ruled = not marked and _ruled_off(texts)
    numbers = frozenset() if marked or ruled else bare_page_numbers(texts)
    feet = frozenset() if marked or ruled or numbers else running_lines(texts)
    gaps = frozenset() if marked or ruled else page_gaps(texts)
    for number, text in enumerate(texts, 1):
        mark = page_mark(text)
        if ruled and _RULE.fullmatch(text):
            text = ""
            sheets.append([])
        if mark is None and text.startswith("\f"):
            mark, text = (page or 1) + 1, " " + text[1:]
            sheets[-1] = [replace(line, page=line.page or 1) for line in sheets[-1]]
        else:
            text = "" if mark is not None else text
        if mark is not None:
            page = mark
            sheets.append([])
        sheets[-1].append(SourceLine(text.replace("\f", " ") if number - 1 not in feet else "", number, page))
        if number - 1 in numbers or number - 1 in gaps or number - 1 in feet:
            sheets.append([])
    running = _running_titles(sheets) if len(sheets) > FEWEST_PAGES else frozenset()
    if ruled:
        for _ in range(_LINES_OF_HEAD):
            running |= _running_for_a_while(sheets, running)
    kept: list[SourceLine] = []
    edges: dict[tuple[FurnitureKind, str], list[int]] = {}
    for i in sorted(feet):
        edges.setdefault((FurnitureKind.FOOTER, texts[i].strip()), [])
    for sheet in sheets:
        body = _body(sheet, running, edges, paged=len(sheets) > 1)
        if kept and body and (goes_on if gaps else _runs_on)(kept[-1].text, body[0].text):
            body[0] = replace(body[0], runs_on=True)
        elif kept and body:
            kept.append(SourceLine("", kept[-1].number, kept[-1].page))
        kept += body
    furniture = tuple(Furniture(kind, text, tuple(pages)) for (kind, text), pages in sorted(edges.items()))
    return kept, furniture


def _body(
    sheet: list[SourceLine],
    running: frozenset[str],
    edges: dict[tuple[FurnitureKind, str], list[int]],
    *,
    paged: bool,
) -> list[SourceLine]:
    """The lines of one page without what stands at its edges."""
    first, last = 0, len(sheet)
    while first < last and (_is_edge(sheet[first].text, running) if paged else not sheet[first].text.strip()):
        _note(sheet[first], FurnitureKind.HEADER, edges)
        first += 1
    while last > first and (_is_edge(sheet[last - 1].text, running) if paged else not sheet[last - 1].text.strip()):
        _note(sheet[last - 1], FurnitureKind.FOOTER, edges)
        last -= 1
    body = []
    for line in sheet[first:last]:
        if _NUMBER.fullmatch(line.text) and not _FRACTION.fullmatch(line.text):
            _note(line, FurnitureKind.PAGE_NUMBER, edges)
            line = replace(line, text="")
        body.append(line)
    return body


def _is_edge(text: str, running: frozenset[str]) -> bool:
    return (
        not text.strip()
        or any(form.fullmatch(text) for form in (_RULE, _NUMBER, _BARE))
        or _DIGITS.sub("0", text.strip()) in running
    )


def _note(line: SourceLine, kind: FurnitureKind, edges: dict[tuple[FurnitureKind, str], list[int]]) -> None:
    text = line.text.strip()
    if text and not _RULE.fullmatch(text):
        number = _NUMBER.fullmatch(text) or _BARE.fullmatch(text)
        pages = edges.setdefault((FurnitureKind.PAGE_NUMBER if number else kind, text), [])
        if line.page is not None:
            pages.append(line.page)


def _running_titles(sheets: Sequence[Sequence[SourceLine]]) -> frozenset[str]:
    """Lines, digits masked, that come back as the first or last line of the pages."""
    counted: Counter[str] = Counter()
    for sheet in sheets:
        full = [line.text.strip() for line in sheet if line.text.strip() and not _is_edge(line.text, frozenset())]
        counted.update({_DIGITS.sub("0", text) for text in (*full[:1], *full[-1:]) if not starts_clause(text)})
    return frozenset(t for t, n in counted.items() if n >= FEWEST_PAGES and n * 2 >= len(sheets) and len(t) <= 80)


def _ruled_off(texts: Sequence[str]) -> bool:
    """Whether the rules of a text without page marks end its pages: the same line stands before most of them."""
    before: Counter[str] = Counter()
    rules, last = 0, ""
    for text in texts:
        if _RULE.fullmatch(text):
            rules += 1
            before[_DIGITS.sub("0", last)] += 1
        elif text.strip():
            last = text.strip()
    most = before.most_common(1)
    if rules < _FEWEST_RULES or most[0][1] * 2 < rules:
        return False
    return bool(most[0][0]) and not starts_clause(most[0][0]) and not SENTENCE_END.search(most[0][0])


def _running_for_a_while(sheets: Sequence[Sequence[SourceLine]], known: frozenset[str]) -> frozenset[str]:
    """Lines, digits masked, that come back at the edges of most pages of a stretch, behind the `known` ones."""
    places: dict[str, list[int]] = {}
    for k, sheet in enumerate(sheets):
        full = [line.text.strip() for line in sheet if not _is_edge(line.text, known)]
        for text in {_DIGITS.sub("0", t) for t in (*full[:1], *full[-1:]) if not starts_clause(t)}:
            if SENTENCE_END.search(text):
                continue
            places.setdefault(text, []).append(k)
    return frozenset(
        t for t, at in places.items() if len(at) >= _FEWEST_RULES and 2 * len(at) > at[-1] - at[0] and len(t) <= 80
    )


def _runs_on(before: str, after: str) -> bool:
    """Whether a sentence goes on over a page's end."""
    return (
        len(before.strip()) >= 12
        and not SENTENCE_END.search(before)
        and not starts_clause(after)
        and not after.lstrip().startswith(("#", "|", "<table"))
        and not before.lstrip().startswith(("#", "|"))
    )
