"""A comparison table in Markdown: for review requests and mails."""

from __future__ import annotations

from wordcheck.languages.width import printable
from wordcheck.model.comparison import Piece, VersionDiff
from wordcheck.reporting.comparisons import ComparisonView, left_out
from wordcheck.reporting.versions._rows import NOT_COMPARED, WEIGHT, Row, alone, between, heads, rows, summary
from wordcheck.reporting.words import NOT_WHOLE, parted

SUFFIX = ".md"
_TAGS = {"~~": "del", "**": "strong"}
"""What says the same as a mark where Markdown would not take it for one."""


def render(diff: VersionDiff, view: ComparisonView) -> str:
    """The comparison table; words that went are struck through, words that came are bold."""
    tongue = view.tongue
    lines = [f"# {_cell(diff.old_path)} → {_cell(diff.new_path)}", "", summary(diff, tongue), ""]
    lines += [] if diff.complete else [f"**{NOT_WHOLE.in_(tongue)}**", ""]
    lines += [f"- {_cell(line)}" for line in alone(diff, tongue)]
    for comparison in diff.comparisons:
        found = list(rows(comparison, tongue, view.least))
        if found:
            lines += ["| " + " | ".join(heads(tongue)) + " |", "|" + "---|" * len(heads(tongue))]
            lines += [_row(n, row, view) for n, row in enumerate(found, start=1)]
            lines.append("")
    return "\n".join([*lines, left_out(diff, NOT_COMPARED).in_(tongue)]) + "\n"


def _row(number: int, row: Row, view: ComparisonView) -> str:
    old = "".join(_piece(p, "~~") for p in row.before).strip()
    new = "".join(_piece(p, "**") for p in row.after).strip()
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


def _piece(piece: Piece, mark: str) -> str:
    """Words of a cell, marked where they went or came; one blank at either end stays."""
    words, text = _cell(piece.text), piece.text
    words = f"{' ' * text[:1].isspace()}{words}{' ' * (bool(words) and text[-1:].isspace())}"
    if piece.kind == "same":
        return words
    inner = words.strip()
    # Between Chinese characters Markdown takes no `**` for a mark that has a comma or a bracket on its inner side.
    plain = inner[:1].isalnum() and inner[-1:].isalnum()
    opens, closes = (mark, mark) if plain else (f"<{_TAGS[mark]}>", f"</{_TAGS[mark]}>")
    return between(opens, words, closes)


def _cell(words: str) -> str:
    escaped = printable(words).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    return " ".join(escaped.replace("*", "\\*").replace("~", "\\~").split())
