"""Lists on standard output: an aligned table for people, CSV and JSON for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

import click

from wordcheck.reporting.frames import columns

Row = Sequence[Any]
FORMATS = ("table", "json", "csv")


def format_option(command: Any) -> Any:
    """The option `--format` of commands that list."""
    return click.option("--format", "format_", type=click.Choice(FORMATS), default="table", show_default=True)(command)


def tabular(headings: Sequence[str], rows: Sequence[Row], format_: str, labels: Sequence[str] = ()) -> str:
    """The rows in one of `FORMATS`; `labels` head the table for people where they differ from the names."""
    if format_ == "json":
        return json.dumps([dict(zip(headings, row, strict=True)) for row in rows], ensure_ascii=False, indent=1) + "\n"
    if format_ == "csv":
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows([headings, *rows])
        return out.getvalue()
    shown = [tuple(labels or headings), *(tuple(_cell(cell) for cell in row) for row in rows)]
    return "\n".join(columns(shown)) + "\n"


def _cell(cell: Any) -> str:
    if isinstance(cell, float):
        return f"{cell:g}"
    return " ".join(str(cell).split())
