"""Where terms are used: one pass over the text for all names of all terms, the longest name winning.

Chinese names are matched by characters (blanks between them do not count), English ones by whole words with plural and
possessive. In a wording that marks its terms by capitals, `claim` is not a use of `Claim`; in one that marks them by
bold or colour, capitals say nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from wordcheck.languages.folding import fold
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span


def uses_of(text: str, span: Span, names: Mapping[str, str], tongue: Tongue, capitals: bool) -> dict[str, list[Span]]:
    """For each key of a term, where one of its names stands in `span`, in reading order.

    `names` leads from a name (or alias) to the term's key. `capitals` tells whether capitals mark terms here.
    """
    if not names:
        return {}
    found = _zh(text, span, names) if tongue == "zh" else _en(text, span, names, capitals)
    made: dict[str, list[Span]] = {}
    for key, use in found:
        made.setdefault(key, []).append(use)
    return made


def _zh(text: str, span: Span, names: Mapping[str, str]) -> Iterator[tuple[str, Span]]:
    folded = fold(span.of(text))
    automaton = _automaton({fold(name).text: key for name, key in names.items()}.items())
    hits = [(end - size + 1, end + 1, key) for end, (size, key) in automaton.iter(folded.text)]
    for start, end, key in _longest(hits):
        source = folded.source_span(start, end)
        yield key, Span(source.start + span.start, source.end + span.start)


def _en(text: str, span: Span, names: Mapping[str, str], capitals: bool) -> Iterator[tuple[str, Span]]:
    body = span.of(text)
    lower = body.lower()
    if len(lower) != len(body):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in body)
    forms: dict[str, list[tuple[str, str]]] = {}
    for name, key in names.items():
        for form in _forms(name):
            forms.setdefault(form.lower(), []).append((name, key))
    automaton = _automaton((form, owners) for form, owners in forms.items())
    hits: list[tuple[int, int, str]] = []
    for last, (size, owners) in automaton.iter(lower):
        start, end = last - size + 1, last + 1
        if (start and _joins(lower[start - 1])) or (end < len(lower) and _joins(lower[end])):
            continue
        fitting = [key for name, key in owners if not capitals or _capitals_fit(name, body[start:end])]
        if fitting:
            hits.append((start, end, fitting[0]))
    for start, end, key in _longest(hits):
        yield key, Span(start + span.start, end + span.start)


def _joins(char: str) -> bool:
    return char.isalnum() or char == "_"


def _capitals_fit(name: str, words: str) -> bool:
    """Whether the words begin with a capital if the name does."""
    return not name[:1].isupper() or words[:1].isupper()


def _forms(name: str) -> tuple[str, ...]:
    """The name in singular and plural."""
    low = name.lower()
    if low.endswith("ies") and len(low) > 5:
        return name, name[:-3] + "y"
    if low.endswith(("sses", "xes", "ches", "shes")):
        return name, name[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 4:
        return name, name[:-1]
    if low.endswith("y") and low[-2:-1] not in "aeiou" and len(low) > 3:
        return name, name[:-1] + "ies"
    if low.endswith(("s", "x", "ch", "sh")):
        return name, name + "es"
    return name, name + "s"


def _automaton(entries: Iterable[tuple[str, Any]]) -> Any:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for word, value in entries:
        if word:
            automaton.add_word(word, (len(word), value))
    automaton.make_automaton()
    return automaton


def _longest(hits: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Of overlapping hits the leftmost, and of those the longest."""
    end = -1
    for hit in sorted(hits, key=lambda h: (h[0], -h[1])):
        if hit[0] >= end:
            yield hit
            end = hit[1]
