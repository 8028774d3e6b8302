"""Compiled Plans kept on disk, so that a warm start neither parses packs nor imports Lark.

A Plan is kept under the hash of its packs, the grammar and this package's version, in the user's own cache folder
(XDG Base Directory Specification). A file that is damaged, or that another user could have written, is ignored.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import stat
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from wordcheck.resources import folder
from wordcheck.rulelang.packs import PackText
from wordcheck.version import __version__

MOST_KEPT = 32
"""Plans kept at a time."""


def cache_folder() -> Path | None:
    """Where Plans are kept; None where there is no home."""
    base = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "wordcheck"
    except RuntimeError:
        return None


def key(texts: Sequence[PackText]) -> str:
    """Hash of everything that a compiled Plan depends on, the compiler's own modules included."""
    digest = hashlib.sha256(f"{__version__} {sys.version_info[:2]}".encode())
    digest.update((folder("grammars") / "wordrule.lark").read_bytes())
    for module in sorted(Path(__file__).parent.glob("*.py")):
        info = module.stat()
        digest.update(f"{module.name} {info.st_size} {info.st_mtime_ns}".encode())
    for text in texts:
        digest.update(f"{text.place}\0{text.sha256}\0{text.library}\0".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def file(name: str) -> str:
    """The path of a file of the cache folder that may be read and written; empty where there is none to be trusted."""
    place = cache_folder()
    if place is None:
        return ""
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return ""
    path = place / name
    return str(path) if os.access(place, os.W_OK) and (not path.exists() or _trusted(path)) else ""


def seal(path: str) -> None:
    """Makes a file that a library wrote into the cache folder one that only its owner can write."""
    if path and os.path.exists(path):
        os.chmod(path, 0o600)


def load(name: str) -> Any | None:
    """What was kept under `name`; None where there is nothing to be trusted."""
    place = cache_folder()
    if place is None:
        return None
    path = place / f"{name}.plan"
    try:
        return pickle.loads(path.read_bytes()) if _trusted(path) else None
    except Exception:  # a damaged cache may raise anything; the Plan is compiled again
        return None


def _trusted(path: Path) -> bool:
    """Whether a file is ours and nobody else could have written it. Raises OSError where it does not exist."""
    info = path.stat()
    owned = not hasattr(os, "getuid") or info.st_uid == os.getuid()
    return owned and not info.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def keep(name: str, value: object) -> None:
    """Keeps `value` under `name`; does nothing where the folder cannot be written."""
    place = cache_folder()
    if place is None:
        return
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=place)
        with os.fdopen(handle, "wb") as out:
            pickle.dump(value, out, protocol=pickle.HIGHEST_PROTOCOL)
        os.replace(temporary, place / f"{name}.plan")
        _drop_oldest(place)
    except OSError:
        return


def _drop_oldest(place: Path) -> None:
    """Removes the Plans that were written longest ago, so that the folder does not grow for ever."""
    written = sorted(place.glob("*.plan"), key=lambda p: p.stat().st_mtime_ns, reverse=True)
    for path in written[MOST_KEPT:]:
        path.unlink(missing_ok=True)
