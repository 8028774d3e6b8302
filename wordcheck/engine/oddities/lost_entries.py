"""What an entry that the numbers of a glossary skip may have defined: shown beside the gap, so that a reader need not search.

3.24 Malware means …   3.26 Outage means …        the wording speaks of the Named Insured and defines it nowhere
7.4 管理人员：指……      7.6 云服务商：指……         **追溯日** is written as a term and has no meaning

The hole alone is the finding. Which term is missing is a guess, so that up to five are shown: what is emphasised or in capitals
like the terms that are defined, and what the trade defines as a rule; where the glossary follows the alphabet only what would stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wordcheck.anatomy.terms.known_names import plain_name
from wordcheck.anatomy.terms.ordinary_capitals import is_ordinary
from wordcheck.anatomy.terms.words_elsewhere import in_small_letters
from wordcheck.engine.things import Gap
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.languages.one_of import one_of
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind

MOST = 5
"""Terms that are shown."""
TIMES = 2
"""How often words without emphasis must stand."""
LEAST = 4
"""Entries that show whether a glossary follows the alphabet."""
IN_ORDER = 0.8
"""Share of neighbours in order that shows it."""
NEAR = 6
"""Entries on either side that are asked."""
STRAY = 0.2
"""Places in small letters for each in capitals that a term in capitals may have."""
CUSTOMARY = 3
"""What a name that the trade defines counts for beside one that is only written as a term: its uses as many times."""
_FAMILY = "-terms"
"""Ends the names of the lexicons of terms that the trade defines as a rule."""
_CAPITALS = lazily(r"(?:(?<=[a-z,;:)’'] )|(?<= \())[A-Z][a-z]+(?:-[A-Za-z]+)?(?: (?:(?:of|and|on|in) )?[A-Z][a-z]+(?:-[A-Za-z]+)?){0,3}(?![\w-])")  # fmt: skip
_NO_FIRST = ("Any ", "And ", "Such ", "No ", "Each ", "All ", "This ", "Your ", "Our ")
"""What words in capitals begin with that are no name, or a name behind another word."""
_NAME = {"en": lazily(r"[A-Za-z][A-Za-z’'&/ -]{2,50}"), "zh": lazily(r"[\u4e00-\u9fff]{2,12}")}
_AROUND = ' \t\n.,;:“”"*_（）()，。；：、'


def lost_entry(world: World, gap: Gap) -> tuple[Span, ...]:
    """Where the terms first stand that the missing entry may have defined, the likeliest first; none outside of glossaries."""
    names = _names_of(world, gap)
    if names is None:
        return ()
    defined = {plain_name(n) if n.isascii() else n for t in world.wording.terms if t.definitions for n in t.names}  # fmt: skip
    low, high = _bounds(world, names, gap)
    found: dict[str, list[Span]] = {}
    weight: dict[str, int] = {}
    for name, span, counts in _candidates(world, alphabetical=bool(low and high)):
        key = plain_name(name) if name.isascii() else name
        if key and key not in defined and _fits(low, key, high):
            found.setdefault(key, []).append(span)
            weight[key] = max(weight.get(key, 0), counts)
    likely = [k for k, s in found.items() if weight[k] * len(s) >= TIMES and not _made_of(k, defined)]
    titles = {plain_name(c.title) for c in world.wording.clauses if c.title}
    beside = {w for c in (gap.before, gap.after) if c.id in names for w in plain_name(names[c.id]).split()[:1]}
    best = sorted(
        likely,
        key=lambda k: (
            k.split()[0] not in beside,
            -_like_a_term(world, found[k]) - (" " in k and k in titles),
            -weight[k] * len(found[k]),
            k,
        ),
    )[:MOST]
    return tuple(min(found[k]) for k in best)


def _like_a_term(world: World, places: Sequence[Span]) -> int:
    """How much English words look like a name: several of them, and in capitals wherever they stand."""
    name = min(places).of(world.text)
    if world.wording.language != "en" or name.islower():
        return 0
    strict = in_small_letters(world.wording, name) <= STRAY * len(places)
    return (" " in name) + strict


def _names_of(world: World, gap: Gap) -> dict[int, str] | None:
    """The names that a glossary defines by clause; None where the gap is in no glossary."""
    names: dict[int, str] = {}
    for term in world.wording.terms:
        for definition in term.definitions:
            if definition.clause is not None:
                names.setdefault(definition.clause, term.name)
    beside = sum(c.id in names for c in _beside(world, gap))
    home = world.wording.clause(gap.after.parent) if gap.after.parent is not None else None
    near = gap.after.id in names and (gap.before.id in names or gap.before is home)
    glossary = home is not None and home.kind is ClauseKind.DEFINITION
    return names if (beside >= LEAST and (near or home is not None)) or (near and (beside > 1 or glossary)) else None


def _beside(world: World, gap: Gap) -> Sequence[Clause]:
    """The clauses of the list in which a number is missing; a list may stand below no clause."""
    return [c for c in world.wording.clauses if c.parent == gap.after.parent]


def _fits(low: str, key: str, high: str) -> bool:
    """Whether a name stands between two others in the alphabet, blanks and hyphens left aside, or begins with the word with which
    both begin: Policy Period, Policy Year, Policy Schedule."""
    head = key.partition(" ")[0]
    if " " in key and head == low.partition(" ")[0] == high.partition(" ")[0]:
        return True
    low, key, high = (n.replace(" ", "") for n in (low, key, high))
    return low < key and (not high or key < high)


def _bounds(world: World, names: dict[int, str], gap: Gap) -> tuple[str, str]:
    """Between which names the missing one stands where the glossary follows the alphabet; empty where it need not."""
    if world.wording.language != "en":
        return "", ""
    entries = [(c.id, plain_name(names[c.id])) for c in _beside(world, gap) if c.id in names]
    before = [key for at, key in entries if at < gap.after.id]
    after = [key for at, key in entries if at >= gap.after.id]
    every, near = list(pairwise(before + after)), [*pairwise(before[-NEAR:]), *pairwise(after[:NEAR])]
    # A glossary may follow the alphabet but for what was added to its end.
    if len(entries) < LEAST or not any(
        s and sum(_in_order(a, b) for a, b in s) >= IN_ORDER * len(s) for s in (every, near)
    ):
        return "", ""
    low, high = before[-1] if before else "", after[0] if after else ""
    ordered = low.replace(" ", "") < high.replace(" ", "") or low.split()[:1] == high.split()[:1]
    return (low, high) if ordered else ("", "")


def _in_order(one: str, other: str) -> bool:
    """Whether two names follow the alphabet by their first words: Day Care Treatment may stand before Day Care Centre."""
    return one.partition(" ")[0] <= other.partition(" ")[0]


def _candidates(world: World, *, alphabetical: bool) -> Iterator[tuple[str, Span, int]]:
    """Words that are written like terms, and what each place counts for; where the alphabet bounds what may be missing, what the
    trade defines counts in small letters too."""
    wording, text = world.wording, world.text
    for span, style in wording.manuscript.runs_in(wording.span):
        if style.bold:
            name = " ".join(span.of(text).strip(_AROUND).split())
            inside = text[max(0, span.start - 1) : span.start] not in ("", "\n")
            if inside and _NAME[wording.language].fullmatch(name) and not _is_plain(name):
                at = text.find(name, span.start, span.end)
                yield name, Span(max(at, span.start), span.end), TIMES
    if wording.language == "en":
        for match in _CAPITALS.finditer(text, wording.span.start, wording.span.end):
            plain = _is_proper(match[0]) if alphabetical and " " in match[0] else _is_plain(match[0])
            if not (plain or match[0].startswith(_NO_FIRST)) and not wording.in_contents(match.start()):
                yield match[0], Span(*match.span()), 1
    customary = _customary(world)
    if customary:
        expression = re.compile(rf"(?<![a-z]){one_of(customary)}(?![a-rt-z])", re.IGNORECASE)
        titles = world.titles
        names = [t.name for t in wording.terms if t.definitions]
        small = alphabetical or 2 * sum(n[:1].islower() for n in names) >= len(names)
        for match in expression.finditer(text, wording.span.start, wording.span.end):
            place = Span(*match.span())
            written = small or not match[0].isascii() or not match[0].islower()
            if written and not titles.hold(place) and not wording.in_contents(place.start):
                yield match[0], place, CUSTOMARY


def _customary(world: World) -> Sequence[str]:
    """The names that the trade defines as a rule, in the language of the wording."""
    english = world.wording.language == "en"
    words = (world.plan.words[key] for key in world.plan.words if key.endswith(_FAMILY))
    return sorted({p.text for w in words for p in w.phrases if p.text.isascii() == english and p.mode != "regex"})


def _is_plain(name: str) -> bool:
    """Whether words in capitals name a part of the contract, an office or a place."""
    return all(map(is_ordinary, name.lower().split())) or _is_proper(name)


def _is_proper(name: str) -> bool:
    """Whether words in capitals name an office or a place."""
    return any(is_ordinary(w, proper=True) for w in name.lower().split())


def _made_of(key: str, defined: set[str]) -> bool:
    """Whether a name is two defined ones beside each other."""
    words = key.split()
    return any(" ".join(words[:i]) in defined and " ".join(words[i:]) in defined for i in range(1, len(words)))
