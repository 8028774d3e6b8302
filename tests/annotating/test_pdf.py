"""Findings as highlights in a copy of the PDF: on their words, with their reasons, and nothing lost."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from click.testing import CliRunner

import wordcheck
from wordcheck.annotating import annotate
from wordcheck.app.cli import main
from wordcheck.model.report import Report

CORPUS = Path(__file__).parents[2] / "corpus"
FILES = sorted(CORPUS.glob("*/*/faulty.pdf"))


class Note(NamedTuple):
    page: int
    words: str
    """What stands below the highlight."""
    contents: str


def notes(data: bytes) -> list[Note]:
    document = pdfium.PdfDocument(data)
    found = []
    for number, page in enumerate(document, 1):
        text = page.get_textpage()
        for n in range(raw.FPDFPage_GetAnnotCount(page)):
            annotation = raw.FPDFPage_GetAnnot(page, n)
            rect = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(annotation, rect)
            words = text.get_text_bounded(rect.left - 1, rect.bottom - 1, rect.right + 1, rect.top + 1)
            found.append(Note(number, words, _contents(annotation)))
            raw.FPDFPage_CloseAnnot(annotation)
    return found


def _contents(annotation: object) -> str:
    size = raw.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    raw.FPDFAnnot_GetStringValue(annotation, b"Contents", buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


@pytest.fixture(scope="module", params=FILES, ids=lambda p: p.parent.name)
def made(request: pytest.FixtureRequest) -> tuple[Report, bytes, bytes]:
    report = wordcheck.check(request.param, as_of="2026-11-01")
    original = request.param.read_bytes()
    return report, original, annotate(original, report)


def test_every_finding_is_highlighted_on_its_words_or_listed_on_the_first_page(
    made: tuple[Report, bytes, bytes],
) -> None:
    report, _, data = made
    found = notes(data)
    for finding in report.findings:
        signature = f"[{finding.rule.code} {finding.fingerprint[:16]}:{finding.occurrence}]"
        own = [n for n in found if signature in n.contents]
        assert own, signature
        start = "".join(finding.anchor.quote.split())[:3]
        listed = any(n.page == 1 and n.contents.count("[") > 1 for n in own)
        assert start in "".join("".join(n.words for n in own).split()) or listed, (start, own)


def test_the_words_of_the_file_are_as_they_were(made: tuple[Report, bytes, bytes]) -> None:
    _, original, data = made
    assert wordcheck.read(data, name="x.pdf").text == wordcheck.read(original, name="x.pdf").text


def test_the_same_input_gives_the_same_bytes(made: tuple[Report, bytes, bytes]) -> None:
    report, original, data = made
    assert annotate(original, report) == data


def test_the_command_writes_a_copy_and_never_the_original(tmp_path: Path) -> None:
    source = tmp_path / "wording.pdf"
    source.write_bytes(FILES[0].read_bytes())
    done = CliRunner().invoke(main, ["annotate", str(source), "-o", str(tmp_path / "out.pdf")])
    assert done.exit_code == 0, done.output
    assert source.read_bytes() == FILES[0].read_bytes()
    assert notes((tmp_path / "out.pdf").read_bytes())
