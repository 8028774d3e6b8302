"""Terms that an attentive reader misses in a glossary: what the trade defines, and what stands among defined words.

释义  1. 暴雨：指……  2. 洪水：指……            first evidence: a wording that defines ten terms uses 雷击 four times
      第五条 因雷击造成的损失……             and defines it nowhere, though the trade defines it as a rule
23) Data means …   25) Emergency means …     second evidence: the glossary skips a number, and of the names in capitals
                                             one would stand there by the alphabet

Only wordings that keep a glossary of their own are asked; an added wording borrows that of the wording to which it is added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import pairwise

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.languages.one_of import one_of
from wordcheck.meaning.customary_terms import CUSTOMARY
from wordcheck.model.holders import Holders
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.terms import Term
from wordcheck.model.wording import Wording

FEWEST_DEFINED = {"zh": 5, "en": 8}
"""Defined terms that make a glossary."""
FEWEST_USES = 2
"""Places outside headings at which a term must stand to be missed."""
ALPHABETICAL = 0.85
"""Share of neighbours in the order of the alphabet that makes a glossary alphabetical."""
LARGE_FAMILY = 15
"""Names in a family of which two must be defined before a third is missed."""
_OF_A_GLOSSARY = frozenset({"definitions", "quotes", "bold", "color", "table", "capitals"})
_EXPLAINED = {
    "zh": lazily(r"[”」’]?\s*(?:[（(](?:即|指|是指|见|以下|下称|简称|定义|具体)|[，,：:]?\s*(?:是指|系指|指(?!定|示|导|引|标|数))|[：:]|(?:的定义|的含义|的标准|的范围)|[^。；，\n]{0,10}(?:在保险单|由保险单|以保险单|于保险单|详见|载明))"),
    "en": lazily(r"[”’\"]?\s*[–—-]*\s*(?:\((?:as|see|i\.e|meaning|defined)|,?\s*(?:means?|is\s+defined|as\s+defined|has\s+the\s+meaning|shall\s+mean|refers?\s+to)|:|[^.;,\n]{0,20}(?:in\s+the\s+(?:schedule|declarations)|as\s+(?:stated|specified|shown)))", re.I),
}  # fmt: skip
_GOES_ON = lazily(r"[\u4e00-\u9fff]{0,4}?(?:保险|险种|责任险)|险|医疗保险|补助|津贴")
_LAST_NUMBER = lazily(r"(\d{1,3})\D*$")
_ARTICLE = lazily(r"\b(?:the|an?|any|each|such|every|your|our)\s\Z", re.I)
_NO_TERM = lazily(
    r"Schedule|Annexure|Appendix|Policy$|Act$|Regulations?$|Company|Certificate|Section|Authority|Ombudsman|Government"
)
_CAPITAL = lazily(
    r"(?<=[a-z,;] )(?:[A-Z][a-z]+(?:-[A-Za-z]+)?)(?: (?:(?:of|and|on|in) )?[A-Z][a-z]+(?:-[A-Za-z]+)?){0,4}"
)


class Missing(Struct, frozen=True):
    """A term without a definition, with the places where it stands."""

    name: str
    uses: tuple[Span, ...]


def missing_terms(wording: Wording) -> tuple[Missing, ...]:
    """The terms that its glossary should hold and does not, by first use."""
    tongue = wording.language
    defined = [t for t in wording.terms if t.definitions]
    if wording.rider or sum(t.mark in _OF_A_GLOSSARY for t in defined) < FEWEST_DEFINED[tongue]:
        return ()
    told = {t.name.casefold() for t in wording.terms if not t.definitions}
    made = {m.name.casefold(): m for m in _customary(wording, defined)}
    if tongue == "en":
        made |= {m.name.casefold(): m for m in _skipped(wording, defined) if m.name.casefold() not in made}
    return tuple(sorted((m for k, m in made.items() if k not in told), key=lambda m: m.uses[0]))


def _customary(wording: Wording, defined: Sequence[Term]) -> Iterator[Missing]:
    """What the trade defines as a rule."""
    tongue = wording.language
    names = {_plain(n) for t in defined for n in (t.name, *t.aliases)}
    places: dict[str, list[Span]] = {}
    given: set[str] = set()
    apart = _apart(wording)
    for match in _expression(tongue).finditer(wording.text, wording.span.start, wording.span.end):
        key = _plain(match[0])
        if _EXPLAINED[tongue].match(wording.text, match.end()) or (tongue == "en" and not _capitals(match[0])):
            given.add(key)
        elif not (tongue == "zh" and _GOES_ON.match(wording.text, match.end())) and not apart.hold(
            Span(match.start(), match.start() + 1)
        ):
            places.setdefault(key, []).append(Span(*match.span()))
    missing = {
        k: s for k, s in places.items() if k not in given and not _known(k, names, tongue) and _spread(wording, s)
    }
    for key, spans in missing.items():
        if _family_defined(key, names, missing.keys(), tongue):
            yield Missing(" ".join(spans[0].of(wording.text).split()), tuple(spans))


def _skipped(wording: Wording, defined: Sequence[Term]) -> Iterator[Missing]:
    """The name in capitals that would stand, by the alphabet, where a numbered glossary skips one number."""
    listed = [(n, t.name) for t in defined if (n := _number(wording, t)) is not None]
    pairs = [(a, b) for a, b in pairwise(listed) if b[0] > a[0]]
    if sum(a[1].casefold() <= b[1].casefold() for a, b in pairs) < ALPHABETICAL * max(len(pairs), FEWEST_DEFINED["en"]):
        return
    holes = [(a[1].casefold(), b[1].casefold()) for a, b in pairs if b[0] - a[0] == 2]
    if not holes:
        return
    names = {_plain(n) for t in defined for n in (t.name, *t.aliases)}
    places: dict[str, list[Span]] = {}
    apart = _apart(wording)
    for match in _CAPITAL.finditer(wording.text, wording.span.start, wording.span.end):
        if not apart.hold(Span(match.start(), match.start() + 1)):
            places.setdefault(match[0], []).append(Span(*match.span()))
    for low, high in holes:
        fit = [
            n
            for n, spans in places.items()
            if low < n.casefold() < high and _plain(n) not in names and _written_as_term(wording, n, spans)
        ]
        if fit:
            name = max(fit, key=lambda n: (len(places[n]), n))
            yield Missing(name, tuple(places[name]))


def _written_as_term(wording: Wording, name: str, spans: Sequence[Span]) -> bool:
    """Whether a name in capitals is no name of a place or form: it stands often, mostly behind an article."""
    behind = sum(bool(_ARTICLE.search(wording.text, max(0, s.start - 8), s.start)) for s in spans)
    often = " " in name and len(spans) > FEWEST_USES
    return often and 2 * behind >= len(spans) and _spread(wording, spans) and not _NO_TERM.search(name)


def _number(wording: Wording, term: Term) -> int | None:
    """The number under which the glossary lists a term."""
    clause = term.definitions[0].clause
    found = _LAST_NUMBER.search(wording.clause(clause).label) if clause else None
    return int(found[1]) if found else None


def _spread(wording: Wording, spans: Sequence[Span]) -> bool:
    """Whether words stand in more than one clause."""
    if len(spans) < FEWEST_USES:
        return False
    return len({c.id for s in spans if (c := wording.clause_at(s.start)) is not None}) >= FEWEST_USES


def _apart(wording: Wording) -> Holders:
    """Headings and tables of contents, in which a name is no use of a term."""
    titles = [c.title_span for c in wording.clauses if c.title_span is not None]
    return Holders((*titles, *wording.contents))


def _known(key: str, names: Set[str], tongue: Tongue) -> bool:
    """Whether a defined name is the term, holds it, or is nearly all of it."""
    if any(key in n for n in names):
        return True
    return tongue == "zh" and any(len(n) > 1 and key.startswith(n) and len(key) - len(n) <= 2 for n in names)


def _family_defined(key: str, names: Set[str], missing: Set[str], tongue: Tongue) -> bool:
    """Whether the wording defines the family to which a name belongs: some of it, and no fewer than it leaves out."""
    for family in CUSTOMARY[tongue]:
        plain = {_plain(n) for n in family}
        fewest = 2 if len(plain) > LARGE_FAMILY else 1
        if key in plain and len(plain & names) >= max(fewest, len(plain & missing)):
            return True
    return False


def _capitals(name: str) -> bool:
    """Whether a name is written as a term: its longer words with capitals."""
    return all(w[:1].isupper() for w in name.split() if len(w) > 3)


def _plain(name: str) -> str:
    """Small, single blanks, without the plural's s."""
    key = " ".join(name.casefold().split())
    return key[:-1] if key.endswith("s") and not key.endswith("ss") else key


@cache
def _expression(tongue: Tongue) -> re.Pattern[str]:
    names = one_of({n for family in CUSTOMARY[tongue] for n in family})
    if tongue == "zh":
        return lazily(rf"(?<!核){names}(?![物性])")
    return lazily(rf"\b{names}s?\b", re.IGNORECASE)
