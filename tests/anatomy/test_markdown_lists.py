"""Lists below a heading that the format marks stay below it, whatever their numbers."""

from __future__ import annotations

import wordcheck
from wordcheck.model.wording import Wording
from wordcheck.reading.markdown import read

TERMS = """# Cyber Terms

## 1. Overview

The Insurer pays the Insured's loss as set out below.

## 2. Reporting

### 2.1. Reporting a Claim

#### 2.1.1. Steps

1.  **Call:** Tell the Insurer by telephone.
2.  **Write:** Follow up in writing within 24 hours.

## 3. Handling

Upon a report the following steps are taken:

1.  **Assessment:** The Insurer assesses the event.
2.  **Panel:** The Insurer appoints its experts.

## 4. Times

*   **Report:** Within 30 days of discovery.
*   **Form:** Within 7 days of the report.

## 5. Law

English law applies.
"""


def _parents(wording: Wording) -> dict[str, str]:
    """The label of what each clause stands in, by the clause's heading."""
    labels = {c.id: c.label for c in wording.clauses}
    return {c.title: labels[c.parent] if c.parent is not None else "" for c in wording.clauses}


def test_lists_stay_below_the_heading_above_them() -> None:
    (wording,) = wordcheck.parse(read(TERMS.encode(), "terms.md"))
    found = _parents(wording)
    assert found["Call"] == found["Write"] == "2.1.1."
    assert found["Assessment"] == found["Panel"] == "3."
    assert found["Report"] == found["Form"] == "4."
    assert found["Times"] == found["Law"] == ""
