"""A JSON report of generated wordings and decisions reads back to the same bytes, and every format can be made of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import wordcheck
from wordcheck.decisions.keeping import written
from wordcheck.model.decisions import Decision
from wordcheck.model.report import Run
from wordcheck.reporting.loading import load
from wordcheck.reporting.registry import formats, render

SAME = (
    "csv", "github", "gitlab", "json", "jsonl", "junit", "markdown", "rdjson", "sarif", "sarif-github", "statistics",
)  # fmt: skip
"""Formats that need no more of the wording than the report holds."""
LINES = (
    "第一条 下列原因造成的损失，保险人不负责赔偿，包括但不限于战争。",
    "第二条 被保险人应当及时按照第九十九条的约定提供材料。",
    '第三条 =HYPERLINK("http://a") <script>alert(1)</script> & \' 𠮷 \u2028 甲',
    "| 保险费 | 包括但不限于 |\n| --- | --- |\n| 人民币12，000元（大写：壹万叁仟元整） | 等 |",
    "## 责任免除",
    "本保险合同由保险条款、投保单组成。",
)
WORDS = st.text(
    st.one_of(st.characters(codec="utf-8", exclude_categories=["Cs"]), st.sampled_from("\r\n\t\"'|<&=")), max_size=12
)


def checked(folder: Path, lines: list[str], reasons: list[str]) -> Run:
    """A run over a wording, a file that is none, and a wording some of whose findings are decided."""
    texts = [f"# 网络安全保险条款\n\n{chr(10).join(line + chr(10) for line in part)}" for part in (lines, LINES)]
    sources: list[tuple[bytes, str]] = [
        (texts[0].encode(), "甲 <&>.md"),
        (b"\0\1", "b.pdf"),
        (texts[1].encode(), "c.md"),
    ]
    found = wordcheck.check(texts[1].encode(), name="c.md", as_of="2026-11-01").findings
    answers = ("dismissed", "accepted", "baseline")
    decisions = [
        Decision(
            f.fingerprint, f.rule.code, answers[n % 3], reason, "李", "2026-01-31", "", f.occurrence, f.anchor.quote
        )
        for n, (f, reason) in enumerate(zip(found, reasons, strict=False))
    ]
    (folder / "d.toml").write_bytes(written(decisions))
    return wordcheck.check_all(sources, as_of="2026-11-01", decisions=folder / "d.toml")


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(LINES), max_size=6), st.lists(WORDS, min_size=3, max_size=6))
def test_a_report_reads_back_to_the_same_bytes(tmp_path: Path, lines: list[str], reasons: list[str]) -> None:
    run = checked(tmp_path, lines, reasons)
    assert run.reports[2].suppressed
    again = load(render(run, "json"))
    for name in SAME:
        assert render(again, name) == render(run, name), name


@pytest.mark.parametrize("name", sorted(set(formats()) - set(SAME)))
def test_the_formats_that_show_the_wording_are_made_of_it_too(tmp_path: Path, name: str) -> None:
    again = load(render(checked(tmp_path, list(LINES), ["甲\r\n乙", "=1+1", "\x0b<b>"]), "json"))
    assert render(again, name)
