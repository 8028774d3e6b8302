"""Lines of signs in plain text: what a typist drew instead of setting a heading in bold.

=========================
DURATION                     a line of its own above such a rule: a heading
=========================
This insurance attaches …    the rules themselves are no words
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, BlockKind
from wordcheck.reading.lines.printed_lines import Line, block_of, grouped, words_of, wrap_width

_RULE = lazily(r"([=\-_*~#+─━═—])(?: ?\1){4,}")
_DOUBLE = frozenset("=═━#*")
"""Rules so heavy that what they underline stands above what a thin one does."""
_COLUMNS = lazily(r"\S {2,}\S|\t|[|+]")
"""The head of a table, which rules underline as well."""
_LONGEST = 90


def ruled_blocks(lines: Sequence[Line], pages: Mapping[int, int | None]) -> Iterator[Block]:
    """The blocks of printed lines, rules taken out and the lines that they underline made headings."""
    rules = {i for i, line in enumerate(lines) if _RULE.fullmatch(line.text)}
    bare = [Line("", line.origin) if i in rules else line for i, line in enumerate(lines)] if rules else lines
    width, words = wrap_width(bare), words_of(bare)
    waiting: list[Line] = []

    def flushed() -> Iterator[Block]:
        for group in grouped(waiting, width):
            yield block_of(group, page=pages[group[0].origin.line], words=words)
        waiting.clear()

    for i, line in enumerate(bare):
        if i + 1 in rules and _is_head(lines, i, rules):
            yield from flushed()
            level = 1 if lines[i + 1].text[0] in _DOUBLE else 2
            yield block_of([line], BlockKind.HEADING, level, pages[line.origin.line])
        else:
            waiting.append(line)
    yield from flushed()


def _is_head(lines: Sequence[Line], i: int, rules: set[int]) -> bool:
    """Whether a line above a rule is one of its own, with words, and no head of a table."""
    text = lines[i].text
    if i in rules or not text or len(text) > _LONGEST or _COLUMNS.search(text) or not any(c.isalpha() for c in text):
        return False
    return i == 0 or i - 1 in rules or not lines[i - 1].text
