"""Tracked changes that a person accepted or rejected in Word come back as decisions."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from lxml import etree

from tests.annotating.people import W, accept, reject
from tests.reading.docx_builder import Docx, p, r
from wordcheck.app.cli import main
from wordcheck.decisions import load
from wordcheck.model.decisions import Decision

MAIN = "word/document.xml"


def edited(path: Path, edit: Callable[[Any], None]) -> None:
    """The file as a person leaves it behind in Word."""
    with zipfile.ZipFile(path) as package:
        parts = {n: package.read(n) for n in package.namelist()}
    root = etree.fromstring(parts[MAIN])
    edit(root)
    parts[MAIN] = etree.tostring(root)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    path.write_bytes(made.getvalue())


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    source, made = tmp_path / "wording.docx", tmp_path / "annotated.docx"
    source.write_bytes(Docx(p(r("第一条 保险事故己经"), r("发生的，保险人负责赔偿。"))).bytes())
    done = CliRunner().invoke(main, ["annotate", str(source), "-o", str(made)])
    assert done.exit_code == 0, done.output
    return made


def imported(path: Path) -> list[Decision]:
    into = path.parent / "decisions.toml"
    done = CliRunner().invoke(main, ["triage", "import", str(path), "--into", str(into)])
    assert done.exit_code == 0, done.output
    return [d for d in load(into) if d.rule == "ZH-SP-001"]


def test_an_accepted_change_is_an_accepted_finding(annotated: Path) -> None:
    edited(annotated, accept)
    (decision,) = imported(annotated)
    assert decision.answer == "accepted"


def test_a_rejected_change_is_a_dismissed_finding_and_the_next_draft_does_not_ask_again(annotated: Path) -> None:
    edited(annotated, reject)
    (decision,) = imported(annotated)
    assert decision.answer == "dismissed"
    draft = annotated.parent / "wording.docx"
    decisions = annotated.parent / "decisions.toml"
    done = CliRunner().invoke(main, ["check", str(draft), "--decisions", str(decisions), "--format", "csv"])
    assert "ZH-SP-001" not in done.stdout


def test_a_change_that_still_stands_is_not_decided(annotated: Path) -> None:
    assert imported(annotated) == []


def test_words_that_were_changed_otherwise_are_not_decided(annotated: Path) -> None:
    def rewrite(root: Any) -> None:
        accept(root)
        for text in root.iter(W + "t"):
            text.text = (text.text or "").replace("已经", "业已")

    edited(annotated, rewrite)
    assert imported(annotated) == []
