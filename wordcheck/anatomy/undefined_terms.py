"""Words that are written like defined terms and are defined nowhere.

A false alarm costs more here than a miss, so each mark has its own strict test:

    pointer    X（见释义） and no definition bears that name
    bold       a bold word inside sentences of a wording whose bold words are, as a rule, its defined terms
    capitals   Capitalised Words inside sentences of a wording that writes its terms so, never found in small letters

An added wording borrows the terms of the wording to which it is added; there, only a bold or capitalised word that is
nearly the name of one of its own terms is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from wordcheck.anatomy.definitions import paragraphs
from wordcheck.anatomy.ordinary_capitals import is_ordinary
from wordcheck.anatomy.term_marks import Emphasis
from wordcheck.model.span import Span
from wordcheck.model.terms import Term, TermMark
from wordcheck.model.wording import ClauseKind, Wording

_POINTER = re.compile(r"[（(〔]\s*(?:详见|参见|请见|见)\s*[^（）()\n]{0,8}(?:释义|名词解释|定义)\s*[)）〕]")
_POINTED = re.compile(r"[\u4e00-\u9fffA-Za-z0-9、]{2,16}$")
_BOUNDARY = re.compile(
    r"[，。；：、的和及与或因由于在对按经为被将从向至]|导致|造成|发生|遭受|进行|接受|从事|使用|患有|支付|提供"
)
_PHRASE = re.compile(
    r"(?<=[a-z,] )(?:[A-Z][a-z]+(?:[-’'][A-Za-z]+)?)(?: (?:of (?=[A-Z]))?[A-Z][a-z]+(?:[-’'][A-Za-z]+)?){0,5}(?![\w-])(?! [A-Z])"
)
_FEWEST_TERMS = 8
"""Fewest defined terms that show how a wording writes its terms."""
_HABIT = 0.75
"""Share of emphasised words inside sentences that must be defined terms before the others stand out."""
_TIMES_SINGLE, _TIMES_PHRASE = 4, 2
"""How often a capitalised word or phrase must stand inside sentences to be written like a term."""


@dataclass(slots=True)
class _Candidate:
    name: str
    spans: list[Span] = field(default_factory=list)


def undefined_in(wording: Wording, defined: Sequence[Term], emphasis: Emphasis, capitals: bool) -> tuple[Term, ...]:
    """The undefined words of a wording as terms without definition, by first place."""
    found: list[Term] = []
    if wording.language == "zh":
        found += _pointed(wording, defined)
    else:
        taken = _Known(defined)
        found += _emphasised(wording, defined, emphasis, taken)
        if capitals or emphasis.spans:
            found += _capitalised(wording, defined, taken, {t.name.lower() for t in found})
    return tuple(sorted(found, key=lambda t: (t.uses[0], t.name)))


def _term(candidate: _Candidate, mark: TermMark) -> Term:
    return Term(candidate.name, (), (), tuple(sorted(candidate.spans)), mark)


def _pointed(wording: Wording, defined: Sequence[Term]) -> Iterator[Term]:
    """Words before 见释义 that no definition names."""
    names = [n for t in defined for n in (t.name, *t.aliases)]
    found: dict[str, _Candidate] = {}
    for match in _POINTER.finditer(wording.text, wording.span.start, wording.span.end):
        before = wording.text[max(wording.span.start, match.start() - 30) : match.start()].rstrip(' ”"’')
        if any(before.endswith(n) for n in names):
            continue
        word = _POINTED.search(before)
        if word is None:
            continue
        name = _BOUNDARY.split(word[0])[-1] or word[0]
        if len(name) < 2 or any(_alike(name, n) for n in names):
            continue
        end = match.start() - (match.start() - max(wording.span.start, match.start() - 30) - len(before))
        found.setdefault(name, _Candidate(name)).spans.append(Span(end - len(name), end))
    yield from (_term(c, "pointer") for c in found.values())


def _alike(name: str, other: str) -> bool:
    """Whether two Chinese names can be meant as one: one contains the other, or they share most characters."""
    if name in other or other in name:
        return True
    shared = len(set(name) & set(other))
    return shared * 3 >= 2 * max(len(set(name)), len(set(other)))


class _Known:
    """What is defined, to be asked word by word."""

    def __init__(self, defined: Sequence[Term]) -> None:
        self.names = {_plain(n) for t in defined for n in (t.name, *t.aliases)}
        self.words = {w for n in self.names for w in n.split()}
        self.near = [(frozenset(n.split()), n) for n in sorted(self.names)]

    def holds(self, phrase: str) -> bool:
        """Whether the phrase is a defined name, or made of defined names and ordinary words."""
        words = _plain(phrase).split()
        at = 0
        while at < len(words):
            size = next((n for n in range(len(words) - at, 0, -1) if " ".join(words[at : at + n]) in self.names), 0)
            if not size and not is_ordinary(words[at]):
                return False
            at += size or 1
        return True

    def resembles(self, phrase: str) -> bool:
        """Whether the phrase is nearly a defined name: all its words, three at least, stand in one name."""
        words = frozenset(_plain(phrase).split())
        return len(words) >= 3 and any(words < name for name, _ in self.near)


def _plain(name: str) -> str:
    """Small letters, each word in the singular, so that names can be compared."""
    words = re.findall(r"[a-z0-9&]+", re.sub(r"[’']s?\b", "", name.lower()))
    return " ".join(_singular(w) for w in words)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _emphasised(wording: Wording, defined: Sequence[Term], emphasis: Emphasis, known: _Known) -> Iterator[Term]:
    """Emphasised words inside sentences, where emphasis is how the wording marks its terms."""
    text = wording.text
    inside = [s for s in emphasis.spans if _inside_sentence(text, s)]
    if (len(defined) < _FEWEST_TERMS and not wording.rider) or len(inside) < 2 * _FEWEST_TERMS:
        return
    strange: dict[str, _Candidate] = {}
    for span in inside:
        words = span.of(text)
        if not known.holds(words):
            strange.setdefault(_plain(words), _Candidate(words)).spans.append(span)
    habit = 1 - sum(len(c.spans) for c in strange.values()) / len(inside)
    for key, candidate in strange.items():
        if not key or len(key.split()) > 6 or candidate.name.isupper():
            continue
        if wording.rider:
            if known.resembles(candidate.name):
                yield _term(candidate, "bold")
        elif habit >= _HABIT and _term_like(candidate.name):
            yield _term(candidate, "bold" if emphasis.by == "bold" else "color")


def _inside_sentence(text: str, span: Span) -> bool:
    """Whether words of the same sentence stand on the left of the span, on the same line."""
    left = text[max(0, span.start - 3) : span.start]
    return bool(re.search(r"[a-z,’'”)] ?[“\"(]?$", left)) and len(span) > 2


def _term_like(name: str) -> bool:
    """Whether the emphasised words can be a term: letters, no sentence, no figure, no address."""
    return bool(re.fullmatch(r"[A-Za-z][A-Za-z’'&/ -]{2,60}", name)) and not re.search(
        r"\b(?:not|only|must|will|shall|and|or|if|is|are|please|the|this|you|we|all|any|no|see|page|section)\b",
        name.lower(),
    )


def _capitalised(wording: Wording, defined: Sequence[Term], known: _Known, told: set[str]) -> Iterator[Term]:
    """Capitalised words inside sentences, where capitals are how the wording marks its terms."""
    if wording.rider or len(defined) < _FEWEST_TERMS:
        return
    found = _phrases(wording, known)
    lower = wording.text[wording.span.start : wording.span.end].lower()
    titles = {_plain(c.title) for c in wording.clauses if c.title}
    for key, candidate in found.items():
        phrase = " " in key
        name = candidate.name
        enough = len(candidate.spans) >= (_TIMES_PHRASE if phrase else _TIMES_SINGLE)
        if not enough or name.lower() in told or key in titles or _in_small_letters(wording, name, lower):
            continue
        yield _term(candidate, "capitals")


def _phrases(wording: Wording, known: _Known) -> dict[str, _Candidate]:
    """Capitalised phrases of prose, neither known nor ordinary, by their plain form."""
    found: dict[str, _Candidate] = {}
    text = wording.text
    for paragraph in paragraphs(wording):
        clause = paragraph.clause
        if paragraph.headed or (clause is not None and clause.kind is ClauseKind.SCHEDULE) or len(paragraph.span) < 60:
            continue
        if wording.manuscript.blocks[wording.manuscript.block_at(paragraph.span.start)].cell is not None:
            continue
        for match in _PHRASE.finditer(text, paragraph.span.start, paragraph.span.end):
            words = match[0]
            if all(is_ordinary(w.lower()) for w in words.split()) or is_ordinary(words.lower()) or known.holds(words):
                continue
            if any(is_ordinary(w.lower(), proper=True) for w in words.split()):
                continue
            found.setdefault(_plain(words), _Candidate(words)).spans.append(Span(match.start(), match.end()))
    return found


def _in_small_letters(wording: Wording, name: str, lower: str) -> bool:
    """Whether the words also stand in small letters, as ordinary words do."""
    body = wording.text[wording.span.start : wording.span.end]
    if len(lower) != len(body):
        return True
    return bool(re.search(rf"(?<![\w-]){re.escape(name.lower())}", body))
