"""Screening from intake to store: what is done stays done, what is new or changed is screened.

A filing is done when the store holds a result of the same setup for the same bytes. Every result is kept in a
transaction of its own, so whatever ends the process costs at most the filings that were under way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from wordcheck.contents import bytes_of
from wordcheck.model.errors import UsageError
from wordcheck.screening.engines import Engine
from wordcheck.screening.filing import Intake
from wordcheck.screening.result import Job, Outcome, Quarantine
from wordcheck.screening.setup import Prepared
from wordcheck.screening.store import writing
from wordcheck.screening.store.database import Database
from wordcheck.screening.work import input_sha
from wordcheck.version import __version__


class Tally(msgspec.Struct, frozen=True):
    """Where a run stands."""

    total: int
    before: int
    """Filings that were done when the run began."""
    screened: int = 0
    quarantined: int = 0

    @property
    def done(self) -> int:
        return self.before + self.screened + self.quarantined


def run(
    intake: Intake,
    database: Database,
    prepared: Prepared,
    engine: Engine,
    *,
    manifest: str,
    workers: int = 0,
    again: bool = False,
    tell: Callable[[Tally], None] = lambda _: None,
) -> Tally:
    """Screens what is not done yet and keeps it; `again` tries quarantined filings anew. `tell` hears after each filing."""
    writing.register(database, intake, manifest)
    enter(database, prepared)
    left = _left(intake, database, prepared, again)
    tally = Tally(len(intake.filings), len(intake.filings) - len(left))
    tell(tally)
    started = _now()
    if left:
        with database.transaction():
            database.run(
                "INSERT INTO session (run, started, workers) VALUES (?, ?, ?)", (prepared.id, started, workers)
            )
    outcomes = engine.run(iter(left))
    jobs = {job.filing.key: job for job in left}
    try:
        for outcome in outcomes:
            writing.keep(database, _identified(outcome, jobs), prepared.id)
            tally = _counted(tally, outcome)
            tell(tally)
    finally:
        _close(outcomes)
        counts = (_now(), tally.screened, tally.quarantined, prepared.id, started)
        database.run(
            "UPDATE session SET ended = ?, screened = ?, quarantined = ? WHERE run = ? AND started = ?", counts
        )
    return tally


def _close(outcomes: Iterator[Outcome]) -> None:
    close = getattr(outcomes, "close", None)
    if close is not None:
        close()


def _identified(outcome: Outcome, jobs: Mapping[str, Job]) -> Outcome:
    """The outcome with the hash of what was handed in, which a process that was ended could not tell: else it would be tried on every run."""
    result = outcome.result
    if not isinstance(result, Quarantine) or result.input_sha:
        return outcome
    return msgspec.structs.replace(outcome, result=msgspec.structs.replace(result, input_sha=_digest(jobs[result.key])))


def _counted(tally: Tally, outcome: Outcome) -> Tally:
    if isinstance(outcome.result, Quarantine):
        return msgspec.structs.replace(tally, quarantined=tally.quarantined + 1)
    return msgspec.structs.replace(tally, screened=tally.screened + 1)


def enter(database: Database, prepared: Prepared) -> None:
    """Enters a run with its setup, once."""
    packs = msgspec.json.encode([{"name": p.name, "version": p.version, "sha256": p.sha256} for p in prepared.packs])
    setup = prepared.setup
    facts = (prepared.id, __version__, setup.as_of, setup.revisions, packs.decode(), prepared.ruleset_sha)
    database.run("INSERT INTO run VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING", facts)


def _left(intake: Intake, database: Database, prepared: Prepared, again: bool) -> list[Job]:
    """Jobs for filings that are new, changed, or were screened under another setup."""
    states = {key: tuple(rest) for key, *rest in database.rows("SELECT key, state, run, input_sha FROM filing")}
    left = []
    for filing in intake.filings:
        job = Job(intake.base, filing)
        state, run, digest = states[filing.key]
        settled = state == "done" or (state == "quarantined" and not again)
        if not (settled and run == prepared.id and digest == _digest(job)):
            left.append(job)
    return left


def _digest(job: Job) -> str:
    """The hash of what lies there now; empty where a document is missing, as in its quarantine."""
    try:
        contents = {d.path: bytes_of(Path(job.base) / d.path) for d in job.filing.documents}
    except OSError:
        return ""
    return input_sha(job.filing, contents)


def shard(intake: Intake, share: str) -> Intake:
    """The filings of shard `i/n`, told by a hash of their keys so that every machine knows its own."""
    import hashlib

    number, _, of = share.partition("/")
    if not (number.isdigit() and of.isdigit() and 1 <= int(number) <= int(of)):
        raise UsageError(f"--shard 应写成 2/5，而不是 {share}", f"--shard takes 2/5, not {share!r}")
    mine = [
        f
        for f in intake.filings
        if int.from_bytes(hashlib.sha256(f.key.encode()).digest()[:8], "big") % int(of) == int(number) - 1
    ]
    return msgspec.structs.replace(intake, filings=tuple(mine))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
