"""Ways to break a file: each takes bytes and a seeded source of chance and gives other bytes."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Sequence

Damage = Callable[[bytes, random.Random], bytes]

MARKS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x1b[2J\x1b]0;x\x07", b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"<script>alert(1)</script>", b"]]>", b"<![CDATA[", b"&#0;", b"&#x110000;", b"99999999999999999999", b"-1", b"1e999",
    "第九千九百九十九条".encode(), "（".encode() * 400, b"(" * 400, b"{" * 400, b"[" * 400, b"#" * 400, b">" * 400,
    b"| " * 400, "①".encode() * 60, b"endstream", b"endobj", b"0 0 obj", b"/Length 999999999", b"/Kids [1 0 R]", b"\r", b"\x85",
    "\u202e".encode(), "\u2028".encode(), "\ufeff".encode(), "\U0010ffff".encode(), b"=cmd|' /C calc'!A0", b"%s%n", b"'''", b'"""',
)  # fmt: skip
"""What parsers stumble over."""


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _headless(data: bytes, chance: random.Random) -> bytes:
    return data[chance.randrange(len(data) + 1) :]


def _flipped(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(2 ** chance.randrange(8)):
        if made:
            made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def _span(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + 2 ** chance.randrange(13))


def _lost(data: bytes, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + data[end:]


def _repeated(data: bytes, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 2, 50)) + data[end:]


def _zeroed(data: bytes, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + bytes(end - start) + data[end:]


def _noise(data: bytes, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + chance.randbytes(end - start) + data[end:]


def _marked(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 3, 20))):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(MARKS) + data[at:]
    return data


def _swapped(data: bytes, chance: random.Random) -> bytes:
    (a, b), (c, d) = sorted((_span(data, chance), _span(data, chance)))
    return data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:] if b <= c else data[::-1]


def _encoded(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(
        chance.choice(("utf-16", "utf-16-be", "gb18030", "big5", "latin-1", "utf-7", "cp1252")), "replace"
    )


SIMPLE: tuple[Damage, ...] = (
    _cut, _headless, _flipped, _lost, _repeated, _zeroed, _noise, _marked, _marked, _swapped, _encoded,
)  # fmt: skip


def broken(data: bytes, chance: random.Random) -> bytes:
    """`data` after one to three damages."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        data = chance.choice(SIMPLE)(data, chance)
    return data


def broken_package(data: bytes, chance: random.Random) -> bytes:
    """A zip package whose parts are broken inside while the package itself stays whole; at times a broken package."""
    if chance.random() < 0.3:
        return broken(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        chosen = _chosen([name for name, _ in parts], chance)
        for name, content in parts:
            if name != chosen:
                package.writestr(name, content)
            elif (turn := chance.random()) < 0.8:
                package.writestr(name, broken(content, chance))
            elif turn < 0.9:
                package.writestr("../" * 3 + name, content)
    return made.getvalue()


def _chosen(names: Sequence[str], chance: random.Random) -> str:
    body = [name for name in names if name.endswith("document.xml")]
    return chance.choice(body) if body and chance.random() < 0.6 else chance.choice(names)
