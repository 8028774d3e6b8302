"""One document checked: read, taken apart, run under the profile that fits it; the report made, or taken from the cache."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from wordcheck.collection import without_collection
from wordcheck.contents import bytes_of
from wordcheck.model.errors import ReadingError
from wordcheck.model.findings import Severity
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.report import Failure, Report
from wordcheck.model.said import Said
from wordcheck.model.wording import Wording

if TYPE_CHECKING:
    from wordcheck.engine.profiling import Detected
    from wordcheck.rulelang import RuleSet

Filing = Mapping[str, object]
"""What is known of a submission: `line`, `jurisdiction`, `market` …"""
Source = str | Path | tuple[bytes, str]
"""A file, or bytes with their name."""
NO_PROFILE = "none"
"""The name by which a run asks for no profile."""


class Reading(Struct, frozen=True):
    """How files are to be read: which view of tracked changes, and whether a PDF by two programs."""

    revisions: str = "final"
    twice: bool = False


@without_collection
def report_on(source: Source, profiles: Profiles, today: date, filing: Filing, how: Reading) -> Report:
    """The report on one document; a file that cannot be read gives one with a `failure`. `today` is the day whose law applies."""
    from wordcheck.reading import read

    name = source[1] if isinstance(source, tuple) else str(source)
    try:
        content = source[0] if isinstance(source, tuple) else source
        manuscript = read(content, name=name, revisions=how.revisions, twice=how.twice)
    except ReadingError as error:
        return Report(
            path=name,
            manuscript=None,
            failure=Failure(name, "read", error.code, error.said),
            packs=tuple(profiles.ruleset.packs),
            as_of=today.isoformat(),
        )
    return report_of(manuscript, profiles, today, filing)


def kept_report_on(source: Source, profiles: Profiles, today: date, filing: Filing, how: Reading) -> Report:
    """The same report from the cache, made and put there where it is not."""
    from wordcheck import kept_reports

    try:
        content = source[0] if isinstance(source, tuple) else bytes_of(Path(source))
    except OSError:
        return report_on(source, profiles, today, filing, how)
    name = source[1] if isinstance(source, tuple) else str(source)
    plan = profiles.ruleset.plan
    chosen = sorted(rule.facts.code for rule in plan.rules)
    packs = [(p.name, p.version, p.sha256) for p in profiles.ruleset.packs]
    of_plan = (packs, chosen, len(plan.skipped), sorted(plan.tried), profiles.asked)
    facts = (name, *of_plan, today, sorted(filing.items()), how.revisions, how.twice)
    key = kept_reports.key(content, facts)
    found = kept_reports.load(key)
    if found is None:
        found = report_on((content, name), profiles, today, filing, how)
        kept_reports.keep(key, found)
        kept_reports.make_room()
    return found


class Profiles:
    """The rules of a run under each profile that its documents ask for, made once each."""

    def __init__(self, ruleset: RuleSet, asked: str | None) -> None:
        self.ruleset, self.asked = ruleset, asked
        self._made = {"": ruleset}
        if asked and asked != NO_PROFILE:
            self.under(asked)

    def under(self, name: str) -> RuleSet:
        """The rules as a profile runs them. Raises UsageError."""
        if name not in self._made:
            self._made[name] = self.ruleset.under(name)
        return self._made[name]

    def of(self, wordings: tuple[Wording, ...], filing: Filing) -> Detected:
        """The profile of one document."""
        from wordcheck.engine.profiling import Detected, detect

        if self.asked == NO_PROFILE:
            return Detected("", Said("已要求不用方案", "none was asked for"))
        if self.asked:
            return Detected(self.asked, Said("指定", "asked for"))
        return detect(self.ruleset.plan, wordings, filing)

    def fail_on(self, reports: Sequence[Report]) -> Severity:
        """The strictest severity that the profiles of some reports say, error where none does."""
        said = [Severity(s) for r in reports if (s := self.under(r.profile).plan.fail_on)]
        return max(said, key=lambda s: s.rank, default=Severity.ERROR)


def report_of(manuscript: Manuscript, profiles: Profiles, today: date, filing: Filing) -> Report:
    """The report on what was read of a document, each of its wordings under the profile that fits it."""
    from wordcheck.anatomy import parse
    from wordcheck.engine import check as run_plan
    from wordcheck.engine.profiling import by_profile
    from wordcheck.engine.run import joined

    wordings = parse(manuscript)
    profile = profiles.of(wordings, filing)
    plan = profiles.ruleset.plan
    parts = {profile.name: wordings} if profiles.asked else by_profile(plan, wordings, profile.name, filing)
    under = {name: profiles.under(name).plan for name in parts}
    result = joined([run_plan(p, under[n], as_of=today, filing=filing, whole=plan) for n, p in parts.items()])
    return Report(
        path=manuscript.path,
        manuscript=wordings[0].manuscript if wordings else manuscript,
        wordings=wordings,
        findings=result.findings,
        verdicts=result.verdicts,
        undecided=result.undecided,
        not_run=result.not_run,
        silenced=result.silenced,
        profile=profile.name,
        profile_why=profile.why,
        packs=tuple(profiles.under(profile.name).packs),
        as_of=today.isoformat(),
    )
