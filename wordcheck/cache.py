"""Values kept between runs in the user's own cache folder (XDG Base Directory Specification), or shipped with the package.

What is shipped was kept by a first run when the wheel was made (`hatch_build.py`); it is as trusted as the code beside it.
What is kept can always be made again. A file that is damaged, or that another user could have written, is ignored; a
folder that cannot be written is no error.
"""

from __future__ import annotations

import gc
import os
import pickle
import stat
import time
from pathlib import Path
from typing import Any

from wordcheck.resources import COMPILED

LARGEST = 64 << 20
"""Bytes that values of one kind may take together."""
_PART = ".part"
_ABANDONED = 3600
"""Seconds after which a file still being written belongs to a process that was killed."""


def folder() -> Path | None:
    """Where values are kept; None where there is no home."""
    base = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "wordcheck"
    except RuntimeError:
        return None


def file(name: str) -> str:
    """The path of a file of the folder that may be read and written; empty where there is none to be trusted."""
    place = folder()
    if place is None:
        return ""
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return ""
    path = place / name
    return str(path) if os.access(place, os.W_OK) and (not path.exists() or _trusted(path)) else ""


def seal(path: str) -> None:
    """Makes a file that a library wrote into the folder one that only its owner can write."""
    if path and os.path.exists(path):
        os.chmod(path, 0o600)


def load(name: str) -> Any | None:
    """What was shipped or kept under `name`; None where there is nothing to be trusted."""
    found = shipped(name)
    return own(name) if found is None else found


def shipped(name: str) -> Any | None:
    """What came with the package under `name`; None where there is nothing, or it is damaged."""
    try:
        return _loaded((COMPILED / name).read_bytes())
    except Exception:  # a damaged file may raise anything; the value is made again
        return None


def own(name: str) -> Any | None:
    """What was kept under `name` in the user's folder; None where there is nothing to be trusted."""
    place = folder()
    if place is None:
        return None
    path = place / name
    try:
        if not _trusted(path):
            return None
        found = _loaded(path.read_bytes())
    except Exception:  # as above
        return None
    _used(path)
    return found


def _used(path: Path) -> None:
    """Notes that a file was used now: whoever makes room drops what was not used for longest."""
    try:
        os.utime(path)
    except OSError:
        return


def _loaded(data: bytes) -> Any:
    """A kept value. The collector rests meanwhile: all that comes is new and none of it garbage."""
    running = gc.isenabled()
    gc.disable()
    try:
        return pickle.loads(data)
    finally:
        if running:
            gc.enable()


def keep(name: str, value: object) -> None:
    """Keeps `value` under `name`; does nothing where the folder cannot be written."""
    import tempfile

    place = folder()
    if place is None:
        return
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=place, suffix=_PART)
        with os.fdopen(handle, "wb") as out:
            pickle.dump(value, out, protocol=pickle.HIGHEST_PROTOCOL)
        os.replace(temporary, place / name)
    except OSError:
        return


def drop_oldest(pattern: str, most: int, largest: int = LARGEST) -> None:
    """Removes what matches `pattern` and was not used for longest, beyond `most` files or `largest` bytes; one stays.

    What another process uses meanwhile is the newest and stays: a run that compiles hundreds of small packs does not
    take the rules from under a check.
    """
    place = folder()
    if place is None:
        return
    held = 0
    for n, (_, size, path) in enumerate(sorted(_files(place, pattern), reverse=True)):
        held += size
        if n >= most or (n and held > largest):
            _remove(path)
    now = time.time_ns()
    for used, _, path in _files(place, f"*{_PART}"):
        if now - used > _ABANDONED * 10**9:
            _remove(path)


def _files(place: Path, pattern: str) -> list[tuple[int, int, Path]]:
    """When the files of a pattern were last used, how large they are, and where they lie; those that vanish left out."""
    found = []
    for path in place.glob(pattern):
        try:
            info = path.stat()
        except OSError:  # another process makes room as well
            continue
        found.append((info.st_mtime_ns, info.st_size, path))
    return found


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def _trusted(path: Path) -> bool:
    """Whether a file is ours and nobody else could have written it. Raises OSError where it does not exist."""
    info = path.stat()
    owned = not hasattr(os, "getuid") or info.st_uid == os.getuid()
    return owned and not info.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
