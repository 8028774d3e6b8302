"""DOC, RTF and ODT, through LibreOffice or antiword where they are installed."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

from wordcheck.model.errors import Damaged, UnsupportedFormat
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.said import Said

FORMATS = ("doc", "rtf", "odt")
RANK = 30

TIME_LIMIT = 120
"""Seconds for one conversion."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MEDIA = {"doc": "application/msword", "rtf": "application/rtf", "odt": "application/vnd.oasis.opendocument.text"}
_CONVERTED = Said(
    "经 LibreOffice 转换读取：自动编号按其结果显示，个别编号设置（如“不重新编号”）可能与 Word 不同",
    "read through LibreOffice: automatic numbers are as it shows them, which may differ from Word where a level never restarts",
)
_ANTIWORD = Said(
    "经 antiword 读取：自动编号和字体未保留", "read through antiword: automatic numbers and type were not kept"
)


def sniff(data: bytes) -> bool:
    """An OLE file with a Word stream, RTF, or an ODF text."""
    return kind_of(data) is not None


def kind_of(data: bytes) -> str | None:
    """`doc`, `rtf`, `odt`, or None."""
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(_OLE) and "WordDocument".encode("utf-16-le") in data:
        return "doc"
    if data.startswith(b"PK\x03\x04"):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                if package.read("mimetype").startswith(b"application/vnd.oasis.opendocument.text"):
                    return "odt"
        except (KeyError, zipfile.BadZipFile, OSError, ValueError):
            return None
    return None


def read(data: bytes, path: str, *, revisions: str = "final") -> Manuscript:
    """The converted file. Raises UnsupportedFormat where no converter is installed, Damaged where it fails."""
    kind = kind_of(data) or "doc"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / f"wording.{kind}"
        source.write_bytes(data)
        if office := shutil.which("soffice") or shutil.which("libreoffice"):
            made = _through_office(office, source, path, revisions)
        elif kind == "doc" and (antiword := shutil.which("antiword")):
            made = _through_antiword(antiword, source, path)
        else:
            advice = Said(
                f"读取 {path}（.{kind}）需要安装 LibreOffice；也可另存为 DOCX 或 PDF",
                f"reading {path} (.{kind}) needs LibreOffice; or save it as DOCX or PDF",
            )
            raise UnsupportedFormat(advice)
    return replace(made, format=kind, media_type=_MEDIA[kind])


def _through_office(office: str, source: Path, path: str, revisions: str) -> Manuscript:
    from wordcheck.reading.docx import read as read_docx

    # A profile of its own: two conversions that share one block each other.
    profile = (source.parent / "profile").as_uri()
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "docx",
               "--outdir", str(source.parent), str(source)]  # fmt: skip
    target = source.with_suffix(".docx")
    if not _done(command) or not target.exists():
        raise _failed(path)
    made = read_docx(target.read_bytes(), path, revisions=revisions)
    return replace(made, reader="docx (LibreOffice)", notes=(*made.notes, _CONVERTED))


def _through_antiword(antiword: str, source: Path, path: str) -> Manuscript:
    from wordcheck.reading.text import paragraphs

    command = [antiword, "-m", "UTF-8.txt", "-w", "0", str(source)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=TIME_LIMIT, check=True)
    except (subprocess.SubprocessError, OSError) as error:
        raise _failed(path) from error
    blocks = [replace(b, segments=()) for b in paragraphs(done.stdout.decode("utf-8", "replace"))]
    return Manuscript.of(blocks, path=path, format="doc", reader="antiword", notes=(_ANTIWORD,))


def _done(command: list[str]) -> bool:
    try:
        subprocess.run(command, capture_output=True, timeout=TIME_LIMIT, check=True)
    except (subprocess.SubprocessError, OSError):
        return False
    return True


def _failed(path: str) -> Damaged:
    return Damaged(
        Said(
            f"{path} 无法转换；请在 Word 中打开并另存为 DOCX",
            f"{path} could not be converted; open it in Word and save it as DOCX",
        )
    )
