"""`wordcheck market heat`: requirements by filings, a letter for each verdict."""

from __future__ import annotations

from wordcheck.app.tabular import tabular
from wordcheck.model.said import Said, Tongue
from wordcheck.model.verdicts import Outcome
from wordcheck.reporting.words import OUTCOME
from wordcheck.screening.market.views import LETTERS, Heat

_IDLE, _UNKNOWN = ".", "!"
_NOTHING_TO_SAY = {LETTERS["met"], LETTERS["inapplicable"], _IDLE}


def heat_map(made: Heat, format_: str, tongue: Tongue) -> str:
    """The map; for people with its legend, and without requirements of which every filing is met or free."""
    known = {key for _, key in made.cells}
    rows = []
    for code, zh, en in made.rules:
        letters = [_letter(made.cells.get((code, key)), key in known) for key, _ in made.filings]
        rows.append((code, *letters, Said(zh, en).in_(tongue)))
    names = ("rule", *(key for key, _ in made.filings), "title")
    if format_ != "table":
        return tabular(names, rows, format_)
    telling = [r for r in rows if set(r[1:-1]) - _NOTHING_TO_SAY - {_UNKNOWN}]
    quiet = len(rows) - len(telling)
    more = Said(
        f"另有 {quiet} 项要求处处符合、不适用或未运行",
        f"{quiet} more requirements: met, inapplicable or not run everywhere",
    )
    numbers = ("", *(str(i) for i in range(1, len(made.filings) + 1)), "")
    lines = [f"{i} {key} {company}" for i, (key, company) in enumerate(made.filings, 1)]
    return tabular(names, telling, format_, numbers) + "\n".join((*lines, _legend(tongue), more.in_(tongue))) + "\n"


def _letter(outcome: str | None, known: bool) -> str:
    """A filing of which nothing is known must not look as if a requirement were inapplicable to it."""
    return LETTERS[outcome] if outcome else _IDLE if known else _UNKNOWN


def _legend(tongue: Tongue) -> str:
    words = {LETTERS[o.value]: OUTCOME[o] for o in Outcome}
    words |= {_IDLE: Said("规则未运行", "rule not run"), _UNKNOWN: Said("未能筛查", "not screened")}
    return " · ".join(f"{letter} {said.in_(tongue)}" for letter, said in words.items())
