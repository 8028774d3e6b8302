"""What a file carries besides its words: tracked changes, comments, and marks by which its author sets findings apart."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Change(Struct, frozen=True):
    """A tracked change that has not been accepted yet."""

    kind: Literal["insertion", "deletion", "move"]
    text: str
    author: str = ""
    date: str = ""
    block: int | None = None


class Comment(Struct, frozen=True):
    """A reviewer's comment that the file carries."""

    text: str
    author: str = ""
    date: str = ""
    block: int | None = None


class Mark(Struct, frozen=True):
    """A line in the wording itself by which its author sets findings apart: `<!-- wordcheck: ignore CODE: reason -->`."""

    line: int
    """From 1."""
    rules: tuple[str, ...]
    """Codes, beginnings of codes, or slugs."""
    reason: str
    alone: bool
    """Whether nothing else stands in its line: then it speaks of the paragraph that follows."""
