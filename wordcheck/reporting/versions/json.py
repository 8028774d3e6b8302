"""For programs: every change with its clauses, weight, reasons and words. Clause 0 stands for the words before the first."""

from __future__ import annotations

from wordcheck.model.comparison import Change, Comparison, VersionDiff, Weight
from wordcheck.model.wording import Wording
from wordcheck.reporting.comparisons import ComparisonView
from wordcheck.reporting.json_text import Json, fields, pretty
from wordcheck.reporting.versions._rows import place

SUFFIX = ".json"
SCHEMA = "1.0"


def render(diff: VersionDiff, view: ComparisonView) -> str:  # noqa: ARG001 (every change is told whatever the view)
    """The comparison as JSON; unchanged clauses are listed by their pairs of ids alone."""
    lone = len(diff.only_old) + len(diff.only_new)
    made = {
        "schema_version": SCHEMA,
        "old": diff.old_path,
        "new": diff.new_path,
        "complete": diff.complete,
        "counts": {
            w.value: sum(len(c.of_weight(w)) for c in diff.comparisons) + lone * (w is Weight.SUBSTANCE) for w in Weight
        },
        "gravest": diff.gravest.value,
        "wordings": [_comparison(c) for c in diff.comparisons],
        "only_old": [w.title for w in diff.only_old],
        "only_new": [w.title for w in diff.only_new],
        "not_compared": [s.to_dict() for s in diff.not_compared],
    }
    return pretty(made)


def _comparison(found: Comparison) -> Json:
    return {
        "old_title": found.old.title,
        "new_title": found.new.title,
        "changes": [_change(found, c) for c in found.changes if c.weight is not Weight.NONE],
        "unchanged": [[c.old[0], c.new[0]] for c in found.changes if c.weight is Weight.NONE],
    }


def _change(found: Comparison, change: Change) -> Json:
    return {
        **fields(change, "fate weight moved renumbered"),
        "old": [_clause(found.old, c) for c in change.old],
        "new": [_clause(found.new, c) for c in change.new],
        "reasons": [fields(r, "kind said old new") for r in change.reasons],
        "pieces": [fields(p, "kind text") for p in change.pieces],
    }


def _clause(wording: Wording, clause: int) -> Json:
    return {"clause": clause, "path": place(wording, clause, wording.language)}
