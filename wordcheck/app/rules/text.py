"""What stands in a pack about one rule: the rule as written, and how its findings were judged on real wordings."""

from __future__ import annotations

import tomllib
from pathlib import Path

from msgspec import Struct

from wordcheck.model.said import Said
from wordcheck.reporting.words import STATUS, STATUS_MEANS
from wordcheck.rulelang import Rule
from wordcheck.rulelang.checks.lint import TONGUES
from wordcheck.rulelang.packing.shelves import text_at
from wordcheck.rulelang.syntax import tree as t

PRECISION = "precision.toml"
"""File of a pack with the judged findings of its rules, beside its rule files or one folder above. It is no part of the hash."""


class Precision(Struct, frozen=True):
    """Findings of a rule that a reader judged."""

    right: int
    """An editor would act on it."""
    arguable: int
    """A fair reader may leave it."""
    wrong: int
    """The words do not bear it."""

    @property
    def judged(self) -> int:
        return self.right + self.arguable + self.wrong

    @property
    def said(self) -> Said:
        """As a sentence; counts rather than a share, for they are small."""
        return Said(
            f"在真实条款上人工判定 {self.judged} 处：正确 {self.right}，可商榷 {self.arguable}，错误 {self.wrong}",
            f"{self.judged} findings on real wordings judged by a reader: {self.right} right, {self.arguable} arguable, {self.wrong} wrong",
        )


def form(rule: Rule) -> str:
    """Which of the two kinds of rule it is, as packs call it."""
    return "flag" if isinstance(rule.body, t.Flag) else "requirement"


def exceptions(rule: Rule) -> list[Said]:
    """The reasons of the exceptions of a flag."""
    return [r.reason for r in rule.body.unless if r.reason] if isinstance(rule.body, t.Flag) else []


def precision(rule: Rule) -> Precision | None:
    """How the findings of a rule were judged; None where its pack does not say."""
    folder = Path(rule.head.at.file).parent
    for place in (folder, folder.parent):
        try:
            row = tomllib.loads(text_at(str(place / PRECISION))).get(rule.facts.code)
        except tomllib.TOMLDecodeError:
            continue
        if isinstance(row, dict):
            counts = [row.get(name, 0) for name in Precision.__struct_fields__]
            if all(isinstance(n, int) and n >= 0 for n in counts) and any(counts):
                return Precision(*counts)
    return None


def state(rule: Rule) -> Said:
    """Where a rule stands in its life, what that means for a run, and why, where its pack says so."""
    said, why = STATUS[rule.facts.status], rule.head.status_why
    if where := rule.head.status_in:
        tongue = TONGUES[where]
        said = Said(f"对{tongue.zh}条款{said.zh}", f"{said.en} for {tongue.en} wordings")
    if means := STATUS_MEANS.get(rule.facts.status):
        said = Said(f"{said.zh}，{means.zh}", f"{said.en}, {means.en}")
    if not why:
        return said
    return Said(f"{said.zh}：{why.in_('zh')}", f"{said.en}: {why.in_('en')}")


def written(rule: Rule) -> str:
    """The rule as its pack writes it, without its examples; the one line of a rule that a table makes."""
    at = rule.head.at
    lines = text_at(at.file).split("\n")[at.line - 1 :]
    if not lines or not lines[0].startswith(("flag ", "requirement ")):
        return lines[0].strip() if lines else ""
    end = next((n for n, line in enumerate(lines) if line.startswith("}")), len(lines) - 1)
    made, inside = [], False
    for line in lines[:end]:
        inside = inside or line.strip().startswith("test {")
        if not inside:
            made.append(line)
        elif line.startswith("  }"):
            inside = False
    return "\n".join([*made, "}"])
