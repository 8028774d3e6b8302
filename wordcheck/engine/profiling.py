"""Which profile a document is checked under, told by what its wordings are and what the filing says.

A profile says in `applies when` for which documents it is meant. Of those that apply, the one that asks the most is taken:

    profile cn        applies when document.jurisdiction = cn
    profile cn-cyber  applies when document.jurisdiction = cn  applies when document.line = cyber     taken for cyber

Where two ask as much, none is taken, and the report says so: a guess would decide what fails a filing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from wordcheck.engine.conditions.document import buyer, jurisdiction
from wordcheck.engine.conditions.judged import all_of
from wordcheck.engine.conditions.judging import judge
from wordcheck.engine.world import World
from wordcheck.model.said import UNSAID, Said
from wordcheck.model.trade import named
from wordcheck.model.verdicts import Truth
from wordcheck.model.wording import Wording
from wordcheck.rulelang.plan import Plan


class Detected(Struct, frozen=True):
    """The profile taken, empty for none, and what it was told by."""

    name: str
    why: Said = UNSAID


def detect(plan: Plan, wordings: Sequence[Wording], filing: Mapping[str, object]) -> Detected:
    """The profile of the first wording of a file; what stands behind it follows it where that profile fits (`by_profile`)."""
    if not wordings:
        return Detected("")
    known = _known(wordings[0], filing)
    world = World(wordings[0], plan, filing)
    fits = [
        p for p in plan.profiles if p.applies and all_of([judge(world, c, {}) for c in p.applies]).truth is Truth.HOLDS
    ]
    most = max((len(p.applies) for p in fits), default=0)
    best = [p.name for p in fits if len(p.applies) == most]
    if len(best) > 1:
        names = ", ".join(best)
        return Detected(
            "", Said(f"{known.zh}；{names} 均适用，未采用", f"{known.en}; {names} all apply, so none was taken")
        )
    return Detected(best[0] if best else "", known)


def by_profile(
    plan: Plan, wordings: Sequence[Wording], taken: str, filing: Mapping[str, object]
) -> dict[str, Sequence[Wording]]:
    """The wordings of a file by the profile that each is checked under: the file's own (`taken`) where it fits.

    Behind a brochure, or a form for businesses, may stand one for consumers; under a profile that was not made for it no
    rule would be asked of it.
    """
    parts: dict[str, list[Wording]] = {taken: []}
    for wording in wordings:
        first = wording is wordings[0]
        name = taken if first or _fits(plan, taken, wording, filing) else detect(plan, (wording,), filing).name
        parts.setdefault(name, []).append(wording)
    return {**parts}


def _fits(plan: Plan, name: str, wording: Wording, filing: Mapping[str, object]) -> bool:
    """Whether a profile was made for a wording; the lack of any is for all."""
    world = World(wording, plan, filing)
    applies = next((p.applies for p in plan.profiles if p.name == name), ())
    return not applies or all_of([judge(world, c, {}) for c in applies]).truth is Truth.HOLDS


def _known(wording: Wording, filing: Mapping[str, object]) -> Said:
    """What a profile may be told by: language, jurisdiction, line of business, kind of buyer, market."""
    line = str(filing.get("line") or wording.line)
    keys = (
        wording.language,
        jurisdiction(wording, filing),
        line,
        buyer(wording, filing),
        str(filing.get("market") or ""),
    )
    facts = [named(key) for key in keys if key]
    return Said(" · ".join(f.zh for f in facts), " · ".join(f.en for f in facts))
