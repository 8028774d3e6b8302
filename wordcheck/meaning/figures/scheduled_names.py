"""By which names a schedule speaks of a cover: the number of its clause, its heading, or both.

| Section B – Business interruption | £500,000 |     the clause “Section B Business interruption”
| 2 | Baggage | $2,000 |                              the clause “Section 2 Baggage”
营业中断损失：80万元                                  第二条 营业中断损失保险
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.subjects import squeezed
from wordcheck.model.said import Tongue
from wordcheck.model.wording import Clause, ClauseKind, Wording

NO_COVER = frozenset({ClauseKind.EXCLUSION, ClauseKind.DEFINITION, ClauseKind.SCHEDULE})
"""Clauses that grant nothing, and whose figures bound something else than the cover around them."""
_LEAST_LABEL = 3
"""Letters of a number that is told without a heading: `Part 2`, 第二条; `1.` may number anything."""
_LEAST_NAME = {"zh": 2, "en": 4}
_GENERAL = {
    "zh": lazily(r"(?:的|损失|费用|保障|责任|保险|补偿|条款|部分|金)+$"),
    "en": lazily(r"(?:\s+(?:loss(?:es)?|costs?|expenses?|cover(?:age)?|insurance|section|benefits?))+$"),
}
"""What the schedule or the heading may leave out."""
_NUMBER = lazily(
    r"\s*(?:[（(]?(?:\d{1,2}|[a-z]|[ivx]{2,5}|[一二三四五六七八九十]{1,3})(?:[）)、.．:：]+|\s*[–—-]\s)|\d{1,2}\s)"
)
_OPENS = lazily(r"[\s.、．*_]*(?P<name>[^\n.。:：，,;；]{2,40})[.。:：]")
_BRACKETED = lazily(r"\s*[（(][^（）()]*[)）]")
_LOOSE = 4
"""Blanks and marks within a number: `Section  B`."""
_LINE = 80
"""Characters of a line of a schedule."""
_STOPS = (".", "。", ":", "：")
_MARKS = " \t\n*_-–—:：.．、）)("


class Sections(Struct, frozen=True):
    """The clauses that may be a cover by the names they bear; a name that two of them bear is none."""

    by_label: Mapping[str, int]
    by_name: Mapping[str, int]
    tongue: Tongue
    lengths: frozenset[int]
    """How long the numbers are."""

    def named(self, said: Sequence[str]) -> int | None:
        """The id of the one clause of which an entry of a schedule speaks; None where it names none, or two."""
        found = {id_ for words in said for id_ in self._each(words)}
        return found.pop() if len(found) == 1 else None

    def _each(self, words: str) -> Iterator[int]:
        names = [words]
        small = squeezed(words)
        opened = {small[:size] for size in self.lengths} & self.by_label.keys()
        for label in sorted(opened, key=lambda label: self.by_label[label]):
            behind = _behind(words, label)
            if behind is not None:
                yield self.by_label[label]
                names.insert(0, behind)
        yield from (self.by_name[name] for w in names[:1] if (name := core_name(w, self.tongue)) in self.by_name)


def sections_of(wording: Wording) -> Sections:
    """The clauses that may grant, by number (with its noun) and by heading."""
    labels: dict[str, set[int]] = {}
    names: dict[str, set[int]] = {}
    for clause in _granting(wording):
        label = squeezed(clause.label)
        if len(label) >= _LEAST_LABEL:
            labels.setdefault(label, set()).add(clause.id)
        name = core_name(_called(wording, clause), wording.language)
        if name:
            names.setdefault(name, set()).add(clause.id)
    lengths = frozenset(map(len, labels))
    return Sections(_single(labels), _single(names), wording.language, lengths)


def core_name(words: str, tongue: Tongue) -> str:
    """What a cover is called, without what a schedule may leave out; empty where that is too short to tell."""
    bare = _BRACKETED.sub("", _NUMBER.sub("", words.casefold(), count=1)).strip(_MARKS)
    name = squeezed(_GENERAL[tongue].sub("", bare))
    return name if len(name) >= _LEAST_NAME[tongue] else ""


def _behind(words: str, label: str) -> str | None:
    """What stands behind the number of a clause that opens an entry; None where it opens with no such number."""
    for end in range(len(label), min(len(words), len(label) + _LOOSE) + 1):
        goes_on = words[end : end + 1].isalnum() and label[-1].isascii()
        if not goes_on and squeezed(words[:end]) == label:
            return words[end:]
    return None


def _granting(wording: Wording) -> Iterator[Clause]:
    """The clauses outside tables and schedules that may be a cover, from the top; none below another of its name."""
    bare = bare_lines(wording)
    for clause in wording.clauses:
        above = tuple(wording.parents(clause))
        if clause.kind in NO_COVER or clause.id in bare or any(p.kind is ClauseKind.SCHEDULE for p in above):
            continue
        if wording.manuscript.cell_at(clause.span.start) is not None:
            continue
        if not clause.title or all(p.title != clause.title for p in above):
            yield clause


def bare_lines(wording: Wording) -> frozenset[int]:
    """The clauses that are lines of a schedule for all that they stand elsewhere: a name and a figure, no sentence."""
    with_figures = {q.clause for q in wording.quantities}
    found = (c for c in wording.clauses if c.id in with_figures and len(c.span) <= _LINE and not wording.children(c))
    return frozenset(c.id for c in found if not c.span.of(wording.text).strip().endswith(_STOPS))


def _called(wording: Wording, clause: Clause) -> str:
    """The heading of a clause, or the short words that open it in place of one: `1. Breach response. We pay …`."""
    if clause.title or not clause.own:
        return clause.title
    start = clause.label_span.end if clause.label_span else clause.span.start
    opened = _OPENS.match(wording.text, start, clause.span.end)
    return opened["name"] if opened else ""


def _single(found: Mapping[str, set[int]]) -> dict[str, int]:
    return {name: min(ids) for name, ids in found.items() if len(ids) == 1}
