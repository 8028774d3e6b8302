"""Compiled Plans kept on disk, so that a warm start neither parses packs nor imports Lark.

A Plan is kept under the hash of its packs, the grammar and the modules that compile it. What a check takes of it is kept
apart from the whole, most of which are examples and places. Paths of shipped packs are kept without the folder they
lie in, so that what one installation compiled is good for another.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from wordcheck import cache
from wordcheck.resources import folder
from wordcheck.rulelang.packing.packs import PackText
from wordcheck.version import __version__

MOST_KEPT = 400
"""Plans kept at a time; most are of small packs that somebody is writing."""
Part = Literal["plan", "whole"]


def key(texts: Sequence[PackText]) -> str:
    """Hash of everything that a compiled Plan depends on, the compiler's own modules included."""
    digest = hashlib.sha256(__version__.encode())
    digest.update((folder("grammars") / "wordrule.lark").read_bytes())
    for module in sorted(Path(__file__).parent.parent.rglob("*.py")):
        digest.update(module.read_bytes())
    root = _root()
    for text in texts:
        shipped = text.place.startswith(root)
        place = f"shipped {text.place[len(root) :]}" if shipped else text.place
        digest.update(f"{place}\0{text.sha256}\0{text.library}\0".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _root() -> str:
    return f"{folder('rulesets')}{os.sep}"


class _Packer(pickle.Pickler):
    """Writes paths below a folder as what follows it."""

    def __init__(self, file: io.BytesIO, root: str) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._root = root

    def persistent_id(self, value: Any) -> str | None:
        """The rest of such a path; None for any other value, which is written as it is."""
        if type(value) is str and value.startswith(self._root):
            return value[len(self._root) :].replace(os.sep, "/")
        return None


class _Unpacker(pickle.Unpickler):
    """Reads what `_Packer` wrote."""

    def __init__(self, data: bytes, root: str) -> None:
        super().__init__(io.BytesIO(data))
        self._root = root
        self._paths: dict[str, str] = {}

    def persistent_load(self, rest: str) -> str:
        """The path, one and the same each time."""
        return self._paths.setdefault(rest, self._root + rest)


def load(name: str, part: Part) -> Any | None:
    """A part of what was compiled under `name`; None where there is nothing to be trusted."""
    packed = cache.load(f"{name}.{part}")
    try:
        return None if packed is None else _Unpacker(packed, _root()).load()
    except Exception:  # a damaged file may raise anything; the packs are compiled again
        return None


def keep(name: str, value: object, part: Part) -> None:
    """Keeps a part of what was compiled under `name`; the ones not used for longest make room."""
    packed = io.BytesIO()
    _Packer(packed, _root()).dump(value)
    cache.keep(f"{name}.{part}", packed.getvalue())
    cache.drop_oldest(f"*.{part}", MOST_KEPT)
