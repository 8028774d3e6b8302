"""A bilingual comparison for the terminal, as JSON, and as a workbook for the translator."""

from __future__ import annotations

import json
from typing import Any

from wordcheck.languages.width import clip, printable
from wordcheck.model.bilingual import Bilingual, Mismatch
from wordcheck.model.said import Said, Tongue, counted
from wordcheck.model.wording import Wording
from wordcheck.reporting.locate import path_of
from wordcheck.reporting.paint import Paint
from wordcheck.reporting.sheets import Sheet, workbook
from wordcheck.reporting.words import parted, say, titled

KIND = {
    "missing": Said("缺少条款", "missing clause"),
    "figure": Said("数字不一致", "figures differ"),
    "reference": Said("引用不一致", "references differ"),
    "term": Said("术语译法不一", "a term in two ways"),
    "bound": Said("应、可、不得不一致", "duties differ"),
    "party": Said("所指一方不同", "parties differ"),
}
_NOTHING = Said("没有发现不一致", "no differences found")


def bilingual_text(found: Bilingual, tongue: Tongue, color: bool, width: int) -> str:
    """The mismatches as a person reads them."""
    paint = Paint(color)
    counts = " · ".join(f"{KIND[k].in_(tongue)} {sum(m.kind == k for m in found.mismatches)}" for k in KIND)
    said = Said(f"对应条款 {len(found.pairs)} 对", f"{counted(len(found.pairs), 'clause')} paired").in_(tongue)
    lines = [paint.strong(printable(f"{found.first.title or '·'} ⇄ {found.second.title or '·'}")), f"{said} · {counts}"]
    for mismatch in found.mismatches:
        lines += ["", f"  {paint.strong(_places(found, mismatch))}  {KIND[mismatch.kind].in_(tongue)}"]
        if mismatch.kind == "term":
            lines.append(f"    {printable(mismatch.said.in_(tongue))}")
        else:
            lines += [
                clip(f"    {side}: {printable(words)}", width) for side, words in _sides(found, mismatch) if words
            ]
    if not found.mismatches:
        lines += ["", _NOTHING.in_(tongue)]
    if found.not_compared:
        lines += [
            "",
            titled(say("not_compared", tongue), tongue) + parted((s.in_(tongue) for s in found.not_compared), tongue),
        ]
    return "\n".join(lines) + "\n"


def bilingual_json(found: Bilingual) -> str:
    """Pairs and mismatches for programs."""
    made = {
        "schema_version": "1.0",
        "complete": found.complete,
        "languages": [found.first.language, found.second.language],
        "pairs": [list(p) for p in found.pairs],
        "mismatches": [_dict(found, m) for m in found.mismatches],
        "not_compared": [s.to_dict() for s in found.not_compared],
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def bilingual_xlsx(found: Bilingual, tongue: Tongue) -> bytes:
    """Mismatches, and all clauses side by side. Raises UsageError where openpyxl is missing."""
    heads = (
        Said("类别", "kind"),
        Said("条款一", "clause 1"),
        Said("原文一", "words 1"),
        Said("条款二", "clause 2"),
        Said("原文二", "words 2"),
        Said("说明", "why"),
    )
    rows = [
        (KIND[m.kind].in_(tongue), path_of(found.first, m.first), m.first_words, path_of(found.second, m.second), m.second_words, m.said.in_(tongue))
        for m in found.mismatches
    ]  # fmt: skip
    beside = [
        (path_of(found.first, a), _text(found.first, a), path_of(found.second, b), _text(found.second, b)) for a, b in found.pairs
    ]  # fmt: skip
    names = tuple(h.in_(tongue) for h in heads)
    return workbook(
        [
            Sheet(Said("不一致", "Mismatches").in_(tongue), names, tuple(rows), (16, 28, 50, 28, 50, 40)),
            Sheet(Said("对照", "Side by side").in_(tongue), names[1:5], tuple(beside), (28, 70, 28, 70)),
        ]
    )


def _text(wording: Wording, clause: int) -> str:
    found = wording.clause(clause)
    return " ".join(f"{found.title} {wording.own_text(found)}".split())


def _places(found: Bilingual, mismatch: Mismatch) -> str:
    places = (path_of(found.first, mismatch.first) or "—", path_of(found.second, mismatch.second) or "—")
    return printable(" ⇄ ".join(places))


def _sides(found: Bilingual, mismatch: Mismatch) -> tuple[tuple[str, str], ...]:
    return ((found.first.language, mismatch.first_words), (found.second.language, mismatch.second_words))


def _dict(found: Bilingual, m: Mismatch) -> dict[str, Any]:
    return {
        "kind": m.kind,
        "said": m.said.to_dict(),
        "first": {"clause": m.first, "path": path_of(found.first, m.first), "words": m.first_words},
        "second": {"clause": m.second, "path": path_of(found.second, m.second), "words": m.second_words},
    }
