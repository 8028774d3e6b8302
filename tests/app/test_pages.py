"""What people look at, as they ask for it: pages and pictures from the command line."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wordcheck.app.cli import main

CORPUS = Path(__file__).parents[2] / "corpus"
WORDING = CORPUS / "zh/personal-fraud/faulty.md"


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def test_outline_writes_a_page_by_the_name_of_the_file(tmp_path: Path) -> None:
    out = tmp_path / "outline.html"
    done = call("outline", WORDING, "-o", out)
    assert done.exit_code == 0, done.output
    assert done.output == ""
    assert out.read_text("utf-8").startswith("<!doctype html>")
    assert call("outline", WORDING, "--format", "html").output.startswith("<!doctype html>")


def test_outline_shows_pdf_pages_or_paragraphs(tmp_path: Path) -> None:
    from tests.reporting.test_outline_page import pdf

    source, out = tmp_path / "made.pdf", tmp_path / "outline.html"
    source.write_bytes(pdf(2))
    assert call("outline", source, "-o", out).exit_code == 0
    assert out.read_text("utf-8").count("<img ") == 2
    assert call("outline", source, "-o", out, "--no-page-images").exit_code == 0
    assert "<img " not in out.read_text("utf-8")


def test_outline_of_what_cannot_be_read_says_so_and_ends_with_3(tmp_path: Path) -> None:
    broken, out = tmp_path / "broken.pdf", tmp_path / "outline.html"
    broken.write_bytes(b"%PDF-1.4\nnothing")
    assert call("outline", broken, WORDING, "-o", out).exit_code == 3
    text = out.read_text("utf-8")
    assert "broken.pdf" in text
    assert 'class="failure"' in text


@pytest.mark.parametrize("name", ["covers", "terms"])
def test_covers_and_terms_as_pictures(name: str, tmp_path: Path) -> None:
    svg, page = tmp_path / "made.svg", tmp_path / "made.html"
    assert call(name, WORDING, "-o", svg).exit_code == 0
    root = ET.fromstring(svg.read_text("utf-8"))
    assert root.tag.endswith("svg")
    assert call(name, WORDING, "--format", "html", "-o", page).exit_code == 0
    assert "<svg " in page.read_text("utf-8")
    assert call(name, WORDING, "-o", tmp_path / "none" / "made.svg").exit_code == 2


def test_a_wording_without_covers_gives_a_picture_that_says_none(tmp_path: Path) -> None:
    source, svg = tmp_path / "a.txt", tmp_path / "a.svg"
    source.write_text("1. Premium\nThe premium is paid yearly.\n", "utf-8")
    assert call("covers", source, "-o", svg).exit_code == 0
    assert "none" in svg.read_text("utf-8")


def test_check_puts_page_images_into_the_report(tmp_path: Path) -> None:
    from tests.reporting.test_outline_page import pdf

    source, out = tmp_path / "made.pdf", tmp_path / "report.html"
    source.write_bytes(pdf(2))
    assert call("check", source, "--exit-zero", "-o", f"html={out}", "--page-images").exit_code == 0
    assert out.read_text("utf-8").count("<img ") == 2
    assert call("check", source, "--exit-zero", "-o", f"html={out}").exit_code == 0
    assert "<img " not in out.read_text("utf-8")
