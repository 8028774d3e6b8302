"""Code frames: the words of a wording with a caret line below that stands right under Chinese text too.

第八条 │ 因有关部门要求停止服务造成的损失
       │   ^^^^^^^^
"""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.languages.width import cell_width, clip, clip_left, pad, printable
from wordcheck.model.span import Span
from wordcheck.reporting.locate import FORGOTTEN

BAR = "│"
_EDGES = ("\n", FORGOTTEN)
"""What a line of the wording cannot hold."""


def frame(text: str, span: Span, label: str, width: int) -> list[str]:
    """Two lines: the words around `span` cut to `width` cells, and carets under the span.

    `label` stands in the margin, and there only. A span over several blocks is shown as far as its first block goes.
    """
    start = max(text.rfind(mark, 0, span.start) for mark in _EDGES) + 1
    end = min((at for mark in _EDGES if (at := text.find(mark, span.start)) >= 0), default=len(text))
    cut, goes_on = text[start - 1 : start] == FORGOTTEN, text[end : end + 1] == FORGOTTEN
    if label.strip() and text.startswith(label, start) and start + len(label) <= span.start:
        # The margin says it already.
        start += len(label)
        start += len(text[start : span.start]) - len(text[start : span.start].lstrip())
    room = max(20, width - cell_width(label) - 3)
    before, quote, after = (
        printable(part)
        for part in (text[start : span.start], text[span.start : min(span.end, end)], text[min(span.end, end) : end])
    )
    before, after = "…" * cut + before, after + "…" * goes_on
    quote = clip(quote, room - 2)
    # A quote of control characters alone has no width, and its caret takes a cell.
    side = max(0, room - max(1, cell_width(quote)))
    tail = clip(after, max(side - min(cell_width(before), side // 2), 1)) if after and side else ""
    lead = _whole_words(clip_left(before, side - cell_width(tail)), before)
    tail = _whole_words(tail[::-1], after[::-1])[::-1]
    margin = " " * cell_width(label)
    carets = " " * cell_width(lead) + "^" * max(1, cell_width(quote))
    return [f"{label} {BAR} {lead}{quote}{tail}".rstrip(), f"{margin} {BAR} {carets}"]


def _whole_words(shown: str, words: str) -> str:
    """Words whose beginning was cut off, without the rest of an English word: `…of of loss` of `proof of loss` looks like a fault."""
    kept = shown.removeprefix("…")
    before = words[: len(words) - len(kept)]
    if kept == shown or not before or not (_letter(before[-1]) and _letter(kept[:1])):
        return shown
    _, blank, rest = kept.partition(" ")
    return f"…{rest}" if blank and rest else shown


def _letter(char: str) -> bool:
    return char.isascii() and char.isalnum()


def columns(rows: Sequence[tuple[str, ...]], gap: int = 2) -> list[str]:
    """Rows set in aligned columns, the last column ragged."""
    if not rows:
        return []
    widths = [max(cell_width(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
    return [
        (" " * gap).join([pad(cell, w) for cell, w in zip(row, widths, strict=False)] + [row[-1]]).rstrip()
        for row in rows
    ]


def wrapped(words: Sequence[str], width: int, lead: str) -> list[str]:
    """Words in lines of at most `width` cells, each line begun with `lead`."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else ""
        if lines and cell_width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(lead + word)
    return lines
