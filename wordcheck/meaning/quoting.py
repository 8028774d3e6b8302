"""Words of a wording as evidence."""

from __future__ import annotations

from typing import Protocol

from wordcheck.model.figures import Disagreement, DisagreementKind
from wordcheck.model.findings import Evidence
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording


def evidence(wording: Wording, span: Span, role: str = "") -> Evidence:
    """The words of a span on one line, with their clause."""
    clause = wording.clause_at(span.start)
    return Evidence(span, " ".join(span.of(wording.text).split()), clause.id if clause else None, role)


class Placed(Protocol):
    """A figure that has its place: as read, in a cell, as a limit."""

    @property
    def span(self) -> Span: ...
    @property
    def clause(self) -> int | None: ...


def disagreeing(
    wording: Wording, kind: DisagreementKind, measures: str, odd: Placed, *others: Placed, sure: bool = False
) -> Disagreement:
    """That a figure cannot hold beside others: its words first, then theirs."""
    shown = [(odd, "here"), *((other, "elsewhere") for other in others)]
    words = tuple(Evidence(f.span, f.span.of(wording.text), f.clause or None, role) for f, role in shown)
    return Disagreement(kind, measures, words, sure)
