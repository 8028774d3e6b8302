"""Paragraphs without number or heading among clauses of no role: covers, where the insurer promises to do or pay something in them.

    Where your files were scrambled, the Mutual stands the labour of putting them together again.     promises: a cover
    We have nothing to do with:                                                                   the exclusions
    Once it has paid, the Mutual may go after the person to blame.                                behind them: a rule

Whatever verb a house likes, what its insurer does for the insured before the exclusions is what it covers; behind them it says how it pays.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Tongue
from wordcheck.model.wording import Clause, ClauseKind

K = ClauseKind

_DOES = {
    "zh": lazily(
        r"(?:保险人|本公司|我们|我方|我司|保险公司|承保人|保险方|本社|共保体)[^。；，不]{0,12}(?:付|补|赔|出|掏|派|请|找|报销|承担|负担|负责|买单|认)(?!保险单|保单|险|案)"
    ),
    "en": lazily(
        r"\b(?:we|insurers|underwriters|the (?:insurers?|company|underwriters?|society|mutual|fund|scheme|plan|association))(?:[’']ll)?"
        r"(?: (?:will|shall|also|then|therefore|in addition))* (?:pay|meet|send|stand|foot|make|put|buy|bear|cover|refund|reimburse|replace|restore|rebuild|lend|retain|settle|hand|give|pick|take|find|fund|provide|do|swap|help|share|repay|compensate|indemnif|hire|arrange|defend)(?:y|ies|s|es)?\b(?! (?:less|only|nothing|no|not)\b)",
        re.IGNORECASE,
    ),
}
"""The insurer as the one who does something for the insured."""
_OF_THE_CONTRACT = lazily(
    r"保险费|保费|退保|解除|告知|核定|资料|\b(?:premium|subscription|cancel\w*|subrogat\w*|other insurance|documents?)\b",
    re.IGNORECASE,
)
"""What sentences speak of that say how the contract is made, kept and settled."""


def with_paid_paragraphs(made: list[Clause], text: str, tongue: Tongue) -> list[Clause]:
    """The clauses, with the kind of covers given to unnumbered paragraphs of no role in which the insurer promises something, before the exclusions."""
    first = next((c.id for c in made if c.kind is K.EXCLUSION and c.parent is None), 0)
    for c in made[: first - 1] if first else ():
        if c.title or c.label or c.parent is not None or c.kind is not K.GENERAL:
            continue
        if _promises("".join(s.of(text) for s in c.own), tongue):
            made[c.id - 1] = replace(c, kind=K.COVERAGE, kind_from="words")
            _pass_on(made, c)
    return made


def _promises(words: str, tongue: Tongue) -> bool:
    sentences = words.replace("；", "。").split("。") if tongue == "zh" else words.split(". ")
    return any(_DOES[tongue].search(s) and not _OF_THE_CONTRACT.search(s) for s in sentences)


def _pass_on(made: list[Clause], above: Clause) -> None:
    """Give the kind of covers to the lines that such a paragraph leads in."""
    for below in made[above.id :]:
        if below.level <= above.level:
            return
        if below.kind is K.GENERAL:
            made[below.id - 1] = replace(below, kind=K.COVERAGE)
