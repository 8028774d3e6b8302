"""Which numbers a stretch of a wording prints as labels, whether the tree has made clauses of them or not.

Looked for once for all pointers: a search through the words for each number that is asked for would take a long wording with
many references minutes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property

from wordcheck.anatomy.references.pointers import Step, value_of
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_zh import zh_numeral
from wordcheck.model.span import Span

_ZH_NOUNS = ("条", "章", "节", "部分", "编")
_DEEPEST = 6
"""Parts of a number in figures that are kept; a longer one is looked for by itself."""
_AT_HEAD = lazily(r"[#*\s]*")
_WORD_AT_HEAD = lazily(r"[#*\s]*(?:[A-Za-z]+\s)?")
_GOES_ON = lazily(r"[0-9]")
_INSIDE = lazily(r"[\d.．见第]")
_CHINESE_BEHIND = lazily(r"[ \t]*[\u4e00-\u9fff](?!\d)")
_FIGURES = lazily(r"(?<!\d)\d+(?:\s?[.．]\s?\d+)+")
_FIGURE = lazily(r"\d+")
_WHOLE = lazily(r"\w+")
_BEFORE_BRACKET = lazily(r"\b(\w+)[)）]")
_BEFORE_STOP = lazily(r"^(?:[#*]|[^\S\n])*(\w+)[.．、]", re.MULTILINE)
_NUMERAL_IN_BRACKETS = lazily(r"[（(]\s*([零〇一二三四五六七八九十百千万亿两]+)\s*[)）]")


class PrintedNumbers:
    """The numbers that some words print as labels."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._by_noun: dict[str, frozenset[str]] = {}
        self._line, self._seen = 0, 0
        """Where the line begins in which the place looked at last lies, and that place."""

    def has(self, step: Step) -> bool:
        """Whether the number of a step is printed as a label."""
        if step.noun in _ZH_NOUNS:
            value = value_of(step.atoms[-1])
            if value is None:
                return True
            articles = self._articles(step.noun)
            return _numeral(value) in articles or str(value) in articles
        if len(step.atoms) > 1:
            return self._dotted(step.atoms)
        atom = step.atoms[-1]
        if not _WHOLE.fullmatch(atom):
            return _searched(self._words, step)
        if atom.lower() in self._bare or (step.noun and atom.lower() in self._called(step.noun)):
            return True
        value = value_of(atom)
        return value is not None and atom.isdigit() and _numeral(value) in self._in_brackets

    def _articles(self, noun: str) -> frozenset[str]:
        """The numerals between 第 and a noun at the heads of lines."""
        if noun not in self._by_noun:
            found = re.finditer(rf"第\s*([零〇一二三四五六七八九十百千万亿两\d]+)\s*{noun}", self._words)
            self._by_noun[noun] = frozenset(m[1] for m in found if self._heads(_AT_HEAD, m.start()))
        return self._by_noun[noun]

    def _called(self, noun: str) -> frozenset[str]:
        """What stands behind a noun at the head of a line, or run in with its heading: `… of Coverage A) Coverage B - Other Structures:`."""
        if noun not in self._by_noun:
            form = re.compile(rf"({re.escape(noun)})(?=\s*(\w+)(\s+[-–—]\s)?)", re.IGNORECASE)
            self._by_noun[noun] = frozenset(
                m[2].lower()
                for m in form.finditer(self._words)
                if self._heads(_AT_HEAD, m.start())
                or (m[3] and not _WHOLE.match(self._words[max(m.start() - 1, 0) : m.start()]))
            )
        return self._by_noun[noun]

    @cached_property
    def _bare(self) -> frozenset[str]:
        """What stands before a bracket, or before a stop at the head of a line."""
        forms = (_BEFORE_BRACKET, _BEFORE_STOP)
        return frozenset(m[1].lower() for form in forms for m in form.finditer(self._words))

    @cached_property
    def _in_brackets(self) -> frozenset[str]:
        return frozenset(m[1] for m in _NUMERAL_IN_BRACKETS.finditer(self._words))

    def _dotted(self, atoms: tuple[str, ...]) -> bool:
        if all(a.isdigit() and a.isascii() for a in atoms) and len(atoms) <= _DEEPEST:
            return atoms in self._figures
        if any(a.isdigit() and a not in self._words for a in atoms):
            return False
        form = r"\s?[.．]\s?".join(map(re.escape, atoms))
        return any(self._labels(at, end) for at, end in _places(form, self._words))

    @cached_property
    def _figures(self) -> frozenset[tuple[str, ...]]:
        """The numbers in figures (1.1 also within 1.1.1) that stand as labels."""
        return frozenset(self._in_figures())

    def _in_figures(self) -> Iterator[tuple[str, ...]]:
        for run in _FIGURES.finditer(self._words):
            figures = list(_FIGURE.finditer(self._words, run.start(), run.end()))
            for i, first in enumerate(figures[:-1]):
                if not self._may_label(first.start()):
                    continue
                for size in range(2, min(_DEEPEST, len(figures) - i) + 1):
                    if self._labels(first.start(), figures[i + size - 1].end()):
                        yield tuple(f[0] for f in figures[i : i + size])

    def _may_label(self, at: int) -> bool:
        """What stands before a label, whatever stands behind it."""
        return not (at and _INSIDE.match(self._words, at - 1)) or self._heads(_WORD_AT_HEAD, at)

    def _labels(self, at: int, end: int) -> bool:
        """Whether the number from `at` to `end` stands at the head of a line, or before a Chinese heading as in a table of
        contents set in columns."""
        if self._heads(_WORD_AT_HEAD, at) and not _GOES_ON.match(self._words, end):
            return True
        return not (at and _INSIDE.match(self._words, at - 1)) and _CHINESE_BEHIND.match(self._words, end) is not None

    def _heads(self, form: re.Pattern[str], at: int) -> bool:
        """Whether nothing but what `form` says stands before a place in its line."""
        if at < self._seen:
            self._line, self._seen = 0, 0
        # From the place before on: places come in order, and a line may be as long as the file.
        self._line = max(self._line, self._words.rfind("\n", self._seen, at) + 1)
        self._seen = at
        return form.fullmatch(self._words, self._line, at) is not None


def _numeral(value: int) -> str:
    """The Chinese numeral; empty where nobody would write the number so."""
    return zh_numeral(value) if value < 10**8 else ""


def printed_within(text: str) -> Callable[[Span], PrintedNumbers]:
    """The numbers printed in a stretch of a text, made once for each stretch that is asked for."""
    return cache(lambda span: PrintedNumbers(span.of(text)))


def _searched(words: str, step: Step) -> bool:
    """The same for a number whose signs are no word (1-2): seldom, so each is looked for by itself."""
    atom = re.escape(step.atoms[-1])
    forms = [rf"\b{atom}[)）]", rf"^(?:[#*]|[^\S\n])*{atom}[.．、]"]
    if noun := re.escape(step.noun):
        forms.append(rf"^(?:[#*]|[^\S\n])*{noun}\s*{atom}\b|\b{noun}\s*{atom}\s+[-–—]\s")
    return any(re.search(form, words, re.MULTILINE | re.IGNORECASE) for form in forms)


def _places(form: str, words: str) -> Iterator[tuple[int, int]]:
    """Where a form stands, also within itself (1.a twice in 1.a.1.a). What must stand before it is asked there: an expression that
    begins with that would be tried at every character."""
    search = re.compile(form, re.IGNORECASE).search
    found = search(words)
    while found:
        yield found.span()
        found = search(words, found.start() + 1)
