"""When a number that no clause bears is a mistake of the wording, and not a loss of the reading.

A reference is called broken only if the tree shows a series of the same kind that reaches no such number: at least
three clauses labelled 第X条 for 第五十条, siblings 7.1 … 7.3 for 7.9, lettered items beside the sentence for paragraph
(h). And the number must not be printed anywhere as a label that the tree missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from wordcheck.anatomy.references.number_index import shape_of
from wordcheck.anatomy.references.pointers import Pointer, Step, value_of
from wordcheck.anatomy.references.targets import LARGE, SMALL, AddressBook
from wordcheck.languages.numerals_en import parse_roman
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind

_ENOUGH = 3
"""Fewest labels that make a series."""
_FAR = 5
"""How far beyond the greatest number one must be to be missing even from a damaged series."""
_SECOND = 2
"""What stands alone may be called the first item; a second it has not."""
_TELLING_OFF = "\n:：;；"
"""Marks by which a paragraph is told off into parts."""
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
            parents = found.setdefault((first.noun, shape_of(first.atoms[0])), {})
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
        damaged = bool(series) and book.numbers.has_holes(series) and not _far_beyond(base[1], series, book)
        return [] if dotted or damaged or _is_extract(series, book) else series
    if first not in book.numbers.series:
        book.numbers.series[first] = _series_of_first(first, book, habits)
    series, last = book.numbers.series[first], steps[-1]
    if not series and last is not first and not _printed(book, book.wording.span, last):
        return _all_below(last, book)
    return series


def _series_of_first(first: Step, book: AddressBook, habits: Habits) -> list[Clause]:
    """The same for a path whose first number no clause bears."""
    if first.noun in SMALL and first.noun not in book.nouns and len(first.atoms) == 1:
        return _letters_below(first, book)
    named = first.noun in LARGE or first.noun in book.nouns
    if named and len(first.atoms) > 1 and not all(a.isdigit() for a in first.atoms):
        # Section V (c) of a wording with Sections (or headings) I to IV: it is the section that is missing.
        return _series_of_first(Step(first.noun, first.atoms[:1]), book, habits)
    series = _dotted(first, book) if len(first.atoms) > 1 else []
    if not series and (len(first.atoms) == 1 or all(a.isdigit() for a in first.atoms)):
        series = _labelled(first, book) or _habitual(first, book, habits)
    if not series or (book.numbers.has_holes(series) and not _far_beyond(first, series, book)):
        series = _all_below(first, book)
    return [] if _printed(book, book.wording.span, first) or _is_extract(series, book) else series


def _is_extract(series: Sequence[Clause], book: AddressBook) -> bool:
    return bool(series) and book.numbers.is_extract


def _below(clause: Clause, missing: Step, book: AddressBook) -> list[Clause]:
    """The items of a clause among which the missing one should stand: all numbered, and numbered like it."""
    items = book.numbers.items(clause, shape_of(missing.atoms[-1]))
    return items if items and not _printed(book, clause.span, missing) else []


def _far_beyond(step: Step, series: Sequence[Clause], book: AddressBook) -> bool:
    """Whether the number is so much greater than all of the series that no lost one can be meant."""
    width = 0 if len(step.atoms) == len(book.steps[series[0].id].atoms) == 1 else -1
    if not step.atoms[width].isdigit():
        return False
    greatest = max(value_of(book.steps[c.id].atoms[width]) or 0 for c in series)
    return int(step.atoms[width]) > greatest + _FAR


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


def has_no_parts(clause: Clause, step: Step, book: AddressBook) -> bool:
    """Whether the clause is one running paragraph, so that it has no item or further paragraph that a step could name.

    Items set as a list whose numbers were lost, or told off by semicolons, may still be counted: then nothing is said.
    """
    if book.wording.children(clause) or (value_of(step.atoms[-1]) or 0) < _SECOND:
        return False
    words = "\n".join(span.of(book.wording.text) for span in clause.own).strip()
    return bool(words) and not any(m in words for m in _TELLING_OFF) and not book.printed(clause.span).has(step)


def prints_no_such_number(steps: Sequence[Step], clause: Clause, book: AddressBook) -> bool:
    """Whether 9.9 is said of a clause 9 that has no clauses below it, in a wording that prints such numbers below others (8.1, 8.2, 8.3)."""
    atoms = steps[-1].atoms
    dotted = len(steps) == 1 and len(atoms) > 1 and all(a.isdigit() for a in atoms)
    if not dotted or book.wording.children(clause) or len(book.numbers.of_width.get(len(atoms), ())) < _ENOUGH:
        return False
    return not book.numbers.is_extract and not _printed(book, book.wording.span, steps[-1])


def _holder(known: Sequence[Step], book: AddressBook) -> Clause | None:
    """The clause that holds 2.1 and 2.2, for the 2 of 2.19: not the second item of a list nearby."""
    if len(known) != 1 or not all(a.isdigit() for a in known[0].atoms):
        return None
    above = book.numbers.holders.get(tuple(known[0].atoms))
    return None if above is None else book.wording.clauses[above - 1]


def _dotted(step: Step, book: AddressBook) -> list[Clause]:
    """Siblings of a number such as 7.9 or II.B: labels with the same beginning and length."""
    siblings = book.numbers.beside.get(step.atoms[:-1], [])
    if len(siblings) >= 2:
        return siblings
    same = book.numbers.of_width.get(len(step.atoms), [])
    if all(a.isdigit() for a in step.atoms) and len(same) >= _ENOUGH:
        heads = book.numbers.firsts[len(step.atoms)]
        return same if len(heads) >= _ENOUGH and step.atoms[0] not in heads else []
    return []


def _all_below(step: Step, book: AddressBook) -> list[Clause]:
    """All clauses numbered in figures, for a dotted number (97.4) that lies far beyond every one of them, wherever the part that is
    named before it stands."""
    if len(step.atoms) < 2 or not all(a.isdigit() for a in step.atoms):
        return []
    figured, greatest = book.numbers.figured
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
    key = (step.noun, shape_of(step.atoms[0]))
    if key not in habits:
        return []
    below = book.wording.children(habits[key])
    series = [c for c in below if len(book.steps[c.id].atoms) == 1 and shape_of(book.steps[c.id].atoms[0]) == key[1]]
    known = {book.steps[c.id].atoms[0] for c in series}
    return series if len(series) >= _ENOUGH and step.atoms[0] not in known else []


def _labelled(step: Step, book: AddressBook) -> list[Clause]:
    """Clauses whose labels print the same noun (or that noun's kind of clause) and the same shape of number."""
    series = book.numbers.called(step.noun, shape_of(step.atoms[0]))
    if parse_roman(step.atoms[0]) is None and "ii" in {book.steps[c.id].atoms[0] for c in series}:
        return []  # SECTION I to V say nothing of Section B: forms that are bound together number each in its own way
    if len(series) >= _ENOUGH and all(book.steps[c.id].atoms[0] != step.atoms[0] for c in series):
        return series
    if step.noun in LARGE and step.noun not in book.nouns and (romans := _roman_headings(book)):
        return romans if (parse_roman(step.atoms[0]) or 0) > len(romans) else []
    if step.noun == "exclusion":
        listed = [
            c
            for c in book.wording.clauses
            if c.kind is ClauseKind.EXCLUSION
            and len(book.steps[c.id].atoms) == 1
            and not book.steps[c.id].noun
            and shape_of(book.steps[c.id].atoms[0]) == shape_of(step.atoms[0])
        ]
        return listed if len(listed) >= 2 * _ENOUGH else []
    return []


def _roman_headings(book: AddressBook) -> list[Clause]:
    """The uppermost clauses where they count I, II, III … without a gap and print no noun: a wording calls them sections or parts."""
    top = [c for c in book.wording.children(None) if book.steps[c.id].atoms]
    values = [parse_roman(a[0]) if len(a := book.steps[c.id].atoms) == 1 else None for c in top]
    return top if len(top) >= _ENOUGH and values == list(range(1, len(top) + 1)) else []


def _printed(book: AddressBook, span: Span, step: Step) -> bool:
    """Whether the words of a stretch print the number as a label that the tree has not made a clause of."""
    return book.printed(span).has(step)
