"""The JSON report's tables of locations and evidence, to which findings and verdicts refer by key."""

from __future__ import annotations

from wordcheck.model.findings import Evidence
from wordcheck.model.report import Report
from wordcheck.model.verdicts import Searched
from wordcheck.reporting.json_text import Json, fields
from wordcheck.reporting.locate import Location, locate


def evidence_dict(evidence: Evidence) -> Json:
    """The words of some evidence, its clause and what it stands for."""
    return fields(evidence, "quote clause role")


class Tables:
    """Numbers locations and evidence in the order in which they are first named, each once."""

    def __init__(self) -> None:
        self.locations: dict[str, Json] = {}
        self.evidence: dict[str, Json] = {}
        self._known: dict[tuple[str, int, int, int], str] = {}

    def location(self, report: Report, document: str, evidence: Evidence, wording: int) -> str | None:
        """Key of the location of `evidence`, None where nothing could be read."""
        found = locate(report, evidence, wording)
        if found is None:
            return None
        known = (document, wording, found.span.start, found.span.end)
        if known not in self._known:
            key = f"l{len(self.locations) + 1}"
            self._known[known] = key
            self.locations[key] = location_dict(found, document, wording)
        return self._known[known]

    def quote(self, report: Report, document: str, evidence: Evidence, wording: int) -> str:
        """Key of a new piece of evidence: words of the wording."""
        location = self.location(report, document, evidence, wording)
        return self._add({"type": "quote", "location": location, "quote": evidence.quote, "role": evidence.role})

    def absence(self, searched: Searched) -> str:
        """Key of a new piece of evidence: what was looked for in vain, and where."""
        return self._add(
            {
                "type": "absence",
                "location": None,
                "quote": "",
                "role": "",
                "searched": fields(searched, "what kinds clauses complete"),
            }
        )

    def _add(self, entry: Json) -> str:
        key = f"e{len(self.evidence) + 1}"
        self.evidence[key] = entry
        return key


def location_dict(found: Location, document: str, wording: int) -> Json:
    """One location, as documented in the schema."""
    clause = found.clause
    made: Json = {
        "document": document,
        "wording": wording,
        "clause": None
        if clause is None
        else {
            "id": clause.id,
            "path": found.path,
            "number": clause.label,
            "heading": clause.title,
            "kind": clause.kind.value,
        },
        "quote": {"exact": found.quote, "prefix": found.prefix, "suffix": found.suffix},
        "chars": {"layer": f"{document}.t", "start": found.span.start, "end": found.span.end},
        "page": None
        if found.page is None
        else {"number": found.page, "boxes": [list(map(_point, b)) for b in found.boxes]},
    }
    if found.source is not None:
        made["source"] = fields(found.source, "line column end_line end_column")
    if found.word:
        made["docx"] = [fields(origin, "part paragraph run offset") for origin in found.word]
    return made


def _point(value: float) -> float:
    """Points with two decimals are finer than any printer."""
    return round(value, 2)
