"""What a pack may cost (E6), and phrases that make no sense (E206, E207): checked before anything runs.

Expressions run in RE2, which takes time linear in the text; what RE2 refuses is refused here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wordcheck.rulelang.checks.tongues import CHINESE
from wordcheck.rulelang.problems import Problem, problem
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.walk import below, parts

LONGEST_EXPRESSION = 1000
"""Characters of a regular expression."""
MOST_PHRASES = 200_000
"""Phrases of all lexicons together, inflected forms included."""
DEEPEST = 32
"""Patterns and conditions within one another."""

_NESTING = (t.Chain, t.Either, t.And, t.Or, t.Not, t.Quantified, t.Has, t.Part)


def check_phrases(node: object) -> Iterator[Problem]:
    """What is wrong with the phrases and token patterns below a declaration."""
    for phrase in below(node):
        if isinstance(phrase, t.Phrase):
            yield from _phrase(phrase)
        elif isinstance(phrase, t.Tokens) and phrase.specs[0][1][:1] in ("*", "?"):
            yield problem("E604", phrase.at)


def check_depth(declaration: t.Declaration) -> Iterator[Problem]:
    """A pattern, condition or part of a framework that is nested too deeply. Raises RecursionError far beyond that."""
    if depth(declaration) > DEEPEST:
        outermost = next(n for n in below(declaration) if isinstance(n, _NESTING))
        deep = next((n for n in below(declaration) if isinstance(n, _NESTING) and depth(n) > DEEPEST), outermost)
        yield problem("E605", deep.at, most=DEEPEST)


def depth(node: object) -> int:
    """How many patterns, conditions or parts lie within one another."""
    inside = max((depth(part) for part in parts(node)), default=0)
    return inside + isinstance(node, _NESTING)


def check_amount(words: Mapping[str, int], at: Mapping[str, t.At]) -> Iterator[Problem]:
    """Too many phrases over all lexicons; `words` are numbers of phrases by key."""
    if sum(words.values()) > MOST_PHRASES:
        largest = max(words, key=lambda k: words[k])
        yield problem("E606", at[largest], most=MOST_PHRASES)


def _phrase(phrase: t.Phrase) -> Iterator[Problem]:
    if not phrase.text.strip():
        yield problem("E206", phrase.at)
    if phrase.mode == "inflected" and CHINESE.search(phrase.text):
        yield problem("E207", phrase.at)
    if phrase.mode == "regex":
        yield from _expression(phrase)


def _expression(phrase: t.Phrase) -> Iterator[Problem]:
    import re2

    if len(phrase.text) > LONGEST_EXPRESSION:
        yield problem("E601", phrase.at, most=LONGEST_EXPRESSION)
        return
    options = re2.Options()
    options.log_errors = False
    options.case_sensitive = "i" not in phrase.flags
    try:
        compiled = re2.compile(phrase.text, options)
    except re2.error as error:
        reason = error.args[0].decode() if error.args and isinstance(error.args[0], bytes) else str(error)
        yield problem("E602", phrase.at, reason=reason)
        return
    if compiled.fullmatch("") is not None:
        yield problem("E608", phrase.at)
