"""Problems as a person reads them: place, sentence, the line with carets under the words, remedy.

rulesets/house.wordrule:4:3: E001 unexpected 'mesage'
  |
4 |   mesage zh "…"
  |   ^^^^^^ did you mean message?
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wordcheck.languages.width import cell_width, printable
from wordcheck.model.said import Tongue
from wordcheck.rulelang.problems import Problem


def frame(problem: Problem, text: str, tongue: Tongue) -> str:
    """One problem with its code frame; `text` is the whole file."""
    at = problem.at
    head = f"{at.file}:{at.line}:{at.column}: {problem.code} {problem.said.in_(tongue)}"
    lines = text.split("\n")
    if not 1 <= at.line <= len(lines):
        return head + (f"\n  {problem.help.in_(tongue)}" if problem.help else "")
    line = lines[at.line - 1].rstrip("\r")
    last = at.end_column if at.end_line == at.line else len(line) + 1
    margin = " " * len(str(at.line))
    before = printable(line[: at.column - 1])
    marked = printable(line[at.column - 1 : last - 1])
    carets = " " * cell_width(before) + "^" * max(1, cell_width(marked))
    tail = f" {problem.help.in_(tongue)}" if problem.help else ""
    return f"{head}\n{margin} |\n{at.line} | {printable(line)}\n{margin} | {carets}{tail}"


def frames(problems: Sequence[Problem], texts: Mapping[str, str], tongue: Tongue) -> str:
    """All problems, an empty line between them."""
    return "\n\n".join(frame(p, texts.get(p.at.file, ""), tongue) for p in problems)
