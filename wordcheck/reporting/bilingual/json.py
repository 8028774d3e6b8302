"""For programs: which clauses are pairs, and what does not agree."""

from __future__ import annotations

from wordcheck.model.bilingual import Bilingual, Mismatch
from wordcheck.reporting.comparisons import ComparisonView
from wordcheck.reporting.json_text import Json, fields, pretty
from wordcheck.reporting.locate import path_of

SUFFIX = ".json"
SCHEMA = "1.0"


def render(found: Bilingual, view: ComparisonView) -> str:  # noqa: ARG001 (everything is told whatever the view)
    """Pairs and mismatches."""
    made = {
        "schema_version": SCHEMA,
        "complete": found.complete,
        "languages": [found.first.language, found.second.language],
        "pairs": [list(p) for p in found.pairs],
        "mismatches": [_dict(found, m) for m in found.mismatches],
        "not_compared": [s.to_dict() for s in found.not_compared],
    }
    return pretty(made)


def _dict(found: Bilingual, m: Mismatch) -> Json:
    return {
        **fields(m, "kind said"),
        "first": {"clause": m.first, "path": path_of(found.first, m.first), "words": m.first_words},
        "second": {"clause": m.second, "path": path_of(found.second, m.second), "words": m.second_words},
    }
