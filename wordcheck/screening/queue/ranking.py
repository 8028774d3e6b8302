"""Which filing first: points for reasons, each said in words. No reason, no points."""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from msgspec import Struct

from wordcheck.contents import text_of
from wordcheck.model.errors import UsageError
from wordcheck.model.findings import Certainty, Severity
from wordcheck.model.said import Said, Tongue, counted
from wordcheck.model.verdicts import Outcome
from wordcheck.reporting.words import CERTAINTY, OUTCOME, SEVERITY
from wordcheck.screening.store.contents import same_wordings
from wordcheck.screening.store.database import Database, damaged, day_of, one

Weights = Mapping[str, Mapping[str, float]]
DEFAULT = Path(__file__).with_name("weights.toml")
OUTLIERS_TOLD = 3
"""Outliers that are named; the others are counted."""


class Reason(Struct, frozen=True):
    """Why a filing stands where it stands."""

    sort: str
    """`errors`, `warnings`, `reading`, `market`, `requirements`, `intake`, `waiting`."""
    points: float
    said: Said


@cache
def weights(path: Path = DEFAULT) -> Weights:
    """The points of a weights file, the default ones for what it leaves out. Raises UsageError."""
    try:
        given = tomllib.loads(text_of(path))
        if path == DEFAULT:
            return given
        usual = weights()
        for group, entries in given.items():
            for name, value in entries.items():
                if name not in usual.get(group, {}) or not isinstance(value, (int, float)):
                    raise ValueError(f"{group}.{name}")
        return {group: {**entries, **given.get(group, {})} for group, entries in usual.items()}
    except (OSError, ValueError, AttributeError, RecursionError) as error:
        said = Said(f"权重文件 {path} 无效：{error}", f"the weights file {path} cannot be used: {error}")
        raise UsageError(said) from None


def rank(database: Database, day: date, using: Weights | None = None) -> list[tuple[int, int, float, str]]:
    """Rows of the table `standing`: filing, rank, score, reasons as JSON; the gravest filing first."""
    points = using or weights()
    reasons: dict[int, list[Reason]] = {}
    for source in (_quarantined, _unread, _findings, _requirements, _undecided, _outliers, _intake, _twice):
        try:
            for filing, reason in source(database, points):
                reasons.setdefault(filing, []).append(reason)
        except (KeyError, ValueError) as error:  # a severity, certainty or verdict that there is not
            raise damaged("", error) from None
    for filing, reason in _waiting(database, points, day):
        reasons.setdefault(filing, []).append(reason)
    keys = database.rows("SELECT id, key FROM filing")
    scored = []
    for filing, key in keys:
        mine = sorted(reasons.get(filing, ()), key=lambda r: (-r.points, r.sort, r.said.en))
        scored.append((-round(sum(r.points for r in mine), 3), key, filing, mine))
    return [
        (filing, number, -score, json.dumps([_told(r) for r in mine], ensure_ascii=False))
        for number, (score, _, filing, mine) in enumerate(sorted(scored, key=lambda s: s[:2]), 1)
    ]


def reasons_of(text: str) -> list[Reason]:
    """The reasons that a row of `standing` holds. Raises UsageError where it holds anything else."""
    try:
        return [Reason(r["sort"], r["points"], Said(r["zh"], r["en"])) for r in json.loads(text)]
    except (KeyError, TypeError, ValueError) as error:
        raise damaged("", error) from None


def _told(reason: Reason) -> dict[str, object]:
    return {"sort": reason.sort, "points": round(reason.points, 2), "zh": reason.said.zh, "en": reason.said.en}


def _grown(points: float, count: int) -> float:
    """The tenth of a sort says less than the first."""
    return points * (1 + math.log2(count)) if count else 0.0


Found = Iterator[tuple[int, Reason]]


def _quarantined(database: Database, points: Weights) -> Found:
    for filing, zh, en in database.rows("SELECT id, why_zh, why_en FROM filing WHERE state = 'quarantined'"):
        said = Said(f"未能筛查：{zh}", f"not screened: {en}")
        yield filing, Reason("reading", points["reading"]["quarantined"], said)
    for (filing,) in database.rows("SELECT id FROM filing WHERE state = 'waiting'"):
        yield filing, Reason("reading", points["reading"]["quarantined"], Said("尚未筛查", "not screened yet"))


def _unread(database: Database, points: Weights) -> Found:
    for filing, count, zh, en in database.rows(
        "SELECT filing, count(*), min(why_zh), min(why_en) FROM unread WHERE serious = 1 GROUP BY filing"
    ):
        said = Said(f"{count} 处未读：{zh}", f"{count} parts unread: {en}" if count > 1 else f"1 part unread: {en}")
        yield filing, Reason("reading", _grown(points["reading"]["unread"], count), said)


def _findings(database: Database, points: Weights) -> Found:
    words = {"errors": Said("项错误", "errors"), "warnings": Said("项警告", "warnings")}
    groups: dict[tuple[int, str, str], list[tuple[Said, int]]] = {}
    for filing, severity, certainty, code, zh, en, count in database.rows(
        "SELECT f.filing, f.severity, f.certainty, f.rule, r.title_zh, r.title_en, count(*) FROM finding f "
        "LEFT JOIN rule r ON r.code = f.rule WHERE f.severity <> 'note' "
        "GROUP BY f.filing, f.severity, f.certainty, f.rule, r.title_zh, r.title_en "
        "ORDER BY f.filing, f.severity, f.certainty, count(*) DESC, f.rule"
    ):
        title = Said(zh or en or code, en or zh or code)
        groups.setdefault((filing, severity, certainty), []).append((title, count))
    for (filing, severity, certainty), rules in groups.items():
        sort, count = f"{severity}s", sum(n for _, n in rules)
        sure = CERTAINTY[Certainty(certainty)]
        plain = words[sort].en if count > 1 else severity
        named = [Said(*(f"{side} ×{n}" if n > 1 else side for side in (title.zh, title.en))) for title, n in rules]
        said = Said(
            f"{count} {words[sort].zh}（{sure.zh}）：{_listed(named, 'zh')}",
            f"{count} {plain} ({sure.en}): {_listed(named, 'en')}",
        )
        yield filing, Reason(sort, _grown(points[sort][certainty], count), said)


def _requirements(database: Database, points: Weights) -> Found:
    groups: dict[tuple[int, str, str, str], list[Said]] = {}
    for filing, outcome, severity, certainty, zh, en, _ in database.rows(
        "SELECT DISTINCT v.filing, v.outcome, v.severity, v.certainty, r.title_zh, r.title_en, v.rule FROM verdict v "
        "JOIN rule r ON r.code = v.rule WHERE v.outcome IN ('unmet', 'partly') ORDER BY v.filing, v.rule"
    ):
        groups.setdefault((filing, outcome, severity, certainty), []).append(Said(zh, en))
    for (filing, outcome, severity, certainty), titles in groups.items():
        grave = severity == "error" and outcome == "unmet"
        lesser = "note" if severity == "note" else outcome
        each = points["errors"][certainty] if grave else points["requirements"][lesser]
        count = len(titles)
        grade = SEVERITY[Severity(severity)]
        zh = f"{count} 项要求{OUTCOME[Outcome(outcome)].zh}（{grade.zh}）：{_listed(titles, 'zh')}"
        plural = "requirements" if count > 1 else "requirement"
        en = f"{count} {plural} {OUTCOME[Outcome(outcome)].en} ({grade.en}): {_listed(titles, 'en')}"
        yield filing, Reason("requirements", _grown(each, count), Said(zh, en))


def _listed(titles: list[Said], tongue: Tongue) -> str:
    named = [title.in_(tongue) for title in titles[:2]]
    return ("、" if tongue == "zh" else "; ").join(named) + (" …" if len(titles) > 2 else "")


def _undecided(database: Database, points: Weights) -> Found:
    for filing, count in database.rows("SELECT filing, count(*) FROM undecided GROUP BY filing"):
        said = Said(f"{count} 项未能判断", f"{count} checks undecided" if count > 1 else "1 check undecided")
        yield filing, Reason("reading", _grown(points["reading"]["undecided"], count), said)


def _outliers(database: Database, points: Weights) -> Found:
    told: dict[int, int] = {}
    each = points["market"]["outlier"]
    for filing, score, zh, en in database.rows("SELECT filing, score, why_zh, why_en FROM outlier ORDER BY rank"):
        told[filing] = told.get(filing, 0) + 1
        if told[filing] <= OUTLIERS_TOLD:
            yield filing, Reason("market", each * score / told[filing], Said(zh, en))
    for filing, count in sorted(told.items()):
        if (rest := count - OUTLIERS_TOLD) > 0:
            yield filing, Reason("market", 0.0, Said(f"另有 {rest} 处不寻常", f"{rest} more outliers"))


def _intake(database: Database, points: Weights) -> Found:
    for filing, count, field in database.rows(
        "SELECT filing, count(DISTINCT field), min(field) FROM datum WHERE agrees = 0 GROUP BY filing"
    ):
        label = _label(field)
        zh = f"报送资料与文件不一致：{label.zh}" + (f" 等 {count} 项" if count > 1 else "")
        en = f"manifest and documents differ: {label.en}" + (f" and {count - 1} more" if count > 1 else "")
        yield filing, Reason("intake", _grown(points["intake"]["disagreement"], count), Said(zh, en))


def _twice(database: Database, _points: Weights) -> Found:
    """The same wording handed in twice, byte for byte: worth knowing, and no fault."""
    for held in same_wordings(database):
        for filing, key in held:
            others = [other for _, other in held if other != key]
            if others:
                more = f" +{len(others) - 1}" if len(others) > 1 else ""
                said = Said(f"条款文件与报送 {others[0]}{more} 完全相同", f"the very file of filing {others[0]}{more}")
                yield filing, Reason("intake", 0.0, said)


def _label(field: str) -> Said:
    from wordcheck.screening.fields import by_name

    known = by_name().get(field)
    return known.label if known else Said(field, field)


def _waiting(database: Database, points: Weights, day: date) -> Found:
    for filing, submitted in database.rows("SELECT id, submitted FROM filing WHERE submitted <> ''"):
        days = waited(submitted, day)
        if days is not None and days > 0:
            worth = min(points["waiting"]["most"], points["waiting"]["month"] * days / 30)
            yield (
                filing,
                Reason("waiting", worth, Said(f"已等待 {days} 天", f"waiting for {counted(days, 'day')}")),
            )


def waited(submitted: str, day: date) -> int | None:
    """Days since a filing came in, None where its date is no ISO date."""
    try:
        return (day - date.fromisoformat(submitted[:10])).days
    except ValueError:
        return None


def rerank(database: Database, using: Weights) -> None:
    """Orders the queue anew by other weights."""
    day = day_of(one(database, "SELECT value FROM market_state WHERE key = 'as_of'") or "2026-01-01")
    with database.transaction():
        database.run("DELETE FROM standing")
        database.many("INSERT INTO standing VALUES (?, ?, ?, ?)", rank(database, day, using))
