"""How many of the faults planted in the corpus's faulty twins are found.

    python -m benchmarks.planted

A fault counts as found where a finding quotes its words, where a numbering rule fires for a numbering fault, or where a
requirement is not met for something that was taken out.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.build import names, twins
from corpus.listing import Planted
from wordcheck.api import check, load_packs
from wordcheck.model.report import Report
from wordcheck.model.verdicts import Outcome


def squeezed(text: str) -> str:
    """Letters and digits only."""
    return "".join(c for c in text if c.isalnum())


def found(report: Report, planted: Planted) -> bool:
    """Whether the report speaks of a planted fault."""
    if planted.fault.type == "numbering":
        return any(f.rule.slug in ("numbering-gap", "number-repeated") for f in report.findings)
    if planted.fault.absent:
        return any(v.outcome in (Outcome.UNMET, Outcome.PARTLY) for v in report.verdicts)
    quote = squeezed(planted.fault.quote)
    spoken = [squeezed(e.quote) for f in report.findings for e in (f.anchor, *f.related)]
    return any(s and (s in quote or quote in s) for s in spoken)


def results() -> Iterator[tuple[str, Planted, bool]]:
    """Each planted fault with its sample and whether it was found."""
    packs = load_packs(preview=True)
    for name in names():
        sample = twins(name)
        report = check(sample.folder / "faulty.md", packs)
        for planted in sample.planted:
            yield name, planted, found(report, planted)


def main() -> None:
    """Prints the faults that were missed, and the count."""
    judged = list(results())
    for name, planted, right in judged:
        if not right:
            print(f"missed  {name}  {planted.fault.id}  {planted.fault.type}  “{planted.fault.quote}”")
    print(f"{sum(right for _, _, right in judged)} of {len(judged)} planted faults found")


if __name__ == "__main__":
    main()
