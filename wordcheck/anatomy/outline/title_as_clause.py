"""The title of a wording that was read as its first clause, with all that follows below it.

    云盾企业网络保障计划        <- set larger than all else: a heading by its look, but the name of the whole
    我们保障什么
    我们不保障什么

A heading in a look of its own that stands first, names no part and holds every part is the title. So is one behind the
declarations, or first of all, that holds all the chapters of the form:

    DECLARATIONS
      Item 1. Named Insured
    NETWORK PERIL POLICY      <- the title of the form, with a sentence below it that is text of no clause
    I. INSURING AGREEMENTS
    II. DEFINITIONS …
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.anatomy.kinds.naming import trade_kind
from wordcheck.anatomy.numbers.numbering import is_annex
from wordcheck.anatomy.outline.hypotheses import Placed
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import ANNEX_STYLE, ZH_PARTS, squeezed
from wordcheck.model.wording import ClauseKind

_PARTS = 3
"""Fewest parts that a title holds."""
_FIRST = 4
"""Passages within which a title stands."""

_CHAPTERS = frozenset({ClauseKind.COVERAGE, ClauseKind.DEFINITION, ClauseKind.EXCLUSION, ClauseKind.GENERAL})
_ROLES = 3
"""Different roles among the chapters of a form that make a title of what holds them."""


def uncrowned(passages: Sequence[Passage], placed: Sequence[Placed]) -> tuple[list[Placed], str]:
    """The clauses without the title among them, if it is there, and its words; else empty."""
    crown = placed[0] if placed else None
    if crown is None or crown.reading is not None or crown.cue is None or crown.passage > _FIRST:
        return list(placed), ""
    p, style = passages[crown.passage], crown.cue.style
    words = squeezed(p.text)
    rest = [x for x in placed[1:] if x.parent is not None or x.cue is None or not x.cue.style.startswith(ANNEX_STYLE)]
    if (
        (crown.title is not None and crown.title < len(p.text))
        or ZH_PARTS.fullmatch(words.strip("【】[]《》〈〉“”：: "))
        or any(_beside(x) or (x.cue is not None and x.cue.style == style) for x in rest)
        or sum(x.parent == crown.passage for x in rest) < _PARTS
    ):
        return list(placed), ""
    return [replace(x, parent=None) if x.parent == crown.passage else x for x in placed[1:]], words


def _beside(x: Placed) -> bool:
    """Whether a clause stands beside the title rather than below it; `附加条款一` at the end may do so."""
    return x.parent is None and (x.reading is None or " " not in x.reading.style)


def behind_declarations(
    passages: Sequence[Passage], placed: Sequence[Placed]
) -> tuple[list[Placed], str, frozenset[int]]:
    """The clauses of an English form without its title, if that stands behind its declarations.

    With the words of the title and the passages, itself and the text below it, that are no clause's; else empty.
    """
    tops = [k for k, x in enumerate(placed) if x.parent is None]
    roles = [_role(passages[placed[k].passage], placed[k]) for k in tops]
    before = next(
        (n for n, role in enumerate(roles) if role is not ClauseKind.SCHEDULE and not _is_item(placed[tops[n]])), 0
    )
    crowns = (
        _crowns(placed, tops[before]) if before < len(tops) and (before or not _role_of(passages, placed, tops)) else []
    )
    if not crowns:
        return list(placed), "", frozenset()
    parts = [x for x in placed if x.parent == crowns[-1].passage]
    played = {_role(passages[x.passage], x) for x in parts if x.reading is not None}
    alone = all(
        role is ClauseKind.SCHEDULE or _is_annexed(placed[k])
        for k, role in zip(tops[before + 1 :], roles[before + 1 :], strict=True)
    )
    whole = all(x.title in (None, len(passages[x.passage].text)) for x in crowns)
    whole = whole and all(x.reading is not None for x in parts)
    if not (alone and whole) or len(parts) < _PARTS or len(played & _CHAPTERS) < _ROLES:
        return list(placed), "", frozenset()
    lost = {x.passage for x in crowns}
    rest = [replace(x, parent=None) if x.parent in lost else x for x in placed if x.passage not in lost]
    return rest, squeezed(passages[crowns[0].passage].text), frozenset(range(crowns[0].passage, parts[0].passage))


def _crowns(placed: Sequence[Placed], at: int) -> list[Placed]:
    """The heading at `at` and, while one holds nothing but the next, those below it: name, edition, slogan of a form."""
    chain: list[Placed] = []
    for x in placed[at:]:
        if x.reading is not None or x.cue is None or (chain and x.parent != chain[-1].passage):
            break
        chain.append(x)
    return chain if all(sum(y.parent == x.passage for y in placed) == 1 for x in chain[:-1]) else []


def _role_of(passages: Sequence[Passage], placed: Sequence[Placed], tops: Sequence[int]) -> ClauseKind | None:
    """The role that the very first heading names, which is no title then."""
    return _role(passages[placed[tops[0]].passage], placed[tops[0]]) if tops else None


def _role(p: Passage, place: Placed) -> ClauseKind | None:
    """The role that a heading names in the words of the trade."""
    return trade_kind(p.text[place.reading.end :].strip() if place.reading is not None else p.text[: place.title], "en")


def _is_annexed(place: Placed) -> bool:
    """Whether a clause is numbered as an annex."""
    return place.reading is not None and is_annex(place.reading.style)


def _is_item(place: Placed) -> bool:
    """Whether a clause is one of the items of declarations."""
    return place.reading is not None and place.reading.style.startswith("item ")
