"""Old formats are converted, or refused with advice."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from wordcheck.model.errors import Damaged, Encrypted, UnsupportedFormat
from wordcheck.reading import legacy
from wordcheck.reading.legacy import kind_of, read, sniff
from wordcheck.reading.registry import read as read_any

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RTF = rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0 Arial;}}\pard\f0 We will pay.\par{\b Exclusions}\par\'b1\'a3\'cf\'d5\par}"
needs_office = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")


def word97(flags: int) -> bytes:
    return OLE + bytes(504) + b"\xec\xa5" + bytes(9) + bytes([flags]) + bytes(500) + "WordDocument".encode("utf-16-le")


def odt(manifest: bytes = b"") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("META-INF/manifest.xml", manifest)
    return packed.getvalue()


def test_formats_are_told_by_content() -> None:
    assert [kind_of(d) for d in (word97(0), RTF, odt(), b"{\\r", b"PK\x03\x04", b"%PDF")] == [
        "doc",
        "rtf",
        "odt",
        None,
        None,
        None,
    ]
    assert not sniff(b"")


@pytest.mark.parametrize("data", [word97(1), odt(b"<encryption-data/>")])
def test_passwords_are_told(data: bytes) -> None:
    with pytest.raises(Encrypted):
        read(data, "w")


@pytest.mark.parametrize(
    "data",
    [
        b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x",
        b"From: <Saved by Blink>\r\nSubject: a\r\n b\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x",
    ],
)
def test_forms_that_only_word_converts_are_refused_with_advice(data: bytes) -> None:
    assert sniff(data)
    with pytest.raises(UnsupportedFormat, match="save it as DOCX"):
        read(data, "w.doc")


def test_a_packed_mail_is_refused_and_a_plain_one_is_text() -> None:
    head = b"From: a@b.c\r\nSubject: Policy\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
    with pytest.raises(UnsupportedFormat, match="save the wording that it carries"):
        read_any(head + b"Content-Transfer-Encoding: base64\r\n\r\nV2UgcGF5IHRoZSBpbnN1cmVkLg==", name="w.eml")
    assert "pay the insured" in read_any(head + b"\r\n1. We pay the insured for loss by fire.\r\n", name="w.eml").text


def test_without_a_converter_there_is_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(UnsupportedFormat, match="LibreOffice") as refused:
        read(RTF, "w.rtf")
    assert "LibreOffice" in refused.value.sentence("zh")


def test_a_converter_that_fails_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    failing = tmp_path / "soffice"
    failing.write_text("#!/bin/sh\nexit 1\n")
    failing.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda name: str(failing) if name == "soffice" else None)
    with pytest.raises(Damaged):
        read(RTF, "w.rtf")


def test_a_converter_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    hanging = tmp_path / "soffice"
    hanging.write_text("#!/bin/sh\nsleep 60\n")
    hanging.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda name: str(hanging) if name == "soffice" else None)
    monkeypatch.setattr(legacy, "TIME_LIMIT", 0.2)
    with pytest.raises(Damaged):
        read(RTF, "w.rtf")


@needs_office
def test_rtf_through_libreoffice_keeps_bold_and_says_how_it_was_read() -> None:
    manuscript = read(RTF, "w.rtf")
    assert [b.text for b in manuscript.blocks] == ["We will pay.", "Exclusions", "保险"]
    assert manuscript.blocks[1].runs[0].style.bold is True
    assert (manuscript.format, manuscript.path, manuscript.typography) == ("rtf", "w.rtf", True)
    assert "LibreOffice" in manuscript.notes[0].en


def test_doc_through_antiword_says_what_is_lost(monkeypatch: pytest.MonkeyPatch, shared: Path) -> None:
    antiword = shutil.which("antiword")
    if antiword is None:
        pytest.skip("antiword is not installed")
    monkeypatch.setattr(shutil, "which", lambda name: antiword if name == "antiword" else None)
    source = sorted((shared / "wordings" / "cn").glob("doc_*.doc"))[0]
    manuscript = read(source.read_bytes(), source.name)
    assert "第一条" in manuscript.text
    assert (manuscript.typography, manuscript.reader) == (False, "antiword")
    assert "numbers" in manuscript.notes[0].en
