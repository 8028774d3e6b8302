"""References: words of a wording that point to another place, and where they lead.

Forms (one module a language) find the pointers, the address book finds the targets, and this module decides what a
pointer without a target means: it leads to another document, it cannot be checked, or it is broken.

    words ──forms──▶ Pointer ──address book──▶ target found                        Reference(targets=…)
                                            └▶ none: outside? numbers lost? a law   Reference(external=True) or neither
                                                    near? ── no to all ──▶          Reference(broken=True, nearest=…)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from wordcheck.anatomy.references.breaks import (
    Habits,
    habits_of,
    has_no_parts,
    prints_no_such_number,
    series_of,
    upper_of,
)
from wordcheck.anatomy.references.data_pages import on_data_page, page_without
from wordcheck.anatomy.references.forms_en import pointers_en
from wordcheck.anatomy.references.forms_zh import is_heading_zh, pointers_zh
from wordcheck.anatomy.references.outside import (
    DATA_PAGE,
    amends_en,
    speaks_of_another_en,
    speaks_of_another_zh,
    statute_number,
)
from wordcheck.anatomy.references.pointers import Pointer, Step, Way
from wordcheck.anatomy.references.printed import with_printed
from wordcheck.anatomy.references.relative import articles_before, before_of, glossary_of, here_of
from wordcheck.anatomy.references.taiwan import as_on_the_mainland, is_of_taiwan
from wordcheck.anatomy.references.targets import AddressBook
from wordcheck.anatomy.vocabulary import title_key
from wordcheck.model.terms import (
    BY_ITS_HEADING,
    NO_SUCH_NUMBERS,
    OF_ANOTHER_DOCUMENT,
    OF_THE_MAIN_WORDING,
    Reference,
)
from wordcheck.model.wording import Clause, Wording

_NO_PLACES = frozenset(
    {"policy", "yourpolicy", "thepolicy", "schedule", "yourschedule", "theschedule", "policyschedule"}
)
"""Headings that name the contract or its data page rather than a part of the wording."""
_ONE_PARAGRAPH = "the clause is one paragraph without parts"
_HEADING = 90
"""Characters after a number in which its heading may stand."""


def find_references(wording: Wording) -> tuple[Reference, ...]:
    """All references of a wording whose clauses are known, in reading order; terms are not needed."""
    book = AddressBook(wording)
    pointers = list(_pointers(wording, book))
    if wording.language == "zh" and is_of_taiwan(wording.text):
        pointers = [as_on_the_mainland(p, wording.text) for p in pointers]
    habits = habits_of(pointers, book)
    made = [r for p in pointers if (r := _resolved(p, book, habits)) is not None]
    if wording.language == "zh":
        made = with_printed(book, made)
    return tuple(made)


def _pointers(wording: Wording, book: AddressBook) -> Iterator[Pointer]:
    """The pointers outside labels and tables of contents."""
    text = wording.text
    find = pointers_zh if wording.language == "zh" else pointers_en
    labels = {c.label_span.start for c in wording.clauses if c.label_span}
    until = -1
    for pointer in sorted(find(text, wording.span, book.titles), key=lambda p: p.span.start):
        start = pointer.span.start
        if wording.language == "zh" and start < until:
            continue
        until = max(until, pointer.span.end)
        if start in labels or wording.in_contents(start):
            continue
        if wording.language == "en" and "\t" in pointer.span.of(text):
            continue  # a word and a figure of two columns: Terrorism Coverage | 7.15
        if wording.language == "zh" and pointer.way is Way.NUMBER and is_heading_zh(text, pointer.span):
            if wording.manuscript.cell_at(start) is None:
                continue  # in a cell of a table it is a reference: | 数据恢复费用 | 第六条 |
        yield pointer


class _Outcome(Struct, frozen=True):
    targets: tuple[int, ...] = ()
    why: str = ""
    external: bool = False
    broken: bool = False
    nearest: int | None = None


def _resolved(pointer: Pointer, book: AddressBook, habits: Habits) -> Reference | None:
    """The reference that a pointer makes; None where the form alone does not make it one."""
    wording = book.wording
    here = wording.clause_at(pointer.span.start)
    if here is not None and here.title_span is not None and pointer.span in here.title_span:
        # PART 2 – COVER 第二部分 – 保障: a heading in two languages says its number twice.
        if not pointer.sure or _names_part(pointer):
            return None
        # `4.1 Coverage A: Personal Property` says its own name.
        if pointer.span.start == here.title_span.start and book.is_called(here, pointer.steps):
            return None
    outcome = _outcome(pointer, book, here, habits)
    if not (pointer.sure or pointer.outside or outcome.targets or (outcome.broken and book.part(pointer.steps))):
        return None
    return Reference(
        span=pointer.span,
        text=pointer.span.of(wording.text),
        clause=here.id if here else None,
        targets=outcome.targets,
        external=outcome.external,
        broken=outcome.broken,
        nearest=outcome.nearest,
        why=outcome.why,
    )


def _names_part(pointer: Pointer) -> bool:
    return pointer.way is Way.NUMBER and bool(pointer.steps) and pointer.steps[0].noun in ("部分", "章", "节", "编")


def _outcome(pointer: Pointer, book: AddressBook, here: Clause | None, habits: Habits) -> _Outcome:
    if pointer.outside:
        amended = book.wording.rider and amends_en(book.wording.text, pointer.span.start, pointer.span.end)
        own = pointer.outside == DATA_PAGE and not amended
        particulars = on_data_page(pointer.steps, book) if own else None
        if particulars is not None:
            return _Outcome((particulars.id,), "on the page of particulars")
        page = page_without(pointer.steps, book) if own else None
        if page is not None:
            return _Outcome(why="the page of particulars has no such item", broken=True, nearest=page.id)
        return _Outcome(why=pointer.outside, external=True)
    if (
        pointer.way is Way.NUMBER
        and book.wording.rider
        and amends_en(book.wording.text, pointer.span.start, pointer.span.end)
    ):
        return _Outcome(why="an amendment of the wording to which this one is added", external=True)
    match pointer.way:
        case Way.NUMBER:
            return _by_number(pointer, book, here, habits)
        case Way.HERE | Way.BEFORE:
            return _by_place(pointer, book, here)
        case Way.TITLE:
            return _by_title(pointer, book, here)
        case Way.GLOSSARY:
            target = glossary_of(book, pointer)
            return (
                _Outcome((target.id,), "the definition of the term before it")
                if target
                else _Outcome(why="no definition of that name")
            )
        case Way.ANNEX:
            return _by_annex(pointer, book)
        case Way.PAGE:
            return _Outcome(why="a printed page")
    raise AssertionError(pointer.way)


def _by_number(pointer: Pointer, book: AddressBook, here: Clause | None, habits: Habits) -> _Outcome:
    target = book.find(pointer.steps, here, pointer.near, _words_after(pointer, book))
    if target is not None:
        last = pointer.steps[-1]
        if last.noun == "款" and book.steps[target.id].noun == "条" and has_no_parts(target, last, book):
            return _Outcome(why=_ONE_PARAGRAPH, broken=True, nearest=target.id)
        return _Outcome(_through(pointer, book, target, here), "by number")
    return _without_target(pointer, book, here, habits)


def _words_after(pointer: Pointer, book: AddressBook) -> str:
    text, end = book.wording.text, pointer.span.end
    if text[end : end + 1] in ("）", ")", "，", "、", "。", "的"):
        return ""
    return text[end : end + _HEADING].partition("\n")[0]


def _through(pointer: Pointer, book: AddressBook, target: Clause, here: Clause | None) -> tuple[int, ...]:
    """The target and, for a range, the clauses between its ends."""
    end = book.find(pointer.last, here, pointer.near) if pointer.last else None
    if end is None or end.id <= target.id:
        return (target.id,)
    same = book.steps[target.id].noun
    between = [
        c.id
        for c in book.wording.clauses[target.id : end.id - 1]
        if c.level == target.level and book.steps[c.id].noun == same and (c.label or not target.label)
    ]
    return (target.id, *between)


def _without_target(pointer: Pointer, book: AddressBook, here: Clause | None, habits: Habits) -> _Outcome:
    """What a number that no clause bears means."""
    wording = book.wording
    if _may_be_elsewhere(pointer, wording) and not _begins_here(pointer, book, here):
        return _Outcome(why=OF_ANOTHER_DOCUMENT, external=True)
    if wording.rider or amends_en(wording.text, pointer.span.start, pointer.span.end):
        return _Outcome(why=OF_THE_MAIN_WORDING, external=True)
    series = series_of(pointer.steps, book, here, habits)
    headed = book.headed(_words_after(pointer, book))
    if not series and headed is not None:
        if _numbered_otherwise(pointer, book, headed):
            return _Outcome(why="the heading bears another number", broken=True, nearest=headed.id)
        return _Outcome((headed.id,), BY_ITS_HEADING)
    if not series:
        upper = upper_of(pointer.steps, book, here)
        if upper is not None and (
            book.steps[upper[0].id].noun or "".join(book.steps[upper[0].id].atoms[-1:]).isdigit()
        ):
            if has_no_parts(*upper, book) or prints_no_such_number(pointer.steps, upper[0], book):
                return _Outcome(why=_ONE_PARAGRAPH, broken=True, nearest=upper[0].id)
            return _Outcome((upper[0].id,), "the clause; its parts carry no such numbers")
        if wording.language == "en" and statute_number(wording.text, pointer.span):
            return _Outcome(why="elsewhere the same number is a statute's", external=True)
        return _Outcome(why=NO_SUCH_NUMBERS)
    if wording.language == "en" and statute_number(wording.text, pointer.span):
        return _Outcome(why="elsewhere the same number is a statute's", external=True)
    if book.may_be_taken_apart(pointer.steps) and not _lacks_its_end_alone(pointer, book, here):
        return _Outcome(why=NO_SUCH_NUMBERS)
    nearest = headed or book.numbers.nearest(pointer.steps, series)
    return _Outcome(why="no clause bears this number", broken=True, nearest=nearest.id if nearest else None)


def _lacks_its_end_alone(pointer: Pointer, book: AddressBook, here: Clause | None) -> bool:
    """Whether the clause V.B of a missing V.B.3 stands below V, so that nothing of the path was lost on the way."""
    atoms = [atom for step in pointer.steps for atom in step.atoms]
    upper = upper_of(pointer.steps, book, here)
    if upper is None:
        return False
    chain = (upper[0], *book.wording.parents(upper[0]))
    return [book.steps[c.id].atoms[-1:] for c in chain] == [(a,) for a in reversed(atoms[:-1])]


def _numbered_otherwise(pointer: Pointer, book: AddressBook, headed: Clause) -> bool:
    """Whether the clause whose heading stands behind the number prints another number of the same kind."""
    said, printed = pointer.steps[0].atoms, book.steps[headed.id].atoms
    return len(pointer.steps) == len(said) == len(printed) == 1 and said[0].isdigit() == printed[0].isdigit()


def _may_be_elsewhere(pointer: Pointer, wording: Wording) -> bool:
    """Whether the sentence names a law or document to which the number may belong; 见7.18 never belongs to one."""
    if wording.language == "zh":
        dotted = len(pointer.steps[0].atoms) > 1
        return not dotted and speaks_of_another_zh(wording.text, pointer.span.start, pointer.span.end)
    return speaks_of_another_en(wording.text, pointer.span.start, pointer.span.end)


def _begins_here(pointer: Pointer, book: AddressBook, here: Clause | None) -> bool:
    """Whether a place of several steps says the heading of a clause behind its first number: Definition 7. Network Event paragraph 9."""
    first = pointer.steps[0]
    clause = book.find((first,), here) if len(pointer.steps) > 1 and first.title else None
    return clause is not None and bool(clause.title) and title_key(clause.title) in title_key(first.title)


def _by_place(pointer: Pointer, book: AddressBook, here: Clause | None) -> _Outcome:
    """`本条第（二）项`, `前款`: a place relative to the pointer's own, and what stands below it."""
    if here is None:
        return _Outcome(why="stands outside every clause")
    find = here_of if pointer.way is Way.HERE else before_of
    base = find(pointer, book, here)
    if base is None:
        return _Outcome(why="nothing stands before it")
    if pointer.noun == "各":
        return _Outcome(tuple(c.id for c in book.wording.children(base)), "the items before it")
    if pointer.way is Way.BEFORE and pointer.count > 1 and pointer.noun == "条" and not pointer.steps:
        return _Outcome(tuple(c.id for c in articles_before(pointer, book, here)), "relative to where it stands")
    if not pointer.steps or all(s.noun == "款" for s in pointer.steps):
        return _Outcome((base.id,), "relative to where it stands")
    target = _below(book, base, here, pointer.steps)
    if target is not None:
        return _Outcome((target.id,), "relative to where it stands")
    return _broken_below(pointer, book, base)


def _below(book: AddressBook, base: Clause, here: Clause, steps: Sequence[Step]) -> Clause | None:
    """The clause below `base`, or below a clause between `base` and `here`, that the steps name."""
    flat = [(s.noun, a) for s in steps for a in s.atoms]
    chain = [base]
    for parent in (here, *book.wording.parents(here)):
        if parent.id == base.id:
            break
        chain.append(parent)
    return next((found for start in chain if (found := book.walk(start, flat)) is not None), None)


def _broken_below(pointer: Pointer, book: AddressBook, base: Clause) -> _Outcome:
    """An item that the clause does not have; undecided where the clause's items carry no numbers."""
    items = [c for c in book.wording.children(base) if book.steps[c.id].atoms]
    whole = len(items) >= 2 and len(items) == len(book.wording.children(base))
    if not whole or book.printed(base.span).has(pointer.steps[-1]):
        return _Outcome((base.id,), "the clause itself: its items carry no such numbers")
    nearest = book.numbers.nearest(pointer.steps, items)
    return _Outcome(why="the clause has no such item", broken=True, nearest=nearest.id if nearest else None)


def _by_title(pointer: Pointer, book: AddressBook, here: Clause | None) -> _Outcome:
    clauses = [c for c in book.titles.get(title_key(pointer.name), ()) if here is None or c.id != here.id]
    if not clauses or title_key(pointer.name) in _NO_PLACES:
        return _Outcome(why="no such heading")
    return _Outcome((clauses[0].id,), "by heading")


def _by_annex(pointer: Pointer, book: AddressBook) -> _Outcome:
    """附表, Annexure II: a heading of that name, by number if it has one."""
    wanted = pointer.steps[0].atoms
    annexes = book.nouns.get("附", []) + book.nouns.get("annex", []) + book.nouns.get("schedule", [])
    for clause in annexes:
        if book.steps[clause.id].atoms == wanted:
            return _Outcome((clause.id,), "by number")
    words = title_key(pointer.span.of(book.wording.text))
    headed = book.first_headed(words, bool(wanted))
    if headed is not None:
        return _Outcome((headed,), "by heading")
    return _Outcome(why="an annex that this file does not hold", external=True)
