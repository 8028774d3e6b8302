"""A Report: all that one run says about one document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from wordcheck.model.covers import CoverMap
from wordcheck.model.decisions import Agreed, Proposal, Suppressed, Waived
from wordcheck.model.findings import Finding, Severity
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.said import UNSAID, Said
from wordcheck.model.term_table import TermTable
from wordcheck.model.unread import Unread
from wordcheck.model.verdicts import NotRun, Outcome, Undecided, Verdict
from wordcheck.model.wording import Wording


def hash_of_packs(packs: Sequence[PackFacts]) -> str:
    """One hash over the names and hashes of packs, in their order."""
    from hashlib import sha256

    return sha256("\n".join(f"{p.name} {p.sha256}" for p in packs).encode()).hexdigest()


class PackFacts(Struct, frozen=True):
    """Which rule pack took part."""

    name: str
    version: str
    sha256: str
    title: Said = UNSAID
    jurisdiction: tuple[str, ...] = ()
    status: str = "stable"
    rules: int = 0
    lines: tuple[str, ...] = ()
    """Lines of business for which it is made; empty where a report was read back, which does not say."""


class Failure(Struct, frozen=True):
    """A document of which nothing could be read, or a stage that could not run on it."""

    path: str
    stage: str
    """`read`, `parse`, `check`."""
    code: str
    """`unsupported`, `encrypted`, `damaged`, `unreadable`, `internal`."""
    message: Said


class Report(Struct, frozen=True):
    """What was found in one document, what was judged, and what was not decided, not run, not read."""

    path: str
    manuscript: Manuscript | None
    """None where nothing could be read; then `failure` says why."""
    wordings: tuple[Wording, ...] = ()
    findings: tuple[Finding, ...] = ()
    """By position, then code."""
    verdicts: tuple[Verdict, ...] = ()
    """By wording, then code."""
    undecided: tuple[Undecided, ...] = ()
    not_run: tuple[NotRun, ...] = ()
    silenced: int = 0
    """Findings dropped because another rule that fired on the same words silences them."""
    suppressed: tuple[Suppressed, ...] = ()
    """Findings that a decision keeps out of the count."""
    agreed: tuple[Agreed, ...] = ()
    """Findings that somebody called right already; they are among `findings`."""
    waived: tuple[Waived, ...] = ()
    """Requirements that are not met and that a decision keeps out of the count; they are among `verdicts`."""
    proposed: tuple[Proposal, ...] = ()
    """Findings much like one that was decided on; they are among `findings`."""
    failure: Failure | None = None
    profile: str = ""
    """Name of the profile under which it was checked; empty for none."""
    profile_why: Said = UNSAID
    """What the profile was told by: language, jurisdiction, line …, or that it was asked for."""
    packs: tuple[PackFacts, ...] = ()
    as_of: str = ""
    covers: tuple[CoverMap, ...] = ()
    """What each wording covers, in the order of `wordings`; empty where nobody asked."""
    terms: tuple[TermTable, ...] = ()
    """The terms of each wording, in the order of `wordings`; empty where nobody asked."""
    strict: bool = False
    """Whether decisions change no count (a supervisor's view)."""

    @property
    def unread(self) -> tuple[Unread, ...]:
        return self.manuscript.unread if self.manuscript else ()

    @property
    def complete(self) -> bool:
        """Whether everything that may hold wording was read."""
        return self.manuscript is not None and self.manuscript.complete

    def worst(self) -> Severity | None:
        """The gravest severity among findings and unmet requirements, None where there is nothing."""
        graves = [f.severity for f in self.findings] + [v.severity for v in self.verdicts if self.unmet(v)]
        return min(graves, key=lambda s: s.rank, default=None)

    def unmet(self, verdict: Verdict) -> bool:
        """Whether a requirement is not met, or not wholly, and no decision keeps it out of the count."""
        return verdict.outcome.fails and not self.spared(verdict)

    def spared(self, verdict: Verdict) -> bool:
        """Whether a decision keeps a requirement out of the count."""
        code, wording = verdict.rule.code, verdict.wording
        return not self.strict and any((w.verdict.rule.code, w.verdict.wording) == (code, wording) for w in self.waived)

    @property
    def decided(self) -> int:
        """How many findings and requirements decisions set apart."""
        return len(self.suppressed) + len(self.waived)

    @property
    def grades(self) -> Counter[Severity]:
        """How many findings there are of each severity."""
        return Counter(f.severity for f in self.findings)

    @property
    def outcomes(self) -> Counter[Outcome]:
        """How many requirements came to each outcome."""
        return Counter(v.outcome for v in self.verdicts)

    def ok(self, fail_on: Severity | str = Severity.ERROR) -> bool:
        """Whether everything was read and nothing is as grave as `fail_on` or graver."""
        worst = self.worst()
        return self.complete and (worst is None or worst.rank > Severity(fail_on).rank)


class Run(Struct, frozen=True):
    """What one call did: a report for each document, under the same packs and settings."""

    reports: tuple[Report, ...]
    version: str
    as_of: str
    """ISO date as of which the law was applied."""
    fail_on: Severity = Severity.ERROR
    packs: tuple[PackFacts, ...] = ()
    """All packs of all reports, by name."""
    command: tuple[str, ...] = ()
    mode: Literal["author", "regulator"] = "author"
    """Whether the decisions of authors count, or are listed only."""

    @property
    def complete(self) -> bool:
        return all(r.complete for r in self.reports)

    @property
    def packs_sha256(self) -> str:
        """One hash over the names and hashes of all packs."""
        return hash_of_packs(self.packs)

    def exit_code(self, exit_zero: bool = False) -> int:
        """3 where something was not read, else 1 where something is as grave as `fail_on`, else 0."""
        if not self.complete:
            return 3
        if exit_zero:
            return 0
        return 0 if all(r.ok(self.fail_on) for r in self.reports) else 1
