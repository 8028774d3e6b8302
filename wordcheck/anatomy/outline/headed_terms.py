"""Terms of a glossary that are set as headings, put below the part of definitions behind which they stand.

6. Definitions
Accident                               <- a heading to the eye, but what stands below it says what a word means
A sudden event that …
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.anatomy.kinds.naming import defines, trade_kind
from wordcheck.anatomy.outline.hypotheses import Placed
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Tongue

_FEWEST = 2
"""Terms that make a glossary."""
_LONGEST = 60
_ZH_MEANING = lazily(r"[：:\s]*(?:是指|系指|特指|均指|指的是|指(?![定示]))")
_EN_MEANING = lazily(
    r"[-–—:\s]*(?:(?:shall )?means?\b|refers? to\b|is defined as\b|(?:an?|any|the|all|each|every)\s|[a-z])"
)


def with_headed_terms(passages: Sequence[Passage], placed: Sequence[Placed], tongue: Tongue) -> list[Placed]:
    """The clauses with the headings right behind a part of definitions, below which meanings stand, put into that part."""
    made = list(placed)
    terms: set[int] = set()
    for i, part in enumerate(placed):
        # A term is no part of its own, whatever it is called (术语一): each would take in all that follow it.
        if part.passage in terms or not _defines(passages[part.passage], part, tongue):
            continue
        run = _terms(passages, placed, i, tongue)
        if len(run) >= _FEWEST:
            moved = {p.passage for p in run}
            terms |= moved
            beside = _after(placed[i:], moved)
            made = [
                replace(p, parent=part.passage)
                if p.passage in moved
                else replace(p, parent=part.parent)
                if p.passage in beside
                else p
                for p in made
            ]
    return made


def _after(placed: Sequence[Placed], terms: set[int]) -> set[int]:
    """The passages of numbered clauses below one of the terms that count on from the part, the first of `placed`."""
    found: set[int] = set()
    last = placed[0]
    for p in placed[1:]:
        if p.parent in terms and _counts_on(last, p):
            found.add(p.passage)
            last = p
    return found


def _counts_on(one: Placed, other: Placed) -> bool:
    a, b = one.reading, other.reading
    return a is not None and b is not None and a.style == b.style and b.path == (*a.path[:-1], a.path[-1] + 1)


def _terms(passages: Sequence[Passage], placed: Sequence[Placed], at: int, tongue: Tongue) -> list[Placed]:
    """The unnumbered headings behind the part at `at`, up to the first that heads no meaning or is none of them."""
    run: list[Placed] = []
    inside = {placed[at].passage}
    for p in placed[at + 1 :]:
        if p.parent in inside and not _counts_on(placed[at], p):
            inside.add(p.passage)
            continue
        if p.reading is not None or p.parent != placed[at].parent or not _is_term(passages, p, tongue):
            break
        run.append(p)
        inside.add(p.passage)
    return run


def _is_term(passages: Sequence[Passage], p: Placed, tongue: Tongue) -> bool:
    words = passages[p.passage].text
    head, meaning = (words, "") if p.title is None else (words[: p.title], words[p.title :].strip())
    if not meaning and p.passage + 1 < len(passages):
        meaning = passages[p.passage + 1].text
    if len(head) > _LONGEST or not meaning:
        return False
    if tongue == "zh":
        return _ZH_MEANING.match(meaning) is not None
    return _EN_MEANING.match(meaning) is not None and (meaning[:1].islower() or trade_kind(head, "en") is None)


def _defines(p: Passage, place: Placed, tongue: Tongue) -> bool:
    """Whether a clause is headed as one of definitions."""
    words = p.text[place.reading.end :] if place.reading is not None else p.text[: place.title]
    return len(words) <= _LONGEST and defines(words.strip(), tongue)
