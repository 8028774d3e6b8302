"""A PDF whose packed contents are damaged never looks fully read; one whose checksum was cut off does."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest

from wordcheck import ReadingError, read
from wordcheck.reading.pdf.streams import damaged_streams

ROOT = Path(__file__).resolve().parents[2]
SOUND = (ROOT / "corpus/zh/personal-fraud/clean.pdf").read_bytes()
CONTENTS = re.compile(rb"<<[^>]*/FlateDecode[^>]*>>\s*stream\r?\n")


def packed(words: bytes, cut: int = 0, name: bytes = b"/FlateDecode") -> bytes:
    made = zlib.compress(words)
    body = made[: len(made) - cut]
    return b"4 0 obj\n<< /Filter %s /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (name, len(body), body)


def test_sound_files_have_no_damaged_stream() -> None:
    assert [p.name for p in ROOT.glob("corpus/*/*/*.pdf") if damaged_streams(p.read_bytes())] == []


@pytest.mark.parametrize(("cut", "damaged"), [(0, 0), (1, 0), (2, 0), (4, 0), (12, 1)])
def test_a_checksum_cut_off_is_no_damage_and_words_cut_off_are(cut: int, damaged: int) -> None:
    assert damaged_streams(packed(b"BT (The Insurer will pay) Tj ET\n" * 40, cut)) == damaged


def test_words_packed_under_a_damaged_dictionary_are_damaged() -> None:
    assert damaged_streams(packed(b"BT (The Insurer will pay) Tj ET\n" * 40).replace(b"/Filter", b"/Gilter")) == 1


def test_pictures_and_fonts_are_left_alone() -> None:
    broken = packed(b"x" * 500, 12)
    assert damaged_streams(broken.replace(b"/Length ", b"/Subtype /Image /Length ")) == 0
    assert damaged_streams(broken.replace(b"/Length ", b"/Length1 900 /Length ")) == 0


def test_a_flipped_byte_in_the_words_of_a_page_makes_the_file_unread_in_part() -> None:
    whole = read(SOUND, name="w.pdf")
    assert whole.complete
    silent = []
    for contents in CONTENTS.finditer(SOUND):
        at = contents.end() + 40
        made = read(SOUND[:at] + bytes([SOUND[at] ^ 0x10]) + SOUND[at + 1 :], name="w.pdf")
        if made.complete and len(made.text) < 0.95 * len(whole.text):
            silent.append(contents.start())
    assert silent == []


def test_a_pdf_without_its_beginning_is_no_text() -> None:
    with pytest.raises(ReadingError):
        read(b" n \n0000154574 00000 n \n0000154839 00000 n \n0000155", name="w.pdf")
    with pytest.raises(ReadingError):
        read(b"0 obj\n<< /Length 3 >>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n", name="w.pdf")


def test_a_page_whose_description_breaks_off_is_not_read_as_blank() -> None:
    page = re.search(rb"/Contents\s*\d+ 0 R", SOUND)
    assert page is not None
    assert b"/ObjStm" not in SOUND
    gone = SOUND[: page.start()] + page[0].replace(b" 0 R", b" 0oR") + SOUND[page.end() :]
    made = read(gone, name="w.pdf")
    assert len(made.text) < len(read(SOUND, name="w.pdf").text)
    assert not made.complete
