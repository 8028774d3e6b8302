"""For the terminal: the changes by weight, the words that went in brackets with a minus, those that came with a plus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wordcheck.languages.width import folded, printable
from wordcheck.model.comparison import Piece, VersionDiff, Weight
from wordcheck.model.findings import Severity
from wordcheck.model.said import Said
from wordcheck.reporting.comparisons import ComparisonView, left_out
from wordcheck.reporting.paint import Paint
from wordcheck.reporting.versions._rows import WEIGHT, Row, alone, between, rows, summary
from wordcheck.reporting.words import NOT_WHOLE, SENTENCES

SUFFIX = ".txt"
_CONTEXT = 24
"""Characters of unchanged words shown on either side of a change."""
_NOTHING = Said("没有差异", "no differences")


def render(diff: VersionDiff, view: ComparisonView) -> str:
    """The comparison as a person reads it."""
    paint = Paint(view.color)
    tongue = view.tongue
    lines = [paint.strong(printable(f"{diff.old_path} → {diff.new_path}")), summary(diff, tongue), *alone(diff, tongue)]
    lines += [] if diff.complete else [paint.severity(NOT_WHOLE.in_(tongue), Severity.ERROR)]
    shown = [(w, row) for c in diff.comparisons for row in rows(c, tongue, view.least) for w in (row.weight,)]
    for weight in Weight:
        some = [row for w, row in shown if w is weight]
        if some:
            lines += ["", paint.strong(f"{WEIGHT[weight].in_(tongue)} ({len(some)})")]
            lines += [line for row in some for line in _row(row, view, paint)]
    if not shown and not diff.only_old and not diff.only_new:
        lines += ["", _NOTHING.in_(tongue)]
    lines += ["", left_out(diff, SENTENCES["not_compared"]).in_(tongue)]
    return "\n".join(lines) + "\n"


def _row(row: Row, view: ComparisonView, paint: Paint) -> Iterator[str]:
    same = row.old_place == row.new_place or not row.old_place or not row.new_place
    place = (row.new_place or row.old_place) if same else f"{row.old_place} → {row.new_place}"
    yield f"  {paint.strong(printable(place))}  {row.fate}"
    for reason in row.reasons:
        yield f"    {paint.strong('!')} {printable(reason)}"
    text = "".join(_marked(row.pieces))
    yield from folded("    " + text.strip(), view.width).split("\n")


def _marked(pieces: Sequence[Piece]) -> Iterator[str]:
    for n, piece in enumerate(pieces):
        words = " ".join(printable(piece.text).split("\n"))
        if piece.kind == "cut":
            yield between("[-", words, "-]")
        elif piece.kind == "new":
            yield between("{+", words, "+}")
        elif len(words) > 2 * _CONTEXT:
            head = "" if n == 0 else words[:_CONTEXT]
            tail = "" if n == len(pieces) - 1 else words[-_CONTEXT:]
            yield f"{head} … {tail}"
        else:
            yield words
