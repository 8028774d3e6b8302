"""A table of terms as JSON."""

from __future__ import annotations

from wordcheck.model.term_table import TermEntry, TermFault, TermTable
from wordcheck.reporting.json_text import Json, fields
from wordcheck.reporting.tables import evidence_dict


def terms_dict(table: TermTable) -> Json:
    """`term_table` of the outline: every term with what the wording does with it, and what is wrong with the names."""
    return {"terms": [_entry(s) for s in table.entries], "faults": [_fault(f) for f in table.faults]}


def _entry(entry: TermEntry) -> Json:
    term = entry.term
    return {
        "term": term.name,
        "mark": term.mark,
        "definitions": [fields(d, "clause text") for d in term.definitions],
        **fields(entry, "scope variants rests_on"),
        "uses": len(term.uses),
        **fields(entry, "used_in"),
    }


def _fault(fault: TermFault) -> Json:
    return {
        "kind": fault.kind,
        "terms": list(fault.names),
        "sure": fault.sure,
        "evidence": [evidence_dict(e) for e in fault.evidence],
    }
