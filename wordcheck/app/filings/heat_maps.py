"""`wordcheck market heat`: requirements by filings, a letter for each verdict."""

from __future__ import annotations

from wordcheck.app.console.tabular import tabular
from wordcheck.languages.width import printable
from wordcheck.model.said import Said, Tongue, counted
from wordcheck.model.verdicts import Outcome
from wordcheck.reporting.words import OUTCOME
from wordcheck.screening.market.views import LETTERS, NOT_RUN, NOT_SCREENED, UNKNOWN, Heat

_NOTHING_TO_SAY = {LETTERS[o] for o in ("met", "inapplicable", NOT_RUN, NOT_SCREENED)}


def heat_map(made: Heat, format_: str, tongue: Tongue) -> str:
    """The map; for people with its legend, and without requirements of which every filing is met or free."""
    rows = [
        (code, *(LETTERS[made.outcome(code, key)] for key, _ in made.filings), Said(zh, en).in_(tongue))
        for code, zh, en in made.rules
    ]
    names = ("rule", *(key for key, _ in made.filings), "title")
    if format_ != "table":
        return tabular(names, rows, format_)
    telling = [r for r in rows if set(r[1:-1]) - _NOTHING_TO_SAY]
    quiet = len(rows) - len(telling)
    more = Said(
        f"另有 {quiet} 项要求在上列报送中均符合、不适用或未运行",
        f"{quiet} more requirements: met, inapplicable or not run in all of these filings",
    )
    shown = Said(
        f"列出 {len(made.filings)} 件，共 {made.of} 件（--top）",
        f"{len(made.filings)} of {counted(made.of, 'filing')}, from the head of the queue (--top)",
    )
    numbers = ("", *(str(i) for i in range(1, len(made.filings) + 1)), "")
    lines = [printable(f"{i} {key} {company}") for i, (key, company) in enumerate(made.filings, 1)]
    words = {o.value: OUTCOME[o] for o in Outcome} | UNKNOWN
    legend = " · ".join(f"{LETTERS[outcome]} {said.in_(tongue)}" for outcome, said in words.items())
    return (
        tabular(names, telling, format_, numbers)
        + "\n".join((*lines, legend, more.in_(tongue), *([shown.in_(tongue)] if len(made.filings) < made.of else ())))
        + "\n"
    )
