"""Problems as a person reads them: place, sentence, the line with carets under the words, remedy, places that belong
to it. Carets are counted in display width, so that they stand under Chinese words too.

rulesets/house.wordrule:4:3: E001 unexpected 'mesage'
  |
4 |   mesage zh "…"
  |   ^^^^^^ did you mean message?
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wordcheck.languages.width import cell_width, printable
from wordcheck.model.said import Said, Tongue
from wordcheck.rulelang.problems import Problem
from wordcheck.rulelang.syntax.expressions import At


def frame(problem: Problem, texts: Mapping[str, str], tongue: Tongue) -> str:
    """One problem with its code frames; `texts` are whole files by name."""
    at = problem.at
    head = f"{_place(at)}: {problem.code} {problem.said.in_(tongue)}"
    shown = [head, *_code(at, problem.help, texts, tongue)]
    for label in problem.labels:
        shown += [f"{_place(label.at)}: {label.said.in_(tongue)}", *_code(label.at, Said(), texts, tongue)]
    return "\n".join(shown)


def _place(at: At) -> str:
    return f"{at.file}:{at.line}:{at.column}"


def _code(at: At, help_: Said, texts: Mapping[str, str], tongue: Tongue) -> list[str]:
    """The line in question with carets and the remedy; the remedy alone where the line is not there."""
    lines = texts.get(at.file, "").split("\n")
    if not 1 <= at.line <= len(lines):
        return [f"  {help_.in_(tongue)}"] if help_ else []
    line = lines[at.line - 1].rstrip("\r")
    last = at.end_column if at.end_line == at.line else len(line) + 1
    margin = " " * len(str(at.line))
    before = printable(line[: at.column - 1])
    marked = printable(line[at.column - 1 : last - 1])
    carets = " " * cell_width(before) + "^" * max(1, cell_width(marked))
    tail = f" {help_.in_(tongue)}" if help_ else ""
    return [f"{margin} |", f"{at.line} | {printable(line)}", f"{margin} | {carets}{tail}"]


def frames(problems: Sequence[Problem], texts: Mapping[str, str], tongue: Tongue) -> str:
    """All problems, an empty line between them."""
    return "\n\n".join(frame(p, texts, tongue) for p in problems)
