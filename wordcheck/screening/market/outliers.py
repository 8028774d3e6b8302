"""Clauses and figures unlike those of the other filings of the segment, the most unlike first.

*Words*: a shingle is familiar when filings of at least two companies have it. The novelty of a clause is the share of
its shingles that are not, or that of the newest item of its list; it counts by how far it rises above the median novelty
of its own filing, so that a filing that is new as a whole does not fill the list with all of its clauses. *Figures*: a
period, sum or percentage is compared with the same figure in clauses of the same family, and with the least of each filing
of the segment. It is unusual when nine of ten lie on one side of it and it is further from the median than is usual there;
the further, the more.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from wordcheck.model.said import Said, Tongue
from wordcheck.model.wording import ClauseKind
from wordcheck.reporting.figure_words import measure
from wordcheck.reporting.words import KIND
from wordcheck.screening.market.segments import LEAST, Segment
from wordcheck.screening.sketch import Hashes

Place = tuple[int, int, int, int]
"""Filing, document, wording, clause."""

WEIGHTS = {ClauseKind.EXCLUSION: 1.0, ClauseKind.COVERAGE: 1.0, ClauseKind.LIMIT: 1.0}
OTHER_WEIGHT = 0.85
"""What a clause decides counts more than how claims are reported."""
SHOWN = 0.3
"""Least score of an outlier that is listed."""
SHARED = 0.1
"""Most share of figures that may lie as far out."""
SHORT = 12
"""Shingles of a clause whose novelty counts by half; shorter ones count less."""


class Use(Struct, frozen=True):
    """A clause of a filing."""

    place: Place
    kind: str
    text_id: int
    company: str


class Outlier(Struct, frozen=True):
    """Something unusual in a filing."""

    place: Place
    score: float
    """From 0 to 1."""
    sort: str
    """`words` or `figure`."""
    measures: str
    why: Said


def unlike_words(
    segment: Segment,
    uses: Sequence[Use],
    shingles_of: Mapping[int, Hashes],
    items_of: Mapping[int, Sequence[Hashes]] = MappingProxyType({}),
) -> list[Outlier]:
    """Clauses whose words no other company of the segment has, or one of whose list items nobody else has."""
    import numpy as np

    companies = {u.company for u in uses}
    if len(companies) < LEAST:
        return []
    familiar = _familiar(uses, shingles_of)
    novelty = {t: _new(shingles_of[t], familiar) for t in {u.text_id for u in uses}}
    of_items = {t: [(_new(item, familiar), len(item)) for item in items_of[t]] for t in novelty if t in items_of}
    usual: dict[int, float] = {}
    for filing in {u.place[0] for u in uses}:
        usual[filing] = float(np.median([novelty[u.text_id] for u in uses if u.place[0] == filing]))
    found = []
    for use in uses:
        parts = [(novelty[use.text_id], len(shingles_of[use.text_id])), *of_items.get(use.text_id, ())]
        score, new, at = max(
            ((new - usual[use.place[0]]) * size / (size + SHORT), new, -i) for i, (new, size) in enumerate(parts)
        )
        score *= WEIGHTS.get(ClauseKind(use.kind), OTHER_WEIGHT)
        if score >= SHOWN:
            found.append(Outlier(use.place, round(score, 4), "words", "", _unlike(segment, use.kind, new, item=at < 0)))
    return found


def _new(shingles: Hashes, familiar: Hashes) -> float:
    """The share of shingles that are not among the familiar ones, which are sorted."""
    if not len(familiar):
        return 1.0
    at = familiar.searchsorted(shingles).clip(max=len(familiar) - 1)
    return 1.0 - float((familiar[at] == shingles).mean())


def _familiar(uses: Sequence[Use], shingles_of: Mapping[int, Hashes]) -> Hashes:
    """Shingles that clauses of two companies or more have, sorted."""
    import numpy as np

    by_company: dict[str, set[int]] = {}
    for use in uses:
        by_company.setdefault(use.company, set()).add(use.text_id)
    own = [np.unique(np.concatenate([shingles_of[t] for t in sorted(texts)])) for texts in by_company.values()]
    values, counts = np.unique(np.concatenate(own), return_counts=True)
    return values[counts >= 2]


def _unlike(segment: Segment, kind: str, novelty: float, item: bool) -> Said:
    others = len(segment.filings) - 1
    share = round(100 * novelty)
    said = KIND[ClauseKind(kind)]
    which = Said("中有一项" if item else "", "an item of this " if item else "")
    return Said(
        f"{said.zh}条款{which.zh}与同类其他 {others} 件不同（{share}% 的用语仅见于本公司）",
        f"{which.en}{said.en} clause unlike the other {others} filings ({share}% of its words are this company's alone)",
    )


class Value(Struct, frozen=True):
    """A figure of a filing, in the base unit of its kind."""

    place: Place
    measures: str
    kind: str
    unit: str
    value: float
    text: str
    family: int
    """Of the clause in which it stands; 0 where it stands in none."""


def unusual_figures(values: Sequence[Value]) -> list[Outlier]:
    """Figures far from those of the same clause, or of the segment's other filings."""
    of_clauses: dict[tuple[str, str, str, int], list[Value]] = {}
    of_filings: dict[tuple[str, str, str], dict[int, Value]] = {}
    for value in values:
        # Money is comparable within one currency only; periods are all in hours.
        key = (value.measures, value.kind, value.unit if value.kind == "money" else "")
        if value.family:
            of_clauses.setdefault((*key, value.family), []).append(value)
        least = of_filings.setdefault(key, {})
        least[value.place[0]] = min(value, least.get(value.place[0], value), key=lambda v: v.value)
    found: dict[tuple[Place, str], Outlier] = {}
    groups = [*of_clauses.values(), *(list(least.values()) for least in of_filings.values())]
    for group in groups:
        for outlier in _beyond(group):
            known = found.get((outlier.place, outlier.measures))
            if known is None or known.score < outlier.score:
                found[outlier.place, outlier.measures] = outlier
    return [found[key] for key in sorted(found)]


def _beyond(values: list[Value]) -> list[Outlier]:
    import numpy as np

    positive = [v for v in values if v.value > 0]
    filings = len({v.place[0] for v in positive})
    if filings < 2 * LEAST:
        return []
    logs = np.log([v.value for v in positive])
    middle = float(np.median(logs))
    # Three times the median distance, at least a factor of two: what is usual where figures vary at all.
    usual = max(math.log(2), 3 * float(np.median(np.abs(logs - middle))))
    found = []
    for v, at in zip(positive, logs, strict=True):
        away = abs(at - middle)
        beyond = float(np.mean(logs >= at) if at > middle else np.mean(logs <= at))
        if away <= usual or beyond > SHARED:
            continue
        # A figure twenty times the median or a twentieth of it is as unusual as can be.
        score = min(1.0, float(away) / math.log(20))
        if score >= SHOWN:
            high = float(np.percentile([w.value for w in positive], 95))
            found.append(
                Outlier(
                    v.place, round(score, 4), "figure", v.measures, far_from_usual(filings, v, math.exp(middle), high)
                )
            )
    return found


def far_from_usual(several: int, v: Value, middle: float, high: float) -> Said:
    """How far a figure lies from those of its kind: of `several` filings the median, and what 95 in 100 stay below."""
    name = measure(v.measures)
    return Said(
        f"{name.zh} {_stated(v, 'zh')}；同类 {several} 件的中位数为 {spoken(middle, v.kind).zh}，第 95 百分位为 {spoken(high, v.kind).zh}",
        f"{name.en} {_stated(v, 'en')}; market median {spoken(middle, v.kind).en}, P95 {spoken(high, v.kind).en} ({several} filings)",
    )


def _stated(v: Value, tongue: Tongue) -> str:
    """The figure as its wording puts it; where that is in the other language, the value as a reader says it comes first."""
    foreign = v.text.isascii() if tongue == "zh" else not v.text.isascii()
    if not foreign or v.text.strip(" ,.%").replace(",", "").replace(".", "").isdigit():
        return v.text
    said = spoken(v.value, v.kind).in_(tongue)
    return f"{said}（“{v.text}”）" if tongue == "zh" else f"{said} (“{v.text}”)"


def spoken(value: float, kind: str) -> Said:
    """A value in its base unit as people say it: hours become days from three days on."""
    if kind == "period":
        days = value / 24
        if days >= 365 and days % 365 == 0:
            return _counted(f"{days / 365:g}", "年", "year")
        return _counted(f"{days:.4g}", "天", "day") if days >= 3 else _counted(f"{value:.4g}", "小时", "hour")
    if kind == "percent":
        return Said(f"{value:g}%", f"{value:g}%")
    return Said(f"{value:,.0f}", f"{value:,.0f}")


def _counted(number: str, zh: str, en: str) -> Said:
    return Said(f"{number}{zh}", f"{number} {en}" if number == "1" else f"{number} {en}s")
