"""Compiled Plans kept on disk, so that a warm start neither parses packs nor imports Lark.

A Plan is kept under the hash of its packs, the grammar and this package's version. The examples of its rules, as large as the
rules themselves and no part of a check, lie in a file of their own.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from wordcheck import cache
from wordcheck.resources import folder
from wordcheck.rulelang.packing.packs import PackText
from wordcheck.version import __version__

MOST_KEPT = 400
"""Plans kept at a time; most are of small packs that somebody is writing."""
Part = Literal["plan", "examples"]


def key(texts: Sequence[PackText]) -> str:
    """Hash of everything that a compiled Plan depends on, the compiler's own modules included."""
    digest = hashlib.sha256(f"{__version__} {sys.version_info[:2]}".encode())
    digest.update((folder("grammars") / "wordrule.lark").read_bytes())
    for module in sorted(Path(__file__).parent.parent.rglob("*.py")):
        info = module.stat()
        digest.update(f"{module.name} {info.st_size} {info.st_mtime_ns}".encode())
    for text in texts:
        digest.update(f"{text.place}\0{text.sha256}\0{text.library}\0".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def load(name: str, part: Part = "plan") -> Any | None:
    """A part of what was compiled under `name`; None where there is nothing to be trusted."""
    return cache.load(f"{name}.{part}")


def keep(name: str, value: object, part: Part = "plan") -> None:
    """Keeps a part of what was compiled under `name`; the ones not used for longest make room."""
    cache.keep(f"{name}.{part}", value)
    cache.drop_oldest(f"*.{part}", MOST_KEPT)
