"""Where a number on the wording's own page of particulars leads: `Item 4 of the Declarations`, `Item 2(a) of the Schedule`.

    DECLARATIONS                  the page, a clause of this wording
    └── Item 3. Limit             └── found for `Item 3(b) of the Declarations`
        └── (b) Sublimit

Mostly that page is another document, issued for each contract; then nothing of it is found here.
"""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.anatomy.references.pointers import Step
from wordcheck.anatomy.references.targets import AddressBook
from wordcheck.model.wording import Clause

_PAGES = frozenset(
    "declarations declarationspage thedeclarations policydeclarations commondeclarations schedule theschedule policyschedule "
    "scheduleofinsurance scheduletothisendorsement endorsementschedule schedulepage riskdetails particulars policyparticulars "
    "specification thespecification".split()
)
"""Headings of pages of particulars, as `title_key` writes them."""
_COUNTED, _MOST = 3, 200
"""Items in a row that show that a page counts them; more has none."""
_ENOUGH = 2
"""Labels `Item 1`, `Item 2` that show that the items of a page without a heading are here."""


def on_data_page(steps: Sequence[Step], book: AddressBook) -> Clause | None:
    """The clause that the steps name on a page of particulars of this wording; None where it is not in this file."""
    flat = [(step.noun, atom) for step in steps for atom in step.atoms]
    if not flat:
        return None
    pages = (book.wording.clause(i) for i in book.headed_by(_PAGES))
    return next((end for page in pages if (end := book.walk(page, flat)) is not None), None) or _item(flat, book)


def page_without(steps: Sequence[Step], book: AddressBook) -> Clause | None:
    """The page of particulars of this wording that counts its items and ends before the one that the steps name; None where there is none."""
    step = steps[0] if steps else Step("", ())
    if step.noun != "item" or not step.atoms or not step.atoms[0].isdigit():
        return None
    for page in (book.wording.clause(i) for i in book.headed_by(_PAGES)):
        printed = book.printed(page.span)
        count = next((n for n in range(_MOST) if not printed.has(Step("item", (str(n + 1),)))), _MOST)
        if _COUNTED <= count < int(step.atoms[0]):
            return page
    return None


def _item(flat: list[tuple[str, str]], book: AddressBook) -> Clause | None:
    """The clause with the label `Item 3`, where such labels stand and one of them alone bears the number."""
    items = book.nouns.get("item", ())
    fitting = [c for c in items if book.steps[c.id].atoms == (flat[0][1],)]
    known = len(items) >= _ENOUGH and len(fitting) == 1 and flat[0][0] == "item"
    return book.walk(fitting[0], flat[1:]) if known else None
