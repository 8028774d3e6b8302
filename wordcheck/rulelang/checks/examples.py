"""Examples (E4): every rule has one that shows it at work and one that shows it at rest, and each can be run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wordcheck.rulelang.problems import Problem, problem, unknown
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.world import GIVEN_STYLE, PLACES, attributes

FLAG_WORDS = ("fires", "silent", "undecided")
REQUIREMENT_WORDS = ("met", "unmet", "partly", "undecided", "inapplicable")
_UNMARKED = frozenset({"silent", "inapplicable"})


def check_examples(rule: t.Flag | t.Requirement) -> Iterator[Problem]:
    """What is wrong with a rule's examples, without running them."""
    flag = isinstance(rule, t.Flag)
    have = {e.outcome for e in rule.examples}
    for word in ("fires", "silent") if flag else ("met", "unmet"):
        if word not in have and not (word == "unmet" and "partly" in have):
            yield problem("E401", rule.head.at, word=word)
    fixes = rule.fixes if isinstance(rule, t.Flag) else ()
    known = FLAG_WORDS if flag else REQUIREMENT_WORDS
    for example in rule.examples:
        yield from _example(example, flag, known, bool(fixes))
    for fix in fixes:
        if fix.safe and (rule.head.certainty != "certain" or not any(e.expected for e in rule.examples)):
            yield problem("E402", fix.at)
    if isinstance(rule, t.Requirement):
        for word, _ in rule.says:
            if word not in known:
                yield _outcome(word, flag, known, rule.head.where(f"{word}.en"))


def _example(example: t.Example, flag: bool, known: Sequence[str], fixes: bool) -> Iterator[Problem]:
    if example.outcome not in known:
        yield _outcome(example.outcome, flag, known, example.at)
    if example.marks and example.outcome in _UNMARKED:
        yield problem("E404", example.at, word=example.outcome)
    if example.expected is not None and not fixes:
        yield problem("E405", example.at)
    if example.kind and example.kind.replace("-", "_") not in PLACES:
        yield unknown("E108", example.kind, example.at, PLACES)
    yield from check_given(example.given, example.at)


def check_given(given: Sequence[t.Given], at: t.At) -> Iterator[Problem]:
    """Data that an example or scenario gives but that no document has."""
    known = {*attributes("document"), *GIVEN_STYLE}
    for one in given:
        if one.name not in known:
            yield unknown("E406", one.name, at, known)


def _outcome(word: str, flag: bool, known: Sequence[str], at: t.At) -> Problem:
    rule, rule_en = ("检查项", "flag") if flag else ("要求", "requirement")
    return problem("E219", at, word=word, rule=rule, rule_en=rule_en, known=", ".join(known))


def marked(example: t.Example) -> str:
    """The text of an example with the marks that it is written with."""
    text = example.text
    for start, end in reversed(example.marks):
        text = f"{text[:start]}«{text[start:end]}»{text[end:]}"
    return text
