"""Families of near-duplicate clauses.

    all distinct clause texts ──sketches in bands──▶ candidates ──exact Jaccard on shingles──▶ families

A text joins the family whose *leader* it resembles most: by Jaccard similarity of at least `ALIKE`, or, as a clause
with an addition does, by sharing at least `CONTAINED` of the shorter one's shingles while still alike by `LOOSELY`. A
text that resembles no leader leads a family of its own. Texts come in the order of use (most filings first, then by
identity), so the leader is the usual form of the clause, chains of small changes do not merge strangers, and the
outcome depends on no accident of order. Sketches of 64 minima in 32 bands of two find a pair with Jaccard 0.5 with a
chance above 0.999, one with 0.35 with a chance of 0.985.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from wordcheck.screening.sketch import PERMUTATIONS, Hashes, shared

ALIKE = 0.5
"""Least Jaccard similarity to the leader: above it a reader takes two clauses for one with edits."""
CONTAINED = 0.85
LOOSELY = 0.35
ROWS = 2
"""Minima in a band."""


class Text(Struct, frozen=True):
    """A distinct clause text, ready to be compared."""

    id: int
    uses: int
    """Filings that have it."""
    sketch: bytes


class Member(Struct, frozen=True):
    """A text's place in a family; `likeness` is 1 for the leader."""

    text_id: int
    leader: int
    likeness: float


def families(texts: Iterable[Text], shingles_of: Mapping[int, Hashes]) -> list[Member]:
    """A member for every text. All texts must be of one language."""
    leaders: dict[bytes, list[int]] = {}
    members: list[Member] = []
    for text in sorted(texts, key=lambda t: (-t.uses, t.id)):
        mine = shingles_of[text.id]
        bands = _bands(text.sketch)
        near = {leader for band in bands for leader in leaders.get(band, ())}
        best = _most_alike(mine, near, shingles_of)
        if best is not None:
            members.append(Member(text.id, *best))
            continue
        members.append(Member(text.id, text.id, 1.0))
        for band in bands:
            leaders.setdefault(band, []).append(text.id)
    return members


def _most_alike(mine: Hashes, near: set[int], shingles_of: Mapping[int, Hashes]) -> tuple[int, float] | None:
    """The leader that resembles most and how much, None where none does enough."""
    found: list[tuple[float, int]] = []
    for leader in near:
        theirs = shingles_of[leader]
        less, more = sorted((len(mine), len(theirs)))
        # Sets whose sizes differ too much cannot be alike; that settles most pairs without looking.
        if less < LOOSELY * more:
            continue
        common = shared(mine, theirs)
        likeness = common / max(1, less + more - common)  # of a damaged store both may be empty
        if likeness >= ALIKE or (likeness >= LOOSELY and common >= CONTAINED * less):
            found.append((-likeness, leader))
    score, leader = min(found, default=(0.0, 0))
    return (leader, -score) if found else None


def _bands(sketch: bytes) -> Sequence[bytes]:
    """Keys under which a sketch is found: its minima two by two, each with its place."""
    width = 2 * ROWS
    return [bytes([i]) + sketch[i * width : (i + 1) * width] for i in range(PERMUTATIONS // ROWS)]
