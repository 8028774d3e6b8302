"""Words that are nearly the name of a defined term, and are defined nowhere: one thing under two names, or a name misspelt.

    “Computer System” means …                     … damage to the Computer Network …      one word in its place, of one family
    “Medical Practitioner” means …                … of a Medical Practioner …             a word of the name, misspelt
    网络安全事件：指……                              …… 发生网络事件的 ……                   a word within the name left out
    网络安全事件：指……                              …… 因网络安全事故 ……                   another head, of one family

Families are lexicons (words of one meaning at the end of a name: costs, fees, charges). The name must stand once or twice, the
term much more often, and no definition may hold the name. Nothing is asked of a wording without a glossary.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.languages.one_of import one_of
from wordcheck.meaning.terms.undefined import EXPLAINED, Families
from wordcheck.model.span import Span
from wordcheck.model.terms import Term
from wordcheck.model.wording import Wording

FEWEST_DEFINED = 3
FEWEST_BESIDE_OTHERS = 8
"""Defined terms that make a glossary, and those beside which an English word in the place of another is odd."""
MOST_USES = 2
"""Uses of a name beyond which it is another thing."""
FEWEST_OF_TERM = {"zh": 3, "en": 4}
"""Uses that the defined term must have."""
LEFT_OUT = 2
"""Characters that a Chinese name leaves out within the term."""
SHORTEST_ZH = 4
"""Characters of a Chinese name that is told, one more where its head is another: 信息网络 is what all call it. A party whose last character alone is
another (委托方 for 委托人) is told however short."""
SHORTEST_MISSPELT = 6
"""Letters of a word from which one or two that differ are a slip."""
LONG_WORD = 9
"""Letters of a word from which two side by side may be wrong."""
_PHRASE = lazily(
    r"(?<=[a-z,;:)’'0-9”] )[A-Z][a-z]+(?:[- ][A-Z][a-z]+){1,3}(?![\w’'/&-])(?! [A-Z(&])(?! (?:of|&) [A-Z])"
)
_HAN = lazily(r"[\u4e00-\u9fff]+")
_GLUED = frozenset("as at by in is of on or to and".split())
_ENDS = ("ies", "es", "s")
_SIBILANT = lazily(r"(?<=ch)es$|(?<=sh)es$|(?<=ss)es$|(?<=x)es$")
"""The plural's ending behind a sound that takes one more: `breaches`, `losses`."""


class NearName(Struct, frozen=True):
    """A name in the text that is nearly that of a term, with the first place of the term."""

    span: Span
    term: Span


def near_names(wording: Wording, families: Families = ()) -> tuple[NearName, ...]:
    """The first use of each name that is nearly a defined one, by place; `families` are words that mean one thing at the end of a name."""
    tongue = wording.language
    defined = [t for t in wording.terms if t.definitions and t.spans]
    if wording.rider or len(defined) < FEWEST_DEFINED:
        return ()
    used = [t for t in defined if len(t.uses) >= FEWEST_OF_TERM[tongue]]
    names = {_plain(n) for t in defined for n in t.names}
    other: dict[str, frozenset[str]] = defaultdict(frozenset)
    for family in families if tongue == "zh" or len(defined) >= FEWEST_BESIDE_OTHERS else ():
        own = frozenset(_plain(w) for w in family if w.isascii() == (tongue == "en"))
        for word in own:
            other[word] |= own - {word}
    found = (_zh if tongue == "zh" else _en)(wording, used, names, other)
    return tuple(sorted(found, key=lambda n: n.span))


def _en(
    wording: Wording, used: Sequence[Term], names: set[str], other: Mapping[str, frozenset[str]]
) -> Iterator[NearName]:
    by_shape: dict[tuple[int, tuple[str, ...]], list[tuple[Term, str]]] = defaultdict(list)
    for term in used:
        words = _plain(term.name).split()
        for i in range(len(words) if len(words) > 1 else 0):
            by_shape[i, (*words[:i], "", *words[i + 1 :])].append((term, words[i]))
    places: dict[str, list[Span]] = defaultdict(list)
    for match in _PHRASE.finditer(wording.text, wording.span.start, wording.span.end) if by_shape else ():
        if not wording.in_contents(match.start()):
            places[_plain(match.group())].append(Span(*match.span()))
    for key, spans in places.items():
        if key in names or len(spans) > MOST_USES:
            continue
        words = key.split()
        near = {
            term.name: term
            for i, word in enumerate(words)
            for term, own in by_shape.get((i, (*words[:i], "", *words[i + 1 :])), ())
            if own in other.get(word, ()) or _misspelt(word, own)
        }
        said = wording.text.count(spans[0].of(wording.text), wording.span.start, wording.span.end)
        if len(near) == 1 and said <= MOST_USES:
            (term,) = near.values()
            if not _explained(wording, spans, term):
                yield NearName(spans[0], term.spans[0])


def _explained(wording: Wording, spans: Sequence[Span], term: Term) -> bool:
    """Whether the text says what a name means, or uses it to say what the term means."""
    said = EXPLAINED[wording.language]
    return any(said.match(wording.text, s.end) for s in spans) or any(spans[0] in d.span for d in term.definitions)


def _misspelt(word: str, own: str) -> bool:
    """Whether a word is another with a slip: a letter more, less or other, two that changed places; a plural is none."""
    if min(len(word), len(own)) < SHORTEST_MISSPELT or word[0] != own[0] or _stem(word) == _stem(own):
        return False
    start = _alike(word, own)
    rest, owns = word[start:], own[start:]
    end = _alike(rest[::-1], owns[::-1])
    rest, owns = rest[: len(rest) - end], owns[: len(owns) - end]
    if not owns and not end and rest in _GLUED:
        return False  # A word behind the name from which the blank was lost.
    slip = 2 if min(len(word), len(own)) >= LONG_WORD else 1
    return max(len(rest), len(owns)) <= slip or rest == owns[::-1]


def _alike(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    shorter = min(len(one), len(other))
    return next((i for i in range(shorter) if one[i] != other[i]), shorter)


def _stem(word: str) -> str:
    return next((word[: -len(end)] for end in _ENDS if word.endswith(end)), word)


def _zh(
    wording: Wording, used: Sequence[Term], names: set[str], other: Mapping[str, frozenset[str]]
) -> Iterator[NearName]:
    wanted: dict[str, set[str]] = defaultdict(set)
    by_name = {t.name: t for t in used if _HAN.fullmatch(t.name)}
    for name in by_name:
        swapped = (name[: -len(h)] + w for h in other if name.endswith(h) for w in other[h])
        shortened = (n for n in _shortened(name) if len(n) >= SHORTEST_ZH)
        for near in (
            *shortened,
            *(n for n in swapped if len(n) > SHORTEST_ZH or (len(n) == len(name) > 2 and n[:-1] == name[:-1])),
        ):
            if near not in name and name not in near:
                wanted[near].add(name)
    wanted = {
        near: of
        for near, of in wanted.items()
        if len(of) == 1 and not any(near in n or n.endswith(near) for n in names)
    }
    if not wanted:
        return
    places: dict[str, list[Span]] = defaultdict(list)
    for match in re.finditer(one_of(set(wanted)), wording.text[wording.span.start : wording.span.end]):
        at = wording.span.start + match.start()
        if not wording.in_contents(at):
            places[match.group()].append(Span(at, at + len(match.group())))
    for near, spans in places.items():
        (name,) = wanted[near]
        term = by_name[name]
        if len(spans) <= MOST_USES and not _explained(wording, spans, term):
            yield NearName(spans[0], term.spans[0])


def _shortened(name: str) -> Iterator[str]:
    """A name without one word of two characters within it."""
    for i in range(2, len(name) - LEFT_OUT - 1):
        yield name[:i] + name[i + LEFT_OUT :]


def _plain(name: str) -> str:
    """Small, single blanks, without the plural's s of the last word."""
    key = _SIBILANT.sub("", " ".join(name.casefold().split()))
    return key[:-1] if key.isascii() and key.endswith("s") and not key.endswith("ss") else key
