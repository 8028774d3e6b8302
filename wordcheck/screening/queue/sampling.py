"""Samples for inspection after filing: some by chance, some by risk, with a seed and a record of how.

The draw depends on the seed and the keys alone: each filing gets the hash of seed and key as its lot, so anyone can
repeat it with a pencil and SHA-256, and a filing that is added later moves no other filing's lot.
"""

from __future__ import annotations

import hashlib
import json

from msgspec import Struct

from wordcheck.model.errors import UsageError
from wordcheck.model.said import counted
from wordcheck.screening.queue.decisions import audit
from wordcheck.screening.queue.listing import Filters, entries
from wordcheck.screening.store.database import Database, one


class Drawn(Struct, frozen=True):
    """A filing of a sample."""

    key: str
    by: str
    """`risk` or `chance`."""
    rank: int
    lot: str
    """First digits of the hash of seed and key."""


class Sample(Struct, frozen=True):
    """A sample and how it was drawn."""

    name: str
    seed: str
    random: int
    risk: int
    population: int
    population_sha: str
    """SHA-256 over the sorted keys from which it was drawn."""
    drawn: tuple[Drawn, ...]


def draw(
    database: Database, seed: str, *, random: int, risk: int, filters: Filters | None = None, by: str = ""
) -> Sample:
    """Draws, keeps and gives a sample: the first `risk` of the queue, then `random` of the rest by lot.

    The same seed over the same filings gives the same sample. Raises UsageError for an empty draw.
    """
    if random + risk < 1:
        raise UsageError("请给出 --random 或 --risk 的件数", "say how many, with --random or --risk")
    count, found = entries(database, filters or Filters(), most=10**9)
    keys = sorted(e.key for e in found)
    first = found[:risk]
    rest = sorted(found[risk:], key=lambda e: (_lot(seed, e.key), e.key))[:random]
    drawn = [Drawn(e.key, "risk", e.rank, _lot(seed, e.key)[:12]) for e in first]
    drawn += [Drawn(e.key, "chance", e.rank, _lot(seed, e.key)[:12]) for e in rest]
    sha = hashlib.sha256("\n".join(keys).encode()).hexdigest()
    name = f"{seed} {risk}+{random} {sha[:8]}"
    sample = Sample(name, seed, random, risk, count, sha, tuple(drawn))
    _keep(database, sample, by)
    return sample


def _lot(seed: str, key: str) -> str:
    return hashlib.sha256(f"{seed}\n{key}".encode()).hexdigest()


def _keep(database: Database, sample: Sample, by: str) -> None:
    method = {"seed": sample.seed, "random": sample.random, "risk": sample.risk, "population": sample.population,
              "population_sha": sample.population_sha}  # fmt: skip
    keys = [d.key for d in sample.drawn]
    with database.transaction():
        if one(database, "SELECT 1 FROM sample WHERE name = ?", (sample.name,)) is None:
            row = (sample.name, json.dumps(method), json.dumps(keys, ensure_ascii=False))
            database.run("INSERT INTO sample VALUES (?, ?, ?)", row)
            audit(database, by, "sample", sample.name, counted(len(keys), "filing"))
