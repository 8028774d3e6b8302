"""The words of a clause as things that can be compared one by one.

Letters are folded (width, case, quotation marks), a figure is one token, a Chinese character is one, and so is a
reference: it is the same wherever it points to the same clause, whatever number that clause has now.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct

from wordcheck.languages.folding import fold_phrase
from wordcheck.languages.lazily import lazily
from wordcheck.model.comparison import FRONT
from wordcheck.model.span import Span
from wordcheck.model.terms import Reference
from wordcheck.model.wording import Clause, ClauseKind, Wording

# A party, a modal verb, a numeral is one word, so that a change of one reads as such.
_TOKEN = lazily(
    r"被保险人|保险人|投保人|受益人|第三者|应当|必须|不得|可以|[〇零一二三四五六七八九十百千万亿两]+"
    r"|[(（]\d+[)）]|\d+(?:[.,:：/]\d+)*%?|[A-Za-z\u00c0-\u024f]+(?:[’'-][A-Za-z]+)*|[\u3400-\u9fff]|[^\s\w]|\w"
)


class Token(Struct, frozen=True):
    """One comparable thing."""

    norm: str
    """Equal for tokens that say the same."""
    text: str
    """As printed, with the space before it."""
    mark: bool = False
    """Punctuation."""
    targets: tuple[int, ...] = ()
    """Clauses to which a reference leads."""


class Unit(Struct, frozen=True):
    """A clause with its heading and own words, its number left out."""

    clause: Clause
    tokens: tuple[Token, ...]
    key: str
    """What it says without marks; equal for clauses that differ in form alone."""
    grams: frozenset[str]
    """Pairs of neighbouring words."""


def units_of(wording: Wording) -> tuple[Unit, ...]:
    """The clauses of a wording in reading order; tables of contents left out."""
    references = sorted((r for r in wording.references if r.targets), key=lambda r: (r.span.start, -r.span.end))
    return tuple(_unit(wording, clause, references) for clause in (*_front(wording), *wording.clauses))


def _front(wording: Wording) -> Iterator[Clause]:
    """The words before the first clause as a clause: title, product name, who is insured."""
    end = min((c.span.start for c in wording.clauses), default=wording.span.end)
    if wording.text[wording.span.start : end].strip():
        span = Span(wording.span.start, end)
        yield Clause(FRONT, None, "", "", ClauseKind.PREAMBLE, 1, span, (span,))


def _unit(wording: Wording, clause: Clause, references: Sequence[Reference]) -> Unit:
    spans = [clause.title_span] if clause.title_span else []
    spans += [piece for s in clause.own for piece in _without(s, wording.contents)]
    tokens = tuple(t for span in spans for t in _tokens(wording.text, span, references))
    words = [t.norm for t in tokens if not t.mark]
    grams = frozenset(f"{a} {b}" for a, b in pairwise(words)) or frozenset(words)
    return Unit(clause, tokens, " ".join(words), grams)


def _without(span: Span, others: Sequence[Span]) -> Iterator[Span]:
    """What is left of a span without others."""
    at = span.start
    for other in sorted((o for o in others if o.overlaps(span)), key=lambda o: o.start):
        if other.start > at:
            yield Span(at, other.start)
        at = max(at, other.end)
    if at < span.end:
        yield Span(at, span.end)


def _tokens(text: str, span: Span, references: Sequence[Reference]) -> Iterator[Token]:
    at, before = span.start, " "
    i = bisect_left(references, span.start, key=lambda r: r.span.start)
    while at < span.end:
        while i < len(references) and references[i].span.start < at:
            i += 1
        here = references[i] if i < len(references) else None
        stop = here.span.start if here is not None and here.span.end <= span.end else span.end
        for match in _TOKEN.finditer(text, at, stop):
            word = match[0]
            mark = not (word[0].isalnum() or word in "%％‰$€£¥￥")
            yield Token(_norm(word), _spaced(text, at, match.start(), before) + word, mark)
            at, before = match.end(), ""
        if here is None or stop == span.end:
            return
        yield Token("§", _spaced(text, at, stop, before) + here.span.of(text), False, here.targets)
        at, before = here.span.end, ""


@cache
def _norm(word: str) -> str:
    return fold_phrase(word).lower()


def _spaced(text: str, at: int, start: int, before: str) -> str:
    return before or (" " if text[at:start] else "")
