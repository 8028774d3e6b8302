"""What one call of `wordcheck check` reads, and how often: once, again after `--fix`, or whenever a file was saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from wordcheck.api import check_all
from wordcheck.app.console.asked import Asked
from wordcheck.app.console.inputs import Source, name_of, sources
from wordcheck.app.console.output import Output
from wordcheck.app.console.terminal import counted_off
from wordcheck.model.report import Run
from wordcheck.model.said import Said, Tongue


class Checks(Struct, frozen=True):
    """What was asked of a check."""

    paths: tuple[str, ...]
    asked: Asked
    fail_on: str | None
    revisions: str
    twice: bool
    decisions: str | None
    mode: str
    keep: bool
    stdin_filename: str
    describes: bool
    """Whether a report shows cover maps and term tables."""

    def sources(self, tell: Callable[[Said], None] | None = None) -> list[Source]:
        """What is there to read now; `tell` hears of files that are left out. Raises UsageError."""
        return sources(self.paths, self.stdin_filename, tell)

    def run(self, found: Sequence[Source]) -> Run:
        """The reports on what was found. Raises RuleSetError, UsageError."""
        return check_all(
            counted_off(found, [name_of(i) for i in found]),
            **self.asked.for_all(),
            fail_on=self.fail_on,
            revisions=self.revisions,
            twice=self.twice,
            command=("check", *self.paths),
            describe=self.describes,
            decisions=self.decisions,
            mode="regulator" if self.mode == "regulator" else "author",
            keep=self.keep,
        )

    def watch(self, output: Output, exit_zero: bool, tongue: Tongue) -> int:
        """Checks and writes again after each save, until interrupted; the exit code of the last run."""
        from wordcheck.app.documents.watching import watched

        def again() -> int:
            run = self.run(self.sources())
            output.write(run)
            return run.exit_code(exit_zero)

        return watched([*self.paths, *(p for p in self.asked.packs if Path(p).exists())], again, tongue)
