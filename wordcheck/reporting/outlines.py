"""What was read of a file: its clause trees, as a tree for the terminal and as JSON."""

from __future__ import annotations

import re
from decimal import Decimal

from wordcheck.languages.width import cell_width, clip, printable
from wordcheck.model.covers import CoverMap
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.provisions import Provision
from wordcheck.model.quantities import Quantity
from wordcheck.model.said import UNSAID, Said, Tongue
from wordcheck.model.term_table import TermTable
from wordcheck.model.terms import Reference, Term
from wordcheck.model.trade import named
from wordcheck.model.wording import Clause, Wording
from wordcheck.reporting.json_text import Json, fields
from wordcheck.reporting.meaning_dicts import cover_map_dict, provisions_dict, statuses_dict, terms_dict
from wordcheck.reporting.paint import Paint
from wordcheck.reporting.words import KIND, say, titled

SURE = 0.75
"""Below this confidence the tree shows it, with the rival reading."""
_FEW_CELLS = 12
"""Fewer cells than these are not worth words behind a title."""


def outline_dict(
    path: str,
    manuscript: Manuscript | None,
    wordings: tuple[Wording, ...],
    failure: Said = UNSAID,
    covers: tuple[CoverMap, ...] = (),
    provisions: tuple[tuple[Provision, ...], ...] = (),
    term_tables: tuple[TermTable, ...] = (),
) -> Json:
    """One document of `wordcheck outline --format json`; covers, provisions and tables of terms in the order of the wordings."""
    if manuscript is None:
        return {
            "path": path,
            "language": None,
            "not_read": [{"what": "damaged", "why": failure.to_dict() if failure else {}}],
            "furniture": [],
            "wordings": [],
        }
    return {
        "path": path,
        "language": wordings[0].language if wordings else None,
        "complete": manuscript.complete,
        "pages": manuscript.pages,
        "not_read": [u.to_dict() for u in manuscript.unread],
        "furniture": [fields(f, "kind text pages") for f in manuscript.furniture],
        "wordings": [
            _wording(w) | _meant(w, covers[i : i + 1], provisions[i : i + 1], term_tables[i : i + 1])
            for i, w in enumerate(wordings)
        ],
    }


def _meant(
    wording: Wording,
    covers: tuple[CoverMap, ...],
    provisions: tuple[tuple[Provision, ...], ...],
    term_tables: tuple[TermTable, ...],
) -> Json:
    """What a wording means, as far as it was asked for."""
    made: Json = {}
    for found in covers:
        made |= {"covers": statuses_dict(found), "cover_map": cover_map_dict(wording, found)}
    for checklist in provisions:
        made["provisions"] = provisions_dict(checklist)
    for table in term_tables:
        made["term_table"] = terms_dict(table)
    return made


def _wording(wording: Wording) -> Json:
    return {
        **fields(wording, "title language line rider notes"),
        "clauses": [_clause(wording, c) for c in wording.clauses],
        "terms": [_term(t) for t in wording.terms if t.definitions],
        "undefined_terms": [t.name for t in wording.terms if not t.definitions],
        "references": [_reference(r) for r in wording.references if r.targets or r.broken],
        "references_elsewhere": [_reference(r) for r in wording.references if not (r.targets or r.broken)],
        "quantities": [_quantity(q) for q in wording.quantities],
    }


def _clause(wording: Wording, clause: Clause) -> Json:
    return {
        **fields(clause, "id parent label title kind page"),
        "text": wording.own_text(clause),
        "confidence": round(clause.confidence, 2),
        **fields(clause, "rival kind_from"),
    }


def _term(term: Term) -> Json:
    first = term.definitions[0]
    return {
        "term": term.name,
        "clause": first.clause,
        "definition": first.text,
        **fields(term, "mark aliases"),
        "uses": len(term.uses),
    }


def _reference(reference: Reference) -> Json:
    return fields(reference, "clause text target targets external broken")


def _quantity(quantity: Quantity) -> Json:
    return {
        **fields(quantity, "clause text kind"),
        "amount": _number(quantity.amount),
        "unit": quantity.unit,
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        **fields(quantity, "bound measures"),
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None or not value.is_finite():
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def outline_text(
    path: str, manuscript: Manuscript, wordings: tuple[Wording, ...], tongue: Tongue | None, color: bool, width: int
) -> str:
    """The trees as a person reads them: label, title or first words, kind, page, and doubt where there is doubt."""
    paint = Paint(color)
    lines: list[str] = [paint.strong(printable(path))]
    for wording in wordings:
        speak = tongue or wording.language
        title = printable(wording.title) or say("untitled", speak)
        facts = " · ".join(
            filter(
                None,
                (named(wording.language).in_(speak), named(wording.line).in_(speak), say("clauses", speak, n=len(wording.clauses)),
                 say("terms", speak, n=sum(bool(t.definitions) for t in wording.terms))),
            )
        )  # fmt: skip
        lines += ["", paint.strong(f"{title}   {facts}")]
        lines += [f"{say('note', speak)}  {printable(n.in_(speak))}" for n in wording.notes]
        lines += [_branch(wording, c, speak, paint, width) for c in wording.clauses]
    speak = tongue or (wordings[0].language if wordings else "en")
    lines += [""] + [
        printable(f"{say('not_read', speak)}  {titled(u.where.in_(speak), speak)}{u.why.in_(speak)}")
        for u in manuscript.unread
    ]
    return "\n".join(lines).rstrip() + "\n"


def _branch(wording: Wording, clause: Clause, tongue: Tongue, paint: Paint, width: int) -> str:
    kind = KIND[clause.kind].in_(tongue)
    page = say("page", tongue, n=clause.page) if clause.page else ""
    doubt = ""
    if clause.confidence < SURE:
        doubt = say("confidence", tongue, n=f"{clause.confidence:.2f}")
        doubt += " " + say("rival", tongue, rival=rival(clause.rival).in_(tongue)) if clause.rival else ""
    tail = "  ".join(filter(None, (kind, page, doubt)))
    indent = "  " * (clause.level - 1)
    room = max(24, width - cell_width(f"{indent}{clause.label}    {tail}"))
    title = clip(printable(clause.title), room)
    first = printable(wording.own_text(clause)).strip()
    left = room - cell_width(title)
    words = clip(first, left) if left >= _FEW_CELLS or not title else ""
    shown = indent + " ".join(filter(None, (clause.label, title and paint.strong(title), words)))
    return f"{shown}  {paint.faint(tail)}".rstrip()


_WHOLE = {
    "words, not a clause": "是正文，不是条款",
    "an unnumbered heading": "是没有编号的标题",
}
_NUMBER = re.compile(r"number (\S+) in the style (.+), at level (\d+)")


def rival(words: str) -> Said:
    """The rival reading that a clause carries; as it stands where its form is unknown."""
    found = _NUMBER.fullmatch(words)
    if found:
        return Said(f"按“{found[2]}”编号的第 {found[1]} 项，第 {found[3]} 层", words)
    return Said(_WHOLE.get(words, words), words)
