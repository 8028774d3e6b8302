"""When a number that no clause bears is a mistake of the wording, and not a loss of the reading.

A reference is called broken only if the tree shows a series of the same kind that reaches no such number: at least
three clauses labelled 第X条 for 第五十条, siblings 7.1 … 7.3 for 7.9, lettered items beside the sentence for paragraph
(h). And the number must not be printed anywhere as a label that the tree missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wordcheck.anatomy.references.pointers import Pointer, Step, value_of
from wordcheck.anatomy.references.targets import SMALL, AddressBook
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import parse_roman
from wordcheck.languages.numerals_zh import zh_numeral
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind

_ENOUGH = 3
"""Fewest labels that make a series."""
_HOLES = 2
"""Missing numbers below the greatest from which on a series is thought to be damaged."""
_FAR = 5
"""How far beyond the greatest number one must be to be missing even from a damaged series."""
_SCATTERED = 0.5
"""Missing numbers for each that is there, from which on a wording is thought to be an extract of another."""
_FARTHEST = 400
"""No wording has more articles than this; a greater number is a statute's."""


Habits = Mapping[tuple[str, str], Clause | None]
"""Below which clause the places stand that the wording calls by a noun and a shape of number; None for the top."""


def habits_of(pointers: Iterable[Pointer], book: AddressBook) -> Habits:
    """What the resolved pointers show: `Condition 1`, `Condition 16` lead to the numbered children of one heading.

    Only nouns that no label prints are learnt, from two different numbers at least.
    """
    found: dict[tuple[str, str], dict[int, set[str]]] = {}
    for pointer in pointers:
        first = pointer.steps[0] if pointer.steps else None
        if pointer.outside or first is None or not first.noun or not first.atoms or first.noun in SMALL:
            continue
        clause = book.find([Step(first.noun, first.atoms[:1])], None)
        if clause is not None and not book.steps[clause.id].noun:
            parents = found.setdefault((first.noun, _shape(first.atoms[0])), {})
            parents.setdefault(clause.parent or 0, set()).add(first.atoms[0])
    habits: dict[tuple[str, str], Clause | None] = {}
    for key, parents in found.items():
        (parent, numbers), *others = sorted(parents.items(), key=lambda item: (-len(item[1]), item[0]))
        if len(numbers) >= 2 and not others:
            habits[key] = book.wording.clause(parent) if parent else None
    return habits


def series_of(steps: Sequence[Step], book: AddressBook, here: Clause | None, habits: Habits) -> list[Clause]:
    """The clauses among which the missing number should stand; none where its absence proves nothing."""
    first = steps[0]
    if not first.atoms or not 0 <= (value_of(first.atoms[0]) or -1) <= _FARTHEST:
        return []
    if part := book.part(steps):
        within = Span(part[0].span.start, part[-1].span.end)
        return [] if _printed(book, within, first) or _is_extract(part, book) else list(part)
    base = upper_of(steps, book, here)
    if base is not None:
        series = _below(base[0], base[1], book)
        dotted = len(steps[-1].atoms) > 1 and bool(series) and _printed(book, book.wording.span, steps[-1])
        damaged = bool(series) and _has_holes(series, book) and not _far_beyond(base[1], series, book)
        return [] if dotted or damaged or _is_extract(series, book) else series
    if first.noun in SMALL and first.noun not in book.nouns and len(first.atoms) == 1:
        return _letters_below(first, book)
    series = _dotted(first, book) if len(first.atoms) > 1 else []
    if not series and (len(first.atoms) == 1 or all(a.isdigit() for a in first.atoms)):
        series = _labelled(first, book) or _habitual(first, book, habits)
    if not series or (_has_holes(series, book) and not _far_beyond(first, series, book)):
        series = _all_below(first, book)
    return [] if _printed(book, book.wording.span, first) or _is_extract(series, book) else series


def _is_extract(series: Sequence[Clause], book: AddressBook) -> bool:
    """Whether the wording's numbers in figures have gaps all over: some of its clauses are here, and what they refer to may be
    among the others. 4.1, 5.2 and 7.2 show that 1 to 3, 6, 5.1 and 7.1 are elsewhere."""
    if not series:
        return False
    found: dict[tuple[str, ...], set[int]] = {}
    for step in book.steps.values():
        if step.atoms and step.atoms[-1].isdigit() and (len(step.atoms) > 1 or step.noun == "条"):
            for size in range(len(step.atoms)):
                if step.atoms[size].isdigit():
                    found.setdefault(step.atoms[:size], set()).add(int(step.atoms[size]))
    present = sum(map(len, found.values()))
    missing = sum(map(max, found.values())) - present
    return missing > present * _SCATTERED


def _below(clause: Clause, missing: Step, book: AddressBook) -> list[Clause]:
    """The items of a clause among which the missing one should stand: all numbered, and numbered like it."""
    children = book.wording.children(clause)
    items = [c for c in children if book.steps[c.id].atoms]
    shaped = [c for c in items if _shape(book.steps[c.id].atoms[-1]) == _shape(missing.atoms[-1])]
    complete = len(shaped) >= 2 and len(items) == len(children)
    return shaped if complete and not _printed(book, clause.span, missing) else []


def _far_beyond(step: Step, series: Sequence[Clause], book: AddressBook) -> bool:
    """Whether the number is so much greater than all of the series that no lost one can be meant."""
    width = 0 if len(step.atoms) == len(book.steps[series[0].id].atoms) == 1 else -1
    if not step.atoms[width].isdigit():
        return False
    greatest = max(value_of(book.steps[c.id].atoms[width]) or 0 for c in series)
    return int(step.atoms[width]) > greatest + _FAR


def _has_holes(series: Sequence[Clause], book: AddressBook) -> bool:
    """Whether several numbers are missing inside the series, or inside all series of its kind where it is dotted.

    Then the file lost them, and one more proves nothing.
    """
    width = len(book.steps[series[0].id].atoms) if series else 0
    like = [c for c in book.wording.clauses if len(book.steps[c.id].atoms) == width] if width > 1 else series
    values: dict[tuple[str, ...], set[int]] = {}
    for clause in like:
        *prefix, last = book.steps[clause.id].atoms
        if last[0].isdigit():
            values.setdefault(tuple(prefix), set()).add(int(last.partition("-")[0]))
    return sum(max(found) - len(found) for found in values.values()) >= _HOLES


def upper_of(steps: Sequence[Step], book: AddressBook, here: Clause | None) -> tuple[Clause, Step] | None:
    """For a path whose beginning exists, the last clause that does and the first step that does not."""
    flat = [Step(step.noun, (atom,)) for step in steps for atom in step.atoms]
    for size in range(len(flat) - 1, 0, -1):
        known, left = list(steps), len(flat) - size
        while left:
            *known, last = known
            if len(last.atoms) > left:
                known.append(Step(last.noun, last.atoms[:-left], last.title))
                break
            left -= len(last.atoms)
        clause = _holder(known, book) or book.find(known, here)
        if clause is not None:
            return clause, flat[size]
    return None


def _holder(known: Sequence[Step], book: AddressBook) -> Clause | None:
    """The clause that holds 2.1 and 2.2, for the 2 of 2.19: not the second item of a list nearby."""
    if len(known) != 1 or not all(a.isdigit() for a in known[0].atoms):
        return None
    atoms = tuple(known[0].atoms)
    held = (c for c in book.wording.clauses if c.parent is not None and tuple(book.steps[c.id].atoms[:-1]) == atoms)
    first = next(held, None)
    return None if first is None or first.parent is None else book.wording.clauses[first.parent - 1]


def _dotted(step: Step, book: AddressBook) -> list[Clause]:
    """Siblings of a number such as 7.9 or II.B: labels with the same beginning and length."""
    same = [c for c in book.wording.clauses if len(book.steps[c.id].atoms) == len(step.atoms)]
    siblings = [c for c in same if book.steps[c.id].atoms[:-1] == step.atoms[:-1]]
    if len(siblings) >= 2:
        return siblings
    if all(a.isdigit() for a in step.atoms) and len(same) >= _ENOUGH:
        heads = {book.steps[c.id].atoms[0] for c in same}
        return same if len(heads) >= _ENOUGH and step.atoms[0] not in heads else []
    return []


def _all_below(step: Step, book: AddressBook) -> list[Clause]:
    """All clauses numbered in figures, for a dotted number (97.4) that lies far beyond every one of them."""
    if len(step.atoms) < 2 or not all(a.isdigit() for a in step.atoms):
        return []
    figured = [c for c in book.wording.clauses if (book.steps[c.id].atoms or ("",))[0].isdigit()]
    greatest = max((int(book.steps[c.id].atoms[0]) for c in figured), default=0)
    return figured if len(figured) >= _ENOUGH and int(step.atoms[0]) > greatest + _FAR else []


def _letters_below(step: Step, book: AddressBook) -> list[Clause]:
    """All lettered items, for a letter (item (t)) that lies far beyond every one of them."""
    if len(step.atoms[0]) != 1 or not step.atoms[0].islower():
        return []
    lettered = [c for c in book.wording.clauses if _is_letter(book.steps[c.id].atoms[-1:])]
    greatest = max((ord(book.steps[c.id].atoms[-1]) for c in lettered), default=0)
    far = len(lettered) >= _ENOUGH and ord(step.atoms[0]) > greatest + _FAR
    return lettered if far and not _printed(book, book.wording.span, step) else []


def _is_letter(atoms: Sequence[str]) -> bool:
    return len(atoms) == 1 and len(atoms[0]) == 1 and atoms[0].islower()


def _habitual(step: Step, book: AddressBook, habits: Habits) -> list[Clause]:
    """The numbered clauses to which the wording's other references with this noun lead."""
    key = (step.noun, _shape(step.atoms[0]))
    if key not in habits:
        return []
    below = book.wording.children(habits[key])
    series = [c for c in below if len(book.steps[c.id].atoms) == 1 and _shape(book.steps[c.id].atoms[0]) == key[1]]
    known = {book.steps[c.id].atoms[0] for c in series}
    return series if len(series) >= _ENOUGH and step.atoms[0] not in known else []


def _labelled(step: Step, book: AddressBook) -> list[Clause]:
    """Clauses whose labels print the same noun (or that noun's kind of clause) and the same shape of number."""
    printed = [c for c in book.nouns.get(step.noun, ()) if book.steps[c.id].atoms]
    series = [c for c in printed if _shape(book.steps[c.id].atoms[0]) == _shape(step.atoms[0])]
    if parse_roman(step.atoms[0]) is None and "ii" in {book.steps[c.id].atoms[0] for c in series}:
        return []  # SECTION I to V say nothing of Section B: forms that are bound together number each in its own way
    if len(series) >= _ENOUGH and all(book.steps[c.id].atoms[0] != step.atoms[0] for c in series):
        return series
    if step.noun == "exclusion":
        listed = [
            c
            for c in book.wording.clauses
            if c.kind is ClauseKind.EXCLUSION
            and len(book.steps[c.id].atoms) == 1
            and not book.steps[c.id].noun
            and _shape(book.steps[c.id].atoms[0]) == _shape(step.atoms[0])
        ]
        return listed if len(listed) >= 2 * _ENOUGH else []
    return []


def _shape(atom: str) -> str:
    return "1" if atom[:1].isdigit() else "a"


def _printed(book: AddressBook, span: Span, step: Step) -> bool:
    """`printed_inline` for words of the wording, looked for once for all pointers with that number."""
    key = (span, step.noun, step.atoms)
    if key not in book.printed:
        book.printed[key] = printed_inline(span.of(book.wording.text), step)
    return book.printed[key]


def printed_inline(words: str, step: Step) -> bool:
    """Whether the number is printed in `words` as a label that the tree has not made a clause of."""
    value = value_of(step.atoms[-1])
    if step.noun in ("条", "章", "节", "部分", "编"):
        if value is None:
            return True
        numeral = rf"(?:{zh_numeral(value)}|{value})"
        return any(
            _AT_HEAD.fullmatch(words, _line(words, at), at)
            for at, _ in _places(rf"第\s*{numeral}\s*{step.noun}", words)
        )
    atom = re.escape(step.atoms[-1])
    if len(step.atoms) > 1:
        if any(a.isdigit() and a not in words for a in step.atoms):
            return False
        dotted = r"\s?[.．]\s?".join(map(re.escape, step.atoms))
        return any(_labels(words, at, end) for at, end in _places(dotted, words, re.IGNORECASE))
    # One by one, and those alone whose signs stand there: of most numbers none of them does, all over the wording.
    small, bare = words.lower(), step.atoms[-1].lower()
    tried: list[str] = []
    if any(bare + sign in small for sign in ")）"):
        tried.append(rf"\b{atom}[)）]")
    if any(bare + sign in small for sign in ".．、"):
        tried.append(rf"^[#*\s]*{atom}[.．、]")
    if value is not None and step.atoms[-1].isdigit():
        tried.append(rf"[（(]\s*{zh_numeral(value)}\s*[)）]")
    # At the head of a line, or run in with its heading behind it: `… of Coverage A) Coverage B - Other Structures:`.
    noun = re.escape(step.noun)
    if noun and re.search(rf"{noun.lower()}\s*{atom.lower()}", small):
        tried.append(rf"^[#*\s]*{noun}\s*{atom}\b|\b{noun}\s*{atom}\s+[-–—]\s")
    return any(re.search(form, words, re.MULTILINE | re.IGNORECASE) for form in tried)


_AT_HEAD = lazily(r"[#*\s]*")
_WORD_AT_HEAD = lazily(r"[#*\s]*(?:[A-Za-z]+\s)?")
_GOES_ON = lazily(r"[0-9]")
_INSIDE = lazily(r"[\d.．见第]")
_CHINESE_BEHIND = lazily(r"[ \t]*[\u4e00-\u9fff](?!\d)")


def _labels(words: str, at: int, end: int) -> bool:
    """Whether the number from `at` to `end` stands at the head of a line, or before a Chinese heading as in a table of
    contents set in columns."""
    if _WORD_AT_HEAD.fullmatch(words, _line(words, at), at) and not _GOES_ON.match(words, end):
        return True
    return not (at and _INSIDE.match(words, at - 1)) and _CHINESE_BEHIND.match(words, end) is not None


def _places(form: str, words: str, flags: int = 0) -> Iterator[tuple[int, int]]:
    """Where a form stands, also within itself (1.1 twice in 1.1.1). What must stand before it is asked there: an expression that
    begins with that would be tried at every character."""
    search = re.compile(form, flags).search
    found = search(words)
    while found:
        yield found.span()
        found = search(words, found.start() + 1)


def _line(words: str, at: int) -> int:
    """Where the line begins in which `at` lies."""
    return words.rfind("\n", 0, at) + 1
