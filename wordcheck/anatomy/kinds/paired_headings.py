"""Headings that stand in pairs, one the denial of the other: what is covered and what is not, in whatever words.

    What Lantern picks up the bill for  ·  What Lantern never picks up the bill for
    本社替会员担的事                      ·  本社不担的事

Neither need hold a word that is known: that a heading says of the same thing the contrary of the one before it tells both, where the first
promises payment or names no role. The house's own name of the insurer in a heading is read as the usual one, as it is in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Tongue
from wordcheck.model.wording import Clause, ClauseKind

K = ClauseKind

_NEGATION = {
    "zh": lazily(r"概不|并不|不(?=[^得应能可同])|(?<!有)没有?|无(?!论)"),
    "en": lazily(
        r"\b(?:not|never|no(?!\s*[.:])|nothing|none|don[’']t|doesn[’']t|won[’']t|isn[’']t|aren[’']t|can[’']t|cannot)\b",
        re.I,
    ),
}
_AFFIRMED = {"ca": "can", "wo": "will"}
"""What a contraction says without its negation, where that is a word of its own: `can’t`, `won’t`."""
_SMALL = frozenset(
    "the a an of for to in on is are be do does will by with at it its this that your you we us our and or what which when where how".split()
)
_COUNTS = frozenset("first firstly second secondly next then now finally and but".split())
_SAME = 3
"""Words of a heading from which another is its contrary that has the same and a negation, small words as they may all be."""
_WORD = lazily(r"[a-z’']+", re.I)
_ALIKE = 0.6
"""Share of the words of the shorter heading that the other has to hold."""
_FEWEST = 2
"""Words, or characters, of which the shorter heading has to speak: `POLICY NO.` is no denial of `POLICY SCHEDULE`."""
_NEAR = 3
"""Chapters between the two, at most, and one more."""
_OPEN = frozenset({K.GENERAL, K.PREAMBLE, K.COVERAGE})
"""Kinds of a first heading that its contrary may make a part of covers."""
_TURNED = frozenset({K.GENERAL, K.PREAMBLE, K.CLAIMS, K.INSURED_DUTY})
"""Kinds by which clauses of a part of covers may have been taken for something else: `Claims by people whose data you held`."""
_DUTIES = lazily(
    r"您要|你要|应当|须|义务|不得|\b(?:you (?:must|need|have to|should)|duties|ask of you|obligations?)\b", re.I
)
"""Headings of what the insured does or leaves undone, which have their contrary, too."""


def with_known_titles(clauses: Sequence[Clause], text: str, known: str) -> list[Clause]:
    """The clauses with the headings that `known`, the text with the usual names of the sides, has in their places."""
    if known is text:
        return list(clauses)
    spans = ((c, c.title_span) for c in clauses)
    return [
        c if s is None or s.of(known) == s.of(text) else replace(c, title=" ".join(s.of(known).split()))
        for c, s in spans
    ]


def with_paired_headings(
    clauses: Sequence[Clause], tongue: Tongue, of_trade: Callable[[str], ClauseKind | None]
) -> list[Clause]:
    """The clauses, with the kinds of covers and exclusions given to neighbours of which one heading denies the other.

    `of_trade` tells the kind that a heading names in the words of the trade: below a part of covers no others turn anything.
    """
    made = list(clauses)
    before: dict[int | None, list[Clause]] = {}
    for c in clauses:
        beside = before.setdefault(c.parent, [])
        if c.title:
            for other in beside[-_NEAR:]:
                if other.kind in _OPEN and c.kind in (*_OPEN, K.EXCLUSION) and _denies(c.title, other.title, tongue):
                    _give(made, other.id, K.COVERAGE, of_trade)
                    _give(made, c.id, K.EXCLUSION, of_trade)
                elif made[other.id - 1].kind is K.COVERAGE and _says_more(c.title, other.title, tongue):
                    _give(made, c.id, K.COVERAGE, of_trade)
            beside.append(c)
    return made


def _denies(later: str, earlier: str, tongue: Tongue) -> bool:
    """Whether a heading says the contrary of an earlier one, of the same things."""
    denial = _NEGATION[tongue]
    if not denial.search(later) or denial.search(earlier) or _DUTIES.search(later) or _DUTIES.search(earlier):
        return False
    turned = denial.sub(lambda m: _AFFIRMED.get(m.group()[:2].lower(), " ") if "n" in m.group()[2:] else " ", later)
    if tongue == "en" and len(plain := _plain(earlier)) >= _SAME and _plain(turned) == plain:
        return True
    said, of = _things(turned, tongue), _things(earlier, tongue)
    shorter = min(len(said), len(of))
    return shorter >= _FEWEST and len(said & of) >= _ALIKE * shorter


def _says_more(later: str, earlier: str, tongue: Tongue) -> bool:
    """Whether a Chinese heading says all that an earlier one of covers says, at its end, and on what terms: 会员另缴分担金后共保体担当的事."""
    return tongue == "zh" and len(earlier) >= _WHOLE and later != earlier and later.endswith(earlier)


_WHOLE = 5
"""Characters of a heading that another repeats at its end."""


def _plain(title: str) -> list[str]:
    """All words of an English heading but those that only count: `First, what the Mutual is for`."""
    return [w for w in _WORD.findall(title.lower()) if w not in _COUNTS]


def _things(title: str, tongue: Tongue) -> frozenset[str]:
    """What a heading speaks of: its characters, or its words but for the small ones."""
    if tongue == "zh":
        return frozenset(ch for ch in title if "\u4e00" <= ch <= "\u9fff" and ch not in "的之与和及")
    return frozenset(w.rstrip("s") for w in _WORD.findall(title.lower()) if w not in _SMALL)


def _give(made: list[Clause], at: int, kind: ClauseKind, of_trade: Callable[[str], ClauseKind | None]) -> None:
    """Give a kind to a clause and to all below it that have none of their own."""
    clause = made[at - 1]
    made[at - 1] = replace(clause, kind=kind, kind_from="heading")
    for below in made[at:]:
        if below.level <= clause.level:
            break
        if kind is K.EXCLUSION or (
            below.kind in _TURNED and (below.kind_from != "heading" or of_trade(below.title) is None)
        ):
            made[below.id - 1] = replace(below, kind=kind, kind_from="parent")
