"""The JSON report as a stream: one object a line, each with its `type`, references resolved.

For tools that read line by line (jq, DuckDB, log pipelines). Field names are those of the JSON report.
"""

from __future__ import annotations

from collections.abc import Iterator

from wordcheck.model.report import Run
from wordcheck.model.said import Said
from wordcheck.reporting.formats.json import SCHEMA_VERSION, report_dict
from wordcheck.reporting.json_text import Json, line
from wordcheck.reporting.view import View

SUFFIX = ".jsonl"
SUMMARY = Said("逐行 JSON", "one JSON object a line")

_LISTS = (
    ("document", "documents"), ("finding", "findings"), ("requirement", "requirements"), ("undecided", "undecided"),
    ("not-run", "not_run"), ("error", "errors"),
)  # fmt: skip


def render(run: Run, view: View) -> str:
    """The run's own facts on the first line, its summary on the last."""
    return "".join(line(one) for one in _lines(report_dict(run, view)))


def _lines(report: Json) -> Iterator[Json]:
    yield {"type": "run", "schema_version": SCHEMA_VERSION, "tool": report["tool"], **report["run"]}
    for name, key in _LISTS:
        for item in report[key]:
            yield {"type": name, **_resolved(item, report)}
    yield {"type": "summary", **report["summary"]}


def _resolved(value: Json, report: Json) -> Json:
    """The object with every `ref` to a location or to evidence replaced by what it names."""

    def follow(item: object) -> object:
        if isinstance(item, list):
            return [follow(one) for one in item]
        if not isinstance(item, dict):
            return item
        made = {key: follow(one) for key, one in item.items()}
        ref = made.pop("ref", None)
        if isinstance(ref, str):
            found = report["locations"].get(ref) or report["evidence"].get(ref) or {}
            made |= found
            if isinstance(found.get("location"), str):
                made["location"] = report["locations"].get(found["location"])
        return made

    resolved = follow(value)
    assert isinstance(resolved, dict)
    return resolved
