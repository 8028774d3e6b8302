"""Files that are damaged, hostile or absurdly large: a clean result or one clear sentence, in bounded time."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pypdfium2 as pdfium
import pytest
from click.testing import CliRunner
from reportlab.pdfgen.canvas import Canvas

import wordcheck
from tests.reading.docx_builder import Docx, p, table
from tests.reading.pdf_drawing import lines, pdf
from wordcheck.app.cli import main
from wordcheck.model.errors import ReadingError
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.said import Said
from wordcheck.model.unread import UnreadKind

_SECONDS = 20.0
"""Of the processor for any one file, so that what else runs on the machine does not count; each takes well under one."""
_CLAUSES = [f"第{k}条 保险人对下列损失不负责赔偿：战争、核辐射。" for k in range(1, 40)]
_ENGLISH = [f"{k}. The insurer is not liable for loss caused by war or nuclear reaction." for k in range(1, 40)]


def _drawn(canvas: Canvas) -> None:
    lines(canvas, 60, 80, _ENGLISH)


def _samples() -> dict[str, bytes]:
    html = "<!DOCTYPE html><html><body><ol>" + "".join(f"<li>{c}</li>" for c in _ENGLISH) + "</ol></body></html>"
    return {
        "x.pdf": pdf(_drawn, _drawn),
        "x.docx": Docx("".join(p(c) for c in _CLAUSES) + table(["甲", "乙"], ["丙", "丁"])).bytes(),
        "x.html": html.encode(),
        "x.md": ("# 条款\n\n" + "\n\n".join(_CLAUSES)).encode(),
        "x.txt": "\n".join(_CLAUSES).encode("gb18030"),
    }


SAMPLES = _samples()


def _read(data: bytes, name: str) -> Manuscript | None:
    """What is read and parsed; None where one clear sentence says that it cannot be."""
    started, said = time.process_time(), Said()
    try:
        made = wordcheck.read(data, name=name)
        wordcheck.parse(made)
    except ReadingError as error:
        made, said = None, error.said
    assert made is not None or (said.zh and said.en and "\n" not in said.en)
    assert time.process_time() - started < _SECONDS
    return made


def _told(made: Manuscript | None, words: int) -> bool:
    """Whether a loss is told: an error, something unread, or no fewer words than the whole file has."""
    return made is None or bool(made.unread) or bool(made.notes) or len(made.text) >= words


@pytest.mark.parametrize("name", SAMPLES)
def test_cut_at_every_tenth(name: str) -> None:
    data = SAMPLES[name]
    for tenth in range(10):
        made = _read(data[: len(data) * tenth // 10], name)
        if name in ("x.pdf", "x.docx"):
            assert made is None or not made.complete


@pytest.mark.parametrize("name", SAMPLES)
def test_flipped_bits(name: str) -> None:
    chance = Random(20)
    for _ in range(12):
        data = bytearray(SAMPLES[name])
        for _ in range(1 + len(data) // 400):
            at = chance.randrange(len(data))
            data[at] ^= 1 << chance.randrange(8)
        _read(bytes(data), name)


def _hostile() -> Iterator[tuple[str, str, bytes]]:
    deep = 30_000
    yield "nested elements", "x.html", ("<!DOCTYPE html><body>" + "<div>" * deep + "第一条 甲").encode()
    yield "nested tables", "y.html", ("<!DOCTYPE html><body>" + "<table><tr><td>" * 3000 + "第一条 甲").encode()
    yield "nested lists", "x.md", "\n".join("  " * k + "- 甲" for k in range(800)).encode()
    yield "nested quotes", "y.md", (">" * 20_000 + " 第一条 甲").encode()
    yield "nested brackets", "z.md", ("[" * 50_000 + "甲").encode()
    yield "emphasis without end", "w.md", ("*_" * 50_000 + "甲").encode()
    yield "one line of a megabyte", "x.txt", ("保险人不负责赔偿。" * 40_000).encode()
    yield "one line of English", "y.txt", (b"The insurer is not liable for war (a) or (b). " * 22_000)
    yield "one word of a megabyte", "z.txt", b"a" * 1_000_000
    yield "numbers only", "w.txt", b"1.1.1.1.1.1 (1)(2)(i) " * 12_000
    yield "brackets only", "v.txt", "（一）（".encode() * 60_000
    yield "lone surrogates", "s.txt", ("第一条 甲" * 50).encode("utf-16-le") + b"\x00\xd8" * 9
    yield "surrogates in UTF-8", "s2.txt", "第一条 甲。\n".encode() * 20 + b"\xed\xa0\x80\xed\xb0\x80"
    yield "two encodings in one", "e.txt", "第一条 甲。\n".encode() * 20 + "第二条 乙。\n".encode("gb18030") * 20
    yield "zeros", "o.txt", b"\0" * 100_000
    yield "a PDF's name on HTML", "n.pdf", b"<!DOCTYPE html><html><body><p>1. War</p></body></html>"
    cells = "".join(f"<w:tbl><w:tr><w:tc>{p('甲')}" for _ in range(400)) + "</w:tc></w:tr></w:tbl>" * 400
    yield "tables in tables", "t.docx", Docx(cells).bytes()
    yield "no body", "b.docx", Docx("").bytes()


HOSTILE = list(_hostile())


@pytest.mark.parametrize(("name", "data"), [(n, d) for _, n, d in HOSTILE], ids=[i for i, _, _ in HOSTILE])
def test_hostile_texts_end_in_time(name: str, data: bytes) -> None:
    made = _read(data, name)
    assert _told(made, 1)


def test_external_entities_are_never_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET", encoding="utf-8")
    document = (
        f'<!DOCTYPE w [<!ENTITY e SYSTEM "file://{secret}">]><w:document '
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p>'
        "</w:body></w:document>"
    )
    made = _read(Docx("", files={"word/document.xml": document.encode()}).bytes(), "x.docx")
    assert made is None or "SECRET" not in made.text


def _pages(count: int) -> bytes:
    document = pdfium.PdfDocument.new()
    for _ in range(count):
        document.new_page(200, 200)
    room = io.BytesIO()
    document.save(room)
    return room.getvalue()


@pytest.mark.parametrize("count", [0, 10_000])
def test_pdfs_of_no_page_and_of_ten_thousand(count: int) -> None:
    made = _read(_pages(count), "x.pdf")
    assert made is None or any(u.kind in (UnreadKind.EMPTY, UnreadKind.TOO_LARGE) for u in made.unread)
    assert made is None or not made.complete


@pytest.mark.parametrize("name", ["x.pdf", "x.docx"])
def test_the_command_says_one_sentence_and_ends_with_three(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(SAMPLES[name][: len(SAMPLES[name]) // 2])
    done = CliRunner().invoke(main, ["outline", str(path)])
    assert done.exit_code == 3
    assert "Traceback" not in done.output
    assert name in done.output + done.stderr
