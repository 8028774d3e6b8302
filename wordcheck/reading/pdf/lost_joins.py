"""Joined letters that a font does not name (`bene?t`, `noti?ed`), told by the words that they stand in.

A typesetter's fi or ffi is one glyph. Where its font has no character for it, the text layer gives U+FFFD, or a control
sign, one for each such glyph. Only letters that make a word known from elsewhere are put in:

    bene\\ufffdt    benefit stands in a heading of the same document, or is a common word    ─▶ benefit
    \\x1fduciary   \\x1f is fi in two other words, and nothing else anywhere                 ─▶ fiduciary
    Wei\\ufffden    no word is known                                                         ─▶ stays U+FFFD, and is reported
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import product

from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.edges import Edges
from wordcheck.reading.pdf.fragments import Fragment
from wordcheck.reading.pdf.letters import LOST, lost_signs
from wordcheck.reading.pdf.pages import RawPage

_JOINS = ("fi", "fl", "ff", "ffi", "ffl", "ti", "tt", "tti", "ft", "tf")
_WORD = lazily(rf"[A-Za-z{lost_signs()}]*[A-Za-z][A-Za-z{lost_signs()}]*")
_SIGN = lazily(rf"[{lost_signs()}]")
_ENOUGH = 2
"""Unlike words in which a sign must stand for the same letters."""
_MOST_SIGNS = 3
"""In one word; more are no joined letters."""
_FEWEST_LETTERS = 3
"""That a word must have beside the joined ones, where it alone tells: `?ll` is fill or till."""
_COMMON = frozenset(
    "affect affected affects affiliate affiliated afforded beneficiary beneficiaries benefit benefits certificate certified "
    "classification confidential confidentiality confirm confirmed confirmation conflict defined definition definitions difference "
    "different difficult effect effected effective effects effort efforts final finally finance financial first fixed flight flood floods "
    "identified identify identification identity influence inflation insufficient justified justification modified "
    "modification notification notifications notified notify offer offered offers office officer officers official profit profits "
    "qualified reflect rectification rectify significant significantly specific specifically specified specify staff sufficient "
    "sufficiently clarified traffic unidentified unspecified verification verified verify written action additional addition "
    "condition conditions limitation section situation parties attributable attached attention committed matter matters "
    "settlement submitted permitted admitted omitted transmitted".split()
)
"""Words that wordings print and that hold such letters."""


def with_lost_joins(pages: Sequence[RawPage]) -> list[RawPage]:
    """The pages with such letters put in; those that nothing tells are U+FFFD."""
    if not any(page.lost for page in pages):
        return list(pages)
    tokens = {word.lower() for page in pages for f in page.fragments for word in _WORD.findall(f.text)}
    broken = {token for token in tokens if _SIGN.search(token)}
    known = (tokens - broken) | _COMMON
    told = _signs_told(broken, known)
    return [_page(page, told, known) if page.lost else page for page in pages]


def _signs_told(broken: Iterable[str], known: frozenset[str] | set[str]) -> dict[str, str]:
    """The letters for which each sign stands that one glyph alone has: the same in all words that tell."""
    found: dict[str, dict[str, int]] = {}
    for token in broken:
        signs = set(_SIGN.findall(token))
        if len(signs) > 1 or signs == {LOST}:
            continue
        sign = signs.pop()
        for join in _JOINS:
            if token.replace(sign, join) in known:
                counts = found.setdefault(sign, {})
                counts[join] = counts.get(join, 0) + 1
    return {
        sign: next(iter(counts))
        for sign, counts in found.items()
        if len(counts) == 1 and sum(counts.values()) >= _ENOUGH
    }


def _page(page: RawPage, told: dict[str, str], known: frozenset[str] | set[str]) -> RawPage:
    fragments = [_fragment(f, told, known) if _SIGN.search(f.text) else f for f in page.fragments]
    return replace(page, fragments=tuple(fragments))


def _fragment(f: Fragment, told: dict[str, str], known: frozenset[str] | set[str]) -> Fragment:
    letters: dict[int, str] = {}
    for word in _WORD.finditer(f.text):
        letters.update(_letters(word, told, known))
    text: list[str] = []
    edges: list[float] = []
    styles: list[int] = []
    dots: set[int] = set()
    for k, char in enumerate(f.text):
        new = letters.get(k, LOST) if _SIGN.match(char) else char
        step = (f.edges[k + 1] - f.edges[k]) / len(new)
        if k in f.dots:
            dots.update(range(len(edges), len(edges) + len(new)))
        edges += [f.edges[k], *(f.edges[k] + n * step for n in range(1, len(new)))]
        styles += [f.styles[k]] * len(new)
        text.append(new)
    edges.append(f.edges[-1])
    return replace(f, text="".join(text), edges=Edges.of(edges), styles=tuple(styles), dots=frozenset(dots))


def _letters(word: re.Match[str], told: dict[str, str], known: frozenset[str] | set[str]) -> dict[int, str]:
    """What stands at each sign of a word, by its place in the text; nothing where it is not sure."""
    whole = word[0].lower()
    places = [m.start() for m in _SIGN.finditer(whole)]
    if not 0 < len(places) <= _MOST_SIGNS:
        return {}
    choices = [(told[whole[k]],) if whole[k] in told else _JOINS for k in places]
    if all(len(choice) == 1 for choice in choices):
        return {word.start() + k: choice[0] for k, choice in zip(places, choices, strict=True)}
    if len(whole) - len(places) < _FEWEST_LETTERS:
        return {}
    fitting = [made for made in product(*choices) if _filled(whole, places, made) in known]
    if len(fitting) != 1:
        return {}
    return {word.start() + k: join for k, join in zip(places, fitting[0], strict=True)}


def _filled(word: str, places: Sequence[int], joins: Sequence[str]) -> str:
    made, last = "", 0
    for k, join in zip(places, joins, strict=True):
        made += word[last:k] + join
        last = k + 1
    return made + word[last:]
