"""A wording within a fence that says it is Markdown is read as the Markdown it is; front matter is no part of it."""

from __future__ import annotations

import wordcheck
from wordcheck.reading.markdown import read

WORDING = """---
title: Cyber terms
tags:
  - cyber
---
# Cyber Terms

## 1. Definitions

*   **Outage:** a failure of the Insured's computer system.
*   **Ransom:** money demanded to end an attack.

## 2. Exclusions

We do not pay for loss caused by war.
"""


def _blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read(text.encode(), "terms.md").blocks]


def test_a_fence_that_says_markdown_changes_nothing() -> None:
    plain = _blocks(WORDING)
    assert plain[0] == ("heading", "Cyber Terms")
    assert _blocks(f"```markdown\n{WORDING}```\n") == plain
    assert _blocks(f"\n```md\n{WORDING}") == plain


def test_a_bare_fence_around_the_whole_file_changes_nothing() -> None:
    assert _blocks(f"```\n{WORDING}```\n") == _blocks(WORDING)


def test_a_fence_within_is_kept_as_it_stands() -> None:
    text = WORDING.replace("## 2.", "```\n## Form of notice\n```\n\n## 2.")
    assert ("heading", "Form of notice") not in _blocks(text)
    assert ("paragraph", "## Form of notice") in _blocks(text)
    assert _blocks(f"```markdown\n{text}```\n") == _blocks(text)


def test_words_between_two_rules_are_not_front_matter() -> None:
    blocks = _blocks("---\nThe Insurer pays no loss caused by war.\n---\n\n# Terms\n\nText.\n")
    assert any("caused by war" in text for _, text in blocks)


def test_terms_within_the_fence_are_found() -> None:
    (wording,) = wordcheck.parse(read(f"```markdown\n{WORDING}```\n".encode(), "terms.md"))
    assert {term.name for term in wording.terms} == {"Outage", "Ransom"}
