"""A thing wrong with a rule pack, as a value: code, sentence, place, remedy, and other places that belong to it.

    E203 no attribute of period is called 'units'          code, said
      a.wordrule:5:26   where p.units = day                at
                              ^^^^^^^ did you mean unit?    help
      a.wordrule:4:8    find period as p                   labels
                                       ^ a period

The sentences themselves are in `problem_texts`, by code.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from wordcheck.model.said import UNSAID, Said
from wordcheck.rulelang.problem_texts import TEXTS
from wordcheck.rulelang.syntax.expressions import At


class Label(Struct, frozen=True):
    """Another place that a problem speaks of."""

    at: At
    said: Said


class Problem(Struct, frozen=True):
    """One thing wrong with a pack. Codes that begin with `E` keep the pack from running, `W` do not."""

    code: str
    said: Said
    at: At
    help: Said = UNSAID
    labels: tuple[Label, ...] = ()

    @property
    def fatal(self) -> bool:
        """Whether the pack cannot run."""
        return self.code.startswith("E")


def problem(code: str, at: At, help_: Said = UNSAID, labels: Sequence[Label] = (), **names: str | int) -> Problem:
    """The problem of that code with its sentence filled from `names`. Without `help_`, the remedy of the code."""
    text = TEXTS[code]
    said = Said(text.said.zh.format(**names), text.said.en.format(**names))
    remedy = help_ or Said(text.help.zh.format(**names), text.help.en.format(**names))
    return Problem(code, said, at, remedy, tuple(labels))


def unknown(code: str, name: str, at: At, known: Iterable[str], **names: str | int) -> Problem:
    """The problem of a name that means nothing, with the nearest that does; of a short list, with the whole list."""
    words = sorted(set(known))
    help_ = nearest(name, words)
    if not help_ and 0 < len(words) <= SHORT_LIST:
        help_ = Said(f"可用：{'、'.join(words)}", f"known: {', '.join(words)}")
    return problem(code, at, help_, (), name=name, **names)


SHORT_LIST = 8
"""Names up to which all known ones are listed."""


def nearest(word: str, known: Iterable[str]) -> Said:
    """`did you mean …`, or nothing where no known word is near."""
    from difflib import get_close_matches

    found = get_close_matches(word, sorted(set(known)), n=1, cutoff=0.6)
    return Said(f"是否指 {found[0]}？", f"did you mean {found[0]}?") if found else UNSAID


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sorted by place, each once."""
    return tuple(
        sorted(set(problems), key=lambda p: (p.at.file, p.at.line, p.at.column, p.code, p.said.en)),
    )


def fatal(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Those that keep the packs from running."""
    return tuple(p for p in problems if p.fatal)
