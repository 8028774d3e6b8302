"""The table of terms: every term with its scope, its other forms in the text, what it rests on and where it is used.

“Breach Costs” means the cost of a Forensic Firm.       scope: whole wording    rests on: Forensic Firm
用于本附加险时，数据是指……                              scope: that clause
"""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.terms.term_faults import PRONOUNS, faults_of
from wordcheck.model.term_table import TermEntry, TermTable
from wordcheck.model.terms import Term
from wordcheck.model.wording import Clause, Wording

_SCOPED = {
    "zh": lazily(
        r"(?:在|于|为|仅)?(?:本|该)(?P<part>章|部分|节|条|款|附加险|附加条款)(?:所称|中所?称?|内|项下|所指|规定的)"
    ),
    "en": lazily(
        r"\b(?:for\s+(?:the\s+)?purposes?\s+of|as\s+used\s+in|in|within|under)\s+this\s+(?P<part>section|part|clause|exclusion|extension|endorsement|condition|insuring\s+(?:clause|agreement))\b",
        re.IGNORECASE,
    ),
}
_NARROW = frozenset({"条", "款", "clause", "exclusion", "condition"})
_AROUND = 60
"""Characters before and behind a name in which the words that bound its scope stand."""


def term_table(wording: Wording) -> TermTable:
    """The table of terms of one wording, its faults included."""
    entries = tuple(_entry(wording, term) for term in wording.terms)
    return TermTable(entries, faults_of(wording, entries))


def _entry(wording: Wording, term: Term) -> TermEntry:
    clauses = [wording.clause_at(u.start) for u in term.uses]
    return TermEntry(
        term=term,
        scope=_scope(wording, term),
        variants=_variants(wording, term),
        rests_on=_rests_on(wording, term),
        used_in=tuple(dict.fromkeys(c.id for c in clauses if c)),
    )


def _scope(wording: Wording, term: Term) -> int | None:
    """The clause to which the first definition is bound by its own words."""
    if not term.definitions:
        return None
    definition, name = term.definitions[0], term.spans[0]
    start = max(definition.span.start, name.start - _AROUND)
    before = max(wording.text.rfind("\n", 0, name.start) + 1, name.start - _AROUND)
    found = _SCOPED[wording.language].search(
        wording.text, min(start, before), min(definition.span.end, name.end + _AROUND)
    )
    if found is None or definition.clause is None:
        return None
    clause = wording.clause(definition.clause)
    chain: list[Clause] = [clause, *wording.parents(clause)]
    if found["part"].lower() in _NARROW:
        return chain[min(1, len(chain) - 1)].id if not clause.title and len(chain) > 1 else clause.id
    return chain[-1].id


def _variants(wording: Wording, term: Term) -> tuple[str, ...]:
    """The forms in which it stands other than its name, in the order in which they come."""
    seen = {" ".join(term.name.split()).casefold()}
    made: list[str] = []
    for form in (*term.aliases, *(u.of(wording.text) for u in term.uses)):
        plain = " ".join(form.split())
        if plain.casefold() not in seen:
            seen.add(plain.casefold())
            made.append(plain)
    return tuple(made)


def _rests_on(wording: Wording, term: Term) -> tuple[str, ...]:
    """Other defined terms that its first definition uses; a party's pronouns, which stand in most of them, tell nothing."""
    if not term.definitions:
        return ()
    span = term.definitions[0].span
    used = (t for t in wording.terms_in(span) if t is not term and t.definitions)
    return tuple(t.name for t in used if t.name.casefold() not in PRONOUNS)
