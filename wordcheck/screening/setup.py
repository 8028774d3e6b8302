"""The setup of a run made exact: packs with their hashes, date, version, and the number that stands for all of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from wordcheck import api
from wordcheck.model.report import PackFacts
from wordcheck.screening.result import Setup
from wordcheck.version import __version__


class Prepared(Struct, frozen=True):
    """A setup whose packs were loaded and found sound."""

    setup: Setup
    packs: tuple[PackFacts, ...]
    ruleset_sha: str
    id: str
    """Hash of version, packs, date and reading options: equal runs have equal ids."""


def prepare(
    packs: Sequence[str],
    as_of: str | None,
    revisions: str = "final",
    lock: Path | None = None,
    *,
    preview: bool = False,
    twice: bool = False,
) -> Prepared:
    """Loads the packs, which must be as the lock file says where there is one, and fixes the date.

    Raises RuleSetError and UsageError.
    """
    day = api.day(as_of).isoformat()
    facts = tuple(sorted(api.load_packs(packs or None, lock=lock).packs, key=lambda p: p.name))
    ruleset = hashlib.sha256("\n".join(f"{p.name} {p.sha256}" for p in facts).encode()).hexdigest()
    options = [name for name, chosen in (("preview", preview), ("twice", twice)) if chosen]
    told = json.dumps([__version__, ruleset, day, revisions, *options])
    number = hashlib.sha256(told.encode()).hexdigest()[:16]
    return Prepared(Setup(tuple(str(p) for p in packs), day, revisions, preview, twice), facts, ruleset, number)
