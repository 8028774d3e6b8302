"""What is compared with what: filings of one language and product line."""

from __future__ import annotations

from msgspec import Struct

from wordcheck.model.said import Said, counted
from wordcheck.model.trade import named
from wordcheck.screening.store.database import Database

LEAST = 5
"""Filings below which a segment is too small to call anything unusual."""


class Segment(Struct, frozen=True):
    """Filings that are compared with one another."""

    language: str
    line: str
    filings: tuple[int, ...]

    @property
    def name(self) -> str:
        return f"{self.language} {self.line or '-'}"

    @property
    def said(self) -> Said:
        """The segment as people call it; a filing of which nothing could be read has neither language nor line."""
        told = [named(key) for key in (self.language, self.line) if key]
        return (
            Said("·".join(t.zh for t in told), " · ".join(t.en for t in told)) if told else Said("无文字", "no words")
        )


def segments(database: Database) -> list[Segment]:
    """Every segment with its screened filings, by name."""
    groups: dict[tuple[str, str], list[int]] = {}
    for filing, language, line in database.rows(
        "SELECT id, language, line FROM filing WHERE state = 'done' ORDER BY id"
    ):
        groups.setdefault((language, line), []).append(filing)
    return [Segment(*key, tuple(groups[key])) for key in sorted(groups)]


def too_small(database: Database) -> list[tuple[Segment, Said]]:
    """Segments in which nothing was compared, and why."""
    return [(s, _few(len(s.filings))) for s in segments(database) if len(s.filings) < LEAST]


def _few(count: int) -> Said:
    return Said(
        f"仅 {count} 件，少于 {LEAST} 件，未作比较",
        f"{counted(count, 'filing')}, fewer than {LEAST}: not compared",
    )
