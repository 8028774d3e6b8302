"""Files that stay well-formed and hold values of the wrong kind: JSON, TOML, stores and rule packs."""

from __future__ import annotations

import json
import random
import re
import sqlite3
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import tomli_w

from benchmarks.broken.damage import broken

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 10**30, -(2**63), 1.5, float("nan"), float("inf"), "", "x", "1e999", "\ud800", "\0", "2026-13-45",
    "第一条", "x" * 5000, [], [None], [[]], {}, {"a": 1},
)  # fmt: skip
"""Values that a program that trusts its input stumbles over."""
_TOKEN = re.compile(r'"[^"\n]*"|\w+|\s+|.', re.S)
_LITERALS = (
    "-1",
    "1e999",
    "9999999999999999999999",
    '""',
    '"["',
    '"(a*)*b"',
    "2026-13-45",
    "none",
    "true",
    "not",
    "(",
    "}",
    "第一条",
    "[ ]",
)


def retyped_json(data: bytes, chance: random.Random) -> bytes:
    """JSON with some values dropped, emptied or put in place of others; at times broken as bytes."""
    if chance.random() < 0.2:
        return broken(data, chance)
    return json.dumps(_retyped(json.loads(data), chance)).encode()


def retyped_toml(data: bytes, chance: random.Random) -> bytes:
    """The same for TOML, which holds no null and no lone surrogates."""
    made = _sound(_retyped(tomllib.loads(data.decode()), chance))
    return tomli_w.dumps(made if isinstance(made, dict) else {"value": made}).encode()


def retyped_store(data: bytes, chance: random.Random) -> bytes:
    """A SQLite file with odd values in some cells, rows taken out, a table gone, or another number of its version."""
    with sqlite3.connect(":memory:") as opened:
        opened.deserialize(data)
        opened.execute("PRAGMA ignore_check_constraints = ON")
        tables = [name for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for _ in range(chance.choice((1, 1, 2, 8))):
            _change_table(opened, chance.choice(tables), chance)
        opened.commit()
        return opened.serialize()


def retokened(data: bytes, chance: random.Random) -> bytes:
    """A rule file with words swapped and literals put in place of others."""
    tokens = _TOKEN.findall(data.decode())
    places = [k for k, token in enumerate(tokens) if not token.isspace()]
    for _ in range(chance.choice((1, 1, 2, 5))):
        here, there = chance.choice(places), chance.choice(places)
        if chance.random() < 0.4:
            tokens[here], tokens[there] = tokens[there], tokens[here]
        else:
            tokens[here] = chance.choice(_LITERALS)
    return "".join(tokens).encode()


def _change_table(opened: sqlite3.Connection, table: str, chance: random.Random) -> None:
    columns = [row[1] for row in opened.execute(f'PRAGMA table_info("{table}")')]
    turn = chance.random()
    try:
        if turn < 0.05:
            opened.execute(f'DROP TABLE "{table}"')
        elif turn < 0.1:
            opened.execute(f"PRAGMA user_version = {chance.choice((0, 1, 99, 2**31 - 1))}")
        elif turn < 0.2:
            opened.execute(f'DELETE FROM "{table}" WHERE random() % 2 = 0')
        elif columns:
            value = chance.choice(
                [v for v in ODD if v is None or (isinstance(v, int | float) and abs(v) < 2**63)] + ["x", "", b"\xff\0"]
            )
            opened.execute(f'UPDATE "{table}" SET "{chance.choice(columns)}" = ?', (value,))
    except sqlite3.Error:
        pass  # a table that was dropped, a key that must be unique: the rest is odd enough


def _retyped(value: Any, chance: random.Random) -> Any:
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        shapes: dict[tuple[Any, ...], list[tuple[Any, ...]]] = defaultdict(list)
        for path in _paths(value):
            shapes[tuple("#" if isinstance(step, int) else step for step in path)].append(path)
        path = chance.choice(shapes[chance.choice(sorted(shapes))])
        if not path:
            continue
        inside = value
        for step in path[:-1]:
            inside = inside[step]
        turn, old = chance.random(), inside[path[-1]]
        if turn < 0.15:
            del inside[path[-1]]
        elif turn < 0.3 and isinstance(old, dict | list):
            inside[path[-1]] = type(old)()
        else:
            inside[path[-1]] = chance.choice(ODD)
    return value


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    for step, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from _paths(item, (*path, step))


def _sound(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _sound(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_sound(item) for item in value if item is not None]
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
