"""The product line that the insuring clauses of a Chinese wording tell, whatever its title says.

    数字资产综合保险      grants 系统中断、数据恢复、勒索        cyber
    平台经营者责任保险    grants 个人信息泄露的赔偿责任          data
    商业场所综合保障保险  grants 第三者人身伤亡的赔偿责任        liability, though its exclusions name every attack

Only what is granted counts: sentences of insuring clauses, with what the terms that they use mean, without those that deny. Each mark (`line_marks`) must stand in one sentence. A line of its own subject is taken where half of the speaking
sentences are of it; liability and property are what remains.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from msgspec import Struct

from wordcheck.anatomy.front.line_marks import MARKS, WORDS
from wordcheck.languages.lazily import lazily
from wordcheck.languages.one_of import one_of
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

PEOPLE_AND_GOODS = frozenset("life health accident annuity travel motor cargo engineering home property".split())
"""Subjects of which a liability insurance speaks without being one of them."""
_OF_THINGS = frozenset({"cargo", "motor", "engineering", "home"})
"""Lines whose perils and losses are those of property."""
_COMPUTERS = frozenset({"cyber", "data", "tech-liability"})
_REMAINING = frozenset({"liability", "property"})
"""Lines of whose words every other line has some."""

_WORD = lazily(one_of(word for words in WORDS.values() for word in words.split()))
_SENTENCE = lazily(r"[^。；;\n]+")
_DENIED = lazily(r"不(?:负责|承担|予|属于|包括|保障)|除外|免除|不在(?:此|保险)")
_BRACKETED = lazily(r"[（(][^）)]*[）)]")
"""依照法律（不包括港、澳、台地区法律）应由被保险人承担的 denies nothing."""
_LINES = {line: frozenset(marks.split()) for line, marks in MARKS.items()}
_OF_PEOPLE = _LINES["health"] | _LINES["accident"] | _LINES["life"]
_NEEDED = {mark: frozenset(mark.split("+")) for marks in _LINES.values() for mark in marks}
_ATTACKS = frozenset({"attack", "systems+standstill", "response"})
_LEAST_SHARE = 3
"""One sentence in so many, at the least, speaks of computers where a wording is of them; an extension of a public liability does not."""
_FEWEST = 2
"""Different words, or sentences, that tell a line of its own subject."""


class Granted(Struct, frozen=True):
    """What the insuring clauses tell of the line."""

    line: str = ""
    """Empty where they tell none."""
    sentences: Mapping[str, int] = {}
    """How many speak of each line."""
    plain: bool = False
    """Whether more than one sentence, or more than one mark, is of the line."""

    def speak_of(self, line: str) -> bool:
        """Whether any sentence is of a line."""
        return self.sentences.get(line, 0) > 0


class _Spoken(NamedTuple):
    """What one sentence speaks of."""

    marks: frozenset[str]
    words: frozenset[str]


def granted_line(wording: Wording) -> Granted:
    """The line that what a Chinese wording grants is of; `wording` has its clauses and terms."""
    spoken = [said for sentence in _granting(wording) if (said := _spoken(sentence)).marks]
    if not spoken:
        return Granted()
    by_line = {line: [s for s in spoken if _is_of(line, s)] for line in _LINES}
    counts = {line: len(found) for line, found in by_line.items() if found}
    liable = 2 * counts.get("liability", 0) > len(spoken)
    told = [
        (counts[line], strength, -i, line)
        for i, line in enumerate(_LINES)
        if line in counts
        and line not in _REMAINING
        and not (liable and line in PEOPLE_AND_GOODS)
        and _prevails(line, counts[line], spoken)
        and max(counts[line], strength := len(_words_of(line, by_line[line]))) >= _FEWEST
    ]
    if told:
        line = max(told)[-1]
        return _granted(_of_computers(by_line, line) if line in _COMPUTERS else line, by_line, counts)
    rest = [line for line in ("liability", "property") if line in counts]
    return _granted(max(rest, key=lambda line: counts[line], default=""), by_line, counts)


def _granted(line: str, by_line: Mapping[str, Sequence[_Spoken]], counts: Mapping[str, int]) -> Granted:
    said = by_line.get(line, ())
    marks = {mark for s in said for mark in s.marks & _LINES.get(line, frozenset())}
    return Granted(line, counts, len(said) >= _FEWEST or len(marks) >= _FEWEST)


def _is_of(line: str, said: _Spoken) -> bool:
    """Whether a sentence speaks of a line; of the care of people none speaks of technology."""
    of_people = line == "tech-liability" and not said.marks.isdisjoint(_OF_PEOPLE)
    return not (of_people or said.marks.isdisjoint(_LINES[line]))


def _prevails(line: str, count: int, spoken: Sequence[_Spoken]) -> bool:
    """Whether so many sentences of what is granted make a line; those of liability or property alone may be of any line."""
    general = _LINES["property"] | (_LINES["liability"] if line in _COMPUTERS else frozenset())
    beside = sum(not s.marks <= general for s in spoken)
    if line in _OF_THINGS:
        return 2 * count >= beside
    if line in _COMPUTERS:
        return 2 * count >= beside and _LEAST_SHARE * count >= len(spoken)
    return 2 * count >= len(spoken)


def _words_of(line: str, spoken: Sequence[_Spoken]) -> frozenset[str]:
    """The words that tell a line, of sentences that speak of it."""
    parts = {part for s in spoken for mark in s.marks & _LINES[line] for part in mark.split("+")}
    return frozenset(word for s in spoken for word in s.words if not parts.isdisjoint(_parts_of(word)))


def _of_computers(by_line: Mapping[str, Sequence[_Spoken]], line: str) -> str:
    """Which of the three lines of computers: attacks and standstill make cyber, data alone data, faulty work technology."""
    of_cyber = by_line["cyber"]
    attacks = [s for s in of_cyber if not s.marks.isdisjoint(_ATTACKS)]
    work = len(by_line["tech-liability"])
    if work >= max(len(attacks), 1) and 2 * work >= len(of_cyber):
        return "tech-liability"
    met = {mark for s in attacks for mark in s.marks & _ATTACKS}
    if met and (line == "cyber" or len(met) >= _FEWEST):
        return "cyber"
    return "data" if by_line["data"] else line


def _granting(wording: Wording) -> Iterator[str]:
    """Sentences of insuring clauses that deny nothing, each with its heading and what the terms that it uses mean."""
    text = wording.text
    meanings = {id(t): _undenied(t.definitions[0].text) for t in wording.terms if t.definitions}
    for clause in wording.clauses:
        if clause.kind is not ClauseKind.COVERAGE:
            continue
        lead = _lead(clause)
        for span in clause.own:
            for match in _SENTENCE.finditer(text, span.start, span.end):
                if not _DENIED.search(_BRACKETED.sub("", match[0])):
                    terms = wording.terms_in(Span(match.start(), match.end()))
                    used = "".join(meanings.get(id(t), "") for t in terms)
                    yield lead + match[0] + used


def _undenied(words: str) -> str:
    """What a definition says without its sentences that deny."""
    return "。".join(m[0] for m in _SENTENCE.finditer(words) if not _DENIED.search(m[0]))


def _lead(clause: Clause) -> str:
    """The heading of an insuring clause, which its text may leave unsaid."""
    return f"{clause.title}：" if clause.title and clause.parent is not None else ""


def _spoken(sentence: str) -> _Spoken:
    words = frozenset(
        m[0] for m in _WORD.finditer(sentence.replace("工程师", ""))
    )  # whoever mends computers builds nothing
    parts = frozenset(part for word in words for part in _parts_of(word))
    return _Spoken(frozenset(mark for mark, needed in _NEEDED.items() if needed <= parts), words)


@cache
def _parts_of(found: str) -> frozenset[str]:
    """The parts that a word tells, with those of the shorter words within it: 账户资金, 资金."""
    return frozenset(part for part, words in WORDS.items() if any(w in found for w in words.split()))
