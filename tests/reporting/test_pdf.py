"""The report PDF, read back with our own reader: complete, numbered, fonts embedded, the same bytes again."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace

import wordcheck
from tests.reporting import sample
from wordcheck.model.errors import UsageError
from wordcheck.model.findings import Severity
from wordcheck.model.report import Run
from wordcheck.model.said import Said
from wordcheck.model.verdicts import Outcome
from wordcheck.reporting.pdf import fonts
from wordcheck.reporting.pdf.content import Grid, Heading, Line, content
from wordcheck.reporting.registry import render
from wordcheck.reporting.view import View

CORPUS = Path(__file__).parents[2] / "corpus"
needs_chinese = pytest.mark.skipif(fonts.found(chinese=True) is None, reason="no Chinese font on this machine")


def text_of(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]


def flat(words: str) -> str:
    return "".join(words.split())


@pytest.fixture(scope="module")
def run() -> Run:
    return wordcheck.check_all([CORPUS / "zh/cyber-enterprise/faulty.md"], as_of="2026-11-01")


@pytest.fixture(scope="module")
def made(run: Run) -> bytes:
    if fonts.found(chinese=True) is None:
        pytest.skip("no Chinese font on this machine")
    return render(run, "pdf")


def test_every_finding_and_requirement_is_printed_with_its_words(run: Run, made: bytes) -> None:
    text = flat("".join(text_of(made)))
    report = run.reports[0]
    for finding in report.findings:
        assert flat(finding.rule.code) in text
        assert flat(finding.message.zh)[:12] in text
        assert flat(finding.anchor.quote)[:12] in text
    assert all(v.rule.code in text for v in report.verdicts)


def test_pages_are_numbered_and_the_first_says_what_was_read(run: Run, made: bytes) -> None:
    texts = text_of(made)
    assert len(texts) > 2
    for n, text in enumerate(texts, 1):
        assert f"第{n}页，共{len(texts)}页" in flat(text)
    manuscript = run.reports[0].manuscript
    assert manuscript is not None
    assert manuscript.sha256 in flat(texts[0])
    assert "全部已读" in texts[0]
    assert "不是法律意见" in texts[0]


def test_the_same_run_gives_the_same_bytes(run: Run, made: bytes) -> None:
    assert render(run, "pdf") == made


def test_chinese_fonts_are_embedded(made: bytes) -> None:
    names = re.findall(rb"/BaseFont /(\S+)", made)
    assert names
    assert all(re.match(rb"[A-Z]{6}\+", n) for n in names), names
    assert b"/FontFile2" in made


@needs_chinese
def test_what_was_not_read_not_decided_and_not_run_is_said() -> None:
    text = flat("".join(text_of(render(sample.run(unread=(sample.SCAN,), failed=True), "pdf", View("zh")))))
    for words in ("未读", "扫描页没有文字", "字体未知", "语言不符", "文件有密码", "不能视为通过"):
        assert words in text


@needs_chinese
def test_long_words_and_strange_characters_do_not_break_it() -> None:
    report = sample.run().reports[0]
    wild = Said("<b>&很长" + "的" * 3000 + "\u0600\U0001f600", "x" * 5000)
    finding = replace(report.findings[0], message=wild, advice=wild)
    verdict = replace(report.verdicts[0], message=wild)
    run = replace(sample.run(), reports=(replace(report, findings=(finding,) * 3, verdicts=(verdict,) * 3),))
    texts = text_of(render(run, "pdf", View("zh")))
    assert "<b>&很长" in flat("".join(texts))


def test_english_needs_no_chinese_font(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_files", dict)
    run = wordcheck.check_all(
        [(b"1. Cover\n\nWe pay \xe2\x80\x9closs\xe2\x80\x9d up to TBD.\n", "a.md")], as_of="2026-11-01"
    )
    text = "".join(text_of(render(run, "pdf", View("en"))))
    assert "Report on a policy wording" in text
    assert "page 1 of" in text


def test_without_a_chinese_font_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_files", dict)
    monkeypatch.delenv(fonts.VARIABLE, raising=False)
    with pytest.raises(UsageError, match="Noto Sans CJK"):
        render(sample.run(severity=Severity.NOTE), "pdf", View("zh"))


def test_a_font_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttf"
    bad.write_bytes(b"no font")
    monkeypatch.setenv(fonts.VARIABLE, str(bad))
    with pytest.raises(UsageError, match=r"bad\.ttf"):
        render(sample.run(), "pdf", View("zh"))


def test_the_package_is_asked_for_only_when_a_pdf_is() -> None:
    code = "import sys, wordcheck.app.cli, wordcheck.reporting.registry as r; r.reporter('json'); print('reportlab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("width", [60.0, 97.0, 140.0])
def test_no_line_of_chinese_begins_with_a_mark_that_closes(width: float) -> None:
    from reportlab.lib.styles import ParagraphStyle

    from wordcheck.reporting.pdf.chinese import ChineseParagraph

    style = ParagraphStyle("x", fontName="Helvetica", fontSize=9, wordWrap="CJK")
    words = "“在本合同有效期内，本公司（以下简称‘我们’）按下列规定承担责任：”；hash 5bfc3c54df3963687bb001daff71a59e7455 等。"
    paragraph = ChineseParagraph(words, style)
    paragraph.wrap(width, 1000)
    lines = [line[0] for _, line in paragraph.blPara.lines]
    assert flat("".join(lines)) == flat(words)
    assert len(lines) > 3
    assert not [line for line in lines if line[0] in "，。；：）”’" or line[-1] in "“‘（"]
    assert all(room >= -0.01 for room, _ in paragraph.blPara.lines)


@needs_chinese
def test_on_paper_each_finding_of_the_first_page_is_told_by_its_clause(run: Run, made: bytes) -> None:
    """Paper has no links: without the clause a reader of the first page must search the whole report."""
    first, report = flat(text_of(made)[0]), run.reports[0]
    grave = [f for f in report.findings if f.severity is Severity.ERROR and f.anchor.clause]
    assert grave
    for finding in grave:
        path = report.wordings[0].path(report.wordings[0].clause(finding.anchor.clause or 0))
        assert flat(path) in first
    assert all(p.sha256[:8] in flat("".join(text_of(made))) for p in report.packs)


def test_findings_stand_before_requirements_and_what_does_not_apply_takes_one_paragraph() -> None:
    run = sample.run()
    report = run.reports[0]
    idle = tuple(
        replace(report.verdicts[0], outcome=Outcome.INAPPLICABLE, rule=replace(sample.REQUIREMENT, code=code))
        for code in ("CY-CV-008", "CY-CV-009")
    )
    run = replace(run, reports=(replace(report, verdicts=(*report.verdicts, *idle)),))
    pieces = list(content(run, View(tongue="en")))
    heads = [p.words for p in pieces if isinstance(p, Heading)]
    assert heads[-3:] == ["Findings 1", "Requirements and evidence", "Not read, not decided, not run"]
    (grid,) = (p for p in pieces if isinstance(p, Grid) and "Requirement" in p.heads)
    assert len(grid.rows) == 1
    said = [p.words for p in pieces if isinstance(p, Line)]
    assert any("CY-CV-008" in words and "CY-CV-009" in words for words in said)
