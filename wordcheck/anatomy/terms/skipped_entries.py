"""A numbered English glossary that skips an entry, and the word that would stand there by the alphabet.

3.24 Malware means …  3.26 Period of Restoration means …      the wording speaks of the Named Insured and defines it nowhere
(b) Outage means …    (d) Waiting Period means …              … of the **Recovery Period**

The hole says that an entry is missing; the alphabet and the way in which the wording writes its terms say which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from wordcheck.anatomy.terms.known_names import plain_name
from wordcheck.anatomy.terms.ordinary_capitals import is_ordinary
from wordcheck.anatomy.terms.term_marks import Emphasis
from wordcheck.anatomy.terms.undefined_candidates import Candidate
from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import all_lowered
from wordcheck.model.span import Span
from wordcheck.model.terms import Term
from wordcheck.model.wording import Wording

FEWEST_PAIRS = 2
"""Neighbours in a list that show its order."""
NEIGHBOURS = 3
ALPHABETICAL = 0.8
"""Entries on both sides of a hole, and the share of them in the order of the alphabet that makes a list alphabetical there."""
WIDEST = 2
"""Entries in a row that may be missing."""
_LONGEST_LABEL = 12
"""Characters between the beginning of a clause and the name that it defines."""
TIMES_SINGLE, TIMES_PHRASE = 3, 2
"""How often a word, a phrase in capitals stands that need not always stand behind an article."""
TIMES_SPOKEN, MOST = 3, 3
"""How often a phrase stands in whatever letters, and the most that are told for one hole."""
FOR_EACH_ARTICLE = 20
"""Places of a phrase for each that stands behind an article, as a thing does of which a wording speaks, and no entry of a list of illnesses."""
PART = 0.8
"""Share of its places at which a phrase stands behind one word, from which it is cut off a longer name: Assured on Death."""
OFTEN, AHEAD = 10, 3
"""How often words stand that are told beside others, and how many times as often as any other what needs no further mark."""
HALF = 2
"""How many times as often the likeliest word may stand as one that is told beside it."""
_NUMBER_BEFORE = lazily(r"(?:^|\n)[\W_]*(?:\d{1,2}\.){0,3}(?P<number>\d{1,3}|[A-Za-z](?=[.)]))[\W_]*$")
_NUMBER_AT = lazily(
    r"[\W_]*(?:[A-Z]{1,2}\.|[A-Za-z]+ )?(?:\d{1,2}\.){0,3}(?P<number>\d{1,3}|[A-Za-z](?=[.)]))(?![\d%])"
)
_CAPITALS = lazily(
    r"(?<=[a-z,;:)’'] )(?P<name>[A-Z][a-z]+(?:-[A-Za-z]+)?(?: (?:(?:of|and|on|in) )?[A-Z][a-z]+(?:-[A-Za-z]+)?){0,4})(?![\w-])"
)
_IN_SENTENCE = lazily(r"[a-z,’'”)] ?[“\"(*_]*\Z")
_JOINING = frozenset("and or of the in on for to by with a an no any all".split())
"""Words with which no name begins or ends."""
_ARTICLE = lazily(r"\b(?:the|an?|any|each|such|every|your|our|no|all|this|that)\s\Z", re.IGNORECASE)
_LEADING = lazily(r"(?:(?:the|a|an|any|your|our|their|each|such|this|that|these)\s+)*", re.IGNORECASE)
_WORDS = lazily(r"[A-Za-z][A-Za-z’'&/ -]{2,60}")
_NO_TERM = lazily(
    r"^Schedule$|\b(?:Annexure|Appendix|Act|Regulations?|Certificate|Section|Clause|Ombudsman|Government|Limited|Ltd)\b"
)


def skipped_entries(wording: Wording, defined: Sequence[Term], emphasis: Emphasis) -> Iterator[Term]:
    """The words that would stand in the holes of numbered lists of definitions: for each hole the likeliest, and others used nearly as often."""
    holes = list(_holes(wording, defined))
    if not holes:
        return
    names = {plain_name(n) for t in defined for n in t.names}
    marked = _marked(wording, emphasis)
    written = _in_capitals(wording)
    for low, high in holes:
        bold, plain = (
            [
                c
                for c in found.values()
                if _between(low, c.name, high) and plain_name(c.name) not in names and not _two_names(c.name, names)
            ]
            for found in (marked, written)
        )
        plain = [c for c in plain if not _is_proper(c.name) and not high.startswith(plain_name(c.name))]
        bold = [c for c in bold if len(c.spans) > 1] or ([] if plain else bold)
        phrases = _phrases(wording, low, high, names)
        sure = bold or [c for c in plain if _written_as_term(wording, c)] or _foremost(plain)
        sure = [c for c in sure if not any(_is_within(p, c) for p in phrases)]
        sure.sort(key=lambda c: (-len(c.spans), c.name))
        others = [c for c in bold[1:] if len(c.spans) >= OFTEN] if bold else phrases
        told: list[str] = []
        for candidate in sorted((*sure[:1], *others), key=lambda c: -len(c.spans)):
            key = plain_name(candidate.name)
            if sure and HALF * len(candidate.spans) < len(sure[0].spans):
                continue  # what stands far more seldom than the likeliest is not meant
            if len(told) < MOST and not any(key in t for t in told):
                told.append(key)
                yield candidate.as_term("definitions")


def _phrases(wording: Wording, low: str, high: str, names: set[str]) -> list[Candidate]:
    """The phrases that fit a hole and stand several times in whatever letters, though somewhere in capitals, most often used first:
    `waiting period` for the Thirty Days Waiting Period; of a phrase within another only the longer one, if it stands as often."""
    text = all_lowered(wording.text)
    titles = {plain_name(c.title) for c in wording.clauses if c.title}
    made: dict[str, Candidate] = {}
    for match in _CAPITALS.finditer(wording.text, wording.span.start, wording.span.end):
        words = match["name"][len(_LEADING.match(match["name"])[0]) :].split()  # type: ignore[index]
        for n in range(len(words) - 1):
            name = " ".join(words[n:])
            key = plain_name(name)
            if (
                {words[n].lower(), words[-1].lower()} & _JOINING
                or key in made
                or key in names
                or _is_proper(name)
                or _two_names(name, names)
                or not _between(low, name, high)
            ):
                continue
            spans = [Span(*m.span()) for m in re.finditer(rf"(?<!\w){re.escape(name.lower())}s?(?!\w)", text)]
            spans = [s for s in spans if s in wording.span and not wording.in_contents(s.start)]
            cut = sum(text.endswith(words[n - 1].lower() + " ", 0, s.start) for s in spans) if n else 0
            behind = sum(bool(_ARTICLE.search(wording.text, max(0, s.start - 8), s.start)) for s in spans)
            behind += key in titles  # a clause of its own speaks of it as of a thing
            if cut < PART * len(spans) and FOR_EACH_ARTICLE * behind >= len(spans):
                made[key] = Candidate(name, spans)
    ranked = sorted(made.values(), key=lambda c: (-len(c.spans), -len(c.name), c.name))
    ranked = [c for c in ranked if len(c.spans) >= TIMES_SPOKEN and not high.startswith(plain_name(c.name))]
    return [
        c
        for i, c in enumerate(ranked)
        if not any(c.name.lower() in o.name.lower() and len(o.spans) == len(c.spans) for o in ranked[:i])
    ][:MOST]


def _is_within(phrase: Candidate, other: Candidate) -> bool:
    """Whether a phrase is part of other words and stands more often than they do."""
    return phrase.name != other.name and phrase.name in other.name and len(phrase.spans) > len(other.spans)


def _foremost(written: Sequence[Candidate]) -> list[Candidate]:
    """The words that stand in capitals far more often than all others that the alphabet allows."""
    ranked = sorted(written, key=lambda c: -len(c.spans))
    far = bool(ranked) and len(ranked[0].spans) >= OFTEN
    return ranked[:1] if far and all(AHEAD * len(c.spans) <= len(ranked[0].spans) for c in ranked[1:]) else []


def _between(low: str, name: str, high: str) -> bool:
    """Whether a name stands between two others in the alphabet, by words or by letters alone (`medically`, `medical practitioner`), or
    begins with the word with which both begin: Policy Period, Policy Year, Policy Schedule."""
    name = name.casefold()
    head = name.partition(" ")[0]
    if " " in name and head == low.partition(" ")[0] == high.partition(" ")[0]:
        return True
    return low < name < high or _letters(low) < _letters(name) < _letters(high)


class Entry(NamedTuple):
    """An entry of a numbered list of definitions."""

    number: int
    name: str
    """In small letters."""
    span: Span
    """Of the name."""


def numbered_entries(wording: Wording, defined: Sequence[Term]) -> list[list[Entry]]:
    """The numbered lists of definitions, each in reading order; one that goes on with the number of another is part of it."""
    lists: dict[int | None, list[Entry]] = {}
    for term in defined:
        for span, definition in zip(term.spans, term.definitions, strict=False):
            clause = wording.clause(definition.clause) if definition.clause is not None else None
            number = _number(wording, span)
            if clause is not None and number is not None:
                home = clause.parent if span.start - clause.span.start < _LONGEST_LABEL else clause.id
                lists.setdefault(home, []).append(Entry(number, term.name.casefold(), span))
    joined: list[list[Entry]] = []
    for found in sorted(
        (sorted(found, key=lambda e: e.span) for found in lists.values()), key=lambda entries: entries[0].span
    ):
        if joined and 0 < found[0].number - joined[-1][-1].number <= WIDEST and joined[-1][-1].span < found[0].span:
            joined[-1] += found
        else:
            joined.append(found)
    return joined


def _holes(wording: Wording, defined: Sequence[Term]) -> Iterator[tuple[str, str]]:
    """The names around each hole of the lists of definitions that follow the alphabet; none below an empty name."""
    for found in numbered_entries(wording, defined):
        pairs = list(pairwise(found))
        rising = [(a, b) for a, b in pairs if b[0] > a[0]]
        if len(rising) < FEWEST_PAIRS or len(rising) < ALPHABETICAL * len(pairs):
            continue
        for i, ((one, low, a), (other, high, b)) in enumerate(rising):
            near = rising[max(0, i - NEIGHBOURS) : i + NEIGHBOURS + 1]
            in_order = sum(x[1][:1] <= y[1][:1] for x, y in near) >= ALPHABETICAL * len(near)
            if 1 < other - one <= WIDEST and _letters(low) < _letters(high) and in_order:
                if not entry_between(wording, a.end, b.start, one + 1):
                    yield low, high


def _letters(name: str) -> str:
    """A name without what stands between its letters: co-payment comes behind condition precedent."""
    return "".join(c for c in name if c.isalnum())


def entry_between(wording: Wording, start: int, end: int, number: int) -> bool:
    """Whether a line between two entries bears the number that seems to be left out: its entry was not read as a definition."""
    line = start
    while (line := wording.text.find("\n", line, end)) >= 0 and line + 1 < end:
        found = _NUMBER_AT.match(wording.text, line + 1, end)
        if found and _value(found["number"]) == number:
            return True
        line += 1
    return False


def _value(number: str) -> int:
    return int(number) if number.isdigit() else ord(number.lower()) - ord("a") + 1


def _number(wording: Wording, name: Span) -> int | None:
    """The number or letter of the entry whose name stands at a place."""
    found = _NUMBER_BEFORE.search(wording.text, max(wording.span.start, name.start - 16), name.start)
    if found is None:
        return None
    return _value(found["number"])


def _marked(wording: Wording, emphasis: Emphasis) -> dict[str, Candidate]:
    """Emphasised words inside sentences, by their plain form."""
    found: dict[str, Candidate] = {}
    for span in emphasis.spans:
        words = span.of(wording.text).strip(' ,.;:“”"*_')
        start = span.start + span.of(wording.text).find(words) + len(_LEADING.match(words)[0])  # type: ignore[index]
        name = wording.text[start : span.start + span.of(wording.text).find(words) + len(words)]
        before = wording.text[max(0, span.start - 4) : span.start]
        if _WORDS.fullmatch(name) and not name.isupper() and _IN_SENTENCE.search(before):
            found.setdefault(plain_name(name), Candidate(name)).spans.append(Span(start, start + len(name)))
    return found


def _in_capitals(wording: Wording) -> dict[str, Candidate]:
    """Words in capitals inside sentences, by their plain form."""
    found: dict[str, Candidate] = {}
    for match in _CAPITALS.finditer(wording.text, wording.span.start, wording.span.end):
        if not wording.in_contents(match.start()):
            found.setdefault(plain_name(match["name"]), Candidate(match["name"])).spans.append(
                Span(*match.span("name"))
            )
    return found


def _two_names(name: str, names: set[str]) -> bool:
    """Whether words are two defined names that only stand beside each other."""
    words = plain_name(name).split()
    return any(" ".join(words[:i]) in names and " ".join(words[i:]) in names for i in range(1, len(words)))


def _is_proper(name: str) -> bool:
    """Whether words in capitals name a paper, an office or a place."""
    words = name.lower().split()
    return (
        bool(_NO_TERM.search(name))
        or all(is_ordinary(w, proper=True) for w in words)
        or ("of" in words and is_ordinary(words[-1], proper=True))
        or is_ordinary(words[0], proper=True)
    )


def _written_as_term(wording: Wording, candidate: Candidate) -> bool:
    """Whether words in capitals stand behind an article, a single word and a rare one mostly so."""
    behind = sum(bool(_ARTICLE.search(wording.text, max(0, s.start - 8), s.start)) for s in candidate.spans)
    times = len(candidate.spans)
    if " " in candidate.name and times >= TIMES_PHRASE:
        return 3 * behind >= times
    return 2 * behind >= times and (" " in candidate.name or times >= TIMES_SINGLE or behind == times)
