"""`check --watch`: the same check again whenever a file that it reads was saved.

Files are looked at twice a second; no package is needed. Word writes a lock file (`~$draft.docx`) beside an open document, which is
no wording, and saves by removing the file and renaming another: a file that is gone, locked or still growing is waited for.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from itertools import count
from pathlib import Path

import click

from wordcheck.app.console.inputs import SUFFIXES
from wordcheck.model.errors import WordcheckError
from wordcheck.model.said import Said, Tongue

PAUSE = 0.5
"""Seconds between two looks."""
_PATIENCE = 20
"""Looks, a tenth of a second apart, after which a file that is gone counts as removed."""
Snapshot = dict[str, tuple[int, int]]
_OURS = frozenset({".wordrule", ".toml"})


def watched(
    paths: Iterable[str], check: Callable[[], int], tongue: Tongue, wait: Callable[[float], None] = time.sleep
) -> int:
    """Checks, and again after each change, until it is interrupted; gives the last exit code.

    What keeps one check from running (a pack half written) is told and does not end the watch.
    """
    given = list(paths)
    code = 0
    before: Snapshot = {}
    try:
        while True:
            before = _settled(given, before, wait)
            try:
                code = check()
            except WordcheckError as error:
                click.echo(f"wordcheck: {error.sentence(tongue)}", err=True)
                code = 2
            click.echo(Said("等待修改；Ctrl-C 结束", "waiting for changes; Ctrl-C ends").in_(tongue), err=True)
            while snapshot(given) == before:
                wait(PAUSE)
    except KeyboardInterrupt:
        return code


def _settled(paths: list[str], known: Snapshot, wait: Callable[[float], None]) -> Snapshot:
    """What is there once nothing changes any more between two looks; files that are gone may come back within two seconds."""
    before = snapshot(paths)
    for look in count():
        wait(PAUSE / 5)
        now = snapshot(paths)
        gone = any(p not in now for p in known) or not all(Path(p).exists() for p in paths)
        if now == before and (not gone or look >= _PATIENCE):
            break
        before = now
    return now


def snapshot(paths: Iterable[str]) -> Snapshot:
    """Time and size of every wording, rule file and decision file at or below some paths; lock files left out."""
    found: Snapshot = {}
    for given in paths:
        path = Path(given)
        inside = path.rglob("*") if path.is_dir() else (path, path.with_name(path.name + ".decisions.toml"))
        for file in inside:
            if file.name.startswith(("~$", ".")) or (path.is_dir() and file.suffix.lower() not in SUFFIXES | _OURS):
                continue
            try:
                info = file.stat()
            except OSError:
                continue
            found[str(file)] = (info.st_mtime_ns, info.st_size)
    return found
