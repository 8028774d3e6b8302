"""Where one block holds more than one passage: printed lines that a reader joined, files that are one long line."""

from __future__ import annotations

import itertools
import re

from wordcheck.anatomy.numbers.label_readings import ZH_DIGITS, Reading
from wordcheck.anatomy.numbers.labels import readings
from wordcheck.anatomy.vocabulary import ZH_PARTS
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, Origin, PageOrigin, SourceOrigin

_LONG = 100
"""Blocks below this length are never glued."""
_VERY_LONG = 2500
_SURE = 4.0
_LIKELY = 2.5
_COLUMN = lazily(r"\t+")
_BOTH = lazily(
    r"(?:\(\w{1,3}\)|(?:\d{1,2}|[A-Za-z]|[IVX]{1,4})[.)])\s+(?=\((?:a|i|1|A)\)\s+[^\W\d_]|(?:a|A|1)[.)]\s+[A-Z][a-z]+ [a-z])"
)
"""A number beside the first number of its own list: `3. (a) Water that flows …`, whose `(b)` stands below."""
_ITEMS = ("1", "1)", "(1)", "(一)", "①")
_SURE_BEGINNINGS = ("第", "（", "(")
_POINTS = lazily(
    r"\b(?:paragraphs?|clauses?|sections?|items?|articles?|parts?|exclusions?|conditions?|definitions?|under|and|or|to|in)\s*$",
    re.IGNORECASE,
)
"""What stands before a number at the beginning of a printed line that only ends a reference: `in paragraph | (A) of Section 2`."""
_TIGHT = 6.0
_PART_NAMES = r"(?:总\s*则|保险责任|责任免除|保险期间|保险人义务|投保人、被保险人义务|赔偿处理|争议处理(?:和法律适用)?|其他事项|释\s*义|附\s*则)"
_MARK = lazily(
    rf"(?:(?<=[。；;：:！？!?.])\s*|(?<=\s))(?=(?:{_PART_NAMES}\s+)?第[{ZH_DIGITS}0-9]{{1,6}}[条章节])|"
    rf"(?<=[。；;：:！？!?.])\s*(?=[（(](?:[{ZH_DIGITS}]{{1,3}}|\d{{1,2}}|[a-z]{{1,4}})[)）]|\d{{1,2}}(?:\.\d{{1,2}}){{0,4}}[、.．](?!\d)|\d{{1,2}}\.\d{{1,2}}\s|[①-⑳]|[{ZH_DIGITS}]{{1,3}}、|[A-Z]\.\s|(?:Section|SECTION|Article|ARTICLE|Part|PART)\s+[\dIVXA-Z]+[.:\s])"
)


def cuts_of(text: str, block: Block) -> list[int]:
    """Offsets within the block at which a further passage begins, in order; `text` is the block's."""
    found = _lines(text, block) if len(block.segments) > 1 else []
    found += _behind_heading(text)
    if (")" in text[:5] or "." in text[:5]) and (both := _BOTH.match(text)):
        found.append(both.end())
    if len(text) > _LONG:
        found += _glued(text)
    return sorted({c for c in found if 0 < c < len(text)}) if found else []


def _behind_heading(text: str) -> list[int]:
    """The first item of a list that begins in the column beside a heading: `2.2 | 等待期 | 1、您为……`."""
    if "\t" not in text[:60]:
        return []
    for match in _COLUMN.finditer(text, 0, 60):
        first = readings(text[match.end() : match.end() + 60])
        if any(r.value == 1 and r.weight > _LIKELY and r.style in _ITEMS for r in first) and match.start() > 3:
            return [match.end()]
    return []


def _lines(text: str, block: Block) -> list[int]:
    """Printed lines that are the title of a part, or begin with a number that no sentence goes on with."""
    found: list[int] = []
    lines = _printed(block)
    first = next((r for r in readings(text[:60]) if " " in r.style), None) if lines and text[0].isalpha() else None
    for i, (start, left) in enumerate(lines):
        end = lines[i + 1][0] if i + 1 < len(lines) else len(text)
        line = text[start:end].strip()
        stopped = _stopped(text, start)
        if first is not None and (after := _after(first, line)) is not None:
            first = after
            found.append(start)
            continue
        if not stopped and line[:1] not in _SURE_BEGINNINGS:  # as most
            continue
        if stopped and not line.isascii() and ZH_PARTS.fullmatch("".join(line.split())):
            found.append(start)
            if end < len(text):
                found.append(end)
            continue
        further_left = left is not None and block.hanging is not None and left < -_TIGHT
        enough = _LIKELY if stopped and further_left else _SURE if line[:1] in _SURE_BEGINNINGS else None
        if enough is not None and line[0] == "(" and _POINTS.search(text, max(0, start - 24), start):
            continue
        if enough is not None and any(r.weight >= enough for r in readings(line[:60])):
            found.append(start)
    return found


def _after(number: Reading, line: str) -> Reading | None:
    """The named number with which a line begins, if it is the one after another: `Item 1: …` and `Item 2: …` line by line."""
    if line[:1] != number.label[:1]:
        return None
    return next(
        (
            r
            for r in readings(line[:60])
            if r.style == number.style and r.value == number.value + 1 and r.weight > _SURE
        ),
        None,
    )


def _stopped(text: str, end: int) -> bool:
    """Whether the words before `end` stop there: with a full stop, semicolon or colon."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end > 0 and text[end - 1] in "。；.;：:"


def _printed(block: Block) -> list[tuple[int, float | None]]:
    """The printed lines of the block after the first: where each starts, and how far right of the second it begins."""
    found: list[tuple[int, float | None]] = []
    before: Origin | None = None
    edge: float | None = None
    for segment in block.segments:
        origin = segment.origin
        if before is not None and not _one_line(before, origin):
            left = origin.box.x0 if isinstance(origin, PageOrigin) else None
            edge = left if edge is None else edge
            found.append((segment.start, left - edge if left is not None and edge is not None else None))
        before = origin
    return found


def _one_line(a: Origin, b: Origin) -> bool:
    """Whether two stretches were printed on one line, as far as their origins tell."""
    if isinstance(a, PageOrigin) and isinstance(b, PageOrigin):
        if a.page != b.page:
            return False
        one, two = a.box, b.box
        if one.bottom <= two.top or two.bottom <= one.top:
            return False
        overlap = min(one.bottom, two.bottom) - max(one.top, two.top)
        return overlap > 0.5 * min(one.bottom - one.top, two.bottom - two.top)
    if isinstance(a, SourceOrigin) and isinstance(b, SourceOrigin):
        return a.line == b.line
    return True


def _glued(text: str) -> list[int]:
    """Numbers inside the text of a block that holds a whole sequence of them."""
    if len(text) <= _VERY_LONG and "条" not in text:
        return []
    marks = [m.end() for m in _MARK.finditer(text)]
    if not marks:
        return []
    styles: dict[str, list[tuple[int, int]]] = {}
    for at in marks:
        for reading in readings(text[at : at + 60])[:1]:
            styles.setdefault(reading.style, []).append((at, reading.value))
    articles = styles.get("第*条", [])
    if _runs(articles) < 2 and not (len(text) > _VERY_LONG and any(_runs(found) >= 3 for found in styles.values())):
        return []
    return marks


def _runs(found: list[tuple[int, int]]) -> int:
    """How many numbers follow the one before them by one."""
    return sum(b[1] == a[1] + 1 for a, b in itertools.pairwise(found))
