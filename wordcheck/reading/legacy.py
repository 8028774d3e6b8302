"""DOC, RTF and ODT, through LibreOffice or antiword where they are installed.

file ─▶ LibreOffice ─▶ DOCX ─▶ the Word reader       numbers, bold and tables kept
     └▶ antiword (DOC only) ─▶ plain text            words only; said in the notes
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.errors import Damaged, UnsupportedFormat, encrypted
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.said import Said

FORMATS = ("doc", "rtf", "odt")
RANK = 30

TIME_LIMIT = 120
"""Seconds for one conversion."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_SECTOR = 512
_FIB = b"\xec\xa5"
"""First bytes of the stream that holds a Word 97 text."""
_MEDIA = {"doc": "application/msword", "rtf": "application/rtf", "odt": "application/vnd.oasis.opendocument.text"}
_HEADERS = rb"^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?"
"""What a mail or a saved page may say of itself before a line of its own (RFC 5322, 2.2)."""
_IN_WORD = Said("请在 Word 中另存为 DOCX", "save it as DOCX in Word")
_UNCONVERTIBLE = (
    (lazily(rb"""\bprogid=["']Word\.Document["']"""), Said("Word XML", "Word XML"), _IN_WORD),
    (
        lazily(_HEADERS + rb"MIME-Version:.*multipart/related", re.S | re.I),
        Said("单个文件网页（MHT）", "a web page in one file (MHT)"),
        _IN_WORD,
    ),
    (
        lazily(
            _HEADERS + rb"Content-(?:Type:[ \t]*multipart/|Transfer-Encoding:[ \t]*(?:base64|quoted-printable))", re.I
        ),
        Said("邮件（EML）", "a mail (EML)"),
        Said("请保存其中的条款文件", "save the wording that it carries"),
    ),
)
"""Files that no converter here reads well, by their first bytes, and what to do; Word saves the first two also under `.doc`."""
_HEAD = 4096
_CONVERTED = Said(
    "经 LibreOffice 转换读取：自动编号按其结果显示，个别编号设置（如“不重新编号”）可能与 Word 不同",
    "read through LibreOffice: automatic numbers are as it shows them, which may differ from Word where a level never restarts",
)
_ANTIWORD = Said(
    "经 antiword 读取：自动编号、加粗和颜色未保留；请另存为 DOCX 后再检查",
    "read through antiword: automatic numbers, bold and colour were not kept; save it as DOCX and check that",
)


def sniff(data: bytes) -> bool:
    """An OLE file with a Word stream, RTF, an ODF text, or one of the forms that only Word itself converts."""
    return kind_of(data) is not None or _unconvertible(data) is not None


def kind_of(data: bytes) -> str | None:
    """`doc`, `rtf`, `odt`, or None."""
    if data.lstrip(b"\xef\xbb\xbf \r\n\t")[:5] == b"{\\rtf":
        return "rtf"
    if data.startswith(_OLE) and _WORD_STREAM in data:
        return "doc"
    return "odt" if _member(data, "mimetype").startswith(b"application/vnd.oasis.opendocument.text") else None


def _unconvertible(data: bytes) -> tuple[Said, Said] | None:
    """Name of the form and advice, if it is one that is refused."""
    head = data[:_HEAD].lstrip()
    return next(((form, advice) for sign, form, advice in _UNCONVERTIBLE if sign.search(head)), None)


def read(data: bytes, path: str, *, revisions: str = "final") -> Manuscript:
    """The converted file.

    Raises Encrypted; UnsupportedFormat where no converter is installed or can read the form; Damaged where it fails.
    """
    if refused := _unconvertible(data):
        form, advice = refused
        raise UnsupportedFormat(
            f"{path} 是 {form.zh} 文件，无法可靠读取；{advice.zh}",
            f"{path} is {form.en} and cannot be read reliably; {advice.en}",
        )
    kind = kind_of(data) or "doc"
    if _is_encrypted(data, kind):
        raise encrypted(path)
    import shutil  # here and below: this module is loaded to ask whose file one is, and converts few
    import tempfile

    office = shutil.which("soffice") or shutil.which("libreoffice")
    antiword = shutil.which("antiword") if kind == "doc" else None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        source = Path(name) / f"wording.{kind}"
        source.write_bytes(data)
        made = _through_office(office, source, path, revisions) if office else None
        if made is None and antiword:
            made = _through_antiword(antiword, source, path)
    if made is not None:
        return replace(made, format=kind, media_type=_MEDIA[kind])
    if office or antiword:
        raise _failed(path)
    raise UnsupportedFormat(
        f"读取 {path}（.{kind}）需要安装 LibreOffice；也可另存为 DOCX 或 PDF",
        f"reading {path} (.{kind}) needs LibreOffice; or save it as DOCX or PDF",
    )


def _through_office(office: str, source: Path, path: str, revisions: str) -> Manuscript | None:
    from wordcheck.reading.docx import read as read_docx

    # A profile of its own: two conversions that share one block each other.
    profile = (source.parent / "profile").as_uri()
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck",
               "--convert-to", "docx", "--outdir", str(source.parent), str(source)]  # fmt: skip
    target = source.with_suffix(".docx")
    if _output(command) is None or not target.exists():
        return None
    made = read_docx(target.read_bytes(), path, revisions=revisions)
    return replace(made, reader="docx (LibreOffice)", notes=(*made.notes, _CONVERTED))


def _through_antiword(antiword: str, source: Path, path: str) -> Manuscript | None:
    from wordcheck.reading.lines.source_text import paragraphs

    printed = _output([antiword, "-m", "UTF-8.txt", "-w", "0", str(source)])
    if not printed or not printed.strip():
        return None
    blocks, furniture = paragraphs(printed.decode("utf-8", "replace"))
    blocks = [replace(b, segments=()) for b in blocks]
    return Manuscript.of(blocks, path=path, format="doc", furniture=furniture, reader="antiword", notes=(_ANTIWORD,))


def _output(command: Sequence[str]) -> bytes | None:
    """What a program prints; None where it fails or takes too long. Its children end with it."""
    import signal
    import subprocess

    try:
        running = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        )
    except OSError:
        return None
    try:
        printed, _ = running.communicate(timeout=TIME_LIMIT)
    except subprocess.TimeoutExpired:
        if hasattr(os, "killpg"):
            os.killpg(running.pid, signal.SIGKILL)
        else:
            running.kill()
        running.communicate()
        return None
    return printed if running.returncode == 0 else None


def _is_encrypted(data: bytes, kind: str) -> bool:
    """Whether the file asks for a password, as its own header says."""
    if kind == "odt":
        return b"encryption-data" in _member(data, "META-INF/manifest.xml")
    if kind != "doc":
        return False
    starts = (at for at in range(_SECTOR, len(data) - 12, _SECTOR) if data.startswith(_FIB, at))
    first = next(starts, None)
    return first is not None and bool(data[first + 11] & 1)


def _member(data: bytes, name: str) -> bytes:
    """The first bytes of a member of a zip file; empty where there is none."""
    if not data.startswith(b"PK\x03\x04"):
        return b""
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package, package.open(name) as member:
            return member.read(1 << 20)
    except (KeyError, zipfile.BadZipFile, RuntimeError, OSError, ValueError, NotImplementedError, EOFError):
        return b""


def _failed(path: str) -> Damaged:
    return Damaged(
        f"{path} 无法转换；请在 Word 中打开并另存为 DOCX",
        f"{path} could not be converted; open it in Word and save it as DOCX",
    )
