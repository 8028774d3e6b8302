"""Fragments put together to printed lines, and side heads kept with the text that they stand beside.

Life wordings print number, title and text in three columns. A title that wraps is read on before the text goes on:

    1.2   合同成立及生   您向我们提出保险申请，我们        1.2 合同成立及生效 您向我们提出保险申请，我们
          效            同意承保，本合同成立。      ─▶   同意承保，本合同成立。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.reading.pdf.fragments import Fragment
from wordcheck.reading.pdf.letters import is_cjk
from wordcheck.reading.starts import starts_clause

_TAB = 2.0
"""Gap in ems from which two fragments of a line stand in columns of their own."""
_NEAR = 0.9
"""Gap in ems that is as good, where the second begins at the edge of the text beside heads."""
_EDGE = 4.0
"""Points by which that edge is uncertain."""
_FIRST_WORD = lazily(r"\S{1,12}\s+(?=\S)")
_ROW_APART = 1.15
"""Distances from line to line by which a new row stands below the one before."""
_BESIDE = 0.4
"""Share of its height by which a side head stands beside the line that it heads, though lower."""
_BARE_LABEL = lazily(
    r"[（(]?\s*(?:[\divxIVX]{1,5}(?:\.\d{1,3})*|[A-Za-z]{1,2}|[一二三四五六七八九十]{1,3})\s*[.)）、．]?|[^\w\s]+|"
    r"(?:[Ii]tem|ITEM|[Ss]ection|SECTION|[Cc]lause|CLAUSE|[Aa]rticle|ARTICLE|[Pp]art|PART)\s(?:\d{1,3}|[A-Z]|[IVX]{1,5})\s*[.:)]?"
)

_BARE_LETTER = lazily(r"[a-z]|[ivx]{2,4}")
_HEAD_APART = 1.5
"""Ems that stay free between a column of heads and the text beside it."""
_SENTENCE_END = lazily(r"[.。][”’」』）)\]\"']*$")
_DECIMAL = lazily(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?")


class Line(Struct, frozen=True):
    """A printed line within its column. Make one with `Line.of`, which measures it."""

    parts: tuple[Fragment, ...]
    """In reading order; a part below the first belongs to a side head that wraps."""
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    """Baseline of its longest part."""
    size: float
    """Likewise."""
    column: float | None = None
    """Left edge of the text that stands beside heads, where the line has both."""
    aside: bool = False
    """Whether it is a note in the margin, which heads the paragraph after it."""
    hung: bool = False
    """Whether its first part is a letter that numbers the rest."""

    @classmethod
    def of(cls, parts: Sequence[Fragment], column: float | None = None) -> Line:
        """The line of `parts`, of which there is at least one."""
        if len(parts) == 1:
            only = parts[0]
            return cls((only,), only.text, only.x0, only.top, only.x1, only.bottom, only.base, only.size)
        longest = max(parts, key=lambda p: len(p.text))
        text = parts[0].text
        for a, b in pairwise(parts):
            text += separator(a, b, column) + b.text
        return cls(
            parts=tuple(parts),
            text=text,
            x0=parts[0].x0,
            top=min(p.top for p in parts),
            x1=max(p.x1 for p in parts),
            bottom=max(p.bottom for p in parts),
            base=longest.base,
            size=longest.size,
            column=column,
        )

    @property
    def first(self) -> Fragment:
        return self.parts[0]

    @property
    def page(self) -> int:
        return self.parts[0].page

    @property
    def starts(self) -> tuple[float, ...]:
        """Left edges at which a following line of the same paragraph may begin."""
        inner = [p.x0 for p in self.parts]
        label = _FIRST_WORD.match(self.parts[0].text)
        if label and (starts_clause(self.parts[0].text) or _BARE_LABEL.fullmatch(label[0].strip())):
            inner.append(self.parts[0].edges[label.end()])
        return tuple(inner)


def separator(a: Fragment, b: Fragment, column: float | None = None, hung: bool = False) -> str:
    """What stands between two neighbouring parts of a line: a tab where they stand in columns of their own.

    `column` is the left edge of the text beside heads (`Line.column`): there a head that nearly fills its column ends. Where `a` is
    a letter `hung` out of the text (`Line.hung`), it is a number in a column of its own.
    """
    if abs(b.base - a.base) > 0.6 * max(a.size, b.size):
        return "" if is_cjk(a.text[-1]) and is_cjk(b.text[0]) and b.x0 <= a.x1 else "\t" if b.x0 > a.x1 else " "
    gap = b.x0 - a.x1
    if hung or gap >= _TAB * max(a.size, b.size):
        return "\t"
    if column is not None and a.x1 <= column + _EDGE and column <= b.x0 <= column + 2 * _EDGE and gap >= _NEAR * b.size:
        return "\t"
    return "" if gap < 0.15 * max(a.size, b.size) else " "


def lines_of(fragments: Sequence[Fragment]) -> list[Line]:
    """The lines of one column, from top to bottom."""
    if len(fragments) == 1:  # as in most cells of a table
        return [Line.of(fragments)]
    return _hung(_side_heads(_rows(fragments)))


def _hung(lines: list[Line]) -> list[Line]:
    """The lines, those told that begin with letters which number them: `a`, `b` an em before the words, of which two follow each other.

    A single one may be the word `a` in a line that is set wide.
    """
    found = {k: line.parts[0].text for k, line in enumerate(lines) if _begins_with_letter(line)}
    letters = set(found.values())
    if not any(len(x) == 1 and chr(ord(x) + 1) in letters for x in letters) and not {"i", "ii"} <= letters:
        return lines
    return [
        replace(x, text=f"{x.parts[0].text}\t{x.text[len(x.parts[0].text) :].lstrip()}", hung=True) if k in found else x
        for k, x in enumerate(lines)
    ]


def _begins_with_letter(line: Line) -> bool:
    first, *rest = line.parts[:2]
    return bool(rest) and rest[0].x0 - first.x1 >= rest[0].size and _BARE_LETTER.fullmatch(first.text) is not None


def _rows(fragments: Sequence[Fragment]) -> list[Line]:
    rows: list[list[Fragment]] = []
    leads: list[Fragment] = []
    for fragment in sorted(fragments, key=lambda f: (f.base, f.x0)):
        top = fragment.top
        for k in range(len(rows) - 1, max(-1, len(rows) - 5), -1):
            if leads[k].bottom >= top and _same_row(rows[k], leads[k], fragment):
                rows[k].append(fragment)
                if fragment.size > leads[k].size:
                    leads[k] = fragment
                break
        else:
            rows.append([fragment])
            leads.append(fragment)
    made = [Line.of(sorted(row, key=lambda f: f.x0) if len(row) > 1 else row) for row in rows]
    return sorted(made, key=lambda line: (line.base, line.x0))


def _same_row(row: Sequence[Fragment], lead: Fragment, fragment: Fragment) -> bool:
    """Whether `fragment` stands in the row whose largest fragment is `lead`."""
    top, bottom = lead.top, lead.bottom
    shared = (bottom if bottom < fragment.bottom else fragment.bottom) - (top if top > fragment.top else fragment.top)
    small = min(bottom - top, fragment.height)
    if shared < 0.4 * small:
        return False
    bullet = len(row) == 1 and (_is_bullet(lead) or _is_bullet(fragment))
    if not bullet and shared < 0.5 * small:
        return False
    if not bullet and abs(lead.base - fragment.base) > 0.45 * lead.size:
        return False
    return all(min(f.x1, fragment.x1) - max(f.x0, fragment.x0) < 0.5 * min(f.size, fragment.size) for f in row)


def _is_bullet(fragment: Fragment) -> bool:
    return len(fragment.text) == 1 and not fragment.text.isalnum()


def _side_heads(lines: list[Line]) -> list[Line]:
    """Wrapped side heads moved up behind their first line."""
    left = _text_left(lines)
    if left is None:
        return lines
    pitch = _pitch(lines)
    widest = max((part.x1 for line in lines for part in line.parts if part.x1 <= left), default=left)
    if not is_cjk(lines[0].text[0]):  # The heads of one page may all be short.
        widest = max(widest, left - _HEAD_APART * lines[0].size)
    made: list[Line] = []
    last = 0.0
    for line in lines:
        base = line.parts[0].base
        # Further down than lines of one row stand apart, head and text begin a row of their own.
        fresh = len(line.parts) > 1 and base - last > _ROW_APART * pitch
        last = base
        if len(line.parts) > 1 and any(p.x0 >= left for p in line.parts[1:]) and line.x0 < left:
            line = Line.of(line.parts, left)
        if _begins_beside(made, line, left, pitch):
            made.insert(len(made) - 1, line)
            continue
        wrapped = None if fresh else _wrapped_head(made, line, left, widest)
        if wrapped is None:
            made.append(line)
            continue
        row, at = wrapped
        parts = made[row].parts
        made[row] = Line.of((*parts[: at + 1], line.parts[0], *parts[at + 1 :]), made[row].column)
        if len(line.parts) > 1:
            made.append(Line.of(line.parts[1:]))
    return made


def _begins_beside(made: Sequence[Line], line: Line, left: float, pitch: float) -> bool:
    """Whether a line is the head of the text whose first line stands a little above it in the column beside."""
    if not made or len(line.parts) > 1 or line.x1 > left or made[-1].x0 < line.x1 + line.size:
        return False
    text = made[-1]
    first = len(made) < 2 or text.base - made[-2].base > _ROW_APART * pitch
    return first and text.bottom - line.top > _BESIDE * (line.bottom - line.top)


def _pitch(lines: Sequence[Line]) -> float:
    """The commonest distance from line to line in points."""
    steps = Counter(round(b.parts[0].base - a.parts[0].base, 1) for a, b in pairwise(lines))
    return max(((n, -step) for step, n in steps.items() if step > 0), default=(0, -1000.0))[1] * -1


def _text_left(lines: Sequence[Line]) -> float | None:
    """Left edge of the text beside side heads, or None where there are none."""
    several = [line for line in lines if len(line.parts) > 1]
    behind = Counter([round(p.x0 / 3) for line in several for p in line.parts[1:] if p.x0 - line.x0 > 3 * p.size])
    if not behind:
        return None
    alone = Counter(round(line.x0 / 3) for line in lines if len(line.parts) == 1)
    support = {place: sum(alone[place + step] for step in (-1, 0, 1)) for place in behind}
    best = max(support, key=lambda place: (support[place] + behind[place], place))
    return best * 3 - 4 if support[best] >= 1 and support[best] + behind[best] >= 4 else None


def _ended_on_purpose(head: Fragment, text: str, line: Line, widest: float) -> bool:
    """Whether a row of its own begins with `line`, though set close: there was room for its first word behind `head`.

    And the text beside `head`, which ends with `text`, ended a sentence. `widest` is how far heads of the column reach.
    """
    piece = line.parts[0]
    word = piece.text.split(" ")[0]
    needs = piece.size if is_cjk(word[0]) else piece.edges[len(word)] - piece.x0 + 0.3 * piece.size
    return widest - head.x1 > needs and _SENTENCE_END.search(text) is not None


def _wrapped_head(made: Sequence[Line], line: Line, left: float, widest: float) -> tuple[int, int] | None:
    """Row and part after which the first part of `line` goes on, if it is the rest of a side head.

    `left` is where the text beside the heads begins, `widest` where the longest of them ends.
    """
    piece = line.parts[0]
    if piece.x1 > left or starts_clause(piece.text) or _BARE_LABEL.fullmatch(piece.text):
        return None
    for row in range(len(made) - 1, max(-1, len(made) - 4), -1):
        for at, above in enumerate(made[row].parts):
            if abs(above.x0 - piece.x0) > 2 or above.x1 > left or abs(above.size - piece.size) > 0.6:
                continue
            lowest = max((p for p in made[row].parts if abs(p.x0 - piece.x0) <= 2), key=lambda p: p.base)
            near = 0 < piece.base - lowest.base < 1.9 * piece.size
            # The name below its number (`1.2` over 合同成立) is a side head as well.
            heads = not _BARE_LABEL.fullmatch(above.text) or (_DECIMAL.fullmatch(above.text) and is_cjk(piece.text[0]))
            if near and len(made[row].parts) > 1 and heads:
                last = made[row].parts.index(lowest)
                if len(line.parts) > 1 and _ended_on_purpose(lowest, made[-1].text, line, widest):
                    return None
                return (row, last) if lowest.styles[-1] == piece.styles[0] and at <= last else None
    return None
