"""What a file of a filing is, told by its name, and which files a folder offers."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

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
    ".pdf .docx .docm .dotx .doc .rtf .odt .md .markdown .adoc .asciidoc .txt .text .html .htm .xhtml .jsp .wps".split()
)
"""Suffixes of files that may hold a wording."""
ACCOMPANYING = frozenset(".xlsx .xls .csv .ods .jpg .jpeg .png .tif .tiff .zip .ofd".split())
"""Suffixes of files that come with wordings: they are listed and hashed, and said not to be read."""


def role_of(path: str) -> Role:
    """The role that a file's name speaks for; a readable file whose name says nothing is a wording."""
    name = PurePosixPath(path)
    words = re.sub(r"[_\-]+", " ", name.stem)
    for role, pattern in _BY_NAME:
        if re.search(pattern, words, re.IGNORECASE):
            return role
    return Role.WORDING if name.suffix.lower() in READABLE else Role.OTHER


def files_in(folder: Path) -> list[Path]:
    """Files that belong to filings, sorted; hidden and lock files left out."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in READABLE | ACCOMPANYING
        and not any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
        and path.is_file()
    ]
