"""Quoted lines: the `>` of mails and of block quotes taken off, and the letter around a wording that a mail quotes.

From: Ann Lee                    of the letter
> Please see the draft below.    of the letter that it forwards, which is quoted less than most
> > 2.  EXCLUSIONS               a line of the wording, which begins in column 5
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, Furniture, FurnitureKind, Segment, SourceOrigin

_QUOTE = lazily(r"(?:[ \t]{0,3}>(?:[ \t]{0,2}(?=>)| ?))+")
_FEWEST = 5
"""Quoted lines of a plain text, and so many in a row, that are no lines beginning with the sign `>`."""
_IN_A_ROW = 3
_MOSTLY = 0.6
"""Share of the lines that a mail quotes whose own words are a letter about them."""
_OF_MAIL = lazily(
    r"(?:from|to|cc|sent|date|subject|发件人|收件人|抄送|发送时间|日期|主题|寄件者|收件者|主旨)[ \t]*[:：].*|"
    r"-{2,}[ \t]*(?:original message|forwarded message|原始邮件|转发邮件).*|.{4,120}(?:wrote|写道|寫道)[ \t]*[:：]",
    re.I,
)
_FEWEST_OF_MAIL = 2
_SENDER_OR_SUBJECT = lazily(r"from|subject|发件人|主题|寄件者|主旨", re.I)
_HEAD, _LINES_OF_HEAD, _BOTH = 10, 3, 2
"""Lines among which the head of a mail that quotes nothing stands, how many it has, and that it names sender and subject."""
_TOP = 30
"""Lines among which the head of a mail stands."""


class Unquoted(Struct, frozen=True):
    """The lines of a file without the signs of quoting."""

    lines: list[str]
    cuts: dict[int, int]
    """By number of a line, from 1, how many characters were taken off its beginning."""
    letter: tuple[Furniture, ...] = ()
    """The lines of the letter around what a mail quotes; they are empty among `lines`."""


def unquoted(lines: Sequence[str], markup: bool = False) -> Unquoted:
    """The lines without signs of quoting; `markup` tells whether a single `>` quotes, as in Markdown."""
    signs = [m.end() if (m := _QUOTE.match(line)) else 0 for line in lines]
    if not any(signs) or not (markup or _quotes(signs)):
        return _without_head(lines)
    bare = [line[n:] for line, n in zip(lines, signs, strict=True)]
    cuts = {number: n for number, n in enumerate(signs, 1) if n}
    if not _is_mail(lines, signs):
        return Unquoted(bare, cuts)
    depths = [line[:n].count(">") for line, n in zip(lines, signs, strict=True)]
    deep = Counter(depth for depth, words in zip(depths, bare, strict=True) if words.strip()).most_common(1)[0][0]
    own = [words.strip() for depth, words in zip(depths, bare, strict=True) if depth < deep and words.strip()]
    letter = tuple(Furniture(FurnitureKind.OTHER, words) for words in own)
    return Unquoted([x if depth >= deep else "" for x, depth in zip(bare, depths, strict=True)], cuts, letter)


def _without_head(lines: Sequence[str]) -> Unquoted:
    """The lines without the head of a mail (from whom, to whom, of what) that they begin with."""
    heads = {i for i, line in enumerate(lines[:_HEAD]) if _OF_MAIL.fullmatch(line.strip())}
    names = {m[0].lower() for i in heads if (m := _SENDER_OR_SUBJECT.match(lines[i].strip()))}
    if len(heads) < _LINES_OF_HEAD or len(names) < _BOTH:
        return Unquoted(list(lines), {})
    letter = tuple(Furniture(FurnitureKind.OTHER, lines[i].strip()) for i in sorted(heads))
    return Unquoted(["" if i in heads else line for i, line in enumerate(lines)], {}, letter)


def moved(blocks: Iterable[Block], cuts: dict[int, int]) -> Iterator[Block]:
    """The blocks, what they hold of lines that were cut led back to the column in which it stands."""
    for block in blocks:
        yield replace(block, segments=tuple(_moved(s, cuts) for s in block.segments)) if cuts else block


def _moved(segment: Segment, cuts: dict[int, int]) -> Segment:
    origin = segment.origin
    if not isinstance(origin, SourceOrigin) or origin.line not in cuts:
        return segment
    return replace(segment, origin=SourceOrigin(origin.line, origin.column + cuts[origin.line]))


def _quotes(signs: Sequence[int]) -> bool:
    """Whether the lines of a plain text that begin with the sign are quoted ones: many, and some in a row."""
    row = most = 0
    for n in signs:
        row = row + 1 if n else 0
        most = max(most, row)
    return most >= _IN_A_ROW and sum(map(bool, signs)) >= _FEWEST


def _is_mail(lines: Sequence[str], signs: Sequence[int]) -> bool:
    """Whether the lines are those of a mail that quotes more than it says."""
    written = sum(bool(line.strip()) for line in lines)
    quoted = sum(map(bool, signs))
    heads = [line for line, n in zip(lines[:_TOP], signs, strict=False) if not n and _OF_MAIL.fullmatch(line.strip())]
    said = any("@" in line or line.rstrip().endswith((":", "：")) for line in heads)
    return (
        quoted >= _FEWEST and quoted >= _MOSTLY * written and (len(heads) >= _FEWEST_OF_MAIL or (bool(heads) and said))
    )
