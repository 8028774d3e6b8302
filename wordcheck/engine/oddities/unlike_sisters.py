"""Parts of one wording that lack a heading which every part beside them has.

第一部分 财产损失保险   保险责任 / 责任免除 / 赔偿处理
第二部分 雇主责任保险              责任免除 / 赔偿处理      ← what it insures is missing
第三部分 营业中断保险   保险责任 / 责任免除 / 赔偿处理
第四部分 通用条款                  责任免除               is beside no part: it holds for all of them

A part may well do without exclusions, so that a heading of exclusions is not missed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

FEWEST_SISTERS = 2
"""Parts that must have the heading."""
FEWEST_SHARED = 2
"""Headings that the part must share with its sisters, to be one of them."""
MANY_SISTERS = 4
"""Sisters with the heading beside which one shared heading shows as much."""
_LAST = 2
"""Characters of a Chinese word."""
_MARKS = lazily(r"[\W\d_]+")
_OF_ALL_PARTS = lazily(
    r"通用|总则|一般|共同|公共|附则|其他事项|释义|\b(?:general|common|whole|entire|all sections|definitions?|introduction)\b",
    re.I,
)
"""Titles of parts that hold for the others."""
_MORE = lazily(
    r"其他|附加|可选|扩展|特别约定|\b(?:other|additional|optional|extra|further|more|extensions?|notes?|examples?)\b",
    re.I,
)
"""Headings of what a part may give beyond the rest."""


class Unlike(Struct, frozen=True):
    """A part without a heading that its sisters have."""

    part: Clause
    at: Span
    """The title of the part."""
    sister: Span
    """The heading that it lacks, in the first of its sisters."""


def unlike_sisters(world: World) -> Iterator[Found]:
    """The titles of the parts, in reading order."""
    yield from (Found(one.at, "heading", one.part) for one in parts_unlike(world))


def parts_unlike(world: World) -> tuple[Unlike, ...]:
    """The parts with what they lack, found once; of a part that lacks several headings the first."""
    return world.once("sisters", lambda: tuple(_unlike(world.wording)))


def _unlike(wording: Wording) -> Iterator[Unlike]:
    for above in (None, *wording.clauses):
        parts = [c for c in wording.children(above) if c.title_span and not _OF_ALL_PARTS.search(c.title)]
        if len(parts) <= FEWEST_SISTERS:
            continue
        heads = {c.id: _heads(wording, c) for c in parts}
        times = Counter(name for own in heads.values() for name in own)
        shared = {name for name, n in times.items() if n > 1 and not _MORE.search(name)}
        alike = [c for c in parts if shared & heads[c.id].keys()]
        told: set[int] = set()
        for name in (n for n in times if n in shared and times[n] >= FEWEST_SISTERS and times[n] == len(alike) - 1):
            part = next(c for c in alike if name not in heads[c.id])
            sister = next(heads[c.id][name] for c in alike if name in heads[c.id])
            own = len(shared & heads[part.id].keys() - {_bare(part.title)})
            enough = own >= FEWEST_SHARED or (own and times[name] >= MANY_SISTERS)
            if enough and part.id not in told and sister.kind is not ClauseKind.EXCLUSION and sister.title_span:
                renamed = any(_same_end(name, own) for own in heads[part.id] if own not in shared)
                if part.title_span and not renamed and not _stands(wording, part, name):
                    told.add(part.id)
                    yield Unlike(part, part.title_span, sister.title_span)


def _heads(wording: Wording, part: Clause) -> dict[str, Clause]:
    """The headings right below a part, without numbers and marks."""
    below: Sequence[Clause] = [c for c in wording.children(part) if c.title]
    return {name: c for c in reversed(below) if (name := _bare(c.title))}


def _bare(words: str) -> str:
    return _MARKS.sub(" ", words).strip().casefold()


def _same_end(one: str, other: str) -> bool:
    """Whether two headings hold one another or end alike, as those of one matter do: your vehicle cover, your caravan cover; 保险责任, 保障责任."""
    if one in other or other in one:  # 免赔率与免赔额 is what its sisters call 免赔率
        return True
    return one[-_LAST:] == other[-_LAST:] if not one.isascii() else one.split()[-1:] == other.split()[-1:]


def _stands(wording: Wording, part: Clause, name: str) -> bool:
    """Whether a line of the part is or begins with the heading, or the title of the part holds it: then it was read otherwise."""
    lines = part.span.of(wording.text).split("\n")
    return name in _bare(part.title) or any(f"{_bare(line)} ".startswith(f"{name} ") for line in lines)
