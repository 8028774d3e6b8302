"""What the comparison tables share: their heads (修改前后对比表) and closing words."""

from __future__ import annotations

from wordcheck.model.said import Said, Tongue

TITLE = Said("修改前后对比表", "Comparison of versions")
NOT_COMPARED = Said("未比较", "Not compared")
NOTHING = Said("没有差异", "No differences")
HEADS = (
    Said("序号", "No."),
    Said("原条款", "Old clause"),
    Said("修改前", "Before"),
    Said("新条款", "New clause"),
    Said("修改后", "After"),
    Said("变动", "Change"),
    Said("级别", "Weight"),
    Said("说明", "Why it matters"),
)


def heads(tongue: Tongue) -> list[str]:
    """The heads of the eight columns."""
    return [h.in_(tongue) for h in HEADS]
