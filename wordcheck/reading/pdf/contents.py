"""Tables of contents without leader dots: what stands below the heading 目录 or "Contents" and reads like a list of titles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, BlockKind
from wordcheck.reading.starts import starts_clause

_HEADING = lazily(r"\W*(?:.{0,8}目\s*录|(?:table of )?contents|index)\W*(?:page)?\W*", re.IGNORECASE)
_WITH_PAGE = lazily(r"\S.*[\s\t.]\d{1,3}$")
_SENTENCE = lazily(r"[。；;.!？?：:]$")
_CHINESE = lazily("[\u4e00-\u9fff]")
_LONGEST = 100
_FEWEST = 3
"""Lines that a list must have."""
_PAGES = 2
"""Pages after the heading's that a list may reach."""


def with_contents(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, the lines of such lists marked as CONTENTS."""
    made = list(blocks)
    for k, block in enumerate(made):
        if block.cell is None and _HEADING.fullmatch(block.text):
            listed = _listed(made, k + 1)
            if len(listed) >= _FEWEST:
                for i in listed:
                    made[i] = replace(made[i], kind=BlockKind.CONTENTS)
    return made


def _listed(blocks: Sequence[Block], start: int) -> list[int]:
    """Indices of the blocks of the list that begins at `start`: up to the last one that looks like a line of it."""
    first = blocks[start - 1].page or 0
    found: list[int] = []
    for i in range(start, len(blocks)):
        block = blocks[i]
        later = (block.page or 0) - first
        if later > _PAGES or _is_text(block) or (later and not _WITH_PAGE.fullmatch(block.text)):
            break
        found.append(i)
    while found and not _is_line(blocks[found[-1]]):
        found.pop()
    return found if sum(_is_line(blocks[i]) for i in found) >= 0.6 * len(found) else []


def _is_text(block: Block) -> bool:
    if _WITH_PAGE.fullmatch(block.text):
        return len(block.text) > 2 * _LONGEST
    return len(block.text) > _LONGEST or (_SENTENCE.search(block.text) is not None and not starts_clause(block.text))


def _is_line(block: Block) -> bool:
    if block.kind is BlockKind.CONTENTS or _WITH_PAGE.fullmatch(block.text):
        return True
    return _CHINESE.search(block.text) is not None and starts_clause(block.text)
