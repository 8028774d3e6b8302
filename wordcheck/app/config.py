"""Settings of a project: `wordcheck.toml`, or `[tool.wordcheck]` in `pyproject.toml`, in this folder or one above it.

The keys are the long options of `wordcheck check` with underscores: `packs`, `fail_on`, `select`, `ignore` … What stands on
the command line wins.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said

NAMES = ("wordcheck.toml", "pyproject.toml")


class Settings(Struct, frozen=True):
    """What a file sets, and which file."""

    values: dict[str, Any]
    origin: Path | None = None


def settings(start: Path) -> Settings:
    """The settings of the nearest file at or above `start`; none where there is no file. Raises UsageError."""
    for folder in (start, *start.parents):
        for name in NAMES:
            place = folder / name
            if place.is_file():
                values = _values(place)
                if values is not None:
                    return Settings(values, place)
    return Settings({})


def checked(found: Settings, command: click.Command) -> dict[str, Any]:
    """The settings as defaults of `command`. Raises UsageError for a key that it does not know."""
    options = (p for p in command.params if isinstance(p, click.Option))
    known = {name.lstrip("-").replace("-", "_"): p.name for p in options for name in p.opts}
    strange = sorted(set(found.values) - set(known))
    if strange:
        listed = ", ".join(sorted(k for k in known if len(k) > 1))
        raise UsageError(
            Said(
                f"{found.origin} 中的“{strange[0]}”不是设置项；可用：{listed}",
                f"{strange[0]!r} in {found.origin} is no setting; there are {listed}",
            )
        )
    return {str(known[key]): value for key, value in found.values.items()}


def _values(place: Path) -> dict[str, Any] | None:
    try:
        content = tomllib.loads(place.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(
            Said(f"设置文件 {place} 无法读取：{error}", f"cannot read settings {place}: {error}")
        ) from error
    if place.name != "pyproject.toml":
        return content
    tool = content.get("tool")
    own = tool.get("wordcheck") if isinstance(tool, dict) else None
    return own if isinstance(own, dict) else None
