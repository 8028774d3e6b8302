"""Rule files in an editor: mistakes of form as they are typed, everything else when the file is saved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from lsprotocol import types as lsp

from wordcheck.app.editing.opened import TOP, path_of, position
from wordcheck.model.errors import RuleSetError
from wordcheck.model.said import Tongue
from wordcheck.rulelang import problems_of
from wordcheck.rulelang.packing.shelves import text_at
from wordcheck.rulelang.problems import Problem
from wordcheck.rulelang.syntax.formatting import formatted

_HEADER = re.compile(r"^[ \t]*pack[ \t]", re.M)


def is_rule_file(uri: str) -> bool:
    """Whether a file's name is that of a rule file."""
    return path_of(uri).suffix == ".wordrule"


def while_typing(uri: str, text: str, tongue: Tongue) -> list[lsp.Diagnostic]:
    """Where the text does not follow the grammar."""
    try:
        formatted(text, str(path_of(uri)))
    except RuleSetError as error:
        return _told(error.problems, text, tongue)
    return []


def when_saved(uri: str, text: str, tongue: Tongue) -> list[lsp.Diagnostic]:
    """All problems of the pack that stand in this file; of a pack that cannot be read, why."""
    path = path_of(uri)
    if not path.is_file():
        return while_typing(uri, text, tongue)  # not saved yet
    folder = path.parent
    beside = [text_at(str(p)) for p in folder.glob("*.wordrule") if p != path]
    # A pack is a file, or a folder of files of which one has the header; several headers are several packs.
    headed = [_HEADER.search(words) is not None for words in beside]
    whole = bool(beside) and (_HEADER.search(text) is None or not any(headed))
    try:
        problems = problems_of([folder if whole else path])
    except RuleSetError as error:
        return [lsp.Diagnostic(TOP, error.sentence(tongue), severity=lsp.DiagnosticSeverity.Error, source="wordcheck")]
    return _told([p for p in problems if Path(p.at.file) == path], text, tongue)


def _told(problems: Sequence[Problem], text: str, tongue: Tongue) -> list[lsp.Diagnostic]:
    lines = text.split("\n")
    return [_diagnostic(p, lines, tongue) for p in problems]


def _diagnostic(problem: Problem, lines: list[str], tongue: Tongue) -> lsp.Diagnostic:
    at = problem.at
    help_ = f"\n{problem.help.in_(tongue)}" if problem.help else ""
    grade = lsp.DiagnosticSeverity.Error if problem.fatal else lsp.DiagnosticSeverity.Warning
    where = lsp.Range(position(lines, at.line, at.column), position(lines, at.end_line, at.end_column))
    return lsp.Diagnostic(
        where, f"{problem.said.in_(tongue)}{help_}", severity=grade, code=problem.code, source="wordcheck"
    )
