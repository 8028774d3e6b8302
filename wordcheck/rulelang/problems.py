"""What can be wrong with a rule pack, as values: code, sentence, place, remedy.

Families: E0 syntax · E1 names · E2 types · E3 sources and time · E4 examples · E5 packs · E6 cost · W warnings.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from wordcheck.model.said import UNSAID, Said
from wordcheck.rulelang.tree import At


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a pack. Codes that begin with `E` keep the pack from running, `W` do not."""

    code: str
    said: Said
    at: At
    help: Said = UNSAID

    @property
    def fatal(self) -> bool:
        """Whether the pack cannot run."""
        return self.code.startswith("E")


def nearest(word: str, known: Iterable[str]) -> Said:
    """`did you mean …`, or nothing where no known word is near."""
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
