"""Whether JSON is as a schema describes it: the words of JSON Schema (draft 2020-12) that our own schemas use, no more."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

Schema = Mapping[str, Any]
_FOLDER = Path(__file__).parent / "schema"
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,),
    "null": (type(None),),
}  # fmt: skip
_SHOWN = 40
"""Characters of a value that is at fault."""


@cache
def schema_of(version: str) -> Schema:
    """The schema of JSON reports of a version, such as 1.0; of the newest one for a later minor version."""
    exact = _FOLDER / f"wordcheck-report-{version}.json"
    newest = max(_FOLDER.glob("wordcheck-report-*.json"), key=lambda path: path.name)
    made: Schema = json.loads((exact if exact.exists() else newest).read_text("utf-8"))
    return made


def first_fault(value: Any, schema: Schema) -> str:
    """Where a value is first not as described, and what stands there, such as `$.run.as_of: 5`; empty where all is well."""
    return _fault(value, schema, schema, "$")


def _fault(value: Any, schema: Schema, root: Schema, at: str) -> str:
    if "$ref" in schema and (fault := _fault(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, at)):
        return fault
    if not (_is_of_type(value, schema) and all(test(value, schema) for test in _TESTS)):
        return f"{at}: {json.dumps(value)[:_SHOWN]}"
    if "anyOf" in schema:
        faults = [_fault(value, choice, root, at) for choice in schema["anyOf"]]
        if all(faults):
            return max(faults, key=len)
    for part in schema.get("allOf", ()):
        if fault := _fault(value, part, root, at):
            return fault
    if isinstance(value, dict):
        return _within(value, schema, root, at)
    if isinstance(value, list) and "items" in schema:
        found = (_fault(item, schema["items"], root, f"{at}[{k}]") for k, item in enumerate(value))
        return next(filter(None, found), "")
    return ""


def _within(value: Mapping[str, Any], schema: Schema, root: Schema, at: str) -> str:
    described, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    if missing := [name for name in schema.get("required", ()) if name not in value]:
        return f"{at}.{missing[0]}: -"
    for name, item in value.items():
        part = described.get(name, others)
        if isinstance(part, Mapping) and (fault := _fault(item, part, root, f"{at}.{name}")):
            return fault
    return ""


def _is_of_type(value: Any, schema: Schema) -> bool:
    if "type" not in schema:
        return True
    named = schema["type"]
    names = [named] if isinstance(named, str) else named
    if isinstance(value, bool):
        return "boolean" in names
    return any(isinstance(value, _TYPES[name]) for name in names)


_TESTS: tuple[Callable[[Any, Schema], bool], ...] = (
    lambda value, schema: value in schema.get("enum", [value]),
    lambda value, schema: value == schema.get("const", value),
    lambda value, schema: not isinstance(value, str) or re.search(schema.get("pattern", ""), value) is not None,
    lambda value, schema: (
        not isinstance(value, int | float)
        or (value == value and schema.get("minimum", value) <= value <= schema.get("maximum", value))  # not NaN
    ),
    lambda value, schema: (
        not isinstance(value, list) or schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value))
    ),
)
