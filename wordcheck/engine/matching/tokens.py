"""`tokens { [pos="ADJ"]* [lemma="loss"] }`: words by grammar, through spaCy's matcher, loaded when first asked for.

Tests of `text` and `lower` need a tokenizer only; `lemma`, `pos` and `dep` need an English model, and where none is
installed the rule is listed as not run. Sentences are looked at one by one, so that no match runs over a full stop.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from wordcheck.engine.world import World
from wordcheck.model.said import Said
from wordcheck.model.span import Span
from wordcheck.rulelang.syntax import tree as t

MODEL = "en_core_web_sm"
_PLAIN = frozenset({"text", "lower"})
_GRAMMAR = frozenset({"lemma", "pos", "dep"})


def unavailable(patterns: Iterable[t.Tokens]) -> Said | None:
    """Why token patterns cannot be looked for here; None where they can."""
    tested = {test.attribute for pattern in patterns for tests, _ in pattern.specs for test in tests}
    strange = sorted(tested - _PLAIN - _GRAMMAR)
    if strange:
        names = ", ".join(strange)
        return Said(f"不支持词的属性 {names}", f"words cannot be tested by {names}")
    if tested & _GRAMMAR and not _has_model():
        return Said(f"需要英文语法分析模型（{MODEL}）", f"it needs an English model ({MODEL})")
    return None


@cache
def _has_model() -> bool:
    from importlib.util import find_spec

    return find_spec(MODEL) is not None


@cache
def _analyser(grammar: bool) -> Any:
    import spacy

    return spacy.load(MODEL) if grammar else spacy.blank("en")


def token_matches(world: World, pattern: t.Tokens) -> list[Span]:
    """Where the pattern matches, the longest of overlapping matches, in reading order."""
    from spacy.matcher import Matcher

    grammar = any(test.attribute in _GRAMMAR for tests, _ in pattern.specs for test in tests)
    analyser = _analyser(grammar)
    matcher = Matcher(analyser.vocab)
    matcher.add("pattern", [[_spec(tests, repeat) for tests, repeat in pattern.specs]], greedy="LONGEST")
    spans = [sentence.span for sentence in world.wording.sentences]
    found = []
    for span, doc in zip(spans, analyser.pipe(s.of(world.text) for s in spans), strict=True):
        for _, first, last in matcher(doc):
            words = doc[first:last]
            found.append(Span(span.start + words.start_char, span.start + words.end_char))
    return sorted(found)


def _spec(tests: tuple[t.TokenTest, ...], repeat: str) -> dict[str, Any]:
    """One token of the pattern as spaCy writes it."""
    spec: dict[str, Any] = {}
    for test in tests:
        wanted: dict[str, Any] = {"REGEX": test.value} if test.regex else {"IN": [test.value]}
        if not test.equal:
            wanted = {"NOT_IN": [test.value]} if not test.regex else {"REGEX": f"^(?!(?:{test.value})$)"}
        spec.setdefault(test.attribute.upper(), {}).update(wanted)
    return spec | ({"OP": repeat} if repeat else {})
