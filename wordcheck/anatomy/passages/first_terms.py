"""The first term of a glossary that begins on the line of its heading, made a passage of its own.

    DEFINITIONS:    “Claim” means a written demand.         DEFINITIONS:
                    “Loss” means damages.              ─▶   “Claim” means a written demand.
                                                            “Loss” means damages.

Known by the second term, which begins the passage below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from wordcheck.anatomy.passages.finding import Passage, renumbered
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import BlockKind

_HEAD = lazily(
    r"[^“”\"。；;]{0,60}?(?:definitions?|interpretation|释\s*义|定\s*义)\s*[:：.]?\s+(?=[“\"])", re.IGNORECASE
)
_MEANS = r"\s*(?:means?\b|shall mean|refers? to|includes?\b|，?(?:是指|系指|指))"
_TERM = lazily(rf"[“\"][^“”\"]{{1,60}}[”\"]{_MEANS}")


def with_first_terms(passages: Sequence[Passage]) -> list[Passage]:
    """The passages, those cut in two that hold the heading of a glossary and its first term."""
    cuts = {p.index: at for p, below in pairwise(passages) if (at := _cut(p, below))}
    if not cuts:
        return list(passages)
    made: list[Passage] = []
    for p in passages:
        at = cuts.get(p.index, 0)
        if not at:
            made.append(p)
            continue
        head = p.text[:at].rstrip()
        made += [
            replace(p, end=p.head + len(head), text=head, side=min(p.side, len(head))),
            replace(
                p, start=p.head + at, head=p.head + at, text=p.text[at:], ornament="", readings=(), side=0,
                look=replace(p.look, bold=None, lead=0, caps=False, underlined=False, centered=False), gap=None,
            ),
        ]  # fmt: skip
    return renumbered(made)


def _cut(p: Passage, below: Passage) -> int:
    """Where the first term begins in the passage of its heading; 0 where there is none."""
    if below.text[:1] not in '“"' or not _TERM.match(below.text):  # as mostly
        return 0
    if p.table is not None or p.block != p.last_block or p.led or p.kind is BlockKind.CONTENTS:
        return 0
    head = _HEAD.match(p.text)
    return head.end() if head and _TERM.match(p.text, head.end()) else 0
