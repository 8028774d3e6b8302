"""How a wording marks its terms in type: bold or coloured words, at the head of a paragraph or inside a sentence."""

from __future__ import annotations

import re

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Style
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_LONGEST_LEAD = 90
_JOINING = lazily(r"[\s,/“”\"]*(?:or|and|and/or)?[\s,/“”\"]*")
"""Plain print between two names of one term: **We**, **Us** or **Our**."""
_GREYS = lazily(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", re.IGNORECASE)


def lead_of(wording: Wording, span: Span) -> Span | None:
    """The emphasised words with which a paragraph begins while the rest of it is plain; None where it does not.

    Bold first; where the format shows no bold, italics do not count, a colour of its own does.
    """
    start = Span(span.start, min(span.end, span.start + 400))
    blocks = wording.manuscript.blocks_in(start)
    if len(blocks) == 1 and len(wording.manuscript.blocks[blocks[0]].runs) < 2:
        return None  # all in one style
    runs = [(s, style) for s, style in wording.manuscript.runs_in(start)]
    runs = [(s, style) for s, style in runs if s.of(wording.text).strip(' \t“”"‘’:–—-•')]
    if not runs:
        return None
    first = runs[0][1]
    end = runs[0][0].end
    plain: Style | None = None
    for s, style in runs[1:]:
        if _same(style, first):
            end = s.end
            continue
        plain = style
        if not _JOINING.fullmatch(s.of(wording.text)):
            break
    if plain is None or end - runs[0][0].start > _LONGEST_LEAD:
        return None
    if not _stands_out(first, plain):
        return None
    return Span(runs[0][0].start, end)


def _same(one: Style, other: Style) -> bool:
    return bool(one.bold) == bool(other.bold) and one.color == other.color


def _stands_out(lead: Style, rest: Style) -> bool:
    if lead.bold and not rest.bold:
        return True
    return lead.color != rest.color and is_hue(lead.color)


def is_hue(color: str) -> bool:
    """Whether a colour is neither black, white nor a grey."""
    match = _GREYS.fullmatch(color)
    if not match:
        return False
    parts = [int(p, 16) for p in match.groups()]
    return max(parts) - min(parts) > 40


class Emphasis(Struct, frozen=True):
    """Where words inside sentences are emphasised, and how."""

    spans: tuple[Span, ...]
    """Emphasised stretches that do not fill their line, in reading order."""
    by: str
    """`bold` or `color`."""

    def starts(self) -> frozenset[int]:
        return frozenset(s.start for s in self.spans)


def _inside_a_word(text: str, span: Span) -> bool:
    """Whether type changes in the middle of a Latin word: the second half of a brand (`TravelEasy`) is no term."""
    before, first = text[span.start - 1 : span.start], text[span.start : span.start + 1]
    return before.isascii() and before.isalpha() and first.isascii() and first.isalpha()


def emphasis_of(wording: Wording) -> Emphasis:
    """The emphasised words inside the sentences of a wording; none where its format keeps no type."""
    text = wording.text
    body = _body_style(wording)
    bold: list[Span] = []
    colored: list[Span] = []
    for i in wording.manuscript.blocks_in(wording.span):
        block = wording.manuscript.blocks[i]
        if len(block.runs) < 2 or (block.cell is not None and len(block.text) < 40):
            continue
        for run in block.runs:
            emphatic = run.style.bold and not body.bold
            if not emphatic and run.style.color == body.color:  # as most are
                continue
            words = block.text[run.start : run.end]
            span = Span(block.start + run.start, block.start + run.end)
            if (
                not words.strip()
                or len(words) > _LONGEST_LEAD
                or span.start < wording.span.start
                or span.end > wording.span.end
                or _inside_a_word(text, span)
            ):
                continue
            if emphatic:
                bold.append(_trimmed(text, span))
            elif is_hue(run.style.color):
                colored.append(_trimmed(text, span))
    return Emphasis(tuple(bold), "bold") if len(bold) >= len(colored) else Emphasis(tuple(colored), "color")


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] == ")"):
        end -= 1
    return Span(start, end)


def _body_style(wording: Wording) -> Style:
    """The style in which most characters are printed."""
    count: dict[tuple[bool, str], int] = {}
    for i in wording.manuscript.blocks_in(wording.span):
        for run in wording.manuscript.blocks[i].runs:
            look = bool(run.style.bold), run.style.color
            count[look] = count.get(look, 0) + run.end - run.start
    if not count:
        return Style()
    bold, color = max(count.items(), key=lambda item: (item[1], item[0]))[0]
    return Style(bold=bold, color=color)
