"""The file of decisions: TOML, sorted, one table a decision, readable and fit for version control."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import get_args

from wordcheck.model.decisions import REASONS, Answer, Decision
from wordcheck.model.errors import UsageError, reason_of
from wordcheck.model.said import Said

_FIELDS = tuple(name for name in Decision.__struct_fields__ if name != "mark")
_NUMBERS = ("occurrence",)


def beside(path: str | Path) -> Path:
    """Where the decisions about a wording are looked for: `wording.docx.decisions.toml` beside `wording.docx`."""
    place = Path(path)
    return place.with_name(place.name + ".decisions.toml")


def load(path: Path) -> tuple[Decision, ...]:
    """The decisions of a file. Raises UsageError where it is no such file."""
    import tomllib  # most wordings have no decisions

    try:
        tables = tomllib.loads(path.read_text("utf-8")).get("decision", [])
    except OSError as error:
        why = reason_of(error)
        said = Said(f"无法读取处理意见文件 {path}：{why.zh}", f"cannot read the decisions in {path}: {why.en}")
        raise UsageError(said) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _unreadable(path, str(error)) from error
    return tuple(_decision(path, n, table) for n, table in enumerate(tables, 1))


def _decision(path: Path, number: int, table: object) -> Decision:
    if not isinstance(table, dict) or not {"fingerprint", "rule", "answer"} <= set(table):
        raise _unreadable(path, f"decision {number} lacks fingerprint, rule or answer")
    if table["answer"] not in get_args(Answer):
        raise _unreadable(path, f"decision {number}: answer must be one of {', '.join(get_args(Answer))}")
    if table.get("code", "") not in ("", *REASONS):
        raise _unreadable(path, f"decision {number}: code must be one of {', '.join(REASONS)}")
    known = {key: value for key, value in table.items() if key in _FIELDS}
    strings = {key: value if isinstance(value, int) and key in _NUMBERS else str(value) for key, value in known.items()}
    if not isinstance(strings.get("occurrence", 1), int):
        raise _unreadable(path, f"decision {number}: occurrence must be a number")
    return Decision(**strings)  # type: ignore[arg-type]


def _unreadable(path: Path, why: str) -> UsageError:
    return UsageError(Said(f"处理意见文件 {path} 无法使用：{why}", f"the decisions in {path} cannot be used: {why}"))


def merged(old: Iterable[Decision], new: Iterable[Decision]) -> tuple[Decision, ...]:
    """Old and new decisions, the new one where both are about one finding; sorted."""
    by_finding = {(d.rule, d.fingerprint[:16], d.occurrence): d for d in (*old, *new)}
    return tuple(by_finding[key] for key in sorted(by_finding))


def written(decisions: Iterable[Decision]) -> bytes:
    """The file's content."""
    import tomli_w

    tables = [
        {name: value for name in _FIELDS if (value := getattr(d, name)) not in ("", 1)} for d in merged(decisions, ())
    ]
    # Over several lines TOML knows one end of line only; words that hold another are escaped.
    plain = not any("\r" in str(value) for table in tables for value in table.values())
    return tomli_w.dumps({"decision": tables}, multiline_strings=plain).encode("utf-8")
