"""A PDF read by two programs: where they agree nothing is told; words that only the second one finds are told, page by page."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

import wordcheck
from tests.reading.pdf_drawing import lines, pdf
from wordcheck.app.cli import main
from wordcheck.model.unread import UnreadKind
from wordcheck.reading.second_reading import disagreements

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
WORDS = [f"Clause {k}. The insurer is not liable for loss caused by war or mutiny." for k in range(20)]
DATA = pdf(lambda c: lines(c, 60, 80, WORDS), lambda c: lines(c, 60, 80, WORDS[::-1]))


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*/*/faulty.pdf")), ids=lambda p: p.parent.name)
def test_on_sound_files_the_two_agree(path: Path) -> None:
    once, twice = wordcheck.read(path), wordcheck.read(path, twice=True)
    assert twice.unread == once.unread


def test_a_line_that_the_first_reading_lost_is_told_with_its_page() -> None:
    made = wordcheck.read(DATA, name="a.pdf")
    on_second = [b for b in made.blocks if b.page == 2]
    short = replace(made, blocks=tuple(b for b in made.blocks if b is not on_second[3]))
    (told,) = disagreements(DATA, short)
    assert (told.kind, told.page, told.serious) == (UnreadKind.DISPUTED, 2, True)


def test_words_read_as_other_words_are_told() -> None:
    made = wordcheck.read(DATA, name="a.pdf")
    wrong = [replace(b, text=b.text.translate(str.maketrans("aeiou", "qwxzv"))) for b in made.blocks]
    assert [u.page for u in disagreements(DATA, replace(made, blocks=tuple(wrong)))] == [1, 2]


def test_where_the_second_program_fails_the_first_reading_stands_and_that_is_said() -> None:
    (told,) = disagreements(b"%PDF-1.7 nothing", wordcheck.read(DATA, name="a.pdf"))
    assert (told.kind, told.page, told.serious) == (UnreadKind.DISPUTED, None, False)


def test_what_the_second_program_logs_is_silenced_only_while_it_reads() -> None:
    log = logging.getLogger("pdfminer")
    level = log.level
    log.setLevel(logging.INFO)
    try:
        wordcheck.read(DATA, name="a.pdf", twice=True)
        assert log.level == logging.INFO
    finally:
        log.setLevel(level)


def test_other_formats_have_no_second_reader() -> None:
    data = b"1. We pay for loss of data.\n2. We do not pay for war.\n"
    assert wordcheck.read(data, name="a.txt", twice=True) == wordcheck.read(data, name="a.txt")


def test_check_reads_twice_where_asked(tmp_path: Path) -> None:
    path = CORPUS / "en" / "cyber-small-business" / "clean.pdf"
    out = tmp_path / "r.json"
    done = CliRunner().invoke(main, ["check", str(path), "--read-twice", "-o", f"json={out}"])
    assert done.exit_code == 0, done.output
    assert json.loads(out.read_text("utf-8"))["documents"][0]["read"]["not_read"] == []
