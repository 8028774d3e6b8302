"""Lists below a heading that the format marks stay below it, whatever their numbers."""

from __future__ import annotations

import pytest

import wordcheck
from tests.anatomy.trees import drawn, only, tree
from wordcheck.model.manuscript import Block, Run, Style
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


SECTIONS = """# Renters Policy

## 1. Cover

### 1.1 Coverage A: Personal Property

The Insurer pays for loss of personal property of the Insured.

### 1.2 Coverage B: Loss of Use

The Insurer pays no more than 20% of the Coverage A limit. Coverage C of other standard policies is not given.

## 2. Definitions

*   **"You" or "Your":** the Insured named in the Declarations.
*   **"Household":** "You" and residents of your home.
"""


def test_a_number_in_a_heading_is_what_the_clause_is_called() -> None:
    (wording,) = wordcheck.parse(read(SECTIONS.encode(), "renters.md"))
    titles = {c.id: c.title for c in wording.clauses}
    found = {r.text: [titles[t] for t in r.targets] for r in wording.references}
    assert found["Coverage A"] == ["Coverage A: Personal Property"]
    assert not any(r.broken for r in wording.references)


def test_headings_keep_their_quotes_whole() -> None:
    (wording,) = wordcheck.parse(read(SECTIONS.encode(), "renters.md"))
    titles = [c.title for c in wording.clauses]
    assert '"You" or "Your"' in titles
    assert '"Household"' in titles
    assert {"You", "Your", "Household"} <= {term.name for term in wording.terms}


LISTED = """# Terms

## 1. Scope

This Policy applies to the Insured.

### 1.1 Inclusions

*   **Ransom:** What is paid to end an attack.

### 1.2 Exclusions

*   Loss known to the Insured before the Policy Period.
*   Loss caused by war.
*   Costs of upgrades.

## 2. Limits

The limit is $1,000,000.
"""


def test_all_bullets_below_a_heading_are_its_text() -> None:
    (wording,) = wordcheck.parse(read(LISTED.encode(), "terms.md"))
    own = {c.title: wording.own_text(c) for c in wording.clauses}
    kinds = {c.title: c.kind.value for c in wording.clauses}
    assert all(words in own["Exclusions"] for words in ("known to", "by war", "upgrades"))
    assert "war" not in own["Scope"]
    assert (kinds["Inclusions"], kinds["Ransom"], kinds["Exclusions"]) == ("coverage", "coverage", "exclusion")


@pytest.mark.parametrize("bullet", ["• ", "●\t", "- "])
def test_bold_heads_behind_printed_bullets_are_clauses_below_the_clause_that_they_stand_in(bullet: str) -> None:
    def item(head: str, words: str) -> Block:
        start = len(bullet)
        end = start + len(head) + 1
        runs = (Run(0, start, Style(bold=False)), Run(start, end, Style(bold=True)), Run(end, end + len(words) + 1, Style(bold=False)))  # fmt: skip
        return Block(text=f"{bullet}{head}: {words}", runs=runs)

    def plain(words: str) -> Block:
        return Block(text=words, runs=(Run(0, len(words), Style(bold=False)),))

    found = only([
        plain("1. Exclusions"), plain("1.1 The Insurer pays no loss that comes from any of these:"),
        item("Earth movement", "an earthquake, a landslide or a sinkhole below the building."),
        item("Neglect", "what the Insured could have saved and did not."),
        plain("1.2 The Insurer pays no fines that the law does not let it pay."),
        plain("2. Conditions"), plain("2.1 The Insured must keep books of account and show them."),
    ])  # fmt: skip
    assert tree(found) == drawn("""
        1. <Exclusions>
          1.1
            <Earth movement>
            <Neglect>
          1.2
        2. <Conditions>
          2.1
    """)
