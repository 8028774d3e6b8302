"""Settings of a project: `wordcheck.toml`, or `[tool.wordcheck]` in `pyproject.toml`, in this folder or one above it.

The keys are the long options of `wordcheck check` with underscores: `packs`, `fail_on`, `select`, `ignore` … Those that say
which rules run, how severe and by which law hold for every command that checks (`annotate`, `triage`, `matrix` …). What
stands on the command line wins.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from wordcheck.app.console.asked import Asked
from wordcheck.app.console.check_options import check_options
from wordcheck.app.console.exit_codes import COULD_NOT_RUN
from wordcheck.app.console.terminal import tell
from wordcheck.contents import text_of
from wordcheck.model.errors import UsageError
from wordcheck.model.said import Said

NAMES = ("wordcheck.toml", "pyproject.toml")
SHARED = frozenset({*Asked.__struct_fields__, "severity", "mode", "decisions", "revisions", "ui_lang"})
"""Settings that mean the same in other commands than `check`."""
_PATHS = frozenset({"packs", "p", "locked", "decisions"})
_REPORTS = frozenset({"output", "o"})
"""Settings whose path may stand behind the name of a format."""
_PACK_FILES = (".wordrule", ".zip")


class Settings(Struct, frozen=True):
    """What a file sets, and which file."""

    values: dict[str, Any]
    origin: Path | None = None


@click.command("check")
@check_options
def _check(**_given: object) -> None:
    """All that can be set, as `check` takes it."""


class ProjectCommand(click.Command):
    """A command whose defaults are the project's settings; ends with 2 where they cannot be used."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        try:
            values = checked(settings(Path.cwd()), self)
        except UsageError as error:
            tell(error)
            sys.exit(COULD_NOT_RUN)
        return super().make_context(info_name, args, parent, default_map=values, **extra)


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
    """The settings as defaults of `command`: all of them for one with every option of `check`, else those that are shared.

    Raises UsageError for a key that `check` does not know.
    """
    known, own = _keys(_check), _keys(command)
    strange = sorted(set(found.values) - set(known))
    if strange:
        listed = ", ".join(sorted(k for k in known if len(k) > 1))
        raise UsageError(
            f"{found.origin} 中的“{strange[0]}”不是设置项；可用：{listed}",
            f"{strange[0]!r} in {found.origin} is no setting; there are {listed}",
        )
    taken = own if own.keys() >= known.keys() else {k: n for k, n in own.items() if k in SHARED}
    options = {p.name: p for p in _check.params}
    fitting = {key: _fitting(options[known[key]], key, value, found.origin) for key, value in found.values.items()}
    return {taken[key]: _placed(key, value, found.origin) for key, value in fitting.items() if key in taken}


def _fitting(option: click.Parameter, key: str, value: Any, origin: Path | None) -> Any:
    """The value as the option takes it: what may be given several times as a list. Raises UsageError for any other kind."""
    if option.multiple:
        given: Any = value if isinstance(value, list) else [value]
        kind, fits = Said('一个列表，如 ["…"]', 'a list such as ["…"]'), all(isinstance(v, str) for v in given)
    elif isinstance(option, click.Option) and option.is_flag:
        given, kind, fits = value, Said("true 或 false", "true or false"), isinstance(value, bool)
    else:
        # TOML has dates and numbers of its own.
        given = value if isinstance(value, str) else str(value)
        kind, fits = Said("引号中的文字", "words in quotation marks"), not isinstance(value, bool | list | dict)
    if not fits:
        raise UsageError(f"{origin} 中的 {key} 应为{kind.zh}", f"{key} in {origin} must be {kind.en}")
    return given


def _placed(key: str, value: Any, origin: Path | None) -> Any:
    """A setting with its paths as they are meant: from the folder of the file that says them."""
    if origin is None or key not in _PATHS | _REPORTS:
        return value
    if isinstance(value, list):
        return [_placed(key, v, origin) for v in value]
    if key in _REPORTS:
        form, mark, file = value.rpartition("=")
        return f"{form}{mark}{os.path.relpath(origin.parent / file)}"
    named = key in ("packs", "p") and isinstance(value, str) and "/" not in value and not value.endswith(_PACK_FILES)
    return value if named or not isinstance(value, str) else os.path.relpath(origin.parent / value)


def _keys(command: click.Command) -> dict[str, str]:
    """Parameters of a command by the keys that set them."""
    options = (p for p in command.params if isinstance(p, click.Option))
    return {name.lstrip("-").replace("-", "_"): str(p.name) for p in options for name in p.opts}


def _values(place: Path) -> dict[str, Any] | None:
    import tomllib  # only where there are settings

    try:
        content = tomllib.loads(text_of(place))
    except (OSError, ValueError, RecursionError) as error:  # no text, no TOML, a number or brackets without end
        raise UsageError(f"设置文件 {place} 无法读取：{error}", f"cannot read settings {place}: {error}") from error
    if place.name != "pyproject.toml":
        return content
    tool = content.get("tool")
    own = tool.get("wordcheck") if isinstance(tool, dict) else None
    return own if isinstance(own, dict) else None
