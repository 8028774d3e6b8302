"""What changed between two versions of a wording: clauses paired, changes ranked, words marked.

substance   an amount, a period, a duty, a party, what is covered or excluded, what a term means
wording     other words
form        numbers, places, punctuation, capitals
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from msgspec import Struct

from wordcheck.model.said import Said
from wordcheck.model.wording import Wording

FRONT = 0
"""Stands for the words before the first clause, where ids of clauses are listed."""
Fate = Literal["same", "edited", "added", "removed", "split", "merged"]
"""What became of a clause; a clause that was moved or renumbered alone is `same`."""
PieceKind = Literal["same", "cut", "new"]


class Weight(StrEnum):
    """How much a change matters, gravest first."""

    SUBSTANCE = "substance"
    WORDING = "wording"
    FORM = "form"
    NONE = "none"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Weight).index(self)


class Piece(Struct, frozen=True):
    """A stretch of words that stayed, went or came."""

    kind: PieceKind
    text: str


class Reason(Struct, frozen=True):
    """Why a change weighs what it weighs."""

    kind: str
    """`figure`, `duty`, `firmness`, `condition`, `consequence`, `answer`, `bound`, `party`, `negation`,
    `term`, `role`, `exclusion`, `cover`, `definition`, `reference`, `clause`."""
    said: Said
    old: str = ""
    new: str = ""


class Change(Struct, frozen=True):
    """One clause, or clauses that were split or merged, in both versions."""

    fate: Fate
    old: tuple[int, ...]
    """Ids of the clauses in the old version; empty for an added one."""
    new: tuple[int, ...]
    weight: Weight
    moved: bool = False
    """It stands in another place among its neighbours, or below another clause."""
    renumbered: bool = False
    reasons: tuple[Reason, ...] = ()
    pieces: tuple[Piece, ...] = ()
    """The words of both versions; empty where they are the same."""


class Comparison(Struct, frozen=True):
    """Two versions of one wording."""

    old: Wording
    new: Wording
    changes: tuple[Change, ...]
    """In the order of the new version, removed clauses where they stood; unchanged clauses included."""

    def of_weight(self, weight: Weight) -> tuple[Change, ...]:
        """The changes that weigh so much."""
        return tuple(c for c in self.changes if c.weight is weight)

    @property
    def gravest(self) -> Weight:
        """The weight of the gravest change, `none` where nothing changed."""
        return min((c.weight for c in self.changes), key=lambda w: w.rank, default=Weight.NONE)


class VersionDiff(Struct, frozen=True):
    """Two files: their wordings compared pair by pair, and what was not compared."""

    old_path: str
    new_path: str
    comparisons: tuple[Comparison, ...]
    only_old: tuple[Wording, ...] = ()
    """Wordings of the old file without a counterpart."""
    only_new: tuple[Wording, ...] = ()
    not_compared: tuple[Said, ...] = ()
    complete: bool = True
    """Whether both files were read whole."""

    @property
    def gravest(self) -> Weight:
        """The weight of the gravest change of all."""
        if self.only_old or self.only_new:
            return Weight.SUBSTANCE
        return min((c.gravest for c in self.comparisons), key=lambda w: w.rank, default=Weight.NONE)
