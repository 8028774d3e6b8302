"""Chapters whose headings name no role and whose clauses promise payment: covers, whatever the house calls them.

    A部分 自身损害                              names nothing
      2.1 ……的酬劳，由保险人偿付。                promises
      2.2 ……的支出，予以偿付。                    promises            so the chapter holds covers

What is promised within days of a request, or less than something, is how a claim is paid and counts for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Tongue
from wordcheck.model.wording import Clause, ClauseKind

K = ClauseKind

_PROMISES = {
    "zh": lazily(
        r"(?:保险人|本公司|我们|我方|我司|保险公司)[^。；不]{0,24}?(?:偿付|偿还|负担|承担|补足|补偿|赔(?!案)|支付|付给|出钱|出资|给付|报销)"
        r"|使[^。；]{0,12}免受|予以(?:偿付|偿还|补足|补偿|赔偿|给付|报销)|(?:包括在内|包含在内)"
    ),
    "en": lazily(
        r"^\W*to (?:pay|reimburse|indemnify|defend|meet|refund|make good|compensate)\b"
        r"|\breimbursement (?:is|will be|shall be) made\b|\b(?:is|are|will be|shall be) (?:reimbursed|compensated|indemnified|refunded|made good|replaced|included)\b"
        r"|\b(?:we|the (?:insurers?|company|underwriters)) (?:(?:will|shall|also|then) ){0,2}(?:pay|meet|fund|refund|make up|make good|pick up|settle|bear|compensate|reimburse|indemnif|replace|afford)(?:y|ies|s|es)?\b(?! (?:less|only|nothing|no|not)\b)",
        re.I,
    ),
}
"""What a clause says that promises payment."""
_OTHERWISE = {
    "zh": lazily(r"不(?:负|承|予|赔|再|补)|[日天]内|索赔|理赔|保险费|保费|限额|为限|代位|追偿|其他保险"),
    "en": lazily(r"\b(?:not|within|premium|claim form|most|no more than|subrogat\w*|other insurance|cancel\w*)\b", re.I),
}
"""What turns such words into a denial, or into how claims are paid."""
_TURNED_BY_HEADING = frozenset({K.GENERAL, K.PREAMBLE, K.CLAIMS, K.INSURED_DUTY, K.TERMINATION, K.PERIOD})
"""Kinds by which clauses of such a chapter may have been taken for something else: `Card recoveries`, `Disclosure costs`."""
_FEWEST = 2
"""Clauses that promise payment, fewer than which make no part of covers."""
_SENTENCE = lazily(r"[。；]|\.\s")
_FIRST = 320
"""Characters of a clause that are asked."""


def with_paying_parts(clauses: Sequence[Clause], text: str, tongue: Tongue) -> list[Clause]:
    """The clauses, with the kind of covers given to chapters without a role of their own half of whose clauses promise payment."""
    made = list(clauses)
    within: dict[int, list[Clause]] = {}
    for c in clauses:
        if c.parent is not None:
            within.setdefault(c.parent, []).append(c)
    for parent, parts in within.items():
        above = made[parent - 1]
        if len(parts) < _FEWEST or above.kind not in (K.GENERAL, K.PREAMBLE) or not above.title or not _nameless(above):
            continue
        paying = [c for c in parts if _promises(c, text, tongue)]
        if len(paying) >= _FEWEST and 2 * len(paying) >= len(parts):
            made[parent - 1] = replace(above, kind=K.COVERAGE, kind_from="words")
            for c in parts:
                if c.kind in _TURNED_BY_HEADING and (c.kind is above.kind or c in paying):
                    made[c.id - 1] = replace(made[c.id - 1], kind=K.COVERAGE)
    return made


def _nameless(clause: Clause) -> bool:
    """Whether a chapter has its kind from where it stands, or is called after the contract as a whole (`Agreements`)."""
    return clause.kind_from in ("position", "parent", "words") or clause.kind is K.PREAMBLE


def _promises(clause: Clause, text: str, tongue: Tongue) -> bool:
    words = "".join(s.of(text) for s in clause.own)[:_FIRST]
    if tongue == "zh":
        words = "".join(words.split())
    said = _SENTENCE.split(words)
    return any(_PROMISES[tongue].search(s) and not _OTHERWISE[tongue].search(s) for s in said)
