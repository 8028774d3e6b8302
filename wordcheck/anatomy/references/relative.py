"""Places named from where the words stand: 本条, 前款, 前条, （见释义）."""

from __future__ import annotations

from bisect import bisect_left

from wordcheck.anatomy.references.pointers import Pointer
from wordcheck.anatomy.references.targets import AddressBook
from wordcheck.anatomy.vocabulary import title_key
from wordcheck.model.wording import Clause

_SMALL = ("paragraph", "subparagraph", "款", "项", "目", "")
"""Nouns of places that bear no noun in their label."""
_PARTS = ("部分", "章")
_REACH = 40
"""Longest term, in characters, looked for before （见释义）."""


def article_of(book: AddressBook, here: Clause) -> Clause:
    """The clause that counts as the article (条) around `here`.

    That is the one labelled 第X条 or X.Y; where numbers were lost, the outermost one below a part's heading.
    """
    chain = [here, *book.wording.parents(here)]
    for clause in chain:
        step = book.steps[clause.id]
        if step.noun == "条" or (not step.noun and len(step.atoms) > 1):
            return clause
    numbered = [c for c in chain if book.steps[c.id].atoms]
    if numbered:
        return numbered[-1] if "条" not in book.nouns else numbered[0]
    return chain[-2] if len(chain) > 1 else here


def here_of(pointer: Pointer, book: AddressBook, here: Clause) -> Clause | None:
    """The clause that 本条, 本款, 本章 or `this Section` names; None where no label prints such a noun."""
    if pointer.noun == "条":
        return article_of(book, here)
    if pointer.noun in _SMALL:
        return here
    around = _enclosing(book, here, pointer.noun)
    if around is None and pointer.noun in _PARTS and pointer.steps:
        return [here, *book.wording.parents(here)][-1]  # 本部分第（一）项 in a part numbered 贰
    return around


def _enclosing(book: AddressBook, here: Clause, noun: str) -> Clause | None:
    """The clause around `here` (or itself) whose label prints the noun."""
    return next((c for c in (here, *book.wording.parents(here)) if book.steps[c.id].noun == noun), None)


def before_of(pointer: Pointer, book: AddressBook, here: Clause) -> Clause | None:
    """The clause that 前条, 前款, 前项 or `the preceding section` names, or 下条; None where nothing stands there."""
    if pointer.noun == "各":
        return here if book.wording.children(here) else next(book.wording.parents(here), None)
    if pointer.noun[:1].isascii() or pointer.count < 0:
        return _beside(pointer, book, here)
    if pointer.noun == "条":
        return _article_before(book, article_of(book, here), pointer.count)
    if pointer.noun == "款":
        return _paragraph_before(pointer, book, here)
    if here.label and not _inside(pointer, book, here):
        return _sibling_before(book, here) or here
    return here


def _beside(pointer: Pointer, book: AddressBook, here: Clause) -> Clause | None:
    """The clause before (or behind) the one around `here` that the noun names; a paragraph may be that of a sentence."""
    if pointer.count > 0 and pointer.noun in _SMALL and _inside(pointer, book, here):
        return here
    base = article_of(book, here) if pointer.noun == "条" else _enclosing(book, here, pointer.noun)
    if base is None:
        if pointer.noun not in (*_SMALL, "clause", "条", "款"):
            return None
        base = here if here.label else next((c for c in book.wording.parents(here) if c.label), here)
    step = 1 if pointer.count > 0 else -1
    beside, at = book.wording.beside(base), book.wording.place(base) - step
    if 0 <= at < len(beside):
        return beside[at]
    others = book.numbers.of_noun[base.level, book.steps[base.id].noun]
    at = bisect_left(others, base.id) - step
    return book.wording.clause(others[at]) if pointer.noun == "条" and 0 <= at < len(others) else None


def articles_before(pointer: Pointer, book: AddressBook, here: Clause) -> list[Clause]:
    """All the clauses that 前两条 names, the first of them first."""
    article = article_of(book, here)
    found = (_article_before(book, article, count) for count in range(pointer.count, 0, -1))
    return [c for c in found if c is not None]


def _article_before(book: AddressBook, article: Clause, count: int) -> Clause | None:
    like = book.numbers.of_shape[article.level, book.steps[article.id].noun, len(book.steps[article.id].atoms)]
    at = bisect_left(like, article.id) - count
    return book.wording.clause(like[at]) if at >= 0 else None


def _paragraph_before(pointer: Pointer, book: AddressBook, here: Clause) -> Clause:
    """A 款 is a paragraph of an article: the article itself where the pointer stands in a later paragraph of it."""
    if _inside(pointer, book, here):
        return here
    parent = next(book.wording.parents(here), None)
    if parent is not None and (book.steps[here.id].atoms and parent.own and any(len(s) > 1 for s in parent.own)):
        if book.steps[here.id].noun != "条" and len(book.steps[here.id].atoms) == 1:
            return parent
    return here if parent is None or here.title == "" else _sibling_before(book, here) or here


def _inside(pointer: Pointer, book: AddressBook, here: Clause) -> bool:
    """Whether a paragraph or list of `here` ends before the pointer."""
    text = book.wording.text
    start, end = here.own[0].start if here.own else here.start, pointer.span.start
    while start < end and text[start] == "\n":
        start += 1
    while end > start and text[end - 1] == "\n":
        end -= 1
    return text.find("\n", start, end) >= 0


def _sibling_before(book: AddressBook, here: Clause) -> Clause | None:
    place = book.wording.place(here)
    return book.wording.beside(here)[place - 1] if place else None


def glossary_of(book: AddressBook, pointer: Pointer) -> Clause | None:
    """The definition of the term that stands before （见释义）."""
    text = book.wording.text
    before = title_key(text[max(0, pointer.span.start - _REACH) : pointer.span.start])
    defined = book.defined
    return next((defined[before[i:]] for i in range(len(before) - 1) if before[i:] in defined), None)
