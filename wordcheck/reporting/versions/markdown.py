"""A comparison table in Markdown: for review requests and mails."""

from __future__ import annotations

from wordcheck.languages.width import printable
from wordcheck.model.comparison import VersionDiff
from wordcheck.reporting.versions import DiffView
from wordcheck.reporting.versions._rows import WEIGHT, Row, alone, rows, summary
from wordcheck.reporting.versions._tables import NOT_COMPARED, heads
from wordcheck.reporting.words import parted, titled

SUFFIX = ".md"


def render(diff: VersionDiff, view: DiffView) -> str:
    """The comparison table; words that went are struck through, words that came are bold."""
    tongue = view.tongue
    lines = [f"# {_cell(diff.old_path)} → {_cell(diff.new_path)}", "", summary(diff, tongue), ""]
    lines += [f"- {_cell(line)}" for line in alone(diff, tongue)]
    for comparison in diff.comparisons:
        found = list(rows(comparison, tongue, view.least))
        if found:
            lines += ["| " + " | ".join(heads(tongue)) + " |", "|" + "---|" * len(heads(tongue))]
            lines += [_row(n, row, view) for n, row in enumerate(found, start=1)]
            lines.append("")
    lines += [
        f"{titled(NOT_COMPARED.in_(tongue), tongue)}" + parted((s.in_(tongue) for s in diff.not_compared), tongue)
    ]
    return "\n".join(lines) + "\n"


def _row(number: int, row: Row, view: DiffView) -> str:
    old = "".join(f"~~{_cell(p.text)}~~" if p.kind == "cut" else _cell(p.text) for p in row.pieces if p.kind != "new")
    new = "".join(f"**{_cell(p.text)}**" if p.kind == "new" else _cell(p.text) for p in row.pieces if p.kind != "cut")
    weight = WEIGHT[row.weight].in_(view.tongue)
    cells = (
        str(number),
        _cell(row.old_place),
        old,
        _cell(row.new_place),
        new,
        row.fate,
        weight,
        _cell(parted(row.reasons, view.tongue)),
    )
    return "| " + " | ".join(cells) + " |"


def _cell(words: str) -> str:
    escaped = printable(words).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    return " ".join(escaped.replace("*", "\\*").replace("~", "\\~").split())
