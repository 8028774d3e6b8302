"""Statistics for a circular (通报): which faults, how often, in how many filings and companies; as sheets for Excel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import get_args

from msgspec import Struct

from wordcheck.model.findings import Severity
from wordcheck.model.said import Said, Tongue
from wordcheck.reporting.sheets import Cell, Sheet
from wordcheck.reporting.words import SEVERITY
from wordcheck.screening.market.views import By
from wordcheck.screening.store.database import Database, Row, one


class Wanted(Struct, frozen=True):
    """What is counted."""

    quarter: str = ""
    line: str = ""
    named: bool = False
    """Whether companies are named; else they are numbered by how much was found."""


def sheets(database: Database, wanted: Wanted, tongue: Tongue) -> list[Sheet]:
    """The sheets: how it was counted, by rule, unmet requirements, by company, by quarter, what was accepted."""
    names = _company_names(database, wanted, tongue)
    return [
        _facts(database, wanted, tongue),
        _by_rule(database, wanted, tongue),
        _requirements(database, wanted, tongue),
        _by_company(database, wanted, names, tongue),
        _by_group(database, wanted, "quarter", tongue),
        _by_group(database, wanted, "line", tongue),
        _decided(database, wanted, tongue),
    ]


def _where(wanted: Wanted, alias: str) -> tuple[str, list[str]]:
    given = [(c, v) for c, v in (("quarter", wanted.quarter), ("line", wanted.line)) if v]
    return "".join(f" AND {alias}.{c} = ?" for c, _ in given), [v for _, v in given]


def screened(database: Database, wanted: Wanted) -> int:
    """Filings that were counted."""
    where, values = _where(wanted, "f")
    return int(one(database, f"SELECT count(*) FROM filing f WHERE f.state = 'done'{where}", values) or 0)


def rule_rows(database: Database, wanted: Wanted) -> list[Row]:
    """Code, titles, severity, findings, filings, companies; the most filings first."""
    where, values = _where(wanted, "x")
    return database.rows(
        "SELECT x.rule, r.title_zh, r.title_en, x.severity, sum(x.findings), sum(x.filings), count(DISTINCT x.company) "
        f"FROM rule_cell x JOIN rule r ON r.code = x.rule WHERE 1 = 1{where} "
        "GROUP BY x.rule, r.title_zh, r.title_en, x.severity ORDER BY 6 DESC, 5 DESC, 1",
        values,
    )


def group_rows(database: Database, wanted: Wanted, by: str) -> list[Row]:
    """Group, screened filings, errors, warnings, notes; `by` is `company`, `line` or `quarter`."""
    if by not in get_args(By):
        raise ValueError(by)
    where, values = _where(wanted, "f")
    whole: dict[str, int] = dict(
        database.rows(f"SELECT f.{by}, count(*) FROM filing f WHERE f.state = 'done'{where} GROUP BY 1", values)
    )
    where, values = _where(wanted, "x")
    found: dict[str, dict[str, int]] = {}
    for group, severity, count in database.rows(
        f"SELECT x.{by}, x.severity, sum(x.findings) FROM rule_cell x WHERE 1 = 1{where} GROUP BY 1, 2", values
    ):
        found.setdefault(group, {})[severity] = count
    rows = [
        (group, count, *(found.get(group, {}).get(s, 0) for s in ("error", "warning", "note")))
        for group, count in whole.items()
    ]
    return sorted(rows, key=lambda r: (-r[2] / r[1], -r[3] / r[1], r[0]))


def _company_names(database: Database, wanted: Wanted, tongue: Tongue) -> dict[str, str]:
    companies = [r[0] for r in group_rows(database, wanted, "company")]
    if wanted.named:
        return {c: c for c in companies}
    word = Said("公司", "Company").in_(tongue)
    return {c: f"{word} {n}" for n, c in enumerate(companies, 1)}


def _facts(database: Database, wanted: Wanted, tongue: Tongue) -> Sheet:
    run = database.rows("SELECT version, as_of, ruleset_sha FROM run ORDER BY as_of DESC, id LIMIT 1")
    version, as_of, sha = run[0] if run else ("", "", "")
    where, values = _where(wanted, "f")
    apart = one(database, f"SELECT count(*) FROM filing f WHERE f.state <> 'done'{where}", values)
    rows: list[tuple[Cell, ...]] = [
        (Said("已筛查报送", "filings screened").in_(tongue), screened(database, wanted)),
        (Said("未能筛查", "not screened").in_(tongue), apart),
        (Said("季度", "quarter").in_(tongue), wanted.quarter or Said("全部", "all").in_(tongue)),
        (Said("险种", "line").in_(tongue), wanted.line or Said("全部", "all").in_(tongue)),
        (Said("法律适用日", "law as of").in_(tongue), as_of),
        ("wordcheck", version),
        (Said("规则包", "rule packs").in_(tongue) + " SHA-256", sha),
        (Said("说明", "note").in_(tongue), Said("除“已采纳”表外，均为程序的发现，未经人工确认。",
         "All sheets but “accepted” count what the program found; nobody has confirmed it.").in_(tongue)),
    ]  # fmt: skip
    return Sheet(Said("说明", "About").in_(tongue), (), tuple(rows), (24, 70))


def _by_rule(database: Database, wanted: Wanted, tongue: Tongue) -> Sheet:
    whole = screened(database, wanted) or 1
    heads = _heads(tongue, ("规则", "rule"), ("问题", "fault"), ("级别", "severity"), ("发现数", "findings"),
                   ("报送数", "filings"), ("占比 %", "share %"), ("公司数", "companies"))  # fmt: skip
    rows = tuple(
        (
            code,
            Said(zh, en).in_(tongue),
            SEVERITY[Severity(s)].in_(tongue),
            n,
            filings,
            round(100 * filings / whole, 1),
            c,
        )
        for code, zh, en, s, n, filings, c in rule_rows(database, wanted)
    )
    return Sheet(Said("按问题", "By fault").in_(tongue), heads, rows, (14, 52, 10, 10, 10, 10, 10))


def _requirements(database: Database, wanted: Wanted, tongue: Tongue) -> Sheet:
    outcomes = ("'unmet'",), ("'partly'",), ("'met'",), ("'undecided'", "'by hand'")
    counts = [f"sum(CASE WHEN x.outcome IN ({', '.join(some)}) THEN 1 ELSE 0 END)" for some in outcomes]
    rows = _tallied(database, wanted, "verdict", counts, tongue, "f.state = 'done'")
    heads = _heads(tongue, ("规则", "rule"), ("要求", "requirement"), ("不符合", "unmet"), ("部分符合", "partly met"),
                   ("符合", "met"), ("无法判断或须人工", "undecided or by hand"))  # fmt: skip
    return Sheet(Said("要求", "Requirements").in_(tongue), heads, rows, (14, 52, 10, 10, 10, 18))


def _by_company(database: Database, wanted: Wanted, names: dict[str, str], tongue: Tongue) -> Sheet:
    rows = ((names.get(r[0], r[0]), *r[1:]) for r in group_rows(database, wanted, "company"))
    return _grouped(Said("按公司", "By company"), Said("公司", "company"), rows, tongue)


def _by_group(database: Database, wanted: Wanted, by: str, tongue: Tongue) -> Sheet:
    said = Said("季度", "quarter") if by == "quarter" else Said("险种", "line")
    return _grouped(Said(f"按{said.zh}", f"By {said.en}"), said, sorted(group_rows(database, wanted, by)), tongue)


def _grouped(title: Said, first: Said, rows: Iterable[Row], tongue: Tongue) -> Sheet:
    heads = _heads(tongue, (first.zh, first.en), ("报送数", "filings"), ("错误", "errors"), ("警告", "warnings"),
                   ("提示", "notes"), ("每件错误数", "errors a filing"))  # fmt: skip
    made = tuple((r[0] or "–", *r[1:], round(r[2] / r[1], 2)) for r in rows)
    return Sheet(title.in_(tongue), heads, made, (42, 10, 10, 10, 10, 14))


def _decided(database: Database, wanted: Wanted, tongue: Tongue) -> Sheet:
    counts = [f"sum(CASE WHEN x.verdict = '{v}' THEN 1 ELSE 0 END)" for v in ("accept", "dismiss", "defer")]
    counts.append("count(DISTINCT CASE WHEN x.verdict = 'accept' THEN f.company END)")
    rows = _tallied(database, wanted, "decision_now", counts, tongue)
    heads = _heads(tongue, ("规则", "rule"), ("问题", "fault"), ("采纳", "accepted"), ("不采纳", "dismissed"),
                   ("待定", "deferred"), ("涉及公司数", "companies"))  # fmt: skip
    return Sheet(Said("已采纳", "Accepted").in_(tongue), heads, rows, (14, 52, 10, 10, 10, 12))


def _tallied(
    database: Database, wanted: Wanted, table: str, counts: Sequence[str], tongue: Tongue, only: str = "1 = 1"
) -> tuple[Row, ...]:
    """Code, title and counts of each rule, over the rows `x` of a table and their filings `f`; the highest first."""
    where, values = _where(wanted, "f")
    rows = database.rows(
        f"SELECT x.rule, r.title_zh, r.title_en, {', '.join(counts)} FROM {table} x "
        f"JOIN filing f ON f.id = x.filing JOIN rule r ON r.code = x.rule WHERE {only}{where} "
        "GROUP BY x.rule, r.title_zh, r.title_en ORDER BY 4 DESC, 1",
        values,
    )
    return tuple((code, Said(zh, en).in_(tongue), *rest) for code, zh, en, *rest in rows)


def _heads(tongue: Tongue, *pairs: tuple[str, str]) -> tuple[str, ...]:
    return tuple(Said(*pair).in_(tongue) for pair in pairs)
