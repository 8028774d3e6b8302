"""The file of decisions: TOML, sorted, one table a decision, readable and fit for version control."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import get_args

from wordcheck.contents import text_of
from wordcheck.model.decisions import REASONS, Answer, Decision
from wordcheck.model.errors import UsageError, reason_of
from wordcheck.model.said import Said

_FIELDS = tuple(name for name in Decision.__struct_fields__ if name != "mark")
_NUMBERS = ("occurrence",)


def beside(path: str | Path) -> Path:
    """Where the decisions about a wording are looked for: `wording.docx.decisions.toml` beside `wording.docx`."""
    place = Path(path)
    return place.with_name(place.name + ".decisions.toml")


def is_there(place: Path) -> bool:
    """Whether there is such a file; none has a name that no file system takes (a long name of the wording, and our ending)."""
    try:
        return place.is_file()
    except OSError:
        return False


def kept_beside(path: str | Path) -> tuple[Decision, ...]:
    """The decisions that lie beside a wording, none where nothing lies there. Raises UsageError."""
    place = beside(path)
    return load(place) if is_there(place) else ()


def load(path: Path) -> tuple[Decision, ...]:
    """The decisions of a file. Raises UsageError where it is no such file."""
    import tomllib  # most wordings have no decisions

    try:
        tables = tomllib.loads(text_of(path)).get("decision", [])
    except OSError as error:
        why = reason_of(error)
        said = Said(f"无法读取处理意见文件 {path}：{why.zh}", f"cannot read the decisions in {path}: {why.en}")
        raise UsageError(said) from error
    except (ValueError, RecursionError) as error:  # no text, no TOML, a number without end, brackets without end
        raise _unreadable(path, Said(str(error), str(error))) from error
    if not isinstance(tables, list):
        raise _unreadable(path, Said("每项处理意见应以 [[decision]] 开头", "each decision begins with [[decision]]"))
    return tuple(_decision(path, n, table) for n, table in enumerate(tables, 1))


def _decision(path: Path, number: int, table: object) -> Decision:
    def wrong(zh: str, en: str) -> UsageError:
        return _unreadable(path, Said(f"第 {number} 项{zh}", f"decision {number}{en}"))

    if not isinstance(table, dict) or not {"fingerprint", "rule", "answer"} <= set(table):
        raise wrong("缺少 fingerprint、rule 或 answer", " lacks fingerprint, rule or answer")
    # A misspelt `expires` would let a decision hold for ever.
    if strange := sorted(set(table) - set(_FIELDS)):
        names = ", ".join(_FIELDS)
        raise wrong(f"中的“{strange[0]}”不是字段；可用：{names}", f" has a field {strange[0]!r}; there are {names}")
    for name, known in (("answer", get_args(Answer)), ("code", ("", *REASONS))):
        if table.get(name, "") not in known:
            listed = ", ".join(filter(None, known))
            raise wrong(f"的 {name} 须为 {listed} 之一", f": {name} must be one of {listed}")
    plain = {key: value if isinstance(value, int) and key in _NUMBERS else str(value) for key, value in table.items()}
    if not isinstance(plain.get("occurrence", 1), int):
        raise wrong("的 occurrence 须为数字", ": occurrence must be a number")
    if (expires := plain.get("expires")) and not _is_day(str(expires)):
        raise wrong("的 expires 须写成 2027-06-30", ": expires must be a date such as 2027-06-30")
    return Decision(**plain)  # type: ignore[arg-type]


def _is_day(words: str) -> bool:
    try:
        return bool(date.fromisoformat(words))
    except ValueError:
        return False


def _unreadable(path: Path, why: Said) -> UsageError:
    return UsageError(f"处理意见文件 {path} 无法使用：{why.zh}", f"the decisions in {path} cannot be used: {why.en}")


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
