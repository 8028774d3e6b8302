"""What the comparison tables share: their heads (修改前后对比表) and closing words."""

from __future__ import annotations

from pathlib import PurePath

from wordcheck.model.comparison import VersionDiff
from wordcheck.model.said import Said, Tongue

TITLE = Said("修改前后对比表", "Comparison of versions")
NOT_COMPARED = Said("未比较", "Not compared")
BEFORE, AFTER = Said("修改前", "Before"), Said("修改后", "After")
NOTHING = Said("没有差异", "No differences")
HEADS = (
    Said("序号", "No."),
    Said("原条款", "Old clause"),
    BEFORE,
    Said("新条款", "New clause"),
    AFTER,
    Said("变动", "Change"),
    Said("级别", "Weight"),
    Said("说明", "Why it matters"),
)


def names(diff: VersionDiff) -> tuple[str, str]:
    """What the two files are called in a table that is handed on: their names, with folders only where the names are the same."""
    old, new = (PurePath(path).name for path in (diff.old_path, diff.new_path))
    return (old, new) if old != new else (diff.old_path, diff.new_path)


def heads(tongue: Tongue) -> list[str]:
    """The heads of the eight columns."""
    return [h.in_(tongue) for h in HEADS]
