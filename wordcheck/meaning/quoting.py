"""Words of a wording as evidence."""

from __future__ import annotations

from wordcheck.model.findings import Evidence
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording


def evidence(wording: Wording, span: Span, role: str = "") -> Evidence:
    """The words of a span on one line, with their clause."""
    clause = wording.clause_at(span.start)
    return Evidence(span, " ".join(span.of(wording.text).split()), clause.id if clause else None, role)
