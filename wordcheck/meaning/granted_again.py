"""English exclusions that take, without bounds, the very words by which an insuring clause grants something.

    We pay for: (a) smoke without fire; …         any loss involving smoke without fire, however caused       takes (a) whole
    We will pay the cost of new keys that …       any claim that arises from the cost of new keys that …      takes it whole

Here every line of an insuring clause counts, also an item of a list that is no cover of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.stretches import Stretches
from wordcheck.meaning.subjects import core
from wordcheck.meaning.turns import Sign
from wordcheck.model.covers import Exclusion
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_UNBOUNDED = lazily(
    r"^\W*(?:\(?\w{1,4}[.)]\s*)?(?:any|all|every|each)\b[^.;\n]*\b(?:however|howsoever|whatever|whatsoever|regardless|(?:of|in)\s+(?:any|every|whatever)\s+(?:kind|nature|sort|form|shape|description)|in\s+(?:any|every)\s+case|by\s+whatever\s+means)\b",
    re.IGNORECASE,
)
"""What leaves no part of a thing: it is all of it, and its cause is of no matter, whatever heading stands above."""
_SHORTEST, _LONG = 6, 20
"""Letters of a thing that is named; letters at which the beginning of a line, said again, is no chance."""
_LABEL = lazily(r"^\W*(?:\(?\w{1,4}[.)]\s+)?")
_MARKS = lazily(r"[.;:,\n]")


def granted_again(
    wording: Wording, stretches: Stretches, exclusions: tuple[Exclusion, ...]
) -> Iterator[tuple[Span, Span]]:
    """The words that take, and those that grant, in reading order."""
    if wording.language != "en":
        return
    taking = [
        span
        for x in exclusions
        if not x.hidden
        for span in _lines(wording, x.span)
        if _UNBOUNDED.search(span.of(wording.text))
    ]
    if not taking:
        return
    lines = list(_granting(wording, stretches))
    said = Counter(core(_bare(span.of(wording.text)), "en") for span in taking)
    for span in taking:
        key = core(_bare(span.of(wording.text)), "en")
        if len(key) < _SHORTEST or said[key] > 1:
            continue
        for whole, first, granted in lines:
            if key in (whole, first) or (len(key) >= _LONG and whole.startswith(key)):
                yield span, granted
                break


def _granting(wording: Wording, stretches: Stretches) -> Iterator[tuple[str, str, Span]]:
    """Each line by which an insuring clause grants: what it is about, the same up to its first mark, and its place."""
    for stretch in stretches.all:
        clause = wording.clause(stretch.clause)
        if stretch.sign is Sign.GIVES and not stretch.titled and clause.kind is ClauseKind.COVERAGE:
            for span in _lines(wording, stretch.span):
                words = _bare(span.of(wording.text))
                yield core(words, "en"), core(_MARKS.split(words, maxsplit=1)[0], "en"), span


def _lines(wording: Wording, span: Span) -> Iterator[Span]:
    at = span.start
    for line in span.of(wording.text).split("\n"):
        if line.strip():
            yield Span(at, at + len(line))
        at += len(line) + 1


def _bare(words: str) -> str:
    return _LABEL.sub("", words, count=1)
