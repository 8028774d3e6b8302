"""Where filings are screened: processes of this machine, or a Dask cluster, behind one interface.

An engine takes jobs and gives back outcomes in whatever order they are ready. It never loses a job and never gives
one twice; a filing that breaks its process comes back as quarantined.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from msgspec import Struct

from wordcheck.screening.result import Job, Outcome


class Limits(Struct, frozen=True):
    """What one filing may cost."""

    seconds: float = 300.0
    mebibytes: int = 1500
    """Of memory that the process may take, the interpreter included."""


class Engine(Protocol):
    """Screens filings."""

    def run(self, jobs: Iterator[Job]) -> Iterator[Outcome]:
        """The outcome of every job; closing the iterator stops the work. Asks for jobs as it can take them."""
        ...
