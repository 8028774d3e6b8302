"""By which names a schedule speaks of a cover: the number of its clause, its heading, or both.

| Section B – Business interruption | £500,000 |     the clause “Section B Business interruption”
| 2 | Baggage | $2,000 |                              the clause “Section 2 Baggage”
营业中断损失：80万元                                  第二条 营业中断损失保险
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import level_of, words_about
from wordcheck.meaning.subjects import squeezed
from wordcheck.model.said import Tongue
from wordcheck.model.wording import Clause, ClauseKind, Wording

NO_COVER = frozenset({ClauseKind.EXCLUSION, ClauseKind.DEFINITION, ClauseKind.SCHEDULE})
"""Clauses that grant nothing, and whose figures bound something else than the cover around them."""
_LEAST_LABEL = 3
"""Letters of a number that is told without a heading: `Part 2`, 第二条; `1.` may number anything."""
_BY_ITSELF = lazily(r"\s*(?:[A-Za-z]\d{1,2}|\d{1,2}(?:\.\d{1,2})+)[.:]?\s*")
"""A number that numbers clauses alone: `A6`, `1.3`."""
_IN_BRACKETS = lazily(r"[（(](?P<label>第[一二三四五六七八九十百\d]+[条章节])[)）]")
"""The number of its clause behind the name of a row: `网络勒索（第五条）`."""
_NUMBERED_EN = lazily(
    r"\b(?:under|of|for|to|in)\s+(?:the\s+|insuring\s+)?(?:[a-z]+\s+)?(?P<label>\d{1,2}(?:\.\d{1,2})+|[A-Za-z]\d{1,2})\b",
    re.I,
)
"""A clause whose number has no noun of its own: `under Clause 1.3`, `for A6`."""
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
_PLURAL = lazily(r"(?P<noun>[A-Za-z]{4,}(?: [A-Za-z]{4,})?)s", re.I)
_NUMBERED_TITLE = lazily(r"^第?[一二三四五六七八九十甲乙丙丁戊己庚辛A-Z\d]{1,3}(?:部分|章|节|项)(?=[\s、：:])")
_LEAST_HEAD = {"zh": 3, "en": 8}
"""Letters of a heading that tells an entry which begins with it."""
_WORD = lazily(r"[a-z0-9]+")
_UNDER = frozenset(("under", "of", "for", "to", "in"))
_NAMED_ONLY = lazily(
    r"\b(?:insured|covered|described|specified|listed|defined|mentioned|referred\s+to)\s+(?:under|by|in)\b|\b(?:insured|covered)\b"
)
_UNDER_ZH = lazily(
    r"(?P<label>第[一二三四五六七八九十百\d]+(?:部分|[条章节项款])|[甲乙丙丁戊己庚辛]部分)(?:项?下|而言|的(?:赔偿|责任|限额|免赔|每次|累计))"
)
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
    labels: tuple[int, ...]
    names: tuple[int, ...]
    """How long the numbers and the headings are, the shortest first."""

    def named(self, said: Sequence[str]) -> int | None:
        """The id of the one clause of which an entry of a schedule speaks; None where it names none, or two."""
        parted = self.parted(said)
        return parted[0] if parted is not None else None

    def parted(self, said: Sequence[str]) -> tuple[int, str] | None:
        """The id of that clause, and what the entry says beside its number and heading: `Section B – Income, sub-limit for fines`."""
        found: dict[int, str] = {}
        for i, words in enumerate(said):
            beside = [w for k, w in enumerate(said) if k != i]
            for id_, rest in self._each(words):
                found[id_] = " ".join((rest, *beside))
        return found.popitem() if len(found) == 1 else None

    def pointed(self, words: str) -> frozenset[int]:
        """The clauses under whose numbers words place what they say: `under Section 2`, 第六条项下; not those that they only name
        (`damage insured under Section 1`)."""
        if self.tongue == "zh":
            under = (m["label"] for m in _UNDER_ZH.finditer(words))
            return frozenset(self.by_label[label] for label in under if label in self.by_label)
        placing = _NAMED_ONLY.sub(" ", words.casefold())
        parts = _WORD.findall(placing)
        said = [
            *("".join(parts[i + 1 : i + n]) for i, part in enumerate(parts) if part in _UNDER for n in (3, 4)),
            *(squeezed(m["label"]) for m in _NUMBERED_EN.finditer(placing)),
        ]
        return frozenset(self.by_label[label] for label in said if label in self.by_label)

    def _each(self, words: str) -> Iterator[tuple[int, str]]:
        small = squeezed(words)
        behind = words
        for label in self._begun(small, self.labels, self.by_label):
            id_, rest = self.by_label[label], _behind(words, label)
            if rest is not None:
                own = next((n for n, i in self.by_name.items() if i == id_ and squeezed(rest).startswith(n)), "")
                yield id_, (_behind(rest.lstrip(_MARKS), own) or "") if own else rest
                behind = rest
        numbered = _IN_BRACKETS.search(words) if behind is words else None
        name = core_name(behind, self.tongue)
        if numbered is not None and numbered["label"] in self.by_label:
            yield self.by_label[numbered["label"]], ""
        elif name in self.by_name:
            yield self.by_name[name], ""
        elif behind is words:
            least = _LEAST_HEAD[self.tongue]
            head = next((n for n in self._begun(small, self.names, self.by_name)[::-1] if len(n) >= least), "")
            rest = _behind(words, head) if head else None
            if rest is not None and (level_of(rest, self.tongue) or not words_about(rest, self.tongue)):
                yield self.by_name[head], rest

    @staticmethod
    def _begun(small: str, lengths: Sequence[int], among: Mapping[str, int]) -> list[str]:
        """The numbers or headings with which words begin, the shortest first: looked up, since a schedule has as many rows as covers."""
        return [small[:size] for size in lengths if small[:size] in among]


def sections_of(wording: Wording) -> Sections:
    """The clauses that may grant, by number (with its noun) and by heading."""
    labels: dict[str, set[int]] = {}
    names: dict[str, set[int]] = {}
    for clause in _granting(wording):
        for label in _labels(wording, clause):
            labels.setdefault(label, set()).add(clause.id)
        name = core_name(_called(wording, clause), wording.language)
        if name:
            names.setdefault(name, set()).add(clause.id)
    return Sections(_single(labels), _single(names), wording.language, _lengths(labels), _lengths(names))


def _lengths(words: Iterable[str]) -> tuple[int, ...]:
    return tuple(sorted({len(w) for w in words}))


def _labels(wording: Wording, clause: Clause) -> Iterator[str]:
    """The numbers by which a clause is called, each with its noun; the noun of `B.` stands above it: `Insuring Clauses`."""
    label = squeezed(clause.label)
    if len(label) >= _LEAST_LABEL or _BY_ITSELF.fullmatch(clause.label):
        yield label
    elif label and clause.parent is not None and (noun := _PLURAL.fullmatch(wording.clause(clause.parent).title)):
        yield squeezed(noun["noun"]) + label
    if numbered := _NUMBERED_TITLE.match(clause.title):
        yield squeezed(numbered.group())


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
        return _NUMBERED_TITLE.sub("", clause.title, count=1)
    start = clause.label_span.end if clause.label_span else clause.span.start
    opened = _OPENS.match(wording.text, start, clause.span.end)
    return opened["name"] if opened else ""


def _single(found: Mapping[str, set[int]]) -> dict[str, int]:
    return {name: min(ids) for name, ids in found.items() if len(ids) == 1}
