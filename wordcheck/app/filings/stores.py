"""Opening a store for a command, its market up to date; what it holds, in words."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from wordcheck.languages.width import cell_width, pad, printable
from wordcheck.model.said import Said, Tongue
from wordcheck.screening.market.refresh import refresh
from wordcheck.screening.store.contents import digest
from wordcheck.screening.store.database import Database, damaged
from wordcheck.screening.store.merging import Merged
from wordcheck.screening.store.opening import open_store
from wordcheck.screening.store.schema import misfit

_TABLES = {
    "document": Said("文件", "documents"),
    "clause": Said("条款", "clauses"),
    "clause_text": Said("不同的条款文字", "texts of clauses"),
    "figure": Said("数值", "figures"),
    "finding": Said("发现", "findings"),
    "verdict": Said("要求的结论", "verdicts"),
    "undecided": Said("未能判断", "not decided"),
    "unread": Said("未读", "not read"),
}
_STATES = {"done": Said("报送，已筛查", "filings, done"), "quarantined": Said("报送，已隔离", "filings, quarantined")}


@contextmanager
def opened(store: str, *, fresh: bool = True) -> Iterator[Database]:
    """The store, closed afterwards; with `fresh` its market and queue are made anew where results have changed."""
    database = open_store(store)
    try:
        # What commands show they show when the store is closed again; the texts and results are too many to be looked at.
        if misfit(database, _TABLES):
            raise TypeError
        if fresh:
            refresh(database)
        yield database
    except (zlib.error, json.JSONDecodeError, UnicodeDecodeError) as error:
        # The database is sound, a text or list in one of its cells is not.
        raise damaged(store, error) from error
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        if table := misfit(database):
            raise damaged(store, TypeError(table)) from error
        raise
    finally:
        database.close()


def contents(database: Database, tongue: Tongue) -> str:
    """How much a store holds, which filings were set apart and why, and the digest of all results."""
    counted = [
        (_STATES.get(state, Said("报送", f"filings, {state}")), count)
        for state, count in database.rows("SELECT state, count(*) FROM filing GROUP BY state ORDER BY state")
    ]
    counted += [(said, database.rows(f"SELECT count(*) FROM {table}")[0][0]) for table, said in _TABLES.items()]
    rows = [(said.in_(tongue), str(count)) for said, count in counted]
    widest = max(cell_width(name) for name, _ in rows)
    lines = [f"{pad(name, widest)}  {count}" for name, count in rows]
    for key, zh, en in database.rows("SELECT key, why_zh, why_en FROM filing WHERE state = 'quarantined' ORDER BY key"):
        lines.append(printable(Said(f"已隔离 {key}：{zh or en}", f"quarantined {key}: {en or zh}").in_(tongue)))
    name = Said("内容摘要", "digest").in_(tongue)
    return "\n".join([*lines, f"{name}  {digest(database)}"]) + "\n"


def told_of_merge(merged: Merged, tongue: Tongue) -> str:
    """How many filings were put together, and which stores disagree on."""
    twice, differing = len(merged.twice), len(merged.differing)
    lines = [
        Said(
            f"报送 {merged.filings} 件；重复 {twice}；结果不同 {differing}",
            f"{merged.filings} filings; held twice: {twice}; differing: {differing}",
        ),
        *(Said(f"结果不同：{key}", f"differs: {key}") for key in merged.differing),
    ]
    return "".join(printable(line.in_(tongue)) + "\n" for line in lines)
