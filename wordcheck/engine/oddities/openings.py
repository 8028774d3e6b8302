"""Lists that begin with 2: what stands first is missing.

3. 保险金的申请 / 3.2 保险事故通知      below the other parts, the lists begin with .1
第二条 …                              articles from the second on
We pay for: / (b) the cost of …       words that lead into a list
General conditions / 2 Disputes       a heading and nothing else: what had lost its number only would still stand there as text
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wordcheck.engine.oddities.printed_values import SPACED
from wordcheck.engine.oddities.sequences import shape_of
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.wording import Clause, ClauseKind, Wording

FEWEST_OF_ENGLISH_LIST = 2
"""Members of an English list into which words lead."""

ENOUGH = 4
"""Articles that count up from the second on."""

FEWEST_OPENINGS = 2
"""Lists of dotted numbers that begin with 1 and so show that another one has lost its first member."""

LONGEST_LEAD = 80
"""Characters before a list in which words may lead into it."""

_VALUE = lazily(r"\w+")
_FOLLOWING = lazily(r"下列|以下(?!简称|称)|如下|\bfollowing\b|\bas follows\b")


def openings(world: World, lists: Sequence[list[Clause]]) -> Iterator[tuple[Clause | None, Clause]]:
    """Lists whose first number is missing: 8.2, 8.3 … (or 8.2 alone) without 8.1 where other parts begin with .1, articles from the second on."""
    for sequence in lists:
        first = sequence[0]
        if first.number[-1] != 2:
            continue
        if any(c.number[-1] != FEWEST_OPENINGS + 1 or c.parent != first.parent for c in sequence[1:2]):
            continue
        head = world.wording.clause(first.parent) if first.parent is not None else None
        if _right_below(world.wording, head, first):
            yield head, first
            continue
        if len(first.number) > 1:
            like = [s for s in lists if len(s[0].number) == len(first.number) and s[0].number[-1] == 1]
            headed = head is not None and head.number == first.number[:-1]
            if len(like) < FEWEST_OPENINGS or not (headed or _opens_part(world.wording, head, first, like)):
                continue
        elif first.label.startswith("第"):
            if len(sequence) < ENOUGH:
                continue
        elif not (
            (_glossary(head) and len(sequence) > 1)
            or _led_into(world, head, sequence)
            or _headings(world.wording, head, sequence, lists)
        ):
            continue
        start = head.span.start if head is not None else world.wording.span.start
        stem = SPACED.sub("", first.label).strip(" .、)）").rpartition(str(first.number[-1]))[0]
        if first.label.startswith("第"):
            one = rf"第\s*[一1１]\s*{first.label[-1]}"
        else:
            one = rf"{re.escape(stem)}\s?[一1１](?!\d)"
        if not re.search(one, SPACED.sub("", world.text[start : first.span.start])):
            yield head, first


def _led_into(world: World, head: Clause | None, sequence: list[Clause]) -> bool:
    """Whether words lead into a list right before its first member: `we pay for:` / `(b) …`. A lone II. or (b) of an English
    page may belong to another list."""
    first = sequence[0]
    if head is None or world.wording.children(head)[0] is not first:
        return False
    if world.wording.language == "en" and len(sequence) < FEWEST_OF_ENGLISH_LIST:
        return False
    lead = world.text[head.span.start : first.span.start].rstrip("* \n\t　")
    return lead.endswith(("：", ":")) or _FOLLOWING.search(lead, max(0, len(lead) - LONGEST_LEAD)) is not None


def _right_below(wording: Wording, head: Clause | None, first: Clause) -> bool:
    """Whether a heading with the number 2 stands right below another one, and goes on with no list that stands before that one.
    The first list of all may be one that another file begins."""
    if head is None or head.title_span is None or not first.title:
        return False
    if wording.children(head)[0] is not first:
        return False
    if any(c.isalnum() for c in wording.text[head.title_span.end : first.span.start]):
        return False
    shape = shape_of(first)
    before = next((c for c in reversed(wording.clauses[: first.id - 1]) if c.label and shape_of(c) == shape), None)
    return before is not None and before.number[-1] != first.number[-1] - 1


def _headings(wording: Wording, head: Clause | None, sequence: list[Clause], lists: Sequence[list[Clause]]) -> bool:
    """Whether headings below another, B. and C., lack their first as those of the other parts do not: A., B. … below VI. and VIII."""
    first = sequence[0]
    if head is None or wording.children(head)[0] is not first or not all(c.title for c in sequence):
        return False
    if len(sequence) < FEWEST_OF_ENGLISH_LIST:
        return False
    if _lettered_below_number(head, sequence):
        a = first.label.replace("B", "A").replace("b", "a")
        # A list may go on below the next heading: then its A stands earlier.
        if not any(c.title and c.label == a and c.level == first.level for c in wording.clauses[: first.id]):
            return True
    shape = _VALUE.sub("_", first.label)
    alike = [
        s[0]
        for s in lists
        if s[0].number[-1] == 1 and s[0].level == first.level and s[0].title and _VALUE.sub("_", s[0].label) == shape
    ]
    return len({c.parent for c in alike}) >= FEWEST_OPENINGS and all(_is_digit(c) == _is_digit(first) for c in alike)


def _lettered_below_number(head: Clause, sequence: list[Clause]) -> bool:
    """Whether headings (B) and (C) stand right below a numbered heading of which no other words say anything."""
    bare = bool(head.label and head.title) and not any(len(own) for own in head.own)
    return bare and not _is_digit(sequence[0]) and sequence[0].label.strip("().").upper() == "B"


def _is_digit(clause: Clause) -> bool:
    return any(c.isdigit() for c in clause.label)


def _opens_part(wording: Wording, head: Clause | None, first: Clause, like: Sequence[list[Clause]]) -> bool:
    """Whether 3.2 is the first clause below a heading without a number, as 1.1 and 2.1 are below theirs."""
    if head is None or head.label or wording.children(head)[0] is not first:
        return False
    others = [wording.clause(s[0].parent) for s in like if s[0].parent is not None and s[0].parent != head.id]
    alike = sum(not h.label and h.level == head.level for h in others)
    return alike >= FEWEST_OPENINGS and (first.number[0] - 1 in {s[0].number[0] for s in like} or first.number[0] == 1)


def _glossary(head: Clause | None) -> bool:
    """Whether a list is the glossary of a Chinese wording: its first entry is 1."""
    return head is not None and head.kind is ClauseKind.DEFINITION and head.title in ("释义", "定义", "名词释义")
