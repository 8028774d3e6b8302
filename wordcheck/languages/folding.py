"""Text folded for matching, with the way back to every character of the original.

Folding makes alike what readers take for the same: full-width and half-width forms, kinds of quotation marks, dashes
and blanks, compatibility characters; and it drops what printing put between Chinese characters (blanks) and
soft hyphens. Case stays. Nothing is normalised silently: spans found in folded text lead back to the page.

    source   第 五 条　“损失”       offsets 0 1 2 3 …
    folded   第五条 "损失"          `source_span` maps back
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span


def _table() -> dict[str, str]:
    table = {chr(c): chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F)}
    table |= dict.fromkeys("“”„‟«»「」『』＂", '"')
    table |= dict.fromkeys("‘’‚‛′＇", "'")
    table |= dict.fromkeys("‐‑‒–—―−", "-")
    table |= dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n",
        " ",
    )
    for start, end in ((0x2E80, 0x2FD6), (0xF900, 0xFB00)):
        for code in range(start, end):
            plain = unicodedata.normalize("NFKC", chr(code))
            if len(plain) == 1 and plain != chr(code):
                table[chr(code)] = plain
    return table


_TABLE = _table()
_HAN = "\u2e80-\u2fdf\u3001-\u303f\u3400-\u9fff\uf900-\ufaff"
_DROPPED = lazily(rf"[\u00ad\u200b-\u200d\u2060\ufeff]+|(?<=[{_HAN}])[ \u3000\u00a0\t]+(?=[{_HAN}])")


class Folded(Struct, frozen=True):
    """Folded text and where its stretches came from."""

    text: str
    folded_starts: tuple[int, ...]
    source_starts: tuple[int, ...]

    def source(self, offset: int) -> int:
        """Where the character at a folded offset stands in the source."""
        i = bisect_right(self.folded_starts, offset) - 1
        return self.source_starts[i] + offset - self.folded_starts[i]

    def source_span(self, start: int, end: int, offset: int = 0) -> Span:
        """The source span of a folded one, `offset` added; blanks that were dropped inside are part of it."""
        starts = self.folded_starts
        i = bisect_right(starts, start) - 1
        first = self.source_starts[i] + start - starts[i] + offset
        if end <= start:
            return Span(first, first)
        if i + 1 == len(starts) or end <= starts[i + 1]:  # nothing was dropped within
            return Span(first, first + end - start)
        return Span(first, self.source(end - 1) + 1 + offset)

    def folded(self, offset: int) -> int:
        """Where a source offset stands in the folded text; a dropped character maps to what follows it."""
        i = bisect_right(self.source_starts, offset) - 1
        limit = self.folded_starts[i + 1] if i + 1 < len(self.folded_starts) else len(self.text)
        return min(self.folded_starts[i] + offset - self.source_starts[i], limit)


def fold(text: str) -> Folded:
    """The text folded, in time linear in its length."""
    parts: list[str] = []
    folded_starts = [0]
    source_starts = [0]
    last = length = 0
    for m in _DROPPED.finditer(text):
        parts.append(text[last : m.start()])
        length += m.start() - last
        last = m.end()
        if folded_starts[-1] == length:
            source_starts[-1] = last
        else:
            folded_starts.append(length)
            source_starts.append(last)
    parts.append(text[last:])
    return Folded(_made_alike("".join(parts)), tuple(folded_starts), tuple(source_starts))


def _made_alike(text: str) -> str:
    """Each character as the table has it. Few of its characters occur in one text; they are replaced one after the other,
    four times as fast as `str.translate` looks up every character of a text that is not ASCII."""
    for char in _TABLE.keys() & set(text):
        text = text.replace(char, _TABLE[char])
    return text


def fold_phrase(text: str) -> str:
    """A phrase folded like the text in which it is looked for."""
    return fold(text).text.strip()
