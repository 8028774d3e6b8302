"""`wordcheck diff` and `wordcheck bilingual`: two files read, compared and shown or written."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from wordcheck.api import bilingual, diff, read
from wordcheck.app.console.files import spare, write_atomically
from wordcheck.app.console.targets import target
from wordcheck.app.console.terminal import terminal_width, wants_color
from wordcheck.app.console.tongues import ui_tongue
from wordcheck.app.documents.templates import compared_in
from wordcheck.model.bilingual import Bilingual
from wordcheck.model.comparison import VersionDiff, Weight
from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.comparisons import Compared, ComparisonView, formats, render, reporter
from wordcheck.reporting.templates import SUFFIXES


def compared(old: Path, new: Path, revisions: str) -> VersionDiff:
    """The comparison of two files. Raises ReadingError, UsageError."""
    return diff(read(old, revisions=revisions), read(new, revisions=revisions))


def shown(
    found: VersionDiff,
    format_: str,
    outputs: Sequence[str],
    ui_lang: str,
    color: str,
    least: Weight,
    template: str | None = None,
) -> str:
    """The text for standard output; every output file is written besides, Word and Excel files from `template`.

    Raises UsageError.
    """
    view = ComparisonView(_tongue(found, ui_lang), wants_color(color), terminal_width(), least)
    files = _targets("versions", outputs)
    if template and not any(path.suffix.lower() in SUFFIXES for _, path in files):
        raise UsageError(
            f"--template 须与 -o 文件同用，文件名以 {' 或 '.join(SUFFIXES)} 结尾",
            f"--template goes with -o and a file that ends in {' or '.join(SUFFIXES)}",
        )
    spare((Path(found.old_path), Path(found.new_path)), (path for _, path in files))
    made = [
        (path, compared_in(found, template, path, view.tongue) if template and path.suffix.lower() in SUFFIXES
         else render(found, name, replace(view, color=False)))
        for name, path in files
    ]  # fmt: skip
    for path, content in made:
        write_atomically(path, content)
    return render(found, format_, view).decode("utf-8")


def both_languages(
    first: Path, second: Path, format_: str, outputs: Sequence[str], ui_lang: str, color: str, revisions: str
) -> tuple[Bilingual, str]:
    """The comparison of two language versions and the text to print; every output file is written. Raises ReadingError, UsageError."""
    files = _targets("bilingual", outputs)
    spare((first, second), (path for _, path in files))
    found = bilingual(read(first, revisions=revisions), read(second, revisions=revisions))
    tongue = ui_tongue(ui_lang)
    if found.first.language == found.second.language:
        # Whoever has taken a wrong file would else read "no differences" of two versions that say the opposite.
        note = {"zh": Said("两份都是中文；比较版本请用 wordcheck diff", "both are Chinese; for two versions use wordcheck diff"),
                "en": Said("两份都是英文；比较版本请用 wordcheck diff", "both are English; for two versions use wordcheck diff")}  # fmt: skip
        print(note[found.first.language].in_(tongue), file=sys.stderr)
    view = ComparisonView(tongue, wants_color(color), terminal_width())
    for path, content in [(path, render(found, name, replace(view, color=False))) for name, path in files]:
        write_atomically(path, content)
    return found, render(found, format_, view).decode("utf-8")


def _targets(of: Compared, outputs: Sequence[str]) -> list[tuple[str, Path]]:
    """The format and path of each output file."""
    return [target(words, formats(of), lambda name: reporter(of, name).SUFFIX) for words in outputs]


def _tongue(found: VersionDiff, ui_lang: str) -> Tongue:
    if ui_lang != "auto" or not found.comparisons:
        return ui_tongue(ui_lang)
    return found.comparisons[0].new.language
