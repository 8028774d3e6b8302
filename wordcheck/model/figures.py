"""Figures of one wording that do not agree with one another."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from wordcheck.model.findings import Evidence

DisagreementKind = Literal[
    "two-values",
    "two-times",
    "words-and-digits",
    "sublimit-over-limit",
    "deductible-over-limit",
    "total",
    "waiting-over-indemnity",
    "day-kinds",
    "schedule-and-clause",
    "dates-out-of-order",
    "share-above-whole",
    "bands-apart",
    "step-against",
    "two-laws",
    "two-forums",
    "two-currencies",
    "two-territories",
    "two-triggers",
    "two-bearers",
    "two-places-of-costs",
    "two-defenders",
    "two-permissions",
    "two-priorities",
    "two-precedences",
    "two-reaches",
    "opposed",
]
"""`two-values`: one quantity stated twice with different values. `two-times`: one time to act, or one time that is paid for, read from what
sentences say and stated twice. `day-kinds`: one period in days here, in working days
there. `total`: the parts do not make up the sum. `schedule-and-clause`: the schedule gives a cover one value, its clause another.
`dates-out-of-order`: a period ends before it begins. `share-above-whole`: more than all of a loss. `bands-apart`: rows of a table overlap or
leave a gap; `step-against`: one of their figures turns. The rest: what a wording answers once
for all of it (which law, which court, which money, where, by what trigger, at whose cost), answered in two ways."""


class Disagreement(Struct, frozen=True):
    """Two places of a wording whose figures cannot both hold."""

    kind: DisagreementKind
    measures: str
    """What they measure, a key (`waiting-period`, `limit`) or the words that both share."""
    evidence: tuple[Evidence, ...]
    """The later or odd place first, then what it disagrees with."""
    sure: bool = False
    """Whether anyone can recompute it."""
