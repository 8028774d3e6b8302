"""Where terms are used: one pass over the text for all names of all terms, the longest name winning.

Chinese names are matched by characters (blanks between them do not count), English ones by whole words with plural and
possessive. In a wording that marks its terms by capitals, `claim` is not a use of `Claim`; in one that marks them by
bold or colour, capitals say nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from wordcheck.languages.folding import fold
from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import all_lowered
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span


class Hit(Struct, frozen=True):
    """A name of a term where it stands, longer and shorter ones beside it."""

    span: Span
    names: tuple[tuple[str, str], ...]
    """The names that it can be, each with the key of its term."""


def hits_of(text: str, span: Span, names: Mapping[str, str], tongue: Tongue) -> list[Hit]:
    """All places in `span` where a name stands, capitals aside. `names` leads from a name or alias to its term's key."""
    if not names:
        return []
    return list(_zh(text, span, names) if tongue == "zh" else _en(text, span, names))


def uses_of(text: str, hits: Sequence[Hit], capitals: bool) -> dict[str, list[Span]]:
    """For each key of a term its uses in reading order: of hits that overlap the leftmost, and of those the longest.

    `capitals` tells whether capitals mark terms here, so that names with a capital want one, or quotation marks in its place.
    """
    made: dict[str, list[Span]] = {}
    end = -1
    for hit in sorted(hits, key=lambda h: (h.span.start, -h.span.end)):
        if hit.span.start < end:
            continue
        if not capitals or text[hit.span.start].isupper() or _in_quotes(text, hit.span):
            key: str | None = hit.names[0][1]
        else:
            key = next((key for name, key in hit.names if not name[:1].isupper()), None)
        if key is not None:
            made.setdefault(key, []).append(hit.span)
            end = hit.span.end
    return made


def _in_quotes(text: str, span: Span) -> bool:
    """Whether words stand in quotation marks, which mark a term as capitals do: `any "insured contract"`."""
    return text[span.start - 1 : span.start] in _OPENS and text[span.end : span.end + 1] in _CLOSES


_OPENS, _CLOSES = frozenset('"“‘'), frozenset('"”’')


_HEAD = 2
"""Characters of the noun that a name ends in."""
_JOINED = lazily(r"(?:、|或者?|和|以?及|与)[^，。；：\n]{1,10}")
"""What follows a name that shares its last noun with the next: 重大过失或犯罪行为."""


def _zh(text: str, span: Span, names: Mapping[str, str]) -> Iterator[Hit]:
    folded = fold(span.of(text))
    whole = {fold(name).text: ((name, key),) for name, key in names.items()}
    stems = {name[:-_HEAD]: (name[-_HEAD:], owners) for name, owners in whole.items() if len(name) > 2 * _HEAD}
    found = [(end, size, owners) for end, (size, owners) in _automaton(whole.items()).iter(folded.text)]
    for end, (size, (head, owners)) in _automaton(stems.items()).iter(folded.text) if stems else ():
        joined = _JOINED.match(folded.text, end + 1)
        if joined and head in joined[0]:
            found.append((end, size, owners))
    for end, size, owners in sorted(found, key=lambda hit: hit[0]):
        source = folded.source_span(end - size + 1, end + 1)
        yield Hit(Span(source.start + span.start, source.end + span.start), owners)


def _en(text: str, span: Span, names: Mapping[str, str]) -> Iterator[Hit]:
    lower = span.of(all_lowered(text))
    forms: dict[str, tuple[tuple[str, str], ...]] = {}
    for name, key in names.items():
        for form in (*_forms(name), *_forms(_spelt_otherwise(name))):
            forms[form.lower()] = (*forms.get(form.lower(), ()), (name, key))
    length = len(lower)
    for last, (size, owners) in _automaton(forms.items()).iter(lower):
        start, end = last - size + 1, last + 1
        if end < length and (lower[end].isalnum() or lower[end] == "_"):
            continue
        if start and (lower[start - 1].isalnum() or lower[start - 1] == "_"):
            continue
        yield Hit(Span(start + span.start, end + span.start), owners)


def _spelt_otherwise(name: str) -> str:
    """The name with the other ending of two: hospitalisation, hospitalization."""
    low = name.lower()
    if "isation" in low:
        return low.replace("isation", "ization")
    return low.replace("ization", "isation") if "ization" in low else name


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
