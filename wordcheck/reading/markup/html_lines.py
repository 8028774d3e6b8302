"""Printed lines of HTML joined to paragraphs, for pages that set every line of the print in an element of its own.

<p>The Insurer shall pay on behalf of the Insured all loss in excess of the</p>
<p>retention stated in the Declarations.</p>                                       one paragraph
<p>&nbsp;</p>                                                                     a paragraph ends here
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from msgspec.structs import replace

from wordcheck.model.manuscript import Block, BlockKind, SourceOrigin
from wordcheck.reading.lines.printed_lines import Line, block_of, runs_on, words_of, wrap_width
from wordcheck.reading.starts import is_chinese

_NOWHERE = SourceOrigin(1, 1)
_FULL = 0.75
"""Share of the margin from which a line was ended by it."""
_MOST = 0.4
"""Share of the full lines that must go on with a small letter: those of a page whose paragraphs are no printed lines do not."""
_FEWEST = 4
"""Lines going on that show a page to be set in printed lines."""


def joined_lines(blocks: Sequence[Block], gaps: Container[int], printed: Container[int]) -> list[Block]:
    """The blocks, paragraphs that are printed lines joined; `gaps` are the blocks before which an empty line stands, `printed`
    those whose lines the page sets as they are written (`<pre>`)."""
    lines = [_line(b) if b.kind is BlockKind.PARAGRAPH and b.cell is None else None for b in blocks]
    width = wrap_width([line for line in lines if line is not None])
    if not width or not _goes_over_lines(lines, width, gaps):
        lines = [line if n in printed else None for n, line in enumerate(lines)]
    if not any(lines):
        return list(blocks)
    words = words_of(line for line in lines if line is not None)
    return list(_joined(blocks, lines, gaps, width, words))


def _joined(
    blocks: Sequence[Block],
    lines: Sequence[Line | None],
    gaps: Container[int],
    width: int,
    words: frozenset[str],
) -> Iterator[Block]:
    first = 0
    while first < len(blocks):
        after = first + 1
        while after < len(blocks) and after not in gaps and _continues(blocks, lines, after, width):
            after += 1
        if after == first + 1:
            yield blocks[first]
        else:
            made = block_of([line for line in lines[first:after] if line is not None], words=words)
            yield replace(blocks[first], text=made.text, runs=made.runs, segments=made.segments)
        first = after


def _continues(blocks: Sequence[Block], lines: Sequence[Line | None], at: int, width: int) -> bool:
    """Whether a paragraph goes on with the one before it: a number or another look begins one."""
    before, here = lines[at - 1], lines[at]
    if before is None or here is None or blocks[at].number or blocks[at].page != blocks[at - 1].page:
        return False
    if _stands_out(blocks[at - 1]) != _stands_out(blocks[at]):
        return False
    return runs_on(before.text, here.text, width)


def _stands_out(block: Block) -> bool:
    """Whether all words of a paragraph are bold, as those of a heading are."""
    return bool(block.runs) and all(run.style.bold for run in block.runs)


def _goes_over_lines(lines: Sequence[Line | None], width: int, gaps: Container[int]) -> bool:
    """Whether so many full lines go on in mid-sentence that the print's margin ended them."""
    full = on = 0
    for at in range(1, len(lines)):
        before, here = lines[at - 1], lines[at]
        if before is not None and here is not None and at not in gaps and len(before.text) >= _FULL * width / 2:
            small = here.text[0].islower() or (is_chinese(here.text[0]) and is_chinese(before.text[-1]))
            full += 1
            on += small and runs_on(before.text, here.text, width)
    return on >= _FEWEST and on >= _MOST * full


def _line(block: Block) -> Line:
    return Line(block.text, _NOWHERE, block.runs, block.segments)
