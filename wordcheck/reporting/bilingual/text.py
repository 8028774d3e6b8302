"""For the terminal: the mismatches one by one, the words of both versions below each other."""

from __future__ import annotations

from wordcheck.languages.width import clip, printable
from wordcheck.model.bilingual import Bilingual, Mismatch
from wordcheck.model.findings import Severity
from wordcheck.model.said import Said, counted
from wordcheck.reporting.bilingual._beside import KIND, NOT_COMPARED, NOTHING, numbers, places
from wordcheck.reporting.comparisons import ComparisonView, left_out
from wordcheck.reporting.paint import Paint
from wordcheck.reporting.words import NOT_WHOLE

SUFFIX = ".txt"


def render(found: Bilingual, view: ComparisonView) -> str:
    """The mismatches as a person reads them."""
    paint, tongue = Paint(view.color), view.tongue
    counts = " · ".join(f"{KIND[k].in_(tongue)} {n}" for k, n in numbers(found).items())
    said = Said(f"对应条款 {len(found.pairs)} 对", f"{counted(len(found.pairs), 'clause')} paired").in_(tongue)
    lines = [paint.strong(printable(f"{found.first.title or '·'} ⇄ {found.second.title or '·'}")), f"{said} · {counts}"]
    lines += [] if found.complete else [paint.severity(NOT_WHOLE.in_(tongue), Severity.ERROR)]
    for mismatch in found.mismatches:
        lines += ["", f"  {paint.strong(_places(found, mismatch))}  {KIND[mismatch.kind].in_(tongue)}"]
        if mismatch.kind == "term":
            lines.append(f"    {printable(mismatch.said.in_(tongue))}")
        else:
            lines += [
                clip(f"    {side}: {printable(words)}", view.width) for side, words in _sides(found, mismatch) if words
            ]
    if not found.mismatches and found.complete:
        lines += ["", NOTHING.in_(tongue)]
    if found.not_compared:
        lines += ["", left_out(found, NOT_COMPARED).in_(tongue)]
    return "\n".join(lines) + "\n"


def _places(found: Bilingual, mismatch: Mismatch) -> str:
    return printable(" ⇄ ".join(path or "—" for path in places(found, mismatch.first, mismatch.second)))


def _sides(found: Bilingual, mismatch: Mismatch) -> tuple[tuple[str, str], ...]:
    return ((found.first.language, mismatch.first_words), (found.second.language, mismatch.second_words))
