"""A symbol table as JSON."""

from __future__ import annotations

from wordcheck.model.symbols import Symbol, SymbolTable, TermFault
from wordcheck.reporting.tables import Json, evidence_dict


def symbols_dict(table: SymbolTable) -> Json:
    """`symbols` of the outline: every term with what the wording does with it, and what is wrong with the names."""
    return {"terms": [_symbol(s) for s in table.symbols], "faults": [_fault(f) for f in table.faults]}


def _symbol(symbol: Symbol) -> Json:
    term = symbol.term
    return {
        "term": term.name,
        "mark": term.mark,
        "definitions": [{"clause": d.clause, "text": d.text} for d in term.definitions],
        "scope": symbol.scope,
        "variants": list(symbol.variants),
        "rests_on": list(symbol.rests_on),
        "uses": len(term.uses),
        "used_in": list(symbol.used_in),
    }


def _fault(fault: TermFault) -> Json:
    return {
        "kind": fault.kind,
        "terms": list(fault.names),
        "sure": fault.sure,
        "evidence": [evidence_dict(e) for e in fault.evidence],
    }
