"""What a wording means as JSON: cover map and checklist, each cover of the taxonomy under its key, and the table of terms."""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.model.covers import Cover, CoverMap, CoverStatus, Exclusion
from wordcheck.model.provisions import Provision
from wordcheck.model.term_table import TermEntry, TermFault, TermTable
from wordcheck.model.wording import Wording
from wordcheck.reporting.json_text import Json, fields
from wordcheck.reporting.tables import evidence_dict


def statuses_dict(found: CoverMap) -> Json:
    """`covers` of the outline: for each key the status in five words, the finer state beside it, and why."""
    return {s.key: _status(found, s) for s in found.statuses}


def _status(found: CoverMap, status: CoverStatus) -> Json:
    clauses = [found.covers[i - 1].clause for i in status.covers] + [e.clause for e in status.evidence if e.clause]
    return {
        "title": status.title.to_dict(),
        "status": status.state.status,
        "state": status.state.value,
        "clauses": sorted(dict.fromkeys(clauses)),
        "evidence": [evidence_dict(e) for e in status.evidence],
    }


def provisions_dict(found: Sequence[Provision]) -> Json:
    """`provisions` of the outline, by key."""
    return {
        p.key: {
            "title": p.title.to_dict(),
            "status": p.status,
            "clauses": sorted({e.clause for e in p.evidence if e.clause}),
            "evidence": [evidence_dict(e) for e in p.evidence],
        }
        for p in found
    }


def cover_map_dict(wording: Wording, found: CoverMap) -> Json:
    """`cover_map`: insuring clauses, exclusions, write-backs, limits and deductibles, their links, and what is wrong."""
    text = wording.text
    return {
        "covers": [_cover(text, c) for c in found.covers],
        "exclusions": [_exclusion(text, x) for x in found.exclusions],
        "write_backs": [
            {"id": w.id, "clause": w.clause, "text": _line(w.span.of(text)), "exclusion": w.exclusion}
            for w in found.write_backs
        ],
        "limits": [fields(c, "kind clause text basis covers") for c in found.caps],
        "takes": [fields(t, "exclusion cover extent why") for t in found.takings],
        "returns": [fields(r, "write_back cover") for r in found.returnings],
        "faults": [fields(f, "kind sure") | {"evidence": [evidence_dict(e) for e in f.evidence]} for f in found.faults],
    }


def _cover(text: str, cover: Cover) -> Json:
    return {
        **fields(cover, "id clause name keys optional"),
        "parts": {name: [_line(p.span.of(text)) for p in cover.parts if p.part == name] for name in _parts(cover)},
    }


def _parts(cover: Cover) -> list[str]:
    """The parts that are told; one that a list tells (`the following causes`) has several members."""
    return list(dict.fromkeys(p.part for p in cover.parts))


def _exclusion(text: str, exclusion: Exclusion) -> Json:
    return {
        **fields(exclusion, "id clause name"),
        "takes": _line(exclusion.takes.of(text)) if exclusion.takes else "",
        **fields(exclusion, "within hidden keys"),
    }


def _line(words: str) -> str:
    return " ".join(words.split())


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
