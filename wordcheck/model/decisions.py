"""What people decided about findings and requirements, so that nothing already decided is asked again."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from wordcheck.model.findings import Finding
from wordcheck.model.said import Said
from wordcheck.model.verdicts import Verdict

Answer = Literal["dismissed", "accepted", "baseline"]
"""`dismissed`: not a defect here, with a reason. `accepted`: a defect, to be mended: it stays a finding until it is gone.
`baseline`: there on the day of adoption, not looked at yet."""
REASONS = {
    "objection": Said("提出意见", "to be objected to"),
    "false positive": Said("误报", "false positive"),
    "accepted risk": Said("可接受", "accepted risk"),
    "approved by regulator": Said("监管已认可", "approved by the regulator"),
    "not applicable": Said("不适用", "not applicable"),
    "will fix": Said("将修改", "will be mended"),
    "ask": Said("需补充资料", "more to be asked"),
}
"""Reason codes, as the store of a screening knows them too."""


class Decision(Struct, frozen=True):
    """One answer to one finding or requirement."""

    fingerprint: str
    """Of the finding, whole or its first 16 characters."""
    rule: str
    answer: Answer
    reason: str = ""
    """Why, in the person's own words."""
    by: str = ""
    date: str = ""
    """ISO date of the answer, as far as it is known."""
    expires: str = ""
    """ISO date from which the question is asked again; empty for never."""
    occurrence: int = 1
    quote: str = ""
    """The words at the time, for people who read the file."""
    context: str = ""
    """The words around them at the time, by which the place is known again in another draft."""
    code: str = ""
    """A key of `REASONS`, or empty."""
    mark: int = 0
    """Line of the mark in the wording itself that says so; 0 for decisions that stand in a file or store."""


class Suppressed(Struct, frozen=True):
    """A finding that a decision keeps out of the count; it stays visible."""

    finding: Finding
    decision: Decision


class Agreed(Struct, frozen=True):
    """A finding that somebody called right, and that still stands."""

    finding: Finding
    decision: Decision


class Waived(Struct, frozen=True):
    """A requirement that is not met and that a decision keeps out of the count; it stays visible."""

    verdict: Verdict
    decision: Decision


class Proposal(Struct, frozen=True):
    """A finding much like one that was decided on: it counts until a person confirms that the decision holds for it."""

    finding: Finding
    decision: Decision
    likeness: float
    """Of the words then and now, 0 to 1."""
