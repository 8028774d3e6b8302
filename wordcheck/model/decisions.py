"""What people decided about findings, so that nothing already decided is asked again."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from wordcheck.model.findings import Finding

Answer = Literal["dismissed", "accepted", "baseline"]
"""`dismissed`: not a defect here, with a reason. `accepted`: a defect, to be mended: it stays a finding until it is gone.
`baseline`: there on the day of adoption, not looked at yet."""


class Decision(Struct, frozen=True):
    """One answer to one finding."""

    fingerprint: str
    """Of the finding, whole or its first 16 characters."""
    rule: str
    answer: Answer
    reason: str = ""
    by: str = ""
    date: str = ""
    """ISO date of the answer, as far as it is known."""
    expires: str = ""
    """ISO date from which the question is asked again; empty for never."""
    occurrence: int = 1
    quote: str = ""
    """The words at the time, for people who read the file."""


class Suppressed(Struct, frozen=True):
    """A finding that a decision keeps out of the count; it stays visible."""

    finding: Finding
    decision: Decision
