"""What a file of a filing is, told by its name, and which files a folder offers."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from wordcheck.contents import streamed
from wordcheck.screening.filing import Role

# First match wins: a "comparison of the rate table" is a comparison.
_BY_NAME = (
    (Role.COMPARISON, r"对比|比对|对照|redline|compar(?:ed|ison)|side.?by.?side"),
    (Role.ACTUARIAL, r"精算|actuar"),
    (Role.RATES, r"费率|rate[\s_-]*(?:table|manual|page|s\b)|\brates?\b|pricing"),
    (Role.STATEMENT, r"声明|承诺书|责任书|statement|certif|attestation|compliance"),
    (Role.OTHER, r"投保单|说明书|批复|附件清单|cover[\s_-]*letter|transmittal|application[\s_-]*form|checklist|readme"),
)

READABLE = frozenset(
    ".pdf .docx .docm .dotx .doc .rtf .odt .md .markdown .txt .text .html .htm .xhtml .jsp .wps".split()
)
"""Suffixes of files that may hold a wording."""
UNREADABLE = frozenset(".jpg .jpeg .png .tif .tiff .bmp .zip .rar .7z .ofd .xps .pages".split())
"""Suffixes of files that may hold a wording as well, and that nothing here reads."""
ACCOMPANYING = UNREADABLE | {".xlsx", ".xls", ".csv", ".ods"}
"""Suffixes of files that come with wordings: they are listed and hashed, and said not to be read."""
_OF_TOOLS = frozenset(
    ".git .github .gitlab .hg .svn .venv .tox .nox .cache .idea .vscode .pytest_cache .mypy_cache .ruff_cache .ipynb_checkpoints".split()
)
"""Hidden folders in which programs keep what is theirs."""
_APPLE_DOUBLE = bytes.fromhex("00051607")
"""How a file begins that macOS lays beside another for its looks in the Finder (`._name`)."""


def role_of(path: str) -> Role:
    """The role that a file's name speaks for; a readable file whose name says nothing is a wording."""
    name = PurePosixPath(path)
    words = re.sub(r"[_\-]+", " ", name.stem)
    for role, pattern in _BY_NAME:
        if re.search(pattern, words, re.IGNORECASE):
            return role
    return Role.WORDING if name.suffix.lower() in READABLE else Role.OTHER


def files_in(folder: Path) -> list[Path]:
    """Files that belong to filings, sorted, as `below` finds them."""
    return list(below(folder, READABLE | ACCOMPANYING))


def below(folder: Path, suffixes: Collection[str]) -> Iterator[Path]:
    """Files of these suffixes in a folder, sorted; hidden and lock files left out. What should be looked into and cannot be is among them, so that to
    read it fails and is told: folders without permission, links that lead nowhere. Links to folders are followed where they lead outside.
    """
    return iter(sorted(_below(folder, frozenset(suffixes), {os.path.realpath(folder)})))


def _below(folder: Path, suffixes: frozenset[str], seen: set[str]) -> Iterator[Path]:
    try:
        inside = [folder / name for name in os.listdir(folder) if not name.startswith((".", "~$"))]
    except OSError:
        yield folder
        return
    for path in inside:
        if os.path.isdir(path):
            home = Path(os.path.realpath(path))
            if not os.path.islink(path) or not any(
                home.is_relative_to(s) or Path(s).is_relative_to(home) for s in seen
            ):
                yield from _below(path, suffixes, {*seen, str(home)})
        elif path.suffix.lower() in suffixes and (os.path.isfile(path) or not os.path.exists(path)):
            yield path


def hidden(folder: Path) -> list[Path]:
    """What `below` passes over though it may hold a wording, sorted: hidden files and folders with files to read or that come with them.

    Not what programs lay down beside files: locks of Word, looks of the Finder, folders of version control and editors.
    """
    return sorted(_hidden(folder, {os.path.realpath(folder)}))


def _hidden(folder: Path, seen: set[str]) -> Iterator[Path]:
    try:
        inside = [folder / name for name in os.listdir(folder)]
    except OSError:
        return
    for path in inside:
        veiled = path.name.startswith(".")
        if os.path.isdir(path):
            home = os.path.realpath(path)
            if home in seen or path.name in _OF_TOOLS:
                continue
            seen.add(home)
            if not veiled:
                yield from _hidden(path, seen)
            elif files_in(path) or any(_hidden(path, seen)):
                yield path
        elif veiled and path.suffix.lower() in READABLE | ACCOMPANYING and not _for_the_finder(path):
            yield path


def _for_the_finder(path: Path) -> bool:
    try:
        return path.name.startswith("._") and streamed(path, 4) == _APPLE_DOUBLE
    except OSError:
        return False
