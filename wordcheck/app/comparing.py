"""`wordcheck diff`: two files read, compared and shown or written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wordcheck.api import diff, read
from wordcheck.app.faces import terminal_width, ui_tongue, wants_color
from wordcheck.app.files import write_atomically
from wordcheck.model.comparison import VersionDiff, Weight
from wordcheck.model.said import Tongue
from wordcheck.reporting.versions import DiffView, by_suffix, render


def compared(old: Path, new: Path, revisions: str) -> VersionDiff:
    """The comparison of two files. Raises ReadingError, UsageError."""
    return diff(read(old, revisions=revisions), read(new, revisions=revisions))


def shown(found: VersionDiff, format_: str, outputs: Sequence[str], ui_lang: str, color: str, least: Weight) -> str:
    """The text for standard output; every output file is written besides. Raises UsageError."""
    view = DiffView(_tongue(found, ui_lang), wants_color(color), terminal_width(), least)
    plain = DiffView(view.tongue, False, view.width, least)
    made = [(Path(name), render(found, by_suffix(name), plain)) for name in outputs]
    for path, content in made:
        write_atomically(path, content)
    return render(found, format_, view).decode("utf-8")


def _tongue(found: VersionDiff, ui_lang: str) -> Tongue:
    if ui_lang != "auto" or not found.comparisons:
        return ui_tongue(ui_lang)
    return found.comparisons[0].new.language
