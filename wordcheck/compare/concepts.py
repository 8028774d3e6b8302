"""What the clauses of a wording speak of, in names that no language owns.

    第三条 因黑客攻击、失窃造成的损失      market-event-hack, market-event-theft, market-thing-loss
    3. loss caused by hackers or theft    market-event-hack, market-event-theft, market-thing-loss

The dictionary is what rule packs know: every lexicon that holds words of both languages is an entry. With terms that are known to be
renderings of each other, these count too.
"""

from __future__ import annotations

from collections.abc import Mapping

from wordcheck.languages.own_names import parties_told
from wordcheck.meaning.market.word_classes import WordClasses
from wordcheck.meaning.statements.words_en import words_of
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording
from wordcheck.rulelang.plan import Plan

Concepts = frozenset[str]
NO_DICTIONARY = WordClasses()
_TERM = "term "
"""Begins what stands for a term, so that it is no lexicon's name."""


def dictionary_of(plan: Plan) -> WordClasses:
    """The lexicons of a plan that hold words of both languages, each as a class of its words; expressions are left out."""
    named: list[tuple[str, str]] = []
    for name, words in sorted(plan.words.items()):
        said = sorted(
            {phrase.text for phrase in words.phrases if phrase.mode != "regex"} - {p.text for p in words.minus}
        )
        if len({text.isascii() for text in said}) > 1:
            named += [(name, text) for text in said]
    return WordClasses(named)


def concepts_of(wording: Wording, dictionary: WordClasses) -> dict[int, Concepts]:
    """For each clause, by its id, what its own words and its heading speak of."""
    zh = wording.language == "zh"
    text = parties_told(wording.text, wording.language)
    spoken_of = _chinese if zh else _english
    return {c.id: frozenset().union(*(spoken_of(text, span, dictionary) for span in c.worded)) for c in wording.clauses}


def with_terms(wording: Wording, speaks: Mapping[int, Concepts], named: Mapping[str, str]) -> dict[int, Concepts]:
    """What each clause speaks of, with the terms that it uses: `named` gives some the name under which both versions have them."""
    terms = [(term, _TERM + named[term.name]) for term in wording.terms if term.name in named]
    return {
        c.id: speaks[c.id].union(name for term, name in terms if any(term.used_in(span) for span in c.worded))
        for c in wording.clauses
    }


def _chinese(text: str, span: Span, dictionary: WordClasses) -> set[str]:
    found = (dictionary.of_chinese(m[0]) for m in dictionary.chinese.finditer(text, span.start, span.end))
    return set[str]().union(*found)


def _english(text: str, span: Span, dictionary: WordClasses) -> set[str]:
    return set[str]().union(*(word.classes for word in words_of(text, span, dictionary)))
